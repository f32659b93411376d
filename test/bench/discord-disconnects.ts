// Scripted disconnects while people go on asking: every question is answered exactly once. Loopback only; stops by itself.
// node test/bench/discord-disconnects.ts [disconnects = 1000] [shards = 10]
import { CHANNEL, ME, openFakeDiscord } from '../support/discord/fake-discord.ts';
import { said } from '../support/discord/packets.ts';
import { pause, percentile, startChild } from './discord-bench.ts';

const [total = 1_000, shards = 10] = process.argv.slice(2).map(Number);
const fake = await openFakeDiscord({ shards, maxConcurrency: 16 });
const child = await startChild(fake);
const { gateway } = fake;
const ways: Record<string, (shard: number) => void> = { 'op 7': (s) => gateway.reconnect(s), killed: (s) => gateway.kill(s), 'close 4000': (s) => gateway.close(4_000, s), 'close 4009': (s) => gateway.close(4_009, s), 'close 1006': (s) => gateway.kill(s), 'op 9 resumable': (s) => gateway.invalidate(true, s) };
/** Every fiftieth loses the session for good; Discord itself drops what is said meanwhile, so nothing is said then. */
const FOR_GOOD = 50;
const asked: string[] = [];
const gaps: number[] = [];
const say = (shard: number): void => { asked.push(fake.say(said(`<@${ME}> who chairs FORGE?`, { channel: CHANNEL }), shard)); };
let stalls = 0;
/** Waits a little; says once when a shard stays away for long. */
async function stalled(since: number, shard: number, way: string): Promise<void> {
  await pause(5);
  if (performance.now() - since < 20_000 + stalls * 1_000_000) return;
  stalls += 1;
  process.stderr.write(`shard ${shard} is away for 20 s after "${way}"; connected to the fake: ${gateway.connected(shard)}; ${JSON.stringify(await child.memory())}\n`);
}

async function cycle(shard: number, n: number): Promise<void> {
  say(shard);
  const since = performance.now();
  const mine = gateway.resumes.filter((r) => r.shard === shard).length;
  const session = gateway.sessionId(shard);
  if (n % FOR_GOOD === FOR_GOOD - 1) {
    await pause(60);
    gateway.invalidate(false, shard);
    while (gateway.sessionId(shard) === session) await stalled(since, shard, 'op 9, not resumable');
    gaps.push(performance.now() - since);
  } else {
    const names = Object.keys(ways);
    const way = names[n % names.length] ?? 'killed';
    ways[way]?.(shard);
    say(shard);
    while (gateway.resumes.filter((r) => r.shard === shard).length === mine) await stalled(since, shard, way);
    gaps.push(performance.now() - since);
    gateway.replay(3, shard);
  }
  say(shard);
}

const before = await child.memory();
const start = performance.now();
await Promise.all(Array.from({ length: shards }, async (_, shard) => { for (let n = 0; n < total / shards; n += 1) await cycle(shard, n); }));
for (let waited = 0; waited < 60_000 && fake.rest.messages.length < asked.length; waited += 100) await pause(100);
await pause(2_000);
const answers = new Map<string, number>();
for (const received of fake.rest.received) {
  const reference = typeof received.body === 'object' && received.body !== null && 'message_reference' in received.body ? (received.body.message_reference as { message_id: string }).message_id : null;
  if (reference !== null) answers.set(reference, (answers.get(reference) ?? 0) + 1);
}
const after = await child.memory();
process.stdout.write(`${JSON.stringify({ disconnects: gaps.length, shards, seconds: Math.round((performance.now() - start) / 1_000), questions: asked.length, lost: asked.filter((id) => !answers.has(id)).length, doubled: asked.filter((id) => (answers.get(id) ?? 0) > 1).length,
  identifies: gateway.identifies.length, resumes: gateway.resumes.length, backMs: { p50: percentile(gaps, 50), p99: percentile(gaps, 99), max: percentile(gaps, 100) }, rssMb: { before: before.rssMb, after: after.rssMb }, heapMb: { before: before.heapMb, after: after.heapMb }, cpuSeconds: Math.round(after.cpuSeconds - before.cpuSeconds), problems: after.problems, first: after.first })}\n`);
await child.stop();
await fake.close();
