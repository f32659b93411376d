// Does a statement give the day, month or year a claim names, or another one in its place? Pure.
import { oncePer } from '../../src/lib/once-per.ts';
import type { AssayRecord } from '../../src/model/record.ts';
import type { Reading } from '../../src/model/reading.ts';
import { readDates, type DateRange } from '../../src/understanding/dates.ts';
import { aroundWord } from './around-word.ts';

const POINTS = new Set<DateRange['precision']>(['day', 'month', 'year']);
/** "October 24-26", not "the past six months". */
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const MONTH_AND_DAY = 5;

/** "other" when a statement with one time of its own gives none that the claim names. */
export function timeTold(reading: Reading, record: AssayRecord): 'same' | 'other' | 'open' {
  const claimed = reading.dates.filter((d) => d.relation === 'on' && (POINTS.has(d.precision) || (d.precision === 'span' && MONTH.test(d.text))));
  if (claimed.length === 0) return 'same';
  const told = saidOn(record);
  if (claimed.every((c) => told.some((t) => touch(c, t)))) return 'same';
  return new Set(told.map((t) => t.from.slice(MONTH_AND_DAY))).size === 1 && told.every((t) => !claimed.some((c) => touch(c, t))) ? 'other' : 'open';
}
/** Statements give whole dates, no "yesterday": the day they are read on does not matter. */
const saidOn = oncePer((record: AssayRecord): DateRange[] => readDates(record.says?.en ?? '', '2026-01-01'));
/** Whether two ranges share a day; the year counts when both give one. */
function touch(a: DateRange, b: DateRange): boolean {
  if (!a.yearless && !b.yearless) return a.from <= b.to && b.from <= a.to;
  if (a.precision === 'year' || b.precision === 'year') return true;
  return a.from.slice(MONTH_AND_DAY) <= b.to.slice(MONTH_AND_DAY) && b.from.slice(MONTH_AND_DAY) <= a.to.slice(MONTH_AND_DAY);
}

/** A sentence with several days does not say which of them a claim about one is true of. */
export function otherDay(reading: Reading, says: string): boolean {
  return (
    reading.dates.some((d) => d.precision === 'day') &&
    new Set(says.match(/\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu) ?? []).size > 1
  );
}

/** "At the ministerial" where the sentence says before or after it. */
export function beforeOrAfter(reading: Reading, says: string): boolean {
  const at = /\b(?:at|during) (?:the )?(?:\w+ ){0,3}?(ministerial|meeting|summit|conference|talks|ceremony)\b/iu.exec(reading.text)?.[1];
  return at !== undefined && apartFrom(at, says) !== null && duringIt(at, says) === null;
}
const apartFrom = aroundWord(String.raw`\b(?:before|after|ahead of|following) (?:the |their )?(?:\w+ ){0,3}?\1\b`);
const duringIt = aroundWord(String.raw`\b(?:at|during) (?:the )?(?:\w+ ){0,3}?\1\b`);
