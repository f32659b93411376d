// The shared engine: PostgreSQL behind kysely, for several replicas. The only file that imports pg.
import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Small on purpose: Assay's statements are short, and a replica must not eat the server's connection slots. */
const POOL_SIZE = 6;
const CONNECT_TIMEOUT_MS = 3_000;
/** Longer than any statement of ours needs; a server that hangs counts as gone after this. */
const STATEMENT_TIMEOUT_MS = 5_000;
/** Object id of int8, which pg hands over as text although our epoch milliseconds fit a number. */
const INT8 = 20;

/** `onLost` hears of connections that break while idle; without a listener each would end the process. */
export function postgresDialect(url: string, onLost: (error: Error) => void): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS + 1_000,
    keepAlive: true,
    application_name: 'assay',
    allowExitOnIdle: true,
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  pool.on('error', onLost);
  pool.on('connect', client => { client.on('error', onLost); });
  return new PostgresDialect({ pool });
}
