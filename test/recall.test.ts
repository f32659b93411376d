// An answer is worked out once for the same question, day, language and mode, and anew as soon as one of them differs.
import { expect, test } from 'vitest';
import type { Asked } from '../src/ask.ts';
import { recalling, type Answering } from '../src/recall.ts';
import { ask } from './support/pipeline.ts';

const QUESTION: Asked = { text: 'who chairs FORGE?', asOf: '2026-11-22', mode: 'ask' };

function counted(): { answering: Answering; worked: () => number } {
  let worked = 0;
  return { answering: recalling(({ text, asOf }, history) => { worked += 1; return ask(text, asOf, history); }), worked: () => worked };
}

test('the same question is worked out once and told in the same bytes', () => {
  const { answering, worked } = counted();
  const told = [1, 2, 3].map(() => JSON.stringify(answering(QUESTION, [])));
  expect(new Set(told).size).toBe(1);
  expect(worked()).toBe(1);
});
test.each<[string, Asked]>([
  ['another day', { ...QUESTION, asOf: '2026-03-01' }], ['other words', { ...QUESTION, text: 'who chairs the MSP?' }],
  ['another language', { ...QUESTION, language: 'ru' }], ['a claim', { ...QUESTION, mode: 'claim' }],
])('%s is worked out anew', (_, other) => {
  const { answering, worked } = counted();
  answering(QUESTION, []);
  answering(other, []);
  expect(worked()).toBe(2);
});
test('a follow-up is worked out in the light of its own past', () => {
  const { answering, worked } = counted();
  const first = answering({ ...QUESTION, text: 'How much has EXIM approved in total?' }, []);
  const other = answering(QUESTION, []);
  const followUp = { ...QUESTION, text: 'and DFC?' };
  expect(answering(followUp, [first.turn]).answer.text).not.toBe(answering(followUp, [other.turn]).answer.text);
  expect(worked()).toBe(4);
});
test('what is kept does not hold on to how it was found', () => {
  const { answering } = counted();
  expect(Object.keys(answering(QUESTION, [])).toSorted()).toEqual(['answer', 'gap', 'turn']);
});
