// The buttons under an answer: follow-ups that carry their question, sources, more, the financing buttons, feedback.
// Not for: what a button does (handle/actions.ts).
import type { types } from '@slack/bolt';
import type { Answer } from '../../../src/model/answer.ts';
import { shorten } from '../../../src/lib/text/cut.ts';
import { BUTTON_LABEL, BUTTON_VALUE } from '../limits.ts';
import { encodeRecipe, type Recipe } from '../recipe.ts';
import { wordsFor } from '../wording.ts';
import { literal } from './inert.ts';

/** Names of the actions; `followup` carries an index after a colon because two buttons of a block may not share a name. */
export const ACTION = { followup: /^followup:\d+$/, sources: 'sources', more: 'more', post: 'post', chart: 'chart', csv: 'csv', refine: 'refine', feedback: 'feedback' } as const;
/** More would push the answer out of sight. */
const FOLLOWUPS_SHOWN = 4;

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text: shorten(literal(text), BUTTON_LABEL) || '…', emoji: false });
const button = (action_id: string, label: string, value: string): types.Button => ({ type: 'button', action_id, text: plain(label), value });

/** Questions as buttons; one too long for a value is left away rather than cut, because it would ask something else. */
export const followupBlock = (questions: readonly string[]): types.ActionsBlock[] => {
  const elements = questions.filter((question) => question.length <= BUTTON_VALUE && question.trim() !== '').slice(0, FOLLOWUPS_SHOWN).map((question, index) => button(`followup:${index}`, question, question));
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
};

type Tools = { sources: boolean; more: boolean; post: boolean; chart: boolean; csv: boolean; refine: boolean };

/** Tool buttons that apply; none when the answer cannot be made again. */
export const toolBlock = (answer: Answer, recipe: Recipe, tools: Tools): types.ActionsBlock[] => {
  const value = encodeRecipe(recipe);
  if (value === null) return [];
  const words = wordsFor(answer.language);
  const elements = [
    ...(tools.post ? [button(ACTION.post, words.post, value)] : []),
    ...(tools.chart ? [button(ACTION.chart, words.chart, value)] : []),
    ...(tools.csv ? [button(ACTION.csv, words.csv, value)] : []),
    ...(tools.sources ? [button(ACTION.sources, words.showSources, value)] : []),
    ...(tools.more ? [button(ACTION.more, words.more, value)] : []),
    ...(tools.refine ? [button(ACTION.refine, words.refine, value)] : []),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
};

/** Useful / Wrong; the value is the answer's number and the side that was pressed. */
export const feedbackBlock = (answer: Answer): types.ContextActionsBlock => {
  const words = wordsFor(answer.language);
  const side = (verdict: 'up' | 'down', label: string, accessible: string) => ({ text: plain(label), accessibility_label: shorten(accessible, BUTTON_LABEL), value: `${verdict}:${answer.id}`.slice(0, BUTTON_VALUE) });
  return { type: 'context_actions', elements: [{ type: 'feedback_buttons', action_id: ACTION.feedback, positive_button: side('up', words.useful, words.useful_label), negative_button: side('down', words.wrong, words.wrong_label) }] };
};

/** The reverse of `feedbackBlock`'s value; undefined for anything else. */
export const readFeedback = (value: string | undefined): { verdict: 'up' | 'down'; answer: string } | undefined => {
  const match = /^(up|down):(.+)$/s.exec(value ?? '');
  if (match === null) return undefined;
  return { verdict: match[1] === 'up' ? 'up' : 'down', answer: match[2] ?? '' };
};
