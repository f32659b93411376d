// What a reader asks, free of any platform.
import type { Language } from './language.ts';

export type Question = {
  text: string;
  /** Same value = same conversation; absent = stands alone. */
  conversation?: string;
  /** YYYY-MM-DD; default: today by the handed-in clock. */
  today?: string;
  /** Preferred answer language; default: the language of the question. */
  language?: Language;
  /** 'claim': judge the text as a claim (verdict with sources) instead of answering it. */
  mode?: 'ask' | 'claim';
};

/** Above this many characters a question is refused before any analysis. */
export const MAX_QUESTION_CHARACTERS = 8_000;
