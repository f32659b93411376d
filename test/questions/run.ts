// `npm run questions -- FILE... [options]`: asks every question of the files in this process and prints right, uncited, abstained,
// wrong and false by kind. Exit code 1 when a bound is missed.
import { writeFileSync } from 'node:fs';
import { helpOf, parseArguments, type Command } from '../../adapters/cli/read/arguments.ts';
import { loadPipeline } from '../../src/assay.ts';
import { makeConversing } from '../../src/conversations.ts';
import { intents } from '../../intents/index.ts';
import { TODAY } from '../../adapters/cli/ask.ts';
import { makeBaseline } from './baseline.ts';
import { readTurns, type Turn } from './question-file.ts';
import { count, shares, shown, table, type Row } from './report.ts';
import { judge, VERDICTS } from './score.ts';

const DEFAULT_TODAY = '2026-11-22';
const bound = (given: string): string | undefined => (/^\d+(?:\.\d+)?$/.test(given) ? undefined : `takes a percentage, for example 90; "${given}" was given`);
const COMMAND: Command = {
  usage: 'npm run questions -- FILE... [options]', summary: 'Scores the answers to question files (format and rules: ../shared/questions/README.md).',
  options: [
    { name: 'show', argument: `wrong|all|${VERDICTS.join('|')}|ID`, meaning: 'also print these questions with their answers; "wrong" is all that is not right' },
    { ...TODAY, meaning: `as-of day where a question has none (default: ${DEFAULT_TODAY})` },
    { name: 'baseline', meaning: 'also score a plain search: its best passage as the answer' },
    { name: 'out', argument: 'FILE', meaning: 'write every question, answer and verdict as JSON lines' },
    { name: 'min', argument: 'PERCENT', meaning: 'exit with 1 below this share of right answers', wrong: bound },
    { name: 'max-wrong', argument: 'PERCENT', meaning: 'exit with 1 above this share of wrong or false answers', wrong: bound },
  ],
};

process.exitCode = main();

function main(): number {
  const parsed = parseArguments(COMMAND, process.argv.slice(2));
  if (parsed.kind === 'help') { process.stdout.write(helpOf(COMMAND)); return 0; }
  const problems = parsed.kind === 'wrong' ? parsed.problems : parsed.arguments.words.length === 0 ? ['no question file given'] : [];
  if (parsed.kind === 'wrong' || problems.length > 0) { process.stderr.write(`${problems.join('\n')}\n${helpOf(COMMAND)}`); return 2; }
  const { words: files, switches, values } = parsed.arguments;
  const rows = ask(readTurns(files, values.get('today') ?? DEFAULT_TODAY), switches.has('baseline'));
  const show = values.get('show');
  const wanted = show === undefined ? [] : rows.filter((row) => show === 'all' || row.turn.id === show || row.judged.verdict === show || (show === 'wrong' && row.judged.verdict !== 'right'));
  process.stdout.write(`${[...table(rows), ...shares(rows), ...wanted.map(shown)].join('\n')}\n`);
  const out = values.get('out');
  if (out !== undefined) writeFileSync(out, `${rows.map((row) => JSON.stringify({ id: row.turn.id, kind: row.turn.kind, question: row.turn.question, today: row.turn.today, ...row.judged, answer: row.told, ms: row.ms, baseline: row.baseline?.verdict })).join('\n')}\n`);
  const share = (n: number): number => 100 * n / rows.length;
  return share(count(rows, 'right')) < Number(values.get('min') ?? 0) || share(count(rows, 'wrong', 'false')) > Number(values.get('max-wrong') ?? 100) ? 1 : 0;
}

function ask(turns: readonly Turn[], withBaseline: boolean): Row[] {
  const { pipeline, documents } = loadPipeline({ corpus: 'corpus', messages: 'intents/messages', publicUrl: null, intents });
  let asking = '';
  const conversing = makeConversing(pipeline, () => DEFAULT_TODAY, { error: (fields, message) => { process.stderr.write(`${asking}: ${message} ${JSON.stringify(fields)}\n`); } });
  const baseline = withBaseline ? makeBaseline(documents) : null;
  return turns.map((turn) => {
    asking = turn.id;
    const begun = performance.now();
    const { answer } = conversing.ask({ text: turn.question, today: turn.today, conversation: String(turn.dialogue) });
    const ms = performance.now() - begun;
    return { turn, ms, told: answer, judged: judge(turn.keys, answer), baseline: baseline === null ? null : judge(turn.keys, baseline(turn.question)) };
  });
}
