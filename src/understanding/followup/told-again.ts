// "List them all again", "the exact words?", "so what may I print?": the last question once more, in full or word for word. Pure.
import type { Turn } from '../../contracts/intent.ts';
import { regionOf } from './in-region.ts';
import { bareOf } from './swap.ts';

const POLITE = String.raw`(?: (?:again|please|pls|now|then|once more|in full|of (?:them|it|signatories|countries|participants)))*\W*$`;
const WHOLE = new RegExp(String.raw`^(?:(?:can|could) you |please |now )*(?:(?:list|show|name|give)(?: me| us)? (?:them all|all(?: of them)?|everyone|everybody|(?:the |a )?(?:full|whole|complete|entire) (?:list|set|one|lot))|(?:the |what(?:'s| is) the )?(?:full|whole|complete|entire) (?:list|lot|set)|all (?:eleven|11|54|of them))${POLITE}`, 'iu');
/** After one part of the world, the whole list it is a part of. */
export function wholeList(text: string, last: Turn): string[] {
  if (last.intent !== 'attendance' || regionOf(last.reading.mentions) === undefined || !WHOLE.test(bareOf(text))) return [];
  return [/\bonly attend|did(?:n['’]t| not) sign|without signing/iu.test(last.reading.text) ? 'which countries attended but did not sign?' : /\bsign/iu.test(last.reading.text) ? 'which countries signed?' : 'which countries attended the ministerial?'];
}

const WORDS = /^(?:(?:can|could|may) (?:you|i)(?: \w+)? |please |now |(?:give|show|send)(?: me| us)? |i (?:need|want) |what (?:are|were|is|was) |have you got |do you have )*(?:(?:the |his |her |their |its |an? )?(?:exact |precise |actual |full |direct |literal |verbatim )*(?:words?|wording|quotes?|quotations?)|quote (?:it|that|him|her|them|this)|verbatim|word for word|in (?:his|her|their) own words)(?: (?:please|pls|exactly|verbatim|word for word|used|in full|then|again))*\W*$/iu;
const PRINT = /^(?:what(?:'s|’s| is| would be)? (?:then )?(?:it )?(?:fair|safe|right|correct|accurate|honest|ok(?:ay)?|proper) to|(?:what|how) (?:can|may|should|could|do|must|would) (?:i|we) (?:then )?(?:safely |fairly |correctly |honestly |accurately )?)\s*(?:print|write|say|quote|publish|report|cite|put|state)\b(?: (?:it|that|then|here|instead|about it|in (?:the|my|our) \w+|down|exactly))*\W*$/iu;
const OF_MONEY = new Set(['financing', 'compare', 'verify-money']);
/** Whoever was quoted is quoted; what may be printed is what the sources say of the sum asked about. */
export function repeated(text: string, told: readonly Turn[]): string[] {
  const bare = bareOf(text);
  const asked = (t: Turn | undefined): string[] => (t === undefined ? [] : [t.reading.text]);
  if (WORDS.test(bare)) return asked(told.slice(-3).findLast((t) => t.intent === 'said') ?? told.findLast((t) => t.intent !== 'provenance')).map((q) => `${q.replace(/[?.! ]+$/u, '')}: quote?`);
  return PRINT.test(bare) ? asked(told.slice(-3).findLast((t) => OF_MONEY.has(t.intent)) ?? told.at(-1)) : [];
}
