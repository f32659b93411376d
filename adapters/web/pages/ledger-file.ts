// The ledger as one table block, so that the drawing port writes it to CSV with the evidence of each row.
import type { LedgerRow } from '../../../src/contracts/adapter.ts';
import type { Answer, Cell, Citation, Column } from '../../../src/model/answer.ts';

const COLUMNS: readonly (readonly [string, Column['type'], (row: LedgerRow) => string, ((row: LedgerRow) => number | null)?])[] = [
  ['record', 'text', (row) => row.record], ['deal', 'text', (row) => row.label], ['kind of money', 'text', (row) => row.kindOfMoney],
  ['amount', 'money', (row) => row.amountText, (row) => row.amountUsd], ['amount kind', 'text', (row) => row.amountKind],
  ['agency', 'text', (row) => row.agency], ['funder class', 'text', (row) => row.funderClass], ['recipient', 'text', (row) => row.recipient ?? ''],
  ['stage', 'text', (row) => row.stage], ['instrument', 'text', (row) => row.instrument], ['country', 'text', (row) => row.country ?? ''],
  ['states', 'text', (row) => row.states.join(', ')], ['minerals', 'text', (row) => row.minerals.join(', ')], ['date', 'date', (row) => row.date ?? ''],
  ['counted', 'text', (row) => (row.counted ? 'yes' : 'no')], ['left out because', 'text', (row) => row.leftOutBecause ?? ''],
];

/** Keeps as-of day and language of `told`; citations are those of the rows. */
export function ledgerAnswer(rows: readonly LedgerRow[], told: Answer): Answer {
  const citations: Citation[] = [];
  const table = rows.map((row) => {
    const cites = row.citations.map((citation) => citations.push(citation));
    return COLUMNS.map(([, , text, value], i): Cell => {
      const number = value?.(row);
      return { text: text(row), ...(number === undefined || number === null ? {} : { value: number }), ...(i === 0 ? { cites } : {}) };
    });
  });
  return {
    ...told, status: 'chat', citations,
    blocks: [{ kind: 'table', caption: 'Financing ledger', columns: COLUMNS.map(([label, type]) => ({ key: label, label, align: type === 'money' ? 'right' : 'left', type })), rows: table }],
  };
}
