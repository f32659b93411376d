// An agreement of two countries with one another, neither of them the United States: the lists of the ministerial hold only
// what each signed with the United States. Pure.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import { aroundWord } from '../around-word.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { AssayRecord } from '../../../src/model/record.ts';
import { ELEVEN, MINISTERIAL, signatories } from '../sets.ts';
import { SIGN } from './words.ts';

const EACH_OTHER = /\b(?:with|between) (?:each |one an)other\b|\bbetween (?:the two|them)\b/iu;
const SECOND = aroundWord(String.raw`\b(?:with|between [^?,]{3,40} and) (?:the )?\1\b`);
/** Share of the demand a statement meets that names both: it tells more of them than the lists do. */
const TELLS = 0.8;
/** A statement about more than this lists. */
const LIST = 3;

/** Two of those named are asked of together, not each by itself. */
export const ofTwo = (countries: readonly string[], reading: Reading): boolean =>
  countries.length === 2 &&
  SIGN.test(reading.text) &&
  reading.mentions.every((m) => m.id !== 'place:us' && m.id !== 'org:us-government') &&
  (EACH_OTHER.test(reading.text) || reading.mentions.some((m) => countries.includes(m.id) && SECOND(m.surface, reading.text) !== null));
/** A statement names both of them in the matter; one that only lists who came or signed does not. */
export const toldElsewhere = (reading: Reading, world: World): boolean =>
  world.find(reading, { limit: 6 }).some((f) => f.record.kind !== 'gap' && f.coverage >= TELLS && !isList(f.record) && !reading.mentions.some((m) => f.missing.includes(m.surface)));
const isList = (r: AssayRecord): boolean => 'about' in r && (r.about.length > LIST || r.about.some((id) => id === MINISTERIAL || id === ELEVEN));

export function pairTold(countries: readonly string[], world: World): Draft {
  const [a = '', b = ''] = countries;
  const signed = signatories(world);
  const lines = countries.map((id) => world.say(signed.includes(id) ? 'member.on-the-day' : 'member.not-on-the-day', { name: world.name(id) }));
  return {
    status: 'partial',
    blocks: [{ kind: 'paragraph', text: [world.say('member.pair', { a: world.name(a), b: world.name(b) }), ...lines].join(' '), cites: ['004:7'] }],
    records: [ELEVEN, ...countries.filter((id) => world.record(id) !== undefined)],
    derived: [4, 11],
    gap: 'agreement of the two',
    focus: { entities: [...countries] },
  };
}
