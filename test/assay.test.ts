// The core as adapters see it, over the real corpus and a real store.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('the ledger', () => {
  const ids = (request: Parameters<RealCore['core']['ledger']>[0]): string[] => real.core.ledger(request).map((row) => row.record);
  test.each(['debt over $100 million', 'letters of interest', 'EXIM', 'deals in December 2025'])('“%s” selects the rows that the answer to it rests on', (text) => {
    expect(ids({ text }).toSorted()).toEqual([...real.core.financing({ text }).records].toSorted());
  });
  test('what the words leave out is left out, and what no sum may hold stays', () => {
    const without = ids({ text: 'without Korea Zinc' });
    expect(without.filter((id) => id.includes('korea-zinc'))).toEqual([]);
    expect(without.toSorted()).toEqual(ids({}).filter((id) => !id.includes('korea-zinc')).toSorted());
  });
  test('fields and words narrow each other', () => {
    const both = ids({ text: 'EXIM', stage: 'indicative' });
    expect(both.length).toBeGreaterThan(0);
    expect(both).toEqual(ids({ text: 'EXIM' }).filter((id) => ids({ stage: 'indicative' }).includes(id)));
  });
});
