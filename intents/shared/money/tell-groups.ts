// Groups of the ledger told: how many lines each has, how much money each, which values there are. Pure.
import type { Draft, DraftBlock, World } from '../../../src/contracts/intent.ts';
import type { LedgerKey, Row } from '../../../src/contracts/ledger.ts';
import { focusOf } from './focus.ts';
import { linesOf } from './lines.ts';
import type { Group, Of } from './outcome.ts';
import { sums, sumsText } from './sums.ts';
import { agenciesOf, amountText, label, leftOutBlocks, namesOf, rowRefs, shortAgency, sum, totalAmount, withAmount } from './words.ts';

/** A group's name in the reader's language. */
export function keyName(key: string, by: LedgerKey, world: World): string {
  switch (by) {
    case 'month': return world.date(key);
    case 'instrument': return world.say(`instrument.${key}`);
    case 'stage': return world.say(`stage.${key}`);
    case 'funder_class': return world.say(`funder.${key}`);
    case 'agency': return shortAgency(key, world);
    default: {
      const deal = key.includes(':') ? undefined : world.ledger.rows().find((r) => r.record.deal === key);
      return key.includes(':') ? world.name(key) : deal === undefined ? key : (deal.record.label[world.language === 'uz-Cyrl' ? 'uz' : world.language] ?? key);
    }
  }
}

/** How many lines each group has, those with the most first when they are asked for. */
export function tellCounts(f: Of<'counts'>, world: World): Draft {
  const name = (g: Group): string => keyName(g.key, f.by, world);
  const number = (g: Group): string => `${name(g)}: ${linesOf(g.rows)}`;
  const most = f.first === undefined ? '' : `${world.say('money.most-lines', { most: f.q.most ?? 'largest', names: world.list(f.first.map(name)), n: linesOf(f.first[0]?.rows ?? []) })} `;
  const items = f.groups.map((g) => ({ text: `${number(g)} (${namesOf(g.rows, world)})`, cites: rowRefs(g.rows) }));
  return {
    status: 'answered', records: f.rows.map((r) => r.record.id), derived: f.groups.map((g) => linesOf(g.rows)), focus: focusOf(f.q, f.rows),
    blocks: [{ kind: 'paragraph', text: `${most}${world.list(f.groups.map(number))}.`, cites: rowRefs(f.rows) }, { kind: 'list', items }],
  };
}

/** Up to so many rows that stand in no group are named. */
const UNGROUPED = 8;
/** How much each group has, by kind of money, with a chart; what no group holds beside it. */
export function tellGroup(f: Of<'group'>, world: World): Draft {
  const name = (g: Group): string => keyName(g.key, f.by, world);
  const rowsOf = (g: Group): string => world.list(g.rows.map((r) => (g.rows.length > 1 ? `${label(r, world)} ${amountText(r, world)}` : label(r, world))));
  const parts = (g: Group): string => g.totals.map((t) => world.say('money.group-part', { amount: totalAmount(t, world), kind: world.say(`kind.${t.kind}`) })).join('; ');
  const lines = f.groups.map((g) => ({ text: `${name(g)}: ${parts(g)} (${rowsOf(g)})`, cites: rowRefs(g.rows) }));
  const bars = f.groups.flatMap((g) => g.totals.map((t) => ({ label: name(g), value: t.usd, text: world.money(t.usd), group: world.say(`kind.${t.kind}`), records: t.rows.map((r) => r.record.id) })));
  const title = world.say(`group.${f.by}`);
  return {
    status: 'answered', records: f.rows.map((r) => r.record.id), derived: [f.groups.length, sum(f.noticesOnly), ...f.groups.flatMap((g) => g.totals.map((t) => t.usd))],
    focus: { entities: f.q.most === null ? focusOf(f.q, f.rows).entities ?? [] : f.groups.slice(0, 1).map((g) => g.key), set: f.groups.map((g) => g.key) },
    blocks: [
      { kind: 'paragraph', text: first(f, name, world) ?? world.say('money.grouped', { by: title }), cites: rowRefs(f.rows) },
      { kind: 'list', items: lines },
      { kind: 'chart', chart: 'bar', title, unit: 'USD', alt: lines.map((l) => l.text).join('; '), bars },
      ...outsideBlocks(f, world),
      ...leftOutBlocks(f.left.filter((r) => r.because === 'excluded'), world),
      { kind: 'paragraph', text: world.say('money.ours') },
    ],
  };
}
/** "EXIM has the most": said when a superlative was asked for. */
function first(f: Of<'group'>, name: (g: Group) => string, world: World): string | undefined {
  const best = f.q.most === null ? undefined : f.groups[0];
  const top = best?.totals.find((t) => t.kind === f.ranked);
  return best === undefined || top === undefined ? undefined : world.say(`money.group-${f.q.most ?? 'largest'}`, { name: name(best), amount: totalAmount(top, world), kind: world.say(`kind.${top.kind}`) });
}
function outsideBlocks(f: Of<'group'>, world: World): DraftBlock[] {
  const grouped = new Set(f.groups.flatMap((g) => g.rows.map((r) => r.record.id)));
  const outside = f.by === 'month' || f.q.most !== null ? [] : f.rows.filter((r) => !grouped.has(r.record.id));
  const undated = f.by === 'month' ? f.rows.filter((r) => r.record.date === undefined) : [];
  const listed = (rows: readonly Row[]): string => world.list(rows.map((r) => withAmount(r, world)));
  const info = (text: string, rows: readonly Row[]): DraftBlock => ({ kind: 'notice', tone: 'info', text, cites: rowRefs(rows) });
  return [
    ...(undated.length > 0 ? [info(world.say('money.undated', { rows: listed(undated) }), undated)] : []),
    ...(outside.length > 0 && outside.length <= UNGROUPED ? [info(world.say('money.ungrouped', { rows: listed(outside) }), outside)] : []),
    ...(f.noticesOnly.length > 0 ? [info(world.say('money.no-firm', { agencies: agenciesOf(f.noticesOnly, world), amount: world.money(sum(f.noticesOnly)) }), f.noticesOnly)] : []),
  ];
}

const NAMED_FIELDS: readonly LedgerKey[] = ['state', 'country', 'mineral', 'agency', 'recipient', 'month'];
/** "Which companies got money": what each line is short of being paid is said. */
const GOT = /\b(?:got|gets?|getting|receiv\w*|given|paid|funded|beneficiar\w*)\b/iu;
const SUM_TOO = /\b(?:totals?|altogether|how much|sum|in all|overall|worth)\b/iu;
/** Which values a field has: "three states", each with its rows; their sum when it is asked for too. */
export function tellDistinct(f: Of<'distinct'>, world: World): Draft {
  const field = NAMED_FIELDS.includes(f.by) ? f.by : 'other';
  const name = (g: Group): string => keyName(g.key, f.by, world);
  const several = f.by !== 'agency' && new Set(f.groups.flatMap((g) => g.rows.map((r) => r.record.agency))).size > 1;
  const got = f.by === 'recipient' && GOT.test(f.q.words.kept);
  const stages = (g: Group): string[] => (got ? [...new Set(g.rows.map((r) => world.say(`stage.${r.record.stage}`)))] : []);
  const beside = (g: Group): string => [...(several ? [agenciesOf(g.rows, world)] : []), ...stages(g)].join(', ');
  const item = (g: Group): string => `${name(g)}${beside(g) === '' ? '' : ` (${beside(g)})`}: ${world.list(g.rows.map((r) => withAmount(r, world)))}`;
  const counted = f.groups.length > 1 || /\bhow many\b|\bnumber of\b/iu.test(f.q.words.kept) ? `${world.say(`money.distinct.${field}`, { n: f.groups.length })} ` : '';
  const lead = f.groups.length === 0 ? world.say('money.none') : `${counted}${world.list(f.groups.map(name))}.`;
  const summed = SUM_TOO.test(f.q.words.kept) && f.totals.length > 0 ? ` ${sumsText({ ...f, left: [] }, world)}` : '';
  return {
    status: 'answered', records: f.rows.map((r) => r.record.id), derived: [f.groups.length, ...sums(f.rows.filter((r) => r.counted), f.totals)],
    focus: { entities: [...f.q.query.include.agencies], set: f.groups.map((g) => g.key) },
    blocks: [{ kind: 'paragraph', text: `${lead}${summed}`, cites: rowRefs(f.rows) }, { kind: 'list', items: f.groups.map((g) => ({ text: item(g), cites: rowRefs(g.rows) })) }, ...(got ? [{ kind: 'notice' as const, tone: 'info' as const, text: world.say('money.no-payment') }] : [])],
  };
}
