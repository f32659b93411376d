// Follow-ups, class by class: what the last answer of a dialogue must say.
import { beforeAll, describe, expect, test } from 'vitest';
import { endAs, type Dialogues } from '../support/dialogues.ts';
import { pipeline, talk } from '../support/pipeline.ts';

beforeAll(() => { pipeline(); }, 60_000);

const CLASSES: Dialogues = {
  'a person is he or she, never an event': [
    [['Who spoke at the mining conference in Astana?', 'what is her position?'], /top US diplomat/u],
    [['Who led the Uzbek delegation to Washington?', 'what is his job?'], /Foreign Minister/u],
    [['Who signed the Tashkent memorandum for the US?', 'what is his title?'], /Ambassador/u],
  ],
  'two who met are they': [
    [['Whom did Landau meet on 7 April?', 'what did they talk about?'], /mining and nuclear/u],
    [['Which US official met Kamilov?', 'what did they discuss?'], /mining and nuclear/u],
    [['Did Rubio and Saidov talk in February?', 'what council did they mention?'], /Peace Council/u],
  ],
  'it is the lender, the country or the thing, by what it does': [
    [['Did EXIM approve anything for Amaero?', 'what else has it approved?'], /Reko Diq.*Empire State/su],
    [['Who owns Reko Diq?', 'did that country sign on 4 Feb?'], /Pakistan is not among the eleven/u],
    [['Who announced Project Vault?', 'how big is the loan?'], /\$10 billion/u],
  ],
  'an ordinal points into the last list': [
    [['Who signed the Tashkent memorandum?', 'and the second one?'], /Henick/u],
    [['How much did EXIM approve for Amaero, and how much for Empire State Mines?', 'where is the second one?'], /New York/u],
    [['who chairs forge and how much is vault?', 'until when for the first one?'], /June/u],
  ],
  'the other one of two': [
    [['Where was the memorandum with Saidov signed?', 'and the other one?'], /Tashkent/u],
    [['Henick and Landau: who are they?', 'which of them signed in Washington?', 'and the other?'], /Henick.*Tashkent|Tashkent.*Henick/su],
    [['When was the memorandum with Henick signed?', 'no, the other one'], /Washington/u],
  ],
  'the bigger and the smaller': [
    [['How much did EXIM approve for 6K Additive and for IperionX?', 'where is the bigger one?'], /Pennsylvania/u],
    [['how much for korea zinc?', 'the smaller line'], /\$150 million/u],
    [['Which NOIs did DOE issue?', 'the larger one?'], /\$500 million/u],
  ],
  'a bare name takes the place of its like and keeps the question': [
    [['total of exim approvals pls', 'dfc?'], /\$1\.24 billion/u],
    [['How much did the DFC put into Orion?', 'Brazil?'], /\$565 million/u],
    [['Did Morocco sign on 4 February?', 'Kenya?'], /Kenya is not among the eleven/u],
    [['How much is the ROCKS notice?', 'who chairs FORGE?', 'and MAGNITO?'], /\$20 million/u],
  ],
  'a question word alone asks the last question anew': [
    [['Which US official met Kamilov?', 'on what date?'], /7 April/u],
    [['What did Glencore sign?', 'with whom?'], /Orion/u],
    [['who chairs it? I mean FORGE', 'until when?'], /June/u],
  ],
  'what was counted is named, or said to be unnamed': [
    [['How many partners does Pax Silica have?', 'which ones?'], /do not name the nine/u],
    [['Number of partners in Pax Silica?', 'names?'], /do not name the nine/u],
    [['How many NOIs did DOE issue?', 'list them'], /Battery materials/u],
  ],
  'the source of the last answer': [
    [['What did Landau thank Uzbekistan for?', 'where is that recorded?'], /paragraph 8.*press release/su],
    [['How much private capital was mobilised over six months?', 'where does it say that?'], /UzDaily/u],
    [['How much private capital was mobilised over six months?', 'does another article agree?'], /only the UzDaily|only UzDaily/iu],
  ],
  'days are counted from the last question': [
    [['feb 3 2026 - what went on', '4th as well pls'], /^4 February 2026/u],
    [['What was announced on 2 February 2026?', 'two days later?'], /^4 February 2026/u],
    [['What happened on 3 February 2026?', 'one day earlier?'], /Vault/u],
  ],
  'one country is looked up in the list just told': [
    [['Which countries signed on 4 February 2026?', 'and Kazakhstan?'], /Kazakhstan is not among the eleven/u],
    [['Which countries attended the ministerial?', 'Chile?'], /Chile is not among the participants/u],
    [['4-fevralda qaysi davlatlar imzoladi?', "Qozog'iston-chi?", 'Afrikadan qaysilari?'], /Gvineya va Marokash/u],
  ],
  'a loan or a notice is a line, not its lender': [
    [['What has DFC in mind for Kazakhstan?', 'is that a signed loan?'], /letter of intent/iu],
    [['is there a DOE programme for gallium?', 'what kind of notice is it, NOFO or NOI?'], /PIA/u],
    [["What is EXIM's total of letters of interest?", 'are those commitments?'], /not/u],
  ],
  'two turns make a pair': [
    [['When was the ROCKS notice issued?', 'and the Testbed one?', 'which came first?'], /^25 August 2025: ROCKS/u],
    [['When was the ROCKS notice issued?', 'and the TRACE-Ga one?', 'how many days lie between them?'], /21 days/u],
    [['When and where was the Alcoa-Sojitz deal?', 'same for ReElement', 'and how much did outside investors add in both?'], /370\.3 million/u],
  ],
  'there is where the last answer was': [
    [['In which country is Reko Diq?', "what is mined there?"], /copper/u],
    [['How much did DFC invest in Ukraine?', 'and in Orion?', 'mobilised there?'], /\$1\.2 billion/u],
    [['Whom did Saidov meet in Washington in 2026?', 'what did he sign there?'], /Washington/u],
  ],
  'several memoranda are told apart': [
    [['when was the memorandum signed?'], /which one do you mean.*16 September 2024.*4 February 2026/su],
    [['who signed the memorandum?', 'the Tashkent one'], /Henick/u, /Landau/u],
    [['who signed the MoU?', 'the one in Washington'], /Saidov.*Landau/su, /Henick/u],
  ],
  'what several answers told one by one is added up': [
    [['How much is Atalco getting from the Pentagon?', 'and ReElement?', 'both together?'], /\$230 million/u],
    [['EXIM for 6K Additive?', 'IperionX?', 'Amaero?', 'the three added up?'], /\$62 million/u],
    [['How many agreements did the US conclude in the five months before?', 'and at the ministerial?', 'how many is that together?'], /21 in all/u],
    [['How much has DFC committed in total?', 'and the Pentagon?', 'sum of both?'], /\$3\.618 billion/u],
  ],
  'the next place in a ranking': [
    [['Smallest DOE notice?', 'and the next?'], /MAGNITO/u],
    [['Which DoD debt is the largest?', 'second?', 'third?'], /ReElement/u],
    [['largest DFC deal?', 'and the smallest one?'], /Ukraine/u],
  ],
  'an amount as a share of the one before': [
    [['What did EXIM approve in total?', 'and Reko Diq?', 'in percent?'], /11\.4%/u],
    [['DOE notices: total?', 'the Testbed?', 'as a percentage?'], /32\.1%/u],
    [['how much of the EXIM letters of interest is rare earths?', 'in percent?'], /3\.1%/u],
  ],
  'a bare noun asks it of the last subject': [
    [['Who is IperionX?', 'amount?'], /\$11\.1 million/u],
    [['Where is Atalco?', 'agency?'], /Department of Defense/u],
    [['How much for the Testbed?', 'date?'], /14 November 2025/u],
  ],
  'who goes goes to the event spoken of': [
    [['Where is MINExpo?', 'do the Uzbeks attend?'], /MINExpo/u],
    [['When is MINExpo held?', 'is an Uzbek delegation coming?'], /MINExpo/u],
    [['What is MINExpo?', 'were Uzbeks expected?'], /expected/u],
  ],
  'the difference of two deals just told': [
    [['How much for ROCKS?', 'and TRACE-Ga?', 'the difference?'], /\$34 million/u],
    [['EXIM for IperionX?', 'Amaero?', 'difference?'], /\$12\.4 million/u],
    [['Largest DOE NOFO?', 'and the smallest?', "what's the gap between them?"], /\$335 million/u],
  ],
  'a list just told is counted': [
    [['Which African countries attended the ministerial?', 'how many is that?'], /^Africa: 7 countries/u],
    [['Which Gulf states signed?', 'how many are they?'], /one country/u],
    [['list the Asian countries which signed', 'so how many is that?'], /3 countries/u],
  ],
  'whoever a sentence names may be meant': [
    [['When did Rubio meet Saidov in April?', 'what did she say?'], /Bruce/u],
    [['Who met on 9 April?', 'what did she add?'], /Bruce|nuclear/u],
    [['What were the results of the Rubio-Saidov talks of April?', 'who is she?'], /Bruce/u],
  ],
  'a quotation stands in one article': [
    [['What did Saidov say?', 'does UzDaily quote it too?'], /^No: UzDaily/u],
    [['What did Henick say?', 'does MiddleAsianNews carry it?'], /^No: MiddleAsianNews/u],
    [['What did Robinson say?', 'does the Caspian Post quote that?'], /^Yes: /u],
  ],
  'names alone keep the language': [
    [['сколько одобрил EXIM?', 'а DFC?'], /млрд/u],
    [['кто финансирует Reko Diq?', 'Project Vault?'], /[а-я]{4}/u],
    [['сколько одобрил EXIM?', 'а DFC?', 'вместе?'], /12,6179/u],
  ],
  'a noun phrase takes the place of the last subject': [
    [['Who finances the Chinese solar farm?', 'and the nuclear plant?'], /nuclear plant/u],
    [['Who builds the solar farm?', 'and the nuclear plant?'], /Rosatom/u],
    [['Where is Reko Diq?', 'no wait, IperionX'], /Virginia/u],
  ],
  'a correction replaces what it corrects': [
    [['When did Rubio meet Saidov in April?', 'sorry, I meant Landau and Kamilov'], /7 April/u],
    [['How much debt did ReElement raise?', 'no, Vulcan Elements'], /\$620 million/u],
    [['Which DOE notices came out in August 2025?', 'I mean September'], /TRACE-Ga/u],
    [['What happened on 7 April?', 'and two days later?'], /9 April 2025/u],
    [['When did Landau meet Kamilov?', 'and two days later?'], /9 April 2025/u],
    [['When was Project Vault announced?', 'what happened the day after?'], /Glencore/u],
    [['What happened on 2 February 2026?', 'what happened the next day?', 'and the day after that?'], /ministerial/iu],
  ],
  'the one at another place, of another day or party': [
    [['Who signed the Washington memorandum?', 'what about the one in Tashkent?', 'when was it signed?'], /16 September 2024/u],
    [['What does the Tashkent memorandum cover?', 'and the 2026 one?'], /Washington/u],
    [['Is the Tashkent memorandum binding?', 'and the one signed by Saidov?', 'who signed it?'], /Landau/u],
    [['When was the Washington memorandum signed?', 'and with Kazakhstan?'], /do not connect/u],
  ],
  'another country does what the first did': [
    [['Does Russia have a role in Uzbek nuclear power?', 'and what about the US?'], /may gain a role/u, /^Yes/u],
    [['Does Uzbekistan have a nuclear agreement with Russia?', 'and what about the US?'], /safe nuclear/u, /^Yes/u],
    [['Does China finance solar farms in Uzbekistan?', 'and the US?'], /Chinese companies/u, /^(?:Yes|No)/u],
  ],
  'how long from what was told': [
    [['When was the memorandum signed in Tashkent?', 'how long after the New York summit?'], /12 months/u],
    [['When did Trump announce Project Vault?', 'how many days before the ministerial?'], /Two days/iu],
    [['When did Glencore and Orion sign?', 'how long was that before the ministerial?'], /One day/u],
  ],
  'that day, and what is announced': [
    [['What is ROCKS?', 'when was it announced?', 'which other notice came out that day?'], /MAGNITO/u, /TRACE/u],
    [['When did Landau meet Kamilov?', 'what else happened that day?'], /7 April 2025/u],
    [['What is TRACE-Ga?', 'when was it announced?'], /15 September 2025/u],
  ],
  'one deal is it or that; tons are summed as tons': [
    [['What is the biggest EXIM deal?', 'and the smallest?', 'where is that?', 'what does it produce?'], /^[^•]*titanium/u, /^[^•]*Vault/u],
    [['How much copper goes to the United States?', 'and to the allies?', 'in total?'], /150,000 tons/u],
    [['Which minerals does the Tashkent article list?', 'what are they used for?'], /smartphones/u],
  ],
  'the other line of the same day': [
    [['When was the MAGNITO notice issued?', 'what was the other notice from that day?'], /^ROCKS/u, /2 notices/u],
    [['How much for the accelerated development program?', 'how much was the other notice of the same day?'], /\$500 million/u, /1\.105/u],
    [['How much did ReElement raise?', 'which other deal was made that month?'], /^Vulcan Elements/u],
  ],
  'a list narrowed keeps what its countries did': [
    [['Who inked new agreements in Washington?', 'and of those, the African ones?'], /Guinea and Morocco/u, /Kenya/u],
    [['With whom did the US sign new frameworks?', 'only the Latin American ones'], /4 countries among the eleven/u],
    [['Who are the 11 countries?', 'which are European?'], /United Kingdom/u, /16/u],
  ],
  'another date takes the place of the first': [
    [['Which Pentagon deals date from December 2025?', 'and in October?'], /^Ambler Metals.*Alcoa/u, /Vulcan/u],
    [['Which DOE notices were issued since September 2025?', 'and before?'], /4 notices/u],
    [['What happened before February 2026?', 'and after March 2025?'], /^after March 2025/u],
    [['What happened in December 2025?', 'and in January?'], /^January 2026/u],
    [['Did anyone meet in April 2025?', 'and in March?'], /./u, /contracts/iu],
  ],
  'from whom: whoever gives the money told last': [
    [['How much money did IperionX receive?', 'from whom?'], /EXIM/u, /paid out/u],
    [['How much does Reko Diq get?', 'who pays?'], /^EXIM/u],
    [['How much did private investors put into Atalco?', 'from whom?'], /do not name the private investors/u],
    [['How much debt was raised?', 'which agency?'], /By agency/u],
  ],
  'what else it gives: the agency, without what was told': [
    [['Who finances Project Vault?', 'what else does it back?'], /^Reko Diq, 6K Additive/u, /^Project Vault/u],
    [['Who issued the MAGNITO notice?', 'what else did it announce?'], /ROCKS.*6 notices/su],
    [['How much for Ukraine?', 'who paid?', 'what other deals does it have?'], /Orion.*Brazil/su],
  ],
  'money counted in beside what was asked for': [
    [['What has the DFC firm money come to?', 'and with the letter of intent?'], /up to \$1\.94 billion/u],
    [['How much has EXIM approved?', 'plus the letters of interest?'], /\$26\.1779 billion/u],
    [["total of the Pentagon's debt?", 'and with the private money?', 'what if we add the conditional part?'], /\$6\.75 billion/u],
    [['What did DOE announce in NOFOs?', 'and with the NOIs?'], /\$50 million/u],
  ],
  'deals told, with more of them, with fewer, or the rest': [
    [["What do EXIM's US company deals add up to, leaving out Vault?", 'now add Reko Diq'], /\$1\.3779 billion/u],
    [['Orion plus Ukraine?', 'and with Brazil?'], /\$1\.24 billion/u],
    [['IperionX?', 'Empire State Mines?', 'Amaero?', 'all three together?', 'just IperionX and Amaero?'], /\$34\.6 million/u],
    [['total of the DOE notices?', 'the NOIs only?', 'what remains?'], /\$555 million/u],
    [['total of the DOE notices?', 'the NOFOs only?', 'and what is left without NOFOs and NOIs?'], /TRACE-Ga.*\$6 million|\$6 million.*TRACE-Ga/su],
  ],
  'one line by its sum': [
    [['Tell me about Korea Zinc', 'who put private money into the $150 million line?'], /\$540 million/u],
    [['What is Atalco?', 'the 300 million part, whose money is that?'], /private investors/u],
    [['Alcoa-Sojitz?', 'the 93 million deal, when was that?'], /October 2025/u],
  ],
  'the earlier and the later of two': [
    [['Which memoranda did Uzbekistan sign with the US?', 'who signed the later one?'], /Saidov.*Landau/su, /Nasritdinkhodjaev/u],
    [['Where was the Washington memorandum signed?', 'and the earlier one?'], /Tashkent/u],
    [['Which memoranda did Uzbekistan sign with the US?', 'where was the more recent one signed?', 'and the older one?'], /Tashkent/u],
  ],
  'the contracts, the projects, the talks: those told of': [
    [['What came out of the April meetings in Washington?', 'how much are the contracts worth?'], /contracts of April 2025 is not known/u],
    [['Who signed the solar contracts?', 'what are the contracts worth?'], /solar and the wind farm/u],
    [['What did Rubio and Saidov discuss in April?', 'where did the talks take place?'], /Washington/u],
  ],
  'the same asked of another, or of another number': [
    [['Did Peru sign?', 'did Brazil?'], /^No: Brazil/u],
    [['Is Kazakhstan on the list of eleven?', 'what about the seventeen?'], /seventeen/u],
    [['Asian signatories?', 'and African?', 'together how many?'], /^Asia and Africa: 5/u],
    [['list the EXIM deals in the US', 'drop the smallest'], /\$10\.0668 billion/u],
    [['How much did Vulcan Elements get?', 'only debt?', 'only private?'], /\$550 million/u],
    [['how many NOFOs are there?', 'sum?', 'oldest one?'], /25 August 2025/u],
  ],
  'minerals named as examples': [
    [['Which minerals are named as critical?', 'what are they used for?'], /batteries/u],
    [['What are examples of critical minerals?', 'is copper among them?'], /do not say outright/u],
    [['What are examples of critical minerals?', 'does that list include cobalt?'], /^Yes/u],
  ],
  'more or less than another': [
    [['How much is Amaero?', 'bigger than 6K Additive?'], /\$3\.9 million/u],
    [['How much debt for Vulcan Elements?', 'which month?', 'more than ReElement?'], /\$540 million/u],
    [['When did Landau meet Kamilov?', 'earlier or later than the Tashkent memorandum?'], /16 September 2024.*before|came first \(16 September 2024\)/su],
  ],
  'some of those told in the last turns': [
    [['what is ROCKS?', 'MAGNITO?', 'TRACE-Ga?', 'which of the three gets the least?'], /TRACE-Ga/u],
    [['ambler metals?', 'same month, anyone else?'], /Alcoa-Sojitz/u],
    [['What is MAGNITO?', 'who else got a notice on the same day?'], /ROCKS/u],
    [['What has USTR announced with Mexico?', 'who comes next?'], /European Commission.*Japan/su],
    [['Did any Nordic country sign?', 'and from the Gulf, who came?'], /Bahrain.*Oman.*Qatar.*Saudi/su],
  ],
};

endAs(CLASSES);

test.each(['how much?', 'when?', 'what about it?', 'and the other one?'])('“%s” out of the blue is asked back', (question) => {
  expect(talk([question])[0]?.answer.status).toBe('clarify');
});

describe('a whole question after another is its own', () => {
  const after = (first: string, next: string): string => talk([first, next]).at(-1)?.answer.text ?? '';
  test.each([
    ['who chairs FORGE?', 'which countries signed on 4 February 2026?', 'Argentina'],
    ['How much did the DoD deals get?', 'Is the $14.8 billion committed?', 'letter of interest'],
    ['Is the $14.8 billion committed?', 'Show DoD deals by month', 'December 2025'],
    ['what is Pax Silica?', 'Who signed the memorandum of understanding in Tashkent?', 'Henick'],
  ])('%s | %s', (first, next, told) => expect(after(first, next)).toContain(told));
  test('an unknown subject is not laid at the door of the last one', () => expect(after('who chairs FORGE?', 'Who is the king of Narnia today?')).not.toContain('FORGE'));
});
