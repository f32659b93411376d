// The two dated things a question sets side by side: named, or found on either side of its joint. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import { daysBetween } from '../../../src/lib/dates.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { type Dated, first, pointed } from '../dated.ts';
import { byMonths, endsOf, ofOneSort } from './of-a-sort.ts';
import { AFTER_DID, BESIDE, CHOICE, CHOSEN, FROM_TO, HEADED, SAME_AS, SAME_BOTH, SAME_DAY, SPLIT } from './words.ts';

/** Of two meetings of the same people the one nearer in time to the first is meant. */
function nearer(a: Dated, b: Dated, people: readonly string[], world: World): [Dated, Dated] {
  const [x, y] = people.slice(-2).map((p) => world.read(p).mentions[0]?.id ?? '');
  const others = world
    .of('event')
    .filter((e) => e.type === 'meeting' && e.participants.some((p) => p.actor === x) && e.participants.some((p) => p.actor === y))
    .map((e): Dated => ({ record: e, on: e.on }));
  const best = others.toSorted((m, n) => Math.abs(daysBetween(first(a.on), first(m.on))) - Math.abs(daysBetween(first(a.on), first(n.on))))[0];
  return [a, best ?? b];
}
/** Words that can point to one thing: a name, or what kind of thing it is. */
export const names = (text: string, world: World): boolean =>
  !/^\W*(?:the )?(?:signing|meeting|talks|statement)\W*$/iu.test(text) &&
  (/ministerial|memorandum|mou|working group|news|headline|\b(?:nofo|noi|pia)s?\b|meeting|gathering|conference|talks|signing|expo|summit|statement/iu.test(text) ||
    world.read(text).mentions.length > 0);
/** "The news on visas and the one on Gor": the second is of the sort of the first. */
const oneOf = (halves: readonly string[]): string => {
  const noun = /\b(news|headline|notice|memorandum|meeting|talks|deal|letter)\b/iu.exec(halves[1] ?? '')?.[1];
  return noun === undefined ? (halves[2] ?? '') : (halves[2] ?? '').replace(/^(?:the |that )?one (?=(?:on|about|of|for|with|in)\b)/iu, `${noun} `);
};

/** "the two US-Uzbek memoranda" are the two; otherwise the text is cut at its joint and each half is looked up. */
export function pairOf(reading: Reading, world: World): [Dated, Dated] | undefined {
  const ends = endsOf(reading, world) ?? byMonths(reading, world);
  if (ends !== undefined) return ends;
  if (ofOneSort(reading)) return undefined;
  if (/\b(?:two|both|first and (?:the )?second)\b.*\b(?:memorand\w+|mous?)\b/iu.test(reading.text)) {
    const mous = world
      .of('agreement')
      .filter((a) => a.type === 'mou' && a.status === 'signed' && a.signed_on !== undefined && a.parties.some((p) => p.party === 'place:uzbekistan'));
    const [a, b] = mous;
    if (mous.length === 2 && a?.signed_on !== undefined && b?.signed_on !== undefined)
      return [
        { record: a, on: a.signed_on },
        { record: b, on: b.signed_on },
      ];
  }
  const said = reading.text.replace(/[?.!]+$/u, '');
  const asked =
    CHOICE.exec(said) ??
    CHOSEN.exec(said) ??
    (SAME_DAY.test(said) ? (SAME_AS.exec(said) ?? SAME_BOTH.exec(said)) : null) ??
    BESIDE.exec(said) ??
    AFTER_DID.exec(said) ??
    FROM_TO.exec(said) ??
    HEADED.exec(said);
  if (asked !== null && names(asked[1] ?? '', world) && names(oneOf(asked), world)) {
    const [x, y] = [pointed(asked[1] ?? '', world), pointed(oneOf(asked), world)];
    if (x !== undefined && y !== undefined && x.record.id !== y.record.id) return [x, y];
  }
  const people = reading.mentions.filter((m) => m.kind === 'person');
  if (people.length === 4 || (people.length === 3 && /\bmet|meet\w*|talks?\b/iu.test(reading.text))) {
    const [a, b] = [
      pointed(`${people[0]?.surface ?? ''} met ${people[1]?.surface ?? ''}`, world),
      pointed(`${people[people.length - 2]?.surface ?? ''} met ${people.at(-1)?.surface ?? ''}`, world),
    ];
    if (a !== undefined && b !== undefined && a.record.id !== b.record.id)
      return nearer(
        a,
        b,
        people.map((p) => p.surface),
        world,
      );
  }
  const body = said
    .replace(/^.*?\bbetween\s+(?:the )?/iu, '')
    .replace(/^.*:\s*/u, '')
    .replace(/^\W*(?:which|what|who)\s+(?:came|was|happened|is|one|of these|of the two)?\s*(?:first|earlier|later|last)?[, ]*/iu, '')
    .replace(/^\W*how (?:long|many \w+|much \w+)\s+/iu, '');
  const parts = body.split(SPLIT).filter((p) => names(p, world));
  for (let cut = 1; cut < parts.length; cut += 1) {
    const a = pointed(parts.slice(0, cut).join(' and '), world);
    const b = pointed(parts.slice(cut).join(' and '), world);
    if (a !== undefined && b !== undefined && a.record.id !== b.record.id) return [a, b];
  }
  return byTheirNames(reading, world);
}

/** "Future Mine to the demonstration centre: days between the two?": nothing but two dated names. */
function byTheirNames(reading: Reading, world: World): [Dated, Dated] | undefined {
  const names = reading.mentions.filter((m) => ['initiative', 'event', 'agreement'].includes(m.kind));
  const [a, b] = names.map((m) => pointed(m.surface, world));
  return names.length !== 2 || a === undefined || b === undefined || a.record.id === b.record.id ? undefined : [a, b];
}
