// Posts one thing at most once. The outbox row goes claimed -> sending -> sent | unknown | failed | skipped; whoever holds its lease acts.
// What was under way when a process died is looked up where the platform allows, else it ends as `unknown`: never sent twice, never forgotten.
// Not for: when something is due (schedule.ts), what it says (compose.ts), what follows from the outcome (digest-run.ts, follow.ts).
import { createHash } from 'node:crypto';
import type { Deliverer, Log, Post, SendOutcome } from '../contracts/adapter.ts';
import type { DigestRun, DigestRuns } from '../contracts/store.ts';
import type { Answer } from '../model/answer.ts';
import type { Failpoint } from './ports.ts';
import { backoffMs } from './retry-policy.ts';
import type { SteadyClock } from './steady-clock.ts';

/** `answer` null: nothing to post. `state` is kept beside it and handed back with the outcome, also to another process. */
export type Content = { answer: Answer | null; state: string };
export type Parcel = {
  /** The outbox row: one post per (subscription, day). */
  subscription: string; day: string;
  workspace: string; channel: string; silent?: boolean;
  deliverer: Deliverer;
  /** Called after the claim; its result is stored before anything is sent, and used by whoever takes over. */
  prepare(): Promise<Content> | Content;
  /** Another post to the same channel is under way and will move the same watermark. */
  collides?(): Promise<boolean>;
  /** Its time is over: find out what became of it, but send no more. */
  closing?: boolean;
};
export type Settled =
  | { kind: 'sent' | 'unknown' | 'skipped' | 'failed'; state: string | undefined; reason: string; answer: Answer | null; /** false: another process had settled it before. */ mine: boolean }
  /** Tried, and will be tried again by whoever ticks after `afterMs`. */
  | { kind: 'waiting'; afterMs: number; reason: string; attempts: number }
  /** The platform says that this channel is gone. */
  | { kind: 'dead'; reason: string; attempts: number }
  /** Another process works on it, or its lease has not run out. */
  | { kind: 'busy' };

export type OutboxPorts = { runs: DigestRuns; log: Log; owner: string; steady: SteadyClock; random: () => number; failpoint?: (name: Failpoint) => Promise<void> | void };

const NOTHING: Content = { answer: null, state: '' };
/** Longer than a send may take, so that a lease that ran out means a dead or stopped process. */
const LEASE_MS = 5 * 60_000;
const SEND_TIMEOUT_MS = 60_000;
/** After this many tries a post that the platform keeps putting off is given up. */
const MAX_ATTEMPTS = 40;
const COLLISION_WAIT_MS = 20_000;
/** Time a process gets between settling a parcel and moving the watermark. */
const CONSEQUENCES_MS = 30_000;
/** Tries to write down what is already posted, one a second. */
const COMMIT_TRIES = 60;

/** Discord takes 25 characters of nonce, Slack any metadata; the same parcel has the same key for ever. */
function postKey(subscription: string, day: string): string {
  return `ds-${createHash('sha256').update(`${subscription}|${day}`).digest('hex').slice(0, 20)}`;
}

/** Rejects only with StoreUnavailable, before anything was sent. */
export async function deliver(parcel: Parcel, ports: OutboxPorts): Promise<Settled> {
  const { runs, owner, steady } = ports;
  const run = await runs.claim(parcel.subscription, parcel.day, owner, postKey(parcel.subscription, parcel.day), steady.now(), LEASE_MS);
  if (run === undefined) return foreign(parcel, ports);
  await ports.failpoint?.('claim');
  if (run.status === 'sending') {
    const found = await lookUp(parcel, run);
    if (found !== 'absent') return settleTakenOver(parcel, ports, run, found);
  }
  if (parcel.closing === true) return settle(parcel, ports, readContent(run.content) ?? NOTHING, { status: 'failed', reason: 'its sender ended before it was posted' });
  if (run.content === null && (await parcel.collides?.()) === true) {
    await putBack(parcel, ports, 'another post to this channel was under way', COLLISION_WAIT_MS);
    return { kind: 'busy' };
  }
  const content = readContent(run.content) ?? (await parcel.prepare());
  await ports.failpoint?.('render');
  if (content.answer === null) return settle(parcel, ports, content, { status: 'skipped', reason: 'nothing new' });
  const stored = { content: JSON.stringify(content), leaseUntil: steady.now() + LEASE_MS, status: 'sending' as const };
  if (!(await runs.update(parcel.subscription, parcel.day, owner, stored, steady.now()))) return { kind: 'busy' };
  await ports.failpoint?.('before-send');
  const outcome = await send(parcel, run, content.answer);
  await ports.failpoint?.('after-send');
  return conclude(parcel, ports, run, content, outcome);
}

async function foreign(parcel: Parcel, { runs, steady }: OutboxPorts): Promise<Settled> {
  const run = await runs.get(parcel.subscription, parcel.day);
  if (run === undefined || run.status === 'claimed' || run.status === 'sending') return { kind: 'busy' };
  // Whoever settled it a moment ago is still drawing the consequences; one that died before it could leaves them to us.
  if (steady.now() - run.updatedAt < CONSEQUENCES_MS) return { kind: 'busy' };
  const content = readContent(run.content);
  return { kind: run.status, state: content?.state, reason: run.reason ?? '', answer: content?.answer ?? null, mine: false };
}

function postOf(parcel: Parcel, run: DigestRun, answer: Answer): Post {
  return { key: run.key, channel: parcel.channel, workspace: parcel.workspace, answer, ...(parcel.silent === undefined ? {} : { silent: parcel.silent }) };
}

/** The process that was sending is gone. Did its post arrive? */
async function lookUp(parcel: Parcel, run: DigestRun): Promise<'posted' | 'absent' | 'cannot-know'> {
  const answer = readContent(run.content)?.answer;
  if (parcel.deliverer.find === undefined || answer === undefined || answer === null) return 'cannot-know';
  try {
    return await parcel.deliverer.find(postOf(parcel, run, answer));
  } catch {
    return 'cannot-know';
  }
}

function settleTakenOver(parcel: Parcel, ports: OutboxPorts, run: DigestRun, found: 'posted' | 'cannot-know'): Promise<Settled> {
  const content = readContent(run.content) ?? NOTHING;
  if (found === 'posted') return settle(parcel, ports, content, { status: 'sent', reason: 'found after its sender was gone' });
  return settle(parcel, ports, content, { status: 'unknown', reason: 'its sender ended while sending' });
}

/** A hanging or throwing platform may have posted: both end as unknown. */
async function send(parcel: Parcel, run: DigestRun, answer: Answer): Promise<SendOutcome> {
  const timer = Promise.withResolvers<SendOutcome>();
  const timeout = setTimeout(() => { timer.resolve({ kind: 'unknown', reason: `no reply within ${SEND_TIMEOUT_MS / 1_000} s` }); }, SEND_TIMEOUT_MS);
  try {
    return await Promise.race([parcel.deliverer.send(postOf(parcel, run, answer)), timer.promise]);
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.message : 'the adapter failed' };
  } finally {
    clearTimeout(timeout);
  }
}

async function conclude(parcel: Parcel, ports: OutboxPorts, run: DigestRun, content: Content, outcome: SendOutcome): Promise<Settled> {
  switch (outcome.kind) {
    case 'sent':
      await ports.failpoint?.('before-commit');
      return settle(parcel, ports, content, { status: 'sent', message: outcome.message, reason: '' });
    case 'unknown':
      return settle(parcel, ports, content, { status: 'unknown', reason: outcome.reason });
    case 'dead':
      await putBack(parcel, ports, outcome.reason, backoffMs(run.attempts, ports.random));
      return { kind: 'dead', reason: outcome.reason, attempts: run.attempts };
    case 'retry': {
      if (run.attempts >= MAX_ATTEMPTS) return settle(parcel, ports, content, { status: 'failed', reason: `gave up after ${run.attempts} tries: ${outcome.reason}` });
      const afterMs = Math.max(outcome.afterMs, backoffMs(run.attempts, ports.random));
      await putBack(parcel, ports, outcome.reason, afterMs);
      return { kind: 'waiting', afterMs, reason: outcome.reason, attempts: run.attempts };
    }
  }
}

/** Back to `claimed`: nothing was posted. The lease is the waiting time, so that no process tries earlier. */
async function putBack(parcel: Parcel, ports: OutboxPorts, reason: string, afterMs: number): Promise<void> {
  await commit(parcel, ports, { status: 'claimed', reason, leaseUntil: ports.steady.now() + afterMs });
}

/** Gives a parcel up for good: its day will not be tried again. */
export async function giveUp(parcel: Parcel, ports: OutboxPorts, reason: string): Promise<void> {
  await commit(parcel, ports, { status: 'failed', reason });
}

type Ending = { status: 'sent' | 'unknown' | 'failed' | 'skipped'; reason: string; message?: string };
async function settle(parcel: Parcel, ports: OutboxPorts, content: Content, ending: Ending): Promise<Settled> {
  const mine = await commit(parcel, ports, { ...ending, content: JSON.stringify(content) });
  return { kind: ending.status, state: content.state, reason: ending.reason, answer: content.answer, mine };
}

/** Writes down what happened. When the database is away it tries for a minute; after that the lease ends and another process asks the platform. */
async function commit(parcel: Parcel, ports: OutboxPorts, change: Parameters<DigestRuns['update']>[3]): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ports.runs.update(parcel.subscription, parcel.day, ports.owner, change, ports.steady.now());
    } catch (error) {
      if (attempt === 1) ports.log.warn({ day: parcel.day, status: change.status }, 'a digest outcome could not be written down yet');
      if (attempt >= COMMIT_TRIES) throw error;
      await new Promise(resolve => { setTimeout(resolve, 1_000); });
    }
  }
}

/** Stored by this file only; undefined when there is none yet or it is damaged. */
export function readContent(stored: string | null): Content | undefined {
  if (stored === null) return undefined;
  try {
    return JSON.parse(stored) as Content;
  } catch {
    return undefined;
  }
}
