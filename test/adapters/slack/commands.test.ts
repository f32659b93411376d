// /minerals and /financing over the socket: acknowledged empty, answered at the response_url, ephemeral.
import { afterEach, expect, test } from 'vitest';
import type { DigestDesk } from '../../../src/contracts/adapter.ts';
import { startBench, testDigest, type Bench, type BenchOptions } from '../../support/slack/harness.ts';
import { testCore } from '../../support/slack/core.ts';
import { command } from '../../support/slack/payloads.ts';

let bench: Bench | undefined;
const start = async (options: BenchOptions = {}): Promise<Bench> => (bench = await startBench('socket', options));
afterEach(async () => { await bench?.close(); bench = undefined; });
type Body = { text: string; response_type: string; blocks: { type: string; elements?: { action_id?: string }[] }[] };
const run = async (b: Bench, name: string, text: string, change = {}): Promise<Body> => {
  const before = b.fake.responses.length;
  const ack = await b.fake.deliver('slash_commands', command(name, text, b.fake.responseUrl('r1'), change));
  expect(ack.payload).toEqual({});
  return (await b.fake.until(() => b.fake.responses[before], 'an answer')).body as unknown as Body;
};
const types = (body: Body): string[] => body.blocks.map((block) => block.type);
const actions = (body: Body): (string | undefined)[] => body.blocks.filter((block) => block.type === 'actions').flatMap((block) => (block.elements ?? []).map((element) => element.action_id));

test('a question is answered only to the one who asked, with follow-ups and feedback', async () => {
  const b = await start();
  const body = await run(b, '/minerals', 'who chairs FORGE?');
  expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  expect(types(body)).toEqual(['rich_text', 'context', 'context', 'context', 'actions', 'actions', 'context_actions']);
  expect(actions(body)).toEqual(['post', 'sources', 'followup:0', 'followup:1']);
  expect(b.core.asked).toEqual([{ text: 'who chairs FORGE?', conversation: 'slack:T1:C1:@U1' }]);
});

test.each([['/minerals', 'help', 'Ask who, when, how much, where.'], ['/minerals', '', 'Ask who, when, how much, where.'], ['/minerals', '???', '/minerals &lt;question&gt;'], ['/minerals', 'country', '/minerals country'], ['/financing', 'help', '/financing [by agency|stage'], ['/financing', 'by nonsense', '/financing [by agency|stage'], ['/financing', '!!!', '/financing [by agency|stage']])('%s %s shows how it is used', async (name, text, expected) => {
  const b = await start();
  expect((await run(b, name, text)).text).toContain(expected);
});

test.each([['/minerals', 'country', 'Which country? For example: /minerals country Uzbekistan'], ['/financing', 'by colour', '“colour” is nothing to group by.']])('%s %s is told what is wrong before how it is used', async (name, text, expected) => {
  const b = await start();
  expect((await run(b, name, text)).text.startsWith(expected)).toBe(true);
});

test('help lists the commands and cannot be posted to the channel', async () => {
  const b = await start();
  const body = await run(b, '/minerals', 'help');
  for (const expected of ['Commands', '/minerals country <country>', '/financing [by agency']) expect(JSON.stringify(body.blocks)).toContain(expected);
  expect(actions(body)).not.toContain('post');
});

test.each([['sources', 'Five documents.'], ['country Uzbekistan', 'About Uzbekistan.'], ['timeline FORGE', 'FORGE until June 2026'], ['digest status', 'Desk: digest status'], ['privacy', 'Not kept: your messages as such'], ['follow who chairs FORGE?', 'Desk: follow who chairs FORGE?']])('/minerals %s goes to its part', async (text, expected) => {
  const b = await start();
  expect((await run(b, '/minerals', text)).text).toContain(expected);
});

test('/financing shows totals with a native table, numbers as numbers, and the buttons', async () => {
  const b = await start();
  const body = await run(b, '/financing', 'by agency debt over $100 million');
  expect(types(body)).toContain('table');
  const table = body.blocks.find((block) => block.type === 'table') as unknown as { rows: unknown[][]; column_settings: unknown[] };
  expect(table.rows[1]).toEqual([{ type: 'raw_text', text: 'EXIM' }, { type: 'raw_number', value: 10_000_000_000, text: '$10.0 billion [1]' }]);
  expect(table.column_settings).toEqual([{ align: 'left', is_wrapped: true }, { align: 'right', is_wrapped: false }]);
  expect(actions(body).slice(0, 5)).toEqual(['post', 'chart', 'csv', 'sources', 'refine']);
});

test('where Slack refuses the table the same rows come as text', async () => {
  const b = await start();
  b.fake.on('response_url', (body) => (JSON.stringify(body['blocks'] ?? []).includes('"type":"table"') ? { status: 400 } : undefined));
  await run(b, '/financing', 'by agency');
  const second = await b.fake.until(() => b.fake.responses[1], 'the plain answer');
  expect(JSON.stringify(second.body)).not.toContain('"type":"table"');
  expect(JSON.stringify(second.body)).toContain('$10.0 billion [1]');
});

test('nonsense filters get a question back with usage', async () => {
  const b = await start();
  expect(JSON.stringify(await run(b, '/financing', 'zzz'))).toContain('Try /financing help');
});

test('a failing core is told to the reader', async () => {
  const b = await start({ core: testCore(() => { throw new Error('boom'); }) });
  expect((await run(b, '/minerals', 'who?')).text).toContain('Something failed on our side');
});

test('the same command delivered twice is answered once', async () => {
  const b = await start();
  const payload = command('/minerals', 'who?', b.fake.responseUrl('r1'));
  await b.fake.deliver('slash_commands', payload);
  await b.fake.deliver('slash_commands', payload);
  await b.fake.until(() => b.fake.responses.length === 1, 'the answer');
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  expect(b.fake.responses).toHaveLength(1);
});

/** A desk that really keeps what it is told. */
const keepingDesk: DigestDesk = {
  command: async (text, caller) => {
    if (text.startsWith('digest on')) await bench?.store.subscriptions.put({ id: 's1', surface: caller.surface, workspace: caller.workspace, channel: caller.channel, owner: caller.user, ownerName: caller.userName ?? '', time: '09:00', zone: 'Europe/Paris', cadence: 'weekdays', weekday: null, topics: [], quiet: 'silent', language: 'en', state: 'on', pausedBecause: null, failures: 0, seen: '{}', createdAt: 1, updatedAt: 1 });
    return testDigest.command(text, caller);
  },
};

test('a digest that changed is posted by the app so that the channel sees who did it; asking about it is not', async () => {
  const b = await start({ digest: keepingDesk });
  await b.fake.deliver('slash_commands', command('/minerals', 'digest on weekdays 09:00 Europe/Paris', b.fake.responseUrl('r1')));
  await b.fake.until(() => b.fake.of('chat.postMessage').length === 1, 'the notice');
  expect(b.fake.of('chat.postMessage')[0]?.args).toMatchObject({ channel: 'C1', text: expect.stringContaining('ada: digest on weekdays') });
  expect(await run(b, '/minerals', 'digest status')).toMatchObject({ response_type: 'ephemeral' });
});

test('a channel the app is no member of is told to invite it', async () => {
  const b = await start({ digest: keepingDesk });
  b.fake.on('chat.postMessage', () => ({ body: { ok: false, error: 'not_in_channel' } }));
  await b.fake.deliver('slash_commands', command('/minerals', 'digest on', b.fake.responseUrl('r1')));
  await b.fake.until(() => b.fake.responses.length === 2, 'the hint');
  expect(b.fake.responses.map((one) => one.body['response_type'])).toEqual(['in_channel', 'ephemeral']);
  expect(b.fake.responses[1]?.body['text']).toContain('/invite');
});
