// A pressed button, read: where it was, who pressed, and how to answer there. Pure but for the helpers that send.
// Not for: what each button does (actions.ts).
import type { RespondFn, types } from '@slack/bolt';
import { z } from 'zod';
import { placeOf, type Slack } from '../context.ts';
import { errorFields } from '../logger.ts';
import { decodeRecipe, replay, type Recipe } from '../recipe.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { renderNote, type Rendered } from '../render/message.ts';
import { noteView } from '../render/views.ts';
import { FAILED, NOT_INSTALLED, TOO_OLD } from '../wording.ts';
import type { Workspace } from '../workspaces.ts';

const Pressed = z.looseObject({
  trigger_id: z.string().default(''),
  user: z.looseObject({ id: z.string(), name: z.string().optional() }),
  channel: z.looseObject({ id: z.string() }).nullish(),
  container: z.looseObject({ type: z.string(), message_ts: z.string().nullish(), thread_ts: z.string().nullish(), channel_id: z.string().nullish(), is_ephemeral: z.boolean().nullish() }).nullish(),
  view: z.looseObject({ id: z.string(), type: z.string().nullish() }).nullish(),
  message: z.looseObject({ ts: z.string().nullish(), thread_ts: z.string().nullish() }).nullish(),
  actions: z.array(z.looseObject({ action_id: z.string(), value: z.string().nullish(), action_ts: z.string().nullish() })).min(1),
});

/** `respond` is missing in views; `channel` and `thread` are null there. */
export type Press = {
  workspace: Workspace; team: string; user: string; trigger: string; value: string | undefined; id: string;
  channel: string | null; thread: string | null; ephemeral: boolean; inModal: boolean; inHome: boolean; respond: RespondFn | undefined;
};

const key = (team: string, body: z.infer<typeof Pressed>): string => {
  const action = body.actions[0];
  return `slack:${team}:action:${body.user.id}:${action?.action_id ?? ''}:${action?.action_ts ?? ''}:${body.trigger_id}`;
};

/** Reads and claims a press, then does `work`; a failure is told where it was pressed. Never rejects. */
export const pressed = async (slack: Slack, raw: unknown, respond: RespondFn | undefined, work: (press: Press) => Promise<void>): Promise<void> => {
  const parsed = Pressed.safeParse(raw);
  if (!parsed.success) { slack.ports.meter.count('slack_malformed'); return; }
  const body = parsed.data;
  const place = placeOf(raw);
  if (!(await slack.claims.first(key(place.team ?? '', body)))) return;
  try {
    const workspace = await slack.workspaces.find(place);
    if (workspace === undefined) { if (respond !== undefined) await slack.sender.reply(respond, renderNote(NOT_INSTALLED)); return; }
    const message = body.message?.ts ?? body.container?.message_ts ?? null;
    const press: Press = {
      workspace, team: workspace.team, user: body.user.id, trigger: body.trigger_id, value: body.actions[0]?.value ?? undefined, id: body.actions[0]?.action_id ?? '',
      channel: body.channel?.id ?? body.container?.channel_id ?? null, thread: body.message?.thread_ts ?? body.container?.thread_ts ?? message,
      ephemeral: body.container?.is_ephemeral === true, inModal: body.view?.type === 'modal', inHome: body.view?.type === 'home', respond,
    };
    await slack.jobs.run(`slack:${press.team}:press`, () => work(press).catch((error: unknown) => failed(slack, press, error)), () => failed(slack, press, new Error('busy')));
  } catch (error) {
    slack.ports.log.error({ surface: 'slack', ...errorFields(error) }, 'a button failed');
    if (respond !== undefined) await slack.sender.reply(respond, renderNote(FAILED));
  }
};

const failed = async (slack: Slack, press: Press, error: unknown): Promise<void> => {
  slack.ports.log.error({ surface: 'slack', action: press.id, ...errorFields(error) }, 'a button failed');
  slack.ports.meter.count('slack_failed');
  await tell(slack, press, FAILED);
};

/** A note to the person who pressed: ephemeral in a conversation, a modal in a view. */
export const tell = (slack: Slack, press: Press, text: string): Promise<void> => show(slack, press, renderNote(text), noteView('Assay', text));

/** The message where there is a conversation, the view where there is none. */
export const show = async (slack: Slack, press: Press, rendered: Rendered, view: types.ModalView): Promise<void> => {
  if (press.respond !== undefined && !press.inModal && !press.inHome) { await slack.sender.reply(press.respond, rendered); return; }
  await openView(slack, press, view);
};

/** Opens a modal, or stacks it when one is open; false when Slack did not take it (the three seconds of a trigger are over). */
export const openView = async (slack: Slack, press: Press, view: types.ModalView): Promise<boolean> => {
  try {
    const { views } = press.workspace.client;
    await (press.inModal ? views.push({ trigger_id: press.trigger, view }) : views.open({ trigger_id: press.trigger, view }));
    return true;
  } catch (error) {
    slack.ports.log.warn({ surface: 'slack', ...errorFields(error) }, 'a modal was not opened');
    return false;
  }
};

/** The answer a button stands under, made again; tells the person when that is not possible. */
export const recalled = async (slack: Slack, press: Press): Promise<{ answer: Answer; recipe: Recipe } | undefined> => {
  const recipe = decodeRecipe(press.value);
  const answer = recipe === undefined ? undefined : await replay(slack.ports.core, recipe);
  if (recipe === undefined || answer === undefined) { await tell(slack, press, TOO_OLD); return undefined; }
  return { answer, recipe };
};
