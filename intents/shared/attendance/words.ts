// Words of questions about who was at the ministerial and who signed there.
import { aroundWord } from '../around-word.ts';
import { anyOf, wordsOf } from '../../../src/lib/text/patterns.ts';

/** Words of being there. */
export const ATTEND = wordsOf(
  /attend\w*|participa\w*|took part|take part|taking part|present at|presence|represented|came|come|showed up|show up|turned up|joined/u,
  /delegat\w*|guest|was at|were at|been at|invited|sent|send|someone|list of (?:countries|participants|attendees)/u,
  // "Is there tungsten in X" asks of no presence.
  /(?<!\b(?:is|are|was|were|isn't|aren't|wasn't) )there|(?<=\b(?:is|are|was|were) )there(?=\W*$|[,;:?]| (?:from|on|at|too|as|and|with|when|also|that)\b)/u,
  /at the (?:critical|minerals?|february|feb|washington|meeting|ministerial|table|event|gathering|summit|conference|talks)/u,
);
export const SIGN = wordsOf(
  /put (?:its|their) (?:name|signature)|mou\b|mous\b|signature|sign|signs|signed|signing|signator\w*|inked|ink|concluded?|sealed|signers?/u,
  /put pen|(?:agreements?|deals?|mous?|pacts?|accords?|treat(?:y|ies)) (?:with|between)|the (?:eleven|11)/u,
);
/** "Who signed in Washington", "who signed the 2026 memo": the people who put their names to one paper. */
export const OF_ONE_PAPER =
  /\bsigned (?:\w+ )?in (?:washington|dc)\b|\bsign\w* (?:the|that|this) (?:20\d\d|washington|february) (?:memo(?:randum)?|mou|paper|document|deal|agreement)\b/iu;
export const COUNTRIES = /\b(?:countries|nations|states|governments|partners|ministerial|eleven|11|agreements|frameworks|deals|(?:who|which) all|else)\b/iu;
/** "One of them wasn't a country": the European Commission, which came beside the countries. */
export const NO_COUNTRY =
  /(?:\bnot|n't)\b (?:actually |really )?(?:an? |itself a )?(?:countr|state\b|nation)|\bnon-?countr|\b(?:other than|besides|apart from|except) (?:the )?(?:54 )?countries\b|\b(?:54|fifty-four) (?:countries|nations|states|delegations) (?:plus|and|with|\+) (?:who|whom|what|which)(?: (?:else|other))?\b/iu;
export const NOT_SIGN = anyOf(
  /\bminus\b.{0,30}\bsignator|\bwent home\b/u,
  /\b(?:did not|didn't|not|without|never|non|haven't|hasn't|failed to|but no|no)\b[\w' -]{0,30}\b(?:sign\w*|agreement|deal|ink\w*|mou|anything)\b/u,
  /\bnon-?signator|\bmore\b.*\battend\w*\b.*\bthan\b.*\bsign|\bonly attend|\bjust attend/u,
  /\battend\w* only|\bempty-handed|\bminus (?:the )?signator/u,
);
export const OTHER_TOPIC = wordsOf(
  /(?:which|what) (?:year|month|day|date|week|weekday)\b|before or after|after or before/u,
  /(?:in|at) (?:which|what) (?:city|town|country|place|building|venue)|action plans?|(?:two|both|either) .{0,30}\b(?:memorand\w+|mous)\b/u,
  /talks have been|met|whom|figures?|senior|on behalf|articles?|sources?|documents?|how long|who represented|represented by|by whom|said?|say/u,
  /names? of|speak|spoke|discuss\w*|because|reason|why|forge|pax silica|tashkent|glencore|orion|press service|contracts?|september|april/u,
  /negotiat\w*|(?:talks|discussions) (?:\w+ ){0,3}(?:done|finished|over|complete\w*|concluded)/u,
  /(?:finished|completed|concluded|wrapped up) (?:\w+ )?talks|ten earlier|earlier|previous(?:ly)?|months? (?:before|prior|preceding|leading up)/u,
  /(?:preceding|prior) (?:\w+ )?months|signed (?:\w+ )?before(?= (?:it|then|that)\b|\W*$)/u,
  /(?:deals?|projects?|loans?|financing|investments?|mines?) (?:in|for|at) (?!the (?:ministerial|meeting))|seventeen|twelfth|(?:left|leave)(?! (?:without|empty))/u,
  /who (?:\w+ )?(?:hosted|received|welcomed|invited|organi[sz]ed|convened)/u,
);
/** "One of the 54", "on the list of the eleven frameworks", "among the new agreements": standing on one of the two lists. */
const ON_LIST = String.raw`\b(?:(?:one|part|any|some) of|among(?:st)?|in|on|under|within|inside|with|includ\w*|contain\w*|comprise\w*|cover\w*|counted|listed|belong\w*)\b(?: (?:the|all|list|names?|of|for|named?|those|its|these|countries|nations|states|with|an?|that|which|who|have|has|had|got|signed))*`;
export const ON_LIST_OF_54 = new RegExp(
  `${ON_LIST} (?:54|55|fifty-(?:four|five))\\b|\\b(?:the )(?:54|55|fifty-(?:four|five))(?: \\w+)? (?:includ|contain|compris|cover)\\w*`,
  'iu',
);
const NEW_PAPERS = String.raw`(?: (?:new|signed|bilateral|framework|eleven|11|us|american))* (?:frameworks?|memorand\w+|mous?|agreements?|deals?|papers?|documents?|pacts?|accords?)`;
export const ON_LIST_OF_ELEVEN = new RegExp(`${ON_LIST}(?: (?:eleven|11)\\b|${NEW_PAPERS}\\b)|\\bthe (?:eleven|11)(?: \\w+)? (?:includ|contain|compris|cover)\\w*`, 'iu');
/** "With the Commission, how many?": it is counted too. */
export const COUNTED_TOO = /\b(?:too|includ\w*|incl\b|with|plus|add\w*|count\w*|as well|together)\b/iu;
/** "Signed documents with the US": what is signed, not where it stands. */
export const SIGNED_PAPERS = /\b(sign\w*|ink\w*)((?: (?:the|any|some|one of(?: the)?|those|these|new|eleven|11|bilateral|framework))* (?:documents?|papers?))\b/giu;
/** What a question about these lists may hold besides names; anything else is asked of somebody else. */
export const DEMANDS: ReadonlySet<string> = new Set([
  'c:sign',
  'c:attend',
  'c:country',
  'c:ministerial',
  'c:meet',
  'c:agreement',
  'c:framework',
  'c:memorandum',
  'c:bilateral',
  'c:date',
  'c:member',
  'c:host',
  'c:critical-mineral',
  'c:mineral',
  'c:representative',
  'c:region',
  'c:count',
  'c:total',
  'c:example',
  'c:happen',
  'c:first',
  'c:last',
  'c:place',
  'c:public',
  'c:global',
  'c:contract',
  'c:year',
  'c:partnership',
  'c:rank',
  'c:conflict',
  'c:diplomatic',
  'c:share',
  'c:largest',
  'c:rare-earth',
  'c:commit',
  'c:back',
  'c:money',
  'c:join',
  'c:visit',
  'c:complete',
  'c:deposit',
  'c:launch',
  'c:raise',
  'w:island',
]);
/** "Group the signatories by continent". */
export const BY_CONTINENT = /\b(?:by|per|each|every|which|what) (?:\w+ )?(?:continents?|regions?|parts? of the world)\b|\bcontinent by continent\b/iu;
/** "Mark the ones which didn't sign": all are wanted, told apart. */
export const MARK = /\b(?:mark|flag|highlight|indicate|star|note|point out)\b/iu;
/** "Of A, B and C, which came?", "A, B, C - who signed?": some of those named are asked for. */
const CHOSEN = anyOf(
  /^\W*(?:of|out of|from|among)\b[^?]*\b(?:which|who|how many)\b/u,
  /\b(?:which|who|how many) (?:of|out of|among) (?:the following|these|those|them)?\b/u,
  /[-–:,?]\s*(?:which(?: ones?)?|who)\b[^,]{0,40}$/u,
);
export const chooses = (text: string): boolean => CHOSEN.test(text);
/** "European participants outside the EU". */
const outsideOf = aroundWord(String.raw`(?:\bnot (?:in|from|located in|lie in|lying in|members? of|part of|belong(?:ing)? to)|\boutside(?: of)?|\bnon) *(?:the )?(?<!\p{L})\1(?!\p{L})`);
export const isOutside = (surface: string, text: string): boolean => outsideOf(spaced(surface), spaced(text)) !== null;
/** "Non-EU": marks between the words of a name do not matter. */
const spaced = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, ' ');
export const UNION = /^(?:the )?(?:EU|European Union)$/iu;
export const EARLIER =
  /\b(?:before|prior to|ahead of|earlier than)\b (?:\S+ ){0,4}?(?:ministerial|meeting|conference|gathering|february|feb|4th|that)\b|\bearlier (?:agreement|memorand|deal|paper)/iu;
export const DELEGATION = /\bdelegat(?:ions?|es?)\b/iu;
export const WHAT_SIGNED = /^\W*(?:(?:and|so|but) )?(?:what|which)\b(?: \w+){0,3}? (?:did|has|have|had) .{2,40}\b(?:sign(?:ed)?|ink(?:ed)?|conclude[d]?)\b/iu;
/** Who signed first: no source tells the order. */
export const IN_TURN =
  /\b(?:first|last|earliest|latest) (?:\w+ ){0,2}(?:to (?:sign|join|arrive)|signed|signator(?:y|ies))\b|\b(?:signed|arrived|joined) (?:first|last|earliest|latest)\b/iu;
