import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Lanes } from '../../src/digest/lanes.ts';
import { steadyClock } from '../../src/digest/steady-clock.ts';
import { startTicker } from '../../src/digest/ticker.ts';
import { recordingLog } from '../storage/support/fixtures.ts';

describe('the ticker', () => {
  beforeEach(() => { vi.useFakeTimers({ now: Date.parse('2026-02-05T09:00:01Z') }); });
  afterEach(() => { vi.useRealTimers(); });
  /** The fake clock's performance.now only runs forward, as the real one does. */
  const start = (work: () => Promise<void>) => startTicker(work, { log: recordingLog(), monotonicMs: () => performance.now() });

  test('ticks three times a minute, and not after it was stopped', async () => {
    let ticks = 0;
    const ticker = start(async () => { ticks += 1; });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ticks).toBe(3);
    ticker.stop();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(ticks).toBe(3);
  });
  test.each([['an hour back', -3_600_000], ['a day back', -86_400_000], ['an hour on', 3_600_000], ['a day on', 86_400_000]])('the wall clock goes %s: ticking again within 80 s', async (_, jump) => {
    let ticks = 0;
    const ticker = start(async () => { ticks += 1; });
    await vi.advanceTimersByTimeAsync(60_000);
    vi.setSystemTime(Date.now() + jump);
    const before = ticks;
    await vi.advanceTimersByTimeAsync(80_000);
    expect(ticks).toBeGreaterThan(before);
    const resumed = ticks;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ticks - resumed).toBeGreaterThanOrEqual(2);
    ticker.stop();
  });
  test('a slow tick is not started a second time', async () => {
    let running = 0;
    let most = 0;
    const ticker = start(async () => { running += 1; most = Math.max(most, running); await new Promise(resolve => { setTimeout(resolve, 90_000); }); running -= 1; });
    await vi.advanceTimersByTimeAsync(300_000);
    expect(most).toBe(1);
    ticker.stop();
  });
  test('a tick that throws does not end the ticking', async () => {
    let ticks = 0;
    const ticker = start(async () => { ticks += 1; throw new Error('bug'); });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ticks).toBe(3);
    ticker.stop();
  });
});

test('the steady clock runs on from the wall clock and does not follow it back', () => {
  let monotonic = 5_000;
  const clock = steadyClock(1_000_000, () => monotonic);
  monotonic += 250;
  expect(clock.now()).toBe(1_000_250);
});

describe('lanes', () => {
  const sleep = (ms: number) => new Promise<void>(resolve => { setTimeout(resolve, ms); });
  test('no more than the width at once, one per key, slow ones step aside', async () => {
    const lanes = new Lanes(2, 30);
    let running = 0;
    let most = 0;
    const done: string[] = [];
    const job = (name: string, ms: number) => async () => { running += 1; most = Math.max(most, running); await sleep(ms); running -= 1; done.push(name); };
    expect(lanes.add('a', job('a', 5))).toBe(true);
    expect(lanes.add('a', job('twin', 5))).toBe(false);
    for (const name of ['b', 'c', 'd']) lanes.add(name, job(name, 5));
    await lanes.idle();
    expect(most).toBe(2);
    lanes.add('slow1', job('slow1', 300));
    lanes.add('slow2', job('slow2', 300));
    lanes.add('quick', job('quick', 1));
    await lanes.idle();
    expect(done).toEqual(['a', 'b', 'c', 'd', 'quick', 'slow1', 'slow2']);
  });
});
