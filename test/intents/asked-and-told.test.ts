// A yes or a no is about everything the question names; what is only willed is not so, two are not one, a silence on another thing is no answer.
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, pipeline } from '../support/pipeline.ts';

beforeAll(() => { pipeline(); }, 60_000);

const says = (cases: readonly (readonly [question: string, wanted: RegExp, never?: RegExp])[]): void => {
  for (const [question, wanted, never] of cases) {
    test(question, () => {
      const { text } = ask(question).answer;
      expect(text).toMatch(wanted);
      if (never !== undefined) expect(text).not.toMatch(never);
    });
  }
};
describe('a state that is only wished for', () => says([
  ['Is Uzbekistan already part of the WTO?', /do not say/u, /^Yes/u],
  ['Is Uzbekistan\'s nuclear sector diversified?', /interested in diversifying/u, /^Yes/u],
  ['is Uzbekistan seeking WTO membership?', /^Yes/u],
]));
describe('two are not one', () => says([
  ['Is Pax Silica another name for FORGE?', /^No: .*two, not one/u],
  ['Is the Peace Council the same as the National Security Council?', /^No: /u],
  ['FORGE and Pax Silica: one and the same?', /^No: /u],
  ['Is Helberg the same man as Landau?', /^No: .*convened/su],
]));
describe('two counts', () => says([
  ['did more countries sign than finish negotiations?', /^No: 17 against 11/u],
  ['Do the new agreements outnumber the ten earlier ones?', /^Yes: 11 against 10/u],
  ['were there more ministers or more countries at the meeting', /54 against 43/u, /^(?:Yes|No)/u],
]));
describe('two parts of the world, two places', () => says([
  ['Were there more African or more Latin American countries at the ministerial?', /8 against 7/u],
  ['Did more Asian than European countries attend?', /^Yes: 19 against 16/u],
  ['Are 6K Additive and Amaero in the same state?', /^No: .*Pennsylvania.*Tennessee/u],
  ['Is Amaero in the same state as Korea Zinc?', /^Yes: .*Tennessee/u],
]));
describe('whether any source says it', () => says([
  ['do any of the sources put a value on the april contracts with the uzbeks?', /Neither their value/u, /source says so/u],
  ['Does any of the articles say when the memorandum expires?', /^No: /u, /says so/u],
  ['Does the list of participants at MiddleAsianNews have 54 names or 55?', /55 names/u, /^Yes/u],
  ['Does the article on Saidov\'s visit to Washington give the day of the signing?', /visit/u, /^Yes/u],
  ['Nine partners in Pax Silica: does UzDaily have that number too?', /^No: /u],
  ['Which outlet brought the news of the April deals?', /Caspian Post/u, /UzDaily/u],
]));
describe('what a journey cost is told by no other sum', () => says([
  ['How much did Saidov\'s trip to Washington cost?', /do not say/u, /\$/u],
  ['what was the price of a MINExpo ticket?', /do not say/u, /\$/u],
  ['What did the ministerial cost the US taxpayers?', /do not say/u, /\$/u],
]));
describe('one of two is asked for, not a yes', () => says([
  ['Kamilov - is he foreign minister or deputy head of the security council?', /deputy chair/u, /^(?:Yes|No)/u],
  ['Did Rubio or Landau sign the memorandum?', /signed by Bakhtiyor Saidov.*Landau/su, /^(?:Yes|No)/u],
  ['Before or after the talks was the Washington memorandum signed?', /^Following the talks/u],
  ['was the working group convened before or after the ministerial?', /^After the ministerial/u],
]));
describe('lines by their date', () => says([
  ['Which DOE opportunities are dated August 25, 2025?', /ROCKS.*MAGNITO/su, /TRACE-Ga/u],
  ['Which DOE notices carry the date of 13 August 2025?', /\$550 million/u, /ROCKS/u],
  ['which funding opportunities date from November 14?', /Future Mine/u, /ROCKS/u],
]));
describe('somebody or a paper told by office and day', () => says([
  ['How did the ambassador characterise the document signed in September?', /strategic partnership/u],
  ['What did the spokeswoman say about nuclear technology?', /safe nuclear/u, /do not state/u],
  ['what fields does the paper signed in September 2024 cover?', /geological exploration/u],
  ['who is mr kamilov now, i.e. in the april article', /^Abdulaziz Kamilov/u],
]));
test('of somebody nobody named there is nothing to tell', () => {
  for (const question of ['when did he sign it?', 'did they approve it?', 'was it signed?']) expect(ask(question).answer.status).toBe('clarify');
});
