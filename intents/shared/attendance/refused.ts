// Questions in words of attending and signing that the two lists of the ministerial do not answer. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { SETTING, type Wanted } from './wanted.ts';
import { DEMANDS, IN_TURN, NOT_SIGN, OTHER_TOPIC } from './words.ts';
import { coversTheDay, groupMentions, isCountry } from '../sets.ts';

/** Something else is asked, or something more than the lists tell. */
export function asksOther(wanted: Wanted, reading: Reading, world: World): boolean {
  const { text, outside, groups, countries } = wanted;
  if (OTHER_TOPIC.test(text) || IN_TURN.test(text) || asksOrigin(text, reading)) return true;
  if (reading.numbers.some((n) => n === 10 || n === 17) || /\bfive months\b/iu.test(text)) return true;
  if (reading.dates.some((d) => !coversTheDay(d)) || reading.except.some((m) => !isCountry(m, world))) return true;
  if (outside.size > 0 && groups.length === 0 && (reading.ask === 'yesno' || !OF_COUNTRIES.test(text))) return true;
  return asksMore(wanted, reading, world) || (countries.length > 0 ? moreOfCountries(wanted, reading) : peopleOrPapers(wanted, reading));
}
/** "Where do they come from", not "came from Africa". */
const asksOrigin = (text: string, reading: Reading): boolean =>
  /\b(?:come|comes|came) from\b/iu.test(text) && (groupMentions(reading).length === 0 || reading.mentions.some((m) => m.kind === 'mineral'));

const BESIDE_THE_LISTS = new Set(['mineral', 'count', 'document', 'group']);
/** A name or a word that the lists know nothing of. */
function asksMore({ text, named, continents, outside, choice }: Wanted, reading: Reading, world: World): boolean {
  const strange = reading.mentions.some(
    (m) => !isCountry(m, world) && !SETTING.has(m.id) && !BESIDE_THE_LISTS.has(m.kind) && m.id !== 'place:central-asia' && m.id !== 'place:persian-gulf',
  );
  const idle = [
    ...(choice ? [/^(?:following|ones?|among)$/iu] : []),
    ...(NOT_SIGN.test(text) ? [/^(?:left|leave|leaving|home|empty|handed|empty-handed)$/iu] : []),
    ...(outside.size > 0 ? [/^(?:outside|non|belong\w*|lies?|lying|located)$/iu] : []),
    ...(text !== reading.text ? [/^(?:document|paper)s?$/iu] : []),
    ...(continents ? [/^(?:continents?|group\w*|break|split|sort\w*|world|parts?)$/iu] : []),
  ];
  return strange || (named === null && reading.terms.some((t) => !t.keys.some((k) => DEMANDS.has(k)) && !idle.some((words) => words.test(t.surface))));
}

const OF_BEING_THERE = /\b(?:or|signed|attend\w*|present|both|did|was|were|is|are|has|have)\b|\b(?:participants?|signator(?:y|ies)|there|on the list|invited)\W*$/iu;
const OTHER_THING = /\b(?:which|what) (?!of\b|ones?\b|countr|nations?\b|states?\b|about\b)\w+/iu;
/** "As a host", "money for X", "a deal on lithium": the lists tell neither of roles nor of money nor of single minerals. */
const IN_A_ROLE = /\b(?:as|be|was|were|is|are) (?:an? |the )?(?:co-?)?(?:hosts?|chairs?|observers?|presidents?|speakers?)\b|\bco-?host/iu;
const GETS = /\b(?:get|gets|got|receiv\w*|obtain\w*|given|secure[ds]?|rais(?:e[ds]?|ing))\b/iu;
const ALL_EARTHS = 'mineral:rare-earths';
function beyondTheLists({ sign, countries }: Wanted, { ask, text, mentions, concepts }: Reading): boolean {
  if (ask !== 'yesno' || countries.length === 0) return false;
  const mineral = mentions.some((m) => m.kind === 'mineral' && (m.id !== ALL_EARTHS || /\bthere (?:is|are|any)\b|\b(?:is|are) there\b/iu.test(text)));
  return mineral || IN_A_ROLE.test(text) || (!sign && GETS.test(text) && concepts.has('money'));
}
/** More of a country than whether it came and signed. */
function moreOfCountries(wanted: Wanted, reading: Reading): boolean {
  const { text, listed, choice } = wanted;
  const { ask } = reading;
  if (beyondTheLists(wanted, reading)) return true;
  if (['when', 'why', 'where', 'howmuch'].includes(ask)) return true;
  if (choice) return false;
  if (ask === 'who' || (ask !== 'yesno' && listed === null && !OF_BEING_THERE.test(text))) return true;
  return OTHER_THING.test(text) || (/^\W*(?:who|where|when|what|why|how)\b/iu.test(text) && !/\bwhat (?:about|countr)/iu.test(text));
}

const OF_COUNTRIES =
  /\b(?:countr(?:y|ies)|nations?|states?|govern\w*|participants?|attendees?|delegations?|signator\w*|signers?|who|which|list|europeans?|africans?|everyone|everybody)\b/iu;
const PEOPLE =
  /\b(?:departments?|ministers?|officials?|agencies|executives?|companies|firms|representatives|people|persons|individuals|american side|us side|for the (?:us|united states|americans?))\b/iu;
/** Persons, bodies or papers are asked for, or nothing of the kind the lists hold. */
function peopleOrPapers({ text, groups }: Wanted, reading: Reading): boolean {
  if (groups.length === 0 && (!OF_COUNTRIES.test(text) || (reading.ask === 'yesno' && reading.numbers.some((n) => n > 2)))) return true;
  if (PEOPLE.test(text)) return true;
  if (reading.ask === 'howmany') return /\bagreements?|deals?|mous?\b/iu.test(text) && !/\bcountries|nations|states\b/iu.test(text);
  if (reading.ask !== 'who') return false;
  return /\bthe (?:\w+ )?(?:memorandum|mou)\b/iu.test(text) || (reading.mentions.some((m) => m.id === 'place:washington') && /\b(?:memorandum|mou)\b/iu.test(text));
}
