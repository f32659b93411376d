// Who of a region was not there, whether all were, the host, the rest in a dialogue; what came after a day is of its year.
import { expect, test } from 'vitest';
import { ask, talk } from '../support/pipeline.ts';

const told = (question: string): string => ask(question).answer.text;

test.each([
  ["which Central Asian countries weren't there?", ['Kyrgyzstan', 'Tajikistan', 'Turkmenistan']], ['which Gulf states stayed away?', ['Kuwait']], ['Which Nordic countries were not at the meeting?', ['Denmark', 'Iceland']],
  ['which BRICS members were missing from the ministerial?', ['South Africa', 'Indonesia']], ['какие страны Центральной Азии не участвовали?', ['Киргизия', 'Туркмения']],
])('not there: %s', (question, names) => { const [first = ''] = told(question).split('. '); for (const name of names) expect(first).toContain(name); expect(told(question)).toMatch(/general geography|общей географии/u); });
test.each([['did all Gulf states attend?', 'No: 5 of the 6', 'Kuwait'], ['did every Central Asian country take part?', 'No: 2 of the 5', 'Tajikistan'], ['were all the G7 there?', 'Yes: 6 of the 6', 'United States'], ['did all Gulf states sign?', 'No: 1 of the 6', "can't be ruled out"]])('all of them: %s', (question, lead, said) => { expect(told(question).startsWith(lead)).toBe(true); expect(told(question)).toContain(said); });
test.each([['which Gulf states took part?', "and which didn't?", 'Kuwait'], ['how many Central Asian countries attended?', 'who was missing?', 'Tajikistan'], ['which Baltic states came', "which ones weren't there", 'Latvia']])('the rest of them: %s %s', (first, then, name) => {
  const answer = talk([first, then]).at(-1)?.answer;
  expect(answer?.text.startsWith('Not among')).toBe(true);
  expect(answer?.text).toContain(name);
});
test.each([['what happened after February 4?', 'nothing dated after 4 February 2026'], ['what happened after 9 April?', 'after 9 April 2025'], ['anything before April 9?', 'before 9 April 2025']])('of the year it was: %s', (question, said) => { expect(told(question)).toContain(said); });
test('nothing of the years before stands after a day', () => expect(told('what happened after 9 April?')).not.toContain('2024:'));
