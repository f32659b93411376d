// Runs jobs side by side without one holding the others up: a slow job gives its lane back and finishes on its own.
// One job per key at a time. Not for: retrying.

export type Lanes = {
  /** Takes the job unless one with this key is waiting or running. Jobs must not reject. */
  add(key: string, job: () => Promise<void>): boolean;
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>;
  readonly running: number;
};

/** Jobs that start at once; 8 keep a thousand channels moving without opening a thousand sockets. */
const WIDTH = 8;
/** A job that takes longer no longer counts: a hanging channel delays the others by at most this. */
const SLOW_AFTER_MS = 2_000;

export function createLanes(width: number = WIDTH, slowAfterMs: number = SLOW_AFTER_MS): Lanes {
  const waiting: { key: string; job: () => Promise<void> }[] = [];
  const keys = new Set<string>();
  const running = new Set<Promise<void>>();
  let busy = 0;

  function next(): void {
    while (busy < width) {
      const one = waiting.shift();
      if (one === undefined) return;
      start(one.key, one.job);
    }
  }
  function start(key: string, job: () => Promise<void>): void {
    busy += 1;
    let holdsLane = true;
    const release = () => {
      if (!holdsLane) return;
      holdsLane = false;
      busy -= 1;
      next();
    };
    const slow = setTimeout(release, slowAfterMs);
    const done: Promise<void> = job().finally(() => {
      clearTimeout(slow);
      keys.delete(key);
      running.delete(done);
      release();
    });
    running.add(done);
  }
  return {
    get running() { return running.size; },
    add(key, job) {
      if (keys.has(key)) return false;
      keys.add(key);
      waiting.push({ key, job });
      next();
      return true;
    },
    async idle() {
      while (running.size > 0 || waiting.length > 0) await Promise.race(running);
    },
  };
}
