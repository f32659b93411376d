// "Which US companies?", "what Uzbek officials?": a piece of a question whose verb stands in the one before. Pure.
import type { Turn } from '../../contracts/intent.ts';

const NOUN = '(?:compan(?:y|ies)|firms?|entit(?:y|ies)|partners?|officials?|ministers?|agenc(?:y|ies)|departments?|banks?|investors?|executives?|part(?:y|ies)|sides?|states?|countr(?:y|ies)|minerals?|projects?|deals?|sectors?|fields?|topics?|articles?)';
const BARE = new RegExp(String.raw`^\W*(?:(?:and|so|but|ok(?:ay)?)\b[, ]*)*(?:which|what)(?: [\p{L}.'’-]+){1,2}? ${NOUN}\W*$`, 'iu');
const MONEY = new Set(['financing', 'compare', 'verify-money']);

export const isBareWhich = (text: string): boolean => BARE.test(text);
/** Asked of what was told last: of its lines where it was money, of its subject otherwise. */
export function bareWhich(text: string, last: Turn, subjects: readonly string[]): string[] {
  if (!BARE.test(text)) return [];
  const bare = text.replace(/[?.! ]+$/u, '');
  return MONEY.has(last.intent) ? [`${bare}; ${last.reading.text}`] : subjects.map((s) => `${bare} ${s}?`);
}
