// Puts an imported original in the place of our restatement: same id, same paragraph numbers and roles, the publisher's words.
// Not for: importing (import.ts).
import { join } from 'node:path';
import type { Document } from '../model/document.ts';
import { readText } from './files.ts';
import { linesOf, normalise, sha256 } from './normalise.ts';
import type { Problem } from './problem.ts';

export type Verbatim = { documents: Document[]; /** Lines of each imported original, by document id. */ originals: Map<string, string[]>; problems: Problem[] };

/** Looks for `<folder>/<id>.txt` of every document; one that is not there stays a restatement, one that does not fit is a problem. */
export function overlayOriginals(documents: readonly Document[], folder: string): Verbatim {
  const result: Verbatim = { documents: [], originals: new Map(), problems: [] };
  for (const document of documents) {
    const file = join(folder, `${document.id}.txt`);
    const read = readText(file);
    if (!read.ok) {
      if (read.problems[0].code !== 'file.missing') result.problems.push({ file, line: 0, field: '', ...read.problems[0] });
      result.documents.push(document);
      continue;
    }
    const lines = linesOf(normalise(read.value));
    const fault = misfit(document, lines);
    if (fault === undefined) {
      result.originals.set(document.id, lines);
      result.documents.push({ ...document, kind: 'original', verbatim: true, file: `originals/${document.id}.txt`, paragraphs: document.paragraphs.map((paragraph, index) => ({ ...paragraph, text: lines[index] ?? '', line: index + 1 })) });
    } else {
      result.problems.push({ file, line: 0, field: '', code: 'original.differs', message: `${fault}; the restatement is used instead: import the original again` });
      result.documents.push(document);
    }
  }
  return result;
}

function misfit(document: Document, lines: readonly string[]): string | undefined {
  const digest = sha256(lines.join('\n'));
  if (digest !== document.sha256) return `the text has sha256 ${digest.slice(0, 12)}..., ${document.id} expects ${document.sha256.slice(0, 12)}...`;
  return lines.length === document.paragraphs.length ? undefined : `the text has ${lines.length} paragraphs, ${document.id} has ${document.paragraphs.length}`;
}
