// The pictures: what they show, that they escape, that bars lead somewhere, that a PNG is one.
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/contracts/adapter.ts';
import { makeDrawing } from '../../src/charts/drawing.ts';
import { timeOf } from '../../src/charts/timeline-chart.ts';
import { MAX_BARS } from '../../src/charts/theme.ts';

const drawing = makeDrawing();
const bar = (label: string, value: number, text: string, group?: string): Chart['bars'][number] => ({ label, value, text, ...(group === undefined ? {} : { group }), records: [`financing:${value}`] });
const chart = (bars: Chart['bars'], kind: Chart['chart'] = 'bar'): Chart => ({ kind: 'chart', chart: kind, title: 'Approved deals', unit: 'US dollars', alt: 'Three deals.', bars });
const lengths = (svg: string): number[] => [...svg.matchAll(/class="bar"[^>]* width="([\d.]+)"/g)].map((match) => Number(match[1]));

describe('bar chart', () => {
  test('bars are as long as their values compare, the longest fills the width', () => {
    expect(lengths(drawing.svg(chart([bar('A', 1_000, '$1,000'), bar('B', 500, '$500'), bar('C', 250, '$250')])))).toEqual([472, 236, 118]);
  });
  test('a value far smaller than the longest stays visible, nothing and nonsense have no length', () => {
    expect(lengths(drawing.svg(chart([bar('A', 1e10, 'a'), bar('B', 1, 'b'), bar('C', 0, 'c'), bar('D', -5, 'd'), bar('E', Number.NaN, 'e'), bar('F', Infinity, 'f')])))).toEqual([472, 2, 0, 0, 0, 0]);
  });
  test('kinds of money stand in panels of their own, in the order they first appear', () => {
    const svg = drawing.svg(chart([bar('A', 3, 'a', 'Approved'), bar('B', 2, 'b', 'Indicative'), bar('C', 1, 'c', 'Approved')]));
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1]);
    expect(texts).toEqual(['Approved deals', 'US dollars', 'Approved', 'A', 'a', 'C', 'c', 'Indicative', 'B', 'b']);
  });
  test('more bars than are drawn are counted in a closing line', () => {
    expect(drawing.svg(chart(Array.from({ length: MAX_BARS + 7 }, (_, i) => bar(`Row ${i}`, i, String(i)))))).toContain('and 7 more, not drawn');
  });
  test('an empty chart is still a picture with its title', () => {
    expect(drawing.svg(chart([]))).toContain('>Approved deals</text>');
  });
  test('without links the picture is one image with its description', () => {
    expect(drawing.svg(chart([bar('A', 1, 'a')]))).toMatch(/role="img" aria-label="Approved deals\. Three deals\."/);
  });
  test('with links each bar is a link named by its words and the picture is a group', () => {
    const svg = drawing.svg(chart([bar('A', 1, 'one'), bar('B', 2, 'two')]), (given) => (given.label === 'B' ? '/financing?only=financing:2&x="' : undefined));
    expect(svg).toContain('role="group"');
    expect(svg).toMatch(/<a href="\/financing\?only=financing:2&amp;x=&quot;"><text[^>]*>B<\/text> <text[^>]*>two<\/text> <rect/);
    expect(svg.match(/<a /g)).toHaveLength(1);
  });
});

describe('texts in pictures', () => {
  test('markup, quotes and characters XML forbids are text or gone', () => {
    const svg = drawing.svg(chart([bar(`<script>alert(1)</script>"'&\u0000\ud800`, 1, '</svg><img src=x onerror=1>')]));
    expect(svg).not.toMatch(/<script|<img/);
    expect(svg).not.toContain('\u0000');
    expect(svg.isWellFormed()).toBe(true);
    expect(svg).toContain('&lt;script&gt;');
  });
  test('a long label wraps and ends with dots after three lines', () => {
    const svg = drawing.svg(chart([bar('word '.repeat(80).trim(), 1, '$1')]));
    expect(svg.match(/>word /g)).toHaveLength(3);
    expect(svg).toContain('…</text>');
  });
  test('a word longer than a line is broken, not drawn over the edge', () => {
    expect(drawing.svg(chart([bar('x'.repeat(300), 1, '$1')])).match(/>x+…?</g)?.length).toBe(3);
  });
});

describe('timeline', () => {
  test.each([['2026', Date.UTC(2026, 6, 1)], ['2026-02', Date.UTC(2026, 1, 15)], ['2026-02-04', Date.UTC(2026, 1, 4)], ['2026-02-04 Ministerial', Date.UTC(2026, 1, 4)], ['Ministerial', undefined]])('%s stands in the middle of its period', (label, time) => {
    expect(timeOf(label)).toBe(time);
  });
  test('later stands further right, and the list under the strip says the same in words', () => {
    const svg = drawing.svg(chart([bar('2025-08', 1, 'August'), bar('2026-02', 2, 'February'), bar('one day', 3, 'undated')], 'timeline'));
    const xs = [...svg.matchAll(/class="bar" x="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(xs).toHaveLength(2);
    expect(xs[0]).toBeLessThan(xs[1] ?? 0);
    for (const words of ['August 2025', 'August', 'February 2026', 'February', 'one day', 'undated']) expect(svg).toContain(`>${words}</text>`);
  });
  test.each([['2026', '2026'], ['2026-02-04', '4 February 2026'], ['2026-02-04 Ministerial', '2026-02-04 Ministerial'], ['2026-99', '2026-99']])('%s is listed as %s', (label, words) => {
    expect(drawing.svg(chart([bar(label, 1, 'x')], 'timeline'))).toContain(`>${words}</text>`);
  });
  test('labels that name no date make a list without an axis', () => {
    expect(drawing.svg(chart([bar('first', 1, 'a')], 'timeline'))).not.toContain('class="bar"');
  });
});

describe('PNG', () => {
  test('the same chart is a PNG of 960 pixels width, the same bytes each time', async () => {
    const given = chart([bar('Oʻzbekiston қ ғ ҳ', 1e10, 'up to $10 billion')]);
    const [first, second] = [await drawing.png(given), await drawing.png(given)];
    expect(Array.from(first.slice(0, 8))).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(new DataView(first.buffer, first.byteOffset).getUint32(16)).toBe(960);
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
