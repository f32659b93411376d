// A claim that a statement about the same matter tells otherwise: in words that deny it, or with another day or number. Pure.
import type { Found, World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { claimsAlone, joinsAnother, withoutAlone } from '../alone.ts';
import { rank } from './ranking.ts';
import { fits } from '../fits.ts';
import { deniable } from '../opposites.ts';
import { verdictOf } from '../verdict.ts';

/** "Is there an accord": what is asked for must stand in the sentence itself. */
export const EXISTS = /^\W*(?:is|are|was|were) there\b/iu;

/** The nearest statement about the same that says the contrary of the claim. */
export function denialOf(reading: Reading, world: World, document: string | undefined): Found | undefined {
  const claim = claimsAlone(reading)
    ? { asked: withoutAlone(reading), denied: (says: string): boolean => joinsAnother(reading, says, world) || deniable(reading)?.denied(says) === true }
    : deniable(reading);
  if (claim === undefined || claim.asked.terms.length + claim.asked.mentions.length === 0) return undefined;
  return rank(claim.asked, world, document)
    .filter((f) => f.record.kind !== 'gap')
    .slice(0, NEAR)
    .find((f) => f.coverage >= DENIES && fits(f, claim.asked) && claim.denied(f.record.says?.en ?? ''));
}
const SEVERAL_MEANT = /\b(?:or|same|one|another|second|both|each|either)\b/iu;

/** "Was Vault announced in March?": without the day or number it names, the claim is about a statement that gives another one. */
export function toldOtherwise(best: Found | undefined, reading: Reading, world: World, document: string | undefined): Found | undefined {
  if (reading.ask !== 'yesno' || EXISTS.test(reading.text) || SEVERAL_MEANT.test(reading.text) || reading.amounts.length > 0 || reading.dates.length + reading.numbers.length === 0)
    return undefined;
  if (best !== undefined && (verdictOf(best, reading, world) !== 'none' || best.missing.length === 0)) return undefined;
  const rest = { ...reading, dates: [], numbers: [] };
  return rank(rest, world, document)
    .slice(0, NEAR)
    .find((f) => f.record.kind !== 'gap' && f.coverage >= SAME_MATTER && fits(f, rest) && verdictOf(f, reading, world) === 'no');
}
const SAME_MATTER = 0.8;
/** A denial meets this much of the rest of the claim and stands among the nearest records. */
const DENIES = 0.72;
const NEAR = 5;
