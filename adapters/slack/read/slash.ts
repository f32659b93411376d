// The words after `/minerals` and `/financing` -> what to do. Pure. Not for: doing it (handle/commands.ts).
import { commandOf, type CommandName } from '../../../src/contracts/commands.ts';
import type { LedgerField } from '../../../src/contracts/adapter.ts';
import { shorten } from '../../../src/lib/text/cut.ts';
import { plainText } from './plain.ts';

/** Slack's two commands and the neutral commands each carries; the manifest is written from this. */
export const SLASH = [
  { command: '/minerals', covers: ['ask', 'country', 'timeline', 'agreements', 'sources', 'digest', 'follow', 'unfollow', 'privacy', 'help'] },
  { command: '/financing', covers: ['financing'] },
] as const satisfies readonly { command: string; covers: readonly CommandName[] }[];

/** What `/financing by …` takes, singular; plural and "month(s)" are understood. */
const GROUPINGS = ['agency', 'stage', 'instrument', 'country', 'state', 'mineral', 'recipient', 'month'] as const satisfies readonly LedgerField[];
const PLURALS: Readonly<Record<string, (typeof GROUPINGS)[number]>> = { agencies: 'agency', countries: 'country', stages: 'stage', instruments: 'instrument', states: 'state', minerals: 'mineral', recipients: 'recipient', months: 'month' };

export type Slash =
  | { do: 'usage'; command: string; /** What was wrong, when one thing was. */ why?: string }
  | { do: 'help' }
  | { do: 'privacy' }
  | { do: 'ask'; text: string }
  | { do: 'country' | 'timeline' | 'agreements'; text: string }
  | { do: 'sources' }
  | { do: 'digest'; text: string }
  | { do: 'financing'; groupBy: (typeof GROUPINGS)[number] | null; text: string };

const HELP = new Set(['', 'help', '?', '-h', '--help', 'usage']);
export const asksForHelp = (text: string): boolean => HELP.has(text.trim().toLowerCase());
/** A word is repeated to who typed it up to this. Unit: characters. */
const SHOWN_WORD = 40;
/** Nothing a question could be made of. */
const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const readGrouping = (word: string): (typeof GROUPINGS)[number] | undefined => GROUPINGS.find((field) => field === word) ?? PLURALS[word];

const readFinancing = (text: string, command: string): Slash => {
  const match = /^by\s+(\p{L}+)\s*(.*)$/isu.exec(text);
  if (match === null) return text === '' || hasWord(text) ? { do: 'financing', groupBy: null, text } : { do: 'usage', command };
  const groupBy = readGrouping((match[1] ?? '').toLowerCase());
  return groupBy === undefined ? { do: 'usage', command, why: `“${shorten(match[1] ?? '', SHOWN_WORD)}” is nothing to group by.` } : { do: 'financing', groupBy, text: (match[2] ?? '').trim() };
};

/** Longer than a name: it is a question that happens to begin with the word. */
const NAME_WORDS = 4;

const readMinerals = (text: string, command: string): Slash => {
  const [word = '', ...rest] = text.split(/\s+/);
  const argument = rest.join(' ');
  const name = word.toLowerCase();
  if ((name === 'sources' || name === 'privacy') && argument === '') return { do: name };
  if (name === 'digest' || name === 'follow' || name === 'unfollow' || (name === 'following' && argument === '')) return { do: 'digest', text: `${name} ${argument}`.trim() };
  if (name === 'country' && argument === '') return { do: 'usage', command, why: `Which country? For example: ${command} country Uzbekistan` };
  if ((name === 'country' || name === 'timeline' || name === 'agreements') && rest.length <= NAME_WORDS) return { do: name, text: argument };
  if (name === 'ask' && argument !== '') return { do: 'ask', text: argument };
  return hasWord(text) ? { do: 'ask', text } : { do: 'usage', command };
};

/** Never throws; an unknown command, no word at all or an unknown grouping give `usage`. */
export const readSlash = (command: string, raw: string): Slash => {
  const text = plainText(raw);
  const known = SLASH.find((entry) => entry.command === command);
  if (known === undefined) return { do: 'usage', command };
  if (command === '/financing') return text !== '' && asksForHelp(text) ? { do: 'usage', command } : readFinancing(text, command);
  return asksForHelp(text) ? { do: 'help' } : readMinerals(text, command);
};

/** In a conversation only these first words leave the way of a question. */
export const digestWords = (text: string): string | null => (/^(?:(?:digest|follow|unfollow)\b|following$)/i.test(text) ? text.replace(/^\w+/, (word) => word.toLowerCase()) : null);

/** Lines of usage of one Slack command, plain. */
export const usageLines = (command: string): string[] => {
  const entry = SLASH.find((one) => one.command === command);
  if (entry === undefined) return SLASH.flatMap((one) => usageLines(one.command));
  return entry.covers.map((name) => {
    const { usage, description } = commandOf(name);
    const words = [entry.command, name === 'ask' || name === 'financing' ? '' : name, usage].filter((part) => part !== '').join(' ');
    return `${words} - ${description}`;
  });
};
