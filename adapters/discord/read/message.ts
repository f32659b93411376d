// A raw MESSAGE_CREATE -> a question to us, or why it is none. Raw, because discord.js drops messages of threads it has not seen. Pure.
import { MessageType } from 'discord.js';
import { z } from 'zod';

const Id = z.string().regex(/^\d{1,22}$/);
const RawMessage = z.looseObject({
  id: Id, channel_id: Id, guild_id: Id.optional(), type: z.number().int().default(MessageType.Default), content: z.string().default(''),
  author: z.looseObject({ id: Id, bot: z.boolean().optional(), username: z.string().optional(), global_name: z.string().nullish() }),
  mentions: z.array(z.looseObject({ id: Id })).catch([]), mention_roles: z.array(Id).catch([]), webhook_id: Id.optional(), channel_type: z.number().int().optional(),
  member: z.looseObject({ roles: z.array(Id).catch([]) }).optional().catch(undefined),
});

export type Asked = { kind: 'asked'; id: string; channel: string; guild: string | null; user: string; userName: string; roles: string[]; text: string; conversation: string };
export type ReadMessage = Asked | { kind: 'role'; id: string; channel: string; guild: string | null; user: string } | { kind: 'ignored'; why: 'malformed' | 'bot' | 'system' | 'not for us' };
export type Me = { id: string; /** Our own role in a server, which people mention by mistake. */ roleIn: (guild: string) => string | null; isThread: (channel: string, type: number | undefined) => boolean };

const THREADS = [10, 11, 12];
export const isThreadType = (type: number | undefined): boolean => type !== undefined && THREADS.includes(type);

/** Threads and DMs are one conversation; in an open channel each person has their own. */
export const conversationOf = (place: { guild: string | null; channel: string; user: string; thread: boolean }): string =>
  place.guild === null || place.thread ? `discord:${place.channel}` : `discord:${place.channel}:${place.user}`;

/** Never throws; edits and deletions never come here (other events). */
export function readMessage(raw: unknown, me: Me): ReadMessage {
  const parsed = RawMessage.safeParse(raw);
  if (!parsed.success) return { kind: 'ignored', why: 'malformed' };
  const m = parsed.data;
  if (m.author.bot === true || m.webhook_id !== undefined || m.author.id === me.id) return { kind: 'ignored', why: 'bot' };
  if (m.type !== MessageType.Default && m.type !== MessageType.Reply) return { kind: 'ignored', why: 'system' };
  const guild = m.guild_id ?? null;
  const common = { id: m.id, channel: m.channel_id, guild, user: m.author.id };
  const mentioned = m.mentions.some((user) => user.id === me.id);
  if (guild !== null && !mentioned) {
    const role = me.roleIn(guild);
    return role !== null && m.mention_roles.includes(role) ? { kind: 'role', ...common } : { kind: 'ignored', why: 'not for us' };
  }
  const thread = me.isThread(m.channel_id, m.channel_type);
  const text = m.content.replaceAll(new RegExp(`<@!?${me.id}>`, 'g'), ' ').replace(/\s+/g, ' ').trim();
  return { kind: 'asked', ...common, userName: m.author.global_name ?? m.author.username ?? '', roles: m.member?.roles ?? [], text, conversation: conversationOf({ guild, channel: m.channel_id, user: m.author.id, thread }) };
}
