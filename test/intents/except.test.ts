// Names left out of what is asked for: "apart from Peru", "any article other than UzDaily".
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const text = (question: string): string => ask(question).answer.text;

test.each([
  ['Other than Peru, which Latin American countries signed?', 'Argentina, Ecuador and Paraguay', 'Peru'],
  ['Apart from Kazakhstan, which Central Asian countries attended?', 'Uzbekistan', 'Kazakhstan'],
  ['Which Gulf states came, the UAE and Qatar aside?', 'Bahrain, Oman and Saudi Arabia', 'Qatar'],
  ['Which people besides Trump are named in the MiddleAsianNews article?', 'Helberg', 'Trump'],
  ['Who other than Landau met Saidov in Washington?', 'Saidov met Marco Rubio.', 'met Marco Rubio and'],
  ['Which companies besides Korea Zinc got DoD debt?', 'Vulcan Elements and ReElement', 'Korea Zinc'],
  ['Which foreign power, apart from the US, cooperates with Uzbekistan on nuclear power?', 'Rosatom', 'safe nuclear technologies'],
])('%s', (question, told, left) => {
  expect(text(question)).toContain(told);
  expect(text(question)).not.toContain(left);
});
describe('documents beside the one left out', () => {
  test.each([['Is FORGE mentioned in any article apart from MiddleAsianNews?', /^Yes: It also stands in UzDaily/u], ['Does anybody except MiddleAsianNews report Project Vault?', /^No: Only one source says so: MiddleAsianNews/u], ['Apart from The Caspian Post, does anyone mention Rosatom?', /Only one source says so: The Caspian Post/u]])('%s', (question, told) => expect(text(question)).toMatch(told));
});
test.each(['What sets FORGE apart from Pax Silica?', 'How far apart from the ministerial was the Vault announcement?', 'Is the rest left to Uzbekistan?'])('nothing is left out: %s', (question) => expect(ask(question).trace.reading.except).toEqual([]));
