// Short names, counts of a list, shares of a named deal: what the words of a question really ask.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): { status: string; intent: string; text: string } => { const { answer } = ask(question); return { status: answer.status, intent: answer.intent, text: answer.text }; };

describe('a short name spelled out', () => {
  test.each([['What does MAGNITO stand for?', 'Magnetic Acceleration'], ['TRACE-Ga, spelled out?', 'Technology for Extraction'], ['full name of MAGNITO please', 'Tactical Outcomes']])('%s', (question, right) => {
    expect(told(question).status).toBe('answered');
    expect(told(question).text.split('\n')[0]).toContain(right);
  });
  test.each(['Which DOE lines have an acronym?', 'list the Department of Energy projects with acronyms', 'which abbreviations do the DOE programmes bear'])('%s', (question) => expect(told(question).text).toMatch(/ROCKS, MAGNITO and TRACE-Ga/u));
});

describe('the words of a list', () => {
  test.each([['How many US states are in the EXIM list?', '4 U.S. states'], ['how many countries appear in the DFC list', '3 countries'], ['In which month did Atalco get financing?', 'December 2025.']])('%s', (question, right) => expect(told(question).text).toContain(right));
  test.each(['What does the number of agreements highlight?', 'what does the large number of agreements show?', 'What did the number of new agreements highlight according to UzDaily?'])('%s: is no count', (question) => expect(told(question).text.split('\n')[0]).toMatch(/unprecedented|leadership/u));
});

describe('a name before the colon holds for the whole of a share', () => {
  test.each([['Korea Zinc: how much of the debt is conditional?', '$3.65 billion'], ['EXIM: what share of the approvals is Vault?', '87.9%'], ['Vulcan: how much of the money is private?', '$1.17 billion']])('%s', (question, right) => expect(told(question).text).toContain(right));
});

describe('public money brought in beside', () => {
  test.each([['how much additional public funding comes with DFC\'s Ukraine money?', 'mobilised, not the agency'], ['How much extra public money did Orion bring?', '$1.2 billion'], ['what additional public funds did the Ukraine investment mobilise', '$75 million']])('%s', (question, right) => expect(told(question).text.split('\n')[0]).toContain(right));
});

describe('where words came out, which bodies acted', () => {
  test.each(['Where did Robinson\'s statement appear?', 'where did the words of Deborah Robinson appear', 'Where was the statement of Robinson listed?'])('%s', (question) => expect(told(question).text).toContain('Twitter'));
  test.each(['which departments hosted the delegates?', 'What departments hosted the delegations'])('%s', (question) => expect(told(question).text.split('\n')[0]).toMatch(/Treasury, Interior, Energy and Commerce/u));
});
