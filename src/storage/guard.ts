// Stands between the store and a database that may be full, read-only, restarting or gone: every call ends in a value,
// the first failure is noticed and said once, and a probe in the background brings the database back without anybody's help.
// Not for: what to answer meanwhile (each part of the store knows its own fallback).
import type { Log } from '../contracts/adapter.ts';
import { StoreUnavailable } from '../contracts/store.ts';
import type { Connection } from './connection.ts';
import { explain, isConflict, isGone, isTimeout } from './explain.ts';
import type { Journal, PendingWrite } from './journal.ts';
import type { Database } from './tables.ts';

export type Attempt<T> = { ok: true; value: T } | { ok: false; reason: string };
export type Work<T> = (db: Database) => Promise<T>;
/** A full disk still reads: writes stop first, reads only when the connection itself is gone. */
export type Access = 'read' | 'write';

/** How often a healthy database is written to, to notice a full disk before a reader's message does. */
const PULSE_EVERY_MS = 15_000;
/** First and longest wait between attempts to come back. */
const RETRY_FIRST_MS = 250;
const RETRY_LONGEST_MS = 2_000;
const CONFLICT_TRIES = 4;

export type GuardOptions = { open(onLost: (error: Error) => void): Promise<Connection>; journal: Journal; log: Log; now(): Date; pulseEveryMs?: number };

export class Guard {
  readonly #options: GuardOptions;
  #connection: Connection | undefined;
  #trouble: { reason: string; since: Date } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #retryMs = RETRY_FIRST_MS;
  /** How to tell the calls under way that their connection is dropped. One promise for all of them would be shorter, but it never
   * settles while all is well, and would keep something of every call ever made. */
  readonly #underWay = new Set<(error: Error) => void>();
  #closed = false;
  #mending: Promise<void> | undefined;

  constructor(options: GuardOptions) { this.#options = options; }

  /** True while writes go through. */
  get healthy(): boolean { return this.#trouble === undefined && this.#connection !== undefined; }
  get trouble(): { reason: string; since: Date } | undefined { return this.#trouble; }

  /** Opens once; when that fails the guard starts in trouble and goes on trying. Never throws. */
  async start(): Promise<void> {
    await this.#mend();
  }

  /** Never throws. Repeats a statement that lost a race (it was rolled back), and once when only its own connection broke:
   * `once` forbids that where doing it twice would tell another story. */
  async run<T>(access: Access, work: Work<T>, once = false): Promise<Attempt<T>> {
    const held = this.#connection;
    if (held === undefined || (access === 'write' && this.#trouble !== undefined)) return { ok: false, reason: this.#trouble?.reason ?? 'the store is closed' };
    try {
      return { ok: true, value: await this.#unlessLost(held, work) };
    } catch (error) {
      await this.#examine(held, error);
      if (once || !isGone(error) || !this.healthy) return { ok: false, reason: explain(error) };
      return this.run(access, work, true);
    }
  }

  /** For what has no safe fallback: rejects with StoreUnavailable. */
  async need<T>(access: Access, work: Work<T>): Promise<T> {
    const attempt = await this.run(access, work);
    if (!attempt.ok) throw new StoreUnavailable(attempt.reason);
    return attempt.value;
  }

  /** A write that must not be lost: made now, or kept in this process and made as soon as the database takes it.
   * The last one under a key counts. True when it was made at once. */
  async keep(key: string, write: PendingWrite): Promise<boolean> {
    const { journal } = this.#options;
    const order = journal.nextOrder();
    // An older one waits: made directly, this one would be overwritten by it later.
    if (!journal.has(key) && (await this.run('write', write)).ok) return true;
    this.later(key, write, order);
    return false;
  }
  later(key: string, write: PendingWrite, order: number = this.#options.journal.nextOrder()): void {
    this.#options.journal.add(key, write, order);
    if (this.healthy) this.#schedule(0);
  }
  /** True while a write under this key waits: what the database says is older. */
  isWaiting(key: string): boolean { return this.#options.journal.has(key); }

  async close(): Promise<void> {
    await this.#mending;
    if (this.#options.journal.size > 0) await this.#mend();
    this.#closed = true;
    clearTimeout(this.#timer);
    const unsaved = this.#options.journal.size;
    if (unsaved > 0) this.#options.log.error({ unsaved }, 'the store closes in trouble; these writes were never made');
    const held = this.#connection;
    this.#connection = undefined;
    await held?.close().catch(() => undefined);
  }

  /** Is the whole database in trouble, or only this one call? A write tells. */
  async #examine(held: Connection, error: unknown): Promise<void> {
    if (held !== this.#connection || this.#trouble !== undefined) return;
    try {
      // A connection that stopped answering still blocks its pool; do not wait for it again.
      if (isTimeout(error)) throw error;
      await this.#unlessLost(held, db => beat(db, this.#options.now()));
      if (!isGone(error)) this.#options.log.error({ reason: explain(error) }, 'a storage call failed while the database is well');
    } catch (worse) {
      this.#enterTrouble(held, worse);
      if (isGone(worse)) this.#drop(held);
    }
  }

  /** A dropped connection answers nobody any more, so nobody should wait for it. */
  async #unlessLost<T>(held: Connection, work: Work<T>): Promise<T> {
    const lost = Promise.withResolvers<never>();
    this.#underWay.add(lost.reject);
    try {
      return await Promise.race([repeatConflicts(() => work(held.db)), lost.promise]);
    } finally {
      this.#underWay.delete(lost.reject);
    }
  }

  #enterTrouble(held: Connection | undefined, error: unknown): void {
    if (this.#closed || (held !== undefined && held !== this.#connection)) return;
    const reason = explain(error);
    if (this.#trouble === undefined) this.#options.log.warn({ reason }, 'storage is in trouble; answers go on, digests wait');
    this.#trouble = { reason, since: this.#trouble?.since ?? this.#options.now() };
    this.#schedule(this.#retryMs);
  }

  #schedule(waitMs: number): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => { void this.#mend(); }, waitMs);
    this.#timer.unref();
  }

  async #mend(): Promise<void> {
    this.#mending ??= this.#probe().finally(() => { this.#mending = undefined; });
    await this.#mending;
  }

  async #probe(): Promise<void> {
    if (this.#closed) return;
    try {
      const held = await this.#reach();
      await beat(held.db, this.#options.now());
      const { trouble } = this;
      this.#trouble = undefined;
      this.#retryMs = RETRY_FIRST_MS;
      if (trouble !== undefined) this.#options.log.info({ since: trouble.since.toISOString(), waiting: this.#options.journal.size }, 'storage is well again');
      // Caught up beside the new calls: until a key is written its readers and writers stay with the journal.
      const { written, dropped } = await this.#options.journal.replay(held.db);
      if (written + dropped > 0) this.#options.log.info({ written, dropped }, 'writes of the outage were caught up');
      this.#schedule(this.#options.journal.size > 0 ? 0 : (this.#options.pulseEveryMs ?? PULSE_EVERY_MS));
    } catch (error) {
      await this.#dropUnreadable();
      this.#retryMs = Math.min(this.#retryMs * 2, RETRY_LONGEST_MS);
      this.#enterTrouble(undefined, error);
    }
  }

  async #reach(): Promise<Connection> {
    if (this.#connection !== undefined) return this.#connection;
    const fresh = await this.#options.open(error => { this.#options.log.debug({ reason: explain(error) }, 'an idle database connection broke'); });
    this.#connection = fresh;
    return fresh;
  }

  /** A connection that cannot even read is thrown away; the next probe opens a new one. */
  async #dropUnreadable(): Promise<void> {
    const held = this.#connection;
    if (held === undefined) return;
    try {
      await held.db.selectFrom('pulse').select('at').execute();
    } catch {
      this.#drop(held);
    }
  }

  /** The closing is not awaited: a pool waits for its hanging clients, and nobody should wait with it. */
  #drop(held: Connection): void {
    if (held === this.#connection) {
      this.#connection = undefined;
      for (const reject of this.#underWay) reject(new Error('Connection terminated: dropped'));
    }
    held.close().catch(() => undefined);
  }
}

async function beat(db: Database, now: Date): Promise<void> {
  const at = now.getTime();
  await repeatConflicts(() => db.insertInto('pulse').values({ id: 1, at }).onConflict(on => on.column('id').doUpdateSet({ at })).execute());
}

async function repeatConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= CONFLICT_TRIES || !isConflict(error)) throw error;
      await new Promise(resolve => { setTimeout(resolve, attempt * 20); });
    }
  }
}
