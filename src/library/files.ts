// Reads the files of a corpus folder as text. Never throws: what cannot be read becomes a problem.
// Not for: what stands in them (documents.ts, records.ts).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import type { Problem } from './problem.ts';

/** `path` is shown to people and begins with the folder as given; `name` is the path inside the folder, with slashes. */
export type SourceFile = { path: string; name: string; text: string };
export type Folder = { files: SourceFile[]; /** Hash over names and bytes of all files. */ digest: string; problems: Problem[] };

const PARTS = [{ folder: 'documents', ending: '.md' }, { folder: 'records', ending: '.yaml' }, { folder: 'vocabulary', ending: '.yaml' }] as const;
/** Larger files are refused: no document or record file of ours comes near. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** All documents/*.md, records/*.yaml and vocabulary/*.yaml below the folder, sorted by name. */
export function readFolder(folder: string): Folder {
  const hash = createHash('sha256');
  const result: Folder = { files: [], digest: '', problems: [] };
  for (const part of PARTS) {
    const names = listNames(join(folder, part.folder));
    if (!names.ok) {
      if (part.folder !== 'vocabulary') result.problems.push(problemOf(join(folder, part.folder), names.problems[0]));
      continue;
    }
    for (const file of names.value.filter((name) => name.endsWith(part.ending))) {
      const path = join(folder, part.folder, file);
      const name = `${part.folder}/${file}`;
      const bytes = readBytes(path);
      if (bytes.ok) hash.update(`${name}\u0000${bytes.value.length}\u0000`).update(bytes.value);
      const text = bytes.ok ? decode(bytes.value) : bytes;
      if (text.ok) result.files.push({ path, name, text: text.value });
      else result.problems.push(problemOf(path, text.problems[0]));
    }
  }
  return { ...result, digest: hash.digest('hex') };
}

/** Reads one text file; faults: file.missing, file.unreadable, file.encoding, file.size. */
export function readText(path: string): Result<string> {
  const bytes = readBytes(path);
  return bytes.ok ? decode(bytes.value) : bytes;
}

/** Names of the files in a folder and, when `deep`, in its sub-folders (joined with a slash), sorted; faults as readText. */
export function listNames(folder: string, deep = true): Result<string[]> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: deep });
    const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'));
    return ok(names.toSorted());
  } catch (error) {
    return fault(folder, error, 'folder');
  }
}

function readBytes(path: string): Result<Buffer> {
  try {
    const bytes = readFileSync(path);
    if (bytes.length <= MAX_FILE_BYTES) return ok(bytes);
    return fail('file.size', `the file has ${bytes.length} bytes, ${MAX_FILE_BYTES} are allowed; split it`);
  } catch (error) {
    return fault(path, error, 'file');
  }
}

function decode(bytes: Buffer): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('file.encoding', 'the file is not valid UTF-8; save it again as UTF-8');
  }
}

function fault(path: string, error: unknown, what: 'file' | 'folder'): Result<never> {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (reason === 'ENOENT') return fail('file.missing', `there is no ${what} "${path}"; create it or name another`);
  return fail('file.unreadable', `the ${what} "${path}" cannot be read (${reason}); check its kind and permissions`);
}

function problemOf(file: string, { code, message }: { code: string; message: string }): Problem {
  return { file, line: 0, field: '', code, message };
}
