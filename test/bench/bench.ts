// `npm run bench`: p50 and p99 in the core, cold start of one question as a whole process, peak memory. Figures beside their goals;
// exit code 1 when one is missed. Wall time of a busy machine says little, so the same start is also told in processor time and as
// a multiple of a bare `node -e 0`.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { loadPipeline } from '../../src/assay.ts';
import { makeConversing } from '../../src/conversations.ts';
import { intents } from '../../intents/index.ts';
import { readTurns, type Turn } from '../questions/question-file.ts';
import { quantile } from '../questions/report.ts';

const ROOT = join(import.meta.dirname, '../..');
const QUESTIONS = join(ROOT, 'test/questions');
/** Work that earlier processes kept; goes with the packages. */
const KEPT = join(ROOT, 'node_modules/.cache/assay');
const STARTS = 7;
const ROUNDS = 3;
const GOALS = { p50Ms: 2, p99Ms: 10, startSeconds: 0.7, peakMegabytes: 200 };
type Start = { wall: number; cpu: number; megabytes: number };

const files = readdirSync(QUESTIONS).filter((name) => name.endsWith('.jsonl')).map((name) => join(QUESTIONS, name));
const turns = readTurns(files, '2026-11-22');
process.stdout.write(`${turns.length} questions of ${files.length} files; ${cpus().length} processors, load ${(loadavg()[0] ?? 0).toFixed(1)}, node ${process.version}\n\n`);

const missed = [...inCore(turns), ...coldStart(), ...batchMemory(turns)];
if (missed.length > 0) process.stdout.write(`\nmissed: ${missed.join(', ')}\n`);
process.exitCode = missed.length > 0 ? 1 : 0;

function inCore(asked: readonly Turn[]): string[] {
  const { pipeline } = loadPipeline({ corpus: join(ROOT, 'corpus'), messages: join(ROOT, 'intents/messages'), publicUrl: null, intents });
  const round = (): number[] => {
    const conversing = makeConversing(pipeline, () => '2026-11-22', { error: () => {} });
    return asked.map(({ question: text, today, dialogue }) => {
      const begun = performance.now();
      conversing.ask({ text, today, conversation: String(dialogue) });
      return performance.now() - begun;
    }).toSorted((a, b) => a - b);
  };
  const first = round();
  // The best of the rounds: other work of the machine only ever adds.
  const best = Array.from({ length: ROUNDS }, round).toSorted((a, b) => quantile(a, 0.99) - quantile(b, 0.99))[0] ?? first;
  const line = (name: string, ms: readonly number[]): string => `${name}  p50 ${quantile(ms, 0.5).toFixed(2)}  p99 ${quantile(ms, 0.99).toFixed(2)}  max ${quantile(ms, 1).toFixed(2)}`;
  process.stdout.write(`in the core, ms\n  ${line('first round', first)}\n  ${line('warm       ', best)}   goal: p50 ${GOALS.p50Ms}, p99 ${GOALS.p99Ms}\n\n`);
  return [...(quantile(best, 0.5) > GOALS.p50Ms ? ['p50'] : []), ...(quantile(best, 0.99) > GOALS.p99Ms ? ['p99'] : [])];
}

function coldStart(): string[] {
  const question = [...entry(), 'who chairs FORGE?'];
  const bare = median(Array.from({ length: STARTS }, () => measure(['-e', '0'])));
  rmSync(KEPT, { recursive: true, force: true });
  const first = measure(question);
  const usual = median(Array.from({ length: STARTS }, () => measure(question)));
  const line = (name: string, s: Start): string => `  ${name}  wall ${s.wall.toFixed(2)} s  processor ${s.cpu.toFixed(2)} s  ${(s.cpu / bare.cpu).toFixed(1)} x bare  memory ${s.megabytes.toFixed(0)} MB\n`;
  process.stdout.write(`one question as a whole process, median of ${STARTS}\n${line('bare node            ', bare)}${line('ask, nothing kept yet', first)}${line('ask                  ', usual)}  goal: ${GOALS.startSeconds} s, ${GOALS.peakMegabytes} MB\n\n`);
  return [...(usual.wall > GOALS.startSeconds ? ['cold start'] : []), ...(usual.megabytes > GOALS.peakMegabytes ? ['memory of one question'] : [])];
}

/** What `npm run ask` runs, without npm. */
function entry(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { ask: string } };
  return scripts.ask.split(' ').slice(1).map((word) => (word.startsWith('src/') ? join(ROOT, word) : word));
}

function batchMemory(asked: readonly Turn[]): string[] {
  const input = asked.map(({ id, dialogue, question, today }) => JSON.stringify({ id, conversation: String(dialogue), question, today })).join('\n');
  const batch = measure([...entry(), '--batch', '--json'], input);
  process.stdout.write(`a batch of ${asked.length} as a whole process: wall ${batch.wall.toFixed(2)} s, processor ${batch.cpu.toFixed(2)} s, memory ${batch.megabytes.toFixed(0)} MB   goal: ${GOALS.peakMegabytes} MB\n`);
  return batch.megabytes > GOALS.peakMegabytes ? ['memory of a batch'] : [];
}

/** The child tells its own processor time and peak memory at its end. */
function measure(args: readonly string[], input = ''): Start {
  const begun = performance.now();
  const reporter = join(import.meta.dirname, 'report-usage.mjs');
  const run = spawnSync(process.execPath, ['--import', reporter, ...args], { input, maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
  const wall = (performance.now() - begun) / 1_000;
  const [cpu = NaN, megabytes = NaN] = String(run.output[3] ?? '').split(' ').map(Number);
  if (run.status !== 0 || Number.isNaN(cpu)) throw new Error(`node ${args.join(' ')} ended with ${run.status}: ${run.stderr.toString().slice(-500)}`);
  return { wall, cpu, megabytes };
}

function median(starts: readonly Start[]): Start {
  const of = (pick: (s: Start) => number): number => quantile(starts.map(pick).toSorted((a, b) => a - b), 0.5);
  return { wall: of((s) => s.wall), cpu: of((s) => s.cpu), megabytes: of((s) => s.megabytes) };
}
