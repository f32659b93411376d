// What the terminal adapter is handed by main: an asker that answers at once, and the terminal it speaks to.
import type { Answer } from '../../src/model/answer.ts';
import type { Question } from '../../src/model/question.ts';

/** Why an answer came out as it did, for --explain. Scores are 0..1. */
export type Explanation = {
  language: string; ask: string; rewritten: string | null; carried: readonly string[];
  mentions: readonly { surface: string; id: string; guess: string | null }[];
  dates: readonly { text: string; from: string; to: string }[];
  terms: readonly { surface: string; keys: readonly string[]; known: boolean }[];
  claims: readonly { intent: string; score: number; why: string }[];
  found: readonly { record: string; score: number; coverage: number; missing: readonly string[] }[];
  gap: string | null;
};
/** `ms` is the time inside the core. */
type Told = { answer: Answer; ms: number; explain(): Explanation };
/** Keeps the turns of each conversation in memory. */
export type Asker = { ask(question: Question): Told };

/** `columns` null: nobody is looking, lines may be of any length. */
export type Terminal = {
  input: AsyncIterable<Uint8Array>;
  out(text: string): Promise<void>;
  err(text: string): Promise<void>;
  columns: number | null;
  colour: boolean;
};
