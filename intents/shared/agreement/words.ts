// Words of questions about one agreement.
import type { Reading } from '../../../src/model/reading.ts';
import { anyOf } from '../../../src/lib/text/patterns.ts';

/** "the two memoranda": only Uzbekistan has two. */
export const BOTH = /\b(?:two|both|either)\b.{0,40}\b(?:memorand(?:a|ums)|mous)\b/iu;
/** "Mexico and ...?": the others are asked for. */
export const AND_WHO = /\b(?:and|besides|other than|apart from)\s*(?:\.{2,}|…|who\b|what\b|which\b|\?)/iu;
/** Who made it public did not sign it. */
export const NEWS_OF_IT = anyOf(
  /\b(?:where|how) do (?:we|you|they) (?:know|learn|get|have)\b/u,
  /\b(?:who|which body|what body)\b(?: \w+){0,2} (?:announc|releas|publici[sz]|report|broke|put out|ma[dk]e\w* (?:it )?public|spread)/u,
);
/** "What sort of documents": their kind is asked for. */
export const KIND_OF_PAPER = /\b(?:what|which) (?:kinds?|sorts?|types?|form)\b.{0,12}\b(?:documents|papers|agreements|deals|accords|pacts)\b/iu;
export const PAPER =
  /\b(?:memorand\w+|mous?|agreements?|pact|accord|deal|document|contracts?|treaty|action plans?|signing|binding|signed|signatures?|signator\w+|signers?|sign|paper)\b/iu;
export const PEOPLE = /\b(?:people|persons?|officials?|individuals?|diplomats?|politicians|americans|uzbeks|by name|personally|in person)\b/iu;
export const ANY_PAPER = /\b(?:memorand(?:a|ums)|mous|agreements|papers|documents|(?:an?|any|every|each|either) (?:memorandum|mou|agreement))\b/iu;
export const BESIDES = /\b(?:only|first|last|already|again|twice|or|by|binding|because|before|after)\b/iu;
/** "With whom": the other party, not who signed. */
export const WITH_WHOM = /\bwith (?:whom|who|which)\b|\bwho\b[^?]*\bwith\W*$|\bpartners?\b/iu;
/** "When and where": the signers' line holds both, but they were not asked for. */
export const WHEN = /\bwhen\b|\bdates?\b|\b(?:what|which) (?:day|year)\b/iu;
export const WHERE = /\bwhere\b|\bvenue\b|(?<!\bt[ao][ko][a-z]* )\bplace\b|\b(?:what|which) (?:city|place|town)\b/iu;
export const WHO_ELSE = /\bwith whom? else\b|\bwith (?:which|what) other\b|\bwho(?:m)? else\b[^?]*\bwith\W*$/iu;
export const plansAsked = (reading: Reading): boolean =>
  /\bplans?\b/iu.test(reading.text) && (/\baction plans?\b/iu.test(reading.text) || reading.mentions.some((m) => m.id === 'org:ustr'));
/** Concepts that a question about a paper may hold; anything else is asked of somebody else. */
export const OF_A_PAPER: ReadonlySet<string> = new Set([
  'c:sign',
  'c:memorandum',
  'c:agreement',
  'c:framework',
  'c:contract',
  'c:bilateral',
  'c:date',
  'c:year',
  'c:place',
  'c:compare',
  'c:agree',
  'c:count',
  'c:focus',
  'c:role',
  'c:ministerial',
  'c:meet',
  'c:host',
  'c:partnership',
  'c:mineral',
  'c:critical-mineral',
  'c:say',
  'c:article',
  'c:term',
  'c:representative',
  'c:country',
  'c:announce',
  'c:first',
  'c:reason',
  'c:dialogue',
  'c:happen',
  'c:mining',
  'c:plan',
  'c:ambassador',
  'c:deputy',
  'c:minister',
  'c:foreign-minister',
  'c:firm',
]);
