// Buttons and the select under an answer. Pure. Not for: what they do (handle/buttons.ts).
import { ButtonStyle, ComponentType, type APIButtonComponentWithCustomId } from 'discord.js';
import type { Answer } from '../../../src/model/answer.ts';
import { shorten, } from '../../../src/lib/text/cut.ts';
import { visibleOnly } from '../../../src/lib/text/defang.ts';
import { BUTTON_LABEL, ROW_BUTTONS, SELECT_LABEL, SELECT_OPTIONS, SELECT_PLACEHOLDER } from '../limits.ts';
import { writeButtonId, type Action } from '../read/button-id.ts';
import { textsOf } from '../texts/texts.ts';
import type { ControlRow } from './payload.ts';

export type ControlOptions = { page: number; pages: number; /** Only the asker sees the message, so it can be shared. */ isPrivate: boolean };

const hasBlock = (answer: Answer, kind: 'chart' | 'table'): boolean => answer.blocks.some((block) => block.kind === kind);

function buttons(answer: Answer, options: ControlOptions): APIButtonComponentWithCustomId[] {
  const texts = textsOf(answer.language);
  const make = (action: Action, label: string, style: APIButtonComponentWithCustomId['style'], page = 0): APIButtonComponentWithCustomId[] => {
    const custom_id = writeButtonId({ action, page, answer: answer.id });
    return custom_id === null ? [] : [{ type: ComponentType.Button, style, label: shorten(label, BUTTON_LABEL), custom_id }];
  };
  const claims = answer.status !== 'chat' && answer.status !== 'clarify';
  return [
    ...(options.page + 1 < options.pages ? make('more', texts.more, ButtonStyle.Primary, options.page + 1) : []),
    ...(answer.citations.length > 0 ? make('sources', texts.sources, ButtonStyle.Secondary) : []),
    ...(hasBlock(answer, 'chart') ? make('chart', texts.chart, ButtonStyle.Secondary) : []),
    ...(hasBlock(answer, 'table') ? make('csv', texts.csv, ButtonStyle.Secondary) : []),
    ...(options.isPrivate && claims ? make('share', texts.share, ButtonStyle.Secondary) : []),
    ...(claims ? make('wrong', texts.wrong, ButtonStyle.Secondary) : []),
  ];
}

function followups(answer: Answer): ControlRow[] {
  const custom_id = writeButtonId({ action: 'next', page: 0, answer: answer.id });
  const options = answer.followups.slice(0, SELECT_OPTIONS).map((question, i) => ({ label: shorten(visibleOnly(question), SELECT_LABEL), value: String(i) })).filter((option) => option.label !== '');
  if (custom_id === null || options.length === 0) return [];
  return [{ type: ComponentType.ActionRow, components: [{ type: ComponentType.StringSelect, custom_id, options, placeholder: shorten(textsOf(answer.language).askNext, SELECT_PLACEHOLDER), min_values: 1, max_values: 1 }] }];
}

/** At most three rows: two of buttons, one select. */
export function controlRows(answer: Answer, options: ControlOptions): ControlRow[] {
  const all = buttons(answer, options);
  const rows: ControlRow[] = [];
  for (let i = 0; i < all.length; i += ROW_BUTTONS) rows.push({ type: ComponentType.ActionRow, components: all.slice(i, i + ROW_BUTTONS) });
  return [...rows, ...followups(answer)];
}
