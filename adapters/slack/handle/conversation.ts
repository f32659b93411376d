// A mention, a direct message, the agent tab: one turn in, one answer out, in the thread. Never silent: an answer, a refusal with its reason,
// "busy", "stopped" or "something failed". Not for: reading events (read/turn.ts) or drawing (render/).
import type { Answer } from '../../../src/model/answer.ts';
import { threadKey, type Slack } from '../context.ts';
import { messageKey } from '../claims.ts';
import { PROMPTS } from '../limits.ts';
import { errorFields } from '../logger.ts';
import { helpIn } from '../help.ts';
import { asksForHelp, digestWords } from '../read/slash.ts';
import type { Turn } from '../read/turn.ts';
import type { Recipe } from '../recipe.ts';
import { literal } from '../render/inert.ts';
import { renderAnswer, renderNote, type Rendered } from '../render/message.ts';
import { BUSY, FAILED, STOPPED } from '../wording.ts';
import type { Workspace } from '../workspaces.ts';

/** How long a thread begun by a direct message may inherit what was said before it. Unit: milliseconds. */
const INHERIT_MS = 60 * 60 * 1_000;
const DM_MEMORY = 'dm';

/** Direct messages outside a thread belong together; a thread is its own conversation. */
const conversationOf = (turn: Turn): string => (turn.where === 'dm' && turn.root ? threadKey(turn.team, turn.channel, DM_MEMORY) : threadKey(turn.team, turn.channel, turn.thread));

/** We answer a direct message in its thread; a reply written there continues what the message asked. Without the store the thread starts anew. */
const inherit = async (slack: Slack, turn: Turn): Promise<void> => {
  if (turn.where !== 'dm' || !turn.root) return;
  const { conversations } = slack.ports.store;
  const now = slack.ports.clock.now().getTime();
  try {
    const state = await conversations.get(conversationOf(turn), now);
    if (state !== undefined) await conversations.put(threadKey(turn.team, turn.channel, turn.thread), state, now, INHERIT_MS);
  } catch (error) {
    slack.ports.log.warn({ surface: 'slack', ...errorFields(error) }, 'a thread could not take over its conversation');
  }
};

/** `digest …` and `follow …` go to the digest desk, everything else is a question; an empty mention asks for help as the word does. */
export const answerText = async (slack: Slack, turn: Turn): Promise<{ answer: Answer; recipe: Recipe | null }> => {
  const { core, digest } = slack.ports;
  if (asksForHelp(turn.text)) { const answer = helpIn(core); return { answer, recipe: { k: 'help', d: answer.asOf } }; }
  const words = digestWords(turn.text);
  if (words !== null) return { answer: await digest.command(words, { surface: 'slack', workspace: turn.team, channel: turn.channel, user: turn.user, mayManage: !turn.external }), recipe: null };
  const answer = await core.ask({ text: turn.text, conversation: conversationOf(turn) });
  return { answer, recipe: { k: 'ask', i: answer.id, q: turn.text, d: answer.asOf } };
};

const timed = async (slack: Slack, work: () => Promise<{ answer: Answer; recipe: Recipe | null }>): Promise<Rendered> => {
  const begun = slack.ports.clock.now().getTime();
  const { answer, recipe } = await work();
  slack.ports.meter.question('slack', answer.status, slack.ports.clock.now().getTime() - begun);
  return renderAnswer(answer, { recipe, feedback: recipe !== null });
};

const say = async (slack: Slack, workspace: Workspace, turn: Turn, rendered: Rendered): Promise<void> => {
  const outcome = await slack.sender.post({ workspace, channel: turn.channel, thread: turn.thread }, rendered);
  if (outcome.kind !== 'done') slack.ports.log.error({ surface: 'slack', outcome: outcome.kind, why: 'error' in outcome ? outcome.error : '' }, 'an answer could not be posted');
};

/** Answers one claimed turn. Never rejects. */
export const converse = async (slack: Slack, workspace: Workspace, turn: Turn): Promise<void> => {
  const thread = threadKey(turn.team, turn.channel, turn.thread);
  const work = (): Promise<void> =>
    slack.jobs.run(
      thread,
      (job) => slack.sessions.during(workspace, turn.channel, turn.thread, turn.text, async () => {
        let rendered: Rendered;
        try {
          rendered = await timed(slack, () => answerText(slack, turn));
          await inherit(slack, turn);
        } catch (error) {
          slack.ports.log.error({ surface: 'slack', ...errorFields(error) }, 'a question failed');
          slack.ports.meter.count('slack_failed');
          rendered = renderNote(FAILED);
        }
        if (!job.stopped) await say(slack, workspace, turn, rendered);
      }),
      () => say(slack, workspace, turn, renderNote(BUSY)),
    );
  try {
    await work();
  } catch (error) {
    slack.ports.log.error({ surface: 'slack', ...errorFields(error) }, 'a turn did not end well');
  }
};

/** The mention and the message event of one message are one turn. */
export const claimTurn = (slack: Slack, turn: Turn): Promise<boolean> => slack.claims.first(messageKey(turn.team, turn.channel, turn.ts));

/** Slack's stop button: the work of the thread posts nothing more, the person is told, the status goes back. */
export const stopThread = async (slack: Slack, workspace: Workspace, channel: string, thread: string): Promise<void> => {
  slack.jobs.stop(threadKey(workspace.team, channel, thread));
  await slack.sender.post({ workspace, channel, thread }, renderNote(STOPPED));
  await slack.sessions.active(workspace, channel, thread);
};

/** At most PROMPTS real questions where the agent tab begins. */
export const suggestPrompts = async (slack: Slack, workspace: Workspace, channel: string): Promise<void> => {
  const prompts = slack.ports.core.suggestions().slice(0, PROMPTS).map((question) => ({ title: literal(question), message: question }));
  if (prompts.length === 0) return;
  try {
    await workspace.client.assistant.threads.setSuggestedPrompts({ channel_id: channel, title: 'Try one of these', prompts });
  } catch (error) {
    slack.ports.log.debug({ surface: 'slack', ...errorFields(error) }, 'suggested prompts were not taken; the app may not be an agent here');
  }
};
