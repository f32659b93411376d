// Follow-ups that build on the answer just given, class by class: what the last answer of a dialogue must say.
import { beforeAll } from 'vitest';
import { endAs } from '../support/dialogues.ts';
import { pipeline } from '../support/pipeline.ts';

beforeAll(() => { pipeline(); }, 60_000);

endAs({
  'a sum of what was told is held against the ledger': [
    [['How much did EXIM approve for Amaero?', 'and for IperionX?', 'so 34.6 million together, right?'], /^Yes.*\$34\.6 million/su],
    [['How much did EXIM approve for Amaero?', 'and for IperionX?', 'so that is 36 million?'], /^No.*\$34\.6 million/su],
    [['ReElement: how much?', 'so that makes 280 million?'], /^Yes.*different kinds.*\$280 million/su],
    [['How much for ROCKS?', 'and MAGNITO?', 'TRACE-Ga?', 'so 66 in total, yes?'], /^Yes.*\$66 million/su],
  ],
  'a hedge asks for nothing': [
    [['Did Peru sign?', 'did it at least attend?'], /^Yes: Peru/u],
    [['Did Saudi Arabia sign?', 'did it at least come?'], /^Yes: Saudi Arabia/u],
    [['Did Kenya sign anything?', 'did they even show up?'], /^Yes: Kenya/u],
  ],
  'whether a line has another of its day': [
    [['When was the ROCKS notice?', 'same day as another one?'], /MAGNITO/u],
    [['How much did Ambler Metals get?', 'same month as another deal?'], /Alcoa-Sojitz/u],
    [['When was the ROCKS notice?', 'same day as another one?', 'both together'], /\$60 million/u],
  ],
  'who pays in each case': [
    [['How much for Reko Diq and how much for Ukraine?', 'who pays in each case?'], /EXIM: .*Reko Diq.*DFC: .*Ukraine/su],
    [['How much did Ambler Metals and Amaero get?', 'which agency in each case?'], /Department of Defense: Ambler.*EXIM: Amaero|EXIM: Amaero.*Department of Defense: Ambler/su],
    [['How much is Ambler Metals?', "who's paying?"], /Department of Defense: Ambler/u],
  ],
  'the end of the groups told': [
    [['EXIM deals by state', 'top state?'], /^Pennsylvania has the most/u],
    [['DOE notices by month', 'busiest month?', 'and the worst?'], /^September 2025 has the least/u],
    [['DFC money by country', 'which country came out on top?'], /^Brazil has the most/u],
  ],
  'the total is that of the agency spoken of': [
    [['DFC deals', 'what share of the total is Brazil?'], /^45\.6%/u],
    [['How much did DoD give by month', 'what share of the total was December?'], /^65\.2%/u],
    [['DOE notices', 'what part of the total are the NOIs?'], /^49\.8%/u],
  ],
  'a line meant after all lies outside the filters of the last question': [
    [['EXIM deals?', 'no, i ment the tungsten one'], /Kazakhstan/u],
    [['EXIM titanium deals', 'sorry, I meant the Alaska one', 'how much?'], /\$35 million/u],
    [['DoD deals', 'the zinc one?'], /Empire State Mines/u],
  ],
  'private money is not told as public money of another instrument': [
    [['How much debt did Vulcan Elements raise?', 'how much from private investors?'], /\$550 million/u, /\$620 million \(1/u],
    [['public equity of Vulcan Elements?'], /none as equity.*\$620 million/su, /\$550 million \(1/u],
  ],
  'whether both articles have it': [
    [['which standards does Uzbekistan promise?', 'in both articles?'], /^Yes, UzDaily/u],
    [['How many ministers came?', 'in both articles?'], /agree on the figures/u],
    [['Who chairs FORGE?', 'is that in all articles?'], /^Yes, UzDaily/u],
  ],
});
