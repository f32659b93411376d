// A name or alias leads to one record: two records never share one (V8), or a question could not tell them apart.
import { inRecord } from '../shelf.ts';
import type { Entry, Finding, Rule } from '../shelf.ts';

/** aliases.shared. Case, points, accents and apostrophes do not count. */
export const aliases: Rule = {
  family: 'aliases', refuses: false,
  check(shelf) {
    const taken = new Map<string, Entry>();
    return shelf.entries.flatMap((entry) => (entry.record.retracted === undefined ? claim(entry, taken, shelf.fold) : []));
  },
};

function claim(entry: Entry, taken: Map<string, Entry>, fold: (name: string) => string): Finding[] {
  if (!('name' in entry.record)) return [];
  const { name, aliases: others } = entry.record;
  const claims: { path: PropertyKey[]; text: string }[] = [{ path: ['name', 'en'], text: name.en }, ...others.map((text, index) => ({ path: ['aliases', index], text }))];
  return claims.flatMap(({ path, text }) => {
    const key = fold(text);
    const other = taken.get(key);
    if (other === undefined) taken.set(key, entry);
    if (other === undefined || other === entry) return [];
    return [inRecord(entry, path, 'aliases.shared', `"${text}" already leads to ${other.record.id} in ${other.file}; keep it with one of the two`)];
  });
}
