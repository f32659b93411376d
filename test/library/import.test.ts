import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { importOriginals } from '../../src/library/import.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { ORIGINAL, writeCorpus } from './small-corpus.ts';

function setUp(): { folder: string; target: string; put: (name: string, text: string | Buffer) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'assay-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, text: string | Buffer): string => { writeFileSync(join(folder, name), text); return join(folder, name); };
  return { folder, target: join(folder, 'data', 'originals'), put };
}

describe('importing an original', () => {
  test('recognises the document whatever the file is called, and writes it under its id', () => {
    const { target, put } = setUp();
    const { documents } = loadLibrary(writeCorpus());
    const file = put('download (1).txt', `\uFEFF${ORIGINAL.replaceAll('\n', '\r\n\r\n')}`);
    expect(importOriginals([file], documents, target)).toEqual({ imported: [{ file, document: '900-oslo-report', unchanged: false }], refused: [] });
    expect(readdirSync(target)).toEqual(['900-oslo-report.txt']);
    expect(readFileSync(join(target, '900-oslo-report.txt'), 'utf8')).toBe(`${ORIGINAL}\n`);
    expect(importOriginals([file], documents, target)).toEqual({ imported: [{ file, document: '900-oslo-report', unchanged: true }], refused: [] });
  });
  test('takes the text files of a folder and reports every refusal', () => {
    const { folder, target, put } = setUp();
    const { documents } = loadLibrary(writeCorpus());
    put('a.txt', ORIGINAL);
    put('b.txt', ORIGINAL.replace('seven', 'eight'));
    put('c.txt', Buffer.from([0xff, 0xfe, 0x41]));
    put('notes.md', ORIGINAL);
    const report = importOriginals([folder, join(folder, 'none.txt')], documents, target);
    expect(report.imported).toEqual([{ file: join(folder, 'a.txt'), document: '900-oslo-report', unchanged: false }]);
    expect(report.refused.map(({ file, code }) => ({ file, code }))).toEqual([
      { file: join(folder, 'b.txt'), code: 'import.unknown' }, { file: join(folder, 'c.txt'), code: 'file.encoding' }, { file: join(folder, 'none.txt'), code: 'file.missing' },
    ]);
    expect(report.refused[0]?.message).toMatch(/^the text \(7 paragraphs, sha256 [0-9a-f]{12}\.\.\.\) is none of the originals the corpus restates; nearest is 900-oslo-report \("Countries sign in Oslo", 7 paragraphs, \d+ % of its words stand in the file\)\. Known are: 900-oslo-report\. If it is one of these, fetch it again unchanged, one paragraph a line; a new document is added as corpus\/README\.md says$/);
  });
  test('an empty folder, a target that cannot be written', () => {
    const { folder, put } = setUp();
    const { documents } = loadLibrary(writeCorpus());
    mkdirSync(join(folder, 'empty'));
    const file = put('a.txt', ORIGINAL);
    const report = importOriginals([join(folder, 'empty'), file], documents, join(file, 'originals'));
    expect(report.imported).toEqual([]);
    expect(report.refused.map(({ code }) => code)).toEqual(['import.empty', 'import.write']);
  });
});

describe('an imported original', () => {
  test('takes the place of the restatement under the same id', () => {
    const { target, put } = setUp();
    const folder = writeCorpus();
    const brief = loadLibrary(folder);
    importOriginals([put('a.txt', ORIGINAL)], brief.documents, target);
    const full = loadLibrary(folder, { originals: target });
    expect(full.problems).toEqual([]);
    expect(full.documents[0]).toMatchObject({ id: '900-oslo-report', kind: 'original', verbatim: true, file: 'originals/900-oslo-report.txt' });
    expect(full.documents[0]?.paragraphs[4]).toEqual({ number: 5, role: 'list', under: 3, text: 'Tin Works (Kenya): letter of intent of up to $700 million', line: 5 });
    expect(full.version).not.toBe(brief.version);
  });
  test('supports a record by words the restatement has not', () => {
    const { target, put } = setUp();
    const folder = writeCorpus({ 'documents/900-oslo-report.md': readFileSync(join(writeCorpus(), 'documents/900-oslo-report.md'), 'utf8').replace('Seven partners', 'Partners'), 'records/more.yaml': '- { kind: count, id: count:x, says: { en: Seven., ru: Да., uz: Ha. }, of: partners, value: 7, unit: partners, evidence: ["900:7"] }\n' });
    importOriginals([put('a.txt', ORIGINAL)], loadLibrary(folder).documents, target);
    expect(loadLibrary(folder).problems.map(({ code }) => code)).toEqual(['values.figure', 'values.count']);
    expect(loadLibrary(folder, { originals: target }).problems).toEqual([]);
  });
  test('that was changed afterwards is not used', () => {
    const { target } = setUp();
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, '900-oslo-report.txt'), ORIGINAL.replace('seven', 'eight'));
    const library = loadLibrary(writeCorpus(), { originals: target });
    expect(library.documents[0]?.verbatim).toBe(false);
    expect(library.problems.map(({ file, code }) => ({ file, code }))).toEqual([{ file: join(target, '900-oslo-report.txt'), code: 'original.differs' }]);
  });
});
