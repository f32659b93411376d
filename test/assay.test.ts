// The core as adapters see it, over the real corpus and a real store.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReal, type RealCore } from './adapters/web/support/real.ts';

let real: RealCore;
beforeAll(async () => { real = await openReal(); });
afterAll(() => real.close());

test('questions asked at once leave the event loop a turn after each, for new connections and acknowledgements', async () => {
  let turns = 0;
  let asking = true;
  const others = async (): Promise<void> => { while (asking) { await new Promise((resolve) => { setImmediate(resolve); }); turns += 1; } };
  const waiting = others();
  await Promise.all(Array.from({ length: 20 }, (_, n) => real.core.ask({ text: `who chairs FORGE? ${'?'.repeat(n)}` })));
  asking = false;
  await waiting;
  expect(turns).toBeGreaterThanOrEqual(20);
});
test('a question asked again gets the same bytes, its link and its place in the conversation', async () => {
  const [first, second] = [await real.core.ask({ text: 'who chairs FORGE?' }), await real.core.ask({ text: 'who chairs FORGE?', conversation: 'again' })];
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  expect(JSON.stringify((await real.core.permalink(second.id))?.answer)).toBe(JSON.stringify(first));
  const followUp = await real.core.ask({ text: 'until when?', conversation: 'again' });
  expect(followUp.text).toContain('June 2026');
});
