import { expect, test } from 'vitest';
import { edtfKeys, figuresOf, withMonths } from '../../src/library/figures.ts';

test.each([
  ['$1.3 billion and US$30 billion', ['n:1300000000', 'n:30000000000']],
  ['$27.4 million, $170.3 million', ['n:27400000', 'n:170300000']],
  ['over a billion dollars', ['n:1000000000']],
  ['eleven (11) new agreements, forty-three ministers', ['n:11', 'n:43']],
  ['100,000 tons and 1.5 gigawatts', ['n:100000', 'n:1.5']],
  ['on 4 February 2026', ['d:02-04', 'y:2026']],
  ['December 1, 2025', ['d:12-01', 'y:2025']],
  ['September 24-26', ['d:09-24', 'd:09-26']],
  ['February 2, 3 and 4', ['d:02-02', 'd:02-03', 'd:02-04']],
  ['On February 4, 11 agreements', ['d:02-04', 'n:11']],
  ['in October 2025; until June', ['m:10', 'y:2025', 'm:06']],
  ['20:36 / 27.01.2026', ['t:20:36', 'd:01-27', 'y:2026']],
  ['2026-02-04 and 2026-02', ['d:02-04', 'y:2026', 'm:02']],
  ['In May it may rain. May it rain.', ['m:05']],
  ['6K Additive, G20, COVID-19, millions of people, first', []],
  ['mid-2026, the 16th', ['y:2026', 'n:16']],
])('"%s"', (text, keys) => expect([...figuresOf(text).keys()]).toEqual(keys));

test('tells how a figure is printed', () => expect(figuresOf('up to $10 billion').get('n:10000000000')).toBe('10 billion'));

test('keys of an EDTF date leave open ends out', () => {
  expect([edtfKeys('2026-02-04'), edtfKeys('../2025-04'), edtfKeys('2026~')]).toEqual([['y:2026', 'd:02-04'], ['y:2025', 'm:04'], ['y:2026']]);
});

test('a day states its month', () => expect([...withMonths(['d:02-04', 'n:3'])]).toEqual(['d:02-04', 'm:02', 'n:3']));
