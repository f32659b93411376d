// One list of countries held against another.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

describe('names on both lists', () => {
  test.each([
    ['Which countries with Pentagon deals attended the ministerial?', 'Australia and Republic of Korea'],
    ['Which participants of the ministerial have a project financed by DFC?', 'Brazil, Kazakhstan and Ukraine'],
    ['Did every country with an action plan attend?', 'Mexico, European Commission and Japan'],
    ['Which of the countries with EXIM projects abroad were at the ministerial?', 'Pakistan'],
  ])('%s', (question, names) => { expect(ask(question).answer).toMatchObject({ status: 'answered', text: expect.stringContaining(`: ${names} (`) }); });
});
test.each(['Do any of the eleven signatories get DFC money?', 'Is the country that chairs FORGE among the signatories?', 'Did the three partners of the USTR action plans sign on 4 February?'])('no name on both: %s', (question) => {
  expect(ask(question).answer.text).toMatch(/^No: There is no name both/u);
});
test.each(['Which of the eleven signatories are also in MSP?', 'which signatories are FORGE members', 'are any of the participants part of Pax Silica?'])('a list nobody gives: %s', (question) => {
  expect(ask(question).answer.status).toBe('abstained');
});
describe('who came held against who signed', () => {
  test.each([
    ['Is every country that signed also listed as a participant?', /^Yes: .*Argentina.*Uzbekistan \(11\)/u],
    ['Are any of the signatories missing from the participants list?', /^No: /u],
    ['Did every participant sign?', /^No: /u],
    ['Did any Central Asian participant other than Uzbekistan sign?', /^No: There is no name both/u],
  ])('%s', (question, says) => { expect(ask(question).answer.text).toMatch(says); });
});
