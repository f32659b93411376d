// What people say about their asking changes nothing of what is asked.
import { expect, test } from 'vitest';
import { isExcuse, withoutExcuses } from '../../src/understanding/excuse.ts';
import { ask } from '../support/pipeline.ts';

test.each([
  'sorry for bothering you all, who chairs FORGE?', 'I’m working on a short paper about this, so who chairs FORGE?', 'not sure if anyone knows but who chairs FORGE?', 'ok last question: who chairs FORGE?',
  'i was watching the news last night and wondering, who chairs FORGE?', 'who chairs FORGE? I’d really appreciate it', 'who chairs FORGE? no hurry at all', 'who chairs FORGE? Kind regards, Marta',
])('%s', (question) => {
  expect(ask(question).answer.text).toBe(ask('who chairs FORGE?').answer.text);
});

test('what is part of the question stays', () => {
  for (const asked of ['Is Peru sorry to leave?', 'Confirm that Peru signed', 'For the record: 54 or 55 countries?', 'What did the article about this note?']) expect(withoutExcuses(asked).length).toBeGreaterThanOrEqual(asked.length - 'For the record: '.length);
  expect(isExcuse('Is it urgent?')).toBe(false);
});
