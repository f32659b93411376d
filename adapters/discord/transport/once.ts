// "Is this mine to answer?" - true exactly once for an interaction or message, over replays, reconnects, restarts and replicas.
import type { Clock, Log, Meter } from '../../../src/contracts/adapter.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { REMEMBER_MS } from '../limits.ts';

/** Keys remembered here. */
const KEPT_HERE = 10_000;
export type Once = {
  /** The first time in this process? Known at once: what is acknowledged twice cannot be answered, so it is asked before anything is sent. */
  first(key: string): boolean;
  /** Ours among all processes? Writes to the store; while that fails, this process's own memory decides, so that answers go on. */
  claim(key: string, ttlMs?: number): Promise<boolean>;
};

/** false for what it was asked before. */
function makeSeen(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => {
    if (seen.has(key)) return false;
    seen.add(key);
    const [oldest] = seen;
    if (seen.size > KEPT_HERE && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}

export function makeOnce(store: Store, clock: Clock, log: Log, meter: Meter): Once {
  const [begun, claimedHere] = [makeSeen(), makeSeen()];
  const counted = (isNew: boolean): boolean => { if (!isNew) meter.count('discord_duplicates'); return isNew; };
  return {
    first: (key) => counted(begun(key)),
    async claim(key, ttlMs = REMEMBER_MS) {
      try {
        return counted(await store.deliveries.claim(`discord:${key}`, clock.now().getTime(), ttlMs));
      } catch (error) {
        log.error({ error }, 'discord: the store is away; duplicates are recognised in memory only');
        return counted(claimedHere(key));
      }
    },
  };
}
