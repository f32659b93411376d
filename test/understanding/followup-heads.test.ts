// Follow-ups that point to something by its place: what stands before the question, new bounds, the other side, the first two, what happened.
import { beforeAll, expect, test } from 'vitest';
import { endAs, type Dialogues } from '../support/dialogues.ts';
import { pipeline, talk } from '../support/pipeline.ts';

beforeAll(() => { pipeline(); }, 60_000);

const CLASSES: Dialogues = {
  'what a question puts before itself is what its pronoun means': [
    [['Whom did Landau meet on 7 April?', 'and Saidov, whom did he meet two days later?'], /Rubio/u],
    [['Who builds the solar farm in Uzbekistan?', 'the nuclear plant, who helps with it?'], /Rosatom/u],
    [['How much for Reko Diq?', 'and Project Vault, when was it announced?'], /2 February 2026/u],
  ],
  'him is a person spoken of': [
    [['Who is Bakhtiyor Saidov?', 'who met him in Washington in April?'], /Rubio/u],
    [['Who is Jonathan Henick?', 'who signed with him?'], /Nasritdinkhodjaev/u],
    [['Who is Kamilov?', 'which American met him?'], /Landau/u],
  ],
  'new bounds take the place of the old, in their unit': [
    [['EXIM approved deals over 100 million', 'under 20?'], /IperionX/u, /Vault/u],
    [['DoD lines above 1 billion', 'between 30 and 100 million?'], /Ambler/u],
    [['which EXIM deals are below 15 million?', 'between 15 and 25?'], /Empire State Mines/u, /IperionX/u],
  ],
  'the difference of two totals is theirs, not that of the deals in them': [
    [['total of EXIM approvals?', 'and DFC?', 'the difference?'], /\$10\.1379 billion/u],
    [['sum of the DOE NOFOs', 'and the NOIs?', 'what is the gap between those totals?'], /\$1 million/u],
    [['DoD debt total?', 'and equity?', 'how much is the difference between the two sums?'], /difference/iu],
  ],
  'a verb without its object takes the body spoken of': [
    [['What did the US offer Uzbekistan on the WTO?', 'has it joined yet?'], /willing|efforts/iu, /^Yes/u],
    [['What is FORGE?', 'has Uzbekistan joined since?'], /do not say/u, /^Yes/u],
    [['What is Pax Silica?', 'has Kazakhstan become a member already?'], /not/u, /^Yes/u],
  ],
  'where and when that was is asked of what happened': [
    [['When did the dialogue on mineral resources begin?', 'where was it?', 'who was present?'], /leaders/u],
    [['What happened in Tashkent on 16 September?', 'what began eight days later?', 'where is that?'], /Las Vegas/u],
    [['Deborah Robinson and Tammy Bruce: who are they?', 'which one spoke at a conference?', 'in which city was that?'], /Astana/u],
  ],
  'the first two, the last two, the other side, the one of its kind': [
    [['What deals has EXIM approved?', 'the first two, how much together?'], /\$11\.3 billion/u],
    [['What deals has EXIM approved?', 'sum of the last two?'], /\$27 million/u],
    [['Who signed the Washington memorandum for Uzbekistan?', 'and for the other side?'], /Landau/u, /Henick/u],
    [['What funding notices has DOE published?', 'the gallium one, how much is it?'], /\$6 million/u],
    [['What did Landau sign in Washington?', 'where was the earlier one signed?'], /Tashkent/u],
  ],
  'a piece of a question is asked with the last one': [
    [['total of EXIM approvals?', 'for titanium alone?'], /\$38\.5 million/u],
    [['how much debt did ReElement raise?', 'equity too?'], /\$200 million/u],
    [['How much did Vulcan Elements raise?', 'sorry, I meant Ambler Metals, how much?'], /\$35 million/u],
  ],
  'it is what its verb goes with: a body is run, a paper covers, an amount lies inside a sum': [
    [['what is Pax Silica?', 'does it include Uzbekistan?', 'who runs it?'], /do not say who heads/u],
    [['Does the Washington memo cover nuclear energy?', 'what does it cover then?'], /rare earth/u],
    [['Where is Alcoa-Sojitz?', 'how much did private investors add?', 'is that included in the public sum?'], /^No.*private/su],
    [['What did Glencore sign?', 'who was there for the US?'], /Landau/u, /Vance/u],
  ],
  'he is the one chosen; a line is the one asked of; the agencies are what has the most': [
    [['Name the Uzbek officials', 'which one is a deputy minister?', 'what did he sign?'], /Tashkent, 2024/u, /Washington, 2026/u],
    [['How much for Brazil?', 'which minerals?', 'is it a loan?'], /\$565 million/u, /Ukraine, in/u],
    [['how many agencies have deals?', 'which has the most lines?'], /Department of Energy.*7/u, /^The largest is Project Vault/u],
  ],
  'a part of the world stays when its countries are asked after': [
    [['which of the participants are in the Gulf?', 'did they all sign?'], /United Arab Emirates/u, /Argentina/u],
    [['which Central Asian countries came?', 'who among them signed?'], /Uzbekistan/u, /Peru/u],
    [['What is the partnership with the DRC about?', 'did the DRC attend?', 'and sign on 4 Feb?'], /not among the eleven/u],
  ],
  'what an article is asked after is the article': [
    [['which article talks about Astana?', 'when?'], /None of the documents prints the day/u],
    [['When did Rubio meet Saidov?', 'which time was first?'], /9 April 2025/u],
    [['what does DFC do in Ukraine?', 'how much more was mobilised?'], /\$75 million/u, /\$1\.275/u],
  ],
  'counted agreements are listed by country': [
    [['How many new agreements on the day of the ministerial?', 'list those'], /Cook Islands/u],
    [['How many had signed in the months before the ministerial?', 'name them'], /do not (?:list|name)|no names/u, /Argentina/u],
    [['Is Reko Diq in Pakistan?', 'was the country at the ministerial?', 'and signed?'], /Pakistan is not among the eleven/u],
  ],
};
endAs(CLASSES);
test.each(['who signed the Washington memorandum, Rubio or Landau?', 'who signed in Tashkent, Henick or Rubio?', 'which of Saidov or Kamilov signed the Washington memorandum?'])('“%s” is told who signed', (question) => {
  const text = talk([question]).at(-1)?.answer.text ?? '';
  expect(text).toMatch(/signed by|signed it/u);
  expect(text).not.toMatch(/^No/u);
});
test.each(['is the private $170.3 million of Alcoa-Sojitz part of the public money?', "Is the $550 million from Vulcan's private investors counted in the public total?", 'are the private $200 million of ReElement included in the government money?'])('“%s” is a no', (question) => expect(talk([question])[0]?.answer.text).toMatch(/^No/u));
test.each([['are there deals in Morocco?', 'Morocco'], ['what investments in India?', 'India'], ['are there any projects in Mongolia?', 'Mongolia']])('“%s”: no financing, and what is told of the country', (question, name) => {
  const answer = talk([question])[0]?.answer;
  expect(answer?.text).toMatch(new RegExp(`^The sources list no financing for ${name}`, 'u'));
  expect(answer?.text).toContain(`${name} is listed`);
});
