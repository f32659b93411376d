// The real Bolt app on Socket Mode against the fake Slack.
import { afterEach, expect, test } from 'vitest';
import { startBench, type Bench, type BenchOptions } from '../../support/slack/harness.ts';
import { answered, testCore } from '../../support/slack/core.ts';
import { command, directMessage, eventBody, mention, messageAction, press, ts } from '../../support/slack/payloads.ts';

let bench: Bench | undefined;
const start = async (options: BenchOptions = {}): Promise<Bench> => (bench = await startBench('socket', options));
afterEach(async () => { await bench?.close(); bench = undefined; });
const posted = (b: Bench, count: number): Promise<boolean> => b.fake.until(() => b.fake.of('chat.postMessage').length >= count, `${count} posts`);
const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 150); });

test('starting signs in and then opens one socket', async () => {
  const b = await start();
  expect(b.fake.calls.map((call) => call.method)).toEqual(['auth.test', 'apps.connections.open']);
  expect(b.fake.calls.map((call) => call.token)).toEqual(['xoxb-canary-bot-token', 'xapp-canary-app-token']);
  expect(b.running.health()).toEqual({ ok: true, reason: '' });
});

test('a mention is acknowledged and answered in its thread with sources and without unfurls', async () => {
  const b = await start();
  const at = ts();
  const ack = await b.fake.deliver('events_api', mention('who chairs FORGE?', { ts: at }));
  expect(ack.payload).toEqual({});
  await posted(b, 1);
  const args = b.fake.of('chat.postMessage')[0]?.args ?? {};
  expect(args).toMatchObject({ channel: 'C1', thread_ts: at, unfurl_links: 'false', unfurl_media: 'false', link_names: 'false' });
  expect(args['text']).toContain('The Republic of Korea chairs FORGE until June 2026.');
  expect(args['text']).toContain('[1] Critical Minerals Ministerial held in Washington · Middle Asian News, 5 February 2026 · paragraph 11');
  expect(b.core.asked).toEqual([{ text: 'who chairs FORGE?', conversation: `slack:T1:C1:${at}` }]);
});

test('a follow-up mention in the thread is asked in the same conversation', async () => {
  const b = await start();
  const root = ts();
  await b.fake.deliver('events_api', mention('who chairs FORGE?', { ts: root }));
  await posted(b, 1);
  await b.fake.deliver('events_api', mention('since when?', { thread_ts: root }));
  await posted(b, 2);
  expect(b.core.asked.map((one) => one.conversation)).toEqual([`slack:T1:C1:${root}`, `slack:T1:C1:${root}`]);
});

test('direct messages outside a thread are one conversation and a thread under one continues it', async () => {
  const remember = async (text: string, key: string | undefined): Promise<void> => { await bench?.store.conversations.put(key ?? '', `state of ${text}`, Date.now(), 60_000); };
  const b = await start({ core: testCore(async (text, asked) => { await remember(text, asked.at(-1)?.conversation); return answered(); }) });
  const root = ts();
  await b.fake.deliver('events_api', directMessage('who chairs FORGE?', { ts: root }));
  await posted(b, 1);
  await b.fake.deliver('events_api', directMessage('since when?'));
  await posted(b, 2);
  expect(b.core.asked.map((one) => one.conversation)).toEqual(['slack:T1:D1:dm', 'slack:T1:D1:dm']);
  expect(b.fake.of('chat.postMessage')[0]?.args['thread_ts']).toBe(root);
  expect(await b.store.conversations.get(`slack:T1:D1:${root}`, Date.now())).toBe('state of who chairs FORGE?');
});

test('trap 1: the same event again, even by another process, gets no second answer', async () => {
  const b = await start();
  const body = mention('who chairs FORGE?');
  await b.fake.deliver('events_api', body);
  await posted(b, 1);
  await b.fake.deliver('events_api', body, { attempt: 1, reason: 'timeout' });
  const replica = await startBench('socket', { fake: b.fake, store: b.store });
  await b.fake.deliver('events_api', body, { attempt: 2, reason: 'timeout' });
  await settled();
  await replica.close();
  expect(b.fake.of('chat.postMessage')).toHaveLength(1);
});

test('a mention that also arrives as a message is answered once', async () => {
  const b = await start();
  const at = ts();
  await b.fake.deliver('events_api', mention('who chairs FORGE?', { ts: at, channel: 'D1' }));
  await b.fake.deliver('events_api', directMessage('<@UBOT> who chairs FORGE?', { ts: at }));
  await posted(b, 1);
  await settled();
  expect(b.fake.of('chat.postMessage')).toHaveLength(1);
});

test('an event without an id is claimed by team, channel and ts', async () => {
  const b = await start();
  const body = mention('who chairs FORGE?', {}, { event_id: undefined });
  await b.fake.deliver('events_api', body);
  await b.fake.deliver('events_api', body);
  await posted(b, 1);
  await settled();
  expect(b.fake.of('chat.postMessage')).toHaveLength(1);
});

test.each([
  ['own', { user: 'UBOT' }], ['another bot', { bot_id: 'B7' }], ['another app', { app_id: 'A7' }], ['an edit', { subtype: 'message_changed' }], ['an edited mention', { edited: { user: 'U1', ts: '1' } }],
  ['a deletion', { subtype: 'message_deleted' }], ['a join', { subtype: 'channel_join' }], ['Slackbot', { user: 'USLACKBOT' }], ['no author', { user: undefined }],
])('%s is ignored', async (_, change) => {
  const b = await start();
  await b.fake.deliver('events_api', mention('who chairs FORGE?', change));
  await b.fake.deliver('events_api', directMessage('who chairs FORGE?', change));
  await b.fake.deliver('events_api', mention('and this one?'));
  await posted(b, 1);
  await settled();
  expect(b.core.asked.map((one) => one.text)).toEqual(['and this one?']);
});

test.each(['  ', 'Help'])('a mention that says "%s" gets help and the commands', async (text) => {
  const b = await start();
  await b.fake.deliver('events_api', mention(text));
  await posted(b, 1);
  expect(b.fake.of('chat.postMessage')[0]?.args['text']).toContain('Ask who, when, how much, where.');
  expect(JSON.stringify(b.fake.of('chat.postMessage')[0]?.args['blocks'])).toContain('/minerals country <country>');
});

test('trap 7: a failing core is told to the reader and the status goes back to active', async () => {
  const b = await start({ core: testCore(() => { throw new Error('boom'); }) });
  await b.fake.deliver('events_api', mention('who chairs FORGE?'));
  await posted(b, 1);
  expect(b.fake.of('chat.postMessage')[0]?.args['text']).toContain('Something failed on our side');
  await b.fake.until(() => b.fake.of('agents.sessions.setStatus').length === 2, 'status');
  expect(b.fake.of('agents.sessions.setStatus').map((call) => call.args['status'])).toEqual(['processing', 'active']);
});

test('an app that is no agent is asked for its status once and answers all the same', async () => {
  const b = await start();
  b.fake.on('agents.sessions.setStatus', () => ({ body: { ok: false, error: 'unknown_method' } }));
  await b.fake.deliver('events_api', mention('one?'));
  await posted(b, 1);
  await b.fake.deliver('events_api', mention('two?'));
  await posted(b, 2);
  expect(b.fake.of('agents.sessions.setStatus')).toHaveLength(1);
});

test('the stop button stops the answer, says so and leaves the status active', async () => {
  let release = (): void => undefined;
  const b = await start({ core: testCore(() => new Promise((resolve) => { release = () => { resolve(answered()); }; })) });
  const at = ts();
  await b.fake.deliver('events_api', directMessage('who chairs FORGE?', { ts: at }));
  await b.fake.until(() => b.core.asked.length === 1, 'the question');
  await b.fake.deliver('events_api', eventBody({ type: 'agent_session_stopped', channel: 'D1', user: 'U1', thread_ts: at, streaming_message_ts: [], event_ts: ts() }));
  await posted(b, 1);
  release();
  await b.fake.until(() => b.fake.of('agents.sessions.setStatus').length >= 3, 'status');
  expect(b.fake.of('chat.postMessage').map((call) => call.args['text'])).toEqual([expect.stringContaining('Stopped.')]);
  expect(b.fake.of('agents.sessions.setStatus').at(-1)?.args['status']).toBe('active');
});

test('opening the agent tab suggests at most four real questions', async () => {
  const b = await start();
  await b.fake.deliver('events_api', eventBody({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'messages', event_ts: ts() }));
  await b.fake.until(() => b.fake.of('assistant.threads.setSuggestedPrompts').length === 1, 'prompts');
  const prompts = b.fake.of('assistant.threads.setSuggestedPrompts')[0]?.args['prompts'];
  expect(prompts).toHaveLength(4);
  expect(prompts).toContainEqual({ title: 'Who chairs FORGE?', message: 'Who chairs FORGE?' });
});

test('trap 6: after Slack closes the socket a new one is open at once and answers', async () => {
  const b = await start();
  b.fake.disconnect('message');
  await b.fake.until(() => b.fake.connections() === 2 && b.running.health().ok, 'a new socket');
  await b.fake.deliver('events_api', mention('who chairs FORGE?'));
  await posted(b, 1);
});

test('a cut socket and failing reconnects recover, and a refused token is a health reason, not the end of the process', async () => {
  const b = await start();
  b.fake.on('apps.connections.open', (_, count) => (count === 2 ? { status: 500, body: {} } : count === 3 ? { status: 429, headers: { 'retry-after': '0' }, body: {} } : count === 4 ? { body: { ok: false, error: 'invalid_auth' } } : undefined));
  b.fake.disconnect('cut');
  await b.fake.until(() => b.running.health().reason.includes('SLACK_APP_TOKEN was refused (invalid_auth)'), 'the refusal');
  await b.fake.until(() => b.running.health().ok, 'the recovery');
  await b.fake.deliver('events_api', mention('who chairs FORGE?'));
  await posted(b, 1);
});

test('trap 13: malformed messages of the socket are acknowledged and end nothing', async () => {
  const b = await start();
  for (const payload of [{}, null, { event: null }, { event: {} }, { event: { type: 5 } }, { type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1 }]) {
    expect((await b.fake.deliver('events_api', payload)).payload).toEqual({});
  }
  expect((await b.fake.deliver('interactive', { type: 'block_actions' })).payload).toEqual({});
  b.fake.raw('no json');
  b.fake.raw('{"type":"events_api"}');
  await b.fake.deliver('events_api', mention('who chairs FORGE?'));
  await posted(b, 1);
  expect(b.counts.filter((one) => one.name === 'slack_rate_limited')).toHaveLength(1);
});

test('the acknowledgement never waits for the answer: event, command, button, shortcut', async () => {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => { release = resolve; });
  const b = await start({ core: testCore(async () => { await gate; return answered(); }) });
  await b.fake.deliver('events_api', mention('one?'));
  await b.fake.deliver('slash_commands', command('/minerals', 'two?', b.fake.responseUrl('r1')));
  await b.fake.deliver('interactive', press('followup:0', 'three?', b.fake.responseUrl('r2')));
  await b.fake.deliver('interactive', messageAction('four'));
  expect(b.fake.of('chat.postMessage')).toEqual([]);
  await b.fake.until(() => b.core.asked.length === 4, 'four questions');
  release();
  await b.fake.until(() => b.fake.of('chat.postMessage').length === 2 && b.fake.responses.length === 1 && b.fake.of('views.update').length === 1, 'four answers');
});

test('trap 8: a short answer is one message, not a stream', async () => {
  const b = await start();
  await b.fake.deliver('events_api', directMessage('who chairs FORGE?'));
  await posted(b, 1);
  expect(b.fake.calls.map((call) => call.method).filter((method) => method.includes('Stream') || method.startsWith('assistant.'))).toEqual([]);
});

test('stop waits for the answer under way and for the socket to be closed', async () => {
  const b = await start({ core: testCore(async () => { await settled(); return answered(); }) });
  await b.fake.deliver('events_api', mention('who chairs FORGE?'));
  await b.running.stop();
  expect(b.fake.of('chat.postMessage')).toHaveLength(1);
  await b.fake.until(() => b.fake.sockets() === 0, 'the closed socket');
});

test('a refused bot token ends the start with the name of the variable and not its value', async () => {
  const { startFakeSlack } = await import('../../support/slack/fake.ts');
  const fake = await startFakeSlack();
  fake.on('auth.test', () => ({ body: { ok: false, error: 'invalid_auth' } }));
  await expect(startBench('socket', { fake })).rejects.toThrow('SLACK_BOT_TOKEN was refused by Slack (invalid_auth).');
  fake.on('auth.test', () => undefined);
  fake.on('apps.connections.open', () => ({ body: { ok: false, error: 'invalid_auth' } }));
  await expect(startBench('socket', { fake })).rejects.toThrow('SLACK_APP_TOKEN was refused by Slack (invalid_auth).');
  await fake.close();
});
