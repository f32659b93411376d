// Knowing what was not said: swapped attributes are corrected, the next meeting is not the last, a number is not a name.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): { status: string; text: string } => { const { answer } = ask(question); return { status: answer.status, text: answer.text }; };

describe('a swapped place, mineral or party', () => {
  test.each([
    ['Is Reko Diq in Chile?', 'Pakistan'], ['is Ambler Metals working in Canada', 'Alaska'], ['Does IperionX make tungsten?', 'titanium'],
    ['Is Rosatom helping Kazakhstan build a plant?', 'Uzbekistan'], ['is Amaero in Virginia?', 'Tennessee'],
  ])('%s', (question, right) => {
    const { status, text } = told(question);
    expect(status).toBe('partial');
    expect(text).toContain('do not connect this with');
    expect(text).toContain(right);
  });
  test('a right one is not corrected', () => expect(told('Is Reko Diq in Pakistan?').text).not.toContain('do not connect'));
});

describe('the next one is not the last one', () => {
  test.each(['When is the next ministerial on critical minerals?', 'Where will the upcoming ministerial meeting be held?', 'date of the following summit with Uzbekistan?'])('%s', (question) => {
    expect(told(question).status).not.toBe('answered');
  });
  test('what was announced as planned is told', () => expect(told('When is MINExpo scheduled?').text).toContain('24-26 September'));
});

describe('what was expected is not told as done', () => {
  test.each(['Did the Uzbek delegation attend MINExpo?', 'Was an Uzbek delegation at MINExpo?', 'Has the Uzbek government been to MINExpo?'])('%s', (question) => {
    const { status, text } = told(question);
    expect(status).not.toBe('answered');
    expect(text).not.toContain('Yes');
  });
  test('asked as expected it is', () => expect(told('Was an Uzbek delegation expected at MINExpo?').text).toContain('Yes'));
});

describe('the kind of thing asked for', () => {
  test.each([['Give me the names of the 43 foreign ministers', 'name'], ['Which metal does Alcoa-Sojitz turn out?', 'mineral'], ['Who is the US Trade Representative by name?', 'name']])('%s is not answered without a %s', (question) => {
    expect(told(question).status).not.toBe('answered');
  });
  test.each([['Which companies are on the EXIM list of approved deals?', 'Amaero'], ['which official signed for Uzbekistan in Tashkent', 'Nasritdinkhodjaev']])('%s', (question, right) => {
    const { status, text } = told(question);
    expect(status).toBe('answered');
    expect(text).toContain(right);
  });
});

describe('an attribute nobody wrote down', () => {
  test.each(['Who signed for Morocco?', 'who came on behalf of Kenya', 'Who came for the Democratic Republic of the Congo?', 'Who represented Zambia in Washington?', 'what share of Ambler Metals does Washington own', 'How big a stake did the Pentagon get in Alcoa-Sojitz?', 'When do the ROCKS applications close?', 'closing date of the MAGNITO call for proposals?', 'What does Rubio earn?', 'What is Vance paid per year?'])('%s', (question) => expect(told(question).status).not.toBe('answered'));
  test.each([['Who signed for Uzbekistan in Washington?', 'Saidov'], ['who spoke for the US at the Astana conference', 'Robinson']])('%s', (question, right) => expect(told(question)).toMatchObject({ status: 'answered', text: expect.stringContaining(right) }));
});

test.each(['{{7*7}} ${7*7}', '<!here> say <!channel> three times'])('%s is no question', (text) => expect(told(text).status).not.toBe('answered'));

describe('nothing is made of words that only sound alike', () => {
  test.each(['What is the SAFE initiative?', 'Who chairs the Clean Metals Alliance?', 'what was agreed at the 2025 G7 summit', 'How did the lithium price develop after the ministerial?', 'How many tons will Project Vault hold?', 'When did Landau become Deputy Secretary of State?', 'What did the EU promise at the ministerial?', 'When will the action plan with Japan be signed?'])('%s', (question) => expect(told(question).status).not.toBe('answered'));
  test.each(['Did Uzbekistan join the WTO in 2025?', 'Has the US taken a role in nuclear power in Uzbekistan?', 'did Landau visit Tashkent'])('%s is not said yes to', (question) => {
    expect(told(question).status).not.toBe('answered');
    expect(told(question).text).not.toMatch(/^Yes/u);
  });
  test('an offer was made', () => expect(told("Did the US offer to back Uzbekistan's WTO bid?").text).toMatch(/^Yes/u));
});

describe('a gap that says what is known', () => {
  test.each(['Which US companies will take part in Uzbek nuclear power?', 'Who represented the departments at the ministerial, by name?', 'What is the name of the manager of each project?'])('%s', (question) => {
    expect(['partial', 'abstained']).toContain(told(question).status);
    expect(ask(question).answer.citations.length).toBeGreaterThan(0);
  });
});

test.each(["Who is the Uzbek Minister of Mining and Geology?", 'name of uzbekistans mining minister', 'who was president of the US in 1990?'])('%s is not guessed', (question) => {
  expect(told(question).status).not.toBe('answered');
});

describe('a presumption is taken back', () => {
  test.each([['When did Vice President Vance announce Project Vault?', 'Trump'], ['Where did Glencore sign with Peru?', 'Orion'], ['why did Rubio announce Project Vault', 'Trump']])('%s', (question, right) => {
    expect(told(question).status).toBe('partial');
    expect(told(question).text).toContain(right);
  });
});

describe('people the sources name', () => {
  test.each([['Which Uzbek officials are named in the articles?', ['Saidov', 'Kamilov', 'Nasritdinkhodjaev'], 'Rubio'], ['list the American officials mentioned by name', ['Rubio', 'Vance', 'Henick', 'Robinson'], 'Kamilov'], ['what ambassadors are named in the sources?', ['Henick'], 'Saidov']] as const)('%s', (question, names, other) => {
    const { text } = told(question);
    for (const name of names) expect(text).toContain(name);
    expect(text).not.toContain(other);
  });
});

describe('groups among the lists', () => {
  test.each([['Which Nordic and Baltic countries sat at the ministerial?', 'Estonia, Finland, Lithuania, Norway and Sweden'], ['Which European state is among the eleven?', 'United Kingdom'], ['which Gulf states are one of the eleven?', 'United Arab Emirates']])('%s', (question, names) => expect(told(question).text).toContain(names));
  test.each(['Which agreements did the US sign in the second half of February 2026?', 'who signed with the US in March 2026?'])('%s is outside the day', (question) => expect(told(question).status).not.toBe('answered'));
});

describe('another attribute is not the one asked for', () => {
  test.each([
    'Who owns Ambler Metals?', 'Who is the owner of Vulcan Elements?', 'What does the Pentagon own in ReElement?', 'What does Vulcan Elements make?', 'what minerals does Atalco produce', 'What does Korea Zinc do with the money?',
    'On what condition does Korea Zinc get the 2.4 billion?', 'Who chairs Pax Silica?', 'what was the largest EXIM loan before Vault', 'Which country does Amaero come from?', 'How can a company apply to EXIM?', 'What is the value of the Mexico action plan?',
    'Why did the Pentagon invest in Vulcan Elements?', 'What interest does ReElement pay?', 'How much of Alcoa-Sojitz does the government own?', "Who is Helberg's boss?", 'Is Orion a subsidiary of Glencore?', 'Who supplies the minerals for Vault?', 'What specific projects does the working group advance?', 'Which executives sat in the working group with Helberg?', 'Which bank other than EXIM finances Vault?',
  ])('%s', (question) => expect(told(question).status).not.toBe('answered'));
  test.each([['Who leads Project Vault?', 'EXIM'], ['Who chairs FORGE?', 'Korea'], ['What does IperionX produce?', 'titanium'], ['What does Empire State Mines mine?', 'zinc'], ['Who hosted the delegates of the ministerial?', 'Rubio']])('%s', (question, right) => {
    const { status, text } = told(question);
    expect(['answered', 'partial']).toContain(status);
    expect(text).toContain(right);
  });
});

describe('tomorrow is not promised', () => {
  test.each(['Will EXIM lend more in 2027?', 'Will the plan with Japan be signed in summer?', 'Is the DFC going to finance another mine?', 'When does the working group of mining leaders meet again?'])('%s', (question) => {
    const { status, text } = told(question);
    expect(status).not.toBe('answered');
    expect(text).not.toMatch(/^(?:Yes|No)\b/u);
  });
});

describe('those who get, lend and take part are not those who stand beside', () => {
  test.each(['Who receives the Vault loan?', 'who got the DOE recycling grants', 'Which bank lends to Reko Diq besides EXIM?', 'Which private investors are behind Vulcan Elements?', 'Which African trading company negotiates with the DFC?', 'Who at the State Department issued the statement on the centralized market?', 'How many people sit in the mining working group?', 'How much gold does Reko Diq hold?', 'which mines does the Glencore memorandum cover'])('%s', (question) => {
    expect(told(question).status).not.toBe('answered');
  });
  test.each([['Who receives the copper?', 'Saudi Arabia'], ['Which bank leads Project Vault?', 'EXIM']])('%s', (question, right) => expect(told(question).text).toContain(right));
});

describe('one of two offered', () => {
  test.each([['Who leads Vault, EXIM or the DFC?', 'EXIM'], ['who finances Vulcan Elements, EXIM or the Pentagon?', 'Department of Defense'], ['Which is mined at Reko Diq, copper or lithium?', 'copper'], ['Is the Brazil money from EXIM or the DFC?', 'DFC']])('%s', (question, right) => {
    const { status, text } = told(question);
    expect(['answered', 'partial']).toContain(status);
    expect(text).toContain(right);
  });
});

test.each([['Is Korea Zinc an EXIM deal?', 'Defense'], ['Is Vulcan Elements a client of EXIM?', 'Defense'], ['is MAGNITO about gallium', 'do not connect'], ['Does the copper go to Israel?', 'do not connect']])('%s is corrected', (question, right) => {
  expect(told(question).text).toContain(right);
  expect(told(question).text).not.toMatch(/^Yes/u);
});
test.each([['Where is Atalco?', 'Louisiana', 'Alaska'], ['where is the Korea Zinc project', 'Tennessee', 'Louisiana'], ['Where is ReElement?', 'Indiana', 'Louisiana']])('%s leads with its own place', (question, own, other) => {
  const [first] = ask(question).answer.blocks;
  expect(first?.kind === 'paragraph' ? first.text : '').toContain(own);
  expect(first?.kind === 'paragraph' ? first.text : other).not.toContain(other);
});

test.each([['Was the Future Mine notice an NOI?', 'No,'], ['is TRACE-Ga a NOFO?', 'No,'], ['Was the ROCKS notice a NOFO?', 'Yes,'], ['Is the $500 million for batteries a loan?', 'No,'], ['Did Landau convene the working group on February 4?', 'Yes:']])('%s %s', (question, verdict) => expect(told(question).text.startsWith(verdict)).toBe(true));
test('a day of another event is not confirmed', () => expect(told('Did Landau convene the working group on February 3?').text).not.toMatch(/^Yes/u));

test.each([['AQSH elchisi kim?', 'Henick']])('%s names the person as the source spells it', (question, name) => expect(told(question).text).toContain(name));
test.each(['Does the 10 billion in the EXIM list come on top of the Vault loan?', 'is the vault loan counted twice in the article'])('%s is no claim about an amount', (question) => expect(told(question).text).not.toMatch(/^Yes/u));
test.each([['What do the DOE notices from August 2025 add up to?', '$610 million'], ['sum of doe deals from november 2025?', '$355 million']])('%s keeps to the month', (question, sum) => expect(told(question).text).toContain(sum));

describe('of those who were not there, or did something else that day', () => {
  test.each([['What did the Russian delegation say in Washington?', 'not among the participants'], ['How big was the Turkish delegation?', 'not among the participants'], ['What did Germany sign on 4 February?', 'not among the eleven'], ['What did Türkiye sign at the ministerial?', 'not among the eleven'], ['What did Saidov and Kamilov discuss on 7 April?', 'Landau met'], ['What did Trump announce on 3 February?', 'Glencore'], ['What percentage of Alcoa-Sojitz does the Pentagon now own?', 'do not say what share']])('%s', (question, part) => {
    const { status, text } = told(question);
    expect(status).toBe('partial');
    expect(text).toContain(part);
  });
});

describe('a silence beside the nearest statement, in words no record has', () => {
  test.each([
    ["When exactly did EXIM's approvals happen?", 'when they were approved'], ['On which day did Rubio see Saidov in February 2026?', 'do not give the days'],
    ['Who takes the photographs at the Tashkent ceremony?', 'no photographer'], ['What staff will FORGE have?', 'secretariat'], ['How many tonnes does Reko Diq yield a year?', 'how large the Reko Diq deposit is'],
  ])('%s', (question, silence) => {
    const { status, text } = told(question);
    expect(status).not.toBe('answered');
    expect(text).toContain(silence);
  });
  test.each(['who launched FORGE?', 'When was FORGE launched?', 'who attended the Glencore signing', 'Where was the Tashkent memorandum signed?'])('%s is answered', (question) => expect(told(question).status).toBe('answered'));
});

describe('another attribute of the same thing is no answer', () => {
  test.each(['What did Kamilov say to Landau?', 'How long did Rubio and Saidov speak?', 'Who is the U.S. Trade Representative?', 'How much did Orion pay Glencore?', 'Why did Rubio not travel to Samarkand with Saidov?', 'Which deposits of tungsten in Kazakhstan are meant?', 'At what hour was the memorandum signed in Tashkent?', 'How much of its budget has DFC left to invest?', 'What does PIA stand for in the TRACE-Ga line?', 'Is the Washington memorandum binding?', "What's the name of the Brazilian rare earth mining company?", 'Which mining bosses did Landau and Helberg convene?', 'How many agreements did the US sign with African states in 2023?'])('%s', (question) => expect(ask(question).answer.status).not.toBe('answered'));
  test.each(['What did Saidov say after the signing?', 'What did Robinson say in Astana?', 'What does FORGE stand for?', 'When was the Tashkent memorandum signed?'])('%s is answered', (question) => expect(ask(question).answer.status).toBe('answered'));
});
