// Plain single questions: who takes them, and what is told.
import { describe, expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const told = (question: string): { status: string; intent: string; text: string } => { const { answer } = ask(question); return { status: answer.status, intent: answer.intent, text: answer.text }; };

describe('a date that only tells a thing apart is no timeline', () => {
  test.each(['Apart from extraction, what do the April deals promise Tashkent?', 'What is in the April agreements for Uzbek specialists?', 'What did the April contracts bring Uzbekistan in technology?'])('%s', (question) => {
    expect(told(question).text).toMatch(/training|technolog/u);
  });
  test('what happened in a month is', () => expect(told('What happened in April 2025?').intent).toBe('timeline'));
});

describe('a phrase is compared with typical questions like a word', () => {
  test.each([['What are critical minerals used for?', 'smartphones'], ['For what purpose are critical minerals used in production?', 'smartphones'], ['Which minerals belong to the critical minerals?', 'neodymium']])('%s', (question, right) => {
    expect(told(question).text).toContain(right);
  });
});

describe('stamps and what stands beside somebody\'s words', () => {
  test.each([['Which headline comes under the stamp 14:11 / 02.02.2026?', 'Armenia'], ['What headline stands under 15:41 / 29.01.2026?', 'visas'], ['Which is the oldest stamp among the related news?', '27 January'], ['Which block follows the quote of Saidov at the end of the MoU article?', 'Related News'], ['What is the last line on the Caspian Post page?', 'Share on social media']])('%s', (question, right) => {
    expect(told(question).text).toContain(right);
  });
});

describe('who wrote an article is not where it stands', () => {
  test.each(['Who wrote the story about the Washington memorandum?', 'who wrote the report on the Tashkent MoU', 'Who wrote this article on Project Vault?'])('%s', (question) => {
    expect(told(question).status).not.toBe('answered');
  });
});

describe('no does not follow from another country', () => {
  test.each(['Is Kazakhstan building a nuclear plant?', 'Does Armenia have a deal with Rosatom?', 'Is there a nuclear accord between Astana and Washington?'])('%s', (question) => {
    const { status, text } = told(question);
    expect(status).not.toBe('answered');
    expect(text).not.toMatch(/^No:/u);
  });
  test.each(['Did 54 foreign ministers take part?', 'Were 54 foreign ministers at the ministerial?'])('%s: another number of the same is a no', (question) => expect(told(question).text).not.toMatch(/^Yes/u));
});

describe('the title of an office is no verb of speech', () => {
  test.each([['What forum did the Secretary of State unveil at the ministerial?', 'FORGE'], ['Which body did the U.S. Secretary of State launch at the meeting?', 'FORGE']])('%s', (question, right) => {
    expect(told(question).text).toContain(right);
  });
});

describe('an article told apart by what stands in it', () => {
  test.each([['Headline of the article that quotes Saidov on responsible partnership?', 'formalize'], ['What is the title of the story which mentions the Peace Council?', 'formalize'], ['title of the piece with the ambassador\'s quotation', 'Agree to Cooperate']])('%s', (question, right) => {
    expect(told(question).text).toContain(right);
  });
});

describe('an explanation is not a sum', () => {
  test.each(['How does the US explain its wish to involve the private sector?', 'how did Washington justify bringing private companies in', 'How is the call for private investors explained?'])('%s', (question) => {
    expect(told(question).intent).not.toBe('financing');
  });
});

describe('a day one is walked through', () => {
  test.each(['Walk me through 4 February 2026', 'Run us through 9 April', 'talk me through April 2025'])('%s', (question) => {
    expect(told(question).intent).toBe('timeline');
  });
});

describe('who came for somebody represented them', () => {
  test.each(['who came for uzbekistan to the ministerial', 'who attended the meeting on behalf of Tashkent?', 'Who went to the ministerial on behalf of the Uzbeks?'])('%s', (question) => expect(told(question).text).toContain('Saidov'));
  test('nobody is named for others', () => expect(told('who represented Canada at the ministerial').status).not.toBe('answered'));
});

describe('figures alone are something to ask of', () => {
  test.each([['what is 43?', 'ministers'], ['in what forms did the 30bn+ come?', 'loans'], ['11, 10 and 17: what are they?', 'negotiations']])('%s', (question, right) => expect(told(question).text).toContain(right));
});

describe('names written out', () => {
  test.each([['write out TRACE-Ga in full please', 'Technology for Extraction'], ['What do the letters MAGNITO mean?', 'Magnetic Acceleration'], ['spell out MSP', 'Mineral Security Partnership']])('%s', (question, right) => {
    expect(told(question)).toMatchObject({ intent: 'stands-for', status: 'answered' });
    expect(told(question).text).toContain(right);
  });
});

describe('when in a side clause does not ask for a time', () => {
  test.each([['What did Uzbekistan highlight when its delegation was in Washington?', 'potential'], ['what did Bruce praise when she summed up the talks?', 'cooperation']])('%s', (question, right) => expect(told(question).text).toContain(right));
  test('days in a row', () => expect(told('what happened on 2, 3 and 4 february').text).toMatch(/Vault[\s\S]*Glencore[\s\S]*ministerial/u));
  test('brackets after the question belong to it', () => expect(told('joint work on what? (the foundation the new agreements lay)').text).toContain('exploration'));
});

describe('two or three things asked of one paper', () => {
  test.each([['When and where was the Tashkent memorandum signed?', /16 September 2024(.|\n)*Tashkent\./u], ['Where was the Washington memorandum signed, and when?', /(?=[\s\S]*4 February 2026)(?=[\s\S]*: Washington\.)/u], ['when was the Tashkent MoU signed and by whom?', /Nasritdinkhodjaev.*16 September 2024/u]])('%s', (question, both) => expect(told(question).text).toMatch(both));
  test.each(['nr of participating countries', 'num. of signatories?', '# of DOE notices?'])('%s', (question) => expect(told(question).text).toMatch(/^(?:54|11|7) /u));
});

describe('what quoted, bracketed or lone words belong to', () => {
  test.each([['"The agreements were formalized by ..." - by what?', 'contracts'], ['the ministry has another name in the caption than in the text. which two names?', 'Ministry of Geology in the photo credit'], ['The reserve loan was approved. How much?', '$10 billion']])('%s', (question, right) => expect(told(question).text).toContain(right));
});

describe('a sort is asked for, not a name', () => {
  test.each([['what sort of agreements does the September MoU carry forward?', 'verbal'], ['what type of companies were gathered on 3 February?', 'private sector']])('%s', (question, right) => expect(told(question).text).toContain(right));
});

describe('mobilised money may be called public', () => {
  test.each([['additional public funding mobilised in Ukraine?', '$75 million'], ['extra public funding for Orion?', '$1.2 billion'], ['public money mobilized by the Orion investment of DFC', '$1.2 billion']])('%s', (question, right) => {
    expect(told(question).text).toContain(right);
    expect(told(question).text).not.toContain('Added as you asked');
  });
});

describe('signed papers of the ministerial', () => {
  test.each(['did India sign one of the eleven documents?', 'did Canada sign any of these papers?'])('%s', (question) => expect(told(question).text).toMatch(/^No: /u));
  test('an island is a country', () => expect(told('which of the eleven is an island state in the Pacific?').text).toContain('Cook Islands'));
});

describe('chat wordings', () => {
  test.each([['who\'ll chair after june', 'after June'], ['100k tons to who', '100,000 tons'], ['leaders of both states met where in \'23', 'New York'], ['was the us trade rep named?', 'Trade Representative'], ['US reaction to the vulnerable market', 'diversified'], ['which ministry is behind the 2024 news', 'Mining and Geology'], ['who kicked off the 2026 meeting?', 'initiated by the United States']])('%s', (question, right) => expect(told(question).text).toContain(right));
});

describe('what joins two names, not each of them', () => {
  test.each([['what did the DFC do in Ukraine', 'initial investments'], ['What does China do in Uzbekistan?', 'renewable energy']])('%s', (question, right) => {
    expect(told(question)).toMatchObject({ intent: 'fact' });
    expect(told(question).text).toContain(right);
  });
  test('private capital as a whole is the headline figure', () => expect(told('how much came through private capital').text).toContain('$30 billion'));
  test('who met on a day is told of that day', () => expect(told('who met on 3 February and why').text).not.toContain('Rubio'));
});

describe('who gives the money is told, whatever is not known of the giver', () => {
  test.each([['Who is funding the project in Ukraine?', 'DFC'], ['who pays for Reko Diq?', 'EXIM'], ['who foots the bill for Project Vault', 'EXIM'], ["who's paying for the ROCKS programme", 'Department of Energy'], ['who lent money to Korea Zinc', 'Department of Defense']])('%s', (question, right) => {
    expect(told(question).status).not.toBe('abstained');
    expect(told(question).text).toContain(right);
  });
});

describe('a question that points to nothing said before is asked back', () => {
  test.each(['and what about that one, how much was it?', 'how big is the other one?', 'where did it take place?', 'how much did they get?'])('%s', (question) => expect(told(question).status).toBe('clarify'));
});

describe('what was pledged at talks is no timeline', () => {
  test.each([["What did both sides commit to after Saidov's conversation with Rubio?", 'sustainable development'], ["What have the two sides reaffirmed after Saidov's talks with Rubio?", 'security']])('%s', (question, right) => expect(told(question).text).toContain(right));
  test.each(['By when should the Mexico action plan be done?', 'when will the action plan with the European Commission be finished?', 'When will the joint plan with Japan be completed?'])('%s: no date is given', (question) => expect(told(question).text).toMatch(/no date|do not say when/u));
  test.each(['how many foreign ministers were in Washington?', 'how many ministers showed up in Washington'])('%s: counted where it was held', (question) => expect(told(question).text).toMatch(/^43/u));
});

describe('what another intent would take by a word', () => {
  test.each([
    ['In which year was the ministerial held?', 'fact', '2026'], ['what month did the ministerial take place in?', 'fact', 'February'],
    ['heavy or light, which rare earths is DFC after in Brazil?', 'fact', 'heavy and light'],
    ['How many agreements had the US signed before the meeting, and in how many months?', 'fact', 'five months'],
    ['Those seventeen other countries, have they signed or what?', 'fact', 'does not say'], ['the 17 other countries: have they put pen to paper?', 'fact', 'does not say'],
    ['who signed in Tashkent in September and who signed in Washington later', 'agreement', 'Saidov'],
    ['Does DOE have anything worth more than $300 million?', 'surpassed', '$500 million'],
  ])('%s', (question, intent, right) => {
    expect(told(question)).toMatchObject({ intent });
    expect(told(question).text).toContain(right);
  });
  test.each(["what's the US national debt", 'how big is the American budget deficit?', 'what is the GDP of the US'])('%s is not in the ledger', (question) => expect(['abstained', 'partial']).toContain(told(question).status));
});

describe('everyday ways to ask', () => {
  test.each([
    ['how was the 30 billion handed out?', 'fact', 'loans, investments'], ['how were the thirty billion doled out?', 'fact', 'loans, investments'],
    ['TRACE-Ga - spell it out for me', 'stands-for', 'Technology for Extraction'],
    ["run me through the energy department's notices", 'financing', 'MAGNITO'], ["walk us through EXIM's deals", 'financing', 'IperionX'],
  ])('%s', (question, intent, right) => {
    expect(told(question)).toMatchObject({ intent });
    expect(told(question).text).toContain(right);
  });
});

describe('the one asked of, not the list it stands in, nor another paper', () => {
  test.each(['atalco locations?', 'where is Atalco located', 'Locations of Atalco please'])('%s', (question) => {
    expect(told(question).text).toMatch(/Jamaica.*Louisiana/u);
    expect(told(question).text).not.toContain('Tennessee');
  });
  test.each(['who signed in Tashkent?', 'who put their names to the Tashkent memorandum?', 'signers of the 2024 memorandum?'])('%s tells of no other paper', (question) => {
    expect(told(question).text).toContain('Henick');
    expect(told(question).text).not.toContain('Landau');
  });
  test('who signed for one side in one city', () => expect(told('american signer in tashkent?').text).not.toContain('Landau'));
  test('a silence on another country is none', () => expect(told('Is an action plan with Japan in force?').text).toMatch(/intend|intention/u));
  test.each(['are minerals only a money-maker for the Uzbek foreign minister?', 'Does Saidov see minerals merely as a business opportunity?', 'does Saidov regard critical minerals solely as a cash cow?'])('%s', (question) => expect(told(question).text).toMatch(/^No: /u));
});
