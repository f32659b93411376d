// What people do, as the packets Discord sends. Shapes: discord-api-types of discord.js 14.28.1.
import { CHANNEL, GUILD, ME, PERSON } from './fake-discord.ts';

type Packet = Record<string, unknown>;
const user = (id: string): Packet => ({ id, username: `person${id.slice(-4)}`, discriminator: '0', global_name: 'A Person', avatar: null });
export type Place = { guild?: string | null; channel?: string; person?: string; permissions?: bigint; appPermissions?: bigint; locale?: string; owners?: Record<string, string> };

const ALL = (1n << 50n) - 1n;
const common = (place: Place): Packet => {
  const guild = place.guild === undefined ? GUILD : place.guild;
  const person = user(place.person ?? PERSON);
  const channel = place.channel ?? CHANNEL;
  return {
    channel_id: channel, channel: { id: channel, type: guild === null ? 1 : 0 }, locale: place.locale ?? 'en-US', entitlements: [], authorizing_integration_owners: place.owners ?? { 0: guild ?? '0' },
    app_permissions: String(place.appPermissions ?? ALL), context: guild === null ? 1 : 0,
    ...(guild === null ? { user: person } : { guild_id: guild, member: { user: person, roles: [], permissions: String(place.permissions ?? ALL), joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 } }),
  };
};

const options = (values: Record<string, string | boolean>): Packet[] => Object.entries(values).map(([name, value]) => ({ name, type: typeof value === 'boolean' ? 5 : 3, value }));

export const slash = (name: string, values: Record<string, string | boolean> = {}, place: Place = {}): Packet => ({ ...common(place), type: 2, data: { id: '600000000000000001', name, type: 1, options: options(values) } });
export const subcommand = (name: string, sub: string, values: Record<string, string | boolean> = {}, place: Place = {}): Packet => ({ ...common(place), type: 2, data: { id: '600000000000000001', name, type: 1, options: [{ name: sub, type: 1, options: options(values) }] } });
export const autocomplete = (name: string, focused: string, typed: string, place: Place = {}): Packet => ({ ...common(place), type: 4, data: { id: '600000000000000001', name, type: 1, options: [{ name: focused, type: 3, value: typed, focused: true }] } });
export const checkClaim = (content: string, place: Place = {}, more: Packet = {}): Packet => {
  const target = '700000000000000001';
  const message = { id: target, channel_id: place.channel ?? CHANNEL, author: user('400000000000000009'), content, timestamp: '2026-11-01T00:00:00Z', type: 0, attachments: [], embeds: [], mentions: [], ...more };
  return { ...common(place), type: 2, data: { id: '600000000000000002', name: 'Check this claim', type: 3, target_id: target, resolved: { messages: { [target]: message } } } };
};
const onMessage = (isPrivate: boolean, place: Place): Packet => ({ id: isPrivate ? '700000000000000003' : '700000000000000002', channel_id: place.channel ?? CHANNEL, author: user(ME), content: '', timestamp: '2026-11-01T00:00:00Z', type: 0, attachments: [], embeds: [], mentions: [], components: [], flags: isPrivate ? 64 : 0 });
export const button = (id: string, place: Place & { onPrivate?: boolean } = {}): Packet => ({ ...common(place), type: 3, message: onMessage(place.onPrivate ?? false, place), data: { component_type: 2, custom_id: id } });
export const select = (id: string, value: string, place: Place & { onPrivate?: boolean } = {}): Packet => ({ ...common(place), type: 3, message: onMessage(place.onPrivate ?? false, place), data: { component_type: 3, custom_id: id, values: [value] } });
export const modal = (id: string, field: string, value: string, place: Place = {}): Packet => ({ ...common(place), type: 5, data: { custom_id: id, components: [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: field, value } }] } });

export type Said = { guild?: string | null; channel?: string; person?: string; mentions?: string[]; roles?: string[]; bot?: boolean; type?: number; webhook?: string; channelType?: number; memberRoles?: string[] };
/** A message; by default in a server and mentioning us. */
export const said = (content: string, how: Said = {}): Packet => {
  const guild = how.guild === undefined ? GUILD : how.guild;
  return {
    channel_id: how.channel ?? CHANNEL, content, author: { ...user(how.person ?? PERSON), ...(how.bot === true ? { bot: true } : {}) }, timestamp: '2026-11-22T08:00:00Z', type: how.type ?? 0, mentions: (how.mentions ?? [ME]).map(user),
    mention_roles: how.roles ?? [], attachments: [], embeds: [], ...(how.webhook === undefined ? {} : { webhook_id: how.webhook }), ...(how.channelType === undefined ? {} : { channel_type: how.channelType }),
    ...(guild === null ? {} : { guild_id: guild, member: { roles: how.memberRoles ?? [], joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false } }),
  };
};
export const direct = (content: string, how: Said = {}): Packet => said(content, { guild: null, channel: '800000000000000001', mentions: [], ...how });
