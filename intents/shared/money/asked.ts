// What a question asks, by its wording alone: rows of the ledger or something that no row answers. Pure.
import type { Reading } from '../../../src/model/reading.ts';
import { anyOf, wordsOf } from '../../../src/lib/text/patterns.ts';
import type { MoneyQuestion } from './query.ts';

/** Things the ledger is made of. */
export const DEALS = wordsOf(
  /compan(?:y|ies)\b.*\bamounts?|things(?= (?:are|stand|appear|does|do|on|in)\b)/u,
  /deals?|projects?|lines?|items?|entries|rows?|transactions?|financings?|stakes?|shareholdings?/u,
  /loans?|notices?|commitments?|companies|recipients|borrowers|letters|approved|opportunit(?:y|ies)|programm?es/u,
);
/** "The EXIM list" is one of deals; "the list" alone may be any. */
const LIST_END = /\b(?:lists?|portfolio|section)(?:\W*$|,? and the\b)/iu;
export const ofDeals = (text: string, named: boolean): boolean => DEALS.test(text) || (named && LIST_END.test(text));
/** Asks that money rows never answer by themselves. */
export const OTHER_ASK = wordsOf(
  // What will come of the money, and what the money rows do not count
  /how many (?:\w+ )?(?:grants|awards|projects|companies|winners|recipients) (?:will|would|does|do|can|could|are to|is to)/u,
  /how many (?:jobs|countries attended|partners|ministers|people|employees|workers|shares|votes)/u,
  /how many (?:more |equal |single )?(?:years|months|weeks|days|instal?lments|payments|repayments|phases)|how long|six months|half a year|half-year|six-month/u,
  /(?:over|within|in|for|during) (?:what|which) (?:period|time|timeframe|term|span)|had .{0,40}already|already been/u,
  // Other money than that of the ledger
  /(?:national|sovereign) debt|(?:budget|trade) deficit|gdp/u,
  /company names|percentage stake|(?:share|stake|percent\w*) .{0,60}\b(?:hold|holds|held|own|owns|owned)\b|ownership/u,
  // Whatever is known of something
  /what (?:all )?(?:do|can|have) (?:you|we|i) (?:know|have|got|find|learn|say) (?:about|on|of)(?! (?:the )?(?:\w+ )?(?:deals|loans|money|funding|financing|lines|amounts|notices))/u,
  /what(?: is|'s) there (?:about|on)|(?:documents|sources|articles?|corpus) (?:say|tell|report|mention|know)/u,
  // Reasons, conditions, aims
  /how (?:do|does|did|is|was) .{3,40}\b(?:explain\w*|justif\w*|argued?|reasoned)|why|reason|against what/u,
  /(?:what|which) (?:is |are |was |were )?(?:the )?conditions?|purpose|aim|goal|what for|meant to|explore/u,
  // Meanings of words
  /meaning|stands? for|what does .{1,20} mean|abbreviation|(?:define|explain|what is|what's|what are) (?:an? |the )?(?:nofo|noi|pia)s?(?= *[?.!]*$)/u,
  // The company told of twice
  /(?:which|what) (?:company|firm|recipient|borrower)\b.{0,30}\b(?:two (?:lines|entries|items|deals)|twice|more than once)/u,
  // Who is in charge, who told it
  /(?:agency|department|body|who|which) (?:that )?deals with|who (?:approved|announced|leads?|runs|signed|reports?|said|says)|who is behind/u,
  /under (?:which|what|whose) (?:administration|president|government)|whose administration|president/u,
  /appl(?:y|ied|icants?)|signator\w*/u,
  // The article itself
  /headline|title|article says|paragraph|source of this/u,
);
/** "What is the difference between a letter of interest and a loan?": asks what the words mean, not for a sum. */
const OF_MEANING = anyOf(
  /\b(?:difference|distinction) between (?:an? |the )?(?!\$|largest|biggest|smallest|highest|lowest|two\b)/u,
  /\bhow (?:do|does|is|are) .{3,60} differ(?:ent)?\b/u,
);
const SUM_ASKED = /\bhow (?:much|many)\b|\b(?:amounts?|sums?|totals?|figures?|dollars?|billions?|millions?|value|size)\b/iu;
export const asksMeaning = (text: string): boolean => OF_MEANING.test(text) && !SUM_ASKED.test(text);

/** "Could you count ..." asks as much as "count ..." does. */
export const IMPERATIVE = /^\W*(?:please |pls |so |ok |hey |hi )*(?:(?:can|could|would|will) (?:you|i|we)\b|do you (?:have|know))/iu;

const HOW = /\bhow (?:big|large|far|do|does|is|are)\b/iu;
const AMOUNT_TOO = /\bhow much\b|\bwhat (?:sum|amount)\b|\bsize of\b/iu;
const FIGURE_TOO = /\b(?:total|average|median|list|breakdown|sum|how much|how many)\b/iu;
/** "Who has the largest loan", "who got money": the recipient of a row is the answer. */
const WHO_GOT = anyOf(
  /\bwho (?:\w+ )?(?:has|had|have|got|gets|drew|attracted|raised|received) (?:the )?(?:\w+ )?(?:most|least|largest|smallest|biggest|highest|lowest|fewest)\b/u,
  /\bwhose (?:deals?|lines?|projects?|loans?|money)\b/u,
  /\bwho(?:'s| all)? (?:else )?(?:has |have |had )?(?:got|gets?|received?|receives|raised|borrowed|took|attracted|secured|won|benefit\w*|is getting|are the (?:recipients|borrowers|private))\b/u,
  /\bto whom\b|\bfor whom\b|\bhow much\b/u,
);
/** Who, when, where, why and yes-or-no questions want something else, unless a row or its recipient is the answer. */
export function asksRows(reading: Reading, q: MoneyQuestion): boolean {
  const { ask, text } = reading;
  if (ask === 'why' || (ask === 'how' && !HOW.test(text))) return false;
  if (q.wish === 'oldest' || q.wish === 'newest' || q.wish === 'undated' || q.groupBy !== null || (q.wish === 'list' && q.sort !== null)) return true;
  if (ask === 'when' || ask === 'where') return AMOUNT_TOO.test(text);
  if (ask === 'who') return WHO_GOT.test(text);
  return ask !== 'yesno' || IMPERATIVE.test(text) || (FIGURE_TOO.test(q.words.kept) && reading.amounts.length === 0);
}
