// What the words of a question ask of the two lists of the ministerial: which of them, of which countries and parts of the world. Pure.
// Not for: whether it is asked of these lists at all (attendance-refused.ts).
import type { World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { nameTest, type NameTest } from '../alphabet.ts';
import { ATTEND, BY_CONTINENT, chooses, COUNTED_TOO, isOutside, ON_LIST_OF_54, ON_LIST_OF_ELEVEN, SIGN, SIGNED_PAPERS, UNION } from './words.ts';
import { COMMISSION, ELEVEN, groupMentions, isCountry, MINISTERIAL } from '../sets.ts';

export type Wanted = {
  /** The question without the papers that were signed. */
  text: string;
  named: NameTest | null;
  continents: boolean;
  /** The list it says somebody stands on. */
  listed: 'attended' | 'signed' | null;
  sign: boolean;
  attend: boolean;
  groups: string[];
  countries: string[];
  /** Groups whose countries are left out. */
  outside: ReadonlySet<string>;
  /** Some of several countries named are asked for. */
  choice: boolean;
};
const LISTED = /\b(?:countr(?:y|ies)|nations?|participants?|attendees?|delegations?|signator\w*|names?|list|attend\w*|signed)\b/iu;
/** "G7 members on the list": the list of countries is that of the participants. */
const ON_THE_LIST = /\b(?:on|in|from) (?:the|that|this|your) (?:\w+ )?list\b/iu;
const CAME = /\b(?:attend\w*|participa\w*|took part|present)\b/iu;
/** What a question about the lists may name without asking for it. */
export const SETTING: ReadonlySet<string> = new Set([MINISTERIAL, ELEVEN, 'place:us', 'org:us-government', 'place:washington', 'count:54-countries']);

export function wanted(reading: Reading, world: World): Wanted {
  const { mentions } = reading;
  const text = reading.text.replace(SIGNED_PAPERS, '$1');
  const named = nameAsked(text, reading, world);
  const continents = BY_CONTINENT.test(text);
  // The Commission came beside the 54: a statement tells of that.
  const commission = mentions.some((m) => m.id === COMMISSION);
  const counted = reading.ask === 'howmany' && COUNTED_TOO.test(text) && commission;
  const listed = ON_LIST_OF_54.test(text) && !commission ? 'attended' : ON_LIST_OF_ELEVEN.test(reading.text) ? 'signed' : null;
  const says = (concept: string): boolean => reading.terms.some((t) => t.keys.includes(concept));
  const sign = listed === 'signed' || SIGN.test(text) || says('c:sign');
  const atIt = mentions.some((m) => m.id === MINISTERIAL) && /\b(?:at|in|to)\b/iu.test(text);
  const allOfThem = (counted && /\bcountries\b/iu.test(text)) || (continents && reading.numbers.some((n) => n === 54 || n === 55));
  const onTheList = ON_THE_LIST.test(text) && groupMentions(reading).length > 0;
  const attend = listed === 'signed' ? CAME.test(text) : listed === 'attended' || ATTEND.test(text) || says('c:attend') || atIt || allOfThem || onTheList || named !== null;
  const outside = new Set(mentions.filter((m) => (m.kind === 'group' || UNION.test(m.surface)) && isOutside(m.surface, text)).map((m) => (m.kind === 'group' ? m.id : 'group:eu')));
  const asked = mentions.filter((m) => isCountry(m, world) && !SETTING.has(m.id) && !(outside.size > 0 && UNION.test(m.surface)) && !(counted && m.id === COMMISSION));
  const countries = named !== null ? [] : asked.map((m) => m.id);
  const groups = widest(groupMentions(reading), world).filter((g) => !outside.has(g));
  return { text, named, continents, listed, sign, attend, groups, countries, outside, choice: countries.length > 1 && chooses(text) };
}
/** "Starting with M"; a country by its whole name is not such a test. */
function nameAsked(text: string, reading: Reading, world: World): NameTest | null {
  const test = LISTED.test(text) ? nameTest(text) : null;
  return test === null || reading.mentions.some((m) => isCountry(m, world) && test.part.toLowerCase() === m.surface.toLowerCase()) ? null : test;
}
/** "Latin America and the Caribbean" holds the Caribbean. */
const widest = (groups: readonly string[], world: World): string[] =>
  groups.filter((g) => !groups.some((o) => o !== g && world.name(o).endsWith(` ${world.name(g)}`) && (world.groups(o)?.length ?? 0) > (world.groups(g)?.length ?? 0)));
