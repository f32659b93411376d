// Days, months, quarters and relative words in an English (or glossed) question. Pure; the as-of day is handed in.
import { addDays, addMonths, endOf, isDay, startOf, weekday } from '../lib/dates.ts';

/** Inclusive days. `yearless` says that only month and day were given ("9 April"): any year matches. */
export type DateRange = { from: string; to: string; yearless: boolean; text: string; relation: 'on' | 'before' | 'after' | 'since' | 'until'; precision: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'span' };

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const monthNumber = (word: string): number => MONTHS.findIndex((m) => m.startsWith(word.toLowerCase().slice(0, 3))) + 1;
const two = (n: number): string => String(n).padStart(2, '0');
const COUNT_WORDS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, couple: 2 };
const countOf = (w: string): number => COUNT_WORDS[w] ?? Number(w);
/** Stands for "any year" in yearless ranges; a leap year so that 29 February exists. */
export const ANY_YEAR = '0004';

type Draft = Omit<DateRange, 'text' | 'relation'>;
type Rule = { pattern: RegExp; read: (m: RegExpMatchArray, today: string) => Draft | undefined };
const day = (y: string, m: number, d: number, yearless = false): Draft | undefined =>
  m < 1 || m > 12 || !isDay(`${y === ANY_YEAR ? '2024' : y}-${two(m)}-${two(d)}`) ? undefined : { from: `${y}-${two(m)}-${two(d)}`, to: `${y}-${two(m)}-${two(d)}`, yearless, precision: 'day' };
const span = (unit: 'week' | 'month' | 'quarter' | 'year', inside: string): Draft => ({ from: startOf(unit, inside), to: endOf(unit, inside), yearless: false, precision: unit });
const back = (n: number, unit: string, today: string): string => (unit.startsWith('day') ? addDays(today, -n) : unit.startsWith('week') ? addDays(today, -7 * n) : unit.startsWith('fortnight') ? addDays(today, -14 * n) : unit.startsWith('month') ? addMonths(today, -n) : addMonths(today, -12 * n));
const yearOf = (y: string | undefined): string => (y === undefined ? ANY_YEAR : y.length === 2 ? `20${y}` : y);
const ORDINAL: Record<string, number> = { first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, last: 5 };
const QUARTER = '(?:q([1-4])|(first|second|third|fourth|last|1st|2nd|3rd|4th) quarter(?: of)?)';
const DAYS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function monthSpan(y: string, m: number): Draft {
  const inside = `${y}-${two(m)}-01`;
  return { from: inside, to: endOf('month', inside), yearless: y === ANY_YEAR, precision: 'month' };
}
/** The 1st to the 15th, or the 16th to the last day. */
function halfMonth(which: string, y: string, m: number): Draft {
  const whole = monthSpan(y, m);
  return /first|1st/u.test(which) ? { ...whole, to: `${y}-${two(m)}-15`, precision: 'half' } : { ...whole, from: `${y}-${two(m)}-16`, precision: 'half' };
}
function weekOfMonth(which: string, m: number, y: string): Draft {
  const n = ORDINAL[which] ?? 1;
  const first = `${y}-${two(m)}-01`;
  const last = endOf('month', first);
  return n === 5 ? { from: addDays(last, -6), to: last, yearless: y === ANY_YEAR, precision: 'week' } : { from: addDays(first, 7 * (n - 1)), to: addDays(first, 7 * n - 1), yearless: y === ANY_YEAR, precision: 'week' };
}
function quarterSpan(n: number, y: string): Draft {
  const from = `${y}-${two(3 * n - 2)}-01`;
  return { from, to: endOf('quarter', from), yearless: y === ANY_YEAR, precision: 'quarter' };
}

const MAYBE_A_DATE = new RegExp(`\\d|\\b(?:${MONTH.slice(1, -4)}|yesterday|today|tomorrow|ago|week|month|year|quarter|half|${WEEKDAYS.join('|')})`, 'iu');
const PLAIN_RULES: readonly Rule[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/u, read: (m) => day(m[1] ?? '', Number(m[2]), Number(m[3])) },
  { pattern: /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/u, read: (m) => day(m[3] ?? '', Number(m[2]), Number(m[1])) },
  { pattern: new RegExp(`\\b(first|second|third|fourth|last|1st|2nd|3rd|4th) week (?:of|in) ${MONTH}(?:,? (?:of )?(\\d{4}))?\\b`, 'iu'), read: (m) => weekOfMonth((m[1] ?? '').toLowerCase(), monthNumber(m[2] ?? ''), yearOf(m[3])) },
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:, ?\\d{1,2}(?:st|nd|rd|th)?)+,? and (\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? (\\d{4}))?\\b`, 'iu'), read: (m) => between(day(yearOf(m[4]), monthNumber(m[3] ?? ''), Number(m[1]), m[4] === undefined), day(yearOf(m[4]), monthNumber(m[3] ?? ''), Number(m[2]))) },
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:-|–|to|and)\\s*(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? (\\d{4}))?\\b`, 'iu'), read: (m) => between(day(yearOf(m[4]), monthNumber(m[3] ?? ''), Number(m[1]), m[4] === undefined), day(yearOf(m[4]), monthNumber(m[3] ?? ''), Number(m[2]))) },
  { pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:, ?\\d{1,2}(?:st|nd|rd|th)?)*,? and (\\d{1,2})(?:st|nd|rd|th)?(?![\\d.,]*\\d)(?! (?:of )?${MONTH})(?! \\p{L}+s\\b)(?:,? (\\d{4}))?`, 'iu'), read: (m) => between(day(yearOf(m[4]), monthNumber(m[1] ?? ''), Number(m[2]), m[4] === undefined), day(yearOf(m[4]), monthNumber(m[1] ?? ''), Number(m[3]))) },
  { pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\s*(?:-|–|to)\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`, 'iu'), read: (m) => between(day(yearOf(m[4]), monthNumber(m[1] ?? ''), Number(m[2]), m[4] === undefined), day(yearOf(m[4]), monthNumber(m[1] ?? ''), Number(m[3]))) },
  { pattern: new RegExp(`\\b(${DAYS.join('|')})(?: day)? of ${MONTH}(?:,? (?:of )?(\\d{4}))?\\b`, 'iu'), read: (m) => day(yearOf(m[3]), monthNumber(m[2] ?? ''), DAYS.indexOf((m[1] ?? '').toLowerCase()) + 1, m[3] === undefined) },
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: day)? (?:of )?${MONTH}(?:,? (?:of )?(\\d{4}))?\\b`, 'iu'), read: (m) => day(yearOf(m[3]), monthNumber(m[2] ?? ''), Number(m[1]), m[3] === undefined) },
  { pattern: new RegExp(`\\b${MONTH} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?\\b`, 'iu'), read: (m) => day(yearOf(m[3]), monthNumber(m[1] ?? ''), Number(m[2]), m[3] === undefined) },
  { pattern: new RegExp(`\\b${QUARTER}[ ,]*(?:of )?(\\d{4})\\b`, 'iu'), read: (m) => quarterSpan(m[1] === undefined ? Math.min(4, ORDINAL[(m[2] ?? '').toLowerCase()] ?? 1) : Number(m[1]), m[3] ?? '') },
  { pattern: /\b(\d{4})[ -]?q([1-4])\b/iu, read: (m) => quarterSpan(Number(m[2]), m[1] ?? '') },
  { pattern: /\bq([1-4])\b/iu, read: (m) => quarterSpan(Number(m[1]), ANY_YEAR) },
  { pattern: /\b(?:the )?(first|second|1st|2nd) half (?:of )?(\d{4})\b|\bh([12]) (\d{4})\b/iu, read: (m) => { const n = m[3] === undefined ? (ORDINAL[(m[1] ?? '').toLowerCase()] ?? 1) : Number(m[3]); const y = m[2] ?? m[4] ?? ''; return { from: n === 1 ? `${y}-01-01` : `${y}-07-01`, to: n === 1 ? `${y}-06-30` : `${y}-12-31`, yearless: false, precision: 'half' }; } },
  { pattern: new RegExp(`\\b(first|second|1st|2nd|latter) half of ${MONTH}(?:,? (?:of )?(\\d{4}))?\\b`, 'iu'), read: (m) => halfMonth((m[1] ?? '').toLowerCase(), yearOf(m[3]), monthNumber(m[2] ?? '')) },
  { pattern: new RegExp(`\\b${MONTH},? (?:of |in )?(\\d{4})\\b`, 'iu'), read: (m) => monthSpan(m[2] ?? '', monthNumber(m[1] ?? '')) },
  { pattern: /\b(\d{4})-(\d{2})\b/u, read: (m) => (Number(m[2]) >= 1 && Number(m[2]) <= 12 ? monthSpan(m[1] ?? '', Number(m[2])) : undefined) },
  { pattern: /\bday before yesterday\b/iu, read: (_m, t) => ({ from: addDays(t, -2), to: addDays(t, -2), yearless: false, precision: 'day' }) },
  { pattern: /\byesterday\b/iu, read: (_m, t) => ({ from: addDays(t, -1), to: addDays(t, -1), yearless: false, precision: 'day' }) },
  { pattern: /\b(?:day after )tomorrow\b/iu, read: (_m, t) => ({ from: addDays(t, 2), to: addDays(t, 2), yearless: false, precision: 'day' }) },
  { pattern: /\btomorrow\b/iu, read: (_m, t) => ({ from: addDays(t, 1), to: addDays(t, 1), yearless: false, precision: 'day' }) },
  { pattern: /\b(?:new|news|announc\w+|publish\w*|sign\w*|put out|releas\w+|issued?|happen\w*|met|launch\w*|approv\w*)\b.{0,25}?(?<!\bago )\b(today)\b|\b(?:on|happened|from|of|happens?|news|for) (today)\b|\btoday'?s?\b(?= (?:news|events))/iu, read: (_m, t) => ({ from: t, to: t, yearless: false, precision: 'day' }) },
  { pattern: /\b(?:a|one) (year|month|week|fortnight|day) ago(?: today)?\b/iu, read: (m, t) => { const d = back(1, m[1] ?? '', t); return { from: d, to: d, yearless: false, precision: 'day' }; } },
  { pattern: /\b(\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|a couple of|couple of)\s+(day|week|fortnight|month|year)s? ago\b/iu, read: (m, t) => { const d = back(countOf((m[1] ?? '').toLowerCase().replace(/^a couple of$|^couple of$/u, 'couple')), (m[2] ?? '').toLowerCase(), t); return /month|year/iu.test(m[2] ?? '') ? { ...span(/month/iu.test(m[2] ?? '') ? 'month' : 'year', d) } : { from: d, to: d, yearless: false, precision: 'day' }; } },
  { pattern: /\b(?:in |over |during |within )?(?:the )?(?:past|last|previous) (\d{1,3}|two|three|four|five|six|seven|eight|nine|ten) (day|week|month|year)s\b/iu, read: (m, t) => ({ from: back(countOf((m[1] ?? '').toLowerCase()), (m[2] ?? '').toLowerCase(), t), to: t, yearless: false, precision: 'span' }) },
  { pattern: /\b(last|previous|past|this|current|next|coming) (week|month|quarter|year)\b/iu, read: (m, t) => relativeUnit((m[1] ?? '').toLowerCase(), (m[2] ?? '').toLowerCase() as 'week' | 'month' | 'quarter' | 'year', t) },
  { pattern: new RegExp(`\\b(last|this|this past|past) ${MONTH}\\b(?! \\d)`, 'iu'), read: (m, t) => relativeMonth((m[1] ?? '').toLowerCase(), monthNumber(m[2] ?? ''), t) },
  { pattern: new RegExp(`\\b(?:(last|this|past) )?(${WEEKDAYS.join('|')})\\b`, 'iu'), read: (m, t) => { const want = WEEKDAYS.indexOf((m[2] ?? '').toLowerCase()) + 1; const gap = (weekday(t) - want + 7) % 7 || (m[1] === undefined ? 0 : 7); const d = addDays(t, -gap); return { from: d, to: d, yearless: false, precision: 'day' }; } },
  { pattern: new RegExp(`\\b(?:in|during|of|dated|from|since|before|after|by|until|till|for|the|and|to|between|this|only|month of|early|mid|late|your)[ -]${MONTH}\\b(?! \\d)`, 'iu'), read: (m) => monthSpan(ANY_YEAR, monthNumber(m[1] ?? '')) },
  { pattern: /\b(?:january|february|april|june|july|august|september|october|november|december)\b/iu, read: (m) => monthSpan(ANY_YEAR, monthNumber(m[0])) },
  { pattern: /\b(?:jan|feb|apr|aug|sept?|oct|nov|dec)\b/iu, read: (m) => monthSpan(ANY_YEAR, monthNumber(m[0])) },
  { pattern: /\b(20[1-4]\d)\b|(?<=\b(?:in|since|of|during|until|before|after|by|from|year) )(1[89]\d\d|200\d|20[5-9]\d)\b/u, read: (m) => span('year', `${m[0]}-06-01`) },
];

const RULES: readonly Rule[] = PLAIN_RULES.map((r) => ({ ...r, pattern: new RegExp(r.pattern.source, `${r.pattern.flags}g`) }));

function between(a: Draft | undefined, b: Draft | undefined): Draft | undefined {
  return a === undefined || b === undefined ? undefined : { from: a.from, to: b.to, yearless: a.yearless, precision: 'span' };
}
function relativeUnit(which: string, unit: 'week' | 'month' | 'quarter' | 'year', today: string): Draft {
  const step = which === 'this' || which === 'current' ? 0 : which === 'next' || which === 'coming' ? 1 : -1;
  const inside = unit === 'week' ? addDays(today, 7 * step) : addMonths(startOf('month', today), step * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12));
  return span(unit, inside);
}

/** "Last December" is the latest one that is over; "this December" is of the year of the question. */
function relativeMonth(which: string, month: number, today: string): Draft {
  const year = Number(today.slice(0, 4));
  return monthSpan(String(which === 'this' || month < Number(today.slice(5, 7)) ? year : year - 1), month);
}

const RELATIONS: readonly [RegExp, DateRange['relation']][] = [[/\b(?:before|prior to|earlier than|ahead of|preceding|up to)\s*(?:the )?$/iu, 'before'], [/\b(?:after|following|later than|from .{0,12} on)\s*(?:the )?$/iu, 'after'], [/\b(?:since|starting|as of|from)\s*(?:the )?$/iu, 'since'], [/\b(?:until|till|by|through)\s*(?:the )?$/iu, 'until']];

/** "the notices from August", "deals that date from August" are those of August. */
const DATED_FROM = /\b(?:dat(?:e[sd]?|ing)(?: back)?|is|are|was|were|comes?|notices?|deals?|lines?|agreements?|awards?|contracts?|statements?|news|entries|articles?|items?) from\s*(?:the )?$/iu;

/** "November or later", "since August onwards", "September or earlier". */
const OPEN_ENDS: readonly [RegExp, DateRange['relation']][] = [[/^,? (?:(?:or|and) (?:later|after(?:wards)?(?! the)|newer|since then)|onwards?|and onwards?|on(?=\W*$))\b/iu, 'since'], [/^,? (?:or|and) (?:earlier|before(?:hand)?(?! the)|older)\b/iu, 'until']];
function openEnd(rest: string): [words: string, relation: DateRange['relation'] | null] {
  for (const [pattern, relation] of OPEN_ENDS) { const words = pattern.exec(rest)?.[0]; if (words !== undefined) return [words, relation]; }
  return ['', null];
}

/** All dates of a text in order; two joined by "between .. and" or "from .. to" become one span. */
export function readDates(text: string, today: string): DateRange[] {
  if (!MAYBE_A_DATE.test(text)) return [];
  const found: (DateRange & { at: number; end: number })[] = [];
  let rest = text;
  for (const rule of RULES) {
    for (const m of rest.matchAll(rule.pattern)) {
      const draft = rule.read(m, today);
      if (draft === undefined) continue;
      const before = text.slice(0, m.index) + (/^(since|before|after|until|till|by|from)\b/iu.exec(m[0])?.[0] ?? '');
      const [open, relation] = openEnd(text.slice(m.index + m[0].length));
      const end = m.index + m[0].length + open.length;
      found.push({ ...draft, text: text.slice(m.index, end), relation: relation ?? (DATED_FROM.test(before) ? 'on' : (RELATIONS.find(([p]) => p.test(before))?.[1] ?? 'on')), at: m.index, end });
      rest = rest.slice(0, m.index) + '\u0001'.repeat(end - m.index) + rest.slice(end);
    }
  }
  return join(found.toSorted((a, b) => a.at - b.at), text);
}

function join(found: readonly (DateRange & { at: number; end: number })[], text: string): DateRange[] {
  const [a, b] = found;
  if (a !== undefined && b !== undefined && found.length === 2) {
    const link = text.slice(a.end, b.at).trim().toLowerCase();
    const lead = text.slice(Math.max(0, a.at - 12), a.at).toLowerCase() + a.text.toLowerCase();
    const year = a.yearless && !b.yearless ? b.from.slice(0, 4) : undefined;
    const from = year === undefined ? a.from : year + a.from.slice(4);
    if ((/between|from/u.test(lead) && /^(and|to|until|till|through|-|–)(?: the)?$/u.test(link)) || /^(to|through|until|till|-|–)$/u.test(link)) return [{ from, to: b.to, yearless: a.yearless && b.yearless, text: text.slice(a.at, b.end), relation: 'on', precision: 'span' }];
    if (year !== undefined && /^(and|,|or)$/u.test(link)) return [{ ...a, from, to: year + a.to.slice(4), yearless: false }, b];
  }
  return found.map(({ at: _at, end: _end, ...range }) => range);
}
