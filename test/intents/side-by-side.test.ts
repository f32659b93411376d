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

describe('two people named together', () => {
  test.each([['landau & kamilov: what did they talk about', 'mining and nuclear power'], ['Kamilov and Landau: topics of their talks', 'mining and nuclear power'], ['rubio & saidov - topics?', 'bilateral cooperation']])('%s', (question, right) => expect(text(question).split('\n')[0]).toContain(right));
  test.each(["which was first in April, Rubio's meeting or Landau's?", "Which meeting was earlier in April, Kamilov's or Saidov's?", "whose talks came first in April 2025, Landau's or Rubio's?"])('%s', (question) => expect(text(question)).toMatch(/^Meeting of Landau with Kamilov came first/u));
});

describe('held against a sum, one of several kinds, a part of a whole', () => {
  test.each([['Did Amaero receive more than 20 million dollars from EXIM?', /^Yes/u], ['Did Amaero receive more than 25 million dollars from EXIM?', /^No/u], ['did DFC put less than 700 million into Orion?', /^Yes/u]])('%s', (question, verdict) => expect(text(question)).toMatch(verdict));
  test.each(['are the battery recycling grants a NOI or a NOFO', 'is MAGNITO a NOFO or PIA?'])('%s: neither yes nor no', (question) => expect(text(question)).not.toMatch(/^(?:Yes|No)/u));
  test.each(['how much of the 1.5 GW is wind', 'How many jobs will the memorandum with Uzbekistan bring?'])('%s: not stated', (question) => expect(ask(question).answer.status).not.toBe('answered'));
});

describe('a post is told of by its holder', () => {
  test.each([['Which programme did the US president unveil two days before the ministerial?', 'Vault'], ['what did the US vice president do on 4 February', 'Ministerial Meeting'], ['what did the secretary of state announce on 4 February?', 'FORGE']])('%s', (question, right) => {
    expect(text(question)).toContain(right);
    expect(text(question)).not.toContain('no such thing');
  });
});
