// POST /api/ask at 64 connections over the real core: requests a second, p50, p99, the server's memory as the requests add up.
// Asked are the project's question files, every dialogue in a conversation of its own, each four times before the day changes; what was
// never asked before is told apart. node test/bench/web-load.ts [requests, default 100000] [alone: over the small core of the tests, which shows
// what the adapter itself costs]. Loopback only; server and client share this machine's cores.
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { MAX_QUESTION_CHARACTERS } from '../../src/model/question.ts';
import { readTurns, type Turn } from '../questions/question-file.ts';
import { quantile } from '../questions/report.ts';

const CONNECTIONS = 64;
/** As often a question is asked on one day. */
const ROUNDS_A_DAY = 4;
const LOOKS_AT_MEMORY = [10_000, 50_000, 100_000];
const QUESTIONS = join(import.meta.dirname, '../questions');

const total = Number(process.argv[2] ?? 100_000);
const server = fork(new URL('web-server.ts', import.meta.url), process.argv.slice(3), { execArgv: ['--disable-warning=ExperimentalWarning'] });
const address = await new Promise<string>((resolve) => { server.once('message', (message) => { if (typeof message === 'string') resolve(message); }); });
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

function ask(body: object): Promise<number> {
  const text = JSON.stringify(body);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${address}/api/ask`, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode} to ${text}`));
      response.resume().on('end', () => resolve(performance.now() - began));
    });
    sent.on('error', reject).end(text);
  });
}
/** What the server says of itself; times in seconds. */
async function look(): Promise<(name: string) => number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return (name) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? 0);
}
async function memory(): Promise<string> {
  const value = await look();
  const megabytes = (name: string): string => (value(name) / 1_048_576).toFixed(0);
  return `RSS ${megabytes('process_resident_memory_bytes')} MB, heap in use ${megabytes('nodejs_heap_size_used_bytes')} of ${megabytes('nodejs_heap_size_total_bytes')} MB, outside the heap ${megabytes('nodejs_external_memory_bytes')} MB`;
}

const files = readdirSync(QUESTIONS).filter((name) => name.endsWith('.jsonl')).map((name) => join(QUESTIONS, name));
// The page refuses an empty question before the core sees it.
const turns = readTurns(files, '2026-11-22').filter(({ question }) => question.trim() !== '' && question.length <= MAX_QUESTION_CHARACTERS);
const dialogues: readonly Turn[][] = [...Map.groupBy(turns, (turn) => turn.dialogue).values()];
/** Every dialogue in order, then all of them again, always in new conversations; after some rounds a day has passed and all is new again. */
function* rounds(): Generator<{ round: number; dialogue: Turn[] }, never> {
  for (let round = 0; ; round += 1) for (const dialogue of dialogues) yield { round, dialogue };
}
const later = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

console.log(`${turns.length} questions in ${dialogues.length} dialogues, load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}\nat the start: ${await memory()}`);
const waiting = rounds();
const times = { 'never asked before': [] as number[], 'asked again': [] as number[] };
let sent = 0;
const before = await look();
const began = performance.now();
await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
  while (sent < total) {
    const { round, dialogue } = waiting.next().value;
    for (const { question, today } of dialogue) {
      sent += 1;
      const nth = sent;
      const ms = await ask({ question, today: later(today, Math.floor(round / ROUNDS_A_DAY)), ...(dialogue.length === 1 ? {} : { conversation: `round-${round}-${dialogue[0]?.dialogue}` }) });
      times[round % ROUNDS_A_DAY === 0 ? 'never asked before' : 'asked again'].push(ms);
      if (LOOKS_AT_MEMORY.includes(nth)) console.log(`after ${nth} requests: ${await memory()}`);
    }
  }
}));
const seconds = (performance.now() - began) / 1_000;
const after = await look();
for (const [name, measured] of Object.entries(times)) {
  const sorted = measured.toSorted((a, b) => a - b);
  if (sorted.length > 0) console.log(`${name}: ${sorted.length}, p50 ${quantile(sorted, 0.5).toFixed(1)} ms, p99 ${quantile(sorted, 0.99).toFixed(1)} ms, longest ${quantile(sorted, 1).toFixed(1)} ms`);
}
const cpu = after('process_cpu_seconds_total') - before('process_cpu_seconds_total');
console.log(`${sent} at ${CONNECTIONS} connections: ${(sent / seconds).toFixed(0)} a second; the server's processor time ${((1_000 * cpu) / sent).toFixed(2)} ms each\nat the end: ${await memory()}`);
agent.destroy();
server.disconnect();
