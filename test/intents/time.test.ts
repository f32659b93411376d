// Questions of time: several things in order, what lies between, the nearest day before or after, relative days.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

describe('several things in order', () => {
  test.each(['Put in order: Project Vault, the New York summit, MINExpo', 'Arrange by date: MINExpo, New York summit, Vault announcement', 'In which order: the Vault announcement, MINExpo and the New York summit?'])('%s', (question) => {
    expect(ask(question).answer.text).toMatch(/1\. September 2023.*\n2\. 24 September 2024.*\n3\. 2 February 2026/u);
  });
  test('the earliest of several is named first', () => expect(ask('Which is the earliest: TRACE-Ga, MAGNITO or Future Mine?').answer.text).toMatch(/^25 August 2025: MAGNITO/u));
});
describe('what lies between', () => {
  test.each([['How many days lie between the first and the last DOE notice?', '110 days'], ['How many days between the MAGNITO and TRACE-Ga notices?', '21 days'], ["What was the interval from Landau's meeting with Kamilov to the Rubio–Saidov one?", 'Two days']])('%s', (question, days) => expect(ask(question).answer.text).toContain(days));
  test('in weeks when weeks are asked', () => expect(ask('How many weeks have passed since the ministerial?', '2026-05-18').answer.text).toContain('14 weeks and 5 days'));
});
describe('what lies between, the two ends named by their place or by name alone', () => {
  test.each([["How many days separate the Energy Department's two dates in August 2025?", '12 days'], ['MAGNITO and TRACE-Ga: days between them?', '21 days'], ['days from the latest DOE notice to the ministerial?', '65 days'], ["Days between DOE's first announcement and the launch of Vault?", '173 days'], ['ROCKS to Future Mine - how many weeks?', '11 weeks and 4 days'], ['over which period were the ten prior agreements signed?', 'five months']])('%s', (question, days) => expect(ask(question).answer.text).toContain(days));
});
describe('before or after, the first thing named as a heading', () => {
  test.each(['Glencore and Orion signing: before or after the ministerial?', 'Vault announcement, before or after the private sector gathering?', 'MAGNITO notice - after or before the TRACE-Ga one?'])('%s', (question) => expect(ask(question).answer.text).toContain('came first'));
  test('a statement on contracts without a day has its own day', () => expect(ask('How long after Landau and Kamilov talked did the Uzbek government publish its statement on the minerals contracts?').answer.text).toContain('Two days'));
});
describe('how long one thing is', () => {
  test.each(['For how many days was MINExpo planned?', 'MINExpo lasts how many days?', 'Duration of MINExpo?'])('%s', (question) => expect(ask(question).answer.text).toContain('Three days'));
});
describe('how long a span of uncertain ends took', () => {
  test.each(['How long did it take to conclude the previous accords?', 'How long did the ten earlier agreements take?', 'How many days did it take to sign the ten previous agreements?'])('%s', (question) => expect(ask(question).answer.text).toContain('five months'));
});
describe('the nearest day', () => {
  test.each(['What came right after the launch of Project Vault?', 'What happened immediately before the ministerial?', 'What happened on the day after Project Vault was announced?'])('%s', (question) => expect(ask(question).answer.text).toMatch(/3 February 2026.*Glencore/su));
  test('nothing later is dated, so the article\'s own words answer', () => expect(ask('What followed straight after the ministerial?').answer.text).toContain('working group'));
});
describe('relative days', () => {
  test.each([['What happened last week?', '2026-02-10', 'Vault'], ['what was announced on Monday?', '2026-02-05', 'Vault'], ['что произошло во вторник?', '2026-02-05', 'Glencore'], ['What did the Energy Department publish last month?', '2025-12-10', '$355 million']])('%s', (question, today, part) => expect(ask(question, today).answer.text).toContain(part));
  test.each(["What's the date of the next critical minerals ministerial?", 'when is the upcoming FORGE meeting?'])('%s', (question) => expect(ask(question).answer.status).not.toBe('answered'));
});
describe('today and last December', () => {
  test.each([["what's new from DOE today?", '2025-11-14', '$355 million'], ['what was announced today?', '2026-02-02', 'Vault'], ['What happened last September?', '2026-03-12', 'TRACE-Ga'], ['What happened a year ago today?', '2026-04-09', 'Rubio'], ['how many weeks ago did Landau attend the Glencore signing?', '2026-05-18', '14 weeks and 6 days']])('%s', (question, today, part) => expect(ask(question, today).answer.text).toContain(part));
  test('a September of another year is not last September', () => expect(ask('What happened last September?', '2026-03-12').answer.text).not.toContain('2024'));
  test('who chairs today is no question of the day', () => expect(ask('who chairs FORGE today?', '2026-03-12').answer.text).toContain('until June 2026'));
});
describe('over or still ahead', () => {
  test.each([['Is MINExpo over?', '2024-09-20', /still ahead/u, 'answered'], ['has MINExpo taken place already?', '2024-10-01', /past.*do not report/u, 'partial'], ['Has the critical minerals ministerial happened yet?', '2026-02-01', /still ahead/u, 'answered'], ['is the ministerial over?', '2026-03-01', /past/u, 'answered']])('%s', (question, today, told, status) => expect(ask(question, today).answer).toMatchObject({ status, text: expect.stringMatching(told) }));
  test('the earliest event has a beginning', () => expect(ask('What is the earliest event in the sources?').answer.text).toMatch(/^September 2023/u));
  test('a day on which nothing is dated is not told by its month', () => expect(ask('What happened on 8 February 2026?').answer.status).not.toBe('answered'));
  test('of a country by its people', () => expect(ask('what happened a week ago between Uzbekistan and the US?', '2025-04-16').answer).toMatchObject({ status: 'answered', text: expect.stringContaining('Rubio') }));
});

describe('which came first, and whether', () => {
  test.each([['Was Vulcan earlier than Atalco?', 'Yes:'], ['Was FORGE launched before Project Vault was announced?', 'No:'], ['Were ROCKS and MAGNITO announced on the same day?', 'Yes:'], ['Was TRACE-Ga dated the same month as ROCKS?', 'No:']])('%s', (question, verdict) => expect(ask(question).answer.text.startsWith(verdict)).toBe(true));
  test.each(["Which came first, the DFC's Ukraine investment or the Orion one?", 'Is Reko Diq older than the Empire State Mines deal?', 'How long between the Reko Diq approval and the Vault approval?'])('a deal without a date is not put in order: %s', (question) => { const { answer } = ask(question); expect(answer.status).toBe('partial'); expect(answer.text).toContain('no date'); });
  test.each([['Days between the news on visas and the one on Gor?', 'days'], ['How many days apart are the Gor headline and the visa news?', '6 days'], ['which is newer: the contracts after the Washington meetings of 9 April or the Tashkent memorandum?', '205 days later']])('%s', (question, days) => expect(ask(question).answer.text).toContain(days));
});
test.each(['Who spoke about nuclear power with the Uzbeks in April?', 'who talked about nuclear matters with Uzbek officials in April 2025, and on which days?', 'Who discussed mining with the Uzbeks on 7 April?'])('talks by their matter: %s', (question) => expect(ask(question).answer.text).toContain('7 April 2025'));

test.each([['when did Rubio and Saidov first meet?', '9 April 2025', '2026'], ['when did Rubio and Saidov last meet?', 'February 2026', '2025'], ['when did Rubio first meet Saidov?', '9 April 2025', 'Kamilov']])('of all their meetings, one: %s', (question, day, lacks) => {
  const [, told = ''] = ask(question).answer.text.split('\n');
  expect(told).toContain(day);
  expect(told).not.toContain(lacks);
});
