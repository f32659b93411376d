// Posting unasked: digests and followed answers. One post a key, even when a request is repeated.
import { createHash } from 'node:crypto';
import { ChannelType, Routes, type Client } from 'discord.js';
import { z } from 'zod';
import type { AdapterPorts, Deliverer, Post, SendOutcome } from '../../src/contracts/adapter.ts';
import { escapeText } from './escape.ts';
import { postDetails, wantsDetails } from './details.ts';
import { keepAnswer } from './handle/services.ts';
import { CONTENT, LOOK_BACK_MESSAGES, NONCE } from './limits.ts';
import { filesOf, NO_FILES, type Files, type Pictures } from './render/files.ts';
import { renderEmbed } from './render/embed.ts';
import { renderPlain } from './render/plain.ts';
import { renderNote, renderRich } from './render/rich.ts';
import type { DiscordSettings } from './settings.ts';
import { post, tellPerson } from './transport/post.ts';
import { refusalOf, type Refused } from './transport/rest-errors.ts';
import { simple, type Outgoing } from './transport/send.ts';
import type { Work } from './transport/work.ts';

const Channel = z.looseObject({ type: z.number() });
const Messages = z.array(z.looseObject({ author: z.looseObject({ id: z.string() }) }));
const SERVER_FAULT_MS = 20_000;

/** The key itself when Discord takes it, else a digest of it. */
export const nonceOf = (key: string): string => (key.length > 0 && key.length <= NONCE ? key : createHash('sha256').update(key).digest('base64url').slice(0, NONCE));
/** Stands in the last line of the post, so that it can be found again. */
export const markOf = (key: string): string => `ref ${nonceOf(key).replace(/[^\w:.-]/g, '-')}`;

function outcomeOf(refused: Refused): SendOutcome {
  switch (refused.kind) {
    case 'limit': return { kind: 'retry', afterMs: refused.afterMs, reason: refused.reason };
    case 'unsent': case 'server': return { kind: 'retry', afterMs: SERVER_FAULT_MS, reason: refused.reason };
    case 'unclear': return { kind: 'unknown', reason: refused.reason };
    default: return { kind: 'dead', reason: refused.reason };
  }
}

function outgoing(item: Post, announcement: boolean, files: Files): Outgoing {
  const common = { isPrivate: false, notes: [markOf(item.key)] };
  const render = announcement ? renderEmbed : renderRich;
  return { rendered: render(item.answer, { ...common, files }), withoutFiles: () => render(item.answer, { ...common, files: NO_FILES }), plain: () => renderPlain(item.answer, common) };
}

async function channelType(client: Client, channel: string): Promise<number> {
  return client.channels.cache.get(channel)?.type ?? Channel.parse(await client.rest.get(Routes.channel(channel))).type;
}

async function publish(client: Client, channel: string, message: string, log: AdapterPorts['log']): Promise<void> {
  try {
    await client.rest.post(Routes.channelMessageCrosspost(channel, message));
  } catch (error) {
    log.warn({ channel, reason: refusalOf(error).reason }, 'discord: posted, but not published to followers');
  }
}

type DelivererOptions = { ports: AdapterPorts; settings: DiscordSettings; pictures: Pictures; /** Details are posted after the post has been told as sent; a stop waits for them. */ work: Work };

async function send(client: Client, { ports, settings, pictures, work }: DelivererOptions, item: Post): Promise<SendOutcome> {
  try {
    const type = await channelType(client, item.channel);
    const announcement = type === ChannelType.GuildAnnouncement;
    await keepAnswer(ports, item.answer, 'digest');
    const files = await filesOf(item.answer, pictures, ports);
    const sent = await post(client.rest, outgoing(item, announcement, files), { channel: item.channel, nonce: nonceOf(item.key), silent: item.silent ?? settings.silentDigests });
    if (!sent.ok) return outcomeOf(sent.refused);
    if (announcement && settings.crosspost) await publish(client, item.channel, sent.sent, ports.log);
    if (wantsDetails(item, type)) work.run(() => postDetails(client.rest, item, sent.sent, { log: ports.log, nonceOf }));
    return { kind: 'sent', message: sent.sent };
  } catch (error) {
    const refused = refusalOf(error);
    return outcomeOf(refused.kind === 'unclear' ? { kind: 'unsent', reason: refused.reason } : refused);
  }
}

/** Reads the last messages of the channel for the mark; without permission to read, it cannot be known. */
async function find(client: Client, item: Post): Promise<'posted' | 'absent' | 'cannot-know'> {
  try {
    const messages = Messages.parse(await client.rest.get(Routes.channelMessages(item.channel), { query: new URLSearchParams({ limit: String(LOOK_BACK_MESSAGES) }) }));
    return messages.some((message) => message.author.id === client.user?.id && JSON.stringify(message).includes(markOf(item.key))) ? 'posted' : 'absent';
  } catch {
    return 'cannot-know';
  }
}

/** `client` is asked for each time: a new one takes over after a failed sign-in. */
export const makeDeliverer = (client: () => Client, options: DelivererOptions): Deliverer => ({
  surface: 'discord',
  send: (item) => send(client(), options, item),
  find: (item) => find(client(), item),
  tellOwner: async (caller, text) => {
    const told = await tellPerson(client().rest, caller.user, simple(renderNote(escapeText(text).slice(0, CONTENT))), nonceOf(`tell:${caller.channel}:${caller.user}:${text}`));
    if (!told) options.ports.log.warn({ channel: caller.channel }, 'discord: the owner of a digest could not be told');
  },
});
