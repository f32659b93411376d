// Interactions at a steady rate: time until acknowledged and until answered, memory before and after. Loopback only; stops by itself.
// node test/bench/discord-acknowledge.ts [per second = 50] [seconds = 60]
import { openFakeDiscord } from '../support/discord/fake-discord.ts';
import type { InteractionState } from '../support/discord/fake-rest.ts';
import { autocomplete, slash } from '../support/discord/packets.ts';
import { pause, percentile, startChild } from './discord-bench.ts';

const [perSecond = 50, seconds = 60] = process.argv.slice(2).map(Number);
const QUESTIONS = ['who chairs FORGE?', 'how big is Project Vault?', 'is Canada in Pax Silica?', 'which countries signed on 4 February 2026?', 'total EXIM letters of interest', 'what did Rubio say?', 'what is the weather?', 'кто председательствует в FORGE?'];
/** Seven questions, one financing table with chart and CSV in every twenty, the rest autocomplete. */
const packetOf = (i: number): Record<string, unknown> => (i % 20 === 0 ? slash('financing', { 'group-by': 'agency' }) : i % 5 === 0 ? autocomplete('financing', 'agency', 'ex') : slash('ask', { question: QUESTIONS[i % QUESTIONS.length] ?? '' }));

const fake = await openFakeDiscord();
const child = await startChild(fake);
/** Warm and with nothing left over: on a busy machine the first answers take seconds and would stand in the queue of those that are measured. */
const warming: InteractionState[] = [];
for (let i = 0; i < 40; i += 1) { warming.push(fake.interact(packetOf(i))); await pause(50); }
for (let waited = 0; waited < 30_000 && warming.some((state) => state.original === undefined && state.choices === null); waited += 100) await pause(100);
const before = await child.memory();
const states: InteractionState[] = [];
const answeredAt = new Map<InteractionState, number>();
const watch = setInterval(() => { for (const state of states) if (!answeredAt.has(state) && (state.original !== undefined || state.choices !== null)) answeredAt.set(state, performance.now()); }, 5);
const start = performance.now();
for (let i = 0; i < perSecond * seconds; i += 1) {
  states.push(fake.interact(packetOf(i)));
  await pause(Math.max(0, start + ((i + 1) * 1_000) / perSecond - performance.now()));
}
for (let waited = 0; waited < 60_000 && answeredAt.size < states.length; waited += 100) await pause(100);
clearInterval(watch);
const acks = states.flatMap((s) => (s.ackedAt === null ? [] : [s.ackedAt - s.bornAt]));
const answers = states.flatMap((s) => { const at = answeredAt.get(s); return at === undefined ? [] : [at - s.bornAt]; });
const after = await child.memory();
process.stdout.write(`${JSON.stringify({ interactions: states.length, perSecond, seconds, acknowledged: acks.length, answered: answers.length, deferred: states.filter((s) => s.deferred).length,
  ackMs: { p50: percentile(acks, 50), p99: percentile(acks, 99), max: percentile(acks, 100) }, answerMs: { p50: percentile(answers, 50), p99: percentile(answers, 99), max: percentile(answers, 100) },
  rssMb: { before: before.rssMb, after: after.rssMb }, heapMb: { before: before.heapMb, after: after.heapMb }, cpuSeconds: Math.round(after.cpuSeconds - before.cpuSeconds), warnings: after.problems, first: after.first })}\n`);
await child.stop();
await fake.close();
