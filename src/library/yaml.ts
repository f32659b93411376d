// Reads YAML text into plain values, and finds the line of a path when a problem has to be shown.
// Not for: knowing what the values mean (records.ts, documents.ts).
import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { ok } from '../lib/result.ts';
import type { Result } from '../lib/result.ts';
import { readSubset } from './yaml-subset.ts';

export type YamlFault = { code: 'yaml.damaged'; message: string; line: number };
/** Line (from 1) of the value at a path, or of the nearest part that exists. */
export type LineFinder = (path: readonly PropertyKey[]) => number;

let loaded: typeof Yaml | undefined;
/** The package costs 30 ms to load and sound files of ours never need it. */
function yaml(): typeof Yaml {
  // SDK edge: require() is untyped.
  loaded ??= createRequire(import.meta.url)('yaml') as typeof Yaml;
  return loaded;
}

/** Reads one YAML 1.2 document (core schema). All faults of a damaged text at once; never throws. */
export function readYaml(text: string): Result<unknown, YamlFault> {
  const fast = readSubset(text);
  if (fast !== undefined) return ok(fast.value);
  try {
    const lines = new (yaml().LineCounter)();
    const document = yaml().parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false });
    const [first, ...others] = document.errors.map((error) => damaged(error.message, lines.linePos(error.pos[0]).line));
    return first === undefined ? ok(document.toJS()) : { ok: false, problems: [first, ...others] };
  } catch (error) {
    // Alias bombs and bottomless nesting surface as throws of the package.
    return { ok: false, problems: [damaged(error instanceof Error ? error.message : String(error), 1)] };
  }
}

function damaged(message: string, line: number): YamlFault {
  return { code: 'yaml.damaged', message: `not readable as YAML: ${message}; quote texts that hold ": " or " #", and indent by two spaces`, line };
}

/** Parses once more, slowly, to know where things stand; `offset` is added to every line. Never throws. */
export function lineFinder(text: string, offset = 0): LineFinder {
  let document: Yaml.Document | undefined;
  const lines = new (yaml().LineCounter)();
  try {
    document = yaml().parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  } catch {
    return () => offset + 1;
  }
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const start = startOf(document.getIn(path.slice(0, length), true));
      if (start !== undefined) return offset + lines.linePos(start).line;
    }
    return offset + 1;
  };
}

function startOf(node: unknown): number | undefined {
  return yaml().isNode(node) ? (node.range?.[0] ?? undefined) : undefined;
}
