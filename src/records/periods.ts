// EDTF dates of records against the date ranges of questions. Pure.
import type { DateRange } from '../model/reading.ts';

/** First and last day an EDTF date of the corpus may mean; open ends are far away. */
export function daysOf(edtf: string): { from: string; to: string } {
  const [a = '', b = a] = edtf.split('/');
  return { from: edge(a, 'from'), to: edge(b, 'to') };
}
function edge(part: string, side: 'from' | 'to'): string {
  const p = part.replace('~', '');
  if (p === '..' || p === '') return side === 'from' ? '0000-01-01' : '9999-12-31';
  if (p.length === 10) return p;
  if (p.length === 7) return side === 'from' ? `${p}-01` : `${p}-${String(new Date(Date.UTC(Number(p.slice(0, 4)), Number(p.slice(5, 7)), 0)).getUTCDate()).padStart(2, '0')}`;
  return side === 'from' ? `${p}-01-01` : `${p}-12-31`;
}

/** Whether a record's date falls into the range; a range without a year is compared by month and day. */
export function touches(edtf: string, range: DateRange): boolean {
  const days = daysOf(edtf);
  const from = range.yearless ? days.from.slice(0, 4) + range.from.slice(4) : range.from;
  const to = range.yearless ? days.from.slice(0, 4) + range.to.slice(4) : range.to;
  switch (range.relation) {
    case 'before': return days.to < from;
    case 'after': return days.from > to;
    case 'since': return days.to >= from;
    case 'until': return days.from <= to;
    case 'on': return days.from <= to && days.to >= from && (width(days) <= 31 || width(days) <= width({ from, to }) + 31);
  }
}
const width = (d: { from: string; to: string }): number => (Date.parse(d.to) - Date.parse(d.from)) / 86_400_000;

/** The day that orders a date among others: its first. */
export const sortDay = (edtf: string): string => daysOf(edtf).from;
