// Turns what a zod schema finds into sentences: what was given, what is allowed, what to do. Not for: reading files.
import type { z } from 'zod';
import { fieldPath } from './problem.ts';

export type SchemaFault = { path: PropertyKey[]; field: string; message: string; allowed?: string[] };
type Issue = z.core.$ZodIssue;

/** All faults of one parse; `fields` are the names the schema knows, printed for an unknown one. */
export function schemaFaults(input: unknown, issues: readonly Issue[], fields: readonly string[] = []): SchemaFault[] {
  return issues.flatMap((issue) => {
    const given = valueAt(input, issue.path);
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField([...issue.path, key], issue.path.length === 0 ? fields : []));
    const fault = { path: [...issue.path], field: fieldPath(issue.path) };
    if (issue.code === 'invalid_value') return [{ ...fault, message: `${shown(given)} is not one of the allowed values; choose one`, allowed: issue.values.map(String) }];
    return [{ ...fault, message: sentence(issue, given) }];
  });
}

function unknownField(path: PropertyKey[], fields: readonly string[]): SchemaFault {
  const fault = { path, field: fieldPath(path), message: 'there is no such field here; remove it or correct its name' };
  return fields.length === 0 ? fault : { ...fault, allowed: [...fields] };
}

function sentence(issue: Issue, given: unknown): string {
  if (given === undefined) return `missing; give ${issue.code === 'invalid_type' ? wanted(issue.expected) : 'a value'}`;
  switch (issue.code) {
    case 'invalid_type': return `${shown(given)} is not ${wanted(issue.expected)}${issue.expected === 'string' ? '; put it in quotes' : ''}`;
    case 'invalid_format': return `${shown(given)} has not the form ${'pattern' in issue && issue.pattern !== undefined ? issue.pattern : issue.format}; rewrite it`;
    case 'too_small': return `${shown(given)} is too short or too small; at least ${issue.minimum} needed`;
    case 'too_big': return `${shown(given)} is too long or too large; at most ${issue.maximum} allowed`;
    default: return `${shown(given)} is not allowed here: ${issue.message}`;
  }
}

function wanted(expected: string): string {
  const words: Record<string, string> = { string: 'a text', int: 'a whole number', number: 'a number', array: 'a list', object: 'a mapping (key: value)', boolean: 'true or false' };
  return words[expected] ?? expected;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), input);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
