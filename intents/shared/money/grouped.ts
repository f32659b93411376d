// Rows of the ledger counted and put into groups: by agency, by month, by the number of their lines. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { KindOfMoney, LedgerKey, Row } from '../../../src/contracts/ledger.ts';
import { mostOfAll } from './extremes.ts';
import { ABROAD } from './filter.ts';
import { isBundle, linesOf, unpriced } from './lines.ts';
import { noticesBeside } from './notices.ts';
import type { Group, MoneyFacts } from './outcome.ts';
import type { MoneyQuestion } from './query.ts';
import { countedBy, mostOf } from './by.ts';

/** "How many show a dollar amount": those without one are not counted. */
const PRICED = /\b(?:show|have|has|carry|carries|give|gives|with|bear|bears|state|states|come with)\b.{0,12}\b(?:dollar|price tags?|amounts?|sums?|figures?)\b/iu;
/** How many deals; a bundle of letters has no number. */
export function counted(q: MoneyQuestion, rows: readonly Row[], left: readonly Row[], world: World): MoneyFacts {
  const all = PRICED.test(q.words.kept) ? rows : [...rows, ...unpriced(left)];
  const deals = all.filter((r) => !isBundle(r, world));
  const bundle = all.find((r) => isBundle(r, world));
  const { instruments, notices, agencies } = q.query.include;
  if (bundle !== undefined && (deals.length === 0 || instruments.includes('letter_of_interest'))) return { outcome: 'uncounted', q, bundle };
  if (deals.length === 0) return { outcome: 'none', q };
  const by: LedgerKey | null = notices.length > 1 ? 'notice' : agencies.length > 1 ? 'agency' : null;
  if (by !== null) return { outcome: 'counts', q, by, rows: deals, groups: world.ledger.group(deals, by) };
  const shown = deals.filter((r) => r.counted);
  return { outcome: 'count', q, rows: shown, left: left.filter((r) => deals.includes(r)), totals: world.ledger.totals(shown) };
}

const FOREIGN = /\b(?:foreign|outside)\b/iu;
const EVERY_AGENCY = /\bboth\b|\ball (?:three|four)\b/iu;
/** "Which company stands in the list twice". */
const REPEATED = /\b(?:twice|more than once|(?:two|several|multiple|more than one) (?:times|lines?|entr(?:y|ies))|double entry)\b/iu;
const OF_EACH = /\b(?:of|for|from|in|by|per) (?:each|every)\b|\b(?:each|every) \w+'s\b/iu;
/** A breakdown, the values of a field, the largest of each group or the group with the most lines. */
export function grouped(q: MoneyQuestion, by: LedgerKey, rows: Row[], left: Row[], world: World): MoneyFacts {
  const everyAgency = EVERY_AGENCY.test(q.words.kept) && q.query.include.agencies.length > 1 && by !== 'agency';
  const ofAll = (g: Group): boolean => !everyAgency || q.query.include.agencies.every((a) => g.rows.some((r) => r.record.agency === a));
  const kept = (g: Group): boolean => ofAll(g) && fits(g, by, q, world) && !(q.dropped ?? []).includes(g.key);
  const all = [...rows, ...unpriced(left)];
  const counts = q.most === null ? (q.wish === 'group' ? countedBy(q.words.kept) : null) : mostOf(q.words.kept);
  if (counts !== null) return byNumber(q, by, counts, all, kept, world);
  if (q.wish === 'distinct') {
    const found = world.ledger.group(by === 'recipient' ? all.filter((r) => r.record.recipient !== undefined) : all, by).filter(kept);
    const repeated = REPEATED.test(q.words.text) ? found.filter((g) => linesOf(g.rows) > 1) : [];
    const groups = repeated.length > 0 ? repeated : found;
    return groups.length === 0 && !everyAgency ? { outcome: 'none', q } : { outcome: 'distinct', q, by, rows: repeated.length > 0 ? repeated.flatMap((g) => g.rows) : all, totals: world.ledger.totals(rows), groups };
  }
  const groups = world.ledger.group(rows, by).filter(kept);
  const { most } = q;
  if (groups.length === 0) return { outcome: 'none', q };
  if (most !== null && OF_EACH.test(q.words.kept)) return { outcome: 'each', q, bests: groups.flatMap((g) => mostOfAll(q, most, g.rows, world)), by };
  const ranked = rankedKind(q, rows);
  return { outcome: 'group', q, by, rows, left, groups: inRank(groups, ranked, q), ranked, noticesOnly: by === 'agency' ? noticesBeside(q, rows, world) : [] };
}
/** States are states of the U.S., countries are countries; the United States is no foreign one. */
function fits(g: Group, by: LedgerKey, q: MoneyQuestion, world: World): boolean {
  if (by !== 'state' && by !== 'country') return true;
  const place = world.record(g.key);
  if (place?.kind !== 'place' || place.type !== (by === 'state' ? 'us_state' : 'country')) return false;
  return by === 'state' || g.key !== 'place:us' || !(ABROAD.test(q.words.text) || FOREIGN.test(q.words.text));
}
/** The kind of money groups are ranked by; null when no order is asked for. */
function rankedKind(q: MoneyQuestion, rows: readonly Row[]): KindOfMoney | null {
  if (q.most === null && q.sort?.by !== 'amount') return null;
  const { kinds } = q.query.include;
  return kinds.length === 1 ? (kinds[0] ?? null) : rows.some((r) => r.kind === 'firm') ? 'firm' : (rows[0]?.kind ?? null);
}
function inRank(groups: Group[], ranked: KindOfMoney | null, q: MoneyQuestion): Group[] {
  if (ranked === null) return groups;
  const of = (g: Group): number => g.totals.find((t) => t.kind === ranked)?.usd ?? 0;
  const down = q.most !== 'smallest' && q.sort?.ascending !== true;
  return groups.filter((g) => q.most === null || of(g) > 0).toSorted((a, b) => (down ? of(b) - of(a) : of(a) - of(b)));
}
/** Groups by the number of their lines; a notice is no deal, a bundle of letters is no line. */
const NO_NOTICE = /^(?:deal|project|transaction|financing|loan|approval|stake)/u;
function byNumber(q: MoneyQuestion, by: LedgerKey, noun: string, all: readonly Row[], kept: (g: Group) => boolean, world: World): MoneyFacts {
  const rows = all.filter((r) => !isBundle(r, world) && (r.kind !== 'notice' || !NO_NOTICE.test(noun)));
  const down = q.most !== 'smallest';
  const groups = world.ledger.group(rows, by).filter(kept).toSorted((a, b) => (down ? linesOf(b.rows) - linesOf(a.rows) : linesOf(a.rows) - linesOf(b.rows)));
  const [top] = groups;
  return top === undefined ? { outcome: 'none', q } : { outcome: 'counts', q, by, rows, groups, first: groups.filter((g) => linesOf(g.rows) === linesOf(top.rows)) };
}
