// `digest preview`: what a digest since a day would say, for a person at a terminal. Posting is the chat surfaces' business.
import type { Answer } from '../../src/model/answer.ts';
import { isDay } from '../../src/lib/dates.ts';
import { shortened } from '../../src/lib/text/suggest.ts';
import type { Language } from '../../src/model/language.ts';
import { LANGUAGE, TODAY } from './ask.ts';
import { exitCodes } from './exit-codes.ts';
import type { Terminal } from './ports.ts';
import { readLanguage } from './read/language.ts';
import { helpOf, parseArguments, type Command } from './read/arguments.ts';
import { renderAnswer } from './render/answer.ts';
import { waiting } from './waiting.ts';

type PreviewRequest = { since: string; today: string; topics: readonly string[]; language: Language };
/** `preview` says which topic it does not know instead of leaving it out. */
export type Previewer = { preview(request: PreviewRequest): { ok: true; answer: Answer } | { ok: false; problems: string[] } };
export type DigestPorts = { terminal: Terminal; today: string; open: () => Promise<Previewer | null> };

const PREVIEW: Command = {
  usage: 'npm run digest -- preview --since YYYY-MM-DD [topic...]', summary: 'Prints the digest of what was recorded since a day, as a channel would get it.',
  options: [
    { name: 'since', argument: 'YYYY-MM-DD', meaning: 'first day to look at', wrong: (day) => (isDay(day) ? undefined : `takes a day as YYYY-MM-DD, for example 2026-02-01; "${shortened(day)}" was given`) },
    { ...TODAY, meaning: 'the day of the digest (default: today)' }, { ...LANGUAGE, meaning: 'language of the digest (default: en)' },
    { name: 'json', meaning: 'the digest as one JSON line' },
  ],
  notes: ['A topic is a country, agency, initiative, mineral, person or stage, for example: Uzbekistan "Project Vault". In Slack and Discord: digest on 09:00 Europe/London weekdays.'],
};

export async function runDigest([name = '', ...rest]: readonly string[], { terminal, today, open }: DigestPorts): Promise<number> {
  if (name === '--help' || name === '-h') return terminal.out(helpOf(PREVIEW)).then(() => exitCodes.done);
  if (name !== 'preview') return refuse(terminal, [`${name === '' ? 'digest needs a command' : `there is no command "${shortened(name)}" at the terminal`}; allowed: preview`]);
  const parsed = parseArguments(PREVIEW, rest);
  if (parsed.kind === 'help') return terminal.out(helpOf(PREVIEW)).then(() => exitCodes.done);
  if (parsed.kind === 'wrong') return refuse(terminal, parsed.problems);
  const { values, words, switches } = parsed.arguments;
  const since = values.get('since');
  const until = values.get('today') ?? today;
  if (since === undefined) return refuse(terminal, ['--since is missing']);
  if (since > until) return refuse(terminal, [`--since ${since} lies after the day of the digest, ${until}`]);
  const previewer = await waiting(terminal, open);
  if (previewer === null) return exitCodes.data;
  const made = previewer.preview({ since, today: until, topics: words, language: readLanguage(values.get('language')) ?? 'en' });
  if (!made.ok) return refuse(terminal, made.problems);
  await terminal.out(switches.has('json') ? `${JSON.stringify(made.answer)}\n` : renderAnswer(made.answer, terminal));
  return exitCodes.done;
}

async function refuse(terminal: Terminal, problems: readonly string[]): Promise<number> {
  await terminal.err(`${problems.join('\n')}\n${helpOf(PREVIEW)}`);
  return exitCodes.usage;
}
