// What can come of a money question: rows, sums, groups, a share, or what there is instead. Types alone.
import type { KindOfMoney, KindTotal, LedgerKey, Row } from '../../../src/contracts/ledger.ts';
import type { Outweighed } from './outweigh.ts';
import type { MoneyQuestion } from './query.ts';
import type { Aspect } from './tallies.ts';

type Told<O extends string> = {
  outcome: O; q: MoneyQuestion; rows: Row[]; left: Row[]; totals: KindTotal[]; missed?: Missed;
  /** Agencies asked for whose only money is notices. */
  noticesOnly?: Row[];
};
/** What was asked for and is not there; the rows told are what there is instead. */
export type Missed = { kind: KindOfMoney } | { instrument: string } | { dates: string } | { notice: string };
export type Group = { key: string; rows: Row[]; totals: KindTotal[] };
export type MoneyFacts =
  | Told<'total'> | Told<'list'> | Told<'average'> | Told<'median'> | Told<'count'>
  | { outcome: 'counts'; q: MoneyQuestion; by: LedgerKey; rows: Row[]; groups: Group[]; /** Those with the most or fewest lines, when they are asked for. */ first?: Group[] }
  | { outcome: 'tallies'; q: MoneyQuestion; rows: Row[]; aspects: Aspect[] }
  | { outcome: 'distinct'; q: MoneyQuestion; by: LedgerKey; rows: Row[]; totals: KindTotal[]; groups: Group[] }
  | { outcome: 'extreme'; q: MoneyQuestion; rows: Row[]; left: Row[]; best: Row[] }
  | { outcome: 'ends'; q: MoneyQuestion; rows: Row[]; left: Row[]; high: Row[]; low: Row[]; apart: boolean }
  | { outcome: 'difference'; q: MoneyQuestion; rows: Row[]; left: Row[]; more: Row; less: Row }
  | { outcome: 'minus'; q: MoneyQuestion; rows: Row[]; whole: KindTotal; part: KindTotal }
  | { outcome: 'each'; q: MoneyQuestion; bests: Row[]; by: LedgerKey | null }
  | { outcome: 'unnamed'; q: MoneyQuestion; rows: Row[] }
  | { outcome: 'dated'; q: MoneyQuestion; rows: Row[]; best: Row[] }
  | { outcome: 'group'; q: MoneyQuestion; by: LedgerKey; rows: Row[]; left: Row[]; groups: Group[]; ranked: KindOfMoney | null; noticesOnly: Row[] }
  | { outcome: 'share'; q: MoneyQuestion; part: Row[]; whole: Row[] }
  | { outcome: 'less'; q: MoneyQuestion; whole: Row; part: Row }
  | { outcome: 'uncounted'; q: MoneyQuestion; bundle: Row }
  | { outcome: 'unlinked'; q: MoneyQuestion; headline: Row; rows: Row[] }
  | { outcome: 'absent'; q: MoneyQuestion; agency: string | null; place: string; rows: Row[] }
  | { outcome: 'quantity'; q: MoneyQuestion; rows: Row[] }
  | Outweighed
  | { outcome: 'none'; q: MoneyQuestion };
export type Of<O extends MoneyFacts['outcome']> = Extract<MoneyFacts, { outcome: O }>;
