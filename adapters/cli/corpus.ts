// `corpus check` and `corpus import`: for those who keep the corpus. Not for: the rules or the writing (library/, handed in).
import { exitCodes } from './exit-codes.ts';
import type { Terminal } from './ports.ts';
import { helpOf, parseArguments, type Arguments, type Command } from './read/arguments.ts';
import { inert } from './render/inert.ts';
import { suggestion } from '../../src/lib/text/suggest.ts';
import { waiting } from './waiting.ts';

/** What main hands in. `problems` are finished lines with file, line and field. */
export type CorpusDesk = {
  check(originals: string | undefined): { problems: string[]; summary: string };
  import(paths: readonly string[]): { imported: string[]; refused: string[] };
};

const CHECK: Command = {
  usage: 'npm run corpus -- check [--originals DIR]', summary: 'Checks every document and record; prints all problems at once.',
  options: [{ name: 'originals', argument: 'DIR', meaning: 'also hold the corpus against the original articles in this folder' }],
};
const IMPORT: Command = {
  usage: 'npm run corpus -- import FILE|DIR...', summary: 'Takes in originals that you lawfully hold: quotes become verbatim. Nothing is fetched.', options: [],
};
const COMMANDS = { check: CHECK, import: IMPORT };

export async function runCorpus(argv: readonly string[], { terminal, desk }: { terminal: Terminal; desk: CorpusDesk }): Promise<number> {
  const [name = '', ...rest] = argv;
  if (name === '--help' || name === '-h') return terminal.out(`${helpOf(CHECK)}\n${helpOf(IMPORT)}`).then(() => exitCodes.done);
  if (name !== 'check' && name !== 'import') {
    await terminal.err(`${name === '' ? 'corpus needs a command' : `there is no command "${inert(name)}"${suggestion(name, Object.keys(COMMANDS))}`}; allowed: check, import.\n${helpOf(CHECK)}\n${helpOf(IMPORT)}`);
    return exitCodes.usage;
  }
  const parsed = parseArguments(COMMANDS[name], rest);
  if (parsed.kind === 'help') return terminal.out(helpOf(COMMANDS[name])).then(() => exitCodes.done);
  const problems = parsed.kind === 'wrong' ? parsed.problems : wrongWords(name, parsed.arguments);
  if (parsed.kind === 'wrong' || problems.length > 0) {
    await terminal.err(`${problems.join('\n')}\n${helpOf(COMMANDS[name])}`);
    return exitCodes.usage;
  }
  return name === 'check' ? check(parsed.arguments.values.get('originals'), terminal, desk) : importAll(parsed.arguments.words, terminal, desk);
}

function wrongWords(name: 'check' | 'import', { words }: Arguments): string[] {
  if (name === 'import') return words.length === 0 ? ['import needs at least one file or folder'] : [];
  return words.length === 0 ? [] : [`check takes no "${inert(words.join(' '))}"; a folder of originals goes after --originals`];
}

async function check(originals: string | undefined, terminal: Terminal, desk: CorpusDesk): Promise<number> {
  const { problems, summary } = await waiting(terminal, async () => desk.check(originals));
  if (problems.length > 0) await terminal.err(`${problems.map(inert).join('\n')}\n`);
  await terminal.out(`${summary}: ${problems.length === 0 ? 'no problems' : problems.length === 1 ? '1 problem' : `${problems.length} problems`}\n`);
  return problems.length === 0 ? exitCodes.done : exitCodes.data;
}

async function importAll(paths: readonly string[], terminal: Terminal, desk: CorpusDesk): Promise<number> {
  const { imported, refused } = await waiting(terminal, async () => desk.import(paths));
  if (imported.length > 0) await terminal.out(`${imported.map(inert).join('\n')}\n`);
  if (refused.length === 0) return exitCodes.done;
  await terminal.err(`${refused.map(inert).join('\n')}\n`);
  return exitCodes.data;
}
