// The largest, the smallest, both ends and how far apart two amounts are; the oldest and the newest. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import { NO_FILTER, type Row } from '../../../src/contracts/ledger.ts';
import { PUBLIC_KINDS } from './filter.ts';
import { bySize, isBundle } from './lines.ts';
import type { MoneyFacts } from './outcome.ts';
import type { MoneyQuestion } from './query.ts';
import { companies } from './selected.ts';
import { DIFFERENCE, edgesOf, wantsMost } from './rank.ts';

/** "The highest NOFO and the highest NOI": a superlative to each part. */
export function severalMost(q: MoneyQuestion, world: World): MoneyFacts | null {
  const parts = q.parts.filter((p) => wantsMost(p.text) !== null && Object.values(p.filter).some((l) => l.length > 0));
  if (parts.length < 2 || q.groupBy !== null || new Set(parts.map((p) => wantsMost(p.text))).size > 1) return null;
  const { agencies } = q.query.include;
  const bests = parts.flatMap((p) => {
    const include = { ...p.filter, agencies: p.filter.agencies.length > 0 ? p.filter.agencies : agencies.slice(0, 1) };
    return mostOfAll(q, wantsMost(p.text) ?? 'largest', world.ledger.select({ ...q.query, either: [NO_FILTER], include }).rows, world);
  });
  return new Set(bests.map((r) => r.record.id)).size < 2 ? null : { outcome: 'each', q, bests, by: null };
}
/** The one largest or smallest row; none of no rows. */
export const mostOfAll = (q: MoneyQuestion, wish: 'largest' | 'smallest', rows: readonly Row[], world: World): Row[] => extremes({ ...q, wish, top: 1, place: 1 }, rows, world).slice(0, 1);

/** Two amounts: the two that were named, the largest and the next, one deal and the next below it. */
export function differenceOf(q: MoneyQuestion, rows: readonly Row[], left: readonly Row[], world: World): MoneyFacts | null {
  const next = edgesOf(q.words.kept) === 'next';
  const named = next && q.query.include.recipients.length === 1 ? rows.find((r) => r.kind === 'firm' || r.kind === 'notice') ?? rows[0] : undefined;
  if (named !== undefined) {
    const below = nextBelow(named, q, world);
    return below === undefined ? null : { outcome: 'difference', q, rows: [named, below], left: [...left], more: named, less: below };
  }
  const pool = compared(q, rows, world).toSorted(bySize);
  const [more, less] = pool;
  return more === undefined || less === undefined || (!next && pool.length !== 2) || more.kind !== less.kind ? null : { outcome: 'difference', q, rows: [...rows], left: [...left], more, less };
}
/** The deal next below one in size, of its agency unless others are named. */
function nextBelow(named: Row, q: MoneyQuestion, world: World): Row | undefined {
  const { include } = q.query;
  const anybody = { ...include, recipients: [], records: [], agencies: include.agencies.length > 0 ? include.agencies : [named.record.agency] };
  const { rows } = companies({ q, ...world.ledger.select({ ...q.query, include: anybody }) }, world);
  return rows.filter((r) => r.kind === named.kind && !isBundle(r, world) && r.record.id !== named.record.id && (r.usd ?? 0) <= (named.usd ?? 0)).toSorted(bySize)[0];
}
const SEVERAL = /\b(?:top|bottom)[- ](?:\d|one|two|three|four|five)\b/iu;
export function endsOf(q: MoneyQuestion, rows: Row[], left: Row[], world: World): MoneyFacts {
  const at = (wish: 'largest' | 'smallest'): Row[] => extremes({ ...q, wish, place: 1, top: SEVERAL.test(q.words.kept) ? q.top : 1 }, rows, world);
  return { outcome: 'ends', q, rows, left, high: at('largest'), low: at('smallest'), apart: DIFFERENCE.test(q.words.kept) };
}
/** Deals are compared with deals: letters, conditional and private money only when they are what was asked for. */
function compared(q: MoneyQuestion, rows: readonly Row[], world: World): Row[] {
  const deals = rows.filter((r) => !isBundle(r, world));
  const asked = (q.query.include.kinds.length > 0 && q.query.include.kinds.length < PUBLIC_KINDS.length) || q.query.either !== undefined;
  const own = asked ? deals : deals.filter((r) => r.kind === 'firm' || r.kind === 'notice');
  return own.length > 0 ? own : deals.length > 0 ? deals : [...rows];
}
/** As many rows of one end as were asked for, or the one at the place asked for; equal amounts stand together unless their sum is wanted. */
export function extremes(q: MoneyQuestion, rows: readonly Row[], world: World): Row[] {
  const sorted = compared(q, rows, world).toSorted((a, b) => (q.wish === 'largest' ? bySize(a, b) : bySize(b, a)));
  if (q.place > 1) return sorted.slice(q.place - 1, q.place);
  const last = sorted[q.top - 1]?.usd;
  return sorted.filter((r, i) => i < q.top || (!q.summed && r.usd === last));
}
/** "The average of the three largest": so many of one end. */
const FEW_SMALL = /\b(?:two|three|four|five|six|[2-6]) (?:small|little|minor)(?:er)?\b/iu;
export function topmost(q: MoneyQuestion, rows: Row[], world: World): Row[] {
  const wish = q.most ?? (FEW_SMALL.test(q.words.kept) ? 'smallest' : null);
  return wish === null || q.top < 2 ? rows : extremes({ ...q, wish, place: 1 }, rows, world).slice(0, q.top);
}
/** The oldest or the newest; a line dated by a span of time is neither. */
export function edgeInTime(q: MoneyQuestion, rows: readonly Row[]): MoneyFacts {
  const byDate = rows.filter((r) => r.record.date !== undefined && !r.record.date.includes('/')).toSorted((a, b) => (a.record.date ?? '').localeCompare(b.record.date ?? ''));
  const edge = byDate.at(q.wish === 'oldest' ? 0 : -1)?.record.date;
  return { outcome: 'dated', q, rows: [...rows], best: byDate.filter((r) => r.record.date === edge) };
}
