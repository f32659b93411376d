// Country codes are those of ISO 3166-1 alpha-2 (and EU, its reserved code); states are US-XX of ISO 3166-2 (V8).
// The bare code table: the package's main file would load the names in seventy languages.
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { inRecord } from '../shelf.ts';
import type { Entry, Finding, Rule } from '../shelf.ts';

const ALPHA2 = new Set([...codes.map(([alpha2 = '']) => alpha2), 'EU']);

/** countries.code (unknown code), countries.missing (a country without one), countries.state. */
export const countries: Rule = { family: 'countries', refuses: false, check: (shelf) => shelf.entries.flatMap(judge) };

function judge(entry: Entry): Finding[] {
  const { record } = entry;
  if (record.kind === 'organization') return record.country === undefined ? [] : known(entry, ['country'], record.country);
  if (record.kind !== 'place') return [];
  const { type, iso } = record;
  if (type === 'country' && iso === undefined) return [inRecord(entry, ['iso'], 'countries.missing', 'a country needs its ISO 3166-1 alpha-2 code; add iso: "UZ" or the like')];
  if (iso === undefined) return [];
  if (type === 'us_state') return /^US-[A-Z]{2}$/.test(iso) ? [] : [inRecord(entry, ['iso'], 'countries.state', `"${iso}" is not a state code; write US- and two letters of ISO 3166-2`)];
  return known(entry, ['iso'], iso.split('-')[0] ?? iso);
}

function known(entry: Entry, path: PropertyKey[], code: string): Finding[] {
  return ALPHA2.has(code) ? [] : [inRecord(entry, path, 'countries.code', `"${code}" is no ISO 3166-1 alpha-2 code; use the two capital letters, EU for the European Union`)];
}
