// Takes in originals that a reader lawfully holds: recognises the document by its normalised text, writes `<target>/<id>.txt`
// so that a crash leaves the old file or the new one. Nothing is ever fetched. Not for: using them (verbatim.ts).
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../lib/result.ts';
import type { Fault, Result } from '../lib/result.ts';
import type { Document } from '../model/document.ts';
import { listNames, readText } from './files.ts';
import { linesOf, normalise, sha256 } from './normalise.ts';
import { reuseWords } from './words.ts';

export type ImportReport = {
  /** `unchanged`: the same text was there already. */
  imported: { file: string; document: string; unchanged: boolean }[];
  refused: ({ file: string } & Fault)[];
};

/** Imports files, and the .txt files of folders. Refusals: file.*, import.empty (folder without .txt), import.unknown, import.write. */
export function importOriginals(paths: readonly string[], documents: readonly Document[], target: string): ImportReport {
  const report: ImportReport = { imported: [], refused: [] };
  for (const path of paths) {
    const files = filesAt(path);
    if (!files.ok) report.refused.push({ file: path, ...files.problems[0] });
    for (const file of files.ok ? files.value : []) {
      const result = importOne(file, documents, target);
      if (result.ok) report.imported.push({ file, ...result.value });
      else report.refused.push({ file, ...result.problems[0] });
    }
  }
  return report;
}

function filesAt(path: string): Result<string[]> {
  if (!isFolder(path)) return ok([path]);
  const names = listNames(path, false);
  if (!names.ok) return names;
  const texts = names.value.filter((name) => name.toLowerCase().endsWith('.txt'));
  return texts.length > 0 ? ok(texts.map((name) => join(path, name))) : fail('import.empty', `the folder "${path}" holds no .txt file; save each original as plain text (UTF-8) with the ending .txt`);
}

/** What cannot be looked at is taken for a file: reading it then tells why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function importOne(file: string, documents: readonly Document[], target: string): Result<{ document: string; unchanged: boolean }> {
  const read = readText(file);
  if (!read.ok) return read;
  const text = normalise(read.value);
  const document = documents.find((candidate) => candidate.sha256 === sha256(text));
  if (document === undefined) return unknown(text, documents);
  const place = join(target, `${document.id}.txt`);
  const there = readText(place);
  if (there.ok && normalise(there.value) === text) return ok({ document: document.id, unchanged: true });
  const written = writeSafely(target, place, `${text}\n`);
  return written.ok ? ok({ document: document.id, unchanged: false }) : written;
}

/** Names the nearest document: most shared words, then nearest number of paragraphs. */
function unknown(text: string, documents: readonly Document[]): Result<never> {
  const lines = linesOf(text);
  const words = new Set(reuseWords(text));
  const ranked = documents.map((document) => {
    const told = new Set(reuseWords(`${document.title} ${document.paragraphs.map((paragraph) => paragraph.text).join(' ')}`));
    return { document, shared: [...told].filter((word) => words.has(word)).length / Math.max(1, told.size), apart: Math.abs(document.paragraphs.length - lines.length) };
  }).toSorted((a, b) => b.shared - a.shared || a.apart - b.apart);
  const nearest = ranked[0];
  const hint = nearest === undefined ? 'the corpus has no documents'
    : `nearest is ${nearest.document.id} ("${nearest.document.title}", ${nearest.document.paragraphs.length} paragraphs, ${Math.round(nearest.shared * 100)} % of its words stand in the file)`;
  const known = documents.map(({ id }) => id).join(', ');
  return fail('import.unknown', `the text (${lines.length} paragraphs, sha256 ${sha256(text).slice(0, 12)}...) is none of the originals the corpus restates; ${hint}. Known are: ${known}. If it is one of these, fetch it again unchanged, one paragraph a line; a new document is added as corpus/README.md says`);
}

/** Temporary file, fsync, rename, fsync of the folder. */
function writeSafely(folder: string, place: string, text: string): Result<true> {
  const temporary = `${place}.${process.pid}.tmp`;
  try {
    mkdirSync(folder, { recursive: true });
    const file = openSync(temporary, 'w', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, place);
    syncFolder(folder);
    return ok(true);
  } catch (error) {
    removeQuietly(temporary);
    return fail('import.write', `"${place}" could not be written (${error instanceof Error ? error.message : String(error)}); check the data folder, its space and its permissions`);
  }
}

/** The reason for the failure is told already; a temporary file that cannot be removed adds nothing to it. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // Folders cannot be opened there; NTFS keeps the rename by itself.
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
