import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { formatProblem, sortProblems } from '../../src/library/problem.ts';
import { DOCUMENT, problemsWith, RECORDS, writeCorpus } from './small-corpus.ts';

describe('a sound corpus', () => {
  test('loads documents, records and ids without a problem', () => {
    const library = loadLibrary(writeCorpus());
    expect(library.problems).toEqual([]);
    expect(library.documents.map(({ id, file, verbatim }) => ({ id, file, verbatim }))).toEqual([{ id: '900-oslo-report', file: 'documents/900-oslo-report.md', verbatim: false }]);
    expect(library.documents[0]?.paragraphs.slice(2, 5)).toEqual([
      { number: 3, role: 'heading', text: 'Example Bank', line: 20 },
      { number: 4, role: 'list', under: 3, text: 'For copper, $27.4 million to Copper Hill (Kenya)', line: 22 },
      { number: 5, role: 'list', under: 3, text: 'To Tin Works (Kenya), a letter of intent of up to $700 million', line: 24 },
    ]);
    expect(library.records).toHaveLength(10);
    expect(library.byId.get('place:kenya')).toMatchObject({ kind: 'place', name: { en: 'Kenya' }, method: 'stated', rank: 'normal', aliases: [] });
  });
  test('has the same version wherever it lies, another once a byte changes', () => {
    const version = loadLibrary(writeCorpus()).version;
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(loadLibrary(writeCorpus()).version).toBe(version);
    expect(loadLibrary(writeCorpus({ 'vocabulary/words.yaml': '- a\n' })).version).not.toBe(version);
    expect(loadLibrary(writeCorpus({ 'records/base.yaml': `${RECORDS}\n` })).version).not.toBe(version);
  });
  test('reads CRLF files alike', () => {
    expect(problemsWith({ 'records/base.yaml': RECORDS.replaceAll('\n', '\r\n'), 'documents/900-oslo-report.md': DOCUMENT.replaceAll('\n', '\r\n') })).toEqual([]);
  });
});

describe('bad input gives problems, never a throw', () => {
  test('no corpus at all', () => {
    const { documents, records, problems } = loadLibrary('/nowhere/corpus');
    expect([documents, records]).toEqual([[], []]);
    expect(problems.map(formatProblem)).toEqual([
      '/nowhere/corpus/documents there is no folder "/nowhere/corpus/documents"; create it or name another',
      '/nowhere/corpus/records there is no folder "/nowhere/corpus/records"; create it or name another',
    ]);
  });
  test('damaged YAML in one file, the others stay', () => {
    const folder = writeCorpus({ 'records/more.yaml': '- kind: "place\n' });
    const { records, problems } = loadLibrary(folder);
    expect(records).toHaveLength(10);
    expect(problems.map(({ file, code }) => ({ file, code }))).toEqual([{ file: join(folder, 'records/more.yaml'), code: 'yaml.damaged' }]);
  });
  test('text that is not UTF-8', () => {
    const folder = writeCorpus();
    writeFileSync(join(folder, 'records/more.yaml'), Buffer.from([0x2d, 0x20, 0xff, 0xfe]));
    expect(loadLibrary(folder).problems).toEqual([{ file: join(folder, 'records/more.yaml'), line: 0, field: '', code: 'file.encoding', message: 'the file is not valid UTF-8; save it again as UTF-8' }]);
  });
  test('a file that is no list', () => {
    expect(problemsWith({ 'records/more.yaml': 'kind: place\n' })).toEqual(['records/more.yaml:1 the file is not a list of records; begin each record with "- kind: ..."']);
    expect(problemsWith({ 'records/more.yaml': '' })).toEqual(['records/more.yaml:1 the file is not a list of records; begin each record with "- kind: ..."']);
  });
  test('a document without front matter', () => {
    expect(problemsWith({ 'documents/901-x.md': '[1] Text\n' })).toEqual(['documents/901-x.md:1 the file has no front matter; begin it with "---", then "key: value" lines, then "---"']);
  });
  test('a folder named like a file is passed over, a link that leads nowhere is told', () => {
    const folder = writeCorpus();
    mkdirSync(join(folder, 'records/folder.yaml'));
    symlinkSync('/nowhere/gone.yaml', join(folder, 'records/link.yaml'));
    const { records, problems } = loadLibrary(folder);
    expect(records).toHaveLength(10);
    expect(problems.map(({ file, code }) => ({ file, code }))).toEqual([{ file: join(folder, 'records/link.yaml'), code: 'file.missing' }]);
  });
});

describe('a record its schema refuses', () => {
  test('is left out, every fault told at once with its line and what is allowed', () => {
    expect(problemsWith({ 'records/more.yaml': '- kind: person\n  id: person:new\n  name: { en: New }\n  pronoun: it\n  age: 7\n  evidence: ["900-2"]\n- kind: plane\n- kind: count\n  id: count:x\n  evidence: []\n' })).toEqual([
      'records/more.yaml:4 pronoun: "it" is not one of the allowed values; choose one (allowed: he, she)',
      'records/more.yaml:5 age: there is no such field here; remove it or correct its name (allowed: id, evidence, says, asks, method, inferred_from, rank, rank_reason, recorded, retracted, note, name, and 3 more)',
      'records/more.yaml:6 evidence[0]: "900-2" has not the form /^(\\d{3}):(\\d+)$/; rewrite it',
      'records/more.yaml:7 kind: "plane" is no kind of record; choose one (allowed: organization, person, post, membership, initiative, agreement, event, statement, count, mineral, place, gap, and 1 more)',
      'records/more.yaml:8 of: missing; give a text',
      'records/more.yaml:8 says: missing; give a mapping (key: value)',
      'records/more.yaml:8 unit: missing; give a text',
      'records/more.yaml:8 value: missing; give a number',
      'records/more.yaml:10 evidence: [] is too short or too small; at least 1 needed',
    ]);
  });
  test('a date without quotes is told to be a text', () => {
    expect(problemsWith({ 'records/more.yaml': '- kind: event\n  id: event:x\n  name: { en: X }\n  type: news\n  on: 2026\n  evidence: ["900:2"]\n' })).toEqual(['records/more.yaml:5 on: 2026 is not a text; put it in quotes']);
  });
});

describe('a record that breaks a refusing rule', () => {
  const WRONG = '- kind: count\n  id: count:partners\n  says: { en: The forum has nine partners., ru: Девять., uz: Toʻqqiz. }\n  of: partners\n  value: 9\n  unit: partners\n  evidence: ["900:7"]\n';
  test('is reported and not served', () => {
    const library = loadLibrary(writeCorpus({ 'records/more.yaml': WRONG }));
    expect(library.problems.map(({ code, record }) => ({ code, record }))).toEqual([{ code: 'values.figure', record: 'count:partners' }, { code: 'values.count', record: 'count:partners' }]);
    expect(library.refused).toEqual(['count:partners']);
    expect(library.byId.has('count:partners')).toBe(false);
  });
  test('is served for a preview on demand', () => {
    expect(loadLibrary(writeCorpus({ 'records/more.yaml': WRONG }), { keepRefused: true }).byId.has('count:partners')).toBe(true);
  });
  test('the first of two records with one id stays', () => {
    const library = loadLibrary(writeCorpus({ 'records/more.yaml': RECORDS.split('\n')[1]?.replace('en: Kenya', 'en: Norway') ?? '' }));
    expect(library.byId.get('place:kenya')).toMatchObject({ name: { en: 'Kenya' } });
    expect(library.records).toHaveLength(10);
  });
});

test('problems print as file:line field: message and sort by file, line and field without repeats', () => {
  const one = { file: 'b.yaml', line: 10, field: 'x', code: 'a.b', message: 'm' };
  const two = { ...one, line: 9, allowed: ['p', 'q'] };
  const three = { ...one, file: 'a.md', line: 0, field: '' };
  expect(sortProblems([one, two, one, three]).map(formatProblem)).toEqual(['a.md m', 'b.yaml:9 x: m (allowed: p, q)', 'b.yaml:10 x: m']);
});
