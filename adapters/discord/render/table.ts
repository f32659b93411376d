// A table for a phone: a small one as an aligned code block, a wide one as a group of lines a row. Pure.
import type { Block, Cell, Cites } from '../../../src/model/answer.ts';
import { codeText, escapeLine } from '../escape.ts';
import { PHONE_COLUMNS, ROWS_A_PAGE } from '../limits.ts';
import { runs } from './numbers.ts';
import type { Piece } from './piece.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** ` [1] [3]–[7]`, empty without citations. */
export const citesText = (cites: Cites | undefined): string => (cites === undefined || cites.length === 0 ? '' : ` ${runs([...new Set(cites)].toSorted((a, b) => a - b), ' ')}`);

const LETTERS = new Intl.Segmenter();
const shownWidth = (text: string): number => [...LETTERS.segment(text)].length;
const pad = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - shownWidth(text)));
  return right ? space + text : text + space;
};

/** The aligned form, or null when it would wrap on a phone. */
function codeBlock(table: Table): string | null {
  if (table.rows.length > ROWS_A_PAGE) return null;
  const head = table.columns.map((column) => codeText(column.label));
  const rows = table.rows.map((row) => table.columns.map((_, i) => codeText(`${row[i]?.text ?? ''}${citesText(row[i]?.cites)}`)));
  const widths = head.map((label, i) => Math.max(shownWidth(label), ...rows.map((row) => shownWidth(row[i] ?? ''))));
  const total = widths.reduce((sum, width) => sum + width, 0) + 2 * (widths.length - 1);
  if (total > PHONE_COLUMNS) return null;
  const line = (cells: string[]): string => cells.map((cell, i) => pad(cell, widths[i] ?? 0, table.columns[i]?.align === 'right')).join('  ').trimEnd();
  return ['```', line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line), '```'].join('\n');
}

/** How a table writes that a cell is empty; said in words by name, it would say nothing. */
const NOTHING = '–';
/** `**Label** — amount` and below it the other columns by name. */
function rowLines(table: Table, row: readonly Cell[]): string {
  const cells = table.columns.map((column, i) => ({ column, text: escapeLine(row[i]?.text ?? '') })).filter((cell) => cell.text !== '' && cell.text !== NOTHING);
  const [first, ...others] = cells;
  const money = others.filter((cell) => cell.column.type === 'money').map((cell) => cell.text);
  const rest = others.filter((cell) => cell.column.type !== 'money').map((cell) => `${escapeLine(cell.column.label)}: ${cell.text}`);
  const cites = citesText(row.flatMap((cell) => [...(cell.cites ?? [])]));
  const headline = [`**${first?.text ?? '–'}**`, ...money].join(' — ');
  return rest.length === 0 ? `${headline}${cites}` : `${headline}\n${rest.join(' · ')}${cites}`;
}

/** Caption, then rows; after ROWS_A_PAGE rows the rest moves on. */
export function tablePieces(table: Table): Piece[] {
  const caption: Piece = { kind: 'solid', text: `**${escapeLine(table.caption)}**` };
  if (table.columns.length === 0 || table.rows.length === 0) return [caption];
  const block = codeBlock(table);
  if (block !== null) return [caption, { kind: 'solid', text: block, tight: true }];
  return [caption, ...table.rows.flatMap((row, i): Piece[] => {
    const piece: Piece = { kind: 'solid', text: rowLines(table, row), tight: true };
    return i > 0 && i % ROWS_A_PAGE === 0 ? [{ kind: 'break' }, piece] : [piece];
  })];
}
