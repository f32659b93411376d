// Posting unasked: nonce, silence, publishing, and what every refusal means for the outbox.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../../support/discord/patience.ts';
import { markOf, nonceOf } from '../../../adapters/discord/deliver.ts';
import { retrySeconds } from '../../../adapters/discord/transport/request.ts';
import type { Deliverer, Post } from '../../../src/contracts/adapter.ts';
import { GUILD } from '../../support/discord/fake-discord.ts';
import { answerWith, citation, financingAnswer } from '../../support/discord/house.ts';
import { controls, visibleText } from '../../support/discord/payload-rules.ts';
import { aWhile, openScene, until, type Scene } from '../../support/discord/scene.ts';

let scene: Scene;
let deliverer: Deliverer;
beforeAll(async () => {
  scene = await openScene();
  if (scene.running.deliverer === undefined) throw new Error('the Discord adapter has no deliverer');
  deliverer = scene.running.deliverer;
});
afterAll(async () => { await scene.close(); });
let posts = 0;
const item = (more: Partial<Post> = {}): Post => ({ key: `digest-${++posts}`, channel: `33000000000000${String(posts).padStart(4, '0')}`, workspace: GUILD, answer: answerWith({ blocks: [{ kind: 'paragraph', text: 'New since Monday: one agreement.', cites: [1] }] }), ...more });
const inChannel = (channel: string) => scene.fake.rest.messages.filter((m) => m.channel === channel);

describe('one post', () => {
  it('carries an enforced nonce, no pings, its mark, and buttons that work', async () => {
    const post = item();
    const outcome = await deliverer.send(post);
    const [message] = inChannel(post.channel);
    expect(outcome).toEqual({ kind: 'sent', message: message?.id });
    expect(message?.body).toMatchObject({ nonce: post.key, enforce_nonce: true, allowed_mentions: { parse: [], replied_user: false }, flags: 32_768 + 4 });
    expect(visibleText(message?.body)).toContain(`ref ${post.key}`);
    expect((await scene.house.ports.core.permalink(post.answer.id))?.answer.id).toBe(post.answer.id);
  });
  it('sent twice with the same key appears once', async () => {
    const post = item();
    const [first, second] = [await deliverer.send(post), await deliverer.send(post)];
    expect(second).toEqual(first);
    expect(inChannel(post.channel)).toHaveLength(1);
  });
  it('is silent when asked', async () => {
    const post = item({ silent: true });
    await deliverer.send(post);
    expect(inChannel(post.channel)[0]?.body['flags']).toBe(32_768 + 4 + 4_096);
  });
  it('brings chart and CSV', async () => {
    const post = item({ answer: financingAnswer() });
    await deliverer.send(post);
    expect(inChannel(post.channel)[0]?.files.map((f) => f.name)).toEqual(['chart-1.png', 'assay-financing-2026-11-22.csv']);
  });
  it('keeps a long key within Discord\'s bound', () => {
    const long = 'digest:2026-02-05:a-very-long-subscription-name';
    expect(nonceOf(long)).toHaveLength(25);
    expect(nonceOf(long)).toBe(nonceOf(long));
    expect(nonceOf(`${long}x`)).not.toBe(nonceOf(long));
  });
});

describe('a digest', () => {
  const digest = (more: Partial<Post> = {}): Post => item({
    answer: answerWith({
      intent: 'digest', asOf: '2026-02-05', citations: Array.from({ length: 12 }, (_, i) => citation(i + 1, { excerpt: `What paragraph ${i + 1} says, at length. `.repeat(15) })),
      blocks: [{ kind: 'paragraph', text: 'Digest: 12 new.' }, { kind: 'list', title: 'New', items: Array.from({ length: 12 }, (_, i) => ({ text: `Fact ${i + 1}, told in full. ${'It goes on. '.repeat(20)}`, cites: [i + 1] })) }],
    }), ...more,
  });
  const threadOf = (post: Post) => { const [message] = inChannel(post.channel); return message === undefined ? undefined : { message, thread: scene.fake.rest.threads.get(message.id), inside: inChannel(message.id) }; };

  it('keeps the channel to one message; its details stand in a thread below, each part and each source once', async () => {
    const post = digest();
    await deliverer.send(post);
    const { message, thread, inside } = await until(() => { const found = threadOf(post); return found !== undefined && found.inside.some((m) => visibleText(m.body).includes('What paragraph 12 says')) && found; }, 'the details');
    expect(inChannel(post.channel)).toHaveLength(1);
    expect(thread).toEqual({ channel: post.channel, name: 'Details · 5 Feb 2026' });
    const told = inside.map((m) => visibleText(m.body)).join('\n');
    for (let n = 1; n <= 12; n += 1) expect([visibleText(message.body), told].join('\n').split(`Fact ${n}, told`)).toHaveLength(2);
    for (let n = 1; n <= 12; n += 1) expect(told).toContain(`What paragraph ${n} says`);
    for (const one of inside) expect(one.body).toMatchObject({ flags: 32_768 + 4 + 4_096, enforce_nonce: true, allowed_mentions: { parse: [] } });
    expect(inside.flatMap((m) => controls(m.body).buttons)).toEqual([]);
  });
  it('sent again has no second thread', async () => {
    const post = digest();
    await deliverer.send(post);
    const first = await until(() => { const found = threadOf(post); return found !== undefined && found.inside.some((m) => visibleText(m.body).includes('What paragraph 12 says')) && found.inside.length; }, 'the details');
    await deliverer.send(post);
    await until(() => scene.house.lines.some((l) => l.message.includes('without its thread')), 'the refusal is noted');
    expect(threadOf(post)?.inside).toHaveLength(first);
  });
  it('counts as sent where threads are forbidden', async () => {
    const post = digest();
    scene.fake.rest.faults.push({ match: new RegExp(`POST /channels/${post.channel}/messages/.*threads`), times: 1, status: 403, code: 50_013 });
    expect((await deliverer.send(post)).kind).toBe('sent');
    await until(() => scene.fake.rest.faults.every((fault) => fault.times === 0), 'the thread was refused');
    expect(threadOf(post)?.thread).toBeUndefined();
  });
  it('asks for no thread in a direct message or a thread, nor for a post that is no digest', async () => {
    const [dm, thread] = [digest(), digest()];
    scene.fake.rest.channels.set(dm.channel, 1);
    scene.fake.rest.channels.set(thread.channel, 11);
    for (const post of [dm, thread, item()]) await deliverer.send(post);
    await aWhile();
    expect([dm, thread].map((post) => threadOf(post)?.thread)).toEqual([undefined, undefined]);
    expect(scene.fake.rest.received.filter((r) => [dm, thread].some((post) => r.path.includes(post.channel)) && r.path.endsWith('/threads'))).toEqual([]);
  });
});

describe('an announcement channel', () => {
  it('gets embeds, which survive publishing, and is published', async () => {
    const post = item({ answer: financingAnswer() });
    scene.fake.rest.channels.set(post.channel, 5);
    await deliverer.send(post);
    const [message] = inChannel(post.channel);
    expect(message?.crossposted).toBe(true);
    expect(JSON.stringify(message?.body['embeds'])).toContain('Approved loans: $10 billion');
    expect(message?.body['flags']).toBe(0);
    expect(controls(message?.body).buttons.length).toBeGreaterThan(0);
  });
  it('counts as posted when publishing is refused', async () => {
    const post = item();
    scene.fake.rest.channels.set(post.channel, 5);
    scene.fake.rest.faults.push({ match: /crosspost/, times: 1, status: 403, code: 50_013 });
    expect((await deliverer.send(post)).kind).toBe('sent');
  });
});

describe('what a refusal means', () => {
  it.each([[10_003, 404], [50_001, 403], [50_013, 403], [50_083, 403]])('code %i: the channel is dead', async (code, status) => {
    const post = item();
    scene.fake.rest.faults.push({ match: new RegExp(`POST /channels/${post.channel}`), times: 9, status, code });
    expect(await deliverer.send(post)).toMatchObject({ kind: 'dead', reason: expect.stringContaining(String(code)) });
    scene.fake.rest.faults.length = 0;
  });
  it('a channel that is gone before posting is dead', async () => {
    scene.fake.rest.openChannels = false;
    expect((await deliverer.send(item())).kind).toBe('dead');
    scene.fake.rest.openChannels = true;
  });
  it('a revoked token (401) is dead, not asked again and again, and unhealthy', async () => {
    const own = await openScene();
    own.fake.rest.faults.push({ match: /POST .channels/, times: 9, status: 401 });
    const before = own.fake.rest.received.length;
    expect((await own.running.deliverer?.send(item()))?.kind).toBe('dead');
    expect((await own.running.deliverer?.send(item()))?.kind).toBe('dead');
    expect(own.fake.rest.received.length - before).toBeLessThanOrEqual(2);
    expect(own.running.health()).toEqual({ ok: false, reason: expect.stringContaining('DISCORD_TOKEN') });
    await own.close();
  });
  it('a long rate limit goes back to the outbox with its wait', async () => {
    const post = item();
    scene.fake.rest.faults.push({ match: new RegExp(`POST /channels/${post.channel}`), times: 1, status: 429, headers: { 'retry-after': '120' } });
    const outcome = await deliverer.send(post);
    expect(outcome).toMatchObject({ kind: 'retry' });
    expect(outcome.kind === 'retry' ? outcome.afterMs : 0).toBeGreaterThanOrEqual(120_000);
  });
  it('a short one is waited for', async () => {
    const post = item();
    scene.fake.rest.faults.push({ match: new RegExp(`POST /channels/${post.channel}`), times: 2, status: 429, headers: { 'retry-after': '0.2' } });
    expect((await deliverer.send(post)).kind).toBe('sent');
  });
  it.each([['1', 1], ['64.57', 64.57], ['0', 1], ['-1', 1], [null, 1], ['', 1], ['soon', 1], ['86400', 86_400], ['Sun, 22 Nov 2026 08:00:30 GMT', 30], ['Sun, 22 Nov 2026 07:00:00 GMT', 1]])('Retry-After %s means %i s', (header, seconds) => {
    expect(retrySeconds(header, Date.UTC(2026, 10, 22, 8))).toBe(seconds);
  });
  it('a server fault is tried again later', async () => {
    const post = item();
    scene.fake.rest.faults.push({ match: new RegExp(`POST /channels/${post.channel}`), times: 9, status: 502 });
    expect(await deliverer.send(post)).toMatchObject({ kind: 'retry' });
    scene.fake.rest.faults.length = 0;
  });
  it('an accepted post whose reply is lost is unknown, and a repeat posts nothing new', async () => {
    const post = item();
    scene.fake.rest.faults.push({ match: new RegExp(`POST /channels/${post.channel}`), times: 9, status: 0, destroy: 'after' });
    expect((await deliverer.send(post)).kind).toBe('unknown');
    scene.fake.rest.faults.length = 0;
    expect(await deliverer.find?.(post)).toBe('posted');
    expect((await deliverer.send(post)).kind).toBe('sent');
    expect(inChannel(post.channel)).toHaveLength(1);
  });
});

it('a connection lost in the middle of an upload ends neither the process nor the post', async () => {
  const own = await openScene({ before: (_fake, house) => { house.ports.drawing.png = () => Promise.resolve(new Uint8Array(4_000_000).fill(7)); } });
  own.fake.rest.faults.push({ match: /POST .channels/, times: 24, status: 0, destroy: 'early' });
  const sender = own.running.deliverer ?? deliverer;
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => sender.send(item({ answer: financingAnswer(3) }))));
  expect(outcomes.every((outcome) => outcome.kind === 'sent' || outcome.kind === 'unknown')).toBe(true);
  expect(own.running.health().ok).toBe(true);
  await own.close();
});

describe('looking an earlier post up', () => {
  it('finds it by its mark, does not find another, and says when it cannot know', async () => {
    const post = item();
    expect(await deliverer.find?.(post)).toBe('absent');
    await deliverer.send(post);
    expect(await deliverer.find?.(post)).toBe('posted');
    scene.fake.rest.faults.push({ match: /GET .*messages/, times: 1, status: 403, code: 50_001 });
    expect(await deliverer.find?.(post)).toBe('cannot-know');
    expect(markOf('a b/c')).toBe('ref a-b-c');
  });
});

it('tells the owner of a digest directly, and logs when that is not possible', async () => {
  await deliverer.tellOwner?.({ workspace: GUILD, channel: '1', user: '400000000000000011' }, 'Your digest was paused: the channel is gone. @everyone');
  expect(visibleText(inChannel('7400000000000000011')[0]?.body)).toMatch(/^Your digest was paused.*@\u2060everyone$/);
  scene.fake.rest.closedDms.add('400000000000000012');
  await deliverer.tellOwner?.({ workspace: GUILD, channel: '1', user: '400000000000000012' }, 'x');
  await until(() => scene.house.lines.some((l) => l.message.includes('owner of a digest could not be told')), 'a warning');
});
