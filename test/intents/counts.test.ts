// Counts over lists of names and over the three numbers of agreements.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): string => ask(question).answer.text;

describe('agreements', () => {
  test.each([
    ['How many agreements had the US signed altogether by 4 February 2026?', '21'], ['number of agreements signed including those of the previous five months', '21'],
    ['signed plus negotiated agreements: how many?', '38'], ['If the 17 negotiations end in signatures, how many agreements would there be', '38'], ['how many countries have either signed or finished negotiating?', '38'],
  ])('%s', (question, n) => expect(told(question)).toContain(`${n} in all`));
  test.each(['how many agreements were signed at the ministerial?', 'how many frameworks were signed in total on 4 February?'])('%s is one count', (question) => expect(told(question)).not.toContain('in all'));
  test.each(['How many agreements were signed in September 2024?', 'how many memoranda were signed in 2024?', 'how many MoUs were signed in September 2024?'])('%s: told by their day', (question) => expect(told(question)).toMatch(/^One agreement .*Uzbekistan and the United States signed a memorandum/su));
});

describe('names', () => {
  test.each([
    ['participants whose names start with M', ['Malaysia', 'Mexico', 'Mongolia', 'Morocco']], ['signatories starting with P', ['Paraguay', 'Peru', 'Philippines']],
    ['How many countries in the list have Republic in their name?', ['4 of', 'Czech Republic', 'Dominican Republic']], ["which attendees have 'Arab' in their names", ['Saudi Arabia', 'United Arab Emirates']],
  ])('%s', (question, names) => { for (const n of names) expect(told(question)).toContain(n); });
});
