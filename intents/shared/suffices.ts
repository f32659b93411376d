// Asked where or when of one body: a sentence that gives it needs none beside it, for those are about others. Pure.
import { holdsKind, kindAsked } from '../../src/answer/kind-asked.ts';
import type { Found, World } from '../../src/contracts/intent.ts';
import type { Reading } from '../../src/model/reading.ts';
import { documentOf } from './documents.ts';
import { EVERYWHERE } from './fits.ts';

const POINTED_AT = /\b(?:where|when|(?:which|what) (?:u\.?s\.? )?(?:state|city|town|month|year|day|date|place))\b/iu;
/** Share of the demand such a sentence meets. */
const MEETS = 0.85;

/** The sentence meets the whole question and gives the day or place that is asked for. */
export function suffices(best: Found, reading: Reading, world: World): boolean {
  if (!POINTED_AT.test(reading.text) || best.missing.length > 0 || best.coverage < MEETS || !ofOneBody(reading, world)) return false;
  const kind = kindAsked(reading);
  return kind !== null && holdsKind(kind, best.record.says?.en ?? '', reading, world);
}
/** One body and nobody else, or one company and the agency that lists it. */
function ofOneBody(reading: Reading, world: World): boolean {
  const named = reading.mentions.filter((m) => documentOf(m, world) === undefined && (m.kind === 'organization' || !EVERYWHERE.has(m.id)));
  const companies = named.filter((m) => {
    const body = world.record(m.id);
    return body?.kind === 'organization' && body.classification === 'company';
  });
  return named.every((m) => m.kind === 'organization') && (companies.length === 1 || (companies.length === 0 && named.length === 1));
}
