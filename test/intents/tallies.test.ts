// Several things counted at once; who held a post before; what should be counted; where it stands.
import { expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): string => ask(question).answer.text;

test.each([
  ['How many lines does the DoD list have, and how many companies?', '7 deals.', '6 recipients'], ['how many approved EXIM deals and how many metals do they name?', '6 deals.', '5 minerals'],
  ['how many notices did DOE publish and on how many days?', '7 notices.', '5 days'], ['number of Pentagon entries and of countries in it', '7 deals.', '4 countries'], ['How many DFC items have an amount and how many have none?', '4 deals.', 'Persian Gulf'],
])('%s', (question, one, other) => { expect(told(question)).toContain(one); expect(told(question)).toContain(other); });
test.each(['who used to be uzbek foreign minister?', "who was Uzbekistan's foreign minister previously?", 'who was foreign minister of uzbekistan before?'])('before: %s', (question) => expect(told(question)).toContain('Kamilov'));
test.each(['Should the letters of interest be counted as approved deals?', 'should the Vault loan be counted twice?', 'Should notices be treated as awards?'])('how it is to be counted is no opinion: %s', (question) => expect(ask(question).answer.status).not.toBe('abstained'));
test.each(['where did you read that Korea chairs FORGE?', 'how did they know that Kamilov was foreign minister?', 'where did you find that the Vault loan is the largest in its history?'])('asks for the source: %s', (question) => expect(told(question)).toMatch(/source|document/u));
