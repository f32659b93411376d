import { describe, expect, test } from 'vitest';
import type { RunningAdapter } from '../../src/contracts/adapter.ts';
import { silentLog } from '../../src/observe/log.ts';
import { supervise } from '../../src/main/supervise.ts';

const adapter = (stopped: string[] = []): RunningAdapter => ({ name: 'x', health: () => ({ ok: true, reason: 'well' }), stop: async () => { stopped.push('x'); } });

describe('a part of the service', () => {
  test('runs: its health is the adapter\'s, stop stops it', async () => {
    const stopped: string[] = [];
    const part = supervise('x', async () => adapter(stopped), silentLog);
    expect(await part.firstLook(1_000)).toBeNull();
    expect([part.health(), part.running()?.name]).toEqual([{ ok: true, reason: 'well' }, 'x']);
    await part.stop();
    expect(stopped).toEqual(['x']);
  });
  test('out of reach: says why, is tried again, runs when it is back', async () => {
    let tries = 0;
    const part = supervise('x', async () => { tries += 1; if (tries === 1) throw new Error('no answer'); return adapter(); }, silentLog, [1]);
    expect(await part.firstLook(0)).toBeNull();
    await expect.poll(() => part.health()).toEqual({ ok: true, reason: 'well' });
    expect(tries).toBe(2);
    await part.stop();
  });
  test('refused: the sentence to end with, and no second try', async () => {
    let tries = 0;
    const part = supervise('x', async () => { tries += 1; throw Object.assign(new Error('TOKEN was refused.'), { setting: 'TOKEN' }); }, silentLog, [1]);
    expect(await part.firstLook(1_000)).toBe('TOKEN was refused.');
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect([tries, part.health(), part.running()]).toEqual([1, { ok: false, reason: 'TOKEN was refused.' }, undefined]);
  });
  test('slow: the first look does not wait for ever, and what starts after the stop is stopped', async () => {
    const stopped: string[] = [];
    const slow = Promise.withResolvers<RunningAdapter>();
    const part = supervise('x', () => slow.promise, silentLog);
    expect(await part.firstLook(5)).toBeNull();
    expect(part.health()).toEqual({ ok: false, reason: 'not connected yet' });
    await part.stop();
    slow.resolve(adapter(stopped));
    await expect.poll(() => stopped).toEqual(['x']);
  });
});
