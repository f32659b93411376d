// "What share of the total was Brazil?" after the deals of one agency: of the total of that agency. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import type { Reading } from '../../model/reading.ts';
import { nameOf, sortOf } from './antecedents.ts';

const TOTAL = /\bof (?:the |their |its |that )?(total|whole|sum|lot)\b(?! (?:of|for|from|to|by|in)\b)/iu;
const PART = /\b(?:share|portion|part|percent(?:age)?|per cent|fraction|proportion|how much|%)/iu;
const MONEY = new Set(['financing', 'compare', 'verify-money']);

export function ofTheTotal(text: string, reading: Reading, last: Turn, world: World): string[] {
  const agencies = last.reading.mentions.map((m) => m.id).filter((id) => sortOf(id, world) === 'agency');
  const [agency] = agencies;
  if (!MONEY.has(last.intent) || agencies.length !== 1 || agency === undefined || !TOTAL.test(text) || !PART.test(text) || reading.mentions.some((m) => sortOf(m.id, world) === 'agency')) return [];
  return [text.replace(TOTAL, `of the ${nameOf(agency, world)} total`)];
}
