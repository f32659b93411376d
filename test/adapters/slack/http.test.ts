// The HTTP side with signed requests: what is let in, what is answered, what is refused (platforms.md traps 2-5, domain.md faults 11-16).
import { afterEach, expect, test } from 'vitest';
import { sign, startBench, type Bench, type BenchOptions } from '../../support/slack/harness.ts';
import { command, commandForm, eventBody, form, FORM, mention, press } from '../../support/slack/payloads.ts';

let bench: Bench | undefined;
const start = async (options: BenchOptions = {}): Promise<Bench> => (bench = await startBench('http', options));
afterEach(async () => { await bench?.close(); bench = undefined; });
const now = (): number => Math.floor(Date.now() / 1_000);
const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 120); });
const posts = (b: Bench): number => b.fake.of('chat.postMessage').length;

test('url_verification gets its challenge back', async () => {
  const b = await start();
  expect(await b.http(JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 't' }))).toMatchObject({ status: 200, text: '{"challenge":"abc"}' });
});

test('a signed mention is acknowledged and answered', async () => {
  const b = await start();
  expect(await b.http(JSON.stringify(mention('who chairs FORGE?')))).toMatchObject({ status: 200, text: '' });
  await b.fake.until(() => posts(b) === 1, 'the answer');
});

test.each([
  ['the wrong secret', { secret: 'other' }], ['no signature', { headers: { 'x-slack-signature': '' } }], ['another version', { headers: { 'x-slack-signature': `v1=${'0'.repeat(64)}` } }],
  ['a timestamp that is no number', { headers: { 'x-slack-request-timestamp': 'soon' } }], ['six minutes old', { seconds: now() - 360 }], ['trap 3: six minutes ahead', { seconds: now() + 360 }], ['trap 3: an hour ahead', { seconds: now() + 3_600 }],
])('%s is refused with 401 and has no effect', async (_, options) => {
  const b = await start();
  expect((await b.http(JSON.stringify(mention('who?')), options)).status).toBe(401);
  await settled();
  expect(b.core.asked).toEqual([]);
});

test('four minutes off is let in on both sides', async () => {
  const b = await start();
  expect((await b.http(JSON.stringify(mention('one?')), { seconds: now() - 240 })).status).toBe(200);
  expect((await b.http(JSON.stringify(mention('two?')), { seconds: now() + 240 })).status).toBe(200);
  await b.fake.until(() => posts(b) === 2, 'two answers');
});

test('a changed byte under a good signature is refused', async () => {
  const b = await start();
  const body = JSON.stringify(mention('who?'));
  expect((await b.http(body.replace('who?', 'whom'), { headers: { 'x-slack-signature': sign(body, now()) } })).status).toBe(401);
});

test('the same signed request again is answered 200 and has no effect', async () => {
  const b = await start();
  const body = commandForm(command('/minerals', 'who chairs FORGE?', b.fake.responseUrl('r1')));
  const seconds = now();
  expect((await b.http(body, { type: FORM, seconds })).status).toBe(200);
  expect((await b.http(body, { type: FORM, seconds })).status).toBe(200);
  await b.fake.until(() => b.fake.responses.length === 1, 'the answer');
  await settled();
  expect(b.fake.responses).toHaveLength(1);
  expect(b.counts.filter((one) => one.name === 'slack_replayed')).toHaveLength(1);
});

test('trap 1: a retry with a new timestamp is acknowledged and not answered again', async () => {
  const b = await start();
  const body = JSON.stringify(mention('who?'));
  await b.http(body);
  await b.http(body, { seconds: now() + 1, headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } });
  await b.fake.until(() => posts(b) === 1, 'the answer');
  await settled();
  expect(posts(b)).toBe(1);
});

test('a retry whose first delivery never came is answered', async () => {
  const b = await start();
  await b.http(JSON.stringify(mention('who?')), { headers: { 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'http_error' } });
  await b.fake.until(() => posts(b) === 1, 'the answer');
});

test('trap 4: app_rate_limited is answered 200', async () => {
  const b = await start();
  expect((await b.http(JSON.stringify({ type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1, api_app_id: 'A1' }))).status).toBe(200);
  expect(b.counts.map((one) => one.name)).toContain('slack_rate_limited');
});

test('an unsigned ssl_check is answered and smuggles nothing in', async () => {
  const b = await start();
  const smuggled = new URLSearchParams({ ssl_check: '1', payload: JSON.stringify(press('more', 'x', undefined)) }).toString();
  expect((await b.http(smuggled, { type: FORM, secret: 'wrong' })).status).toBe(200);
  expect(b.fake.of('views.open')).toEqual([]);
});

test.each([['no JSON', '{'], ['an event without type', '{"type":"event_callback","event":{}}'], ['an event that is null', '{"event":null}'], ['nothing', ''], ['a list', '[]'], ['deep', '['.repeat(100_000)], ['__proto__', '{"__proto__":{"event":{"type":"app_mention"}}}']])('malformed but signed (%s) is refused with 400', async (_, body) => {
  const b = await start();
  expect((await b.http(body)).status).toBe(400);
});

test('more than a mebibyte is refused before it is read to the end', async () => {
  const b = await start();
  const answer = await b.http('x'.repeat(1_100_000)).catch(() => ({ status: 413 }));
  expect(answer.status).toBe(413);
});

test('trap 5: an unknown command is acknowledged and told how to use ours', async () => {
  const b = await start();
  expect((await b.http(commandForm(command('/unknown', 'x', b.fake.responseUrl('r1'))), { type: FORM })).status).toBe(200);
  await b.fake.until(() => b.fake.responses.length === 1, 'usage');
  expect(b.fake.responses[0]?.body['text']).toContain('/financing');
});

test('trap 2: a store that hangs costs neither the acknowledgement nor the answer', async () => {
  const slow = await startBench('http');
  const never = new Promise<boolean>(() => undefined);
  const b = await start({ store: { ...slow.store, deliveries: { claim: () => never } } });
  expect((await b.http(JSON.stringify(mention('who?')))).status).toBe(200);
  expect(posts(b)).toBe(0);
  await b.fake.until(() => posts(b) === 1, 'the answer');
  await slow.close();
});

test('a store that fails does not silence us', async () => {
  const other = await startBench('http');
  const b = await start({ store: { ...other.store, deliveries: { claim: () => Promise.reject(new Error('down')) } } });
  const body = JSON.stringify(mention('who?'));
  await b.http(body);
  await b.http(body, { seconds: now() + 1 });
  await b.fake.until(() => posts(b) === 1, 'the answer');
  await settled();
  expect(posts(b)).toBe(1);
  await other.close();
});

test('an unknown interaction and an unknown event are acknowledged', async () => {
  const b = await start();
  expect((await b.http(form(press('nobody_knows', 'x', undefined)), { type: FORM })).status).toBe(200);
  expect((await b.http(JSON.stringify(eventBody({ type: 'team_rename', name: 'x' })))).status).toBe(200);
});

test('other paths and methods are 404', async () => {
  const b = await start();
  expect((await b.http('{}', { path: '/slack/other' })).status).toBe(404);
  expect((await fetch(`${b.running.address ?? ''}/slack/events`)).status).toBe(404);
  expect((await fetch(`${b.running.address ?? ''}/slack/install`)).status).toBe(404);
});

test('without an own server the routes are handed to the composition root', async () => {
  const b = await start({ settings: { listen: null } });
  expect(b.running.address).toBeUndefined();
  expect(b.running.routes?.prefix).toBe('/slack/');
});
