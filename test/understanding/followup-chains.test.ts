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
};
endAs(CLASSES);
