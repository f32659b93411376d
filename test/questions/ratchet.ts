// The recorded figures of every question set; `npm run questions:record` writes them anew after an improvement.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { makeConversing } from '../../src/conversations.ts';
import { pipeline } from '../support/pipeline.ts';
import { readTurns } from './question-file.ts';
import { judge } from './score.ts';

const HERE = import.meta.dirname;
export const DEV = resolve(HERE, '../../../shared/questions/dev.jsonl');
export const SETS = ['dev-paraphrase-a', 'dev-paraphrase-b', 'fresh-plain', 'fresh-hard', 'blind-plain', 'blind-hard', 'blind-last', 'near-plain', 'near-hard', 'far-hard', 'wide-plain', 'wide-hard', 'wide-dialogues', 'late-plain', 'late-hard', 'late-dialogues', 'once-held-out', 'once-held-out-second', 'once-held-out-third', 'natural-plain', 'natural-dialogues', 'held-out', 'languages', 'dialogues'].map((name) => resolve(HERE, `${name}.jsonl`));
const RECORD = resolve(HERE, 'record.json');

/** `failing` are the ids that are not right; the four counts may only get better. */
export type Figures = { questions: number; right: number; wrongOrFalse: number; uncited: number; overRefused: number; failing: string[] };
export type Recorded = Record<string, Figures>;

export function figuresOf(file: string): Figures {
  const conversing = makeConversing(pipeline(), () => '2026-11-22', { error() {} });
  const judged = readTurns([file], '2026-11-22').map((turn) => ({ turn, verdict: judge(turn.keys, conversing.ask({ text: turn.question, today: turn.today, conversation: String(turn.dialogue) }).answer).verdict }));
  const having = (...verdicts: string[]): number => judged.filter((j) => verdicts.includes(j.verdict)).length;
  return { questions: judged.length, right: having('right'), wrongOrFalse: having('wrong', 'false'), uncited: having('uncited'), overRefused: having('abstained'), failing: judged.filter((j) => j.verdict !== 'right').map((j) => j.turn.id) };
}
export const recorded = (): Recorded => JSON.parse(readFileSync(RECORD, 'utf8')) as Recorded;

if (process.argv[1] === import.meta.filename) {
  const files = [...SETS, ...(existsSync(DEV) ? [DEV] : [])];
  const found = Object.fromEntries(files.map((f) => [basename(f, '.jsonl'), figuresOf(f)]));
  writeFileSync(RECORD, `${JSON.stringify(found, null, 1)}\n`);
  for (const [name, f] of Object.entries(found)) process.stdout.write(`${name}: ${f.right} of ${f.questions} right, ${f.wrongOrFalse} wrong or false, ${f.uncited} uncited, ${f.overRefused} over-refused\n`);
}
