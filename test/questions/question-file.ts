// Question files: JSON Lines of single questions and dialogues with programmatic keys -> turns in asking order.
// The format is that of ../shared/questions/README.md. Not for: judging answers (score.ts).
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One requirement: alternatives separated by "|", or as a list. */
const Requirement = z.union([z.string(), z.array(z.string())]).transform((given) => (typeof given === 'string' ? given : given.join('|')));
const Requirements = z.array(Requirement).nullish().transform((given) => given ?? []);
const Keys = z.looseObject({
  must: Requirements, must_not: Requirements,
  alt_must: z.array(Requirements).nullish().transform((given) => given ?? []),
  cite: z.array(z.string()).nullish().transform((given) => given ?? []),
  accept: z.array(z.string()).nullish().transform((given) => given ?? []),
  answerable: z.boolean().nullish().transform((given) => given ?? true),
});
export type Keys = z.infer<typeof Keys>;
const Item = z.looseObject({
  id: z.string(), kind: z.string().optional(), kind0: z.string().optional(), type: z.string().optional(), question: z.string().optional(),
  turns: z.array(Keys.extend({ user: z.string() })).min(1).optional(), today: z.string().nullish(), note: z.string().nullish(), answerable: z.boolean().nullish(),
});

/** `dialogue` differs for every item, also when two files use one id. */
export type Turn = { id: string; kind: string; dialogue: number; question: string; today: string; keys: Keys; note: string };

/** Throws with file and line when a line is none. */
export function readTurns(files: readonly string[], defaultToday: string): Turn[] {
  let dialogue = 0;
  return files.flatMap((file) => readFileSync(file, 'utf8').split('\n').flatMap((line, at): Turn[] => {
    if (line.trim() === '') return [];
    dialogue += 1;
    try {
      return turnsOf(JSON.parse(line), dialogue, defaultToday);
    } catch (error) {
      throw new Error(`${file}:${at + 1} is no question: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }));
}

function turnsOf(given: unknown, dialogue: number, defaultToday: string): Turn[] {
  const item = Item.parse(given);
  const kind = item.kind0 ?? (item.turns === undefined ? (item.answerable === false ? 'A-unanswerable' : `A-${item.type ?? 'undefined'}`) : (item.kind ?? 'undefined'));
  const common = { kind, dialogue, today: item.today ?? defaultToday, note: item.note ?? '' };
  if (item.turns === undefined) return [{ ...common, id: item.id, question: item.question ?? '', keys: Keys.parse(given) }];
  const several = item.turns.length > 1;
  return item.turns.map((turn, at) => ({ ...common, id: several ? `${item.id}.${at + 1}` : item.id, question: turn.user, keys: turn }));
}
