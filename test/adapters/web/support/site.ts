// Starts the web adapter over a core on a free port, with every other port as small as it can be.
import { makeDrawing } from '../../../../src/charts/drawing.ts';
import type { AdapterPorts, Core, RunningAdapter } from '../../../../src/contracts/adapter.ts';
import type { Store } from '../../../../src/contracts/store.ts';
import { openMeter } from '../../../../src/observe/meter.ts';
import { webAdapter } from '../../../../adapters/web/adapter.ts';
import type { WebSettings } from '../../../../adapters/web/settings.ts';
import { testCore } from './world.ts';

type Logged = { level: string; fields: object; message: string };
export type TestSite = { url: string; running: RunningAdapter; logged: Logged[]; store: { ok: boolean; reason: string }; stop(): Promise<void> };

export async function startSite({ core = testCore(), settings = {}, ports = {} }: { core?: Core; settings?: Partial<WebSettings>; ports?: Partial<AdapterPorts> } = {}): Promise<TestSite> {
  const logged: Logged[] = [];
  const note = (level: string) => (fields: object, message: string): void => { logged.push({ level, fields, message }); };
  const store = { ok: true, reason: 'memory' };
  const running = await webAdapter.start({ host: '127.0.0.1', port: 0, ratePerMinute: 0, trustedProxies: 0, contact: null, ...settings }, {
    core, drawing: makeDrawing(), meter: await openMeter({ withProcess: false }), publicUrl: null,
    log: { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
    clock: { now: () => new Date('2026-11-22T10:00:00Z'), today: () => '2026-11-22' },
    digest: { command: async () => core.help() },
    store: { engine: 'memory', health: async () => store } as unknown as Store, // the web asks the store for its health only
    ...ports,
  });
  return { url: running.address ?? '', running, logged, store, stop: () => running.stop() };
}

export async function ask(site: TestSite, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${site.url}/api/ask`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
}
