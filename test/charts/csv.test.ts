// CSV files: evidence in every row, and no cell a spreadsheet would run (OWASP ASVS 5.0, 1.2.10).
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { defended, exposed } from '../../src/charts/cell.ts';
import { makeDrawing } from '../../src/charts/drawing.ts';
import type { Answer, Block } from '../../src/model/answer.ts';

/** Room for a busy machine; nothing here is timed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const drawing = makeDrawing();
const citation = (paragraph: number): Answer['citations'][number] => ({ document: '004-x', original: '004.txt', paragraph, title: 'T, "quoted"', publisher: null, published: '2026-02', publishedBasis: 'inferred', excerpt: `said in ${paragraph}`, verbatim: false, url: null });
const answer = (blocks: Block[]): Answer => ({ id: 'a', intent: 'x', asOf: '2026-11-22', language: 'en', status: 'answered', blocks, text: '', citations: [citation(8), citation(14)], records: [], caveats: [], followups: [] });
const table = (rows: { text: string; value?: number; cites?: number[] }[][], caption = 'Deals'): Block => ({ kind: 'table', caption, columns: [{ key: 'd', label: 'Deal', align: 'left', type: 'text' }, { key: 'a', label: 'Amount', align: 'right', type: 'money' }], rows });
const EVIDENCE_HEAD = '"as of","source document","source paragraph","original file","source title","publisher","published","date basis","wording","excerpt","link"';

/** A reader of RFC 4180, only for these tests. */
function parse(text: string): string[][] {
  return [...text.matchAll(/((?:"(?:[^"]|"")*"|[^,\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^,\r\n]*))*)\r\n/g)].map((line) => [...(line[1] ?? '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => (cell[1] ?? cell[2] ?? '').replaceAll('""', '"')));
}

describe('an answer as CSV', () => {
  test('a table keeps its columns, adds the bare number of money and the evidence of each row', () => {
    expect(drawing.csv(answer([table([[{ text: 'Vault', cites: [2] }, { text: 'up to $10 billion', value: 1e10, cites: [1, 2] }]])]))).toBe(
      `"Deal","Amount","Amount (number)",${EVIDENCE_HEAD}\r\n"Vault","up to $10 billion",10000000000,"2026-11-22","004-x | 004-x","14 | 8","004.txt | 004.txt","T, ""quoted"" | T, ""quoted"""," | ","2026-02 | 2026-02","inferred | inferred","restated | restated","said in 14 | said in 8"," | "\r\n`);
  });
  test('several tables are told apart by their caption', () => {
    const [head, first, second] = parse(drawing.csv(answer([table([[{ text: 'a' }, { text: '1' }]], 'One'), table([[{ text: 'b' }, { text: '2' }]], 'Two')])));
    expect([head?.[0], first?.[0], second?.[0]]).toEqual(['table', 'One', 'Two']);
  });
  test('an answer without a table becomes its sentences', () => {
    const rows = parse(drawing.csv(answer([{ kind: 'paragraph', text: 'Korea.', cites: [1] }, { kind: 'list', title: 'Parties', items: [{ text: 'Uzbekistan', cites: [2] }] }, { kind: 'quote', text: 'decisive', speaker: 'Rubio', cites: [1] }, { kind: 'notice', tone: 'gap', text: 'No successor.' }])));
    expect(rows.map((row) => [row[0], row[3]])).toEqual([['statement', 'source paragraph'], ['Korea.', '8'], ['Parties: Uzbekistan', '14'], ['Rubio: decisive', '8'], ['No successor.', '']]);
  });
});

describe('no cell is a formula', () => {
  const dangerous = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\u0000', '＝', '＋', '－', '＠', "'=", "''+", 'cmd', '"', ','), fc.string({ unit: 'grapheme' })).map(([start, rest]) => start + rest);
  test('10,000 cells: none begins as a formula, each reads back exactly', () => {
    fc.assert(fc.property(dangerous, (text) => {
      const cell = defended(text);
      expect('=+-@\t\r\n\u0000＝＋－＠').not.toContain(cell.charAt(0));
      expect(exposed(cell)).toBe(text);
    }), { numRuns: 10_000 });
  });
  test('a file of such rows reads back exactly', () => {
    fc.assert(fc.property(fc.array(dangerous, { minLength: 1, maxLength: 20 }), (texts) => {
      const rows = parse(drawing.csv(answer([table(texts.map((text) => [{ text }, { text: '' }]))])));
      expect(rows.slice(1).map((row) => exposed(row[0] ?? ''))).toEqual(texts);
    }), { numRuns: 500 });
  });
  test('numbers stay numbers, a negative one too', () => {
    expect(drawing.csv(answer([table([[{ text: 'a' }, { text: '-5', value: -5 }]])]))).toContain(`"'-5",-5,`);
  });
});
