// One YAML file of records -> entries. A record that its schema refuses is left out and reported; its neighbours stay.
// Not for: rules between records (checks/).
import { AssayRecord } from '../model/record.ts';
import type { SourceFile } from './files.ts';
import type { Problem } from './problem.ts';
import { schemaFaults } from './schema-problems.ts';
import type { Entry } from './shelf.ts';
import { lineFinder, readYaml } from './yaml.ts';
import type { LineFinder } from './yaml.ts';

const SCHEMAS = new Map(AssayRecord.options.map((schema) => [String(schema.shape.kind.value), schema]));

/** Reads one file of records/: a list of mappings, each with its `kind`. */
export function readRecords({ path, name, text }: SourceFile): { entries: Entry[]; problems: Problem[] } {
  const read = readYaml(text);
  if (!read.ok) return { entries: [], problems: read.problems.map(({ code, message, line }) => ({ file: path, line, field: '', code, message })) };
  if (!Array.isArray(read.value)) return { entries: [], problems: [{ file: path, line: 1, field: '', code: 'record.list', message: 'the file is not a list of records; begin each record with "- kind: ..."' }] };
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  let find: LineFinder | undefined;
  for (const [index, input] of read.value.entries()) {
    const faults = readRecord(input);
    if (!Array.isArray(faults)) {
      entries.push({ record: faults, file: name, index });
      continue;
    }
    find ??= lineFinder(text);
    for (const { path: at, ...fault } of faults) problems.push({ file: path, line: find([index, ...at]), code: 'record.schema', ...idOf(input), ...fault });
  }
  return { entries, problems };
}

function readRecord(input: unknown): AssayRecord | ReturnType<typeof schemaFaults> {
  const kind = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined;
  const schema = SCHEMAS.get(String(kind));
  if (schema === undefined) {
    return [{ path: ['kind'], field: 'kind', message: kind === undefined ? 'missing; every record begins with its kind' : `${JSON.stringify(kind)} is no kind of record; choose one`, allowed: [...SCHEMAS.keys()] }];
  }
  // Compiling a checker for each of a hundred shapes takes longer than checking a few hundred records without.
  const parsed = schema.safeParse(input, { jitless: true });
  return parsed.success ? parsed.data : schemaFaults(input, parsed.error.issues, Object.keys(schema.shape));
}

function idOf(input: unknown): { record: string } | undefined {
  return typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string' ? { record: input.id } : undefined;
}
