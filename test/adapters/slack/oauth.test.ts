// Installing into several workspaces over HTTP, the tokens kept sealed, and what goes when a workspace leaves (trap 18).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startBench, type Bench } from '../../support/slack/harness.ts';
import { command, commandForm, eventBody, FORM, mention } from '../../support/slack/payloads.ts';

let bench: Bench | undefined;
const start = async (): Promise<Bench> => (bench = await startBench('http', { publicUrl: 'https://assay.example', settings: { botToken: null, oauth: { clientId: 'client', clientSecret: 'client-secret' } } }));
afterEach(async () => { await bench?.close(); bench = undefined; });
const get = (b: Bench, path: string, cookie = ''): Promise<Response> => fetch(`${b.running.address ?? ''}${path}`, { redirect: 'manual', headers: { cookie } });
const installed = async (b: Bench): Promise<void> => {
  const begun = await get(b, '/slack/install');
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  expect((await get(b, `/slack/oauth_redirect?code=abc&state=${encodeURIComponent(state)}`, cookie)).status).toBe(200);
};
const inT2 = { team_id: 'T2', authorizations: [{ enterprise_id: null, team_id: 'T2', user_id: 'UBOT2', is_bot: true, is_enterprise_install: false }] };
const posts = (b: Bench): number => b.fake.of('chat.postMessage').length;

test('install sends people to Slack with state, scopes and our address, and a cookie', async () => {
  const b = await start();
  const response = await get(b, '/slack/install');
  const location = new URL(response.headers.get('location') ?? '');
  expect(response.status).toBe(302);
  expect(location.origin + location.pathname).toBe(`${b.fake.url}/oauth/v2/authorize`);
  expect(location.searchParams.get('scope')?.split(',')).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:history', 'assistant:write', 'files:write']);
  expect(location.searchParams.get('redirect_uri')).toBe('https://assay.example/slack/oauth_redirect');
  expect(response.headers.get('set-cookie')).toContain('HttpOnly');
});

test('a callback without the cookie or with another state is refused and stores nothing', async () => {
  const b = await start();
  const state = new URL((await get(b, '/slack/install')).headers.get('location') ?? '').searchParams.get('state') ?? '';
  expect((await get(b, `/slack/oauth_redirect?code=abc&state=${encodeURIComponent(state)}`)).status).toBe(400);
  expect((await get(b, '/slack/oauth_redirect?code=abc&state=forged', 'slack-app-oauth-state=forged')).status).toBe(400);
  expect(await b.store.installations.keys()).toEqual([]);
});

test('an installed workspace is answered with its own token; an unknown one is acknowledged and told through its response_url', async () => {
  const b = await start();
  await installed(b);
  expect(await b.store.installations.keys()).toEqual(['slack:team:T2']);
  await b.http(JSON.stringify(mention('who?', {}, inT2)));
  await b.fake.until(() => posts(b) === 1, 'the answer');
  expect(b.fake.of('chat.postMessage')[0]?.token).toBe('xoxb-installed');
  expect((await b.http(JSON.stringify(mention('who?', {}, { team_id: 'T9', authorizations: [] })))).status).toBe(200);
  await b.http(commandForm(command('/minerals', 'who?', b.fake.responseUrl('r1'), { team_id: 'T9' })), { type: FORM });
  await b.fake.until(() => b.fake.responses.length === 1, 'the note');
  expect(b.fake.responses[0]?.body['text']).toContain('not installed');
  expect(posts(b)).toBe(1);
});

test('trap 2: while the store of installations hangs, a command is acknowledged and answered all the same', async () => {
  const other = await startBench('http');
  const b = (bench = await startBench('http', { publicUrl: 'https://assay.example', settings: { botToken: null, oauth: { clientId: 'client', clientSecret: 'client-secret' } }, store: { ...other.store, installations: { ...other.store.installations, find: () => new Promise(() => undefined) } } }));
  expect((await b.http(commandForm(command('/minerals', 'who?', b.fake.responseUrl('r1'))), { type: FORM })).status).toBe(200);
  expect((await b.http(JSON.stringify(mention('who?')))).status).toBe(200);
  const answer = await b.fake.until(() => b.fake.responses[0], 'the answer');
  expect(answer.body['text']).toContain('The Republic of Korea chairs FORGE');
  await other.close();
});

test('the token is nowhere in the database file as text', async () => {
  const b = await start();
  await installed(b);
  expect(await b.store.installations.find('slack:team:T2')).toContain('xoxb-installed');
  const files = readdirSync(b.folder).map((name) => readFileSync(join(b.folder, name)));
  expect(files.some((bytes) => bytes.includes('slack:team:T2'))).toBe(true);
  expect(files.some((bytes) => bytes.includes('xoxb-installed'))).toBe(false);
  expect(b.logs.join('\n')).not.toContain('xoxb-');
});

test('uninstalling deletes the tokens, the digests and the follows of that workspace', async () => {
  const b = await start();
  await installed(b);
  const follow = { id: 'f1', surface: 'slack', workspace: 'T2', channel: 'C1', user: 'U1', question: 'who?', language: 'en', fingerprint: 'x', answerText: 'y', createdAt: 1 };
  await b.store.follows.put(follow);
  await b.store.follows.put({ ...follow, id: 'f2', workspace: 'T3' });
  await b.http(JSON.stringify(eventBody({ type: 'app_uninstalled' }, inT2)));
  await b.fake.until(() => b.logs.some((line) => line.includes('removed the app')), 'the deletion');
  expect(await b.store.installations.keys()).toEqual([]);
  expect((await b.store.follows.list()).map((one) => one.id)).toEqual(['f2']);
  await b.http(JSON.stringify(mention('who?', {}, inT2)));
  await b.fake.until(() => b.logs.some((line) => line.includes('not installed')), 'the refusal');
  expect(posts(b)).toBe(0);
});

test('a revoked bot token is deleted; revoked user tokens are not our business', async () => {
  const b = await start();
  await installed(b);
  await b.http(JSON.stringify(eventBody({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } }, inT2)));
  await b.http(JSON.stringify(mention('who?', {}, inT2)));
  await b.fake.until(() => posts(b) === 1, 'the answer');
  await b.http(JSON.stringify(eventBody({ type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT2'] } }, inT2)));
  await b.fake.until(() => b.logs.some((line) => line.includes('took back the token')), 'the deletion');
  expect(await b.store.installations.keys()).toEqual([]);
});

test('a chart has a signed address that draws, and no other address does', async () => {
  const b = await start();
  await installed(b);
  await b.http(commandForm(command('/financing', 'by agency', b.fake.responseUrl('r1'), { team_id: 'T2' })), { type: FORM });
  const totals = await b.fake.until(() => b.fake.responses[0], 'totals');
  const blocks = totals.body['blocks'] as { elements?: { action_id?: string; value?: string }[] }[];
  const value = blocks.flatMap((block) => block.elements ?? []).find((element) => element.action_id === 'chart')?.value;
  const { form, press } = await import('../../support/slack/payloads.ts');
  await b.http(form(press('chart', value, b.fake.responseUrl('r2'), { team: { id: 'T2', domain: 'x' } })), { type: FORM });
  const chart = await b.fake.until(() => b.fake.responses[1], 'the chart');
  const url = (chart.body['blocks'] as { image_url?: string }[])[0]?.image_url ?? '';
  expect(url).toMatch(/^https:\/\/assay\.example\/slack\/files\/.+\.png$/);
  const path = new URL(url).pathname;
  const image = await get(b, path);
  expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect((await get(b, path.replace('.png', '.csv'))).headers.get('content-type')).toContain('text/csv');
  expect((await get(b, path.replace(/\.[\w-]{43}\./, `.${'A'.repeat(43)}.`))).status).toBe(404);
  expect((await get(b, '/slack/files/x.png')).status).toBe(404);
});
