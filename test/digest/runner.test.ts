// Digests over days: posted once, in the morning, only what is new; faults of channels, clocks and stores.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StoreUnavailable } from '../../src/contracts/store.ts';
import { financing, makeFacts, statement } from './support/facts.ts';
import { makeRig, type Rig } from './support/rig.ts';

// A busy machine needs longer than vitest's five seconds.
vi.setConfig({ testTimeout: 30_000 });

let rig: Rig;
afterEach(async () => { await rig.store.close(); });
const ON = 'digest on 09:00 Europe/London daily';
const fact = (id: string, recorded: string) => statement({ id: `statement:${id}`, recorded, says: `News ${id}.` });
const text = (at = -1) => rig.posts.at(at)?.answer.text ?? '';

describe('an ordinary week', () => {
  test('what is new is posted once in the morning; quiet days are silent', async () => {
    rig = await makeRig({ facts: makeFacts([fact('old', '2026-02-01')]) });
    await rig.command(ON);
    await rig.tick('2026-02-05T08:59:40Z');
    expect(rig.posts).toHaveLength(0);
    rig.facts(makeFacts([fact('old', '2026-02-01'), fact('one', '2026-02-05')]));
    await rig.tick('2026-02-05T09:00:00Z');
    await rig.tick('2026-02-05T09:00:20Z');
    expect(rig.posts).toHaveLength(1);
    expect(text()).toContain('Critical-minerals digest for Thursday 5 February 2026: 1 new');
    expect(text()).toContain('News one.');
    expect(text()).not.toContain('News old.');
    expect(text()).toContain('Set up by Ann.');
    expect(rig.posts[0]?.key.length).toBeLessThanOrEqual(25);
    await rig.tick('2026-02-06T09:00:00Z');
    expect(rig.posts).toHaveLength(1);
    expect(await rig.store.runs.list((await rig.subscription()).id, 5)).toMatchObject([{ day: '2026-02-06', status: 'skipped', reason: 'nothing new' }, { day: '2026-02-05', status: 'sent' }]);
  });
  test('a channel that wants a line on quiet days gets one', async () => {
    rig = await makeRig();
    await rig.command(`${ON} quiet:line`);
    await rig.tick('2026-02-05T09:00:00Z');
    expect(text()).toContain('Nothing new since the last digest');
  });
  test('thirty days, a fact on every third: ten posts, no line twice', async () => {
    rig = await makeRig({ at: '2026-03-01T12:00:00Z' });
    await rig.command(ON);
    const known = [];
    for (let n = 2; n <= 31; n += 1) {
      const day = `2026-03-${String(n).padStart(2, '0')}`;
      if (n % 3 === 0) known.push(fact(`d${n}`, day));
      rig.facts(makeFacts(known));
      for (const time of ['08:59:50', '09:00:10', '11:00:00']) await rig.tick(`${day}T${time}Z`);
    }
    const told = rig.posts.flatMap(post => post.answer.text.match(/News d\d+/g) ?? []);
    expect(told).toHaveLength(10);
    expect(new Set(told).size).toBe(10);
  });
  test('topics keep other news out', async () => {
    rig = await makeRig();
    await rig.command(`${ON} topic:stage:signed`);
    rig.facts(makeFacts([fact('one', '2026-02-05'), financing({ id: 'financing:x', recorded: '2026-02-05', stage: 'signed', says: 'Signed money.' })]));
    await rig.tick('2026-02-05T09:00:00Z');
    expect(text()).toContain('Signed money.');
    expect(text()).not.toContain('News one.');
  });
});

describe('downtime and clocks', () => {
  test('three days down: one post names the missed days and holds all the news', async () => {
    rig = await makeRig();
    await rig.command(ON);
    rig.facts(makeFacts([fact('one', '2026-02-05'), fact('two', '2026-02-06')]));
    await rig.tick('2026-02-07T10:30:00Z');
    expect(rig.posts).toHaveLength(1);
    expect(text()).toContain('Covers also Thursday 5 February 2026 and Friday 6 February 2026');
    expect(text()).toContain('News one.');
    expect((await rig.store.runs.list((await rig.subscription()).id, 5)).map(run => [run.day, run.status])).toEqual([['2026-02-07', 'sent'], ['2026-02-06', 'skipped'], ['2026-02-05', 'skipped']]);
  });
  test('clock jumps of an hour and a day, forth and back: nothing twice, nothing lost', async () => {
    rig = await makeRig();
    await rig.command(ON);
    rig.facts(makeFacts([fact('one', '2026-02-05')]));
    for (const iso of ['2026-02-05T09:00:00Z', '2026-02-05T08:00:00Z', '2026-02-05T09:00:00Z', '2026-02-06T09:30:00Z', '2026-02-05T09:30:00Z', '2026-02-06T09:00:00Z']) await rig.tick(iso);
    expect(rig.posts).toHaveLength(1);
    rig.facts(makeFacts([fact('one', '2026-02-05'), fact('two', '2026-02-06')]));
    await rig.tick('2026-02-07T09:00:00Z');
    expect(rig.posts.map(post => post.answer.text.includes('News two.'))).toEqual([false, true]);
  });
  test('two processes tick in the same moment: one post', async () => {
    rig = await makeRig();
    await rig.command(ON);
    rig.facts(makeFacts([fact('one', '2026-02-05')]));
    rig.at('2026-02-05T09:00:00Z');
    const other = rig.another();
    await Promise.all([rig.digest.tickOnce(), other.tickOnce(), rig.digest.tickOnce(), other.tickOnce()]);
    expect(rig.posts).toHaveLength(1);
  });
  test('while the store is away nothing is posted, and it says so once', async () => {
    rig = await makeRig();
    await rig.command(ON);
    rig.facts(makeFacts([fact('one', '2026-02-05')]));
    const working = rig.store.subscriptions;
    let away = true;
    const list = async () => { if (away) throw new StoreUnavailable('gone'); return working.list(); };
    const digest = rig.another({ store: { ...rig.store, subscriptions: { ...working, list } }, owner: 'process-1' });
    rig.at('2026-02-05T09:00:00Z');
    await digest.tickOnce();
    await digest.tickOnce();
    expect(rig.log.lines.filter(line => line.message === 'digests wait for the store')).toHaveLength(1);
    away = false;
    await digest.tickOnce();
    expect(rig.posts).toHaveLength(1);
  });
});

test('the store goes away between sending and writing it down: written down when it is back, posted once', async () => {
  rig = await makeRig();
  await rig.command(ON);
  rig.facts(makeFacts([fact('one', '2026-02-05')]));
  rig.at('2026-02-05T09:00:00Z');
  const runs = rig.store.runs;
  let refusals = 2;
  const update: typeof runs.update = async (...change) => {
    if (rig.posts.length > 0 && refusals > 0) { refusals -= 1; throw new StoreUnavailable('gone'); }
    return runs.update(...change);
  };
  await rig.another({ store: { ...rig.store, runs: { ...runs, update } } }).tickOnce();
  await rig.tick('2026-02-05T09:06:00Z');
  expect(refusals).toBe(0);
  expect(rig.posts).toHaveLength(1);
  expect(await runs.get((await rig.subscription()).id, '2026-02-05')).toMatchObject({ status: 'sent' });
});

describe('a platform in trouble', () => {
  async function start() {
    rig = await makeRig();
    await rig.command(ON);
    rig.facts(makeFacts([fact('one', '2026-02-05')]));
  }
  test('429 with a wait: not a call earlier, then the same content', async () => {
    await start();
    const calls: string[] = [];
    rig.outcome('C1', (post, call) => { calls.push(post.answer.id); return call === 1 ? { kind: 'retry', afterMs: 64_570, reason: 'rate limited' } : { kind: 'sent', message: 'm' }; });
    await rig.tick('2026-02-05T09:00:00Z');
    for (let second = 20; second <= 60; second += 20) await rig.tick(`2026-02-05T09:00:${second === 60 ? '59' : second}Z`);
    expect(calls).toHaveLength(1);
    rig.facts(makeFacts([fact('one', '2026-02-05'), fact('two', '2026-02-05')]));
    await rig.tick('2026-02-05T09:01:05Z');
    expect(calls).toHaveLength(2);
    expect(new Set(calls).size).toBe(1);
    await rig.tick('2026-02-06T09:00:00Z');
    expect(text()).toContain('News two.');
    expect(text()).not.toContain('News one.');
  });
  test('one channel hangs, the other hundred are posted at once', async () => {
    rig = await makeRig();
    for (let i = 0; i < 100; i += 1) await rig.command(ON, { channel: `C${i}` });
    let release = () => {};
    rig.outcome('C50', () => new Promise(resolve => { release = () => { resolve({ kind: 'sent', message: 'late' }); }; }));
    rig.facts(makeFacts([fact('one', '2026-02-05')]));
    rig.at('2026-02-05T09:00:00Z');
    const ticking = rig.digest.tickOnce();
    const from = performance.now();
    while (rig.posts.length < 99 && performance.now() - from < 5_000) await new Promise(resolve => { setTimeout(resolve, 10); });
    expect(rig.posts).toHaveLength(99);
    release();
    await ticking;
    expect(rig.posts).toHaveLength(100);
  });
  test('a channel that is gone is paused after three tries, its owner told once, the others go on', async () => {
    await start();
    await rig.command(ON, { channel: 'C2' });
    rig.facts(makeFacts([fact('one', '2026-02-05'), fact('two', '2026-02-05')]));
    let tries = 0;
    rig.outcome('C1', () => { tries += 1; return { kind: 'dead', reason: 'channel_not_found' }; });
    for (let minute = 0; minute < 10; minute += 1) await rig.tick(`2026-02-05T09:0${minute}:00Z`);
    expect(tries).toBe(3);
    expect(rig.posts.map(post => post.channel)).toEqual(['C2']);
    expect(rig.told).toEqual([expect.stringContaining('channel_not_found')]);
    expect(await rig.subscription()).toMatchObject({ state: 'paused', pausedBecause: 'channel_not_found' });
    await rig.tick('2026-02-06T09:00:00Z');
    expect(tries).toBe(3);
    rig.outcome('C1', () => ({ kind: 'sent', message: 'm' }));
    rig.at('2026-02-06T12:00:00Z');
    await rig.command('digest resume');
    await rig.tick('2026-02-07T09:00:00Z');
    const resumed = rig.posts.find(post => post.channel === 'C1');
    expect(resumed?.answer.text).toContain('News one.');
    expect(resumed?.answer.text).toContain('Covers also Thursday 5 February 2026');
  });
  test('two failures and then success: the count starts again', async () => {
    await start();
    rig.outcome('C1', (_, call) => (call < 3 ? { kind: 'dead', reason: 'archived' } : { kind: 'sent', message: 'm' }));
    for (let minute = 0; minute < 5; minute += 1) await rig.tick(`2026-02-05T09:0${minute}:00Z`);
    expect(rig.posts).toHaveLength(1);
    expect(await rig.subscription()).toMatchObject({ state: 'on', failures: 0 });
    expect(rig.told).toEqual([]);
  });
  test.each([
    ['no reply came', async () => ({ kind: 'unknown', reason: 'socket hang up' }) as const], ['the adapter threw', async () => { throw new Error('socket hang up'); }],
  ])('%s: never sent again, the owner told, the next post says so, the digest can be shown', async (_, decide) => {
    await start();
    let calls = 0;
    rig.outcome('C1', (_post, call) => { calls += 1; return call === 1 ? decide() : { kind: 'sent', message: 'm' }; });
    for (let minute = 0; minute < 9; minute += 1) await rig.tick(`2026-02-05T09:0${minute}:00Z`);
    expect(calls).toBe(1);
    expect(rig.told).toEqual([expect.stringContaining('I do not know whether it was posted')]);
    expect((await rig.command('digest status')).text).toContain('not known whether it arrived (socket hang up)');
    expect((await rig.command('digest show 2026-02-05')).text).toContain('News one.');
    rig.facts(makeFacts([fact('one', '2026-02-05'), fact('two', '2026-02-06')]));
    await rig.tick('2026-02-06T09:00:00Z');
    expect(text()).toContain('It is not known whether the digest of Thursday 5 February 2026 arrived.');
    expect(text()).not.toContain('News one.');
    rig.facts(makeFacts([fact('one', '2026-02-05'), fact('two', '2026-02-06'), fact('three', '2026-02-07')]));
    await rig.tick('2026-02-07T09:00:00Z');
    expect(text()).not.toContain('It is not known');
  });
  test('a platform that puts the digest off beyond the morning: the next one holds its news and names the day', async () => {
    await start();
    rig.outcome('C1', (_, call) => (call === 1 ? { kind: 'retry', afterMs: 86_400_000, reason: 'rate limited' } : { kind: 'sent', message: 'm' }));
    await rig.tick('2026-02-05T09:00:00Z');
    expect(rig.log.lines.some(line => line.message === 'the platform puts a digest off for long')).toBe(true);
    for (const iso of ['2026-02-05T10:00:00Z', '2026-02-05T13:00:00Z', '2026-02-06T09:00:10Z', '2026-02-06T09:00:30Z']) await rig.tick(iso);
    expect(rig.posts).toHaveLength(1);
    expect(text()).toContain('News one.');
    expect(text()).toContain('Covers also Thursday 5 February 2026');
  });
  test('an adapter that is off leaves the day alone; back within the morning it posts', async () => {
    await start();
    const off = rig.another({ deliverer: () => undefined });
    rig.at('2026-02-05T09:00:00Z');
    await off.tickOnce();
    expect(await rig.store.runs.list((await rig.subscription()).id, 5)).toEqual([]);
    await rig.tick('2026-02-05T09:20:00Z');
    expect(rig.posts).toHaveLength(1);
  });
});

describe('a process that ended half way', () => {
  /** Leaves the outbox as a killed process would: claimed or sending, its lease running. */
  async function left(status: 'claimed' | 'sending', day = '2026-02-05') {
    const { id } = await rig.subscription();
    await rig.store.runs.claim(id, day, 'dead process', 'key', Date.parse('2026-02-05T09:00:00Z'), 300_000);
    const content = JSON.stringify({ answer: (await rig.command('digest preview')), state: (await rig.subscription()).seen });
    await rig.store.runs.update(id, day, 'dead process', { status, ...(status === 'sending' ? { content } : {}) }, Date.parse('2026-02-05T09:00:01Z'));
  }
  async function begin(deliverer = {}) {
    rig = await makeRig({ deliverer });
    await rig.command(ON);
    rig.facts(makeFacts([fact('one', '2026-02-05')]));
    rig.at('2026-02-05T09:00:30Z');
  }
  test('before sending: the lease runs out and another posts', async () => {
    await begin();
    await left('claimed');
    await rig.tick('2026-02-05T09:04:00Z');
    expect(rig.posts).toHaveLength(0);
    await rig.tick('2026-02-05T09:05:10Z');
    expect(rig.posts).toHaveLength(1);
  });
  test.each([['posted', 0, 'sent'], ['absent', 1, 'sent'], ['cannot-know', 0, 'unknown']] as const)('while sending, and the platform says %s: %d more post, %s', async (found, more, status) => {
    await begin({ find: async () => found });
    await left('sending');
    await rig.tick('2026-02-05T09:05:10Z');
    expect(rig.posts).toHaveLength(more);
    expect(await rig.store.runs.get((await rig.subscription()).id, '2026-02-05')).toMatchObject({ status });
    expect(rig.told).toHaveLength(status === 'unknown' ? 1 : 0);
  });
  test('while sending, and everybody was away until the next day: looked up first, the day is not called missed', async () => {
    await begin({ find: async () => 'cannot-know' });
    await left('sending');
    rig.facts(makeFacts([fact('one', '2026-02-05'), fact('two', '2026-02-06')]));
    await rig.tick('2026-02-06T09:00:00Z');
    await rig.tick('2026-02-06T09:00:20Z');
    expect(rig.told).toHaveLength(1);
    expect(rig.posts).toHaveLength(1);
    expect(text()).toContain('It is not known whether the digest of Thursday 5 February 2026 arrived.');
    expect(text()).not.toContain('Covers also');
  });
  test('a digest asked for by a person is not forgotten either', async () => {
    await begin({ find: async () => 'cannot-know' });
    await left('sending', '2026-02-04T15:00');
    await rig.tick('2026-02-05T09:05:10Z');
    expect(rig.told).toEqual([expect.stringContaining('digest of Wednesday 4 February 2026')]);
  });
});
