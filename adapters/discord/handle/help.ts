// Help as Discord shows it: what the core says of questions, then the commands there are here. The same by `/help` and by mention.
import { CHECK_CLAIM, COMMANDS } from '../../../src/contracts/commands.ts';
import type { Core } from '../../../src/contracts/adapter.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { Language } from '../../../src/model/language.ts';
import { textsOf } from '../texts/texts.ts';

export function helpIn(core: Core, language: Language): Answer {
  const help = core.help({ language });
  const items = [...COMMANDS.map(({ name, description }) => ({ text: `/${name}: ${description}` })), { text: `Apps → ${CHECK_CLAIM.name}: ${CHECK_CLAIM.description}` }];
  return { ...help, blocks: [...help.blocks, { kind: 'list', title: textsOf(language).commands, items }] };
}
