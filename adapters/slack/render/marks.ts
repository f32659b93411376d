// Numbers of sources after a statement: in order, each once; many of them as ranges. Pure. Not for: links (body.ts).
import type { Cites } from '../../../src/model/answer.ts';

/** More marks than this are drawn together as ranges; the source lines still name each one. */
const MARKS_APART = 6;

/** Numbers to mark a statement with; not those its text names already. */
export const numbersOf = (cites: Cites | undefined, text: string): number[] => [...new Set(cites)].filter((n) => !text.includes(`[${n}]`)).toSorted((a, b) => a - b);

/** Whether so many are drawn as ranges. */
export const areMany = (numbers: readonly number[]): boolean => numbers.length > MARKS_APART;

/** Ascending numbers as `[1–3]`, `[5]`. */
export const ranges = (numbers: readonly number[]): string[] => {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && n === last[1] + 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? `[${from}]` : `[${from}–${to}]`));
};

/** The marks where nothing can be a link. */
export const plainMarks = (cites: Cites | undefined, text: string): string[] => {
  const numbers = numbersOf(cites, text);
  return areMany(numbers) ? ranges(numbers) : numbers.map((n) => `[${n}]`);
};
