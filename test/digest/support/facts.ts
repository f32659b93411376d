// Typed builders for records, documents and facts of digest tests.
import type { Document } from '../../../src/model/document.ts';
import { AssayRecord } from '../../../src/model/record.ts';
import type { DigestFacts } from '../../../src/digest/ports.ts';

export function makeDocument(number: string, change: Partial<Document> = {}): Document {
  return {
    id: `${number}-paper`, title: `Article ${number}`, title_basis: 'headline', publisher: `Paper ${number}`, short: `Paper ${number} article`,
    published: '2026-02-04', published_basis: 'stated', anchor: '2026-02-04', original: `${number}_x.txt`, sha256: 'a'.repeat(64), language: 'en', kind: 'brief',
    paragraphs: Array.from({ length: 40 }, (_, i) => ({ number: i + 1, role: 'text' as const, text: `Paragraph ${i + 1} of ${number}.`, line: i + 1 })),
    verbatim: false, file: `${number}.md`, ...change,
  };
}

let version = 0;
export function makeFacts(records: readonly AssayRecord[], documents: readonly Document[] = ['000', '001', '004'].map(number => makeDocument(number))): DigestFacts {
  version += 1;
  const names = new Map(records.map(record => [record.id, 'name' in record ? record.name.en : record.id]));
  return { version: `v${version}`, records, documents, name: id => names.get(id) ?? id, publicUrl: null };
}

type Loose = { id: string; recorded: string; retracted?: string; evidence?: string[]; says?: string } & Record<string, unknown>;
/** Goes through the real schema, so that a builder cannot invent fields. */
function parse(kind: string, { says, evidence = ['004:11'], ...rest }: Loose, defaults: object): AssayRecord {
  return AssayRecord.parse({ kind, evidence, ...defaults, ...(says === undefined ? {} : { says: { en: says } }), ...rest });
}
const named = (id: string) => ({ name: { en: id.replace(/^\w+:/, '').replaceAll('-', ' ') } });

export const place = (rest: Loose) => parse('place', rest, { ...named(rest.id), type: 'country' });
export const organization = (rest: Loose) => parse('organization', rest, { ...named(rest.id), classification: 'agency' });
export const post = (rest: Loose) => parse('post', rest, { ...named(rest.id), role: 'chair' });
export const person = (rest: Loose) => parse('person', rest, { ...named(rest.id), pronoun: 'she' });
export const mineral = (rest: Loose) => parse('mineral', rest, named(rest.id));
export const initiative = (rest: Loose) => parse('initiative', rest, { ...named(rest.id), type: 'forum' });
export const membership = (rest: Loose) => parse('membership', rest, { holder: 'place:korea', post: 'post:forge-chair', as_of: '2026-02-04' });
export const agreement = (rest: Loose) => parse('agreement', rest, { ...named(rest.id), type: 'mou', status: 'signed' });
export const event = (rest: Loose) => parse('event', rest, { ...named(rest.id), type: 'signing', on: '2026-02-04' });
export const statement = (rest: Loose) => parse('statement', { says: `${rest.id} says so.`, ...rest }, {});
export const financing = (rest: Loose) => parse('financing', { says: `${rest.id} is told.`, ...rest }, {
  deal: rest.id, label: { en: rest.id.replace('financing:', '') }, line: 14, agency: 'org:exim', funder_class: 'us_public', measure: 'financing',
  instrument: 'loan', stage: 'approved', amount: { value: '10000000000', currency: 'USD' }, amount_kind: 'exact',
});
