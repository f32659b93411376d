// Lists of countries and people told in the way asked for: by continent, with those marked who signed, with the money that names them.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const text = (question: string): string => ask(question).answer.text;
describe('countries by continent', () => {
  test.each([['group the eleven signatories by continent', 'Africa (2): Guinea and Morocco'], ['How many signatories from each continent?', 'Oceania (1): Cook Islands'], ['Break down the 54 countries by continent', 'Africa (7)']])('%s', (question, part) => expect(text(question)).toContain(part));
});
describe('all of a region, the signatories marked', () => {
  test.each([['gulf states at the meeting + who of them signed', 'Qatar'], ['African participants; flag those that did not sign', 'Kenya'], ["South American countries at the ministerial, mark the ones which didn't sign", 'Argentina']])('%s', (question, part) => {
    expect(text(question)).toContain(part);
    expect(text(question)).toContain('signed');
  });
});
describe('there or not, and the money', () => {
  test.each([['pakistan: did they attend, did they sign, any US money?', '$1.3 billion'], ['Was Jamaica at the ministerial, and does any deal touch it?', 'Atalco'], ['Did Kazakhstan attend and does any funding go there?', '$700 million']])('%s', (question, part) => expect(text(question)).toContain(part));
});
test.each(['US diplomats posted to Central Asia: who is named and for which country?', 'Which American diplomats in Central Asia are named?'])('%s', (question) => expect(text(question)).toMatch(/Henick[\s\S]*Robinson/u));
test('a list of something else is no list of deals', () => expect(ask('Eleven announced - and how many are really named in the list?').answer.intent).not.toBe('financing'));
