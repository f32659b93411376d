// Yes or no to a claim: contrary words, other times, and what is no claim at all.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const text = (question: string): string => ask(question).answer.text;

describe('a statement that says the contrary is a no', () => {
  test.each([['Does the MSP live on next to FORGE?', 'takes the place'], ['Are the Americans against a WTO membership of Uzbekistan?', 'back'], ['Is the critical minerals market decentralized?', 'centralized'], ['Were the April agreements only verbal?', 'contracts'], ['Has the Peace Council existed for long?', 'recently'], ['Does Tashkent want to rely solely on Russia for nuclear energy?', 'diversifying']])('%s', (question, right) => {
    expect(text(question)).toMatch(/^No: /u);
    expect(text(question)).toContain(right);
  });
});

describe('another time is a no, the same a yes', () => {
  test.each(['Was FORGE launched in March?', 'Was it in 2022 that the dialogue on minerals began?'])('%s', (question) => expect(text(question)).toMatch(/^No: /u));
  test.each(['Was FORGE launched in 2026?', 'Did the summit in New York take place in 2023?'])('%s', (question) => expect(text(question)).toMatch(/^Yes: /u));
  test.each(['was MINExpo in 2023?', 'Is the Peace Council good?'])('%s: nothing says so', (question) => expect(text(question)).not.toMatch(/^Yes/u));
});

describe('another city, another moment', () => {
  test.each([['did Saidov meet Rubio in Tashkent', 'in Washington'], ['did Trump announce Vault at the ministerial', 'two days before'], ['Was the Saidov-Landau memorandum signed in Tashkent?', 'Washington'], ['was the Tashkent MoU signed in 2023?', '16 September 2024']])('%s', (question, right) => {
    expect(text(question)).toMatch(/^No: /u);
    expect(text(question)).toContain(right);
  });
  test.each(['did Robinson speak in Astana', 'Did Rubio announce FORGE at the ministerial?', 'was the tashkent memorandum signed in 2024'])('%s', (question) => expect(text(question)).toMatch(/^Yes: /u));
  test.each(['does China pay for everything?', 'do the sources put the ministerial in Washington?', 'did seventeen countries sign'])('%s: neither', (question) => expect(text(question)).not.toMatch(/^(?:Yes|No)/u));
});

describe('what kind of money is claimed', () => {
  test.each(['are the EXIM letters of interest binding?', 'is the tungsten letter legally binding', 'was the 30bn taxpayers money', 'Is the DFC money in Brazil for light elements only?'])('%s', (question) => expect(text(question)).toMatch(/^(?:No\b|The article keeps)/u));
  test.each(['was the $30 billion private?', 'are loans part of the $30bn'])('%s', (question) => expect(text(question)).toMatch(/^Yes/u));
});

describe('nobody else is claimed where another is joined', () => {
  test.each([['Did Helberg set up the working group by himself?', 'Landau'], ['Was it Saidov alone who signed the Washington memorandum?', 'Landau'], ['Is gold the sole metal of Reko Diq?', 'copper'], ['Was Rubio the only US official at the ministerial?', 'Vance'], ['Does Korea Zinc stand just once under Defense?', 'two paragraphs']])('%s', (question, right) => {
    expect(text(question)).toMatch(/^No: /u);
    expect(text(question)).toContain(right);
  });
  test.each(['Did Landau and Helberg convene the working group?', 'did Robinson speak in Astana'])('%s', (question) => expect(text(question)).toMatch(/^Yes: /u));});

describe('another number, span, rank or day is a no', () => {
  test.each([['Were the ten earlier agreements signed over the past five years?', 'five months'], ['Did three Chinese companies sign the contracts for the farms?', 'Two'], ['Was Kamilov the chair of the National Security Council?', 'deputy chair'], ['Did the Foreign Minister sign the Tashkent memorandum?', 'Deputy Minister'], ['Did Henick sign the Tashkent MoU for Uzbekistan?', 'Ambassador'], ['Was MINExpo scheduled for October 24-26?', 'September'], ['Did the private sector meet on February 5?', '3 February'], ['Was $30 billion provided over the past year?', 'six months'], ['Did Landau go to the Glencore-Orion signing on 5 February?', '3 February']])('%s', (question, right) => {
    expect(text(question)).toMatch(/^No\b/u);
    expect(text(question)).toContain(right);
  });
  test.each(['Was $30 billion provided over the past six months?', 'Did Landau sign the Washington memorandum?', 'Is Kamilov deputy chair of the National Security Council?', 'Was the Washington memorandum signed on 4 February?'])('%s', (question) => expect(text(question)).toMatch(/^Yes\b/u));
  test.each(['Was the Department of Commerce represented?', 'Did a deputy minister sign the Tashkent memorandum?'])('%s: no denial', (question) => expect(text(question)).not.toMatch(/^No\b/u));
});

describe('a deed that is not told is not said yes to', () => {
  test.each(['Did Vance chair the ministerial?', 'did Rubio preside over the meeting', 'Was the 10 billion loan the second largest in EXIM history?', 'Was the Peace Council established long ago?'])('%s', (question) => expect(text(question)).not.toMatch(/^Yes/u));
  test.each(['Which of the eleven agreements was signed first?', 'Which country was the last to sign on 4 February?', 'Who developed MAGNITO?', 'Who was the Philippine signatory?'])('%s: the order and the names are not told', (question) => expect(ask(question).answer.status).not.toBe('answered'));
});

describe('of what country a company is', () => {
  test.each(['is Orion a US company?', 'Is Glencore an American company?', 'is Korea Zinc an American firm?', 'Was Vulcan Elements a British producer?'])('is not said by a deal or a place told with it: %s', (question) => expect(ask(question).answer.text).not.toMatch(/^Yes/u));
  test.each(['Is Rosatom a Russian company?', 'is rosatom a Russian state entity'])('is said beside the name: %s', (question) => expect(ask(question).answer.text).toMatch(/^Yes/u));
});
