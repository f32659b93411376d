// The ledger as a page shows it: rows parted by kind of money, sums inside one kind only, charts whose bars lead to rows.
// The core decides what counts and why; here rows are only laid out and counted rows of one kind added.
import type { LedgerField, LedgerRow } from '../../../src/contracts/adapter.ts';
import type { Chart } from '../../../src/contracts/adapter.ts';
import { count, dateText, dollars, plain, sentenceCase } from '../render/words.ts';

/** `usd` adds counted rows with an amount; `upTo` and `atLeast` say that a row of the sum is a bound. */
export type Sum = { rows: LedgerRow[]; counted: number; usd: number; upTo: boolean; atLeast: boolean };
export type Kind = { name: string; title: string } & Sum;

/** Known words of the core in full; a word that is not here is shown as it came. */
const TITLES: Readonly<Record<string, string>> = {
  firm: 'Firm public money', conditional: 'Conditional', indicative: 'Letters of interest or intent, not commitments', notice: 'Funding notices, not awards',
  private: 'Private and foreign investors’ money', mobilised: 'Additional money mobilised, not the agency’s own',
  headline_total: 'Headline totals, shown but not added', quantity: 'Quantities, not money', unstated: 'No amount stated', '': 'No sum of money',
};
const ORDER = ['firm', 'conditional', 'indicative', 'notice', 'private', 'mobilised'];

/** Why a row is not added; a reason that is not here is shown as it came. */
const REASONS: Readonly<Record<string, string>> = {
  headline: 'a headline total, told beside its parts', 'part-of': 'lies inside another line', duplicate: 'the same deal told again', 'no-amount': 'the source gives no amount',
  excluded: 'left out by the filter', 'other-kind': 'another kind of money', quantity: 'a quantity, not a sum',
};
export function reasonText(reason: string): string {
  return REASONS[reason] ?? reason;
}

function sumOf(rows: readonly LedgerRow[]): Sum {
  const counted = rows.filter((row) => row.counted && row.amountUsd !== null);
  return {
    rows: [...rows], counted: counted.length, usd: counted.reduce((sum, row) => sum + (row.amountUsd ?? 0), 0),
    upTo: counted.some((row) => row.amountKind === 'up_to'), atLeast: counted.some((row) => row.amountKind === 'at_least'),
  };
}

/** Kinds in the order of firmness; kinds the list does not know come last, as first met. */
export function kindsOf(rows: readonly LedgerRow[]): Kind[] {
  const kinds = [...Map.groupBy(rows, (row) => row.kindOfMoney)].map(([name, own]) => ({ name, title: TITLES[name] ?? sentenceCase(plain(name)), ...sumOf(own) }));
  const rank = (kind: Kind): number => { const at = ORDER.indexOf(kind.name); return at === -1 ? ORDER.length : at; };
  return kinds.toSorted((a, b) => rank(a) - rank(b));
}

export function sumText(sum: Sum): string {
  if (sum.counted === 0) return 'no amount counted';
  const amount = dollars(sum.usd);
  if (sum.upTo && sum.atLeast) return `about ${amount}`;
  return sum.upTo ? `up to ${amount}` : sum.atLeast ? `more than ${amount}` : amount;
}

/** What a row stands under when grouped; several for minerals and states, none is said as such. */
function groupsOf(row: LedgerRow, field: LedgerField): string[] {
  const values: Record<LedgerField, readonly (string | null)[]> = {
    agency: [row.agency], stage: [row.stage], instrument: [row.instrument], country: [row.country], state: row.states, mineral: row.minerals,
    recipient: [row.recipient], month: [row.date === null ? null : monthOf(row.date)], funder_class: [row.funderClass],
  };
  const known = values[field].filter((value) => value !== null && value !== '');
  return known.length === 0 ? ['not stated'] : known.map((value) => (field === 'month' ? String(value) : plain(String(value))));
}

/** A span of time has no month of its own and stays what it is. */
function monthOf(date: string): string {
  return date.includes('/') ? dateText(date) : date.slice(0, 7);
}

/** One panel a kind of money; a bar is a group inside that kind and knows its rows. */
export function ledgerChart(rows: readonly LedgerRow[], field: LedgerField, what: 'bar' | 'timeline'): Chart {
  const bars = kindsOf(rows.filter((row) => row.counted && row.amountUsd !== null)).flatMap((kind) => {
    const groups = new Map<string, LedgerRow[]>();
    for (const row of kind.rows) for (const group of groupsOf(row, field)) groups.set(group, [...(groups.get(group) ?? []), row]);
    const sums = [...groups].map(([label, own]) => ({ label, sum: sumOf(own) })).filter(({ sum }) => sum.counted > 0);
    const sorted = what === 'timeline' ? sums.filter(({ label }) => label !== 'not stated').toSorted((a, b) => a.label.localeCompare(b.label)) : sums.toSorted((a, b) => b.sum.usd - a.sum.usd);
    return sorted.map(({ label, sum }) => ({ label, value: sum.usd, text: sumText(sum), group: kind.title, records: sum.rows.map((row) => row.record) }));
  });
  const by = field === 'funder_class' ? 'funder class' : field;
  return { kind: 'chart', chart: what, title: what === 'timeline' ? 'By month' : `By ${by}`, unit: `US dollars; kinds of money stand apart${what === 'timeline' ? ', each on its own scale' : ' and are not added'}`, alt: `${count(bars.length, 'bar')}; the same figures stand in the ledger below.`, bars };
}
