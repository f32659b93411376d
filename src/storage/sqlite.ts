// The embedded engine: node:sqlite behind kysely. The only file that imports node:sqlite.
// One connection a process: a second one would wait for the first inside the same event loop and neither could go on.
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type Dialect, SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely';
import { RecentMap } from '../lib/recent-map.ts';

/** Waits this long for another process's write; SQLite then answers SQLITE_BUSY. Blocks the event loop, so it stays short. */
const BUSY_TIMEOUT_MS = 5_000;
/** Statements kept ready; the store has about forty. */
const PREPARED_KEPT = 200;
const FILE_NAME = 'assay.sqlite';

/** kysely assumes that SQLite cannot roll a CREATE TABLE back; it can, and six processes migrating at once need it. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean { return true; }
}
class NodeSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter { return new TransactionalAdapter(); }
}

/** Written with every answer: waiting for the disk each time holds up whoever asks next. A power cut may undo the last of them, and at
 * worst a platform that asks again then is answered again. Everything else waits: a digest posted twice is seen by all. */
const WITH_EVERY_ANSWER = /^(?:insert into|update|delete from) "(?:conversation|delivery|gap|permalink|pulse)"/;

/** Says how the next write reaches the disk: `full` waits for it, `normal` leaves it to the system, which keeps it when only the process dies. */
function syncing(database: DatabaseSync): (sql: string) => void {
  let present = 'full';
  return sql => {
    const wanted = WITH_EVERY_ANSWER.test(sql) ? 'normal' : 'full';
    // Inside a transaction SQLite refuses the change; its `begin` has asked for `full`.
    if (wanted === present || database.isTransaction || sql.startsWith('select')) return;
    database.exec(`pragma synchronous=${wanted}`);
    present = wanted;
  };
}

/** kysely hands parameters as one array, node:sqlite wants them spread; the values come from our own typed queries. */
function statement(prepared: StatementSync, before: () => void) {
  const reader = prepared.columns().length > 0;
  const spread = (parameters: readonly unknown[]): SQLInputValue[] => { before(); return parameters as SQLInputValue[]; };
  return {
    reader,
    all: (parameters: readonly unknown[]) => prepared.all(...spread(parameters)),
    run: (parameters: readonly unknown[]) => prepared.run(...spread(parameters)),
    iterate: (parameters: readonly unknown[]) => prepared.iterate(...spread(parameters)),
  };
}

/** Where the file of a data folder lies; `null` keeps everything in this process's memory. */
export function sqliteFile(dataDir: string | null): string {
  return dataDir === null ? ':memory:' : join(dataDir, FILE_NAME);
}

/** Opens (and creates) the file, readable by this user only. Throws what node:fs and SQLite throw; connection.ts explains it. */
export function sqliteDialect(dataDir: string | null): Dialect {
  if (dataDir !== null) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = sqliteFile(dataDir);
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    if (dataDir !== null) keepPrivate(file);
    database.exec('pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on');
  } catch (error) {
    database.close();
    throw error;
  }
  const prepared = new RecentMap<ReturnType<typeof statement>>(PREPARED_KEPT);
  const sync = syncing(database);
  const shim: SqliteDatabase = {
    prepare(sql) {
      // A plain `begin` takes the write lock only at the first write and then fails at once when another process holds it.
      const known = prepared.get(sql) ?? statement(database.prepare(sql === 'begin' ? 'begin immediate' : sql), () => { sync(sql); });
      prepared.set(sql, known);
      return known;
    },
    close: () => { database.close(); },
  };
  return new NodeSqliteDialect({ database: shim });
}

/** Best effort: a file owned by somebody else still works, and a file system without modes has none to set. */
function keepPrivate(file: string): void {
  try { chmodSync(file, 0o600); } catch { /* the folder's own mode already keeps others out */ }
}
