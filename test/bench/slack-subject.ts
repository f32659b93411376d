// The process under load: the Slack adapter with the real core and a SQLite store. Started by slack-load.ts, never by hand.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slack } from '../../adapters/slack/adapter.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { httpSettings, socketSettings, testPorts } from '../support/slack/parts.ts';
import { realCore } from '../support/slack/real-core.ts';

const [mode = 'socket', apiUrl = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'assay-slack-load-'));
const silent = { debug: (): void => undefined, info: (): void => undefined, warn: (): void => undefined, error: (): void => undefined };
const store = await openStore({ databaseUrl: null, dataDir: folder, encryptionKey: null, log: silent, clock: { now: () => new Date(), today: () => '2026-11-22' } });
const logs: string[] = [];
const ports = { ...testPorts(realCore(store), store, logs, []), log: { ...silent, error: (fields: object, message: string): void => { if (process.connected) process.send?.({ error: `${message} ${JSON.stringify(fields)}` }); } } };
const running = await slack.start(mode === 'socket' ? socketSettings({ apiUrl }) : httpSettings({ apiUrl }), { ...ports, meter: { ...ports.meter, count: () => undefined, question: () => undefined } });
process.on('message', (message) => {
  if (message === 'rss') { globalThis.gc?.(); process.send?.({ rss: process.memoryUsage().rss, heap: process.memoryUsage().heapUsed, cpuMs: (process.cpuUsage().user + process.cpuUsage().system) / 1_000 }); return; }
  void (async () => { await running.stop(); await store.close(); rmSync(folder, { recursive: true, force: true }); process.exit(0); })();
});
process.send?.({ ready: running.address ?? '' });
