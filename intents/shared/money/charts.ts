// What a financing command shows beside its words: a chart, and a table of the sums when they are grouped. A question's answer says
// the same in a list; here the table replaces it, so nothing is told twice. Pure.
import type { Draft, DraftBlock, World } from '../../../src/contracts/intent.ts';
import type { KindTotal, Row } from '../../../src/contracts/ledger.ts';
import type { Column } from '../../../src/model/answer.ts';
import type { MoneyFacts } from './outcome.ts';
import { amountText, label, rowRefs, shortAgency, totalAmount } from './words.ts';

type Grouped = Extract<MoneyFacts, { outcome: 'group' }>;
type Chart = Extract<DraftBlock, { kind: 'chart' }>;
type Bar = Chart['bars'][number];

/** Bars of one total each; undefined where there is nothing to compare. The amount is told with its bound ("up to"). */
function chartOf(title: string, bars: Bar[]): Chart[] {
  const alt = bars.map((bar) => `${bar.label}, ${bar.group ?? ''}: ${bar.text}`).join('; ');
  return bars.length < 2 ? [] : [{ kind: 'chart', chart: 'bar', title, unit: 'USD', alt, bars }];
}
const barOf = (name: string, total: KindTotal, world: World): Bar => ({ label: name, value: total.usd, text: totalAmount(total, world), group: world.say(`kind.${total.kind}`), records: total.rows.map((row) => row.record.id) });

/** One row a kind of money in a group, with its deals. */
export function tabled(facts: Grouped, draft: Draft, world: World): Draft {
  const totals = facts.groups.flatMap((group) => group.totals);
  // The draft names the groups in the reader's language, one bar a total.
  const names = draft.blocks.flatMap((block) => (block.kind === 'chart' ? block.bars.map((bar) => bar.label) : []));
  const bars = totals.map((total, i) => barOf(names[i] ?? '', total, world));
  const rows = totals.map((total, i) => [
    { text: bars[i]?.label ?? '' }, { text: bars[i]?.group ?? '' }, { text: bars[i]?.text ?? '', value: total.usd },
    { text: total.rows.map((row) => (total.rows.length > 1 ? `${label(row, world)} ${amountText(row, world)}` : label(row, world))).join('; '), cites: rowRefs(total.rows) },
  ]);
  const column = (key: string, type: 'text' | 'money' = 'text'): Column => ({ key, label: world.say(`column.${key}`), align: type === 'money' ? 'right' : 'left', type });
  const table: DraftBlock = { kind: 'table', caption: world.say('command.sums'), columns: [column(facts.by), column('kind'), column('amount', 'money'), column('deals')], rows };
  const words = draft.blocks.filter((block) => block.kind === 'paragraph');
  const others = draft.blocks.filter((block) => block.kind === 'notice' || (block.kind === 'list' && block.title !== undefined));
  return { ...draft, blocks: [...words, ...chartOf(world.say(`group.${facts.by}`), bars), table, ...others] };
}

/** A chart between the sums and the rows: by agency, or by row when one agency is left. */
export function charted(facts: MoneyFacts, draft: Draft, world: World): Draft {
  if (!('rows' in facts) || !draft.blocks.some((block) => block.kind === 'table')) return draft;
  const agencies = world.ledger.group(facts.rows, 'agency');
  const chart = agencies.length > 1
    ? chartOf(world.say('group.agency'), agencies.flatMap(({ key, totals }) => totals.map((total) => barOf(shortAgency(key, world), total, world))))
    : chartOf(world.say('group.deal'), facts.rows.flatMap((row) => rowBar(row, world)));
  return { ...draft, blocks: draft.blocks.toSpliced(1, 0, ...chart) };
}
const rowBar = (row: Row, world: World): Bar[] => (row.usd === null ? [] : [{ label: label(row, world), value: row.usd, text: amountText(row, world), group: world.say(`kind.${row.kind ?? 'firm'}`), records: [row.record.id] }]);
