// One thing that is wrong with the corpus, and how it is printed. Not for: finding it (checks/).

export type Problem = {
  /** As the folder was given, so that an editor can open it: corpus/records/events.yaml. */
  file: string;
  /** Counted from 1; 0 when the whole file is meant. */
  line: number;
  /** Path inside the record or document: `parties[1].signer`, `paragraph 12`; empty for the whole. */
  field: string;
  /** family.case; never renamed or reused. */
  code: string;
  /** What was given, what is allowed, what to do. */
  message: string;
  /** The values that would do, when they can be listed. */
  allowed?: readonly string[];
  /** Id of the record that is at fault. */
  record?: string;
};

/** At most this many allowed values are printed; the rest are counted. */
const PRINTED_VALUES = 12;

/** `corpus/records/a.yaml:12 signed_on: "2026-13" ... (allowed: ...)`. */
export function formatProblem({ file, line, field, message, allowed }: Problem): string {
  const place = line > 0 ? `${file}:${line}` : file;
  const what = field === '' ? message : `${field}: ${message}`;
  if (allowed === undefined || allowed.length === 0) return `${place} ${what}`;
  const more = allowed.length > PRINTED_VALUES ? `, and ${allowed.length - PRINTED_VALUES} more` : '';
  return `${place} ${what} (allowed: ${allowed.slice(0, PRINTED_VALUES).join(', ')}${more})`;
}

/** By file, line, field and code; a new array, without exact repeats. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const key = (p: Problem): string => [p.file, String(p.line).padStart(8, '0'), p.field, p.code, p.message].join('\u0001');
  const byKey = new Map(problems.map((problem) => [key(problem), problem]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem);
}

/** A path inside YAML as people write it: ['parties', 1, 'signer'] is `parties[1].signer`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((field, part) => (typeof part === 'number' ? `${field}[${part}]` : field === '' ? String(part) : `${field}.${String(part)}`), '');
}
