// Submitted modals and the choices typed into them: "What was wrong?", the financing filter. Their answers travel in the acknowledgement.
import type { types, ViewOutput } from '@slack/bolt';
import type { LedgerField } from '../../../src/contracts/adapter.ts';
import { placeOf, userKey, type Slack } from '../context.ts';
import { OPTIONS, OPTION_TEXT, OPTION_VALUE } from '../limits.ts';
import { decodeRecipe, financingRequest, type Recipe } from '../recipe.ts';
import { literal } from '../render/inert.ts';
import { DAY_FIELDS, FILTER_FIELDS, noteView, wholeView } from '../render/views.ts';
import { shorten } from '../../../src/lib/text/cut.ts';
import { wordsFor } from '../wording.ts';

/** What an acknowledgement of a submission may say; undefined closes the modal. */
export type Reply = { response_action: 'update'; view: types.ModalView } | { response_action: 'errors'; errors: Record<string, string> } | undefined;

const field = (view: ViewOutput, block: string): string | undefined => {
  const state = Object.values(view.state.values[block] ?? {})[0];
  const value = state?.selected_option?.value ?? state?.value ?? undefined;
  return value === null || value === undefined || value.trim() === '' ? undefined : value.trim();
};

/** Stores the words with the answer; the verdict is "down" by the way the modal opens. */
export const takeWrong = async (slack: Slack, body: unknown, user: string, view: ViewOutput): Promise<Reply> => {
  const comment = field(view, 'comment');
  const team = placeOf(body).team ?? '';
  await slack.ports.store.feedback.put({ answer: view.private_metadata, surface: 'slack', user: userKey(team, user), verdict: 'down', at: slack.ports.clock.now().getTime(), ...(comment === undefined ? {} : { comment: comment.slice(0, 2_000) }) });
  return { response_action: 'update', view: noteView('Assay', wordsFor('en').thanks) };
};

const DAY = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;

const badDays = (view: ViewOutput): Record<string, string> => {
  const errors: Record<string, string> = {};
  for (const name of DAY_FIELDS) {
    const value = field(view, name);
    if (value !== undefined && !DAY.test(value)) errors[name] = 'Write a month as 2026-02 or a day as 2026-02-04.';
  }
  const [from, to] = [field(view, 'from'), field(view, 'to')];
  if (Object.keys(errors).length === 0 && from !== undefined && to !== undefined && from > to) errors['to'] = 'This lies before the first date.';
  return errors;
};

/** The filtered totals take the place of the form; errors stand at their field. */
export const takeFilter = (slack: Slack, view: ViewOutput): Reply => {
  const errors = badDays(view);
  if (Object.keys(errors).length > 0) return { response_action: 'errors', errors };
  const before = decodeRecipe(view.private_metadata);
  if (before?.k !== 'financing') return { response_action: 'update', view: noteView('Financing', 'This form is too old; please use /financing again.') };
  const chosen = Object.fromEntries([...FILTER_FIELDS, ...DAY_FIELDS].map((name) => [name, field(view, name)]).filter(([, value]) => value !== undefined));
  const { groupBy, text } = before.r;
  const recipe: Extract<Recipe, { k: 'financing' }> = { k: 'financing', d: before.d, r: { ...(groupBy === undefined ? {} : { groupBy }), ...(text === undefined ? {} : { text }), ...chosen } };
  return { response_action: 'update', view: wholeView(slack.ports.core.financing(financingRequest(recipe)), 'Financing') };
};

/** Choices for one field of the filter; people may still type anything, the core checks again. */
export const choices = (slack: Slack, actionId: string, typed: string): types.PlainTextOption[] => {
  const name = FILTER_FIELDS.find((one) => actionId === `option:${one}`);
  if (name === undefined) return [];
  const asked: LedgerField = name;
  return slack.ports.core.options(asked, typed, OPTIONS).filter((option) => option.value.length <= OPTION_VALUE && option.value !== '').slice(0, OPTIONS).map((option) => ({ text: { type: 'plain_text', text: shorten(literal(option.label), OPTION_TEXT) || option.value.slice(0, OPTION_TEXT), emoji: false }, value: option.value }));
};
