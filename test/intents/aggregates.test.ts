// Sums and ends over what a question names: both ends of a list, the few smallest together, agreement counts, two papers side by side.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

describe('both ends', () => {
  test.each([["Top and bottom of EXIM's approved list?", 'Project Vault', 'IperionX'], ['largest and smallest DOE notice please', 'Battery materials', 'TRACE-Ga'], ['What was the first DOE notice and what the last?', '13 August 2025', '1 December 2025']])('%s', (question, ...ends) => { for (const end of ends) expect(ask(question).answer.text).toContain(end); });
});
describe('several together', () => {
  test.each([['the four small EXIM deals: total?', '$77.9 million'], ['What do the two largest DFC investments add up to?', '$1.165 billion'], ['ReElement package, public and private as one figure', '$280 million']])('%s', (question, sum) => expect(ask(question).answer.text).toContain(sum));
});
describe('agreements counted together', () => {
  test.each([['How many agreements did the US sign in total, new and earlier?', '21'], ['Agreements concluded at the ministerial and in the five months before it: the overall count?', '21'], ['Signed frameworks so far plus the ones with talks completed: count?', '38']])('%s', (question, n) => expect(ask(question).answer.text).toMatch(new RegExp(`^${n} in all`, 'u')));
  test('one set alone is not a sum', () => expect(ask('How many agreements were signed in February?').answer.intent).not.toBe('agreement-counts'));
});
test.each(['Compare the two memoranda between Uzbekistan and the US: place, signers', 'both memoranda side by side please', 'the two Uzbek-US memoranda: who signed which?'])('both papers: %s', (question) => {
  for (const name of ['Nasritdinkhodjaev', 'Henick', 'Saidov', 'Landau']) expect(ask(question).answer.text).toContain(name);
});
describe('names by their letters', () => {
  test.each([['participants starting with the letter M', 'Malaysia, Mexico, Mongolia and Morocco'], ['Which signatories begin with P?', 'Paraguay, Peru and Philippines'], ["How many country names in the participant list contain the word 'Republic'?", '4 of the']])('%s', (question, names) => expect(ask(question).answer.text).toContain(names));
});
test.each([['Which Uzbek officials are mentioned by name?', 'Kamilov', 'Landau'], ['Which American diplomats occur by name in the articles?', 'Robinson', 'Saidov']])('people of one side: %s', (question, one, other) => {
  expect(ask(question).answer.text).toContain(one);
  expect(ask(question).answer.text).not.toContain(other);
});
describe('deals placed in some state, and money beside the deals', () => {
  test.each([
    ['Total of EXIM deals located in US states?', '$77.9 million'], ['How many deals in American states does EXIM have?', '4 deals'],
    ['How much private equity accompanied the DoD deals of November 2025?', '$750 million'],
    ['ReElement: government debt plus outside equity?', '$280 million'], ['Vulcan Elements: debt and private equity combined', '$1.17 billion'],
  ])('%s', (question, sum) => expect(ask(question).answer.text).toContain(sum));
});

describe('what is left, what is between, what passes a bound', () => {
  test.each([
    ["DFC's biggest investment: by how much does it exceed the runner-up?", '$35 million'], ["By how much does the largest DOE notice exceed the second?", '$145 million'], ["EXIM's approvals minus DFC's investments", '$10.1379 billion'],
    ["EXIM letters less: subtract the 455 million from EXIM's letters of interest", '$14.345 billion'], ["deduct DFC's investments from the Pentagon's firm money", '$1.138 billion'],
    ["sum of the Pentagon's firm $500m+ lines", '$1.87 billion'], ["EXIM's billion-plus approvals, summed up", '$11.3 billion'], ["EXIM's sub-$20 million approvals: total", '$27 million'],
    ['Vulcan Elements: the sum of both amounts', '$1.17 billion'], ['the two fattest DFC investments, summed up', '$1.165 billion'], ['How much did DOE announce in November 2025 alone?', '$355 million'], ['firm money of the lines naming Tennessee, leaving conditional and private aside', '$1.4235 billion'],
  ])('%s', (question, sum) => expect(ask(question).answer.text).toContain(sum));
  test.each([["Do DOE's NOFOs together reach 600 million?", 'No,', '$549 million'], ['do the two Korea Zinc lines top $1 billion together?', 'Yes,', '$1.4 billion'], ["do DFC's three investments add up to 1.5 billion?", 'No,', '$1.24 billion']])('%s', (question, verdict, sum) => { const { text } = ask(question).answer; expect(text.startsWith(verdict)).toBe(true); expect(text).toContain(sum); });
});
