// Figure: P processes (default 8) racing for N digests (default 1,000) on a real PostgreSQL. Run: npx node test/bench/digest-race.ts [P] [N]
import { race } from '../digest/support/race.ts';
import { startPostgres } from '../storage/support/postgres.ts';

const processes = Number(process.argv[2] ?? 8);
const digests = Number(process.argv[3] ?? 1_000);
const server = await startPostgres();
const result = await race(await server.database(), processes, digests);
await server.end();
console.log(`${processes} processes, ${digests} digests:`, JSON.stringify(result));
process.exitCode = result.doubled + result.lost + result.notSent === 0 ? 0 : 1;
