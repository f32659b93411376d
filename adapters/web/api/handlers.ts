// The API's handlers: validated input -> core -> JSON. Every error leaves as problem+json.
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { fieldErrors, problem, problemResponse, PROBLEM_TYPE } from '../http/problem.ts';
import type { Problem } from '../http/problem.ts';
import type { ServerEnv } from '../http/client.ts';
import { RETRY_AFTER_SECONDS } from '../limits.ts';
import type { Asking } from '../asking.ts';
import { titleOf } from '../render/names.ts';
import { financingRequest } from '../read/filters.ts';
import { questionOf } from '../read/question.ts';
import { answerLink } from '../render/links.ts';
import type { Site } from '../site.ts';
import * as routes from './routes.ts';

export function makeApi(site: Site, asking: Asking): OpenAPIHono<ServerEnv> {
  const { core } = site.ports;
  const app = new OpenAPIHono<ServerEnv>({ defaultHook: (result, c) => (result.success ? undefined : problemResponse(c, problem('bad-input', 'Some fields are missing or wrong; errors names each with what is allowed.', fieldErrors(result.error)))) });
  app.openapi(routes.ask, async (c) => {
    const body = c.req.valid('json');
    const asked = await asking(questionOf(body));
    if (asked.kind === 'busy') return typed(c, problem('busy', 'Too many questions are being answered at once.'), 503, { 'retry-after': String(RETRY_AFTER_SECONDS) });
    return c.json({ ...asked.answer, conversation: body.conversation ?? null, ms: asked.ms, link: `${site.ports.publicUrl?.replace(/\/$/, '') ?? ''}${answerLink(asked.answer.id)}` }, 200);
  });
  app.openapi(routes.answer, async (c) => {
    const { id } = c.req.valid('param');
    const kept = await core.permalink(id);
    return kept === undefined ? typed(c, problem('not-found', `No answer is kept under "${id}".`), 404) : c.json(kept, 200);
  });
  addData(app, site);
  app.get('/api', (c) => c.json(documentOf(app)));
  return app;
}

function addData(app: OpenAPIHono<ServerEnv>, { ports: { core } }: Site): void {
  app.openapi(routes.financing, (c) => {
    const request = financingRequest(c.req.valid('query'));
    return c.json({ answer: core.financing(request), rows: core.ledger(request) }, 200);
  });
  app.openapi(routes.timeline, (c) => c.json(core.timeline(c.req.valid('query')), 200));
  app.openapi(routes.country, (c) => {
    const { code } = c.req.valid('param');
    const answer = core.country(code, c.req.valid('query'));
    return answer.status === 'abstained' || answer.status === 'clarify' ? typed(c, problem('not-found', answer.text), 404) : c.json(answer, 200);
  });
  app.openapi(routes.sources, (c) => c.json(core.documents(), 200));
  app.openapi(routes.source, (c) => {
    const { document } = c.req.valid('param');
    const found = core.document(document);
    return found === undefined ? typed(c, problem('not-found', `No document "${document}"; GET /api/sources lists them.`), 404) : c.json(found, 200);
  });
  app.openapi(routes.records, (c) => c.json(core.records(c.req.valid('query').kind).map((record) => ({ id: record.id, kind: record.kind, title: titleOf(record) })), 200));
  app.openapi(routes.record, (c) => {
    const { id } = c.req.valid('param');
    const found = core.record(id);
    return found === undefined ? typed(c, problem('not-found', `No record "${id}"; GET /api/records lists them.`), 404) : c.json(found, 200);
  });
  app.openapi(routes.options, (c) => {
    const { prefix, limit } = c.req.valid('query');
    return c.json(core.options(c.req.valid('param').field, prefix ?? '', limit), 200);
  });
}

/** A problem in the type the route declares; `c.json` would send application/json. */
function typed<S extends 404 | 503>(c: Context, given: Problem, status: S, headers: Record<string, string> = {}) {
  return c.json(given, status, { ...headers, 'content-type': PROBLEM_TYPE });
}

let cached: { app: unknown; document: object } | undefined;
/** Written once: the routes of a running server do not change. */
export function documentOf(app: OpenAPIHono<ServerEnv>): object {
  if (cached?.app !== app) cached = { app, document: app.getOpenAPI31Document(routes.DOCUMENT) };
  return cached.document;
}
