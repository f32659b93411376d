// The words of one tongue as they are looked up: accents first, then without, then with another ending. Pure.
import type { Tongue } from '../model/language.ts';
import type { AbroadWords, English } from './abroad.ts';
import { fold } from '../lib/text/fold.ts';
import type { Token } from './tokens.ts';

type Entry = { literal: string[]; folded: string[]; english: string; isName: boolean };
export type Form = {
  /** Elided and inverted words set apart ("l'accord", "a-t-il"). */
  prepare(text: string): string;
  /** The longest entry that begins here. */
  at(tokens: readonly Token[], from: number): { length: number; english: string; isName: boolean; exact: boolean } | undefined;
  /** An English word is not taken for another by its ending; initials are of no language. */
  knows(token: Token, isEnglish: boolean): boolean;
  /** A question word or another word that says nothing by itself. */
  isLittle(token: Token): boolean;
  /** Known with its accents. */
  isLiteral(token: Token): boolean;
};

const ELIDED = /(?<!\p{L})(l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|dell|all|nell|dall|sull|un|quest|dov|com|cos|quand)['’ʼ](?=\p{L})/giu;
const INVERTED = /-t-(?:ils?|elles?|on)(?!\p{L})|-(?:ils?|elles?|on|vous)(?!\p{L})/giu;
const PREPARE: Partial<Record<Tongue, (text: string) => string>> = {
  fr: (text) => text.replace(/y a-t-il/giu, 'y a').replace(INVERTED, '').replace(ELIDED, '$1 '),
  it: (text) => text.replace(ELIDED, '$1 '),
  tr: (text) => text.replace(/(\p{Lu}[\p{L}\p{N}]*)['’](\p{Ll}+)/gu, (_, name: string, ending: string) => (/^[dt][ae]/u.test(ending) ? `in ${name}` : name)),
};
/** Cut as questions are (tokens.ts), without the stems, which cost the time. */
const wordsOf = (text: string): string[] => text.toLowerCase().replace(/['’]/gu, '').split(/[^\p{L}\p{N}]+/u).filter((w) => w !== '');
export const saysNothing = (wording: string, english: Pick<English, 'isFiller'>): boolean => wording.split(' ').every((w) => w === '' || english.isFiller(fold(w)));

/** How much of an entry may be missing at its end, and how much may follow. */
const ENDINGS: Record<Tongue, { cut: number; more: number }> = { de: { cut: 2, more: 3 }, fr: { cut: 2, more: 3 }, es: { cut: 2, more: 3 }, it: { cut: 2, more: 3 }, pt: { cut: 2, more: 3 }, tr: { cut: 1, more: 9 } };
const SHORTEST: Record<Tongue, number> = { de: 5, fr: 5, es: 5, it: 5, pt: 5, tr: 4 };
const HEAD = 3;
/** What a match is worth: letter for letter, without accents, with another ending. */
const LITERAL = 3;
const FOLDED = 2;
const INFLECTED = 1;

export function makeForms(tongue: Tongue, words: AbroadWords, english: English): Form {
  const prepare = PREPARE[tongue] ?? ((text: string) => text);
  const byHead = new Map<string, Entry[]>();
  const little = new Set<string>();
  const inPhrases = new Set<string>();
  const literally = new Set<string>();
  const letters = LETTERS[tongue] ?? plainLetters;
  const add = (surface: string, wording: string, isName: boolean): void => {
    const literal = wordsOf(prepare(surface));
    const entry = { literal, folded: literal.map((w) => letters(fold(w))), english: wording, isName };
    const head = (entry.folded[0] ?? '').slice(0, HEAD);
    byHead.set(head, [...(byHead.get(head) ?? []), entry]);
    if (!isName) for (const word of entry.folded) inPhrases.add(word);
    if (!isName) for (const word of literal) literally.add(word);
    if (entry.folded.length === 1 && !isName && saysNothing(wording, english)) little.add(entry.folded[0] ?? '');
  };
  for (const [wording, row] of Object.entries(words)) for (const surface of (row[tongue] ?? '').split(', ')) if (surface !== '') add(surface, wording, false);
  const months = new Intl.DateTimeFormat(tongue, { month: 'long', timeZone: 'UTC' });
  for (const [at, month] of MONTHS.entries()) add(months.format(Date.UTC(2026, at)), month, false);
  const regions = new Intl.DisplayNames([tongue], { type: 'region', fallback: 'none' });
  for (const [code, wording] of english.countries()) add(regions.of(code)?.replace(/ \(.*$/u, '') ?? wording, wording, true);
  const { cut, more } = ENDINGS[tongue];
  const worth = (token: Token | undefined, entry: Entry, i: number): number => {
    const [typed, key] = [letters(token?.folded ?? ''), entry.folded[i] ?? ''];
    if (token?.text.toLowerCase() === entry.literal[i]) return LITERAL;
    if (typed === key) return FOLDED;
    if (key.length < SHORTEST[tongue] || typed.length > key.length + more) return 0;
    const shared = sharedLetters(typed, key);
    return shared >= Math.max(key.length - (entry.isName ? 1 : cut), SHORTEST[tongue] - 1) && typed.length - shared <= (entry.isName && tongue !== 'tr' ? 1 : more) ? INFLECTED : 0;
  };
  /** "La réunion" in small letters is a meeting, not the island. */
  const isWord = (entry: Entry, tokens: readonly Token[], from: number): boolean => entry.isName && entry.folded.every((word, i) => inPhrases.has(word) && tokens[from + i]?.text === tokens[from + i]?.text.toLowerCase());
  const best = (tokens: readonly Token[], from: number): { entry: Entry; exact: boolean } | undefined => {
    const fitting = (byHead.get(letters(tokens[from]?.folded ?? '').slice(0, HEAD)) ?? []).flatMap((entry) => {
      const each = entry.literal.map((_, i) => worth(tokens[from + i], entry, i));
      return each.includes(0) || isWord(entry, tokens, from) ? [] : [{ entry, exact: !each.includes(INFLECTED), length: each.length, worth: each.reduce((a, b) => a + b, 0), near: sharedLetters(letters(tokens[from]?.folded ?? ''), entry.folded[0] ?? '') }];
    });
    return fitting.toSorted((a, b) => b.length - a.length || b.worth - a.worth || b.near - a.near)[0];
  };
  return {
    prepare,
    at(tokens, from) {
      const found = best(tokens, from);
      return found === undefined ? undefined : { length: found.entry.literal.length, english: found.entry.english, isName: found.entry.isName, exact: found.exact };
    },
    knows(token, isEnglish) {
      if (/^\p{Lu}{2,3}$/u.test(token.text)) return false;
      return inPhrases.has(letters(token.folded)) || best([token], 0)?.exact === true || (!isEnglish && best([token], 0) !== undefined);
    },
    isLiteral: (token) => literally.has(token.text.toLowerCase()),
    isLittle: (token) => little.has(letters(token.folded)),
  };
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** Letters that no accent makes. */
const plainLetters = (folded: string): string => folded.replaceAll('ß', 'ss').replaceAll('ı', 'i').replaceAll('œ', 'oe');
/** "Laender" is Länder. */
const LETTERS: Partial<Record<Tongue, (folded: string) => string>> = { de: (folded) => plainLetters(folded).replace(/([aou])e/gu, '$1') };
function sharedLetters(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n += 1;
  return n;
}
