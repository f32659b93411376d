// Money by region; a region without lines; an agreement with the United States is no line; and what no source has is named as typed.
import { expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): string => ask(question).answer.text;

test.each([
  ['DFC deals in Latin America', '$565 million', 'Kazakhstan'], ['which EXIM approvals are in Asia?', 'Reko Diq', 'Virginia'], ['any financing in Central Asia?', 'up to $700 million', '$565 million'],
  ['How much public money goes to Oceania?', '$93 million', '$1.3 billion'], ['biggest deal in South America', '$565 million', 'Korea Zinc'], ['сколько денег DFC идёт в Латинскую Америку?', '$565 million', '$600 million'],
])('lines of a region: %s', (question, has, lacks) => { expect(told(question)).toContain(has); expect(told(question)).not.toContain(lacks); });
test.each(['DFC deals in Latin America', 'EXIM money for Asia'])('the region is ours: %s', (question) => expect(told(question)).toContain('general geography'));
test('a region the source names itself needs no note', () => expect(told('DFC deals in the Gulf')).not.toContain('general geography'));
test.each([['EXIM deals in Africa', 'no EXIM money for Africa'], ['DoD money in Europe', 'Defense money for Europe'], ['how much has EXIM put into Oceania', 'no EXIM money for Oceania']])('nothing there: %s', (question, said) => { expect(told(question)).toContain(said); expect(ask(question).answer.status).not.toBe('answered'); });
test.each([['which pacific island nation got a deal with the US?', 'Cook Islands'], ['Which European country has an agreement with the US?', 'United Kingdom']])('signed, not financed: %s', (question, said) => expect(told(question)).toContain(said));

test.each([['anything on antimony?', '“antimony”'], ['what is Serra Verde?', '“Serra Verde”'], ['how tall is the Eiffel Tower?', '“Eiffel Tower”']])('what is not in the sources is named: %s', (question, name) => { expect(told(question)).toContain(name); expect(ask(question).answer.status).toBe('abstained'); });
test.each(['can I invest in Korea Zinc?', 'how do I invest in Ambler Metals?', 'could we buy into Atalco?'])('no advice: %s', (question) => expect(told(question)).toContain('no investment advice'));
test.each(["who's chairing FORGE now that June is over?", 'June has passed, who chairs FORGE?', 'has anyone taken over from Korea?'])('a month that is behind: %s', (question) => expect(told(question)).toContain('name no successor'));
test.each([['what does DOE offer for gallium?', '$6 million'], ['what does the Pentagon offer Vulcan Elements?', '$620 million'], ['what did EXIM offer Pakistan?', '$1.3 billion']])('an offer of money: %s', (question, sum) => { expect(told(question)).toContain(sum); expect(ask(question).answer.status).toBe('answered'); });
