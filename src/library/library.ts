// The corpus in memory: documents and records that passed every check, and all problems at once. Never throws for bad input.
// Not for: searching it (retrieval/), asking it (records/).
import type { Document } from '../model/document.ts';
import type { AssayRecord } from '../model/record.ts';
import { checkShelf, toProblems } from './check.ts';
import { readDocument } from './documents.ts';
import { readFolder } from './files.ts';
import { sha256 } from './normalise.ts';
import { sortProblems } from './problem.ts';
import type { Problem } from './problem.ts';
import { readRecords } from './records.ts';
import { makeShelf } from './shelf.ts';
import { overlayOriginals } from './verbatim.ts';

export type Library = {
  documents: Document[];
  /** Sound records only: what a refusing rule complains about is left out and stands in `refused`. */
  records: AssayRecord[];
  byId: ReadonlyMap<string, AssayRecord>;
  /** First 12 hexadecimal digits of the SHA-256 over all files of the corpus, and over which documents are verbatim. */
  version: string;
  problems: Problem[];
  refused: string[];
};
export type LibraryOptions = {
  /** Folder of imported originals, `<id>.txt` each; default: none, restatements only. */
  originals?: string | undefined;
  /** Serve refused records too (for a curator's preview); default false. */
  keepRefused?: boolean;
};

/** Loads and checks a corpus folder. `loadLibrary('corpus', { originals: 'data/originals' })`. */
export function loadLibrary(folder: string, { originals, keepRefused = false }: LibraryOptions = {}): Library {
  const { files, digest, problems: unreadable } = readFolder(folder);
  const inPart = (part: string): typeof files => files.filter(({ name }) => name.startsWith(`${part}/`));
  const read = inPart('documents').map(readDocument);
  const briefs = read.flatMap(({ document }) => document ?? []);
  const lists = inPart('records').map(readRecords);
  const entries = lists.flatMap((list) => list.entries);
  const verbatim = originals === undefined ? { documents: briefs, originals: new Map<string, string[]>(), problems: [] } : overlayOriginals(briefs, originals);
  const shelf = makeShelf(briefs, entries, verbatim.originals);
  const { findings, refused } = checkShelf(shelf);
  const left = entries.filter((entry) => refused.has(`${entry.file}#${entry.index}`));
  const records = entries.filter((entry) => shelf.byId.get(entry.record.id) === entry && (keepRefused || !left.includes(entry))).map(({ record }) => record);
  return {
    documents: verbatim.documents, records, byId: new Map(records.map((record) => [record.id, record])),
    version: sha256([digest, ...[...verbatim.originals.keys()].toSorted()].join(' ')).slice(0, 12),
    problems: sortProblems([...unreadable, ...[...read, ...lists, verbatim].flatMap(({ problems }) => problems), ...toProblems(findings, folder, files)]),
    refused: left.map(({ record }) => record.id),
  };
}
