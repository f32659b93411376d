import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { normalise, sha256 } from '../../src/library/normalise.ts';
import { checkOriginals } from '../../src/library/originals.ts';
import { formatProblem } from '../../src/library/problem.ts';
import { reuseOf, runsOf } from '../../src/library/reuse.ts';
import { DOCUMENT, financing, ORIGINAL, writeCorpus } from './small-corpus.ts';
import type { Files } from './small-corpus.ts';

/** Records that hold every figure of the small original. */
const COMPLETE = `- kind: agreement
  id: agreement:oslo
  name: { en: Oslo memorandum }
  type: mou
  status: signed
  signed_on: "2026-02-04"
  evidence: ["900:2"]
- { kind: count, id: count:x, says: { en: Seven., ru: Да., uz: Ha. }, of: partners, value: 7, unit: partners, evidence: ["900:7"] }
- { kind: membership, id: membership:kenya, holder: place:kenya, post: post:chair, as_of: "2026-02", end_date: "2026-06", evidence: ["900:7"], method: inferred, inferred_from: { en: By us. } }
${financing('amount: { value: "27400000", currency: USD }\namount_kind: exact\nevidence: ["900:4"]\n')}${financing('amount: { value: "700000000", currency: USD }\namount_kind: up_to\nevidence: ["900:5"]\n').replace('financing:x', 'financing:y').replace('stage: approved', 'stage: indicative')}`;
const INVESTORS = financing('amount: { value: "300000000", currency: USD }\namount_kind: exact\nevidence: ["900:6"]\n').replace('financing:x', 'financing:z').replace('us_public', 'private');

function check(files: Files, original = ORIGINAL): string[] {
  const folder = writeCorpus({ 'records/more.yaml': COMPLETE + INVESTORS, ...files });
  const originals = join(folder, 'originals');
  mkdirSync(originals);
  if (original !== '') writeFileSync(join(originals, '900.txt'), original);
  const library = loadLibrary(folder);
  return [...library.problems, ...checkOriginals(library, folder, originals)].map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''));
}

describe('the original behind a document', () => {
  test('is the same text, whatever its line ends, blanks and no-break spaces', () => {
    expect(check({})).toEqual([]);
    expect(check({}, `${ORIGINAL.replaceAll('\n', '\r\n\r\n').replaceAll('Copper Hill', ' Copper\u00a0 \tHill')}\r\n`)).toEqual([]);
  });
  test('is there', () => {
    expect(check({}, '')).toEqual([expect.stringMatching(/^documents\/900-oslo-report\.md:1 original: there is no file ".*900\.txt"; create it or name another; the front matter of 900-oslo-report names it$/)]);
  });
  test('differs, has more paragraphs', () => {
    const longer = `${ORIGINAL}\nOne more line.`;
    expect(check({}, longer)).toEqual([
      'documents/900-oslo-report.md:1 the original has 8 paragraphs, the document 7; write one paragraph for each non-empty line',
      `documents/900-oslo-report.md:1 sha256: the original 900.txt has the normalised sha256 ${sha256(normalise(longer))}; correct the front matter or fetch the original again`,
    ]);
  });
});

describe('figures of the original', () => {
  test('stand in the restatement', () => {
    expect(check({ 'documents/900-oslo-report.md': DOCUMENT.replace('Seven partners', 'The partners') })).toContain('documents/900-oslo-report.md:28 paragraph 7: "seven" of the original is not restated; add it');
  });
  test('stand in a record that cites the paragraph', () => {
    expect(check({ 'records/more.yaml': COMPLETE })).toEqual(['documents/900-oslo-report.md:26 paragraph 6: "300 million" stands in no record that cites 900:6; add it to one, or list it with a reason in vocabulary/not-recorded.yaml']);
  });
  test('or are excused with a reason', () => {
    const excuse = '- { paragraph: "900:6", value: "$300 million", reason: private money is not our subject }\n';
    expect(check({ 'records/more.yaml': COMPLETE, 'vocabulary/not-recorded.yaml': excuse })).toEqual([]);
    expect(check({ 'vocabulary/not-recorded.yaml': excuse })).toEqual(['vocabulary/not-recorded.yaml:1 value: "$300 million" of 900:6 is recorded, or does not stand there; remove the entry']);
    expect(check({ 'vocabulary/not-recorded.yaml': '- { paragraph: "900:6", value: "$300 million" }\n' })).toEqual(['vocabulary/not-recorded.yaml:1 [0].reason: missing; give a text']);
  });
});

describe('wording of the original', () => {
  const SENTENCE = 'The delegates of both countries will meet again next spring in order to review the progress made.';
  test('twelve words in a row are found anywhere in the corpus, across line breaks', () => {
    const copied = SENTENCE.toLowerCase().replace('again next', 'again\nnext');
    expect(reuseOf(`x ${copied}`, runsOf(new Map([['a.txt', [SENTENCE]]])))).toEqual([{ words: 'the delegates of both countries will meet again next spring in order', place: { original: 'a.txt', paragraph: 1 } }]);
  });
  test('eleven words are not', () => {
    expect(reuseOf('The delegates of both countries will meet again next spring in Oslo to review', runsOf(new Map([['a.txt', [SENTENCE]]])))).toEqual([]);
  });
  test('a list of names is not wording, the sentence around it is', () => {
    const list = 'Signed by such countries as Argentina, Cook Islands, Ecuador, Guinea, Morocco, Paraguay, Peru, Philippines, United Arab Emirates, and Uzbekistan. After that the ministers of all these countries went home by train and by ship.';
    expect(reuseOf('countries as Argentina, Cook Islands, Ecuador, Guinea, Morocco, Paraguay, Peru, Philippines, United Arab Emirates', runsOf(new Map([['a.txt', [list]]])))).toEqual([]);
    expect(reuseOf('after that the ministers of all these countries went home by train and by ship', runsOf(new Map([['a.txt', [list]]])))).toHaveLength(1);
  });
  test('is told with file and line', () => {
    const original = `${ORIGINAL}\n${SENTENCE}`;
    const problems = check({ 'documents/900-oslo-report.md': `${DOCUMENT}\n[8] ${SENTENCE}\n` }, original);
    expect(problems).toContain('documents/900-oslo-report.md:30 "the delegates of both countries will meet again next spring in order" are 12 words in a row of 900.txt, paragraph 8; say it in our own words');
  });
});
