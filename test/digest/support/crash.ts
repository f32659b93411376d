// Kills a digest at a failpoint in a real process, lets another take over, and says what came of it.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSeen } from '../../../src/digest/seen.ts';
import type { Failpoint } from '../../../src/digest/ports.ts';
import { subscription } from '../../storage/support/fixtures.ts';
import { openProcess, type ProcessSettings } from './digest-process.ts';
import { startPlatform } from './platform.ts';

export const FAILPOINTS: readonly Failpoint[] = ['claim', 'render', 'before-send', 'after-send', 'before-commit'];
const PROGRAM = fileURLToPath(new URL('./digest-process.ts', import.meta.url));
const SEEN = JSON.stringify(startSeen([], '2026-02-04', '2026-02-04'));
/** Just past the slot; the lease of the dead process runs out five minutes later. */
export const MORNING = '2026-02-05T09:00:01Z';
const TAKEOVER = '2026-02-05T09:05:10Z';

export function due(channel: string) {
  return subscription({ id: `sub-${channel}`, channel, time: '09:00', zone: 'UTC', cadence: 'daily', topics: [], seen: SEEN });
}

export function startProcess(settings: ProcessSettings): { child: ChildProcess; ready: Promise<void>; exited: Promise<string> } {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM, JSON.stringify(settings)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const exited = new Promise<string>(resolve => { child.on('exit', (code, signal) => { resolve(signal ?? String(code)); }); });
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => { resolve(); });
    void exited.then(() => { reject(new Error('the process ended before it was ready')); });
  });
  return { child, ready, exited };
}

export type CrashResult = { posts: number; status: string | undefined; told: number; died: string; seenMoved: boolean };

export async function crashOnce(failpoint: Failpoint, canFind: boolean): Promise<CrashResult> {
  const platform = await startPlatform();
  const dataDir = await mkdtemp(join(tmpdir(), 'assay-crash-'));
  const settings: ProcessSettings = { dataDir, databaseUrl: null, platform: platform.url, canFind, at: MORNING, failpoint: null, owner: 'parent' };
  const mine = due('C1');
  try {
    const before = await openProcess(settings);
    await before.store.subscriptions.put(mine);
    await before.store.close();
    const { child, ready, exited } = startProcess({ ...settings, failpoint, owner: 'victim' });
    await ready;
    child.send('go');
    const died = await exited;
    const after = await openProcess({ ...settings, at: TAKEOVER, owner: 'heir' });
    await after.digest.tickOnce();
    await after.digest.tickOnce();
    const run = await after.store.runs.get(mine.id, '2026-02-05');
    const seenMoved = (await after.store.subscriptions.get(mine.id))?.seen !== SEEN;
    await after.store.close();
    return { posts: platform.posts.length, status: run?.status, told: platform.told.length, died, seenMoved };
  } finally {
    await platform.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** What must come of each crash: posted once, or reported as unknown. */
export function expectedAfter(failpoint: Failpoint, canFind: boolean): Pick<CrashResult, 'posts' | 'status' | 'told'> {
  const early = failpoint === 'claim' || failpoint === 'render';
  if (early || canFind) return { posts: 1, status: 'sent', told: 0 };
  return { posts: failpoint === 'before-send' ? 0 : 1, status: 'unknown', told: 1 };
}
