// Which intent takes a reading, and how surely.
import type { AnyIntent, Draft, Turn, World } from './contracts/intent.ts';
import type { Reading } from './model/reading.ts';
import type { Asked, Pipeline } from './ask.ts';
import { asksOnly, pointsNowhere } from './understanding/asked.ts';
import { makeWorld } from './world.ts';

/** Below this no intent is believed; calibrated on the project's own question sets. */
const FLOOR = 0.45;
/** A claim as it is shown to who asks why. */
export type Claimed = { intent: string; score: number; why: string };
type Claim = { name: string; score: number; why: string; draft: () => Draft };
export type Attempt = {
  world: World;
  /** The surest of the intents that are asked at once; `best` may be another, and has to be worked out. */
  early: Claim | undefined;
  best: Claim | undefined;
  claims: Claimed[];
};

export function attempt(p: Pipeline, reading: Reading, history: readonly Turn[], mode: Asked['mode']): Attempt {
  const world = makeWorld(p, reading.language, reading.asOf, history);
  const judged = mode === 'claim' ? { ...reading, ask: 'yesno' as const } : reading;
  const asking = outsideDates(reading) || asksOnly(reading) || (history.every(toldNothing) && pointsNowhere(reading)) ? p.intents.filter((i) => ['smalltalk', 'provenance'].includes(i.name)) : p.intents;
  const early = claimsOf(asking.filter((i) => i.atMost === undefined), judged, world);
  let all: Claim[] | undefined;
  /** One that cannot claim more than somebody before it is not asked. */
  const late = (): Claim[] => (all ??= [...early, ...claimsOf(asking.filter((i) => i.atMost !== undefined && i.atMost > (early[0]?.score ?? 0)), judged, world)].toSorted(byScore));
  return {
    world, early: early[0],
    get best() { const [first] = late(); return first !== undefined && first.score >= FLOOR ? first : undefined; },
    get claims() { return late().map((c) => ({ intent: c.name, score: c.score, why: c.why })); },
  };
}

const byScore = (a: Claim, b: Claim): number => b.score - a.score;
const claimsOf = (asking: readonly AnyIntent[], reading: Reading, world: World): Claim[] => asking.flatMap((intent) => { const claim = intent.attempt(reading, world); return claim === undefined ? [] : [{ name: intent.name, ...claim }]; }).toSorted(byScore);

const toldNothing = (turn: Turn): boolean => turn.records.length + turn.focus.entities.length + turn.focus.set.length === 0;
/** Years that lie outside all sources: nothing in them can answer, however well the words fit. */
const outsideDates = (reading: Reading): boolean => reading.dates.some((d) => !d.yearless && (d.to < '2022-01-01' || d.from > '2031-01-01') && d.to > '0100-01-01');
