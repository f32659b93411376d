// The real pipeline over the real corpus, loaded once a test file.
import { resolve } from 'node:path';
import { intents } from '../../intents/index.ts';
import { answer, type Outcome, type Pipeline } from '../../src/ask.ts';
import { loadPipeline } from '../../src/assay.ts';
import type { Turn } from '../../src/contracts/intent.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let loaded: Pipeline | undefined;
export function pipeline(): Pipeline {
  loaded ??= loadPipeline({ corpus: `${ROOT}/corpus`, messages: `${ROOT}/intents/messages`, publicUrl: null, intents }).pipeline;
  return loaded;
}
export const TODAY = '2026-11-22';
export function ask(text: string, asOf = TODAY, history: readonly Turn[] = []): Outcome {
  return answer(pipeline(), { text, asOf }, history);
}
/** A dialogue: each question in the light of those before. */
export function talk(questions: readonly string[], asOf = TODAY): Outcome[] {
  const out: Outcome[] = [];
  for (const q of questions) out.push(ask(q, asOf, out.map((o) => o.turn)));
  return out;
}
