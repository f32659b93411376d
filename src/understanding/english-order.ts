// Puts glossed words into English order: dates, sums, small words that stand behind their noun, statements meant as questions. Pure.
// Not for: looking words up (glossary.ts), reading dates or sums (dates.ts, amounts.ts).

/** Words that stand behind their noun in Uzbek and before it in English; behind dates and sums `inEnglishOrder` moves them. */
export const POSTPOSITIONS: ReadonlySet<string> = new Set(['with', 'for', 'about', 'on', 'by', 'after', 'before', 'since', 'until', 'during', 'under', 'aside', 'against', 'instead of', 'according to', 'on behalf of', 'together with', 'including', 'in', 'as', 'because of', 'among']);
/** A piece that is or ends a date or a sum. */
export const NUMERIC = /\d|^(?:january|february|march|april|may|june|july|august|september|october|november|december|dollars|million|billion|thousand|percent|day|week|month|year)s?(?: |$)/iu;

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const DATE = `(?:\\d{1,2} )?${MONTH}(?: 20\\d\\d)?`;
const DAY = `(?:${DATE}|20\\d\\d)`;
const SUM = '\\$?\\d[\\d.,]*(?: (?:thousand|million|billion))?(?: dollars)?';
/** What is counted, not measured: "how many", never "how much". */
const COUNTED = '(?:countries|nations|states|agreements|memorandums|deals|contracts|ministers|foreign ministers|participants|delegations|delegates|partners|managers|companies|projects|letters|notices|articles|sources|documents|programs|tons|times|days|weeks|months|years|minerals|metals|people|agencies|departments|investors|signatories|members|visits|meetings)';
const rule = (pattern: string, words: string): readonly [RegExp, string] => [new RegExp(pattern, 'giu'), words];

const BOTH: readonly (readonly [RegExp, string])[] = [
  rule(`\\bwith (\\d{1,2}) (?:on|to|until|before|and) (?=\\d{1,2} ${MONTH})`, '$1 to '),
  rule(`\\b(?:with|since|from) (${DAY}) (?:on|to|until|before) (${DAY})`, 'from $1 to $2'),
  rule(`\\bwith (?=${DAY})`, 'since '),
  rule(`\\bfrom (?=${DATE})(?!${DAY} to )`, 'of '),
  rule(`\\bmore (?=${SUM})`, 'more than '),
  rule(`\\bfrom (\\$?\\d[\\d.,]*(?: (?:million|billion|thousand))?) (?:to|until|before|up to) (${SUM})`, 'between $1 and $2'),
  rule('\\bbefore (?=\\$|\\d[\\d.,]* (?:thousand|million|billion))', 'up to '),
  rule(`\\bhow much (?=(?:of )?(?:(?!\\p{L}+ed\\b)[\\p{L}'-]+ )?${COUNTED}(?!\\p{L}))(?!(?:[\\p{L}'-]+ )?(?:money|funding|dollars))`, 'how many '),
];
const UZBEK: readonly (readonly [RegExp, string])[] = [
  rule(`\\b(20\\d\\d) (\\d{1,2} )?(${MONTH})(?! 20\\d\\d)`, '$2$3 $1'),
  rule('\\b(20\\d\\d) ((?:first|second|third|fourth) quarter|(?:first|second) half)\\b', '$2 of $1'),
  rule(`\\b(${DAY}) (?:from )?(?:and |to )?(${DATE}) until\\b`, 'from $1 to $2'),
  rule(`\\b(${DAY}) (?:(?:and|or) )?(${DAY}) between\\b`, 'between $1 and $2'),
  rule(`\\b(${DAY}) (after|before|since|until)\\b`, '$2 $1'),
  rule('^(.+) (who|what)(?: is)?$', '$2 is $1'),
  rule(`(${SUM}) many(?!\\p{L})`, 'more than $1'),
  rule(`(${SUM}) (more than|less than|at least|at most|up to|over)(?!\\p{L})`, '$2 $1'),
];
/** Russian asks yes or no by the question mark alone: "Казахстан подписал соглашение?" */
const TELLS = /\b(?:signed?|signatory|attend(?:ed|s)?|participants?|met|approved|announced|launched|created|chairs?|leads|received?|raised|said|says|confirmed|suspended|visit(?:ed)?|members?|invested|financed|allocated|provided|issued|replaced?|succeed|led|held|includes?|cover|concluded|published|mobilised|thanked|mention(?:ed)?|has|was|were|will|can|is|are)\b/iu;
const ASKS = /\b(?:who|whom|whose|what|when|where|why|which|how|is it|is there|are there|list|tell|show|name|explain|compare|describe|remind|or|table|total|average|largest|smallest)\b/iu;

/** Uzbek has one word, "bitim", for what states sign and what a lender approves. */
const LENDING = /\b(?:EXIM|DFC|DOE|DoD|Department of (?:Defense|Energy)|approved|loans?|debt|equity|private investors)\b/iu;

export function inEnglishOrder(glossed: string, language: 'ru' | 'uz', asked: boolean): string {
  const ordered = (language === 'uz' ? [...BOTH, ...UZBEK] : BOTH).reduce((text, [pattern, words]) => text.replace(pattern, words), glossed);
  const out = language === 'uz' && LENDING.test(ordered) && !/\bsign/iu.test(ordered) ? ordered.replace(/\bagreements?\b/giu, 'deals') : ordered;
  return language === 'ru' && asked && TELLS.test(out) && !ASKS.test(out) ? out.replace(/^(and |but |so )?/iu, '$1is it true that ') : out;
}
