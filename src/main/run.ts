// One line a subcommand: its name and the module that wires it. Not for: what a subcommand does.
import { suggestion } from '../lib/text/suggest.ts';
import { exitCodes } from '../../adapters/cli/exit-codes.ts';
import { endQuietlyOnBrokenPipe } from '../../adapters/cli/transport/streams.ts';

type Run = (argv: readonly string[]) => Promise<number>;
const SUBCOMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<Run> }>> = {
  ask: { summary: 'answer one question, or many with --batch', load: async () => (await import('./terminal.ts')).ask },
  chat: { summary: 'ask and ask on, at a prompt', load: async () => (await import('./terminal.ts')).chat },
  corpus: { summary: 'check the corpus, import originals', load: async () => (await import('./terminal.ts')).corpus },
  digest: { summary: 'preview a digest', load: async () => (await import('./terminal.ts')).digest },
  start: { summary: 'serve the web page, Slack, Discord and the digests', load: async () => (await import('./service.ts')).start },
};

/** Runs the subcommand named first; the exit code is set, never forced, so that everything written is seen. */
export async function run([name = '', ...rest]: readonly string[]): Promise<void> {
  endQuietlyOnBrokenPipe();
  const wanted = SUBCOMMANDS[name];
  if (wanted === undefined) {
    const lines = Object.entries(SUBCOMMANDS).map(([key, { summary }]) => `  npm run ${key}${' '.repeat(8 - key.length)}${summary}\n`).join('');
    const isHelp = name === '--help' || name === '-h';
    if (isHelp) process.stdout.write(lines);
    else process.stderr.write(`${name === '' ? 'No subcommand given' : `There is no subcommand "${name}"${suggestion(name, Object.keys(SUBCOMMANDS))}`}. There are:\n${lines}`);
    process.exitCode = isHelp ? exitCodes.done : exitCodes.usage;
    return;
  }
  process.exitCode = await (await wanted.load())(rest);
}
