// Money questions through the whole core: the figures they must give, the words they must not say, the questions they must leave alone.
import { describe, expect, test } from 'vitest';
import { intents } from '../../intents/index.ts';
import { answer } from '../../src/ask.ts';
import { loadPipeline } from '../../src/assay.ts';

const { pipeline } = loadPipeline({ corpus: 'corpus', messages: 'intents/messages', publicUrl: null, intents });
const ask = (text: string, asOf = '2026-11-22'): { text: string; status: string; intent: string; gap: string | null } => {
  const o = answer(pipeline, { text, asOf }, []);
  return { text: o.answer.text, status: o.answer.status, intent: o.answer.intent, gap: o.gap };
};

describe('figures', () => {
  const cases: [string, ...string[]][] = [
    ['How much has EXIM approved in total?', 'up to $11.3779 billion'],
    ["What's the average size of EXIM's approved deals if you leave out Project Vault?", '$275.58 million'],
    ['Median EXIM approved deal?', '$25.45 million'],
    ['Public money dated December 2025 from every agency, excluding conditional debt?', '$1.684 billion', '$1.55 billion', '$134 million'],
    ['Total government commitments over EXIM, DOE, DoD and DFC, excluding letters of interest or intent, conditional money, mobilised and private money', '$14.9959 billion', '$16.1009 billion'],
    ['alcoa-sojitz equity, government and outside investors combined', '$263.3 million'],
    ['DoD debt, conditional included, private lenders excluded?', '$4.35 billion'],
    ['Take the 455 million rare earth applications out of the EXIM letters of interest: how much is left?', '$14.345 billion'],
    ['What are the DFC deals with the tungsten letter thrown in?', '$1.94 billion'],
    ['DFC investments plus the Kazakh letter', '$1.94 billion'],
    ['EXIM approvals with the letters of interest on top', '$26.1779 billion'],
    ['What did the Pentagon firmly put up in October 2025?', '$128 million'],
    ['Firm U.S. government commitments without Vault?', '$6.1009 billion'],
    ['What percentage of EXIM\'s approved total is Project Vault?', '87.9%'],
    ["Orion's share in DFC's firm total, in percent?", '48.4%'],
    ['Which is bigger, DOE NOFOs or DOE NOIs?', '$550 million', '$549 million', '$1 million'],
    ['Compare EXIM approvals except Project Vault with DFC investments', '$1.3779 billion', '$1.24 billion', '$137.9 million'],
    ["What is bigger, DFC's firm deals or EXIM's approvals excluding Vault and Reko Diq?", '$77.9 million', '$1.1621 billion'],
    ['EXIM deals without Vault vs DFC deals without Orion, which is more?', '$1.3779 billion', '$640 million'],
    ["Is EXIM without Vault larger than the Pentagon's debt?", '$1.3779 billion', '$572.1 million'],
    ["Which is smaller: DoD firm money without Korea Zinc or DFC's firm money?", '$978 million', '$262 million'],
    ['By how much do the letters of interest at EXIM exceed its approvals?', '$3.4221 billion'],
    ['Which state gets the most firm money?', 'Tennessee has the most', '$1.4235 billion'],
    ['second largest EXIM approval', 'Reko Diq'],
    ["What are EXIM's approvals worth minus the two biggest?", '$77.9 million', 'left out as asked'],
    ['copper tons all together, US plus allies', '150,000 tons', '33.3%'],
    ['How many NOFOs, NOIs and PIAs are there on the Energy list?', 'NOFO: 4', 'NOI: 2', 'PIA: 1'],
    ['Which minerals does EXIM money go to?', 'zinc', 'titanium', 'copper'],
    ['sum of the four small US deals EXIM approved (PA, TN, NY and VA)?', '$77.9 million'],
    ['public plus private for ReElement', '$280 million', 'no document states the sum'],
  ];
  test.each(cases)('%s', (question, ...figures) => {
    const got = ask(question);
    for (const f of figures) expect(got.text).toContain(f);
    expect(got.gap).toBeNull();
  });
});

describe('lines named one by one', () => {
  test.each([
    ['6K + Amaero', '$50.9 million'], ['Reko Diq plus the Vault', '$11.3 billion'], ['how much are ROCKS and MAGNITO together?', '$60 million'], ['the two notices of 13 August together', '$550 million'],
    ['the top three DOE notices combined', '$989 million'], ["What do the bottom three DOE notices add up to?", '$66 million'], ['Highest and lowest among DOE notices?', '$500 million', '$6 million'],
    ['difference between the largest and the smallest DOE notice', '$494 million'], ['How much larger is the largest NOFO than the next largest NOFO?', '$221 million'], ["Difference between the two Korea Zinc lines' private money", '$1.86 billion'],
    ['second Korea Zinc line, government and investors combined', '$690 million'], ['Alcoa-Sojitz package all in', '$263.3 million', 'no document states the sum'],
    ["If the condition is met, how much government debt does Korea Zinc's first line have?", '$3.65 billion'], ["Average of EXIM's four company deals", '$19.4'],
    ['How many times bigger is Vault than Reko Diq?', '7.69'], ["what percent of DOE's notices is the battery recycling one?", '45.2%'], ['DOE notices between 20 and 50 million dollars', '$50 million', '$40 million', '$20 million'],
  ])('%s', (question, ...figures) => {
    const got = ask(question);
    for (const f of figures) expect(got.text).toContain(f);
    expect(got.gap).toBeNull();
  });
  test.each([
    ['DFC: Ukraine, Orion and Brazil plus the tungsten letter at its maximum?', '$1.94 billion'], ['sum of the tungsten letter and the Brazil money', '$1.265 billion'], ['If I add the mobilised funds to DFC money for Orion, what do I get?', '$1.8 billion'],
    ["EXIM's approved metals - gold, copper and what else?", 'titanium', 'nickel', 'zinc'], ['Pentagon recipients with their states', 'Alaska', 'Louisiana'],
    ['what percentage of the EXIM letters are the rare earth applications?', '3.1%'], ["ratio of DFC's Orion money to its Ukraine money", '8'], ['EXIM rare earth applications against the Brazil money of the DFC - figures?', '$455 million', '$565 million'],
  ] as [string, ...string[]][])('%s', (question, ...figures) => { for (const f of figures) expect(ask(question).text).toContain(f); });
  test.each([
    ['highest DOE NOFO and highest DOE NOI', '$355 million', '$500 million'], ['Sum of highest NOFO and highest NOI', '$855 million'], ['largest deal of each agency', 'Orion', 'Battery materials', 'Project Vault'],
    ['Vault minus Reko Diq', '$8.7 billion'], ['EXIM approvals as a percentage of letters', '76.9%'], ['Is Reko Diq bigger than the four US companies together?', 'Yes', '$77.9 million'],
    ["how large a part of DFC's firm total is Brazil?", '45.6%'], ['fourth largest DOE notice?', '$50 million'], ['The pair of notices from 25 August: sum, please', '$60 million'], ['how many lines in total exceed one billion?', '4 deals'],
  ] as [string, ...string[]][])('%s', (question, ...figures) => { for (const f of figures) expect(ask(question).text).toContain(f); });
  test.each(['Who are the applicants behind the $455 million?', 'Which companies got the $500 million battery recycling grants?', "who won DOE's NOFOs?"])('%s names nobody', (question) => {
    const got = ask(question);
    expect(got.status).toBe('partial');
    expect(got.text).toContain('name no recipient');
  });
  test.each(["Is there a Brazilian deal among EXIM's approvals?", "Any Ukrainian project in EXIM's approved list?", 'Is there an Australian deal under the DFC?'])('%s: none is listed', (question) => expect(ask(question).status).toBe('partial'));
  test('a figure inside a name is no amount', () => expect(ask('Was the 6K Additive deal for copper?').text).not.toContain('amount is another'));
});

describe('what the ledger leaves to others', () => {
  test.each(['Who is behind Project Vault?', 'What is the condition of the Korea Zinc debt?', "What's the difference between a letter of interest and an approved deal?", 'Did Project Vault exceed expectations?'])('%s', (question) => expect(ask(question).text).not.toMatch(/no recipient|difference is|in all/u));
  test('what is left out may be named in words of its own', () => expect(ask('Outside the US, which countries are named as places of an EXIM, Defense or DFC deal? Leave out the copper trade and the Gulf.').text).toContain('Jamaica'));
});

describe('what must not be said', () => {
  test('no sum over kinds of money unless asked', () => {
    const got = ask('all money around Korea Zinc');
    expect(got.text).toContain('not added together');
    expect(got.text).not.toContain('$6.74 billion');
  });
  test('letters are no commitments and notices no awards', () => {
    expect(ask('How much has DFC planned for tungsten in Kazakhstan?').text).toContain('not');
    expect(ask('DOE money in total').text).toContain('not awards');
  });
  test('a mineral inside a bundle of letters gets no figure of its own', () => expect(ask('how much for lithium?').text).toMatch(/no figure for lithium alone|does not|do not|amount/u));
  test('the number of letters is not made up', () => expect(ask('How many letters of interest did EXIM issue?').status).not.toBe('answered'));
});

describe('money that is not there', () => {
  test.each(['how much did the DFC invest in Uzbekistan?', 'How many EXIM deals did Uzbekistan get?', 'How much of the $30 billion is EXIM\'s?', 'What interest rate does the Reko Diq financing carry?', "What is the Pentagon's percentage stake in Ambler Metals?"])('%s', (question) => expect(ask(question).status).not.toBe('answered'));
});

describe('claims', () => {
  const cases: [string, RegExp][] = [
    ['Is it true that EXIM lent $20bn to Vault?', /^No.*one financing twice/u],
    ['Was the $10 billion Vault loan approved by DFC?', /^No.*another agency: EXIM/u],
    ['Did DFC lend $700 million to Kazakhstan?', /^No.*not a commitment/u],
    ['Did Ambler Metals raise debt?', /^No.*instrument/u],
    ["Is the DOE's battery recycling grant worth $50 million?", /^No.*amount/u],
    ['Did Vulcan Elements raise $620 million in November 2024?', /^No.*November 2025/u],
    ['Did EXIM lend 10 billion euros to Vault?', /^No.*U\.S\. dollars/u],
    ['Was it $30 million that went to critical minerals projects in half a year?', /^No.*unit.*\$30 billion/u],
    ['Did the Pentagon give Vulcan Elements $1.17 billion?', /^No.*different kinds of money/u],
    ["Is Korea Zinc's money all private?", /^No.*Not all/u],
    ['did the 30 billion come through private capital', /^Yes/u],
    ['EXIM approved 11.4 billion in total, right?', /^Yes.*\$11\.3779 billion/u],
    ['Is Vault the largest EXIM deal?', /^Yes/u],
    ['What did EXIM approve and for whom?', /^(?!.*letters of interest).*\$11\.3779 billion/u],
    ['Has the Vault loan been disbursed?', /^Not in the sources.*do not report a disbursement/u],
  ];
  test.each(cases)('%s', (question, expected) => expect(ask(question).text.split('\n')[0]).toMatch(expected));
});

describe('one deal, two lines or a part', () => {
  test.each([
    ['Vault: $10bn as a loan and $10bn in the approved list, one loan or two?', /told in 2 paragraphs and counted once/u], ['Are the two $10bn figures for Vault the same money?', /counted once/u], ['Korea Zinc is there twice - one loan or two?', /2 separate lines/u],
    ['Are the $150 million of Atalco and the $150 million of Korea Zinc the same?', /2 separate lines/u], ['does the 14.8bn include Reko Diq?', /^No: .*no part of that sum/u], ['is the 455m inside the 14.8bn?', /^Yes: .*lies inside/u],
    ['Does the 30 billion include the Vault loan?', /do not link it to Project Vault/u], ['Is the Korea Zinc debt part of the $30bn?', /do not link it to Korea Zinc/u], ['Is that $30bn public or private?', /through private capital/u],
  ])('%s', (question, told) => expect(ask(question).text).toMatch(told));
});
describe('number, average and what stands beside', () => {
  test.each([
    ['Which agency has the most deals?', /Defense, 7\./u], ['Which month has the most DOE notices?', /August 2025, 4\./u], ['which mineral appears in the most deals', /copper and titanium, 2\./u], ['Average NOI size vs average NOFO size', /\$275 million, against NOFO \(\$137\.25 million\)/u],
    ["If the tungsten letter became firm, what would DFC's total be?", /\$1\.94 billion/u], ["assuming the letters of interest are all approved, what would EXIM's total be?", /\$26\.1779 billion/u], ["what is left of EXIM's approvals once copper and gold are excluded?", /\$10\.0779 billion/u],
    ['how much equity overall, public and private apart?', /\$128 million.*\$920\.3 million.*not added/u], ['difference between the total of NOFOs and TRACE-Ga', /\$543 million/u], ["What fraction of DOE's money is for batteries?", /^45\.2%/u], ['how many Pentagon deals did not attract private money?', /^1 deal\. Ambler/u],
    ['Which deals fall between 1 October and 30 November 2025?', /Ambler.*Vulcan.*ReElement/u], ['By how much did the private money beside Vulcan fall short of its public debt?', /\$70 million/u], ['compare the mean DFC deal with the mean Pentagon deal', /\$413\.33 million.*\$339\.71 million/u], ['what share of the private money beside DoD deals belongs to Korea Zinc?', /^70\.7%/u], ['How much more did private investors put beside Korea Zinc\'s second line than the Pentagon did?', /\$390 million/u], ['DOE notices in the third quarter of 2025, how many and how much?', /^5 notices.*\$616 million/u],
  ])('%s', (question, told) => expect(ask(question).text.split('\n')[0]).toMatch(told));
});
describe('whether there is any in a month', () => {
  test.each([['any DOE notices last month?', /TRACE-Ga/u, /Keystone/u], ['was there any NOFO in August 2025?', /Keystone/u, /\$500 million/u], ['any Pentagon deals this month?', /Ambler/u, /Korea Zinc/u], ['Are there any DOE notices dated this month?', /^No: .*none of it dated/u, /^Yes/u], ['Did EXIM approve any deals this month?', /no date/u, /^Yes/u]])('%s', (question, said, unsaid) => {
    const { text } = ask(question, '2025-10-12');
    expect(text).toMatch(said);
    expect(text).not.toMatch(unsaid);
  });
});
describe('questions that belong to others', () => {
  test.each(['Who approved the $10 billion loan?', 'why does the US put money into minerals', 'What does ROCKS stand for?', 'who announced Project Vault?', 'How much has the World Bank lent?', 'What is the price of copper?', 'Under which administration did the DFC invest over a billion dollars in mining deals?', 'How many agreements were signed on 4 February?', 'What is the name of the African trading company?'])('%s', (question) => expect(['financing', 'verify-money', 'compare']).not.toContain(ask(question).intent));
});

describe('two figures of one line, one line in two places, a headline over its lines', () => {
  test.each([
    ['Alcoa-Sojitz: 93 or 170.3 million?', '$93 million', '$170.3 million'], ['ReElement - 80 or 200 million, which one is right?', '$80 million', '$200 million'],
    ["Is the 10 billion in EXIM's list another loan beside the one the Board approved?", 'counted once', 'told in 2 paragraphs'], ['Is the $10 billion in the deal list a second loan?', 'counted once'],
    ['Do the single DFC lines bear out the billion in the headline?', '$1.24 billion', '$565 million'], ['Does the sum of the DFC lines match its headline figure?', '$1.24 billion'], ['DFC says over a billion: do its deals add up to that?', '$1.24 billion'],
    ['30 billion - public or private?', 'private capital'],
  ])('%s', (question, ...parts) => { for (const p of parts) expect(ask(question).text).toContain(p); });
  test.each(['is the 14.8 billion debt or equity?', 'Are the two 150 million lines one deal?', 'Is the 565 million for Brazil a loan or equity?'])('%s is not said yes to', (question) => expect(ask(question).text).not.toMatch(/^(?:Yes|No)/u));
});

describe('any line beyond a named one', () => {
  const text = (question: string): string => ask(question).text;
  test.each(["Is there a bigger financing in EXIM's history than Vault?", 'Has EXIM ever approved anything bigger than Project Vault?', 'is there a smaller notice than TRACE-Ga?', "Does any DoD line exceed Korea Zinc's $1.25 billion debt?", 'Is there a DFC deal bigger than Orion?', 'Is there any DoD item larger than 3 billion?'])('%s: none', (question) => expect(text(question)).toMatch(/^No: The (?:largest|smallest) is/u));
  test.each([["Is anything larger than Reko Diq in EXIM's portfolio?", 'Vault'], ['did exim approve anything smaller than amaero?', 'IperionX'], ['Is there a larger DOE notice than the 355 million one?', '$500 million'], ['Is there a notice larger than 400 million?', '$500 million']])('%s: some', (question, right) => {
    expect(text(question)).toMatch(/^Yes:/u);
    expect(text(question)).toContain(right);
  });
});

describe('lines that are not so', () => {
  const text = (question: string): string => ask(question).text;
  test.each([["Which DoD lines aren't in the US?", 'Alcoa-Sojitz', 'Vulcan'], ["Which EXIM deals don't concern titanium?", 'Reko Diq', 'IperionX'], ['which EXIM deals are outside Pakistan?', 'Amaero', 'Reko Diq'], ["Which of EXIM's approved deals is not located in the United States?", 'Reko Diq', 'Amaero'], ["What DOE notices aren't NOFOs?", 'TRACE-Ga', 'ROCKS']])('%s', (question, right, wrong) => {
    expect(text(question)).toContain(right);
    expect(text(question)).not.toContain(wrong);
  });
});

describe('counted is what stands in the ledger', () => {
  test.each(['over how many years must the 10bn loan be paid back', 'in how many years is the Vault loan due?', 'how many shares did DoD get in Ambler?', 'how many tons of copper will Kazakhstan supply?', 'How long does Project Vault have to repay EXIM?'])('%s: not stated', (question) => expect(ask(question).status).not.toBe('answered'));
  test.each([['How many different companies are listed under the Department of Defense?', '6 recipients'], ['what will the 20 mil fund?', 'MAGNITO'], ["what's the 134 mil for", 'demonstration center']])('%s', (question, right) => expect(ask(question).text).toContain(right));
});
