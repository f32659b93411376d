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

describe('some of those named, groups left out, shares', () => {
  test.each([
    ['Malaysia, Singapore, Thailand, Philippines - who signed?', 'Of these, Philippines signed'], ['Out of France, Germany, Spain and Italy which took part?', 'Of these, France, Germany and Italy took part'], ['Which of the following signed: Guinea, Ghana, Morocco, Zambia?', 'Of these, Guinea and Morocco signed'],
    ['European participants outside the EU', 'Norway, Ukraine and United Kingdom'], ['How many European countries attended that are not in the EU?', '3 countries'], ['Which former Soviet republics took part?', 'Armenia, Estonia, Kazakhstan, Lithuania, Ukraine and Uzbekistan'],
    ['What share of the participants signed?', '20.4%'], ['What percentage of the African participants signed?', '28.6%'], ['What proportion of South American participants signed?', '66.7%'],
    ["Which attending countries have a DFC deal but didn't sign on 4 February?", 'Brazil'], ['Which participants without a new agreement appear in EXIM’s approved list?', 'Pakistan'], ['Which attendees signed nothing but stand in the Pentagon list?', 'Australia'],
    ["Which state appears in both EXIM's and the Pentagon's list?", 'Tennessee (EXIM and U.S. Department of Defense)'],
  ])('%s', (question, names) => expect(ask(question).answer.text).toContain(names));
});
