// What every store promises, whatever engine stands behind it. Run it with a factory; see test/storage/*.test.ts.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { StoreUnavailable, type Store } from '../../src/contracts/store.ts';
import type { Bounds } from '../../src/storage/bounds.ts';
import { follow, storedAnswer, subscription } from '../storage/support/fixtures.ts';

// Real processes and disks: a busy machine needs longer than vitest's five seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** `bounds` are small so that sweeping shows; `key` is the encryption key or null. Each call opens the same place again. */
export type OpenForSuite = (options: { bounds?: Partial<Bounds>; key?: string | null }) => Promise<Store>;

const NASTY: [string, string][] = [
  ['empty', ''], ['a blank', ' '], ['four scripts', 'naïve ʻOʻzbekistonʼ ўқғҳ 稀土 👩‍🔬'], ['SQL', `'; drop table follow; --`], ['NUL', 'a\u0000b'],
  ['half a surrogate pair', 'half \ud83d pair'], ['bidi', '\u202Ebidi'], ['5,000 characters', 'x'.repeat(5_000)],
];

export function storeSuite(name: string, openPlace: () => Promise<OpenForSuite>): void {
  describe(`store contract on ${name}`, () => {
    let open: OpenForSuite;
    let store: Store;
    beforeAll(async () => {
      open = await openPlace();
      store = await open({ bounds: { conversations: 40, gaps: 40, stateBytes: 1_024, answerBytes: 100_000 } });
    }, 60_000);
    afterAll(async () => { await store.close(); });
    const now = 1_770_000_000_000;

    test('is healthy and says where it keeps things', async () => {
      expect(await store.health()).toEqual({ ok: true, reason: expect.stringMatching(/SQLite|PostgreSQL|memory/) });
    });

    describe('conversations', () => {
      test('a kept state comes back until its time is over', async () => {
        await store.conversations.put('c1', '{"turn":1}', now, 1_000);
        expect(await store.conversations.get('c1', now + 999)).toBe('{"turn":1}');
        expect(await store.conversations.get('c1', now + 1_000)).toBeUndefined();
      });
      test('the last state wins and a deleted one is gone', async () => {
        await store.conversations.put('c2', 'one', now, 1_000);
        await store.conversations.put('c2', 'two', now, 1_000);
        expect(await store.conversations.get('c2', now)).toBe('two');
        await store.conversations.delete('c2');
        expect(await store.conversations.get('c2', now)).toBeUndefined();
      });
      test.each(NASTY)('any key is a key of its own: %s', async (_, key) => {
        await store.conversations.put(key, 'state of it', now, 1_000);
        expect(await store.conversations.get(key, now)).toBe('state of it');
        expect(await store.conversations.get(`${key}!`, now)).toBeUndefined();
      });
      test('a state above the bound is forgotten, also the one before it', async () => {
        await store.conversations.put('big', 'small', now, 1_000);
        await store.conversations.put('big', 'x'.repeat(1_025), now, 1_000);
        expect(await store.conversations.get('big', now)).toBeUndefined();
      });
      test('the longest untouched go when there are too many', async () => {
        for (let i = 0; i < 90; i += 1) await store.conversations.put(`many${i}`, 's', now + i, 60_000);
        const kept = await Promise.all(Array.from({ length: 90 }, (_, i) => store.conversations.get(`many${i}`, now + 100)));
        const count = kept.filter(state => state !== undefined).length;
        expect(count).toBeGreaterThanOrEqual(40);
        expect(count).toBeLessThanOrEqual(42);
        expect(kept.at(-1)).toBe('s');
        expect(kept[0]).toBeUndefined();
      });
    });

    describe('deliveries', () => {
      test('one of twenty parallel claims wins', async () => {
        const won = await Promise.all(Array.from({ length: 20 }, () => store.deliveries.claim('event-1', now, 1_000)));
        expect(won.filter(Boolean)).toHaveLength(1);
      });
      test('another process sees the claim, until it is over', async () => {
        expect(await store.deliveries.claim('event-2', now, 1_000)).toBe(true);
        const other = await open({});
        if (other.engine !== 'memory') expect(await other.deliveries.claim('event-2', now + 999, 1_000)).toBe(false);
        expect(await other.deliveries.claim('event-2', now + 1_000, 1_000)).toBe(true);
        await other.close();
      });
      test.each(NASTY)('odd keys are claimed once: %s', async (_, key) => {
        expect(await store.deliveries.claim(`odd ${key}`, now, 1_000)).toBe(true);
        expect(await store.deliveries.claim(`odd ${key}`, now, 1_000)).toBe(false);
      });
    });

    describe('feedback', () => {
      test('the last word of a person on an answer counts, newest first', async () => {
        await store.feedback.put({ answer: 'a1', surface: 'slack', user: 'U1', verdict: 'up', at: now });
        await store.feedback.put({ answer: 'a1', surface: 'slack', user: 'U1', verdict: 'down', comment: 'old figure\u0000', at: now + 1 });
        await store.feedback.put({ answer: 'a1', surface: 'discord', user: 'U2', verdict: 'up', at: now + 2 });
        expect(await store.feedback.list(10)).toEqual([
          { answer: 'a1', surface: 'discord', user: 'U2', verdict: 'up', at: now + 2 },
          { answer: 'a1', surface: 'slack', user: 'U1', verdict: 'down', comment: 'old figure', at: now + 1 },
        ]);
        expect(await store.feedback.list(1)).toHaveLength(1);
      });
    });

    describe('gaps', () => {
      test('the same question counts up, without who asked', async () => {
        await store.gaps.add('<@U123> who paid for the Kyiv mine? mail ann@example.org or +44 20 7946 0958', 'unknown name', 'en', now);
        await store.gaps.add('WHO paid for the Kyïv mine  — mail or', 'not stated', 'en', now + 5);
        expect(await store.gaps.list(10)).toEqual([
          { question: 'who paid for the Kyiv mine? mail or', reason: 'not stated', language: 'en', times: 2, firstAt: now, lastAt: now + 5 },
        ]);
      });
      test('dates and amounts are not taken for telephone numbers', async () => {
        await store.gaps.add('what of 2026-02-04 and 14 800 000 000 USD?', 'not stated', 'en', now + 9);
        expect((await store.gaps.list(10)).map(gap => gap.question)).toContain('what of 2026-02-04 and 14 800 000 000 USD?');
      });
      test('a mention alone is no question, and the number kept is bounded', async () => {
        await store.gaps.add('<@U1> @everyone', 'empty', 'en', now);
        for (let i = 0; i < 80; i += 1) await store.gaps.add(`question number ${i}`, 'none', 'en', now + 100 + i);
        const kept = await store.gaps.list(1_000);
        expect(kept.length).toBeLessThanOrEqual(72);
        expect(kept.some(gap => gap.question === 'question number 79')).toBe(true);
        expect(kept.every(gap => gap.question !== '')).toBe(true);
      });
    });

    describe('installations', () => {
      test('what was saved comes back, the latest, and is listed by key', async () => {
        await store.installations.save('slack:T1', '{"token":"xoxb-1"}', now);
        await store.installations.save('slack:T1', '{"token":"xoxb-2"}', now);
        await store.installations.save('slack:T2', '{"token":"ʻ-3"}', now);
        expect(await store.installations.find('slack:T1')).toBe('{"token":"xoxb-2"}');
        expect(await store.installations.find('slack:T2')).toBe('{"token":"ʻ-3"}');
        expect(await store.installations.keys()).toEqual(['slack:T1', 'slack:T2']);
        await store.installations.delete('slack:T2');
        expect(await store.installations.find('slack:T2')).toBeUndefined();
        expect(await store.installations.keys()).toEqual(['slack:T1']);
      });
      test('without a key nothing is kept in the clear, and it says how to make one', async () => {
        const keyless = await open({ key: null });
        await expect(keyless.installations.save('slack:T9', 'secret', now)).rejects.toThrow(/openssl rand -hex 32/);
        await keyless.close();
      });
    });

    describe('permalinks', () => {
      test('an answer is kept as it was first given', async () => {
        const entry = storedAnswer({ answer: '{"text":"ʻ “quotes” \\n 👍"}' });
        await store.permalinks.put(entry);
        await store.permalinks.put({ ...entry, answer: '{"text":"other"}' });
        expect(await store.permalinks.get(entry.id)).toEqual(entry);
        expect(await store.permalinks.get('nothing')).toBeUndefined();
      });
      test('an answer above the bound is not kept and nothing breaks', async () => {
        await store.permalinks.put(storedAnswer({ id: 'huge', answer: 'x'.repeat(100_001) }));
        expect(await store.permalinks.get('huge')).toBeUndefined();
      });
    });

    describe('subscriptions', () => {
      test('a channel has one subscription, which comes back whole', async () => {
        const weekly = subscription({ cadence: 'weekly', weekday: 1, topics: ['place:uzbekistan', 'stage:signed'], quiet: 'line', state: 'paused', pausedBecause: 'channel archived', failures: 3 });
        await store.subscriptions.put(weekly);
        expect(await store.subscriptions.get(weekly.id)).toEqual(weekly);
        expect(await store.subscriptions.find('slack', 'T1', weekly.channel)).toEqual(weekly);
        expect(await store.subscriptions.find('discord', 'T1', weekly.channel)).toBeUndefined();
        expect(await store.subscriptions.delete(weekly.id)).toBe(true);
        expect(await store.subscriptions.delete(weekly.id)).toBe(false);
      });
      test('advancing the digest leaves what a command changed meanwhile', async () => {
        const before = subscription();
        await store.subscriptions.put(before);
        await store.subscriptions.put({ ...before, time: '10:00' });
        expect(await store.subscriptions.advance(before.id, { seen: '{"v":1}', failures: 2 }, now)).toBe(true);
        expect(await store.subscriptions.get(before.id)).toEqual({ ...before, time: '10:00', seen: '{"v":1}', failures: 2, updatedAt: now });
        expect(await store.subscriptions.advance('nobody', { failures: 1 }, now)).toBe(false);
        expect((await store.subscriptions.list()).map(s => s.id)).toContain(before.id);
      });
    });

    describe('digest runs', () => {
      test('one of twenty parallel claims gets the day, and only its owner may change it', async () => {
        const id = randomUUID();
        const claims = await Promise.all(Array.from({ length: 20 }, (_, i) => store.runs.claim(id, '2026-02-05', `owner${i}`, 'k1', now, 60_000)));
        const won = claims.filter(run => run !== undefined);
        expect(won).toHaveLength(1);
        expect(won[0]).toMatchObject({ status: 'claimed', attempts: 1, key: 'k1', leaseUntil: now + 60_000, content: null });
        const owner = won[0]?.owner ?? '';
        expect(await store.runs.update(id, '2026-02-05', 'somebody else', { status: 'sent' }, now)).toBe(false);
        expect(await store.runs.update(id, '2026-02-05', owner, { status: 'sent', message: 'm1', content: '{}' }, now + 1)).toBe(true);
        expect(await store.runs.get(id, '2026-02-05')).toMatchObject({ status: 'sent', message: 'm1', content: '{}', updatedAt: now + 1 });
      });
      test.each(['claimed', 'sending'] as const)('a lease that ran out in %s is taken over with everything it held', async status => {
        const id = randomUUID();
        await store.runs.claim(id, '2026-02-05', 'first', 'k1', now, 1_000);
        await store.runs.update(id, '2026-02-05', 'first', { status, content: 'text' }, now);
        expect(await store.runs.claim(id, '2026-02-05', 'second', 'other key', now + 1_000, 1_000)).toBeUndefined();
        const taken = await store.runs.claim(id, '2026-02-05', 'second', 'other key', now + 1_001, 1_000);
        expect(taken).toMatchObject({ owner: 'second', status, content: 'text', attempts: 2, key: 'k1' });
        expect(await store.runs.update(id, '2026-02-05', 'first', { status: 'sent' }, now)).toBe(false);
      });
      test.each(['sent', 'unknown', 'failed', 'skipped'] as const)('a day that is %s is never claimed again', async status => {
        const id = randomUUID();
        await store.runs.claim(id, '2026-02-05', 'first', 'k1', now, 1_000);
        await store.runs.update(id, '2026-02-05', 'first', { status }, now);
        expect(await store.runs.claim(id, '2026-02-05', 'second', 'k2', now + 10_000_000, 1_000)).toBeUndefined();
      });
      test('runs are listed newest day first', async () => {
        const id = randomUUID();
        for (const day of ['2026-02-04', '2026-02-06', '2026-02-05']) await store.runs.claim(id, day, 'o', 'k', now, 1_000);
        expect((await store.runs.list(id, 2)).map(run => run.day)).toEqual(['2026-02-06', '2026-02-05']);
      });
    });

    describe('follows', () => {
      test('what a person follows in a channel comes back and can be left', async () => {
        const first = follow({ user: 'U7', createdAt: 1 });
        const second = follow({ user: 'U7', question: 'how big is Project Vault? ʻ', createdAt: 2 });
        await store.follows.put(second);
        await store.follows.put(first);
        await store.follows.put(follow({ user: 'U8' }));
        expect(await store.follows.find('slack', 'T1', 'C1', 'U7')).toEqual([first, second]);
        expect(await store.follows.list()).toHaveLength(3);
        await store.follows.put({ ...first, fingerprint: 'f2' });
        expect((await store.follows.find('slack', 'T1', 'C1', 'U7'))[0]?.fingerprint).toBe('f2');
        expect(await store.follows.delete(first.id)).toBe(true);
        expect(await store.follows.delete(first.id)).toBe(false);
      });
    });

    test('everything is still there when it is opened again', async () => {
      const keep = subscription();
      const link = storedAnswer();
      await store.subscriptions.put(keep);
      await store.permalinks.put(link);
      const again = await open({});
      if (again.engine !== 'memory') {
        expect(await again.subscriptions.get(keep.id)).toEqual(keep);
        expect(await again.permalinks.get(link.id)).toEqual(link);
        expect(await again.installations.find('slack:T1')).toBe('{"token":"xoxb-2"}');
      }
      await again.close();
    });

    test('a closed store refuses what has no fallback with its own error', async () => {
      const closing = await open({});
      await closing.close();
      await expect(closing.subscriptions.list()).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(closing.conversations.get('c', now)).resolves.toBeUndefined();
    });
  });
}
