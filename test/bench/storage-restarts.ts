// Figures: N restarts of PostgreSQL under load (default 20) and N kills in a migration (default 20). Run: npx node test/bench/storage-restarts.ts [N] [N]
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../src/storage/open-store.ts';
import { KEY, recordingLog, systemClock, until } from '../storage/support/fixtures.ts';
import { startPostgres } from '../storage/support/postgres.ts';
import { startChild } from '../storage/support/store-child.ts';

const restarts = Number(process.argv[2] ?? 20);
const kills = Number(process.argv[3] ?? 20);
const server = await startPostgres();
const log = recordingLog();
const store = await openStore({ dataDir: null, databaseUrl: await server.database(), encryptionKey: KEY, log, clock: systemClock });
let running = true;
let answered = 0;
let slowestMs = 0;
let rejected = 0;
const load = Array.from({ length: 8 }, async (_, worker) => {
  for (let i = 0; running; i += 1) {
    const from = performance.now();
    try {
      await store.conversations.put(`w${worker}`, `turn ${i}`, Date.now(), 3_600_000);
      if ((await store.conversations.get(`w${worker}`, Date.now())) !== `turn ${i}`) rejected += 1;
      if (!(await store.deliveries.claim(`w${worker}-${i}`, Date.now(), 3_600_000))) rejected += 1;
    } catch { rejected += 1; }
    answered += 1;
    slowestMs = Math.max(slowestMs, performance.now() - from);
    await new Promise(resolve => { setTimeout(resolve, 5); });
  }
});
const backMs: number[] = [];
for (let i = 0; i < restarts && server.stopServer !== undefined && server.startServer !== undefined; i += 1) {
  await server.stopServer();
  await new Promise(resolve => { setTimeout(resolve, 100); });
  await server.startServer();
  backMs.push(await until(async () => (await store.health()).ok, 10_000).catch(async (error: Error) => {
    console.log(i, backMs, await store.health(), log.lines.slice(-12));
    throw error;
  }));
}
running = false;
await Promise.all(load);
await store.close();
await server.end();
console.log(`${backMs.length} restarts: well again after ${Math.round(backMs.reduce((a, b) => a + b, 0) / backMs.length)} ms on average, ${Math.round(Math.max(...backMs))} ms at most; `
  + `${answered} conversations meanwhile, ${rejected} wrong or rejected, slowest ${Math.round(slowestMs)} ms`);

let half = 0;
for (let i = 0; i < kills; i += 1) {
  const dataDir = await mkdtemp(join(tmpdir(), 'assay-kill-'));
  const child = startChild({ dataDir, databaseUrl: null, slowStepMs: 15 });
  await child.stepBegan;
  await new Promise(resolve => { setTimeout(resolve, (i * 7) % 45); });
  await child.kill();
  const file = new DatabaseSync(join(dataDir, 'assay.sqlite'));
  const columns = file.prepare('pragma table_info(follow)').all().length;
  // Nothing, the first step alone never (both are pending and one transaction), or everything.
  if (columns !== 0 && columns !== 13) half += 1;
  file.close();
}
console.log(`${kills} kills in a migration: ${half} half-done schemas`);
process.exitCode = rejected + half === 0 ? 0 : 1;
