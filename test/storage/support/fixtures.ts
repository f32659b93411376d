// Typed builders and fakes for storage tests.
import { randomUUID } from 'node:crypto';
import type { Clock, Log } from '../../../src/contracts/adapter.ts';
import type { Follow, StoredAnswer, Subscription } from '../../../src/contracts/store.ts';

export type LogLine = { level: string; fields: object; message: string };
export function recordingLog(): Log & { lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: string) => (fields: object, message: string) => { lines.push({ level, fields, message }); };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
export const systemClock: Clock = { now: () => new Date(), today: () => new Date().toISOString().slice(0, 10) };
export const KEY = 'a1'.repeat(32);
export const OTHER_KEY = 'b2'.repeat(32);

export function subscription(change: Partial<Subscription> = {}): Subscription {
  return {
    id: randomUUID(), surface: 'slack', workspace: 'T1', channel: randomUUID(), owner: 'U1', ownerName: 'Ann', time: '09:00', zone: 'Europe/London',
    cadence: 'weekdays', weekday: null, topics: ['place:uzbekistan'], quiet: 'silent', language: 'en', state: 'on', pausedBecause: null, failures: 0,
    seen: '{}', createdAt: 1, updatedAt: 1, ...change,
  };
}
export function follow(change: Partial<Follow> = {}): Follow {
  return {
    id: randomUUID(), surface: 'slack', workspace: 'T1', channel: 'C1', user: 'U1', question: 'who chairs FORGE?', language: 'en',
    fingerprint: 'f1', answerText: 'The Republic of Korea.', createdAt: 1, ...change,
  };
}
export function storedAnswer(change: Partial<StoredAnswer> = {}): StoredAnswer {
  return {
    id: randomUUID(), question: 'who chairs FORGE?', today: '2026-02-05', language: 'en', mode: 'ask', corpusVersion: 'c1', codeVersion: '0.1.0',
    answer: '{"text":"The Republic of Korea."}', at: 1, ...change,
  };
}
/** Waits until `check` holds, at most `timeoutMs`; the time it took. */
export async function until(check: () => boolean | Promise<boolean>, timeoutMs: number): Promise<number> {
  const from = performance.now();
  while (!(await check())) {
    if (performance.now() - from > timeoutMs) throw new Error(`not within ${timeoutMs} ms`);
    await new Promise(resolve => { setTimeout(resolve, 25); });
  }
  return performance.now() - from;
}
