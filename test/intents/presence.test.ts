// Who was there, who met whom, and what came first: people and bodies beside countries.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): { status: string; intent: string; text: string } => { const { answer } = ask(question); return { status: answer.status, intent: answer.intent, text: answer.text }; };

describe('one person or body at the ministerial', () => {
  test.each(['did the trade representative of the US turn up at the ministerial?', 'Was Vance at the meeting on 4 February?', 'was the Interior Department represented at the ministerial', 'Did Rubio attend the minerals ministerial?'])('%s: yes', (question) => expect(told(question).text).toMatch(/^Yes/u));
  test.each(['Was Landau at the ministerial?', 'did Helberg attend the ministerial meeting', 'Did DFC take part in the ministerial?'])('%s: not named', (question) => {
    expect(told(question).status).toBe('partial');
    expect(told(question).text).not.toMatch(/^(?:Yes|No)\b/u);
  });
});

describe('the participant that is no country', () => {
  test.each(['Which participant on 4 February was not a country?', 'who took part apart from the 54 countries', 'one participant isnt a country - which'])('%s', (question) => {
    expect(told(question).text).toContain('European Commission');
    expect(told(question).text).not.toContain('Angola');
  });
  test.each(['hungary a participant?', 'Vietnam invited?', 'kuwait there?'])('%s: a country short', (question) => expect(told(question).text).toMatch(/^No/u));
});

describe('whom else somebody met', () => {
  test.each([['Besides Rubio, whom did Saidov meet in Washington?', 'Landau'], ['whom did Landau meet other than Saidov', 'Kamilov'], ['who did Saidov hold talks with apart from Landau?', 'Rubio']])('%s', (question, right) => {
    const first = told(question).text.split('\n')[0] ?? '';
    expect(first).toContain(right);
  });
  test('meetings of a month with bodies', () => expect(told('Between whom were the meetings in Washington in April held?').text).toContain('business executives'));
});

describe('before or after, with a verb behind', () => {
  test.each([['Was Project Vault announced before or after the Glencore-Orion memorandum was signed?', 'Project Vault'], ['Was the FORGE launch before or after Project Vault was announced?', 'Project Vault'], ['Did Landau meet Kamilov before or after Rubio met Saidov in April?', 'Kamilov']])('%s', (question, right) => {
    expect(told(question).text.split(' came first')[0]).toContain(right);
  });
});

describe('what two people went through is no portrait', () => {
  test.each([['What agenda did Saidov and Landau review?', 'bilateral'], ['what portfolio did Landau and Saidov want to expand', 'projects'], ['What views did Saidov and Rubio exchange?', 'global challenges']])('%s', (question, right) => {
    expect(told(question).intent).not.toBe('profile');
    expect(told(question).text).toContain(right);
  });
});

describe('chat spelling', () => {
  test.each([['wut is the biggest financing exim ever made', 'Vault'], ['the 30 bn: what sort of capital', 'private'], ['PIA = ?', 'do not spell out'], ['DFC = ?', 'International Development Finance'], ['which uzbek official used to be foreign minister', 'Kamilov']])('%s', (question, right) => expect(told(question).text).toContain(right));
});

describe('who was at a signing', () => {
  test.each([['Did Henick attend the signing in Tashkent?', 'yes'], ['was Landau at the Glencore signing', 'yes'], ['Was Saidov at the Washington signing?', 'yes'], ['was Rubio at the Tashkent signing?', 'unnamed'], ['Did Helberg attend the signing of the Glencore-Orion memorandum?', 'unnamed']])('%s: %s', (question, verdict) => {
    expect(told(question).text.startsWith('Yes')).toBe(verdict === 'yes');
    expect(told(question).status).toBe(verdict === 'yes' ? 'answered' : 'partial');
  });
});

describe('whether two people met', () => {
  test.each(['Has Landau met Saidov?', 'did Rubio talk to Saidov?', 'Did Kamilov meet Landau'])('%s: yes', (question) => expect(told(question).text).toMatch(/^Yes/u));
  test.each(['Did Trump meet Saidov?', 'did Vance speak with Saidov', 'Has Rubio met Kamilov?'])('%s: none reported', (question) => {
    expect(told(question).status).toBe('partial');
    expect(told(question).text).toMatch(/^The sources report no meeting/u);
  });
  test('at another time', () => expect(told('Did Rubio meet Saidov in March 2026?').text).toMatch(/^No: .*no meeting/u));
});

describe('regions and groups of countries', () => {
  test.each([['Balkan states at the ministerial?', 'Greece and Romania'], ['which Mercosur countries signed', 'Argentina and Paraguay'], ['Which southern African countries attended?', 'Angola and Zambia'], ['Central American participants?', 'None']])('%s', (question, right) => expect(told(question).text).toContain(right));
});

test.each([
  ['Had Ecuador signed anything before the ministerial?', 'Ecuador'],
  ['did the Philippines sign prior to February?', 'Philippines'],
  ['Did Canada sign earlier agreements with the US?', 'Canada'],
])('earlier papers are counted, not named: %s', (question, name) => {
  const { answer } = ask(question);
  expect(answer.status).toBe('partial');
  expect(answer.text).toContain(`Whether ${name} signed before the ministerial is not stated`);
});

test.each(['Is there an agreement between the US and China on minerals?', 'Is there a deal between Washington and Chile?', 'Does any accord between the United States and Russia exist?'])('an agreement between two is asked of those who signed: %s', (question) =>
  expect(ask(question).answer.text).toMatch(/^No: .* not among the eleven countries named as signing.*can't be ruled out/su));
