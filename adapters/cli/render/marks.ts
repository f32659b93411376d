// Numbers of sources after a sentence: " [1][3]". Pure.
import type { Cites } from '../../../src/model/answer.ts';

/** More marks than this say "[1]–[9]" when they are neighbours. */
const MARKS_IN_FULL = 3;

export function marks(cites: Cites | undefined): string {
  if (cites === undefined || cites.length === 0) return '';
  const sorted = [...new Set(cites)].toSorted((a, b) => a - b);
  return ` ${runs(sorted).map(([from, to]) => (to - from >= MARKS_IN_FULL ? `[${from}]–[${to}]` : Array.from({ length: to - from + 1 }, (_, i) => `[${from + i}]`).join(''))).join('')}`;
}

function runs(sorted: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const n of sorted) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else found.push([n, n]);
  }
  return found;
}
