// What a question demands of a record: names, words, figures, days. Readers' questions and typical ones make the same demands.
import type { Wanted } from '../understanding/read.ts';

/** Any of the keys meets it; it counts `factor` times the rarity of its rarest key. */
export type Want = { keys: readonly string[]; surface: string; factor: number; /** A word of no source: as rare as can be. */ unknown: boolean };

const FACTOR = { entity: 1.2, things: 1.5, must: 2.2, figure: 1.3, number: 0.7, month: 0.8, soft: 0.3 };
const THINGS = new Set(['initiative', 'agreement', 'event']);

export function wantsOf(wanted: Wanted): Want[] {
  const names = wanted.mentions.map((m) => want([`e:${m.id}`, ...m.alternatives.map((a) => `e:${a}`)], m.surface, THINGS.has(m.kind) ? FACTOR.things : FACTOR.entity));
  const words = wanted.terms.map((t): Want => ({ ...want(t.keys, t.surface, t.must ? FACTOR.must : 1), unknown: !t.known }));
  const soft = wanted.soft.map((t) => want(t.keys, '', FACTOR.soft));
  return [...names, ...words, ...figures(wanted), ...soft];
}
/** Figures of the question: a record about another amount or day is another record. */
function figures({ amounts, numbers, dates }: Wanted): Want[] {
  return [
    ...amounts.filter((a) => a.compare === 'eq').map((a) => want([`n:${a.usd}`], a.text, FACTOR.figure)),
    ...[...new Set(numbers)].filter((n) => n > 2 && (n < 1990 || n > 2100)).map((n) => want([`n:${n}`], String(n), FACTOR.number)),
    ...dates.filter((d) => d.relation === 'on').flatMap((d) => (d.precision === 'day' ? [want([`d:${d.from.slice(5)}`], told(d.text), 1)] : d.precision === 'month' ? [want([`m:${d.from.slice(5, 7)}`], told(d.text), FACTOR.month)] : [])),
  ];
}
const want = (keys: readonly string[], surface: string, factor: number): Want => ({ keys, surface, factor, unknown: false });
/** "The april" is told as "april". */
const told = (date: string): string => date.replace(/^(?:the|in|of|on|during) /iu, '');
