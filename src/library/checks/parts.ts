// Parts, duplicates and sums: never in a circle, never more than the whole, the same deal told twice is the same deal (V7).
import { inRecord } from '../shelf.ts';
import type { Entry, Finding, Rule, Shelf } from '../shelf.ts';
import type { AssayRecord } from '../../model/record.ts';

/** Largest difference between a headline and the sum of its rows that needs no note. */
const TOLERANCE_PERCENT = 2n;

/** parts.circle, parts.deal, parts.amount, parts.sum. */
export const parts: Rule = { family: 'parts', refuses: true, check: (shelf) => shelf.entries.flatMap((entry) => [...circles(shelf, entry), ...deals(shelf, entry), ...sums(shelf, entry)]) };

type Financing = Extract<AssayRecord, { kind: 'financing' }>;
type Links = { field: string; ids: readonly string[] }[];

function linksOf(record: AssayRecord): Links {
  const link = (field: string, id: string | undefined): Links => (id === undefined ? [] : [{ field, ids: [id] }]);
  switch (record.kind) {
    case 'financing': return [...link('part_of', record.part_of), ...link('duplicate_of', record.duplicate_of), { field: 'sum_of', ids: record.sum_of }];
    case 'organization': return link('parent', record.parent);
    case 'place': return link('within', record.within);
    case 'initiative': return link('successor_of', record.successor_of);
    default: return [];
  }
}

/** Follows one field at a time: a sum may name its parts while the parts name the sum. */
function circles(shelf: Shelf, entry: Entry): Finding[] {
  return linksOf(entry.record).flatMap(({ field, ids }) => {
    const seen = new Set<string>();
    const open = [...ids];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === entry.record.id) return [inRecord(entry, [field], 'parts.circle', `following ${field} leads back to the record itself; break the circle`)];
      const record = shelf.byId.get(id)?.record;
      if (seen.has(id) || record === undefined) continue;
      seen.add(id);
      open.push(...linksOf(record).filter((link) => link.field === field).flatMap((link) => link.ids));
    }
    return [];
  });
}

function financing(shelf: Shelf, id: string | undefined): Financing | undefined {
  const record = id === undefined ? undefined : shelf.byId.get(id)?.record;
  return record?.kind === 'financing' ? record : undefined;
}

function deals(shelf: Shelf, entry: Entry): Finding[] {
  const { record } = entry;
  if (record.kind !== 'financing') return [];
  const twin = financing(shelf, record.duplicate_of);
  const whole = financing(shelf, record.part_of);
  return [
    ...(twin !== undefined && twin.deal !== record.deal ? [inRecord(entry, ['duplicate_of'], 'parts.deal', `it repeats ${twin.id} but its deal is "${record.deal}", not "${twin.deal}"; the same deal has one name`)] : []),
    ...(twin !== undefined && twin.amount?.value !== record.amount?.value ? [inRecord(entry, ['duplicate_of'], 'parts.amount', `it repeats ${twin.id} but the amounts differ (${amountText(record)} and ${amountText(twin)}); correct one, or remove duplicate_of`)] : []),
    ...(whole?.amount !== undefined && record.amount !== undefined && BigInt(record.amount.value) > BigInt(whole.amount.value)
      ? [inRecord(entry, ['part_of'], 'parts.amount', `a part of ${amountText(record)} does not fit into ${whole.id} of ${amountText(whole)}; correct the amount or remove part_of`)] : []),
  ];
}

function sums(shelf: Shelf, entry: Entry): Finding[] {
  const { record } = entry;
  if (record.kind !== 'financing' || record.sum_of.length === 0 || record.amount === undefined || record.note !== undefined) return [];
  const rows = record.sum_of.flatMap((id) => financing(shelf, id) ?? []);
  const sum = rows.reduce((total, row) => total + BigInt(row.amount?.value ?? '0'), 0n);
  const stated = BigInt(record.amount.value);
  const difference = sum > stated ? sum - stated : stated - sum;
  if (difference * 100n <= stated * TOLERANCE_PERCENT) return [];
  return [inRecord(entry, ['sum_of'], 'parts.sum', `the ${rows.length} rows add up to ${sum} USD, the record says ${amountText(record)}: more than ${TOLERANCE_PERCENT} % apart; correct the rows or explain the difference in note`)];
}

function amountText(record: Financing): string {
  return record.amount === undefined ? 'no amount' : `${record.amount.value} ${record.amount.currency}`;
}
