// Variables -> values of one shape, or every wrong one with its problem. Empty counts as not set, as a line `NAME=` in an .env file.
// Pure; no message holds a value.
import { z } from 'zod';
import type { Environment } from './environment.ts';
import type { SettingProblem } from './setting.ts';

export type ReadSettings<T> = { ok: true; value: T } | { ok: false; problems: SettingProblem[] };

export function readShape<S extends z.ZodRawShape>(shape: S, environment: Environment): ReadSettings<z.infer<z.ZodObject<S>>> {
  const parsed = z.object(shape).safeParse(given(environment, Object.keys(shape)));
  if (parsed.success) return { ok: true, value: parsed.data };
  const first = new Map<string, SettingProblem>();
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0]);
    if (!first.has(name)) first.set(name, { name, problem: sentence(issue) });
  }
  return { ok: false, problems: [...first.values()] };
}

/** The variables of these names that are set. */
export function given(environment: Environment, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => { const value = environment[name]; return value === undefined || value.trim() === '' ? [] : [[name, value.trim()]]; }));
}

/** zod's own sentences speak of types ("expected number, received NaN"); ours speak of settings. */
function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type': return issue.expected === 'number' || issue.expected === 'int' ? 'is no whole number' : 'is not allowed';
    case 'too_small': return issue.origin === 'string' ? issue.message : `is below ${issue.minimum}`;
    case 'too_big': return issue.origin === 'string' ? 'is too long' : `is above ${issue.maximum}`;
    case 'invalid_format': return issue.format === 'url' && issue.message.startsWith('Invalid') ? 'is no address' : issue.message.startsWith('Invalid') ? 'has not the right form' : issue.message;
    case 'invalid_value': return issue.message.startsWith('Invalid') ? 'is none of the allowed words' : issue.message;
    case 'invalid_union': return 'is not allowed';
    default: return issue.message;
  }
}
