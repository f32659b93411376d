// Rows told as a sum, a list, a number, an average: a lead, the rows, what was left out and why. Pure.
import type { Draft, DraftBlock, World } from '../../../src/contracts/intent.ts';
import type { KindTotal, Row } from '../../../src/contracts/ledger.ts';
import { focusOf } from './focus.ts';
import { linesOf, unpriced } from './lines.ts';
import type { Missed, Of } from './outcome.ts';
import { AGENCIES, type MoneyQuestion } from './query.ts';
import { noticeSums, onlyShared, sums, sumsText, type Rows } from './sums.ts';
import { label, leftOutBlocks, moneyCaveats, namesOf, neat, rowRefs, rowSentence, shortAgency, tableOf, totalAmount, totalText, withKind } from './words.ts';

export function tellTotal(f: Of<'total'>, world: World): Draft {
  const missed = f.missed === undefined ? '' : `${missedText(f.missed, world)} `;
  return told(f, world, missed + totalLead(f, world), f.missed === undefined ? 'answered' : 'partial', noticeSums(f));
}
function totalLead(f: Of<'total'>, world: World): string {
  const [first] = f.totals;
  const [only] = f.rows;
  if (first === undefined) return f.left.map((r) => rowSentence(r, world)).slice(0, 3).join(' ');
  return (f.rows.length === 1 && only !== undefined ? `${totalText(first, world)} ${rowSentence(only, world)}` : sumsText(f, world)) + onlyShared(f, world);
}
function missedText(m: Missed, world: World): string {
  if ('dates' in m) return world.say('money.none-dated', { dates: m.dates });
  const kind = 'notice' in m ? m.notice : 'kind' in m ? world.say(`kind.${m.kind}`) : world.say(`instrument.${m.instrument === 'letter' ? 'letter_of_interest' : m.instrument}`);
  return world.say('money.none-of-kind', { kind });
}

export function tellList(f: Of<'list'>, world: World): Draft {
  const all = inOrder([...f.rows, ...unpriced(f.left)], f.q);
  const [only] = all;
  const shared = onlyShared(f, world);
  const name = (r: Row): string => (f.q.subject === 'companies' && r.record.recipient !== undefined ? world.name(r.record.recipient) : label(r, world));
  const named = `${world.say('money.list', { names: world.list([...new Set(all.map(name))]) })} ${f.rows.length === 0 ? '' : sumsText(f, world)}`;
  const lead = all.length === 1 && only !== undefined ? rowSentence(only, world) + shared : `${named}${shared}`.trim();
  return told(f, world, lead, shared === '' ? 'answered' : 'partial', noticeSums(f));
}

export function tellCount(f: Of<'count'>, world: World): Draft {
  const all = [...f.rows, ...f.left];
  const lines = linesOf(all);
  const noun = all.every((r) => r.kind === 'notice') ? 'notice' : 'deal';
  const counted = `${world.say('money.count', { n: lines, noun, rows: all.length === lines ? 0 : all.length })} ${world.say('money.list', { names: namesOf(all, world) })}`;
  return told(f, world, f.q.summed && f.rows.length > 0 ? `${counted} ${sumsText(f, world)}` : counted, 'answered', [lines]);
}

export function tellAverage(f: Of<'average'>, world: World): Draft {
  const averages = f.totals.map((t) => neat(t.usd / t.rows.length));
  const said = (t: KindTotal, i: number): string => world.say('money.average', { kind: world.say(`kind.${t.kind}`), amount: world.money(averages[i] ?? 0), n: t.rows.length, total: totalAmount(t, world) });
  return told(f, world, f.totals.map(said).join(' '), 'answered', averages);
}
export function tellMedian(f: Of<'median'>, world: World): Draft {
  const medians = f.totals.map((t) => median(t.rows));
  const said = (t: KindTotal, i: number): string => world.say('money.median', { kind: world.say(`kind.${t.kind}`), amount: world.money(medians[i] ?? 0), n: t.rows.length });
  return told(f, world, f.totals.map(said).join(' '), 'answered', medians);
}
function median(rows: readonly Row[]): number {
  const sorted = rows.map((r) => r.usd ?? 0).toSorted((a, b) => a - b);
  const mid = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[mid] ?? 0) : neat(((sorted[mid - 1] ?? 0) + (sorted[mid] ?? 0)) / 2);
}

/** In the order asked for; rows without an amount or a date come last. */
function inOrder(rows: readonly Row[], { sort }: MoneyQuestion): Row[] {
  if (sort === null) return [...rows];
  const [known, unknown] = [true, false].map((is) => rows.filter((r) => (sort.by === 'date' ? r.record.date !== undefined : r.usd !== null) === is));
  const rise = (a: Row, b: Row): number => (sort.by === 'date' ? (a.record.date ?? '').localeCompare(b.record.date ?? '') : (a.usd ?? 0) - (b.usd ?? 0));
  return [...(known ?? []).toSorted((a, b) => (sort.ascending ? rise(a, b) : rise(b, a))), ...(unknown ?? [])];
}
/** "Which are not NOFOs": a list is of what is left; only lines left out by name are told of. */
const leavesClassOut = (q: MoneyQuestion): boolean => q.wish === 'list' && q.words.dropTop === 0 && q.query.exclude.every((x) => x.recipients.length === 0);
/** The lead, each of a few rows in its own words, the table, the other side of the deals, what was left out. */
function told(f: Rows, world: World, lead: string, status: 'answered' | 'partial', derived: number[]): Draft {
  const shown = [...f.rows, ...unpriced(f.left)];
  const rows = inOrder(shown, f.q);
  const few: DraftBlock[] = shown.length > 1 && shown.length < 5 ? [{ kind: 'list', items: rows.map((r) => ({ text: rowSentence(r, world), cites: r.record.evidence })) }] : [];
  const left = f.left.filter((r) => !shown.includes(r) && !(r.because === 'excluded' && leavesClassOut(f.q)));
  return {
    status, records: [...f.rows, ...f.left].map((r) => r.record.id), caveats: [...moneyCaveats(f.rows, world), ...(f.q.wish === 'share' ? [world.say('money.no-share')] : [])], focus: focusOf(f.q, shown), followups: followups(f.q, world),
    blocks: [{ kind: 'paragraph', text: lead, cites: rowRefs(shown.length > 0 ? shown : f.left) }, ...few, ...(rows.length > 0 ? [tableOf(rows, world)] : []), ...besideBlock(f, world), ...leftOutBlocks(left, world)],
    derived: [...derived, ...sums(f.rows, f.totals), f.rows.length, shown.length],
  };
}
/** Other kinds of money of the deals asked for: a reader who asks for one side sees that there is another. */
function besideBlock(f: Rows, world: World): DraftBlock[] {
  const { recipients, kinds, instruments } = f.q.query.include;
  if (recipients.length === 0 || (kinds.length === 0 && instruments.length === 0) || f.rows.length === 0) return [];
  const known = new Set([...f.rows, ...f.left].map((r) => r.record.id));
  const owners = new Set(f.rows.flatMap((r) => r.record.recipient ?? []));
  const others = world.ledger.rows().filter((r) => r.counted && !known.has(r.record.id) && r.record.recipient !== undefined && owners.has(r.record.recipient));
  return others.length === 0 ? [] : [{ kind: 'notice', tone: 'info', text: world.say('money.beside', { rows: world.list(others.map((r) => withKind(r, world))) }), cites: rowRefs(others) }];
}
function followups(q: MoneyQuestion, world: World): string[] {
  const other = AGENCIES.find((a) => !q.query.include.agencies.includes(a));
  return [world.say('followup.by-month'), ...(other === undefined ? [] : [world.say('followup.and', { name: shortAgency(other, world) })])];
}
