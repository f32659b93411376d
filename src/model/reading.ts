// What understanding makes of a question: the only thing intents see of the text. Not for: facts.
import type { Language } from './language.ts';
import type { RecordKind } from './record.ts';

export type MentionKind = RecordKind | 'country' | 'group' | 'document';
/** A name found in the question; `guess` is the name it was taken for when it was not written so. Word positions, `to` exclusive. */
export type Mention = { id: string; kind: MentionKind; from: number; to: number; surface: string; guess: string | null; alternatives: string[] };
export type Ask = 'who' | 'what' | 'when' | 'where' | 'why' | 'how' | 'howmany' | 'howmuch' | 'list' | 'which' | 'yesno' | 'none';
/** Inclusive days; `yearless`: only month and day were given, any year matches. */
export type DateRange = { from: string; to: string; yearless: boolean; text: string; relation: 'on' | 'before' | 'after' | 'since' | 'until'; precision: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'span' };
export type Amount = { usd: number; text: string; compare: 'eq' | 'gt' | 'gte' | 'lt' | 'lte'; at: number };
/** A word or phrase that asks for something: `keys` are its stem and concepts; `known` false = no word of ours or of the corpus. */
export type Term = { surface: string; keys: readonly string[]; known: boolean; must: boolean; /** A filler word that also has a concept: helps when met, never missed. */ soft: boolean; from: number };
export type Format = 'table' | 'list' | 'short' | 'csv' | 'chart' | 'long';

export type Reading = {
  raw: string;
  /** Cleaned, glossed into English when the question was not. */
  text: string;
  language: Language;
  words: readonly string[];
  stems: readonly string[];
  mentions: readonly Mention[];
  /** Names left out of what is asked for: "apart from Peru". */
  except: readonly Mention[];
  terms: readonly Term[];
  soft: readonly Term[];
  concepts: ReadonlySet<string>;
  dates: readonly DateRange[];
  amounts: readonly Amount[];
  numbers: readonly number[];
  ask: Ask;
  negated: boolean;
  format: Format | null;
  /** Sentences of disclosure: what was taken for what. */
  guesses: readonly { typed: string; taken: string }[];
  /** The day relative words count from. */
  asOf: string;
  /** Filled in when parts came from the conversation. */
  carried: readonly string[];
};
