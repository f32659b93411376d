// Which kind of answer a question wants, from its English wording. Pure.
import type { Ask, Format, Reading } from '../model/reading.ts';

const LEAD = '^(?:(?:so|and|but|well|ok|okay|hi|hey|hello|please|pls|plz|um|uh|also|then|now|again|btw|quick question|question|quick one)[,:;!. ]+)*(?:(?:can|could|would|will) you (?:please |kindly |plz |pls |just |quickly )?(?:tell|remind|explain to|explain|confirm|show|give|check|clarify|say|let)(?: (?:me|us|for me))?(?: know)?[,: ]+(?:please )?|(?:please |pls |plz )?(?:tell|remind|show|give) (?:me|us)[,: ]+|i (?:need|want|would like|was wondering|am wondering|wonder|\'d like)(?: to know| to find out)?[,: ]+|do you know |any idea |i\'m wondering |wondering |(?:just )?curious[,: ]+)?(?:if |whether )?';
const RULES: readonly [RegExp, Ask][] = [
  [/\bhow (?:many|often|numerous)\b|(?<!\bwhat (?:does|do|did) (?:(?:the|this|that) (?:\w+ )?|.{2,40}\b(?:in|into|from|of|by) (?:the|this|that) ))\bnumber of\b|\bhow long\b(?=.*\blist\b)|\bcount (?:of|the)\b|\b(?:partner|member|country|participant|agreement|minister|signatory|delegate|nation|deal|notice|line)s? count\b|\bcount\W*$|\bheadcount\b/iu, 'howmany'],
  [/\bhow (?:much|large|big|high|sizeable|sizable|expensive)\b|\bwhat (?:is|was|are|were|'s)?\s*the (?:\w+ ){0,3}(?:amount|sum|size|value|total|figure|price|cost)\b|\bwhat (?:amount|sum|figure|quantity|tonnage)\b|\bwhat (?:is|was|are|were)\b.{2,50}\bworth\b|\bquantity of\b|\$\$+/iu, 'howmuch'],
  [/\b(?:until|till|since|by|from) when\b|\bwhen\b(?! (?:it|they|he|she|we) (?!was|were|is|did|will|would))|\b(?:on )?(?:what|which) (?:exact |precise )?(?:date|day|month|year|time)\b|\bhow long ago\b|\bdate of\b(?! (?:the )?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* \d))|\bwhat(?:'s| is| was) the date\b|(?<!\b(?:20\d\d|january|february|march|april|may|june|july|august|september|october|november|december|no|any|without a) )\bdate\b[?\s]*$/iu, 'when'],
  [/\b(?:who|whom|whose|who's)\b|\b(?:minister|ambassador|chair|president|secretary|envoy|diplomat|spokes\w+)(?:'s)? name\b|\b(?:what|which) (?:person|people|official|officials|diplomat|minister|man|woman)\b/iu, 'who'],
  [/\b(?:where|whereabouts)\b|\b(?:what|which) (?:place|city|venue|location|town)\b|\bin (?:what|which) (?:city|place|country|state|region)\b/iu, 'where'],
  [/\b(?:why|how come|what for|for what reason)\b|\bwhat (?:is|was|are|were)? ?(?:the )?(?:reason|reasons|purpose|aim|goal|motive|rationale)\b/iu, 'why'],
  [/\b(?:list|enumerate|name|names of)\b(?! (?:is|was|of the)\b)|\b(?:full|complete) list\b/iu, 'list'],
  [/\bwhich\b|\bwhat (?:kind|sort|type) of\b/iu, 'which'],
  [/\bwhat\b|\bwhat's\b|\bdefine\b|\bdescribe\b|\bexplain\b|\bmeaning of\b/iu, 'what'],
  [/\bhow\b/iu, 'how'],
];
const YESNO = new RegExp(`${LEAD}(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should|may|might|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't)(?:n't)? `, 'iu');
const EMBEDDED_YESNO = /\by\/n\b|\byes or no\b|\b(?:is it (?:true|correct|right|so)|(?:true|right|correct|false)\s*\?+\s*$|(?:true|right) or (?:false|wrong)|(?:check|confirm|verify|wondering|know|say) (?:whether|if|that)|or just attended)\b|^[^?:]{3,70}: (?:do|does|did|is|are|was|were|has|have) (?!.*\b(?:who|what|when|where|which|how|why)\b)[^?:;]*\?*\s*$|, ?(?:right|correct|no|yes|yeah|innit|(?:is|was|did|does|do|has|have|are|were)(?:n't)? (?:it|they|he|she|that)|or not)\s*\?*\s*$/iu;

/** "What did Saidov stress when he came": asks what, not when. */
const SUBORDINATE = /(?<=^\W*(?:\w+\W+){0,3}?(?:what|which|whom?|how|why|where)\b.{4,}(?<!\b(?:and|or|from|since|until|by)\W*))\bwhen(?= (?:the |its? |his |her |their )?\w+ \w+)/iu;

export function askedFor(text: string): Ask {
  if (YESNO.test(text) && !/^\W*(?:do|can|could|would|will) you (?:know|tell|give|show|list|explain|remind|say)\b.*\b(?:who|what|when|where|which|how|why)\b/iu.test(text) && !/\b(?:or)\b.*\?/iu.test(text.slice(0, 0))) return 'yesno';
  const main = text.replace(SUBORDINATE, '');
  const first = RULES.map(([p, ask]) => ({ at: p.exec(main)?.index ?? Infinity, ask })).filter((r) => r.at < Infinity);
  if (EMBEDDED_YESNO.test(text) && !/^(?:\W*\w+\W+){0,3}(?:who|what|when|where|which|how|why)\b/iu.test(text)) return 'yesno';
  const early = first.filter((r) => ['howmany', 'howmuch', 'when', 'why', 'where', 'who'].includes(r.ask));
  const pick = (early.length > 0 ? early : first).toSorted((a, b) => a.at - b.at)[0];
  return pick?.ask ?? 'none';
}

/** "And that one, how much was it?" where nothing stands before it to point to: every word asks, none names. */
export const pointsNowhere = (r: Reading): boolean => POINTER.test(r.text) && r.mentions.length + r.dates.length + r.amounts.length + r.numbers.length + r.except.length === 0 && r.words.length <= LONGEST_POINTING && (OF_IT_ALONE.test(r.text) || r.terms.every((t) => !t.must && t.keys.some((k) => ASKED_OF_IT.test(k) || (DEED.test(k) && OF_SOMEBODY.test(r.text)))));
/** "Is it binding?", "what did they sign?": one word is said of somebody nobody has named. */
const OF_IT_ALONE = /^\W*(?:(?:and|so|but) )?(?:(?:what|when|where|why|how(?: much| many)?) )?(?:is|are|was|were|do|does|did|has|have|had|will|can) (?:it|they|he|she)(?: [\p{L}-]+)?\W*$/iu;
const POINTER = /\b(?:it|its|they|them|their|that one|this one|the other(?: one)?|the (?:first|second|third|last) one|those|these|he|him|his|she|her|(?:was|is) that)\b/iu;
const ASKED_OF_IT = /^c:(?:amount|date|year|count|place|reason|total|happen|last|first)$/u;
/** "When did he sign it?": a deed of somebody nobody named. */
const DEED = /^c:(?:sign|attend|visit|announce|approve|launch|duration)$/u;
const OF_SOMEBODY = /\b(?:did|does|do|has|have|had|was|were|is) (?:he|she|they|it|that|this)\b/iu;
const LONGEST_POINTING = 11;

/** Nothing but the question word: "how much?", "when was it?"; there is nothing yet to answer. */
export const asksOnly = (r: Reading): boolean => r.mentions.length + r.soft.length === 0 && r.terms.length > 0 && r.words.length <= 4 && r.terms.every((t) => t.keys.every((k) => /^c:(?:amount|date|year|count|place|reason|total)$/u.test(k))) && r.dates.length + r.amounts.length + r.numbers.length === 0;

const FORMATS: readonly [RegExp, Format][] = [
  [/\b(?:as|in|into) (?:a )?table\b|\btabular\b|\btabulate\b|\btable (?:form|view|please|pls|version)\b|^\W*table\W*$/iu, 'table'],
  [/\bcsv\b|\bspreadsheet\b|\bexcel\b/iu, 'csv'],
  [/\b(?:bar )?chart\b|\bgraph\b|\bplot\b/iu, 'chart'],
  [/\b(?:as|in) (?:a )?(?:bullet(?:ed)? )?list\b|\bbullet(?:s| points?)\b|\bas bullets\b/iu, 'list'],
  [/\b(?:short|shorter|brief(?:ly)?|one[- ]lin(?:e|er)|tl;?dr|in a word|in one sentence|concise(?:ly)?|in short|just the number|just the figure|shorten)\b/iu, 'short'],
  [/\b(?:more detail|in detail|longer|full version|elaborate|expand on)\b/iu, 'long'],
];
export function formatOf(text: string): Format | null {
  return FORMATS.find(([p]) => p.test(text))?.[1] ?? null;
}
