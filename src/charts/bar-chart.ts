// Horizontal bars: label and value on a line, the bar under them. One scale for all panels of a chart, so lengths compare.
import { scaleLinear } from 'd3-scale';
import { BAR_HEIGHT, COLOURS, LINE_HEIGHT, MARGIN, MAX_BARS, MIN_BAR, ROW_GAP, WIDTH } from './theme.ts';
import type { BarLink, Chart, Panel } from './chart.ts';
import { lengthOf, panelsOf } from './chart.ts';
import type { Drawn } from './parts.ts';
import { frame, labelled, link, paragraph } from './parts.ts';
import { element } from './svg.ts';
import type { Svg } from './svg.ts';

type Scale = (value: number) => number;

/** Bars beyond `MAX_BARS` are counted in a closing line, never dropped in silence. */
export function barChart(chart: Chart, linkOf: BarLink): string {
  const shown = chart.bars.slice(0, MAX_BARS);
  const longest = Math.max(0, ...shown.map(lengthOf));
  const scale = scaleLinear().domain([0, longest === 0 ? 1 : longest]).range([0, WIDTH - 2 * MARGIN]);
  const linked = shown.some((bar, index) => linkOf(bar, index) !== undefined);
  return frame(chart, linked, (top) => {
    const marks: Svg[] = [];
    let y = top;
    for (const panel of panelsOf(shown)) {
      const drawn = drawPanel(panel, y, scale, linkOf);
      marks.push(...drawn.marks);
      y += drawn.height;
    }
    const left = chart.bars.length - shown.length;
    const rest = left === 0 ? { marks: [], height: 0 } : paragraph(`and ${left} more, not drawn`, y, { faint: true });
    return { marks: [...marks, ...rest.marks], height: y - top + rest.height };
  });
}

function drawPanel(panel: Panel, top: number, scale: Scale, linkOf: BarLink): Drawn {
  const heading = panel.title === undefined ? { marks: [], height: 0 } : paragraph(panel.title, top + 6, { bold: true });
  const marks: Svg[] = [...heading.marks];
  let y = top + (heading.height === 0 ? 0 : heading.height + 10);
  for (const { bar, index } of panel.bars) {
    const words = labelled(bar.label, bar.text, y);
    const length = lengthOf(bar) === 0 ? 0 : Math.max(MIN_BAR, scale(lengthOf(bar)));
    const stripe = [
      element('rect', { class: 'rule', x: MARGIN, y: y + words.height + BAR_HEIGHT - 1, width: WIDTH - 2 * MARGIN, height: 1, fill: COLOURS.rule }),
      element('rect', { class: 'bar', x: MARGIN, y: y + words.height, width: length, height: BAR_HEIGHT, fill: COLOURS.bar }),
    ];
    marks.push(link(linkOf(bar, index), [...words.marks, ...stripe]));
    y += words.height + BAR_HEIGHT + ROW_GAP;
  }
  return { marks, height: Math.max(y - top, LINE_HEIGHT) };
}
