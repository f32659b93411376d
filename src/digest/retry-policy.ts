// How long to wait before trying again: what a server asked for in any of its shapes, and our own growing waits.
// Pure. Shared by adapters that read a Retry-After. Not for: deciding whether trying again makes sense.

/** When a server says "later" without saying when, or says it in a shape nobody can read. */
export const DEFAULT_RETRY_MS = 30_000;
/** Never at once again, whatever the header says: 0 and -1 have been seen. */
const LEAST_MS = 1_000;
/** A day; a server that asks for more is asked again tomorrow. */
export const MOST_MS = 24 * 60 * 60_000;
/** Waits above this are reported: the reader's morning will be over. */
export const LONG_WAIT_MS = 15 * 60_000;

/**
 * Retry-After as milliseconds: seconds (`30`, `64.57`), an HTTP date, or nothing readable (DEFAULT_RETRY_MS).
 * Zero, negative and past values give one second; more than a day gives a day. Fractions are rounded up: never early.
 * `retryAfterMs('1.5', now)` is 1500.
 */
export function retryAfterMs(header: string | number | null | undefined, now: Date): number {
  if (header === null || header === undefined) return DEFAULT_RETRY_MS;
  const text = String(header).trim();
  if (text === '') return DEFAULT_RETRY_MS;
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return bounded(Math.ceil(Number(text) * 1_000));
  // A bare number is not a date, and Date.parse takes far too much for one.
  if (!/^[A-Za-z]{3,9},? /.test(text)) return DEFAULT_RETRY_MS;
  const at = Date.parse(text);
  return Number.isNaN(at) ? DEFAULT_RETRY_MS : bounded(at - now.getTime());
}

function bounded(ms: number): number {
  return Math.min(MOST_MS, Math.max(LEAST_MS, ms));
}

const FIRST_BACKOFF_MS = 15_000;
const LONGEST_BACKOFF_MS = 120_000;

/** Wait before try number `attempt` + 1 (attempt counts from 1): 15 s doubling to 2 min, of which a random quarter is taken off
 * so that a thousand channels do not come back together. At most 8 tries in ten minutes, the slowest recovery within 2 minutes. */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.max(0, Math.min(10, attempt - 1)));
  return Math.round(full * (1 - random() / 4));
}
