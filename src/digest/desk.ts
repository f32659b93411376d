// The digest desk: the same words on every surface, changed only by people who manage the channel.
// Not for: reading the words (parse-command.ts), following questions (follow-desk.ts).
import { createHash } from 'node:crypto';
import type { DigestCaller, DigestDesk } from '../contracts/adapter.ts';
import { StoreUnavailable, type Subscription } from '../contracts/store.ts';
import { addDays } from '../lib/dates.ts';
import type { Answer } from '../model/answer.ts';
import { COMMAND } from './command-wording.ts';
import { previewDigest } from './digest-run.ts';
import { indexFacts } from './fact-index.ts';
import { createFollowDesk } from './follow-desk.ts';
import { readContent, type Settled } from './outbox.ts';
import { type DigestCommand, parseCommand, type Settings } from './parse-command.ts';
import type { DigestPorts } from './ports.ts';
import { previewSince } from './preview.ts';
import { type Reply, replyAnswer } from './replies.ts';
import type { Runner } from './runner.ts';
import { nextSlot, type Plan, startDay } from './schedule.ts';
import { readSeen, startSeen } from './seen.ts';
import { topicLabel } from './topics.ts';
import { localAt } from './zone.ts';

const DEFAULT_TIME = '09:00';
const PREVIEW_DAYS = 7;
const RUNS_SHOWN = 5;
const CHANGING: readonly DigestCommand['kind'][] = ['on', 'off', 'now', 'pause', 'resume'];

const chat = (...lines: string[]): Reply => ({ status: 'chat', lines });
const clarify = (...lines: string[]): Reply => ({ status: 'clarify', lines });

export function createDesk(ports: DigestPorts, runner: Runner): DigestDesk {
  const follows = createFollowDesk(ports);
  const { subscriptions, runs } = ports.store;
  const nowMs = () => ports.clock.now().getTime();

  async function answer(command: DigestCommand, caller: DigestCaller): Promise<Reply | Answer> {
    if (CHANGING.includes(command.kind) && !caller.mayManage) return chat(COMMAND.notAllowed);
    switch (command.kind) {
      case 'help': return { status: 'chat', lines: [COMMAND.helpTitle], list: { items: COMMAND.help } };
      case 'unknown': return { status: 'clarify', lines: [COMMAND.unknown(command.words, command.near)], list: { items: COMMAND.help } };
      case 'follow': case 'unfollow': case 'following': return follows.answer(command, caller);
      default: return withChannel(command, caller, await subscriptions.find(caller.surface, caller.workspace, caller.channel));
    }
  }

  async function withChannel(command: DigestCommand, caller: DigestCaller, kept: Subscription | undefined): Promise<Reply | Answer> {
    if (command.kind === 'on') return switchOn(command, caller, kept);
    if (command.kind === 'preview') return preview(command, caller, kept);
    if (kept === undefined) return chat(COMMAND.none);
    switch (command.kind) {
      case 'off':
        await subscriptions.delete(kept.id);
        return chat(COMMAND.off);
      case 'pause': {
        const reason = COMMAND.pausedBy(caller.userName ?? caller.user);
        await subscriptions.advance(kept.id, { state: 'paused', pausedBecause: reason }, nowMs());
        return chat(COMMAND.paused(kept, reason));
      }
      case 'resume': return save({ ...kept, state: 'on', pausedBecause: null, failures: 0 }, kept);
      case 'now': return postedReply(await runner.postNow(kept));
      case 'show': return readContent((await runs.get(kept.id, command.day))?.content ?? null)?.answer ?? chat(COMMAND.noRun(command.day));
      default: return status(kept);
    }
  }

  async function switchOn(command: { settings: Settings; problems: string[] }, caller: DigestCaller, kept: Subscription | undefined): Promise<Reply> {
    if (command.problems.length > 0) return { status: 'clarify', lines: [COMMAND.problems], list: { items: command.problems } };
    const { settings } = command;
    const zone = settings.zone ?? kept?.zone;
    if (zone === undefined) return clarify(COMMAND.noZone(settings.time ?? DEFAULT_TIME));
    const base = kept ?? blank(caller, nowMs());
    return save({
      ...base, zone, state: 'on', pausedBecause: null, failures: 0, owner: caller.user, ownerName: caller.userName ?? caller.user,
      time: settings.time ?? base.time, cadence: settings.cadence ?? base.cadence, weekday: settings.cadence === undefined ? base.weekday : settings.weekday ?? null,
      topics: settings.topics?.map(topic => topic.id) ?? base.topics, quiet: settings.quiet ?? base.quiet, language: caller.language ?? base.language,
    }, kept);
  }

  /** A changed plan starts afresh: never a second post on a day that had one, never at once for a time that has just passed. */
  async function save(next: Subscription, kept: Subscription | undefined): Promise<Reply> {
    const now = nowMs();
    const today = localAt(next.zone, now).day;
    const begins = startDay(next, now);
    const seen = kept === undefined ? undefined : readSeen(kept.seen, today);
    const fresh = seen ?? startSeen(indexFacts(ports.facts()).marks, today, begins);
    await subscriptions.put({ ...next, seen: JSON.stringify({ ...fresh, lastDay: fresh.lastDay > begins ? fresh.lastDay : begins }), updatedAt: now });
    return status({ ...next, seen: JSON.stringify({ ...fresh, lastDay: fresh.lastDay > begins ? fresh.lastDay : begins }) });
  }

  async function status(kept: Subscription): Promise<Reply> {
    const labels = kept.topics.map(topic => topicLabel(topic, ports.facts()));
    const history = await runs.list(kept.id, RUNS_SHOWN);
    const setUp = COMMAND.setBy(kept.ownerName, localAt(kept.zone, kept.createdAt).day);
    const list = { title: COMMAND.runs, items: history.map(run => COMMAND.run(run.day, run.status, run.reason)) };
    if (kept.state === 'paused') return { status: 'chat', lines: [COMMAND.paused(kept, kept.pausedBecause ?? ''), setUp], list };
    return { status: 'chat', lines: [COMMAND.on(kept, labels, kept.quiet), nextWords(kept, nowMs()), setUp], list };
  }

  function preview(command: { settings: Settings; problems: string[] }, caller: DigestCaller, kept: Subscription | undefined): Reply | Answer {
    if (command.problems.length > 0) return { status: 'clarify', lines: command.problems };
    const { since, topics } = command.settings;
    if (kept !== undefined && since === undefined && topics === undefined) {
      return previewDigest(kept, indexFacts(ports.facts()), localAt(kept.zone, nowMs()).day).answer;
    }
    const today = ports.clock.today();
    return previewSince(ports.facts(), { since: since ?? addDays(today, -PREVIEW_DAYS), today, topics: topics?.map(topic => topic.id) ?? kept?.topics ?? [], language: caller.language ?? 'en' }).answer;
  }

  return {
    async command(text, caller) {
      const language = caller.language ?? 'en';
      const finish = (reply: Reply | Answer) => ('lines' in reply ? replyAnswer(reply, ports.clock.today(), language) : reply);
      try {
        return finish(await answer(parseCommand(text, ports.facts(), nowMs()), caller));
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        ports.log.warn({ reason: error.message }, 'a digest command could not reach the store');
        return finish(chat(COMMAND.storeAway));
      }
    },
  };
}

function nextWords(kept: Subscription, nowMs: number): string {
  const plan: Plan = kept;
  const lastDay = readSeen(kept.seen, localAt(kept.zone, nowMs).day)?.lastDay ?? '0001-01-01';
  return COMMAND.next(nextSlot(plan, lastDay, nowMs).day, kept.time);
}

function postedReply(settled: Settled | undefined): Reply {
  switch (settled?.kind) {
    case undefined: return chat(COMMAND.cannotPost);
    case 'sent': return chat(COMMAND.posted);
    case 'skipped': return chat(COMMAND.postedNothing);
    case 'busy': return chat(COMMAND.postBusy);
    case 'waiting': return chat(COMMAND.postLater(settled.reason));
    case 'unknown': return chat(COMMAND.postUnknown(settled.reason));
    case 'failed': case 'dead': return chat(COMMAND.postFailed(settled.reason));
  }
}

/** One subscription per channel: its id follows from the channel, so two people at once make one. */
function blank(caller: DigestCaller, now: number): Subscription {
  const id = createHash('sha256').update(JSON.stringify([caller.surface, caller.workspace, caller.channel])).digest('hex').slice(0, 20);
  return {
    id, surface: caller.surface, workspace: caller.workspace, channel: caller.channel, owner: caller.user, ownerName: caller.userName ?? caller.user,
    time: DEFAULT_TIME, zone: 'UTC', cadence: 'weekdays', weekday: null, topics: [], quiet: 'silent', language: caller.language ?? 'en',
    state: 'on', pausedBecause: null, failures: 0, seen: '', createdAt: now, updatedAt: now,
  };
}
