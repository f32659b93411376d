// The money questions intents may ask; records/ledger.ts answers them.
import type { DateRange, Amount } from '../model/reading.ts';
import type { Financing } from '../model/record.ts';

/** Kinds of money that are never added to each other unless a reader asks for just that. */
export const KINDS_OF_MONEY = ['firm', 'conditional', 'indicative', 'notice', 'mobilised', 'private'] as const;
export type KindOfMoney = (typeof KINDS_OF_MONEY)[number];
export type LedgerKey = 'agency' | 'recipient' | 'country' | 'state' | 'mineral' | 'instrument' | 'stage' | 'month' | 'funder_class' | 'notice' | 'deal';
export type RowFilter = {
  agencies: readonly string[]; recipients: readonly string[]; countries: readonly string[]; states: readonly string[]; minerals: readonly string[];
  instruments: readonly string[]; stages: readonly string[]; notices: readonly string[]; kinds: readonly KindOfMoney[]; records: readonly string[];
};
export const NO_FILTER: RowFilter = { agencies: [], recipients: [], countries: [], states: [], minerals: [], instruments: [], stages: [], notices: [], kinds: [], records: [] };
export type LedgerQuery = { include: RowFilter; /** When given, a row must also fit one of these: "public debt plus private equity". */ either?: readonly RowFilter[]; /** A row that fits all fields of any of these is left out. */ exclude: readonly RowFilter[]; dates: readonly DateRange[]; amounts: readonly Amount[] };
/** usd is whole dollars; null when the source gives no amount. */
export type Row = { record: Financing; kind: KindOfMoney | null; usd: number | null; counted: boolean; because: LeftOut | null };
/** `mixed`: a whole of which only a part is of what was asked for. */
export type LeftOut = 'headline' | 'part-of' | 'duplicate' | 'no-amount' | 'excluded' | 'mixed' | 'other-kind' | 'quantity';
export type KindTotal = { kind: KindOfMoney; usd: number; rows: Row[]; upTo: boolean; atLeast: boolean };
export type LedgerPort = {
  rows(): readonly Row[];
  select(query: LedgerQuery): { rows: Row[]; left: Row[] };
  totals(rows: readonly Row[]): KindTotal[];
  /** Values of the field with their rows, in order of the largest sum. */
  group(rows: readonly Row[], by: LedgerKey): { key: string; rows: Row[]; totals: KindTotal[] }[];
};
