// What a money question wants to know of the rows it selects: the sum, the largest, a share, a breakdown. Pure.
import type { Reading } from '../../../src/model/reading.ts';
import { distinctOf, groupOf } from './by.ts';
import { anyOf, wordsOf } from '../../../src/lib/text/patterns.ts';
import { DIFFERENCE, edgesOf, FEW_SMALL, LEAST, MOST, sortOf, wantsMost } from './rank.ts';

export type Wish = 'ends' | 'difference' | 'total' | 'count' | 'average' | 'median' | 'largest' | 'smallest' | 'oldest' | 'newest' | 'list' | 'share' | 'group' | 'add' | 'distinct' | 'undated' | 'unpriced';
/** One sum over everything named is asked for. */
export const TOGETHER = anyOf(wordsOf(
  /add|adding|added|plus|combine|combined|combining|together|jointly|merge|lump\w*|pool(?:ed|ing)?|throw(?:n|ing)?|put .{2,60} together/u,
  /(?:in|as|into) one (?:number|figure|sum|amount)|one (?:single )?(?:number|figure) for|one pot|same pot|grand total/u,
  /all[- ]in\b|(?:whole|entire|full|total) package|package|both kinds|all kinds|no matter what kind/u,
  /(?:totals?|sums?) of (?:its |the )?(?:both|two)(?: \w+){0,2} (?:amounts|figures|sums|numbers|parts|halves|investments)/u,
  // "30 million between them", not the gap between them
  /(?<!\b(?:differences?|gap|spread|distance|margin|lies?|compare) )between (?:them|the (?:two|three)(?= *[?.!]*$))/u,
), /\w\s*\+\s*\w/u);

export function wishOf(text: string, reading: Reading): Wish {
  if (/\b(?:without|no|lack(?:s|ing)?|missing|not carry|don't have|do not have|undated|carry no|carries no)\b.{0,8}\bdates?\b|\bundated\b/iu.test(text)) return 'undated';
  if (/\b(?:without|no|lack(?:s|ing)?|missing)\b.{0,10}\b(?:amounts?|figures?|sums?|price tags?|dollar)\b/iu.test(text)) return 'unpriced';
  if (/\bmedian\b/iu.test(text)) return 'median';
  if (/\baverag\w*\b|\bmean (?:size|deal|amount|value|of)\b|\bon average\b|\btypical (?:size|deal|amount)\b|\bmean\b(?=.*\b(?:size|value|notice|deal|line)s?\b)/iu.test(text)) return 'average';
  if (SHARE.test(text) && !((TOGETHER.test(text) || TOTAL.test(text)) && OWN_SHARE.test(text)) && !/\b(?:hold|holds|held|own|owns|owned|stake)\b/iu.test(text)) return 'share';
  if (groupOf(text) !== null) return 'group';
  if (distinctOf(text) !== null) return MOST.test(text) || LEAST.test(text) ? 'group' : 'distinct';
  if (sortOf(text) !== null && edgesOf(text) !== 'ends') return 'list';
  if (/\b(?:oldest|earliest|first|longest ago)\b/iu.test(text) && /\bdate|\bnofos?\b|\bnois?\b|notices?|deals?|lines?|entr|\b(?:oldest|earliest) (?:\w+ )?(?:ones?|programm?es?|projects?|opportunit\w+)\b/iu.test(text) && !/\bfirst (?:line|entry|of two|korea|week|quarter|half)\b/iu.test(text)) return 'oldest';
  if (/\b(?:latest|newest|most recent|last dated)\b|\blast (?!month|week|year|quarter|day|\d)(?:\w+ ){0,3}(?:notice|deal|line|entry)\b/iu.test(text)) return 'newest';
  if (edgesOf(text) === 'ends') return 'ends';
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
export const SHARE = anyOf(wordsOf(
  /how (?:large|big) a (?:part|portion|slice|chunk)|what part of|which part of|what portion|portion of|percentage|percent|proportion|fraction/u,
  // Not companies that share a date, a place or an amount
  /(?<!companies |firms |they )share(?! (?:the|an?|one) (?:same )?(?:date|day|month|amount|place|state|size|sum))/u,
  /how much of .{3,60} (?:is|was|are|were|goes|went|comes?|came)/u,
), /%(?!\s*\d)/u);
/** "The DFC share and the mobilised money together": a share is the agency's own money. */
const OWN_SHARE = /\b(?:including|counting|plus|adding)\b.{0,50}\bshare\W*$|\bshare (?:and|plus|with)\b|\b(?:and|plus|with) (?:[\w.'’]+ ){0,3}share\b/iu;
export const wantsSum = (text: string): boolean => TOGETHER.test(text);
