// Folding of words for comparison: never for display. Pure.
import anyAscii from 'any-ascii';

/** Apostrophe-like marks people type in names (oʻ, o`, o’, d'Ivoire). */
const APOSTROPHES = /['’‘ʻʼ`´ʹ′]/gu;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Cyrillic letters that look like Latin ones (Unicode confusables, the subset met in names). */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(Object.entries({ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', к: 'k', м: 'm', т: 't', н: 'h', в: 'b', і: 'i', ѕ: 's', ј: 'j', г: 'r' }));

/** Turns a word that mixes Latin and Cyrillic letters into its Latin look-alike; other words stay as they are. */
export function unmask(word: string): string {
  if (!LATIN.test(word) || !CYRILLIC.test(word)) return word;
  return [...word].map((c) => LOOKALIKES.get(c) ?? LOOKALIKES.get(c.toLowerCase())?.toUpperCase() ?? c).join('');
}

/** Lower case, no accents, no apostrophes, compatibility forms resolved; Cyrillic stays Cyrillic. */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  if (/^[A-Za-z0-9]*$/.test(word)) return word.toLowerCase();
  const plain = unmask(word.normalize('NFKC')).toLowerCase().replace(APOSTROPHES, '').replaceAll('ё', 'е');
  if (CYRILLIC.test(plain)) return plain;
  return plain.normalize('NFD').replace(/\p{M}/gu, '');
}

/** ASCII key of any script, for near matches between spellings ("Мирзиёев" and "Mirzieev"). */
export function asciiKey(word: string): string {
  return anyAscii(fold(word)).toLowerCase().replace(/[^a-z0-9]/g, '');
}
