// What stands beside an answer, and what an answer must not be: others' places and months, an old holder as today's, a count as a meaning.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): { status: string; text: string } => { const { answer } = ask(question); return { status: answer.status, text: answer.text }; };

test.each([
  ['IperionX sits in which state?', 'Virginia', 'Pennsylvania'],
  ['Which state is Amaero in?', 'Tennessee', 'Virginia'],
  ['what month did the Trump administration come into power?', 'January 2025', 'April 2025'],
])('%s is told without the others', (question, right, other) => {
  expect(told(question).text).toContain(right);
  expect(told(question).text).not.toContain(other);
});

describe('who else', () => {
  test.each(["Who else travelled in Saidov's delegation?", 'Who besides Landau attended the Glencore signing?', 'Any other members of the delegation Saidov led to Washington?'])('%s', (question) => expect(told(question).status).not.toBe('answered'));
});

test.each(['Who is currently US ambassador in Uzbekistan?', 'Is it known what the April contracts are worth?', 'Which points are on the 2026 bilateral agenda?'])('%s is answered in part', (question) => expect(told(question).status).toBe('partial'));

test.each([
  ["Is Rosatom building the country's third nuclear plant?", 'No'],
  ['Was the Vault money approved as a grant?', 'No'],
  ['Did Vulcan Elements get a grant from the Pentagon?', 'No'],
])('%s is denied', (question, lead) => expect(told(question).text.startsWith(lead)).toBe(true));

test.each([
  ['Why does the State Department say demand will grow?', 'artificial intelligence'],
  ['What was scrapped in favour of FORGE?', 'Mineral Security Partnership'],
  ['how big is the lone for vault', '$10 billion'],
  ['Are agreements signed with the seventeen?', 'does not say that these agreements were signed'],
])('%s', (question, right) => expect(told(question).text).toContain(right));

test.each([
  ['Delegations from 54 countries plus which body?', 'European Commission'],
  ['G20 members on that list, besides the US?', 'Japan'],
  ['Which other Central Asian country does the US hunt for rare earths in, apart from Uzbekistan?', 'Kazakhstan'],
  ['Besides Rubio and Vance, which American team was at the ministerial?', 'energy team'],
  ['Which outlet does the article on the solar and wind farms cite?', 'Caspian Post'],
  ['What share of Alcoa-Sojitz did the Pentagon get?', 'do not say what share'],
])('%s', (question, right) => expect(told(question).text).toContain(right));

test.each([
  ['Explain NOFO', 'does not spell these abbreviations out'],
  ['What will the partners of FORGE do? List it.', 'work together'],
  ['DFC lines without an amount', 'Persian Gulf partnership'],
  ['Was the memorandum of Tashkent signed before the MINExpo exhibition?', 'Yes'],
  ['Which firm has two entries under the Department of Defense?', 'Korea Zinc'],
  ['When was the Uzbek government statement on the contracts in Washington?', '9 April 2025'],
])('%s', (question, right) => expect(told(question).text).toContain(right));

test.each(['Who attended from Morocco?', 'Who signed the contracts of April in Washington?'])('%s names nobody', (question) => expect(told(question).status).not.toBe('answered'));

test.each([
  ["Was FORGE's launch on the third of February?", 'No'],
  ['Was the Tashkent memorandum signed on the sixteenth of September?', 'Yes'],
])('%s: a day in words is a day', (question, lead) => expect(told(question).text.startsWith(lead)).toBe(true));
