// Every figure of a record stands in a paragraph it cites, restated or original (V2): amounts, counts, dates, numbers of says.en.
// What is inferred is excused only as far as the record says so, and never beyond the documents it cites (their text and their own
// dates): `inferred_from` excuses years and small counts of our own ("six deals"), `method: inferred` whole dates too.
import { datesOf } from '../fields.ts';
import { edtfKeys, figuresOf, withMonths } from '../figures.ts';
import type { AssayRecord } from '../../model/record.ts';
import { inRecord } from '../shelf.ts';
import type { Entry, Finding, Rule, Shelf } from '../shelf.ts';

/** What the cited paragraphs state, and what stands anywhere in the cited documents. */
type Basis = { stated: ReadonlySet<string>; nearby: () => ReadonlySet<string> };

/** values.figure (says), values.amount, values.quantity, values.count, values.date. */
export const values: Rule = {
  family: 'values', refuses: true,
  check(shelf) {
    const known = new Map<string, ReadonlySet<string>>();
    return shelf.entries.flatMap((entry) => {
      const basis: Basis = { stated: shelf.supportFor(entry.record).figures, nearby: () => nearby(shelf, entry.record, known) };
      return [...sentences(entry, basis), ...numbers(entry, basis), ...dates(shelf, entry, basis)];
    });
  },
};

function nearby(shelf: Shelf, { evidence }: AssayRecord, known: Map<string, ReadonlySet<string>>): ReadonlySet<string> {
  const documents = [...new Set(evidence.map((reference) => reference.slice(0, 3)))];
  return new Set(documents.flatMap((number) => {
    const figures = known.get(number) ?? figuresIn(shelf, number);
    known.set(number, figures);
    return [...figures];
  }));
}

function figuresIn(shelf: Shelf, number: string): ReadonlySet<string> {
  const document = shelf.byNumber.get(number);
  if (document === undefined) return new Set();
  const printed = document.paragraphs.flatMap((paragraph) => [...(shelf.support(`${number}:${paragraph.number}`)?.figures ?? [])]);
  return withMonths([...printed, ...edtfKeys(document.published), ...edtfKeys(document.anchor)]);
}

/** Spelled, these two are mostly grammar ("the two sides", "one of"); as digits they count. */
const GRAMMAR = /^(?:one|two|a)$/i;

/** Numbers up to this, without a unit, may be our own count of what the paragraphs list. */
const LARGEST_OWN_COUNT = 60;
/** How inferred_from says that a number is our own; the number itself stands there too. */
const OURS = /\b(?:count\w*|ours?|tally)\b/i;

function excused({ method, inferred_from: from }: AssayRecord, key: string, { nearby: around }: Basis): boolean {
  if (method !== 'inferred' && from === undefined) return false;
  if (key.startsWith('n:')) return OURS.test(from?.en ?? '') && figuresOf(from?.en ?? '').has(key) && /^n:\d+$/.test(key) && Number(key.slice(2)) <= LARGEST_OWN_COUNT;
  return (key.startsWith('y:') || (method === 'inferred' && /^[dm]:/.test(key))) && around().has(key);
}

function sentences(entry: Entry, basis: Basis): Finding[] {
  const text = entry.record.says?.en ?? '';
  return [...figuresOf(text)].flatMap(([key, printed]) => {
    if (basis.stated.has(key) || GRAMMAR.test(printed) || excused(entry.record, key, basis)) return [];
    return [inRecord(entry, ['says', 'en'], 'values.figure', `"${printed}" ${absent(entry, key)}`)];
  });
}

function absent({ record }: Entry, key: string): string {
  if (/^[ymd]:/.test(key) && record.inferred_from !== undefined) return `stands in none of the cited paragraphs (${record.evidence.join(', ')}) and cannot be inferred from the cited documents; cite the document it comes from, or correct the date`;
  const what = key.startsWith('y:') ? `: the year ${key.slice(2)} stands` : 'stands';
  const way = key.startsWith('y:') ? 'cite the paragraph that prints it, or add inferred_from' : /^n:\d{1,2}$/.test(key) ? 'cite the paragraph that gives it; if it is our own count, say so with the number in inferred_from ("we count six")' : 'cite the paragraph that gives it, or correct the figure';
  return `${what} in none of the cited paragraphs (${record.evidence.join(', ')}); ${way}`;
}

function numbers(entry: Entry, basis: Basis): Finding[] {
  const { record } = entry;
  const claims: { path: PropertyKey[]; code: string; value: string }[] = [];
  if (record.kind === 'financing' && record.amount !== undefined) claims.push({ path: ['amount', 'value'], code: 'values.amount', value: record.amount.value });
  if (record.kind === 'financing' && record.quantity !== undefined) claims.push({ path: ['quantity', 'value'], code: 'values.quantity', value: String(record.quantity.value) });
  if (record.kind === 'count') claims.push({ path: ['value'], code: 'values.count', value: String(record.value) });
  // Two parties of a bilateral text are named, not counted.
  if (record.kind === 'agreement' && record.count !== undefined && record.count > 2) claims.push({ path: ['count'], code: 'values.count', value: String(record.count) });
  return claims.flatMap(({ path, code, value }) => (basis.stated.has(`n:${value}`) || (code === 'values.count' && excused(record, `n:${value}`, basis)) ? [] : [inRecord(entry, path, code, `"${value}" ${absent(entry, `n:${value}`)}`)]));
}

function dates(shelf: Shelf, entry: Entry, basis: Basis): Finding[] {
  const own = new Set(entry.record.evidence.flatMap((reference) => {
    const document = shelf.byNumber.get(reference.slice(0, 3));
    return document === undefined ? [] : [document.published, document.anchor];
  }));
  return datesOf(entry.record).flatMap(({ path, edtf }) => {
    // The date of the article itself is stated, with its basis, in the article's front matter.
    if (own.has(edtf) || (edtf.includes('~') && entry.record.inferred_from !== undefined)) return [];
    const missing = edtfKeys(edtf).filter((key) => !basis.stated.has(key) && !excused(entry.record, key, basis));
    return missing.length === 0 ? [] : [inRecord(entry, path, 'values.date', `"${edtf}" ${absent(entry, missing.join(' '))}`)];
  });
}
