// Errors as application/problem+json (RFC 9457): what was given, what is allowed, what to do next.
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const PROBLEM_CODES = ['bad-input', 'not-found', 'method-not-allowed', 'too-large', 'too-many', 'busy', 'wrong-host', 'foreign-origin', 'fault'] as const;
export const Problem = z.object({
  type: z.literal('about:blank'), title: z.string(), status: z.number().int().min(400).max(599), code: z.enum(PROBLEM_CODES),
  detail: z.string(), errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
}).openapi('Problem');
export type Problem = z.infer<typeof Problem>;

export const PROBLEM_TYPE = 'application/problem+json';
const TITLES: Readonly<Record<Problem['code'], { title: string; status: ContentfulStatusCode }>> = {
  'bad-input': { title: 'The input is not valid', status: 400 }, 'not-found': { title: 'Not found', status: 404 },
  'method-not-allowed': { title: 'Method not allowed', status: 405 }, 'too-large': { title: 'The request is too large', status: 413 },
  'too-many': { title: 'Too many requests', status: 429 }, busy: { title: 'Busy', status: 503 },
  'wrong-host': { title: 'Misdirected request', status: 421 }, 'foreign-origin': { title: 'The form belongs to another site', status: 403 },
  fault: { title: 'Something broke here', status: 500 },
};

export function problem(code: Problem['code'], detail: string, errors?: Problem['errors']): Problem {
  const { title, status } = TITLES[code];
  return { type: 'about:blank', title, status, code, detail, ...(errors === undefined ? {} : { errors }) };
}

export function problemResponse(c: Context, given: Problem, headers: Record<string, string> = {}): Response {
  return c.body(JSON.stringify(given), TITLES[given.code].status, { ...headers, 'content-type': PROBLEM_TYPE });
}

/** One line a field at fault, in zod's own words. */
export function fieldErrors(error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): { field: string; message: string }[] {
  return error.issues.map((issue) => ({ field: issue.path.map(String).join('.') || 'body', message: issue.message }));
}
