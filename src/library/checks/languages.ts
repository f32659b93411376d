// Whatever is said in English is said in Russian and Uzbek too.
import { inRecord } from '../shelf.ts';
import type { Rule } from '../shelf.ts';

/** languages.missing. */
export const languages: Rule = {
  family: 'languages', refuses: false,
  check: (shelf) => shelf.entries.flatMap((entry) => {
    const { says } = entry.record;
    if (says === undefined) return [];
    return (['ru', 'uz'] as const).filter((language) => says[language] === undefined).map((language) => inRecord(entry, ['says', language], 'languages.missing', `says.${language} is missing; add the ${language === 'ru' ? 'Russian' : 'Uzbek (Latin script)'} translation of says.en`));
  }),
};
