// Opens one engine and brings its schema up to date. Throws when that fails; guard.ts decides what happens then.
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { STEPS, type Step } from './migrations.ts';
import { postgresDialect } from './postgres.ts';
import { sqliteDialect, sqliteFile } from './sqlite.ts';
import type { Database, Tables } from './tables.ts';

export type Engine = 'sqlite' | 'postgres' | 'memory';
export type Connection = { db: Database; close(): Promise<void> };
export type Place = {
  /** Folder of the SQLite file; null: in memory, forgotten at exit. Not used with PostgreSQL. */
  dataDir: string | null;
  databaseUrl: string | null;
};

export function engineOf(place: Place): Engine {
  if (place.databaseUrl !== null) return 'postgres';
  return place.dataDir === null ? 'memory' : 'sqlite';
}

/** For people: where it is kept, without the password. */
export function describe(place: Place): string {
  if (place.databaseUrl === null) return place.dataDir === null ? 'memory (forgotten at exit)' : `SQLite file ${sqliteFile(place.dataDir)}`;
  const url = URL.canParse(place.databaseUrl) ? new URL(place.databaseUrl) : undefined;
  return url === undefined ? 'PostgreSQL' : `PostgreSQL ${url.host}${url.pathname}`;
}

/** Opens and migrates. All pending steps run in one transaction under the engine's lock: a killed process leaves the old schema. */
export async function connect(place: Place, onLost: (error: Error) => void, steps: readonly Step[] = STEPS): Promise<Connection> {
  const dialect = place.databaseUrl === null ? sqliteDialect(place.dataDir) : postgresDialect(place.databaseUrl, onLost);
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db, steps);
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw error;
  }
  return { db, close: () => db.destroy() };
}

async function migrate(db: Database, steps: readonly Step[]): Promise<void> {
  const getMigrations = async () => Object.fromEntries(steps.map(step => [step.name, { up: (target: Database) => step.up(target) }]));
  const { error } = await new Migrator({ db, provider: { getMigrations } }).migrateToLatest();
  if (error !== undefined) throw error;
}
