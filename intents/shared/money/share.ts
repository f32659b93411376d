// "What share of the whole is the part": which rows are the whole, which the part. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import { NO_FILTER, type Row, type RowFilter } from '../../../src/contracts/ledger.ts';
import type { Mention, Reading } from '../../../src/model/reading.ts';
import { filterOf, named, PUBLIC_KINDS } from './filter.ts';
import { tidy } from './parts.ts';
import { partNamed } from './names.ts';
import type { MoneyQuestion } from './query.ts';

export type Share = { part: Row[]; whole: Row[] };
const WORD = '(?:share|percentage|percent|per cent|proportion|fraction|portion|part|how much|%)';
/** Not "have approved": what an agency has done is no place for a part. */
const HAVE = '(?:has|have)(?! (?:\\w+ )?(?:approved|announced|put|given|invested|lent|issued|committed|granted|financed|raised|received|got|been))';
const VERB = `(?:is|are|was|were|do|does|did|goes|go|went|comes?|came|${HAVE}|make|makes|made|consists?|falls?|fell|sits?|stems?|belongs?)`;
/** "What share of EXIM's money is Vault": the whole stands before the part. */
const WHOLE_FIRST = new RegExp(`\\b${WORD}\\s+of\\s+(.+?)\\s+${VERB}\\b(.*)$|%\\s+of\\s+(.+?)\\s+(?:is|are|was|were|goes|went|comes?|came|do|does|did)\\b(.*)$`, 'iu');
/** "The share of Vault in EXIM's money". */
const PART_FIRST = new RegExp(`\\b${WORD}\\s+(?:of\\s+)?(.+?)\\s+(?:has |have |had |makes? up |represents? |takes? )?(?:in|within|among|out of|inside|of|at)\\s+(.+)$`, 'iu');
/** "Vault's share of EXIM's money"; not "what is the share of ...". */
const PART_BEFORE = new RegExp(`^(.+?)(?:'s?)?\\s+(?:as a )?${WORD}\\s+(?:in|of|within|among|out of|at)\\s+(.+)$`, 'iu');
/** "The DOE total is what share of EXIM's letters". */
const IS_WHAT = new RegExp(`^(.+?)\\s+(?:is|are|was|were|makes? up|represents?|comes? to|equals?)\\s+(?:what|which|how (?:large|big) an?)\\s+${WORD}\\s+of\\s+(.+)$`, 'iu');
const NO_NAME = /^\W*(?:what|which|how|and|give|tell|so)\b[^A-Z]*$/u;
const ENDS_ASKING = /\bwhat(?:'s|s| is)?(?: the)?$/iu;

type Range = [from: number, to: number];
type Cut = { part: Range; whole: Range };
/** Character ranges of part and whole in the question. */
function cut(text: string): Cut | null {
  const range = (m: RegExpExecArray, group: number): Range => { const words = m[group] ?? ''; const from = text.indexOf(words, m.index); return [from, from + words.length]; };
  const asked = IS_WHAT.exec(text);
  if (asked !== null) return { part: range(asked, 1), whole: range(asked, 2) };
  const first = WHOLE_FIRST.exec(text);
  if (first !== null && (first[2] ?? first[4] ?? '').trim() !== '') return first[1] !== undefined ? { whole: range(first, 1), part: range(first, 2) } : { whole: range(first, 3), part: range(first, 4) };
  const before = PART_BEFORE.exec(text);
  const name = before?.[1] ?? '';
  const found = before !== null && !NO_NAME.test(name) && !ENDS_ASKING.test(name.trim()) ? before : PART_FIRST.exec(text);
  return found === null ? null : { part: range(found, 1), whole: range(found, 2) };
}

/** "The rare earths in the letters of interest": a line that lies inside another line, by its mineral. */
function partOf(part: RowFilter, whole: RowFilter, world: World): Row | null {
  const row = world.ledger.rows().find((r) => r.because === 'part-of' && part.minerals.some((m) => r.record.minerals.includes(m)) && part.recipients.length === 0 && (whole.agencies.length === 0 || whole.agencies.includes(r.record.agency)));
  return row === undefined ? null : { ...row, counted: true, because: null };
}
const OF_LETTERS = /\bletters?\b|\blois?\b|14\.8/iu;
const COMPANIES = /\b(?:compan(?:y|ies)|firms)\b/iu;
/** Null when the question names no part of which a share could be told. */
/** "What percentage of Ambler Metals did the Pentagon get": a part of the company, not of its money. */
const STAKE = /\b(?:share|percentage|percent|per cent|proportion|fraction|portion|part|how much|%)\s+(?:of|in)\s+((?:the )?[A-Z0-9][\w-]*(?: [A-Z][\w-]*)*)\s+(?:is|are|was|were|do|does|did|has|have)\b.*\b(?:get|got|own(?:s|ed)?|held|holds?|b[ou]y|buys|bought|acquired?|take|taken|took|receive[sd]?|purchased?|control(?:s|led)?|end(?:ed)? up with|belongs?)\b/u;
const isStake = (reading: Reading, world: World): boolean => {
  const whose = STAKE.exec(reading.text)?.[1];
  return whose !== undefined && reading.mentions.some((m) => whose.replaceAll('-', ' ').includes(m.surface.replaceAll('-', ' ')) && world.ledger.rows().some((r) => r.record.recipient === m.id));
};
/** `mixed`: a share of all money there is, whose kinds are not added (domain.md, totals). */
export function shareOf(q: MoneyQuestion, reading: Reading, world: World): Share | 'mixed' | null {
  if (isStake(reading, world)) return null;
  const { text } = q.words;
  const at = cut(text);
  const within = (m: Mention, [from, to]: Range): boolean => { const p = q.words.at.get(m) ?? -1; return p >= from && p < to; };
  const filter = (range: Range): RowFilter => tidy(filterOf(q.words.kept.slice(...range), reading.mentions.filter((m) => within(m, range)), world));
  const [part, own] = at === null ? fallback(q.query.include) : [filter(at.part), filter(at.whole)];
  const whole = at === null ? own : ofItsAgency(withOutside(own, part, q.query.include), part, at, reading);
  if (at !== null && named(part).length === 0 && partNamed(text.slice(...at.part), world) === null && !reading.dates.some((d) => text.slice(...at.part).includes(d.text))) return null;
  const inside = at === null ? null : (partNamed(text.slice(...at.part), world) ?? partOf(part, whole, world));
  const holder = inside === null ? undefined : world.ledger.rows().find((r) => r.record.id === inside.record.part_of);
  if (inside !== null && holder !== undefined && OF_LETTERS.test(text)) return { part: [inside], whole: [holder] };
  if (part.agencies.length === 1 && whole.agencies.length === 1 && part.agencies[0] !== whole.agencies[0]) return ofAnother(part, whole, world);
  const dated = (range: Range | undefined): boolean => range !== undefined && reading.dates.some((d) => text.slice(...range).includes(d.text));
  const everything = { ...q.query, either: [NO_FILTER], dates: dated(at?.whole) ? q.query.dates : [], amounts: [], include: { ...whole, kinds: wholeKinds(part, whole) } };
  const rows = world.ledger.select(everything).rows;
  const select = world.ledger.select({ ...everything, dates: q.query.dates, include: narrowed(everything.include, part) }).rows;
  const companies = at !== null && COMPANIES.test(text.slice(...at.part)) && part.recipients.length === 0;
  const kind = (part.kinds.length > 0 || whole.kinds.length > 0) ? null : (world.ledger.totals(select)[0]?.kind ?? null);
  const ids = new Set(select.filter((r) => !companies || r.record.recipient?.startsWith('org:') === true).map((r) => r.record.id));
  const all = rows.filter((r) => kind === null || r.kind === kind);
  const mine = all.filter((r) => ids.has(r.record.id));
  if (part.minerals.length > 0 && mine.some((r) => bundles(r, world))) return null;
  if (mine.length === 0 && select.length > 0 && rows.length > 0 && part.kinds.length > 0 && whole.kinds.length > 0) {
    const base = whole.agencies.length > 0 ? rows : rows.filter((r) => part.agencies.length === 0 || part.agencies.includes(r.record.agency));
    return base.length === 0 ? null : { part: select, whole: base };
  }
  if (mine.length === 0 || all.length === 0) return null;
  return named(whole).length === 0 && !dated(at?.whole) && new Set(all.map((r) => r.kind)).size > 1 ? 'mixed' : { part: mine, whole: all };
}
/** One agency's money held against another's: the first kind of each. */
function ofAnother(part: RowFilter, whole: RowFilter, world: World): Share | null {
  const first = (include: RowFilter): Row[] => world.ledger.totals(world.ledger.select({ include, exclude: [], dates: [], amounts: [] }).rows)[0]?.rows ?? [];
  const [mine, all] = [first(part), first(whole)];
  return mine.length === 0 || all.length === 0 ? null : { part: mine, whole: all };
}
/** "Korea Zinc: how much of the debt is conditional": a name outside both holds for the whole. */
function withOutside(whole: RowFilter, part: RowFilter, include: RowFilter): RowFilter {
  const names = (['recipients', 'agencies', 'countries', 'states'] as const).filter((k) => include[k].length > 0 && whole[k].length === 0 && part[k].length === 0);
  return { ...whole, ...Object.fromEntries(names.map((k) => [k, include[k]])) };
}
/** "What share of the total was November, Department of Defense": nothing but the agency named with the part says whose total it is. */
function ofItsAgency(whole: RowFilter, part: RowFilter, at: Cut, reading: Reading): RowFilter {
  const dated = reading.dates.some((d) => reading.text.includes(d.text, at.part[0]));
  return dated && named(whole).length === 0 && named(part).every((k) => k === 'agencies') ? { ...whole, agencies: part.agencies } : whole;
}
/** A sum of letters for several minerals is not split among them. */
const bundles = (row: Row, world: World): boolean => row.record.minerals.length > 1 && world.ledger.rows().some((r) => r.record.part_of === row.record.id);
/** Part of its own kind: public kinds are compared with public money, private with everything the deal raised. */
function wholeKinds(part: RowFilter, whole: RowFilter): RowFilter['kinds'] {
  if (whole.kinds.length > 0 || part.kinds.length === 0) return whole.kinds;
  if (part.kinds.every((k) => PUBLIC_KINDS.includes(k))) return [...PUBLIC_KINDS];
  return part.kinds.includes('mobilised') ? ['firm', 'mobilised'] : ['firm', 'conditional', 'private'];
}
function narrowed(whole: RowFilter, part: RowFilter): RowFilter {
  return Object.fromEntries((Object.keys(NO_FILTER) as (keyof RowFilter)[]).map((k) => [k, part[k].length > 0 ? part[k] : whole[k]])) as unknown as RowFilter;
}
/** Nothing says which is which: the most particular name is the part. */
function fallback(include: RowFilter): [RowFilter, RowFilter] {
  const key = (['recipients', 'states', 'countries', 'minerals', 'notices', 'instruments', 'kinds', 'agencies'] as const).find((k) => include[k].length > 0);
  if (key === undefined || named(include).length === 0) return [NO_FILTER, include];
  return [{ ...NO_FILTER, [key]: include[key] }, { ...include, [key]: [] }];
}
