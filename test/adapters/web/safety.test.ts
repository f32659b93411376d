// Safety: headers, foreign hosts and origins, limits per client, slow clients.
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { request as httpRequest } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { rateLimit } from '../../../adapters/web/http/rate.ts';
import { listen } from '../../../adapters/web/http/server.ts';
import { MAX_QUESTIONS_IN_FLIGHT } from '../../../adapters/web/limits.ts';
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

/** fetch may not set Host, a raw request may. */
function get(url: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (piece) => { body += String(piece); }).on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject).end();
  });
}

describe('headers', () => {
  test.each(['/', '/sources', '/api/sources', '/nowhere', '/api/nowhere', '/healthz', '/metrics'])('%s carries a strict policy and its companions', async (path) => {
    const { headers } = await fetch((await start()).url + path);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
  test('https is insisted on when the public address is one', async () => {
    const site = await start({ ports: { publicUrl: 'https://assay.example' } });
    expect((await fetch(site.url)).headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
  test('no page holds an inline script, an inline style or a foreign address to load from', async () => {
    const site = await start();
    for (const path of ['/', '/?question=who', '/financing', '/timeline', '/sources/004-test-article', '/records', '/api/docs']) {
      const html = await (await fetch(site.url + path)).text();
      expect(html.match(/<script\b[^>]*>/g)).toEqual([expect.stringMatching(/^<script type="module" src="\/assets\/assay\.[0-9a-f]{12}\.js">$/)]);
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|(?:src|href)="(?:https?:)?\/\/|<base|<iframe|<object|<embed/i);
    }
  });
  test('assets are named after their content and kept for ever', async () => {
    const site = await start();
    const script = /\/assets\/assay\.[0-9a-f]{12}\.js/.exec(await (await fetch(site.url)).text())?.[0] ?? '';
    const response = await fetch(site.url + script);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toContain('makeSortable');
  });
});

describe('whom it answers to', () => {
  test.each([['evil.example', 421], ['evil.example:80', 421], ['127.0.0.1.evil.example', 421], ['localhost', 200], ['LOCALHOST:99', 200], ['[::1]:3000', 200], ['127.0.0.1', 200], ['assay.example', 200]])('Host %s on a loopback server: %i', async (host, status) => {
    const site = await start({ ports: { publicUrl: 'https://assay.example/x' } });
    expect((await get(`${site.url}/healthz`, { host })).status).toBe(status);
  });
  test('a server open to the world answers to any name', async () => {
    const site = await start({ settings: { host: '0.0.0.0' } });
    expect((await get(`${site.url.replace('0.0.0.0', '127.0.0.1')}/healthz`, { host: 'anything.example' })).status).toBe(200);
  });
  test.each([[{ origin: 'https://evil.example' }, 403], [{ 'sec-fetch-site': 'cross-site' }, 403], [{ 'sec-fetch-site': 'same-site' }, 403], [{ origin: 'null' }, 403], [{ 'sec-fetch-site': 'same-origin' }, 200], [{}, 200]])('a question posted with %j: %i', async (headers, status) => {
    expect((await ask(await start(), { question: 'q' }, headers as Record<string, string>)).status).toBe(status);
  });
  test('our own address as Origin is ours', async () => {
    const site = await start();
    expect((await ask(site, { question: 'q' }, { origin: site.url })).status).toBe(200);
  });
});

describe('how much one client may ask', () => {
  test('half a minute at once, then one by one, each client for itself', () => {
    let now = 0;
    const allow = rateLimit(60, () => now);
    const burst = Array.from({ length: 31 }, () => allow('192.0.2.1').allowed);
    expect(burst.filter(Boolean)).toHaveLength(30);
    expect(allow('192.0.2.1')).toEqual({ allowed: false, retryAfterSeconds: 1 });
    expect(allow('192.0.2.2')).toEqual({ allowed: true });
    now = 1_000;
    expect(allow('192.0.2.1').allowed).toBe(true);
    expect(allow('192.0.2.1').allowed).toBe(false);
  });
  test('the machine itself has fifty times as much, and 0 means no limit', () => {
    const allow = rateLimit(2, () => 0);
    expect(Array.from({ length: 60 }, () => allow('127.0.0.1').allowed).filter(Boolean)).toHaveLength(50);
    const free = rateLimit(0, () => 0);
    expect(Array.from({ length: 10_000 }, () => free('x').allowed).every(Boolean)).toBe(true);
  });
  test('a million clients do not fill the memory', () => {
    const allow = rateLimit(60, () => 0);
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 100_000; i += 1) allow(`192.0.2.${i}`);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 1_024 * 1_024);
  });
  test('too many is 429 with Retry-After, as problem for scripts and as page for people; reading stays free', async () => {
    const site = await start({ settings: { ratePerMinute: 1, trustedProxies: 1, ambient: { elapsedMs: () => 0 } } });
    const from = { 'x-forwarded-for': '10.9.9.9, 192.0.2.7' };
    expect((await ask(site, { question: 'q' }, from)).status).toBe(200);
    const refused = await ask(site, { question: 'q' }, from);
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('content-type')]).toEqual([429, '60', 'application/problem+json']);
    const page = await fetch(`${site.url}/?question=q`, { headers: { ...from, accept: 'text/html' } });
    expect([page.status, (await page.text()).includes('Too many requests')]).toEqual([429, true]);
    expect((await ask(site, { question: 'q' }, { 'x-forwarded-for': '192.0.2.8' })).status).toBe(200);
    expect((await fetch(`${site.url}/sources`, { headers: from })).status).toBe(200);
  });
  test('more questions than can be held at once are told to come back', async () => {
    const held = Promise.withResolvers<void>();
    const core = testCore();
    const site = await start({ core: { ...core, ask: async (question) => { await held.promise; return core.ask(question); } } });
    const asked = Array.from({ length: MAX_QUESTIONS_IN_FLIGHT + 20 }, () => ask(site, { question: 'q' }));
    await Promise.any(asked);
    const refused = await Promise.all(Array.from({ length: 5 }, () => ask(site, { question: 'q' })));
    expect(refused.map((answer) => answer.status)).toEqual([503, 503, 503, 503, 503]);
    held.resolve();
    const answers = await Promise.all(asked);
    const statuses = Map.groupBy(answers, (answer) => answer.status);
    expect(statuses.get(200)?.length).toBe(MAX_QUESTIONS_IN_FLIGHT);
    expect(statuses.get(503)?.map((answer) => answer.headers.get('retry-after'))).toEqual(Array.from({ length: 20 }, () => '1'));
  });
});

describe('slow clients', () => {
  const slow = (port: number): Promise<Socket> => new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => { socket.write('POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n{'); resolve(socket); });
    socket.on('error', () => undefined);
  });
  test('sockets that never finish are pushed out by newcomers, oldest first; a healthy client is served', async () => {
    const running = await listen('127.0.0.1', 0, { mounts: [], site: (request, response) => { request.on('end', () => response.end('ok')).resume(); }, onRefused: () => undefined, onFault: () => undefined, maxConnections: 20 });
    const port = Number(new URL(running.address).port);
    const sockets: Socket[] = [];
    for (let i = 0; i < 60; i += 1) sockets.push(await slow(port));
    expect((await get(running.address, { host: 'localhost' })).body).toBe('ok');
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    expect(sockets.map((socket) => socket.closed || socket.destroyed).lastIndexOf(true)).toBeGreaterThanOrEqual(39);
    expect(running.connections()).toBeLessThanOrEqual(20);
    for (const socket of sockets) socket.destroy();
    await running.stop();
  });
  test('garbage instead of HTTP is 400 and a closed connection', async () => {
    const site = await start();
    const reply = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(site.url).port), '127.0.0.1', () => socket.write('\u0016\u0003\u0001 not http\r\n\r\n'));
      let text = '';
      socket.on('data', (piece) => { text += String(piece); }).on('close', () => resolve(text));
    });
    expect(reply).toMatch(/^HTTP\/1\.1 400 Bad Request/);
  });
  test('headers without end are 431, and a peer that never reads is closed all the same', async () => {
    const site = await start();
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1', () => socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}`));
    socket.on('error', () => undefined).pause();
    // Written to a closed peer, the second piece brings the reset that a paused reader still sees.
    await new Promise<void>((resolve) => {
      socket.on('close', () => resolve());
      const drip = setInterval(() => { if (socket.destroyed) clearInterval(drip); else socket.write('x'); }, 50);
    });
    expect(socket.destroyed).toBe(true);
  });
});
