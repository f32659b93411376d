// Whether a question after others says by itself what it asks of, or takes it from what was said before. Pure.
import { anyOf } from '../lib/text/patterns.ts';
import type { Reading } from '../model/reading.ts';
import { isBareWhich } from './followup/bare-which.ts';
import { leavesOpen } from './followup/open-verb.ts';
import { asksPrinted } from './followup/printed-total.ts';

const LONG = 6;
const ORDERED = /^\W*(?:show|list|give me|compare|rank|group|sort)\b/iu;
const LINKED = anyOf(/\b(?:of the (?:two|three|four)|both|else)\b/u, /^\W*(?:and|but|or|so|also|then|what about|how about|what if|only|just|without|excluding|no|not|actually|instead)\b/u);
/** A whole sentence with a question word and something to ask of needs nothing from before, whichever intent takes it. */
export function isComplete({ text, words, ask, amounts, mentions }: Reading): boolean {
  const whole = (words.length >= LONG && ask !== 'none') || (ask === 'yesno' && amounts.length > 0) || (mentions.length > 0 && ORDERED.test(text));
  return whole && !LINKED.test(text);
}

const POINTS_BACK = anyOf(
  /\b(?:it|its|they|them|he|him|she|his|her|hers|their|theirs|that|this|these|those|there|other|ones?|the same|same (?:day|month|date|year))\b/u,
  /\b(?:what|who|how much)(?:'s| is| are| was)? (?:left|remain(?:s|ing)?)\b/u,
  /^\W*(?:and |so |but )?(?:more|less|bigger|smaller|larger|higher|lower|earlier|later|older|newer)(?: or \w+)? than\b/u,
  /^\W*(?:and |but |so )?(?:on )?(?:the )?(?:day|(?:\w+ )?days?|next day|previous day|following day) ?(?:before|earlier|after|later)?[,:]? (?:who|whom|what|where|which)\b/u,
  /\b(?:the|that) \$?\d[\d.,]* ?(?:million|billion|mn|bn|m|b) (?:line|deal|part|tranche|item|entry|loan|notice)\b/u,
  /\bthe (?:first|last) (?:two|three|four)\b(?! (?:months?|weeks?|days?|years?|article|source|document|memorand|agreement))/u,
  /\bthe (?:country|nation|company|firm)\b(?! (?:in|of|with|from|for|that|which|where|behind|called)\b)/u,
  /^\W*(?:and |so |but )?(?:which|what)(?:'s| is| was) the (?:largest|biggest|smallest|highest|lowest|oldest|newest|latest|earliest)(?: (?:firm|public|private|conditional|single|government))? (?:line|deal|item|entry|notice|loan|one|amount|sum)\W*$/u,
  /^\W*(?:and |so |but )?how much (?:of (?:it|that|this|them) )?(?:is|was|are|were)(?: (?:firm|public|private|conditional|government|debt|equity|loans?|grants?|mobili[sz]ed|committed|approved|money|in|total|all|altogether|together|really|only|or|and)){1,5}\W*$/u,
  /^\W*(?:and |so |but )?how (?:long|many (?:days|weeks|months)|much (?:later|earlier)) (?:before|after)\b|\bdays? (?:before|after|earlier|later)\W*$/u,
  /\bthe (?:two|three|four|pair)(?= (?:differ|compare|overlap|relate|have|are|were|was|is|together|combined)\b|\W*$)/u,
  /^\W*(?:and |so )?(?:which|what) (?:part|portion|share|bit)\b/u,
  /^\W*(?:and |so )?how much (?:\w+ ){0,4}(?:add|added|contribute|contributed|chip in|put in)\W*$/u,
);
/** "The contracts" with nothing that says which: those told of. */
const TOLD_OF = /\bthe (?:contracts?|agreements?|deals?|projects?|memorand\p{L}+|plants?|farms?|talks)\b(?! (?:in|of|with|from|for|that|which|where|between|on|signed|about|by|told|to|at|during|under|and|or)\b)/iu;
/** "And for Peru alone", "in Kazakhstan?": a piece of a question, whatever it names. */
const PIECE = /^\W*(?:(?:and|but|so|what about|how about)\b[, ]*)?(?:for|of|by|from|with|without|in)\b(?!.*[,;:])/iu;

/** A short question after others may still be complete in itself: then nothing is carried over. */
export function standsAlone(reading: Reading): boolean {
  const { text, terms, mentions, amounts, words, ask } = reading;
  const named = mentions.length + amounts.length;
  if (terms.length + named < 2 || (named === 0 && (words.length <= 4 || TOLD_OF.test(text)))) return false;
  return !POINTS_BACK.test(text) && !leavesOpen(text) && !isBareWhich(text) && !(mentions.length === 0 && asksPrinted(text)) && !(ask === 'none' && mentions.length > 0 && PIECE.test(text));
}
