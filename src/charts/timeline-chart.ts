// Values in time: one strip of columns a panel, and under it the same values in words. Panels share the time axis;
// heights compare inside a panel only, since a panel is one kind of thing.
// Labels that begin with a date (2026, 2026-02, 2026-02-04) are placed on the axis; others stand only in the list.
import { scaleLinear, scaleUtc } from 'd3-scale';
import { COLOURS, LINE_HEIGHT, MARGIN, MAX_BARS, MIN_BAR, SMALL_FONT_SIZE, STRIP_HEIGHT, WIDTH } from './theme.ts';
import type { BarLink, Chart, Panel } from './chart.ts';
import { lengthOf, panelsOf } from './chart.ts';
import { widthOf } from './measure.ts';
import type { Drawn } from './parts.ts';
import { frame, labelled, line, link, paragraph } from './parts.ts';
import { element } from './svg.ts';
import type { Svg } from './svg.ts';

const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/;
const COLUMN_WIDTH = 7;
const EDGE = 30;

/** Middle of the period a label names, as epoch milliseconds. */
export function timeOf(label: string): number | undefined {
  const [, year, month, day] = DATE.exec(label) ?? [];
  if (year === undefined) return undefined;
  const time = Date.UTC(Number(year), month === undefined ? 6 : Number(month) - 1, day === undefined ? (month === undefined ? 1 : 15) : Number(day));
  return Number.isNaN(time) ? undefined : time;
}

/** A label that is nothing but a month or a day, as people write it: "February 2026"; any other as it is. */
function labelWords(label: string): string {
  const [whole, , month, day] = DATE.exec(label) ?? [];
  if (whole !== label || month === undefined) return label;
  const date = new Date(`${label}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? label : new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long', ...(day === undefined ? {} : { day: 'numeric' }) }).format(date);
}

type Axis = { x: (time: number) => number; ticks: { at: number; label: string }[] };

function axisOf(bars: Chart['bars']): Axis | undefined {
  const times = bars.map((bar) => timeOf(bar.label)).filter((time) => time !== undefined);
  if (times.length === 0) return undefined;
  const month = 31 * 24 * 3_600_000;
  const x = scaleUtc().domain([new Date(Math.min(...times) - month), new Date(Math.max(...times) + month)]).range([EDGE, WIDTH - EDGE]);
  return { x: (time) => x(time), ticks: spaced(x.ticks(6).map((date) => ({ at: x(date), label: tickLabel(date) }))) };
}

/** "Aug 2025"; "4 Feb 2026" when the axis is so short that it counts days. */
function tickLabel(date: Date): string {
  const day = date.getUTCDate() === 1 ? undefined : 'numeric';
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'short', day }).format(date);
}

/** Leaves out labels that would touch the one before. */
function spaced(ticks: Axis['ticks']): Axis['ticks'] {
  let end = 0;
  return ticks.filter(({ at, label }) => {
    const half = widthOf(label, SMALL_FONT_SIZE) / 2 + 3;
    if (at - half < end || at + half > WIDTH) return false;
    end = at + half;
    return true;
  });
}

export function timelineChart(chart: Chart, linkOf: BarLink): string {
  const shown = chart.bars.slice(0, MAX_BARS);
  const axis = axisOf(shown);
  return frame(chart, shown.some((bar, index) => linkOf(bar, index) !== undefined), (top) => {
    const marks: Svg[] = [];
    let y = top;
    for (const panel of panelsOf(shown)) {
      const drawn = drawPanel(panel, y, axis, linkOf);
      marks.push(...drawn.marks);
      y += drawn.height;
    }
    const left = chart.bars.length - shown.length;
    const rest = left === 0 ? { marks: [], height: 0 } : paragraph(`and ${left} more, not drawn`, y, { faint: true });
    return { marks: [...marks, ...rest.marks], height: y - top + rest.height };
  });
}

function drawPanel(panel: Panel, top: number, axis: Axis | undefined, linkOf: BarLink): Drawn {
  const heading = panel.title === undefined ? { marks: [], height: 0 } : paragraph(panel.title, top + 6, { bold: true });
  const strip = axis === undefined || panel.bars.every(({ bar }) => timeOf(bar.label) === undefined) ? { marks: [], height: 0 } : drawStrip(panel, top + heading.height + 6, axis, linkOf);
  const marks: Svg[] = [...heading.marks, ...strip.marks];
  let y = top + heading.height + strip.height + 12;
  for (const { bar, index } of panel.bars) {
    const words = labelled(labelWords(bar.label), bar.text, y);
    marks.push(link(linkOf(bar, index), words.marks));
    y += words.height + 3;
  }
  return { marks, height: y - top + 6 };
}

/** The list under the strip says the same in words and carries the links, so columns are hidden from screen readers. */
function drawStrip(panel: Panel, top: number, axis: Axis, linkOf: BarLink): Drawn {
  const base = top + STRIP_HEIGHT;
  const tallest = Math.max(0, ...panel.bars.map(({ bar }) => lengthOf(bar)));
  const scale = scaleLinear().domain([0, tallest === 0 ? 1 : tallest]).range([0, STRIP_HEIGHT - 14]);
  const columns = panel.bars.flatMap(({ bar, index }) => {
    const time = timeOf(bar.label);
    if (time === undefined) return [];
    const height = lengthOf(bar) === 0 ? 0 : Math.max(MIN_BAR, scale(lengthOf(bar)));
    const column = element('rect', { class: 'bar', x: axis.x(time) - COLUMN_WIDTH / 2, y: base - height, width: COLUMN_WIDTH, height, fill: COLOURS.bar });
    const href = linkOf(bar, index);
    return [href === undefined ? column : element('a', { href, tabindex: -1, 'aria-hidden': 'true' }, column)];
  });
  const ticks = axis.ticks.flatMap(({ at, label }) => [
    element('rect', { class: 'rule', x: at, y: base, width: 1, height: 5, fill: COLOURS.rule }),
    element('g', { 'text-anchor': 'middle', 'aria-hidden': 'true' }, line(label, at, base + 4, { faint: true, size: SMALL_FONT_SIZE })),
  ]);
  const ground = element('rect', { class: 'rule', x: MARGIN, y: base, width: WIDTH - 2 * MARGIN, height: 1, fill: COLOURS.rule });
  return { marks: [ground, ...columns, ...ticks], height: STRIP_HEIGHT + LINE_HEIGHT + 8 };
}
