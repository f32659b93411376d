// Words of questions about the sources: which one says it, whether they agree, whether one confirms it.
import { anyOf, wordsOf } from '../../../src/lib/text/patterns.ts';

export const WHICH = anyOf(
  /\b(?:which|what) (?:one )?of (?:the|these|your) (?:five\b|5\b|(?:five )?(?:sources|articles|documents|texts|reports|pieces))\b/u,
  /\b(?:which|what|whose) (?:\w+ )?(?:source|sources|article|articles|document|documents|outlet|publication|text|report|paper|piece|newspaper|publisher)s?\b/u,
  /\bwhere (?:does|do|did|is) .{0,60}\b(?:come from|taken from|reported|originate|stated|from)\b/u,
  /\bwho (?:reports?|reported|wrote)\b/u,
  /\b(?:who|which (?:one|of them)) (?:says?|said|claims?|writes?|prints?|states?|gives?) (?:that|so|this|it)\W*$/u,
  /\bsays who\W*$|\b(?:where|how) (?:do|did) (?:we|you|they) (?:know|learn|get|have|read|find|see|take|hear)\b.{0,12}?\b(?:from|that)\b/u,
  /\bsource (?:of|for)\b|\baccording to (?:which|whom|what|who)\b/u,
  /\bin (?:which|what) (?:article|document|source|text)/u,
  /\b(?:how many|both|only one|one|all|any|another|second|other) (?:of the )?(?:sources?|articles?|documents?)\b/u,
  /\bwho(?:se)? (?:figure|number|claim)\b/u,
);
export const AGREE = wordsOf(
  /agree|agreement between|consistent|consistently|contradict\w*|disagree\w*|diverge\w*|vary|varies|discrepan\w*|conflict(?:ing)?|differ(?!ent (?:[\p{L}-]+ )?\p{L}{3,}s\b)\w*/u,
  /same (?:figure|number|name|date|way)|match|inconsistent|at odds|tally|line up/u,
  /both (?:articles|documents|sources|reports|texts|pieces|outlets|stories)|other (?:articles|sources)|sources (?:say|give)/u,
);
export const OF_SOURCES = /\b(?:sources?|articles?|documents?|texts?|reports?|publications?|outlets?|everyone|they|uzdaily|middleasiannews|caspian)\b/iu;
export const CONFIRMS = wordsOf(
  /confirm\w*|mention\w*|report\w*|say|says|state[ds]?|contain\w*|give[sn]?|print\w*|list\w*|name[ds]?|have|include\w*|back(?:s|ed)? up/u,
  /corroborate\w*|carry|carries|repeat\w*|has (?:that|this|the same|it|the)/u,
);
/** Statements that set two of the articles side by side. */
export const COMPARES = /\b(?:UzDaily\b.*\bMiddleAsianNews|MiddleAsianNews\b.*\bUzDaily|two articles)\b/u;
/** Whether an article prints when: each document has one statement about its own dates. */
export const PRINTS_DATE = anyOf(
  /\b(?:state|print|give|name|say|mention|carr(?:y|ies)|contain|specif\w*|include|bear|show)\w*\b.{0,40}\b(?:years?|dates?|(?:what|which|the) day)\b/u,
  /\b(?:years?|dates?|day)\b.{0,30}\b(?:printed|stated|given|mentioned|in the (?:text|article))\b/u,
);
/** Who is credited for a photo; who took it nobody says. */
export const PHOTO = /\b(?:photo(?:s|graphs?)?|pictures?|images?|snapshots?)\b/iu;
export const CREDIT = /\b(?:credit\w*|courtesy|source|suppl\w+|provid\w+|whose|attribut\w*)\b/iu;
/** "How many articles does the memorandum have": parts of a paper, not our sources. */
export const OF_A_PAPER =
  /\bhow many (?:articles|texts|documents)\b.{0,40}\b(?:memorand\w+|mous?|agreements?|pacts?|treat(?:y|ies)|plans?)\b.{0,15}\b(?:contains?|has|have|comprises?|consists?)\b/iu;
/** Asks who stands behind a report, not where it stands. */
export const WHOSE = anyOf(
  /\bon whose (?:word|authority|say-so|evidence|account|information|testimony)\b/u,
  /\bon what (?:basis|authority|source)\b/u,
  /\bwhere (?:does|did|do) (?:the )?(?:\w+ ){0,2}(?:articles?|report|story|text|piece|outlet) (?:get|take|draw|have|find)\b/u,
  /\bwhat (?:does|do|is) .{3,40}\b(?:articles?|report|story|text)\b.{0,20}\b(?:rely|relies|based?|rest|lean)s?\b/u,
);
/** "Which outlet does the article on the market refer to?": the one it names as its own source. */
export const REFERS =
  /\b(?:which|what|whose) (?:news )?(?:outlets?|agency|media|publication|newspaper|website|sources?)\b.{0,25}\b(?:does|do|did|is|are) (?:the|this|that) .{0,60}\b(?:article|story|text|piece|report)\b.{0,60}\b(?:refer\w*|cit(?:e|es|ed|ing)|quot\w+|credit\w*|attribut\w+|names?)\b/iu;
/** The writer is asked for, not the source: no article names one. */
export const AUTHOR = anyOf(
  /\bwho (?:wrote|authored|penned|was it that wrote|is the (?:author|writer|journalist|reporter))\b.*\b(?:articles?|stor(?:y|ies)|pieces?|texts?|reports?|documents?)\b/u,
  /\bbyline\b/u,
);
export const LAST = anyOf(
  /\bwhere (?:did|do) you get (?:that|this|it)\b|\bwhat(?:'s| is) (?:your|the) source\b/u,
  /\bsources?\s*(?:please|pls|for that|for this)?\s*\??$|\bsays who\b|\bhow do you know\b|\bprove it\b/u,
  /\bcit(?:e|ation)s?\b|\bwhere is that from\b|\bshow (?:me )?the source/u,
  /\bwhich (?:source|document|article|paragraph)s? (?:says|say|is|was|does) (?:that|this|it)\b/u,
  /\bwho says (?:so|that)\b/u,
);
/** "Which article says who chairs FORGE?": the article is asked for, whatever it says. */
export const ASKS_SOURCE =
  /^\W*(?:(?:and|so|but) )?(?:in |according to )?(?:which|what) (?:one )?(?:of the )?(?:\w+ )?(?:sources?|articles?|documents?|texts?|reports?|outlets?|pieces?|publications?) (?:that )?(?:says?|said|tells?|reports?|states?|gives?|explains?|describes?|claims?)\b/iu;
/** "The same in both articles": the articles are held together, not the things. */
export const HELD_TOGETHER = anyOf(
  /\b(?:same|agree|differ\w*|contradict\w*|match|consistent|identical)\b.{0,40}\b(?:both|two|all|the|these|each) (?:of the )?(?:articles|sources|documents|texts|reports)\b/u,
  /\b(?:articles|sources|documents|texts|reports)\b.{0,40}\b(?:the same|agree|differ|contradict|match|consistent)\b/u,
);
/** Asked whether they differ, that they say the same is a no. */
export const DIFFERS = /\b(?:differ\w*|disagree\w*|diverge\w*|var(?:y|ies)|discrepan\w*|conflict\w*|contradict\w*|inconsisten\w*|at odds)\b/iu;
export const DATE_ASKED = /\b(?:dates?|days?|when)\b/iu;
export const COUNT_ASKED = /\bhow many\b|\bnumbers?\b|\bcounts?\b|\bfigures?\b/iu;
/** "Is a year printed for the talks of 9 April": asked of the article that tells of them. */
export const YEAR_PRINTED = /\byears?\b.{0,20}\b(?:printed|stated|given|written|spelled out|named)\b|\b(?:print|state|give|write)s?\b.{0,12}\byears?\b/iu;
