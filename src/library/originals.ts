// Holds the corpus against the originals, where a folder of them is at hand: same text, same paragraphs, no figure lost on the way
// to the restatement or to a record, no sentence copied. Not for: importing an original (import.ts).
import { join } from 'node:path';
import type { Document } from '../model/document.ts';
import type { AssayRecord } from '../model/record.ts';
import { readFolder, readText } from './files.ts';
import type { SourceFile } from './files.ts';
import { figuresOf, withMonths } from './figures.ts';
import type { Library } from './library.ts';
import { linesOf, normalise, sha256 } from './normalise.ts';
import { NOT_RECORDED, readExcuses } from './not-recorded.ts';
import type { Excuse } from './not-recorded.ts';
import { sortProblems } from './problem.ts';
import type { Problem } from './problem.ts';
import { LONGEST_RUN_WORDS, reuseOf, runsOf } from './reuse.ts';

type Original = { document: Document; lines: string[] };

/**
 * original.missing, differs, count, figure, unrecorded, copied; excuse.schema, excuse.needless. The library is one loaded from
 * `folder` without imported originals; `originals` holds the files that the front matter names.
 */
export function checkOriginals(library: Pick<Library, 'documents' | 'records'>, folder: string, originals: string): Problem[] {
  const { files } = readFolder(folder);
  const { excuses, problems } = readExcuses(files.find(({ name }) => name === NOT_RECORDED));
  const found: Original[] = [];
  for (const document of library.documents) {
    const read = readText(join(originals, document.original));
    if (!read.ok) problems.push({ ...at(folder, document), field: 'original', code: 'original.missing', message: `${read.problems[0].message}; the front matter of ${document.id} names it` });
    else found.push({ document, lines: linesOf(normalise(read.value)) });
  }
  const used = new Set<Excuse>();
  for (const original of found) problems.push(...identity(folder, original), ...figures(folder, original, library.records, excuses, used));
  const needless = excuses.filter((excuse) => !used.has(excuse));
  problems.push(...needless.map(({ value, paragraph, line }) => ({ file: join(folder, NOT_RECORDED), line, field: 'value', code: 'excuse.needless', message: `"${value}" of ${paragraph} is recorded, or does not stand there; remove the entry` })));
  return sortProblems([...problems, ...copies(files, found)]);
}

function at(folder: string, document: Document, line = 1): { file: string; line: number } {
  return { file: join(folder, document.file), line };
}

function identity(folder: string, { document, lines }: Original): Problem[] {
  const place = at(folder, document);
  const digest = sha256(lines.join('\n'));
  return [
    ...(digest === document.sha256 ? [] : [{ ...place, field: 'sha256', code: 'original.differs', message: `the original ${document.original} has the normalised sha256 ${digest}; correct the front matter or fetch the original again` }]),
    ...(lines.length === document.paragraphs.length ? [] : [{ ...place, field: '', code: 'original.count', message: `the original has ${lines.length} paragraphs, the document ${document.paragraphs.length}; write one paragraph for each non-empty line` }]),
  ];
}

/** Every figure of a paragraph of the original stands in the same paragraph of ours and in a record that cites it. */
function figures(folder: string, { document, lines }: Original, records: readonly AssayRecord[], excuses: readonly Excuse[], used: Set<Excuse>): Problem[] {
  return document.paragraphs.flatMap((paragraph, index) => {
    const reference = `${document.id.slice(0, 3)}:${paragraph.number}`;
    const place = { ...at(folder, document, paragraph.line), field: `paragraph ${paragraph.number}` };
    const restated = withMonths(figuresOf(paragraph.text).keys());
    const recorded = withMonths(records.filter((record) => record.evidence.includes(reference)).flatMap(recordFigures));
    return [...figuresOf(lines[index] ?? '')].flatMap(([key, printed]): Problem[] => {
      if (isGrammar(printed)) return [];
      const lost = restated.has(key) ? [] : [{ ...place, code: 'original.figure', message: `"${printed}" of the original is not restated; add it` }];
      const excuse = excuses.find((candidate) => candidate.paragraph === reference && candidate.keys.includes(key));
      if (recorded.has(key)) return lost;
      if (excuse !== undefined) used.add(excuse);
      return excuse !== undefined ? lost : [...lost, { ...place, code: 'original.unrecorded', message: `"${printed}" stands in no record that cites ${reference}; add it to one, or list it with a reason in ${NOT_RECORDED}` }];
    });
  });
}

/** Spelled, these are words of the sentence more than figures: "one of the first", "the two sides". */
function isGrammar(printed: string): boolean {
  return /^(?:one|two)$/i.test(printed);
}

/** Whatever figure a record holds, in its English sentences or in its fields. */
function recordFigures(record: AssayRecord): string[] {
  const { id: _id, evidence: _evidence, asks: _asks, recorded: _recorded, ...told } = record;
  return leaves('line' in told ? { ...told, line: '' } : told).flatMap((leaf) => (/^\d+$/.test(leaf) ? [`n:${leaf}`, `y:${leaf}`] : [...figuresOf(leaf).keys()]));
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'ru' || key === 'uz' ? [] : leaves(inner)));
}

function copies(files: readonly SourceFile[], found: readonly Original[]): Problem[] {
  const runs = runsOf(new Map(found.map(({ document, lines }) => [document.original, lines])));
  return files.flatMap(({ path, text }) => reuseOf(text, runs).map(({ words, place }): Problem => ({
    file: path, line: lineWith(text, words), field: '', code: 'original.copied',
    message: `"${words}" are ${LONGEST_RUN_WORDS} words in a row of ${place.original}, paragraph ${place.paragraph}; say it in our own words`,
  })));
}

/** Line on which a run begins, as near as its first words tell. */
function lineWith(text: string, words: string): number {
  const start = words.split(' ').slice(0, 4).map((word) => word.replace(/[.$]/g, '\\$&')).join('[^\\p{L}\\p{N}]+');
  const position = text.search(new RegExp(start, 'iu'));
  return position < 0 ? 0 : text.slice(0, position).split('\n').length;
}
