// Followed questions: asked again when the corpus or the day changes, told once when the answer changes in substance.
// Not for: the words `follow` and `unfollow` (follow-commands.ts).
import { createHash } from 'node:crypto';
import { textOf } from '../answer/compose.ts';
import type { Deliverer } from '../contracts/adapter.ts';
import { type Follow, StoreUnavailable } from '../contracts/store.ts';
import { Language } from '../model/language.ts';
import type { Answer, Block } from '../model/answer.ts';
import { indexFacts } from './fact-index.ts';
import { differs, fingerprintOf, readFingerprint, writeFingerprint } from './fingerprint.ts';
import { Lanes } from './lanes.ts';
import { deliver, giveUp, type OutboxPorts, type Parcel, type Settled } from './outbox.ts';
import type { DigestPorts } from './ports.ts';
import { FOLLOW, OWNER } from './wording.ts';

/** Text of the former answer that is kept and shown. */
export const MAX_KEPT_CHARACTERS = 1_500;
const DEAD_TRIES = 3;

export type FollowWatch = { tick(): Promise<void>; idle(): Promise<void> };

export function createFollowWatch(ports: DigestPorts, outbox: OutboxPorts): FollowWatch {
  const lanes = new Lanes();
  /** Follow -> corpus version and day at which it was last found in order. */
  const checked = new Map<string, string>();
  return {
    async tick() {
      const stamp = `${ports.facts().version}|${ports.clock.today()}`;
      let all: Follow[];
      try { all = await ports.store.follows.list(); } catch { return; } // the runner says that the store is away
      for (const follow of all) {
        if (checked.get(follow.id) === stamp) continue;
        lanes.add(follow.id, async () => {
          try {
            if (await check(follow, ports, outbox)) checked.set(follow.id, stamp);
          } catch (error) {
            if (!(error instanceof StoreUnavailable)) ports.log.error({ follow: follow.id, reason: error instanceof Error ? error.message : 'unknown' }, 'a followed question failed');
          }
        });
      }
    },
    idle: () => lanes.idle(),
  };
}

/** True when nothing is left to do for it at this version and day. */
async function check(follow: Follow, ports: DigestPorts, outbox: OutboxPorts): Promise<boolean> {
  const language = Language.safeParse(follow.language);
  const answer = await ports.ask(follow.question, { today: ports.clock.today(), language: language.success ? language.data : 'en' });
  const before = readFingerprint(follow.fingerprint);
  const now = fingerprintOf(answer, id => indexFacts(ports.facts()).current.get(id), before?.told ?? 0);
  if (before === undefined || !differs(before, now)) {
    // Same substance in other words or with other sources: remembered, not told.
    const fingerprint = writeFingerprint(now);
    if (fingerprint !== follow.fingerprint) await remember(follow, { fingerprint, text: keptText(answer) }, ports);
    return true;
  }
  const deliverer = ports.deliverer(follow.surface);
  if (deliverer === undefined) return false;
  const parcel: Parcel = {
    subscription: `follow:${follow.id}`, day: `${before.told + 1}`, workspace: follow.workspace, channel: follow.channel, deliverer,
    prepare: () => ({ answer: changeAnswer(follow, answer), state: JSON.stringify({ fingerprint: writeFingerprint({ ...now, told: before.told + 1 }), text: keptText(answer) } satisfies Told) }),
  };
  const settled = await deliver(parcel, outbox);
  ports.meter?.count('digests', { surface: follow.surface, outcome: settled.kind });
  return conclude(settled, { follow, parcel, deliverer, ports, outbox });
}

/** What was told, kept with the post: the answer may have changed again before it got through. */
type Told = { fingerprint: string; text: string };
type After = { follow: Follow; parcel: Parcel; deliverer: Deliverer; ports: DigestPorts; outbox: OutboxPorts };
const keptText = (answer: Answer): string => answer.text.slice(0, MAX_KEPT_CHARACTERS);

async function conclude(settled: Settled, after: After): Promise<boolean> {
  const { follow, ports } = after;
  switch (settled.kind) {
    case 'busy': case 'waiting': return false;
    case 'dead':
      if (settled.attempts < DEAD_TRIES) return false;
      await giveUp(after.parcel, after.outbox, settled.reason);
      await ports.store.follows.delete(follow.id);
      ports.log.warn({ follow: follow.id, reason: settled.reason }, 'a followed question was dropped: its channel is gone');
      return true;
    case 'unknown':
      ports.log.warn({ follow: follow.id, reason: settled.reason }, 'it is not known whether a changed answer was posted');
      await after.deliverer.tellOwner?.({ workspace: follow.workspace, channel: follow.channel, user: follow.user }, OWNER.followUnknown(follow.question, settled.reason)).catch(() => undefined);
      await rememberTold(settled.state, after);
      return false;
    case 'sent': case 'skipped': case 'failed':
      await rememberTold(settled.state, after);
      return false; // looked at once more: it may have changed while it was posted
  }
}

async function rememberTold(state: string | undefined, { follow, ports }: After): Promise<void> {
  const told = state === undefined || state === '' ? undefined : (JSON.parse(state) as Told); // written by `check` above
  if (told !== undefined) await remember(follow, told, ports);
}

/** Unless somebody stopped following meanwhile. */
async function remember(follow: Follow, told: Told, ports: DigestPorts): Promise<void> {
  const mine = await ports.store.follows.find(follow.surface, follow.workspace, follow.channel, follow.user);
  if (!mine.some(one => one.id === follow.id)) return;
  await ports.store.follows.put({ ...follow, fingerprint: told.fingerprint, answerText: told.text });
}

/** Old -> new: what was said before, then the new answer with its sources. */
function changeAnswer(follow: Follow, answer: Answer): Answer {
  const blocks: Block[] = [
    { kind: 'paragraph', text: FOLLOW.changed(follow.question) },
    { kind: 'notice', tone: 'info', text: FOLLOW.before(follow.answerText) },
    { kind: 'paragraph', text: FOLLOW.now },
    ...answer.blocks,
    { kind: 'notice', tone: 'info', text: FOLLOW.stop(follow.question) },
  ];
  const id = createHash('sha256').update(`follow|${follow.id}|${answer.id}`).digest('hex').slice(0, 16);
  return { ...answer, id, intent: 'follow', blocks, text: textOf(blocks, answer.caveats) };
}
