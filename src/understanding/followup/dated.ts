// "and in March?", "before that?": another date in the place of the last question's, whose other words stay. Pure.
import type { SavedReading, World } from '../../contracts/intent.ts';
import type { DateRange, Reading } from '../../model/reading.ts';
import { touches } from '../../records/periods.ts';

const WORDS = '(?:in|on|during|since|before|after|until|till|by|from|of|dated|for|as of|up to|around)(?: the)?';
const LEADS = new RegExp(`^${WORDS}\\s+`, 'iu');
const ENDS = new RegExp(`(?<!\\p{L})${WORDS}\\s*$`, 'iu');
const PLAIN = /^(?:in|on|during)\b/iu;
/** "Notices of 25 August", "deals from October": the noun keeps its word. */
const OF_NOUN = /^(?:of|from|dated|for)\b/iu;
const A_DAY = /^(?:the )?\d{1,2}(?:st|nd|rd|th)?\b(?! (?:quarter|half))|^\p{L}+ \d{1,2}\b/iu;
const SPAN = /^(?:between|from)\b.*\b(?:and|to|until|till|through)\b/iu;

/** The question with another date in the place of its own. */
export function withDate(question: string, saved: SavedReading, date: string): string {
  const old = saved.dates[0]?.text;
  const at = old === undefined ? -1 : question.indexOf(old);
  const own = LEADS.exec(date)?.[0].trim();
  const bare = own === undefined ? date : date.slice(own.length).trim();
  const plain = A_DAY.test(bare) ? 'on' : 'in';
  if (old === undefined || at < 0) return `${question} ${own ?? plain} ${bare}?`;
  const before = question.slice(0, at);
  const inside = SPAN.test(old) ? 'in' : (LEADS.exec(old)?.[0] ?? '');
  const outside = inside === '' ? (ENDS.exec(before)?.[0] ?? '') : '';
  const kept = (inside === '' ? outside : inside).trim();
  const word = OF_NOUN.test(kept) && (own === undefined || PLAIN.test(own)) ? kept : own !== undefined ? own : PLAIN.test(kept) ? plain : kept;
  return `${[before.slice(0, before.length - outside.length).trim(), word, bare, question.slice(at + old.length).trim()].filter((s) => s !== '').join(' ')}?`;
}

/** What is left beside the date and its word: nothing, or more to ask. */
export function redated(bare: string, part: Reading, full: string, saved: SavedReading, world: World): { texts: string[]; rest: string; date: string } | null {
  const old = saved.dates.length === 1 ? saved.dates[0] : undefined;
  const relation = /^(before|earlier|after|afterwards|later|since)(?: (?:that|then|this|it))?$/iu.exec(bare)?.[1]?.toLowerCase();
  if (relation !== undefined && old !== undefined && !SPAN.test(old.text)) {
    const date = `${/^(?:before|earlier)/u.test(relation) ? 'before' : relation === 'since' ? 'since' : 'after'} ${old.text.replace(LEADS, '')}`;
    return { texts: [withDate(full, saved, date)], rest: '', date };
  }
  const [fresh] = part.dates;
  const at = fresh === undefined ? -1 : bare.indexOf(fresh.text);
  if (fresh === undefined || at < 0 || part.mentions.length > 0) return null;
  const lead = ENDS.exec(bare.slice(0, at))?.[0] ?? '';
  const date = `${lead.trim()} ${withYear(fresh, saved, world)}`.trim();
  const rest = `${bare.slice(0, at - lead.length)} ${bare.slice(at + fresh.text.length)}`.replace(/\b(?:only|just|alone|then|exactly)\b/giu, '').replace(/\s+/gu, ' ').trim();
  return { texts: [old !== undefined && narrows(fresh, old) ? `${full} ${date}?` : withDate(full, saved, date)], rest, date };
}
/** "Since September" after "in 2025" is a part of it. */
const narrows = (fresh: DateRange, old: DateRange): boolean => fresh.relation !== 'on' && old.relation === 'on' && ['year', 'half', 'quarter', 'span'].includes(old.precision) && (fresh.yearless || (fresh.from >= old.from && fresh.to <= old.to));

/** A date without its year is of the last question's year: never one to come, and the next one when only that is told of. */
function withYear(fresh: DateRange, saved: SavedReading, world: World): string {
  const at = saved.dates[0];
  if (!fresh.yearless || at === undefined || at.yearless) return fresh.text;
  const year = Number(at.from.slice(0, 4));
  const inYear = (y: number): DateRange => ({ ...fresh, from: `${y}${fresh.from.slice(4)}`, to: `${y}${fresh.to.slice(4)}`, yearless: false, relation: 'on' });
  const told = (y: number): boolean => daysTold(world).some((day) => touches(day, inYear(y)));
  const meant = inYear(year).from > world.asOf ? year - 1 : fresh.from.slice(5) < at.from.slice(5) && !told(year) && told(year + 1) ? year + 1 : year;
  return `${fresh.text} ${meant}`;
}
const daysTold = (world: World): string[] => [...world.of('event').map((e) => e.on), ...world.of('agreement').map((a) => a.signed_on), ...world.of('financing').map((f) => f.date)].filter((d) => d !== undefined);
