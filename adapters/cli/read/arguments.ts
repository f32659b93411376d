// Words of the command line -> options and the rest. All problems at once, each with what is allowed. Pure.
// Not for: what an option means (the subcommand's own file).
import { shortened, suggestion } from '../../../src/lib/text/suggest.ts';

/** `argument`: what the option takes, as the help shows it; absent: a switch. `wrong` says what is wrong with a value, or nothing. */
export type Option = { name: string; short?: string; argument?: string; meaning: string; wrong?: (value: string) => string | undefined };
export type Command = { usage: string; summary: string; options: readonly Option[]; notes?: readonly string[] };
export type Arguments = { switches: ReadonlySet<string>; values: ReadonlyMap<string, string>; words: readonly string[] };
export type Parsed = { kind: 'run'; arguments: Arguments } | { kind: 'help' } | { kind: 'wrong'; problems: string[] };

const HELP: Option = { name: 'help', short: 'h', meaning: 'show this and stop' };

export function parseArguments(command: Command, argv: readonly string[]): Parsed {
  const options = [...command.options, HELP];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  const words: string[] = [];
  const problems: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--') {
      words.push(...argv.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      words.push(word);
      continue;
    }
    const [, dashes = '', name = '', given] = /^(--?)([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const option = options.find((one) => (dashes === '--' ? one.name === name : one.short === name));
    if (option === undefined) {
      problems.push(`unknown option "${shortened(dashes + name)}"${suggestion(name, options.map((one) => one.name), '--')}; allowed: ${options.map(shown).join(', ')}. A question that begins with "-" goes after "--"`);
    } else if (option.argument === undefined) {
      if (given === undefined) switches.add(option.name);
      else problems.push(`--${option.name} takes no value, "${shortened(given)}" was given`);
    } else {
      const value = given ?? argv[at += 1];
      const fault = value === undefined ? `needs ${option.argument}` : option.wrong?.(value);
      if (values.has(option.name)) problems.push(`--${option.name} is given twice`);
      if (fault !== undefined) problems.push(`--${option.name} ${fault}`);
      if (value !== undefined) values.set(option.name, value);
    }
  }
  if (switches.has('help')) return { kind: 'help' };
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'run', arguments: { switches, values, words } };
}

/** Text of --help. */
export function helpOf({ usage, summary, options, notes = [] }: Command): string {
  const width = Math.max(...[...options, HELP].map((one) => shown(one).length));
  const lines = [...options, HELP].map((one) => `  ${shown(one).padEnd(width)}  ${one.meaning}`);
  return [`${usage}`, summary, '', ...lines, ...(notes.length > 0 ? ['', ...notes] : []), ''].join('\n');
}

const shown = (option: Option): string => `--${option.name}${option.argument === undefined ? '' : ` ${option.argument}`}`;
