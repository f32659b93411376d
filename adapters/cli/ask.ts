// `ask`: one question as words or from standard input, or a batch of them. Not for: answering, loading the corpus (main does both;
// it is asked for the core only after the call was found sound).
import { isDay } from '../../src/lib/dates.ts';
import { shortened } from '../../src/lib/text/suggest.ts';
import type { Language } from '../../src/model/language.ts';
import { MAX_QUESTION_CHARACTERS } from '../../src/model/question.ts';
import { exitCodes } from './exit-codes.ts';
import type { Asker, Terminal } from './ports.ts';
import { helpOf, parseArguments, type Arguments, type Command, type Option } from './read/arguments.ts';
import { languages, readLanguage } from './read/language.ts';
import { decode } from './read/lines.ts';
import { renderAnswer } from './render/answer.ts';
import { renderExplanation } from './render/explanation.ts';
import { jsonAnswer } from './render/json.ts';
import { waiting } from './waiting.ts';

export const TODAY: Option = { name: 'today', argument: 'YYYY-MM-DD', meaning: 'answer as of this day (default: today)', wrong: (day) => (isDay(day) ? undefined : `takes a day as YYYY-MM-DD, for example 2026-02-16; "${shortened(day)}" was given`) };
export const LANGUAGE: Option = { name: 'language', argument: languages.join('|'), meaning: 'language of the answer (default: that of the question)', wrong: (given) => (readLanguage(given) !== undefined ? undefined : `takes one of ${languages.join(', ')}; "${shortened(given)}" was given`) };

const ASK: Command = {
  usage: 'npm run ask -- [options] "question"      npm run --silent ask -- --batch --json < questions.jsonl',
  summary: 'Answers from the corpus and names its sources.',
  options: [
    { name: 'json', meaning: 'one JSON line instead of an answer for a person' },
    { name: 'batch', meaning: 'read JSON lines {"id","conversation","question","today"} from standard input, one answer each' },
    TODAY, LANGUAGE,
    { name: 'explain', meaning: 'also say how the question was read and what else came near' },
  ],
  notes: ['The question "-" is read from standard input. Exit codes: 0 done, 1 the data is at fault, 2 the call is at fault.'],
};
/** More is not even read. Unit: bytes. */
const MAX_INPUT_BYTES = 4 * MAX_QUESTION_CHARACTERS;

/** `open` loads the corpus; null when that failed, which it has then said. */
export type AskPorts = { terminal: Terminal; open: () => Promise<Asker | null> };

export async function runAsk(argv: readonly string[], { terminal, open }: AskPorts): Promise<number> {
  const parsed = parseArguments(ASK, argv);
  if (parsed.kind === 'help') return terminal.out(helpOf(ASK)).then(() => exitCodes.done);
  if (parsed.kind === 'wrong') return refuse(terminal, parsed.problems);
  const given = parsed.arguments;
  const batch = given.switches.has('batch');
  if (batch && given.words.length > 0) return refuse(terminal, [`--batch reads its questions from standard input; "${shortened(given.words.join(' '))}" was given beside it`]);
  if (batch && given.switches.has('explain')) return refuse(terminal, ['--explain goes with one question, not with --batch']);
  const question = batch ? '' : await readQuestion(given, terminal);
  if (typeof question !== 'string') return refuse(terminal, [question.problem]);
  const asker = await waiting(terminal, open);
  if (asker === null) return exitCodes.data;
  if (batch) return (await import('./batch.ts')).runBatch(asker, terminal, { json: given.switches.has('json'), today: given.values.get('today'), language: languageOf(given) });
  await answerOne(question, given, asker, terminal);
  return exitCodes.done;
}

async function answerOne(question: string, given: Arguments, asker: Asker, terminal: Terminal): Promise<void> {
  const today = given.values.get('today');
  const language = languageOf(given);
  const told = asker.ask({ text: question, ...(today === undefined ? {} : { today }), ...(language === undefined ? {} : { language }) });
  await terminal.out(given.switches.has('json') ? jsonAnswer(told.answer, question, told.ms) : renderAnswer(told.answer, terminal));
  if (given.switches.has('explain')) await (given.switches.has('json') ? terminal.err : terminal.out)(renderExplanation(told.explain(), told.ms));
}

const languageOf = (given: Arguments): Language | undefined => readLanguage(given.values.get('language'));

/** One question, trimmed of nothing; or what is wrong with it. */
async function readQuestion(given: Arguments, terminal: Terminal): Promise<string | { problem: string }> {
  const [only] = given.words;
  const text = only === '-' && given.words.length === 1 ? await readInput(terminal) : given.words.join(' ');
  if (typeof text !== 'string') return text;
  if (text.trim() === '') return { problem: 'no question; give one of 1 to 8,000 characters, for example: npm run ask -- "who chairs FORGE?"' };
  if (text.includes('\ufffd')) return { problem: 'the question is not valid UTF-8; write it as UTF-8' };
  return text.length <= MAX_QUESTION_CHARACTERS ? text : { problem: tooLong(text.length) };
}

async function readInput(terminal: Terminal): Promise<string | { problem: string }> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of terminal.input) {
    bytes += part.length;
    if (bytes > MAX_INPUT_BYTES) return { problem: tooLong(null) };
    parts.push(part);
  }
  return decode(parts) ?? { problem: 'the question is not valid UTF-8; write it as UTF-8' };
}

const tooLong = (characters: number | null): string => `the question has ${characters === null ? `more than ${MAX_INPUT_BYTES} bytes` : `${characters} characters`}; at most ${MAX_QUESTION_CHARACTERS} characters are allowed. Ask about one thing`;

async function refuse(terminal: Terminal, problems: readonly string[]): Promise<number> {
  await terminal.err(`${problems.join('\n')}\nSee: npm run ask -- --help\n`);
  return exitCodes.usage;
}
