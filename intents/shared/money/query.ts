// Reading -> ledger query: which tranches a question selects, what it leaves out, what it wants to know of them.
import type { World } from '../../../src/contracts/intent.ts';
import { NO_FILTER, type LedgerKey, type LedgerQuery, type RowFilter } from '../../../src/contracts/ledger.ts';
import type { Amount, DateRange, Reading } from '../../../src/model/reading.ts';
import { withLeftOut } from '../../../src/understanding/except.ts';
import { AGENCIES, filterOf, instrumentsOf, isEmptyFilter } from './filter.ts';
import { lineMeant } from './names.ts';
import { itemsOf, joined, merge, partsOf, tidy, type Part } from './parts.ts';
import { moneyText, type MoneyText } from './text.ts';
import { distinctOf, groupOf } from './by.ts';
import { placeOf, type Sort, sortOf, topOf, wantsMost } from './rank.ts';
import { TOTAL, wantsSum, wishOf, type Wish } from './wish.ts';

export type MoneyQuestion = {
  query: LedgerQuery; wish: Wish; groupBy: LedgerKey | null; top: number;
  /** "the second largest": 2. */
  place: number;
  /** The reader named which kinds to include or leave out. */
  explicit: boolean;
  /** The reader asked for one sum over what was named. */
  together: boolean;
  /** "the two smallest come to": a sum of the rows told is asked for too. */
  summed: boolean;
  /** "Public and private apart": no sum over both. */
  separate: boolean;
  /** The deals asked for are those with companies. */
  withCompanies: boolean;
  sort: Sort | null; most: 'largest' | 'smallest' | null;
  subject: 'deals' | 'companies' | 'projects';
  words: MoneyText; parts: readonly Part[];
  /** Values that a breakdown leaves out. */
  dropped?: readonly string[];
};
export { AGENCIES, NO_FILTER };

/** What a reading asks of the ledger; never fails, an empty filter means everything. */
export function moneyQuestion(reading: Reading, world: World): MoneyQuestion {
  const known = asked.get(reading);
  if (known !== undefined && known.ledger === world.ledger) return known.question;
  const question = workedOut(withLeftOut(reading), world);
  asked.set(reading, { ledger: world.ledger, question });
  return question;
}
/** Several intents look at the same reading; it is worked out once. */
const asked = new WeakMap<Reading, { ledger: World['ledger']; question: MoneyQuestion }>();
function workedOut(reading: Reading, world: World): MoneyQuestion {
  const words = moneyText(reading);
  const { text, kept } = words;
  const at = (m: Reading['mentions'][number]): number => words.at.get(m) ?? -1;
  const parts = partsOf(words, reading, world);
  const exclude = words.left.map((s) => filterOf(text.slice(s.from, s.to), reading.mentions.filter((m) => at(m) >= s.from && at(m) < s.to), world)).filter((f) => !isEmptyFilter(f));
  const summed = wantsSum(kept) || TOTAL.test(kept) || (reading.ask === 'howmany' && /\bhow much\b|\bworth\b|\bwhat (?:sum|amount)\b/iu.test(kept));
  const one = joined(parts);
  const both = (summed || emptyTogether(one, parts, world) ? itemsOf(parts, world) : null) ?? one;
  const added = words.added.map((s) => filterOf(text.slice(s.from, s.to), reading.mentions.filter((m) => at(m) >= s.from && at(m) < s.to), world)).filter((f) => f.kinds.length > 0);
  const asked = withAdded(both, added);
  const line = lineMeant(text, asked.include.recipients, reading.amounts, world);
  const conditionMet = LETTER_MET.test(text) && asked.include.agencies.length > 0 ? { include: { ...NO_FILTER, agencies: asked.include.agencies, kinds: ['firm', 'indicative'] as const } } : CONDITION_MET.test(text) ? meetsCondition(outsideCondition(asked, text, reading)) : asked;
  const apart = new Set(words.left.flatMap((s) => (reading.amounts.length === 0 ? [] : world.read(text.slice(s.from, s.to)).amounts.map((a) => a.usd))));
  const query: LedgerQuery = {
    ...conditionMet, include: { ...tidy(conditionMet.include), records: line }, exclude: narrowed(exclude, asked.include), dates: dates(reading, text),
    amounts: lastWord(reading.amounts.map((a) => (apart.has(a.usd) ? { ...a, compare: OPPOSITE[a.compare] } : a)).filter((a) => !(apart.has(a.usd) && a.compare === 'eq') && (a.compare !== 'eq' || line.length === 0) && (a.compare !== 'eq' || world.ledger.rows().some((r) => r.counted && r.usd === a.usd)))),
  };
  const most = wantsMost(kept);
  const groupBy = groupOf(kept) ?? distinctOf(kept) ?? rankedBy(kept, query);
  const wish = groupBy !== null && groupOf(kept) === null && distinctOf(kept) === null ? 'group' : wishOf(kept, reading);
  return {
    query, wish, groupBy, top: topOf(kept), place: placeOf(kept), explicit: exclude.length > 0 || both.either !== undefined || added.length > 0 || asked.include.kinds.length > 0, together: wantsSum(kept), summed, separate: /\b(?:apart|separately|each on its own)\W*$/iu.test(reading.text), withCompanies: /\bcompan(?:y|ies)(?:'s?)? (?:deals?|lines?|loans?|financings?|approvals?)\b|\b(?:deals?|lines?|loans?|borrowers?) (?:with|for|of|to) (?:\w+ ){0,3}compan(?:y|ies)\b/iu.test(kept), most,
    sort: sortOf(kept), subject: /\bcompan|\bfirms\b|\brecipients?\b|\bwho (?:got|received|gets|raised|borrowed)\b/iu.test(kept) ? 'companies' : 'deals', words, parts,
  };
}

/** "Orion's and Ukraine's": a company and a country, named one after the other, that no line has together. */
const emptyTogether = (one: { include: RowFilter; either?: RowFilter[] }, parts: readonly Part[], world: World): boolean => parts.length > 1 && one.include.recipients.length > 0 && one.include.countries.length + one.include.states.length + one.include.minerals.length > 0 && parts.every((p) => p.filter.recipients.length === 0 || p.filter.countries.length === 0) && world.ledger.select({ include: tidy(one.include), exclude: [], dates: [], amounts: [], ...(one.either === undefined ? {} : { either: one.either }) }).rows.length === 0;
/** "if the condition is met": the conditional money counts beside the firm. */
const CONDITION_MET = /\b(?:if|once|when|should|assuming|provided|suppos\w+|in case)\b.{0,40}\bcondition(?:s|al)?\b(?:(?!\b(?:not|n't)\b).){0,30}\b(?:met|fulfilled|satisfied|comes?|came|through|counted|materiali[sz]es?|holds?|included)\b/iu;
/** "If the tungsten letter became firm": the letters of the agency count beside its firm money. */
const LETTER_MET = /\b(?:if|once|when|should|assuming|provided|suppos\w+|in case)\b.{0,40}\bletters?\b(?:(?!\b(?:not|n't)\b).){0,40}\b(?:firm|commitments?|signed|c[ao]mes? through|approved|real|materiali[sz]e\w*|counted|converted|turn(?:s|ed)? into|hono(?:u)?red)\b/iu;
/** "Suppose Korea Zinc's conditional debt comes through, what is the Pentagon's total?": the supposition does not narrow the total. */
function outsideCondition(both: { include: RowFilter; either?: RowFilter[] }, text: string, reading: Reading): { include: RowFilter; either?: RowFilter[] } {
  const rest = text.replace(CONDITION_MET, ' ');
  const total = reading.mentions.some((m) => both.include.agencies.includes(m.id) && rest.includes(m.surface)) && TOTAL.test(rest);
  return total ? { ...both, include: { ...both.include, instruments: instrumentsOf(rest), recipients: both.include.recipients.filter((id) => reading.mentions.some((m) => m.id === id && rest.includes(m.surface))) } } : both;
}
function meetsCondition(both: { include: RowFilter; either?: RowFilter[] }): { include: RowFilter } {
  const kinds = both.include.kinds.includes('private') ? ['firm', 'conditional', 'private'] as const : ['firm', 'conditional'] as const;
  return { include: { ...both.include, kinds } };
}
/** "Rank EXIM, DOE and DFC": agencies named with a ranking are the groups. */
function rankedBy(text: string, query: LedgerQuery): LedgerKey | null {
  if (!/\brank(?:ed|ing)?\b|\border (?:them|the)\b/iu.test(text)) return null;
  const noun = /\b(?:rank(?:ing)?|order|sort)(?: of)? (?:the |all |these |\w+ ){0,3}?(agencies|departments|funders|lenders|companies|recipients|borrowers|countries|states|minerals|metals|months)\b/iu.exec(text)?.[1];
  const named = noun === undefined ? null : groupOf(`by ${noun}`);
  return named ?? (query.include.agencies.length > 1 ? 'agency' : query.include.recipients.length > 1 ? 'recipient' : null);
}
/** Money counted in stands beside the money asked for, firm money when none is named; it is of the same agency unless another is named with it. */
function withAdded(both: { include: RowFilter; either?: RowFilter[] }, added: readonly RowFilter[]): { include: RowFilter; either?: RowFilter[] } {
  if (added.length === 0) return both;
  const base: RowFilter[] = both.either ?? [{ ...NO_FILTER, kinds: both.include.kinds.length > 0 ? both.include.kinds : ['firm'] }];
  const theirs = added.flatMap((f) => f.agencies).filter((a) => !both.include.agencies.includes(a));
  const own = (f: RowFilter): RowFilter => ({ ...f, agencies: f.agencies.length > 0 ? f.agencies : both.include.agencies });
  if (theirs.length > 0 && both.include.agencies.length > 0) return { include: { ...both.include, kinds: [], agencies: [] }, either: [...base, ...added].map(own) };
  return { include: { ...both.include, kinds: [], agencies: [...both.include.agencies, ...theirs] }, either: [...base, ...added.map((f) => ({ ...f, agencies: [] }))] };
}
/** Letters left out are left out whatever their instrument; a private share is left out whatever is written beside it. */
function narrowed(exclude: readonly RowFilter[], include: RowFilter): RowFilter[] {
  return exclude.map((f) => {
    const kinds = f.kinds.length > 1 ? f.kinds.filter((k) => k !== 'firm') : [...f.kinds];
    const letters = kinds.includes('indicative');
    const instruments = letters || (kinds.includes('private') && f.instruments.every((i) => i === 'debt' || i === 'loan') && include.instruments.length > 0) ? [] : f.instruments;
    return { ...f, kinds, instruments };
  }).filter((f) => !isEmptyFilter(f));
}
/** "excluding anything above a billion" keeps what is at most a billion. */
const OPPOSITE: Record<Amount['compare'], Amount['compare']> = { eq: 'eq', gt: 'lte', gte: 'lt', lt: 'gte', lte: 'gt' };
/** Bounds that leave nothing between them are a correction: the later one holds. */
function lastWord(amounts: readonly Amount[]): Amount[] {
  const [a, b] = amounts;
  const up = (x: Amount): boolean => x.compare === 'gt' || x.compare === 'gte';
  const empty = a !== undefined && b !== undefined && a.compare !== 'eq' && b.compare !== 'eq' && (up(a) === up(b) || (up(a) ? a.usd >= b.usd : a.usd <= b.usd));
  return empty ? amounts.slice(-1) : [...amounts];
}

/** "by the end of November" reaches back to the beginning; "the two from 25 August" are of that day. */
function dates(reading: Reading, text: string): DateRange[] {
  return reading.dates.map((d) => {
    if (d.relation === 'since' && d.precision === 'day' && /\b(?:pair|two|both)\b.{0,24}\bfrom\b/iu.test(text)) return { ...d, relation: 'on' as const };
    const before = text.slice(0, Math.max(0, text.indexOf(d.text)) + (/^(?:by|until|of)\b/iu.exec(d.text)?.[0].length ?? 0));
    return /\b(?:by|until|till|up to|through|before) (?:the )?end of\s*(?:the )?$|\bup to and including\s*$/iu.test(before) ? { ...d, relation: 'until' as const } : d;
  });
}
export { merge };
