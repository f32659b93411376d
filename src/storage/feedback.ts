// Thumbs and comments on answers: the last word of a person on an answer counts.
import type { Feedback } from '../contracts/store.ts';
import { clean, keyOf } from './bounds.ts';
import { everyNth, type Parts, SWEEP_LIMIT } from './parts.ts';

const MAX_COMMENT_CHARACTERS = 2_000;

export function createFeedback({ guard, bounds }: Parts): Feedback {
  const due = everyNth(64);
  return {
    async put(entry) {
      const row = {
        answer: keyOf(entry.answer), person: keyOf(entry.user), surface: clean(entry.surface), verdict: entry.verdict, at: entry.at,
        comment: entry.comment === undefined ? null : clean(entry.comment.slice(0, MAX_COMMENT_CHARACTERS)),
      };
      const made = await guard.keep(`feedback:${row.answer}:${row.person}`, db =>
        db.insertInto('feedback').values(row).onConflict(on => on.columns(['answer', 'person']).doUpdateSet(row)).execute());
      if (made && due()) {
        await guard.run('write', db => db.deleteFrom('feedback').where('at', '<=', oldest => oldest.selectFrom('feedback').select('at')
          .orderBy('at', 'desc').limit(1).offset(bounds.feedback)).execute());
      }
    },
    async list(limit) {
      const rows = await guard.need('read', db => db.selectFrom('feedback').selectAll().orderBy('at', 'desc').orderBy('answer').limit(Math.min(limit, SWEEP_LIMIT)).execute());
      return rows.map(row => ({
        answer: row.answer, surface: row.surface, user: row.person, verdict: row.verdict === 'up' ? 'up' : 'down', at: row.at,
        ...(row.comment === null ? {} : { comment: row.comment }),
      }));
    },
  };
}
