// What a money question says of size and order: the largest, the three smallest, the second, sorted, how far apart. Pure.
import { anyOf } from '../../../src/lib/text/patterns.ts';

const COUNTS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
const NUMBER = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)';
const SIZE = 'largest|biggest|highest|greatest|fattest|heftiest|chunkiest';
export const MOST = new RegExp(`\\b(?:${SIZE}|maximum|max|most money|the most|most of the|top|number one|bigger|larger)\\b`, 'iu');
export const LEAST = /\b(?:bottom|smallest|lowest|least|minimum|tiniest|cheapest|min|fewest)\b/iu;
export const FEW_SMALL = new RegExp(`\\b${NUMBER} (?:small|little|minor)(?:er)?\\b`, 'iu');

/** "The mineral and the state of the two smallest approvals": so many lines by size are asked for, each with what it has. */
export const RANKED_LINES = new RegExp(`\\b${NUMBER}\\s+(?:${SIZE}|smallest|lowest|top)(?!\\s+(?:agenc|countr|state|mineral|month|recipient))(?:\\s+[\\w.'’-]+){0,3}?\\s+(?:approv(?:als?|ed)|deals?|lines?|loans?|notices?|entries|items|stakes|commitments?)\\b`, 'iu');

/** "the three largest", "top-5", "largest two", "which four deals are". */
const MANY = new RegExp([
  `\\b${NUMBER}\\s+(?:single )?(?:${SIZE}|smallest|lowest|top|small|little|minor)\\b`,
  `\\b(?:top|bottom)[- ]${NUMBER}\\b`,
  `\\b(?:${SIZE}|smallest|lowest)\\s+${NUMBER}\\b`,
  `\\b(?:which|what)\\s+${NUMBER}\\s+(?:\\w+\\s+){1,4}(?:are|were|is|got|have)\\b`,
].join('|'), 'iu');
const TOP = /\btop\b/iu;
/** How many rows of one end are asked for: three when "top" has no number, else one. */
export function topOf(text: string): number {
  const [, ...numbers] = MANY.exec(text) ?? [];
  const word = (numbers.find((n) => n !== undefined) ?? (TOP.test(text) ? '3' : '1')).toLowerCase();
  return COUNTS[word] ?? Number(word);
}
/** "the second largest": the place asked for, 1 when none is. */
export function placeOf(text: string): number {
  const m = /\b(second|third|fourth|fifth|sixth|2nd|3rd|4th|5th)[- ](?:largest|biggest|highest|smallest|lowest)\b|\b(runner-up)\b/iu.exec(text);
  return m === null ? 1 : ({ second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, '5th': 5, '2nd': 2, '3rd': 3, '4th': 4 }[(m[1] ?? 'second').toLowerCase()] ?? 2);
}
/** The order rows are wanted in. */
export type Sort = { by: 'amount' | 'date'; ascending: boolean };
const LARGE = 'largest|biggest|highest|greatest|high|large|big';
const SMALL = 'smallest|lowest|least|cheapest|low|small';
const NEW = 'newest|latest|most recent|new|recent|last';
const OLD = 'oldest|earliest|old';
/** "largest first", "highest to lowest", "from the newest": one end is said to begin the list. */
const beginning = (ends: string): RegExp => new RegExp(`\\b(?:${ends})(?: (?:ones?|deals?|lines?|notices?|amounts?|sums?|items?|entries))? (?:coming |come |comes |goes |go )?(?:to|first)\\b(?! of\\b)|\\bfrom (?:the )?(?:${ends})\\b|\\b(?:${ends})(?: \\w+){0,3} (?:at the|on) top\\b`, 'iu');
const SORTS: readonly [RegExp, Sort][] = [
  [beginning(LARGE), { by: 'amount', ascending: false }],
  [beginning(SMALL), { by: 'amount', ascending: true }],
  [anyOf(beginning(NEW), /\breverse (?:chronological|date)\b|\bby date,? (?:descending|desc|backwards)\b/u), { by: 'date', ascending: false }],
  [anyOf(beginning(OLD), /\bchronological(?:ly)?\b|\b(?:in|by) (?:date|time) order\b|\b(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?|arranged?|list(?:ed)?)(?: (?:them|all|these|those|it)| the(?: \w+){1,4})? by (?:the )?dates?\b|\bin order of (?:date|time)\b/u), { by: 'date', ascending: true }],
  [/\bascending\b/iu, { by: 'amount', ascending: true }],
  [/\b(?:sort(?:ed)?|rank(?:ed|ing|s)?|descending|order(?:ed)? by|(?:sort\w*|list|order\w*|arrange\w*) (?:them |these |those |it |all |(?:the )?(?:\w+ ){1,4})?by (?:size|amount|value|sum))\b/iu, { by: 'amount', ascending: false }],
];
/** Null when no order is asked for. */
export const sortOf = (text: string): Sort | null => SORTS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
export function wantsMost(text: string): 'largest' | 'smallest' | null {
  const plain = text.replace(AT_FULL, ' ').replace(THAN_SUM, ' ');
  return LEAST.test(plain) && !/\bat least\b/iu.test(plain) ? 'smallest' : MOST.test(plain) ? 'largest' : null;
}
/** "bigger than 100 million" is a bound. */
const THAN_SUM = /\b(?:bigger|larger|smaller|lower|higher|greater|less|more) than (?=(?:about |roughly |some )?(?:us ?)?\$? ?\d|(?:an?|one|half|two|three|five|ten|fifty|hundred)\b.{0,16}(?:illion|bn\b|mn\b))/giu;
/** "the letter at its maximum" is the whole of it, not the largest of several. */
const AT_FULL = /\b(?:at|to|up to|taken at) (?:its|their|the|a)? ?(?:maximum|max)\b|\bmaximum amount\b/giu;

/** How far two amounts are apart; "above the past year" and "exceeds $1 billion" ask something else. */
export const DIFFERENCE = anyOf(
  /\bdifferences?\b|\bby how much\b|\b(?:gap|spread|margin|distance) between\b/u,
  /\bhow (?:far|much) (?:is|are|was|were|does|do|did)\b.{3,60}\b(?:above|below|over|beyond|ahead of|behind|short of|exceed|top|outstrip)\b(?! (?:the )?(?:past|last|time|\d|\$))/u,
  /\bhow (?:far|much) (?:\w+ ){0,2}apart\b|\bhow much (?:more|less|bigger|larger|smaller|higher|lower)\b/u,
  /\b(?:exceeds?|outstrips?|tops|falls? short(?: of)?|fell short(?: of)?)\b(?! (?:\$|\d|an?\b|one\b|half\b|two\b|us\$))/u,
);
/** "the top and the bottom": both ends of the list; "the largest and the next": the first two of it. */
export function edgesOf(text: string): 'ends' | 'next' | null {
  if (DIFFERENCE.test(text) && /\b(?:next|second|2nd)[- ](?:largest|biggest|highest|most|in size|in line)\b|\bnext (?:one|deal|line|notice|company)\b|\bthe (?:runner-up|second|next|number two|no\.? 2)\W*$|\brunner-up\b/iu.test(text)) return 'next';
  return MOST.test(text) && LEAST.test(text) && !/\bat (?:least|most)\b|\b(?:from|to) (?:the )?(?:smallest|lowest|largest|highest|biggest)\b|\b(?:biggest|largest|highest|smallest|lowest)[- ](?:to|first)\b/iu.test(text) ? 'ends' : null;
}
