// The store contract on a real PostgreSQL.
import { afterAll } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { storeSuite } from '../contracts/store.suite.ts';
import { KEY, recordingLog, systemClock } from './support/fixtures.ts';
import { startPostgres, type TestPostgres } from './support/postgres.ts';

let server: TestPostgres | undefined;
afterAll(async () => { await server?.end(); });

storeSuite('PostgreSQL', async () => {
  server = await startPostgres();
  const databaseUrl = await server.database();
  return ({ bounds, key = KEY }) => openStore({ dataDir: null, databaseUrl, encryptionKey: key, log: recordingLog(), clock: systemClock, ...(bounds === undefined ? {} : { bounds }) });
});
