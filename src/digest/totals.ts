// Totals that changed since the channel was last told, and why. The ledger's own rules decide what counts.
// Pure. Not for: what a total means (records/ledger.ts).
import type { KindOfMoney, KindTotal } from '../contracts/ledger.ts';
import type { Financing } from '../model/record.ts';
import { rowOf, totals } from '../records/ledger.ts';
import { touchesTopics } from './changes.ts';
import type { FactIndex } from './fact-index.ts';
import type { Mark } from './seen.ts';

export type TotalChange = { kind: 'total'; key: string; money: KindOfMoney; before: KindTotal; after: KindTotal | undefined; causes: Financing[] };

/** One change per kind of money whose sum moved. A kind that had no row before has no total to change: its rows are news themselves. */
export function totalChanges(index: FactIndex, isNew: (mark: Mark) => boolean, topics: readonly string[]): TotalChange[] {
  const before: Financing[] = [];
  const after: Financing[] = [];
  for (const version of index.versions) {
    const { record } = version;
    if (record.kind !== 'financing' || !touchesTopics(record, index, topics)) continue;
    if (!isNew(version.added) && (version.withdrawn === undefined || isNew(version.withdrawn))) before.push(record);
    if (version.withdrawn === undefined) after.push(record);
  }
  const now = totals(after.map(rowOf));
  return totals(before.map(rowOf)).flatMap((was): TotalChange[] => {
    const is = now.find(total => total.kind === was.kind);
    if (is?.usd === was.usd) return [];
    const kept = new Set(was.rows.map(row => row.record));
    const still = new Set(is?.rows.map(row => row.record));
    const causes = [...(is?.rows ?? []).filter(row => !kept.has(row.record)), ...was.rows.filter(row => !still.has(row.record))].map(row => row.record);
    return [{ kind: 'total', key: `total:${was.kind}`, money: was.kind, before: was, after: is, causes }];
  });
}
