// Figures of the Slack adapter on this machine, loopback only, stops by itself:
//   npx node test/bench/slack-load.ts [socket|http] [mentions per second = 50] [seconds = 60] [duplicates = 10000]
// Prints ack and answer times at that rate, answers to duplicated deliveries, and memory before and after, as one JSON line.
import { fork, type ChildProcess } from 'node:child_process';
import { loadavg } from 'node:os';
import { startFakeSlack, type FakeSlack } from '../support/slack/fake.ts';
import { sign } from '../support/slack/parts.ts';
import { mention } from '../support/slack/payloads.ts';

const [mode = 'socket', rate = '50', seconds = '60', duplicates = '10000'] = process.argv.slice(2);
const QUESTIONS = ['who chairs FORGE?', 'how much is the loan for Project Vault?', 'which countries signed in February 2026?', 'what did EXIM announce?', 'when did Uzbekistan sign the memorandum?', 'what is the weather in Paris?', 'list the letters of interest', 'how much did DFC commit to Orion?'];

const percentile = (values: number[], p: number): number => Math.round((values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))] ?? 0) * 10) / 10;
const ask = <T>(child: ChildProcess, message: string, read: (reply: Record<string, unknown>) => T | undefined): Promise<T> =>
  new Promise((resolve) => {
    const listen = (reply: unknown): void => { const value = read(reply as Record<string, unknown>); if (value !== undefined) { child.off('message', listen); resolve(value); } };
    child.on('message', listen);
    if (message !== '') child.send(message);
  });

type Deliver = (body: Record<string, unknown>) => Promise<number>;
const deliverer = (fake: FakeSlack, address: string): Deliver => {
  if (mode === 'socket') return async (body) => (await fake.deliver('events_api', body)).ms;
  let skew = 0;
  return async (body) => {
    const text = JSON.stringify(body);
    skew = (skew + 1) % 200;
    const at = Math.floor(Date.now() / 1_000) - skew;
    const begun = performance.now();
    await (await fetch(`${address}/slack/events`, { method: 'POST', body: text, headers: { 'content-type': 'application/json', 'x-slack-request-timestamp': String(at), 'x-slack-signature': sign(text, at) } })).text();
    return performance.now() - begun;
  };
};

const load = async (fake: FakeSlack, deliver: Deliver): Promise<object> => {
  const total = Number(rate) * Number(seconds);
  const sentAt = new Map<string, number>();
  const acks: number[] = [];
  const begun = performance.now();
  const pending: Promise<void>[] = [];
  for (let i = 0; i < total; i += 1) {
    const due = begun + (i * 1_000) / Number(rate);
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => { setTimeout(resolve, wait); });
    const at = `1763800000.${String(i).padStart(6, '0')}`;
    sentAt.set(at, performance.now());
    pending.push(deliver(mention(QUESTIONS[i % QUESTIONS.length] ?? '', { ts: at, channel: `C${i % 200}`, user: `U${i % 500}` })).then((ms) => { acks.push(ms); }));
  }
  await Promise.all(pending);
  await fake.until(() => fake.of('chat.postMessage').length >= total, 'every answer', 60_000);
  const answers = fake.of('chat.postMessage').map((call) => call.at - (sentAt.get(String(call.args['thread_ts'])) ?? 0));
  return { mentions: total, answered: answers.length, ackP50Ms: percentile(acks, 0.5), ackP99Ms: percentile(acks, 0.99), answerP50Ms: percentile(answers, 0.5), answerP99Ms: percentile(answers, 0.99) };
};

const repeat = async (fake: FakeSlack, deliver: Deliver): Promise<object> => {
  const before = fake.of('chat.postMessage').length;
  const bodies = Array.from({ length: 2_500 }, (_, i) => mention('who chairs FORGE?', { ts: `1763900000.${String(i).padStart(6, '0')}`, channel: `C${i % 200}` }));
  let sent = 0;
  for (let round = 0; sent < Number(duplicates) + bodies.length; round += 1) {
    for (let i = 0; i < bodies.length; i += 50) { await Promise.all(bodies.slice(i, i + 50).map((body) => deliver(body))); sent += Math.min(50, bodies.length - i); }
  }
  await fake.until(() => fake.of('chat.postMessage').length - before >= bodies.length, 'the first answers', 60_000);
  await new Promise((resolve) => { setTimeout(resolve, 2_000); });
  return { deliveries: sent, different: bodies.length, duplicates: sent - bodies.length, secondAnswers: fake.of('chat.postMessage').length - before - bodies.length };
};

const fake = await startFakeSlack();
const child = fork(new URL('slack-subject.ts', import.meta.url), [mode, fake.apiUrl], { execArgv: ['--expose-gc'], stdio: 'inherit' });
child.on('message', (message) => { const { error } = message as { error?: string }; if (error !== undefined) console.error(error); });
const address = await ask(child, '', (reply) => (typeof reply['ready'] === 'string' ? reply['ready'] : undefined));
/** Resident memory and, in brackets, what is reachable of the heap after a collection; MB. */
const rss = (): Promise<string> => ask(child, 'rss', (reply) => (typeof reply['rss'] === 'number' && typeof reply['heap'] === 'number' ? `${Math.round(reply['rss'] / 1_048_576)} (${Math.round(reply['heap'] / 1_048_576)})` : undefined));
const deliver = deliverer(fake, address);
for (let i = 0; i < 50; i += 1) await deliver(mention(QUESTIONS[i % QUESTIONS.length] ?? '', { channel: 'CWARM' }));
await fake.until(() => fake.of('chat.postMessage').length >= 50, 'the warm-up', 60_000);
const rssBeforeMb = await rss();
fake.calls.length = 0;
const cpuMs = (): Promise<number> => ask(child, 'rss', (reply) => (typeof reply['cpuMs'] === 'number' ? reply['cpuMs'] : undefined));
const machineLoad = loadavg()[0];
const cpuBefore = await cpuMs();
const loaded = await load(fake, deliver);
const cpuMsPerMention = Math.round(((await cpuMs()) - cpuBefore) / (Number(rate) * Number(seconds)) * 10) / 10;
const rssAfterLoadMb = await rss();
const repeated = await repeat(fake, deliver);
console.log(JSON.stringify({ mode, perSecond: Number(rate), seconds: Number(seconds), machineLoad, cpuMsPerMention, ...loaded, ...repeated, rssBeforeMb, rssAfterLoadMb, rssAfterMb: await rss() }));
child.send('stop');
child.on('exit', () => { void fake.close().then(() => { process.exit(0); }); });
