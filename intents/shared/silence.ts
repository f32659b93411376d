// What a record says is not told: whether that is what was asked for, and whether it is an answer. Pure.
import type { Found } from '../../src/contracts/intent.ts';
import type { Reading } from '../../src/model/reading.ts';
import { aroundWord } from './around-word.ts';
import { anyOf, wordsOf } from '../../src/lib/text/patterns.ts';

/** A statement that itself says what is not given is only part of an answer. */
export const SAYS_NOT = anyOf(
  /\bno (?:headline|publisher|byline) stands\b|\b(?:does|do) not (?:spell|expand|explain)\b/u,
  /\b(?:gives?|names?|says?|states?|prints?)\s+(?:neither|none|no|not)\b|\breports?\b[^.;]* and no\b/u,
  /\b(?:neither|nor|not|no)\b[^.;]{0,60}\b(?:given|named|stated|say|says|said|printed|revealed|disclosed|prints?|names?|gives?)\b/u,
);
/** A gap that also says what is known ("...; they name the chair only") is part of an answer; one that only says what is missing is a refusal. */
export const tellsToo = (f: Found): boolean => /;|\bonly\b|\binference\b|\brevealed\b/u.test(f.record.says?.en ?? '');
/** "Do the sources name the ten?", "is the day given?": asks whether it is said, so a silence is an answer. */
export const asksIfSaid = (reading: Reading): boolean => reading.ask === 'yesno' && IF_SAID.test(reading.text);
const IF_SAID =
  /^\W*(?:(?:so|and|but|is it true that) )*(?:(?:do|does|did)\b.{0,60}\b(?:say|tell|give|state|print|put|name|mention|list|specify|disclose|reveal|break (?:it )?down|explain|spell|identify|show)\b|(?:is|are|was|were|has|have)\b.{0,60}\b(?:known|given|stated|printed|named|mentioned|listed|specified|disclosed|revealed|explained|identified|said)\b)/iu;

/** What a gap must be about to be the answer to a kind of question. */
const MISSING_FOR: Partial<Record<Reading['ask'], RegExp>> = {
  where: /place|location|site|venue/u,
  when: /date|day|year|term|duration|deadline|schedule|start/u,
  who: /name|member|speaker|recipient|author|post|funder|successor|countries|investor|attendance/u,
  howmuch: /amount|total|share|breakdown|rate|price|disburse|terms/u,
  howmany: /count|amount|total|members|duration/u,
  why: /reason|purpose|biograph/u,
  list: /name|member|countries|minerals|projects|recipients|contents/u,
  which: /name|member|minerals|projects|countries|recipients/u,
};
/** What may be asked for by name. */
const NAMES_ASKED = wordsOf(
  /which|list|compan(?:y|ies)|firms?|countr(?:y|ies)|partners?|members?|people|persons?|officials?|ministers?|leaders?|guests?|investors?/u,
  /banks?|lenders?|projects?|outfits?|players?|identit\w*|anyone|anybody|somebody|part(?:y|ies)|author\w*|publisher|headline|title|departments?/u,
  /agenc(?:y|ies)|deposits?|mines?|sites?|call\w*|others?|they|them|he|she|represent\w*|delegat\w*/u,
);
export const NAME_WORDS = /\b(?:names?(?! (?:them|these|those|both|each|all|any|two|three|four|five|some)\b)|named|who|whom|identity|company names|called)\b/iu;
/** Asks what it is like, not which one it is. */
const OF_WHAT_SORT = /\b(?:what|which) (?:sort|kind|type)s? of\b/iu;
/** Silent on a place or a name: no answer to whether something was on a day. */
const WHERE_SILENT = /\b(?:not|neither) (?:say|name|state)s? (?:where|who|why|how|which)\b/iu;

/** "They name only the state, not the town" leaves nothing open for a question about the state. */
function saysItIsKnown(gap: string, question: string): boolean {
  const noun = /\b(?:which|what) (?:u\.?s\.? )?([a-z]{4,})\b/iu.exec(question)?.[1];
  return noun !== undefined && onlyThat(noun, gap) !== null;
}
const onlyThat = aroundWord(String.raw`\bonly (?:\w+ ){0,2}\1\b`);

/** Small plus when what is missing is what was asked for. */
export function silenceSuits(f: Found, missing: string, ask: Reading['ask'], reading: Reading): number {
  const says = f.record.says?.en ?? '';
  if (saysItIsKnown(says, reading.text)) return -0.3;
  if (ask === 'yesno' && reading.dates.length > 0 && WHERE_SILENT.test(says)) return -0.24;
  const named = NAME_WORDS.test(reading.text);
  if (/name/u.test(missing) && !named && !NAMES_ASKED.test(reading.text)) return -0.2;
  const wanted = MISSING_FOR[ask];
  const apt =
    (wanted?.test(missing) === true && !OF_WHAT_SORT.test(reading.text)) || (wanted !== undefined && missing === 'details') || (named && ask !== 'yesno' && OF_NAMES.test(missing));
  if (apt && (f.fit >= 0.42 || (f.fit >= 0.28 && f.coverage >= 0.75))) return 0.1;
  return wanted !== undefined ? -0.16 : f.fit < 0.8 ? -0.12 : -0.03;
}
const OF_NAMES = /name|member|project|countries|recipient|minerals|compan/u;
