// What the Discord side can be told: one zod shape, and the same as a table for README and for error messages.
// Not for: reading the environment (src/config does that).
import { z } from 'zod';

/** Keys are the variables' names; values are what `adapter.start` receives after `discordSettings`. */
export const settings = {
  /** A leading "Bot " is refused: discord.js would silently cut it off the token and sign in with the rest. */
  DISCORD_TOKEN: z.string().trim().min(20, 'is too short for a bot token').max(200).regex(/^[\w.-]+$/, 'holds characters no bot token has')
    .refine((token) => !/^bot/i.test(token), 'begins with "Bot"; give the bare token as the Developer Portal shows it'),
  DISCORD_API_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '').replace(/\/v\d+$/, '')).default('https://discord.com/api'),
  DISCORD_GUILD_ID: z.string().regex(/^\d{15,22}$/, 'is not a server id (15 to 22 digits)').optional(),
  DISCORD_SHARDS: z.union([z.literal('auto'), z.coerce.number().int().min(1).max(10_000)]).default('auto'),
  DISCORD_CROSSPOST: z.enum(['on', 'off']).default('on'),
  DISCORD_SILENT_DIGESTS: z.enum(['on', 'off']).default('off'),
};
const shape = z.object(settings);

export type DiscordSettings = { token: string; apiUrl: string; guildId: string | null; shards: 'auto' | number; crosspost: boolean; silentDigests: boolean };

/** Validated variables -> what the adapter takes; example: `discordSettings({ DISCORD_TOKEN: '...' })`. Throws a ZodError that names the variable. */
export function discordSettings(variables: z.input<typeof shape>): DiscordSettings {
  const v = shape.parse(variables);
  return {
    token: v.DISCORD_TOKEN, apiUrl: v.DISCORD_API_URL, guildId: v.DISCORD_GUILD_ID ?? null, shards: v.DISCORD_SHARDS,
    crosspost: v.DISCORD_CROSSPOST === 'on', silentDigests: v.DISCORD_SILENT_DIGESTS === 'on',
  };
}

/** Discord refused the token at the first sign-in: a wrong setting that only Discord can see. Never holds the token. */
export class DiscordRefused extends Error {
  readonly setting = 'DISCORD_TOKEN';
}

export type SettingDoc = { name: keyof typeof settings; type: string; default: string; example: string; secret: boolean; meaning: string };
export const settingDocs: readonly SettingDoc[] = [
  { name: 'DISCORD_TOKEN', type: 'text', default: '(none: Discord stays off)', example: 'MTE…long.text', secret: true, meaning: 'Token of the bot user, from the Developer Portal under Bot. Alone it is enough to run the whole Discord side.' },
  { name: 'DISCORD_API_URL', type: 'http(s) address', default: 'https://discord.com/api', example: 'http://127.0.0.1:4000/api', secret: false, meaning: 'Base address of the REST API without the version, for proxies and tests. The gateway address comes from it.' },
  { name: 'DISCORD_GUILD_ID', type: 'server id', default: '(none: commands are registered everywhere)', example: '1180000000000000001', secret: false, meaning: 'Registers the commands in this server only, where they appear at once; for trying things out.' },
  { name: 'DISCORD_SHARDS', type: '"auto" or a number from 1', default: 'auto', example: 'auto', secret: false, meaning: 'How many gateway connections to hold; "auto" asks Discord.' },
  { name: 'DISCORD_CROSSPOST', type: 'on | off', default: 'on', example: 'off', secret: false, meaning: 'Publish a digest posted in an announcement channel to the servers that follow it.' },
  { name: 'DISCORD_SILENT_DIGESTS', type: 'on | off', default: 'off', example: 'on', secret: false, meaning: 'Post every digest without a notification sound.' },
];
