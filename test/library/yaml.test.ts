import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSubset } from '../../src/library/yaml-subset.ts';
import { lineFinder, readYaml } from '../../src/library/yaml.ts';

/** Raise it when the reader changes; a hundred thousand take a minute. */
const RUNS = 1_000;

const SAMPLE = `# a comment
- kind: place
  name:
    en: "Czech Republic: \\"the\\" one"
    ru: 'it''s' # trailing
  aliases: [CZ, "Czech, Rep.", place:cz]
  parties:
  - { party: place:us, role: signatory, nested: { a: 1, b: [x, y] } }
  - { party: place:uz }
  count: 11
  closed: true
  empty: []
  evidence: ["004:4", '001:2']
- kind: other
  says: Rubio's words, at 12:30 - so it seems
  none: null
  кто это: who
  'yes': no
  "a b": c
`;

describe('the fast reader', () => {
  test('reads what our files are written in', () => {
    expect(readSubset(SAMPLE)?.value).toEqual([
      { kind: 'place', name: { en: 'Czech Republic: "the" one', ru: "it's" }, aliases: ['CZ', 'Czech, Rep.', 'place:cz'], parties: [{ party: 'place:us', role: 'signatory', nested: { a: 1, b: ['x', 'y'] } }, { party: 'place:uz' }], count: 11, closed: true, empty: [], evidence: ['004:4', '001:2'] },
      { kind: 'other', says: "Rubio's words, at 12:30 - so it seems", none: null, 'кто это': 'who', yes: 'no', 'a b': 'c' },
    ]);
  });
  test.each([
    ['anchors', '- &a 1\n- *a\n'], ['block scalars', 'a: |\n  text\n'], ['continued scalars', 'a: one\n  two\n'], ['tags', 'a: !!str 1\n'], ['several documents', 'a: 1\n---\nb: 2\n'],
    ['repeated keys', 'a: 1\na: 2\n'], ['numbers with signs or points', 'a: -1.5\n'], ['tabs', 'a:\t1\n'], ['nothing', ''], ['an unclosed quote', 'a: "b\n'], ['an unclosed list', 'a: [b\n'], ['prototype keys', '__proto__: 1\n'],
  ])('leaves %s to the yaml package', (_what, text) => expect(readSubset(text)).toBeUndefined());

  const agrees = (text: string): void => {
    const fast = readSubset(text);
    if (fast !== undefined) expect(parse(text, { schema: 'core', logLevel: 'silent' })).toEqual(fast.value);
  };
  test('never differs from the yaml package on a damaged sample', () => {
    const damage = fc.tuple(fc.nat(SAMPLE.length), fc.nat(6), fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom(': ', ' #', '- ', '\n', '\n  ', '"', "'", '{', '}', '[', ']', ',', ':', '#', '\\', ' ', '~', '1', '-', '?', '&', '*')));
    fc.assert(fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      agrees(damages.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), SAMPLE));
    }), { numRuns: RUNS });
  });
  test('never differs from the yaml package on lines thrown together', () => {
    const piece = fc.constantFrom('- ', 'a: ', 'b:', 'é ф: ', '"k": ', "'l':", 'true: ', ' ', '  ', '\n', '\n  ', '\n    ', 'x', '1', '0x1', 'true', 'no', '~', '"q"', "'s'", '[a, b]', '{ k: v }', '[', ']', '{', '}', ',', ' # c', '#', ':', ': ', '-', '?', '|', '>', '1.0', '1e3', '004:4', 'é', '\u00a0', '.', '%');
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => { agrees(pieces.join('')); }), { numRuns: RUNS });
  });
});

describe('readYaml', () => {
  test('tells all that is damaged, with lines', () => {
    const read = readYaml('a: "open\nb: [1\n');
    expect(read.ok).toBe(false);
    expect(!read.ok && read.problems[0]).toMatchObject({ code: 'yaml.damaged', message: expect.stringContaining('not readable as YAML') });
  });
  test('survives nesting without end and alias bombs', () => {
    const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`}, *${index === 0 ? 'a' : `b${index - 1}`}]`).join('\n')}\n`;
    expect(readYaml(bomb).ok).toBe(false);
    expect(readYaml('['.repeat(50_000)).ok).toBe(false);
  });
  test('any text gives a value or faults, never a throw', () => {
    fc.assert(fc.property(fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)), (text) => { expect(typeof readYaml(text).ok).toBe('boolean'); }));
  });
});

test('lineFinder knows the line of a path, or of the part that exists', () => {
  const lineOf = lineFinder(SAMPLE);
  expect([lineOf([0, 'name', 'ru']), lineOf([0, 'parties', 1, 'party']), lineOf([1]), lineOf([1, 'absent', 'deeper']), lineOf([7])]).toEqual([5, 9, 14, 14, 1]);
});
