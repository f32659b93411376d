// Yes or no to who signed one agreement, when and where. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { Agreement } from '../../../src/model/record.ts';
import { touches } from '../../../src/records/periods.ts';
import { BESIDES } from './words.ts';
import { inCity } from '../in-its-place.ts';
import { rankedOtherwise } from '../otherwise.ts';

/** The one agreement whose signing is claimed; undefined when there are several or nothing is claimed of a signing. */
function signingClaimed([one, ...more]: readonly Agreement[], { ask, negated, text }: Reading): Agreement | undefined {
  return ask === 'yesno' && more.length === 0 && !negated && /\bsign/iu.test(text) ? one : undefined;
}

/** "Was the Tashkent MoU signed in 2023?": yes or no to the day and the city it claims, nothing to what it claims besides. */
export function whenAndWhere(agreements: readonly Agreement[], reading: Reading, world: World): 'yes' | 'no' | null {
  const one = signingClaimed(agreements, reading);
  if (
    one === undefined ||
    BESIDES.test(reading.text) ||
    reading.mentions.some((m) => m.kind === 'person')
  )
    return null;
  const cities = reading.mentions.filter((m) => {
    const r = world.record(m.id);
    return r?.kind === 'place' && r.type === 'city' && inCity(m.surface, reading.text) !== null;
  });
  const days = reading.dates.filter((d) => d.relation === 'on');
  if (cities.length + days.length === 0 || days.length < reading.dates.length || (days.length > 0 && one.signed_on === undefined) || (cities.length > 0 && one.place === undefined))
    return null;
  return days.every((d) => touches(one.signed_on ?? '', d)) && cities.every((m) => m.id === one.place) ? 'yes' : 'no';
}
/** Those a question names, an office by its holder. */
export const peopleOf = (reading: Reading, world: World): string[] =>
  reading.mentions.flatMap((m) =>
    m.kind === 'person' ? [m.id] : m.kind === 'post' && reading.ask === 'yesno' ? (world.of('membership').find((x) => x.post === m.id && !x.former)?.holder ?? []) : [],
  );

/** "Did Henick sign for the US?", "did the minister sign?": yes or no to the one it claims, by name or by rank. */
export function byWhom(agreements: readonly Agreement[], reading: Reading, world: World): 'yes' | 'no' | null {
  const one = signingClaimed(agreements, reading);
  if (
    one === undefined ||
    /\b(?:only|alone|first|last|already|again|twice|or|binding|because|before|after|talk\w*|met)\b/iu.test(reading.text) ||
    reading.dates.some((d) => !touches(one.signed_on ?? '', d))
  )
    return null;
  const people = peopleOf(reading, world);
  if (people.length === 0) return rankedOtherwise(reading.text, one.says?.en ?? '') ? 'no' : null;
  const signed = people.map((id) => one.parties.find((p) => p.signer === id)?.party);
  if (signed.includes(undefined)) return null;
  const behalf = /\b(?:for|on behalf of) (?:the )?(\S+)/iu.exec(reading.text)?.[1] ?? '';
  const side = reading.mentions.find((m) => behalf !== '' && m.surface.startsWith(behalf.replace(/\W+$/u, '')));
  return side === undefined ||
    !one.parties.some((p) => p.party === side.id || side.alternatives.includes(p.party)) ||
    signed.some((party) => party === side.id || side.alternatives.includes(party ?? ''))
    ? 'yes'
    : 'no';
}
