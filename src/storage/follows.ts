// Which answers somebody follows, and how each stood when last told.
import type { Selectable } from 'kysely';
import type { Follow, Follows } from '../contracts/store.ts';
import { clean } from './bounds.ts';
import type { Parts } from './parts.ts';
import type { Tables } from './tables.ts';

export function createFollows({ guard }: Parts): Follows {
  return {
    async put(follow) {
      const row = toRow(follow);
      await guard.need('write', db => db.insertInto('follow').values(row).onConflict(on => on.column('id').doUpdateSet(row)).execute());
    },
    async list() {
      const rows = await guard.need('read', db => db.selectFrom('follow').selectAll().orderBy('id').execute());
      return rows.map(fromRow);
    },
    async find(surface, workspace, channel, user) {
      const rows = await guard.need('read', db => db.selectFrom('follow').selectAll().where('surface', '=', surface).where('workspace', '=', workspace)
        .where('channel', '=', channel).where('person', '=', user).orderBy('created_at').orderBy('id').execute());
      return rows.map(fromRow);
    },
    async delete(id) {
      const gone = await guard.need('write', db => db.deleteFrom('follow').where('id', '=', id).returning('id').executeTakeFirst());
      return gone !== undefined;
    },
  };
}

function toRow(f: Follow): Selectable<Tables['follow']> {
  return {
    id: f.id, surface: f.surface, workspace: f.workspace, channel: f.channel, person: f.user, question: clean(f.question), language: f.language,
    fingerprint: f.fingerprint, answer_text: clean(f.answerText), created_at: f.createdAt,
  };
}
function fromRow(row: Selectable<Tables['follow']>): Follow {
  return {
    id: row.id, surface: row.surface, workspace: row.workspace, channel: row.channel, user: row.person, question: row.question, language: row.language,
    fingerprint: row.fingerprint, answerText: row.answer_text, createdAt: row.created_at,
  };
}
