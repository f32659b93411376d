// Pieces both charts are made of: a line of text, a panel heading, a label with its value, the frame.
import { COLOURS, FONT_FAMILY, FONT_SIZE, LINE_HEIGHT, MARGIN, MAX_LABEL_LINES, SMALL_FONT_SIZE, WIDTH } from './theme.ts';
import type { Chart } from './chart.ts';
import { widthOf, wrap } from './measure.ts';
import { element, textNode } from './svg.ts';
import type { Svg } from './svg.ts';

/** Elements and how far down they reach. */
export type Drawn = { marks: Svg[]; height: number };
type TextStyle = { size?: number; bold?: boolean; faint?: boolean; end?: boolean };

/** One line of text whose top is at `y`. */
export function line(text: string, x: number, y: number, style: TextStyle = {}): Svg {
  return element('text', {
    class: style.faint === true ? 'faint' : 'ink', x, y: y + FONT_SIZE,
    'font-size': style.size ?? FONT_SIZE, 'font-weight': style.bold === true ? 'bold' : undefined,
    'text-anchor': style.end === true ? 'end' : undefined, fill: style.faint === true ? COLOURS.faint : COLOURS.ink,
  }, textNode(text));
}

/** Several lines, each `LINE_HEIGHT` under the one before. */
export function paragraph(text: string, y: number, style: TextStyle = {}): Drawn {
  const size = (style.size ?? FONT_SIZE) * (style.bold === true ? 1.1 : 1);
  const lines = wrap(text, size, WIDTH - 2 * MARGIN, MAX_LABEL_LINES);
  return { marks: lines.map((words, i) => line(words, MARGIN, y + i * LINE_HEIGHT, style)), height: lines.length * LINE_HEIGHT };
}

/** A label at the left and its value at the right; the value gets a line of its own when both do not fit. */
export function labelled(label: string, value: string, y: number): Drawn {
  const room = WIDTH - 2 * MARGIN - widthOf(value, FONT_SIZE) - FONT_SIZE;
  const own = room < WIDTH / 3;
  const drawn = wrap(label, FONT_SIZE, own ? WIDTH - 2 * MARGIN : room, MAX_LABEL_LINES).map((words, i) => line(words, MARGIN, y + i * LINE_HEIGHT));
  if (!own) return { marks: [...drawn, line(value, WIDTH - MARGIN, y, { end: true })], height: drawn.length * LINE_HEIGHT };
  const below = paragraph(value, y + drawn.length * LINE_HEIGHT, { faint: true });
  return { marks: [...drawn, ...below.marks], height: drawn.length * LINE_HEIGHT + below.height };
}

/** The whole picture: paper, title, unit, marks. `linked` pictures are groups of links, others are one image with a description. */
export function frame(chart: Chart, linked: boolean, body: (y: number) => Drawn): string {
  const title = paragraph(chart.title, MARGIN, { bold: true });
  const unit = chart.unit === '' ? { marks: [], height: 0 } : paragraph(chart.unit, MARGIN + title.height, { faint: true, size: SMALL_FONT_SIZE });
  const drawn = body(MARGIN + title.height + unit.height + 6);
  const height = MARGIN + title.height + unit.height + 6 + drawn.height + MARGIN;
  return element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', class: 'chart', viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`, width: WIDTH, height: Math.ceil(height),
    role: linked ? 'group' : 'img', 'aria-label': `${chart.title}. ${chart.alt}`, 'font-family': `${FONT_FAMILY}, sans-serif`,
  }, element('rect', { class: 'paper', width: WIDTH, height: Math.ceil(height), fill: COLOURS.paper }), ...title.marks, ...unit.marks, ...drawn.marks).svg;
}

/** Wraps the marks of one bar in its link, named by its own words; without a link they stay as they are. */
export function link(href: string | undefined, marks: readonly Svg[]): Svg {
  // The spaces part the words of wrapped lines for who listens; they are not drawn.
  return href === undefined ? element('g', {}, ...marks) : element('a', { href }, ...marks.flatMap((mark) => [mark, textNode(' ')]));
}
