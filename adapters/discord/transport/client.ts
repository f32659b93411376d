// The discord.js client, configured: no privileged intent, no pings, small caches, guarded packets.
// Not for: signing in and health (connection.ts).
import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import { WAIT_FOR_GUILDS_MS, WAIT_FOR_LIMIT_MS } from '../limits.ts';
import type { DiscordSettings } from '../settings.ts';
import { guardedStrategy, type Refusal } from './guard.ts';
import { requestWith } from './request.ts';

/** None of them is privileged: message content still arrives in DMs and where we are mentioned. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] as const;

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
  rest: { api: settings.apiUrl, makeRequest: requestWith(now), rejectOnRateLimit: (limit) => limit.retryAfter > WAIT_FOR_LIMIT_MS },
});
