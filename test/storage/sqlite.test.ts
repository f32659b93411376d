// The store contract on the embedded engine, and on the same engine in memory.
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { storeSuite } from '../contracts/store.suite.ts';
import { KEY, OTHER_KEY, recordingLog, storedAnswer, subscription, systemClock } from './support/fixtures.ts';

// Real processes and disks: a busy machine needs longer than vitest's five seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

storeSuite('node:sqlite', async () => {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'assay-sqlite-')), 'made', 'by', 'first', 'start');
  return ({ bounds, key = KEY }) => openStore({ dataDir, databaseUrl: null, encryptionKey: key, log: recordingLog(), clock: systemClock, ...(bounds === undefined ? {} : { bounds }) });
});

storeSuite('memory', async () => ({ bounds, key = KEY }) =>
  openStore({ dataDir: null, databaseUrl: null, encryptionKey: key, log: recordingLog(), clock: systemClock, ...(bounds === undefined ? {} : { bounds }) }));

async function opened(dataDir: string, encryptionKey: string | null) {
  const log = recordingLog();
  return { log, store: await openStore({ dataDir, databaseUrl: null, encryptionKey, log, clock: systemClock }) };
}

test('tokens never reach the disk or the log in the clear, and the file is private', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'assay-sealed-'));
  const { store, log } = await opened(dataDir, KEY);
  await store.installations.save('slack:T1', '{"token":"xoxb-CANARY-9431"}', 1);
  const files = await Promise.all(['assay.sqlite', 'assay.sqlite-wal'].map(file => readFile(join(dataDir, file), 'latin1')));
  expect(files.join('')).toContain('slack:T1');
  expect(files.join('')).not.toContain('CANARY');
  expect(JSON.stringify(log.lines)).not.toContain('CANARY');
  expect((await stat(join(dataDir, 'assay.sqlite'))).mode & 0o077).toBe(0);
  await store.close();
});

test('after a change of key the old one still opens; without it the installation counts as absent and is reported', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'assay-rotate-'));
  const before = await opened(dataDir, KEY);
  await before.store.installations.save('slack:T1', 'secret', 1);
  await before.store.close();
  const both = await opened(dataDir, `${OTHER_KEY},${KEY}`);
  expect(await both.store.installations.find('slack:T1')).toBe('secret');
  await both.store.close();
  const lost = await opened(dataDir, OTHER_KEY);
  expect(await lost.store.installations.find('slack:T1')).toBeUndefined();
  expect(lost.log.lines.filter(line => line.level === 'error')).toHaveLength(1);
  await lost.store.close();
});

test('what every answer writes leaves the disk to the system; what a power cut may not undo waits for it', async () => {
  const { store } = await opened(await mkdtemp(join(tmpdir(), 'assay-sync-')), KEY);
  const told = vi.spyOn(DatabaseSync.prototype, 'exec');
  const writes: [string, () => Promise<unknown>][] = [
    ['run', () => store.runs.claim('s', '2026-02-05', 'me', 'k', 1, 9)], ['conversation', () => store.conversations.put('talk', '[]', 1, 9)],
    ['delivery', () => store.deliveries.claim('event', 1, 9)], ['subscription', () => store.subscriptions.put(subscription())],
    ['permalink', () => store.permalinks.put(storedAnswer())], ['installation', () => store.installations.save('slack:T1', '{}', 1)],
    ['gap', () => store.gaps.add('who owns the moon?', 'unknown', 'en', 1)], ['feedback', () => store.feedback.put({ answer: 'a', surface: 'slack', user: 'U1', verdict: 'up', at: 1 })],
  ];
  const seen: string[] = [];
  for (const [what, write] of writes) {
    told.mockClear();
    await write();
    seen.push(`${what}: ${told.mock.calls.join()}`);
  }
  told.mockRestore();
  await store.close();
  const [normal, full] = ['pragma synchronous=normal', 'pragma synchronous=full'];
  expect(seen).toEqual([`run: ${full}`, `conversation: ${normal}`, 'delivery: ', `subscription: ${full}`, `permalink: ${normal}`, `installation: ${full}`, `gap: ${normal}`, `feedback: ${full}`]);
});
