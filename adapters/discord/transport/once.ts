// "Is this mine to answer?" - true exactly once for an interaction or message, over replays, reconnects, restarts and replicas.
import type { Clock, Log, Meter } from '../../../src/contracts/adapter.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { REMEMBER_MS } from '../limits.ts';

/** Keys remembered here while the store is away. */
const KEPT_HERE = 10_000;
export type Once = (key: string, ttlMs?: number) => Promise<boolean>;

/** Claims through the store; while the store fails, this process's own memory decides, so that answers go on. */
export function makeOnce(store: Store, clock: Clock, log: Log, meter: Meter): Once {
  const here = new Set<string>();
  const claimHere = (key: string): boolean => {
    if (here.has(key)) return false;
    here.add(key);
    const [oldest] = here;
    if (here.size > KEPT_HERE && oldest !== undefined) here.delete(oldest);
    return true;
  };
  return async (key, ttlMs = REMEMBER_MS) => {
    const fullKey = `discord:${key}`;
    if (!claimHere(fullKey)) { meter.count('discord_duplicates'); return false; }
    try {
      const mine = await store.deliveries.claim(fullKey, clock.now().getTime(), ttlMs);
      if (!mine) meter.count('discord_duplicates');
      return mine;
    } catch (error) {
      log.error({ error }, 'discord: the store is away; duplicates are recognised in memory only');
      return true;
    }
  };
}
