// One line of `ask --batch` -> a question, or what is wrong with it. Pure.
import { z } from 'zod';
import { isDay } from '../../../src/lib/dates.ts';
import { Language } from '../../../src/model/language.ts';
import { shortened } from '../../../src/lib/text/suggest.ts';

const Id = z.union([z.string().max(200), z.number()]);
const BatchLine = z.object({
  id: Id.optional(),
  conversation: Id.nullish(),
  question: z.string(),
  today: z.string().refine(isDay, 'is no day; write it as YYYY-MM-DD, for example 2026-02-16').nullish(),
  language: Language.nullish(),
  mode: z.enum(['ask', 'claim']).nullish(),
});
type BatchLine = z.infer<typeof BatchLine>;
/** `id` is given back whenever the line has a sound one. */
export type ReadLine = { ok: true; value: BatchLine } | { ok: false; id: string | number | undefined; problem: string };

const SHAPE = '{"id","conversation","question","today"}';

export function readBatchLine(text: string): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, id: undefined, problem: `"${shortened(text)}" is not JSON; a line is an object ${SHAPE}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, id: undefined, problem: `"${shortened(text)}" is not an object; a line is an object ${SHAPE}` };
  const parsed = BatchLine.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const id = Id.safeParse(Reflect.get(value, 'id'));
  return { ok: false, id: id.success ? id.data : undefined, problem: parsed.error.issues.map((issue) => fault(issue, value)).join('; ') };
}

function fault(issue: z.core.$ZodIssue, line: object): string {
  const field = String(issue.path[0] ?? '');
  const given: unknown = Reflect.get(line, field);
  if (given === undefined) return `"${field}" is missing; a line is an object ${SHAPE}`;
  const shown = shortened(JSON.stringify(given) ?? '');
  if (issue.code === 'custom') return `"${field}" ${shown} ${issue.message}`;
  if (issue.code === 'invalid_value') return `"${field}" ${shown} is not allowed; choose one of ${issue.values.map(String).join(', ')}`;
  return field === 'question' ? `"question" ${shown} is not a text; put it in quotes` : `"${field}" ${shown} is not allowed: ${issue.message}`;
}
