import { describe, expect, test } from 'vitest';
import { runAsk } from '../../../adapters/cli/ask.ts';
import { echo, terminal } from './fakes.ts';

async function ask(argv: readonly string[], input: readonly (string | Uint8Array)[] = []) {
  const asker = echo();
  let opened = 0;
  const screen = terminal(input);
  const code = await runAsk(argv, { terminal: screen, open: async () => { opened += 1; return asker; } });
  return { code, said: screen.said, complained: screen.complained, asked: asker.asked, opened };
}

describe('ask', () => {
  test('takes its question as one word or as several', async () => {
    expect((await ask(['who chairs FORGE?'])).asked).toEqual([{ text: 'who chairs FORGE?' }]);
    expect((await ask(['who', 'chairs', 'FORGE?', '--today', '2026-03-15', '--language', 'ru'])).asked).toEqual([{ text: 'who chairs FORGE?', today: '2026-03-15', language: 'ru' }]);
  });
  test('"-" reads it from standard input', async () => {
    expect((await ask(['-'], ['who chairs ', 'FORGE?\n'])).asked).toEqual([{ text: 'who chairs FORGE?\n' }]);
  });
  test('--json is one line with blocks and the permalink id', async () => {
    const { said } = await ask(['--json', 'who?']);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(Object.keys(JSON.parse(said) as object)).toEqual(['id', 'question', 'status', 'intent', 'text', 'citations', 'records', 'caveats', 'followups', 'asOf', 'ms', 'language', 'blocks']);
  });
  test('--explain says how it was read; with --json it goes to standard error, so that the line stays JSON', async () => {
    const plain = await ask(['--explain', 'who?']);
    expect(plain.said).toContain('read as    who chairs FORGE\n');
    expect(plain.said).toContain('intent     0.90 holder: a post\n');
    const json = await ask(['--explain', '--json', 'who?']);
    expect(json.said.trim().split('\n')).toHaveLength(1);
    expect(json.complained).toContain('name       "FORGE" is initiative:forge');
  });
  test.each([
    ['no question', [], 'no question; give one of 1 to 8,000 characters, for example: npm run ask -- "who chairs FORGE?"'],
    ['an empty question', ['  '], 'no question; give one'],
    ['an unknown option', ['--tody', 'x', 'q'], 'unknown option "--tody" (did you mean "--today"?)'],
    ['a day that is none', ['--today', '2026-02-30', 'q'], '--today takes a day as YYYY-MM-DD, for example 2026-02-16; "2026-02-30" was given'],
    ['a language we have not', ['--language', 'fr', 'q'], '--language takes one of en, ru, uz, uz-Cyrl; "fr" was given'],
    ['a question that is too long', ['x'.repeat(8_001)], 'the question has 8001 characters; at most 8000 characters are allowed'],
    ['bytes that were no UTF-8', ['who \ufffd?'], 'the question is not valid UTF-8'],
    ['--batch beside a question', ['--batch', 'q'], '--batch reads its questions from standard input; "q" was given beside it'],
    ['--batch with --explain', ['--batch', '--explain'], '--explain goes with one question, not with --batch'],
  ])('%s is refused with code 2 before the corpus is loaded', async (_, argv, message) => {
    const { code, said, complained, opened } = await ask(argv);
    expect([code, said, opened]).toEqual([2, '', 0]);
    expect(complained.startsWith(message)).toBe(true);
    expect(complained.endsWith('See: npm run ask -- --help\n')).toBe(true);
  });
  test('a megabyte on standard input is refused after the bound, not read to its end', async () => {
    let parts = 0;
    const endless = terminal();
    endless.input = (async function* () { for (;;) { parts += 1; yield Buffer.alloc(10_000, 'x'); } })();
    expect(await runAsk(['-'], { terminal: endless, open: async () => echo() })).toBe(2);
    expect([parts, endless.complained.split('.')[0]]).toEqual([4, 'the question has more than 32000 bytes; at most 8000 characters are allowed']);
  });
  test('bytes on standard input that are no UTF-8 are refused', async () => {
    expect(await ask(['-'], [Buffer.from([0xff, 0xfe])])).toMatchObject({ code: 2, complained: expect.stringContaining('the question is not valid UTF-8; write it as UTF-8') });
  });
  test('a corpus that does not open ends with code 1', async () => {
    expect(await runAsk(['q'], { terminal: terminal(), open: async () => null })).toBe(1);
  });
});
