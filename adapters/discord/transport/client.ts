// The discord.js client, configured: no privileged intent, no pings, small caches, guarded packets.
// Not for: signing in and health (connection.ts).
import { Client, DefaultRestOptions, GatewayIntentBits, Options, Partials, type RESTOptions } from 'discord.js';
import { WAIT_FOR_GUILDS_MS, WAIT_FOR_LIMIT_MS } from '../limits.ts';
import type { DiscordSettings } from '../settings.ts';
import { guardedStrategy, type Refusal } from './guard.ts';

/** None of them is privileged: message content still arrives in DMs and where we are mentioned. */
export const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] as const;

/** Seconds to wait by a Retry-After of any shape: number, fraction, negative, HTTP date, nonsense, none. At least one. */
export function retrySeconds(header: string | null, nowMs: number): number {
  const plain = header === null || header.trim() === '' ? Number.NaN : Number(header);
  const date = Number.isNaN(plain) && header !== null ? (Date.parse(header) - nowMs) / 1_000 : Number.NaN;
  const seconds = Number.isNaN(plain) ? date : plain;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 1;
}

/** discord.js would ask again at once after a 429 whose Retry-After it cannot read, and be banned for it. */
const makeRequest = (now: () => Date): RESTOptions['makeRequest'] => async (url, init) => {
  const response = await DefaultRestOptions.makeRequest(url, init);
  if (response.status === 429) response.headers.set('Retry-After', String(retrySeconds(response.headers.get('Retry-After'), now().getTime())));
  return response;
};

export type ClientOptions = { settings: DiscordSettings; now: () => Date; refuse: (refusal: Refusal) => void };

export const createClient = ({ settings, now, refuse }: ClientOptions): Client => new Client({
  intents: [...INTENTS],
  partials: [Partials.Channel],
  shards: settings.shards === 'auto' ? 'auto' : Array.from({ length: settings.shards }, (_, i) => i),
  ...(settings.shards === 'auto' ? {} : { shardCount: settings.shards }),
  allowedMentions: { parse: [], repliedUser: false },
  failIfNotExists: false,
  waitGuildTimeout: WAIT_FOR_GUILDS_MS,
  makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0, ReactionManager: 0, PresenceManager: 0, VoiceStateManager: 0, GuildEmojiManager: 0, GuildStickerManager: 0,
    GuildScheduledEventManager: 0, GuildInviteManager: 0, GuildBanManager: 0, StageInstanceManager: 0, ThreadMemberManager: 0, EntitlementManager: 0, AutoModerationRuleManager: 0,
    GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === member.client.user.id }, UserManager: { maxSize: 1, keepOverLimit: (user) => user.id === user.client.user.id } }),
  ws: { buildStrategy: guardedStrategy(refuse) },
  rest: { api: settings.apiUrl, makeRequest: makeRequest(now), rejectOnRateLimit: (limit) => limit.retryAfter > WAIT_FOR_LIMIT_MS },
});
