// Wires the terminal's commands: corpus and intents in, no store on disk. Not for: the service (service.ts).
import { runAsk } from '../../adapters/cli/ask.ts';
import { exitCodes } from '../../adapters/cli/exit-codes.ts';
import type { Asker, Explanation, Terminal } from '../../adapters/cli/ports.ts';
import { processTerminal } from '../../adapters/cli/transport/streams.ts';
import type { Outcome } from '../ask.ts';
import { readEnvironment } from '../config/environment.ts';
import { readTerminalSettings, type TerminalSettings } from '../config/terminal-settings.ts';
import { wallClock } from './clock.ts';

export function ask(argv: readonly string[]): Promise<number> {
  return withSettings((settings, terminal) => runAsk(argv, { terminal, open: () => openAsker(settings, terminal) }));
}

export function chat(argv: readonly string[]): Promise<number> {
  return withSettings(async (settings, terminal) => {
    const { runChat } = await import('../../adapters/cli/chat.ts');
    return runChat(argv, { terminal, input: process.stdin, output: process.stdout, open: () => openAsker(settings, terminal) });
  });
}

export function corpus(argv: readonly string[]): Promise<number> {
  return withSettings(async (settings, terminal) => {
    const [{ runCorpus }, { makeCorpusDesk }] = await Promise.all([import('../../adapters/cli/corpus.ts'), import('./corpus-desk.ts')]);
    return runCorpus(argv, { terminal, desk: makeCorpusDesk(settings) });
  });
}

export function digest(argv: readonly string[]): Promise<number> {
  return withSettings(async (settings, terminal) => {
    const [{ runDigest }, { openPreviewer }] = await Promise.all([import('../../adapters/cli/digest.ts'), import('./previewer.ts')]);
    return runDigest(argv, { terminal, today: wallClock.today(), open: () => openPreviewer(settings, terminal) });
  });
}

async function withSettings(work: (settings: TerminalSettings, terminal: Terminal) => Promise<number>): Promise<number> {
  const environment = readEnvironment();
  const terminal = processTerminal(environment);
  const read = await readTerminalSettings(environment);
  if (read.ok) return work(read.settings, terminal);
  await terminal.err(`${read.lines.join('\n')}\n`);
  return exitCodes.usage;
}

async function openAsker(settings: TerminalSettings, terminal: Terminal): Promise<Asker | null> {
  const [{ openPipeline }, { makeConversing }] = await Promise.all([import('./corpus.ts'), import('../conversations.ts')]);
  const opened = await openPipeline(settings, (text) => terminal.err(text));
  if (opened === null) return null;
  const log = { error: (fields: object, message: string): void => { void terminal.err(`${message}: ${JSON.stringify(fields)}\n`); } };
  const conversing = makeConversing(opened.pipeline, () => wallClock.today(), log);
  return {
    ask(question) {
      const begun = performance.now();
      const outcome = conversing.ask(question);
      return { answer: outcome.answer, ms: performance.now() - begun, explain: () => explanationOf(outcome) };
    },
  };
}

function explanationOf({ trace: { reading, rewritten, claims, found }, gap }: Outcome): Explanation {
  return { language: reading.language, ask: reading.ask, rewritten, carried: reading.carried, mentions: reading.mentions, dates: reading.dates, terms: reading.terms, claims, found, gap };
}
