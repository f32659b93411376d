// Kinds of money stay apart: no share of everything; a part stands for a whole of other minerals too; totals less something; lists by size.
import { expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): string => ask(question).answer.text;
const lead = (question: string): string => told(question).split('\n')[0] ?? '';

test.each([['how much of the total is letters of interest?', '$14.8 billion'], ['what share of all the money is private?', '$4.1603 billion'], ['What percentage of everything is conditional?', '$2.4 billion']])('no share of all money: %s', (question, sum) => {
  expect(lead(question)).toContain(sum);
  expect(lead(question)).not.toContain('%');
  expect(told(question)).toContain('No share of all the money is told');
});
test("a share of one agency's money is told", () => expect(lead("What share of EXIM's letters is for rare earths?")).toContain('3.1%'));
test.each(['rare earth letters of interest', 'how much money is for rare earths in total?', 'EXIM rare earths total'])('the part that is for rare earths: %s', (question) => {
  expect(lead(question)).toContain('$455 million');
  expect(told(question)).toContain('of other minerals too');
});
test.each(["Take the rare earth applications out of EXIM's letters: what is left?", 'letters of interest minus the rare earth applications'])('the rest of the whole: %s', (question) => expect(told(question)).toContain('$14.345 billion'));
test('a mineral without a part of its own is told by the whole', () => expect(told('how much for lithium?')).toContain('no figure for lithium alone'));
test.each([['total excluding letters of interest', '$15.5 billion'], ['total without Korea Zinc', 'Conditional'], ['total of all the deals except private money', '$4.1603 billion']])('everything but: %s', (question, lacks) => { expect(lead(question)).toContain('up to $1'); expect(lead(question)).not.toContain(lacks); });
test.each([['list deals by size, smallest first', 'TRACE-Ga'], ['list all deals by amount', 'EXIM letters of interest'], ['sort the projects by value', 'EXIM letters of interest']])('in order of size: %s', (question, first) => expect(lead(question).startsWith(first)).toBe(true));
test.each(['how much is only a promise?', 'how much of it is merely promised money?'])('promised: %s', (question) => expect(lead(question)).toContain('up to $15.5 billion'));
test.each(['list all deals', 'show me every deal in the ledger', 'list all the projects'])('the whole ledger: %s', (question) => { expect(ask(question).answer.intent).toBe('financing'); expect(told(question)).toContain('37 lines'); });
test.each(['who attended from Central Asia', 'who came from the Gulf?'])('a region has no man of its own: %s', (question) => expect(ask(question).answer.status).toBe('answered'));
