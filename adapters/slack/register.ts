// Ties Bolt's listeners to our handlers: every delivery is acknowledged first, claimed once, and only then worked on.
// One listener a kind of payload, so nothing unknown falls through unacknowledged (over a socket Bolt would stay silent).
import type { App } from '@slack/bolt';
import { z } from 'zod';
import { eventKey } from './claims.ts';
import { placeOf, type Slack } from './context.ts';
import { followUp, giveFeedback, openFilter, postToChannel, sendCsv, showChart, showMore, showSources } from './handle/actions.ts';
import { runCommand } from './handle/commands.ts';
import { claimTurn, converse, stopThread, suggestPrompts } from './handle/conversation.ts';
import { publishHome } from './handle/home.ts';
import { quietly, revoked, uninstalled } from './handle/lifecycle.ts';
import { pressed, type Press } from './handle/press.ts';
import { checkClaim } from './handle/shortcut.ts';
import { choices, takeFilter, takeWrong } from './handle/submissions.ts';
import { errorFields } from './logger.ts';
import { readTurn } from './read/turn.ts';
import { ACTION } from './render/buttons.ts';
import { VIEW } from './render/views.ts';
import type { Workspace } from './workspaces.ts';

const Opened = z.looseObject({ user: z.string(), channel: z.string(), tab: z.string().optional() });
const Stopped = z.looseObject({ channel: z.string(), thread_ts: z.string() });

const onMessage = async (slack: Slack, workspace: Workspace, event: unknown): Promise<void> => {
  const turn = readTurn(event, workspace.team, workspace.botUserId);
  if ('ignored' in turn) { slack.ports.meter.count('slack_ignored', { why: turn.ignored }); return; }
  if (!(await claimTurn(slack, turn))) { slack.ports.meter.count('slack_duplicate'); return; }
  await converse(slack, workspace, turn);
};

const onSurface = async (slack: Slack, workspace: Workspace, type: string, event: unknown): Promise<void> => {
  const opened = type === 'app_home_opened' ? Opened.safeParse(event) : undefined;
  if (opened?.success === true) return opened.data.tab === 'messages' ? suggestPrompts(slack, workspace, opened.data.channel) : publishHome(slack, workspace, opened.data.user);
  const stopped = type === 'agent_session_stopped' ? Stopped.safeParse(event) : undefined;
  if (stopped?.success === true) return stopThread(slack, workspace, stopped.data.channel, stopped.data.thread_ts);
};

/** One event, already acknowledged. Never rejects. */
const onEvent = async (slack: Slack, body: object, event: { type: string }): Promise<void> => {
  const key = eventKey(body);
  if (key !== undefined && !(await slack.claims.first(key))) { slack.ports.meter.count('slack_duplicate'); return; }
  if (event.type === 'app_uninstalled') return quietly(slack, 'an uninstall', uninstalled(slack, body));
  if (event.type === 'tokens_revoked') return quietly(slack, 'a revocation', revoked(slack, body, event));
  try {
    const workspace = await slack.workspaces.find(placeOf(body));
    if (workspace === undefined) { slack.ports.log.warn({ surface: 'slack', type: event.type }, 'an event of a workspace that is not installed'); return; }
    if (event.type === 'app_mention' || event.type === 'message') await onMessage(slack, workspace, event);
    else await onSurface(slack, workspace, event.type, event);
  } catch (error) {
    slack.ports.log.error({ surface: 'slack', type: event.type, ...errorFields(error) }, 'an event failed');
  }
};

const ACTIONS: Readonly<Record<string, (slack: Slack, press: Press) => Promise<void>>> = {
  [ACTION.sources]: showSources, [ACTION.more]: showMore, [ACTION.post]: postToChannel, [ACTION.chart]: showChart,
  [ACTION.csv]: sendCsv, [ACTION.refine]: openFilter, [ACTION.feedback]: giveFeedback,
};
const actionOf = (id: string): ((slack: Slack, press: Press) => Promise<void>) | undefined => (ACTION.followup.test(id) ? followUp : ACTIONS[id]);

/** Registers everything on one Bolt app. */
export const register = (app: App, slack: Slack): void => {
  app.event(/.*/, ({ body, event }) => onEvent(slack, body, event));
  app.command(/.*/, async ({ ack, command, respond }) => {
    await ack();
    await runCommand(slack, command, respond);
  });
  app.action(/.*/, async ({ ack, action, body, respond }) => {
    await ack();
    const work = 'action_id' in action ? actionOf(action.action_id) : undefined;
    if (work !== undefined) await pressed(slack, body, respond, (press) => work(slack, press));
  });
  app.shortcut(/.*/, async ({ ack, shortcut }) => {
    await ack();
    if (shortcut.type === 'message_action') await checkClaim(slack, shortcut);
  });
  app.options(/^option:/, async ({ ack, options, payload }) => {
    await ack({ options: choices(slack, 'action_id' in payload ? payload.action_id : '', options.value) });
  });
  app.view(VIEW.wrong, async ({ ack, body, view }) => {
    const reply = await takeWrong(slack, body, body.user.id, view);
    await (reply === undefined ? ack() : ack(reply));
  });
  app.view(VIEW.filter, async ({ ack, view }) => {
    const reply = takeFilter(slack, view);
    await (reply === undefined ? ack() : ack(reply));
  });
  app.error(async (error) => {
    slack.ports.log.error({ surface: 'slack', ...errorFields(error) }, 'a payload failed in Bolt');
  });
};
