// A mention or direct message -> one answer in the same place. Not for: reading the raw message (read/message.ts).
import type { Client } from 'discord.js';
import type { Answer } from '../../../src/model/answer.ts';
import { codeText } from '../escape.ts';
import { mayManageByRoles } from '../read/caller.ts';
import { isThreadType, readMessage, type Asked } from '../read/message.ts';
import { renderNote } from '../render/rich.ts';
import { textsOf } from '../texts/texts.ts';
import { post, tellPerson, type LeaveAlone } from '../transport/post.ts';
import { privateNote } from '../transport/respond.ts';
import { simple, type Outgoing } from '../transport/send.ts';
import { helpIn } from './help.ts';
import { answerReply, failedText, keepAnswer, timed, type Services } from './services.ts';

export type MessageServices = Services & { leaveAlone: LeaveAlone };
type Addressed = { id: string; channel: string; guild: string | null; user: string };

/** The same words as on every other surface begin a digest command. */
const DIGEST = /^(?:(?:digest|follow|unfollow)\b|following$)/i;
const HELP = /^(?:help|\?)?$/i;
const PRIVACY = /^privacy$/i;
const EXPLAIN_AGAIN_MS = 24 * 60 * 60 * 1_000;

async function kept(ports: Services['ports'], answer: Answer, question: string): Promise<Answer> {
  await keepAnswer(ports, answer, question);
  return answer;
}

async function answerTo({ ports }: Services, client: Client, asked: Asked): Promise<Answer> {
  if (HELP.test(asked.text)) return kept(ports, helpIn(ports.core, 'en'), 'help');
  if (DIGEST.test(asked.text)) {
    const guild = asked.guild === null ? undefined : client.guilds.cache.get(asked.guild);
    const manages = asked.guild === null || mayManageByRoles(guild, asked.user, asked.roles);
    return kept(ports, await ports.digest.command(asked.text, { surface: 'discord', workspace: asked.guild ?? 'dm', channel: asked.channel, user: asked.user, userName: asked.userName, mayManage: manages }), asked.text);
  }
  return ports.core.ask({ text: asked.text, conversation: asked.conversation });
}

async function outgoingFor(services: Services, client: Client, asked: Asked): Promise<Outgoing> {
  if (PRIVACY.test(asked.text)) return privateNote(textsOf('en').privacy(services.ports.publicUrl === null ? null : `<${services.ports.publicUrl}>`));
  try {
    return await answerReply(services, await timed(services, () => answerTo(services, client, asked)), { isPrivate: false, attach: true });
  } catch (error) {
    services.ports.log.error({ error }, 'discord: a message could not be answered');
    return simple(renderNote(failedText('en')));
  }
}

/** One explanation a day for each person and channel, to the person who asked. */
async function explain({ once, ports }: Services, client: Client, to: Addressed): Promise<void> {
  if (!(await once.claim(`explained:${to.channel}:${to.user}`, EXPLAIN_AGAIN_MS))) return;
  const cached = client.channels.cache.get(to.channel);
  const name = cached !== undefined && 'name' in cached && typeof cached.name === 'string' ? `#${codeText(cached.name)}` : `<#${to.channel}>`;
  const told = await tellPerson(client.rest, to.user, simple(renderNote(textsOf('en').cannotPost(name))), `x${to.id}`);
  ports.log.info({ channel: to.channel, told }, 'discord: may not answer in this channel');
}

async function deliver(services: MessageServices, client: Client, to: Addressed, make: () => Promise<Outgoing>): Promise<void> {
  const { ports, leaveAlone } = services;
  if (leaveAlone.has(to.channel)) return explain(services, client, to);
  const sent = await post(client.rest, await services.lane.run(make), { channel: to.channel, nonce: `a${to.id}`, replyTo: to.id });
  if (sent.ok) return;
  ports.meter.count('discord_unanswered', { reason: sent.refused.kind });
  ports.log.warn({ reason: sent.refused.reason, channel: to.channel }, 'discord: an answer could not be posted');
  if (sent.refused.kind !== 'gone') return;
  leaveAlone.add(to.channel);
  if (to.guild !== null) await explain(services, client, to);
}

/** For raw MESSAGE_CREATE packets; returns at once. */
export function onMessage(services: MessageServices, client: Client, raw: unknown): void {
  const me = client.user;
  if (me === null) return;
  const read = readMessage(raw, {
    id: me.id,
    roleIn: (guild) => client.guilds.cache.get(guild)?.roles.botRoleFor(me)?.id ?? null,
    isThread: (channel, type) => isThreadType(type) || (client.channels.cache.get(channel)?.isThread() ?? false),
  });
  if (read.kind === 'ignored') { if (read.why === 'malformed') services.ports.log.warn({}, 'discord: a malformed message was dropped'); return; }
  const note = (text: string): (() => Promise<Outgoing>) => () => Promise.resolve(simple(renderNote(text)));
  const make = read.kind === 'role' ? note(textsOf('en').readMention) : () => outgoingFor(services, client, read);
  const answer = async (how: () => Promise<Outgoing>): Promise<void> => { if (await services.once.claim(`m:${read.id}`)) await deliver(services, client, read, how); };
  if (!services.once.first(`m:${read.id}`)) return;
  if (services.work.run(() => answer(make)) || services.work.stopping()) return;
  services.ports.meter.count('discord_busy');
  answer(note(textsOf('en').busy)).catch((error: unknown) => services.ports.log.error({ error }, 'discord: could not say that it is busy'));
}
