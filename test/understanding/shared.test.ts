// A message that shares one predicate among several subjects, or several demands on one subject, is answered in each of its parts.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const cases: [string, ...(string | RegExp)[]][] = [
  ['Peru: did it attend, did it sign, and who is its foreign minister?', /Peru is listed among the participants/u, /Peru is one of the eleven/u],
  ['Morocco - attended, signed?', /Morocco is listed among the participants/u, /Morocco is one of the eleven/u],
  ['Henick: his post, what he signed and what he said', 'U.S. Ambassador to Uzbekistan', 'memorandum', 'diversify'],
  ['Bruce and Robinson: who are they and what did they say?', 'spokeswoman', 'nuclear', 'top US diplomat in Kazakhstan'],
  ['What did Landau discuss with Kamilov and what with Saidov?', 'immigration', 'implementation'],
  ['When was the Tashkent memorandum signed and when the Washington one?', '16 September 2024', '4 February 2026'],
  ['Rubio and Trump: what did each announce?', 'FORGE', 'Project Vault'],
  ['What did Trump announce and what did Rubio announce?', 'Project Vault', 'FORGE'],
];
describe('every part is answered', () => {
  test.each(cases)('%s', (question, ...parts) => {
    const { answer } = ask(question);
    expect(['answered', 'partial']).toContain(answer.status);
    for (const part of parts) expect(answer.text).toMatch(part);
  });
});

test('a money question over several rows stays one answer', () => {
  const { answer } = ask('North Carolina and Indiana: what did the government put in, summed?');
  expect(answer.text).toContain('$700 million');
});
