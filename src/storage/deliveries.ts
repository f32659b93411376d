// Who may answer a delivery that a platform sends more than once: one caller over all processes.
// While the database is away the claim holds within this process only, and is written down afterwards.
import type { Deliveries } from '../contracts/store.ts';
import { keyOf } from './bounds.ts';
import { everyNth, type Parts } from './parts.ts';
import { RecentMap } from '../lib/recent-map.ts';

/** Claims of this process kept at hand; at 20 questions a second about a quarter of an hour, three Slack retries' time. */
const AT_HAND = 20_000;
const SWEEP_EVERY = 256;

export function createDeliveries({ guard }: Parts): Deliveries {
  const recent = new RecentMap<number>(AT_HAND);
  const due = everyNth(SWEEP_EVERY);
  return {
    async claim(key, now, ttlMs) {
      const id = keyOf(key);
      if ((recent.get(id) ?? 0) > now) return false;
      // Before any await: a parallel caller in this process must already see it.
      recent.set(id, now + ttlMs);
      const row = { key: id, expires_at: now + ttlMs };
      // Once: a second try would find our own first claim and take it for somebody else's.
      const attempt = await guard.run('write', db => db.insertInto('delivery').values(row)
        .onConflict(on => on.column('key').doUpdateSet({ expires_at: row.expires_at }).where('delivery.expires_at', '<=', now))
        .returning('key').executeTakeFirst(), true);
      if (!attempt.ok) {
        guard.later(`delivery:${id}`, db => db.insertInto('delivery').values(row).onConflict(on => on.column('key').doNothing()).execute());
        return true;
      }
      if (due()) await guard.run('write', db => db.deleteFrom('delivery').where('expires_at', '<=', now).execute());
      // Somebody else's claim ends by their clock, not by ours.
      if (attempt.value === undefined) recent.delete(id);
      return attempt.value !== undefined;
    },
  };
}
