// Wires the terminal's one-shot commands: corpus and intents in, no store on disk. Not for: the service (service.ts).
import { runAsk } from '../../adapters/cli/ask.ts';
import type { Asker, Explanation, Terminal } from '../../adapters/cli/ports.ts';
import { processTerminal } from '../../adapters/cli/transport/streams.ts';
import type { Outcome } from '../ask.ts';
import { readEnvironment } from '../config/environment.ts';
import { wallClock } from './clock.ts';
import { openPipeline } from './corpus.ts';

export async function ask(argv: readonly string[]): Promise<number> {
  const terminal = processTerminal(readEnvironment());
  return runAsk(argv, { terminal, open: () => openAsker(terminal), now: () => performance.now() });
}

async function openAsker(terminal: Terminal): Promise<Asker | null> {
  const pipeline = await openPipeline((text) => terminal.err(text));
  if (pipeline === null) return null;
  const { makeConversing } = await import('../conversations.ts');
  const log = { error: (fields: object, message: string): void => { void terminal.err(`${message}: ${JSON.stringify(fields)}\n`); } };
  const conversing = makeConversing(pipeline, () => wallClock.today(), log);
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
