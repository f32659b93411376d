// Conversations of one process, kept in memory for the terminal: the same bounds as a stored conversation, so that a batch and a
// chat channel answer alike. Not for: conversations that outlive the process (storage/).
import { answerSafely, historyFrom, historyText, type AnswerLog } from './assay.ts';
import type { Outcome, Pipeline } from './ask.ts';
import type { Question } from './model/question.ts';

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
