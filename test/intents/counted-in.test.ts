// Money counted in, left out and set side by side in the words of the asking.
import { expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): string => ask(question).answer.text;

test.each([
  ['Approved EXIM money, Amaero not.', 'up to $11.3544 billion (5 lines)'], ['Sum the DoE notices, ROCKS not, MAGNITO not', '$1.045 billion (5 notices)'], ['Pentagon debt, Vulcan counted, Korea Zinc not: total?', '$700 million (2 lines)'],
  ['EXIM approvals without Vault, without Reko Diq?', '$77.9 million (4 lines)'],
])('"X not" leaves X out: %s', (question, sum) => expect(told(question)).toContain(sum));
test.each([
  ['All Korea Zinc figures added, conditional and private included?', '$6.74 billion'], ['total of the Alcoa-Sojitz line including the foreign and private investors\' share', '$263.3 million'], ['every figure in the Atalco entry summed, investors included', '$450 million'],
])('kinds named in a row are all counted in: %s', (question, sum) => expect(told(question)).toContain(sum));
test.each([
  ['how much for the orion consortium all in, dfc and the mobilised money', '$1.8 billion'], ['how much altogether for vulcan, pentagon plus private', '$1.17 billion'], ['what is ukraine worth in all, dfc plus additional funding together', '$150 million'],
])('an agency beside other money stands for its own: %s', (question, sum) => expect(told(question)).toContain(sum));
test.each([
  ['Compare 6K Additive and Amaero: amount, state, what they make', 'Pennsylvania'], ['Vault versus the DOE recycling grants: amount and what each is for', 'disposal of batteries'], ['Compare Ukraine and Orion: DFC money and what was mobilised', '$1.2 billion'],
])('more than sums is told of each side: %s', (question, said) => expect(told(question)).toContain(said));
