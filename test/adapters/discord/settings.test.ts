// Settings: a wrong one is named, a token is never shown.
import { describe, expect, it } from 'vitest';
import { discordSettings, settingDocs, settings } from '../../../adapters/discord/settings.ts';

const TOKEN = 'MTE4MDAwMDAwMDAwMDAwMDAwMQ.GabcdE.0123456789abcdefghijklmnopqrstuvwxyz';
const failure = (variables: Parameters<typeof discordSettings>[0]): string => { try { discordSettings(variables); return 'accepted'; } catch (error) { return String(error); } };

describe('discordSettings', () => {
  it('needs the token alone', () => {
    expect(discordSettings({ DISCORD_TOKEN: TOKEN })).toEqual({ token: TOKEN, apiUrl: 'https://discord.com/api', guildId: null, shards: 'auto', crosspost: true, silentDigests: false });
  });
  it.each([['http://127.0.0.1:4000/api/', 'http://127.0.0.1:4000/api'], ['http://127.0.0.1:4000/api/v10', 'http://127.0.0.1:4000/api']])('takes %s as base address', (given, taken) => {
    expect(discordSettings({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: given }).apiUrl).toBe(taken);
  });
  it.each([[`Bot ${TOKEN}`], ['bot.token.that.is.long.enough.to.pass'], ['short'], ['']])('refuses the token "%s" by name without printing it (trap 19)', (token) => {
    const said = failure({ DISCORD_TOKEN: token });
    expect(said).toContain('DISCORD_TOKEN');
    if (token.length > 5) expect(said).not.toContain(token);
  });
  it.each([['DISCORD_API_URL', 'discord.com'], ['DISCORD_GUILD_ID', 'my server'], ['DISCORD_SHARDS', '0'], ['DISCORD_CROSSPOST', 'yes']])('names %s when it is "%s"', (name, value) => {
    expect(failure({ DISCORD_TOKEN: TOKEN, [name]: value })).toContain(name);
  });
  it('documents every variable', () => {
    expect(settingDocs.map((doc) => doc.name)).toEqual(Object.keys(settings));
  });
});
