// "Go back to the 3rd: who signed?", "back to DOE, which is the largest?": what was spoken of before is asked about again. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import { isDay, shiftedDay } from './days.ts';
import { fronted } from './fronted.ts';

const BACK = /^\W*(?:(?:ok(?:ay)?|so|and|but|now|then|let'?s|let us|can we|could we|i(?:'d| would) like to|please)\b[, ]*)*(?:(?:go|going|come|coming|get|getting|return|returning|turning|jump) )?(?:back )?(?:to) ((?:the )?[^,:;–—?]{2,40}?)\s*[,:;–—-]+\s+([^?]{4,})\W*$/iu;
const SAID_BACK = /\bback to\b|\breturn(?:ing)? to\b/iu;

export function backTo(text: string, told: readonly Turn[], world: World): string[] {
  const [, head = '', asked = ''] = SAID_BACK.test(text) ? (BACK.exec(text) ?? []) : [];
  if (head === '') return [];
  for (const turn of told.slice(-4).toReversed()) {
    const day = shiftedDay(head, turn.reading);
    if (day !== null) return [`${asked} on ${day}?`, ...onItsRecords(asked, day, told, world)];
  }
  return world.read(head).mentions.length === 0 ? [] : [fronted(`${head}, ${asked}`, world) ?? `${asked} ${head}?`];
}
/** A paper named without its parties: the one told of that day. */
function onItsRecords(asked: string, day: string, told: readonly Turn[], world: World): string[] {
  const then = told.findLast((t) => t.reading.dates.some((d) => isDay(d.from, day)));
  const paper = then?.records.map((id) => world.record(id)).find((r) => r?.kind === 'agreement');
  return paper?.kind === 'agreement' ? [asked.replace(/\b(?:the|that) (?:memorandum|mou|agreement|paper|deal)\b/iu, paper.name.en)] : [];
}
