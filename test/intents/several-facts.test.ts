// Several facts asked in one sentence: who did a thing and what else, everything on somebody, where a name stands and for what.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const says = (cases: readonly (readonly [question: string, ...words: string[]])[], status = /^answered$/u): void => {
  test.each(cases)('%s', (question, ...words) => {
    const { answer } = ask(question);
    expect(answer.status).toMatch(status);
    for (const word of words) expect(answer.text).toContain(word);
  });
};
describe('everything on somebody is more than money and more than words', () => says([
  ['what do we have on Ukraine in total?', '$75 million', 'participants'],
  ['What do we know about Pakistan, all in all?', 'Reko Diq', 'participants'],
  ['Everything Robinson said and did', 'Astana', 'top US diplomat'],
  ['What did Landau do and say?', 'gratitude', 'working group'],
]));
describe('people who signed by hand', () => says([
  ['Which officials signed memoranda?', 'Saidov', 'Landau', 'Nasritdinkhodjaev', 'Henick'],
  ['Name the people who signed agreements', 'Saidov', 'Landau', 'Nasritdinkhodjaev', 'Henick'],
  ['Which persons put their signatures under agreements in the five documents?', 'Saidov', 'Henick'],
]));
describe('where a name stands, and what for', () => says([
  ['Where is Pax Silica mentioned?', 'document 000, paragraph 13: ', 'nine partners'],
  ['How many times does Korea Zinc come up and what for?', 'two paragraphs', '$1.25 billion', '$150 million'],
  ['Where is Vault mentioned?', 'paragraph 11', 'paragraph 14'],
]));
describe('people by where they serve', () => says([
  ['Which US diplomats posted in Central Asia are named, and where do they serve?', 'Henick', 'Uzbekistan', 'Robinson', 'Kazakhstan'],
  ['Which diplomats are named who are posted in Kazakhstan?', 'Robinson'],
  ['Which American ambassadors serving in Uzbekistan are named?', 'Henick'],
]));
describe('somebody told by what they did', () => says([
  ['What did the foreign minister who signed the Washington memorandum discuss with Rubio?', 'global challenges'],
  ['What does the official who met Kamilov thank Uzbekistan for?', 'illegal immigration'],
  ['The minister who signed in Washington: what did he discuss with Landau?', 'implementation'],
  ['Whom did the minister who signed with Landau meet in April 2025?', 'Rubio'],
]));
describe('what is asked of each line of the ledger', () => says([
  ['What are the three smallest EXIM approvals, where are they and what do they produce?', 'Virginia', 'zinc', 'Tennessee'],
  ['Which company received both debt and private equity in November 2025, and in which states are they?', 'North Carolina', 'Indiana'],
  ['How big is the Brazil deal, who finances it and which minerals does it cover?', '$565 million', 'DFC', 'heavy'],
  ['Name the DoD company in Alaska and the one in North Carolina with their amounts.', '$35 million', '$620 million'],
  ['Which DOE notices are dated November or later, and how much is each?', '$134 million', '$355 million'],
]));
describe('several questions, each with its own word', () => says([
  ["What was Jonathan Henick's post, what did he sign, and with whom?", 'Ambassador', 'Nasritdinkhodjaev'],
  ['What does Saidov say about critical minerals and what did he sign after his talks with Landau?', 'responsible partnership', 'signed'],
  ['What did USTR announce with Mexico, and with whom else does it want such plans?', 'Mexico', 'European Commission', 'Japan'],
]));
// The statement itself says that the companies are not named.
describe('several questions, one answered by a statement that says what is not named', () => says([
  ['Which two Chinese projects are in Uzbekistan, how big are they and who helps to finance them?', 'solar', '1.5 gigawatts', 'finance'],
], /^partial$/u));
test.each(['Which Uzbek officials did Landau meet?', 'What two meetings did Landau hold with Uzbek officials, when, and what was discussed at each?', 'which meetings has Landau held with Uzbek officials?'])('meetings with one country: %s', (question) => {
  const { text } = ask(question).answer;
  expect(text).toMatch(/Saidov.*Kamilov/su);
  expect(text).not.toContain('Helberg');
});

describe('each of several, each of its own', () => {
  test.each([
    ['Name the metals and states of the two smallest EXIM deals', ['zinc', 'New York', 'titanium', 'Virginia']],
    ['Korea Zinc and Vulcan Elements: place plus debt plus private money', ['Tennessee', 'North Carolina', '$620 million', '$550 million']],
    ['Ukraine and Orion: DFC money and mobilised money of each', ['$75 million', '$600 million', '$1.2 billion']],
    ['How many countries signed and how many attended?', ['11', '54']],
    ['How many countries and how many foreign ministers were hosted?', ['54', '43']],
    ['Which subjects other than minerals came up with Tashkent in April?', ['nuclear', 'immigration', 'World Trade Organization']],
    ['Landau and Kamilov: date of their talks, the subjects, and what job Kamilov had before', ['7 April', 'nuclear', 'foreign minister']],
    ['Which defence deal lists no outside money, and how big is it?', ['Ambler Metals', '$35 million']],
    ['What did EXIM approve for Reko Diq, in which country and for what metals?', ['$1.3 billion', 'Pakistan', 'copper', 'gold']],
    ["DFC's 'over a billion': does it fit the single deals?", ['$1.24 billion']],
  ] as const)('%s', (question, right) => {
    const { text } = ask(question).answer;
    for (const r of right) expect(text).toContain(r);
  });
});
