// The embedded engine: node:sqlite behind kysely. The only file that imports node:sqlite.
// One connection a process: a second one would wait for the first inside the same event loop and neither could go on.
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type Dialect, SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely';
import { RecentMap } from './recent-map.ts';

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

/** kysely hands parameters as one array, node:sqlite wants them spread; the values come from our own typed queries. */
function statement(prepared: StatementSync) {
  const reader = prepared.columns().length > 0;
  return {
    reader,
    all: (parameters: readonly unknown[]) => prepared.all(...(parameters as SQLInputValue[])),
    run: (parameters: readonly unknown[]) => prepared.run(...(parameters as SQLInputValue[])),
    iterate: (parameters: readonly unknown[]) => prepared.iterate(...(parameters as SQLInputValue[])),
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
  const shim: SqliteDatabase = {
    prepare(sql) {
      // A plain `begin` takes the write lock only at the first write and then fails at once when another process holds it.
      const known = prepared.get(sql) ?? statement(database.prepare(sql === 'begin' ? 'begin immediate' : sql));
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
