// Settings, ports and signatures for tests and load runs. Knows no test runner. Not for: starting (harness.ts).
import { createHmac } from 'node:crypto';
import type { AdapterPorts, Core, DigestDesk, Drawing } from '../../../src/contracts/adapter.ts';
import type { Store } from '../../../src/contracts/store.ts';
import type { SlackSettings } from '../../../adapters/slack/settings.ts';
import { answered } from './core.ts';
import type { FakeSlack } from './fake.ts';

export const SECRET = 'test-signing-secret';
export const BOT_TOKEN = 'xoxb-canary-bot-token';
export const APP_TOKEN = 'xapp-canary-app-token';
const PNG = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64'));

export type Counted = { name: string; labels: Record<string, string> };
export const testDrawing: Drawing = { svg: () => '<svg/>', png: () => Promise.resolve(PNG), csv: () => 'agency,usd\r\nEXIM,10000000000\r\n' };
export const testDigest: DigestDesk = { command: (text) => Promise.resolve({ ...answered({ blocks: [{ kind: 'paragraph', text: `Desk: ${text}` }], text: `Desk: ${text}`, caveats: [], followups: [] }), status: 'chat', citations: [] }) };
export const sign = (body: string, seconds: number, secret: string = SECRET): string => `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`;

export const socketSettings = (fake: Pick<FakeSlack, 'apiUrl'>): SlackSettings => ({ botToken: BOT_TOKEN, appToken: APP_TOKEN, signingSecret: null, oauth: null, apiUrl: fake.apiUrl, listen: null, reconnect: { firstMs: 50, maxMs: 200 } });
export const httpSettings = (fake: Pick<FakeSlack, 'apiUrl'>): SlackSettings => ({ botToken: BOT_TOKEN, appToken: null, signingSecret: SECRET, oauth: null, apiUrl: fake.apiUrl, listen: { host: '127.0.0.1', port: 0 } });

export const testPorts = (core: Core, store: Store, logs: string[], counts: Counted[], options: { digest?: DigestDesk; drawing?: Drawing; publicUrl?: string | null } = {}): AdapterPorts => {
  const keep = (level: string) => (fields: object, message: string): void => { logs.push(`${level} ${message} ${JSON.stringify(fields)}`); };
  return {
    core, store, digest: options.digest ?? testDigest, drawing: options.drawing ?? testDrawing, publicUrl: options.publicUrl ?? null,
    log: { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') },
    meter: { question: (surface, status) => { counts.push({ name: 'question', labels: { surface, status } }); }, count: (name, labels = {}) => { counts.push({ name, labels }); }, gauge: () => undefined, text: () => Promise.resolve('') },
    clock: { now: () => new Date(), today: () => '2026-11-22' },
  };
};
