// One space left out is put back between words we know; words of two words of their own and unknown names stay whole.
import { expect, test } from 'vitest';
import { read } from '../../src/understanding/read.ts';
import { pipeline } from '../support/pipeline.ts';

const textOf = (question: string): string => read(pipeline().knowledge.understanding, question, '2026-11-22').text;

test.each([
  ['Is spainon the list?', 'Is spain on the list?'], ['Onwhich day?', 'On which day?'], ['who chairs it for theUS', 'who chairs it for the US'], ['the focusof FORGE', 'the focus of FORGE'],
  ['Is Indiaone of them?', 'Is India one of them?'], ['an EXIMapprovals list', 'an EXIM approvals list'], ['the seniorAmerican figures', 'the senior American figures'],
])('%s', (typed, meant) => { expect(textOf(typed)).toBe(meant); });

test.each(['did Carson sign?', 'the offtake agreements', 'OpenAI and LinkedIn', 'what about Atlanta, Boston and Ontario'])('%s stays as it is', (typed) => { expect(textOf(typed)).toBe(typed); });
