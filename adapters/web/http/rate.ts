// Rate limit per client: a token bucket that refills over a minute. Pure but for its own memory; time is handed in.
import { LOOPBACK_FACTOR, MAX_CLIENTS } from '../limits.ts';
import { isLoopback } from './client.ts';

type Allowance = { allowed: true } | { allowed: false; retryAfterSeconds: number };
export type RateLimit = (client: string) => Allowance;

const MINUTE_MS = 60_000;

/** `perMinute` 0 allows everything; half a minute's worth may come at once. */
export function rateLimit(perMinute: number, elapsedMs: () => number): RateLimit {
  if (perMinute === 0) return () => ({ allowed: true });
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (client) => {
    const rate = perMinute * (isLoopback(client) ? LOOPBACK_FACTOR : 1);
    const burst = Math.max(1, rate / 2);
    const now = elapsedMs();
    const known = buckets.get(client);
    const tokens = known === undefined ? burst : Math.min(burst, known.tokens + ((now - known.at) * rate) / MINUTE_MS);
    buckets.delete(client);
    buckets.set(client, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    if (buckets.size > MAX_CLIENTS) for (const oldest of buckets.keys()) { buckets.delete(oldest); break; }
    return tokens >= 1 ? { allowed: true } : { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(((1 - tokens) * MINUTE_MS) / rate / 1_000)) };
  };
}
