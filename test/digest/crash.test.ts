// SIGKILL at each crash point in a real process; another process takes over. A small version of test/bench/digest-crash.ts.
import { describe, expect, test, vi } from 'vitest';
import { crashOnce, due, expectedAfter, FAILPOINTS, MORNING } from './support/crash.ts';
import { openProcess } from './support/digest-process.ts';
import { startPlatform } from './support/platform.ts';

// Real processes and disks: a busy machine needs longer than vitest's five seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

describe.each([{ canFind: true }, { canFind: false }])('SIGKILL where looking a post up is possible: $canFind', ({ canFind }) => {
  test.each(FAILPOINTS)('at %s: posted once, or unknown and reported', async failpoint => {
    const result = await crashOnce(failpoint, canFind);
    expect(result).toEqual({ ...expectedAfter(failpoint, canFind), died: 'SIGKILL', seenMoved: true });
  }, 20_000);
});

test('accepted but the reply lost: one post, unknown, reported once, not sent again by anybody', async () => {
  const platform = await startPlatform();
  platform.loseReplies = true;
  const { store, digest } = await openProcess({ dataDir: null, databaseUrl: null, platform: platform.url, canFind: false, at: MORNING, failpoint: null, owner: 'one' });
  await store.subscriptions.put(due('C1'));
  for (let i = 0; i < 3; i += 1) await digest.tickOnce();
  expect(platform.posts).toHaveLength(1);
  expect(platform.told).toHaveLength(1);
  expect((await store.runs.get('sub-C1', '2026-02-05'))?.status).toBe('unknown');
  await store.close();
  await platform.close();
});
