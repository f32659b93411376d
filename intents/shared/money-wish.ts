// What a money question wants to know of the rows it selects: the sum, the largest, a share, a breakdown. Pure.
import type { LedgerKey } from '../../src/contracts/ledger.ts';
import type { Reading } from '../../src/model/reading.ts';

export type Wish = 'ends' | 'difference' | 'total' | 'count' | 'average' | 'median' | 'largest' | 'smallest' | 'oldest' | 'newest' | 'list' | 'share' | 'group' | 'add' | 'distinct' | 'undated' | 'unpriced';
const BY: readonly [RegExp, LedgerKey][] = [
  [/^(?:u\.?s\.? )?(?:government )?(?:agenc(?:y|ies)|departments?|funders?|lenders?|bod(?:y|ies))\b/iu, 'agency'], [/^(?:calendar )?(?:months?|monthly|dates?)\b/iu, 'month'], [/^(?:u\.?s\.? |american |us )?states?\b/iu, 'state'],
  [/^(?:foreign |other )?(?:countr(?:y|ies)|nations?|places?|locations?)\b/iu, 'country'], [/^(?:critical )?(?:minerals?|metals?|commodit(?:y|ies)|elements?|materials?)\b/iu, 'mineral'], [/^(?:financial |financing |funding )?instruments?\b|^forms?\b|^(?:types?|kinds?) of (?:financing|money|funding|instrument|support)\b/iu, 'instrument'],
  [/^(?:stages?|status)\b/iu, 'stage'], [/^(?:compan(?:y|ies)|recipients?|firms|borrowers?|beneficiar(?:y|ies)|winners?|outfits?|miners?)\b|^firm\b(?! (?:money|public|government|federal|u\.?s|funding|deals|commit|total|amount|sum))/iu, 'recipient'], [/^(?:notice types?|(?:types?|kinds?) of (?:the )?notices?|notices?)\b|^types?\b/iu, 'notice'],
  [/^(?:public (?:and|versus|vs\.?|or) private|funder class|source of (?:the )?money|sources? of funds)\b/iu, 'funder_class'], [/^(?:deals?|projects?|lines?)\b/iu, 'deal'],
];
const COUNTS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
const NUMBER = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)';
const SIZE = 'largest|biggest|highest|greatest|fattest|heftiest|chunkiest';
const MOST = new RegExp(`\\b(?:${SIZE}|maximum|max|most money|the most|most of the|top|number one|bigger|larger)\\b`, 'iu');
const LEAST = /\b(?:bottom|smallest|lowest|least|minimum|tiniest|cheapest|min|fewest)\b/iu;
const FEW_SMALL = new RegExp(`\\b${NUMBER} (?:small|little|minor)(?:er)?\\b`, 'iu');
export const TOGETHER = /\b(?:(?:in|as|into) one (?:number|figure|sum|amount)|one (?:single )?(?:number|figure) for|all[- ]in\b|(?:whole|entire|full|total) package|package|both kinds|(?:totals?|sums?) of (?:its |the )?(?:both|two)(?: \w+){0,2} (?:amounts|figures|sums|numbers|parts|halves|investments)|add|adding|added|plus|combine|combined|combining|together|jointly|one pot|same pot|lump\w*|pool(?:ed|ing)?|throw(?:n|ing)?|merge|grand total|all kinds|no matter what kind|put .{2,60} together|(?<!\b(?:differences?|gap|spread|distance|margin|lies?|compare) )between (?:them|the (?:two|three)(?= *[?.!]*$)))\b|\w\s*\+\s*\w/iu;

export function wishOf(text: string, reading: Reading): Wish {
  if (/\b(?:without|no|lack(?:s|ing)?|missing|not carry|don't have|do not have|undated|carry no|carries no)\b.{0,8}\bdates?\b|\bundated\b/iu.test(text)) return 'undated';
  if (/\b(?:without|no|lack(?:s|ing)?|missing)\b.{0,10}\b(?:amounts?|figures?|sums?|price tags?|dollar)\b/iu.test(text)) return 'unpriced';
  if (/\bmedian\b/iu.test(text)) return 'median';
  if (/\baverag\w*\b|\bmean (?:size|deal|amount|value|of)\b|\bon average\b|\btypical (?:size|deal|amount)\b|\bmean\b(?=.*\b(?:size|value|notice|deal|line)s?\b)/iu.test(text)) return 'average';
  if (SHARE.test(text) && !(TOGETHER.test(text) && OWN_SHARE.test(text)) && !/\b(?:hold|holds|held|own|owns|owned|stake)\b/iu.test(text)) return 'share';
  if (groupOf(text) !== null) return 'group';
  if (distinctOf(text) !== null) return MOST.test(text) || LEAST.test(text) ? 'group' : 'distinct';
  if (/\b(?:oldest|earliest|first|longest ago)\b/iu.test(text) && /\bdate|notices?|deals?|lines?|entr/iu.test(text) && !/\bfirst (?:line|entry|of two|korea|week|quarter|half)\b/iu.test(text)) return 'oldest';
  if (/\b(?:latest|newest|most recent|last dated)\b|\blast (?!month|week|year|quarter|day|\d)(?:\w+ ){0,3}(?:notice|deal|line|entry)\b/iu.test(text)) return 'newest';
  if (edgesOf(text) === 'ends') return 'ends';
  if (isSorted(text)) return 'list';
  if (DIFFERENCE.test(text)) return 'difference';
  if ((wantsMost(text) === 'smallest' || FEW_SMALL.test(text)) && !/\bat least\b/iu.test(text.replace(/\b(?:smallest|lowest|minimum|tiniest|cheapest|fewest)\b/giu, ''))) return 'smallest';
  if (wantsMost(text) === 'largest' && !/\bat most\b/iu.test(text)) return 'largest';
  if (MORE_LINES.test(text)) return 'count';
  if ((reading.ask === 'howmany' || /\bcount (?:up )?(?:the|all|how)\b|\btally of\b/iu.test(text)) && !/\bhow many (?:dollars|millions?|billions?)\b/iu.test(text)) return 'count';
  if (TOGETHER.test(text)) return 'add';
  if (TOTAL.test(text) || reading.ask === 'howmuch') return 'total';
  if (['list', 'which', 'who', 'what', 'where'].includes(reading.ask) || /\b(?:deals|projects|lines|items|stakes|rows|notices|financings|entries)\b/iu.test(text)) return 'list';
  return 'total';
}
/** "Which has more deals" counts the lines of each. */
const MORE_LINES = /\b(?:which|who|what)\b.*\b(?:more|fewer|most|fewest) (?:approved |funding )?(?:deals?|lines|entries|items|notices|projects)\b/iu;
export const TOTAL = /\b(?:(?:sub-?)?totals?|totall?ing|altogether|overall|in all|adds? up|sums?|summed|come to|comes to|amount to|all told|aggregate|tally)\b/iu;
export const SHARE = /\b(?:how (?:large|big) a (?:part|portion|slice|chunk)|(?<!companies |firms |they )share(?! (?:the|an?|one) (?:same )?(?:date|day|month|amount|place|state|size|sum))|percentage|percent|proportion|fraction|what part of|which part of|how much of .{3,60} (?:is|was|are|were|goes|went|comes?|came)|what portion|portion of)\b|%(?!\s*\d)/iu;

/** "The DFC share and the mobilised money together": a share is the agency's own money. */
const OWN_SHARE = /\bshare (?:and|plus|with)\b|\b(?:and|plus|with) (?:[\w.'’]+ ){0,3}share\b/iu;

export const DIFFERENCE = /\bdifferences?\b|\bby how much\b|\bhow (?:far|much) (?:is|are|was|were|does|do|did)\b.{3,60}\b(?:above|below|over|beyond|ahead of|behind|short of|exceed|top|outstrip)\b(?! (?:the )?(?:past|last|time|\d|\$))|\bhow (?:far|much) (?:\w+ ){0,2}apart\b|\b(?:gap|spread|margin|distance) between\b|\bhow much (?:more|less|bigger|larger|smaller|higher|lower)\b|\b(?:exceeds?|outstrips?|tops|falls? short(?: of)?|fell short(?: of)?)\b(?! (?:\$|\d|an?\b|one\b|half\b|two\b|us\$))/iu;
/** "the top and the bottom": both ends of the list; "the largest and the next": the first two of it. */
export function edgesOf(text: string): 'ends' | 'next' | null {
  if (DIFFERENCE.test(text) && /\b(?:next|second|2nd)[- ](?:largest|biggest|highest|most|in size|in line)\b|\bnext (?:one|deal|line|notice|company)\b|\bthe (?:runner-up|second|next|number two|no\.? 2)\W*$|\brunner-up\b/iu.test(text)) return 'next';
  return MOST.test(text) && LEAST.test(text) && !/\bat (?:least|most)\b|\b(?:from|to) (?:the )?(?:smallest|lowest|largest|highest|biggest)\b|\b(?:biggest|largest|highest|smallest|lowest)[- ](?:to|first)\b/iu.test(text) ? 'ends' : null;
}

/** "The mineral and the state of the two smallest approvals": so many lines by size are asked for, each with what it has. */
export const RANKED_LINES = new RegExp(`\\b${NUMBER}\\s+(?:${SIZE}|smallest|lowest|top)(?!\\s+(?:agenc|countr|state|mineral|month|recipient))(?:\\s+[\\w.'’-]+){0,3}?\\s+(?:approv(?:als?|ed)|deals?|lines?|loans?|notices?|entries|items|stakes|commitments?)\\b`, 'iu');
/** "by agency", "month by month", "for each state", "broken down by type of notice". */
export function groupOf(text: string): LedgerKey | null {
  if (RANKED_LINES.test(text)) return null;
  const rowed = /\b(?:month by month|monthly|per month)\b/iu.test(text) ? 'month' : /\b(?:state|country|agency|company|mineral) by \w+/iu.exec(text)?.[0].split(' ')[0];
  if (rowed !== undefined) return BY.find(([p]) => p.test(rowed))?.[1] ?? null;
  const beside = /\b(?:with|and) (?:their|its|the) (?:respective |u\.?s\.? )?(states?|countr(?:y|ies)|minerals?|metals?|instruments?|months?)(?: (?:each|they|it|of each|in which|where)\b|\s*[?,.]|\s*$)/iu.exec(text)?.[1] ?? /\b(state|country|mineral|month) (?:of )?each\b/iu.exec(text)?.[1];
  if (beside !== undefined) return BY.find(([p]) => p.test(beside))?.[1] ?? null;
  for (const m of text.matchAll(/\b(?:by|per|for each|for every|from each|broken down by|group(?:ed)? (?:them )?by|split by|breakdown by|across|each)\s+(?:the )?(?:(?:pentagon|dod|exim|dfc|doe|defen[cs]e|energy)(?:'s)? )?([\w.]+(?: [\w]+){0,3})/giu)) {
    const key = BY.find(([p]) => p.test(m[1] ?? ''))?.[1];
    if (key !== undefined && !(/^across/iu.test(m[0]) && !/\bbreakdown|split|distribut/iu.test(text))) return key;
  }
  return null;
}
/** "How many states", "in which countries", "which agency gave the most": the field whose values are asked for; a long blank stands where something was left out ("EXIM's metals besides gold"). */
export function distinctOf(text: string): LedgerKey | null {
  if (RANKED_LINES.test(text)) return null;
  const m = /\b(?:how many|which|what|name(?: all)?(?: the)?|list(?: all)?(?: the)?|number of|count(?:ing)? the)\s+(?:of the |the |different |distinct |individual |named |all |single |other |foreign |american |non-?(?:us|u\.s\.|american) |of )*((?:u\.?s\.? )?(?:states?|countr(?:y|ies)|nations?|(?<=\b(?:foreign|american|non-?(?:us|u\.s\.)) )(?:places?|locations?)|minerals?|metals?|compan(?:y|ies)|recipients?|agenc(?:y|ies)|departments?|firms|borrowers?|months?|instruments?|forms?))\b/iu.exec(text) ?? /^\W*()((?:us|u\.s\.?) states)\b/iu.exec(text) ?? /^\W*()(?:the |all (?:the )?)?(minerals|metals|countries|states|companies|borrowers|recipients)\s+(?:in|of|on|named|listed|mentioned|among|behind|besides|with)\b/iu.exec(text) ?? /^\W*()(?:[\w.'’]+ ){0,3}(minerals|metals|countries|states|companies) {6,}/iu.exec(text);
  return m === null ? null : (BY.find(([p]) => p.test((m[2] ?? m[1] ?? '').replace(/^of /u, '')))?.[1] ?? null);
}
/** "Which agency has the most deals": their number is asked for, not their money. */
export const mostOf = (text: string): string | null => /\b(?:most|fewest|(?:largest|highest|biggest|greatest|smallest|lowest) (?:number|count) of)\s+(?:[\w.'’-]+ ){0,2}?(deals?|lines?|notices?|entries|items?|projects?|companies|recipients|transactions|financings|loans|approvals|stakes)\b/iu.exec(text)?.[1]?.toLowerCase() ?? null;
export const isSorted = (text: string): boolean => /\b(?:sort(?:ed)?|rank(?:ed|ing|s)?|descending|ascending|order(?:ed)? by|(?:largest|biggest|highest|smallest|lowest|least|cheapest) (?:to|first)|from (?:the )?(?:smallest|largest|biggest|lowest|highest))\b/iu.test(text);
export const isAscending = (text: string): boolean => /\bascending\b|\b(?:smallest|lowest|least|cheapest) (?:to|first)\b|\bfrom (?:the )?(?:smallest|lowest)\b/iu.test(text);
export function wantsMost(text: string): 'largest' | 'smallest' | null {
  const plain = text.replace(AT_FULL, ' ').replace(THAN_SUM, ' ');
  return LEAST.test(plain) && !/\bat least\b/iu.test(plain) ? 'smallest' : MOST.test(plain) ? 'largest' : null;
}
/** "bigger than 100 million" is a bound. */
const THAN_SUM = /\b(?:bigger|larger|smaller|lower|higher|greater|less|more) than (?=(?:about |roughly |some )?(?:us ?)?\$? ?\d|(?:an?|one|half|two|three|five|ten|fifty|hundred)\b.{0,16}(?:illion|bn\b|mn\b))/giu;
/** "the letter at its maximum" is the whole of it, not the largest of several. */
const AT_FULL = /\b(?:at|to|up to|taken at) (?:its|their|the|a)? ?(?:maximum|max)\b|\bmaximum amount\b/giu;
export const wantsSum = (text: string): boolean => TOGETHER.test(text);

export function topOf(text: string): number {
  const m = new RegExp(`\\b${NUMBER}\\s+(?:single )?(?:${SIZE}|smallest|lowest|top|small|little|minor)\\b|\\b(?:top|bottom)[- ]${NUMBER}\\b|\\b(?:${SIZE}|smallest|lowest)\\s+${NUMBER}\\b|\\b(?:which|what)\\s+${NUMBER}\\s+(?:\\w+\\s+){1,4}(?:are|were|is|got|have)\\b`, 'iu').exec(text);
  const word = (m?.[1] ?? m?.[2] ?? m?.[3] ?? m?.[4] ?? (/\btop\b/iu.test(text) ? '3' : '1')).toLowerCase();
  return COUNTS[word] ?? Number(word);
}
/** "the second largest": the place asked for, 1 when none is. */
export function placeOf(text: string): number {
  const m = /\b(second|third|fourth|fifth|sixth|2nd|3rd|4th|5th)[- ](?:largest|biggest|highest|smallest|lowest)\b|\b(runner-up)\b/iu.exec(text);
  return m === null ? 1 : ({ second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, '5th': 5, '2nd': 2, '3rd': 3, '4th': 4 }[(m[1] ?? 'second').toLowerCase()] ?? 2);
}
