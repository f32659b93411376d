// "the day before", "two days later", "on the 4th", "the month after": counted from the last question's day. Pure.
import type { SavedReading } from '../../contracts/intent.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAY = 86_400_000;
const COUNTS: Record<string, number> = { one: 1, a: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fourteen: 14 };
const COUNT = `(?:${Object.keys(COUNTS).join('|')}|\\d{1,2})`;
const BEFORE = /\b(?:day|one) before\b|\bprevious day\b|\bpreceding day\b|\bday earlier\b|\beve\b/iu;
const AFTER = /\b(?:day|one) after\b|\b(?:next|following) day\b|\bday later\b/iu;
const SEVERAL = new RegExp(`\\b(${COUNT}) days? (before|earlier|after|later)\\b`, 'iu');
const NTH = /(?:^(?:on |of )?(?:the )?|\b(?:of|on|from) the )(\d{1,2})(?:st|nd|rd|th)\b/iu;
const UNIT = /\b(?:the )?(month|week|year) (before|after|later|earlier)\b|\b(next|previous|following) (month|week|year)\b/iu;
const spoken = (time: number): string => { const d = new Date(time); return `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()] ?? ''} ${d.getUTCFullYear()}`; };
/** "2026-06" as it would be typed. */
export const monthOf = (edtf: string): string => `${MONTHS[Number(edtf.slice(5, 7)) - 1] ?? ''} ${edtf.slice(0, 4)}`.trim();

/** The day meant, as it would be typed: without a year when the day it is counted from has none; null when the text shifts no day. */
export function shiftedDay(text: string, saved: SavedReading, told?: string): string | null {
  const at = saved.dates[0] ?? (told === undefined ? undefined : { from: told, yearless: false });
  if (at === undefined) return null;
  const day = shifted(text, Date.parse(`${at.yearless ? `2026${at.from.slice(4)}` : at.from}T00:00:00Z`));
  return at.yearless ? (day?.replace(/(?<=\w) \d{4}$/u, '') ?? null) : day;
}
/** "The day after" a day already told is counted from that one. */
export const isDay = (iso: string, day: string): boolean => spoken(Date.parse(`${iso.startsWith('0004') ? `2026${iso.slice(4)}` : iso}T00:00:00Z`)) === day;
function shifted(text: string, base: number): string | null {
  const several = SEVERAL.exec(text);
  if (several !== null) return spoken(base + (COUNTS[several[1]?.toLowerCase() ?? ''] ?? Number(several[1])) * (/before|earlier/iu.test(several[2] ?? '') ? -DAY : DAY));
  if (BEFORE.test(text)) return spoken(base - DAY);
  if (AFTER.test(text)) return spoken(base + DAY);
  const nth = NTH.exec(text);
  if (nth !== null) return spoken(Date.parse(`${new Date(base).toISOString().slice(0, 8)}${(nth[1] ?? '').padStart(2, '0')}T00:00:00Z`));
  const unit = UNIT.exec(text);
  if (unit === null) return null;
  const step = /before|earlier|previous/iu.test(unit[0]) ? -1 : 1;
  const which = (unit[1] ?? unit[4] ?? 'month').toLowerCase();
  const d = new Date(base);
  if (which === 'year') return String(d.getUTCFullYear() + step);
  if (which === 'week') return spoken(base + step * 7 * DAY);
  d.setUTCDate(1);
  d.setUTCMonth(d.getUTCMonth() + step);
  return `${MONTHS[d.getUTCMonth()] ?? ''} ${d.getUTCFullYear()}`;
}
const THAT_DAY = /\s+(?:(?:on|from|of) )?(?:that (?:very |same )?(?:day|date)|the (?:very )?same (?:day|date))\b(?! before| after)/iu;
const SHIFTS = new RegExp(`,? *(?:on )?(?:the )?(?:very )?(?:(?:day|one) (?:before|after|earlier|later)|(?:next|following|previous|preceding) day|${COUNT} days? (?:before|earlier|after|later))(?: (?:that|this|it|then))?\\W*$`, 'iu');
/** "Two days earlier, who had talks?": the day stands before the question. */
const FRONTED = new RegExp(`^\\W*(?:(?:and|but|so|then)\\b[, ]*)*(?:on )?(?:the )?(?:very )?((?:day|one) (?:before|after|earlier|later)|(?:next|following|previous|preceding) day|(?:${COUNT}) days? (?:before|earlier|after|later))(?: (?:that|this|it|then))?[,:]? (?=(?:who|whom|what|where|which|how)\\b)`, 'iu');
const dayLast = (text: string): string => { const found = FRONTED.exec(text); return found === null ? text : `${text.slice(found[0].length).replace(/[?.! ]+$/u, '')} ${found[1] ?? ''}?`; };
/** "What happened the next day?", "on that day": a whole question, its day counted from the one spoken of; null when it ends on no such day. */
export function onThatDay(typed: string, saved: SavedReading, told: string | undefined): string | null {
  const text = dayLast(typed);
  const phrase = SHIFTS.exec(text);
  const same = THAT_DAY.exec(text);
  const at = saved.dates.find((d) => d.precision === 'day')?.from ?? told;
  if (same !== null && at !== undefined) return text.replace(same[0], ` on ${at.startsWith('0004') ? spoken(Date.parse(`2024${at.slice(4)}`)).replace(/ \d{4}$/u, '') : spoken(Date.parse(at))}`);
  const day = phrase === null ? null : shiftedDay(phrase[0], saved, told);
  return phrase === null || day === null || !/\p{L}{3}/u.test(text.slice(0, phrase.index)) ? null : `${text.slice(0, phrase.index)} on ${day}?`;
}
