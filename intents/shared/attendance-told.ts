// Lists of who came and who signed, told with their region, marks and caveats; and one country by itself.
import type { Draft, World } from '../../src/contracts/intent.ts';
import type { NameTest } from './alphabet.ts';
import type { SetName } from './attendance-asked.ts';
import { rowSentence } from './money-words.ts';
import { attendees, COMMISSION, ELEVEN, inGroup, LIST_REFS, MINISTERIAL, signatories } from './sets.ts';

export type Facts =
  | { outcome: 'list'; set: SetName; members: string[]; signed: string[]; groups: string[]; named: NameTest | null; continents: boolean }
  | { outcome: 'member'; countries: string[]; set: 'attended' | 'signed' | 'both'; presumed: boolean; money: boolean; /** Those of several named that are asked for are told first. */ chosen: boolean }
  | { outcome: 'earlier'; countries: string[] }
  | { outcome: 'share'; signed: number; all: number; groups: string[] }
  | { outcome: 'beside' };
const CONTINENTS = ['group:africa', 'group:americas', 'group:asia', 'group:europe', 'group:oceania'];

export function listTold(f: Extract<Facts, { outcome: 'list' }>, world: World): Draft {
  const names = f.members.map((id) => world.name(id));
  const region = f.groups.length === 0 ? '' : world.list(f.groups.map((g) => world.name(g)));
  const countries = f.members.filter((id) => id !== COMMISSION);
  const key = f.groups.length > 0 ? 'set.region' : 'set.all';
  const lead = f.named !== null ? namedLead(f.named, f, world) : f.members.length === 0 ? world.say(`set.none.${f.set === 'signed' ? 'signed' : 'attended'}`, { region }) : world.say(`${key}.${f.set === 'attended-marked' ? 'attended' : f.set}`, { n: countries.length, region, all: f.members.length });
  const refs = f.set === 'signed' ? ['004:7', '000:8'] : f.set === 'attended' ? ['004:4', '004:3', '004:2', '000:6'] : ['004:4', '004:7', '004:2'];
  const signedOf = f.members.filter((id) => f.signed.includes(id));
  const items = f.set === 'attended-marked' || (f.groups.length > 0 && f.set === 'attended') ? f.members.map((id) => (f.signed.includes(id) ? world.say('set.marked', { name: world.name(id) }) : world.name(id))) : names;
  const blocks: Draft['blocks'] = [{ kind: 'paragraph', text: names.length > 0 && names.length <= 12 ? `${lead} ${world.list(names)}.` : lead, cites: refs }];
  if (f.continents) {
    const of = (g: string): string[] => f.members.filter((id) => inGroup(id, g, world)).map((id) => (f.set === 'attended-marked' && f.signed.includes(id) ? world.say('set.marked', { name: world.name(id) }) : world.name(id)));
    const parts = CONTINENTS.map((g) => ({ g, own: of(g) })).filter(({ own }) => own.length > 0);
    blocks.splice(0, 1, { kind: 'paragraph', text: lead, cites: refs });
    blocks.push({ kind: 'list', items: [...parts.map(({ g, own }) => ({ text: `${world.name(g)} (${own.length}): ${world.list(own)}` })), ...f.members.filter((id) => id === COMMISSION).map((id) => ({ text: world.name(id) }))] }, { kind: 'notice', tone: 'info', text: world.say('set.group-note', { region: world.list(parts.map(({ g }) => world.name(g))) }) });
  } else if (names.length > 12 || f.set === 'attended-marked' || (f.groups.length > 0 && signedOf.length > 0 && f.set !== 'signed')) blocks.push({ kind: 'list', items: items.map((text) => ({ text })) });
  if (f.set === 'attended-marked' && signedOf.length > 0) blocks.push({ kind: 'paragraph', text: world.say('set.of-them-signed', { n: signedOf.length, names: world.list(signedOf.map((id) => world.name(id))) }), cites: ['004:7'] });
  if (f.set === 'attended-not-signed') blocks.push({ kind: 'notice', tone: 'caveat', text: world.say('set.difference-note') });
  if (f.groups.length > 0) blocks.push({ kind: 'notice', tone: 'info', text: world.say('set.group-note', { region }) });
  return { status: 'answered', blocks, records: [f.set === 'signed' ? ELEVEN : MINISTERIAL, ...(f.set.startsWith('attended-') ? [ELEVEN] : []), ...f.members], derived: [f.members.length, countries.length, ...(f.continents ? CONTINENTS.map((g) => f.members.filter((id) => inGroup(id, g, world)).length) : []), signedOf.length, 11, 54, 55, 43, 10, 17], focus: { set: f.members, entities: [f.set === 'signed' ? ELEVEN : MINISTERIAL] }, followups: [world.say(f.set === 'signed' ? 'followup.who-attended' : 'followup.who-signed')] };
}

/** "4 of the 54 countries begin with M". */
function namedLead(named: NameTest, f: Extract<Facts, { outcome: 'list' }>, world: World): string {
  return world.say(`set.named.${named.kind}`, { n: f.members.length, part: named.part, set: f.set === 'signed' ? 'signed' : 'attended' });
}

export function earlierTold(countries: readonly string[], world: World): Draft {
  const signed = signatories(world);
  const later = countries.map((id) => world.say(signed.includes(id) ? 'member.on-the-day' : 'member.not-on-the-day', { name: world.name(id) }));
  return { status: 'partial', blocks: [{ kind: 'paragraph', text: world.say('member.earlier', { names: world.list(countries.map((id) => world.name(id))) }), cites: ['004:7'] }, { kind: 'paragraph', text: later.join(' '), cites: ['004:7'] }], records: [ELEVEN, ...countries.filter((id) => world.record(id) !== undefined)], derived: [4, 5, 10, 11], gap: 'countries of the ten earlier agreements', focus: { entities: [...countries] } };
}

export function memberTold(f: Extract<Facts, { outcome: 'member' }>, world: World): Draft {
  const there = attendees(world);
  const signed = signatories(world);
  const lines = f.countries.map((id): { text: string; cites: string[] } => {
    const name = world.name(id);
    const came = there.includes(id);
    const wrote = signed.includes(id);
    const parts: string[] = [];
    if (f.set !== 'attended') parts.push(world.say(wrote ? 'member.signed' : 'member.not-signed', { name }));
    if (f.set !== 'signed') parts.push(world.say(came ? 'member.attended' : 'member.not-attended', { name }));
    else if (!wrote) parts.push(world.say(came ? 'member.but-attended' : 'member.nor-attended', { name }));
    if (f.set === 'both' && !wrote && came) parts.reverse();
    return { text: parts.join(' '), cites: f.set === 'attended' ? LIST_REFS.attended : f.set === 'signed' && wrote ? LIST_REFS.signed : [...LIST_REFS.signed, ...LIST_REFS.attended] };
  });
  const fits = f.countries.filter((id) => (f.set === 'attended' ? there : signed).includes(id));
  const lead = f.chosen ? [{ kind: 'paragraph' as const, text: world.say('member.of-these', { n: fits.length, set: f.set === 'attended' ? 'attended' : 'signed', names: world.list(fits.map((id) => world.name(id))) }), cites: f.set === 'attended' ? LIST_REFS.attended : LIST_REFS.signed }] : [];
  const open = f.set !== 'attended' && f.countries.some((id) => !signed.includes(id));
  const rows = f.money ? world.ledger.rows().filter((r) => r.because !== 'headline' && r.because !== 'part-of' && f.countries.some((id) => r.record.countries.includes(id))) : [];
  const money = !f.money ? [] : rows.length === 0 ? f.countries.map((id) => ({ kind: 'paragraph' as const, text: world.say('money.no-money-for', { agency: 'none', place: world.name(id) }), cites: [] })) : rows.map((r) => ({ kind: 'paragraph' as const, text: rowSentence(r, world), cites: r.record.evidence }));
  const extra = f.countries.includes(COMMISSION) && f.set !== 'attended' ? [{ kind: 'paragraph' as const, text: world.say('member.commission-plan'), cites: ['004:46'] }] : [];
  return {
    status: f.presumed ? 'partial' : 'answered', blocks: [...lead, ...lines.map((l) => ({ kind: 'paragraph' as const, ...l })), ...extra, ...money, ...(open ? [{ kind: 'notice' as const, tone: 'caveat' as const, text: world.say('member.earlier-open'), cites: ['004:7'] }] : [])],
    records: [MINISTERIAL, ELEVEN, ...f.countries.filter((id) => world.record(id) !== undefined), ...rows.map((r) => r.record.id)], derived: [11, 10, 17, 54], focus: { entities: f.countries, set: f.countries },
  };
}
