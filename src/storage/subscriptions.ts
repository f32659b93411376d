// Which channel wants a digest, when, and what it has been told. No fallback in memory: a digest rather waits than posts twice.
import type { Selectable } from 'kysely';
import type { Cadence, Subscription, Subscriptions } from '../contracts/store.ts';
import { clean } from './bounds.ts';
import type { Parts } from './parts.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['subscription']>;

export function createSubscriptions({ guard }: Parts): Subscriptions {
  return {
    async put(subscription) {
      const row = toRow(subscription);
      await guard.need('write', db => db.insertInto('subscription').values(row).onConflict(on => on.column('id').doUpdateSet(row)).execute());
    },
    async get(id) {
      const row = await guard.need('read', db => db.selectFrom('subscription').selectAll().where('id', '=', id).executeTakeFirst());
      return row === undefined ? undefined : fromRow(row);
    },
    async find(surface, workspace, channel) {
      const row = await guard.need('read', db => db.selectFrom('subscription').selectAll()
        .where('surface', '=', surface).where('workspace', '=', workspace).where('channel', '=', channel).executeTakeFirst());
      return row === undefined ? undefined : fromRow(row);
    },
    async delete(id) {
      const gone = await guard.need('write', db => db.deleteFrom('subscription').where('id', '=', id).returning('id').executeTakeFirst());
      return gone !== undefined;
    },
    async list() {
      const rows = await guard.need('read', db => db.selectFrom('subscription').selectAll().orderBy('id').execute());
      return rows.map(fromRow);
    },
    async advance(id, change, now) {
      const set = {
        updated_at: now,
        ...(change.seen === undefined ? {} : { seen: change.seen }),
        ...(change.state === undefined ? {} : { state: change.state }),
        ...(change.pausedBecause === undefined ? {} : { paused_because: change.pausedBecause }),
        ...(change.failures === undefined ? {} : { failures: change.failures }),
      };
      const moved = await guard.need('write', db => db.updateTable('subscription').set(set).where('id', '=', id).returning('id').executeTakeFirst());
      return moved !== undefined;
    },
  };
}

function toRow(s: Subscription): Row {
  return {
    id: s.id, surface: s.surface, workspace: s.workspace, channel: s.channel, owner: s.owner, owner_name: clean(s.ownerName),
    time: s.time, zone: s.zone, cadence: s.cadence, weekday: s.weekday, topics: JSON.stringify(s.topics), quiet: s.quiet, language: s.language,
    state: s.state, paused_because: s.pausedBecause === null ? null : clean(s.pausedBecause), failures: s.failures, seen: s.seen,
    created_at: s.createdAt, updated_at: s.updatedAt,
  };
}

function fromRow(row: Row): Subscription {
  const cadences: Record<string, Cadence> = { daily: 'daily', weekdays: 'weekdays', weekly: 'weekly' };
  const topics: unknown = JSON.parse(row.topics);
  return {
    id: row.id, surface: row.surface, workspace: row.workspace, channel: row.channel, owner: row.owner, ownerName: row.owner_name,
    time: row.time, zone: row.zone, cadence: cadences[row.cadence] ?? 'daily', weekday: row.weekday,
    topics: Array.isArray(topics) ? topics.filter(topic => typeof topic === 'string') : [],
    quiet: row.quiet === 'line' ? 'line' : 'silent', language: row.language,
    state: row.state === 'paused' ? 'paused' : 'on', pausedBecause: row.paused_because, failures: row.failures, seen: row.seen,
    createdAt: row.created_at, updatedAt: row.updated_at,
  };
}
