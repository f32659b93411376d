// How rows and totals of the ledger are told: one sentence a kind of money, one table row a tranche, one line for what was left out.
import type { Draft, DraftBlock, World } from '../../../src/contracts/intent.ts';
import type { KindTotal, Row } from '../../../src/contracts/ledger.ts';

export const sum = (rows: readonly Row[]): number => rows.reduce((s, r) => s + (r.usd ?? 0), 0);
/** Shown to four figures behind the point of a billion, two of a million. */
export const neat = (usd: number): number => (usd >= 1e9 ? Math.round(usd / 1e5) * 1e5 : Math.round(usd / 1e4) * 1e4);
export const label = (row: Row, world: World): string => row.record.label[world.language === 'uz-Cyrl' ? 'uz' : world.language] ?? row.record.label.en;

/** "up to $10 billion", "more than $30 billion", "$27.4 million", "no amount given". */
export function amountText(row: Row, world: World): string {
  if (row.record.quantity !== undefined) return world.say('money.quantity', { n: world.number(row.record.quantity.value), unit: row.record.quantity.unit });
  if (row.usd === null) return world.say('money.no-amount');
  const amount = world.money(row.usd);
  return row.record.amount_kind === 'up_to' ? world.say('money.up-to', { amount }) : row.record.amount_kind === 'at_least' ? world.say('money.more-than', { amount }) : amount;
}
/** "Vulcan Elements ($620 million)". */
export const withAmount = (row: Row, world: World): string => `${label(row, world)} (${amountText(row, world)})`;
/** "Vulcan Elements ($620 million, conditional)". */
export const withKind = (row: Row, world: World): string => `${label(row, world)} (${amountText(row, world)}, ${world.say(`kind.${row.kind ?? 'firm'}`)})`;
/** The rows by name, each name once. */
export const namesOf = (rows: readonly Row[], world: World): string => world.list([...new Set(rows.map((r) => label(r, world)))]);
/** The agencies of the rows, each once. */
export const agenciesOf = (rows: readonly Row[], world: World): string => world.list([...new Set(rows.map((r) => shortAgency(r.record.agency, world)))]);
/** "up to" as soon as one row says so. */
export function totalAmount(t: KindTotal, world: World): string {
  const amount = world.money(t.usd);
  return t.upTo ? world.say('money.up-to', { amount }) : t.atLeast ? world.say('money.more-than', { amount }) : amount;
}
export function totalText(t: KindTotal, world: World): string {
  return world.say(`money.total.${t.kind}`, { amount: totalAmount(t, world), n: t.rows.length });
}

/** Ledger table: name, agency, amount, what kind of money, date. Every row cites its paragraph. */
export function ledgerTable(rows: readonly Row[], caption: string, world: World): DraftBlock {
  const col = (key: string, type: 'text' | 'money' | 'date'): { key: string; label: string; align: 'left' | 'right'; type: 'text' | 'money' | 'date' } => ({ key, label: world.say(`column.${key}`), align: type === 'money' ? 'right' : 'left', type });
  return { kind: 'table', caption, columns: [col('deal', 'text'), col('agency', 'text'), col('amount', 'money'), col('kind', 'text'), col('date', 'date')],
    rows: rows.map((r) => [
      { text: label(r, world), cites: r.record.evidence },
      { text: shortAgency(r.record.agency, world) },
      r.usd === null ? { text: amountText(r, world) } : { text: amountText(r, world), value: r.usd },
      { text: kindText(r, world) },
      { text: r.record.date === undefined ? '–' : world.date(r.record.date) }]) };
}
export function shortAgency(id: string, world: World): string {
  const short: Record<string, string> = { 'org:us-exim': 'EXIM', 'org:dfc': 'DFC' };
  return short[id] ?? world.name(id);
}
export function kindText(r: Row, world: World): string {
  const instrument = world.say(`instrument.${r.record.instrument}`);
  const stage = r.record.notice ?? world.say(`stage.${r.record.stage}`);
  const funder = r.record.funder_class === 'us_public' ? '' : `, ${world.say(`funder.${r.record.funder_class}`)}`;
  return `${instrument}, ${stage}${funder}`;
}

/** One sentence for a row, used where few rows are told. */
export function rowSentence(r: Row, world: World): string {
  return world.says(r.record);
}

/** What stands beside the sum and why it is not in it. */
export function leftOutBlocks(left: readonly Row[], world: World): DraftBlock[] {
  const reasons = ['part-of', 'headline', 'duplicate', 'quantity', 'no-amount', 'excluded', 'mixed'] as const;
  const items = reasons.flatMap((because) => {
    const rows = left.filter((r) => r.because === because);
    if (rows.length === 0) return [];
    return [{ text: world.say(`left.${because}`, { rows: world.list(rows.map((r) => withAmount(r, world))) }), cites: rowRefs(rows) }];
  });
  return items.length === 0 ? [] : [{ kind: 'list', title: world.say('left.title'), items }];
}
/** The table of the rows under its usual caption. */
export const tableOf = (rows: readonly Row[], world: World): DraftBlock => ledgerTable(rows, world.say('money.rows', { n: rows.length }), world);
export const rowRefs = (rows: readonly Row[]): string[] => [...new Set(rows.flatMap((r) => r.record.evidence))];
export function moneyCaveats(rows: readonly Row[], world: World): string[] {
  return rows.some((r) => r.record.id === 'financing:project-vault') && rows.length > 1 ? [world.say('money.vault-once')] : [];
}
export type { Draft };
