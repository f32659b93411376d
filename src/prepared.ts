// What loading the corpus works out, kept on disk so that the next process need not work it out again: checked documents and records,
// words, index keys. A file is named by the hash of everything that went in (corpus, code, packages, node) and begins with the hash of
// what it holds; one that is missing, damaged or unwritable only costs time. Not for: anything that cannot be worked out again.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from './library/library.ts';
import type { KeptKeys } from './knowledge.ts';
import type { VocabularyFiles } from './library/vocabulary.ts';

export type Prepared = { library: Pick<Library, 'documents' | 'records' | 'version' | 'problems'>; words: VocabularyFiles; keys: KeptKeys };
/** `folder` is ours alone; `code` are the files and folders whose change makes everything stale, the corpus aside. */
type PreparedPlace = { folder: string; code: readonly string[] };
export type CorpusPlace = { corpus: string; messages: string; originals?: string; /** Where work already done may be kept; default: nowhere. */ prepared?: PreparedPlace };

const SUM_CHARACTERS = 64;
const OURS = /^corpus-[0-9a-f]{32}\.json/;

/** What an earlier process kept of just this corpus; `key` is undefined when nothing may be kept. */
export function takeKept({ corpus, messages, originals, prepared }: CorpusPlace): { key: string | undefined; kept: Prepared | undefined } {
  const key = prepared === undefined ? undefined : fingerprint([corpus, messages, ...(originals === undefined ? [] : [originals]), ...prepared.code]);
  return { key, kept: prepared === undefined || key === undefined ? undefined : readPrepared(prepared.folder, key) };
}

/** What was kept under the key; undefined when there is nothing or it is damaged. */
export function readPrepared(folder: string, key: string): Prepared | undefined {
  try {
    const bytes = readFileSync(fileOf(folder, key));
    const body = bytes.subarray(SUM_CHARACTERS + 1);
    // Written by this code (its name says so) and whole (its sum says so): the shape is known.
    return bytes.toString('latin1', 0, SUM_CHARACTERS) === sha256(body) ? (JSON.parse(body.toString('utf8')) as Prepared) : undefined;
  } catch {
    return undefined;
  }
}

/** Appears whole or not at all; what was kept before goes. Never throws. */
export function writePrepared(folder: string, key: string, prepared: Prepared): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const body = JSON.stringify(prepared);
    const file = fileOf(folder, key);
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, `${sha256(body)}\n${body}`, { mode: 0o600 });
    renameSync(temporary, file);
    for (const name of readdirSync(folder)) if (OURS.test(name) && join(folder, name) !== file) rmSync(join(folder, name), { force: true });
  } catch {
    // A read-only folder or a full disk: the next process works it out again.
  }
}

/** Hash over node's version, the places as given (problems name them so) and the names and bytes of all files of these folders and files; undefined when one cannot be read. */
export function fingerprint(places: readonly string[]): string | undefined {
  const hash = createHash('sha256').update(process.version);
  try {
    for (const place of places) {
      for (const name of namesUnder(place)) {
        const bytes = readFileSync(join(place, name));
        hash.update(`${name}\u0000${bytes.length}\u0000`).update(bytes);
      }
      hash.update(`${place}\u0001`);
    }
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

/** '' for a file itself; a place that does not exist has no names. */
function namesUnder(place: string): string[] {
  try {
    return readdirSync(place, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name).slice(place.length)] : [])).toSorted();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOTDIR') return [''];
    if (code === 'ENOENT') return [];
    throw error;
  }
}

const fileOf = (folder: string, key: string): string => join(folder, `corpus-${key.slice(0, 32)}.json`);
const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
