// A question cut into words with their folded form and stem.
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import { fold } from '../lib/text/fold.ts';

export type Token = {
  /** As typed, without a trailing 's. */
  text: string;
  folded: string;
  stem: string;
  /** Offset in the cleaned text. */
  at: number;
};

const WORD = /[\p{L}\p{N}$€]+(?:(?:[.'’‘ʻʼ`´-]|(?<=\d),(?=\d{3}(?!\d)))[\p{L}\p{N}]+)*\.?%?/gu;
const POSSESSIVE = /['’]s$/iu;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Porter2 for Latin script, Snowball Russian for Cyrillic. */
export function stemOf(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const stem = folded.length < 4 || /\d/.test(folded) ? folded : CYRILLIC.test(folded) ? russian(folded) : english(folded);
  if (stems.size < MAX_REMEMBERED && folded.length < 30) stems.set(folded, stem);
  return stem;
}
/** Stems of words met before; bounded, so that hostile input cannot grow it. */
const MAX_REMEMBERED = 20_000;
const stems = new Map<string, string>();

/** Splits hyphenated words too ("Landau-Kamilov"), except where digits or abbreviations hold them together ("U.S.", "TRACE-Ga" stays two words). */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const whole = match[0].replace(POSSESSIVE, '').replace(/[’']$/u, '');
    let at = match.index;
    for (const part of pieces(whole)) {
      const found = text.indexOf(part, at);
      at = found < 0 ? at : found;
      const folded = fold(part).replaceAll('.', '');
      if (folded !== '') tokens.push({ text: part, folded, stem: stemOf(folded), at });
      at += part.length;
    }
  }
  return tokens;
}

/** "U.S." and "14.8" hold together; a final full stop and hyphens do not. */
function pieces(word: string): string[] {
  if (!/[-.]/.test(word)) return [word];
  const bare = word.replace(/(?<=[\p{L}\p{N}]{2})\.$/u, '');
  return bare.split(/-/u).flatMap((w) => (/^[\p{L}]\.([\p{L}]\.?)+$/u.test(w) || /\d/.test(w) ? [w] : w.split('.'))).filter((w) => w !== '');
}
