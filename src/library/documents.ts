// One document file -> Document. All faults of the file are reported; a document without a sound head is not loaded.
// Not for: rules between paragraphs or documents (checks/paragraphs.ts).
import { DocumentHead } from '../model/document.ts';
import type { Document } from '../model/document.ts';
import type { SourceFile } from './files.ts';
import { readParagraphs, splitFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { schemaFaults } from './schema-problems.ts';
import { lineFinder, readYaml } from './yaml.ts';

/** Reads one file of documents/. */
export function readDocument({ path, name, text }: SourceFile): { document?: Document; problems: Problem[] } {
  const parts = splitFrontMatter(text);
  if (parts === undefined) return { problems: [{ file: path, line: 1, field: '', code: 'document.front-matter', message: 'the file has no front matter; begin it with "---", then "key: value" lines, then "---"' }] };
  const head = readYaml(parts.head.text);
  if (!head.ok) return { problems: head.problems.map(({ code, message, line }) => ({ file: path, line: line + parts.head.line - 1, field: '', code, message })) };
  const { paragraphs, faults } = readParagraphs(parts.body);
  const problems: Problem[] = faults.map((fault) => ({ file: path, code: 'document.paragraph', ...fault }));
  const parsed = DocumentHead.safeParse(head.value);
  if (parsed.success) return { document: { ...parsed.data, paragraphs, verbatim: false, file: name }, problems };
  const lineOf = lineFinder(parts.head.text, parts.head.line - 1);
  for (const { path: at, ...fault } of schemaFaults(head.value, parsed.error.issues, Object.keys(DocumentHead.shape))) {
    problems.push({ file: path, line: lineOf(at), code: 'document.schema', ...fault });
  }
  return { problems };
}
