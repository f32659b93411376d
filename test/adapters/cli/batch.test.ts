import { describe, expect, test } from 'vitest';
import { runBatch } from '../../../adapters/cli/batch.ts';
import { echo, terminal } from './fakes.ts';

const SETTINGS = { json: true, today: undefined, language: undefined };
async function batch(...lines: string[]) {
  const asker = echo();
  const screen = terminal([`${lines.join('\n')}\n`]);
  const code = await runBatch(asker, screen, SETTINGS);
  return { code, asked: asker.asked, told: screen.said.trim().split('\n').map((line): Record<string, unknown> => JSON.parse(line)), complained: screen.complained };
}

describe('a batch', () => {
  test('one line a question, in order, with exactly the keys of the contract', async () => {
    const { code, told, asked, complained } = await batch('{"id":"a","conversation":"c","question":"who?","today":"2026-03-15"}', '', '{"id":2,"question":"when?"}');
    expect(told.map((line) => [line.id, line.conversation, line.question])).toEqual([['a', 'c', 'who?'], [2, null, 'when?']]);
    expect(Object.keys(told[0] ?? {})).toEqual(['id', 'conversation', 'question', 'status', 'intent', 'text', 'citations', 'records', 'caveats', 'followups', 'asOf', 'ms']);
    expect(told[0]).toMatchObject({ status: 'answered', intent: 'example', text: 'You asked: who?', citations: [{ document: '004-example', original: '004_example.txt', paragraph: 8 }], ms: 1.235 });
    expect(asked).toEqual([{ text: 'who?', conversation: 'c', today: '2026-03-15' }, { text: 'when?' }]);
    expect([code, complained]).toEqual([0, '']);
  });
  test('null means not given; language and mode are passed on', async () => {
    const { asked } = await batch('{"id":1,"conversation":null,"question":"q","today":null}', '{"id":2,"question":"q","language":"ru","mode":"claim","anything":"else"}');
    expect(asked).toEqual([{ text: 'q' }, { text: 'q', language: 'ru', mode: 'claim' }]);
  });
  test('a malformed line gets its error in its place, the run goes on, and the end says so', async () => {
    const { code, told, asked, complained } = await batch('{"id":1,"question":"first"}', 'nonsense', '[1]', '{"id":4}', '{"id":5,"question":7}', '{"id":6,"question":"q","today":"2026-02-30"}', '{"id":7,"question":"q","language":"fr"}', '{"id":8,"question":"last"}');
    expect(told.map((line) => line.id)).toEqual([1, undefined, undefined, 4, 5, 6, 7, 8]);
    expect(told.slice(1, 7).map((line) => [line.line, line.error])).toEqual([
      [2, '"nonsense" is not JSON; a line is an object {"id","conversation","question","today"}'],
      [3, '"[1]" is not an object; a line is an object {"id","conversation","question","today"}'],
      [4, '"question" is missing; a line is an object {"id","conversation","question","today"}'],
      [5, '"question" 7 is not a text; put it in quotes'],
      [6, '"today" "2026-02-30" is no day; write it as YYYY-MM-DD, for example 2026-02-16'],
      [7, '"language" "fr" is not allowed; choose one of en, ru, uz, uz-Cyrl'],
    ]);
    expect(asked.map((question) => question.text)).toEqual(['first', 'last']);
    expect(code).toBe(1);
    expect(complained).toContain('line 2: "nonsense" is not JSON');
    expect(complained.endsWith('6 lines were not answered; every other line was.\n')).toBe(true);
  });
  test('without --json it is for a person', async () => {
    const screen = terminal(['{"id":1,"question":"who\\u001b[31m?"}\n']);
    expect(await runBatch(echo(), screen, { ...SETTINGS, json: false })).toBe(0);
    expect(screen.said.startsWith('> who[31m?\n\nYou asked: who[31m? [1]\n')).toBe(true);
  });
});
