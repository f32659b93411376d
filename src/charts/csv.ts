// An Answer as a CSV file (RFC 4180, CRLF, every text quoted): its tables, or its sentences when it has none, with the evidence of each row.
import { stringify } from 'csv-stringify/sync';
import type { Answer, Block, Cell, Citation, Cites } from '../model/answer.ts';
import { defended } from './cell.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Row = { table: string; values: ReadonlyMap<string, string | number>; cites: Cites };

/** Columns that prove a row; several sources of one row stand in the same order in each of them, parted by this. */
const BETWEEN_SOURCES = ' | ';
const EVIDENCE: readonly [string, (citation: Citation) => string][] = [
  ['source document', (c) => c.document], ['source paragraph', (c) => String(c.paragraph)], ['original file', (c) => c.original],
  ['source title', (c) => c.title], ['publisher', (c) => c.publisher ?? ''], ['published', (c) => c.published],
  ['date basis', (c) => c.publishedBasis], ['wording', (c) => (c.verbatim ? 'verbatim' : 'restated')],
  ['excerpt', (c) => c.excerpt], ['link', (c) => c.url ?? ''],
];

export function csvOf(answer: Answer): string {
  const tables = answer.blocks.filter((block) => block.kind === 'table');
  const rows = tables.length > 0 ? tables.flatMap(rowsOfTable) : rowsOfSentences(answer.blocks);
  const columns = [...new Set(rows.flatMap((row) => [...row.values.keys()]))];
  const head = [...(tables.length > 1 ? ['table'] : []), ...columns, 'as of', ...EVIDENCE.map(([name]) => name)];
  const lines = rows.map((row) => [
    ...(tables.length > 1 ? [row.table] : []), ...columns.map((column) => row.values.get(column) ?? ''), answer.asOf,
    ...evidenceOf(row.cites, answer.citations),
  ]);
  return stringify([head, ...lines].map((cells) => cells.map((cell) => (typeof cell === 'number' ? cell : defended(cell)))), { record_delimiter: '\r\n', quoted_string: true });
}

function evidenceOf(cites: Cites, citations: readonly Citation[]): string[] {
  const cited = cites.map((position) => citations[position - 1]).filter((citation) => citation !== undefined);
  return EVIDENCE.map(([, read]) => cited.map(read).join(BETWEEN_SOURCES));
}

/** A money or number column is written twice: as a person reads it and, in "(number)", as a sheet adds it up. */
function rowsOfTable(table: Table): Row[] {
  return table.rows.map((cells) => {
    const values = new Map<string, string | number>();
    table.columns.forEach((column, i) => {
      const cell: Cell = cells[i] ?? { text: '' };
      values.set(column.label, cell.text);
      if (column.type === 'money' || column.type === 'number') values.set(`${column.label} (number)`, typeof cell.value === 'number' ? cell.value : '');
    });
    return { table: table.caption, values, cites: [...new Set(cells.flatMap((cell) => cell.cites ?? []))] };
  });
}

function rowsOfSentences(blocks: readonly Block[]): Row[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map((item) => sentence(block.title === undefined ? item.text : `${block.title}: ${item.text}`, item.cites));
    if (block.kind === 'chart' || block.kind === 'table') return [];
    return [sentence(block.kind === 'quote' && block.speaker !== undefined ? `${block.speaker}: ${block.text}` : block.text, block.cites)];
  });
}

function sentence(text: string, cites: Cites = []): Row {
  return { table: '', values: new Map([['statement', text]]), cites };
}
