// Writes that could not be made yet, kept in this process until the database is back. Not for: claims of digests (they wait instead).
import type { Database } from './tables.ts';

export type PendingWrite = (db: Database) => Promise<unknown>;
/** A day of outage on a busy bot; beyond it the oldest are given up, and counted. */
const MAX_PENDING = 20_000;

/** Last write per key wins and moves to the end, so replaying in order ends in the same state. */
export class Journal {
  #pending = new Map<string, PendingWrite>();
  #dropped = 0;

  get size(): number { return this.#pending.size; }
  has(key: string): boolean { return this.#pending.has(key); }

  add(key: string, write: PendingWrite): void {
    this.#pending.delete(key);
    this.#pending.set(key, write);
    if (this.#pending.size <= MAX_PENDING) return;
    const oldest = this.#pending.keys().next();
    if (oldest.done !== true) this.#pending.delete(oldest.value);
    this.#dropped += 1;
  }

  /** Writes everything, also what is added meanwhile; on the first failure the rest stays. Throws what the database throws. */
  async replay(db: Database): Promise<{ written: number; dropped: number }> {
    let written = 0;
    for (let next = this.#first(); next !== undefined; next = this.#first()) {
      const [key, write] = next;
      await write(db);
      // Added again while it was written: the newer one is still to do.
      if (this.#pending.get(key) === write) this.#pending.delete(key);
      written += 1;
    }
    const dropped = this.#dropped;
    this.#dropped = 0;
    return { written, dropped };
  }

  #first(): [string, PendingWrite] | undefined {
    const next = this.#pending.entries().next();
    return next.done === true ? undefined : next.value;
  }
}
