// Sums of the ledger in words: one sentence a kind of money, one figure over kinds only when it is asked for. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { KindTotal, Row } from '../../../src/contracts/ledger.ts';
import type { MoneyQuestion } from './query.ts';
import { agenciesOf, sum, totalText } from './words.ts';

/** What was selected, with its sums by kind of money. */
export type Rows = { q: MoneyQuestion; rows: Row[]; left: Row[]; totals: readonly KindTotal[]; noticesOnly?: Row[] };

/** One sentence a kind; one sum over kinds only when the reader asked for it. */
export function sumsText(f: Rows, world: World): string {
  const mixed = f.totals.length > 1;
  const together = mixed && adds(f.q, f.totals);
  const conditional = f.totals.find((t) => t.kind === 'conditional');
  const notices = f.noticesOnly ?? [];
  const parts = [totalsText(f.totals, world)];
  if (together) parts.push(world.say('money.together', { amount: sumText(f.rows, world) }));
  if (together && conditional !== undefined && f.totals.length > 2) parts.push(world.say('money.without-conditional', { amount: world.money(sum(f.rows) - conditional.usd) }));
  if (mixed && !together) parts.push(world.say('money.not-added'));
  if (notices.length > 0) parts.push(world.say('money.notices-only', { agencies: agenciesOf(notices, world), amount: world.money(sum(notices)), total: sumText([...f.rows, ...notices], world) }));
  else if (!together && f.rows.length > 1) parts.push(world.say('money.ours'));
  return parts.join(' ');
}
export const totalsText = (totals: readonly KindTotal[], world: World): string => totals.map((t) => totalText(t, world)).join(' ');
/** One figure, "up to" as soon as one row says so. */
export const sumText = (rows: readonly Row[], world: World): string => (rows.some((r) => r.record.amount_kind === 'up_to') ? world.say('money.up-to', { amount: world.money(sum(rows)) }) : world.money(sum(rows)));
/** The reader named several kinds, or said "together": one labelled sum is what was asked for. */
const adds = (q: MoneyQuestion, totals: readonly KindTotal[]): boolean => !q.separate && (q.query.include.kinds.length > 1 || (q.query.either?.length ?? 0) > 1 || (q.together && (q.wish === 'add' || totals.length === 2)));

/** "how much for lithium alone": the only rows cover several minerals and are not split. */
export function onlyShared(f: Rows, world: World): string {
  const { minerals, recipients } = f.q.query.include;
  if (minerals.length === 0 || recipients.length > 0 || f.rows.length === 0) return '';
  const shared = f.rows.filter((r) => r.kind === 'indicative' && r.record.minerals.some((m) => !minerals.includes(m)));
  return shared.length < f.rows.length ? '' : ` ${world.say('money.shared', { minerals: world.list(minerals.slice(0, 1).map((m) => world.name(m))) })}`;
}

/** Every figure that the words of `sumsText` may hold. */
export function sums(rows: readonly Row[], totals: readonly KindTotal[]): number[] {
  const conditional = totals.find((t) => t.kind === 'conditional');
  return [sum(rows), ...(conditional === undefined ? [] : [sum(rows) - conditional.usd]), ...totals.flatMap((t) => [t.usd, t.rows.length])];
}
export const noticeSums = (f: { rows: Row[]; noticesOnly?: Row[] }): number[] => (f.noticesOnly === undefined ? [] : [sum(f.noticesOnly), sum([...f.rows, ...f.noticesOnly])]);
