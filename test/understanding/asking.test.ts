// The same question is answered the same however it is wrapped: greetings, letters, introductions, false starts, thanks.
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../src/understanding/clauses.ts';
import { sentencesOf } from '../../src/understanding/sentences.ts';
import { ask } from '../support/pipeline.ts';

const WRAPPED: [string, ...string[]][] = [
  ['was Kenya at the ministerial?', 'Morning. The press office asks: was Kenya at the ministerial?', 'I was hoping you could tell me whether Kenya was at the ministerial', 'um ok so, uh, was Kenya, no wait, let me start again, was Kenya at the ministerial', 'Was Kenya at the ministerial? Need it for a speech in Seoul by Friday.', 'waskenya at the ministerial'],
  ['how much did EXIM approve for Reko Diq?', 'for a briefing note, how much did EXIM approve for Reko Diq?', 'Dear colleague,\n\nthank you for the lunch in Brussels. We prepare a visit of our Ambassador to Tokyo. How much did EXIM approve for Reko Diq? Any pointer would be appreciated.\n\nBest regards,\nAnna', 'hi team, quick one before my 3pm call - howmuch did EXIM approve for Reko Diq thx!'],
  ['who replaced the MSP?', 'I am with a Dutch newspaper and have a short question. Who replaced the MSP? Thanks in advance!', 'Would you be so kind as to tell us who replaced the MSP', 'According to your sources, who who replaced uh the MSP?'],
];
describe('a wrapped question cites what the plain one cites', () => {
  for (const [plain, ...wrapped] of WRAPPED) {
    test.each(wrapped)('%s', (question) => {
      const [a, b] = [ask(plain).answer, ask(question).answer];
      expect(b.status).toBe(a.status);
      expect(b.records).toEqual(a.records);
    });
  }
});

describe('what stands around a question is kept when it takes that up', () => {
  test.each([
    ['We are looking at the Tashkent memorandum. Who signed for Uzbekistan?', 'Nasritdinkhodjaev'],
    ['My editor swears the Vault loan is 12 billion. How big is it actually?', '$10 billion'],
    ['I read that Kazakhstan signed on 4 February. Is that correct?', 'not among the eleven'],
    ['I was told Vulcan Elements is in Texas. Is it?', 'North Carolina'],
    ['Sorry to bother, but would you happen to have the figure for IperionX?', '$11.1 million'],
    ['Two Defense lines just say "financing". How much is that together?', '$300 million'],
  ])('%s', (question, part) => { expect(ask(question).answer.text).toContain(part); });
});

describe('a numbered list of questions', () => {
  test.each(['1) who heads FORGE 2) what replaced the MSP', 'Two things:\n1. Who heads FORGE?\n2. What replaced the MSP?', 'a) who heads FORGE; b) what replaced the MSP'])('%s', (question) => {
    const { text } = ask(question).answer;
    expect(text).toContain('Republic of Korea');
    expect(text).toContain('Mineral Security Partnership');
  });
  test('numbers that are not in order number nothing', () => { expect(itemsOf('on 4. February and 7) April')).toEqual([]); });
});

describe('shorthand, slang and tags', () => {
  test.each([
    ['DoD $ for KZ (korea zinc)', '$1.4 billion'],
    ['dfc KZ tungsten LOI amount', '$700 million'],
    ['what did exim cough up for reko diq', '$1.3 billion'],
    ['how much did the dfc pour into ukraine', '$75 million'],
    ['how much has the DOE set aside for MAGNITO', '$20 million'],
    ['re: brazil - dfc amt?', '$565 million'],
    ["who'd landau meet 7 apr 2025", 'Kamilov'],
    ["germany signed too, didn't they", 'No: Germany'],
    ['Morocco signed something, yes or no?', 'Yes: Morocco'],
    ['so uh trump, he announced that vault thing, remind me how big was it and on what day did he announce it', '2 February'],
    ['who signed papers with the Americans on 4 February?', 'Argentina'],
  ])('%s', (question, part) => { expect(ask(question, '2026-03-12').answer.text).toContain(part); });
});

describe('words that only point to an article', () => {
  test.each([
    ['According to the info box in the Tashkent article, what goods need critical minerals?', /smartphones/u, ['002:9']],
    ['In the Central Asia article, who helps build the nuclear plant?', /Rosatom/u, ['003:7']],
    ['Explain the Rosatom angle in the Central Asia article', /nuclear/u, ['003:7']],
  ])('%s', (question, part, refs) => {
    const { text, citations } = ask(question).answer;
    expect(text).toMatch(part);
    expect(citations.map((c) => `${c.document.slice(0, 3)}:${c.paragraph}`)).toEqual(expect.arrayContaining(refs));
  });
});

test('with whom a plan is made asks for its other party', () => {
  for (const question of ['who is the action plan with', "who's ustr doing joint action plans with", 'With whom does USTR plan joint action plans?']) expect(ask(question).answer.text).toContain('Japan');
});

test('abbreviations and dates end no sentence', () => {
  expect(sentencesOf('Dr. Smith met the U.S. side on 4. February... and left. Who came? ok')).toEqual(['Dr. Smith met the U.S. side on 4. February... and left.', 'Who came?', 'ok']);
});
