// The real Bolt app against the fake Slack, with a real store in a temporary folder. One call gives everything a test needs and one closes it.
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdapterPorts, Core, DigestDesk, Drawing, RunningAdapter } from '../../../src/contracts/adapter.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { openStore } from '../../../src/storage/open-store.ts';
import { slack } from '../../../adapters/slack/adapter.ts';
import type { SlackSettings } from '../../../adapters/slack/settings.ts';
import { startFakeSlack, type FakeSlack } from './fake.ts';
import { answered, testCore, type TestCore } from './core.ts';

export const SECRET = 'test-signing-secret';
export const BOT_TOKEN = 'xoxb-canary-bot-token';
export const APP_TOKEN = 'xapp-canary-app-token';
const PNG = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64'));

export type Counted = { name: string; labels: Record<string, string> };
export type Bench = {
  fake: FakeSlack; running: RunningAdapter; ports: AdapterPorts; core: TestCore; store: Store; logs: string[]; counts: Counted[];
  /** Posts a signed request to the HTTP side. */
  http(body: string, options?: { type?: string; secret?: string; seconds?: number; headers?: Record<string, string>; path?: string }): Promise<{ status: number; text: string; ms: number }>;
  close(): Promise<void>;
};
export type BenchOptions = { settings?: Partial<SlackSettings>; core?: TestCore; realCore?: Core; store?: Store; digest?: DigestDesk; publicUrl?: string | null; fake?: FakeSlack; drawing?: Drawing };

export const testDrawing: Drawing = { svg: () => '<svg/>', png: () => Promise.resolve(PNG), csv: () => 'agency,usd\r\nEXIM,10000000000\r\n' };
export const testDigest: DigestDesk = { command: (text) => Promise.resolve({ ...answered({ blocks: [{ kind: 'paragraph', text: `Desk: ${text}` }], text: `Desk: ${text}`, caveats: [], followups: [] }), status: 'chat', citations: [] }) };
export const sign = (body: string, seconds: number, secret: string = SECRET): string => `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`;

export const socketSettings = (fake: FakeSlack): SlackSettings => ({ botToken: BOT_TOKEN, appToken: APP_TOKEN, signingSecret: null, oauth: null, apiUrl: fake.apiUrl, listen: null, reconnect: { firstMs: 50, maxMs: 200 } });
export const httpSettings = (fake: FakeSlack): SlackSettings => ({ botToken: BOT_TOKEN, appToken: null, signingSecret: SECRET, oauth: null, apiUrl: fake.apiUrl, listen: { host: '127.0.0.1', port: 0 } });

export const testPorts = (core: Core, store: Store, logs: string[], counts: Counted[], options: BenchOptions): AdapterPorts => {
  const keep = (level: string) => (fields: object, message: string): void => { logs.push(`${level} ${message} ${JSON.stringify(fields)}`); };
  return {
    core, store, digest: options.digest ?? testDigest, drawing: options.drawing ?? testDrawing, publicUrl: options.publicUrl ?? null,
    log: { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') },
    meter: { question: (surface, status) => { counts.push({ name: 'question', labels: { surface, status } }); }, count: (name, labels = {}) => { counts.push({ name, labels }); }, gauge: () => undefined, text: () => Promise.resolve('') },
    clock: { now: () => new Date(), today: () => '2026-11-22' },
  };
};

const openTestStore = async (folder: string): Promise<Store> =>
  openStore({ databaseUrl: null, dataDir: folder, encryptionKey: 'ab'.repeat(32), log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }, clock: { now: () => new Date(), today: () => '2026-11-22' } });

export const startBench = async (mode: 'socket' | 'http', options: BenchOptions = {}): Promise<Bench> => {
  const fake = options.fake ?? (await startFakeSlack());
  const folder = mkdtempSync(join(tmpdir(), 'assay-slack-'));
  const store = options.store ?? (await openTestStore(folder));
  const core = options.core ?? testCore();
  const logs: string[] = [];
  const counts: Counted[] = [];
  const ports = testPorts(options.realCore ?? core, store, logs, counts, options);
  const running = await slack.start({ ...(mode === 'socket' ? socketSettings(fake) : httpSettings(fake)), ...options.settings }, ports);
  return {
    fake, running, ports, core, store, logs, counts,
    async http(body, { type = 'application/json', secret = SECRET, seconds = Math.floor(Date.now() / 1_000), headers = {}, path = '/slack/events' } = {}) {
      const begun = performance.now();
      const response = await fetch(`${running.address ?? ''}${path}`, { method: 'POST', body, headers: { 'content-type': type, 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': sign(body, seconds, secret), ...headers } });
      return { status: response.status, text: await response.text(), ms: performance.now() - begun };
    },
    async close() {
      await running.stop();
      if (options.store === undefined) await store.close();
      if (options.fake === undefined) await fake.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
