// Runs in a child process: opens a store and does what the parent asks, so that faults hit a real process. Started by store-child.ts.
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../../src/storage/open-store.ts';
import { STEPS } from '../../../src/storage/migrations.ts';
import { KEY, recordingLog, systemClock } from './fixtures.ts';
import type { ChildRequest, ChildReply, ChildSettings } from './store-child.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as ChildSettings;
const log = recordingLog();
/** A second step that takes a while, to be killed in its middle. */
const slow = { name: '002-slow', async up(db: Parameters<(typeof STEPS)[number]['up']>[0]) {
  for (const column of ['one', 'two', 'three']) {
    await db.schema.alterTable('follow').addColumn(column, 'text').execute();
    process.send?.({ id: -2, ok: true, value: column } satisfies ChildReply);
    await sleep(settings.slowStepMs ?? 0);
  }
} };
const store = await openStore({
  dataDir: settings.dataDir, databaseUrl: settings.databaseUrl, encryptionKey: KEY, log, clock: systemClock, pulseEveryMs: 200,
  ...(settings.slowStepMs === undefined ? {} : { steps: [...STEPS, slow] }),
});

async function answer(request: ChildRequest): Promise<unknown> {
  if (request.part === 'log') return log.lines;
  if (request.part === 'health') return store.health();
  if (request.part === 'close') return store.close();
  // The parent names part and method of the contract; both sides are test code.
  const part = store[request.part] as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  return part[request.method ?? '']?.(...(request.args ?? []));
}
process.on('message', (request: ChildRequest) => {
  answer(request).then(
    value => { process.send?.({ id: request.id, ok: true, value } satisfies ChildReply); },
    (error: Error) => { process.send?.({ id: request.id, ok: false, value: error.message } satisfies ChildReply); },
  );
});
process.send?.({ id: -1, ok: true, value: await store.health() } satisfies ChildReply);
