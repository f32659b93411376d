// Looks at every subscription on each tick and starts what is due. Runs in every replica; the outbox decides who sends.
// Not for: ticking (ticker.ts).
import { StoreUnavailable, type Subscription } from '../contracts/store.ts';
import { addDays } from '../lib/dates.ts';
import { closeOrphans, type Job, runDigest } from './digest-run.ts';
import { createLanes } from './lanes.ts';
import type { OutboxPorts, Settled } from './outbox.ts';
import type { DigestPorts } from './ports.ts';
import { dueAt } from './schedule.ts';
import { readSeen } from './seen.ts';
import { localAt } from './zone.ts';

export type Runner = {
  /** Starts what is due and returns how many; never rejects. */
  tick(): Promise<number>;
  /** A digest at once; undefined: the surface cannot post now. Rejects with StoreUnavailable. */
  postNow(subscription: Subscription): Promise<Settled | undefined>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
};

type Due = { subscription: Subscription; job: Job | undefined };
/** How often channels without anything due are looked through for posts that a dead process left half done. */
const ORPHANS_EVERY_MS = 5 * 60_000;

export function createRunner(ports: DigestPorts, outbox: OutboxPorts): Runner {
  const lanes = createLanes();
  const withOutbox = { ...ports, outbox };
  let storeDown = false;
  let nextScanMs = 0;

  async function list(): Promise<Subscription[]> {
    try {
      const all = await ports.store.subscriptions.list();
      if (storeDown) ports.log.info({}, 'digests go on');
      storeDown = false;
      return all;
    } catch (error) {
      if (!storeDown) ports.log.warn({ reason: reasonOf(error) }, 'digests wait for the store');
      storeDown = true;
      return [];
    }
  }

  /** Without a job: only what was left behind is closed. */
  function start({ subscription, job }: Due): boolean {
    const deliverer = ports.deliverer(subscription.surface);
    if (deliverer === undefined) return false;
    return lanes.add(subscription.id, async () => {
      try {
        await closeOrphans(subscription, job?.day ?? '', deliverer, withOutbox);
        if (job !== undefined) await runDigest(job, deliverer, withOutbox);
      } catch (error) {
        const fields = { subscription: subscription.id, day: job?.day, reason: reasonOf(error) };
        if (error instanceof StoreUnavailable) ports.log.warn(fields, 'a digest waits for the store');
        else ports.log.error(fields, 'a digest run failed');
      }
    });
  }
  return {
    async tick() {
      const all = await list();
      const nowMs = ports.clock.now().getTime();
      for (const state of ['on', 'paused'] as const) ports.meter?.gauge('subscriptions', all.filter(one => one.state === state).length, { state });
      const scan = outbox.steady.now() >= nextScanMs;
      if (scan && all.length > 0) nextScanMs = outbox.steady.now() + ORPHANS_EVERY_MS;
      const due = all.flatMap((subscription): Due[] => {
        const job = jobFor(subscription, nowMs);
        return job === undefined && !scan ? [] : [{ subscription, job }];
      });
      return due.filter(one => start(one) && one.job !== undefined).length;
    },
    async postNow(subscription) {
      const deliverer = ports.deliverer(subscription.surface);
      if (deliverer === undefined) return undefined;
      const local = localAt(subscription.zone, ports.clock.now().getTime());
      // By the minute: two people pressing at once get one post.
      const job: Job = { subscription, day: `${local.day}T${local.time}`, missed: [], now: true };
      const posted = Promise.withResolvers<Settled>();
      const taken = lanes.add(subscription.id, () => runDigest(job, deliverer, withOutbox).then(posted.resolve, posted.reject));
      return taken ? posted.promise : { kind: 'busy' };
    },
    idle: () => lanes.idle(),
  };
}

function jobFor(subscription: Subscription, nowMs: number): Job | undefined {
  if (subscription.state !== 'on') return undefined;
  const today = localAt(subscription.zone, nowMs).day;
  const lastDay = readSeen(subscription.seen, today)?.lastDay ?? addDays(today, -1);
  const due = dueAt(subscription, lastDay, nowMs);
  if (due.kind !== 'run') return undefined;
  return { subscription, day: due.day, missed: due.missed };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
