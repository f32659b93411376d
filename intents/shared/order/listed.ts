// One dated thing whose length or age is asked for, and several to be put in order. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { type Dated, first, pointed } from '../dated.ts';
import { names } from './pair.ts';
import { RUNS } from './words.ts';
import { anyOf } from '../../../src/lib/text/patterns.ts';

/** "how many days ago was X", "how many days does X run": one dated thing and the as-of day, or its own length. */
export function single(reading: Reading, world: World): Dated | undefined {
  const ago = AGO.exec(reading.text);
  const runs = RUNS.exec(reading.text);
  if (ago === null && runs === null) return undefined;
  if (/^how old/iu.test(ago?.[0] ?? '') && (reading.mentions.length !== 1 || reading.mentions.some((m) => m.kind === 'person' || m.kind === 'document'))) return undefined;
  const event = pointed(
    reading.text
      .replace(/\bhow (?:many \w+|long|much time)(?: ago)?(?: has it been| is it| have| has)?(?: passed| elapsed| gone by)?(?: since)?\b/iu, '')
      .replace(/\bhow old\b|\bhow long (?=has|have)|\b(?:existed|been (?:around|in place|there))\W*$/iu, '')
      .replace(/\b(?:and )?on which dates\b/iu, ''),
    world,
  );
  return event === undefined || (runs !== null && !DAYS.test(event.on)) || (ago !== null && event.on.length < 10) ? undefined : event;
}
export const lastDay = (d: Dated): Dated => ({ ...d, on: d.on.split('/')[1] ?? d.on });
/** From one full day to another: only such a span has a length in days. */
const DAYS = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u;

/** The things of a list in order of their dates; none when one of them has no date. */
export function itemsOf(text: string, world: World): Dated[] {
  const body = text
    .replace(/[?.!]+$/u, '')
    .replace(/^.*:\s*/u, '')
    .replace(ORDERS, '');
  for (const joint of [/\s*[,;]\s*(?:and |or )?|\s+(?:and|or)\s+/iu, /\s*[,;]\s*(?:and |or )?/iu]) {
    const pieces = body.split(joint).filter((i) => i.trim().length > 1);
    const items = pieces.every((i) => !ASKS.test(i) && names(i, world)) ? pieces.map((i) => pointed(i, world)) : [];
    const dated = items.filter((d) => d !== undefined);
    if (dated.length > 1 && dated.length === items.length && new Set(dated.map((d) => d.record.id)).size === items.length)
      return dated.toSorted((a, b) => first(a.on).localeCompare(first(b.on)));
  }
  return [];
}
/** "The oldest notices, what date and what for": demands, no things of a list. */
const ASKS = /^\W*(?:(?:on|in|at|for|from|with|to) )?(?:what|which|when|where|whom?|whose|how|why)\b/iu;
const AGO = anyOf(
  /\bhow (?:many (?:days|weeks|months|years)|long) ago\b/u,
  /\bhow long (?:has it been|is it) since\b/u,
  /\bhow old (?:is|are|was)\b|\bhow long (?:has|have) (?:(?!\bbetween\b)[^?]){3,60}\b(?:existed|been (?:around|in place|there|signed))\W*$/u,
  /\bhow (?:many (?:days|weeks|months|years)|long|much time) (?:have |has |is it |it has been |has it been )?(?:passed |elapsed |gone by )?since\b/u,
);
/** The words around a list that say it is to be put in order. */
const ORDERS = new RegExp(
  anyOf(
    /^\W*(?:please )?(?:put|place|arrange|order|sort|rank|list|bring|which (?:is|was|came)|what (?:is|was|came))\b(?: (?:these|the following|first|last|earlier|later|older|newer|sooner))?/u,
    /\b(?:in|into|by) (?:chronological |date |time )?(?:order|dates?|time)\b(?: of (?:time|date))?/u,
    /\bthe (?:earliest|latest|oldest|newest)\b/u,
  ),
  'giu',
);
