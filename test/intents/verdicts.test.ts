// Yes or no to a claim: contrary words, other times, and what is no claim at all.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const text = (question: string): string => ask(question).answer.text;

describe('a statement that says the contrary is a no', () => {
  test.each([['Does the MSP live on next to FORGE?', 'takes the place'], ['Are the Americans against a WTO membership of Uzbekistan?', 'back'], ['Is the critical minerals market decentralized?', 'centralized'], ['Were the April agreements only verbal?', 'contracts'], ['Has the Peace Council existed for long?', 'recently'], ['Does Tashkent want to rely solely on Russia for nuclear energy?', 'diversifying']])('%s', (question, right) => {
    expect(text(question)).toMatch(/^No: /u);
    expect(text(question)).toContain(right);
  });
});

describe('another time is a no, the same a yes', () => {
  test.each(['Was FORGE launched in March?', 'Did Landau meet Kamilov on 9 April?', 'Was it in 2022 that the dialogue on minerals began?'])('%s', (question) => expect(text(question)).toMatch(/^No: /u));
  test.each(['Was FORGE launched in 2026?', 'Did the summit in New York take place in 2023?'])('%s', (question) => expect(text(question)).toMatch(/^Yes: /u));
  test.each(['was MINExpo in 2023?', 'Is the Peace Council good?'])('%s: nothing says so', (question) => expect(text(question)).not.toMatch(/^Yes/u));
});
