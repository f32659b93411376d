import { describe, expect, test } from 'vitest';
import { readServiceSettings, SETTING_LINES } from '../../src/config/service-settings.ts';
import { readTerminalSettings } from '../../src/config/terminal-settings.ts';

const KEY = 'ab'.repeat(32);
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1-2-secret', SLACK_APP_TOKEN: 'xapp-1-A-2-secret' };
const DISCORD = { DISCORD_TOKEN: 'MTE4.longenough.secret-token' };
const linesOf = (environment: Record<string, string>): string[] => { const read = readServiceSettings(environment); return read.ok ? [] : read.lines; };
const settingsOf = (environment: Record<string, string>) => { const read = readServiceSettings(environment); if (!read.ok) throw new Error(read.lines.join('; ')); return read; };

describe('nothing set', () => {
  test('the web page on this machine, SQLite under data, no chat platform', () => {
    expect(settingsOf({}).settings).toEqual({
      dataDir: 'data', corpusDir: 'corpus', publicUrl: null, databaseUrl: null, encryptionKey: null, log: { level: 'info', withQuestions: false },
      web: expect.objectContaining({ host: '127.0.0.1', port: 3_000 }), slack: null, discord: null,
    });
  });
  test('empty and blank values count as not set, as a line NAME= in an .env file', () => {
    expect(settingsOf({ PORT: '', SLACK_BOT_TOKEN: '  ', DISCORD_TOKEN: '', DATABASE_URL: '' }).settings).toEqual(settingsOf({}).settings);
  });
});

test('every part gets what is its own', () => {
  const { settings } = settingsOf({ ...SLACK, ...DISCORD, HOST: '0.0.0.0', PORT: '8080', PUBLIC_URL: 'https://assay.example.org/', DATABASE_URL: 'postgres://u:p@db/assay', ASSAY_KEY: `${KEY}, ${Buffer.alloc(32, 1).toString('base64')}`, ASSAY_DATA_DIR: '/var/lib/assay', LOG_LEVEL: 'warn', LOG_QUESTIONS: 'on' });
  expect(settings).toMatchObject({
    dataDir: '/var/lib/assay', publicUrl: 'https://assay.example.org', databaseUrl: 'postgres://u:p@db/assay', log: { level: 'warn', withQuestions: true },
    web: { host: '0.0.0.0', port: 8_080 }, slack: { botToken: SLACK.SLACK_BOT_TOKEN, appToken: SLACK.SLACK_APP_TOKEN, listen: null }, discord: { token: DISCORD.DISCORD_TOKEN },
  });
});

describe('a wrong value is named with what is allowed and an example', () => {
  test.each([
    ['PORT', '80a', /^PORT is no whole number\. Allowed: integer 0-65535\. Example: PORT=8080$/u],
    ['PORT', '70000', /^PORT is above 65535\. Allowed: integer 0-65535\. Example: PORT=8080$/u],
    ['PORT', '-1', /^PORT is below 0\./u],
    ['PUBLIC_URL', 'assay.example.org', /^PUBLIC_URL is no http or https address\. Allowed: http\(s\) address\. Example: PUBLIC_URL=https:\/\/assay\.example\.org$/u],
    ['PUBLIC_URL', 'https://me:pass@x.org', /^PUBLIC_URL must not hold a query, a fragment or a password\./u],
    ['DATABASE_URL', 'mysql://db', /^DATABASE_URL is no PostgreSQL address\. Allowed: postgres:\/\/ address\. Example: DATABASE_URL=postgres:/u],
    ['ASSAY_KEY', 'too-short', /^ASSAY_KEY is not 32 bytes written as 64 hex digits or as base64; make one with: openssl rand -hex 32\. Allowed: /u],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL is no log level\. Allowed: debug \| info \| warn \| error \| silent\. Example: LOG_LEVEL=warn$/u],
    ['LOG_QUESTIONS', 'yes', /^LOG_QUESTIONS is neither on nor off\. Allowed: on \| off\./u],
    ['DISCORD_TOKEN', 'short', /^DISCORD_TOKEN is too short for a bot token\. Allowed: text\. Example: DISCORD_TOKEN=/u],
    ['DISCORD_GUILD_ID', 'my server', /^DISCORD_GUILD_ID is not a server id/u],
    ['SLACK_APP_TOKEN', 'nonsense', /^SLACK_APP_TOKEN must be an app-level token; it begins with xapp-\. Allowed: .+ Example: SLACK_APP_TOKEN=xapp-/u],
  ])('%s=%s', (name, value, line) => {
    const [first = '', ...others] = linesOf({ [name]: value });
    expect(first).toMatch(line);
    expect(others).toEqual([]);
  });
  test('all of them at once, and what one setting needs of another', () => {
    expect(linesOf({ PORT: 'x', LOG_LEVEL: 'y', SLACK_BOT_TOKEN: 'xoxb-1' }).map((line) => line.split(' ')[0])).toEqual(['LOG_LEVEL', 'PORT', 'SLACK_APP_TOKEN']);
    expect(linesOf({ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 's', SLACK_SIGNING_SECRET: 't', PUBLIC_URL: 'https://x.org' })).toEqual([expect.stringMatching(/^ASSAY_KEY is missing; SLACK_CLIENT_ID is set, and the tokens of workspaces that install are kept encrypted\. Allowed: /u)]);
  });
});

test('no message ever holds a value', () => {
  const secret = 'S3CRETVALUE';
  const everything = Object.fromEntries(SETTING_LINES.map(({ name }) => [name, secret]));
  const lines = linesOf(everything);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.join('\n')).not.toContain(secret);
});

test('a misspelt name is a note; names of others are none of ours', () => {
  expect(settingsOf({ SLACK_BOT_TOKN: 'x', ASSAY_DATADIR: 'y', DISCORD_COLOUR: 'z', PATH: '/bin' }).warnings).toEqual([
    'SLACK_BOT_TOKN is no setting of Assay (did you mean "SLACK_BOT_TOKEN"?)', 'ASSAY_DATADIR is no setting of Assay (did you mean "ASSAY_DATA_DIR"?)',
  ]);
});

test('every setting has its line, once, with meaning and example', () => {
  const names = SETTING_LINES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const line of SETTING_LINES) expect([line.name, line.meaning !== '', line.example !== '', line.type !== '']).toEqual([line.name, true, true, true]);
});

test('a wrong token of Slack keeps nobody from asking at the terminal; a wrong address of the pages does', async () => {
  expect(await readTerminalSettings({ SLACK_APP_TOKEN: 'nonsense', PORT: 'x' })).toEqual({ ok: true, settings: { dataDir: 'data', corpusDir: 'corpus', publicUrl: null } });
  expect(await readTerminalSettings({ ASSAY_DATA_DIR: ' /x ', ASSAY_CORPUS_DIR: '' })).toEqual({ ok: true, settings: { dataDir: '/x', corpusDir: 'corpus', publicUrl: null } });
  expect(await readTerminalSettings({ PUBLIC_URL: 'x' })).toEqual({ ok: false, lines: ['PUBLIC_URL is no http or https address. Allowed: http(s) address. Example: PUBLIC_URL=https://assay.example.org'] });
});
