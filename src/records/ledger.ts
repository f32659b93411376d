// The financing ledger: which tranches a query selects and what they add up to, by kind of money. Pure.
// Rules: domain.md 2.7 and design.md 3 - headline totals, parts, duplicates and rows without an amount are never summed;
// kinds of money are kept apart; an agency's money is not the private or mobilised money beside it.
import type { KindOfMoney, KindTotal, LeftOut, LedgerKey, LedgerPort, LedgerQuery, Row, RowFilter } from '../contracts/ledger.ts';
import { KINDS_OF_MONEY, NO_FILTER } from '../contracts/ledger.ts';
import type { Amount, DateRange } from '../model/reading.ts';
import type { Financing } from '../model/record.ts';
import { touches } from './periods.ts';

/** Instruments that a question word stands for: "loans" are asked for as debt, letters as letters. */
const FAMILY: Record<string, readonly string[]> = {
  loan: ['loan', 'debt'], debt: ['debt', 'loan'], equity: ['equity'], grant: ['grant'], investment: ['investment', 'equity'], financing: ['financing'],
  letter: ['letter_of_interest', 'letter_of_intent'], letter_of_interest: ['letter_of_interest'], letter_of_intent: ['letter_of_intent'], funding_notice: ['funding_notice'], offtake: ['offtake'], partnership: ['partnership'], mixed: ['mixed'],
};

export function kindOf(f: Financing): KindOfMoney | null {
  if (f.measure === 'mobilised') return 'mobilised';
  if (f.measure !== 'financing') return null;
  if (f.funder_class === 'private' || f.funder_class === 'foreign_and_private') return 'private';
  if (f.stage === 'programme') return 'notice';
  if (f.stage === 'indicative' || f.stage === 'selected') return 'indicative';
  if (f.stage === 'conditional') return 'conditional';
  return 'firm';
}
function leftOut(f: Financing): LeftOut | null {
  if (f.rank === 'deprecated' || f.duplicate_of !== undefined) return 'duplicate';
  if (f.measure === 'headline_total') return 'headline';
  if (f.measure === 'quantity') return 'quantity';
  if (f.part_of !== undefined) return 'part-of';
  return f.amount === undefined ? 'no-amount' : null;
}
export function rowOf(f: Financing): Row {
  const because = leftOut(f);
  return { record: f, kind: kindOf(f), usd: f.amount === undefined ? null : Number(f.amount.value), counted: because === null, because };
}

export function makeLedger(records: readonly Financing[]): LedgerPort {
  const rows = records.filter((r) => r.retracted === undefined).map(rowOf);
  const byId = new Map(records.map((r) => [r.id, r]));
  return {
    rows: () => rows,
    select(query) {
      const inside = rows.filter((r) => matches(r, query.include) && (query.either ?? [NO_FILTER]).some((f) => matches(r, f)) && inTime(r, query.dates) && ofSize(r, query));
      const asked = inside.filter((r) => !excluded(r, query.exclude));
      const parts = asked.filter((r) => standsAlone(r, query.include.minerals, byId));
      const wholes = new Set(parts.map((r) => r.record.part_of));
      const kept = asked.filter((r) => parts.includes(r) || (r.counted && !wholes.has(r.record.id)));
      const left = inside.filter((r) => !kept.includes(r)).map((r): Row => (r.counted ? { ...r, counted: false, because: wholes.has(r.record.id) ? 'mixed' : 'excluded' } : r));
      return { rows: kept.map((r) => (r.counted ? r : { ...r, counted: true, because: null })), left };
    },
    totals,
    group,
  };
}

/** A part that is wholly of the minerals asked for, whose whole is of others too: $455 million for rare earths among letters of $14.8 billion. */
function standsAlone({ because, record }: Row, minerals: readonly string[], byId: ReadonlyMap<string, Financing>): boolean {
  const whole = because === 'part-of' ? byId.get(record.part_of ?? '') : undefined;
  return whole !== undefined && minerals.length > 0 && record.minerals.every((m) => minerals.includes(m)) && !whole.minerals.every((m) => minerals.includes(m));
}

function matches(row: Row, f: RowFilter): boolean {
  const r = row.record;
  const any = (wanted: readonly string[], has: readonly (string | undefined)[]): boolean => wanted.length === 0 || wanted.some((w) => has.includes(w));
  return any(f.agencies, [r.agency, r.funder]) && any(f.recipients, [r.recipient, r.initiative]) && any(f.countries, countriesOf(r)) && any(f.states, r.states)
    && any(f.minerals, r.minerals) && any(f.instruments.flatMap((i) => FAMILY[i] ?? [i]), [r.instrument]) && any(f.stages, [r.stage]) && any(f.notices, [r.notice]) && any(f.kinds, [row.kind ?? undefined]) && any(f.records, [r.id]);
}
const countriesOf = (r: Financing): string[] => [...new Set([...(r.country === undefined ? [] : [r.country]), ...r.countries])];
const isEmpty = (f: RowFilter): boolean => Object.values(f).every((list) => list.length === 0);
const excluded = (row: Row, filters: readonly RowFilter[]): boolean => filters.some((f) => !isEmpty(f) && matches(row, f));
/** Several days or months are alternatives ("in November and December"); "since" and "before" narrow. */
function inTime(row: Row, dates: readonly DateRange[]): boolean {
  if (dates.length === 0) return true;
  const at = row.record.date;
  if (at === undefined) return false;
  const on = dates.filter((d) => d.relation === 'on');
  return (on.length === 0 || on.some((d) => touches(at, d))) && dates.every((d) => d.relation === 'on' || touches(at, d));
}
const SIZE: Record<Amount['compare'], (usd: number, than: number) => boolean> = {
  eq: (usd, than) => Math.abs(usd - than) <= than / 1000, gt: (usd, than) => usd > than, gte: (usd, than) => usd >= than, lt: (usd, than) => usd < than, lte: (usd, than) => usd <= than,
};
function ofSize(row: Row, query: LedgerQuery): boolean {
  return query.amounts.every((a) => row.usd !== null && SIZE[a.compare](row.usd, a.usd));
}

/** Sums of counted rows, one per kind of money that occurs, in the order of KINDS_OF_MONEY. */
export function totals(rows: readonly Row[]): KindTotal[] {
  return KINDS_OF_MONEY.flatMap((kind) => {
    const own = rows.filter((r) => r.counted && r.kind === kind);
    if (own.length === 0) return [];
    return [{ kind, usd: own.reduce((sum, r) => sum + (r.usd ?? 0), 0), rows: own, upTo: own.some((r) => r.record.amount_kind === 'up_to'), atLeast: own.some((r) => r.record.amount_kind === 'at_least') }];
  });
}

function keysOf(r: Financing, by: LedgerKey): string[] {
  switch (by) {
    case 'agency': return [r.agency];
    case 'recipient': return [r.recipient ?? r.deal];
    case 'country': return countriesOf(r);
    case 'state': return [...r.states];
    case 'mineral': return [...r.minerals];
    case 'instrument': return [r.instrument];
    case 'stage': return [r.stage];
    case 'month': return r.date === undefined ? [] : [r.date.slice(0, 7)];
    case 'funder_class': return [r.funder_class];
    case 'notice': return r.notice === undefined ? [] : [r.notice];
    case 'deal': return [r.deal];
  }
}
function group(rows: readonly Row[], by: LedgerKey): { key: string; rows: Row[]; totals: KindTotal[] }[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) for (const key of keysOf(row.record, by)) found.set(key, [...(found.get(key) ?? []), row]);
  const sum = (list: readonly Row[]): number => list.reduce((s, r) => s + (r.usd ?? 0), 0);
  const groups = [...found].map(([key, list]) => ({ key, rows: list, totals: totals(list) }));
  return by === 'month' ? groups.toSorted((a, b) => a.key.localeCompare(b.key)) : groups.toSorted((a, b) => sum(b.rows) - sum(a.rows) || a.key.localeCompare(b.key));
}
