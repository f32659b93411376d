import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoffMs, DEFAULT_RETRY_MS, MOST_MS, retryAfterMs } from '../../src/digest/retry-policy.ts';

const NOW = new Date('2026-02-05T09:00:00Z');

describe('Retry-After', () => {
  test.each<[string | number | null | undefined, number]>([
    ['1', 1_000], ['30', 30_000], ['120', 120_000], ['64.57', 64_570], [64.57, 64_570], [' 5 ', 5_000], ['0.0004', 1_000],
    ['0', 1_000], ['-1', 1_000], [0, 1_000], ['86400', MOST_MS], ['999999999', MOST_MS],
    ['Thu, 05 Feb 2026 09:02:00 GMT', 120_000], ['Thursday, 05-Feb-26 09:02:00 GMT', 120_000], ['Thu, 05 Feb 2026 08:00:00 GMT', 1_000],
    [undefined, DEFAULT_RETRY_MS], [null, DEFAULT_RETRY_MS], ['', DEFAULT_RETRY_MS], ['soon', DEFAULT_RETRY_MS], ['NaN', DEFAULT_RETRY_MS], ['1e3', DEFAULT_RETRY_MS],
    ['2026', 2_026_000], ['Infinity', DEFAULT_RETRY_MS],
  ])('%j waits %d ms', (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });
  test('whatever a server sends, the wait is a whole number of ms between a second and a day, never earlier than asked', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double(), fc.integer()), header => {
      const ms = retryAfterMs(header, NOW);
      expect(Number.isInteger(ms) && ms >= 1_000 && ms <= MOST_MS).toBe(true);
      if (typeof header === 'number' && header > 1 && header < 86_400) expect(ms).toBeGreaterThanOrEqual(Math.floor(header * 1_000));
    }));
  });
});

test('our own waits: at most eight tries in ten minutes, never more than two minutes apart', () => {
  let elapsed = 0;
  let tries = 1;
  for (let attempt = 1; ; attempt += 1) {
    elapsed += backoffMs(attempt, () => 0);
    if (elapsed > 600_000) break;
    tries += 1;
    expect(backoffMs(attempt, () => 0.999)).toBeLessThanOrEqual(backoffMs(attempt, () => 0));
  }
  expect(tries).toBeLessThanOrEqual(8);
  expect(backoffMs(1_000, () => 0)).toBe(120_000);
});
