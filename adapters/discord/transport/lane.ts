// The lane answers are worked out in: a few at a time, with a breath for the network between them.
// Working one out keeps the process busy for some milliseconds; without the breath a burst would keep Discord's packets
// and our acknowledgements waiting behind all of it. Not for: how many may wait (work.ts).
import { AT_ONCE } from '../limits.ts';

export type Lane = { run<T>(task: () => Promise<T>): Promise<T>; /** Whoever comes now has to wait. */ busy(): boolean };

const breath = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

export function makeLane(atOnce = AT_ONCE): Lane {
  const waiting: (() => void)[] = [];
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
      try { await breath(); return await task(); } finally { leave(); }
    },
  };
}
