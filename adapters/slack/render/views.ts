// Modals: a whole answer, the feedback question, the claim check while it runs, the financing filter. Not for: when they open (handle/).
import type { types } from '@slack/bolt';
import type { Answer } from '../../../src/model/answer.ts';
import { cutAtSentence, shorten } from '../../../src/lib/text/cut.ts';
import { INPUT_TEXT, MODAL_TITLE, OPTION_TEXT, OPTION_VALUE, PRIVATE_METADATA, TEXT_OBJECT, VIEW_BLOCKS } from '../limits.ts';
import type { Recipe } from '../recipe.ts';
import { dayText, wordsFor } from '../wording.ts';
import { bodyPieces } from './body.ts';
import { literal } from './inert.ts';
import { sourceBlocks } from './sources.ts';

export const VIEW = { wrong: 'what_was_wrong', filter: 'financing_filter', shown: 'shown' } as const;
const plain = (text: string, max: number): types.PlainTextElement => ({ type: 'plain_text', text: shorten(text, max) || '…', emoji: false });
const section = (text: string): types.SectionBlock => ({ type: 'section', text: { type: 'plain_text', text: cutAtSentence(literal(text), TEXT_OBJECT).kept || ' ', emoji: false } });
const frame = (title: string, blocks: types.KnownBlock[], close: string): types.ModalView => ({ type: 'modal', callback_id: VIEW.shown, title: plain(title, MODAL_TITLE), close: plain(close, MODAL_TITLE), blocks: blocks.slice(0, VIEW_BLOCKS) });

/** Text with one sentence of ours. */
export const noteView = (title: string, text: string): types.ModalView => frame(title, [section(text)], 'Close');

/** Everything of an answer without the bounds of a message; sources are kept even when the body has to end. */
export const wholeView = (answer: Answer, title: string, lead?: string): types.ModalView => {
  const words = wordsFor(answer.language);
  const tail: types.KnownBlock[] = [
    { type: 'context', elements: [plain([words.asOf(dayText(answer.asOf, answer.language)), ...answer.caveats.map(literal)].join(' · '), TEXT_OBJECT)] },
    ...sourceBlocks(answer.citations, answer.language),
  ];
  const body: types.KnownBlock[] = lead === undefined ? [] : [{ type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: cutAtSentence(literal(lead), 600).kept || ' ' }] }] }];
  for (const { element } of answer.blocks.flatMap((block) => bodyPieces(block, answer.citations, true))) body.push({ type: 'rich_text', elements: [element] });
  return frame(title, [...body.slice(0, VIEW_BLOCKS - tail.length), ...tail], words.close);
};

/** "What was wrong?"; the answer's number rides in private_metadata. */
export const wrongView = (answerId: string, language: Answer['language'] = 'en'): types.ModalView => {
  const words = wordsFor(language);
  return {
    type: 'modal', callback_id: VIEW.wrong, private_metadata: answerId.slice(0, PRIVATE_METADATA),
    title: plain(words.whatWrong, MODAL_TITLE), submit: plain(words.send, MODAL_TITLE), close: plain(words.cancel, MODAL_TITLE),
    blocks: [{ type: 'input', block_id: 'comment', optional: true, label: plain(words.whatWrong, 150), hint: plain(words.whatWrongHint, 150), element: { type: 'plain_text_input', action_id: 'text', multiline: true, max_length: Math.min(INPUT_TEXT, 2_000) } }],
  };
};

/** Fields of the filter that offer choices from the ledger as one types. */
export const FILTER_FIELDS = ['agency', 'stage', 'instrument', 'country', 'mineral'] as const;
type FilterField = (typeof FILTER_FIELDS)[number];
export const DAY_FIELDS = ['from', 'to'] as const;

const select = (field: FilterField, value: string | undefined): types.InputBlock => ({
  type: 'input', block_id: field, optional: true, label: plain(field[0]?.toUpperCase() + field.slice(1), 100),
  element: { type: 'external_select', action_id: `option:${field}`, min_query_length: 0, placeholder: plain('Any', 100), ...(value === undefined || value.length > OPTION_VALUE ? {} : { initial_option: { text: plain(literal(value), OPTION_TEXT), value } }) },
});
const month = (field: 'from' | 'to', value: string | undefined): types.InputBlock => ({
  type: 'input', block_id: field, optional: true, label: plain(field === 'from' ? 'From (YYYY-MM or YYYY-MM-DD)' : 'To (YYYY-MM or YYYY-MM-DD)', 100),
  element: { type: 'plain_text_input', action_id: 'text', max_length: 10, ...(value === undefined ? {} : { initial_value: value }) },
});

/** The financing filter with what the recipe already says. */
export const filterView = (recipe: Extract<Recipe, { k: 'financing' }>): types.ModalView => ({
  type: 'modal', callback_id: VIEW.filter, private_metadata: JSON.stringify(recipe).slice(0, PRIVATE_METADATA),
  title: plain('Financing', MODAL_TITLE), submit: plain('Show', MODAL_TITLE), close: plain('Cancel', MODAL_TITLE),
  blocks: [...FILTER_FIELDS.map((field) => select(field, recipe.r[field])), ...DAY_FIELDS.map((field) => month(field, recipe.r[field]))],
});
