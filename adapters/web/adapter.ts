// The web as an adapter: starts the server over the ports it is handed, says whether it is well, stops when told.
import { randomUUID } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import type { Adapter, AdapterPorts, RunningAdapter } from '../../src/contracts/adapter.ts';
import { makeApp } from './app.ts';
import { loadAssets } from './assets.ts';
import { listen } from './http/server.ts';
import { namesOf } from './render/names.ts';
import type { WebSettings } from './settings.ts';
import type { Site } from './site.ts';

export const webAdapter: Adapter<WebSettings> = { name: 'web', start };

async function start(settings: WebSettings, ports: AdapterPorts): Promise<RunningAdapter> {
  const ambient = { newId: () => randomUUID(), elapsedMs: () => performance.now(), ...settings.ambient };
  const site: Site = { ports, settings, ambient, assets: loadAssets(), names: namesOf(() => ports.core.records(), () => ports.core.coverage().corpusVersion), state: { stopping: false } };
  const app = makeApp(site);
  const running = await listen(settings.host, settings.port, {
    mounts: settings.mounts ?? [],
    site: getRequestListener((request, env) => app.fetch(request, env), { overrideGlobalObjects: false }),
    onRefused: () => ports.meter.count('http_refused', { reason: 'connections' }),
    onFault: (fault) => ports.log.error({ fault }, 'a listener failed'),
  });
  ports.log.info({ address: running.address }, 'web pages are served');
  return {
    name: 'web',
    address: running.address,
    health: () => ({ ok: !site.state.stopping, reason: site.state.stopping ? 'stopping' : `listening on ${running.address}` }),
    async stop() {
      site.state.stopping = true;
      await running.stop();
    },
  };
}
