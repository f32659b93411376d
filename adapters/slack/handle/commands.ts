// `/minerals` and `/financing`: acknowledged at once, answered through the response_url, ephemeral by default.
import type { RespondFn, SlashCommand } from '@slack/bolt';
import type { Answer } from '../../../src/model/answer.ts';
import { commandKey, placeOf, type Slack } from '../context.ts';
import { errorFields } from '../logger.ts';
import { helpIn } from '../help.ts';
import { readSlash, usageLines, type Slash } from '../read/slash.ts';
import type { Recipe } from '../recipe.ts';
import { renderAnswer, renderNote, type Rendered, type RenderOptions } from '../render/message.ts';
import { BUSY, FAILED, INVITE, NOT_INSTALLED, PRIVACY } from '../wording.ts';

const CHANNEL_REFUSED = new Set(['not_in_channel', 'channel_not_found', 'is_archived']);

type Made = { rendered: Rendered; public: boolean };
const hintFor = (answer: Answer, command: string): Pick<RenderOptions, 'hint'> => (answer.status === 'abstained' || answer.status === 'clarify' ? { hint: `Try ${command} help` } : {});
const usage = ({ command, why }: Extract<Slash, { do: 'usage' }>): Made => ({ rendered: renderNote([...(why === undefined ? [] : [why]), ...usageLines(command)].join('\n')), public: false });

const makeLookup = (slack: Slack, slash: Extract<Slash, { do: 'country' | 'timeline' | 'agreements' }>): { answer: Answer; recipe: Recipe } => {
  const { core } = slack.ports;
  const answer = slash.do === 'country' ? core.country(slash.text) : slash.do === 'timeline' ? core.timeline(slash.text === '' ? {} : { about: slash.text }) : core.agreements(slash.text === '' ? {} : { country: slash.text });
  return { answer, recipe: { k: slash.do, q: slash.text, d: answer.asOf } };
};

const makeAnswer = async (slack: Slack, slash: Exclude<Slash, { do: 'usage' | 'digest' | 'privacy' }>, command: SlashCommand): Promise<{ answer: Answer; recipe: Recipe; financing: boolean }> => {
  const { core } = slack.ports;
  switch (slash.do) {
    case 'help': { const answer = helpIn(core); return { answer, recipe: { k: 'help', d: answer.asOf }, financing: false }; }
    case 'sources': { const answer = core.sources(); return { answer, recipe: { k: 'sources', d: answer.asOf }, financing: false }; }
    case 'ask': {
      const answer = await core.ask({ text: slash.text, conversation: commandKey(command.team_id, command.channel_id, command.user_id) });
      return { answer, recipe: { k: 'ask', i: answer.id, q: slash.text, d: answer.asOf }, financing: false };
    }
    case 'financing': {
      const request = { ...(slash.groupBy === null ? {} : { groupBy: slash.groupBy }), ...(slash.text === '' ? {} : { text: slash.text }) };
      const answer = core.financing(request);
      return { answer, recipe: { k: 'financing', r: request, d: answer.asOf }, financing: true };
    }
    default: return { ...makeLookup(slack, slash), financing: false };
  }
};

/** What of a digest the whole channel should hear of when it changes. */
const planOf = async (slack: Slack, command: SlashCommand): Promise<string> => {
  const kept = await slack.ports.store.subscriptions.find('slack', command.team_id, command.channel_id);
  return kept === undefined ? '' : JSON.stringify([kept.state, kept.time, kept.zone, kept.cadence, kept.weekday, kept.topics, kept.quiet]);
};

/** A change is public, with the name of who made it; everything else is told to the asker alone. Who may write here may manage: Slack tells an app no roles without users:read. */
const makeDigest = async (slack: Slack, text: string, command: SlashCommand): Promise<Made> => {
  const before = await planOf(slack, command).catch(() => undefined);
  const answer = await slack.ports.digest.command(text, { surface: 'slack', workspace: command.team_id, channel: command.channel_id, user: command.user_id, userName: command.user_name, mayManage: true });
  const after = await planOf(slack, command).catch(() => before);
  const changed = before !== undefined && before !== after;
  return { rendered: renderAnswer(answer, { recipe: null, ...(changed ? { lead: `${command.user_name}: ${text}` } : {}) }), public: changed };
};

const make = async (slack: Slack, command: SlashCommand): Promise<Made> => {
  const slash = readSlash(command.command, command.text);
  if (slash.do === 'usage') return usage(slash);
  if (slash.do === 'privacy') return { rendered: renderNote(PRIVACY), public: false };
  if (slash.do === 'digest') return makeDigest(slack, slash.text, command);
  const begun = slack.ports.clock.now().getTime();
  const { answer, recipe, financing } = await makeAnswer(slack, slash, command);
  slack.ports.meter.question('slack', answer.status, slack.ports.clock.now().getTime() - begun);
  return { rendered: renderAnswer(answer, { recipe, feedback: slash.do === 'ask', post: answer.status !== 'clarify' && answer.status !== 'chat', refine: financing, ...hintFor(answer, command.command) }), public: false };
};

/** A change is announced by the app itself: the same call shows whether it may post here at all. */
const announce = async (slack: Slack, command: SlashCommand, made: Made, respond: RespondFn): Promise<void> => {
  const workspace = await slack.workspaces.find(placeOf(command)).catch(() => undefined);
  const outcome = workspace === undefined ? undefined : await slack.sender.post({ workspace, channel: command.channel_id }, made.rendered);
  if (outcome?.kind === 'done') return;
  await slack.sender.reply(respond, made.rendered, { public: true });
  if (outcome?.kind === 'refused' && CHANNEL_REFUSED.has(outcome.error)) await slack.sender.reply(respond, renderNote(INVITE));
};

/** A store that is away is no reason for silence: the response_url needs no token. */
const isInstalled = (slack: Slack, command: SlashCommand): Promise<boolean> => slack.workspaces.find(placeOf(command)).then((workspace) => workspace !== undefined, () => true);

/** Answers one acknowledged command. Never rejects, never stays silent. */
export const runCommand = async (slack: Slack, command: SlashCommand, respond: RespondFn): Promise<void> => {
  if (!(await slack.claims.first(`slack:${command.team_id}:command:${command.trigger_id}`))) return;
  await slack.jobs.run(
    commandKey(command.team_id, command.channel_id, command.user_id),
    async () => {
      try {
        if (!(await isInstalled(slack, command))) { await slack.sender.reply(respond, renderNote(NOT_INSTALLED)); return; }
        const made = await make(slack, command);
        if (made.public) await announce(slack, command, made, respond);
        else await slack.sender.reply(respond, made.rendered);
      } catch (error) {
        slack.ports.log.error({ surface: 'slack', ...errorFields(error) }, 'a command failed');
        slack.ports.meter.count('slack_failed');
        await slack.sender.reply(respond, renderNote(FAILED));
      }
    },
    async () => { await slack.sender.reply(respond, renderNote(BUSY)); },
  );
};
