// Source numbers written shortly. Pure.

/** Shorter runs are written out. */
const WORTH_A_RUN = 3;

/** Ascending numbers as `[1], [3]–[7]`. */
export function runs(numbers: readonly number[], between: string): string {
  const parts: number[][] = [];
  for (const n of numbers) {
    const last = parts.at(-1);
    if (last !== undefined && n === (last.at(-1) ?? 0) + 1) last.push(n); else parts.push([n]);
  }
  return parts.flatMap((run) => (run.length < WORTH_A_RUN ? run.map((n) => `[${n}]`) : [`[${run[0] ?? ''}]–[${run.at(-1) ?? ''}]`])).join(between);
}
