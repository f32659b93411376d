// The words the drawing files share: a chart block, its bars, and where a bar leads. Not for: how anything looks (theme.ts).
import type { Chart } from '../contracts/adapter.ts';

export type { Chart };
export type Bar = Chart['bars'][number];
/** Where a click on a bar leads; undefined leaves the bar without a link. */
export type BarLink = (bar: Bar, index: number) => string | undefined;
/** A run of bars that may be compared with each other; a new group starts a new panel. */
export type Panel = { title: string | undefined; bars: { bar: Bar; index: number }[] };

/** Splits bars into panels in the order their groups first appear, so that kinds of money never stand in one panel. */
export function panelsOf(bars: readonly Bar[]): Panel[] {
  const panels = new Map<string | undefined, Panel>();
  bars.forEach((bar, index) => {
    const panel = panels.get(bar.group) ?? { title: bar.group, bars: [] };
    panel.bars.push({ bar, index });
    panels.set(bar.group, panel);
  });
  return [...panels.values()];
}

/** Length of a bar: what is no finite positive number is drawn as nothing. */
export function lengthOf(bar: Bar): number {
  return Number.isFinite(bar.value) && bar.value > 0 ? bar.value : 0;
}
