// The lane by itself, and what it is for: a burst is acknowledged before it is worked out.
import { expect, it, onTestFinished } from 'vitest';
import '../../support/discord/patience.ts';
import { makeLane } from '../../../adapters/discord/transport/lane.ts';
import { slash } from '../../support/discord/packets.ts';
import { openScene, until } from '../../support/discord/scene.ts';

it('begins no two tasks in the same turn of the event loop, and keeps their order', async () => {
  const lane = makeLane(4);
  let turn = 0;
  let ticking = true;
  const tick = (): void => { turn += 1; if (ticking) setImmediate(tick); };
  setImmediate(tick);
  const begun = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => lane.run(async () => ({ name, turn }))));
  ticking = false;
  expect(begun.map(({ name }) => name).join('')).toBe('abcdef');
  expect(new Set(begun.map((one) => one.turn)).size).toBe(6);
});

it('a task that fails leaves its place to the next', async () => {
  const lane = makeLane(1);
  const failing = lane.run(() => Promise.reject(new Error('no')));
  expect(lane.busy()).toBe(true);
  const next = lane.run(() => Promise.resolve('next'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
  expect(lane.busy()).toBe(false);
});

it('a burst is acknowledged while the store is still writing for the first of it', async () => {
  const scene = await openScene();
  onTestFinished(() => scene.close());
  const { deliveries } = scene.house.ports.store;
  const { claim } = deliveries;
  const held = Promise.withResolvers<void>();
  const claimed: string[] = [];
  deliveries.claim = async (key, ...rest) => { claimed.push(key); await held.promise; return claim(key, ...rest); };
  const states = Array.from({ length: 12 }, (_, i) => scene.fake.interact(slash('ask', { question: `question ${i}` })));
  await until(() => states.every((state) => state.deferred), 'all twelve acknowledged');
  expect(claimed.length).toBeLessThan(12);
  held.resolve();
  await until(() => states.every((state) => state.original !== undefined), 'all twelve answered');
});
