// The corpus we ship, and the originals behind it where a folder of them lies beside the project.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { importOriginals } from '../../src/library/import.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { checkOriginals } from '../../src/library/originals.ts';
import { formatProblem } from '../../src/library/problem.ts';

const CORPUS = join(import.meta.dirname, '../../corpus');
const SEEDS = join(import.meta.dirname, '../../../shared/seeds');
const library = loadLibrary(CORPUS);

test('our corpus passes every check', () => {
  expect(library.problems.map(formatProblem)).toEqual([]);
  expect(library.refused).toEqual([]);
});

test('the five documents are there with all their paragraphs', () => {
  expect(library.documents.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual([
    ['000-uzdaily-new-architecture', 14], ['001-uzbekistan-us-mou', 17], ['002-tashkent-mou', 10], ['003-caspian-post-central-asia', 12], ['004-middleasiannews-ministerial', 46],
  ]);
});

const there = existsSync(SEEDS);
if (!there) console.log(`The originals are not at ${SEEDS}: the tests that hold the corpus against them are skipped.`);

describe.skipIf(!there)('held against the originals', () => {
  const data = mkdtempSync(join(tmpdir(), 'assay-originals-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  test('same texts, no figure lost, no sentence copied', () => {
    expect(checkOriginals(library, CORPUS, SEEDS).map(formatProblem)).toEqual([]);
  });
  test('all five are recognised on import and become verbatim', () => {
    const report = importOriginals([SEEDS], library.documents, data);
    expect(report.refused).toEqual([]);
    expect(report.imported.map(({ document }) => document)).toEqual(library.documents.map(({ id }) => id));
    const full = loadLibrary(CORPUS, { originals: data });
    expect(full.documents.map(({ verbatim, kind, paragraphs }) => [verbatim, kind, paragraphs.length])).toEqual([14, 17, 10, 12, 46].map((count) => [true, 'original', count]));
  });
});
