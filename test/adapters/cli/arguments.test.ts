import { describe, expect, test } from 'vitest';
import { helpOf, parseArguments, type Command } from '../../../adapters/cli/read/arguments.ts';

const COMMAND: Command = { usage: 'x', summary: 'An example.', options: [{ name: 'json', meaning: 'JSON' }, { name: 'today', argument: 'DAY', meaning: 'the day', wrong: (day) => (day === 'never' ? 'takes a day' : undefined) }] };
const problemsOf = (...argv: string[]): string[] => { const parsed = parseArguments(COMMAND, argv); return parsed.kind === 'wrong' ? parsed.problems : []; };
const runOf = (...argv: string[]): unknown => { const parsed = parseArguments(COMMAND, argv); return parsed.kind === 'run' ? { switches: [...parsed.arguments.switches], values: [...parsed.arguments.values], words: parsed.arguments.words } : parsed.kind; };

describe('words of the command line', () => {
  test('switches, values in both forms, and the rest in order', () => {
    expect(runOf('who', '--json', '--today', '2026-01-01', 'chairs?')).toEqual({ switches: ['json'], values: [['today', '2026-01-01']], words: ['who', 'chairs?'] });
    expect(runOf('--today=2026-01-01')).toEqual({ switches: [], values: [['today', '2026-01-01']], words: [] });
  });
  test('after -- everything is a word, "-" always is one', () => {
    expect(runOf('-', '--', '--json', '-x')).toEqual({ switches: [], values: [], words: ['-', '--json', '-x'] });
  });
  test('help wins over the rest', () => {
    expect([runOf('--help'), runOf('-h', 'x')]).toEqual(['help', 'help']);
    expect(helpOf(COMMAND)).toBe('x\nAn example.\n\n  --json       JSON\n  --today DAY  the day\n  --help       show this and stop\n');
  });
  test('an unknown option is told with what is allowed and what is near', () => {
    expect(problemsOf('--tody', '2026-01-01')).toEqual(['unknown option "--tody" (did you mean "--today"?); allowed: --json, --today DAY, --help. A question that begins with "-" goes after "--"']);
    expect(problemsOf('-x')).toEqual(['unknown option "-x"; allowed: --json, --today DAY, --help. A question that begins with "-" goes after "--"']);
  });
  test('all problems come at once', () => {
    expect(problemsOf('--json=yes', '--today', 'never', '--today')).toEqual(['--json takes no value, "yes" was given', '--today takes a day', '--today is given twice', '--today needs DAY']);
  });
  test('what was typed is shown without its control characters and shortened', () => {
    expect(problemsOf(`--\u001b[31m${'x'.repeat(100)}`)[0]).toMatch(/^unknown option "-- \[31mx+…"/u);
  });
});
