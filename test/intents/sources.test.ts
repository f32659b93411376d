// Questions about the sources themselves: which article names, prints or lacks something; who stands behind it; two versions; numbers against names.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const documents = (question: string): string[] => [...new Set([...ask(question).answer.text.split('\n')[0]?.matchAll(/document (\d{3})/gu) ?? []].map((m) => m[1] ?? ''))];
describe('which article', () => {
  test.each([
    ['In which articles does Landau appear?', ['001', '003', '004']], ['Which articles mention Kazakhstan?', ['003', '004']], ['which of the five names Glencore', ['004']],
    ['Which of the articles lack a title?', ['003', '004']], ['Which article repeats its headline?', ['000']], ['Which article names no publisher?', ['001', '002']],
    ['Of the five pieces, which one is from The Caspian Post?', ['003']], ['Which of the articles reports the 4 February working group?', ['004']], ['Which of the five says that Korea chairs FORGE?', ['000', '004']],
  ])('%s', (question, wanted) => expect(documents(question)).toEqual(wanted));
});
describe('a name in both of them', () => {
  test.each([['Is Vance in both reports on the ministerial?', /^Yes: .*000.*004/u], ['Do UzDaily and MiddleAsianNews both mention Pax Silica?', /^Yes/u], ['is Helberg in both texts', /^No: .*004/u], ['Does Rosatom appear in all five articles?', /^No: .*003/u]])('%s', (question, wanted) => expect(ask(question).answer.text).toMatch(wanted));
});
describe('one of two outlets', () => {
  test.each([['Who mentions robotics among the uses, UzDaily or the Caspian Post?', ['000', '004']], ['Which outlet gives the tonnage of copper, the Caspian Post or MiddleAsianNews?', ['004']], ['Which of UzDaily and MiddleAsianNews mentions Project Vault?', ['004']]])('%s', (question, wanted) => expect(documents(question)).toEqual(wanted));
  test.each(['Which articles cite other media?', 'Which of the five texts relies on a foreign news outlet?', 'which article credits another outlet'])('%s', (question) => expect(documents(question)).toEqual(['003', '004']));
});
describe('a silence is an answer to whether it is said', () => {
  test.each(['Do the sources name the ten earlier countries?', 'Does the text on the Saidov-Landau signing give the day?', 'are the members of FORGE listed in the articles?'])('%s', (question) => {
    const { answer } = ask(question);
    expect(answer.status).toBe('partial');
    expect(answer.text).toMatch(/^No: /u);
  });
});
describe('whether an article prints when', () => {
  test.each(['Does the April article state the year?', 'tashkent MoU article, does it actually state what year', 'is the year given in the Caspian Post article?'])('%s', (question) => {
    const { answer } = ask(question);
    expect(answer.text).toMatch(/(?:no|without a) year/u);
    expect(answer.status).not.toBe('abstained');
  });
  test('what the article says is not revealed is not confirmed', () => expect(ask('Does the Caspian Post piece say what the contracts are worth?').answer.text).not.toMatch(/^Yes/u));
});
describe('who stands behind it', () => {
  test.each([['On whose word does the April article base the news about the contracts?', 'Uzbek government statement'], ['On whose word does the Tashkent memorandum article rest?', 'press service'], ['what is the MiddleAsianNews report based on?', 'secondhand']])('%s', (question, part) => expect(ask(question).answer.text).toContain(part));
});
describe('two versions', () => {
  test.each([['One source says the memorandum was signed in Tashkent, another in Washington. Which one is right?', 'Tashkent', 'Washington'], ['One report says Landau met Kamilov, another says Landau met Saidov. Which is it?', 'Kamilov', 'Saidov'], ['One text says Henick signed for the US and the other says Landau. who signed?', 'Henick', 'Landau']])('%s', (question, ...parts) => {
    const { answer } = ask(question);
    for (const p of parts) expect(answer.text).toContain(p);
  });
});
describe('a number against the names', () => {
  test('they match', () => expect(ask('Is the number of signatories the same as the number of names given?').answer.text).toMatch(/^Yes, they match: 11/u));
  test.each(['Are as many Pax Silica partners named as counted?', 'Does the number of earlier agreements match the countries listed by name?'])('%s', (question) => expect(ask(question).answer.status).toBe('partial'));
});
describe('where a name stands', () => {
  test.each([['Is Project Vault mentioned by UzDaily?', /^No/u], ['does UzDaily say anything about EXIM?', /^No/u], ['Does Caspian Post mention Rubio?', /^Yes/u]])('%s', (question, verdict) => expect(ask(question).answer.text).toMatch(verdict));
  test.each([['in which paragraphs is Project Vault mentioned?', 'two paragraphs'], ['in how many paragraphs is Korea Zinc mentioned', 'two paragraphs'], ['where is Kazakhstan mentioned', '3 paragraphs']])('%s', (question, told) => {
    const { answer } = ask(question);
    expect(answer.text).toContain(told);
    expect(answer.status).toBe('answered');
  });
});
describe('articles that name one and not the other, or no money', () => {
  test.each([['which articles talk about FORGE but not about Vault?', /and not Project Vault: UzDaily/u], ['Which articles name Rubio but not Saidov?', /^Only one .*MiddleAsianNews/u], ['Is there an article without any money figures?', /001.*002.*003/u], ['Is the list of eleven signatories in UzDaily too?', /^Only the MiddleAsianNews article names/u]])('%s', (question, told) => expect(ask(question).answer.text).toMatch(told));
});
describe('the articles held together', () => {
  test.each([
    ['Do UzDaily and MiddleAsianNews agree on how many new agreements were signed?', /^Yes, UzDaily.*MiddleAsianNews.*say the same/u], ['Do the articles disagree on the number of new agreements?', /^No, .*say the same/u], ['Do the sources agree on the date of the ministerial?', /^Yes, UzDaily.*MiddleAsianNews/u],
    ['Is the number of Pax Silica partners the same in both articles?', /only MiddleAsianNews/u], ['Which article says who chairs FORGE?', /^2 sources/u], ['Which articles give the date of the ministerial?', /^2 sources/u], ['Is the presence of the U.S. Trade Representative reported by both articles?', /UzDaily article adds the U\.S\. Trade Representative/u],
  ])('%s', (question, told) => expect(ask(question).answer.text).toMatch(told));
  test('two memoranda are told with both pairs of signers', () => expect(ask('Do the two Uzbek memoranda have the same signers?').answer.text).toMatch(/Saidov[\s\S]*Henick/u));
});

describe('a figure and who prints it, a word and where it stands', () => {
  test.each([['ten earlier deals in five months, who says that?', ['UzDaily', 'MiddleAsianNews']], ['43 foreign ministers - which article says that', ['UzDaily', 'MiddleAsianNews']], ['1.5 gigawatts, who says that?', ['Caspian Post']], ['Two of the articles speak of artificial intelligence. Which?', ['UzDaily', 'MiddleAsianNews']], ['Only one piece mentions the World Trade Organization - which?', ['Caspian Post']]])('%s', (question, outlets) => {
    for (const outlet of outlets) expect(ask(question).answer.text).toContain(outlet);
  });
  test.each([['What does the MiddleAsianNews text call Helberg?', 'Deputy Minister'], ['In what contexts does Tennessee come up?', 'Amaero'], ['Vault appears with 10 billion in two places: the same loan?', 'counted once'], ['who publicised the Tashkent memorandum first', 'press service']])('%s', (question, right) => expect(ask(question).answer.text).toContain(right));
});

describe('the words themselves', () => {
  test.each([['Henick on supply chains and energy, word for word?', 'that can support the future energy landscape'], ['Quote the sentence on governments and these problems, verbatim', '"governments cannot solve these problems alone"'], ['quote Robinson on the vital sector', 'facilitate investment, apply advanced technology'], ['Which words did the Uzbek government use about managers, verbatim?', '"A manager was assigned to each project"']])('%s', (question, right) => expect(ask(question).answer.text).toContain(right));
});

describe('which articles are silent', () => {
  test.each([['Which articles do not mention FORGE?', ['001', '002', '003']], ['What articles leave Pax Silica out?', ['001', '002', '003']], ['In which articles is Rubio not named?', ['002']], ['Which texts say nothing about Kazakhstan?', ['000', '001', '002']]])('%s', (question, silent) => expect([...ask(question).answer.text.split('named by')[0]?.matchAll(/document (\d{3})/gu) ?? []].map((m) => m[1])).toEqual(silent));
  test.each(['Is a year printed for the Rubio-Saidov talks of 9 April?', "Does the text print the year of Landau's meeting with Kamilov?", 'Is the year given for the Tashkent signing?'])('%s', (question) => {
    expect(ask(question).answer.text).not.toMatch(/^Yes/u);
    expect(ask(question).answer.text).toContain('prints no date');
  });
});

describe('where an article begins and ends', () => {
  test.each([['What is the last paragraph of the Tashkent memorandum article about?', 'significant step'], ['What does the final line of the MiddleAsianNews article report?', 'European Commission'], ['opening sentence of MiddleAsianNews: what does the US want?', 'transform'], ['What is the final line of the Caspian Post page?', 'Share on social media']])('%s', (question, right) => expect(ask(question).answer.text).toContain(right));
});

test.each([['Which article is the oldest?', 'September 2024'], ['which source is the earliest?', 'September 2024'], ['what is the newest document?', 'February 2026']])('articles by age: %s', (question, said) => { expect(ask(question).answer.text).toContain(said); expect(ask(question).answer.text).not.toContain('sources say so'); });
