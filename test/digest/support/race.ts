// Several processes, one PostgreSQL, one morning: who posts what.
import { openProcess, type ProcessSettings } from './digest-process.ts';
import { due, MORNING, startProcess } from './crash.ts';
import { startPlatform } from './platform.ts';

export type RaceResult = { posts: number; doubled: number; lost: number; notSent: number; seconds: number; perProcess: Record<string, number> };

export async function race(databaseUrl: string, processes: number, digests: number): Promise<RaceResult> {
  const platform = await startPlatform();
  const settings: ProcessSettings = { dataDir: null, databaseUrl, platform: platform.url, canFind: true, at: MORNING, failpoint: null, owner: 'parent' };
  const { store } = await openProcess(settings);
  for (let i = 0; i < digests; i += 1) await store.subscriptions.put(due(`C${i}`));
  const racers = Array.from({ length: processes }, (_, i) => startProcess({ ...settings, owner: `racer-${i}` }));
  await Promise.all(racers.map(racer => racer.ready));
  const from = performance.now();
  for (const racer of racers) racer.child.send('go');
  await Promise.all(racers.map(racer => racer.exited));
  const seconds = (performance.now() - from) / 1_000;
  const runs = await Promise.all(Array.from({ length: digests }, (_, i) => store.runs.get(`sub-C${i}`, '2026-02-05')));
  const perProcess: Record<string, number> = {};
  for (const run of runs) perProcess[run?.owner ?? 'nobody'] = (perProcess[run?.owner ?? 'nobody'] ?? 0) + 1;
  await store.close();
  await platform.close();
  const distinct = new Set(platform.posts).size;
  return { posts: platform.posts.length, doubled: platform.posts.length - distinct, lost: digests - distinct, notSent: runs.filter(run => run?.status !== 'sent').length, seconds, perProcess };
}
