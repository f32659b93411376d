// How much is kept, and how texts are made fit to keep. Not for: what a text means.
import { createHash } from 'node:crypto';

export type Bounds = {
  /** Conversations kept at once; the longest untouched go first. */
  conversations: number;
  /** Largest conversation state in UTF-8 bytes; a larger one is forgotten, with a warning. */
  stateBytes: number;
  /** Different questions kept as gaps; the longest not asked go first. */
  gaps: number;
  feedback: number;
  /** Largest stored answer in UTF-8 bytes. */
  answerBytes: number;
  /** Digest runs kept per subscription. */
  runs: number;
};
export const BOUNDS: Bounds = { conversations: 10_000, stateBytes: 16 * 1024, gaps: 5_000, feedback: 50_000, answerBytes: 1024 * 1024, runs: 100 };

const MAX_KEY_CHARACTERS = 200;
const MAX_GAP_CHARACTERS = 300;

/** PostgreSQL cannot hold U+0000 and half a surrogate pair is not text; both engines get the same characters. */
export function clean(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

/** A key of any length as a short one: PostgreSQL refuses index rows above 2.7 kB. */
export function keyOf(key: string): string {
  const tidy = clean(key);
  return tidy.length <= MAX_KEY_CHARACTERS && tidy === key ? key : `sha256:${createHash('sha256').update(key).digest('hex')}`;
}

/** Whoever was mentioned, linked or written to in a question is nobody's business: gaps keep what was asked, not who. */
const PERSONAL: readonly RegExp[] = [
  /<[@#!][^>\s]*>/g, // Slack and Discord mentions, channels, roles
  /<?\bhttps?:\/\/[^\s>]+>?/gi,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /(?<!\w)@[\w.-]+/g,
  /\+\d[\d\s().-]{7,}\d/g, // telephone numbers; without the plus they could be amounts or dates
];

/** A question fit to be kept: no mentions, links, addresses, telephone numbers; one line; at most 300 characters. */
export function scrub(question: string): string {
  const bare = PERSONAL.reduce((text, pattern) => text.replaceAll(pattern, ' '), clean(question));
  return bare.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_GAP_CHARACTERS).toWellFormed();
}

/** The same question in other clothes: case, accents, punctuation and spacing do not count. */
export function fold(question: string): string {
  return question.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
