// A neutral table -> Slack's native table within its bounds, or plain text where there is no native table.
// Not for: charts, and which table of a message may be native (message.ts).
import type { types } from '@slack/bolt';
import type { Block, Cell } from '../../../src/model/answer.ts';
import { TABLE_CHARACTERS, TABLE_COLUMNS, TABLE_ROWS } from '../limits.ts';
import { literal } from './inert.ts';
import { plainMarks } from './marks.ts';

export type Table = Extract<Block, { kind: 'table' }>;
type NativeTable = { block: types.TableBlock; left: number };

/** The numbers of a chart as a table: Slack shows no chart in a message, the picture comes with the Chart button. */
export const tableOfChart = (chart: Extract<Block, { kind: 'chart' }>): Table => {
  const grouped = chart.bars.some((bar) => bar.group !== undefined && bar.group !== '');
  return {
    kind: 'table', caption: chart.title,
    columns: [{ key: 'label', label: '', align: 'left', type: 'text' }, ...(grouped ? [{ key: 'group', label: '', align: 'left', type: 'text' } as const] : []), { key: 'value', label: chart.unit, align: 'right', type: 'number' }],
    rows: chart.bars.map((bar) => [{ text: bar.label }, ...(grouped ? [{ text: bar.group ?? '' }] : []), { text: bar.text, value: bar.value }]),
  };
};

const EMPTY = '–';
/** A table wider than this many characters is written row by row instead of in columns. */
const TEXT_WIDTH = 100;

const cellText = (cell: Cell | undefined): string => {
  const text = literal(cell?.text ?? '').replace(/\s+/g, ' ').trim();
  const marks = plainMarks(cell?.cites, '').join('');
  return [text === '' ? EMPTY : text, marks].filter((part) => part !== '').join(' ');
};

const nativeCell = (cell: Cell | undefined, isNumber: boolean): types.RawTextElement | types.RawNumberElement => {
  const text = cellText(cell);
  return isNumber && typeof cell?.value === 'number' && Number.isFinite(cell.value) ? { type: 'raw_number', value: cell.value, text } : { type: 'raw_text', text };
};

/** Rows that fit into TABLE_ROWS and `budget` characters, head included; `left` counts the rows that did not. */
export const nativeTable = (table: Table, budget: number = TABLE_CHARACTERS): NativeTable => {
  const columns = table.columns.slice(0, TABLE_COLUMNS);
  const head = columns.map((column): types.RawTextElement => ({ type: 'raw_text', text: literal(column.label) || EMPTY }));
  const rows: types.TableBlock['rows'] = [head];
  let room = budget - head.reduce((sum, cell) => sum + cell.text.length, 0);
  for (const row of table.rows) {
    const cells = columns.map((column, index) => nativeCell(row[index], column.type === 'money' || column.type === 'number'));
    room -= cells.reduce((sum, cell) => sum + cell.text.length, 0);
    if (room < 0 || rows.length >= TABLE_ROWS) break;
    rows.push(cells);
  }
  return { block: { type: 'table', rows, column_settings: columns.map((column) => ({ align: column.align, is_wrapped: column.align === 'left' })) }, left: table.rows.length - (rows.length - 1) };
};

const pad = (text: string, width: number, align: 'left' | 'right'): string => (align === 'right' ? text.padStart(width) : text.padEnd(width));

/** The table in plain lines: aligned columns when narrow, else one line a row with the labels. */
export const textTable = (table: Table): string[] => {
  const head = table.columns.map((column) => literal(column.label));
  const rows = table.rows.map((row) => table.columns.map((_, index) => cellText(row[index])));
  const widths = head.map((label, index) => Math.max(label.length, ...rows.map((row) => row[index]?.length ?? 0)));
  if (widths.reduce((sum, width) => sum + width + 2, 0) > TEXT_WIDTH) return rows.map((row) => row.map((text, index) => `${head[index] ?? ''}: ${text}`).join(' | '));
  return [head, ...rows].map((row) => row.map((text, index) => pad(text, widths[index] ?? 0, table.columns[index]?.align ?? 'left')).join('  ').trimEnd());
};
