// Vocabulary and message files: word lists of corpus/vocabulary and the catalogues of intents/messages. Problems, never throws.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Text } from '../model/language.ts';
import { readYaml } from './yaml.ts';
import type { Problem } from './problem.ts';

const Words = z.record(z.string(), z.array(z.coerce.string()));
const Glosses = z.record(z.coerce.string(), z.string());
/** An English wording and what it is in other languages, comma-separated. */
const Abroad = z.record(z.string(), z.strictObject({ de: z.string(), fr: z.string(), es: z.string(), it: z.string(), pt: z.string(), tr: z.string() }).partial());
const Catalogue = z.record(z.string(), z.string());
const Groups = z.array(z.strictObject({ id: z.string(), name: Text, names: z.array(z.coerce.string()), members: z.array(z.string().length(2)) }));

export type VocabularyFiles = {
  vocabulary: { concepts: Record<string, string[]>; fillers: string[]; unstated: string[]; glosses: { ru: Record<string, string>; uz: Record<string, string> }; abroad: z.infer<typeof Abroad> };
  groups: z.infer<typeof Groups>;
  catalogues: { en: Record<string, string>; ru: Record<string, string>; uz: Record<string, string> };
  problems: Problem[];
};

/** Reads all word files of a corpus folder and the catalogues beside the intents. A missing or damaged file is a problem and counts as empty. */
export function readVocabulary(corpus: string, messages: string): VocabularyFiles {
  const problems: Problem[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>, empty: T): T => {
    const fault = (line: number, message: string): T => { problems.push({ file, line, field: '', code: 'vocabulary.damaged', message }); return empty; };
    if (!existsSync(file)) return fault(0, 'the file is missing; restore it from the repository');
    const yaml = readYaml(readFileSync(file, 'utf8'));
    if (!yaml.ok) return fault(yaml.problems[0].line, yaml.problems[0].message);
    const parsed = schema.safeParse(yaml.value ?? {});
    return parsed.success ? parsed.data : fault(0, `${parsed.error.issues[0]?.path.join('.') ?? ''}: ${parsed.error.issues[0]?.message ?? 'wrong shape'}`);
  };
  const at = (name: string): string => join(corpus, 'vocabulary', `${name}.yaml`);
  return {
    vocabulary: { concepts: read(at('concepts'), Words, {}), fillers: Object.values(read(at('fillers'), Words, {})).flat(), unstated: read(at('unstated'), z.array(z.coerce.string()), []), glosses: { ru: read(at('ru'), Glosses, {}), uz: read(at('uz'), Glosses, {}) }, abroad: read(at('abroad'), Abroad, {}) },
    groups: read(at('groups'), Groups, []),
    catalogues: { en: read(join(messages, 'en.yaml'), Catalogue, {}), ru: read(join(messages, 'ru.yaml'), Catalogue, {}), uz: read(join(messages, 'uz.yaml'), Catalogue, {}) },
    problems,
  };
}
