// The one ordered list of schema changes for both engines. Forward only: a released step is never edited, a new one is added below.
// Not for: running them (connection.ts). Statements stay in the portable subset of SQLite and PostgreSQL.
import type { CreateTableBuilder } from 'kysely';
import type { Database } from './tables.ts';

/** `name` sorts by its number and is never renamed; `up` runs inside one transaction with every other pending step. */
export type Step = { name: string; up(db: Database): Promise<void> };

type Columns = { key: [string, ...string[]]; text: string[]; number?: string[]; textOrNull?: string[]; numberOrNull?: string[]; unique?: [string, ...string[]] };

async function createTable(db: Database, name: string, columns: Columns): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const column of columns.text) table = table.addColumn(column, 'text', is => is.notNull());
  for (const column of columns.number ?? []) table = table.addColumn(column, 'bigint', is => is.notNull());
  for (const column of columns.textOrNull ?? []) table = table.addColumn(column, 'text');
  for (const column of columns.numberOrNull ?? []) table = table.addColumn(column, 'bigint');
  table = table.addPrimaryKeyConstraint(`${name}_pk`, columns.key);
  if (columns.unique !== undefined) table = table.addUniqueConstraint(`${name}_unique`, columns.unique);
  await table.execute();
}

async function createIndex(db: Database, table: string, columns: string[]): Promise<void> {
  await db.schema.createIndex(`${table}_${columns.join('_')}`).on(table).columns(columns).execute();
}

const CHANNEL: [string, ...string[]] = ['surface', 'workspace', 'channel'];

async function first(db: Database): Promise<void> {
  await createTable(db, 'conversation', { key: ['key'], text: ['key', 'state'], number: ['expires_at', 'touched_at'] });
  await createIndex(db, 'conversation', ['touched_at']);
  await createIndex(db, 'conversation', ['expires_at']);
  await createTable(db, 'delivery', { key: ['key'], text: ['key'], number: ['expires_at'] });
  await createIndex(db, 'delivery', ['expires_at']);
  await createTable(db, 'feedback', { key: ['answer', 'person'], text: ['answer', 'person', 'surface', 'verdict'], number: ['at'], textOrNull: ['comment'] });
  await createTable(db, 'gap', { key: ['folded'], text: ['folded', 'question', 'reason', 'language'], number: ['times', 'first_at', 'last_at'] });
  await createTable(db, 'installation', { key: ['key'], text: ['key', 'name', 'sealed'], number: ['saved_at'] });
  await createTable(db, 'permalink', { key: ['id'], text: ['id', 'question', 'today', 'language', 'mode', 'corpus_version', 'code_version', 'answer'], number: ['at'] });
  await createTable(db, 'subscription', {
    key: ['id'], unique: CHANNEL,
    text: ['id', ...CHANNEL, 'owner', 'owner_name', 'time', 'zone', 'cadence', 'topics', 'quiet', 'language', 'state', 'seen'],
    number: ['failures', 'created_at', 'updated_at'], textOrNull: ['paused_because'], numberOrNull: ['weekday'],
  });
  await createTable(db, 'digest_run', {
    key: ['subscription', 'day'], text: ['subscription', 'day', 'status', 'owner', 'key'],
    number: ['lease_until', 'attempts', 'updated_at'], textOrNull: ['content', 'message', 'reason'],
  });
  await createTable(db, 'follow', { key: ['id'], text: ['id', ...CHANNEL, 'person', 'question', 'language', 'fingerprint', 'answer_text'], number: ['created_at'] });
  await createIndex(db, 'follow', [...CHANNEL, 'person']);
  await createTable(db, 'pulse', { key: ['id'], text: [], number: ['id', 'at'] });
}

export const STEPS: readonly Step[] = [
  { name: '001-first', up: first },
];
