// What a call through the guard leaves behind.
import { queryObjects } from 'node:v8';
import { expect, test } from 'vitest';
import { connect } from '../../src/storage/connection.ts';
import { Guard } from '../../src/storage/guard.ts';
import { Journal } from '../../src/storage/journal.ts';
import { recordingLog } from './support/fixtures.ts';

const CALLS = 500;

test('nothing of a call stays after it: a process that answers for months must not grow', async () => {
  const guard = new Guard({ open: (onLost) => connect({ dataDir: null, databaseUrl: null }, onLost), journal: new Journal(), log: recordingLog(), now: () => new Date() });
  await guard.start();
  const before = queryObjects(Promise, { format: 'count' });
  for (let i = 0; i < CALLS; i += 1) await guard.run('read', () => Promise.resolve(i));
  await new Promise((resolve) => { setImmediate(resolve); });
  expect(queryObjects(Promise, { format: 'count' }) - before).toBeLessThan(CALLS / 2);
  await guard.close();
});
