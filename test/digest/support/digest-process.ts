// Runs in a child process: one tick of a real digest over a real store, killed at a failpoint or raced against others.
import type { Clock } from '../../../src/contracts/adapter.ts';
import { openDigest } from '../../../src/digest/open-digest.ts';
import type { DigestFacts, Failpoint } from '../../../src/digest/ports.ts';
import { openStore } from '../../../src/storage/open-store.ts';
import { recordingLog } from '../../storage/support/fixtures.ts';
import { makeFacts, statement } from './facts.ts';
import { deliverTo } from './platform.ts';

export type ProcessSettings = { dataDir: string | null; databaseUrl: string | null; platform: string; canFind: boolean; at: string; failpoint: Failpoint | null; owner: string };

export const NEWS: DigestFacts = makeFacts([statement({ id: 'statement:news', recorded: '2026-02-05', says: 'News.' })]);

/** Opens store and digest as production does, at a given time of day. */
export async function openProcess(settings: ProcessSettings) {
  const now = new Date(settings.at);
  const clock: Clock = { now: () => now, today: () => settings.at.slice(0, 10) };
  const log = recordingLog();
  const store = await openStore({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl, encryptionKey: null, log, clock });
  const digest = openDigest({
    facts: () => NEWS, store, clock, log, owner: settings.owner, ask: async () => { throw new Error('nothing to ask'); },
    deliverer: () => deliverTo(settings.platform, settings.canFind),
    failpoint(name) {
      if (name === settings.failpoint) process.kill(process.pid, 'SIGKILL');
    },
  }, { steady: { now: () => now.getTime() } });
  return { store, digest, log };
}

if (process.argv[1] === import.meta.filename) {
  const settings = JSON.parse(process.argv[2] ?? '{}') as ProcessSettings;
  const { store, digest, log } = await openProcess(settings);
  process.send?.('ready');
  await new Promise(resolve => { process.once('message', resolve); });
  await digest.tickOnce();
  // Production ticks again after 20 s; on an overloaded machine the first look may come before the store is there.
  for (let again = 0; again < 10 && log.lines.at(-1)?.message.includes('wait') === true; again += 1) {
    await new Promise(resolve => { setTimeout(resolve, 1_000); });
    await digest.tickOnce();
  }
  const trouble = log.lines.filter(line => line.level === 'warn' || line.level === 'error');
  if (trouble.length > 0) console.error(settings.owner, trouble);
  await store.close();
  process.disconnect?.();
}
