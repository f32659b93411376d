// Runs jobs side by side without one holding the others up: a slow job gives its lane back and finishes on its own.
// One job per key at a time. Not for: retrying. Jobs must not reject.

/** Jobs that start at once; 8 keep a thousand channels moving without opening a thousand sockets. */
const WIDTH = 8;
/** A job that takes longer no longer counts: a hanging channel delays the others by at most this. */
const SLOW_AFTER_MS = 2_000;

type Job = () => Promise<void>;

export class Lanes {
  readonly #width: number;
  readonly #slowAfterMs: number;
  readonly #waiting: { key: string; job: Job }[] = [];
  readonly #keys = new Set<string>();
  readonly #running = new Set<Promise<void>>();
  #busy = 0;

  constructor(width: number = WIDTH, slowAfterMs: number = SLOW_AFTER_MS) {
    this.#width = width;
    this.#slowAfterMs = slowAfterMs;
  }

  /** Takes the job unless one with this key is waiting or running. */
  add(key: string, job: Job): boolean {
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    this.#waiting.push({ key, job });
    this.#next();
    return true;
  }

  /** Resolves when nothing waits or runs. */
  async idle(): Promise<void> {
    while (this.#running.size > 0 || this.#waiting.length > 0) await Promise.race(this.#running);
  }

  #next(): void {
    while (this.#busy < this.#width) {
      const one = this.#waiting.shift();
      if (one === undefined) return;
      this.#start(one.key, one.job);
    }
  }

  #start(key: string, job: Job): void {
    this.#busy += 1;
    let holdsLane = true;
    const release = () => {
      if (!holdsLane) return;
      holdsLane = false;
      this.#busy -= 1;
      this.#next();
    };
    const slow = setTimeout(release, this.#slowAfterMs);
    const done: Promise<void> = job().finally(() => {
      clearTimeout(slow);
      this.#keys.delete(key);
      this.#running.delete(done);
      release();
    });
    this.#running.add(done);
  }
}
