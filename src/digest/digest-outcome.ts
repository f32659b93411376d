// What follows from the outcome of a digest: the watermark moves, a gone channel is paused, its owner is told.
// The owner is told before the watermark moves: a process that dies in between tells again rather than never.
import type { Job, RunPorts } from './digest-run.ts';
import { giveUp, type Parcel, type Settled } from './outbox.ts';
import { LONG_WAIT_MS } from './retry-policy.ts';
import { mergeSeen, readSeen, type Seen } from './seen.ts';
import { OWNER } from './wording.ts';

export type Outcome = { job: Job; seen: Seen; parcel: Parcel; ports: RunPorts; today: string };

/** A channel that the platform calls gone is paused after this many tries. */
const DEAD_TRIES = 3;

export async function drawConsequences(settled: Settled, outcome: Outcome): Promise<void> {
  const { job, ports, parcel } = outcome;
  const retried = settled.kind === 'busy' || settled.kind === 'waiting' || settled.kind === 'dead';
  // Nobody comes back for a post that a person asked for; the reply says what happened.
  if (retried && job.now === true) return giveUp(parcel, ports.outbox, settled.kind === 'busy' ? 'another digest was being posted' : settled.reason);
  switch (settled.kind) {
    case 'busy': return;
    case 'waiting':
      if (settled.afterMs > LONG_WAIT_MS) ports.log.warn({ subscription: job.subscription.id, afterMs: settled.afterMs, reason: settled.reason }, 'the platform puts a digest off for long');
      return;
    case 'dead': return dead(settled, outcome);
    case 'failed':
      await tell(outcome, OWNER.failed(dayOf(job), settled.reason));
      return advance(outcome, undefined, { missed: [dayOf(job)] });
    case 'unknown':
      ports.log.warn({ subscription: job.subscription.id, day: job.day, reason: settled.reason }, 'it is not known whether a digest was posted');
      await tell(outcome, OWNER.unknown(dayOf(job), settled.reason));
      return advance(outcome, settled.state, { unsure: [dayOf(job)] });
    case 'sent': case 'skipped':
      await skipMissed(outcome);
      return advance(outcome, settled.state, {});
  }
}

const dayOf = (job: Job): string => job.day.slice(0, 10);

/** Moves the watermark to `state` unless a later telling moved it further, and the day done in any case. */
async function advance({ job, seen, ports, today }: Outcome, state: string | undefined, add: Partial<Pick<Seen, 'unsure' | 'missed'>>): Promise<void> {
  const { subscriptions } = ports.store;
  const kept = readSeen((await subscriptions.get(job.subscription.id))?.seen ?? '', today) ?? seen;
  const told = readSeen(state ?? '', today);
  const merged = told === undefined ? kept : mergeSeen(kept, told);
  const next: Seen = {
    ...merged,
    lastDay: job.now !== true && job.day > merged.lastDay ? job.day : merged.lastDay,
    unsure: [...new Set([...merged.unsure, ...(add.unsure ?? [])])], missed: [...new Set([...merged.missed, ...(add.missed ?? [])])],
  };
  await subscriptions.advance(job.subscription.id, { seen: JSON.stringify(next), failures: 0 }, ports.clock.now().getTime());
}

async function dead(settled: Settled & { kind: 'dead' }, outcome: Outcome): Promise<void> {
  const { job: { subscription, day }, ports, parcel } = outcome;
  const now = () => ports.clock.now().getTime();
  const failures = subscription.failures + 1;
  if (failures < DEAD_TRIES) {
    await ports.store.subscriptions.advance(subscription.id, { failures }, now());
    return;
  }
  await giveUp(parcel, ports.outbox, settled.reason);
  ports.log.warn({ subscription: subscription.id, day, reason: settled.reason }, 'a channel is gone; its digest was paused');
  await tell(outcome, OWNER.paused(settled.reason));
  await advance(outcome, undefined, { missed: [day] });
  await ports.store.subscriptions.advance(subscription.id, { failures, state: 'paused', pausedBecause: settled.reason }, now());
}

async function tell({ job: { subscription }, parcel, ports }: Outcome, text: string): Promise<void> {
  try {
    await parcel.deliverer.tellOwner?.({ workspace: subscription.workspace, channel: subscription.channel, user: subscription.owner }, text);
  } catch (error) {
    ports.log.error({ subscription: subscription.id, reason: error instanceof Error ? error.message : 'unknown' }, 'the owner of a digest could not be told');
  }
}

/** Rows for the days that this post covers, so that the history shows no hole. */
async function skipMissed({ job, ports }: Outcome): Promise<void> {
  const { runs, owner, steady } = ports.outbox;
  for (const day of job.missed) {
    const claimed = await runs.claim(job.subscription.id, day, owner, 'none', steady.now(), 1);
    if (claimed !== undefined) await runs.update(job.subscription.id, day, owner, { status: 'skipped', reason: `covered by the digest of ${job.day}` }, steady.now());
  }
}
