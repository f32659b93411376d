// Which list of the ministerial a question asks for, of which countries or part of the world. Pure.
import type { World } from '../../src/contracts/intent.ts';
import type { Reading } from '../../src/model/reading.ts';
import { nameTest, type NameTest } from './alphabet.ts';
import { earlier, presumed } from './attendance-presumed.ts';
import { ATTEND, BY_CONTINENT, chooses, COUNTED_TOO, DEMANDS, IN_TURN, isOutside, MARK, NO_COUNTRY, NOT_SIGN, ON_LIST_OF_54, ON_LIST_OF_ELEVEN, OTHER_TOPIC, SIGN, SIGNED_PAPERS, UNION } from './attendance-words.ts';
import { COMMISSION, coversTheDay, ELEVEN, groupMentions, isCountry, MINISTERIAL } from './sets.ts';

export type SetName = 'attended' | 'signed' | 'attended-not-signed' | 'attended-marked';
/** `presumed`: the question takes for granted that a country was there or signed, which was not. */
export type Slots = { set: SetName; groups: string[]; countries: string[]; both: boolean; named: NameTest | null; beside?: boolean; /** Asked of the time before the ministerial. */ earlier?: boolean; presumed?: boolean; /** Told one part of the world after the other. */ continents?: boolean; /** Groups whose countries are left out. */ outside?: string[] };
export const noCountry = (reading: Reading, world: World): boolean => NO_COUNTRY.test(reading.text) && ATTEND.test(reading.text) && (['which', 'who', 'what', 'list', 'none'].includes(reading.ask) || /\bthere (?:an?y?|one)\b/iu.test(reading.text)) && !OTHER_TOPIC.test(reading.text) && !SIGN.test(reading.text) && reading.dates.every(coversTheDay) && reading.mentions.every((m) => m.id === MINISTERIAL || m.id === 'count:54-countries' || isCountry(m, world) && m.id === COMMISSION);

export function slotsOf(reading: Reading, world: World): Slots | undefined {
  const outsider = presumed(reading, world);
  if (outsider !== undefined) return outsider;
  const before = earlier(reading, world);
  if (before !== undefined) return before;
  const text = reading.text.replace(SIGNED_PAPERS, '$1');
  const named = !reading.mentions.some((m) => isCountry(m, world) && nameTest(text)?.part.toLowerCase() === m.surface.toLowerCase()) && /\b(?:countr(?:y|ies)|nations?|participants?|attendees?|delegations?|signator\w*|names?|list|attend\w*|signed)\b/iu.test(text) ? nameTest(text) : null;
  const continents = BY_CONTINENT.test(text);
  const counted = reading.ask === 'howmany' && COUNTED_TOO.test(text) && reading.mentions.some((m) => m.id === COMMISSION);
  // The Commission came beside the 54: a statement tells of that.
  const listed = ON_LIST_OF_54.test(text) && !reading.mentions.some((m) => m.id === COMMISSION) ? 'attended' : ON_LIST_OF_ELEVEN.test(reading.text) ? 'signed' : null;
  const sign = listed === 'signed' || SIGN.test(text) || reading.terms.some((t) => t.keys.includes('c:sign'));
  const attend = listed === 'signed' ? /\b(?:attend\w*|participa\w*|took part|present)\b/iu.test(text) : listed === 'attended' || (counted && /\bcountries\b/iu.test(text)) || ATTEND.test(text) || reading.terms.some((t) => t.keys.includes('c:attend')) || (reading.mentions.some((m) => m.id === MINISTERIAL) && /\b(?:at|in|to)\b/iu.test(text)) || named !== null || (continents && reading.numbers.some((n) => n === 54 || n === 55));
  if ((!sign && !attend) || OTHER_TOPIC.test(text) || (/\b(?:come|comes|came) from\b/iu.test(text) && (groupMentions(reading).length === 0 || reading.mentions.some((m) => m.kind === 'mineral')))) return undefined;
  const allowed = new Set([MINISTERIAL, ELEVEN, 'place:us', 'org:us-government', 'place:washington', 'count:54-countries']);
  const outside = new Set(reading.mentions.filter((m) => (m.kind === 'group' || UNION.test(m.surface)) && isOutside(m.surface, text)).map((m) => (m.kind === 'group' ? m.id : 'group:eu')));
  const countries = named !== null ? [] : reading.mentions.filter((m) => !(outside.size > 0 && UNION.test(m.surface)) && isCountry(m, world) && !allowed.has(m.id) && !(counted && m.id === COMMISSION)).map((m) => m.id);
  if (reading.numbers.some((n) => n === 10 || n === 17) || /\bfive months\b/iu.test(text)) return undefined;
  const groups = widest(groupMentions(reading), world).filter((g) => !outside.has(g));
  if (outside.size > 0 && groups.length === 0) return undefined;
  const choice = countries.length > 1 && chooses(text);
  if (reading.except.some((m) => !isCountry(m, world))) return undefined;
  const strangers = reading.mentions.filter((m) => !isCountry(m, world) && m.kind !== 'group' && !allowed.has(m.id) && !['mineral', 'count', 'document'].includes(m.kind) && m.id !== 'place:central-asia' && m.id !== 'place:persian-gulf');
  const demand = reading.terms.filter((t) => !(choice && /^(?:following|ones?|among)$/iu.test(t.surface)) && !(outside.size > 0 && /^(?:outside|non|belong\w*)$/iu.test(t.surface)) && !t.keys.some((k) => DEMANDS.test(k)) && !(text !== reading.text && /^(?:document|paper)s?$/iu.test(t.surface)) && !(continents && /^(?:continents?|group\w*|break|split|sort\w*|world|parts?)$/iu.test(t.surface)));
  if (strangers.length > 0 || (demand.length > 0 && named === null)) return undefined;
  if (reading.dates.some((d) => !coversTheDay(d)) || IN_TURN.test(text)) return undefined;
  if (countries.length === 0 && reading.ask === 'who' && reading.mentions.some((m) => m.id === 'place:washington') && /\b(?:memorandum|mou)\b/iu.test(text)) return undefined;
  const about = /\b(?:countr(?:y|ies)|nations?|states?|govern\w*|participants?|attendees?|delegations?|signator\w*|signers?|who|which|list|europeans?|africans?|everyone|everybody)\b/iu.test(text) || groups.length > 0;
  if (countries.length === 0 && (!about || (reading.ask === 'yesno' && groups.length === 0 && reading.numbers.some((n) => n > 2)))) return undefined;
  if (countries.length > 0 && reading.ask !== 'yesno' && listed === null && !choice && !/\b(?:or|signed|attend\w*|present|both|did|was|were|is|are|has|have)\b|\b(?:participants?|signator(?:y|ies)|there|on the list|invited)\W*$/iu.test(text)) return undefined;
  if (countries.length > 0 && !choice && /\b(?:which|what) (?!of\b|ones?\b|countr|nations?\b|states?\b|about\b)\w+/iu.test(text)) return undefined;
  if (countries.length > 0 && ['when', 'why', 'where', 'howmuch', ...(choice ? [] : ['who'])].includes(reading.ask)) return undefined;
  if (countries.length > 0 && !choice && /^\W*(?:who|where|when|what|why|how)\b/iu.test(text) && !/\bwhat (?:about|countr)/iu.test(text)) return undefined;
  if (countries.length === 0 && /\b(?:departments?|ministers?|officials?|agencies|executives?|companies|firms|representatives|people|persons|individuals|american side|us side|for the (?:us|united states|americans?))\b/iu.test(text)) return undefined;
  if (countries.length === 0 && reading.ask === 'who' && /\bthe (?:\w+ )?(?:memorandum|mou)\b/iu.test(text)) return undefined;
  if (countries.length === 0 && reading.ask === 'howmany' && /\bagreements?|deals?|mous?\b/iu.test(text) && !/\bcountries|nations|states\b/iu.test(text)) return undefined;
  const negative = NOT_SIGN.test(text) && !MARK.test(text) && countries.length === 0 && !(groups.length > 0 && /\bsigned,? and\b|\bwho signed\b/iu.test(text));
  const both = sign && countries.length > 0 && /\b(?:attend\w*|participat\w*|took part|take part|present|showed up|came)\b/iu.test(text);
  const marked = sign && attend && !negative && ((groups.length > 0 && /\b(?:and|only|plus)\b|[,/+]/u.test(text)) || MARK.test(text) || /\b(?:show which|(?:which|who) of (?:them|those|these)|and which|separately|how many of)\b/iu.test(text));
  return { set: negative ? 'attended-not-signed' : marked ? 'attended-marked' : sign ? 'signed' : 'attended', groups, countries, both, named, continents, ...(outside.size === 0 ? {} : { outside: [...outside] }) };
}
/** "Latin America and the Caribbean" holds the Caribbean. */
const widest = (groups: readonly string[], world: World): string[] => groups.filter((g) => !groups.some((o) => o !== g && world.name(o).endsWith(` ${world.name(g)}`) && (world.groups(o)?.length ?? 0) > (world.groups(g)?.length ?? 0)));
