// Figure: digests for C channels (default 1,000) over F facts (default 10,000), of which 200 are new: time and memory.
// Run: npx node --expose-gc test/bench/digest-scale.ts [F] [C]
import type { Deliverer } from '../../src/contracts/adapter.ts';
import { openDigest } from '../../src/digest/open-digest.ts';
import { indexFacts } from '../../src/digest/fact-index.ts';
import { startSeen } from '../../src/digest/seen.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { financing, makeFacts, mineral, place, statement } from '../digest/support/facts.ts';
import { recordingLog, subscription } from '../storage/support/fixtures.ts';

const facts = Number(process.argv[2] ?? 10_000);
const channels = Number(process.argv[3] ?? 1_000);
const NEW = 200;
const ZONES = ['Europe/London', 'Asia/Tashkent', 'America/New_York', 'Asia/Tokyo'];
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);
const timed = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => {
  const from = performance.now();
  const cpuFrom = process.cpuUsage();
  const value = await work();
  const cpu = process.cpuUsage(cpuFrom);
  console.log(`${name.padEnd(52)} ${(performance.now() - from).toFixed(0).padStart(7)} ms   cpu ${((cpu.user + cpu.system) / 1_000).toFixed(0).padStart(6)} ms   rss ${megabytes()} MB`);
  return value;
};

const minerals = Array.from({ length: 50 }, (_, i) => mineral({ id: `mineral:m${i}`, recorded: '2025-01-01' }));
const places = Array.from({ length: 50 }, (_, i) => place({ id: `place:p${i}`, recorded: '2025-01-01' }));
const dayOf = (i: number) => (i >= facts - NEW ? '2026-02-05' : `2026-01-${String(1 + (i % 28)).padStart(2, '0')}`);
const records = [...minerals, ...places, ...Array.from({ length: facts }, (_, i) => (i % 4 === 0
  ? financing({ id: `financing:f${i}`, recorded: dayOf(i), minerals: [`mineral:m${i % 50}`], countries: [`place:p${i % 50}`] })
  : statement({ id: `statement:s${i}`, recorded: dayOf(i), about: [`place:p${i % 50}`], says: `Statement number ${i} says something of the usual length about minerals, money and who signed what with whom.` })))];
const known = makeFacts(records.filter(record => record.recorded < '2026-02-05'));
const now = makeFacts(records);

let at = new Date('2026-02-04T23:00:00Z');
const clock = { now: () => at, today: () => at.toISOString().slice(0, 10) };
const store = await openStore({ dataDir: null, databaseUrl: null, encryptionKey: null, log: recordingLog(), clock });
let posts = 0;
const deliverer: Deliverer = { surface: 'slack', async send() { posts += 1; return { kind: 'sent', message: 'm' }; } };
const digest = openDigest({ facts: () => now, store, clock, log: recordingLog(), owner: 'bench', deliverer: () => deliverer, ask: async () => { throw new Error('none'); } }, { steady: { now: () => at.getTime() } });

console.log(`${facts} facts, ${NEW} of them new, ${channels} channels; start: rss ${megabytes()} MB`);
const seen = await timed('index of the facts known before', () => JSON.stringify(startSeen(indexFacts(known).marks, '2026-02-04', '2026-02-04')));
console.log(`state of one channel: ${(seen.length / 1_024).toFixed(1)} KiB`);
await timed('subscriptions written', async () => {
  for (let i = 0; i < channels; i += 1) {
    await store.subscriptions.put(subscription({ id: `s${i}`, channel: `C${i}`, time: '09:00', zone: ZONES[i % 4] ?? 'UTC', cadence: 'daily', topics: i % 2 === 0 ? [] : [`place:p${i % 50}`], seen }));
  }
});
await timed('a tick with nothing due', () => digest.tickOnce());
at = new Date('2026-02-05T14:00:30Z');
await timed('index of today’s facts', () => indexFacts(now));
at = new Date('2026-02-05T09:00:10Z');
await timed('London’s morning: a quarter of the channels', () => digest.tickOnce());
const quarter = posts;
const each = await store.runs.list('s0', 1);
console.log(`posted ${quarter}; stored content of one: ${((each[0]?.content?.length ?? 0) / 1_024).toFixed(1)} KiB`);
for (const zone of ZONES) for (let i = 0; i < channels; i += 1) if (ZONES[i % 4] === zone && zone !== 'Europe/London') {
  const one = await store.subscriptions.get(`s${i}`);
  if (one !== undefined) await store.subscriptions.put({ ...one, zone: 'Europe/London' });
}
await timed('the other three quarters in one tick', () => digest.tickOnce());
globalThis.gc?.();
console.log(`posted ${posts} of ${channels}; rss after: ${megabytes()} MB, heap ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`);
process.exitCode = posts === channels ? 0 : 1;
await store.close();
