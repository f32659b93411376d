// The facts of a money question -> a draft: which piece of code tells which outcome. Pure.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import type { MoneyFacts, Of } from './outcome.ts';
import { tellOutweighed } from './outweigh.ts';
import { tellDated, tellEach, tellEnds, tellExtreme } from './tell-ends.ts';
import { tellCounts, tellDistinct, tellGroup } from './tell-groups.ts';
import { tellAbsent, tellNone, tellUncounted, tellUnlinked, tellUnnamed } from './tell-missing.ts';
import { tellAverage, tellCount, tellList, tellMedian, tellTotal } from './tell-rows.ts';
import { tellDifference, tellLess, tellMinus, tellShare } from './tell-weighed.ts';
import { tellTallies } from './tallies.ts';
import { tellTons } from './tons.ts';

/** One entry an outcome: the answer in the first line, the rows, what was left out and why. */
export const template: { [K in MoneyFacts['outcome']]: (f: Of<K>, world: World) => Draft } = {
  total: tellTotal, list: tellList, count: tellCount, average: tellAverage, median: tellMedian,
  counts: tellCounts, tallies: tellTallies, group: tellGroup, distinct: tellDistinct,
  extreme: tellExtreme, ends: tellEnds, each: tellEach, dated: tellDated,
  difference: tellDifference, minus: tellMinus, less: tellLess, share: tellShare, outweighed: tellOutweighed,
  quantity: tellTons,
  unnamed: tellUnnamed, uncounted: tellUncounted, unlinked: tellUnlinked, absent: tellAbsent, none: tellNone,
};

/** The draft of ready facts. */
export function speak(facts: MoneyFacts, world: World): Draft {
  return (template[facts.outcome] as (f: MoneyFacts, w: World) => Draft)(facts, world);
}
