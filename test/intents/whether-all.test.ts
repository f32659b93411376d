// A property held against every line; regions left out; which of two gave more to one deal; a share of another agency's money.
import { expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const lead = (question: string): string => ask(question).answer.text.split('\n')[0] ?? '';

test.each([
  ['Do all DoD deals have private investors?', 'No:', 'Ambler Metals'], ['Does every DFC item have an amount?', 'No:', 'Persian Gulf'], ['Were all the DoD deals made in December?', 'No:', '3 of the 7'],
  ['Are all of the Pentagon lines from 2025?', 'Yes:', 'all 7'], ['Do all EXIM approvals go to companies?', 'No:', 'Reko Diq'],
])('every line: %s', (question, verdict, said) => { expect(lead(question).startsWith(verdict)).toBe(true); expect(lead(question)).toContain(said); });
test.each([['Which of the eleven signatories are not from Latin America?', '7 countries'], ['How many participants are not from Africa?', '47 countries'], ['Name the signatories which are not in Asia', 'United Kingdom']])('outside a region: %s', (question, said) => expect(lead(question)).toContain(said));
test.each([
  ['Did the Pentagon or private investors put more into Atalco?', '$300 million, against Atalco, financing ($150 million)'], ['Who put more into Vulcan, the Pentagon or private investors?', '$620 million'], ['Did DFC or the mobilised money give more to Orion?', '$1.2 billion, against'],
])('into one deal: %s', (question, said) => { expect(lead(question)).toContain(said); expect(lead(question)).not.toMatch(/^Yes/u); });
test.each([['The DOE total is what share of EXIM\'s letters?', '7.5%'], ['TRACE-Ga is what share of the DOE total?', '0.5%'], ["DFC's Brazil money is what fraction of EXIM's Reko Diq?", '43.5%']])('share: %s', (question, said) => expect(lead(question)).toContain(said));
