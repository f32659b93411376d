// Money over several tranches: lists with filters, totals, counts, averages, largest and smallest, groups, shares, sums on request.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { KindOfMoney, KindTotal, LedgerKey, Row } from '../src/contracts/ledger.ts';
import type { Reading } from '../src/model/reading.ts';
import { AGENCIES, moneyQuestion, type MoneyQuestion } from './shared/money-query.ts';
import { amountText, label, leftOutBlocks, ledgerTable, moneyCaveats, rowRefs, rowSentence, shortAgency, sum, totalText } from './shared/money-words.ts';

type Told<O extends string> = { outcome: O; q: MoneyQuestion; rows: Row[]; left: Row[]; totals: KindTotal[]; /** The kind asked for, of which there is none. */ missed?: KindOfMoney | null };
type Facts =
  | Told<'total'> | Told<'list'> | Told<'average'> | Told<'count'> | Told<'add'>
  | { outcome: 'distinct'; q: MoneyQuestion; by: LedgerKey; rows: Row[]; left: Row[]; groups: { key: string; rows: Row[] }[] }
  | { outcome: 'extreme'; q: MoneyQuestion; rows: Row[]; left: Row[]; best: Row[] }
  | { outcome: 'group'; q: MoneyQuestion; by: LedgerKey; rows: Row[]; left: Row[]; groups: { key: string; rows: Row[]; totals: KindTotal[] }[] }
  | { outcome: 'share'; q: MoneyQuestion; part: Row[]; whole: Row[]; left: Row[] }
  | { outcome: 'none'; q: MoneyQuestion };

const MONEY = ['money', 'amount', 'loan', 'debt', 'equity', 'grant', 'approve', 'letter-of-interest', 'letter-of-intent', 'notice', 'investment', 'mobilise', 'average', 'private', 'portfolio', 'conditional', 'firm', 'raise', 'instrument', 'nofo', 'noi', 'share'];
const DEALS = /\b(?:deals?|projects?|lines?|items?|entries|rows?|transactions?|financings?|stakes?|loans?|notices?|commitments?|companies|recipients|borrowers)\b/iu;

const template: { [K in Facts['outcome']]: (f: Extract<Facts, { outcome: K }>, world: World) => Draft } = {
  total: (f, world) => told(f, world, (f.missed === undefined || f.missed === null ? '' : `${world.say('money.none-of-kind', { kind: world.say(`kind.${f.missed}`) })} `) + totalLead(f.totals, f.rows, f.left, world, f.q)),
  list: (f, world) => told(f, world, listLead(f, world)),
  count: (f, world) => told(f, world, world.say('money.count', { n: f.rows.length + f.left.filter((r) => r.because === 'quantity' || r.because === 'no-amount').length }) + (f.left.some((r) => r.because === 'quantity' || r.because === 'no-amount') ? ` ${world.say('money.count-with-amount', { n: f.rows.length })}` : '')),
  average: (f, world) => told(f, world, f.totals.map((t) => world.say('money.average', { kind: world.say(`kind.${t.kind}`), amount: world.money(t.usd / t.rows.length), n: t.rows.length, total: world.money(t.usd) })).join(' '), f.totals.map((t) => t.usd / t.rows.length)),
  add: (f, world) => told(f, world, `${world.say('money.added', { amount: world.money(sum(f.rows)) })} ${f.totals.map((t) => totalText(t, world)).join(' ')} ${f.totals.length > 1 ? world.say('money.mixed') : ''}`.trim()),
  extreme: (f, world) => extremeTold(f, world),
  group: (f, world) => groupTold(f, world),
  share: (f, world) => shareTold(f, world),
  distinct: (f, world) => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: `${world.say(`money.distinct.${f.by === 'state' || f.by === 'country' || f.by === 'mineral' || f.by === 'agency' || f.by === 'recipient' ? f.by : 'other'}`, { n: f.groups.length })} ${world.list(f.groups.map((g) => world.name(g.key)))}.`, cites: rowRefs(f.rows) }, { kind: 'list', items: f.groups.map((g) => ({ text: `${world.name(g.key)}: ${world.list(g.rows.map((r) => label(r, world)))}`, cites: rowRefs(g.rows) })) }], records: f.rows.map((r) => r.record.id), derived: [f.groups.length], focus: { set: f.groups.map((g) => g.key) } }),
  none: ({ q }, world): Draft => ({ status: 'abstained', blocks: [{ kind: 'notice', tone: 'gap', text: world.say('money.none') }], records: [], gap: `no ledger row for ${JSON.stringify(q.query.include)}` }),
};

export const financing = defineIntent<{ q: MoneyQuestion }, Facts>({
  name: 'financing',
  summary: 'Lists, totals, counts, averages, extremes and groups of the financing ledger, by kind of money.',
  examples: ['How much has EXIM approved in total?', 'List all DFC deals', 'What is the largest DOE notice?', 'Average size of EXIM approved deals without Project Vault', 'Defense Department debt by month', 'which companies got equity from the Pentagon', 'private money alongside DoD deals', 'copper deals'],
  counterexamples: ['How much does the Vault stockpile weigh?', 'who chairs FORGE?', 'How many countries attended?'],
  claim(reading, world) {
    const q = moneyQuestion(reading, world);
    const score = claimScore(reading, q, world);
    return score === 0 ? undefined : { score, slots: { q }, why: `ledger ${q.wish}` };
  },
  handle: ({ slots: { q }, reading, world }): Facts => factsOf(q, reading, world),
  template,
});

const isUsState = (id: string, world: World): boolean => { const r = world.record(id); return r?.kind === 'place' && r.type === 'us_state'; };
function factsOf(q: MoneyQuestion, reading: Reading, world: World): Facts {
  const { rows, left } = world.ledger.select(q.query);
  const shown = q.wish === 'list' || rows.length > 0 ? rows : left;
  if (shown.length === 0 && left.length === 0 && q.query.include.kinds.length === 0) return { outcome: 'none', q };
  if (q.wish === 'distinct' && q.groupBy !== null) return { outcome: 'distinct', q, by: q.groupBy, rows: [...rows, ...left.filter((r) => r.because !== 'excluded' && r.because !== 'headline')], left: [], groups: world.ledger.group([...rows, ...left.filter((r) => r.because !== 'excluded' && r.because !== 'headline')], q.groupBy).filter((g) => q.groupBy !== 'state' || isUsState(g.key, world)) };
  if (q.wish === 'group' && q.groupBy !== null) return { outcome: 'group', q, by: q.groupBy, rows, left, groups: world.ledger.group(rows, q.groupBy).filter((g) => q.groupBy !== 'state' || isUsState(g.key, world)) };
  if (q.wish === 'share') return share(q, rows, left, world);
  if ((q.wish === 'largest' || q.wish === 'smallest') && rows.length > 0) return { outcome: 'extreme', q, rows, left, best: extremes(q, rows, reading) };
  if (rows.length === 0 && q.query.include.kinds.length > 0 && !left.some((r) => r.because === 'quantity' || r.because === 'no-amount')) { const wider = { ...q, query: { ...q.query, include: { ...q.query.include, kinds: [] } } }; const again = world.ledger.select(wider.query); if (again.rows.length > 0) return { outcome: 'total', q: wider, rows: again.rows, left: again.left, totals: world.ledger.totals(again.rows), missed: q.query.include.kinds[0] ?? null }; }
  const totals = world.ledger.totals(rows);
  if (q.wish === 'average' && rows.length > 0) return { outcome: 'average', q, rows, left, totals };
  if (q.wish === 'count') return { outcome: 'count', q, rows, left, totals };
  if (q.wish === 'add') return { outcome: 'add', q, rows, left, totals };
  return q.wish === 'list' ? { outcome: 'list', q, rows, left, totals } : { outcome: 'total', q, rows, left, totals };
}

/** The ledger answer to a ready money question, for the financing command. */
export function tellMoney(q: MoneyQuestion, reading: Reading, world: World): Draft {
  const facts = factsOf(q, reading, world);
  const speak = template[facts.outcome] as (f: Facts, w: World) => Draft;
  return speak(facts, world);
}

function claimScore(reading: Reading, q: MoneyQuestion, world: World): number {
  const f = q.query.include;
  const selected = [f.agencies, f.recipients, f.countries, f.states, f.minerals].some((l) => l.length > 0) || q.query.exclude.some((f) => f.recipients.length > 0);
  const money = MONEY.some((c) => reading.concepts.has(c)) || reading.ask === 'howmuch' || DEALS.test(reading.text);
  const strange = reading.terms.filter((t) => (!t.known || t.must) && !/^\d/u.test(t.surface));
  if (!money || strange.length > 0 || reading.terms.some((t) => t.must) || foreign(reading, q, world)) return 0;
  if (reading.mentions.some((m) => ['person', 'agreement', 'country', 'document', 'event', 'post'].includes(m.kind))) return 0;
  if (reading.ask === 'why' || reading.ask === 'how') return 0;
  const aggregate = ['count', 'average', 'largest', 'smallest', 'share', 'group', 'add', 'distinct'].includes(q.wish);
  const specific = f.instruments.length + f.kinds.length + f.notices.length + q.query.amounts.length + (q.query.dates.length > 0 ? 1 : 0);
  const unlisted = reading.mentions.filter((m) => ['organization', 'initiative', 'place', 'mineral'].includes(m.kind) && !isUsed(m.id, q, world) && !['place:us', 'org:us-government'].includes(m.id));
  if (unlisted.length > 0) return 0;
  if (!selected && specific === 0 && !aggregate && !/\btotal|overall|altogether\b/iu.test(reading.text)) return 0;
  if (!selected && specific === 0 && !DEALS.test(reading.text) && !reading.concepts.has('money')) return 0;
  if (q.wish === 'count' && /\bcountries|ministers|agreements|partners|tons\b/iu.test(reading.text)) return 0;
  const single = f.recipients.length === 1 && f.agencies.length === 0 && specific === 0 && !aggregate;
  if (single) return q.wish === 'total' ? 0.8 : 0.55;
  return aggregate || specific > 0 || (q.wish === 'total' && selected) || (selected && DEALS.test(reading.text)) ? 0.93 : selected ? 0.7 : 0.6;
}
/** Words that belong to questions about the ledger; any other word must stand in the selected lines. */
const LEDGER_WORDS = /^c:(?:money|amount|total|average|count|largest|smallest|share|rank|group-by|loan|debt|equity|grant|approve|firm|conditional|letter-of-interest|letter-of-intent|notice|nofo|noi|pia|private|public|mobilise|instrument|agency|company|project|portfolio|mineral|critical-mineral|rare-earth|investment|investor|raise|commit|agreement|announce|date|first|last|country|place|year|plan|back|mining|support|example|compare|article|story|deposit|receive|domestic|use|purpose|partnership|headline|launch|region|processing|develop|exploration|sign|contract|before|after|administration|happen|median|gigawatt)$/u;
function foreign(reading: Reading, q: MoneyQuestion, world: World): boolean {
  const outside = reading.terms.filter((t) => !t.keys.some((k) => LEDGER_WORDS.test(k)) && !/^\d/u.test(t.surface));
  if (outside.length === 0) return false;
  const { rows, left } = world.ledger.select({ ...q.query, exclude: q.query.exclude });
  const text = [...rows, ...left].map((r) => r.record.says.en.toLowerCase()).join(' ');
  return outside.some((t) => !t.surface.toLowerCase().split(' ').every((w) => text.includes(w.slice(0, Math.max(4, w.length - 3)))));
}

function isUsed(id: string, q: MoneyQuestion, world: World): boolean {
  const all = [q.query.include, ...q.query.exclude].flatMap((f) => [...f.agencies, ...f.recipients, ...f.countries, ...f.states, ...f.minerals]);
  return all.includes(id) || id === 'org:exim-board' || world.ledger.rows().some((r) => r.record.agency === id && all.includes(r.record.agency));
}

function extremes(q: MoneyQuestion, rows: readonly Row[], reading: Reading): Row[] {
  const explicitPrivate = q.query.include.kinds.length > 0;
  const own = explicitPrivate ? rows : rows.filter((r) => r.kind === 'firm' || r.kind === 'notice');
  const pool = own.length > 0 ? own : rows;
  const sorted = [...pool].toSorted((a, b) => (q.wish === 'largest' ? (b.usd ?? 0) - (a.usd ?? 0) : (a.usd ?? 0) - (b.usd ?? 0)));
  return sorted.slice(0, Math.max(1, Math.min(q.top, sorted.length, /\btop\b/iu.test(reading.text) && q.top === 1 ? 3 : q.top)));
}
function share(q: MoneyQuestion, rows: Row[], left: Row[], world: World): Facts {
  const wider = world.ledger.select({ ...q.query, include: { ...q.query.include, recipients: [], minerals: [], states: [], countries: [], notices: [], instruments: q.query.include.agencies.length > 0 ? [] : q.query.include.instruments } });
  const kind = world.ledger.totals(rows)[0]?.kind;
  const part = rows.filter((r) => r.kind === kind);
  return { outcome: 'share', q, part, whole: wider.rows.filter((r) => r.kind === kind), left };
}

function totalLead(totals: readonly KindTotal[], rows: readonly Row[], left: readonly Row[], world: World, q: MoneyQuestion): string {
  if (totals.length === 0) return left.length > 0 ? left.map((r) => rowSentence(r, world)).slice(0, 3).join(' ') : world.say('money.none');
  const lines = totals.map((t) => totalText(t, world));
  const publicKinds = totals.filter((t) => t.kind !== 'private' && t.kind !== 'mobilised');
  const together = q.explicit && totals.length > 1 && (publicKinds.length === totals.length || q.query.include.kinds.length > 1) ? ` ${world.say('money.together', { amount: world.money(sum(rows)) })}` : totals.length > 1 ? ` ${world.say('money.not-added')}` : '';
  return lines.join(' ') + together + (totals.some((t) => t.rows.length > 1) ? ` ${world.say('money.ours')}` : '');
}
function listLead(f: { rows: readonly Row[]; left: readonly Row[]; totals: readonly KindTotal[]; q: MoneyQuestion }, world: World): string {
  const all = [...f.rows, ...f.left.filter((r) => r.because === 'quantity' || r.because === 'no-amount')];
  const names = f.q.subject === 'companies' ? [...new Set(all.map((r) => (r.record.recipient === undefined ? label(r, world) : world.name(r.record.recipient))))] : all.map((r) => label(r, world));
  return `${world.say('money.list', { names: world.list([...new Set(names)]) })} ${f.totals.map((t) => totalText(t, world)).join(' ')}`.trim();
}

function told(f: { q: MoneyQuestion; rows: Row[]; left: Row[]; totals: readonly KindTotal[] }, world: World, lead: string, derived: number[] = []): Draft {
  const shown = [...f.rows, ...f.left.filter((r) => r.because === 'quantity' || r.because === 'no-amount')];
  const table = shown.length > 0 ? [ledgerTable(f.q.sorted ? [...shown].toSorted((a, b) => (b.usd ?? 0) - (a.usd ?? 0)) : shown, world.say('money.rows', { n: shown.length }), world)] : [];
  const left = leftOutBlocks(f.left.filter((r) => r.because !== 'quantity' && r.because !== 'no-amount'), world);
  return {
    status: 'answered', blocks: [{ kind: 'paragraph', text: lead, cites: rowRefs(shown.length > 0 ? shown : f.left) }, ...table, ...left], records: [...f.rows, ...f.left].map((r) => r.record.id),
    caveats: moneyCaveats(f.rows, world), derived: [...derived, ...sums(f.rows, f.totals), f.rows.length, shown.length], focus: focusOf(f.q, shown), followups: followups(f.q, world),
  };
}
const sums = (rows: readonly Row[], totals: readonly KindTotal[]): number[] => [sum(rows), ...totals.flatMap((t) => [t.usd, t.rows.length])];
function focusOf(q: MoneyQuestion, rows: readonly Row[]): NonNullable<Draft['focus']> {
  const recipients = [...new Set(rows.flatMap((r) => r.record.recipient ?? []))];
  return { entities: q.query.include.recipients.length > 0 ? [...q.query.include.recipients] : recipients.length === 1 ? recipients : [...q.query.include.agencies], set: rows.map((r) => r.record.recipient ?? r.record.id) };
}
function followups(q: MoneyQuestion, world: World): string[] {
  const other = AGENCIES.find((a) => !q.query.include.agencies.includes(a));
  return [world.say('followup.by-month'), ...(other === undefined ? [] : [world.say('followup.and', { name: shortAgency(other, world) })])];
}

function extremeTold(f: Extract<Facts, { outcome: 'extreme' }>, world: World): Draft {
  const [first] = f.best;
  const lead = f.best.length === 1 && first !== undefined ? `${world.say(`money.${f.q.wish}`, { name: label(first, world), amount: amountText(first, world) })} ${rowSentence(first, world)}` : `${world.say(`money.${f.q.wish}-n`, { n: f.best.length })} ${world.list(f.best.map((r) => `${label(r, world)} (${amountText(r, world)})`))}.`;
  const others = f.rows.filter((r) => !f.best.includes(r) && r.kind !== first?.kind);
  const beside = others.length > 0 && f.q.wish === 'largest' ? [{ kind: 'notice' as const, tone: 'info' as const, text: world.say('money.other-kinds', { rows: world.list(others.toSorted((a, b) => (b.usd ?? 0) - (a.usd ?? 0)).slice(0, 3).map((r) => `${label(r, world)} (${amountText(r, world)}, ${world.say(`kind.${r.kind ?? 'firm'}`)})`)) }), cites: rowRefs(others.slice(0, 3)) }] : [];
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: lead, cites: rowRefs(f.best) }, ...(f.best.length > 1 ? [ledgerTable(f.best, world.say('money.rows', { n: f.best.length }), world)] : []), ...beside], records: f.best.map((r) => r.record.id), derived: [f.best.length], refs: rowRefs(f.rows).slice(0, 12), focus: focusOf(f.q, f.best) };
}
function groupTold(f: Extract<Facts, { outcome: 'group' }>, world: World): Draft {
  const name = (key: string): string => (f.by === 'month' ? world.date(key) : f.by === 'instrument' ? world.say(`instrument.${key}`) : f.by === 'stage' ? world.say(`stage.${key}`) : f.by === 'funder_class' ? world.say(`funder.${key}`) : key.includes(':') ? world.name(key) : key);
  const lines = f.groups.map((g) => ({ text: `${name(g.key)}: ${g.totals.map((t) => world.say('money.group-part', { amount: t.upTo ? world.say('money.up-to', { amount: world.money(t.usd) }) : world.money(t.usd), kind: world.say(`kind.${t.kind}`) })).join('; ')} (${world.list(g.rows.map((r) => label(r, world)))})`, cites: rowRefs(g.rows) }));
  const undated = f.by === 'month' ? f.rows.filter((r) => r.record.date === undefined) : [];
  const bars = f.groups.flatMap((g) => g.totals.map((t) => ({ label: name(g.key), value: t.usd, text: world.money(t.usd), group: world.say(`kind.${t.kind}`), records: t.rows.map((r) => r.record.id) })));
  const title = world.say(`group.${f.by}`);
  return {
    status: 'answered', blocks: [{ kind: 'paragraph', text: f.groups.length > 0 ? world.say('money.grouped', { by: title, n: f.groups.length }) : world.say('money.none'), cites: rowRefs(f.rows) }, { kind: 'list', items: lines }, { kind: 'chart', chart: 'bar', title, unit: 'USD', alt: lines.map((l) => l.text).join('; '), bars },
      ...(undated.length > 0 ? [{ kind: 'notice' as const, tone: 'info' as const, text: world.say('money.undated', { rows: world.list(undated.map((r) => label(r, world))) }) }] : []), { kind: 'paragraph', text: world.say('money.ours') }],
    records: f.rows.map((r) => r.record.id), derived: [f.groups.length, ...f.groups.flatMap((g) => g.totals.map((t) => t.usd))], focus: focusOf(f.q, f.rows),
  };
}
function shareTold(f: Extract<Facts, { outcome: 'share' }>, world: World): Draft {
  const [part, whole] = [sum(f.part), sum(f.whole)];
  const ratio = whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: world.say('money.share', { part: world.money(part), whole: world.money(whole), percent: world.number(ratio), kind: world.say(`kind.${f.part[0]?.kind ?? 'firm'}`) }), cites: rowRefs([...f.part, ...f.whole]) }, ledgerTable(f.whole, world.say('money.rows', { n: f.whole.length }), world)], records: f.whole.map((r) => r.record.id), derived: [part, whole, ratio, f.whole.length], focus: focusOf(f.q, f.part) };
}
