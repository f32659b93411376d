// An answer in a conversation gets through: limits are waited for, blocks that are refused are made plainer, a lost reply is not repeated.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBench, type Bench } from '../../support/slack/harness.ts';
import { mention } from '../../support/slack/payloads.ts';

let bench: Bench;
beforeEach(async () => { bench = await startBench('socket'); });
afterEach(async () => { await bench.close(); });
const ask = (channel = 'C1'): Promise<unknown> => bench.fake.deliver('events_api', mention('who?', { channel }));
const posts = (): number => bench.fake.of('chat.postMessage').length;

test('429 with Retry-After is waited for, by every answer of that channel and by no other channel', async () => {
  bench.fake.on('chat.postMessage', (args, count) => (args['channel'] === 'C1' && count === 1 ? { status: 429, headers: { 'retry-after': '1' }, body: {} } : undefined));
  await ask();
  await bench.fake.until(() => posts() === 1, 'the limited call');
  await ask();
  await ask('C2');
  await bench.fake.until(() => posts() === 4, 'all answers');
  const [limited, other, ...late] = bench.fake.of('chat.postMessage');
  expect(other?.args['channel']).toBe('C2');
  for (const call of late) expect(call.at - (limited?.at ?? 0)).toBeGreaterThanOrEqual(990);
});

test('refused blocks go again as text alone', async () => {
  bench.fake.on('chat.postMessage', (args) => (args['blocks'] === undefined ? undefined : { body: { ok: false, error: 'invalid_blocks', response_metadata: { messages: ['bad'] } } }));
  await ask();
  await bench.fake.until(() => posts() === 2, 'the plain answer');
  expect(bench.fake.of('chat.postMessage')[1]?.args['text']).toContain('The Republic of Korea chairs FORGE');
});

test('a 503 is tried again, and so is a connection that was closed while it was idle', async () => {
  bench.fake.on('chat.postMessage', (_, count) => (count === 1 ? { status: 503, body: {} } : count === 3 ? 'drop' : undefined));
  await ask();
  await bench.fake.until(() => posts() === 2, 'the second try');
  await ask();
  await bench.fake.until(() => posts() === 4, 'the answer after the closed connection');
});

test('a channel whose answers always fail ends in a log line, not in a loop', async () => {
  bench.fake.on('chat.postMessage', () => 'drop');
  await ask();
  await bench.fake.until(() => bench.logs.some((line) => line.includes('"outcome":"unknown"')), 'the log');
  expect(posts()).toBe(4);
});

test('no token is ever in a log, whatever fails', async () => {
  bench.fake.on('chat.postMessage', () => ({ body: { ok: false, error: 'xoxb-canary-bot-token is bad' } }));
  await ask();
  await bench.fake.until(() => bench.logs.some((line) => line.includes('could not be posted')), 'the log');
  bench.fake.disconnect('cut');
  await bench.fake.until(() => bench.running.health().ok, 'the new socket');
  expect(bench.logs.join('\n')).not.toMatch(/canary/);
});
