// The facts of a money question -> a draft: the answer in the first line, the rows, what was left out and why.
import type { Draft, DraftBlock, World } from '../../src/contracts/intent.ts';
import type { KindTotal, LedgerKey, Row } from '../../src/contracts/ledger.ts';
import { linesOf, unpriced, type Group, type Missed, type MoneyFacts } from './money-facts.ts';
import { tellOutweighed } from './money-outweigh.ts';
import { AGENCIES, type MoneyQuestion } from './money-query.ts';
import { amountText, label, leftOutBlocks, ledgerTable, moneyCaveats, neat, rowRefs, rowSentence, shortAgency, sum, totalAmount, totalText } from './money-words.ts';

type Of<O extends MoneyFacts['outcome']> = Extract<MoneyFacts, { outcome: O }>;
type Rows = { q: MoneyQuestion; rows: Row[]; left: Row[]; totals: readonly KindTotal[] };

export const template: { [K in MoneyFacts['outcome']]: (f: Of<K>, world: World) => Draft } = {
  total: (f, world) => told(f, world, total(f, world), f.missed === undefined ? 'answered' : 'partial', noticeSums(f)),
  list: (f, world) => told(f, world, list(f, world), onlyShared(f, world) === '' ? 'answered' : 'partial', noticeSums(f)),
  count: (f, world) => told(f, world, `${count(f, world)}${f.q.summed && f.rows.length > 0 ? ` ${sumsText(f, world)}` : ''}`, 'answered', [linesOf([...f.rows, ...f.left])]),
  counts: (f, world) => counts(f, world),
  average: (f, world) => { const averages = f.totals.map((t) => neat(t.usd / t.rows.length)); return told(f, world, f.totals.map((t, i) => world.say('money.average', { kind: world.say(`kind.${t.kind}`), amount: world.money(averages[i] ?? 0), n: t.rows.length, total: totalAmount(t, world) })).join(' '), 'answered', averages); },
  median: (f, world) => { const medians = f.totals.map((t) => median(t.rows)); return told(f, world, f.totals.map((t, i) => world.say('money.median', { kind: world.say(`kind.${t.kind}`), amount: world.money(medians[i] ?? 0), n: t.rows.length })).join(' '), 'answered', medians); },
  extreme: (f, world) => extreme(f, world),
  ends: (f, world) => ends(f, world),
  each: (f, world) => each(f, world),
  unnamed: (f, world) => ({ status: 'partial', blocks: [{ kind: 'paragraph', text: [world.say('money.unnamed'), ...f.rows.slice(0, 3).map((r) => rowSentence(r, world))].join(' '), cites: rowRefs(f.rows).slice(0, 12) }], records: f.rows.map((r) => r.record.id), gap: 'recipient', focus: focusOf(f.q, f.rows) }),
  difference: (f, world) => difference(f, world),
  minus: (f, world) => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: `${ofAgency(f.whole, world)} ${ofAgency(f.part, world)} ${world.say('money.apart', { amount: world.money(Math.abs(f.whole.usd - f.part.usd)) })}`, cites: rowRefs(f.rows) }, ledgerTable(f.rows, world.say('money.rows', { n: f.rows.length }), world)], records: f.rows.map((r) => r.record.id), caveats: moneyCaveats(f.rows, world), derived: [f.whole.usd, f.part.usd, Math.abs(f.whole.usd - f.part.usd), f.rows.length, f.whole.rows.length, f.part.rows.length], focus: focusOf(f.q, f.rows) }),
  dated: (f, world) => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: `${world.say(`money.${f.q.wish === 'newest' ? 'newest' : 'oldest'}`, { names: world.list(f.best.map((r) => `${label(r, world)} (${amountText(r, world)})`)), date: world.date(f.best[0]?.record.date ?? '') })}`, cites: rowRefs(f.best) }, ledgerTable(f.best, world.say('money.rows', { n: f.best.length }), world)], records: f.best.map((r) => r.record.id), derived: [f.best.length], refs: rowRefs(f.rows).slice(0, 12), focus: focusOf(f.q, f.best) }),
  group: (f, world) => group(f, world),
  distinct: (f, world) => distinct(f, world),
  share: (f, world) => share(f, world),
  less: (f, world) => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: world.say('money.less', { amount: world.money((f.whole.usd ?? 0) - (f.part.usd ?? 0)), whole: label(f.whole, world), wholeAmount: amountText(f.whole, world), part: label(f.part, world), partAmount: amountText(f.part, world) }), cites: rowRefs([f.whole, f.part]) }], records: [f.whole.record.id, f.part.record.id], derived: [(f.whole.usd ?? 0) - (f.part.usd ?? 0)], focus: focusOf(f.q, [f.whole]) }),
  uncounted: (f, world) => ({ status: 'partial', blocks: [{ kind: 'paragraph', text: `${world.say('money.uncounted', { amount: amountText(f.bundle, world) })} ${rowSentence(f.bundle, world)}`, cites: f.bundle.record.evidence }], records: [f.bundle.record.id], gap: 'number of letters', focus: focusOf(f.q, [f.bundle]) }),
  unlinked: (f, world) => ({ status: 'partial', blocks: [{ kind: 'paragraph', text: `${world.say('money.unlinked', { headline: amountText(f.headline, world), agencies: agencies(f.rows, world) })} ${rowSentence(f.headline, world)}`, cites: f.headline.record.evidence }], records: [f.headline.record.id], gap: 'breakdown of a headline figure', focus: focusOf(f.q, f.rows) }),
  absent: (f, world) => f.agency === null ? { status: 'abstained', blocks: [{ kind: 'notice', tone: 'gap', text: world.say('money.no-money-for', { agency: 'none', place: world.name(f.place) }) }, ...nearest(f.place, world)], records: world.record(f.place) === undefined ? [] : [f.place], gap: `money for ${f.place}`, focus: { entities: [f.place] } } : ({ status: 'partial', blocks: [{ kind: 'paragraph', text: world.say('money.no-money-for', { agency: shortAgency(f.agency, world), place: world.name(f.place) }), cites: rowRefs(f.rows) }, { kind: 'paragraph', text: world.say('money.lines-of', { agency: shortAgency(f.agency, world), names: world.list([...new Set(f.rows.map((r) => label(r, world)))]) }), cites: rowRefs(f.rows) }], records: f.rows.map((r) => r.record.id), gap: `money for ${f.place}`, focus: { entities: [f.agency] } }),
  quantity: (f, world) => quantity(f, world),
  outweighed: (f, world) => tellOutweighed(f, world),
  none: ({ q }, world): Draft => ({ status: 'abstained', blocks: [{ kind: 'notice', tone: 'gap', text: world.say('money.none') }], records: [], gap: `no ledger row for ${JSON.stringify(q.query.include)}` }),
};

/** What the sources do tell of a country without money. */
function nearest(place: string, world: World): DraftBlock[] {
  const record = world.record(place);
  return record === undefined ? [] : [{ kind: 'paragraph', text: world.says(record), cites: record.evidence }];
}
function median(rows: readonly Row[]): number {
  const sorted = rows.map((r) => r.usd ?? 0).toSorted((a, b) => a - b);
  const mid = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[mid] ?? 0) : neat(((sorted[mid - 1] ?? 0) + (sorted[mid] ?? 0)) / 2);
}

function total(f: Of<'total'>, world: World): string {
  const missed = f.missed === undefined ? '' : `${missedText(f.missed, world)} `;
  if (f.totals.length === 0) return missed + f.left.map((r) => rowSentence(r, world)).slice(0, 3).join(' ');
  if (f.rows.length === 1 && f.rows[0] !== undefined) return `${missed}${totalText(f.totals[0] ?? { kind: 'firm', usd: 0, rows: [], upTo: false, atLeast: false }, world)} ${rowSentence(f.rows[0], world)}${onlyShared(f, world)}`;
  return missed + sumsText(f, world) + onlyShared(f, world);
}
/** In the order asked for; rows without an amount come last. */
function inOrder(rows: readonly Row[], q: MoneyQuestion): Row[] {
  if (!q.sorted) return [...rows];
  const size = (r: Row): number => (r.usd === null ? Infinity : q.ascending ? r.usd : -r.usd);
  return rows.toSorted((a, b) => size(a) - size(b));
}
/** One sentence a kind; one sum over kinds only when the reader asked for it. */
function sumsText(f: Rows & { noticesOnly?: Row[] }, world: World): string {
  const lines = f.totals.map((t) => totalText(t, world)).join(' ');
  const mixed = f.totals.length > 1;
  const together = mixed && adds(f.q, f.totals);
  const conditional = f.totals.find((t) => t.kind === 'conditional');
  const parts = [lines];
  if (together) parts.push(world.say('money.together', { amount: sumText(f.rows, world) }));
  if (together && conditional !== undefined && f.totals.length > 2) parts.push(world.say('money.without-conditional', { amount: world.money(sum(f.rows) - conditional.usd) }));
  if (mixed && !together) parts.push(world.say('money.not-added'));
  const notices = f.noticesOnly ?? [];
  if (notices.length > 0) parts.push(world.say('money.notices-only', { agencies: agencies(notices, world), amount: world.money(sum(notices)), total: sumText([...f.rows, ...notices], world) }));
  else if (!together && f.rows.length > 1) parts.push(world.say('money.ours'));
  return parts.join(' ');
}
const agencies = (rows: readonly Row[], world: World): string => world.list([...new Set(rows.map((r) => shortAgency(r.record.agency, world)))]);
/** Other kinds of money of the deals asked for: a reader who asks for one side sees that there is another. */
function besideBlock(f: Rows, world: World): DraftBlock[] {
  const { recipients, kinds, instruments } = f.q.query.include;
  if (recipients.length === 0 || (kinds.length === 0 && instruments.length === 0) || f.rows.length === 0) return [];
  const known = new Set([...f.rows, ...f.left].map((r) => r.record.id));
  const others = world.ledger.rows().filter((r) => r.counted && !known.has(r.record.id) && f.rows.some((own) => own.record.recipient === r.record.recipient && own.record.recipient !== undefined));
  return others.length === 0 ? [] : [{ kind: 'notice', tone: 'info', text: world.say('money.beside', { rows: world.list(others.map((r) => `${label(r, world)} (${amountText(r, world)}, ${world.say(`kind.${r.kind ?? 'firm'}`)})`)) }), cites: rowRefs(others) }];
}
const sumText = (rows: readonly Row[], world: World): string => (rows.some((r) => r.record.amount_kind === 'up_to') ? world.say('money.up-to', { amount: world.money(sum(rows)) }) : world.money(sum(rows)));
/** The reader named several kinds, or said "together": one labelled sum is what was asked for. */
const adds = (q: MoneyQuestion, totals: readonly KindTotal[]): boolean => !q.separate && (q.query.include.kinds.length > 1 || (q.query.either?.length ?? 0) > 1 || (q.together && (q.wish === 'add' || totals.length === 2)));

/** "how much for lithium alone": the only rows cover several minerals and are not split. */
function onlyShared(f: Rows, world: World): string {
  const { minerals, recipients } = f.q.query.include;
  if (minerals.length === 0 || recipients.length > 0 || f.rows.length === 0) return '';
  const shared = f.rows.filter((r) => r.kind === 'indicative' && r.record.minerals.some((m) => !minerals.includes(m)));
  return shared.length < f.rows.length ? '' : ` ${world.say('money.shared', { minerals: world.list(minerals.slice(0, 1).map((m) => world.name(m))) })}`;
}
function missedText(m: Missed, world: World): string {
  if ('kind' in m) return world.say('money.none-of-kind', { kind: world.say(`kind.${m.kind}`) });
  if ('instrument' in m) return world.say('money.none-of-kind', { kind: world.say(`instrument.${m.instrument === 'letter' ? 'letter_of_interest' : m.instrument}`) });
  return 'notice' in m ? world.say('money.none-of-kind', { kind: m.notice }) : world.say('money.none-dated', { dates: m.dates });
}
function list(f: Of<'list'>, world: World): string {
  const all = inOrder([...f.rows, ...unpriced(f.left)], f.q);
  const names = f.q.subject === 'companies' ? [...new Set(all.map((r) => (r.record.recipient === undefined ? label(r, world) : world.name(r.record.recipient))))] : all.map((r) => label(r, world));
  if (all.length === 1 && all[0] !== undefined) return rowSentence(all[0], world) + onlyShared(f, world);
  return `${world.say('money.list', { names: world.list([...new Set(names)]) })} ${f.rows.length === 0 ? '' : sumsText(f, world)}${onlyShared(f, world)}`.trim();
}
function count(f: Of<'count'>, world: World): string {
  const all = [...f.rows, ...f.left];
  const lines = linesOf(all);
  const noun = all.every((r) => r.kind === 'notice') ? 'notice' : 'deal';
  const names = [...new Set(all.map((r) => label(r, world)))];
  return `${world.say('money.count', { n: lines, noun, rows: all.length === lines ? 0 : all.length })} ${world.say('money.list', { names: world.list(names) })}`;
}
const keyName = (key: string, by: LedgerKey, world: World): string => (by === 'month' ? world.date(key) : by === 'instrument' ? world.say(`instrument.${key}`) : by === 'stage' ? world.say(`stage.${key}`) : by === 'funder_class' ? world.say(`funder.${key}`) : by === 'agency' ? shortAgency(key, world) : key.includes(':') ? world.name(key) : (world.ledger.rows().find((r) => r.record.deal === key)?.record.label[world.language === 'uz-Cyrl' ? 'uz' : world.language] ?? key));
function counts(f: Of<'counts'>, world: World): Draft {
  const items = f.groups.map((g) => ({ n: linesOf(g.rows), text: `${keyName(g.key, f.by, world)}: ${linesOf(g.rows)} (${world.list([...new Set(g.rows.map((r) => label(r, world)))])})`, cites: rowRefs(g.rows) }));
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: `${f.first === undefined ? '' : `${world.say('money.most-lines', { most: f.q.most ?? 'largest', names: world.list(f.first.map((g) => keyName(g.key, f.by, world))), n: linesOf(f.first[0]?.rows ?? []) })} `}${world.list(f.groups.map((g) => `${keyName(g.key, f.by, world)}: ${linesOf(g.rows)}`))}.`, cites: rowRefs(f.rows) }, { kind: 'list', items: items.map(({ text, cites }) => ({ text, cites })) }], records: f.rows.map((r) => r.record.id), derived: items.map((i) => i.n), focus: focusOf(f.q, f.rows) };
}

/** "Which are not NOFOs": a list is of what is left; only lines left out by name are told of. */
const leavesClassOut = (q: MoneyQuestion): boolean => q.wish === 'list' && q.words.dropTop === 0 && q.query.exclude.every((x) => x.recipients.length === 0);
function told(f: Rows, world: World, lead: string, status: 'answered' | 'partial', derived: number[] = []): Draft {
  const shown = [...f.rows, ...unpriced(f.left)];
  const rows = inOrder(shown, f.q);
  const table = rows.length > 0 ? [ledgerTable(rows, world.say('money.rows', { n: rows.length }), world)] : [];
  return {
    status, blocks: [{ kind: 'paragraph', text: lead, cites: rowRefs(shown.length > 0 ? shown : f.left) }, ...(shown.length > 1 && shown.length < 5 ? [{ kind: 'list' as const, items: shown.map((r) => ({ text: rowSentence(r, world), cites: r.record.evidence })) }] : []), ...table, ...besideBlock(f, world), ...leftOutBlocks(f.left.filter((r) => !shown.includes(r) && !(r.because === 'excluded' && leavesClassOut(f.q))), world)], records: [...f.rows, ...f.left].map((r) => r.record.id),
    caveats: moneyCaveats(f.rows, world), derived: [...derived, ...sums(f.rows, f.totals), f.rows.length, shown.length], focus: focusOf(f.q, shown), followups: followups(f.q, world),
  };
}
function sums(rows: readonly Row[], totals: readonly KindTotal[]): number[] {
  const conditional = totals.find((t) => t.kind === 'conditional');
  return [sum(rows), ...(conditional === undefined ? [] : [sum(rows) - conditional.usd]), ...totals.flatMap((t) => [t.usd, t.rows.length])];
}
const noticeSums = (f: { rows: Row[]; noticesOnly?: Row[] }): number[] => (f.noticesOnly === undefined ? [] : [sum(f.noticesOnly), sum([...f.rows, ...f.noticesOnly])]);
function focusOf(q: MoneyQuestion, rows: readonly Row[]): NonNullable<Draft['focus']> {
  const recipients = [...new Set(rows.flatMap((r) => r.record.recipient ?? []))];
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return { entities: [only.record.recipient ?? only.record.initiative ?? only.record.id, only.record.agency], set: [only.record.recipient ?? only.record.id] };
  return { entities: q.query.include.recipients.length > 0 ? [...q.query.include.recipients] : recipients.length === 1 ? recipients : [...q.query.include.agencies], set: oneEach(rows) };
}
/** Deals by recipient, lines of one recipient by themselves. */
function oneEach(rows: readonly Row[]): string[] {
  const deals = [...new Map(rows.map((r) => [r.record.deal, r])).values()];
  const recipients = deals.map((r) => r.record.recipient ?? r.record.id);
  return new Set(recipients).size > 1 ? [...new Set(recipients)] : deals.map((r) => (deals.length > 1 ? r.record.id : (r.record.recipient ?? r.record.id)));
}
function followups(q: MoneyQuestion, world: World): string[] {
  const other = AGENCIES.find((a) => !q.query.include.agencies.includes(a));
  return [world.say('followup.by-month'), ...(other === undefined ? [] : [world.say('followup.and', { name: shortAgency(other, world) })])];
}

function extreme(f: Of<'extreme'>, world: World): Draft {
  const [first] = f.best;
  const one = f.best.length === 1 && first !== undefined;
  const lead = one ? `${world.say(f.q.place > 1 ? 'money.nth' : `money.${f.q.wish}`, { name: label(first, world), amount: amountText(first, world), n: f.q.place })} ${rowSentence(first, world)}` : `${world.say(`money.${f.q.wish}-n`, { n: f.best.length })} ${world.list(f.best.map((r) => `${label(r, world)} (${amountText(r, world)})`))}. ${world.ledger.totals(f.best).map((t) => totalText(t, world)).join(' ')} ${world.say('money.ours')}`;
  const others = f.q.wish === 'largest' ? f.rows.filter((r) => !f.best.includes(r) && r.kind !== first?.kind && (r.usd ?? 0) >= (first?.usd ?? 0)).toSorted((a, b) => (b.usd ?? 0) - (a.usd ?? 0)).slice(0, 3) : [];
  const beside: DraftBlock[] = others.length > 0 ? [{ kind: 'notice', tone: 'info', text: world.say('money.other-kinds', { rows: world.list(others.map((r) => `${label(r, world)} (${amountText(r, world)}, ${world.say(`kind.${r.kind ?? 'firm'}`)})`)) }), cites: rowRefs(others) }] : [];
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: lead, cites: rowRefs(f.best) }, ...(f.best.length > 1 ? [ledgerTable(f.best, world.say('money.rows', { n: f.best.length }), world)] : []), ...beside, ...leftOutBlocks(f.left.filter((r) => r.because === 'excluded'), world)], records: f.best.map((r) => r.record.id), derived: [f.best.length, f.q.place, ...world.ledger.totals(f.best).map((t) => t.usd)], refs: rowRefs(f.rows).slice(0, 12), focus: focusOf(f.q, f.best) };
}

/** Both ends of a list; how far apart they are when that was asked. */
function ends(f: Of<'ends'>, world: World): Draft {
  const [high, low] = [f.high[0], f.low[0]];
  const shown = [...new Map([...f.high, ...f.low].map((r) => [r.record.id, r])).values()];
  const named = (rows: readonly Row[], wish: 'largest' | 'smallest'): string => (rows.length === 1 && rows[0] !== undefined ? world.say(`money.${wish}`, { name: label(rows[0], world), amount: amountText(rows[0], world) }) : `${world.say(`money.${wish}-n`, { n: rows.length })} ${world.list(rows.map((r) => `${label(r, world)} (${amountText(r, world)})`))}.`);
  const apart = (high?.usd ?? 0) - (low?.usd ?? 0);
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: `${named(f.high, 'largest')} ${named(f.low, 'smallest')}${f.apart ? ` ${world.say('money.apart', { amount: world.money(apart) })}` : ''}`, cites: rowRefs(shown) }, ledgerTable(shown, world.say('money.rows', { n: shown.length }), world), ...leftOutBlocks(f.left.filter((r) => r.because === 'excluded'), world)], records: shown.map((r) => r.record.id), derived: [apart, f.high.length, f.low.length, shown.length], refs: rowRefs(f.rows).slice(0, 12), focus: focusOf(f.q, shown) };
}
/** The sum of one agency with its name before it. */
const ofAgency = (t: KindTotal, world: World): string => { const names = [...new Set(t.rows.map((r) => r.record.agency))]; return `${names.length === 1 && names[0] !== undefined ? `${shortAgency(names[0], world)} – ` : ''}${totalText(t, world)}`; };
/** The largest of each group, or of each part of the question; their sum when asked. */
function each(f: Of<'each'>, world: World): Draft {
  const together = f.q.summed && new Set(f.bests.map((r) => r.kind)).size === 1 ? ` ${world.ledger.totals(f.bests).map((t) => totalText(t, world)).join(' ')} ${world.say('money.ours')}` : '';
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: `${world.list(f.bests.map((r) => `${f.by === 'agency' ? `${shortAgency(r.record.agency, world)} – ` : ''}${label(r, world)} (${amountText(r, world)})`))}.${together}`, cites: rowRefs(f.bests) }, ledgerTable(f.bests, world.say('money.rows', { n: f.bests.length }), world)], records: f.bests.map((r) => r.record.id), derived: [sum(f.bests), f.bests.length], focus: focusOf(f.q, f.bests) };
}
function difference(f: Of<'difference'>, world: World): Draft {
  const both = [f.more, f.less];
  const apart = (f.more.usd ?? 0) - (f.less.usd ?? 0);
  const others = f.rows.filter((r) => !both.some((b) => b.record.id === r.record.id));
  const beside: DraftBlock[] = others.length > 0 && others.length < 4 ? [{ kind: 'notice', tone: 'info', text: world.say('money.other-kinds', { rows: world.list(others.map((r) => `${label(r, world)} (${amountText(r, world)}, ${world.say(`kind.${r.kind ?? 'firm'}`)})`)) }), cites: rowRefs(others) }] : [];
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: `${world.list(both.map((r) => `${label(r, world)} (${amountText(r, world)})`))}. ${world.say('money.apart', { amount: world.money(apart) })}`, cites: rowRefs(both) }, ledgerTable(both, world.say('money.rows', { n: 2 }), world), ...beside, ...leftOutBlocks(f.left.filter((r) => r.because === 'excluded'), world)], records: both.map((r) => r.record.id), derived: [apart, 2], focus: focusOf(f.q, both) };
}
function group(f: Of<'group'>, world: World): Draft {
  const name = (key: string): string => keyName(key, f.by, world);
  const rowsOf = (g: Group): string => world.list(g.rows.map((r) => (g.rows.length > 1 ? `${label(r, world)} ${amountText(r, world)}` : label(r, world))));
  const lines = f.groups.map((g) => ({ text: `${name(g.key)}: ${g.totals.map((t) => world.say('money.group-part', { amount: totalAmount(t, world), kind: world.say(`kind.${t.kind}`) })).join('; ')} (${rowsOf(g)})`, cites: rowRefs(g.rows) }));
  const grouped = new Set(f.groups.flatMap((g) => g.rows.map((r) => r.record.id)));
  const outside = f.by === 'month' || f.q.most !== null ? [] : f.rows.filter((r) => !grouped.has(r.record.id));
  const undated = f.by === 'month' ? f.rows.filter((r) => r.record.date === undefined) : [];
  const bars = f.groups.flatMap((g) => g.totals.map((t) => ({ label: name(g.key), value: t.usd, text: world.money(t.usd), group: world.say(`kind.${t.kind}`), records: t.rows.map((r) => r.record.id) })));
  const title = world.say(`group.${f.by}`);
  const best = f.q.most === null ? undefined : f.groups[0];
  const top = best?.totals.find((t) => t.kind === f.ranked);
  const lead = best !== undefined && top !== undefined ? world.say(`money.group-${f.q.most ?? 'largest'}`, { name: name(best.key), amount: totalAmount(top, world), kind: world.say(`kind.${top.kind}`) }) : world.say('money.grouped', { by: title });
  const info = (text: string, rows: readonly Row[]): DraftBlock => ({ kind: 'notice', tone: 'info', text, cites: rowRefs(rows) });
  return {
    status: 'answered', blocks: [{ kind: 'paragraph', text: lead, cites: rowRefs(f.rows) }, { kind: 'list', items: lines }, { kind: 'chart', chart: 'bar', title, unit: 'USD', alt: lines.map((l) => l.text).join('; '), bars },
      ...(undated.length > 0 ? [info(world.say('money.undated', { rows: world.list(undated.map((r) => `${label(r, world)} (${amountText(r, world)})`)) }), undated)] : []),
      ...(outside.length > 0 && outside.length < 9 ? [info(world.say('money.ungrouped', { rows: world.list(outside.map((r) => `${label(r, world)} (${amountText(r, world)})`)) }), outside)] : []),
      ...(f.noticesOnly.length > 0 ? [info(world.say('money.no-firm', { agencies: agencies(f.noticesOnly, world), amount: world.money(sum(f.noticesOnly)) }), f.noticesOnly)] : []),
      ...leftOutBlocks(f.left.filter((r) => r.because === 'excluded'), world), { kind: 'paragraph', text: world.say('money.ours') }],
    records: f.rows.map((r) => r.record.id), derived: [f.groups.length, sum(f.noticesOnly), ...f.groups.flatMap((g) => g.totals.map((t) => t.usd))], focus: { ...focusOf(f.q, f.rows), set: f.groups.map((g) => g.key) },
  };
}
function distinct(f: Of<'distinct'>, world: World): Draft {
  const field = ['state', 'country', 'mineral', 'agency', 'recipient', 'month'].includes(f.by) ? f.by : 'other';
  const withSums = /\b(?:totals?|altogether|how much|sum|in all|overall|worth)\b/iu.test(f.q.words.kept) && f.totals.length > 0;
  const several = f.by !== 'agency' && new Set(f.groups.flatMap((g) => g.rows.map((r) => r.record.agency))).size > 1;
  const item = (g: Group): string => `${keyName(g.key, f.by, world)}${several ? ` (${agencies(g.rows, world)})` : ''}: ${world.list(g.rows.map((r) => `${label(r, world)} (${amountText(r, world)})`))}`;
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: `${f.groups.length === 0 ? world.say('money.none') : `${world.say(`money.distinct.${field}`, { n: f.groups.length })} ${world.list(f.groups.map((g) => keyName(g.key, f.by, world)))}.`}${withSums ? ` ${sumsText({ ...f, left: [] }, world)}` : ''}`, cites: rowRefs(f.rows) }, { kind: 'list', items: f.groups.map((g) => ({ text: item(g), cites: rowRefs(g.rows) })) }], records: f.rows.map((r) => r.record.id), derived: [f.groups.length, ...sums(f.rows.filter((r) => r.counted), f.totals)], focus: { entities: [...f.q.query.include.agencies], set: f.groups.map((g) => g.key) } };
}
function share(f: Of<'share'>, world: World): Draft {
  const [part, whole] = [sum(f.part), sum(f.whole)];
  const ratio = whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
  const kinds = [...new Set([...f.whole, ...f.part].map((r) => r.kind ?? 'firm'))].map((k) => world.say(`kind.${k}`));
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: world.say('money.share', { part: sumText(f.part, world), whole: sumText(f.whole, world), percent: world.number(ratio), kind: world.list(kinds), names: world.list([...new Set(f.part.map((r) => label(r, world)))]) }) + (kinds.length > 1 ? ` ${world.say('money.mixed')}` : ''), cites: rowRefs([...f.part, ...f.whole]) }, ledgerTable(f.whole, world.say('money.rows', { n: f.whole.length }), world)], records: f.whole.map((r) => r.record.id), derived: [part, whole, ratio, f.whole.length], focus: focusOf(f.q, f.part) };
}
/** Tons, not dollars: each destination, their sum and shares. */
function quantity(f: Of<'quantity'>, world: World): Draft {
  const tons = (r: Row): number => r.record.quantity?.value ?? 0;
  const all = f.rows.reduce((s, r) => s + tons(r), 0);
  const percents = f.rows.map((r) => Math.round((tons(r) / all) * 1000) / 10);
  const to = (r: Row): string => r.record.quantity?.destination[world.language === 'uz-Cyrl' ? 'uz' : world.language] ?? r.record.quantity?.destination.en ?? '';
  const each = f.rows.map((r, i) => world.say('money.quantity-to', { n: world.number(tons(r)), unit: r.record.quantity?.unit ?? '', to: to(r), percent: world.number(percents[i] ?? 0) }));
  const lead = f.rows.length === 1 ? '' : `${world.say('money.quantity-all', { n: world.number(all), unit: f.rows[0]?.record.quantity?.unit ?? '' })} `;
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: `${lead}${world.list(each)}. ${world.say('money.quantity-no-dollars')}`, cites: rowRefs(f.rows) }], records: f.rows.map((r) => r.record.id), derived: [all, ...percents, ...f.rows.map(tons)], focus: focusOf(f.q, f.rows) };
}

/** The draft of ready facts. */
export function speak(facts: MoneyFacts, world: World): Draft {
  return (template[facts.outcome] as (f: MoneyFacts, w: World) => Draft)(facts, world);
}
