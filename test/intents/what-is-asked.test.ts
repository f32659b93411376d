// What is asked of a paper, a sum or two companies, and not what stands next to it.
import { beforeAll } from 'vitest';
import { endAs, type Dialogues } from '../support/dialogues.ts';
import { pipeline } from '../support/pipeline.ts';

beforeAll(() => { pipeline(); }, 60_000);

const CLASSES: Dialogues = {
  'what a paper is about is its content, not who signed': [
    [['What is the MoU between the two governments about, exactly?'], /extraction and processing/u],
    [['What are the April contracts about?'], /exploration, extraction and processing/u],
    [['What does the memorandum with the Uzbek government cover?'], /extraction and processing|geological exploration/u],
  ],
  'how much of a company the money bought is not told': [
    [['What is the equity stake in percent that the Pentagon has in Vulcan Elements?'], /do not say what share/u],
    [['What share of Ambler Metals does DoD own?'], /do not say what share/u],
    [['What percentage of Alcoa-Sojitz is owned by the government?'], /do not say|no statement/u],
  ],
  'one of two that are named is a recipient named': [
    [['Vulcan vs ReElement, who got more debt?'], /^Vulcan Elements.*larger/u],
    [['Atalco or Ambler Metals, who got less?'], /Ambler Metals/u, /do not name/u],
    [['IperionX or Amaero: who received the larger loan?'], /Amaero/u, /do not name/u],
  ],
  'tons of one weight are those of one destination': [
    [['who gets the 50k tons of copper?'], /Saudi Arabia/u, /150,000/u],
    [['where do the 50,000 tons go?'], /Saudi Arabia/u, /150,000/u],
    [['Who gets the 100,000 tons of copper?'], /United States/u, /150,000/u],
  ],
};

endAs(CLASSES);
