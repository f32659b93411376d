// What the API offers, one route a constant: path, input, output, errors. Handlers are in handlers.ts.
import { createRoute, z } from '@hono/zod-openapi';
import { RecordId } from '../../../src/model/record.ts';
import { MAX_CHOICES, MAX_FILTER_CHARACTERS } from '../limits.ts';
import { Problem, PROBLEM_TYPE } from '../http/problem.ts';
import { FinancingQuery, GROUPINGS, TimelineQuery } from '../read/filters.ts';
import { AskBody, Day } from '../read/question.ts';
import { Answer, Asked, Choice, DocumentSummary, DocumentView, Financing, Kept, RecordSummary, RecordView } from './schemas.ts';

type Schema = z.ZodType;
const ok = <S extends Schema>(schema: S, description: string): { description: string; content: { 'application/json': { schema: S } } } => ({ description, content: { 'application/json': { schema } } });
const bad = (description: string): { description: string; content: { [PROBLEM_TYPE]: { schema: typeof Problem } } } => ({ description, content: { [PROBLEM_TYPE]: { schema: Problem } } });
const REFUSED = { 413: bad('The body is larger than allowed.'), 429: bad('This client asked too often; Retry-After says when to come back.'), 503: bad('Busy or stopping; Retry-After says when to come back.') };
const BAD_INPUT = bad('A field is missing or wrong; `errors` names each.');
const MISSING = bad('There is no such thing; the detail says where to find a list.');

export const ask = createRoute({
  method: 'post', path: '/api/ask', summary: 'Ask a question', tags: ['ask'],
  request: { body: { required: true, content: { 'application/json': { schema: AskBody } } } },
  responses: { 200: ok(Asked, 'The answer with its citations; `abstained` and `clarify` are answers too.'), 400: BAD_INPUT, ...REFUSED },
});
export const answer = createRoute({
  method: 'get', path: '/api/answers/{id}', summary: 'Replay an answer', tags: ['ask'],
  request: { params: z.object({ id: z.string().regex(/^[\w-]{1,64}$/, 'must be the id of an answer').openapi({ example: '0123456789abcdef' }) }) },
  responses: { 200: ok(Kept, 'The very answer that was given; `stale` says that corpus or code has changed since.'), 400: BAD_INPUT, 404: MISSING },
});
export const financing = createRoute({
  method: 'get', path: '/api/financing', summary: 'Rows and totals of the financing ledger', tags: ['data'],
  request: { query: FinancingQuery }, responses: { 200: ok(Financing, 'Totals by kind of money as an answer, and the rows.'), 400: BAD_INPUT },
});
export const timeline = createRoute({
  method: 'get', path: '/api/timeline', summary: 'What happened when', tags: ['data'],
  request: { query: TimelineQuery }, responses: { 200: ok(Answer, 'Dated events, oldest first.'), 400: BAD_INPUT },
});
export const country = createRoute({
  method: 'get', path: '/api/countries/{code}', summary: 'Everything on one country', tags: ['data'],
  request: { params: z.object({ code: z.string().min(1).max(MAX_FILTER_CHARACTERS).openapi({ example: 'UZ' }) }), query: z.object({ today: Day.optional() }) },
  responses: { 200: ok(Answer, 'Agreements, money and visits.'), 400: BAD_INPUT, 404: MISSING },
});
export const sources = createRoute({ method: 'get', path: '/api/sources', summary: 'The documents', tags: ['data'], responses: { 200: ok(z.array(DocumentSummary), 'All documents.') } });
export const source = createRoute({
  method: 'get', path: '/api/sources/{document}', summary: 'One document', tags: ['data'],
  request: { params: z.object({ document: z.string().min(1).max(MAX_FILTER_CHARACTERS) }) },
  responses: { 200: ok(DocumentView, 'Its numbered paragraphs and the records that rest on each.'), 400: BAD_INPUT, 404: MISSING },
});
export const records = createRoute({
  method: 'get', path: '/api/records', summary: 'The records', tags: ['data'], request: { query: z.object({ kind: z.string().max(MAX_FILTER_CHARACTERS).optional().openapi({ example: 'financing' }) }) },
  responses: { 200: ok(z.array(RecordSummary), 'Id, kind and title of each.'), 400: BAD_INPUT },
});
export const record = createRoute({
  method: 'get', path: '/api/records/{id}', summary: 'One record', tags: ['data'], request: { params: z.object({ id: RecordId }) },
  responses: { 200: ok(RecordView, 'The record, its evidence, its history and who cites it.'), 400: BAD_INPUT, 404: MISSING },
});
export const options = createRoute({
  method: 'get', path: '/api/options/{field}', summary: 'Allowed values of a filter', tags: ['data'],
  request: {
    params: z.object({ field: z.enum([...GROUPINGS, 'agreement_country', 'agreement_status', 'about']) }),
    query: z.object({ prefix: z.string().max(MAX_FILTER_CHARACTERS).optional(), limit: z.coerce.number().int().min(1).max(MAX_CHOICES).optional() }),
  },
  responses: { 200: ok(z.array(Choice), 'Best first.'), 400: BAD_INPUT },
});

export const DOCUMENT = {
  openapi: '3.1.0' as const,
  info: { title: 'Assay', version: '1', description: 'Answers about the critical-minerals partnerships, each with the paragraphs it rests on. The same question on the same day gives the same bytes.' },
};
