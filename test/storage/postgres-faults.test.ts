// PostgreSQL that restarts, cuts connections, turns read-only, runs out of slots. A real server.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Store } from '../../src/contracts/store.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { KEY, recordingLog, systemClock, until } from './support/fixtures.ts';
import { freePort, startPostgres, type TestPostgres } from './support/postgres.ts';
import { startChild } from './support/store-child.ts';

// Real processes and disks: a busy machine needs longer than vitest's five seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** The target is 5 s (test/bench/storage-restarts.ts measures it); a busy CI machine gets more. */
const BACK_WITHIN_MS = 20_000;
const NOW = 1_770_000_000_000;
const TTL_MS = 1_000_000_000_000;
let server: TestPostgres;
beforeAll(async () => { server = await startPostgres(); }, 60_000);
afterAll(async () => { await server.end(); });

async function open(databaseUrl: string): Promise<Store> {
  return openStore({ dataDir: null, databaseUrl, encryptionKey: KEY, log: recordingLog(), clock: systemClock, pulseEveryMs: 200 });
}
const healthy = (store: Store) => async () => (await store.health()).ok;

describe('PostgreSQL in trouble', () => {
  test('an immediate restart: answers go on, nothing is lost, it is back by itself', async () => {
    const { stopServer, startServer } = server;
    if (stopServer === undefined || startServer === undefined) return; // not our server to stop
    const url = await server.database();
    const store = await open(url);
    await store.conversations.put('talk', 'turn 1', NOW, TTL_MS);
    await store.deliveries.claim('before', NOW, TTL_MS);
    await stopServer();
    expect(await store.conversations.get('talk', NOW)).toBe('turn 1');
    await store.conversations.put('talk', 'turn 2', NOW, TTL_MS);
    expect(await store.conversations.get('talk', NOW)).toBe('turn 2');
    expect(await store.deliveries.claim('before', NOW, TTL_MS)).toBe(false);
    expect(await store.deliveries.claim('during', NOW, TTL_MS)).toBe(true);
    await store.installations.save('slack:T1', 'secret', NOW);
    expect(await store.installations.find('slack:T1')).toBe('secret');
    await expect(store.subscriptions.list()).rejects.toThrow(/PostgreSQL/);
    const sick = await store.health();
    expect(sick).toEqual({ ok: false, reason: expect.stringMatching(/PostgreSQL .*(cannot be reached|restarting)/) });
    expect(sick.reason).not.toContain('assay:assay');
    await startServer();
    await until(healthy(store), BACK_WITHIN_MS);
    const other = await open(url);
    await until(async () => (await other.conversations.get('talk', NOW)) === 'turn 2', BACK_WITHIN_MS);
    await until(async () => (await other.installations.keys()).length === 1, BACK_WITHIN_MS);
    expect(await other.deliveries.claim('during', NOW, TTL_MS)).toBe(false);
    expect(await other.installations.find('slack:T1')).toBe('secret');
    await other.close();
    await store.close();
  }, 60_000);

  test('connections cut in the middle of work: no call throws and the next ones go through', async () => {
    const store = await open(await server.database());
    for (let round = 0; round < 5; round += 1) {
      const busy = Promise.all(Array.from({ length: 40 }, (_, i) => store.conversations.put(`k${i}`, `r${round}`, NOW, TTL_MS)));
      await server.cutConnections();
      await busy;
      await until(healthy(store), BACK_WITHIN_MS);
      expect(await store.conversations.get('k39', NOW)).toBe(`r${round}`);
    }
    await store.close();
  }, 60_000);

  test('read-only for a while: reading goes on, writing catches up', async () => {
    const url = await server.database();
    const name = new URL(url).pathname.slice(1);
    const store = await open(url);
    await server.sql(`alter database ${name} set default_transaction_read_only = on`);
    await server.cutConnections();
    await until(async () => !(await store.health()).ok, BACK_WITHIN_MS);
    expect((await store.health()).reason).toMatch(/read-only|restarting/);
    await store.conversations.put('talk', 'turn', NOW, TTL_MS);
    await server.sql(`alter database ${name} set default_transaction_read_only = off`);
    await server.cutConnections();
    await until(healthy(store), BACK_WITHIN_MS);
    expect(await store.conversations.get('talk', NOW)).toBe('turn');
    await store.close();
  }, 60_000);

  test('nobody listens there: it starts, says so without the password, and finds the server when it comes', async () => {
    const store = await open(`postgres://assay:CANARY@127.0.0.1:${await freePort()}/assay`);
    const health = await store.health();
    expect(health).toEqual({ ok: false, reason: expect.stringMatching(/cannot be reached/) });
    expect(health.reason).not.toContain('CANARY');
    expect(await store.deliveries.claim('event', NOW, TTL_MS)).toBe(true);
    await store.close();
  }, 60_000);

  test('six processes that start at once agree on one schema, and one of them wins each claim', async () => {
    const databaseUrl = await server.database();
    const children = Array.from({ length: 6 }, () => startChild({ dataDir: null, databaseUrl }));
    const opened = await Promise.all(children.map(child => child.opened));
    expect(opened.filter(health => !health.ok)).toEqual([]);
    const claims = await Promise.all(children.map(child => child.ask('runs', 'claim', 'sub', '2026-02-05', 'me', 'k', NOW, 60_000)));
    expect(claims.filter(claim => claim !== undefined)).toHaveLength(1);
    await Promise.all(children.map(child => child.kill('SIGTERM')));
  }, 60_000);

  test('SIGKILL in the middle of a migration: the next start finishes it', async () => {
    const databaseUrl = await server.database();
    await (await open(databaseUrl)).close();
    const child = startChild({ dataDir: null, databaseUrl, slowStepMs: 10_000 });
    await child.stepBegan;
    await child.kill();
    const next = startChild({ dataDir: null, databaseUrl, slowStepMs: 0 });
    expect(await next.opened).toMatchObject({ ok: true });
    await next.kill('SIGTERM');
  }, 60_000);
});
