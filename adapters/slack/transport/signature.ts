// Is a request really Slack's, fresh, and seen for the first time? Pure but for its own memory; the clock is handed in.
// Bolt refuses only old timestamps and remembers nothing (measured), so this stands in front of it.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { SIGNATURE_WINDOW_SECONDS } from '../limits.ts';

type Verdict = 'good' | 'missing' | 'outside-window' | 'wrong';

/** HMAC over the raw bytes, constant time, the window closed on both sides. */
export const checkSignature = (secret: string, timestamp: unknown, signature: unknown, body: Buffer, nowSeconds: number): Verdict => {
  if (typeof timestamp !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(timestamp)) return 'missing';
  if (!/^v0=[0-9a-f]{64}$/.test(signature)) return 'wrong';
  if (Math.abs(nowSeconds - Number(timestamp)) > SIGNATURE_WINDOW_SECONDS) return 'outside-window';
  const ours = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  return timingSafeEqual(ours, Buffer.from(signature.slice(3), 'hex')) ? 'good' : 'wrong';
};

/** Signatures of the last ten minutes. `first` is true once per signature; the durable claims stop what another replica has seen. */
type ReplayMemory = { first(signature: string, nowSeconds: number): boolean; size(): number };

export const createReplayMemory = (): ReplayMemory => {
  const seen = new Map<string, number>();
  const forget = (nowSeconds: number): void => {
    for (const [signature, at] of seen) {
      if (nowSeconds - at <= 2 * SIGNATURE_WINDOW_SECONDS) break;
      seen.delete(signature);
    }
  };
  return {
    first(signature, nowSeconds) {
      forget(nowSeconds);
      if (seen.has(signature)) return false;
      seen.set(signature, nowSeconds);
      return true;
    },
    size: () => seen.size,
  };
};
