// Questions that found no answer, for the curator: counted, never with who asked or where.
import type { Gaps } from '../contracts/store.ts';
import { clean, fold, keyOf, scrub } from './bounds.ts';
import { everyNth, type Parts, SWEEP_LIMIT } from './parts.ts';
import type { Database } from './tables.ts';

const MAX_REASON_CHARACTERS = 500;

export function createGaps({ guard, bounds }: Parts): Gaps {
  const due = everyNth(32);
  const waiting = new Map<string, number>();
  return {
    async add(question, reason, language, now) {
      const kept = scrub(question);
      const folded = keyOf(fold(kept));
      if (folded === '') return;
      const row = { folded, question: kept, reason: clean(reason).slice(0, MAX_REASON_CHARACTERS), language: clean(language), first_at: now, last_at: now };
      const count = (db: Database, times: number) => db.insertInto('gap').values({ ...row, times })
        .onConflict(on => on.column('folded').doUpdateSet(set => ({ reason: row.reason, last_at: now, times: set('gap.times', '+', times) }))).execute();
      const attempt = await guard.run('write', db => count(db, 1));
      if (attempt.ok) {
        if (due()) await guard.run('write', sweep);
        return;
      }
      // Asked again during the outage: one pending write that adds them all.
      waiting.set(folded, (waiting.get(folded) ?? 0) + 1);
      guard.later(`gap:${folded}`, async db => {
        const times = waiting.get(folded) ?? 0;
        if (times === 0) return;
        await count(db, times);
        const since = (waiting.get(folded) ?? times) - times;
        if (since > 0) waiting.set(folded, since);
        else waiting.delete(folded);
      });
    },
    async list(limit) {
      const rows = await guard.need('read', db => db.selectFrom('gap').selectAll().orderBy('times', 'desc').orderBy('last_at', 'desc').orderBy('folded').limit(Math.min(limit, SWEEP_LIMIT)).execute());
      return rows.map(row => ({ question: row.question, reason: row.reason, language: row.language, times: row.times, firstAt: row.first_at, lastAt: row.last_at }));
    },
  };
  async function sweep(db: Database): Promise<void> {
    await db.deleteFrom('gap').where('folded', 'in', oldest => oldest.selectFrom('gap').select('folded')
      .orderBy('last_at', 'desc').orderBy('folded').limit(SWEEP_LIMIT).offset(bounds.gaps)).execute();
  }
}
