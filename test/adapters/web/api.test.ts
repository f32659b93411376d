// The contract: what GET /api promises is what the routes do. Requests are made from the document, replies checked against it.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ask, startSite } from './support/site.ts';
import type { TestSite } from './support/site.ts';

/** Room for a busy machine; nothing here is timed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

type Schema = Record<string, unknown>;
type Parameter = { name: string; in: 'path' | 'query'; required?: boolean; schema: Schema; example?: string };
type Operation = { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> }; responses: Record<string, { content?: Record<string, { schema: Schema }> }> };
type Document = { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };

let site: TestSite;
let document: Document;
beforeAll(async () => {
  site = await startSite();
  document = await (await fetch(`${site.url}/api`)).json() as Document;
  await ask(site, { question: 'who chairs FORGE?' });
});
afterAll(() => site.stop());

/** A zod schema made from the document alone, with its references inside it. */
function validator(schema: Schema): z.ZodType {
  const inner: unknown = JSON.parse(JSON.stringify({ ...schema, $defs: document.components.schemas }).replaceAll('#/components/schemas/', '#/$defs/'));
  return z.fromJSONSchema(inner as Parameters<typeof z.fromJSONSchema>[0]);
}
const GOOD: Record<string, string> = { id: 'financing:project-vault', document: '004-test-article', code: 'UZ', field: 'agency' };
const operations = (): [string, string, Operation][] => Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]): [string, string, Operation] => [method, path, operation]));

async function call(method: string, path: string, values: Record<string, string>, body?: unknown): Promise<Response> {
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? GOOD[name] ?? 'x'));
  return fetch(site.url + url, { method: method.toUpperCase(), ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
}
function idFor(path: string): Record<string, string> {
  return path === '/api/answers/{id}' ? { id: Buffer.from('who chairs FORGE?').toString('hex').slice(0, 32) } : {};
}

describe('the OpenAPI document', () => {
  test('is 3.1 and names every route the issue asks for', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/api/ask', '/api/financing', '/api/records/{id}', '/api/sources/{document}', '/api/answers/{id}', '/api/timeline', '/api/countries/{code}', '/api/options/{field}']));
  });
  test('every successful reply is what it says', async () => {
    for (const [method, path, operation] of operations()) {
      const response = await call(method, path, idFor(path), method === 'post' ? { question: 'who chairs FORGE?', conversation: 'c' } : undefined);
      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, 'application/json']);
      const schema = operation.responses['200']?.content?.['application/json']?.schema ?? {};
      const read = validator(schema).safeParse(await response.json());
      expect([path, read.error?.issues ?? []]).toEqual([path, []]);
    }
  });
  test('a path that names nothing is 404 wherever 404 is promised, as problem+json', async () => {
    const missing: Record<string, Record<string, string>> = { '/api/answers/{id}': { id: 'ffff' }, '/api/countries/{code}': { code: 'ZZ' }, '/api/sources/{document}': { document: 'none' }, '/api/records/{id}': { id: 'org:none' } };
    const promised = operations().filter(([, , operation]) => operation.responses['404'] !== undefined).map(([, path]) => path);
    expect(promised.toSorted()).toEqual(Object.keys(missing).toSorted());
    for (const path of promised) await expectProblem(await call('get', path, missing[path] ?? {}), 404);
  });
  test('a query value beyond its schema is 400 wherever 400 is promised', async () => {
    for (const [method, path, operation] of operations().filter(([verb]) => verb === 'get')) {
      for (const parameter of (operation.parameters ?? []).filter((given) => given.in === 'query')) {
        const wrong = 'x'.repeat(2_000);
        const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ({ ...GOOD, ...idFor(path) })[name] ?? 'x');
        expect([path, parameter.name, operation.responses['400'] !== undefined]).toEqual([path, parameter.name, true]);
        await expectProblem(await fetch(`${site.url}${url}?${parameter.name}=${wrong}`, { method: method.toUpperCase() }), 400, parameter.name);
      }
    }
  });
  test('a method nobody promised is 405 and says which are allowed', async () => {
    for (const method of ['DELETE', 'GET']) {
      const response = await fetch(`${site.url}/api/ask`, { method });
      await expectProblem(response, 405);
      expect(response.headers.get('allow')).toContain('POST');
    }
  });
});

async function expectProblem(response: Response, status: number, field?: string): Promise<void> {
  expect([response.url, response.status, response.headers.get('content-type')]).toEqual([response.url, status, 'application/problem+json']);
  const problem = await response.json() as { status: number; errors?: { field: string }[] };
  expect(validator({ $ref: '#/components/schemas/Problem' }).safeParse(problem).error?.issues ?? []).toEqual([]);
  expect(problem.status).toBe(status);
  if (field !== undefined) expect(problem.errors?.map((error) => error.field)).toContain(field);
}

describe('POST /api/ask', () => {
  test('answers with citations, the conversation, the time and a link', async () => {
    const response = await ask(site, { question: 'who chairs FORGE?', conversation: 'c9', today: '2026-03-15', unknown: 'is ignored' });
    expect(response.status).toBe(200);
    const body = await response.json() as { citations: unknown[]; ms: number; link: string };
    expect(body).toMatchObject({ status: 'answered', conversation: 'c9', intent: 'holder' });
    expect(body.citations).toHaveLength(2);
    expect(body.ms).toBeGreaterThanOrEqual(0);
    expect((await fetch(site.url + body.link)).status).toBe(200);
  });
  test.each([
    ['no question', {}, 'question'], ['an empty question', { question: ' \n ' }, 'question'], ['a number', { question: 7 }, 'question'], ['a list', { question: ['a'] }, 'question'],
    ['8,001 characters', { question: 'x'.repeat(8_001) }, 'question'], ['no date', { question: 'q', today: '2026-02-30' }, 'today'], ['an empty conversation', { question: 'q', conversation: '' }, 'conversation'],
    ['a long conversation', { question: 'q', conversation: 'c'.repeat(129) }, 'conversation'], ['a language we do not speak', { question: 'q', language: 'fr' }, 'language'],
  ])('%s is 400 and names the field', async (_, body, field) => expectProblem(await ask(site, body), 400, field));
  test.each([['half a JSON', '{"question":'], ['no JSON', 'who chairs FORGE?'], ['nothing', ''], ['null', 'null'], ['a bare list', '[]'], ['a deep list', '['.repeat(50_000)], ['a prototype', '{"__proto__":{"question":"q"}}']])('%s is 400', async (_, body) => expectProblem(await ask(site, body), 400));
  test('a body that is no JSON by its type is 400', async () => expectProblem(await ask(site, 'question=who', { 'content-type': 'text/plain' }), 400));
  test('a body over the limit is 413, declared or streamed', async () => {
    await expectProblem(await ask(site, { question: 'x'.repeat(200_000) }), 413);
    const stream = new ReadableStream({ start(controller) { for (let i = 0; i < 300; i += 1) controller.enqueue(new Uint8Array(1_024).fill(120)); controller.close(); } });
    const response = await fetch(`${site.url}/api/ask`, { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': 'application/json' } } as RequestInit);
    expect(response.status).toBe(413);
  });
  test('lone surrogates and broken UTF-8 are text like any other', async () => {
    expect((await ask(site, '{"question":"\\ud800 FORGE"}')).status).toBe(200);
    const response = await fetch(`${site.url}/api/ask`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: new Uint8Array([...Buffer.from('{"question":"'), 0xff, 0xfe, ...Buffer.from('"}')]) });
    expect(response.status).toBe(200);
  });
  test('an unknown path under /api is a problem, not a page', async () => expectProblem(await fetch(`${site.url}/api/nothing`, { headers: { accept: 'text/html' } }), 404));
});
