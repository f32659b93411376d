// Follow-ups that build on the answer just given: its term, its two sides, its group, its one line.
import { beforeAll } from 'vitest';
import { endAs, type Dialogues } from '../support/dialogues.ts';
import { pipeline } from '../support/pipeline.ts';

beforeAll(() => { pipeline(); }, 60_000);

const CLASSES: Dialogues = {
  'after a chair the term is meant: who comes next, how far off its end is': [
    [['Who is the chair of FORGE?', 'and after that?'], /name no country|name no successor|not stated/u],
    [['Until when does Korea lead FORGE?', 'how long ago was that?'], /5 months before 22 November 2026/u],
    [['Does Japan chair FORGE?', 'who took over from them?'], /June 2026/u, /succeeds \(replaces\)/u],
  ],
  'two questions alike but for one part: each, and both': [
    [['DoD deals of October 2025?', 'and November?', 'total for each?'], /\$128 million.*\$700 million/su],
    [['How much debt did DoD give?', 'and equity?', 'together?'], /\$2\.078 billion/u],
    [['Which DOE notices are NOFOs?', 'and the NOIs?', 'the sum of both?'], /\$1\.099 billion/u],
    [['DOE notices before 20 August 2025?', 'and after?', 'sum of each?', 'which is the latest one?'], /1 December 2025/u],
  ],
  'the biggest and the smallest of a group are of the group': [
    [['Which agencies have money in the articles?', 'who gives the most?'], /EXIM has the most/u],
    [['which US agencies give money?', 'which one is biggest?', 'and the least?'], /DFC has the least/u],
    [['Which agency gives the most?', 'and the least?', 'how many deals does that one have?'], /6 deals/u],
  ],
  'a question on the one line told is of that line': [
    [['What is the largest DFC investment?', 'is that public money?'], /Orion/u],
    [['What is the largest DFC investment?', 'how much private money came with it?', 'and the next largest?'], /Brazil/u],
    [['List EXIM deals under 30 million', 'how many are they?', 'which states?'], /4 U\.S\. states/u],
  ],
  'who signed or met hold posts; the day is that of the signing': [
    [['Who put their names to the Washington memorandum?', 'what are their jobs?'], /Foreign Minister/u],
    [['Which Uzbek official signed in Washington, and with whom?', 'which posts did they hold?'], /Deputy Secretary/u],
    [['Who signed the Tashkent memorandum?', 'what are their titles?', 'and the date?'], /16 September 2024/u],
  ],
  'two papers told one after the other are the two': [
    [['Did Henick sign the Washington memorandum?', 'so which one did he sign?', 'how do the two differ in scope?'], /exploration/u],
    [['Did Landau sign in Tashkent?', 'which one did he sign?', 'which one came first?'], /Tashkent/u],
    [['Did Saidov sign the Tashkent memorandum?', 'which one did he sign?', 'how do the two differ in subject?', 'which came first?'], /came first \(16 September 2024\)/u],
  ],
  'where a figure is from, and whether the article sums up itself': [
    [['How many countries attended the ministerial?', 'where do you get 54 from?'], /The last answer rests on/u],
    [['How much has EXIM approved?', 'is that total stated in the article?'], /print no total/u],
    [['Sum of the DOE notices?', 'the article itself gives a total, right?'], /print no total/u],
    [['DFC firm money, total?', 'does the text give an overall figure?'], /over a billion/u],
  ],
  'a piece of a question is asked of what was told': [
    [['What do the April 2025 contracts cover?', 'which US companies?'], /not known/u, /Vault/u],
    [['Which DoD companies raised debt?', 'which US states?'], /Indiana/u],
    [['EXIM letters of interest, how much?', 'which part is for rare earths?', 'what percentage is it?'], /3\.1%/u],
    [['Which DoD companies have private investors?', 'who has none?'], /Ambler/u, /Atalco/u],
    [['How much has the DoD given?', 'how much of it is loans?', 'and equity?', 'the rest?'], /\$300 million/u],
  ],
  'the meeting and the memorandum of a span are those spoken of': [
    [['Was Trump at the ministerial?', 'what did he announce that week?', 'how many days before the meeting?'], /[Tt]wo days/u],
    [['When did the dialogue on minerals begin?', 'how long until the memorandum?'], /12 months/u],
    [['Which meetings did Rubio have with Saidov?', 'which came first?', 'what did they discuss there?'], /nuclear/u],
  ],
  'who signed is asked of the paper told': [
    [['Tell me about the Washington memorandum', 'who signed for Uzbekistan?', 'and for the US?'], /Landau/u, /Henick/u],
    [['Did Saidov sign the Tashkent memorandum?', 'who signed for Uzbekistan?'], /Nasritdinkhodjaev/u],
    [['What did Henick sign?', 'and the other signer?'], /Nasritdinkhodjaev/u],
  ],
  'of all those: of both lists': [
    [['Which DOE notices came out in August?', 'and in September?', 'which of all those is the largest?'], /\$500 million/u],
    [['DoD deals of October 2025?', 'and November?', 'which of all these is the smallest?'], /\$35 million/u],
    [['How many countries came to the ministerial?', 'how many of them signed?', 'and the European ones?'], /United Kingdom/u, /Belgium/u],
  ],
  'what is firm, what is only a notice': [
    [['How much for MAGNITO?', 'is it firm?'], /funding notice, not an award/u, /^Yes/u],
    [['What did DFC put into Brazil?', 'is that firm?'], /^Yes/u],
    [['What is the Korea Zinc deal worth?', 'how much is firm?', 'how much is private?'], /\$2\.94 billion/u, /\$1\.4 billion/u],
  ],
  'what narrowed the group stays; the larger of two sums is a sum': [
    [['Which countries get DFC money?', 'which gets the most?'], /Brazil has the most/u, /United States has/u],
    [['which DOE lines are NOIs?', 'their sum?', 'and NOFOs?', 'what is the larger one?'], /NOI is the larger/u],
    [['How much did Alcoa-Sojitz raise?', 'which part is public?'], /\$93 million/u, /100%/u],
  ],
  'he is whoever has the office; that is before the paper near it': [
    [['What did Henick call the memorandum?', 'when did he say that?', 'is he still ambassador?'], /Henick/u, /^Yes/u],
    [['When is MINExpo?', 'is that before the memorandum?'], /Tashkent/u, /^Yes/u],
    [['Which Latin American countries came?', 'which of them signed?', 'and which did not?'], /Bolivia/u],
  ],
  'a sentence without a place does not say where': [
    [['Does the article on the April talks say where Landau met Kamilov?'], /7 April 2025/u, /^Yes/u],
    [['Who met Kamilov?', 'does the article say where they met?'], /Kamilov/u, /^Yes/u],
    [['Does the article say where Henick signed?'], /Tashkent/u],
  ],
};
endAs(CLASSES);
