// Two dated things told apart only by their sort and time: an agency's first and last line, two notices of two months, a meeting of each. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { touches } from '../../../src/records/periods.ts';
import { type Dated, first, timeline } from '../dated.ts';
import { plain } from './told.ts';

/** "Which meeting was earlier in April, Kamilov's or Saidov's?": the first that each had in that time. */
export function ofEach(reading: Reading, world: World): [Dated, Dated] | undefined {
  const [a, b, ...more] = [...new Set(reading.mentions.filter((m) => m.kind === 'person').map((m) => m.id))];
  if (a === undefined || b === undefined || more.length > 0 || !EARLIER_OF.test(reading.text)) return undefined;
  const own = (id: string, other: string): Dated | undefined =>
    world
      .of('event')
      .filter(
        (e) => e.type === 'meeting' && e.participants.some((p) => p.actor === id) && !e.participants.some((p) => p.actor === other) && reading.dates.every((d) => touches(e.on, d)),
      )
      .map((e): Dated => ({ record: e, on: e.on }))
      .toSorted((x, y) => first(x.on).localeCompare(first(y.on)))[0];
  const [x, y] = [own(a, b), own(b, a)];
  return x === undefined || y === undefined || x.record.id === y.record.id ? undefined : [x, y];
}
const EARLIER_OF = /^\W*(?:and |so )?(?:which|whose|what|who)\b(?=.*\b(?:earlier|first|sooner|later|last)\b).*\b(?:meetings?|talks|met|meet)\b.*(?<!with )\bor\b/iu;

/** "the first and the last DOE notice": the ends of an agency's dated lines. */
export function endsOf(reading: Reading, world: World): [Dated, Dated] | undefined {
  if (!/\b(?:first|earliest|oldest)\b.{1,40}\b(?:last|latest|newest|final)\b/iu.test(reading.text)) return undefined;
  const named = new Set(reading.mentions.map((m) => m.id));
  const dated = timeline(world, ['financing']).filter((d) => d.record.kind === 'financing' && named.has(d.record.agency));
  const [a, b] = [dated[0], dated.at(-1)];
  return a === undefined || b === undefined || a === b ? undefined : [a, b];
}

const SORTS: readonly [RegExp, (d: Dated) => boolean][] = [
  [/\bnofos?\b/iu, (d) => d.record.kind === 'financing' && d.record.notice === 'NOFO'],
  [/\bnois?\b/iu, (d) => d.record.kind === 'financing' && d.record.notice === 'NOI'],
  [/\bpias?\b/iu, (d) => d.record.kind === 'financing' && d.record.notice === 'PIA'],
  [/\bnotices?\b|\bfunding (?:calls?|opportunit\w+)\b/iu, (d) => d.record.kind === 'financing' && d.record.notice !== undefined],
  [/\bmemorand\w+\b|\bmous?\b/iu, (d) => d.record.kind === 'agreement' && d.record.type === 'mou'],
  [/\bmeetings?\b|\btalks\b|\bsummits?\b/iu, (d) => d.record.kind === 'event' && ['meeting', 'summit', 'ministerial'].includes(d.record.type)],
];
/** Only a sort and two months are given: nothing else can tell which are meant. */
export const ofOneSort = (reading: Reading): boolean =>
  reading.dates.length === 2 &&
  SORTS.some(([words]) => words.test(reading.text)) &&
  reading.mentions.every((m) => m.kind === 'organization' || m.kind === 'agreement' || m.id === 'place:us' || m.id === 'place:uzbekistan') &&
  reading.dates.every((d) => d.precision === 'month');

/** "The two DOE notices of November and December": one of the sort in each month that is named. */
export function byMonths(reading: Reading, world: World): [Dated, Dated] | undefined {
  const [from, to] = reading.dates;
  const sorts = SORTS.filter(([words]) => words.test(reading.text)).map(([, is]) => is);
  if (from !== undefined && to === undefined) return ofOneMonth(reading, from, world);
  if (from === undefined || to === undefined || reading.dates.length > 2) return undefined;
  const agencies = reading.mentions.filter((m) => world.ledger.rows().some((r) => r.record.agency === m.id)).map((m) => m.id);
  const of = timeline(world).filter(
    (d) => sorts.some((is) => is(d)) && plain(d.on) && (agencies.length === 0 || (d.record.kind === 'financing' && agencies.includes(d.record.agency))),
  );
  const [[a, ...others], [b, ...rest]] = [of.filter((d) => touches(d.on, from)), of.filter((d) => touches(d.on, to))];
  return a === undefined || b === undefined || [...others.filter((d) => d.on !== a.on), ...rest.filter((d) => d.on !== b.on)].length > 0 ? undefined : [a, b];
}

/** "DOE's two August dates": an agency's lines of a month fall on two days. */
function ofOneMonth(reading: Reading, month: Reading['dates'][number], world: World): [Dated, Dated] | undefined {
  if (month.precision !== 'month' || !/\b(?:two|both|pairs?)\b/iu.test(reading.text)) return undefined;
  const named = new Set(reading.mentions.map((m) => m.id));
  const days = [
    ...new Map(
      timeline(world, ['financing'])
        .filter((d) => d.record.kind === 'financing' && named.has(d.record.agency) && plain(d.on) && touches(d.on, month))
        .map((d) => [d.on, d]),
    ).values(),
  ];
  const [a, b] = days;
  return a === undefined || b === undefined || days.length > 2 ? undefined : [a, b];
}
