// Counts over lists of names and over the three numbers of agreements.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): string => ask(question).answer.text;

describe('agreements', () => {
  test.each([
    ['How many agreements had the US signed altogether by 4 February 2026?', '21'], ['number of agreements signed including those of the previous five months', '21'],
    ['signed plus negotiated agreements: how many?', '38'], ['If the 17 negotiations end in signatures, how many agreements would there be', '38'], ['how many countries have either signed or finished negotiating?', '38'],
  ])('%s', (question, n) => expect(told(question)).toContain(`${n} in all`));
  test.each(['how many agreements were signed at the ministerial?', 'how many frameworks were signed in total on 4 February?'])('%s is one count', (question) => expect(told(question)).not.toContain('in all'));
  test.each(['How many agreements were signed in September 2024?', 'how many memoranda were signed in 2024?', 'how many MoUs were signed in September 2024?'])('%s: told by their day', (question) => expect(told(question)).toMatch(/^One agreement .*Uzbekistan and the United States signed a memorandum/su));
});

describe('names', () => {
  test.each([
    ['participants whose names start with M', ['Malaysia', 'Mexico', 'Mongolia', 'Morocco']], ['signatories starting with P', ['Paraguay', 'Peru', 'Philippines']],
    ['How many countries in the list have Republic in their name?', ['4 of', 'Czech Republic', 'Dominican Republic']], ["which attendees have 'Arab' in their names", ['Saudi Arabia', 'United Arab Emirates']],
  ])('%s', (question, names) => { for (const n of names) expect(told(question)).toContain(n); });
});

describe('numbers told apart', () => {
  test.each([['43 or 54? which number is countries and which one ministers', /54.*countries/u], ['there is 17, 10 and 11, what is what?', /17.*seventeen/u], ['what is the difference between the 54 and the 43?', /43 foreign ministers/u]])('%s', (question, right) => expect(ask(question).answer.text).toMatch(right));
  test.each(['was it 54 or 43 foreign ministers?', '11 or 17 agreements signed?', 'is it 9 or 10 partners in Pax Silica'])('%s: the number of the thing asked for comes first', (question) => expect(ask(question).answer.text).toMatch(/^• (?:43|11|9):/u));
  test.each(['is 43 the number of countries and 54 the number of ministers?', 'did 43 countries and 54 ministers attend?', 'Is the number of ministers that attended 54?'])('%s: no', (question) => expect(ask(question).answer.text).not.toMatch(/^Yes/u));
});

describe('standing on one of the two lists', () => {
  test.each(['is indonesia one of the 54?', 'Do the 54 include Spain?', 'Is Turkey among the 54?', 'brazil - on the list of the new bilateral frameworks?', 'does the list of signed frameworks contain Canada?', 'Is Australia listed under the new framework agreements?', 'mongolia, one of the 11?'])('%s', (question) => expect(ask(question).answer.text).toMatch(/^No:/u));
  test.each(['are the Cook Islands part of the 54?', 'is Peru one of the eleven?'])('%s', (question) => expect(ask(question).answer.text).toMatch(/^Yes:/u));
  test.each(['If I count the European Commission too, how many delegations is that?', 'how many delegations in all, EC included?', '54 or 55 with the Commission?'])('%s', (question) => expect(ask(question).answer.text).toContain('55'));
});
test.each([['How many partners does Pax Silica have, and who are they?', /nine partners.*do not name the nine/su], ['How many countries have finished negotiations, and which are they?', /seventeen.*no names/su], ['How many partners does Pax Silica have, and which?', /nine/u]])('number and names: %s', (question, says) => {
  const { answer } = ask(question);
  expect(answer.text).toMatch(says);
  expect(answer.status).toBe('partial');
});
