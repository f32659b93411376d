import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/model/answer.ts';
import { renderAnswer } from '../../../adapters/cli/render/answer.ts';
import { inert } from '../../../adapters/cli/render/inert.ts';
import { marks } from '../../../adapters/cli/render/marks.ts';
import { widthOf, wrapped } from '../../../adapters/cli/render/width.ts';
import { answerOf, cite } from './fakes.ts';

const PIPE = { columns: null, colour: false };
const TABLE: Block = {
  kind: 'table', caption: 'Approved deals', columns: [{ key: 'deal', label: 'Deal', align: 'left', type: 'text' }, { key: 'usd', label: 'Amount', align: 'right', type: 'money' }],
  rows: [[{ text: 'Project Vault, a loan for a stockpile', cites: [1] }, { text: 'up to $10 billion', value: 1e10 }], [{ text: '선광' }, { text: '$1 million' }]],
};

describe('an answer for a person', () => {
  test('answers first, then the rows, what is not said, the sources, the day and what else to ask', () => {
    const answer = answerOf([{ kind: 'paragraph', text: 'Korea, until June 2026.', cites: [1, 2] }, { kind: 'list', title: 'Known', items: [{ text: 'one', cites: [2] }, { text: 'two' }] }, { kind: 'notice', tone: 'gap', text: 'No successor is named.' }],
      { citations: [cite(8), cite(13, { publisher: null, published: '2026-02', publishedBasis: 'inferred', verbatim: true, url: 'https://x.test/sources/000#p13' })], caveats: ['The year is inferred.'], followups: ['Since when?'] });
    expect(renderAnswer(answer, PIPE)).toBe(`Korea, until June 2026. [1][2]

Known
• one [2]
• two

No successor is named.

The year is inferred.

Sources
[1] Example Times, “Article on the ministerial”, 4 February 2026, paragraph 8, restated
    Paragraph 8 says so.
[2] “Article on the ministerial”, February 2026 (date inferred), paragraph 13, verbatim
    “Paragraph 13 says so.”
    https://x.test/sources/000#p13

As of 22 November 2026

You may also ask:
  Since when?
`);
  });
  test('many sources are grouped by document, none is left out', () => {
    const [first, ...rest] = Array.from({ length: 9 }, (_, at) => cite(at + 1));
    const text = renderAnswer(answerOf([{ kind: 'paragraph', text: 'x', cites: [1, 2, 3, 4, 6, 8, 9] }], { citations: [first ?? cite(1), ...rest] }), PIPE);
    expect(text).toContain('x [1]–[4][6][8][9]\n');
    expect(text).toContain('Example Times, “Article on the ministerial”, 4 February 2026, restated, paragraph: [1] 1, [2] 2, [3] 3, [4] 4, [5] 5, [6] 6, [7] 7, [8] 8, [9] 9\n');
  });
  test('a chat answer has no day', () => {
    expect(renderAnswer({ ...answerOf([{ kind: 'paragraph', text: 'Hello.' }]), status: 'chat', citations: [] }, PIPE)).toBe('Hello.\n');
  });
  test('its own words are in the language of the answer', () => {
    expect(renderAnswer(answerOf([{ kind: 'paragraph', text: 'Корея.' }], { language: 'ru' }), PIPE)).toContain('Источники\n[1] Example Times, “Article on the ministerial”, 4 февраля 2026 г., абзац 8, в пересказе\n');
  });
  test('colour only when asked for: the first line, and nothing else is bold', () => {
    const text = renderAnswer(answerOf([{ kind: 'paragraph', text: 'First.' }, { kind: 'paragraph', text: 'Second.' }]), { columns: 80, colour: true });
    expect(text.startsWith('\u001b[1mFirst.\u001b[22m\nSecond.\n')).toBe(true);
    expect(renderAnswer(answerOf([{ kind: 'paragraph', text: 'First.' }]), { columns: 80, colour: false })).not.toContain('\u001b');
  });
});

describe('a table', () => {
  test('takes the room it needs when nobody tells how much there is', () => {
    expect(renderAnswer(answerOf([TABLE]), PIPE).split('\n').slice(0, 5)).toEqual([
      'Approved deals',
      'Deal                                                  Amount',
      '─────────────────────────────────────────  ─────────────────',
      'Project Vault, a loan for a stockpile [1]  up to $10 billion',
      '선광                                              $1 million',
    ]);
  });
  test('breaks its widest column when there is less', () => {
    expect(renderAnswer(answerOf([TABLE]), { columns: 40, colour: false }).split('\n').slice(1, 6)).toEqual([
      'Deal                              Amount',
      '─────────────────────  ─────────────────',
      'Project Vault, a loan  up to $10 billion',
      'for a stockpile [1]',
      '선광                          $1 million',
    ]);
  });
  test('breaks no word to make columns fit: it becomes one line a field first', () => {
    const words: Block = { ...TABLE, columns: [...TABLE.columns, { key: 'kind', label: 'Kind of money', align: 'left', type: 'text' }], rows: [[{ text: 'Persian Gulf partnership', cites: [1, 2, 3] }, { text: 'no amount given' }, { text: 'partnership, not a commitment' }]] };
    const at = (columns: number): string => renderAnswer(answerOf([words], { citations: [cite(1), cite(2), cite(3)] }), { columns, colour: false });
    expect(at(46).split('\n').slice(1, 6)).toEqual([
      'Deal                    Amount  Kind of money',
      '─────────────  ───────────────  ──────────────',
      'Persian Gulf   no amount given  partnership,',
      'partnership                     not a',
      '[1][2][3]                       commitment',
    ]);
    expect(at(32)).toContain('Deal: Persian Gulf partnership\n[1][2][3]\nAmount: no amount given\nKind of money: partnership, not\na commitment\n');
  });
  test('becomes one line a field when columns have no room', () => {
    expect(renderAnswer(answerOf([TABLE]), { columns: 16, colour: false }).split('\n').slice(0, 8)).toEqual(['Approved deals', '', 'Deal: Project', 'Vault, a loan', 'for a stockpile', '[1]', 'Amount: up to', '$10 billion']);
  });
});

test('a chart is bars beside their labels, a timeline is dated lines', () => {
  const bars = [{ label: 'EXIM', value: 10, text: '$10 billion' }, { label: 'DFC', value: 5, text: '$5 billion' }, { label: 'DOE', value: 0, text: '$0' }];
  const chart = { kind: 'chart', chart: 'bar', title: 'By agency', unit: 'USD', alt: '', bars } satisfies Block;
  expect(renderAnswer(answerOf([chart]), { columns: 30, colour: false }).split('\n').slice(0, 4)).toEqual(['By agency', 'EXIM  ███████████  $10 billion', 'DFC   ██████  $5 billion', 'DOE   ▏  $0']);
  expect(renderAnswer(answerOf([{ ...chart, chart: 'timeline', bars: [{ label: '2026-02-04', value: 1, text: 'Ministerial' }] }]), PIPE).split('\n').slice(0, 2)).toEqual(['By agency', '2026-02-04  Ministerial']);
});

describe('foreign text is harmless', () => {
  const HOSTILE = '\u001b[2J\u001b]0;title\u0007\u009b31m\u0000\b\r\u202e\u2066\u200f\ufeffok\ttab\r\nline';
  test('no control character, no turned direction; tabs are spaces, line ends stay', () => {
    expect(inert(HOSTILE)).toBe('[2J]0;title31mok tab\nline');
  });
  test('wherever it stands in an answer', () => {
    const answer = answerOf([{ kind: 'paragraph', text: HOSTILE }, { kind: 'quote', text: HOSTILE, speaker: HOSTILE, cites: [1] }, { kind: 'list', title: HOSTILE, items: [{ text: HOSTILE }] }, { kind: 'notice', tone: 'info', text: HOSTILE },
      { ...TABLE, caption: HOSTILE, rows: [[{ text: HOSTILE }, { text: HOSTILE }]] }, { kind: 'chart', chart: 'bar', title: HOSTILE, unit: '', alt: '', bars: [{ label: HOSTILE, value: 1, text: HOSTILE }] }],
    { citations: [cite(1, { title: HOSTILE, publisher: HOSTILE, excerpt: HOSTILE, url: HOSTILE })], caveats: [HOSTILE], followups: [HOSTILE] });
    for (const columns of [null, 20, 80]) expect(renderAnswer(answer, { columns, colour: false })).not.toMatch(/(?!\n)[\p{Cc}\u200f\u202e\u2066\ufeff]/u);
  });
});

describe('lines', () => {
  test.each([['abc', 3], ['é', 1], ['e\u0301', 1], ['선광', 4], ['日本', 4], ['Ўзбекистон', 10], ['🙂', 2]])('"%s" is %i wide', (text, cells) => {
    expect(widthOf(text)).toBe(cells);
  });
  test('are never wider than asked for, and lose nothing but spaces', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'bb', ' ', 'Ў', '선', '\n', 'e\u0301') }), fc.integer({ min: 2, max: 30 }), (text, columns) => {
      const lines = wrapped(text, columns);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }), { numRuns: 500 });
  });
  test.each([[undefined, ''], [[], ''], [[2, 1], ' [1][2]'], [[1, 2, 3, 4, 5, 9], ' [1]–[5][9]'], [[3, 3], ' [3]']])('marks of %j are "%s"', (cites, text) => {
    expect(marks(cites)).toBe(text);
  });
});
