// POST /api/ask at 64 connections: requests a second, p50, p99, and the server's memory after 100,000 requests.
// node test/bench/web-load.ts [requests, default 100000] [alone: without the real core]. Loopback only; server and client share this machine's cores.
import { fork } from 'node:child_process';
import { Agent, request as httpRequest } from 'node:http';

const CONNECTIONS = 64;
const WARM_UP = 2_000;
const QUESTIONS = ['who chairs FORGE?', 'how big is the loan for Project Vault?', 'total financing by agency', 'what did Uzbekistan sign?', 'is Canada a participant?', 'when was FORGE launched?', 'what is Pax Silica?', 'which deals did EXIM approve?', 'what is the price of gold in Chile?', 'who is Marco Rubio?'];

const total = Number(process.argv[2] ?? 100_000);
const server = fork(new URL('web-server.ts', import.meta.url), process.argv.slice(3), { execArgv: ['--disable-warning=ExperimentalWarning'] });
const address = await new Promise<string>((resolve) => { server.once('message', (message) => { if (typeof message === 'string') resolve(message); }); });
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

function ask(question: string): Promise<number> {
  const body = JSON.stringify({ question });
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${address}/api/ask`, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
      response.resume().on('end', () => resolve(performance.now() - began));
    });
    sent.on('error', reject).end(body);
  });
}
async function memory(): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? 0) / 1_048_576;
}
async function load(requests: number): Promise<{ times: number[]; seconds: number }> {
  const times: number[] = [];
  let left = requests;
  const began = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, async (_, i) => {
    while (left > 0) { left -= 1; times.push(await ask(QUESTIONS[(left + i) % QUESTIONS.length] ?? '')); }
  }));
  return { times: times.toSorted((a, b) => a - b), seconds: (performance.now() - began) / 1_000 };
}

console.log(`memory at start ${(await memory()).toFixed(0)} MB`);
await load(Math.min(WARM_UP, total));
console.log(`memory after ${Math.min(WARM_UP, total)} requests ${(await memory()).toFixed(0)} MB`);
const { times, seconds } = await load(total);
const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
console.log(`${total} requests at ${CONNECTIONS} connections: ${(total / seconds).toFixed(0)} a second, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`);
console.log(`memory after ${total} more requests ${(await memory()).toFixed(0)} MB`);
agent.destroy();
server.disconnect();
