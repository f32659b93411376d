import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runChat } from '../../../adapters/cli/chat.ts';
import { echo, terminal } from './fakes.ts';

type Typed = { keys: string; /** Waited for before the keys are typed. */ after: string };

/** Types into a chat; each text is typed once the one before it was answered. */
async function chat(typed: readonly Typed[], argv: readonly string[] = [], columns: number | null = 80) {
  const asker = echo();
  const input = new PassThrough();
  const output = new PassThrough();
  const screen = terminal([], { columns });
  let seen = '';
  const look = (text: string): void => { seen += text; };
  output.on('data', (part: Buffer) => look(part.toString()));
  const out = screen.out;
  screen.out = async (text) => { look(text); await out(text); };
  const running = runChat(argv, { terminal: screen, input, output, open: async () => asker });
  for (const { keys, after } of typed) {
    await expect.poll(() => seen).toContain(after);
    seen = '';
    if (keys === 'EOF') input.end();
    else input.write(keys);
  }
  return { code: await running, asked: asker.asked, said: screen.said, complained: screen.complained };
}

describe('a chat at a terminal', () => {
  test('asks on in one conversation until /quit', async () => {
    const { code, asked, said } = await chat([{ keys: 'who chairs FORGE?\r', after: '> ' }, { keys: 'until when?\r', after: 'You asked: who' }, { keys: '/quit\r', after: 'You asked: until' }]);
    expect(asked).toEqual([{ text: 'who chairs FORGE?', conversation: '1' }, { text: 'until when?', conversation: '1' }]);
    expect(code).toBe(0);
    expect(said).toMatch(/^Reading the corpus …\r +\rAsk about the critical-minerals partnerships\. \/help for help, \/quit to end\.\n/);
  });
  test('/new forgets, /today moves the day, /sources and /help stand outside the conversation', async () => {
    const { asked, said } = await chat([{ keys: 'a\r', after: '> ' }, { keys: '/new\r', after: 'asked: a' }, { keys: '/today 2026-03-15\r', after: 'A new conversation.' }, { keys: 'b\r', after: 'as of 2026-03-15' }, { keys: '/sources\r', after: 'asked: b' }, { keys: '/help\r', after: 'asked: what' }, { keys: '/today soon\r', after: '/quit' }, { keys: '/neww\r', after: 'for example /today' }, { keys: '\u0004', after: 'did you mean "/new"?' }]);
    expect(asked).toEqual([{ text: 'a', conversation: '1' }, { text: 'b', conversation: '2', today: '2026-03-15' }, { text: 'what sources do you have?', today: '2026-03-15' }, { text: 'help', today: '2026-03-15' }]);
    expect(said).toContain('There is no command "/neww" (did you mean "/new"?); allowed: /help, /sources, /new, /today, /quit. Anything else is a question.\n');
  });
  test('the arrow brings the last question back', async () => {
    const { asked } = await chat([{ keys: 'first\r', after: '> ' }, { keys: '\u001b[A\r', after: 'asked: first' }, { keys: '\u0004', after: 'asked: first' }]);
    expect(asked.map((question) => question.text)).toEqual(['first', 'first']);
  });
  test('Ctrl-C drops the line that was begun and on an empty line ends', async () => {
    const { code, asked } = await chat([{ keys: 'half a questi', after: '> ' }, { keys: '\u0003', after: 'questi' }, { keys: 'whole\r', after: '' }, { keys: '\u0003', after: 'asked: whole' }]);
    expect([code, asked.map((question) => question.text)]).toEqual([0, ['whole']]);
  });
  test('a question that is too long is told, and the chat goes on', async () => {
    const { asked, said } = await chat([{ keys: `${'x'.repeat(8_001)}\r`, after: '> ' }, { keys: 'short\r', after: '8001 characters' }, { keys: '\u0004', after: 'asked: short' }]);
    expect([asked.length, said.includes('The question has 8001 characters; at most 8000 are allowed.')]).toEqual([1, true]);
  });
});

test('without a terminal it reads line by line to the end and shows no prompt', async () => {
  const { code, asked, said } = await chat([{ keys: 'one\ntwo\n\n', after: '' }, { keys: 'EOF', after: 'asked: two' }], ['--today', '2026-03-15'], null);
  expect([code, asked.map((question) => question.text), asked[0]?.today]).toEqual([0, ['one', 'two'], '2026-03-15']);
  expect(said).not.toContain('> ');
});

test.each([[['hello'], 'chat takes its questions at the prompt; "hello" was given'], [['--jsn'], 'unknown option "--jsn"']])('chat %j is refused with code 2', async (argv, message) => {
  const screen = terminal();
  expect(await runChat(argv, { terminal: screen, input: new PassThrough(), output: new PassThrough(), open: async () => echo() })).toBe(2);
  expect(screen.complained.startsWith(message)).toBe(true);
});
