// The whole question is answered: every one of its halves, the destination it names, the person whose title it asks.
import { beforeAll, describe, expect, test } from 'vitest';
import { endAs, type Dialogues } from '../support/dialogues.ts';
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
describe('tons for one destination are not the sum', () => says([
  ['how much copper goes to america', /100,000/u, /150,000/u],
  ['what quantity of copper is meant for the Gulf allies', /50,000/u, /150,000/u],
  ['copper tons for the US alone?', /100,000/u, /150,000/u],
  ['how much copper was secured for the US and its allies', /150,000/u],
]));
describe('those who came and those who did not sign', () => says([
  ['African participants - who signed and who didn\'t?', /Guinea and Morocco.*Angola, Democratic Republic/su],
  ['Which Gulf states attended, and which of them left without an agreement?', /United Arab Emirates.*Bahrain, Oman, Qatar and Saudi Arabia/su],
  ['List the Latin American participants; which did not sign?', /Argentina – signed.*Bolivia, Brazil, Dominican Republic and Mexico/su],
]));
describe('three questions on one country', () => says([
  ['Kazakhstan - was it at the ministerial, did it sign and what money is planned for it?', /Yes: Kazakhstan.*No: Kazakhstan.*\$700 million/su],
  ['Brazil: did it attend, did it sign, and how much does the DFC give?', /No: Brazil.*\$565 million/su, /\$1\.24 billion/u],
  ['Ukraine: was it present, is it a signatory, what investment goes there?', /Yes: Ukraine.*No: Ukraine.*\$75 million/su],
]));
describe('the title of a person is no headline', () => says([
  ['What title does Bruce have in the Caspian Post article?', /spokeswoman/u, /headline/u],
  ['Rubio\'s title in the UzDaily report', /Secretary of State/u, /headline/u],
  ['What\'s the title of the piece with the ambassador\'s quotation?', /Agree to Cooperate/u],
]));
describe('a capital that announces is its government', () => says([
  ['What did Washington announce two days before the ministerial?', /Project Vault/u, /no such thing/u],
  ['What did the White House announce on February 2?', /Project Vault/u, /no such thing/u],
  ['What happened between Rubio and an Uzbek official on 9 April 2025?', /Saidov/u, /no such thing/u],
]));
describe('kinds of money left out, put in, told one after the other', () => says([
  ['Leave out private lenders and whatever is conditional: Defense debt total?', /\$1\.95 billion/u, /\$2\.4 billion \(1 line\)/u],
  ['All the money for Atalco (public, private, everything): what does it come to?', /\$450 million/u],
  ['What did ReElement raise in debt, and how much more from private investors?', /\$80 million.*\$200 million/su, /\$4\.1603/u],
  ['Compare the public and private money for Vulcan and ReElement', /Vulcan Elements is the larger/u, /private and foreign investors is the larger/u],
]));
describe('the ambassador in a capital', () => says([
  ['Who was the ambassador in Tashkent in 2024?', /Henick/u, /Armenia/u],
  ['Who is the US ambassador in Tashkent?', /Henick/u],
  ['who is the Armenian ambassador in Tashkent', /do not name/u],
]));

const DIALOGUES: Dialogues = {
  'both kinds of money told one by one': [
    [['Atalco public money?', 'and private?', 'combined?'], /\$450 million/u],
    [['how much for Orion from the DFC', 'and how much mobilised', 'added up?'], /\$1\.8 billion/u],
    [['how much copper is meant for the US?', 'and for allies?', 'so altogether?'], /150,000/u],
  ],
  'that job is the one spoken of': [
    [['Which post did Kamilov hold earlier?', 'and who has it now?'], /Saidov/u],
    [['Who was foreign minister before Saidov?', 'who has that post now?'], /Saidov is named as Foreign Minister/u],
    [['Who was the ambassador in Tashkent in 2024?', 'who holds that post now?'], /no later source/u],
  ],
  'a day counted before the question': [
    [['Whom did Rubio meet on April 9?', 'and two days earlier, who had talks?'], /Kamilov/u],
    [['What took place on 3 February?', 'and one day earlier, who announced something?'], /Vault/u],
    [['who had talks on 7 April 2025', 'what were they about?'], /mining and nuclear/u],
  ],
};
endAs(DIALOGUES);
