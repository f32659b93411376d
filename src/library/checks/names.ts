// Every name a record claims stands in a paragraph it cites, restated or original (V2): as itself, as an alias, a person by the
// last name, a body or a mineral by the words of its name in another order ("Departments of Treasury, Interior ..."), a country
// by a state or city of it.
import { namesOf, referencesOf } from '../fields.ts';
import type { AssayRecord } from '../../model/record.ts';
import { inRecord } from '../shelf.ts';
import type { Entry, Finding, Rule, Shelf } from '../shelf.ts';

/** Kinds whose name is a proper name; names of events, agreements and posts are our descriptions. */
const PROPER = new Set(['organization', 'person', 'initiative', 'mineral', 'place']);
/** Kinds whose name may stand with its words apart. */
const APART = new Set(['organization', 'initiative', 'mineral', 'event', 'agreement', 'post']);
const EMPTY = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'a', 'an', 'to']);

/** names.own (the record's name), names.absent (a party, participant, holder, agency, recipient, place ...). */
export const names: Rule = {
  family: 'names', refuses: true,
  check: (shelf) => shelf.entries.flatMap((entry) => judge(shelf, entry)),
};

function judge(shelf: Shelf, entry: Entry): Finding[] {
  const { record } = entry;
  const { words } = shelf.supportFor(record);
  const own = PROPER.has(record.kind) && record.method !== 'inferred' && !stands(record, words, shelf.fold)
    ? [inRecord(entry, ['name'], 'names.own', `no name of it stands ${nowhere(record)}`, namesOf(record))] : [];
  const targets = referencesOf(record).flatMap(({ path, id, states }) => {
    const target = shelf.byId.get(id)?.record;
    return target === undefined || !states ? [] : [{ path, id, target, found: stands(target, words, shelf.fold) }];
  });
  // Tennessee names the United States as well.
  const around = new Set(targets.flatMap(({ target, found }) => (found && target.kind === 'place' ? [target.within] : [])));
  const others = targets.filter(({ id, found }) => !found && !around.has(id));
  return [...own, ...others.map(({ path, id, target }) => inRecord(entry, path, 'names.absent', `"${id}" does not stand ${nowhere(record)}`, namesOf(target)))];
}

function nowhere(record: AssayRecord): string {
  return `in the cited paragraphs (${record.evidence.join(', ')}); cite the paragraph that names it, add the alias used there, or remove it`;
}

function stands(record: AssayRecord, words: string, fold: (name: string) => string): boolean {
  const all = namesOf(record);
  if (record.kind === 'person') all.push(record.name.en.split(' ').at(-1) ?? record.name.en);
  const folded = all.map((name) => fold(name.replace(/ ?\([^)]*\)/g, '')));
  if (folded.some((name) => name.trim() !== '' && words.includes(name))) return true;
  if (record.kind === 'place') return folded.some((name) => / (?:city|state) $/.test(name) && words.includes(name.replace(/(?:city|state) $/, '')));
  return APART.has(record.kind) && folded.some((name) => allApart(name, words));
}

/** At least two telling words, each of them in the text in some form (mineral, minerals; ministry, minister). */
function allApart(name: string, words: string): boolean {
  const telling = name.trim().split(' ').filter((word) => !EMPTY.has(word));
  return telling.length >= 2 && telling.every((word) => words.includes(word.length < 5 ? ` ${word} ` : ` ${word.slice(0, Math.max(5, word.length - 3))}`));
}
