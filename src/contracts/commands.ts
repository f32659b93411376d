// The one list of commands that chat platforms register: Slack's manifest and Discord's registration are both made from it,
// so a command cannot exist on one surface under another name. Not for: what a command does (adapters call the core).

export type CommandName = 'ask' | 'financing' | 'country' | 'timeline' | 'agreements' | 'sources' | 'digest' | 'follow' | 'unfollow' | 'help' | 'privacy';
export type Command = {
  name: CommandName;
  /** At most 100 characters: Discord's bound for a description, the tighter of the two platforms. */
  description: string;
  /** What a person types after the name; empty when nothing. */
  usage: string;
  /** As people type it, after the name. */
  examples: readonly string[];
};

/** Longest description any platform takes. Unit: characters. */
export const MAX_COMMAND_DESCRIPTION = 100;

export const COMMANDS: readonly Command[] = [
  { name: 'ask', description: 'Ask about the critical-minerals partnerships; every answer names its sources.', usage: '<question>', examples: ['who chairs FORGE?', 'how much is the loan for Project Vault?'] },
  {
    name: 'financing',
    description: 'Financing totals by kind of money, with the rows and what was left out.',
    usage: '[by agency|stage|instrument|country|state|mineral|recipient|month] [filters in plain words]',
    examples: ['by agency', 'by stage debt over $100 million', 'by country 2026'],
  },
  { name: 'country', description: 'Everything the sources say about one country: agreements, money, visits.', usage: '<country>', examples: ['Uzbekistan', 'South Korea'] },
  { name: 'timeline', description: 'What happened when, oldest first, for one name or for everything.', usage: '[name]', examples: ['FORGE', 'Kazakhstan'] },
  { name: 'agreements', description: 'Agreements by country or by status, with who signed and who only took part.', usage: '[country]', examples: ['Japan', ''] },
  { name: 'sources', description: 'The documents Assay knows, with publisher, date and number of paragraphs.', usage: '', examples: [''] },
  {
    name: 'digest',
    description: 'A regular post of what changed in this channel: on, off, status, preview, pause, resume.',
    usage: 'on [daily|weekdays|weekly] [HH:MM] [time zone] | off | status | preview | now | pause | resume',
    examples: ['on weekdays 09:00 Europe/Paris', 'status'],
  },
  { name: 'follow', description: 'Be told when the answer to one question changes.', usage: '<question>', examples: ['who chairs FORGE?'] },
  { name: 'unfollow', description: 'Stop following a question.', usage: '<question>', examples: ['who chairs FORGE?'] },
  { name: 'help', description: 'What Assay can do, with examples.', usage: '', examples: [''] },
  { name: 'privacy', description: 'What Assay keeps about you, for how long, and how to have it deleted.', usage: '', examples: [''] },
];

/** The context command on a message; both platforms show the name in their menu. */
export const CHECK_CLAIM = { id: 'check_claim', name: 'Check this claim', description: 'Judges the message against the sources and shows them.' } as const;

/** The command of a name; the list is closed, so a missing name is a bug. */
export const commandOf = (name: CommandName): Command => {
  const found = COMMANDS.find((command) => command.name === name);
  if (found === undefined) throw new Error(`No command "${name}" in src/contracts/commands.ts; known: ${COMMANDS.map((command) => command.name).join(', ')}.`);
  return found;
};
