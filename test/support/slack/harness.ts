// The real Bolt app against the fake Slack, with a real store in a temporary folder. One call gives everything a test needs and one closes it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { AdapterPorts, Core, DigestDesk, Drawing, RunningAdapter } from '../../../src/contracts/adapter.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { openStore } from '../../../src/storage/open-store.ts';
import { slack } from '../../../adapters/slack/adapter.ts';
import type { SlackSettings } from '../../../adapters/slack/settings.ts';
import { testCore, type TestCore } from './core.ts';
import { startFakeSlack, type FakeSlack } from './fake.ts';
import { httpSettings, SECRET, sign, socketSettings, testPorts, type Counted } from './parts.ts';

// Machines that build many things at once are slow; nothing here asserts a time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
export { sign, testDigest } from './parts.ts';

export type Bench = {
  fake: FakeSlack; /** Where the store keeps its files. */ folder: string; running: RunningAdapter; ports: AdapterPorts; core: TestCore; store: Store; logs: string[]; counts: Counted[];
  /** Posts a signed request to the HTTP side. */
  http(body: string, options?: { type?: string; secret?: string; seconds?: number; headers?: Record<string, string>; path?: string }): Promise<{ status: number; text: string; ms: number }>;
  close(): Promise<void>;
};
export type BenchOptions = { settings?: Partial<SlackSettings>; core?: TestCore; realCore?: Core; store?: Store; digest?: DigestDesk; publicUrl?: string | null; fake?: FakeSlack; drawing?: Drawing };

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
    fake, folder, running, ports, core, store, logs, counts,
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
