// `follow`, `unfollow`, `following`: which questions somebody wants to hear of again in this channel.
// Not for: noticing a change (follow.ts).
import { createHash } from 'node:crypto';
import { textOf } from '../answer/compose.ts';
import type { DigestCaller } from '../contracts/adapter.ts';
import type { Follow } from '../contracts/store.ts';
import { asciiKey } from '../lib/text/fold.ts';
import type { Answer, Block } from '../model/answer.ts';
import { COMMAND } from './command-wording.ts';
import { indexFacts } from './fact-index.ts';
import { fingerprintOf, writeFingerprint } from './fingerprint.ts';
import { MAX_KEPT_CHARACTERS } from './follow.ts';
import type { DigestPorts } from './ports.ts';
import { chat, type Reply } from './replies.ts';

type FollowCommand = { kind: 'follow' | 'unfollow'; question: string } | { kind: 'following' };

/** Questions one person follows in one channel. */
const MAX_FOLLOWS = 20;
const MAX_QUESTION_CHARACTERS = 500;

export async function answerFollow(command: FollowCommand, caller: DigestCaller, ports: DigestPorts): Promise<Reply | Answer> {
  const mine = await ports.store.follows.find(caller.surface, caller.workspace, caller.channel, caller.user);
  if (command.kind === 'following') {
    return mine.length === 0 ? chat(COMMAND.followingNone) : { status: 'chat', lines: [], list: { title: COMMAND.following, items: mine.map(one => one.question) } };
  }
  if (command.kind === 'follow') return refusal(command.question, caller, mine) ?? add(command.question, caller, ports);
  const all = asciiKey(command.question) === 'all';
  const leaving = mine.filter(one => all || asciiKey(one.question) === asciiKey(command.question));
  for (const one of leaving) await ports.store.follows.delete(one.id);
  return leaving.length === 0 ? chat(COMMAND.notFollowed(command.question)) : chat(...leaving.map(one => COMMAND.unfollowed(one.question)));
}

function refusal(question: string, caller: DigestCaller, mine: readonly Follow[]): Reply | undefined {
  if (!caller.mayManage) return chat(COMMAND.followNotAllowed);
  if (question.length > MAX_QUESTION_CHARACTERS) return chat(COMMAND.notFollowable(`${question.slice(0, 60)}…`));
  if (mine.some(one => asciiKey(one.question) === asciiKey(question))) return chat(COMMAND.alreadyFollowed(question));
  return mine.length >= MAX_FOLLOWS ? chat(COMMAND.tooMany(MAX_FOLLOWS)) : undefined;
}

async function add(question: string, caller: DigestCaller, ports: DigestPorts): Promise<Reply | Answer> {
  const answer = await ports.ask(question, { today: ports.clock.today(), language: caller.language ?? 'en' });
  // A greeting has nothing to change; a refusal has: the sources may learn it.
  if (answer.status === 'chat' || answer.status === 'clarify') return chat(COMMAND.notFollowable(question));
  const createdAt = ports.clock.now().getTime();
  // Counted from a number that grows, so that following again after leaving does not meet its own old posts.
  const print = fingerprintOf(answer, id => indexFacts(ports.facts()).current.get(id), Math.floor(createdAt / 1_000));
  await ports.store.follows.put({
    id: idOf(question, caller), surface: caller.surface, workspace: caller.workspace, channel: caller.channel, user: caller.user, question,
    language: caller.language ?? answer.language, fingerprint: writeFingerprint(print), answerText: answer.text.slice(0, MAX_KEPT_CHARACTERS), createdAt,
  });
  const blocks: Block[] = [{ kind: 'paragraph', text: COMMAND.followed(question) }, ...answer.blocks];
  return { ...answer, blocks, text: textOf(blocks, answer.caveats) };
}

/** The same question of the same person in the same channel is one follow. */
function idOf(question: string, caller: DigestCaller): string {
  return createHash('sha256').update(JSON.stringify([caller.surface, caller.workspace, caller.channel, caller.user, asciiKey(question)])).digest('hex').slice(0, 20);
}
