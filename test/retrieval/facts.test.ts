import { expect, test } from 'vitest';
import { makeWorld } from '../../src/world.ts';
import { pipeline } from '../support/pipeline.ts';

const world = makeWorld(pipeline(), 'en', '2026-11-22', []);
const gaps = world.of('gap').slice(0, 12);

test.each(gaps.flatMap((g) => g.asks.slice(0, 1).map((ask) => [ask, g.id] as const)))('a typical question is hardly less than entirely like itself: %s', (ask, id) => {
  const found = world.find(world.read(ask), { limit: 140 }).find((f) => f.record.id === id);
  expect(found?.fit).toBeGreaterThan(0.95);
});
test.each(['List every initiative', 'name all the initiatives', 'which initiatives are there'])('a word met by its concept alone makes nobody the same question: %s', (question) => {
  for (const f of world.find(world.read(question), { kinds: ['statement'] })) if (!/initiatives?\b/iu.test(f.ask ?? '')) expect(f.fit).toBeLessThan(0.9);
});
