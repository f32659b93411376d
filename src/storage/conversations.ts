// Remembered turns: bounded in number and size, expiring; kept in this process while the database is away.
import type { Conversations } from '../contracts/store.ts';
import { clean, keyOf } from './bounds.ts';
import { everyNth, type Parts, SWEEP_LIMIT } from './parts.ts';
import { RecentMap } from '../lib/recent-map.ts';
import type { Database } from './tables.ts';

/** Conversations of this process kept at hand: enough for everybody talking during an outage. */
const AT_HAND = 1_000;
type Kept = { state: string; expiresAt: number };

export function createConversations({ guard, bounds, log }: Parts): Conversations {
  const recent = new RecentMap<Kept>(AT_HAND);
  const due = everyNth(Math.max(1, Math.min(64, Math.floor(bounds.conversations / 20))));
  const alive = (kept: Kept | undefined, now: number) => (kept !== undefined && kept.expiresAt > now ? kept.state : undefined);

  async function forget(id: string): Promise<void> {
    recent.delete(id);
    await guard.keep(`conversation:${id}`, db => db.deleteFrom('conversation').where('key', '=', id).execute());
  }
  return {
    async get(key, now) {
      const id = keyOf(key);
      const atHand = alive(recent.get(id), now);
      if (guard.isWaiting(`conversation:${id}`) || (!guard.healthy && atHand !== undefined)) return atHand;
      const read = await guard.run('read', db => db.selectFrom('conversation').select(['state', 'expires_at']).where('key', '=', id).executeTakeFirst());
      if (!read.ok) return atHand;
      return read.value === undefined ? undefined : alive({ state: read.value.state, expiresAt: read.value.expires_at }, now);
    },
    async put(key, state, now, ttlMs) {
      const id = keyOf(key);
      const bytes = Buffer.byteLength(state);
      if (bytes > bounds.stateBytes) {
        // A stale turn would answer the wrong follow-up; forgetting only costs the reader a repetition.
        log.warn({ bytes, allowed: bounds.stateBytes }, 'a conversation state is too large and was forgotten');
        await forget(id);
        return;
      }
      const row = { key: id, state: clean(state), expires_at: now + ttlMs, touched_at: now };
      recent.set(id, { state: row.state, expiresAt: row.expires_at });
      await guard.keep(`conversation:${id}`, db => db.insertInto('conversation').values(row).onConflict(on => on.column('key').doUpdateSet(row)).execute());
      if (due()) await guard.run('write', db => sweep(db, now, bounds.conversations));
    },
    delete: key => forget(keyOf(key)),
  };
}

async function sweep(db: Database, now: number, keep: number): Promise<void> {
  await db.deleteFrom('conversation').where('expires_at', '<=', now).execute();
  await db.deleteFrom('conversation').where('key', 'in', oldest => oldest.selectFrom('conversation').select('key')
    .orderBy('touched_at', 'desc').orderBy('key').limit(SWEEP_LIMIT).offset(keep)).execute();
}
