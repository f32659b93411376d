// What a money question asks for and the ledger has not: no such place, no such headline, no name, no such kind. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { LedgerQuery, Row } from '../../../src/contracts/ledger.ts';
import type { DateRange, Reading } from '../../../src/model/reading.ts';
import { groupMentions, groupOf } from '../sets.ts';
import { inRegion } from './region.ts';
import { partNamed } from './names.ts';
import type { Missed, MoneyFacts } from './outcome.ts';
import { anyOf } from '../../../src/lib/text/patterns.ts';
import type { MoneyQuestion } from './query.ts';

const PORTION = /\b(?:share|portion|part|percent\w*|fraction|how much of|out of)\b/iu;
/** "EXIM's share of the $30 billion": a headline figure that no document links to an agency. */
export function unlinkedHeadline(q: MoneyQuestion, reading: Reading, world: World): MoneyFacts | null {
  const { agencies } = q.query.include;
  const said = reading.amounts.filter((a) => a.compare === 'eq' || PORTION.test(reading.text));
  const headline = world.ledger.rows().find((r) => r.because === 'headline' && said.some((a) => a.usd === r.usd));
  if (headline === undefined || agencies.length === 0 || agencies.includes(headline.record.agency)) return null;
  return { outcome: 'unlinked', q, headline, rows: world.ledger.rows().filter((r) => agencies.includes(r.record.agency)) };
}
/** "Are there deals in Morocco?": of money, not of agreements with a country. */
const DEALS_IN = /\b(?:any|are there|is there|which|what|list|how many)\b.{0,25}\b(?:deals?|projects?|loans?|financing|funding|investments?|mines?) (?:in|for) (?!the (?:ministerial|meeting|article))/iu;
/** An agency's money for a country or a region that stands in none of its lines. */
export function absentPlace(q: MoneyQuestion, reading: Reading, world: World): MoneyFacts | null {
  const { agencies, recipients, states, minerals } = q.query.include;
  const [agency] = agencies;
  if (agencies.length > 1 || [states, minerals].some((l) => l.length > 0)) return null;
  if (agency === undefined && !(reading.ask === 'howmuch' && reading.concepts.has('money')) && !DEALS_IN.test(reading.text)) return null;
  const rows = world.ledger.rows();
  const own = rows.filter((r) => r.record.agency === agency && r.because !== 'headline');
  const region = regionWithout(agency === undefined ? rows : own, reading, q, world);
  if (region !== undefined) return { outcome: 'absent', q, agency: agency ?? null, place: region, rows: own };
  if (recipients.length > 0) return null;
  const known = new Set(rows.flatMap((r) => [...r.record.countries, ...r.record.states]));
  const place = reading.mentions.find((m) => (m.kind === 'place' || m.kind === 'country') && groupOf(m) === null && m.id !== 'place:us' && !known.has(m.id) && !m.alternatives.some((a) => known.has(a)));
  return place === undefined ? null : { outcome: 'absent', q, agency: agency ?? null, place: place.id, rows: own };
}
/** The region asked for, when it is the only place named and none of the rows lies in it. */
function regionWithout(rows: readonly Row[], reading: Reading, { words }: MoneyQuestion, world: World): string | undefined {
  const [group, ...others] = groupMentions(reading);
  if (group === undefined || others.length > 0 || words.left.length > 0) return undefined;
  const { countries, recipients } = inRegion(group, world);
  const lies = ({ record: r }: Row): boolean => r.countries.some((c) => countries.includes(c)) || recipients.includes(r.recipient ?? '');
  return rows.some(lies) ? undefined : group;
}
const RECIPIENT_ASKED = anyOf(
  /\bwho (?:all )?(?:got|gets|received|receives|won|wins|applied|filed|benefits?|are (?:the )?(?:applicants|recipients|winners))\b/u,
  /\b(?:which|what) (?:compan(?:y|ies)|firms?|applicants?|recipients?|winners?) (?:\w+ )?(?:got|gets?|received?|won|applied|filed|benefit\w*)\b/u,
  /\bapplicants\b|\b(?:names? of the|which) (?:applicants|recipients|winners|companies)\b/u,
);
const BEHIND = /\bbehind\b/iu;
/** "Who got the recycling grants?": lines that name no company. */
export function unnamed(q: MoneyQuestion, reading: Reading, world: World): MoneyFacts | null {
  const part = partNamed(reading.text, world);
  const asked = RECIPIENT_ASKED.test(reading.text) || (part !== null && BEHIND.test(reading.text));
  if (!asked || q.query.include.states.length > 0) return null;
  const rows = part === null ? world.ledger.select(q.query).rows : [part];
  const { agencies, recipients, notices, instruments } = q.query.include;
  const specific = part !== null || [agencies, recipients, notices, instruments, q.query.amounts].some((l) => l.length > 0);
  const named = rows.some((r) => r.record.recipient !== undefined && world.record(r.record.recipient)?.kind === 'organization');
  return !specific || rows.length === 0 || named ? null : { outcome: 'unnamed', q, rows };
}
/** Dates as the reader wrote them, without the preposition. */
export const datesNamed = (dates: readonly DateRange[]): string => dates.map((d) => d.text.replace(/^(?:in|on|during|of|dated|from|for|the)[ -]+/iu, '')).join(', ');

/** Nothing fits: the same question without the kind, the instrument or the date that is missing. */
export function instead(q: MoneyQuestion, world: World): MoneyFacts {
  const { include } = q.query;
  const tries: [Missed, Partial<LedgerQuery>][] = [];
  const lone = include.kinds.length === 1 ? include.kinds[0] : undefined;
  if (include.instruments[0] !== undefined && include.kinds.length > 0 && !include.kinds.includes('mobilised')) tries.push([{ instrument: include.instruments[0] }, { include: { ...include, instruments: [] } }]);
  if (include.instruments[0] !== undefined) tries.push([{ instrument: include.instruments[0] }, { include: { ...include, instruments: [], kinds: [] } }]);
  if (include.notices[0] !== undefined) tries.push([{ notice: include.notices[0] }, { include: { ...include, notices: [], kinds: [] } }]);
  if (lone !== undefined) tries.push([{ kind: lone }, { include: { ...include, kinds: [] } }]);
  if (q.query.dates.length > 0) tries.push([{ dates: datesNamed(q.query.dates) }, { dates: [] }]);
  for (const [missed, change] of tries) {
    const query = { ...q.query, ...change };
    const { rows, left } = world.ledger.select(query);
    const { agencies, recipients, countries, states, minerals, notices } = query.include;
    const named = [agencies, recipients, countries, states, minerals, notices].some((l) => l.length > 0);
    if (rows.length > 0 && named) return { outcome: 'total', q: { ...q, query }, rows, left, totals: world.ledger.totals(rows), missed };
  }
  return { outcome: 'none', q };
}
