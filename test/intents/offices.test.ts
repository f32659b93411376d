// Offices, claims about money with "only" and "exactly", papers and articles told by what stands in them.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): { status: string; intent: string; text: string } => { const { answer } = ask(question); return { status: answer.status, intent: answer.intent, text: answer.text }; };

describe('an office of another country or field is not answered by a like one', () => {
  test.each(['Who is China\'s ambassador in Tashkent?', 'who is the Uzbek energy minister', 'Who is Pakistan\'s finance minister?', 'who was the chair of the MSP', 'Who represented Japan at the ministerial?', 'who came for the DRC?'])('%s', (question) => expect(told(question).status).not.toBe('answered'));
  test.each([['Who is the foreign minister of Uzbekistan?', 'Saidov'], ['who represented Uzbekistan at the ministerial?', 'Saidov'], ['who is the US ambassador to Uzbekistan', 'Henick']])('%s: a named one is', (question, right) => expect(told(question).text).toContain(right));
});

describe('an ambassador is of whoever sends him', () => {
  test.each(['Who is the Uzbek ambassador in Washington?', 'Name the ambassador of Uzbekistan to America.', 'Кто посол Узбекистана в США?', 'Who is the spokeswoman of the Uzbek foreign ministry?', 'who is the Russian ambassador in Tashkent'])('%s', (question) => expect(told(question).status).not.toBe('answered'));
  test.each([['who is the U.S. ambassador to Uzbekistan?', 'Henick'], ['Кто посол США в Узбекистане?', 'Хеник'], ['Who is the spokeswoman of the State Department?', 'Bruce']])('%s', (question, right) => { expect(told(question).status).toBe('answered'); expect(told(question).text).toContain(right); });
});

describe('only, exactly, private', () => {
  test.each(['Was the $30 billion given in investments only?', 'is Ukraine\'s additional 75 million private capital?', 'Was the 1.2 billion beside Orion private investors\' money?'])('%s: no', (question) => expect(told(question).text).toMatch(/^No/u));
  test.each(['Is the Vault loan precisely $10 billion?', 'was the Kazakhstan letter for exactly 700 million', 'Was the 30 billion a loan?'])('%s: partly', (question) => expect(told(question).text).toMatch(/^Only partly/u));
  test.each(['How much of the letters of interest is for lithium?', 'what share of the 14.8 billion goes to cobalt'])('%s: no split is invented', (question) => expect(told(question).text).not.toMatch(/\d%/u));
  test('without a part', () => expect(told('Without private investors, what is the second Korea Zinc line worth?').text).toContain('$150 million'));
});

describe('"the Washington one" takes its noun from before', () => {
  test.each([['who signed the Tashkent memorandum and who signed the Washington one?', 'Landau'], ['where was the Tashkent mou signed and when was the Washington one signed', '2026'], ['Is the ROCKS notice older than the TRACE-Ga one?', 'TRACE-Ga']])('%s', (question, right) => expect(told(question).text).toContain(right));
});

describe('the headline of an article told by its matter', () => {
  test.each([['title of the piece about the talks of Saidov and Landau', 'formalize'], ['headline of the article on MINExpo', 'Agree to Cooperate'], ['What is the title of the text covering the visa suspension?', 'formalize']])('%s', (question, right) => expect(told(question).text).toContain(right));
});

describe('so many days before something', () => {
  test.each([['What was announced two days before the ministerial?', 'Vault'], ['What took place eight days after the Tashkent signing?', 'MINExpo'], ['which meeting took place two days before Rubio met Saidov in April?', 'Kamilov']])('%s', (question, right) => {
    expect(told(question).intent).toBe('timeline');
    expect(told(question).text).toContain(right);
  });
});

describe('words in quotation marks are looked for, not demanded', () => {
  test.each(['Whose words are \'governments cannot solve these problems alone\'?', 'who said "governments alone cannot solve these problems"', 'Which statement has the words "cannot solve these problems alone"?'])('%s', (question) => expect(told(question).text).toContain('U.S. statement'));
});

describe('others of a list', () => {
  test.each([['besides lithium and cobalt, which others are named as critical minerals?', 'samarium'], ['In one day the US did three things, name them', 'FORGE'], ['Apart from lithium, nickel and graphite, which others are listed as critical minerals?', 'neodymium']])('%s', (question, right) => expect(told(question).text).toContain(right));
});

describe('a term asked of for a day after its end, told before it is over', () => {
  test.each(['which country picks up the FORGE chair in July?', 'Which country chairs FORGE from July 2026?', 'Who has the FORGE chair in September?'])('%s', (question) => { const { answer } = ask(question, '2026-05-18'); expect(answer.status).not.toBe('answered'); expect(answer.text).not.toContain('is over'); });
});
test.each(['kamilov who dat', 'henick who dis', 'pax silica what dat'])('slang asks who or what it is: %s', (question) => expect(ask(question).answer.intent).toBe('profile'));

describe('an office claimed for a person', () => {
  test.each([['Is Rubio the vice president?', 'Vance'], ['is Vance president of the US?', 'Vice President'], ['Is Landau foreign minister?', 'Deputy Secretary'], ['Is the Secretary of State Landau?', 'Rubio'], ['is Nasritdinkhodjaev minister of mining and geology?', 'Deputy Minister'], ['Is Kamilov the chair of the National Security Council?', 'deputy chair'], ['is Kamilov the foreign minister of Uzbekistan?', 'Saidov']])('%s: no', (question, right) => {
    expect(told(question).text).toMatch(/^No:/u);
    expect(told(question).text).toContain(right);
  });
  test.each(["Is Saidov Uzbekistan's foreign minister?", 'was Kamilov foreign minister of Uzbekistan?', 'is Gor a special envoy?', "Is Rubio America's top diplomat?"])('%s: yes', (question) => expect(told(question).text).toMatch(/^Yes:/u));
  test.each(['Is Saidov the prime minister of Uzbekistan?', 'is Gor the US ambassador to India?', 'is Helberg Under Secretary of State?', 'Is Kamilov ambassador to the US?'])('%s: not said', (question) => {
    expect(told(question).status).toBe('partial');
    expect(told(question).text).not.toMatch(/^(?:Yes|No):/u);
  });
});
