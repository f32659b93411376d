// Money weighed and narrowed: line by line, by bounds, by owners named one after the other, by places of any state.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): string => ask(question).answer.text;

test.each([
  ['In which Pentagon deals is the private money larger than the public?', 'In 5 of these deals', 'Atalco: $150 million of public money against $300 million'],
  ['Which DoD companies got more government than private money?', 'In one of these deals', 'Vulcan Elements: $620 million'],
  ['In how many defense deals does private capital exceed government money?', 'In 5 of these deals', 'Alcoa-Sojitz'],
  ['Which Defense deals have more public than private money, counting conditional debt?', 'In 2 of these deals', 'Korea Zinc (first line): $3.65 billion'],
])('line by line: %s', (question, lead, line) => { expect(told(question).startsWith(lead)).toBe(true); expect(told(question)).toContain(line); });

describe('owners and items named one after the other', () => {
  test.each([
    ["EXIM's letters of interest plus DFC's tungsten letter: what is the sum?", 'up to $15.5 billion'], ["DFC's Brazil line and DoD's Vulcan debt combined", '$1.185 billion'], ["EXIM's Reko Diq plus DFC's Orion, how much?", '$1.9 billion'],
    ["Rare earth money: DOE's centre and DFC's Brazil line together?", 'Added as you asked: $699 million'], ['How much additional funding did the Orion and Ukraine deals attract?', '$1.275 billion'], ['outside money that the Ukraine and Orion deals mobilised between them', '$1.275 billion'],
    ['Soft money in one sum: letters of interest, the letter of intent and conditional debt', '$17.9 billion'],
  ])('%s', (question, sum) => expect(told(question)).toContain(sum));
  test('private money is not added unasked', () => expect(told("DFC's Brazil line and DoD's Vulcan debt combined")).not.toContain('Private'));
});
describe('bounds, few of one end, states', () => {
  test.each([
    ['which DOE items are larger than 200 million and what do they add up to?', '$855 million'], ['average of the three largest DOE notices', '$329.67 million'], ['mean of the two smallest EXIM approvals', '$13.5 million'],
    ['Sum of the EXIM approvals that lie in a named US state', '$77.9 million'], ['List the US states with EXIM approvals', '4 U.S. states'], ["Which non-American places are in the Pentagon's list?", '3 countries'],
    ['What part of everything EXIM has approved is Reko Diq?', '11.4%'], ["What percentage of the private money next to DoD deals is Vulcan's?", '13.2%'], ['DOE subtotals per month', 'August 2025: $610 million'],
    ['by what factor does the Vulcan debt exceed the ReElement debt?', '7.75 times'], ['How many times the defense debt is the private equity in ReElement?', '2.5 times'],
  ])('%s', (question, sum) => expect(told(question)).toContain(sum));
});
test.each(['How much private capital was raised alongside the approved EXIM deals?', 'Private money next to EXIM approvals?', 'outside investors in the DOE programmes - how much?'])('none of it: %s', (question) => expect(ask(question).answer).toMatchObject({ status: 'partial' }));
test.each(['over how many years must the Vault loan be repaid?', 'In how many years is the Reko Diq financing due?', 'Which banks besides EXIM lend to Project Vault?'])('the ledger does not count or list what it has not: %s', (question) => expect(ask(question).answer.status).not.toBe('answered'));
test.each([['who has more firm money, DOE or DFC?', '$135 million'], ['firm money of DoD against DOE: the gap?', '$1.273 billion'], ['Is the firm money of EXIM or that of DOE larger?', '$10.2729 billion']])('an agency with notices only is not worth nothing: %s', (question, apart) => expect(told(question)).toContain(apart));
