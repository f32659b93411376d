// Wrong and missing settings are named, all at once, and no value is shown; the manifest is what the code answers to.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDS, MAX_COMMAND_DESCRIPTION } from '../../../src/contracts/commands.ts';
import { buildManifest, manifestText } from '../../../adapters/slack/manifest.ts';
import { readSlackSettings, slackSettingDocs, slackShape } from '../../../adapters/slack/settings.ts';
import { SLASH } from '../../../adapters/slack/read/slash.ts';
import * as limits from '../../../adapters/slack/limits.ts';

const names = (environment: Record<string, string>): string[] => {
  const result = readSlackSettings(environment);
  return result.ok ? [] : result.problems.map((problem) => problem.name);
};

test('no Slack variable: Slack is off', () => {
  expect(readSlackSettings({ PORT: '1' })).toEqual({ ok: true, settings: null });
});

test('the two Socket Mode tokens alone are enough', () => {
  expect(readSlackSettings({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })).toEqual({ ok: true, settings: { botToken: 'xoxb-1', appToken: 'xapp-1', signingSecret: null, oauth: null, apiUrl: 'https://slack.com/api/', listen: null } });
});

test.each([
  [{ SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN']], [{ SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN']], [{ SLACK_SIGNING_SECRET: 's' }, ['SLACK_BOT_TOKEN']],
  [{ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' }, ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']], [{ SLACK_CLIENT_ID: '1', SLACK_SIGNING_SECRET: 's' }, ['SLACK_CLIENT_SECRET', 'SLACK_BOT_TOKEN']],
  [{ SLACK_CLIENT_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }, ['SLACK_CLIENT_ID']], [{ SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: 's', SLACK_SIGNING_SECRET: 's' }, ['PUBLIC_URL']],
  [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: 'nowhere' }, ['SLACK_API_URL']], [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: '  ' }, ['SLACK_APP_TOKEN']],
])('%j names %j', (environment, expected) => {
  expect(names(environment)).toEqual(expected);
});

test('no value of a variable is in a problem', () => {
  const result = readSlackSettings({ SLACK_BOT_TOKEN: 'canary-1', SLACK_APP_TOKEN: 'canary-2', SLACK_API_URL: 'canary-3' });
  expect(JSON.stringify(result)).not.toContain('canary');
});

test('every variable is documented once', () => {
  expect(slackSettingDocs.map((entry) => entry.name)).toEqual(Object.keys(slackShape));
});

test('manifest.yaml is what the command list makes; write it with: npx node adapters/slack/manifest-write.ts', () => {
  expect(readFileSync('adapters/slack/manifest.yaml', 'utf8')).toBe(manifestText(null));
});

test('the manifest keeps Slack\'s bounds', () => {
  const manifest = buildManifest('https://assay.example');
  expect(manifest.display_information.name.length).toBeLessThanOrEqual(limits.APP_NAME);
  expect(manifest.display_information.description?.length).toBeLessThanOrEqual(limits.APP_DESCRIPTION);
  expect(manifest.features?.agent_view?.agent_description?.length).toBeLessThanOrEqual(limits.AGENT_DESCRIPTION);
  expect(manifest.features?.slash_commands?.length).toBeLessThanOrEqual(limits.COMMANDS_MAX);
  expect(manifest.features?.shortcuts?.length).toBeLessThanOrEqual(limits.SHORTCUTS_MAX);
  for (const entry of manifest.features?.slash_commands ?? []) expect(entry.command.length).toBeLessThanOrEqual(limits.COMMAND_NAME);
  for (const entry of manifest.features?.shortcuts ?? []) expect(entry.name.length).toBeLessThanOrEqual(limits.SHORTCUT_NAME);
  expect(manifest.settings).toMatchObject({ socket_mode_enabled: false, event_subscriptions: { request_url: 'https://assay.example/slack/events' } });
});

test('no scope that reads history of channels or files, and none of the deprecated agent surface', () => {
  const text = manifestText(null);
  expect(text).not.toMatch(/(channels|groups|mpim):history|files:read|assistant_view|assistant_thread|users:read/);
});

test('every command of the list is reachable in Slack and described within every platform\'s bound', () => {
  expect(SLASH.flatMap((entry) => [...entry.covers]).toSorted()).toEqual(COMMANDS.map((entry) => entry.name).toSorted());
  for (const entry of COMMANDS) expect(entry.description.length).toBeLessThanOrEqual(MAX_COMMAND_DESCRIPTION);
});
