// The drawing port of all surfaces: one chart block gives the page's SVG and the chat's PNG, one answer gives the CSV.
import type { Drawing } from '../contracts/adapter.ts';
import { barChart } from './bar-chart.ts';
import type { BarLink, Chart } from './chart.ts';
import { csvOf } from './csv.ts';
import { pngOf } from './png.ts';
import { timelineChart } from './timeline-chart.ts';

const noLink: BarLink = () => undefined;

function svgOf(chart: Chart, linkOf: BarLink = noLink): string {
  return chart.chart === 'timeline' ? timelineChart(chart, linkOf) : barChart(chart, linkOf);
}

export function makeDrawing(): Drawing {
  return { svg: svgOf, png: (chart) => pngOf(svgOf(chart)), csv: csvOf };
}
