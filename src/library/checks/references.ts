// Every id that a record names exists and is of a kind that fits the field.
import type { Reference } from '../fields.ts';
import { referencesOf } from '../fields.ts';
import { inRecord } from '../shelf.ts';
import type { Entry, Finding, Rule, Shelf } from '../shelf.ts';

/** references.missing, references.kind, references.self. */
export const references: Rule = {
  family: 'references', refuses: true,
  check: (shelf) => shelf.entries.flatMap((entry) => referencesOf(entry.record).flatMap((reference) => judge(shelf, entry, reference))),
};

function judge(shelf: Shelf, entry: Entry, { path, id, kinds }: Reference): Finding[] {
  const target = shelf.byId.get(id)?.record;
  if (target === undefined) return [inRecord(entry, path, 'references.missing', `there is no record "${id}"; write it or name another`, similar(shelf, id))];
  if (id === entry.record.id) return [inRecord(entry, path, 'references.self', 'the record names itself; remove the field')];
  if (kinds === undefined || kinds.includes(target.kind)) return [];
  return [inRecord(entry, path, 'references.kind', `"${id}" is of kind ${target.kind}, which does not fit here; name a record of an allowed kind`, kinds)];
}

/** Ids of the same prefix that share a word with the missing one. */
function similar(shelf: Shelf, id: string): string[] | undefined {
  const [prefix, slug = ''] = id.split(':');
  const words = slug.split('-').filter((word) => word.length > 2);
  const near = [...shelf.byId.keys()].filter((other) => other.startsWith(`${prefix}:`) && words.some((word) => other.includes(word)));
  return near.length === 0 ? undefined : near.toSorted().slice(0, 5);
}
