// Whether one country, or each of those named, was at the ministerial and signed there, told; and what is known of its earlier papers.
import type { Draft, Ref, World } from '../../../src/contracts/intent.ts';
import type { Member } from './told.ts';
import { rowSentence } from '../money/words.ts';
import { attendees, COMMISSION, ELEVEN, LIST_REFS, MINISTERIAL, signatories } from '../sets.ts';

type Paragraph = { kind: 'paragraph'; text: string; cites: Ref[] };
const paragraph = (text: string, cites: Ref[]): Paragraph => ({ kind: 'paragraph', text, cites });
const recorded = (ids: readonly string[], world: World): string[] => ids.filter((id) => world.record(id) !== undefined);

export function memberTold(f: Member, world: World): Draft {
  const signed = signatories(world);
  const rows = f.money ? moneyOf(f.countries, world) : [];
  const noMoney = f.money && rows.length === 0 ? f.countries.map((id) => paragraph(world.say('money.no-money-for', { agency: 'none', place: world.name(id) }), [])) : [];
  const plan = f.countries.includes(COMMISSION) && f.set !== 'attended' ? [paragraph(world.say('member.commission-plan'), ['004:46'])] : [];
  const open = f.set !== 'attended' && f.countries.some((id) => !signed.includes(id));
  const caveat: Draft['blocks'] = open ? [{ kind: 'notice', tone: 'caveat', text: world.say('member.earlier-open'), cites: ['004:7'] }] : [];
  return {
    status: f.presumed ? 'partial' : 'answered',
    blocks: [
      ...(f.chosen ? [theseOf(f, world)] : []),
      ...f.countries.map((id) => lineOf(id, f.set, world)),
      ...(f.sorted ? papersOf(f.countries.filter((id) => signed.includes(id)), world) : []),
      ...plan,
      ...noMoney,
      ...rows.map((r) => paragraph(rowSentence(r, world), r.record.evidence)),
      ...caveat,
    ],
    records: [MINISTERIAL, ELEVEN, ...recorded(f.countries, world), ...rows.map((r) => r.record.id)],
    derived: [11, 10, 17, 54],
    focus: { entities: f.countries, set: f.countries },
  };
}
/** The paper a country signed that day, where the sources name one; else that they do not say which sort it was. */
function papersOf(countries: readonly string[], world: World): Paragraph[] {
  return countries.map((id) => {
    const paper = world.of('agreement').find((a) => a.type === 'mou' && a.status === 'signed' && a.id !== ELEVEN && a.signed_on?.startsWith('2026-02') === true && a.parties.some((p) => p.party === id));
    const told = paper ?? world.record('gap:eleven-which-type');
    return paragraph(told === undefined ? '' : world.says(told), told?.evidence ?? []);
  });
}
const moneyOf = (countries: readonly string[], world: World): ReturnType<World['ledger']['rows']> =>
  world.ledger.rows().filter((r) => r.because !== 'headline' && r.because !== 'part-of' && countries.some((id) => r.record.countries.includes(id)));
/** "Two of these signed: ...". */
function theseOf({ set, countries }: Member, world: World): Paragraph {
  const list = set === 'attended' ? 'attended' : 'signed';
  const fits = countries.filter((id) => (list === 'attended' ? attendees(world) : signatories(world)).includes(id));
  return paragraph(world.say('member.of-these', { n: fits.length, set: list, names: world.list(fits.map((id) => world.name(id))) }), LIST_REFS[list]);
}
function lineOf(id: string, set: Member['set'], world: World): Paragraph {
  const name = world.name(id);
  const came = attendees(world).includes(id);
  const wrote = signatories(world).includes(id);
  const parts: string[] = [];
  if (set !== 'attended') parts.push(world.say(wrote ? 'member.signed' : 'member.not-signed', { name }));
  if (set !== 'signed') parts.push(world.say(came ? 'member.attended' : 'member.not-attended', { name }));
  else if (!wrote) parts.push(world.say(came ? 'member.but-attended' : 'member.nor-attended', { name }));
  if (set === 'both' && !wrote && came) parts.reverse();
  const { signed, attended } = LIST_REFS;
  return paragraph(parts.join(' '), set === 'attended' ? attended : set === 'signed' && wrote ? signed : [...signed, ...attended]);
}
/** The ten earlier papers are counted, not named: only the day itself is known of a country. */
export function earlierTold(countries: readonly string[], world: World): Draft {
  const signed = signatories(world);
  const onTheDay = countries.map((id) => world.say(signed.includes(id) ? 'member.on-the-day' : 'member.not-on-the-day', { name: world.name(id) })).join(' ');
  const unnamed = world.say('member.earlier', { names: world.list(countries.map((id) => world.name(id))) });
  return {
    status: 'partial',
    blocks: [paragraph(unnamed, ['004:7']), paragraph(onTheDay, ['004:7'])],
    records: [ELEVEN, ...recorded(countries, world)],
    derived: [4, 5, 10, 11],
    gap: 'countries of the ten earlier agreements',
    focus: { entities: [...countries] },
  };
}
