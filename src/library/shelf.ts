// What the checks look at: documents, records with their place in a file, and what each paragraph states.
// Not for: reading files (library.ts), judging (checks/).
import { foldWords, nameFolder } from './words.ts';
import { figuresOf, withMonths } from './figures.ts';
import { fieldPath } from './problem.ts';
import type { Document } from '../model/document.ts';
import type { AssayRecord } from '../model/record.ts';

/** One record and where it stands: `index` counts the entries of the file from 0. */
export type Entry = { record: AssayRecord; file: string; index: number };
/** What a text states: keys of figures (figures.ts) and its folded words between spaces. */
type Support = { figures: ReadonlySet<string>; words: string };
export type Shelf = {
  documents: readonly Document[];
  entries: readonly Entry[];
  /** First record of each id. */
  byId: ReadonlyMap<string, Entry>;
  /** By the three digits of evidence: "004". */
  byNumber: ReadonlyMap<string, Document>;
  /** undefined when there is no such paragraph. "004:16" includes the heading it stands under for names, not for figures. */
  support: (reference: string) => Support | undefined;
  /** What all evidence of a record states together; paragraphs that do not exist state nothing. */
  supportFor: (record: AssayRecord) => Support;
  /** foldWords, remembering names: the same ones are looked for in many records. */
  fold: (name: string) => string;
};
/** Something wrong, still without its line: in a document by line, in a record by its path. */
export type Finding = { file: string; field: string; code: string; message: string; allowed?: readonly string[]; record?: string } & ({ line: number } | { path: readonly PropertyKey[] });
/** One family of rules. `refuses`: a record that breaks it is not served. */
export type Rule = { family: string; refuses: boolean; check(shelf: Shelf): Finding[] };

/** Puts documents and records together; `originals` are the publishers' texts by document id, when they are at hand. */
export function makeShelf(documents: readonly Document[], entries: readonly Entry[], originals: ReadonlyMap<string, readonly string[]> = new Map()): Shelf {
  const byNumber = new Map(documents.map((document) => [document.id.slice(0, 3), document]));
  const cited = new Map<string, Support | undefined>();
  const whole = new WeakMap<AssayRecord, Support>();
  const support = (reference: string): Support | undefined => {
    if (!cited.has(reference)) cited.set(reference, supportOf(reference, byNumber, originals));
    return cited.get(reference);
  };
  return {
    documents, entries, byNumber, support, fold: nameFolder(),
    byId: new Map(entries.toReversed().map((entry) => [entry.record.id, entry])),
    supportFor(record) {
      const known = whole.get(record) ?? together(record.evidence.flatMap((reference) => support(reference) ?? []));
      whole.set(record, known);
      return known;
    },
  };
}

function together(parts: readonly Support[]): Support {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const figures = new Set<string>();
  for (const part of parts) for (const key of part.figures) figures.add(key);
  return { figures, words: parts.map((part) => part.words).join('') };
}

function supportOf(reference: string, byNumber: Shelf['byNumber'], originals: ReadonlyMap<string, readonly string[]>): Support | undefined {
  const [number = '', position = ''] = reference.split(':');
  const document = byNumber.get(number);
  const paragraph = document?.paragraphs.find((candidate) => candidate.number === Number(position));
  if (document === undefined || paragraph === undefined) return undefined;
  const original = originals.get(document.id)?.[paragraph.number - 1] ?? '';
  const heading = document.paragraphs.find((candidate) => candidate.number === paragraph.under)?.text ?? '';
  return {
    figures: withMonths([...figuresOf(paragraph.text).keys(), ...figuresOf(original).keys()]),
    words: foldWords(`${paragraph.text} ${original} ${heading}`),
  };
}

/** A finding inside a record; `path` leads to the field. */
export function inRecord({ record, file, index }: Entry, path: readonly PropertyKey[], code: string, message: string, allowed?: readonly string[]): Finding {
  return { file, path: [index, ...path], field: fieldPath(path), code, message: `${record.id}: ${message}`, record: record.id, ...(allowed === undefined ? {} : { allowed }) };
}

/** A finding in a document; line 0 means the whole file. */
export function inDocument(document: Document, line: number, field: string, code: string, message: string): Finding {
  return { file: document.file, line, field, code, message };
}
