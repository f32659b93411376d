// Ways of asking that once led astray: sums over some of the lines, dates that stop short, descriptions in the place of a name.
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, pipeline } from '../support/pipeline.ts';

beforeAll(() => { pipeline(); }, 60_000);

const CLASSES: Readonly<Record<string, readonly (readonly [question: string, says: RegExp])[]>> = {
  'lines in any U.S. state': [
    ['What do the EXIM deals based in an American state add up to?', /\$77\.9 million/u],
    ['Count the EXIM deals located in a US state', /4 deals/u],
    ['EXIM deals with a U.S. state: how much together?', /\$77\.9 million/u],
  ],
  'letters set apart, names run together or spelled as they sound': [
    ['w h o  c h a i r s  F O R G E ?', /Korea/u],
    ['h o w  b i g  i s  t h e  v a u l t  l o a n', /\$10 billion/u],
    ['six k additive how mch', /\$27\.4 million/u],
    ['empire state mine newyork zink', /\$15\.9 million/u],
    ['abudhabi signed?', /United Arab Emirates/u],
  ],
  'what the U.S. side says it mobilised is its headline figure': [
    ['How much financing does Washington say it mobilised?', /\$30 billion/u],
    ['What sum did the U.S. side announce as mobilised?', /\$30 billion/u],
    ['How much did the DFC mobilise?', /\$1\.275 billion/u],
  ],
  'everything of a kind that one article names': [
    ['Which companies are named in the Caspian Post article?', /Rosatom.*not named/su],
    ['what minerals appear in the Tashkent article', /^6 minerals/u],
    ['Which people does the UzDaily article name?', /^3 people.*Vance/su],
    ['what companies does the UzDaily article mention', /^No company/u],
    ['whom does the caspian post cite for its report on the deals?', /foreign media/u],
  ],
  'a claimed number of lines is counted': [
    ['Are there seven DOE lines?', /^Yes: 7/u],
    ['DOE has 6 notices, right?', /^No: 7/u],
    ['DoD lists eight lines, correct?', /^No: 7/u],
    ['Is it true that EXIM approved five deals?', /^No: 6/u],
  ],
  'an approximate date settles no order within its month': [
    ['Mining conference in Astana or the Kamilov meeting: which was first?', /do not settle/u],
    ['Was the Astana conference before the meeting of Rubio and Saidov in April 2025?', /do not settle/u],
    ['Was the Kamilov meeting before the Tashkent signing?', /^No/u],
  ],
  'what a word of money means': [
    ['What is a NOFO?', /does not spell/u],
    ['What is the difference between NOI and NOFO?', /does not spell/u],
    ['difference between a letter of interest and a letter of intent', /Two different papers/u],
    ['What NOFOs are there?', /\$549 million/u],
  ],
  'what comes next nobody says': [
    ['Which country will get the next Project Vault?', /do not predict/u],
    ['Which mineral will EXIM finance next?', /do not predict/u],
    ["What is the Peace Council's budget?", /do not say/u],
  ],
  'short words of chats': [
    ['plz tell me abt FORGE asap thx', /Resource Engagement/u],
    ['what does DFC do lol', /invested over a billion/u],
    ['hw big is vault ln', /\$10 billion/u],
    ['usa uzb memo 2024 signers', /Henick/u],
  ],
  'whether somebody said anything': [
    ['Did Kamilov say anything about nuclear power?', /no words of Abdulaziz Kamilov/u],
    ['did Henick say anything?', /strategic partnership/u],
    ['Did Saidov say anything about responsibility?', /responsible partnership/u],
  ],
  'one deal beside a kind of money': [
    ['compare Vault to all the letters of interest', /\$4\.8 billion/u],
    ['Compare Korea Zinc with the private money', /\$4\.1603 billion/u],
  ],
  'the next in size after one that is named': [
    ["What is EXIM's biggest deal after Vault?", /Reko Diq/u],
    ['After the recycling grants, which is the next largest DOE notice?', /\$355 million/u],
    ['What is the smallest EXIM deal after IperionX?', /\$15\.9 million/u],
    ['What was the largest notice after 1 September 2025?', /\$355 million/u],
  ],
  'some of a kind, out of one article': [
    ['give me a couple of critical minerals from the article on the Tashkent memorandum', /lithium/u],
    ['name a few critical minerals according to the Tashkent article', /lithium/u],
    ['Going by the article on the Saidov-Landau memorandum, why does demand for minerals grow?', /advanced manufacturing/u],
  ],
  'how far one amount stands above another': [
    ['How far is the Reko Diq deal above the 6K Additive one?', /\$1\.2726 billion/u],
    ['How much is the Testbed above ROCKS?', /\$315 million/u],
    ['How far is the Brazil money below the Orion money of DFC?', /\$35 million/u],
  ],
  'the gap between amounts is no span of days': [
    ['What is the gap between the Vulcan and the ReElement debt?', /\$540 million/u],
    ['gap between the ReElement debt and the Vulcan debt', /\$540 million/u],
    ['What is the gap between the Testbed and the ROCKS notices?', /\$315 million/u],
  ],
  'what several lines cost together': [
    ['What do the Testbed and MAGNITO cost together?', /\$375 million/u],
    ['ROCKS plus TRACE-Ga: the combined cost?', /\$46 million/u],
    ['combined cost of ROCKS and MAGNITO', /\$60 million/u],
  ],
  'lines of different agencies are added, each by its own': [
    ["Add EXIM's zinc mining to DFC's rare earths in Brazil", /\$580\.9 million/u],
    ["Add DOE's ROCKS to the Pentagon's Ambler stake", /\$75 million/u],
    ["DOE's Testbed plus EXIM's Reko Diq, added up", /\$1\.655 billion/u],
  ],
  'what is ranked are the groups': [
    ['Rank the agencies by firm public money', /EXIM: up to \$11\.3779 billion.*Defense: \$2\.378 billion.*DFC: \$1\.24 billion/su],
    ['Ranking of the four agencies by firm government money', /EXIM: up to \$11\.3779 billion.*Defense: \$2\.378 billion.*DFC: \$1\.24 billion/su],
    ['Rank the funders by firm money, with totals', /EXIM: up to \$11\.3779 billion.*Defense: \$2\.378 billion.*DFC: \$1\.24 billion/su],
  ],
  'two counts in one question': [
    ['How many deals are on the list of EXIM approvals, and how many of them are below 20 million?', /6 deals.*2 deals/su],
    ['How many notices did DOE issue, and how many of those are NOIs?', /7 notices.*2 notices/su],
    ['How many things stand in the DFC list, and how many of them show a dollar amount?', /6 deals.*4 deals/su],
  ],
  'the last day of what lasts several': [
    ['How many days passed from the Tashkent signing to the end of MINExpo?', /^10 days/u],
    ['How many days lie between the Tashkent memorandum and the closing day of MINExpo?', /^10 days/u],
    ['How many days lie between the Tashkent memorandum and MINExpo?', /^8 days/u],
  ],
  'a body by what it replaced': [
    ['Who chairs the forum that replaced the MSP?', /Korea/u],
    ['What is the successor to the Mineral Security Partnership?', /FORGE/u],
    ['Until when does Korea chair the body which succeeded the MSP?', /June 2026/u],
  ],
};
for (const [name, cases] of Object.entries(CLASSES)) {
  describe(name, () => { test.each(cases)('%s', (question, says) => expect(ask(question).answer.text).toMatch(says)); });
}

describe('what the sources do not date is not answered', () => {
  test.each([
    'On which day in June does the Korean chairmanship of FORGE end?', 'On what exact day in December 2025 was the Atalco financing?', 'Landau-Kamilov talks in 2026?',
  ])('%s', (question) => expect(ask(question).answer.status).not.toBe('answered'));
});

describe('slips, slang and rambling change nothing', () => {
  test.each([
    ['hey so i was going through the articles with my coffee and now my boss wants to know, canada signed too? anyway no rush, cheers', 'did Canada sign?'],
    ["Hi team, sorry if this was asked before. I'm drafting a short note. Is Peru one of the eleven? Many thanks in advance, Tom", 'Is Peru one of the eleven?'],
    ['hu chairs da forum forge plz', 'who chairs the forum FORGE?'],
    ['wen was da tashkent memorandum signed', 'when was the Tashkent memorandum signed?'],
    ['name the senior American figres who met the delegations', 'name the senior American figures who met the delegations'],
    ['whodidsaidovmeetinwashington', 'who did Saidov meet in Washington'],
    ["kamilov's curent post pleae", "Kamilov's current post"],
  ])('%s', (disturbed, plain) => expect(ask(disturbed).answer.text.split('\n')[0]).toBe(ask(plain).answer.text.split('\n')[0]));
  test('punctuation outlives a corrected word', () => expect(ask('Did Peru, Guinea and Morroco sgin?').trace.reading.text).toContain('Peru, Guinea'));
});
