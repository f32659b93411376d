// A ready money question -> the facts of its answer: rows, sums, groups, a share, or what there is instead. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { differenceOf, edgeInTime, endsOf, extremes, severalMost, topmost } from './extremes.ts';
import { counted, grouped } from './grouped.ts';
import { lessPart, minus, withoutPrivate } from './less.ts';
import { isBundle, unpriced } from './lines.ts';
import { absentPlace, instead, unlinkedHeadline, unnamed } from './missing.ts';
import { noticesOnly } from './notices.ts';
import type { MoneyFacts } from './outcome.ts';
import { outweighed } from './outweigh.ts';
import type { MoneyQuestion } from './query.ts';
import { selected, type Selection } from './selected.ts';
import { shareOf } from './share.ts';
import { tallies } from './tallies.ts';
import { tonsOf } from './tons.ts';

/** Never fails; `none` when the ledger has nothing to tell. What is asked in a way of its own is tried first, then what is wanted of the rows selected. */
export function factsOf(asked: MoneyQuestion, reading: Reading, world: World): MoneyFacts {
  return tonsOf(asked, reading, world)
    ?? unnamed(asked, reading, world)
    ?? outweighed(asked, reading, world)
    ?? severalMost(asked, world)
    ?? lessPart(asked, world)
    ?? minus(asked, world)
    ?? unlinkedHeadline(asked, reading, world)
    ?? absentPlace(asked, reading, world)
    ?? withoutPrivate(asked, reading, world)
    ?? ofSelection(selected(asked, world), reading, world);
}

function ofSelection({ q, rows, left }: Selection, reading: Reading, world: World): MoneyFacts {
  if (rows.length === 0 && left.length > 0 && left.every((r) => r.because === 'quantity')) return { outcome: 'quantity', q, rows: left };
  if (q.wish === 'undated' || q.wish === 'unpriced') return lacking({ q, rows, left }, world);
  const several = tallies({ q, rows, left }, world);
  if (several !== null) return several;
  const share = q.wish === 'share' ? shareOf(q, reading, world) : null;
  if (share === 'mixed') return summed({ q, rows, left }, 'total', world);
  if (share !== null) return { outcome: 'share', q, ...share };
  if (rows.length === 0 && unpriced(left).length === 0) return instead(q, world);
  if (q.wish === 'share') return { outcome: 'none', q };
  if (q.groupBy !== null && (q.wish === 'group' || q.wish === 'distinct')) return grouped(q, q.groupBy, rows, left, world);
  if (q.wish === 'count') return counted(q, rows, left, world);
  if ((q.wish === 'oldest' || q.wish === 'newest') && rows.some((r) => r.record.date !== undefined)) return edgeInTime(q, rows);
  return rows.length === 0 ? summed({ q, rows, left }, 'list', world) : sized({ q, rows, left }, world);
}
/** "Which have no date", "which have no amount". */
function lacking({ q, rows, left }: Selection, world: World): MoneyFacts {
  if (q.wish === 'unpriced' && q.groupBy === 'agency') return { outcome: 'none', q };
  const kept = q.wish === 'unpriced' ? unpriced(left) : [...rows, ...unpriced(left)].filter((r) => r.record.date === undefined);
  if (kept.length === 0) return { outcome: 'none', q };
  return q.wish === 'unpriced' ? { outcome: 'list', q, rows: [], left: kept, totals: [] } : { outcome: 'list', q, rows: kept.filter((r) => r.counted), left: kept.filter((r) => !r.counted), totals: world.ledger.totals(kept) };
}
/** What is wanted of the amounts of the rows; a bundle of letters has no largest and no average. */
function sized({ q, rows, left }: Selection, world: World): MoneyFacts {
  const bundle = rows.every((r) => isBundle(r, world)) ? rows[0] : undefined;
  if (bundle !== undefined && ['largest', 'smallest', 'average', 'median'].includes(q.wish)) return { outcome: 'uncounted', q, bundle };
  const difference = q.wish === 'difference' ? differenceOf(q, rows, left, world) : null;
  if (difference !== null) return difference;
  if (q.wish === 'ends') return endsOf(q, rows, left, world);
  if (q.wish === 'largest' || q.wish === 'smallest') return { outcome: 'extreme', q, rows, left, best: extremes(q, rows, world) };
  if (q.wish !== 'average' && q.wish !== 'median') return summed({ q, rows, left }, q.wish === 'list' ? 'list' : 'total', world);
  const deals = topmost(q, rows.filter((r) => !isBundle(r, world)), world);
  return deals.length === 0 ? { outcome: 'none', q } : { outcome: q.wish, q, rows: deals, left, totals: world.ledger.totals(deals) };
}
const summed = ({ q, rows, left }: Selection, outcome: 'list' | 'total', world: World): MoneyFacts => ({ outcome, q, rows, left, totals: world.ledger.totals(rows), noticesOnly: noticesOnly(q, world) });
