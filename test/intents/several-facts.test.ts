// Several facts asked in one sentence: who did a thing and what else, everything on somebody, where a name stands and for what.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const says = (cases: readonly (readonly [question: string, ...words: string[]])[]): void => {
  test.each(cases)('%s', (question, ...words) => {
    const { answer } = ask(question);
    expect(answer.status).toBe('answered');
    for (const word of words) expect(answer.text).toContain(word);
  });
};
describe('everything on somebody is more than money and more than words', () => says([
  ['what do we have on Ukraine in total?', '$75 million', 'participants'],
  ['What do we know about Pakistan, all in all?', 'Reko Diq', 'participants'],
  ['Everything Robinson said and did', 'Astana', 'top US diplomat'],
  ['What did Landau do and say?', 'gratitude', 'working group'],
]));
describe('people who signed by hand', () => says([
  ['Which officials signed memoranda?', 'Saidov', 'Landau', 'Nasritdinkhodjaev', 'Henick'],
  ['Name the people who signed agreements', 'Saidov', 'Landau', 'Nasritdinkhodjaev', 'Henick'],
  ['Which persons put their signatures under agreements in the five documents?', 'Saidov', 'Henick'],
]));
describe('where a name stands, and what for', () => says([
  ['Where is Pax Silica mentioned?', 'document 000, paragraph 13: ', 'nine partners'],
  ['How many times does Korea Zinc come up and what for?', 'two paragraphs', '$1.25 billion', '$150 million'],
  ['Where is Vault mentioned?', 'paragraph 11', 'paragraph 14'],
]));
describe('people by where they serve', () => says([
  ['Which US diplomats posted in Central Asia are named, and where do they serve?', 'Henick', 'Uzbekistan', 'Robinson', 'Kazakhstan'],
  ['Which diplomats are named who are posted in Kazakhstan?', 'Robinson'],
  ['Which American ambassadors serving in Uzbekistan are named?', 'Henick'],
]));
