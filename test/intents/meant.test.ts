// The statement a question is worded after is told, also where a portrait or an agreement would answer.
import { expect, test } from 'vitest';
import { withStatementMeant } from '../../src/answer/beside.ts';
import { makeWorld } from '../../src/world.ts';
import { ask, pipeline, TODAY } from '../support/pipeline.ts';

test.each([
  ['Which topics did Rubio and Saidov take up in Washington?', 'bilateral cooperation'],
  ['What issues did Saidov and Rubio talk over during the visit?', 'global challenges'],
  ['What did Landau and Kamilov take up in April?', 'mining and nuclear power'],
])('%s', (question, told) => expect(ask(question).answer.blocks.slice(0, 2).map((b) => JSON.stringify(b)).join(' ')).toContain(told));

const beside = (intent: string, records: string[]): string[] => {
  const question = 'Who announced Project Vault, and when?';
  const p = pipeline();
  const world = makeWorld(p, 'en', TODAY, []);
  const reading = world.read(question);
  return withStatementMeant({ status: 'answered', blocks: [], records }, intent, reading, world).records;
};
test('the statement worded like the question stands beside a portrait, once, and never beside a ledger', () => {
  const [told] = beside('profile', []);
  expect(told).toMatch(/vault/u);
  expect(beside('profile', [told ?? ''])).toEqual([told]);
  expect(beside('financing', [])).toEqual([]);
});
test.each(["What's the difference between a letter of interest and a loan?", 'How does an LOI differ from an approved loan?', 'Explain the difference between a letter of interest and a letter of intent'])('what words mean is no sum: %s', (question) => expect(ask(question).answer.intent).not.toBe('financing'));
test.each(['Give me a summary of the April 2025 talks', 'recap of February 2026', 'summarise the September events'])('a summary of a time is what happened then: %s', (question) => expect(ask(question).answer.intent).toBe('timeline'));
