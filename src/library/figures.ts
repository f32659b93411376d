// Finds the numbers, dates and times that an English text prints, each as a comparable key:
//   n:1300000000 ($1.3 billion)   n:11 (eleven)   d:02-04 (4 February)   m:02 (February)   y:2026   t:20:36
// Pure. Not for: deciding what must match what (checks/values.ts, originals.ts), reading questions (understanding/).

/** Key and the words that print it. */
export type Figures = ReadonlyMap<string, string>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?';
const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ZEROS: ReadonlyMap<string, number> = new Map([['hundred', 2], ['thousand', 3], ['million', 6], ['mn', 6], ['billion', 9], ['bn', 9], ['trillion', 12]]);
const UNIT = '(?:thousand|million|billion|trillion|bn|mn)\\b';
const DAY = `\\d{1,2}(?:st|nd|rd|th)?(?![\\dA-Za-z]|[.,]\\d|\\s*${UNIT})`;
const DAYS = `(?<days>${DAY}(?:,\\s+${DAY}(?=,|\\s+and\\b))*(?:(?:\\s*[-–—]\\s*|,?\\s+(?:to|and|or)\\s+)${DAY})?)`;
const YEAR = '(?:,?\\s+(?<year>\\d{4})(?!\\d))?';
const SPELLED = `(?<spelled>(?:${TENS.join('|')})(?:-(?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.toReversed().join('|')})`;

/** Two families behind cheap first looks, since the expression is tried at every character: those that begin with a digit, those with a word. */
const DIGITS = [
  '(?<![A-Za-z\\d])(?<year>\\d{4})-(?<mm>\\d{2})(?:-(?<dd>\\d{2}))?(?![\\d-])',
  '(?<![\\d.])(?<dd>\\d{1,2})\\.(?<mm>\\d{1,2})\\.(?<year>\\d{4})(?!\\d)',
  '(?<![\\d:])(?<time>\\d{1,2}:\\d{2})(?![\\d:])',
  `(?<![A-Za-z\\d.,$]|[A-Za-z]-)${DAYS}\\s+(?:of\\s+)?(?<month>${MONTH})${YEAR}`,
  `(?<![A-Za-z\\d.,]|[A-Za-z]-)(?<number>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?:[\\s-]*(?<unit>${UNIT})|(?:st|nd|rd|th|s)?(?![A-Za-z\\d]))`,
  '(?<=[A-Za-z]-)(?<number>(?:19|20)\\d\\d)(?!\\d)',
];
const WORDS = [
  `(?<month>${MONTH})\\s+${DAYS}${YEAR}`,
  `(?<month>${MONTH})${YEAR}`,
  `(?:${SPELLED}|(?<article>a))[\\s-]+(?<unit>hundred|${UNIT})`,
  `${SPELLED}\\b`,
];
const FIRST_LETTERS = '(?:a[\\s-]|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|zer|one|tw[oe]|thr|thir|fou|fort|fiv|fif|six|sev|eig|nin|ten|ele)';
const FIGURE = new RegExp(`(?=\\d)(?:${DIGITS.join('|')})|\\b(?=${FIRST_LETTERS})(?:${WORDS.join('|')})`, 'gi');

/** All figures of a text, spelled ones too; digits inside a name (6K, G20) are none, nor are "millions" or "first". */
export function figuresOf(text: string): Figures {
  const figures = new Map<string, string>();
  for (const match of text.matchAll(FIGURE)) {
    for (const key of keysOf(match.groups ?? {}, match, text)) if (!figures.has(key)) figures.set(key, match[0].trim());
  }
  return figures;
}

type Groups = Record<string, string | undefined>;

function keysOf(groups: Groups, match: RegExpExecArray, text: string): string[] {
  const { time, month, number, spelled, unit, article } = groups;
  if (time !== undefined) return [`t:${time.padStart(5, '0')}`];
  if (groups.mm !== undefined) return dayKeys(groups.mm.padStart(2, '0'), groups.dd === undefined ? [] : [groups.dd], groups.year);
  if (month !== undefined) return monthKeys(month, groups, text.slice(0, match.index));
  if (number !== undefined) return [numberKey(number, unit, text[match.index - 1] === '$')];
  if (spelled !== undefined) return [`n:${scaled(spelledValue(spelled), unit)}`];
  return article === undefined ? [] : [`n:${scaled('1', unit)}`];
}

function monthKeys(month: string, { days, year }: Groups, before: string): string[] {
  if (!/^[A-Z]/.test(month)) return [];
  const number = String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
  // "May" and "March" open sentences too; alone they are months only after a preposition.
  if (days === undefined && year === undefined && /^Ma(?:y|rch)$/.test(month) && !/(?:in|of|by|to|since|until|till|from|through|during|before|after|early|late|mid|last|next|this|and|or)[\s-]$/i.test(before)) return [];
  return dayKeys(number, days?.match(/\d+/g) ?? [], year);
}

function dayKeys(month: string, days: readonly string[], year: string | undefined): string[] {
  const keys = days.map((day) => (Number(day) >= 1 && Number(day) <= 31 ? `d:${month}-${day.padStart(2, '0')}` : `n:${Number(day)}`));
  if (days.length === 0) keys.push(`m:${month}`);
  return year === undefined ? keys : [...keys, `y:${year}`];
}

function numberKey(number: string, unit: string | undefined, money: boolean): string {
  const year = unit === undefined && !money && /^(?:19|20)\d\d$/.test(number);
  return year ? `y:${number}` : `n:${scaled(number.replaceAll(',', ''), unit)}`;
}

function spelledValue(word: string): string {
  const [tens = '', ones] = word.toLowerCase().split('-');
  const small = SMALL.indexOf(tens);
  return String(small >= 0 ? small : (TENS.indexOf(tens) + 2) * 10 + (ones === undefined ? 0 : SMALL.indexOf(ones)));
}

/** Moves the decimal point in text, so that no float rounds: 27.4 million is 27400000. */
function scaled(number: string, unit: string | undefined): string {
  const zeros = unit === undefined ? 0 : (ZEROS.get(unit.toLowerCase()) ?? 0);
  const [whole = '', fraction = ''] = number.split('.');
  const moved = whole + fraction.slice(0, zeros).padEnd(zeros, '0');
  const rest = fraction.slice(zeros).replace(/0+$/, '');
  const digits = moved.replace(/^0+(?=\d)/, '');
  return rest === '' ? digits : `${digits}.${rest}`;
}

/** Keys of an EDTF date: 2026-02-04 gives d:02-04 and y:2026; open ends give none. */
export function edtfKeys(edtf: string): string[] {
  return edtf.split('/').flatMap((part) => {
    const [year = '', month, day] = part.replace('~', '').split('-');
    if (!/^\d{4}$/.test(year)) return [];
    return [`y:${year}`, ...(month === undefined ? [] : day === undefined ? [`m:${month}`] : [`d:${month}-${day}`])];
  });
}

/** Keys with what they imply: a day also states its month. */
export function withMonths(keys: Iterable<string>): Set<string> {
  return new Set([...keys].flatMap((key) => (key.startsWith('d:') ? [key, `m:${key.slice(2, 4)}`] : [key])));
}
