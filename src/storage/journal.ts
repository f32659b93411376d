// Writes that could not be made yet, kept in this process until the database is back. Not for: claims of digests (they wait instead).
import type { Database } from './tables.ts';

export type PendingWrite = (db: Database) => Promise<unknown>;
/** A day of outage on a busy bot; beyond it the oldest are given up, and counted. */
const MAX_PENDING = 20_000;

/** Writes made side by side when catching up; half of what PostgreSQL's pool gives. */
const SIDE_BY_SIDE = 3;

/** One write per key: the one that was asked for last. Keys stay in the order of their last write, so replaying ends in the same state. */
export class Journal {
  #pending = new Map<string, { write: PendingWrite; order: number }>();
  #dropped = 0;
  #order = 0;

  get size(): number { return this.#pending.size; }
  has(key: string): boolean { return this.#pending.has(key); }

  /** The place of a write in time; taken when it is asked for, for it may fail after a later one has. */
  nextOrder(): number { this.#order += 1; return this.#order; }

  add(key: string, write: PendingWrite, order: number): void {
    if ((this.#pending.get(key)?.order ?? 0) > order) return;
    this.#pending.delete(key);
    this.#pending.set(key, { write, order });
    if (this.#pending.size <= MAX_PENDING) return;
    const oldest = this.#pending.keys().next();
    if (oldest.done !== true) this.#pending.delete(oldest.value);
    this.#dropped += 1;
  }

  /** Writes what is there now, not what is added meanwhile: readers may write faster than a database that just came back.
   * On the first failure the rest stays. Throws what the database throws. */
  async replay(db: Database): Promise<{ written: number; dropped: number }> {
    const entries = [...this.#pending];
    for (let at = 0; at < entries.length; at += SIDE_BY_SIDE) {
      await Promise.all(entries.slice(at, at + SIDE_BY_SIDE).map(async ([key, entry]) => {
        await entry.write(db);
        // Asked for again while it was written: the newer one is still to do.
        if (this.#pending.get(key) === entry) this.#pending.delete(key);
      }));
    }
    const dropped = this.#dropped;
    this.#dropped = 0;
    return { written: entries.length, dropped };
  }
}
