import { expect, it } from 'vitest';
import { makePostings } from '../../src/retrieval/postings.ts';

const postings = makePostings([
  { own: new Set(['w:chair', 'e:forge']), asks: [['w:chair', 'w:boss'], ['w:boss']] },
  { own: new Set(['w:boss']), asks: [['w:chair', 'w:lead']] },
]);

it('tells records that hold a key themselves from those of which only a typical question holds it', () => {
  expect(postings.of('w:chair')).toEqual({ own: [0], asked: [1], asks: [0, 2] });
  expect(postings.of('w:boss')).toEqual({ own: [1], asked: [0], asks: [0, 1] });
});
it('counts each record once, and knows when nobody holds a key', () => {
  expect(['w:chair', 'w:boss', 'e:forge', 'w:nothing'].map(postings.frequency)).toEqual([2, 2, 1, 0]);
  expect(postings.of('w:nothing').asks).toEqual([]);
});
