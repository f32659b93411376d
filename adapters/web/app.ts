// The whole site as one hono app: order of checks first, then operations, API, pages, and what to say when nothing fits.
import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { makeApi } from './api/handlers.ts';
import { makeAsking } from './asking.ts';
import type { Asset } from './assets.ts';
import { clientOf } from './http/client.ts';
import type { ServerEnv } from './http/client.ts';
import { compressed } from './http/compress.ts';
import { securityHeaders } from './http/headers.ts';
import { hostCheck, originCheck } from './http/host.ts';
import { problem, problemResponse } from './http/problem.ts';
import type { Problem } from './http/problem.ts';
import { rateLimit } from './http/rate.ts';
import { MAX_BODY_BYTES } from './limits.ts';
import { addOperations } from './ops.ts';
import { addPages, shower } from './pages/routes.ts';
import { messagePage } from './pages/views.ts';
import type { Site } from './site.ts';

type App = Hono<ServerEnv>;

export function makeApp(site: Site): App {
  const app: App = new Hono<ServerEnv>();
  const refuse = refuser(site);
  app.use(observe(site));
  app.use(securityHeaders(site.ports.publicUrl?.startsWith('https:') ?? false));
  app.use(hostCheck(site.settings.host, site.ports.publicUrl, refuse));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (c, methods) => problemResponse(c, problem('method-not-allowed', `Allowed here: ${methods.join(', ')}.`), { allow: methods.join(', ') }) }));
  app.use(compressed());
  addOperations(app, site);
  for (const asset of Object.values(site.assets)) addAsset(app, asset);
  const limited = limitRate(site, refuse);
  const questions = [originCheck(site.ports.publicUrl, refuse), limited, bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => refuse(c, 'too-large', `A request may have at most ${MAX_BODY_BYTES / 1_024} KiB.`, { connection: 'close' }) })] as const;
  app.on(['POST'], ['/', '/api/ask', '/support'], ...questions);
  app.get('/', async (c, next) => (c.req.query('question') === undefined && c.req.query('q') === undefined ? next() : limited(c, next)));
  const asking = makeAsking(site);
  const api = makeApi(site, asking);
  addPages(app, site, asking, api);
  app.route('/', api);
  app.notFound((c) => refuse(c, 'not-found', c.req.path.startsWith('/api') ? 'There is no such path; GET /api lists all of them.' : 'There is no page at this address.'));
  app.onError((fault, c) => failed(site, refuse, fault, c));
  return app;
}

/** The API gets problem+json, readers get a page. */
function refuser(site: Site): (c: Context, code: Problem['code'], detail: string, headers?: Record<string, string>) => Response {
  const show = shower(site);
  return (c, code, detail, headers = {}) => {
    site.ports.meter.count('http_refused', { reason: code });
    const given = problem(code, detail);
    if (c.req.path.startsWith('/api') || !(c.req.header('accept') ?? '').includes('text/html')) return problemResponse(c, given, headers);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    c.status(given.status === 404 ? 404 : 400);
    const page = show(c, messagePage(given.title, detail));
    return new Response(page.body, { status: given.status, headers: page.headers });
  };
}

function failed(site: Site, refuse: ReturnType<typeof refuser>, fault: Error, c: Context): Response {
  if (fault instanceof HTTPException && fault.status < 500) return refuse(c, fault.status === 413 ? 'too-large' : 'bad-input', fault.status === 413 ? 'The request is too large.' : 'The body cannot be read; send valid JSON in UTF-8.', { connection: 'close' });
  site.ports.log.error({ fault, path: c.req.routePath }, 'a request failed');
  site.ports.meter.count('faults', { where: 'web' });
  return refuse(c, 'fault', 'Something broke while answering. It has been noted; please try again.');
}

function limitRate(site: Site, refuse: ReturnType<typeof refuser>): MiddlewareHandler<ServerEnv> {
  const allow = rateLimit(site.settings.ratePerMinute, site.ambient.elapsedMs);
  return async (c, next) => {
    const allowance = allow(clientOf(c, site.settings.trustedProxies));
    if (allowance.allowed) return next();
    return refuse(c, 'too-many', `Please wait ${allowance.retryAfterSeconds} s before the next question.`, { 'retry-after': String(allowance.retryAfterSeconds) });
  };
}

function addAsset(app: App, { path, type, body, gzipped }: Asset): void {
  app.get(path, (c) => {
    const small = (c.req.header('accept-encoding') ?? '').includes('gzip');
    return c.body(small ? gzipped : body, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding', ...(small ? { 'content-encoding': 'gzip' } : {}) });
  });
}

/** One log line and one count a request: route pattern, status, time. Never the address, the query or the client. */
function observe({ ports, ambient, state }: Site): MiddlewareHandler {
  return async (c, next) => {
    const began = ambient.elapsedMs();
    await next();
    if (state.stopping) c.res.headers.set('connection', 'close');
    const route = c.req.routePath;
    ports.meter.count('http_requests', { route, status: `${Math.floor(c.res.status / 100)}xx` });
    ports.log.debug({ method: c.req.method, route, status: c.res.status, ms: Math.round(ambient.elapsedMs() - began) }, 'request');
  };
}
