// Sides of a money comparison: what each selects, which is the larger in which kind of money. Pure.
import type { Draft, World } from '../../../src/contracts/intent.ts';
import { NO_FILTER, type KindOfMoney, type KindTotal, type LedgerQuery, type Row, type RowFilter } from '../../../src/contracts/ledger.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { instrumentsOf } from './filter.ts';
import { lineMeant, partNamed } from './names.ts';
import { merge, sidesOf, type Side } from './parts.ts';
import { moneyQuestion, type MoneyQuestion } from './query.ts';
import { label, leftOutBlocks, ledgerTable, neat, rowRefs, rowSentence, shortAgency, sum, totalAmount, totalText } from './words.ts';

export type MoneySide = { name: string; rows: Row[]; totals: KindTotal[]; /** What is compared: the sum of its first kind of money, or the average of that kind's lines. */ value: number; average: boolean; /** Funding notices of a side that has no firm money. */ notices: Row[] };
export type Comparison = { sides: MoneySide[]; bigger: MoneySide | null; difference: number; smaller: boolean; /** For "is A larger than B": whether it is. */ holds: boolean | null; /** "how many times bigger": the larger over the smaller was asked for. */ times: boolean; /** Several properties are to be told of each side: "debt, private equity, state". */ columns: boolean; left: Row[] };

/** What stands after a colon or "by" when each piece is a property of a line. */
const LISTED = /(?::|\(|\bby\b|\s[-–]\s)\s*([^:?()]*(?:,|\band\b|\bplus\b|&|\+)[^:?()]*?)[\s?.!)]*$/iu;
export const PROPERTY = /\b(?:states?|places?|countr(?:y|ies)|locations?|where|minerals?|metals?|dates?|months?|when|purposes?|what for|instruments?|kinds?|types?|private|public|debts?|equity|loans?|amounts?|sums?|sizes?|money|agenc(?:y|ies)|funders?|notices?|stages?|status|investors?|mobili[sz]\w+)\b/iu;
/** More than sums is asked of the lines: each is told in its own words beside them. */
const BESIDES_SUMS = /\b(?:states?|places?|countr(?:y|ies)|locations?|where|minerals?|metals?|dates?|months?|when|purposes?|(?:what|which) (?:\w+ )?for|for what|what (?:it|they|each|both)|kinds?|types?|notices?|firmness|instruments?)\b/iu;
const FEW_LINES = 6;
/** "Did A or B give more?" is answered by a name, not by yes. */
const CHOOSES = /^(?!.*\bthan\b).*\bor\b/iu;
/** Where the properties asked of each line begin; -1 when none are listed. */
function columnsAt(text: string): number {
  const listed = LISTED.exec(text);
  const pieces = (listed?.[1] ?? '').split(/,|\band\b|\bplus\b|&|\+/iu).filter((p) => p.trim() !== '');
  return listed !== null && pieces.length > 1 && pieces.every((p) => PROPERTY.test(p) && p.trim().split(/\s+/u).length < 4) ? listed.index : -1;
}

/** Two to four sides, each with money or at least named in the ledger; null when the question has none. */
export function comparisonOf(reading: Reading, world: World): Comparison | null {
  const q = moneyQuestion(reading, world);
  const at = columnsAt(q.words.kept);
  const before = at < 0 ? [] : q.parts.filter((p) => { const from = q.words.kept.indexOf(p.text); return from >= 0 && from < at; });
  const headed = before.length > 1 ? sidesOf(before) : undefined;
  const split = headed !== undefined && headed.sides.length > 1 ? headed : sidesOf(q.parts);
  const { sides } = split;
  const columns = at >= 0 && sides.every((s) => s.filter.recipients.length + s.filter.agencies.length + s.filter.countries.length > 0);
  const common = columns ? { ...split.common, kinds: [], instruments: [], notices: [] } : split.common;
  if (sides.length < 2 || sides.length > 4) return null;
  const told = sides.map((s) => {
    const base = merge(common, { ...NO_FILTER, agencies: unsaid(s, sides, q, world) });
    const own = columns ? { ...s, filter: { ...s.filter, kinds: [], instruments: [], notices: [] } } : s;
    const side = sideOf(own, base, q, world);
    return side.rows.length > 0 || instrumentsOf(s.text).length > 0 ? side : sideOf({ ...own, filter: { ...own.filter, instruments: [] } }, base, q, world);
  });
  if (told.every((s) => s.rows.length === 0)) return null;
  const sorted = told.toSorted((a, b) => b.value - a.value);
  const [big, next] = sorted;
  const equal = big === undefined || next === undefined || big.value === next.value;
  const smaller = q.most === 'smallest' || /\b(?:smaller|less|lower)\b/iu.test(q.words.kept);
  return { sides: told, bigger: equal ? null : smaller ? (sorted.at(-1) ?? null) : big, difference: equal ? 0 : smaller && sorted.length > 1 ? (sorted.at(-2) ?? big).value - (sorted.at(-1) ?? big).value : big.value - next.value, smaller, holds: reading.ask !== 'yesno' || CHOOSES.test(reading.text) ? null : !equal && (smaller ? sorted.at(-1) : big) === told[0], times: /\bhow many times\b|\btimes (?:as|bigger|larger|more|the)\b|\bratio\b|\b(?:by )?(?:what|which) (?:factor|multiple)\b|\b(?:twice|half|triple|double)\b/iu.test(q.words.kept), columns: columns || (BESIDES_SUMS.test(q.words.kept) && told.reduce((n, s) => n + s.rows.length, 0) <= FEW_LINES), left: world.ledger.select({ ...q.query, include: { ...NO_FILTER, agencies: q.query.include.agencies, recipients: q.query.include.recipients }, either: [NO_FILTER] }).left.filter((r) => r.because === 'excluded') };
}
/** "Reko Diq against the four US companies": a side without a name of its own is of the agency of the deal it stands beside. */
function unsaid(side: Side, sides: readonly Side[], q: MoneyQuestion, world: World): readonly string[] {
  const named = sides.flatMap((s) => s.filter.recipients);
  if (q.query.include.agencies.length > 0 || side.filter.recipients.length > 0 || named.length === 0 || !/\b(?:compan(?:y|ies)|deals|lines|approvals)\b/iu.test(side.text)) return [];
  const agencies = new Set(world.ledger.rows().filter((r) => r.record.recipient !== undefined && named.includes(r.record.recipient)).map((r) => r.record.agency));
  return agencies.size === 1 ? [...agencies] : [];
}

function sideOf(side: Side, common: RowFilter, q: MoneyQuestion, world: World): MoneySide {
  const both = merge(common, side.filter);
  const recipients = both.recipients.length > 0 ? both.recipients : q.query.include.recipients;
  const own = lineMeant(side.text, recipients, [], world);
  const include = { ...narrow({ ...both, recipients: own.length > 0 ? recipients : both.recipients }), records: own.length > 0 ? own : q.query.include.records };
  const query: LedgerQuery = { include, exclude: q.query.exclude, dates: side.dates.length > 0 ? side.dates : q.query.dates, amounts: [] };
  const part = partNamed(side.text, world);
  const found = part === null ? world.ledger.select(query).rows : [part];
  const companies = /\bcompan(?:y|ies)\b/iu.test(side.text) && side.filter.recipients.length === 0;
  const rows = companies ? found.filter((r) => r.record.recipient?.startsWith('org:') === true) : found;
  const totals = world.ledger.totals(rows);
  const first = totals[0]?.rows ?? [];
  const average = q.wish === 'average';
  const notices = rows.length > 0 || !include.kinds.includes('firm') ? [] : world.ledger.select({ ...query, include: { ...include, kinds: ['notice'] } }).rows;
  return { notices, name: companies ? world.list([...new Set(rows.map((r) => label(r, world)))]) : nameOf(side, rows, world), rows, totals, value: average && first.length > 0 ? neat(sum(first) / first.length) : sum(first), average };
}
/** "Public against private": public is the agency's own firm money unless something else is said. */
function narrow(f: RowFilter): RowFilter {
  const letters = f.instruments.filter((i) => i.startsWith('letter'));
  const kinds: readonly KindOfMoney[] = f.kinds;
  return { ...f, kinds, instruments: letters.length > 0 ? letters : f.instruments };
}
function nameOf(side: Side, rows: readonly Row[], world: World): string {
  const f = side.filter;
  if (rows.length === 1 && rows[0] !== undefined) return label(rows[0], world);
  const id = f.recipients[0] ?? f.states[0] ?? f.countries[0] ?? f.minerals[0];
  const agency = f.agencies[0] === undefined ? '' : shortAgency(f.agencies[0], world);
  const what = f.notices[0] ?? (f.kinds.length === 1 && f.kinds[0] !== undefined && rows.some((r) => r.kind !== f.kinds[0]) ? '' : f.kinds.length === 1 && f.kinds[0] !== undefined ? world.say(`kind.${f.kinds[0]}`) : f.kinds.length > 1 ? world.say('funder.us_public') : f.instruments[0] === undefined || f.instruments[0] === 'letter' ? '' : world.say(`instrument.${f.instruments[0]}`));
  const entity = id === undefined ? agency : world.name(id);
  return [entity, what].filter((x) => x !== '').join(', ') || side.text;
}

const averageText = (s: MoneySide, world: World): string => s.totals.slice(0, 1).map((t) => world.say('money.average', { kind: world.say(`kind.${t.kind}`), amount: world.money(s.value), n: t.rows.length, total: totalAmount(t, world) })).join('');
export function tellComparison(f: Comparison, world: World): Draft {
  const amount = (s: MoneySide): string => (s.totals[0] === undefined ? world.money(0) : s.average ? world.money(s.value) : totalAmount(s.totals[0], world));
  const others = f.sides.filter((s) => s !== f.bigger);
  const verdict = f.holds === null ? '' : `${world.say(f.holds ? 'yes' : 'no')} `;
  const lead = f.bigger === null ? world.say('compare.equal') : world.say(f.smaller ? 'compare.smaller' : 'compare.bigger', { name: f.bigger.name, amount: amount(f.bigger), difference: world.money(f.difference), others: world.list(others.map((s) => `${s.name} (${amount(s)})`)) });
  const [high, low] = f.sides.map((s) => s.value).toSorted((a, b) => b - a);
  const ratio = f.times && high !== undefined && low !== undefined && low > 0 ? Math.round((high / low) * 100) / 100 : null;
  const times = ratio === null ? '' : ` ${world.say('compare.times', { ratio: world.number(ratio) })}`;
  const promised = f.sides.flatMap((s) => s.notices);
  const [x, y] = f.sides;
  const apart = Math.abs((x === undefined ? 0 : x.value + sum(x.notices)) - (y === undefined ? 0 : y.value + sum(y.notices)));
  const noticed = promised.length === 0 || f.sides.length !== 2 ? '' : ` ${world.say('compare.with-notices', { amount: world.money(sum(promised)), difference: world.money(apart) })}`;
  const kinds = [...new Set(f.sides.flatMap((s) => s.totals[0]?.kind ?? []))];
  const differ = kinds.length > 1 ? ` ${world.say('compare.kinds-differ', { kinds: world.list(f.sides.flatMap((s) => (s.totals[0] === undefined ? [] : [`${s.name} – ${world.say(`kind.${s.totals[0].kind}`)}`]))) })}` : '';
  const rows = [...new Map(f.sides.flatMap((s) => s.rows).map((r) => [r.record.id, r])).values()];
  const text = (s: MoneySide): string => (s.notices.length > 0 ? world.say('money.no-firm', { agencies: s.name, amount: world.money(sum(s.notices)) }) : s.rows.length === 0 ? world.say('compare.no-money', { name: s.name }) : `${s.name}: ${s.average ? averageText(s, world) : s.totals.map((t) => totalText(t, world)).join(' ')}`);
  return {
    status: 'answered',
    blocks: [{ kind: 'paragraph', text: verdict + lead + noticed + times + differ, cites: rowRefs([...rows, ...promised]) }, { kind: 'list', items: f.sides.map((s) => ({ text: text(s), cites: rowRefs([...s.rows, ...s.notices]) })) }, ...(f.columns ? [{ kind: 'list' as const, items: rows.map((r) => ({ text: rowSentence(r, world), cites: r.record.evidence })) }] : []), ledgerTable(rows, world.say('money.rows', { n: rows.length }), world), ...leftOutBlocks(f.left, world), ...(rows.length > f.sides.length ? [{ kind: 'paragraph' as const, text: world.say('money.ours') }] : [])],
    records: rows.map((r) => r.record.id), derived: [f.difference, apart, sum(promised), ...(ratio === null ? [] : [ratio]), rows.length, ...f.sides.flatMap((s) => [s.value, ...s.totals.flatMap((t) => [t.usd, t.rows.length])])], focus: { set: f.sides.flatMap((s) => s.rows[0]?.record.recipient ?? []) },
  };
}
