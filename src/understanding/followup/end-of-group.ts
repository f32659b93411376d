// "Which one is biggest?", "and the least, counting only firm money?" after a question on agencies or states: the one with the most or the least of them. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import { nameOf, sortOf } from './antecedents.ts';

const GROUPS: Readonly<Record<string, string>> = { agencies: 'agency', agency: 'agency', states: 'state', state: 'state', countries: 'country', country: 'country', minerals: 'mineral', mineral: 'mineral' };
const ASKED = /\b(?:how many|which|what) (?:(?!and\b|or\b)\p{L}+ ){0,2}?(agenc(?:ies|y)|states?|countr(?:ies|y)|minerals?)\b/iu;
const MONEY = new Set(['financing', 'compare']);
const END = /^\W*(?:(?:and|so|but|ok(?:ay)?|now)\b[, ]*)*(?:(?:which|who|what)(?: (?:one|agency|state|country|mineral))?(?: of (?:them|these|those|the (?:three|four|five)))?(?:'s| is| are| was)?\b ?|(?:what|how) about ?)?(?:has|have|got|gets|gives?|gave|puts? (?:in|up)|lends?|invests?|spends?|commits?)? ?(?:the )?(biggest|largest|most|top|smallest|least|fewest|lowest|highest)(?: (?:one|money|of all|of them|sum|amount|total|spender|lender|giver|funder))*(?<rest>,? (?:if |when )?(?:we |you |i )?(?:count(?:ing)?|only|just|without|excluding|not counting|leaving out|in|by)\b[^?]*)?\W*$/iu;
const SMALL = /^(?:smallest|least|fewest|lowest)$/iu;

/** The question for the end asked for; none when the one before was not on such a group, or asked for lines. */
export function endOfGroup(text: string, last: Turn, world: World): string[] {
  const group = ASKED.exec(last.reading.text)?.[1]?.toLowerCase();
  const found = END.exec(text);
  if (group === undefined || found === null || !MONEY.has(last.intent) || /\blines?\b/iu.test(`${text} ${last.reading.text}`)) return [];
  const one = GROUPS[group] ?? group;
  // Who gives stays; anything else that was asked for narrows the lines, and is asked of them.
  const named = last.reading.mentions.filter((m) => m.id !== 'place:us' && !(one === 'agency' && sortOf(m.id, world) === 'agency'));
  if (named.some((m) => sortOf(m.id, world) !== 'agency') || named.length > 1) return [];
  const from = named[0] === undefined ? '' : ` from ${nameOf(named[0].id, world)}`;
  return [`which ${one} has the ${SMALL.test(found[1] ?? '') ? 'least' : 'most'} money${from}${found.groups?.['rest'] ?? ''}?`];
}
