// The digest settings of one channel: switched on, changed, paused, resumed, told. What is not said stays as it was.
import { createHash } from 'node:crypto';
import type { DigestCaller } from '../contracts/adapter.ts';
import type { Subscription } from '../contracts/store.ts';
import { COMMAND } from './command-wording.ts';
import { indexFacts } from './fact-index.ts';
import type { Settings } from './parse-command.ts';
import type { DigestPorts } from './ports.ts';
import { chat, clarify, type Reply } from './replies.ts';
import { nextSlot, startDay } from './schedule.ts';
import { readSeen, startSeen } from './seen.ts';
import { topicLabel } from './topics.ts';
import { localAt } from './zone.ts';

const DEFAULT_TIME = '09:00';
const RUNS_SHOWN = 5;

export async function switchOn(command: { settings: Settings; problems: string[] }, caller: DigestCaller, kept: Subscription | undefined, ports: DigestPorts): Promise<Reply> {
  if (command.problems.length > 0) return { status: 'clarify', lines: [COMMAND.problems], list: { items: command.problems } };
  const { settings } = command;
  const zone = settings.zone ?? kept?.zone;
  if (zone === undefined) return clarify(COMMAND.noZone(settings.time ?? DEFAULT_TIME));
  const base = kept ?? blank(caller, ports.clock.now().getTime());
  return save({
    ...base, zone, state: 'on', pausedBecause: null, failures: 0, owner: caller.user, ownerName: caller.userName ?? caller.user,
    time: settings.time ?? base.time, cadence: settings.cadence ?? base.cadence, weekday: settings.cadence === undefined ? base.weekday : settings.weekday ?? null,
    topics: settings.topics?.map(topic => topic.id) ?? base.topics, quiet: settings.quiet ?? base.quiet, language: caller.language ?? base.language,
  }, kept, ports);
}

export async function pause(kept: Subscription, caller: DigestCaller, ports: DigestPorts): Promise<Reply> {
  const reason = COMMAND.pausedBy(caller.userName ?? caller.user);
  await ports.store.subscriptions.advance(kept.id, { state: 'paused', pausedBecause: reason }, ports.clock.now().getTime());
  return chat(COMMAND.paused(kept, reason));
}

export function resume(kept: Subscription, ports: DigestPorts): Promise<Reply> {
  return save({ ...kept, state: 'on', pausedBecause: null, failures: 0 }, kept, ports);
}

/** A changed plan starts afresh: never a second post on a day that had one, never at once for a time that has just passed. */
async function save(next: Subscription, kept: Subscription | undefined, ports: DigestPorts): Promise<Reply> {
  const now = ports.clock.now().getTime();
  const today = localAt(next.zone, now).day;
  const begins = startDay(next, now);
  const seen = (kept === undefined ? undefined : readSeen(kept.seen, today)) ?? startSeen(indexFacts(ports.facts()).marks, today, begins);
  const saved = { ...next, seen: JSON.stringify({ ...seen, lastDay: seen.lastDay > begins ? seen.lastDay : begins }), updatedAt: now };
  await ports.store.subscriptions.put(saved);
  return channelStatus(saved, ports);
}

export async function channelStatus(kept: Subscription, ports: DigestPorts): Promise<Reply> {
  const now = ports.clock.now().getTime();
  const history = await ports.store.runs.list(kept.id, RUNS_SHOWN);
  const setUp = COMMAND.setBy(kept.ownerName, localAt(kept.zone, kept.createdAt).day);
  const list = { title: COMMAND.runs, items: history.map(run => COMMAND.run(run.day, run.status, run.reason)) };
  if (kept.state === 'paused') return { status: 'chat', lines: [COMMAND.paused(kept, kept.pausedBecause ?? ''), setUp], list };
  const labels = kept.topics.map(topic => topicLabel(topic, ports.facts()));
  const lastDay = readSeen(kept.seen, localAt(kept.zone, now).day)?.lastDay ?? '0001-01-01';
  return { status: 'chat', lines: [COMMAND.on(kept, labels, kept.quiet), COMMAND.next(nextSlot(kept, lastDay, now).day, kept.time), setUp], list };
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
