// Questions whose answer is put together of several records: a rank by size, papers and voices side by side, officials of an article, days in a row; and courtesies that ask nothing of the sources.
import { expect, test } from 'vitest';
import { ask, talk } from '../support/pipeline.ts';

const text = (question: string): string => ask(question).answer.text;
const lead = (question: string): string => text(question).split('\n')[0] ?? '';

test.each([
  ['What is just behind Reko Diq by size in the EXIM list?', 'stands 6K Additive'], ['which EXIM deal is right above IperionX in size?', 'stands Empire State Mines'],
  ['what follows ROCKS in size among the DOE notices?', 'stands MAGNITO'], ['Which Pentagon deal ranks right below Vulcan\'s debt by amount?', 'Korea Zinc (second line), financing ($150 million) and Atalco'],
])('next in size: %s', (question, said) => expect(lead(question)).toContain(said));
test('next in time is another question', () => expect(lead('Which notice came right after TRACE-Ga?')).toContain('Future Mine'));
test.each([
  ['What does the Tashkent memorandum cover compared with the April contracts?', 'Geological exploration', 'Training of Uzbek specialists'], ['Compare the aims of the Washington memorandum and the Tashkent memorandum', 'Ensuring reliability of supply', 'product chains'],
  ['Contrast Saidov\'s remarks with Henick\'s', 'an area of responsibl', 'strategic partnership'], ['Compare the officials quoted in Tashkent and in Astana', 'Jonathan Henick', 'facilitate investment'],
])('side by side: %s', (question, one, other) => { expect(text(question)).toContain(one); expect(text(question)).toContain(other); });
test.each([
  ['American officials named in the Tashkent memorandum article?', ['Jonathan Henick'], 'Rubio'], ['Who are the American officials in the April article?', ['Rubio', 'Bruce', 'Landau', 'Robinson'], 'Henick'],
  ['Which Uzbek officials are called by name in the articles?', ['Saidov', 'Kamilov', 'Nasritdinkhodjaev'], 'Landau'],
])('officials: %s', (question, named, other) => { for (const name of named) expect(text(question)).toContain(name); expect(text(question)).not.toContain(other); });
test.each([
  ['What did the American side do on February 2, 3 and 4?', 'Vault'], ['What was going on two days prior to the ministerial?', 'Vault'], ['what happened one day ahead of the ministerial?', 'Glencore'],
])('days: %s', (question, said) => expect(text(question)).toContain(said));
test.each([
  ['what was earlier, the New York summit or the paper Nasritdinkhodjaev signed?', 'Summit in New York in September 2023 came first'], ['what was earlier, the talks of Landau with Kamilov or the memorandum signed by Saidov?', '(Washington, 2026)'],
  ['What was earlier: FORGE launched by Rubio or the Vault announced by Trump?', 'Announcement of Project Vault came first'],
])('earlier: %s', (question, said) => expect(lead(question)).toContain(said));
test.each(['how have you been?', 'good evening! how was your weekend?', 'hello, hope all is well', 'nice to meet you'])('a courtesy: %s', (question) => expect(ask(question).answer.status).toBe('chat'));
test.each([
  ['How many deals are on the EXIM list, and which one is for zinc?', '6 deals', 'Empire State Mines'], ['How many lines does the DoD list have and which is in Alaska?', '7 deals', 'Ambler Metals'], ['How many companies are on the DoD list and which company stands there twice?', '6 recipients', 'Korea Zinc'],
])('a count and a name: %s', (question, count, name) => { expect(text(question)).toContain(count); expect(text(question)).toContain(name); });
test('what an ambassador calls a paper is asked of his words', () => expect(lead('What did Henick call the document?')).toContain('strategic partnership'));
test('minerals of a paper that lists none are a known silence', () => expect(lead('Which elements are in the Saidov-Landau memorandum?')).toContain('do not list'));
test.each([
  ['What does the US statement say governments can\'t do by themselves?', 'cannot solve these problems alone'], ['What are the governments said to be unable to handle single-handedly?', 'cannot solve these problems alone'],
  ['the info note in the Tashkent memorandum article - what are critical minerals used to make?', 'smartphones'], ['According to the explanatory note of the Tashkent article, why are critical minerals important?', 'green economy'],
  ['The $10 billion loan: is it in both articles or just one?', 'Only one source'], ['Ten agreements over five months, do both reports say it or only one?', '2 sources'],
])('put otherwise: %s', (question, said) => expect(lead(question)).toContain(said));
test.each([
  [['Landau and Rubio: what are their jobs?', 'which of the two met Kamilov?', 'and whom did the other one meet?'], 'Saidov'], [['Kamilov and Nasritdinkhodjaev: what are their jobs?', 'which of the two signed a memorandum?', 'and whom did the other one meet?'], 'Landau'],
  [['What did DOE publish in September 2025?', 'and in November?', 'which one is bigger?'], '"Future Mine – Testbed" is the larger'],
])('of two told before: %j', (questions, said) => expect((talk(questions).at(-1)?.answer.text ?? '').split('\n')[0]).toContain(said));
