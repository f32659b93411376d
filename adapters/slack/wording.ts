// The few words this adapter adds around an answer (labels, notes), in the languages answers come in. Not for: answers.
import type { Language } from '../../src/model/language.ts';

type Words = {
  asOf: (day: string) => string; sources: string; showSources: string; more: string; whole: string; post: string; chart: string; csv: string; refine: string;
  restated: string; verbatim: string; paragraph: string; inferred: string; moreRows: (n: number) => string; asked: string; useful: string; wrong: string; useful_label: string; wrong_label: string;
  whatWrong: string; whatWrongHint: string; send: string; cancel: string; close: string; thanks: string; noDate: string;
};
const en: Words = {
  asOf: (day) => `As of ${day}`, sources: 'Sources', showSources: 'Show sources', more: 'More', whole: 'The whole answer', post: 'Post to channel', chart: 'Chart', csv: 'CSV', refine: 'Filter',
  restated: 'restated by us', verbatim: 'quoted', paragraph: 'paragraph', inferred: 'date inferred', moreRows: (n) => `${n} more row${n === 1 ? '' : 's'}: see CSV or More.`, asked: 'Question',
  useful: 'Useful', wrong: 'Wrong', useful_label: 'This answer was useful', wrong_label: 'Something in this answer is wrong', whatWrong: 'What was wrong?', whatWrongHint: 'Optional. Kept with the number of the answer, never shown to others.',
  send: 'Send', cancel: 'Cancel', close: 'Close', thanks: 'Thank you, it is stored with this answer.', noDate: 'no date',
};
const ru: Words = {
  asOf: (day) => `По состоянию на ${day}`, sources: 'Источники', showSources: 'Показать источники', more: 'Дальше', whole: 'Ответ целиком', post: 'В канал', chart: 'График', csv: 'CSV', refine: 'Фильтр',
  restated: 'наш пересказ', verbatim: 'цитата', paragraph: 'абзац', inferred: 'дата выведена', moreRows: (n) => `Ещё строк: ${n}, см. CSV или «Дальше».`, asked: 'Вопрос',
  useful: 'Полезно', wrong: 'Неверно', useful_label: 'Ответ полезен', wrong_label: 'В ответе есть ошибка', whatWrong: 'Что неверно?', whatWrongHint: 'Необязательно. Хранится с номером ответа, другим не показывается.',
  send: 'Отправить', cancel: 'Отмена', close: 'Закрыть', thanks: 'Спасибо, сохранено вместе с ответом.', noDate: 'без даты',
};
const uz: Words = {
  asOf: (day) => `${day} holatiga ko‘ra`, sources: 'Manbalar', showSources: 'Manbalarni ko‘rsatish', more: 'Davomi', whole: 'To‘liq javob', post: 'Kanalga', chart: 'Diagramma', csv: 'CSV', refine: 'Filtr',
  restated: 'bizning bayonimiz', verbatim: 'iqtibos', paragraph: 'xatboshi', inferred: 'sana taxminiy', moreRows: (n) => `Yana ${n} qator: CSV yoki «Davomi».`, asked: 'Savol',
  useful: 'Foydali', wrong: 'Xato', useful_label: 'Javob foydali', wrong_label: 'Javobda xato bor', whatWrong: 'Nima xato?', whatWrongHint: 'Ixtiyoriy. Javob raqami bilan saqlanadi, boshqalarga ko‘rsatilmaydi.',
  send: 'Yuborish', cancel: 'Bekor qilish', close: 'Yopish', thanks: 'Rahmat, javob bilan saqlandi.', noDate: 'sanasiz',
};
const uzCyrl: Words = {
  asOf: (day) => `${day} ҳолатига кўра`, sources: 'Манбалар', showSources: 'Манбаларни кўрсатиш', more: 'Давоми', whole: 'Тўлиқ жавоб', post: 'Каналга', chart: 'Диаграмма', csv: 'CSV', refine: 'Фильтр',
  restated: 'бизнинг баёнимиз', verbatim: 'иқтибос', paragraph: 'хатбоши', inferred: 'сана тахминий', moreRows: (n) => `Яна ${n} қатор: CSV ёки «Давоми».`, asked: 'Савол',
  useful: 'Фойдали', wrong: 'Хато', useful_label: 'Жавоб фойдали', wrong_label: 'Жавобда хато бор', whatWrong: 'Нима хато?', whatWrongHint: 'Ихтиёрий. Жавоб рақами билан сақланади, бошқаларга кўрсатилмайди.',
  send: 'Юбориш', cancel: 'Бекор қилиш', close: 'Ёпиш', thanks: 'Раҳмат, жавоб билан сақланди.', noDate: 'санасиз',
};
const WORDS: Readonly<Record<Language, Words>> = { en, ru, uz, 'uz-Cyrl': uzCyrl };
export const wordsFor = (language: Language): Words => WORDS[language];

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru', uz: 'uz-Latn', 'uz-Cyrl': 'uz-Cyrl' };
const formatters = new Map<string, Intl.DateTimeFormat>();
/** Kept, because making one costs more than using it a hundred times. */
const formatterOf = (language: Language, withDay: boolean): Intl.DateTimeFormat => {
  const key = `${language} ${String(withDay)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { year: 'numeric', month: 'long', ...(withDay ? { day: 'numeric' } : {}), timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
};

/** `2026-02-04` or EDTF -> the reader's calendar; what is not a plain day, month or year stays as it is. */
export const dayText = (edtf: string, language: Language): string => {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf);
  if (match === null) return edtf;
  const [, year = '', month, day] = match;
  if (month === undefined) return year;
  return formatterOf(language, day !== undefined).format(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1'))));
};

/** Sentences a person gets when there is no answer to show. English: they come before any language is known. */
export const FAILED = 'Something failed on our side and no answer was made. Please ask again in a minute; if it happens again, try fewer words or `/minerals help`.';
export const BUSY = 'Too many questions are waiting right now, so this one was not taken. Please ask again in a minute.';
export const STOPPED = 'Stopped. Nothing further will be posted for this question.';
export const TOO_OLD = 'This answer can no longer be called up. Please ask the question again.';
export const NOT_INSTALLED = 'This app is not installed in your workspace any more, so it cannot answer here. An administrator can install it again.';
export const NO_TEXT = 'This message holds no text that could be checked.';
export const INVITE = 'I am not a member of this channel, so I cannot post the digest here. Invite me with `/invite @Assay`.';
/** The same words in App Home and after `/minerals privacy`. */
export const PRIVACY = 'Kept: the context of a conversation for follow-ups (for a day), answers with the words of their question but no name, your feedback with the number of an answer, questions you follow and digests you set up. Not kept: your messages as such, who asked what, anything of channels. Nothing is used for training. Removing the app deletes the tokens, digests and followed questions of this workspace.';
