// Rows in the order the reader asks for, and money that no source says was paid.
import { describe, expect, test } from 'vitest';
import { ask, talk } from '../support/pipeline.ts';

const names = (question: string): string[] => ask(question).answer.blocks.flatMap((b) => (b.kind === 'table' ? b.rows.map((r) => r[0]?.text ?? '') : []));

describe('the end that begins the list', () => {
  test.each(["Give me EXIM's approved deals as a table, biggest first", 'EXIM approvals, largest to smallest', 'list the approved EXIM deals, with the highest amounts at the top'])('%s', (question) =>
    expect(names(question)).toEqual(['Project Vault', 'Reko Diq', '6K Additive', 'Amaero Advanced Materials', 'Empire State Mines', 'IperionX']));
  test.each(['List the DOE notices, smallest first', 'DOE notices from the smallest up', 'all DOE notices ascending by amount'])('%s', (question) => {
    expect(names(question)).toHaveLength(7);
    expect(names(question)[0]).toBe('TRACE-Ga');
  });
  test.each(['DOE notices, newest first', 'list the DOE notices latest to earliest', 'DOE notices in reverse chronological order'])('%s', (question) => {
    expect(names(question)).toHaveLength(7);
    expect(names(question)[0]).toBe('Rare earth element demonstration center');
  });
  test.each(['Put the DOE notices in chronological order', 'DOE notices, oldest first', 'sort the DOE notices by date'])('%s', (question) => {
    expect(names(question)).toHaveLength(7);
    expect(names(question).at(-1)).toBe('Rare earth element demonstration center');
  });
  test.each(['Which DOE notice came first?', 'What is the earliest DOE notice?'])('one end alone is no order: %s', (question) => expect(names(question)).toHaveLength(2));
});

describe('no sum of lines is a sum paid out', () => {
  test.each(['how much of all that was really paid so far', 'How much money has EXIM disbursed?', 'How much taxpayer money has gone out the door?', 'total disbursed by the four agencies'])('%s', (question) => {
    const { answer } = ask(question);
    expect(answer.status).not.toBe('answered');
    expect(answer.text).toMatch(/paid out|no disbursement/u);
    expect(answer.text).not.toContain('Firm public money');
  });
});

describe('a region asked of before holds for what they did', () => {
  test.each(['and which only attended?', 'which ones attended but did not sign?', 'who just took part without signing?', 'And who only came?'])('%s', (next) => {
    const [, told] = talk(['Which Gulf states signed on 4 February?', next]);
    for (const country of ['Bahrain', 'Oman', 'Qatar', 'Saudi Arabia']) expect(told?.answer.text).toContain(country);
    expect(told?.answer.text).not.toContain('Belgium');
  });
  test.each([['How many African countries signed?', 'which ones?'], ['How many African countries signed on 4 February?', 'who are they?'], ['How many states of Africa signed?', 'name them']])('%s | %s', (first, next) => {
    const [, told] = talk([first, next]);
    expect(told?.answer.text).toMatch(/Guinea and Morocco/u);
    expect(told?.answer.text).not.toContain('Argentina');
  });
  test('all of them are asked for by a word', () => expect(talk(['Which Gulf states signed?', 'and who signed overall?']).at(-1)?.answer.text).toContain('Paraguay'));
});

test.each(["What's the timeline of US-Uzbek minerals cooperation?", 'history of the US-Uzbek minerals cooperation', 'timeline of cooperation between Uzbekistan and the US'])('what was over by a day stands at that day: %s', (question) => {
  const items = ask(question).answer.blocks.flatMap((b) => (b.kind === 'list' ? b.items.map((i) => i.text) : []));
  expect(items[0]).toMatch(/^September 2023/u);
  expect(items.find((i) => i.includes('business executives met'))).toMatch(/^by 9 April 2025/u);
});

describe('the number of lines of each', () => {
  test.each(['how many deals does each agency have', 'Number of lines per agency', 'count of the deals by agency'])('%s', (question) => expect(ask(question).answer.text).toMatch(/U\.S\. Department of Defense: 7.*EXIM: 6/u));
});
test.each(['when was it announced?', 'on what date was that made?', 'when was that agreed?'])('a line that has only a country is no country: %s', (next) => {
  const told = talk(['What has DFC put into Brazil?', next])[1]?.answer;
  expect(told?.text).toMatch(/give no date/u);
  expect(told?.text).not.toMatch(/participants|Ukraine is listed/u);
});

describe('both public and private money', () => {
  test.each(['Which deals have both public and private money?', 'which lines of the Pentagon have both private and public money'])('%s', (question) => {
    const rows = names(question).join(' ');
    for (const company of ['Alcoa-Sojitz', 'Vulcan', 'ReElement', 'Korea Zinc', 'Atalco']) expect(rows).toContain(company);
    expect(rows).not.toMatch(/Ambler|Vault|MAGNITO/u);
  });
  test('how many', () => expect(ask('how many deals have both public and private money').answer.text).toMatch(/^6 deals/u));
});
