// Looks at every subscription on each tick and starts what is due. Runs in every replica; the outbox decides who sends.
// Not for: ticking (ticker.ts).
import type { Deliverer } from '../contracts/adapter.ts';
import { StoreUnavailable, type Subscription } from '../contracts/store.ts';
import { addDays } from '../lib/dates.ts';
import { closeOrphans, type Job, runDigest, type RunPorts } from './digest-run.ts';
import { Lanes } from './lanes.ts';
import type { Settled } from './outbox.ts';
import { dueAt } from './schedule.ts';
import { readSeen } from './seen.ts';
import { localAt } from './zone.ts';

/** How often channels without anything due are looked through for posts that a dead process left half done. */
const ORPHANS_EVERY_MS = 5 * 60_000;

export class Runner {
  readonly #ports: RunPorts;
  readonly #lanes = new Lanes();
  #storeDown = false;
  #nextScanMs = 0;

  constructor(ports: RunPorts) { this.#ports = ports; }

  /** Starts what is due and returns how many; never rejects. */
  async tick(): Promise<number> {
    const all = await this.#list();
    const nowMs = this.#ports.clock.now().getTime();
    for (const state of ['on', 'paused'] as const) this.#ports.meter?.gauge('subscriptions', all.filter(one => one.state === state).length, { state });
    const scan = this.#scanIsDue(all.length);
    let started = 0;
    for (const subscription of all) {
      const job = jobFor(subscription, nowMs);
      if ((job !== undefined || scan) && this.#start(subscription, job) && job !== undefined) started += 1;
    }
    return started;
  }

  /** A digest at once; undefined: the surface cannot post now. Rejects with StoreUnavailable. */
  async postNow(subscription: Subscription): Promise<Settled | undefined> {
    const deliverer = this.#ports.deliverer(subscription.surface);
    if (deliverer === undefined) return undefined;
    const local = localAt(subscription.zone, this.#ports.clock.now().getTime());
    // By the minute: two people pressing at once get one post.
    const job: Job = { subscription, day: `${local.day}T${local.time}`, missed: [], now: true };
    const posted = Promise.withResolvers<Settled>();
    const taken = this.#lanes.add(subscription.id, () => runDigest(job, deliverer, this.#ports).then(posted.resolve, posted.reject));
    return taken ? posted.promise : { kind: 'busy' };
  }

  /** Resolves when nothing is under way. */
  idle(): Promise<void> { return this.#lanes.idle(); }

  async #list(): Promise<Subscription[]> {
    const { log, store } = this.#ports;
    try {
      const all = await store.subscriptions.list();
      if (this.#storeDown) log.info({}, 'digests go on');
      this.#storeDown = false;
      return all;
    } catch (error) {
      if (!this.#storeDown) log.warn({ reason: reasonOf(error) }, 'digests wait for the store');
      this.#storeDown = true;
      return [];
    }
  }

  #scanIsDue(subscriptions: number): boolean {
    const now = this.#ports.outbox.steady.now();
    if (subscriptions === 0 || now < this.#nextScanMs) return false;
    this.#nextScanMs = now + ORPHANS_EVERY_MS;
    return true;
  }

  #start(subscription: Subscription, job: Job | undefined): boolean {
    const deliverer = this.#ports.deliverer(subscription.surface);
    return deliverer !== undefined && this.#lanes.add(subscription.id, () => this.#work(subscription, job, deliverer));
  }

  /** Without a job: only what was left behind is closed. */
  async #work(subscription: Subscription, job: Job | undefined, deliverer: Deliverer): Promise<void> {
    try {
      await closeOrphans(subscription, job?.day ?? '', deliverer, this.#ports);
      if (job !== undefined) await runDigest(job, deliverer, this.#ports);
    } catch (error) {
      const fields = { subscription: subscription.id, day: job?.day, reason: reasonOf(error) };
      if (error instanceof StoreUnavailable) this.#ports.log.warn(fields, 'a digest waits for the store');
      else this.#ports.log.error(fields, 'a digest run failed');
    }
  }
}

function jobFor(subscription: Subscription, nowMs: number): Job | undefined {
  if (subscription.state !== 'on') return undefined;
  const today = localAt(subscription.zone, nowMs).day;
  const lastDay = readSeen(subscription.seen, today)?.lastDay ?? addDays(today, -1);
  const due = dueAt(subscription, lastDay, nowMs);
  return due.kind === 'run' ? { subscription, day: due.day, missed: due.missed } : undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
