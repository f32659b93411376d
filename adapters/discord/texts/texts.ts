// The words Discord readers see that are not part of an answer: labels, errors, notes. Not for: anything about the subject (the core speaks that).
import type { Language } from '../../../src/model/language.ts';
import { english } from './english.ts';
import { russian } from './russian.ts';
import { uzbek } from './uzbek.ts';
import { uzbekCyrillic } from './uzbek-cyrillic.ts';

export type Texts = {
  asOf(day: string): string; sources: string; paragraph(n: number): string; restated: string; verbatim: string; inferredDate: string;
  more: string; chart: string; csv: string; share: string; wrong: string; askNext: string;
  commands: string; details: string; continues: string; page(n: number, of: number): string;
  failed: string; busy: string; gone: string; stale: string; shared: string; alreadyShared: string; nothingToShow: string;
  thanks: string; wrongTitle: string; wrongLabel: string; wrongHint: string;
  noText: string; noFiles: string; unknown: string; readMention: string; addMeFirst: string; cannotPost(channel: string): string;
  privacy(publicUrl: string | null): string;
  /** Locale for Intl dates. */
  dates: string;
};

const TEXTS: Readonly<Record<Language, Texts>> = { en: english, ru: russian, uz: uzbek, 'uz-Cyrl': uzbekCyrillic };
export const textsOf = (language: Language): Texts => TEXTS[language];

/** Discord's locale of a person -> the language we answer a command in; Discord knows no Uzbek. */
export const languageOf = (locale: string | undefined): Language => (locale === 'ru' ? 'ru' : 'en');
