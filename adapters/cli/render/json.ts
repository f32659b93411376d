// An answer as one JSON line. The order of the keys is part of the contract (design.md, section 4): same answer, same bytes.
import type { Answer } from '../../../src/model/answer.ts';

export type Frame = { id: string | number | null; conversation: string | number | null; question: string; ms: number };

export function jsonLine(answer: Answer, { id, conversation, question, ms }: Frame): string {
  const { status, intent, text, citations, records, caveats, followups, asOf } = answer;
  return `${JSON.stringify({ id, conversation, question, status, intent, text, citations, records, caveats, followups, asOf, ms: milliseconds(ms) })}\n`;
}

/** One answer with everything in it: the line of a batch, then the language, the blocks and the permalink's id. */
export function jsonAnswer(answer: Answer, question: string, ms: number): string {
  const { id, status, intent, text, citations, records, caveats, followups, asOf, language, blocks } = answer;
  return `${JSON.stringify({ id, question, status, intent, text, citations, records, caveats, followups, asOf, ms: milliseconds(ms), language, blocks })}\n`;
}

const milliseconds = (ms: number): number => Math.round(ms * 1_000) / 1_000;
