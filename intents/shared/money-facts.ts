// A ready money question -> the facts of its answer: rows, sums, groups, a share, or what there is instead. Pure.
import type { World } from '../../src/contracts/intent.ts';
import { NO_FILTER, type KindOfMoney, type KindTotal, type LedgerKey, type LedgerQuery, type Row, type RowFilter } from '../../src/contracts/ledger.ts';
import type { DateRange, Reading } from '../../src/model/reading.ts';
import { ABROAD, AGENCIES, PUBLIC_KINDS } from './money-filter.ts';
import { partNamed } from './money-names.ts';
import type { MoneyQuestion } from './money-query.ts';
import { DIFFERENCE, edgesOf, mostOf, wantsMost } from './money-wish.ts';
import { outweighed, type Outweighed } from './money-outweigh.ts';
import { shareOf } from './money-share.ts';

type Told<O extends string> = { outcome: O; q: MoneyQuestion; rows: Row[]; left: Row[]; totals: KindTotal[]; missed?: Missed; /** Agencies asked for whose only money is notices. */ noticesOnly?: Row[] };
/** What was asked for and is not there; the rows told are what there is instead. */
export type Missed = { kind: KindOfMoney } | { instrument: string } | { dates: string } | { notice: string };
export type Group = { key: string; rows: Row[]; totals: KindTotal[] };
export type MoneyFacts =
  | Told<'total'> | Told<'list'> | Told<'average'> | Told<'median'> | Told<'count'>
  | { outcome: 'counts'; q: MoneyQuestion; by: LedgerKey; rows: Row[]; groups: Group[]; /** Those with the most or fewest lines, when they are asked for. */ first?: Group[] }
  | { outcome: 'distinct'; q: MoneyQuestion; by: LedgerKey; rows: Row[]; totals: KindTotal[]; groups: Group[] }
  | { outcome: 'extreme'; q: MoneyQuestion; rows: Row[]; left: Row[]; best: Row[] }
  | { outcome: 'ends'; q: MoneyQuestion; rows: Row[]; left: Row[]; high: Row[]; low: Row[]; apart: boolean }
  | { outcome: 'difference'; q: MoneyQuestion; rows: Row[]; left: Row[]; more: Row; less: Row }
  | { outcome: 'minus'; q: MoneyQuestion; rows: Row[]; whole: KindTotal; part: KindTotal }
  | { outcome: 'each'; q: MoneyQuestion; bests: Row[]; by: LedgerKey | null }
  | { outcome: 'unnamed'; q: MoneyQuestion; rows: Row[] }
  | { outcome: 'dated'; q: MoneyQuestion; rows: Row[]; best: Row[] }
  | { outcome: 'group'; q: MoneyQuestion; by: LedgerKey; rows: Row[]; left: Row[]; groups: Group[]; ranked: KindOfMoney | null; noticesOnly: Row[] }
  | { outcome: 'share'; q: MoneyQuestion; part: Row[]; whole: Row[] }
  | { outcome: 'less'; q: MoneyQuestion; whole: Row; part: Row }
  | { outcome: 'uncounted'; q: MoneyQuestion; bundle: Row }
  | { outcome: 'unlinked'; q: MoneyQuestion; headline: Row; rows: Row[] }
  | { outcome: 'absent'; q: MoneyQuestion; agency: string | null; place: string; rows: Row[] }
  | { outcome: 'quantity'; q: MoneyQuestion; rows: Row[] }
  | Outweighed
  | { outcome: 'none'; q: MoneyQuestion };

/** "How many show a dollar amount": those without one are not counted. */
const PRICED = /\b(?:show|have|has|carry|carries|give|gives|with|bear|bears|state|states|come with)\b.{0,12}\b(?:dollar|price tags?|amounts?|sums?|figures?)\b/iu;
const WITHOUT_AMOUNT = ['quantity', 'no-amount'];
export const unpriced = (rows: readonly Row[]): Row[] => rows.filter((r) => r.because !== null && WITHOUT_AMOUNT.includes(r.because));
/** A sum of letters that other rows are part of: no deal by itself. */
const isAggregate = (row: Row, world: World): boolean => world.ledger.rows().some((r) => r.record.part_of === row.record.id);

export function factsOf(asked: MoneyQuestion, reading: Reading, world: World): MoneyFacts {
  if (tonsAsked(reading)) {
    const tons = world.ledger.rows().filter((r) => r.because === 'quantity');
    if (!asked.query.include.recipients.every((id) => tons.some((r) => [r.record.recipient, r.record.initiative].includes(id)))) return { outcome: 'none', q: asked };
    if (WEIGHED.test(reading.text) && (ofOthers(reading, tons, world) || !asked.query.include.minerals.every((m) => tons.some((r) => r.record.minerals.includes(m))))) return { outcome: 'none', q: asked };
    if (tons.length > 0 && asked.query.include.minerals.every((m) => tons.some((r) => r.record.minerals.includes(m)))) return { outcome: 'quantity', q: asked, rows: tons };
  }
  const nobody = unnamed(asked, reading, world);
  if (nobody !== null) return nobody;
  const weighed = outweighed(asked, reading, world);
  if (weighed !== null) return weighed;
  const several = severalMost(asked, world);
  if (several !== null) return several;
  const taken = minus(asked, world);
  if (taken !== null) return taken;
  const unlinked = unlinkedHeadline(asked, reading, world);
  if (unlinked !== null) return unlinked;
  const absent = absentPlace(asked, reading, world);
  if (absent !== null) return absent;
  const less = lessPart(asked, world);
  if (less !== null) return less;
  const alone = withoutPrivate(asked, reading, world);
  if (alone !== null) return alone;
  const { q, rows, left } = companies(selected(keysApart(asked), world), world);
  if (rows.length === 0 && left.length > 0 && left.every((r) => r.because === 'quantity')) return { outcome: 'quantity', q, rows: left };
  if (q.wish === 'undated') { const kept = [...rows, ...unpriced(left)].filter((r) => r.record.date === undefined); return kept.length === 0 ? { outcome: 'none', q } : { outcome: 'list', q, rows: kept.filter((r) => r.counted), left: kept.filter((r) => !r.counted), totals: world.ledger.totals(kept) }; }
  if (q.wish === 'unpriced') { if (q.groupBy === 'agency') return { outcome: 'none', q }; const kept = unpriced(left); return kept.length === 0 ? { outcome: 'none', q } : { outcome: 'list', q, rows: [], left: kept, totals: [] }; }
  const share = q.wish === 'share' ? shareOf(q, reading, world) : null;
  if (share !== null) return { outcome: 'share', q, ...share };
  if (rows.length === 0 && unpriced(left).length === 0) return instead(q, reading, world);
  if (q.wish === 'share') return { outcome: 'none', q };
  if (q.groupBy !== null && (q.wish === 'group' || q.wish === 'distinct')) return grouped(q, q.groupBy, rows, left, world);
  if (q.wish === 'count') return counted(q, rows, PRICED.test(q.words.kept) ? left.filter((r) => !unpriced([r]).includes(r)) : left, world);
  const totals = world.ledger.totals(rows);
  const base = { q, rows, left, totals, noticesOnly: noticesOnly(q, world) };
  if ((q.wish === 'oldest' || q.wish === 'newest') && rows.some((r) => r.record.date !== undefined)) return dated(q, rows);
  if (rows.length === 0) return { outcome: 'list', ...base };
  const bundle = rows.every((r) => isAggregate(r, world)) ? rows[0] : undefined;
  if (bundle !== undefined && ['largest', 'smallest', 'average', 'median'].includes(q.wish)) return { outcome: 'uncounted', q, bundle };
  const difference = q.wish === 'difference' ? differenceOf(q, rows, left, world) : null;
  if (difference !== null) return difference;
  if (q.wish === 'ends') return endsOf(q, rows, left, world);
  if (q.wish === 'largest' || q.wish === 'smallest') return { outcome: 'extreme', q, rows, left, best: extremes(q, rows, world) };
  if (q.wish === 'average' || q.wish === 'median') { const deals = topmost(q, rows.filter((r) => !isAggregate(r, world)), world); return deals.length === 0 ? { outcome: 'none', q } : { outcome: q.wish, q, rows: deals, left, totals: world.ledger.totals(deals) }; }
  return { outcome: q.wish === 'list' ? 'list' : 'total', ...base };
}

const WEIGHED = /\b(?:tons?|tonnes?|tonnage)\b/iu;
/** "How many tons does Zambia send?": the tons are told of no country but those that get them. */
const ofOthers = (reading: Reading, tons: readonly Row[], world: World): boolean => reading.mentions.some((m) => (m.kind === 'country' || world.record(m.id)?.kind === 'place') && m.id !== 'place:us' && !tons.some((r) => r.record.countries.includes(m.id) || r.record.says.en.includes(world.name(m.id))));
const tonsAsked = (reading: Reading): boolean => /\bhow much (?:of the )?copper\b(?! (?:money|funding|financ\w*|invest\w*|deals?))/iu.test(reading.text) || /\b(?:tons?|tonnes?|tonnage|metric tons?)\b/iu.test(reading.text) || (/\bcopper\b/iu.test(reading.text) && /\b(?:allies|african trad\w+|trading company|african copper)\b/iu.test(reading.text) && !/\$|\bmoney\b/u.test(reading.text));
/** The largest rows are left out as asked. */
function withoutTop({ rows, left }: { rows: Row[]; left: Row[] }, n: number): { rows: Row[]; left: Row[] } {
  const top = new Set([...rows].toSorted((a, b) => (b.usd ?? 0) - (a.usd ?? 0)).slice(0, n));
  return { rows: rows.filter((r) => !top.has(r)), left: [...left, ...[...top].map((r): Row => ({ ...r, counted: false, because: 'excluded' }))] };
}
/** An article's own "past year" or "past six months" does not narrow: the article's day is not ours. */
function selected(q: MoneyQuestion, world: World): { q: MoneyQuestion; rows: Row[]; left: Row[] } {
  const first = world.ledger.select(q.query);
  if (q.words.dropTop > 0) return { q, ...withoutTop(first, q.words.dropTop) };
  const relative = q.query.dates.some((d) => /\b(?:past|last|recent|previous)\b/iu.test(d.text) && !/\b(?:month|week|quarter)\b/iu.test(d.text));
  if (!relative || first.rows.length > 0) return { q, ...first };
  const wider = { ...q, query: { ...q.query, dates: [] } };
  return { q: wider, ...world.ledger.select(wider.query) };
}

const PORTION = /\b(?:share|portion|part|percent\w*|fraction|how much of|out of)\b/iu;
/** "EXIM's share of the $30 billion": a headline figure that no document links to an agency. */
function unlinkedHeadline(q: MoneyQuestion, reading: Reading, world: World): MoneyFacts | null {
  const { agencies } = q.query.include;
  const headline = world.ledger.rows().find((r) => r.because === 'headline' && reading.amounts.some((a) => a.usd === r.usd && (a.compare === 'eq' || PORTION.test(reading.text))));
  if (headline === undefined || agencies.length === 0 || agencies.includes(headline.record.agency)) return null;
  return { outcome: 'unlinked', q, headline, rows: world.ledger.rows().filter((r) => agencies.includes(r.record.agency)) };
}
/** "Are there deals in Morocco?": of money, not of agreements with a country. */
const DEALS_IN = /\b(?:any|are there|is there|which|what|list|how many)\b.{0,25}\b(?:deals?|projects?|loans?|financing|funding|investments?|mines?) (?:in|for) (?!the (?:ministerial|meeting|article))/iu;
/** An agency's money for a country that stands in none of its lines. */
function absentPlace(q: MoneyQuestion, reading: Reading, world: World): MoneyFacts | null {
  const { include } = q.query;
  const [agency] = include.agencies;
  const known = new Set(world.ledger.rows().flatMap((r) => [...r.record.countries, ...r.record.states]));
  const place = reading.mentions.find((m) => (m.kind === 'place' || m.kind === 'country') && m.id !== 'place:us' && !known.has(m.id) && !m.alternatives.some((a) => known.has(a)));
  if (place === undefined || include.agencies.length > 1 || (agency === undefined && !(reading.ask === 'howmuch' && reading.concepts.has('money')) && !DEALS_IN.test(reading.text)) || [include.recipients, include.states, include.minerals].some((l) => l.length > 0)) return null;
  return { outcome: 'absent', q, agency: agency ?? null, place: place.id, rows: world.ledger.rows().filter((r) => r.record.agency === agency && r.because !== 'headline') };
}
/** "the letters without the rare earth applications": a part that stands inside a line is taken from that line. */
function lessPart(q: MoneyQuestion, world: World): MoneyFacts | null {
  if (q.words.left.length === 0 || q.groupBy !== null) return null;
  const all = world.ledger.rows();
  const left = q.words.left.map((s) => q.words.text.slice(s.from, s.to)).join(' ');
  for (const part of all.filter((r) => r.because === 'part-of')) {
    const whole = all.find((r) => r.record.id === part.record.part_of);
    if (whole === undefined || !world.ledger.select({ ...q.query, exclude: [] }).rows.some((r) => r.record.id === whole.record.id)) continue;
    const apart = q.query.exclude.some((f) => f.minerals.length > 0 && part.record.minerals.every((m) => f.minerals.includes(m)) && whole.record.minerals.some((m) => !f.minerals.includes(m)));
    const priced = part.usd !== null && world.read(left).amounts.some((a) => a.usd === part.usd);
    if (priced || (apart && /\b(?:letters?|lois?|applications?|rare)\b/iu.test(left))) return { outcome: 'less', q, whole, part };
  }
  return null;
}
/** "Which deals have no private money": lines beside which no private row stands. */
const NO_PRIVATE = /\b(?:have|has|had|with|shows?|carr(?:y|ies)|got|gets?|drew|lists?|names?|mentions?)\s+no\s+(?:private|outside)\b|\b(?:did|do|does)(?:n['’]t| not)\s+(?:attract|have|get|draw|carry|show|list|mention|raise)\s+(?:any\s+)?(?:private|outside)\b|\b(?:lack(?:s|ing)?|without(?: any)?)\s+(?:any\s+)?(?:private|outside)\s+(?:investors?|backers?|partners?)\b/iu;
function withoutPrivate(q: MoneyQuestion, reading: Reading, world: World): MoneyFacts | null {
  if (!NO_PRIVATE.test(reading.text) || !(['which', 'list', 'howmany', 'what', 'who'].includes(reading.ask) || (reading.ask === 'howmuch' && /^\W*(?:which|what)\b/iu.test(reading.text)))) return null;
  const found = world.ledger.select({ ...q.query, exclude: [], include: { ...q.query.include, kinds: q.query.include.kinds.filter((k) => k !== 'private' && k !== 'mobilised') } });
  const lines = (list: readonly Row[]): Set<string> => new Set(list.map((r) => `${r.record.evidence[0] ?? ''}/${r.record.line}`));
  const beside = lines(world.ledger.rows().filter((r) => r.kind === 'private'));
  const rows = found.rows.filter((r) => r.kind !== 'private' && r.kind !== 'mobilised' && !isAggregate(r, world) && ![...lines([r])].some((l) => beside.has(l)));
  return rows.length === 0 ? null : { outcome: reading.ask === 'howmany' ? 'count' : 'list', q, rows, left: [], totals: world.ledger.totals(rows) };
}
/** "Which minerals besides rare earths": a value left out of a breakdown drops its group, not the rows. */
function keysApart(q: MoneyQuestion): MoneyQuestion {
  const field = ({ mineral: 'minerals', country: 'countries', state: 'states', agency: 'agencies', recipient: 'recipients' } as Partial<Record<LedgerKey, keyof RowFilter>>)[q.groupBy ?? 'deal'];
  if (field === undefined) return q;
  const dropped = q.query.exclude.flatMap((f) => f[field] as readonly string[]);
  const exclude = q.query.exclude.map((f) => ({ ...f, [field]: [] })).filter((f) => Object.values(f).some((l) => l.length > 0));
  return field === 'agencies' || field === 'recipients' ? q : { ...q, dropped, query: { ...q.query, exclude } };
}

/** Dates as the reader wrote them, without the preposition. */
export const datesNamed = (dates: readonly DateRange[]): string => dates.map((d) => d.text.replace(/^(?:in|on|during|of|dated|from|for|the)[ -]+/iu, '')).join(', ');

/** Nothing fits: the same question without the kind, the instrument or the date that is missing. */
function instead(q: MoneyQuestion, _reading: Reading, world: World): MoneyFacts {
  const { include } = q.query;
  const tries: [Missed, Partial<LedgerQuery>][] = [];
  const lone = include.kinds.length === 1 ? include.kinds[0] : undefined;
  if (include.instruments[0] !== undefined) tries.push([{ instrument: include.instruments[0] }, { include: { ...include, instruments: [], kinds: [] } }]);
  if (include.notices[0] !== undefined) tries.push([{ notice: include.notices[0] }, { include: { ...include, notices: [], kinds: [] } }]);
  if (lone !== undefined) tries.push([{ kind: lone }, { include: { ...include, kinds: [] } }]);
  if (q.query.dates.length > 0) tries.push([{ dates: datesNamed(q.query.dates) }, { dates: [] }]);
  for (const [missed, change] of tries) {
    const query = { ...q.query, ...change };
    const { rows, left } = world.ledger.select(query);
    const names = [query.include.agencies, query.include.recipients, query.include.countries, query.include.states, query.include.minerals, query.include.notices].some((l) => l.length > 0);
    if (rows.length > 0 && names) return { outcome: 'total', q: { ...q, query }, rows, left, totals: world.ledger.totals(rows), missed };
  }
  return { outcome: 'none', q };
}

/** "Firm money of EXIM, DOE, DoD and DFC", or of the government as a whole: an agency with notices only is told beside the sum. */
function noticesOnly(q: MoneyQuestion, world: World): Row[] {
  const { include, either, exclude } = q.query;
  const ofAll = (Object.keys(include) as (keyof RowFilter)[]).every((k) => k === 'kinds' || include[k].length === 0);
  const asked = ofAll ? AGENCIES : include.agencies;
  if (either !== undefined || include.kinds.join() !== 'firm' || asked.length < 2 || exclude.some((f) => f.kinds.includes('notice'))) return [];
  const without = asked.filter((a) => !world.ledger.select(q.query).rows.some((r) => r.record.agency === a));
  return without.length === 0 ? [] : world.ledger.select({ ...q.query, include: { ...include, agencies: without, kinds: ['notice'] } }).rows;
}

function counted(q: MoneyQuestion, rows: readonly Row[], left: readonly Row[], world: World): MoneyFacts {
  const all = [...rows, ...unpriced(left)];
  const deals = all.filter((r) => !isAggregate(r, world));
  const bundle = all.find((r) => isAggregate(r, world));
  if (bundle !== undefined && (deals.length === 0 || q.query.include.instruments.includes('letter_of_interest'))) return { outcome: 'uncounted', q, bundle };
  if (deals.length === 0) return { outcome: 'none', q };
  const by: LedgerKey | null = q.query.include.notices.length > 1 ? 'notice' : q.query.include.agencies.length > 1 ? 'agency' : null;
  if (by !== null) return { outcome: 'counts', q, by, rows: deals, groups: world.ledger.group(deals, by) };
  const shown = deals.filter((r) => r.counted);
  return { outcome: 'count', q, rows: shown, left: left.filter((r) => deals.includes(r)), totals: world.ledger.totals(shown) };
}
/** Lines of the article: one deal may hold public and private money. */
export const linesOf = (rows: readonly Row[]): number => new Set(rows.map((r) => `${r.record.evidence[0] ?? ''}/${r.record.line}`)).size;

const isType = (id: string, type: string, world: World): boolean => { const r = world.record(id); return r?.kind === 'place' && r.type === type; };
function grouped(q: MoneyQuestion, by: LedgerKey, rows: Row[], left: Row[], world: World): MoneyFacts {
  const abroad = ABROAD.test(q.words.text) || /\b(?:foreign|outside)\b/iu.test(q.words.text);
  const fits = (g: Group): boolean => (by === 'state' ? isType(g.key, 'us_state', world) : by === 'country' ? isType(g.key, 'country', world) && !(abroad && g.key === 'place:us') : true);
  const everyAgency = /\bboth\b|\ball (?:three|four)\b/iu.test(q.words.kept) && q.query.include.agencies.length > 1 && by !== 'agency';
  const ofAll = (g: Group): boolean => !everyAgency || q.query.include.agencies.every((a) => g.rows.some((r) => r.record.agency === a));
  const kept = (g: Group): boolean => ofAll(g) && fits(g) && !(q.dropped ?? []).includes(g.key);
  const beside = left.filter((r) => r.because === 'quantity' || r.because === 'no-amount');
  const most = q.most === null ? null : mostOf(q.words.kept);
  if (most !== null) return byNumber(q, by, most, [...rows, ...beside], kept, world);
  if (q.wish === 'distinct') { const all = [...rows, ...beside]; const groups = world.ledger.group(by === 'recipient' ? all.filter((r) => r.record.recipient !== undefined) : all, by).filter(kept); return groups.length === 0 && !everyAgency ? { outcome: 'none', q } : { outcome: 'distinct', q, by, rows: all, totals: world.ledger.totals(rows), groups }; }
  const groups = world.ledger.group(rows, by).filter(kept);
  if (groups.length === 0) return { outcome: 'none', q };
  if (q.most !== null && /\b(?:of|for|from|in|by|per) (?:each|every)\b|\b(?:each|every) \w+'s\b/iu.test(q.words.kept)) { const wish = q.most; return { outcome: 'each', q, bests: groups.flatMap((g) => extremes({ ...q, wish, top: 1, place: 1 }, g.rows, world).slice(0, 1)), by }; }
  const kinds = new Set(rows.map((r) => r.kind));
  const ranked: KindOfMoney | null = q.most === null && !q.sorted ? null : q.query.include.kinds.length === 1 ? (q.query.include.kinds[0] ?? null) : kinds.has('firm') ? 'firm' : (rows[0]?.kind ?? null);
  const of = (g: Group): number => g.totals.find((t) => t.kind === ranked)?.usd ?? 0;
  const down = q.most !== 'smallest' && !q.ascending;
  const sorted = ranked === null ? groups : groups.filter((g) => q.most === null || of(g) > 0).toSorted((a, b) => (down ? of(b) - of(a) : of(a) - of(b)));
  return { outcome: 'group', q, by, rows, left, groups: sorted, ranked, noticesOnly: by === 'agency' ? besideFirm(q, rows, world) : [] };
}
/** Groups by the number of their lines; a notice is no deal, a bundle of letters is no line. */
function byNumber(q: MoneyQuestion, by: LedgerKey, noun: string, rows: readonly Row[], kept: (g: Group) => boolean, world: World): MoneyFacts {
  const counted = rows.filter((r) => !isAggregate(r, world) && (r.kind !== 'notice' || !/^(?:deal|project|transaction|financing|loan|approval|stake)/u.test(noun)));
  const down = q.most !== 'smallest';
  const groups = world.ledger.group(counted, by).filter(kept).toSorted((a, b) => (down ? linesOf(b.rows) - linesOf(a.rows) : linesOf(a.rows) - linesOf(b.rows)));
  const [top] = groups;
  return top === undefined ? { outcome: 'none', q } : { outcome: 'counts', q, by, rows: counted, groups, first: groups.filter((g) => linesOf(g.rows) === linesOf(top.rows)) };
}
function besideFirm(q: MoneyQuestion, rows: readonly Row[], world: World): Row[] {
  if (q.query.include.kinds.join() !== 'firm') return [];
  const notices = world.ledger.select({ ...q.query, include: { ...q.query.include, kinds: ['notice'] } }).rows;
  return notices.filter((n) => !rows.some((r) => r.record.agency === n.record.agency));
}

/** "The highest NOFO and the highest NOI": a superlative to each part. */
function severalMost(q: MoneyQuestion, world: World): MoneyFacts | null {
  const parts = q.parts.filter((p) => wantsMost(p.text) !== null && Object.values(p.filter).some((l) => l.length > 0));
  if (parts.length < 2 || q.groupBy !== null || new Set(parts.map((p) => wantsMost(p.text))).size > 1) return null;
  const { agencies } = q.query.include;
  const bests = parts.flatMap((p) => { const wish = wantsMost(p.text) ?? 'largest'; return extremes({ ...q, wish, top: 1, place: 1 }, world.ledger.select({ ...q.query, either: [NO_FILTER], include: { ...p.filter, agencies: p.filter.agencies.length > 0 ? p.filter.agencies : agencies.slice(0, 1) } }).rows, world).slice(0, 1); });
  return new Set(bests.map((r) => r.record.id)).size < 2 ? null : { outcome: 'each', q, bests, by: null };
}
/** "Vault minus Reko Diq", "DoD's money minus DOE's": what is taken off is no part of the rest. */
function minus(q: MoneyQuestion, world: World): MoneyFacts | null {
  const [off] = q.query.exclude;
  if (off === undefined || q.query.exclude.length > 1 || !/\bminus\b/iu.test(q.words.text)) return null;
  const { include } = q.query;
  const ofItsOwn = [off.agencies, off.recipients, off.countries, off.states, off.minerals].some((l) => l.length > 0);
  const whole = world.ledger.select({ ...q.query, exclude: [] }).rows;
  const part = world.ledger.select({ ...q.query, exclude: [], include: ofItsOwn ? off : { ...off, recipients: include.recipients, records: include.records, agencies: include.agencies } }).rows;
  if (part.length === 0 || part.some((p) => whole.some((w) => w.record.id === p.record.id))) return null;
  const [more, less] = [whole[0], part[0]].toSorted((a, b) => (b?.usd ?? 0) - (a?.usd ?? 0));
  if (whole.length === 1 && part.length === 1 && more !== undefined && less !== undefined) return { outcome: 'difference', q, rows: [more, less], left: [], more, less };
  const [all, away] = [world.ledger.totals(whole)[0], world.ledger.totals(part)[0]];
  return all === undefined || away === undefined ? null : { outcome: 'minus', q, rows: [...all.rows, ...away.rows], whole: all, part: away };
}
const RECIPIENT_ASKED = /\bwho (?:all )?(?:got|gets|received|receives|won|wins|applied|filed|benefits?|are (?:the )?(?:applicants|recipients|winners))\b|\b(?:which|what) (?:compan(?:y|ies)|firms?|applicants?|recipients?|winners?) (?:\w+ )?(?:got|gets?|received?|won|applied|filed|benefit\w*)\b|\bapplicants\b|\b(?:names? of the|which) (?:applicants|recipients|winners|companies)\b/iu;
/** "Who got the recycling grants?": lines that name no company. */
function unnamed(q: MoneyQuestion, reading: Reading, world: World): MoneyFacts | null {
  const part = partNamed(reading.text, world);
  const asked = RECIPIENT_ASKED.test(reading.text) || (part !== null && /\bbehind\b/iu.test(reading.text));
  if (!asked || q.query.include.states.length > 0) return null;
  const rows = part === null ? world.ledger.select(q.query).rows : [part];
  const specific = part !== null || q.query.include.agencies.length + q.query.include.recipients.length + q.query.include.notices.length + q.query.include.instruments.length + q.query.amounts.length > 0;
  const named = rows.some((r) => r.record.recipient !== undefined && world.record(r.record.recipient)?.kind === 'organization');
  return !specific || rows.length === 0 || named ? null : { outcome: 'unnamed', q, rows };
}
/** "EXIM's company deals": a mine or a reserve is none. */
function companies(found: { q: MoneyQuestion; rows: Row[]; left: Row[] }, world: World): { q: MoneyQuestion; rows: Row[]; left: Row[] } {
  const ofCompany = (r: Row): boolean => r.record.recipient !== undefined && world.record(r.record.recipient)?.kind === 'organization';
  const others = found.rows.filter((r) => !ofCompany(r));
  return !found.q.withCompanies || others.length === found.rows.length ? found : { ...found, rows: found.rows.filter(ofCompany), left: [...found.left, ...others.map((r): Row => ({ ...r, counted: false, because: 'excluded' }))] };
}
/** Two amounts: the two that were named, the largest and the next, one deal and the next below it. */
function differenceOf(q: MoneyQuestion, rows: readonly Row[], left: readonly Row[], world: World): MoneyFacts | null {
  const next = edgesOf(q.words.kept) === 'next';
  const { include } = q.query;
  const named = next && include.recipients.length === 1 ? rows.find((r) => r.kind === 'firm' || r.kind === 'notice') ?? rows[0] : undefined;
  if (named !== undefined) {
    const rest = companies({ q, ...world.ledger.select({ ...q.query, include: { ...include, recipients: [], records: [], agencies: include.agencies.length > 0 ? include.agencies : [named.record.agency] } }) }, world);
    const below = rest.rows.filter((r) => r.kind === named.kind && !isAggregate(r, world) && r.record.id !== named.record.id && (r.usd ?? 0) <= (named.usd ?? 0)).toSorted((a, b) => (b.usd ?? 0) - (a.usd ?? 0))[0];
    return below === undefined ? null : { outcome: 'difference', q, rows: [named, below], left: [...left], more: named, less: below };
  }
  const pool = compared(q, rows, world).toSorted((a, b) => (b.usd ?? 0) - (a.usd ?? 0));
  const [more, less] = pool;
  return more === undefined || less === undefined || (!next && pool.length !== 2) || more.kind !== less.kind ? null : { outcome: 'difference', q, rows: [...rows], left: [...left], more, less };
}
function endsOf(q: MoneyQuestion, rows: Row[], left: Row[], world: World): MoneyFacts {
  const at = (wish: 'largest' | 'smallest'): Row[] => extremes({ ...q, wish, place: 1, top: /\b(?:top|bottom)[- ](?:\d|one|two|three|four|five)\b/iu.test(q.words.kept) ? q.top : 1 }, rows, world);
  return { outcome: 'ends', q, rows, left, high: at('largest'), low: at('smallest'), apart: DIFFERENCE.test(q.words.kept) };
}
/** Deals are compared with deals: letters, conditional and private money only when they are what was asked for. */
function compared(q: MoneyQuestion, rows: readonly Row[], world: World): Row[] {
  const deals = rows.filter((r) => !isAggregate(r, world));
  const asked = (q.query.include.kinds.length > 0 && q.query.include.kinds.length < PUBLIC_KINDS.length) || q.query.either !== undefined;
  const own = asked ? deals : deals.filter((r) => r.kind === 'firm' || r.kind === 'notice');
  return own.length > 0 ? own : deals.length > 0 ? deals : [...rows];
}
function extremes(q: MoneyQuestion, rows: readonly Row[], world: World): Row[] {
  const pool = compared(q, rows, world);
  const down = q.wish === 'largest';
  const sorted = [...pool].toSorted((a, b) => (down ? (b.usd ?? 0) - (a.usd ?? 0) : (a.usd ?? 0) - (b.usd ?? 0)));
  if (q.place > 1) return sorted.slice(q.place - 1, q.place);
  const last = sorted[q.top - 1]?.usd;
  return sorted.filter((r, i) => i < q.top || (!q.summed && r.usd === last));
}
/** "The average of the three largest": so many of one end. */
function topmost(q: MoneyQuestion, rows: Row[], world: World): Row[] {
  const few = /\b(?:two|three|four|five|six|[2-6]) (?:small|little|minor)(?:er)?\b/iu.test(q.words.kept);
  const wish = q.most ?? (few ? 'smallest' : null);
  return wish === null || q.top < 2 ? rows : extremes({ ...q, wish, place: 1 }, rows, world).slice(0, q.top);
}
function dated(q: MoneyQuestion, rows: readonly Row[]): MoneyFacts {
  const withDate = rows.filter((r) => r.record.date !== undefined && !r.record.date.includes('/')).toSorted((a, b) => (a.record.date ?? '').localeCompare(b.record.date ?? ''));
  const edge = q.wish === 'oldest' ? withDate[0]?.record.date : withDate.at(-1)?.record.date;
  return { outcome: 'dated', q, rows: [...rows], best: withDate.filter((r) => r.record.date === edge) };
}
/** A selection by fields alone, for intents that compare or verify. */
export const fits = (filter: Partial<RowFilter>, world: World): Row[] => world.ledger.select({ include: { ...NO_FILTER, ...filter }, exclude: [], dates: [], amounts: [] }).rows;
