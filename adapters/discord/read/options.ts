// What a person typed into an option -> a value the core knows. Autocomplete is only an offer: anything may arrive. Pure.
import type { Core, LedgerField } from '../../../src/contracts/adapter.ts';
import { shorten } from '../../../src/lib/text/cut.ts';
import { visibleOnly } from '../../../src/lib/text/defang.ts';
import { CHOICES, CHOICE_TEXT } from '../limits.ts';

export type OptionField = LedgerField | 'agreement_country' | 'agreement_status' | 'about';
export type Offer = { name: string; value: string };

/** Option name -> the core's field, by command. Options that are not here have no autocomplete. */
export const FIELDS: Readonly<Record<string, Readonly<Record<string, readonly OptionField[]>>>> = {
  financing: { agency: ['agency'], stage: ['stage'], instrument: ['instrument'], country: ['country'], mineral: ['mineral'], from: ['month'], to: ['month'] },
  agreements: { country: ['agreement_country'], status: ['agreement_status'] },
  country: { country: ['agreement_country', 'country'] },
  timeline: { about: ['about'] },
};

/** At most CHOICES offers for what has been typed so far; values too long for Discord are left out, labels are cut. */
export function offers(core: Core, fields: readonly OptionField[], typed: string): Offer[] {
  const seen = new Set<string>();
  const all: Offer[] = [];
  for (const option of fields.flatMap((field) => core.options(field, typed, CHOICES))) {
    const name = shorten(visibleOnly(option.label), CHOICE_TEXT);
    if (name === '' || option.value === '' || option.value.length > CHOICE_TEXT || seen.has(option.value)) continue;
    seen.add(option.value);
    all.push({ name, value: option.value });
  }
  return all.slice(0, CHOICES);
}

/** The core's value for a typed one: itself, the option of that label, the only one that would be offered ("EXIM"), else what was
 *  typed - the core then says what is allowed. */
export function resolveOption(core: Core, fields: readonly OptionField[], typed: string | null): string | undefined {
  if (typed === null || typed.trim() === '') return undefined;
  const known = fields.flatMap((field) => core.options(field, typed, CHOICES));
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  const meant = known.find((option) => option.value === typed) ?? known.find((option) => same(option.label, typed) || same(option.value, typed)) ?? (known.length === 1 ? known[0] : undefined);
  return meant?.value ?? typed.trim();
}
