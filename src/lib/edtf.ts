// Dates that may be known to the day, the month or the year only: an EDTF subset, compared with yes, no or maybe.
//   2026   2026-02   2026-02-04   each with ~ (about)   a/b   a/..   ../b
// A single date is one day that we do not know better than written; an interval lasts from its start to its end, both included.
// Terms of office and validity are half-open instead (domain rule V4): see `holdsOn`.
// Not for: wording a date (answer/), reading a date from running text (understanding/).
import { addDays, addMonths, daysInMonth, FIRST_DAY, isDay, LAST_DAY } from './dates.ts';
import { fail, ok } from './result.ts';
import type { Result } from './result.ts';

export type Certainty = 'yes' | 'no' | 'maybe';
export type Precision = 'day' | 'month' | 'year';
/** The days one date may be: the whole of 2026-02 is 2026-02-01 to 2026-02-28. */
type EdtfPoint = { precision: Precision; approximate: boolean; first: string; last: string };
export type Edtf =
  | { kind: 'date'; text: string; at: EdtfPoint }
  | { kind: 'interval'; text: string; start: EdtfPoint | 'open'; end: EdtfPoint | 'open' };
/** Half-open days [from, to); null where the date is open. */
export type Span = { from: string | null; to: string | null };

const ALLOWED = 'allowed are YYYY, YYYY-MM, YYYY-MM-DD, each with ~, and a/b, a/.., ../b';
const POINT = /^(?!0000)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/;

function parsePoint(text: string): Result<EdtfPoint> {
  const match = POINT.exec(text);
  if (match === null) return fail('edtf.form', `"${text}" is not a date; ${ALLOWED}`);
  const [, year = '', month, day, about] = match;
  const approximate = about !== undefined;
  if (month === undefined) return ok({ precision: 'year', approximate, first: `${year}-01-01`, last: `${year}-12-31` });
  if (Number(month) < 1 || Number(month) > 12) return fail('edtf.month', `"${text}": month ${month} does not exist; months are 01 to 12`);
  if (day === undefined) return ok({ precision: 'month', approximate, first: `${year}-${month}-01`, last: `${year}-${month}-${daysInMonth(Number(year), Number(month))}` });
  const whole = `${year}-${month}-${day}`;
  if (!isDay(whole)) return fail('edtf.day', `"${text}": ${year}-${month} has no day ${day}; its last day is ${daysInMonth(Number(year), Number(month))}`);
  return ok({ precision: 'day', approximate, first: whole, last: whole });
}

/** Reads the subset. Faults: edtf.form, edtf.month, edtf.day, edtf.open (`..` alone or on both sides), edtf.reversed (end before start). */
export function parseEdtf(text: string): Result<Edtf> {
  const [left = '', right, ...more] = text.split('/');
  if (more.length > 0) return fail('edtf.form', `"${text}" has more than one slash; ${ALLOWED}`);
  if (right === undefined) {
    if (left === '..') return fail('edtf.open', `".." alone says nothing; ${ALLOWED}`);
    const at = parsePoint(left);
    return at.ok ? ok({ kind: 'date', text, at: at.value }) : at;
  }
  if (left === '..' && right === '..') return fail('edtf.open', `"${text}" is open on both sides; ${ALLOWED}`);
  const start = left === '..' ? ok('open' as const) : parsePoint(left);
  const end = right === '..' ? ok('open' as const) : parsePoint(right);
  if (!start.ok) return start;
  if (!end.ok) return end;
  if (start.value !== 'open' && end.value !== 'open' && start.value.first > end.value.last) {
    return fail('edtf.reversed', `"${text}" ends before it starts; write the earlier date first`);
  }
  return ok({ kind: 'interval', text, start: start.value, end: end.value });
}

function trusted(text: string): Edtf {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new RangeError(parsed.problems[0].message);
  return parsed.value;
}

function ends(value: Edtf): { start: EdtfPoint | 'open'; end: EdtfPoint | 'open' } {
  return value.kind === 'date' ? { start: value.at, end: value.at } : value;
}

/** How exactly a date is known; of an interval, its coarser end. Throws on a text that parseEdtf refuses. */
export function precisionOf(text: string): Precision {
  const { start, end } = ends(trusted(text));
  const both = [start, end].flatMap((point) => (point === 'open' ? [] : [point.precision]));
  return both.includes('year') ? 'year' : both.includes('month') ? 'month' : 'day';
}

/** First day it may be; null when its start is open. Throws on a text that parseEdtf refuses. */
export function earliestDay(text: string): string | null {
  const { start } = ends(trusted(text));
  return start === 'open' ? null : start.first;
}

/** Last day it may be; null when its end is open. Throws on a text that parseEdtf refuses. */
export function latestDay(text: string): string | null {
  const { end } = ends(trusted(text));
  return end === 'open' ? null : end.last;
}

/** The days as written, `~` ignored: 2026-02 gives 2026-02-01 (included) to 2026-03-01 (excluded). Throws on a text that parseEdtf refuses. */
export function bounds(text: string): Span {
  const last = latestDay(text);
  return { from: earliestDay(text), to: last === null ? null : addDays(last, 1) };
}

type Range = { min: string; max: string };

/** All days a point may be; "about" reaches one unit of its precision to either side. */
function rangeOf(point: EdtfPoint): Range {
  if (!point.approximate) return { min: point.first, max: point.last };
  if (point.precision === 'day') return { min: addDays(point.first, -1), max: addDays(point.last, 1) };
  const months = point.precision === 'month' ? 1 : 12;
  return { min: addMonths(point.first, -months), max: addDays(addMonths(addDays(point.last, 1), months), -1) };
}

function reach(text: string): { start: Range; end: Range } {
  const { start, end } = ends(trusted(text));
  return {
    start: start === 'open' ? { min: FIRST_DAY, max: FIRST_DAY } : rangeOf(start),
    end: end === 'open' ? { min: LAST_DAY, max: LAST_DAY } : rangeOf(end),
  };
}

function judge(yes: boolean, no: boolean): Certainty {
  return yes ? 'yes' : no ? 'no' : 'maybe';
}

/** Whether it was over before `day`: 2026-02 is maybe before 2026-02-10, surely before 2026-03-01. */
export function isBefore(text: string, day: string): Certainty {
  const { end } = reach(text);
  return judge(end.max < day, end.min >= day);
}

/** Whether it began after `day`. */
export function isAfter(text: string, day: string): Certainty {
  const { start } = reach(text);
  return judge(start.min > day, start.max <= day);
}

/** Whether it fell on `day` (a date) or lasted on it (an interval, both ends included). */
export function containsDay(text: string, day: string): Certainty {
  const { start, end } = reach(text);
  return judge(start.max <= day && day <= end.min, day < start.min || day > end.max);
}

/** Whether it shares a day with the half-open span; a span without days gives no. `overlaps('2025-10', bounds('2025'))` is yes. */
export function overlaps(text: string, span: Span): Certainty {
  const first = span.from ?? FIRST_DAY;
  const last = span.to === null ? LAST_DAY : addDays(span.to, -1);
  const { start, end } = reach(text);
  return judge(first <= last && start.max <= last && end.min >= first, first > last || start.min > last || end.max < first);
}

/**
 * Whether a term [start, end) holds on `day`; the end day itself no longer counts (V4), so a successor may begin on it.
 * An end known to the month or year gives maybe throughout that month or year. `undefined` = not stated (maybe), `..` = open (yes).
 * `holdsOn(undefined, '2026-06', '2026-06-15')` is maybe, on 2026-07-01 it is no.
 */
export function holdsOn(start: string | undefined, end: string | undefined, day: string): Certainty {
  const begun = start === undefined ? 'maybe' : start === '..' ? 'yes' : judge(reach(start).start.max <= day, reach(start).start.min > day);
  const lasting = end === undefined ? 'maybe' : end === '..' ? 'yes' : notOver(end, day);
  if (begun === 'no' || lasting === 'no') return 'no';
  return begun === 'yes' && lasting === 'yes' ? 'yes' : 'maybe';
}

function notOver(end: string, day: string): Certainty {
  const { min, max } = reach(end).end;
  const exact = min === max;
  return judge(day < min, exact ? day >= max : day > max);
}
