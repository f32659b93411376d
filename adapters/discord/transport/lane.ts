// The lane answers are worked out in: a few under way, and no two begun in the same turn of the event loop.
// Working one out, store included, keeps the process busy for some milliseconds; a turn between two of them lets Discord's packets
// in and our acknowledgements out, so that a burst waits for one answer, not for all of it. Not for: how many may wait (work.ts).
import { takingTurns } from '../../../src/lib/turns.ts';
import { AT_ONCE } from '../limits.ts';

export type Lane = { run<T>(task: () => Promise<T>): Promise<T>; /** Whoever comes now has to wait. */ busy(): boolean };

export function makeLane(atOnce = AT_ONCE): Lane {
  const waiting: (() => void)[] = [];
  const ownTurn = takingTurns();
  let free = atOnce;
  const enter = (): Promise<void> => {
    if (free > 0) { free -= 1; return Promise.resolve(); }
    return new Promise((resolve) => { waiting.push(resolve); });
  };
  const leave = (): void => { const first = waiting.shift(); if (first === undefined) free += 1; else first(); };
  return {
    busy: () => free === 0,
    async run(task) {
      await enter();
      try { await ownTurn(); return await task(); } finally { leave(); }
    },
  };
}
