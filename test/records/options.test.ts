// What autocomplete offers, read off the corpus.
import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { makeOptions } from '../../src/records/options.ts';

const { records } = loadLibrary('corpus');
const options = makeOptions(records, (id) => { const r = records.find((one) => one.id === id); return r !== undefined && 'name' in r && r.name !== undefined ? r.name.en : id; });
const values = (field: Parameters<typeof options>[0], typed = ''): string[] => options(field, typed, 100).map((o) => o.value);

test('countries with agreements, and the European Union, but no person, company or ministry', () => {
  expect(values('agreement_country')).toEqual([
    'place:argentina', 'place:cook-islands', 'place:ecuador', 'org:european-commission', 'place:guinea', 'place:japan', 'place:mexico', 'place:morocco',
    'place:paraguay', 'place:peru', 'place:philippines', 'place:uae', 'place:uk', 'place:us', 'place:uzbekistan',
  ]);
  expect(values('agreement_country', 'landau')).toEqual([]);
});

test('the European Union is found under the names people type', () => {
  expect(values('agreement_country', 'eu')).toContain('org:european-commission');
  expect(values('agreement_country', 'Евросоюз')).toEqual(['org:european-commission']);
});

test('a name that begins with what is typed comes before one known by another name', () => {
  expect(values('about', 'for')[0]).toBe('initiative:forge');
  expect(values('about', 'eximm')).toContain('org:us-exim');
  expect(values('about', 'zzzz')).toEqual([]);
});
