// Questions that take for granted what was not so: that a country came, or that it signed, or when. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { Slots } from './asked.ts';
import { DELEGATION, DEMANDS, EARLIER, WHAT_SIGNED } from './words.ts';
import { attendees, coversTheDay, ELEVEN, isCountry, MINISTERIAL, signatories } from '../sets.ts';

/** "What did the Chinese delegation say", "what did Japan sign": of a country that was not there, or did not sign, that comes first. */
export function presumed(reading: Reading, world: World): Slots | undefined {
  const countries = reading.mentions.filter((m) => isCountry(m, world) && m.id !== 'place:us').map((m) => m.id);
  const [only] = countries;
  const elsewhere = reading.mentions.some((m) => !isCountry(m, world) && ![MINISTERIAL, 'place:washington', 'org:us-government'].includes(m.id));
  if (only === undefined || countries.length > 1 || elsewhere || reading.dates.some((d) => !coversTheDay(d))) return undefined;
  const slots = { groups: [], countries, both: false, named: null, presumed: true };
  if (DELEGATION.test(reading.text) && !/\blist/iu.test(reading.text) && !attendees(world).includes(only)) return { ...slots, set: 'attended' };
  return WHAT_SIGNED.test(reading.text) && !signatories(world).includes(only) && reading.terms.every((t) => t.keys.some((k) => DEMANDS.has(k)))
    ? { ...slots, set: 'signed' }
    : undefined;
}

/** "Had Peru signed anything before the ministerial?": the earlier papers are counted, not named; Uzbekistan's are told by themselves. */
export function earlier(reading: Reading, world: World): Slots | undefined {
  if (!EARLIER.test(reading.text) || reading.ask !== 'yesno' || !reading.concepts.has('sign')) return undefined;
  const countries = reading.mentions.filter((m) => isCountry(m, world) && m.id !== 'place:us').map((m) => m.id);
  const told = countries.some((id) => world.of('agreement').some((a) => a.id !== ELEVEN && a.parties.some((p) => p.party === id)));
  return countries.length === 0 || told || reading.terms.some((t) => !t.keys.some((k) => DEMANDS.has(k)) && !/^(?:prior|ahead|earlier|similar)$/iu.test(t.surface))
    ? undefined
    : { set: 'signed', groups: [], countries, both: false, named: null, earlier: true };
}
