// "And which only attended?" after a question on the Gulf states: of the Gulf states.
import type { Turn } from '../../contracts/intent.ts';
import type { Mention, Reading } from '../../model/reading.ts';

const WHICH_DID = /^\W*(?:(?:and|but|so|then|ok(?:ay)?),? )*(?:which|who|what|any|how many)(?: (?:ones?|countries|states|nations|members))?(?= (?:only |just |merely |also |actually |then |instead )?(?:attend|sign|participat|(?:took|take) part|came\b|stayed|did(?:n['’]t| not)|were (?:only |just )?(?:there|present|absent|missing)|skipped|turned up|showed up|put\b))/iu;
/** "And which did not?" does not say what. */
const DID_NOT = /\b(?:did(?:n['’]t| not))\W*$/iu;
const OF_ALL = /\b(?:overall|altogether|in (?:total|all)|worldwide|everyone|everybody|else)\b/iu;
const REGIONS = new Set(['place:central-asia', 'place:persian-gulf']);
/** The part of the world a question is about, if it is about one. */
export const regionOf = (mentions: readonly Mention[]): Mention | undefined => mentions.find((m) => m.kind === 'group' || REGIONS.has(m.id));

/** "The Gulf states", "EU members": written as "Gulf countries", "EU countries". */
export const countriesOf = (region: Mention): string => `${bareName(region)} countries`;
/** "Nordic and Baltic": all of them by name. */
export const regionsOf = (mentions: readonly Mention[]): string => {
  const regions = mentions.filter((m) => m.kind === 'group' || REGIONS.has(m.id));
  return regions.length > 1 ? regions.map((m) => bareName(m)).join(' and ') : (regions[0]?.surface.replace(/ countries$/iu, '') ?? '');
};
export const bareName = (region: Mention): string => region.surface.replace(/^the | (?:countries|states|nations|members)$/giu, '');

const cameOf = (last: Turn): boolean => last.intent === 'attendance' || last.intent === 'absence';
/** The question with the region of the one before; null when it names somebody itself. */
export function inRegion(text: string, reading: Reading, last: Turn): string | null {
  const region = cameOf(last) && reading.mentions.length + reading.numbers.length === 0 ? regionOf(last.reading.mentions) : undefined;
  return region === undefined || !WHICH_DID.test(text) || OF_ALL.test(text) ? null : `${text.replace(WHICH_DID, `which ${countriesOf(region)}`).replace(/[?.! ]+$/u, '').replace(DID_NOT, /sign/iu.test(last.reading.text) ? '$& sign' : '$& attend the ministerial')}?`;
}

/** "And which didn't?" after who of a region came: the others of it. */
const NOT_THERE = /^\W*(?:(?:and|but|so|then|ok(?:ay)?),? )*(?:which|who|what)(?: of (?:them|those|these))?(?: (?:ones?|countries|states|nations|members))?(?: (?:did|was|were)(?:n['’]?t| not)(?: (?:there|attend\w*|come|take part|present|go|participate))?| (?:was|were) (?:missing|absent)| (?:is|are) missing| stayed away| skipped(?: it)?)\W*$/iu;
export function othersOf(text: string, reading: Reading, last: Turn): string | null {
  const region = cameOf(last) && reading.mentions.length === 0 && !last.reading.concepts.includes('sign') ? regionOf(last.reading.mentions) : undefined;
  return region === undefined || !NOT_THERE.test(text) ? null : `which ${countriesOf(region)} did not attend the ministerial?`;
}
