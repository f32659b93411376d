// For those who run it: /healthz (the process), /readyz (can it do its work, and if not why), /metrics (Prometheus).
import type { Hono } from 'hono';
import type { ServerEnv } from './http/client.ts';
import type { PartHealth } from './settings.ts';
import type { Site } from './site.ts';

const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

export function addOperations(app: Hono<ServerEnv>, site: Site): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const parts = await partsOf(site);
    for (const part of parts) site.ports.meter.gauge('ready', part.ok ? 1 : 0, { part: part.name });
    const ready = parts.every((part) => part.ok);
    return c.json({ ready, parts }, ready ? 200 : 503);
  });
  app.get('/metrics', async (c) => c.body(await site.ports.meter.text(), 200, { 'content-type': METRICS_TYPE }));
}

async function partsOf(site: Site): Promise<PartHealth[]> {
  return [
    { name: 'web', ok: !site.state.stopping, reason: site.state.stopping ? 'stopping' : 'listening' },
    indexHealth(site),
    { name: 'store', ...(await storeHealth(site)) },
    ...(site.settings.parts?.() ?? []),
  ];
}

function indexHealth({ ports }: Site): PartHealth {
  const { documents, records, corpusVersion } = ports.core.coverage();
  const ok = documents > 0 && records > 0;
  return { name: 'index', ok, reason: ok ? `${documents} documents, ${records} records, corpus ${corpusVersion}` : 'the corpus is empty' };
}

async function storeHealth({ ports }: Site): Promise<{ ok: boolean; reason: string }> {
  try {
    const { ok, reason } = await ports.store.health();
    return { ok, reason };
  } catch (fault) {
    ports.log.warn({ fault }, 'store health check failed');
    return { ok: false, reason: 'the store did not answer its health check' };
  }
}
