// Answering in the light of a conversation, with the same bounds wherever it is kept: in this process's memory (the terminal) or in the
// store (chat channels), so that both answer alike. Not for: keeping conversations beyond the process (storage/).
import type { Log } from './contracts/adapter.ts';
import type { Turn } from './contracts/intent.ts';
import type { Question } from './model/question.ts';
import { answer, type Asked, type Outcome, type Pipeline } from './ask.ts';

const MAX_TURNS = 10;
const MAX_STATE_BYTES = 16 * 1_024;
/** The longest untouched conversation is forgotten when there are more. */
const MOST_CONVERSATIONS = 10_000;

export type Conversing = { ask(question: Question): Outcome };
export function makeConversing(pipeline: Pipeline, today: () => string, log: AnswerLog): Conversing {
  const kept = new Map<string, string>();
  return {
    ask({ text, conversation, today: day, language, mode }) {
      const history = conversation === undefined ? [] : historyFrom(kept.get(conversation));
      const outcome = answerSafely(pipeline, log, { text, asOf: day ?? today(), mode: mode ?? 'ask', ...(language === undefined ? {} : { language }) }, history);
      if (conversation !== undefined && outcome.answer.status !== 'chat') {
        kept.delete(conversation);
        kept.set(conversation, historyText([...history, outcome.turn]));
        const [oldest] = kept.keys();
        if (kept.size > MOST_CONVERSATIONS && oldest !== undefined) kept.delete(oldest);
      }
      return outcome;
    },
  };
}

export type AnswerLog = Pick<Log, 'error'>;
/** A bug in an intent must not silence the bot: the reader gets a refusal, the log gets the fault. */
export function answerSafely(p: Pipeline, log: AnswerLog, asked: Asked, history: readonly Turn[]): Outcome {
  try {
    return answer(p, asked, history);
  } catch (fault) {
    log.error({ fault: fault instanceof Error ? fault.stack : String(fault) }, 'answering failed');
    return answer({ ...p, intents: [] }, asked, []);
  }
}

/** What is kept of a conversation: its last turns, within the store's bounds. Bytes, as the store counts: a Cyrillic letter has two. */
export function historyText(turns: readonly Turn[]): string {
  const kept = turns.slice(-MAX_TURNS).map((turn) => JSON.stringify(turn));
  const size = (text: string): number => Buffer.byteLength(text) + 1;
  let bytes = kept.reduce((sum, text) => sum + size(text), 1);
  while (kept.length > 1 && bytes > MAX_STATE_BYTES) bytes -= size(kept.shift() ?? '');
  return `[${kept.join(',')}]`;
}
export function historyFrom(state: string | undefined): Turn[] {
  if (state === undefined) return [];
  try {
    const turns: unknown = JSON.parse(state);
    // Written by historyText.
    return Array.isArray(turns) ? (turns as Turn[]) : [];
  } catch {
    return [];
  }
}
