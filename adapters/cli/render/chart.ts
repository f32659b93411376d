// A chart in a terminal: bars of block characters beside their labels; a timeline as dated lines. Pure.
import type { Block } from '../../../src/model/answer.ts';
import { inert } from './inert.ts';
import { padded, widthOf, wrapped } from './width.ts';

type Chart = Extract<Block, { kind: 'chart' }>;
const LONGEST_BAR = 40;
const LONGEST_LABEL = 32;
/** Taken when nobody tells how wide the terminal is. */
const USUAL_COLUMNS = 100;

export function chartLines(chart: Chart, columns: number | null): string[] {
  const title = wrapped(inert(chart.title), columns);
  if (chart.bars.length === 0) return title;
  const labels = chart.bars.map((bar) => short(inert(bar.label).replaceAll('\n', ' ')));
  const label = Math.max(...labels.map(widthOf));
  if (chart.chart === 'timeline') return [...title, ...chart.bars.map((bar, at) => `${padded(labels[at] ?? '', label, 'left')}  ${inert(bar.text)}`.trimEnd())];
  const text = Math.max(...chart.bars.map((bar) => widthOf(inert(bar.text))));
  const room = Math.max(1, Math.min(LONGEST_BAR, (columns ?? USUAL_COLUMNS) - label - text - 4));
  const most = Math.max(...chart.bars.map((bar) => Math.abs(bar.value)), 1);
  return [...title, ...chart.bars.map((bar, at) => `${padded(labels[at] ?? '', label, 'left')}  ${'█'.repeat(Math.round((Math.abs(bar.value) / most) * room)) || '▏'}  ${inert(bar.text)}`)];
}

function short(label: string): string {
  if (widthOf(label) <= LONGEST_LABEL) return label;
  let kept = '';
  for (const character of label) {
    if (widthOf(kept + character) > LONGEST_LABEL - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
