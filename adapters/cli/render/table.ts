// A table in a terminal: columns as wide as they need when there is room, else the widest give way and cells break into lines;
// when words would have to break, it becomes records, one line a field. Pure.
import type { Block, Cell } from '../../../src/model/answer.ts';
import { inert } from './inert.ts';
import { marks } from './marks.ts';
import { padded, widthOf, wrapped } from './width.ts';

type Table = Extract<Block, { kind: 'table' }>;
const GAP = 2;
/** A column narrower than this reads worse than a list. Unit: cells. */
const NARROWEST = 8;
/** A column is no narrower than its longest word, unless the word is longer than this. Unit: cells. */
const LONGEST_WORD = 24;

/** Lines of the table; the first is the caption, the second the head. */
export function tableLines(table: Table, columns: number | null): string[] {
  const heads = table.columns.map((column) => inert(column.label));
  const rows = table.rows.map((row) => row.map(cellText));
  const natural = heads.map((head, at) => Math.max(widthOf(head), ...rows.map((row) => widthOf(row[at] ?? ''))));
  const least = heads.map((head, at) => Math.min(natural[at] ?? 0, Math.max(NARROWEST, longestWord([head, ...rows.map((row) => row[at] ?? '')]))));
  const widths = columns === null ? natural : fitted(natural, least, table.columns.map((column) => column.align === 'right'), columns - GAP * (heads.length - 1));
  const caption = table.caption === '' ? [] : wrapped(inert(table.caption), columns);
  if (widths === null) return [...caption, ...rows.flatMap((row) => ['', ...row.flatMap((cell, at) => wrapped(`${heads[at] ?? ''}: ${cell}`, columns))])];
  const line = (cells: readonly string[]): string[] => {
    const broken = cells.map((cell, at) => wrapped(cell, widths[at] ?? null));
    const height = Math.max(...broken.map((lines) => lines.length));
    return Array.from({ length: height }, (_, y) => broken.map((lines, at) => padded(lines[y] ?? '', widths[at] ?? 0, table.columns[at]?.align ?? 'left')).join(' '.repeat(GAP)).trimEnd());
  };
  return [...caption, ...line(heads), widths.map((width) => '─'.repeat(width)).join(' '.repeat(GAP)), ...rows.flatMap(line)];
}

function cellText(cell: Cell): string {
  return inert(cell.text).replaceAll('\n', ' ') + marks(cell.cites);
}

const longestWord = (cells: readonly string[]): number => Math.min(LONGEST_WORD, Math.max(...cells.flatMap((cell) => cell.split(' ').map(widthOf))));

/** Takes from the widest column of words until all fit, from figures only when words have nothing left to give; null when they cannot. */
function fitted(natural: readonly number[], least: readonly number[], figures: readonly boolean[], room: number): number[] | null {
  if (least.reduce((sum, width) => sum + width, 0) > room) return null;
  const widths = [...natural];
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over -= 1) {
    const giving = widths.map((width, at) => (width <= (least[at] ?? 0) ? 0 : figures[at] === true ? width : width + 1_000));
    const widest = giving.indexOf(Math.max(...giving));
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  return widths;
}
