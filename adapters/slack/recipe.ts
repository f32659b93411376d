// How to make one answer again: what a button or a modal carries, so that nothing of a conversation is kept by us.
// Not for: drawing the answer.
import { z } from 'zod';
import type { Core, FinancingRequest } from '../../src/contracts/adapter.ts';
import type { Answer } from '../../src/model/answer.ts';
import { helpIn } from './help.ts';
import { BUTTON_VALUE } from './limits.ts';

const day = z.iso.date();
const FinancingFields = z.strictObject({
  groupBy: z.enum(['agency', 'stage', 'instrument', 'country', 'state', 'mineral', 'recipient', 'month', 'funder_class']).optional(),
  agency: z.string().optional(), stage: z.string().optional(), instrument: z.string().optional(), country: z.string().optional(), mineral: z.string().optional(),
  from: z.string().optional(), to: z.string().optional(), text: z.string().optional(),
});
/** Short keys: the whole has to fit a button's value. `d` is the day the first answer was made for. */
export const Recipe = z.discriminatedUnion('k', [
  z.strictObject({ k: z.literal('ask'), i: z.string(), q: z.string().optional(), d: day, m: z.literal('claim').optional() }),
  z.strictObject({ k: z.literal('financing'), r: FinancingFields, d: day }),
  z.strictObject({ k: z.literal('country'), q: z.string(), d: day }),
  z.strictObject({ k: z.literal('timeline'), q: z.string(), d: day }),
  z.strictObject({ k: z.literal('agreements'), q: z.string(), d: day }),
  z.strictObject({ k: z.literal('sources'), d: day }),
  z.strictObject({ k: z.literal('help'), d: day }),
]);
export type Recipe = z.infer<typeof Recipe>;

/** At most BUTTON_VALUE characters, or null when it cannot be carried (the buttons that need it are left away). */
export const encodeRecipe = (recipe: Recipe): string | null => {
  const whole = JSON.stringify(recipe);
  if (whole.length <= BUTTON_VALUE) return whole;
  if (recipe.k !== 'ask') return null;
  const { q: _, ...short } = recipe;
  return JSON.stringify(short);
};

/** Undefined for anything that is not ours: values come back from the network. */
export const decodeRecipe = (value: string | undefined): Recipe | undefined => {
  if (value === undefined) return undefined;
  try {
    const parsed = Recipe.safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

/** The filters a recipe holds, without the fields that are not set. */
export const financingRequest = (recipe: Extract<Recipe, { k: 'financing' }>): FinancingRequest => ({ ...recipe.r, today: recipe.d });

/** Makes the answer again; undefined when it was a question we hold no text of and the core no longer knows its number. */
export const replay = async (core: Core, recipe: Recipe): Promise<Answer | undefined> => {
  switch (recipe.k) {
    case 'financing': return core.financing(financingRequest(recipe));
    case 'country': return core.country(recipe.q, { today: recipe.d });
    case 'timeline': return core.timeline({ ...(recipe.q === '' ? {} : { about: recipe.q }), today: recipe.d });
    case 'agreements': return core.agreements({ ...(recipe.q === '' ? {} : { country: recipe.q }), today: recipe.d });
    case 'sources': return core.sources({ today: recipe.d });
    case 'help': return helpIn(core, { today: recipe.d });
    case 'ask': {
      const kept = await core.permalink(recipe.i);
      if (kept !== undefined) return kept.answer;
      return recipe.q === undefined ? undefined : core.ask({ text: recipe.q, today: recipe.d, ...(recipe.m === undefined ? {} : { mode: recipe.m }) });
    }
  }
};
