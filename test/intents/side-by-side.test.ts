// Several properties of two things, things known by their months, one of two speakers, credits of photos.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const text = (question: string): string => ask(question).answer.text;

describe('every property asked for is told', () => {
  test.each([
    ['Compare 6K Additive and IperionX by amount, state and minerals', ['Pennsylvania', 'Virginia', 'titanium', '$27.4 million', '$11.1 million']],
    ['Amaero vs Empire State Mines: state, sum and metal', ['Tennessee', 'New York', 'zinc', '$23.5 million']],
    ['ReElement versus Vulcan Elements: debt, private equity, place', ['$80 million', '$620 million', '$200 million', '$550 million', 'Indiana', 'North Carolina']],
    ['Compare the Tashkent and the Washington memorandum: date, place, signers', ['Henick', 'Landau', '16 September 2024', '4 February 2026']],
  ])('%s', (question, parts) => { for (const part of parts) expect(text(question)).toContain(part); });
});
describe('days between things known by their months', () => {
  test.each([['How many days between the November notice and the December notice of the DOE?', /^17 days/u], ["How long between the Energy Department's PIA of September and its NOFO of December?", /^77 days/u]])('%s', (question, days) => expect(text(question)).toMatch(days));
  test('months with several of the sort tell nothing', () => expect(ask('Days between the DOE notices of August and September 2025?').answer.intent).not.toBe('order'));
});
test.each([
  ['Which of them talks of responsible partnership, Henick or Saidov?', 'Saidov said'],
  ['Who promised to facilitate investment and apply advanced technology in Kazakhstan?', 'words of Deborah Robinson'],
  ['Henick and Saidov: which of them spoke of responsible partnership, which of diversifying global mineral supply chains?', 'Ambassador Jonathan Henick'],
])('who said it: %s', (question, name) => expect(text(question)).toContain(name));
test.each([['Who is credited for the photo of the signing in Tashkent?', 'Ministry of Geology'], ['Which picture agency is credited in the Caspian Post piece?', 'skillings.net'], ['Source of the photos?', 'skillings.net']])('credits: %s', (question, credit) => {
  expect(ask(question).answer).toMatchObject({ status: 'answered', text: expect.stringContaining(credit) });
});
