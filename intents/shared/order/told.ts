// Which came first and how much time lies between, told with both days and what they are inferred from.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import type { Row } from '../../../src/contracts/ledger.ts';
import { daysBetween, monthsAndDaysBetween } from '../../../src/lib/dates.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { type Dated, first } from '../dated.ts';
import { inferredIn } from '../inferred.ts';
import { SAME_DAY } from './words.ts';

export type Facts =
  | { outcome: 'undated'; deals: Row[] }
  | { outcome: 'ago'; event: Dated; weeks: boolean }
  | { outcome: 'lasts'; event: Dated; days: number }
  | { outcome: 'between'; earlier: Dated; later: Dated; exact: boolean; weeks: boolean }
  | { outcome: 'order'; earlier: Dated; later: Dated; same: boolean; /** Asked yes or no. */ verdict: 'yes' | 'no' | null }
  | { outcome: 'sorted'; items: Dated[]; edge: Dated | undefined };

/** "Was A before B?", "Are A and B of the same day?" */
export function verdictOn(reading: Reading, a: Dated, b: Dated): 'yes' | 'no' | null {
  const { text } = reading;
  if (reading.ask !== 'yesno' || /\b(?:before or after|after or before|earlier or later|later or earlier|or (?:was|were|did|is) (?:it|they))\b/iu.test(text)) return null;
  const yes = (holds: boolean): 'yes' | 'no' => (holds ? 'yes' : 'no');
  if (SAME_DAY.test(text)) return yes(/\bsame month\b/iu.test(text) ? a.on.slice(0, 7) === b.on.slice(0, 7) : a.on === b.on);
  const asked = /\b(?:(before|earlier than|older than|precede\w*|ahead of)|(after|later than|newer than|more recent than|follow\w*))\b/iu.exec(text);
  const [x, y] = [first(a.on), first(b.on)];
  return asked === null ? null : yes(asked[1] === undefined ? x > y : x < y);
}
export const plain = (edtf: string): boolean => /^\d{4}-\d{2}-\d{2}(\/.*)?$/u.test(edtf);
export const title = (d: Dated, world: World): string => ('name' in d.record ? world.name(d.record.id) : d.record.kind === 'financing' ? world.name(d.record.id) : world.says(d.record));

export function betweenTold(f: { earlier: Dated; later: Dated; exact: boolean; weeks: boolean }, world: World): Draft {
  const [from, to] = [first(f.earlier.on), first(f.later.on)];
  const days = daysBetween(from, to);
  const { months, days: rest } = monthsAndDaysBetween(from, to);
  const text = world.say(days > 45 ? 'order.between-long' : 'order.between', {
    days,
    months,
    rest,
    a: title(f.earlier, world),
    aDate: world.date(f.earlier.on.split('/')[0] ?? ''),
    b: title(f.later, world),
    bDate: world.date(f.later.on.split('/')[0] ?? ''),
  });
  const inWeeks = f.weeks && days > 6 ? ` ${world.say('order.weeks', { weeks: Math.floor(days / 7), rest: days % 7 })}` : '';
  return draft(f, world, `${f.exact ? text : `${world.say('order.about')} ${text}`}${inWeeks}`, [days, months, rest, Math.floor(days / 7), days % 7]);
}

function draft(f: { earlier: Dated; later: Dated }, world: World, text: string, derived: number[]): Draft {
  const both = [f.earlier, f.later];
  return {
    status: 'answered',
    blocks: [
      { kind: 'paragraph', text, cites: both.flatMap((d) => d.record.evidence) },
      { kind: 'list', items: both.map((d) => ({ text: `${world.date(d.on)}: ${world.says(d.record)}`, cites: d.record.evidence })) },
    ],
    records: both.map((d) => d.record.id),
    derived,
    caveats: inferences(both, world),
    focus: { entities: both.map((d) => d.record.id), set: both.map((d) => d.record.id) },
  };
}

function inferences(items: readonly Dated[], world: World): string[] {
  return inferredIn(
    items.map((d) => d.record),
    world,
  );
}

type FactsOf<Outcome extends Facts['outcome']> = Extract<Facts, { outcome: Outcome }>;
/** How long ago a day is, as of the day of the question. */
export function agoTold({ event, weeks }: FactsOf<'ago'>, world: World): Draft {
  const days = daysBetween(first(event.on), world.asOf);
  const [inWeeks, rest] = [Math.floor(days / 7), days % 7];
  const months = wholeMonths(first(event.on), world.asOf);
  const [years, over] = months < 12 || weeks ? [-1, 0] : [Math.floor(months / 12), months % 12];
  const says = { days, weeks: weeks ? inWeeks : -1, rest, years, months: over, event: title(event, world), date: world.date(event.on), asOf: world.date(world.asOf) };
  return { ...ofOne(event, world.say('order.ago', says), [days, inWeeks, rest, years, over]), caveats: inferences([event], world) };
}
/** Months that are over between two days. */
function wholeMonths(from: string, to: string): number {
  const [[y = 0, m = 0, d = 0], [y2 = 0, m2 = 0, d2 = 0]] = [from, to].map((day) => day.split('-').map(Number)) as [number[], number[]];
  return (y2 - y) * 12 + m2 - m - (d2 < d ? 1 : 0);
}
export function lastsTold({ event, days }: FactsOf<'lasts'>, world: World): Draft {
  return ofOne(event, world.say('order.lasts', { days, event: title(event, world), date: world.date(event.on) }), [days]);
}
function ofOne({ record }: Dated, text: string, derived: number[]): Draft {
  return { status: 'answered', blocks: [{ kind: 'paragraph', text, cites: record.evidence }], records: [record.id], derived, focus: { entities: [record.id] } };
}
export function sortedTold({ items, edge }: FactsOf<'sorted'>, world: World): Draft {
  const line = (d: Dated): string => `${world.date(d.on)}: ${title(d, world)}`;
  const lead: Draft['blocks'] = edge === undefined ? [] : [{ kind: 'paragraph', text: `${line(edge)}.`, cites: edge.record.evidence }];
  const list: Draft['blocks'][number] = {
    kind: 'list',
    title: world.say('timeline.lead-all'),
    ordered: true,
    items: items.map((d) => ({ text: line(d), cites: d.record.evidence })),
  };
  const ids = items.map((d) => d.record.id);
  return { status: 'answered', blocks: [...lead, list], records: ids, caveats: inferences(items, world), focus: { set: ids } };
}
/** "About April 2025" may be before or after 7 April 2025. */
export const unsettled = (a: Dated, b: Dated): boolean => {
  const [x, y] = [a, b].map((d) => (d.on.split('/')[0] ?? '').replace('~', ''));
  return x !== undefined && y !== undefined && x !== y && (x.startsWith(y) || y.startsWith(x));
};
export function orderTold(f: FactsOf<'order'>, world: World): Draft {
  if (unsettled(f.earlier, f.later)) {
    const text = world.say('order.unsettled', { a: title(f.earlier, world), aDate: world.date(f.earlier.on), b: title(f.later, world), bDate: world.date(f.later.on) });
    return { ...draft(f, world, text, []), status: 'partial' };
  }
  const days = plain(f.earlier.on) && plain(f.later.on) ? daysBetween(first(f.earlier.on), first(f.later.on)) : null;
  const told = world.say(f.same ? 'order.same' : 'order.first', {
    a: title(f.earlier, world),
    aDate: world.date(f.earlier.on),
    b: title(f.later, world),
    bDate: world.date(f.later.on),
    days: days ?? -1,
  });
  return draft(f, world, `${f.verdict === null ? '' : `${world.say(f.verdict)} `}${told}`, [days ?? 0]);
}
