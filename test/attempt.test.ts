// Which intent takes a reading: the surest, and the expensive one only where it can win.
import { describe, expect, test } from 'vitest';
import { attempt } from '../src/attempt.ts';
import type { AnyIntent } from '../src/contracts/intent.ts';
import { read } from '../src/understanding/read.ts';
import { intents } from '../intents/index.ts';
import { pipeline } from './support/pipeline.ts';

const reading = read(pipeline().knowledge.understanding, 'Who chairs FORGE?', '2026-11-22');
const claiming = (name: string, score: number, asked: string[], atMost?: number): AnyIntent => ({
  name, summary: '', examples: [], counterexamples: [], outcomes: [], atMost,
  attempt: () => { asked.push(name); return { score, why: name, draft: () => ({ status: 'chat', blocks: [], records: [], outcome: name }) }; },
});
const of = (given: readonly AnyIntent[]): ReturnType<typeof attempt> => attempt({ ...pipeline(), intents: given }, reading, [], 'ask');

describe('an intent with an upper bound', () => {
  test('is not asked when another has claimed as much', () => {
    const asked: string[] = [];
    expect(of([claiming('searching', 0.9, asked, 0.9), claiming('plain', 0.9, asked)]).best?.name).toBe('plain');
    expect(asked).toEqual(['plain']);
  });
  test('is asked, and may win, when nobody has', () => {
    const asked: string[] = [];
    expect(of([claiming('searching', 0.8, asked, 0.9), claiming('plain', 0.7, asked)]).best?.name).toBe('searching');
  });
  test('waits until somebody wants to know who is best', () => {
    const asked: string[] = [];
    const { early } = of([claiming('searching', 0.8, asked, 0.9), claiming('plain', 0.7, asked)]);
    expect([early?.name, asked]).toEqual(['plain', ['plain']]);
  });
  test.each(intents.filter((i) => i.atMost !== undefined))('$name never claims more than its bound', (intent) => {
    const questions = [...intents.flatMap((i) => i.examples), ...pipeline().knowledge.records.flatMap((r) => r.asks.slice(0, 1))];
    const claims = questions.flatMap((q) => attempt({ ...pipeline(), intents: [intent] }, read(pipeline().knowledge.understanding, q, '2026-11-22'), [], 'ask').best?.score ?? []);
    expect(claims.length).toBeGreaterThan(100);
    expect(Math.max(...claims)).toBeLessThanOrEqual(intent.atMost ?? 0);
  });
});
