// The languages Assay answers in. Not for: detecting one (understanding/language.ts).
import { z } from 'zod';

/** BCP 47 tags: English, Russian, Uzbek in Latin and in Cyrillic script. */
export const Language = z.enum(['en', 'ru', 'uz', 'uz-Cyrl']);
export type Language = z.infer<typeof Language>;

/** A text in the languages it was written in; English is always there and is the fallback. */
export const Text = z.strictObject({ en: z.string().min(1), ru: z.string().min(1).optional(), uz: z.string().min(1).optional() });
export type Text = z.infer<typeof Text>;

/** Languages that are read, with a word of notice, but not answered in. */
export const TONGUES = ['de', 'fr', 'es', 'it', 'pt', 'tr'] as const;
export type Tongue = (typeof TONGUES)[number];
