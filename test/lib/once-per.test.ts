import { expect, it } from 'vitest';
import { oncePer } from '../../src/lib/once-per.ts';

it('works once for each thing, also when the result is undefined', () => {
  let worked = 0;
  const work = oncePer((thing: { n: number }, beside: number): number | undefined => { worked += 1; return thing.n > 1 ? thing.n + beside : undefined; });
  const [one, two] = [{ n: 1 }, { n: 2 }];
  expect([work(one, 5), work(one, 5), work(two, 5), work(two, 5)]).toEqual([undefined, undefined, 7, 7]);
  expect(worked).toBe(2);
});
