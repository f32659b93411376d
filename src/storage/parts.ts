// What every part of the store is built from.
import type { Log } from '../contracts/adapter.ts';
import type { Bounds } from './bounds.ts';
import type { Guard } from './guard.ts';

export type Parts = { guard: Guard; bounds: Bounds; log: Log };

/** True once in `every` calls: bounds are swept now and then, not with each write. */
export function everyNth(every: number): () => boolean {
  let calls = 0;
  return () => { calls += 1; return calls % every === 0; };
}
/** Rows to look at behind a bound; SQLite wants a limit before it takes an offset. */
export const SWEEP_LIMIT = 100_000;
