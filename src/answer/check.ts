// The last gate before an answer leaves: every figure of it stands in a cited paragraph, in the question, or is a labelled sum.
// Runs in production; an answer that fails is not sent. Pure.
import type { Answer } from '../model/answer.ts';

const FIGURE = /(?<![\p{L}\p{N}.])\$?\d(?:[\d,]|[\u00a0\u202f](?=\d{3}(?!\d)))*(?:[.,]\d+)?(?:\s?(?:billion|million|thousand|млрд|млн|mlrd|mln|%|percent))?/giu;
const SPELLED: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, seventeen: 17 };
const SPELLED_WORD = new RegExp(`(?<![a-z])(?:${Object.keys(SPELLED).join('|')})(?![a-z])`, 'gi');
const SCALES: readonly [RegExp, number][] = [[/billion|млрд|mlrd/iu, 1e9], [/million|млн|mln/iu, 1e6], [/thousand/iu, 1e3]];

/** Plain values of all figures of a text; years, days and list numbers included. */
export function figuresOf(text: string): number[] {
  return [...text.matchAll(FIGURE)].map((m) => {
    const foreign = /млрд|млн|mlrd|mln/iu.test(m[0]) || /[\u00a0\u202f]\d/u.test(m[0]);
    const bare = m[0].replace(/[^\d.,]/gu, '');
    const digits = (foreign ? bare : bare.replace(/,(?=\d{3}(?:\D|$))/gu, '')).replace(',', '.').replace(/\.$/u, '');
    return Math.round(Number(digits) * (SCALES.find(([p]) => p.test(m[0]))?.[1] ?? 1) * 100) / 100;
  }).filter((n) => Number.isFinite(n));
}

export type CheckInput = {
  answer: Answer;
  /** Figures that are ours by rule: sums, counts and shares computed from cited rows, days computed from cited dates. */
  derived: readonly number[];
  question: string;
};
/** Figures of the answer that nothing supports; empty when the answer may be sent. */
export function unsupportedFigures({ answer, derived, question }: CheckInput): number[] {
  if (answer.status === 'chat') return [];
  const evidence = [...answer.citations.flatMap((c) => [c.excerpt, c.title, c.published, c.original]), question, answer.asOf].join(' \n ');
  const known = new Set([...figuresOf(evidence), ...derived, ...spelled(evidence), ...dateParts(evidence)]);
  return figuresOf(answer.text).filter((n) => !known.has(n) && !(Number.isInteger(n) && n >= 0 && n <= 12 && !answer.text.includes('$' + n)) && ![...known].some((k) => Math.abs(k - n) < 1e-6 * Math.max(1, Math.abs(n))));
}
function spelled(text: string): number[] {
  return [...text.matchAll(SPELLED_WORD)].map((m) => SPELLED[m[0].toLowerCase()] ?? 0);
}
function dateParts(text: string): number[] {
  return [...text.matchAll(/\d{4}-\d{2}(?:-\d{2})?/gu)].flatMap((m) => m[0].split('-').map(Number));
}

/** Figures of a record's own fields, dates cut into year, month and day. */
export const figuresIn = (text: string): number[] => [...figuresOf(text), ...dateParts(text), ...spelled(text)];
