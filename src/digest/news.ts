// Everything new for one state of knowledge and one choice of topics, computed once and shared by all channels that stand alike.
// Pure but for its memory. Not for: wording (compose.ts).
import { type FactChange, factChanges, type SourceChange, sourceChanges } from './changes.ts';
import type { FactIndex } from './fact-index.ts';
import type { Novelty } from './seen.ts';
import { type TotalChange, totalChanges } from './totals.ts';
import { type DateAhead, datesAhead, type DaySpan, type TermChange, termChanges } from './upcoming.ts';

export type News = { facts: FactChange[]; terms: TermChange[]; ahead: DateAhead[]; totals: TotalChange[]; sources: SourceChange[]; late: { day: string; count: number }[] };

/** States kept per corpus version; a thousand channels usually stand in a handful of them. */
const MAX_KEPT = 500;
const kept = new WeakMap<FactIndex, Map<string, News>>();

/** `topics` empty: everything. */
export function newsFor(index: FactIndex, novelty: Novelty, span: DaySpan, topics: readonly string[]): News {
  const known = kept.get(index) ?? new Map<string, News>();
  kept.set(index, known);
  const key = JSON.stringify([novelty.key, span, topics]);
  const news = known.get(key) ?? find(index, novelty, span, topics);
  if (known.size >= MAX_KEPT) known.clear();
  known.set(key, news);
  return news;
}

function find(index: FactIndex, { isNew, late }: Novelty, span: DaySpan, topics: readonly string[]): News {
  const facts = factChanges(index, isNew, topics);
  const told = new Set(facts.flatMap(change => [change.lead, ...change.others]).map(record => record.id));
  return {
    facts, terms: termChanges(index, span, topics), ahead: datesAhead(index, span, topics, told),
    totals: totalChanges(index, isNew, topics), sources: sourceChanges(index, isNew, topics), late: late(index.marks),
  };
}
