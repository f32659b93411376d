// Help as Slack shows it: what the core says of questions, then the commands there are here. The same by `/minerals help` and by mention.
import type { Core } from '../../src/contracts/adapter.ts';
import type { Answer } from '../../src/model/answer.ts';
import { SLASH, usageLines } from './read/slash.ts';

export const helpIn = (core: Core, options: { today?: string } = {}): Answer => {
  const help = core.help(options);
  const items = SLASH.flatMap(({ command }) => usageLines(command)).map((text) => ({ text }));
  return { ...help, blocks: [...help.blocks, { kind: 'list', title: 'Commands', items }] };
};
