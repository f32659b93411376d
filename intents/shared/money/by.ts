// The field a money question is broken down by, or whose values it asks for: "by agency", "which states". Pure.
import type { LedgerKey } from '../../../src/contracts/ledger.ts';
import { RANKED_LINES } from './rank.ts';

const BY: readonly [RegExp, LedgerKey][] = [
  [/^(?:u\.?s\.? )?(?:government )?(?:agenc(?:y|ies)|departments?(?! of)|funders?|lenders?|bod(?:y|ies))\b/iu, 'agency'],
  [/^(?:calendar )?(?:months?|monthly|dates?)\b/iu, 'month'],
  [/^(?:u\.?s\.? |american |us )?states?\b/iu, 'state'],
  [/^(?:foreign |other )?(?:countr(?:y|ies)|nations?|places?|locations?)\b/iu, 'country'],
  [/^(?:critical )?(?:minerals?|metals?|commodit(?:y|ies)|elements?|materials?)\b/iu, 'mineral'],
  [/^(?:financial |financing |funding )?instruments?\b|^forms?\b|^(?:types?|kinds?) of (?:financing|money|funding|instrument|support)\b/iu, 'instrument'],
  [/^(?:stages?|status)\b/iu, 'stage'],
  [/^(?:compan(?:y|ies)|recipients?|firms|borrowers?|beneficiar(?:y|ies)|winners?|outfits?|miners?)\b/iu, 'recipient'],
  [/^firm\b(?! (?:money|public|government|federal|u\.?s|funding|deals|commit|total|amount|sum))/iu, 'recipient'],
  [/^(?:notice types?|(?:types?|kinds?) of (?:the )?notices?|notices?)\b|^types?\b/iu, 'notice'],
  [/^(?:public (?:and|versus|vs\.?|or) private|funder class|source of (?:the )?money|sources? of funds)\b/iu, 'funder_class'],
  [/^(?:deals?|projects?|lines?)\b/iu, 'deal'],
];
/** The field a noun stands for. */
export const fieldOf = (noun: string): LedgerKey | null => BY.find(([pattern]) => pattern.test(noun))?.[1] ?? null;

/** The noun of the first pattern that fits. */
function firstNoun(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return found[1];
  }
  return undefined;
}
const MONTHLY = /\b(?:month by month|monthly|per month)\b/iu;
const ROW_BY = /\b(state|country|agency|company|mineral) by \w+/iu;
/** "deals with their states", "the mineral of each". */
const BESIDE: readonly RegExp[] = [
  /\b(?:with|and) (?:their|its|the) (?:respective |u\.?s\.? )?(states?|countr(?:y|ies)|minerals?|metals?|instruments?|months?)(?: (?:each|they|it|of each|in which|where)\b|\s*[?,.]|\s*$)/iu,
  /\b(state|country|mineral|month) (?:of )?each\b/iu,
];
const GROUPED = /\b(?:by|per|for each|for every|from each|broken down by|group(?:ed)? (?:them )?by|split by|breakdown by|across|each)\s+(?:the )?(?:(?:pentagon|dod|exim|dfc|doe|defen[cs]e|energy)(?:'s)? )?([\w.]+(?: [\w]+){0,3})/giu;
/** "Sort them by date" is an order of lines, no breakdown. */
const SORTED = /\b(?:sort(?:ed)?|order(?:ed)?|arranged?|ranked?)(?: (?:the|them|all|these|those|it|[\w.]+))*\s*$/iu;
const ACROSS = /^across/iu;
const SPLIT = /\bbreakdown|split|distribut/iu;
/** "For each DOE notice: type, date, amount": the lines themselves are asked for, each with what it has. */
export const EACH_LINE = /\b(?:for|of|with) (?:each|every) (?:of the )?(?:[\w.'’]+ ){0,2}?(?:notices?|deals?|items?|lines?|entry|entries|approvals?|projects?)\b(?=.*[:,]|\b.*\band\b|.*\boutside\b|\W*$)/iu;
/** "by agency", "month by month", "for each state", "broken down by type of notice". */
export function groupOf(text: string): LedgerKey | null {
  if (RANKED_LINES.test(text) || EACH_LINE.test(text)) return null;
  if (MONTHLY.test(text)) return 'month';
  const rowed = ROW_BY.exec(text)?.[1];
  if (rowed !== undefined) return fieldOf(rowed);
  const beside = firstNoun(BESIDE, text);
  if (beside !== undefined) return fieldOf(beside);
  for (const m of text.matchAll(GROUPED)) {
    const key = SORTED.test(text.slice(0, m.index)) ? null : fieldOf(m[1] ?? '');
    if (key !== null && !(ACROSS.test(m[0]) && !SPLIT.test(text))) return key;
  }
  return null;
}
/** Fields whose values may be asked for; places only as foreign ones. */
const FIELD = String.raw`(?:(?:u\.?s\.? )?(?:states?|countr(?:y|ies)|nations?|(?<=\b(?:foreign|american|non-?(?:us|u\.s\.)) )(?:places?|locations?)|minerals?|metals?|compan(?:y|ies)|recipients?|agenc(?:y|ies)|departments?(?! of\b)|firms?|borrowers?|beneficiar(?:y|ies)|months?|instruments?|forms?))`;
const DISTINCT: readonly RegExp[] = [
  // "how many states", "name all the single metals"
  new RegExp(String.raw`\b(?:how many|which|what|who are(?: all)? the|(?:name|list|show|give)(?: me)?(?: all| each| every)?(?: the)?|number of|count(?:ing)? the)\s+(?:of the |the |different |distinct |individual |named |all |every |single |other |foreign |american |non-?(?:us|u\.s\.|american) |of )*(${FIELD})\b`, 'iu'),
  // "US states?", "Countries in the list"
  /^\W*((?:us|u\.s\.?) states)\b/iu,
  /^\W*(?:the |all (?:the )?)?(minerals|metals|countries|states|companies|borrowers|recipients)\s+(?:in|of|on|named|listed|mentioned|among|behind|besides|with)\b/iu,
  // A long blank stands where something was left out: "EXIM's metals besides gold"
  /^\W*(?:[\w.'’]+ ){0,3}(minerals|metals|countries|states|companies) {6,}/iu,
];
/** "Who got funding?": of whom, where no agency is named. */
const WHO_GOT = /^\W*(?:so |and )?who(?: all| else)? (?:has |have |had |is |are )?(?:got|gets?|getting|received?|receives|receiving|been given|given) (?:any |the |all the |us |u\.s\. |american |government |public )*(?:money|cash|fund(?:s|ing)|financing|capital|dollars)\W*$/iu;
/** "How many states", "in which countries", "which agency gave the most": the field whose values are asked for. */
export function distinctOf(text: string): LedgerKey | null {
  if (RANKED_LINES.test(text)) return null;
  if (WHO_GOT.test(text)) return 'recipient';
  const noun = firstNoun(DISTINCT, text);
  return noun === undefined ? null : fieldOf(noun);
}
/** "How many deals does each agency have": the number of lines of each. */
export const countedBy = (text: string): string | null => /\b(?:how many|(?:the )?numbers? of|count (?:of )?(?:the )?)\s*(?:[\w.'’-]+ ){0,3}?(deals?|lines?|notices?|entries|items?|projects?|transactions|financings|loans|approvals|stakes)\b/iu.exec(text)?.[1]?.toLowerCase() ?? null;
/** "Which agency has the most deals": their number is asked for, not their money. */
export const mostOf = (text: string): string | null => /\b(?:most|fewest|(?:largest|highest|biggest|greatest|smallest|lowest) (?:number|count) of)\s+(?:[\w.'’-]+ ){0,2}?(deals?|lines?|notices?|entries|items?|projects?|companies|recipients|transactions|financings|loans|approvals|stakes)\b/iu.exec(text)?.[1]?.toLowerCase() ?? null;
