// Four processes race for forty digests on a real PostgreSQL. A small version of test/bench/digest-race.ts.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../storage/support/postgres.ts';
import { race } from './support/race.ts';

let server: TestPostgres;
beforeAll(async () => { server = await startPostgres(); }, 60_000);
afterAll(async () => { await server.end(); });

test('four processes, forty digests, one instant: each is posted exactly once', async () => {
  const result = await race(await server.database(), 4, 40);
  expect(result).toMatchObject({ posts: 40, doubled: 0, lost: 0, notSent: 0 });
}, 60_000);
