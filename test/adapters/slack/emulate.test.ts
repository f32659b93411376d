// A second opinion: the same adapter against emulate 0.12.2 (stateful Web API and OAuth made by others), pinned because the tag "latest" is another package.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createEmulator, type Emulator } from 'emulate';
import { webApi } from '@slack/bolt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBench, type Bench } from '../../support/slack/harness.ts';
import { answered } from '../../support/slack/core.ts';
import { command, commandForm, eventBody, form, FORM, mention, press, ts } from '../../support/slack/payloads.ts';

const freePort = (): Promise<number> => new Promise((resolve) => { const probe = createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address() as AddressInfo; probe.close(() => { resolve(port); }); }); });

let emulator: Emulator;
let bench: Bench;
let team = '';
let channel = '';
let client: webApi.WebClient;

const install = async (): Promise<void> => {
  const begun = await fetch(`${bench.running.address ?? ''}/slack/install`, { redirect: 'manual' });
  const asked = new URL(begun.headers.get('location') ?? '');
  const users = /name="user_id" value="([^"]+)"/.exec(await (await fetch(asked)).text())?.[1] ?? '';
  const agreed = await fetch(`${emulator.url}/oauth/v2/authorize/callback`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ user_id: users, redirect_uri: asked.searchParams.get('redirect_uri') ?? '', scope: asked.searchParams.get('scope') ?? '', state: asked.searchParams.get('state') ?? '', client_id: asked.searchParams.get('client_id') ?? '' }) });
  const back = new URL(agreed.headers.get('location') ?? '');
  const done = await fetch(`${bench.running.address ?? ''}${back.pathname}${back.search}`, { headers: { cookie: (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '' } });
  expect(done.status).toBe(200);
};

beforeAll(async () => {
  emulator = await createEmulator({ service: 'slack', port: await freePort(), seed: { slack: { oauth_apps: [{ client_id: 'client', client_secret: 'client-secret', name: 'Assay', redirect_uris: ['https://assay.example/slack/oauth_redirect'] }] } } });
  bench = await startBench('http', { publicUrl: 'https://assay.example', settings: { botToken: null, apiUrl: `${emulator.url}/api/`, oauth: { clientId: 'client', clientSecret: 'client-secret' } } });
  await install();
  const key = (await bench.store.installations.keys())[0] ?? '';
  team = key.replace('slack:team:', '');
  const stored = JSON.parse((await bench.store.installations.find(key)) ?? '{}') as { bot: { token: string } };
  client = new webApi.WebClient(stored.bot.token, { slackApiUrl: `${emulator.url}/api/` });
  channel = (await client.conversations.list({})).channels?.[0]?.id ?? '';
  await client.conversations.join({ channel });
});
afterAll(async () => { await bench.close(); await emulator.close(); });
const here = (): Record<string, unknown> => ({ team_id: team, authorizations: [{ enterprise_id: null, team_id: team, user_id: 'UX', is_bot: true, is_enterprise_install: false }] });

test('the installed version is the pinned one', () => {
  const installed = JSON.parse(readFileSync('node_modules/emulate/package.json', 'utf8')) as { version: string };
  expect(installed.version).toBe('0.12.2');
});

test('OAuth with state ends in one stored installation', () => {
  expect(team).toMatch(/^T/);
});

test('a mention is answered in its thread, blocks kept', async () => {
  const root = (await client.chat.postMessage({ channel, text: 'a question' })).ts ?? '';
  expect((await bench.http(JSON.stringify(mention('who chairs FORGE?', { channel, ts: root }, here())))).status).toBe(200);
  const replies = async (): Promise<{ text?: string | undefined; blocks?: unknown[] | undefined }[]> => (await client.conversations.replies({ channel, ts: root })).messages ?? [];
  let found: { text?: string | undefined; blocks?: unknown[] | undefined }[] = [];
  for (let i = 0; i < 200 && found.length < 2; i += 1) { found = await replies(); await new Promise((resolve) => { setTimeout(resolve, 20); }); }
  expect(found[1]?.text).toContain('The Republic of Korea chairs FORGE until June 2026.');
  expect(found[1]?.blocks?.length).toBeGreaterThan(3);
});

test('a digest can be looked up by its key', async () => {
  const post = { key: 'digest-key-1', channel, workspace: team, answer: answered() };
  expect(await bench.running.deliverer?.find?.(post)).toBe('absent');
  expect(await bench.running.deliverer?.send(post)).toMatchObject({ kind: 'sent' });
  expect(await bench.running.deliverer?.find?.(post)).toBe('posted');
});

test('a digest into a channel that is not there is final', async () => {
  expect(await bench.running.deliverer?.send({ key: 'k', channel: 'C0000NONE', workspace: team, answer: answered() })).toEqual({ kind: 'dead', reason: 'channel_not_found' });
});

test('App Home is published and a modal opens with a real trigger', async () => {
  const user = (await client.users.list({})).members?.find((member) => member.is_bot !== true)?.id ?? '';
  await bench.http(JSON.stringify(eventBody({ type: 'app_home_opened', user, channel: 'D1', tab: 'home', event_ts: ts() }, here())));
  await bench.http(commandForm(command('/minerals', 'who chairs FORGE?', bench.fake.responseUrl('r1'), { team_id: team })), { type: FORM });
  const answer = await bench.fake.until(() => bench.fake.responses[0], 'the answer');
  const value = (answer.body['blocks'] as { elements?: { action_id?: string; value?: string }[] }[]).flatMap((block) => block.elements ?? []).find((element) => element.action_id === 'sources')?.value;
  const trigger = (await client.apiCall('views.generateTriggerId', { user_id: user })) as unknown as { trigger_id?: string };
  await bench.http(form(press('sources', value, bench.fake.responseUrl('r2'), { team: { id: team, domain: 'x' }, user: { id: user, name: 'ada' }, trigger_id: trigger.trigger_id ?? '' })), { type: FORM });
  await new Promise((resolve) => { setTimeout(resolve, 300); });
  expect(bench.logs.filter((line) => line.startsWith('warn') || line.startsWith('error'))).toEqual([]);
});
