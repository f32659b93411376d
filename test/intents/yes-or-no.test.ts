// A yes or a no is about all that the question names: its state, its other party, its place, that it is the only one.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): string => ask(question).answer.text;

describe('a country on the list confirms nothing else', () => {
  test.each(['Is there tungsten in Kazakhstan?', 'is there cobalt in the DRC', 'Is there copper in Zambia?', 'did Peru sign for copper?', 'Did the UK attend as host?', 'did Guinea get money at the ministerial?'])('%s', (question) =>
    expect(told(question)).not.toMatch(/^Yes/u));
  test.each(['was Peru there?', 'Were Oman and Qatar there, too?'])('%s: yes', (question) => expect(told(question)).toMatch(/^Yes/u));
});

describe('an agreement of two countries with one another', () => {
  test.each(['did Morocco sign with China?', 'Is there a deal between Peru and Chile?', 'has Argentina signed an agreement with Japan?'])('%s', (question) =>
    expect(told(question)).toMatch(/^The sources report no agreement of /u));
  test('one that is told is told', () => expect(told('Is there an agreement between Uzbekistan and Russia?')).toContain('Rosatom'));
});

describe('the only one of its part of the world', () => {
  test.each(['Is Uzbekistan the only Central Asian country that signed?', 'was the UK the sole European signatory', 'is the Philippines the only Southeast Asian country that signed?'])('%s: yes', (question) => expect(told(question)).toMatch(/^Yes: /u));
  test.each([['Was Morocco the only African signatory?', 'Guinea'], ['is Kazakhstan the only participant from Central Asia?', 'Uzbekistan'], ['Was Peru the only signatory?', 'Argentina']])('%s: no, %s', (question, other) => {
    expect(told(question)).toMatch(/^No: /u);
    expect(told(question)).toContain(other);
  });
  test('one that is not there', () => expect(told('Is Brazil the only South American signatory?')).toMatch(/^No: Brazil is not among/u));
});

describe('where somebody was', () => {
  test.each(['was Rubio in Tashkent?', 'did Landau travel to Uzbekistan', 'Has Vance visited Kazakhstan?'])('%s: not placed there', (question) => expect(told(question)).toMatch(/^The sources do not place /u));
  test.each(['was Robinson in Astana?', 'Did Henick go to Tashkent?', 'did Saidov travel to Washington'])('%s: yes', (question) => expect(told(question)).toMatch(/^Yes: the sources place /u));
});

describe('a plan, a talk or an approval is not the deed', () => {
  test.each([
    'is vault up and running?',
    'Is the Vault reserve operational?',
    'did Chinese companies build a wind farm in Uzbekistan?',
    'Is Rosatom building a nuclear plant in Uzbekistan?',
    'Has DFC set up a joint venture?',
    'is project vault fully funded?',
    'Is the Vault loan the largest in American history?',
    'is Orion a DFC borrower?',
  ])('%s', (question) => {
    expect(told(question)).not.toMatch(/^(?:Yes|No)\b/u);
    expect(ask(question).answer.status).toBe('partial');
  });
  test('what the sentence says is confirmed', () => expect(told('Is the Vault loan the largest in the history of the bank?')).toMatch(/^Yes/u));
});

test.each(['did Glencore get money from DFC?', 'Has Rosatom got EXIM money?', 'has the Pentagon financed Glencore?'])('no line for that body: %s', (question) => expect(told(question)).toContain('The sources list no'));

describe('what is there of a mineral', () => {
  test.each(['was there a deal on lithium?', 'any tungsten deal?', 'Is there a project on gallium?'])('%s: no firm one', (question) => expect(told(question)).toMatch(/^Not as a firm deal/u));
  test.each(['is there a graphite deal?', 'any samarium projects?', 'Is there a deal on neodymium?'])('%s: none', (question) => expect(told(question)).toContain('The sources list no financing for'));
  test.each([['What minerals does Pakistan have?', 'copper and gold'], ['which metals are found in Kazakhstan', 'tungsten'], ['What resources does Uzbekistan have?', 'significant potential'], ['which minerals are mined in Peru?', 'name no mineral']])('%s', (question, right) =>
    expect(told(question)).toContain(right));
});

describe('who got money, and whether it was paid', () => {
  test.each(['list every company that got money', 'who got funding?', 'Who are the beneficiaries of the deals?'])('%s', (question) => {
    for (const name of ['Reko Diq', 'Orion', 'Korea Zinc', 'No line tells of a payment']) expect(told(question)).toContain(name);
  });
  test.each(['how much has been handed over so far?', 'how much cash has changed hands?', 'How much money has actually gone out?'])('%s', (question) => expect(told(question)).toContain('of no payment'));
  test('companies that are named without money are companies, too', () => expect(told('list all companies mentioned')).toContain('Glencore'));
});

describe('how old', () => {
  test.each([['how old is the Tashkent MoU?', '2 years'], ['how long has FORGE existed?', 'days ago'], ['How many years ago was the Tashkent memorandum signed?', '2 years']])('%s', (question, right) => expect(told(question)).toContain(right));
  test('of a person is not the age of a meeting', () => expect(told('how old is Saidov?')).not.toContain('days ago'));
});

describe('one name held against one article', () => {
  test.each(['Is nickel one of the minerals the Tashkent article lists?', 'does the Caspian Post mention Rosatom?', 'is Pax Silica named in the UzDaily article'])('%s: yes', (question) => expect(told(question)).toMatch(/^Yes: .* is named in /u));
  test.each(['does the Tashkent article list copper?', 'is Glencore in the UzDaily article?', 'Is Kamilov mentioned in the MiddleAsianNews article?'])('%s: no, but elsewhere', (question) => expect(told(question)).toMatch(/^No: .* it stands in /u));
  test.each(['does the mou mention uranium?', 'Does the Washington memorandum cover lithium?'])('%s: the text of the paper is in no source', (question) => expect(told(question)).toMatch(/^The sources do not list the minerals/u));
});

describe('two pairs in one question', () => {
  test('spans', () => {
    const text = told('how many days between the Tashkent signing and MINExpo, and between the Vault announcement and the ministerial?');
    expect(text).toMatch(/^8 days/u);
    expect(text).toContain('Two days');
  });
  test('ratios', () => {
    const text = told('what is the ratio of Vault to Reko Diq and of 6K to IperionX?');
    expect(text).toContain('7.69');
    expect(text).toContain('2.47');
  });
});

test.each(['which deals combine government and private capital?', 'list the deals that blend private and public funds', 'Which lines mix federal and private money?'])('both kinds of money, in other words: %s', (question) => expect(told(question)).toContain('Vulcan Elements'));

test.each(['is it binding?', 'did they sign?', 'how much will it invest?'])('of whom nobody has said: %s', (question) => expect(ask(question).answer.status).toBe('clarify'));

test.each(['did Kazakhstan get $700 million?', 'are the DOE notices awards?', 'is Kazakhstan getting $700 million from DFC?'])('a letter or a notice is not received: %s', (question) => expect(told(question)).toMatch(/^No, the sources contradict this/u));
