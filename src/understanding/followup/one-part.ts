// "The sum of both?", "total for each?" after two questions alike but for one part: NOFOs and NOIs, before and after a day. Pure.
import type { Turn } from '../../contracts/intent.ts';
import { bareAmount } from './added.ts';

export type TwoSided = { ones: [string, string]; whole: string };
const START = String.raw`^\W*(?:(?:and|so|now|ok(?:ay)?|what(?:'s| is| are| was)?|how much (?:is|are)|give me)\b[, ]*)*(?:the )?`;
const EACH = new RegExp(String.raw`${START}(?:(?:sum|total|amount|figure|number|count|subtotal)s? (?:of|for|in|per|by) (?:each|either|every)|(?:sum|total|amount)s? (?:of |for )?each|(?:each|every)(?: (?:one|group|set|half|side|period|list))?(?:'s)? (?:total|sum|amount)|how much (?:is|are|for|in) each|how much each)(?: (?:of (?:them|these|those|the two)|group|set|list|one|half|side|period|batch|lot|kind|type))*\W*$`, 'iu');
const BOTH = new RegExp(String.raw`${START}(?:sum|total|amount)? ?(?:of |for |come to )?(?:the )?(?:both|two|pair|all together|altogether|together|combined)(?: (?:groups?|sets?|lists?|of them|together|combined|added up|in total|sums?|kinds?|types?|taken together))*\W*$`, 'iu');
/** Opposite sides of a day: both of them are all. */
const SIDES = /^(?:before|after|since|until|earlier|later|up to|prior to)$/iu;
const MONEY = new Set(['financing', 'compare']);
const MOST_OTHER = 3;
const LEAST_SHARED = 2;

/** The last two questions where one part of the second took the place of the first's; null when they are not alike. */
export function alikeButOne(told: readonly Turn[]): TwoSided | null {
  const [first, second] = told.slice(-2);
  if (first === undefined || second === undefined || !MONEY.has(first.intent) || !MONEY.has(second.intent)) return null;
  const [a, b] = [first, second].map((t) => t.reading.text.replace(/[?.! ]+$/u, '').replace(/^\W*(?:and|so) /iu, '').split(/\s+/u));
  if (a === undefined || b === undefined) return null;
  const same = (i: number, j: number): boolean => a.at(i)?.toLowerCase() === b.at(j)?.toLowerCase();
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && same(head, head)) head += 1;
  let tail = 0;
  while (tail < least - head && same(-1 - tail, -1 - tail)) tail += 1;
  const [then, now] = [a.slice(head, a.length - tail).join(' '), b.slice(head, b.length - tail).join(' ')];
  if (then === '' || now === '' || then.split(' ').length > MOST_OTHER || now.split(' ').length > MOST_OTHER || head + tail < LEAST_SHARED) return null;
  const rest = a.slice(a.length - tail).join(' ');
  const day = second.reading.dates[0]?.text.replace(/^(?:before|after|since|until)\s+/iu, '') ?? '';
  const kept = SIDES.test(then) && SIDES.test(now) ? (day === '' ? null : rest.replace(day, '').trim()) : `${then} and ${now} ${rest}`;
  return kept === null ? null : { ones: [a.join(' '), b.join(' ')], whole: `${a.slice(0, head).join(' ')} ${kept}`.trim() };
}
/** Each of the two for itself, in the order told. */
export function eachOf(text: string, told: readonly Turn[]): TwoSided | null {
  const two = EACH.test(text) ? alikeButOne(told) : null;
  return two === null ? null : { ...two, ones: [`${two.ones[0]} in total?`, `${two.ones[1]} in total?`] };
}
const OF_BOTH = /\b(?:of |among |out of )?(?:all|both) (?:of )?(?:those|these|them|the (?:two|above))\b|\b(?:of|among|in) (?:the two|both) (?:lists|groups|sets|months|periods)\b/iu;
/** "Which of all those is the largest?": of both lists. */
export function acrossBoth(text: string, told: readonly Turn[]): string[] {
  const two = OF_BOTH.test(text) ? alikeButOne(told) : null;
  return two === null ? [] : [`${text.replace(OF_BOTH, '').replace(/[?.! ]+$/u, '').replace(/\s+/gu, ' ')}; ${two.whole}`];
}
const LARGER = /^\W*(?:(?:and|so)\b[, ]*)*(?:which|what)(?: one| sum| total| group| of (?:them|these|those|the two))? (?:is|was) (?:the )?(larger|bigger|smaller|higher|lower)(?: (?:one|sum|total|group|of (?:the two|them)))?\W*$/iu;
/** "What is the larger one?" after two sums: the sums are held against each other. */
export function largerOf(text: string, told: readonly Turn[]): string[] {
  const which = LARGER.exec(text)?.[1];
  const two = which === undefined || told.slice(-2).some((t) => new Set(t.focus.set).size === 1) ? null : alikeButOne(told);
  return two === null ? [] : [`which is ${which ?? ''} in money, ${two.ones.map((q) => bareAmount(q.replace(/^[^;]*;\s*/u, ''))).join(' or ')}?`];
}
/** Both of them added up. */
export function bothOf(text: string, told: readonly Turn[]): string[] {
  const last = told.at(-1);
  if (!BOTH.test(text) || last === undefined) return [];
  const whole = alikeButOne(told)?.whole ?? (MONEY.has(last.intent) && last.reading.text.includes(' and ') ? last.reading.text.replace(/[?.! ]+$/u, '') : undefined);
  return whole === undefined ? [] : [`${whole} in total?`];
}
