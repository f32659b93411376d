// Late turns of a dialogue that doubt, repeat, go back or leave out what was told: what the last answer must say.
import { beforeAll } from 'vitest';
import { endAs, type Dialogues } from '../support/dialogues.ts';
import { pipeline } from '../support/pipeline.ts';

beforeAll(() => { pipeline(); }, 60_000);

const CLASSES: Dialogues = {
  'a "not" is told the kind of money, not a yes or a no': [
    [['Did the DFC lend 700 million for tungsten?', 'so it was never paid?'], /letter of intent/u],
    [['How much private money did Vulcan Elements raise?', "so that's not public money?"], /private investors/u],
    [['How much is the Future Mine testbed?', "then it isn't a grant?"], /funding opportunity/u],
  ],
  'a figure heard elsewhere is held against what was asked about': [
    [['How much is Reko Diq getting?', 'I heard 3 billion'], /\$1\.3 billion/u],
    [['How much did ReElement get?', 'my editor says 700 million'], /^No/u],
    [['Which DOE notice is the largest?', 'someone told me 500 million'], /\$500 million/u],
  ],
  'certain is what is neither a letter nor conditional': [
    [['What does Korea Zinc get?', 'is the 2.4 billion certain?'], /conditionally/u],
    [['Is the $700m for Kazakhstan a done deal?'], /^No.*letter/su],
    [['Is the 14.8 billion of EXIM final?'], /^No.*letter/su],
  ],
  'of two sums told apart neither lies in the other': [
    [['Alcoa-Sojitz?', 'and the 170.3?', 'is that part of the 93?'], /^No:.*\$170\.3 million/su],
    [['Does the $150 million for Atalco include the $300 million?'], /^No:/u],
    [['Is the $550 million included in the $620 million of Vulcan Elements?'], /^No:/u],
  ],
  'all but the one told last': [
    [['Rank the DoD recipients by government money, conditional debt left out', 'top one?', 'everyone except them?'], /\$978 million/u],
    [['List the DOE notices of August', 'the biggest one?', 'how much do the other three come to?'], /\$110 million/u],
    [['What has EXIM approved?', 'the largest?', 'all without it, total?'], /\$1\.3779 billion/u],
  ],
  'one kind only after another was counted in': [
    [["DFC's mobilised money in total?", 'plus its own firm money?', 'no, own money only', 'which is the biggest firm line?'], /Orion.*\$600 million/su],
    [['How much private money do the Pentagon deals have?', 'which is the smallest line?'], /\$170\.3 million/u],
    [['what about the 150 million of Korea Zinc?', 'so how much is firm in total?'], /\$1\.4 billion/u],
  ],
  'the whole list after a part of the world': [
    [['How many of the eleven signatories are in Africa?', 'Asia?', 'list them all again please'], /Argentina.*Uzbekistan/su],
    [['Which Nordic states came?', 'the full list please'], /Angola.*Zambia/su],
    [['Which Asian countries signed?', 'give me all of them'], /Cook Islands.*Paraguay/su],
  ],
  'back to a day or a thing spoken of before': [
    [['What was announced on 2 February 2026?', '3rd?', '4th?', 'go back to the 3rd: between which two parties was the memorandum?'], /Glencore.*Orion/su],
    [['What is FORGE?', 'and Pax Silica?', 'back to FORGE: who chairs it?'], /Korea/u],
    [['How much is Vault?', 'Reko Diq?', 'ok back to Vault, what is it for?'], /reserve/u],
  ],
  'word for word, and what may be printed': [
    [['What did Saidov say about critical minerals?', 'which article has the quote?', 'give me the exact words'], /"not only as an economic opportunity"/u],
    [['What did Robinson say in Astana?', 'when was that?', 'quote please'], /"US support for private/u],
    [['How much is the DFC putting into Ukraine?', 'who else pays?', "so what's fair to print?"], /\$75 million/u],
  ],
  'those who met are asked of by name and by year': [
    [['Who met whom: Saidov, Kamilov, Rubio, Landau?'], /7 April 2025.*9 April 2025.*February 2026/su],
    [['Who met whom: Saidov, Rubio, Landau?', 'which of these meetings were in 2026?'], /February 2026/u],
    [['What happened on 9 April?', 'who took part?'], /Rubio.*Saidov/su],
  ],
};

endAs(CLASSES);
