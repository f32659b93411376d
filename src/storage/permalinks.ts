// Answers that somebody may come back to: kept as they were given, byte for byte.
import type { Permalinks, StoredAnswer } from '../contracts/store.ts';
import { clean, keyOf } from './bounds.ts';
import type { Parts } from './parts.ts';
import { RecentMap } from '../lib/recent-map.ts';

/** Answers of this process kept at hand while the database is away. */
const AT_HAND = 200;

export function createPermalinks({ guard, bounds, log }: Parts): Permalinks {
  const recent = new RecentMap<StoredAnswer>(AT_HAND);
  return {
    async put(entry) {
      const bytes = Buffer.byteLength(entry.answer);
      if (bytes > bounds.answerBytes) {
        log.warn({ bytes, allowed: bounds.answerBytes }, 'an answer is too large to keep a permalink');
        return;
      }
      const id = keyOf(entry.id);
      const row = {
        id, question: clean(entry.question), today: entry.today, language: entry.language, mode: entry.mode,
        corpus_version: entry.corpusVersion, code_version: entry.codeVersion, answer: clean(entry.answer), at: entry.at,
      };
      // The first answer under an id stays: a link must show what it showed.
      const made = await guard.keep(`permalink:${id}`, db => db.insertInto('permalink').values(row).onConflict(on => on.column('id').doNothing()).execute());
      if (!made && recent.get(id) === undefined) recent.set(id, { ...entry, question: row.question, answer: row.answer });
    },
    async get(id) {
      const atHand = recent.get(keyOf(id));
      if (atHand !== undefined && (!guard.healthy || guard.isWaiting(`permalink:${keyOf(id)}`))) return atHand;
      const row = await guard.need('read', db => db.selectFrom('permalink').selectAll().where('id', '=', keyOf(id)).executeTakeFirst());
      return row === undefined ? undefined : {
        id: row.id, question: row.question, today: row.today, language: row.language, mode: row.mode,
        corpusVersion: row.corpus_version, codeVersion: row.code_version, answer: row.answer, at: row.at,
      };
    },
  };
}
