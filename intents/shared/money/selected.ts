// The rows a money question selects, once "without the largest", a past year or "companies" have had their say. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { LedgerKey, Row, RowFilter } from '../../../src/contracts/ledger.ts';
import { bySize, leftOut, lineOf } from './lines.ts';
import type { MoneyQuestion } from './query.ts';

/** Rows that answer, and those left out with the reason why. */
export type Selection = { q: MoneyQuestion; rows: Row[]; left: Row[] };

export const selected = (q: MoneyQuestion, world: World): Selection => companies(ofBothSides(inReach(keysApart(q), world)), world);

/** An article's own "past year" or "past six months" does not narrow: the article's day is not ours. */
const ARTICLES_OWN = /\b(?:past|last|recent|previous)\b/iu;
const OF_CALENDAR = /\b(?:month|week|quarter)\b/iu;
function inReach(q: MoneyQuestion, world: World): Selection {
  const first = world.ledger.select(q.query);
  if (q.words.dropTop > 0) return { q, ...withoutTop(first, q.words.dropTop) };
  const relative = q.query.dates.some((d) => ARTICLES_OWN.test(d.text) && !OF_CALENDAR.test(d.text));
  if (!relative || first.rows.length > 0) return { q, ...first };
  const wider = { ...q, query: { ...q.query, dates: [] } };
  return { q: wider, ...world.ledger.select(wider.query) };
}
/** The largest rows are left out as asked. */
function withoutTop({ rows, left }: { rows: Row[]; left: Row[] }, n: number): { rows: Row[]; left: Row[] } {
  const top = new Set(rows.toSorted(bySize).slice(0, n));
  return { rows: rows.filter((r) => !top.has(r)), left: [...left, ...[...top].map(leftOut)] };
}
/** "Which minerals besides rare earths": a value left out of a breakdown drops its group, not the rows. */
const BROKEN_DOWN: Partial<Record<LedgerKey, keyof RowFilter>> = { mineral: 'minerals', country: 'countries', state: 'states' };
function keysApart(q: MoneyQuestion): MoneyQuestion {
  const field = BROKEN_DOWN[q.groupBy ?? 'deal'];
  if (field === undefined) return q;
  const dropped = q.query.exclude.flatMap((f) => f[field] as readonly string[]);
  const exclude = q.query.exclude.map((f) => ({ ...f, [field]: [] })).filter((f) => Object.values(f).some((l) => l.length > 0));
  return { ...q, dropped, query: { ...q.query, exclude } };
}
/** "Which deals have both public and private money": lines that hold either kind; nothing is added over both. */
const BOTH_SIDES = /\bboth (?:public|government|federal|official|taxpayer) and private\b|\bboth private and (?:public|government|federal|official)\b/iu;
function ofBothSides(found: Selection): Selection {
  if (!BOTH_SIDES.test(found.q.words.kept) || !['list', 'count'].includes(found.q.wish)) return found;
  const having = (wanted: (r: Row) => boolean): ReadonlySet<string> => new Set(found.rows.filter(wanted).map(lineOf));
  const both = having((r) => r.kind === 'private').intersection(having((r) => r.kind !== 'private' && r.record.funder_class !== 'private'));
  return both.size === 0 ? found : { ...found, rows: found.rows.filter((r) => both.has(lineOf(r))), left: found.left.filter((r) => both.has(lineOf(r))) };
}
/** "EXIM's company deals": a mine or a reserve is none. */
export function companies(found: Selection, world: World): Selection {
  const ofCompany = (r: Row): boolean => r.record.recipient !== undefined && world.record(r.record.recipient)?.kind === 'organization';
  const others = found.rows.filter((r) => !ofCompany(r));
  if (!found.q.withCompanies || others.length === found.rows.length) return found;
  return { ...found, rows: found.rows.filter(ofCompany), left: [...found.left, ...others.map(leftOut)] };
}
