// The terminal's own words around an answer, in the languages Assay answers in. Not for: words of answers (they come finished).
import type { Language } from '../../src/model/language.ts';

export type Words = { sources: string; paragraph: string; inferred: string; verbatim: string; restated: string; undated: string; alsoAsk: string; asOf: string; dates: string };

const ENGLISH: Words = { sources: 'Sources', paragraph: 'paragraph', inferred: 'date inferred', verbatim: 'verbatim', restated: 'restated', undated: 'undated', alsoAsk: 'You may also ask', asOf: 'As of', dates: 'en-GB' };
const WORDS: Record<Language, Words> = {
  en: ENGLISH,
  ru: { sources: 'Источники', paragraph: 'абзац', inferred: 'дата выведена', verbatim: 'дословно', restated: 'в пересказе', undated: 'без даты', alsoAsk: 'Можно также спросить', asOf: 'По состоянию на', dates: 'ru' },
  uz: { sources: 'Manbalar', paragraph: 'xatboshi', inferred: 'sana xulosa qilingan', verbatim: 'soʻzma-soʻz', restated: 'qayta bayon', undated: 'sanasiz', alsoAsk: 'Yana soʻrash mumkin', asOf: 'Sana', dates: 'uz-Latn' },
  'uz-Cyrl': { sources: 'Манбалар', paragraph: 'хатбоши', inferred: 'сана хулоса қилинган', verbatim: 'сўзма-сўз', restated: 'қайта баён', undated: 'санасиз', alsoAsk: 'Яна сўраш мумкин', asOf: 'Сана', dates: 'uz-Cyrl' },
};

export const wordsOf = (language: Language): Words => WORDS[language];

/** A day or month as a reader writes it; other EDTF forms as they are. */
export function dateText(edtf: string, words: Words): string {
  const [, month, day] = /^\d{4}-(\d{2})(?:-(\d{2}))?$/.exec(edtf) ?? [];
  if (month === undefined) return edtf === '' ? words.undated : edtf;
  const date = new Date(`${edtf}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return edtf;
  return new Intl.DateTimeFormat(words.dates, { year: 'numeric', month: 'long', timeZone: 'UTC', ...(day === undefined ? {} : { day: 'numeric' }) }).format(date);
}
