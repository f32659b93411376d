// The digest desk: the same words on every surface, changed only by people who manage the channel.
// Not for: reading the words (parse-command.ts), settings of a channel (channel-settings.ts), following questions (follow-desk.ts).
import type { DigestCaller, DigestDesk } from '../contracts/adapter.ts';
import { StoreUnavailable, type Subscription } from '../contracts/store.ts';
import { addDays } from '../lib/dates.ts';
import type { Answer } from '../model/answer.ts';
import { channelStatus, pause, resume, switchOn } from './channel-settings.ts';
import { COMMAND } from './command-wording.ts';
import { previewDigest } from './digest-run.ts';
import { indexFacts } from './fact-index.ts';
import { answerFollow } from './follow-desk.ts';
import { readContent, type Settled } from './outbox.ts';
import { type DigestCommand, parseCommand, type Settings } from './parse-command.ts';
import type { DigestPorts } from './ports.ts';
import { previewSince } from './preview.ts';
import { chat, clarify, type Reply, replyAnswer } from './replies.ts';
import type { Runner } from './runner.ts';
import { localAt } from './zone.ts';

const PREVIEW_DAYS = 7;
const CHANGING: readonly DigestCommand['kind'][] = ['on', 'off', 'now', 'pause', 'resume'];

type Desk = { ports: DigestPorts; runner: Runner; caller: DigestCaller };

export function createDesk(ports: DigestPorts, runner: Runner): DigestDesk {
  return {
    async command(text, caller) {
      const finish = (reply: Reply | Answer) => ('lines' in reply ? replyAnswer(reply, ports.clock.today(), caller.language ?? 'en') : reply);
      try {
        return finish(await answer(parseCommand(text, ports.facts(), ports.clock.now().getTime()), { ports, runner, caller }));
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        ports.log.warn({ reason: error.message }, 'a digest command could not reach the store');
        return finish(chat(COMMAND.storeAway));
      }
    },
  };
}

async function answer(command: DigestCommand, desk: Desk): Promise<Reply | Answer> {
  const { caller, ports } = desk;
  if (CHANGING.includes(command.kind) && !caller.mayManage) return chat(COMMAND.notAllowed);
  switch (command.kind) {
    case 'help': return { status: 'chat', lines: [COMMAND.helpTitle], list: { items: COMMAND.help } };
    case 'unknown': return { status: 'clarify', lines: [COMMAND.unknown(command.words, command.near)], list: { items: COMMAND.help } };
    case 'follow': case 'unfollow': case 'following': return answerFollow(command, caller, ports);
    default: return withChannel(command, desk, await ports.store.subscriptions.find(caller.surface, caller.workspace, caller.channel));
  }
}

async function withChannel(command: DigestCommand, desk: Desk, kept: Subscription | undefined): Promise<Reply | Answer> {
  const { ports, runner, caller } = desk;
  if (command.kind === 'on') return switchOn(command, caller, kept, ports);
  if (command.kind === 'preview') return preview(command, desk, kept);
  if (kept === undefined) return chat(COMMAND.none);
  switch (command.kind) {
    case 'off':
      await ports.store.subscriptions.delete(kept.id);
      return chat(COMMAND.off);
    case 'pause': return pause(kept, caller, ports);
    case 'resume': return resume(kept, ports);
    case 'now': return postedReply(await runner.postNow(kept));
    case 'show': return readContent((await ports.store.runs.get(kept.id, command.day))?.content ?? null)?.answer ?? chat(COMMAND.noRun(command.day));
    default: return channelStatus(kept, ports);
  }
}

function preview(command: { settings: Settings; problems: string[] }, { ports, caller }: Desk, kept: Subscription | undefined): Reply | Answer {
  if (command.problems.length > 0) return clarify(...command.problems);
  const { since, topics } = command.settings;
  if (kept !== undefined && since === undefined && topics === undefined) {
    return previewDigest(kept, indexFacts(ports.facts()), localAt(kept.zone, ports.clock.now().getTime()).day).answer;
  }
  const today = ports.clock.today();
  return previewSince(ports.facts(), {
    since: since ?? addDays(today, -PREVIEW_DAYS), today, topics: topics?.map(topic => topic.id) ?? kept?.topics ?? [], language: caller.language ?? 'en',
  }).answer;
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
