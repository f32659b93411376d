// `chat`: a prompt with history whose questions follow up on each other. Ctrl-C empties the line, on an empty line it ends; Ctrl-D ends.
// Without a terminal it reads questions line by line and shows no prompt. Not for: answering.
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { isDay } from '../../src/lib/dates.ts';
import { shortened, suggestion } from '../../src/lib/text/suggest.ts';
import type { Language } from '../../src/model/language.ts';
import { MAX_QUESTION_CHARACTERS } from '../../src/model/question.ts';
import { LANGUAGE, TODAY } from './ask.ts';
import { exitCodes } from './exit-codes.ts';
import type { Asker, Terminal } from './ports.ts';
import { readLanguage } from './read/language.ts';
import { helpOf, parseArguments, type Command } from './read/arguments.ts';
import { renderAnswer } from './render/answer.ts';
import { styleOf } from './render/style.ts';
import { waiting } from './waiting.ts';

const CHAT: Command = { usage: 'npm run chat', summary: 'A conversation: "who chairs FORGE?", then "until when?". /help says more.', options: [TODAY, LANGUAGE] };
const LINES = [
  ['/help', 'what can be asked, and this list'], ['/sources', 'the documents behind the answers'], ['/new', 'forget the conversation so far'],
  ['/today YYYY-MM-DD', 'answer as of this day'], ['/quit', 'end; so do Ctrl-D, and Ctrl-C on an empty line'],
] as const;
const COMMANDS = LINES.map(([line]) => line.split(' ')[0] ?? '');
const PROMPT = '> ';
const HISTORY_LINES = 200;

export type ChatPorts = { terminal: Terminal; input: Readable; output: Writable; open: () => Promise<Asker | null> };
type Session = { asker: Asker; terminal: Terminal; conversation: number; today: string | undefined; language: Language | undefined };

export async function runChat(argv: readonly string[], { terminal, input, output, open }: ChatPorts): Promise<number> {
  const parsed = parseArguments(CHAT, argv);
  if (parsed.kind === 'help') return terminal.out(helpOf(CHAT)).then(() => exitCodes.done);
  const problems = parsed.kind === 'wrong' ? parsed.problems : parsed.arguments.words.length > 0 ? [`chat takes its questions at the prompt; "${shortened(parsed.arguments.words.join(' '))}" was given`] : [];
  if (parsed.kind !== 'run' || problems.length > 0) return terminal.err(`${problems.join('\n')}\n${helpOf(CHAT)}`).then(() => exitCodes.usage);
  const asker = await waiting(terminal, open);
  if (asker === null) return exitCodes.data;
  const { values } = parsed.arguments;
  const session: Session = { asker, terminal, conversation: 1, today: values.get('today'), language: readLanguage(values.get('language')) };
  const prompting = terminal.columns !== null;
  if (prompting) await terminal.out('Ask about the critical-minerals partnerships. /help for help, /quit to end.\n');
  const lines = createInterface({ input, output, terminal: prompting, prompt: prompting ? styleOf(terminal.colour).strong(PROMPT) : '', historySize: HISTORY_LINES, removeHistoryDuplicates: true });
  await converse(lines, session, prompting);
  return exitCodes.done;
}

async function converse(lines: Interface, session: Session, prompting: boolean): Promise<void> {
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    lines.close();
  };
  lines.on('SIGINT', () => {
    if (lines.line === '') return end();
    // As in a shell: the line is dropped, the prompt comes again.
    lines.write(null, { ctrl: true, name: 'e' });
    lines.write(null, { ctrl: true, name: 'u' });
  });
  if (prompting) lines.prompt();
  for await (const line of lines) {
    if (ended || (await reply(line.trim(), session)) === 'end') break;
    if (prompting) lines.prompt();
  }
  end();
  if (prompting) await session.terminal.out('\n');
}

async function reply(line: string, session: Session): Promise<'on' | 'end'> {
  const { terminal } = session;
  if (line === '') return 'on';
  if (!line.startsWith('/')) return ask(line, session);
  const [name = '', ...rest] = line.split(/\s+/u);
  switch (name.toLowerCase()) {
    case '/quit': case '/exit': case '/q': return 'end';
    case '/sources': return ask('what sources do you have?', { ...session, conversation: 0 });
    case '/help': {
      await ask('help', { ...session, conversation: 0 });
      await terminal.out(`${LINES.map(([command, meaning]) => `  ${command.padEnd(18)}  ${meaning}`).join('\n')}\n\n`);
      return 'on';
    }
    case '/new':
      session.conversation += 1;
      await terminal.out('A new conversation.\n\n');
      return 'on';
    case '/today': {
      const [day = ''] = rest;
      if (isDay(day)) session.today = day;
      await terminal.out(isDay(day) ? `Answers are as of ${day}.\n\n` : `/today takes a day as YYYY-MM-DD, for example /today 2026-02-16\n\n`);
      return 'on';
    }
    default:
      await terminal.out(`There is no command "${shortened(name)}"${suggestion(name, COMMANDS)}; allowed: ${COMMANDS.join(', ')}. Anything else is a question.\n\n`);
      return 'on';
  }
}

async function ask(text: string, { asker, terminal, conversation, today, language }: Session): Promise<'on'> {
  if (text.length > MAX_QUESTION_CHARACTERS) {
    await terminal.out(`The question has ${text.length} characters; at most ${MAX_QUESTION_CHARACTERS} are allowed.\n\n`);
    return 'on';
  }
  const told = asker.ask({ text, ...(conversation === 0 ? {} : { conversation: String(conversation) }), ...(today === undefined ? {} : { today }), ...(language === undefined ? {} : { language }) });
  await terminal.out(`\n${renderAnswer(told.answer, terminal)}\n`);
  return 'on';
}
