// Every intent takes its examples through the whole pipeline and leaves its counterexamples to others.
import { describe, expect, test } from 'vitest';
import { intents } from '../../intents/index.ts';
import { ask } from '../support/pipeline.ts';

describe.each(intents.map((i) => [i.name, i] as const))('%s', (name, intent) => {
  test('has enough examples and counterexamples to be known by', () => {
    expect(intent.examples.length).toBeGreaterThanOrEqual(3);
    expect(intent.counterexamples.length).toBeGreaterThanOrEqual(2);
  });
  test.each(intent.examples)('takes “%s”', (question) => {
    const { answer } = ask(question);
    expect({ question, intent: answer.intent }).toEqual({ question, intent: name });
    expect(answer.text.length).toBeGreaterThan(0);
  });
  test.each(intent.counterexamples)('leaves “%s”', (question) => {
    expect(ask(question).answer.intent).not.toBe(name);
  });
});
