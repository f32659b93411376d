import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { prepare } from '../../src/assay.ts';
import { fingerprint, readPrepared } from '../../src/prepared.ts';
import { RECORDS, writeCorpus } from '../library/small-corpus.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'assay-prepared-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
const KEY = 'ab'.repeat(32);

describe('prepared corpus', () => {
  test('the second process takes what the first worked out, and it is the same', () => {
    const kept = folder();
    const settings = { corpus: writeCorpus(), messages: '/nowhere', prepared: { folder: kept, code: [] } };
    const first = prepare(settings);
    const [file = ''] = readdirSync(kept);
    expect(file).toMatch(/^corpus-[0-9a-f]{32}\.json$/u);
    expect(statSync(join(kept, file)).mode & 0o777).toBe(0o600);
    const before = statSync(join(kept, file)).mtimeMs;
    expect(prepare(settings)).toEqual(first);
    expect(prepare({ ...settings, prepared: undefined as never })).toEqual(first);
    expect(statSync(join(kept, file)).mtimeMs).toBe(before);
  });
  test('a changed byte of corpus or code makes it anew, and the old one goes', () => {
    const kept = folder();
    const code = join(folder(), 'code.ts');
    const corpus = writeCorpus();
    const settings = { corpus, messages: '/nowhere', prepared: { folder: kept, code: [code] } };
    const files = [() => {}, () => writeFileSync(join(corpus, 'records/base.yaml'), `${RECORDS}\n`), () => writeFileSync(code, 'x'), () => writeFileSync(code, 'y')].map((change) => {
      change();
      prepare(settings);
      return readdirSync(kept);
    });
    expect(files.map((names) => names.length)).toEqual([1, 1, 1, 1]);
    expect(new Set(files.flat()).size).toBe(4);
  });
  test('a damaged file counts as none', () => {
    const kept = folder();
    const settings = { corpus: writeCorpus(), messages: '/nowhere', prepared: { folder: kept, code: [] } };
    const sound = prepare(settings);
    const file = join(kept, readdirSync(kept)[0] ?? '');
    const whole = readFileSync(file);
    for (const damaged of [whole.subarray(0, whole.length - 5), Buffer.alloc(0), Buffer.from('{}'), Buffer.from(whole.toString('latin1').replace('Kenya', 'Japan'), 'latin1')]) {
      writeFileSync(file, damaged);
      expect(readPrepared(kept, KEY)).toBeUndefined();
      expect(prepare(settings)).toEqual(sound);
      expect(readFileSync(file)).toEqual(whole);
    }
  });
  test('a folder that cannot be written, or a file in its place, costs time only', () => {
    const kept = folder();
    chmodSync(kept, 0o500);
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    for (const place of [kept, file, join(file, 'below')]) expect(prepare({ corpus: writeCorpus(), messages: '/nowhere', prepared: { folder: place, code: [] } }).library.records).toHaveLength(10);
  });
  test('a corpus that could not be read whole is not kept', () => {
    const kept = folder();
    expect(prepare({ corpus: '/nowhere', messages: '/nowhere', prepared: { folder: kept, code: [] } }).library.problems.length).toBe(2);
    expect(readdirSync(kept)).toEqual([]);
  });
});

test('a fingerprint is that of places, names and bytes', () => {
  const place = folder();
  writeFileSync(join(place, 'a'), '1');
  const first = fingerprint([place]);
  expect(fingerprint([place])).toBe(first);
  expect(fingerprint([place, '/nowhere'])).not.toBe(first);
  writeFileSync(join(place, 'a'), '2');
  expect(fingerprint([place])).not.toBe(first);
  expect(fingerprint([join(place, 'a')])).toMatch(/^[0-9a-f]{64}$/u);
});
