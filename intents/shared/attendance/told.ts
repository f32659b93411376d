// Lists of who came and who signed, told with their region, marks and caveats, and the share of those who signed.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import type { NameTest } from '../alphabet.ts';
import type { SetName } from './asked.ts';
import type { Only } from './only.ts';
import { COMMISSION, ELEVEN, inGroup, LIST_REFS, MINISTERIAL } from '../sets.ts';

export type Member = {
  countries: string[];
  set: 'attended' | 'signed' | 'both';
  presumed: boolean;
  money: boolean;
  /** A framework agreement or a memorandum: which of the two was signed is asked. */
  sorted: boolean;
  /** Those of several named that are asked for are told first. */
  chosen: boolean;
};
export type Facts =
  | { outcome: 'list'; set: SetName; members: string[]; signed: string[]; groups: string[]; /** Regions the list leaves out. */ outside: readonly string[]; named: NameTest | null; continents: boolean; /** Those of a marked list who did not sign are named too. */ rest: boolean }
  | ({ outcome: 'member' } & Member)
  | { outcome: 'earlier'; countries: string[] }
  | { outcome: 'share'; signed: number; all: number; groups: string[] }
  | { outcome: 'beside' }
  | { outcome: 'pair'; countries: string[] }
  | ({ outcome: 'only' } & Only);
type List = Extract<Facts, { outcome: 'list' }>;
const CONTINENTS = ['group:africa', 'group:americas', 'group:asia', 'group:europe', 'group:oceania'];

export function listTold(f: List, world: World): Draft {
  const names = f.members.map((id) => world.name(id));
  const beyond = f.groups.length === 0 ? world.list(f.outside.map((g) => world.name(g))) : '';
  const region = beyond === '' ? world.list(f.groups.map((g) => world.name(g))) : world.say('set.outside', { region: beyond });
  const refs = f.set === 'signed' ? ['004:7', '000:8'] : f.set === 'attended' ? ['004:4', '004:3', '004:2', '000:6'] : ['004:4', '004:7', '004:2'];
  const signedOf = f.members.filter((id) => f.signed.includes(id));
  const marked = f.set === 'attended-marked' || (f.groups.length > 0 && f.set === 'attended');
  const lead = leadOf(f, region, world);
  const text = f.continents || names.length === 0 || names.length > FEW ? lead : `${lead} ${world.list(names)}.`;
  const blocks: Draft['blocks'] = [{ kind: 'paragraph', text, cites: refs }];
  if (f.continents) blocks.push(...byContinent(f, world));
  else if (names.length > FEW || f.set === 'attended-marked' || (f.groups.length > 0 && signedOf.length > 0 && f.set !== 'signed'))
    blocks.push({ kind: 'list', items: f.members.map((id) => ({ text: nameOf(id, f, marked, world) })) });
  if (f.set === 'attended-marked' && signedOf.length > 0)
    blocks.push({ kind: 'paragraph', text: world.say('set.of-them-signed', { n: signedOf.length, names: world.list(signedOf.map((id) => world.name(id))) }), cites: ['004:7'] });
  const open = f.rest ? f.members.filter((id) => id !== COMMISSION && !f.signed.includes(id)) : [];
  if (open.length > 0) blocks.push({ kind: 'paragraph', text: world.say('set.of-them-not', { n: open.length, names: world.list(open.map((id) => world.name(id))) }), cites: ['004:7'] });
  if (f.set === 'attended-not-signed' || open.length > 0) blocks.push({ kind: 'notice', tone: 'caveat', text: world.say('set.difference-note') });
  if (f.groups.length > 0 || beyond !== '') blocks.push({ kind: 'notice', tone: 'info', text: world.say('set.group-note', { region: beyond === '' ? region : beyond }) });
  const ofContinents = f.continents ? CONTINENTS.map((g) => f.members.filter((id) => inGroup(id, g, world)).length) : [];
  const about = f.set === 'signed' ? ELEVEN : MINISTERIAL;
  return {
    status: 'answered',
    blocks,
    records: [about, ...(f.set.startsWith('attended-') ? [ELEVEN] : []), ...f.members],
    derived: [f.members.length, f.members.filter((id) => id !== COMMISSION).length, ...ofContinents, signedOf.length, open.length, 11, 54, 55, 43, 10, 17],
    focus: { set: f.members, entities: [about] },
    followups: [world.say(f.set === 'signed' ? 'followup.who-attended' : 'followup.who-signed')],
  };
}
/** So many names are told in the sentence itself. */
const FEW = 12;
function leadOf(f: List, region: string, world: World): string {
  if (f.named !== null) return namedLead(f.named, f, world);
  if (f.members.length === 0) return world.say(`set.none.${f.set === 'signed' ? 'signed' : 'attended'}`, { region });
  const set = f.set === 'attended-marked' ? 'attended' : f.set;
  return world.say(`set.${region !== '' ? 'region' : 'all'}.${set}`, { n: f.members.filter((id) => id !== COMMISSION).length, region, all: f.members.length });
}
const nameOf = (id: string, f: List, marked: boolean, world: World): string =>
  marked && f.signed.includes(id) ? world.say('set.marked', { name: world.name(id) }) : world.name(id);
/** One part of the world after the other; the Commission stands by itself. */
function byContinent(f: List, world: World): Draft['blocks'] {
  const of = (g: string): string[] => f.members.filter((id) => inGroup(id, g, world)).map((id) => nameOf(id, f, f.set === 'attended-marked', world));
  const parts = CONTINENTS.map((g) => ({ g, own: of(g) })).filter(({ own }) => own.length > 0);
  const beside = f.members.filter((id) => id === COMMISSION).map((id) => ({ text: world.name(id) }));
  return [
    { kind: 'list', items: [...parts.map(({ g, own }) => ({ text: `${world.name(g)} (${own.length}): ${world.list(own)}` })), ...beside] },
    { kind: 'notice', tone: 'info', text: world.say('set.group-note', { region: world.list(parts.map(({ g }) => world.name(g))) }) },
  ];
}
/** "4 of the 54 countries begin with M". */
function namedLead(named: NameTest, f: List, world: World): string {
  return world.say(`set.named.${named.kind}`, { n: f.members.length, part: named.part, set: f.set === 'signed' ? 'signed' : 'attended' });
}
export function shareTold(f: Extract<Facts, { outcome: 'share' }>, world: World): Draft {
  const percent = Math.round((f.signed / Math.max(1, f.all)) * 1000) / 10;
  const region = world.list(f.groups.map((g) => world.name(g)));
  const text = `${f.groups.length === 0 ? '' : `${region}: `}${world.say('set.share', { signed: f.signed, all: f.all, percent: world.number(percent) })}`;
  const note: Draft['blocks'] = f.groups.length === 0 ? [] : [{ kind: 'notice', tone: 'info', text: world.say('set.group-note', { region }) }];
  return {
    status: 'answered',
    blocks: [{ kind: 'paragraph', text, cites: [...LIST_REFS.signed, ...LIST_REFS.attended] }, ...note],
    records: [MINISTERIAL, ELEVEN],
    derived: [f.signed, f.all, percent],
    focus: { entities: [ELEVEN] },
  };
}
