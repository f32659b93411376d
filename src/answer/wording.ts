// Words of answers: message catalogues (ICU MessageFormat through intl-messageformat), money, dates and lists by language.
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../model/language.ts';
import { uzbekCyrillic } from '../understanding/language.ts';

export type Catalogue = Readonly<Record<string, string>>;
export type Catalogues = Readonly<Record<'en' | 'ru' | 'uz', Catalogue>>;
export type Wording = {
  say(key: string, parameters?: Record<string, string | number>): string;
  money(usd: number): string; number(n: number): string; percent(share: number): string; date(edtf: string): string; list(items: readonly string[]): string;
};
const LOCALE: Record<Language, string> = { en: 'en-US', ru: 'ru', uz: 'uz-Latn', 'uz-Cyrl': 'uz-Latn' };
const UZ_MONTHS = ['yanvar', 'fevral', 'mart', 'aprel', 'may', 'iyun', 'iyul', 'avgust', 'sentabr', 'oktabr', 'noyabr', 'dekabr'];
const AND = { en: ' and ', ru: ' и ', uz: ' va ', 'uz-Cyrl': ' va ' };
const cache = new Map<string, IntlMessageFormat>();

/** A key missing in a language falls back to English; missing there too, it is a bug and throws. */
export function makeWording(catalogues: Catalogues, language: Language): Wording {
  const base = language === 'uz-Cyrl' ? 'uz' : language;
  return {
    say(key, parameters = {}) {
      const message = catalogues[base][key] ?? catalogues.en[key];
      if (message === undefined) throw new Error(`no message "${key}" in the catalogues of intents/messages`);
      const slot = `${base}\u0001${key}`;
      const format = cache.get(slot) ?? new IntlMessageFormat(message, LOCALE[language], undefined, { ignoreTag: true });
      cache.set(slot, format);
      return String(format.format(parameters));
    },
    money: (usd) => money(usd, base),
    number: (n) => numberFormat(LOCALE[language], { maximumFractionDigits: 2 }).format(n),
    percent: (share) => `${numberFormat(LOCALE[language], { maximumFractionDigits: 1 }).format(share * 100)}${base === 'en' ? '%' : ' %'}`,
    date: (edtf) => dateText(edtf, base),
    list: (items) => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')}${AND[language]}${items.at(-1) ?? ''}`),
  };
}

/** "$11.3779 billion", "$27.4 million": exact to the dollar in at most four decimals; Russian and Uzbek keep the printed form beside theirs. */
export function money(usd: number, language: 'en' | 'ru' | 'uz'): string {
  const [size, unit] = Math.abs(usd) >= 1e9 ? [1e9, 0] : Math.abs(usd) >= 1e6 ? [1e6, 1] : [1, 2];
  const digits = (locale: string): string => numberFormat(locale, { maximumFractionDigits: size === 1 ? 0 : 4 }).format(usd / size);
  const printed = `$${digits('en-US')}${[' billion', ' million', ''][unit] ?? ''}`;
  if (language === 'en') return printed;
  const own = language === 'ru' ? `${digits('ru')} ${['млрд долл.', 'млн долл.', 'долл.'][unit] ?? ''}` : `${digits('ru')} ${['mlrd dollar', 'mln dollar', 'dollar'][unit] ?? ''}`;
  return `${own} (${printed})`;
}

const numberFormats = new Map<string, Intl.NumberFormat>();
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const slot = `${locale} ${JSON.stringify(options)}`;
  const kept = numberFormats.get(slot) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(slot, kept);
  return kept;
}
const formats = new Map<string, Intl.DateTimeFormat>();
/** Formatters are dear to make and asked for often: one a locale and form (Russian months are declined beside a day). */
function monthFormat(locale: string, withDay: boolean): Intl.DateTimeFormat {
  const slot = `${locale} ${withDay}`;
  const kept = formats.get(slot) ?? new Intl.DateTimeFormat(locale, withDay ? { month: 'long', day: 'numeric', timeZone: 'UTC' } : { month: 'long', timeZone: 'UTC' });
  formats.set(slot, kept);
  return kept;
}

/** EDTF as a person writes it: "4 February 2026", "December 2025", "2026", "24 September 2024 to 26 September 2024", "by 9 April 2025" where the start is open. */
export function dateText(edtf: string, language: 'en' | 'ru' | 'uz'): string {
  if (edtf.startsWith('../')) { const day = dateText(edtf.slice(3), language); return language === 'ru' ? `не позднее ${day}` : language === 'uz' ? `${day}gacha` : `by ${day}`; }
  const [a = '', b] = edtf.split('/');
  if (b !== undefined && b !== '..' && a !== '..') return `${dateText(a, language)} – ${dateText(b, language)}`;
  const about = a.endsWith('~');
  const [y = '', m, d] = a.replace('~', '').split('-');
  if (!/^\d{4}$/u.test(y)) return a;
  const at = new Date(Date.UTC(Number(y), Number(m ?? 1) - 1, Number(d ?? 1)));
  const month = language === 'uz' ? UZ_MONTHS[at.getUTCMonth()] ?? '' : monthFormat(language === 'ru' ? 'ru' : 'en-GB', d !== undefined).formatToParts(at).find((p) => p.type === 'month')?.value ?? '';
  const around = about ? (language === 'ru' ? 'примерно ' : language === 'uz' ? 'taxminan ' : 'about ') : '';
  if (m === undefined) return around + (language === 'ru' ? `${y} год` : language === 'uz' ? `${y}-yil` : y);
  if (d === undefined) return around + (language === 'ru' ? `${month} ${y} года` : language === 'uz' ? `${y}-yil ${month}` : `${month} ${y}`);
  return around + (language === 'ru' ? `${Number(d)} ${month} ${y} года` : language === 'uz' ? `${y}-yil ${Number(d)}-${month}` : `${Number(d)} ${month} ${y}`);
}

/** Uzbek answers to Cyrillic questions are written in Cyrillic; words with digits, capitals or foreign names stay. */
export const toCyrillic = (text: string, foreign: ReadonlySet<string>): string => uzbekCyrillic(text, (word) => foreign.has(word.toLowerCase()));
