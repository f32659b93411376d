// Which list of the ministerial a question asks for, of which countries or part of the world. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { NameTest } from '../alphabet.ts';
import type { Only } from './only.ts';
import { earlier, presumed } from './presumed.ts';
import { asksOther } from './refused.ts';
import { wanted } from './wanted.ts';
import { ATTEND, MARK, NO_COUNTRY, NOT_SIGN, OTHER_TOPIC, SIGN } from './words.ts';
import { COMMISSION, coversTheDay, isCountry, MINISTERIAL } from '../sets.ts';

export type SetName = 'attended' | 'signed' | 'attended-not-signed' | 'attended-marked';
/** `presumed`: the question takes for granted that a country was there or signed, which was not. */
export type Slots = {
  set: SetName;
  groups: string[];
  countries: string[];
  both: boolean;
  named: NameTest | null;
  beside?: boolean;
  presumed?: boolean;
  /** Asked of the time before the ministerial. */
  earlier?: boolean;
  /** Those who did not sign are named beside the others. */
  rest?: boolean;
  /** Told one part of the world after the other. */
  continents?: boolean;
  /** Groups whose countries are left out. */
  outside?: string[];
  /** An agreement of the two countries with one another is asked for. */
  pair?: boolean;
  only?: Only;
};

const ONE_OF_THEM = new Set<Reading['ask']>(['which', 'who', 'what', 'list', 'none']);
/** The participant that is no country is asked for. */
export function noCountry(reading: Reading, world: World): boolean {
  const { text } = reading;
  if (!NO_COUNTRY.test(text) || (!ATTEND.test(text) && !reading.numbers.includes(54)) || OTHER_TOPIC.test(text) || SIGN.test(text)) return false;
  const asked = ONE_OF_THEM.has(reading.ask) || /\bthere (?:an?y?|one)\b/iu.test(text);
  return (
    asked &&
    reading.dates.every(coversTheDay) &&
    reading.mentions.every((m) => m.id === MINISTERIAL || m.id === 'count:54-countries' || (isCountry(m, world) && m.id === COMMISSION))
  );
}

const CAME_TOO = /\b(?:attend\w*|participat\w*|took part|take part|present|showed up|came|come)\b/iu;
const TOLD_APART = /\b(?:show which|(?:which|who) of (?:them|those|these)|and which|separately|(?<=\p{L}{4,}.*)how many of)\b/iu;
/** "Which came, and which of them did not sign", "who signed and who didn't": both are wanted, told apart. */
const NOT = String.raw`(?:not\b|(?:didn|haven|hasn)['’]?t\b|without\b|only\b|just\b)`;
const TWO_LISTS = new RegExp(
  String.raw`^(?!\W*(?:of|among|out of)\b).*\b(?:attend\w*|came|took part|participa\w*|there|present|sign(?:ed|atories)|at the \w+)\b.*(?:[,;:?–-]\s*(?:and |but )?|\band |\bbut )(?:which|who)\b(?!.*\b(?:which|who)\b).{0,40}\b${NOT}`,
  'iu',
);
/** What the question asks of the lists; undefined when it asks something else. */
export function slotsOf(reading: Reading, world: World): Slots | undefined {
  const supposed = presumed(reading, world) ?? earlier(reading, world);
  if (supposed !== undefined) return supposed;
  const asked = wanted(reading, world);
  const { text, sign, attend, groups, countries, named, continents, outside } = asked;
  if ((!sign && !attend) || asksOther(asked, reading, world)) return undefined;
  const alsoSigned = groups.length > 0 && /\bsigned,? and\b|\bwho signed\b/iu.test(text);
  const rest = countries.length === 0 && TWO_LISTS.test(text);
  const negative = !rest && NOT_SIGN.test(text) && !MARK.test(text) && countries.length === 0 && !alsoSigned;
  const marked = rest || sign && attend && !negative && ((groups.length > 0 && /\b(?:and|only|plus)\b|[,/+]/u.test(text)) || MARK.test(text) || TOLD_APART.test(text));
  const set = negative ? 'attended-not-signed' : marked ? 'attended-marked' : sign ? 'signed' : 'attended';
  const both = sign && countries.length > 0 && CAME_TOO.test(text);
  return { set, groups, countries, both, named, continents, ...(rest ? { rest } : {}), ...(outside.size === 0 ? {} : { outside: [...outside] }) };
}
