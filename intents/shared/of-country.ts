// "Is Orion a US company?": of what country a company is follows only from words beside its name, not from a deal or a place told with it. Pure.
import type { World } from '../../src/contracts/intent.ts';
import type { Mention, Reading } from '../../src/model/reading.ts';

const BUSINESS = /^(?:['’]s|-(?:based|owned|run))?\s+(?:\w+ ){0,2}?(?:compan(?:y|ies)|firms?|business(?:es)?|corporations?|banks?|enterprises?|entit(?:y|ies)|miners?|outfits?|producers?|manufacturers?|groups?|consorti(?:um|a)|bod(?:y|ies)|agenc(?:y|ies))\b/iu;
/** "Rosatom, the Russian nuclear entity", "the Russian nuclear entity Rosatom"; not "the U.S. Department of Defense, Korea Zinc". */
const AFTER_NAME = /^,? (?:an? |the )?$/u;
const BEFORE_NAME = /^(?: \p{Ll}[\p{Ll}-]*){0,4} $/u;

export type Nationality = { whose: Mention; country: Mention };
/** Whose country is claimed, and which; null when the question claims none. */
export function nationalityOf({ ask, text, mentions }: Reading, world: World): Nationality | null {
  if (ask !== 'yesno') return null;
  const country = mentions.find((m) => (m.kind === 'country' || m.kind === 'place') && BUSINESS.test(text.slice(text.indexOf(m.surface) + m.surface.length)));
  const whose = mentions.find((m) => m !== country && ['organization', 'initiative'].includes(world.record(m.id)?.kind ?? ''));
  return country === undefined || whose === undefined || text.indexOf(whose.surface) > text.indexOf(country.surface) ? null : { whose, country };
}
/** The sentence puts the country beside the name. */
export function saysNationality(says: string, { whose, country }: Nationality, world: World): boolean {
  return placesOf(whose, says, world).some((a) => placesOf(country, says, world).some((b) => (a.to <= b.from ? AFTER_NAME.test(says.slice(a.to, b.from)) : b.to <= a.from && BEFORE_NAME.test(says.slice(b.to, a.from)))));
}
function placesOf(m: Mention, says: string, world: World): { from: number; to: number }[] {
  const record = world.record(m.id);
  const names = [m.surface, ...(record !== undefined && 'name' in record ? [record.name.en, ...record.aliases] : [])].filter((n) => n.length > 1);
  return names.flatMap((n) => { const from = says.indexOf(n); return from < 0 ? [] : [{ from, to: from + n.length }]; });
}
