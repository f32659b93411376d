// Calendar-day arithmetic on YYYY-MM-DD strings: pure, always UTC, never the machine's own time zone.
// The only file that imports date-fns, and through CommonJS: its ES modules cost above a second to load on Node 26
// (the 199 kB package.json is read again for each of 250 modules). The few functions needed are loaded at their first use.
// Not for: dates of unknown day (edtf.ts), hours and zones (digest/), wording.
import { createRequire } from 'node:module';
import type * as DateFns from 'date-fns';

/** First and last day this file knows; arithmetic beyond them stops there. */
export const FIRST_DAY = '0001-01-01';
export const LAST_DAY = '9999-12-31';

/** What a day can be rounded to. */
export type Unit = 'week' | 'month' | 'quarter' | 'year';

const NEEDED = [
  'addDays', 'addMonths', 'differenceInCalendarDays', 'differenceInMonths', 'getISODay',
  'startOfISOWeek', 'startOfMonth', 'startOfQuarter', 'startOfYear', 'endOfISOWeek', 'endOfMonth', 'endOfQuarter', 'endOfYear',
] as const;
type Calendar = Pick<typeof DateFns, (typeof NEEDED)[number]>;
let loaded: Calendar | undefined;

function calendar(): Calendar {
  if (loaded === undefined) {
    const load = createRequire(import.meta.url);
    // SDK edge: require() is untyped; the names come from the list that types Calendar.
    loaded = Object.fromEntries(NEEDED.map((name) => [name, load(`date-fns/${name}`)[name]])) as Calendar;
  }
  return loaded;
}

/** A Date whose local time is UTC, for date-fns to work on. TZDate('UTC') will not do: under Pacific/Apia it skips 30 December 2011. */
class UtcDate extends Date {
  [Symbol.for('constructDateFrom')](value: Date | number | string): UtcDate { return new UtcDate(new Date(value).getTime()); }
  override getTimezoneOffset(): number { return 0; }
  override getFullYear(): number { return this.getUTCFullYear(); }
  override getMonth(): number { return this.getUTCMonth(); }
  override getDate(): number { return this.getUTCDate(); }
  override getDay(): number { return this.getUTCDay(); }
  override getHours(): number { return this.getUTCHours(); }
  override getMinutes(): number { return this.getUTCMinutes(); }
  override getSeconds(): number { return this.getUTCSeconds(); }
  override getMilliseconds(): number { return this.getUTCMilliseconds(); }
  override setFullYear(...parts: Parameters<Date['setFullYear']>): number { return this.setUTCFullYear(...parts); }
  override setMonth(...parts: Parameters<Date['setMonth']>): number { return this.setUTCMonth(...parts); }
  override setDate(date: number): number { return this.setUTCDate(date); }
  override setHours(...parts: Parameters<Date['setHours']>): number { return this.setUTCHours(...parts); }
}

const utc = { in: (value: Date | number | string): UtcDate => new UtcDate(new Date(value).getTime()) };

/** Number of days of a month (1 to 12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a text is an existing day written YYYY-MM-DD, from FIRST_DAY to LAST_DAY. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function toDate(day: string): Date {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day; give an existing day as YYYY-MM-DD`);
  return new Date(`${day}T00:00:00Z`);
}

/** Keeps a count within what takes any day past both ends, so that a silly count stops there instead of failing. */
function bounded(count: number, limit: number): number {
  if (!Number.isInteger(count)) throw new RangeError(`${count} is not a whole number of days or months`);
  return Math.max(-limit, Math.min(limit, count));
}

function toDay(date: Date): string {
  const day = new Date(date.getTime()).toISOString().slice(0, 10);
  if (isDay(day)) return day;
  return date.getTime() < 0 ? FIRST_DAY : LAST_DAY;
}

/** The day `count` days later; earlier when negative. */
export function addDays(day: string, count: number): string {
  const { addDays: add } = calendar();
  return toDay(add(toDate(day), bounded(count, 4_000_000), utc));
}

/** The day `count` months later; a day the month lacks becomes its last: 31 January + 1 is 28 or 29 February. */
export function addMonths(day: string, count: number): string {
  const { addMonths: add } = calendar();
  return toDay(add(toDate(day), bounded(count, 120_000), utc));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  const { differenceInCalendarDays } = calendar();
  return differenceInCalendarDays(toDate(to), toDate(from), utc);
}

/** Whole months and then days from `from` to `to`, both negative or zero when `to` is earlier. */
export function monthsAndDaysBetween(from: string, to: string): { months: number; days: number } {
  const { differenceInMonths } = calendar();
  const months = differenceInMonths(toDate(to), toDate(from), utc);
  return { months, days: daysBetween(addMonths(from, months), to) };
}

/** First day of the day's week (Monday), month, quarter or year. */
export function startOf(unit: Unit, day: string): string {
  const { startOfISOWeek, startOfMonth, startOfQuarter, startOfYear } = calendar();
  const starts = { week: startOfISOWeek, month: startOfMonth, quarter: startOfQuarter, year: startOfYear };
  return toDay(starts[unit](toDate(day), utc));
}

/** Last day of the day's week (Sunday), month, quarter or year. */
export function endOf(unit: Unit, day: string): string {
  const { endOfISOWeek, endOfMonth, endOfQuarter, endOfYear } = calendar();
  const ends = { week: endOfISOWeek, month: endOfMonth, quarter: endOfQuarter, year: endOfYear };
  return toDay(ends[unit](toDate(day), utc));
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekday(day: string): number {
  const { getISODay } = calendar();
  return getISODay(toDate(day), utc);
}
