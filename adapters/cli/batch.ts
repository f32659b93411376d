// `ask --batch`: JSON lines in, one line out per line in, in the same order and as they come. A bad line gets its "error" and the
// run goes on; the exit code then says so. Not for: answering.
import { exitCodes } from './exit-codes.ts';
import type { Asker, Terminal } from './ports.ts';
import { readBatchLine } from './read/batch-line.ts';
import { readLines, type Line } from './read/lines.ts';
import { renderAnswer } from './render/answer.ts';
import { jsonLine } from './render/json.ts';
import { inert } from './render/inert.ts';
import type { Language } from '../../src/model/language.ts';

export type BatchSettings = { json: boolean; today: string | undefined; language: Language | undefined };
const NAMED_LINES = 10;

export async function runBatch(asker: Asker, terminal: Terminal, settings: BatchSettings): Promise<number> {
  const failed: number[] = [];
  for await (const line of readLines(terminal.input)) {
    if (line.ok && line.text.trim() === '') continue;
    const { text, fault } = answerLine(line, asker, terminal, settings);
    if (fault !== null) {
      failed.push(line.number);
      if (failed.length <= NAMED_LINES) await terminal.err(`line ${line.number}: ${fault}\n`);
    }
    await terminal.out(text);
  }
  if (failed.length === 0) return exitCodes.done;
  await terminal.err(`${failed.length} ${failed.length === 1 ? 'line was' : 'lines were'} not answered; every other line was.\n`);
  return exitCodes.data;
}

function answerLine(line: Line, asker: Asker, terminal: Terminal, settings: BatchSettings): { text: string; fault: string | null } {
  if (!line.ok) return refused(line.number, undefined, line.problem, settings.json);
  const read = readBatchLine(line.text);
  if (!read.ok) return refused(line.number, read.id, read.problem, settings.json);
  const { id = null, conversation = null, question } = read.value;
  const today = read.value.today ?? settings.today;
  const language = read.value.language ?? settings.language;
  const mode = read.value.mode ?? undefined;
  const told = asker.ask({ text: question, ...(conversation === null ? {} : { conversation: String(conversation) }), ...(today === undefined ? {} : { today }), ...(language === undefined ? {} : { language }), ...(mode === undefined ? {} : { mode }) });
  if (settings.json) return { text: jsonLine(told.answer, { id, conversation, question, ms: told.ms }), fault: null };
  return { text: `> ${inert(question)}\n\n${renderAnswer(told.answer, terminal)}\n`, fault: null };
}

function refused(line: number, id: string | number | undefined, problem: string, json: boolean): { text: string; fault: string } {
  return { text: json ? `${JSON.stringify({ ...(id === undefined ? {} : { id }), line, error: problem })}\n` : `> line ${line}\n\n${problem}\n\n`, fault: problem };
}
