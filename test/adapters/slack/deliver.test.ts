// Digests into Slack: what each reply of Slack means for sending again (domain.md faults 2, 4, 5, 10).
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Post } from '../../../src/contracts/adapter.ts';
import { startBench, type Bench } from '../../support/slack/harness.ts';
import { answered } from '../../support/slack/core.ts';

let bench: Bench;
beforeEach(async () => { bench = await startBench('socket'); });
afterEach(async () => { await bench.close(); });
const post: Post = { key: 'd-2026-11-22-abc', channel: 'C1', workspace: 'T1', answer: answered() };
const send = (): Promise<unknown> => bench.running.deliverer?.send(post) ?? Promise.reject(new Error('no deliverer'));

test('a digest is posted once with its key in the metadata', async () => {
  expect(await send()).toMatchObject({ kind: 'sent' });
  expect(bench.fake.of('chat.postMessage')[0]?.args).toMatchObject({ channel: 'C1', metadata: { event_type: 'assay_digest', event_payload: { key: 'd-2026-11-22-abc' } }, unfurl_links: 'false' });
});

test.each(['channel_not_found', 'not_in_channel', 'is_archived', 'token_revoked', 'account_inactive', 'invalid_auth'])('%s is final', async (error) => {
  bench.fake.on('chat.postMessage', () => ({ body: { ok: false, error } }));
  expect(await send()).toEqual({ kind: 'dead', reason: error });
});

test.each([['1', 1_000], ['30', 30_000], ['120', 120_000], ['0', 1_000], ['86400', 86_400_000], ['64.57', 64_000], ['-1', 1_000]])('429 with Retry-After %s waits as told and is not called again by itself', async (header, afterMs) => {
  bench.fake.on('chat.postMessage', () => ({ status: 429, headers: { 'retry-after': header }, body: {} }));
  expect(await send()).toEqual({ kind: 'retry', afterMs, reason: 'Slack limits this channel' });
  expect(bench.fake.of('chat.postMessage')).toHaveLength(1);
});

test.each<Record<string, string>>([{}, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }])('429 with no readable Retry-After waits a minute', async (headers) => {
  bench.fake.on('chat.postMessage', () => ({ status: 429, headers, body: {} }));
  expect(await send()).toEqual({ kind: 'retry', afterMs: 60_000, reason: 'Slack limits this channel' });
});

test('a 5xx may be tried again later', async () => {
  bench.fake.on('chat.postMessage', () => ({ status: 503, body: {} }));
  expect(await send()).toMatchObject({ kind: 'retry', reason: 'Slack answered 503' });
});

test('a reply that was lost is unknown and never sent again blindly', async () => {
  bench.fake.on('chat.postMessage', () => 'drop');
  expect(await send()).toEqual({ kind: 'unknown', reason: 'no reply from Slack' });
  expect(bench.fake.of('chat.postMessage')).toHaveLength(1);
});

test('looking a key up says posted, absent, or that the scopes do not allow to know', async () => {
  const find = (): Promise<unknown> => bench.running.deliverer?.find?.(post) ?? Promise.resolve(undefined);
  bench.fake.on('conversations.history', () => ({ body: { ok: true, messages: [{ metadata: { event_type: 'assay_digest', event_payload: { key: 'd-2026-11-22-abc' } } }] } }));
  expect(await find()).toBe('posted');
  bench.fake.on('conversations.history', () => ({ body: { ok: true, messages: [{ metadata: { event_type: 'assay_digest', event_payload: { key: 'other' } } }, {}] } }));
  expect(await find()).toBe('absent');
  bench.fake.on('conversations.history', () => ({ body: { ok: false, error: 'missing_scope' } }));
  expect(await find()).toBe('cannot-know');
});

test('the owner is told in direct messages', async () => {
  await bench.running.deliverer?.tellOwner?.({ workspace: 'T1', channel: 'C1', user: 'U7' }, 'The channel is gone; the digest is switched off.');
  expect(bench.fake.of('chat.postMessage')[0]?.args).toMatchObject({ channel: 'U7', text: 'The channel is gone; the digest is switched off.' });
});
