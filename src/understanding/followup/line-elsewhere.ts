// "No, I meant the Alaska one" after the titanium deals of EXIM: a line that the last question's filters leave out stands for itself. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import type { Row } from '../../contracts/ledger.ts';

const ONE = /^\W*(?:(?:and|but|what about|how about)\b[, ]*)?(?:the |that )?(?:(?:one|deal|line|project|loan) (?:in|for|from|with|on|about) (?:the )?\p{L}[\p{L}. -]{2,40}|\p{L}[\p{L}. -]{2,40} (?:one|deal|line|project|loan))\W*$/iu;
const MONEY = new Set(['financing', 'compare', 'verify-money']);

/** The line by its place, mineral or company; none when the last question's agency or mineral has such a line itself. */
export function lineElsewhere(text: string, last: Turn, world: World): string[] {
  if (!MONEY.has(last.intent) || !ONE.test(text)) return [];
  const [named, ...more] = world.read(text).mentions;
  if (named === undefined || more.length > 0) return [];
  const rows = world.ledger.rows().filter((r) => r.counted && fieldsOf(r).includes(named.id));
  const mineral = named.id.startsWith('mineral:');
  const filters = last.reading.mentions.map((m) => m.id).filter((id) => world.ledger.rows().some((r) => r.record.agency === id || (!mineral && r.record.minerals.includes(id))));
  const kept = rows.some((r) => filters.every((id) => r.record.agency === id || r.record.minerals.includes(id)));
  return rows.length === 0 || filters.length === 0 || kept ? [] : [`${named.surface} deal?`];
}
const fieldsOf = ({ record }: Row): string[] => [record.recipient ?? '', record.initiative ?? '', ...record.countries, ...record.states, ...record.minerals];
