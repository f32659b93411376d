// "So it's not lent?", "it was never paid?", "I read 1.67 billion somewhere": what is doubted of the sum told last. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import type { Reading } from '../../model/reading.ts';
import { nameOf, sortOf } from './antecedents.ts';

const MONEY = new Set(['financing', 'compare', 'verify-money']);
const START = String.raw`^\W*(?:(?:so|then|but|and|ok(?:ay)?|right|well|in other words)\b[, ]*)*`;
const NOT = String.raw`(?:(?:it|that|this)(?:(?:['’]s| is| was| has)(?: \p{L}+)? (?:not|never|no)\b|(?: is| was| has)n['’]?t\b)|(?:is|was|has)n['’]?t (?:it|that|this)\b)`;
const STAGE = /\b(?:lent|loan(?:ed|s)?|paid|spent|given|disbursed|committed|commitment|approved|granted|grants?|awarded|awards?|invested|firm|final|certain|binding|real money|public|private|government|debt|equity|cash)\b/iu;
const DENIED = new RegExp(`${START}${NOT}`, 'iu');
/** The line whose amount the last question named, else the one it rests on. */
function lineMeant(last: Turn, world: World): string | undefined {
  const rows = world.ledger.rows().filter((r) => last.records.includes(r.record.id) && r.usd !== null);
  const named = rows.find((r) => last.reading.amounts.some((a) => a.usd === r.usd)) ?? rows.find((r) => r.record.id === last.records[0]);
  const one = named ?? (rows.length === 1 ? rows[0] : undefined);
  return one === undefined ? undefined : `the ${one.kind === 'private' ? 'private ' : ''}${world.money(one.usd ?? 0)} (${nameOf(one.record.recipient ?? one.record.agency, world)})`;
}
/** What kind of money it is says more than a "no" to a "not". */
export function denied(text: string, reading: Reading, last: Turn, world: World): string[] {
  if (!MONEY.has(last.intent) || reading.mentions.length > 0 || !DENIED.test(text) || !STAGE.test(text)) return [];
  const line = lineMeant(last, world);
  return line === undefined ? [] : [`what kind of money is ${line}?`];
}

const HEARD = new RegExp(`${START}(?:(?:i|we|someone|somebody|my (?:boss|editor|colleague)|a colleague|others?|people|another (?:site|paper|outlet|article)) (?:have |had |has )?(?:also )?(?:read|heard|saw|seen|thought|was told|were told|told (?:me|us)|says?|said|claims?|claimed)|it says|the figure was)\\b(?: that| about| of| it(?:'s| is| was))*`, 'iu');
/** A figure heard elsewhere is held against what was asked about. */
export function heard(text: string, reading: Reading, told: readonly Turn[], world: World): string[] {
  const [amount] = reading.amounts;
  const last = told.at(-1);
  if (last === undefined || amount === undefined || reading.mentions.length > 0 || reading.ask !== 'none' || !HEARD.test(text)) return [];
  const spoken = [...last.reading.mentions.map((m) => m.id), ...last.focus.entities];
  const rows = world.ledger.rows().filter((r) => r.usd !== null);
  const one = rows.find((r) => last.records.includes(r.record.id) && [r.record.recipient, r.record.initiative, r.record.country].some((id) => id !== undefined && spoken.includes(id)));
  const of = one?.record.recipient ?? one?.record.initiative ?? spoken.find((id) => ['project', 'company', 'agency'].includes(sortOf(id, world)));
  const subject = of === undefined ? undefined : one !== undefined && one.record.recipient === undefined && one.record.initiative === undefined && one.record.country !== undefined ? `${nameOf(one.record.agency, world)} in ${nameOf(one.record.country, world)}` : nameOf(of, world);
  const elsewhere = rows.some((r) => r.usd === amount.usd) && !rows.some((r) => r.usd === amount.usd && [r.record.recipient, r.record.initiative].includes(of));
  return subject === undefined ? [] : [elsewhere ? `is it true that ${subject} has ${amount.text}?` : `does any source give ${amount.text} for ${subject}?`];
}
