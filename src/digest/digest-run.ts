// One digest of one channel: composed after the claim, posted through the outbox, its outcome drawn.
// Not for: finding out what is due (runner.ts), the posting itself (outbox.ts), the consequences (digest-outcome.ts).
import type { Deliverer } from '../contracts/adapter.ts';
import type { Subscription } from '../contracts/store.ts';
import { addDays } from '../lib/dates.ts';
import { Language } from '../model/language.ts';
import { composeDigest, type DigestNews } from './compose.ts';
import { drawConsequences } from './digest-outcome.ts';
import { type FactIndex, indexFacts } from './fact-index.ts';
import { type Content, deliver, type OutboxPorts, type Parcel, type Settled } from './outbox.ts';
import type { DigestPorts } from './ports.ts';
import { noveltyOf, readSeen, remember, type Seen, startSeen } from './seen.ts';
import { topicLabel } from './topics.ts';
import { DIGEST } from './wording.ts';
import { localAt } from './zone.ts';

/** `day`: the outbox's name of this post, a local day or, for one that a person asked for, day and minute. */
export type Job = {
  subscription: Subscription; day: string;
  /** Planned days without a post, covered by this one. */
  missed: readonly string[];
  /** Asked for by a person: the schedule stands as it was, and it is not tried again by itself. */
  now?: boolean;
  /** Left behind by a process that ended; its time is over. */
  closing?: boolean;
};
export type RunPorts = DigestPorts & { outbox: OutboxPorts };
/** Rows looked back at for what was left behind. */
const LOOK_BACK = 8;
const MISSED_NAMED = 7;

/** Rejects with StoreUnavailable when the database is away: the next tick tries again. */
export async function runDigest(job: Job, deliverer: Deliverer, ports: RunPorts): Promise<Settled> {
  const { subscription } = job;
  const index = indexFacts(ports.facts());
  const today = localAt(subscription.zone, ports.clock.now().getTime()).day;
  const seen = readSeen(subscription.seen, today) ?? startSeen(index.marks, today, addDays(today, -1));
  const parcel: Parcel = {
    subscription: subscription.id, day: job.day, workspace: subscription.workspace, channel: subscription.channel, deliverer,
    async prepare() {
      // Read again after the claim: a digest asked for by a person may have moved the watermark meanwhile.
      const fresh = await ports.store.subscriptions.get(subscription.id);
      return prepare(job, readSeen(fresh?.seen ?? '', today) ?? seen, index, today);
    },
    collides: async () => (await inFlight(job, ports)).some(run => run.leaseUntil > ports.outbox.steady.now()),
    ...(job.closing === undefined ? {} : { closing: job.closing }),
  };
  const settled = await deliver(parcel, ports.outbox);
  if (settled.kind !== 'busy') ports.meter?.count('digests', { surface: subscription.surface, outcome: settled.kind });
  await drawConsequences(settled, { job, seen, parcel, ports, today });
  return settled;
}

/** Posts that a dead process left half done: each is looked up, and ends as sent, unknown or failed. */
export async function closeOrphans(subscription: Subscription, except: string, deliverer: Deliverer, ports: RunPorts): Promise<number> {
  const job = { subscription, day: except, missed: [] };
  const orphans = (await inFlight(job, ports)).filter(run => run.leaseUntil < ports.outbox.steady.now());
  for (const run of orphans) await runDigest({ subscription, day: run.day, missed: [], closing: true, now: isAskedFor(run.day) }, deliverer, ports);
  return orphans.length;
}

const isAskedFor = (day: string): boolean => day.includes('T');

/** Other posts of this channel that are claimed or being sent. */
async function inFlight(job: Pick<Job, 'subscription' | 'day' | 'missed'>, ports: RunPorts) {
  const latest = await ports.store.runs.list(job.subscription.id, LOOK_BACK);
  return latest.filter(run => run.day !== job.day && !job.missed.includes(run.day) && (run.status === 'claimed' || run.status === 'sending'));
}

/** What a channel would get now, without posting or remembering anything. */
export function previewDigest(subscription: Subscription, index: FactIndex, today: string): DigestNews {
  const seen = readSeen(subscription.seen, today) ?? startSeen(index.marks, today, addDays(today, -1));
  return compose({ subscription, day: today, missed: [], now: true }, seen, index, today);
}

function prepare(job: Job, seen: Seen, index: FactIndex, today: string): Content {
  const news = compose(job, seen, index, today);
  const told = remember(seen, index.marks, today);
  const lastDay = job.now === true ? seen.lastDay : job.day;
  const quiet = news.lines === 0 && (job.now === true || job.subscription.quiet === 'silent');
  // Days to be named stay on the list until a post has named them.
  const named = quiet ? {} : { unsure: [], missed: [] };
  return { answer: quiet ? null : news.answer, state: JSON.stringify({ ...told, lastDay, ...named } satisfies Seen) };
}

function compose(job: Job, seen: Seen, index: FactIndex, today: string): DigestNews {
  const { subscription } = job;
  const missed = [...new Set([...seen.missed, ...job.missed])].filter(day => !seen.unsure.includes(day)).toSorted();
  const labels = subscription.topics.map(topic => topicLabel(topic, index.facts));
  const language = Language.safeParse(subscription.language);
  const notices = [
    ...(missed.length > 0 ? [{ tone: 'info' as const, text: missedWords(missed) }] : []),
    ...(seen.unsure.length > 0 ? [{ tone: 'caveat' as const, text: DIGEST.unsure(seen.unsure) }] : []),
    { tone: 'info' as const, text: DIGEST.setUp(subscription.ownerName) },
  ];
  return composeDigest({
    index, novelty: noveltyOf(seen), span: { from: seen.through, to: today }, topics: subscription.topics, topicLabels: labels,
    language: language.success ? language.data : 'en', title: DIGEST.title(today, labels), notices,
    idFrom: `${subscription.id}|${job.day}`,
  });
}

function missedWords(missed: readonly string[]): string {
  const [first = '', last = ''] = [missed[0], missed.at(-1)];
  return missed.length > MISSED_NAMED ? DIGEST.missedMany(missed.length, first, last) : DIGEST.missed(missed);
}
