// What came next after a dated thing or last before it; lists and lines asked for in short.
import { expect, test } from 'vitest';
import { ask } from '../support/pipeline.ts';

const lead = (question: string): string => ask(question).answer.text.split('\n')[0] ?? '';

test.each([
  ['Which DOE notice came right after ROCKS and MAGNITO?', 'came TRACE-Ga (15 September 2025)'], ['Which notice preceded TRACE-Ga?', 'MAGNITO'],
  ['what was the last meeting before the Rubio-Saidov talks of April 2025?', 'Meeting of Landau with Kamilov'], ['Which memorandum came before the Washington one?', '(Tashkent, 2024)'], ['What came next after the two NOIs of 13 August?', 'ROCKS'],
])('next to it: %s', (question, said) => expect(lead(question)).toContain(said));
test.each([
  ['Ambler or Vulcan: which of them is the earlier DoD deal?', 'Ambler Metals, equity came first'], ['Future Mine or the demonstration center: which was announced first?', '"Future Mine – Testbed" came first'], ['How long between the Future Mine notice and the demo center one?', '17 days'],
])('of two: %s', (question, said) => expect(lead(question)).toContain(said));
test.each([
  ['And the oldest DOE ones, what date and what for?', '13 August 2025', 'disposal of batteries'], ['The earliest DoD deals, which month and which companies?', 'October 2025', 'Western Australia'], ['The two smallest EXIM deals: where and what for?', 'IperionX', 'zinc'],
])('asked in short of the ends of a list: %s', (question, said, told) => { expect(lead(question)).toContain(said); expect(ask(question).answer.text).toContain(told); });
test('demands are no things of a list', () => expect(ask('the newest DOE notice, what date and what for?').answer.text).not.toContain('Glencore'));
