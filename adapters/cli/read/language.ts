// The languages as the command line takes them. Listed here once more, held to the model by the compiler, because the model brings
// its schema library along, which costs one question more than answering it.
import type { Language } from '../../../src/model/language.ts';

const LANGUAGES = ['en', 'ru', 'uz', 'uz-Cyrl'] as const satisfies readonly Language[];
type Missing = Exclude<Language, (typeof LANGUAGES)[number]>;
/** Does not compile when a language of the model is not listed. */
export const languages: [Missing] extends [never] ? readonly Language[] : Missing = LANGUAGES;

export const readLanguage = (given: string | undefined): Language | undefined => languages.find((one) => one === given);
