// "What share of the whole is the part": which rows are the whole, which the part. Pure.
import type { World } from '../../src/contracts/intent.ts';
import { NO_FILTER, type Row, type RowFilter } from '../../src/contracts/ledger.ts';
import type { Reading } from '../../src/model/reading.ts';
import { filterOf, named, PUBLIC_KINDS } from './money-filter.ts';
import { tidy } from './money-parts.ts';
import { partNamed } from './money-names.ts';
import type { MoneyQuestion } from './money-query.ts';

export type Share = { part: Row[]; whole: Row[] };
const WORD = '(?:share|percentage|percent|per cent|proportion|fraction|portion|part|how much|%)';
const WHOLE_FIRST = new RegExp(`\\b${WORD}\\s+of\\s+(.+?)\\s+(?:is|are|was|were|do|does|did|goes|go|went|comes?|came|(?:has|have)(?! (?:\\w+ )?(?:approved|announced|put|given|invested|lent|issued|committed|granted|financed|raised|received|got|been))|make|makes|made|consists?|falls?|fell|sits?|stems?|belongs?)\\b(.*)$|%\\s+of\\s+(.+?)\\s+(?:is|are|was|were|goes|went|comes?|came|do|does|did)\\b(.*)$`, 'iu');
const PART_FIRST: readonly RegExp[] = [
  new RegExp(`\\b${WORD}\\s+(?:of\\s+)?(.+?)\\s+(?:has |have |had |makes? up |represents? |takes? )?(?:in|within|among|out of|inside|of|at)\\s+(.+)$`, 'iu'),
  new RegExp(`^(.+?)(?:'s?)?\\s+(?:as a )?${WORD}\\s+(?:in|of|within|among|out of|at)\\s+(.+)$`, 'iu'),
];

type Cut = { part: [number, number]; whole: [number, number] };
/** Character ranges of part and whole in the question. */
function cut(text: string): Cut | null {
  const first = WHOLE_FIRST.exec(text);
  const range = (m: RegExpExecArray, group: number): [number, number] => { const words = m[group] ?? ''; const from = text.indexOf(words, m.index); return [from, from + words.length]; };
  if (first !== null && (first[2] ?? first[4] ?? '').trim() !== '') return first[1] !== undefined ? { whole: range(first, 1), part: range(first, 2) } : { whole: range(first, 3), part: range(first, 4) };
  const named = PART_FIRST[1]?.exec(text) ?? null;
  const found = named !== null && !/^\W*(?:what|which|how|and|give|tell|so)\b[^A-Z]*$/u.test(named[1] ?? '') && !/\bwhat(?:'s|s| is)?(?: the)?$/iu.test((named[1] ?? '').trim()) ? named : (PART_FIRST[0]?.exec(text) ?? null);
  return found === null ? null : { part: range(found, 1), whole: range(found, 2) };
}

/** "The rare earths in the letters of interest": a line that lies inside another line, by its mineral. */
function partOf(part: RowFilter, whole: RowFilter, world: World): Row | null {
  const row = world.ledger.rows().find((r) => r.because === 'part-of' && part.minerals.some((m) => r.record.minerals.includes(m)) && part.recipients.length === 0 && (whole.agencies.length === 0 || whole.agencies.includes(r.record.agency)));
  return row === undefined ? null : { ...row, counted: true, because: null };
}
export function shareOf(q: MoneyQuestion, reading: Reading, world: World): Share | null {
  const { text } = q.words;
  const at = cut(text);
  const filter = ([from, to]: [number, number]): RowFilter => tidy(filterOf(q.words.kept.slice(from, to), reading.mentions.filter((m) => { const p = q.words.at.get(m) ?? -1; return p >= from && p < to; }), world));
  const [part, own] = at === null ? fallback(q.query.include) : [filter(at.part), filter(at.whole)];
  const whole = at === null ? own : withOutside(own, part, q.query.include);
  if (at !== null && named(part).length === 0 && partNamed(text.slice(...at.part), world) === null && !reading.dates.some((d) => text.slice(...at.part).includes(d.text))) return null;
  const inside = at === null ? null : (partNamed(text.slice(...at.part), world) ?? partOf(part, whole, world));
  const holder = inside === null ? undefined : world.ledger.rows().find((r) => r.record.id === inside.record.part_of);
  if (inside !== null && holder !== undefined && /\bletters?\b|\blois?\b|14\.8/iu.test(text)) return { part: [inside], whole: [holder] };
  const dated = (range: [number, number] | undefined): boolean => range !== undefined && reading.dates.some((d) => text.slice(...range).includes(d.text));
  const everything = { ...q.query, either: [NO_FILTER], dates: dated(at?.whole) ? q.query.dates : [], amounts: [], include: { ...whole, kinds: wholeKinds(part, whole) } };
  const rows = world.ledger.select(everything).rows;
  const select = world.ledger.select({ ...everything, dates: q.query.dates, include: narrowed(everything.include, part) }).rows;
  const companies = at !== null && /\b(?:compan(?:y|ies)|firms)\b/iu.test(text.slice(...at.part)) && part.recipients.length === 0;
  const kind = (part.kinds.length > 0 || whole.kinds.length > 0) ? null : (world.ledger.totals(select)[0]?.kind ?? null);
  const ids = new Set(select.filter((r) => !companies || r.record.recipient?.startsWith('org:') === true).map((r) => r.record.id));
  const all = rows.filter((r) => kind === null || r.kind === kind);
  const mine = all.filter((r) => ids.has(r.record.id));
  if (part.minerals.length > 0 && mine.some((r) => bundles(r, world))) return null;
  if (mine.length === 0 && select.length > 0 && rows.length > 0 && part.kinds.length > 0 && whole.kinds.length > 0) {
    const base = whole.agencies.length > 0 ? rows : rows.filter((r) => part.agencies.length === 0 || part.agencies.includes(r.record.agency));
    return base.length === 0 ? null : { part: select, whole: base };
  }
  return mine.length === 0 || all.length === 0 ? null : { part: mine, whole: all };
}
/** "Korea Zinc: how much of the debt is conditional": a name outside both holds for the whole. */
function withOutside(whole: RowFilter, part: RowFilter, include: RowFilter): RowFilter {
  const names = (['recipients', 'agencies', 'countries', 'states'] as const).filter((k) => include[k].length > 0 && whole[k].length === 0 && part[k].length === 0);
  return { ...whole, ...Object.fromEntries(names.map((k) => [k, include[k]])) };
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
