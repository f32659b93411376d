// Of several at once: offices of each person, demands in a row, the sort of paper a country signed, two articles held together.
import { expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): string => ask(question).answer.text;

test.each([
  ["What are Rubio, Landau, Bruce and Henick's posts?", ['Secretary of State', 'spokeswoman', 'Ambassador']], ['titles of Kamilov and Nasritdinkhodjaev?', ['Deputy Chair', 'Deputy Minister']], ['Which Uzbek officials are named in the articles, with their ranks?', ['Saidov', 'Kamilov', 'Deputy Minister']],
])('offices: %s', (question, said) => { for (const word of said) expect(told(question)).toContain(word); });
test('each demand of a row is about the one named first', () => {
  const text = told('Tell me who Henick is, what he signed, with whom, and how he called the document');
  for (const word of ['Ambassador', 'Nasritdinkhodjaev', 'strategic partnership']) expect(text).toContain(word);
  expect(text).not.toContain('no words of');
});
test.each([['did uzbekistan sign a memorandum or a framework agreement in february?', 'memorandum of understanding on'], ['Did Peru sign a framework agreement or a memorandum?', 'do not say which of the eleven'], ['Was it a framework or a memorandum that Guinea signed?', 'do not say which']])('sort of paper: %s', (question, said) => expect(told(question)).toContain(said));
test.each(['Does the UzDaily article agree with MiddleAsianNews on how many agreements came earlier?', 'Do UzDaily and MiddleAsianNews agree on who chairs FORGE?', 'Do UzDaily and MiddleAsianNews agree on the number of new agreements?'])('held together: %s', (question) => expect(told(question)).not.toContain('nothing to compare'));
