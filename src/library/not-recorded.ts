// The figures of a document that no record holds on purpose, each with its reason: corpus/vocabulary/not-recorded.yaml.
// Not for: finding out which are missing (originals.ts).
import { z } from 'zod';
import { EVIDENCE_PATTERN } from '../model/evidence.ts';
import type { SourceFile } from './files.ts';
import { figuresOf } from './figures.ts';
import type { Problem } from './problem.ts';
import { schemaFaults } from './schema-problems.ts';
import { lineFinder, readYaml } from './yaml.ts';

const Item = z.strictObject({ paragraph: z.string().regex(EVIDENCE_PATTERN), value: z.string().min(1), reason: z.string().min(1) });
/** Name of the list inside the corpus folder. */
export const NOT_RECORDED = 'vocabulary/not-recorded.yaml';
export type Excuse = { paragraph: string; keys: string[]; value: string; line: number };

/** Reads the list; a missing file is an empty list. */
export function readExcuses(file: SourceFile | undefined): { excuses: Excuse[]; problems: Problem[] } {
  if (file === undefined) return { excuses: [], problems: [] };
  const read = readYaml(file.text);
  if (!read.ok) return { excuses: [], problems: read.problems.map(({ code, message, line }) => ({ file: file.path, line, field: '', code, message })) };
  const parsed = z.array(Item).safeParse(read.value);
  const lineOf = lineFinder(file.text);
  if (parsed.success) return { excuses: parsed.data.map(({ paragraph, value }, index) => ({ paragraph, value, keys: [...figuresOf(value).keys()], line: lineOf([index]) })), problems: [] };
  const faults = schemaFaults(read.value, parsed.error.issues, Object.keys(Item.shape));
  return { excuses: [], problems: faults.map(({ path, ...fault }) => ({ file: file.path, line: lineOf(path), code: 'excuse.schema', ...fault })) };
}
