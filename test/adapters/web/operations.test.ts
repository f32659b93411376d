// Health, readiness, metrics, logs, stop, and the parts of the server that belong to other adapters.
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { testCore } from './support/world.ts';
import { ask, startSite } from './support/site.ts';
import type { TestSite } from './support/site.ts';

/** Room for a busy machine; nothing here is timed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const open: TestSite[] = [];
async function start(given?: Parameters<typeof startSite>[0]): Promise<TestSite> {
  const site = await startSite(given);
  open.push(site);
  return site;
}
afterEach(async () => { await Promise.all(open.splice(0).map((site) => site.stop())); });

describe('is it well', () => {
  test('/healthz says the process lives', async () => {
    const site = await start();
    expect(await (await fetch(`${site.url}/healthz`)).json()).toEqual({ status: 'ok' });
  });
  test('/readyz names each part, and the reason of the one that is not ready', async () => {
    const slack = { name: 'slack', ok: true, reason: 'connected' };
    const site = await start({ settings: { parts: () => [slack] } });
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
    Object.assign(slack, { ok: false, reason: 'invalid_auth' });
    Object.assign(site.store, { ok: false, reason: 'the database cannot be reached' });
    const response = await fetch(`${site.url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ ready: false, parts: [
      { name: 'web', ok: true, reason: 'listening' }, { name: 'index', ok: true, reason: '1 documents, 10 records, corpus test' },
      { name: 'store', ok: false, reason: 'the database cannot be reached' }, { name: 'slack', ok: false, reason: 'invalid_auth' },
    ] });
  });
  test('an empty corpus is not ready', async () => {
    const site = await start({ core: { ...testCore(), coverage: () => ({ documents: 0, records: 0, newestSource: '', oldestSource: '', corpusVersion: '', codeVersion: '' }) } });
    expect((await fetch(`${site.url}/readyz`)).status).toBe(503);
  });
  test('/metrics counts questions by status and requests by route pattern, never by their words', async () => {
    const site = await start();
    await ask(site, { question: 'who chairs FORGE?' });
    await fetch(`${site.url}/?question=lithium+in+Chile`);
    await fetch(`${site.url}/records/org:us-exim`);
    const response = await fetch(`${site.url}/metrics`);
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toContain('assay_questions_total{surface="web",status="answered"} 1');
    expect(text).toContain('assay_questions_total{surface="web",status="abstained"} 1');
    expect(text).toContain('assay_http_requests_total{route="/records/:id",status="2xx"} 1');
    expect(text).not.toMatch(/FORGE|lithium|us-exim/);
  });
});

test('logs hold the route, the status and the time; not the question, the query, the address', async () => {
  const site = await start();
  await ask(site, { question: 'a very private question' });
  await fetch(`${site.url}/?question=another+private+question`);
  const requests = site.logged.filter((line) => line.message === 'request');
  expect(requests.map((line) => line.fields)).toEqual([{ method: 'POST', route: '/api/ask', status: 200, ms: expect.any(Number) }, { method: 'GET', route: '/', status: 200, ms: expect.any(Number) }]);
  expect(JSON.stringify(site.logged)).not.toMatch(/private|127\.0\.0\.1:\d+.*question/);
});
test('a core that throws is a problem without inner words, and is logged as a fault', async () => {
  const site = await start({ core: { ...testCore(), ask: async () => { throw new Error('secret inner words'); } } });
  const response = await ask(site, { question: 'q' });
  expect([response.status, response.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
  expect(await response.text()).not.toContain('inner words');
  const page = await fetch(site.url, { method: 'POST', body: new URLSearchParams({ question: 'q' }), headers: { accept: 'text/html' } });
  expect(page.status).toBe(500);
  expect(await page.text()).toContain('<h1>Something broke here</h1>');
  expect(site.logged.filter((line) => line.level === 'error')).toHaveLength(2);
});

describe('stopping', () => {
  test('finishes what it began, refuses what comes after, and closes kept connections', async () => {
    const site = await startSite({ core: testCore({ slowMs: 300 }) });
    const begun = ask(site, { question: 'who chairs FORGE?' });
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    const stopped = site.stop();
    expect(site.running.health()).toEqual({ ok: false, reason: 'stopping' });
    await expect(fetch(`${site.url}/healthz`)).rejects.toThrow();
    const response = await begun;
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'answered' });
    await stopped;
  });
});

test('a port that is taken is said in words', async () => {
  const site = await start();
  await expect(startSite({ settings: { port: Number(new URL(site.url).port) } })).rejects.toMatchObject({ code: 'EADDRINUSE', message: expect.stringMatching(/^Port \d+ on 127\.0\.0\.1 is taken by another program; set PORT/) });
});

describe('parts of other adapters', () => {
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    let body = '';
    request.on('data', (piece) => { body += String(piece); }).on('end', () => response.end(`${request.method} ${request.url} ${body}`));
  };
  test('a mount gets the untouched request, whatever Host and Origin it has; all else stays ours', async () => {
    const site = await start({ settings: { mounts: [{ prefix: '/slack/', listener }] } });
    const response = await fetch(`${site.url}/slack/events?x=1`, { method: 'POST', body: 'raw=1', headers: { origin: 'https://elsewhere.example' } });
    expect(await response.text()).toBe('POST /slack/events?x=1 raw=1');
    expect((await fetch(`${site.url}/slackers`)).status).toBe(404);
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
  });
  test('a mount that throws is a bare 500 and does not end the process', async () => {
    const site = await start({ settings: { mounts: [{ prefix: '/slack', listener: () => Promise.reject(new Error('inside')) }] } });
    const response = await fetch(`${site.url}/slack`);
    expect([response.status, await response.text()]).toEqual([500, '']);
  });
});
