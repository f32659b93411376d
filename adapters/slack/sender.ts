// Sends a rendered answer: as a message, or into a response_url. When Slack refuses a block it goes again in plainer dress, so nobody is left without an answer.
import type { RespondFn, types } from '@slack/bolt';
import type { Log, Meter } from '../../src/contracts/adapter.ts';
import { attempt, createGates, PATIENT, type CallOutcome, type Patience, type Wait } from './calls.ts';
import { errorFields } from './logger.ts';
import type { Rendered } from './render/message.ts';
import type { Workspace } from './workspaces.ts';

type Target = { workspace: Workspace; channel: string; thread?: string; metadata?: { event_type: string; event_payload: Record<string, string> } };
export type Posted = { ts: string; channel: string };
type ReplyMode = { public?: boolean };
export type Sender = {
  post(target: Target, rendered: Rendered, patience?: Patience): Promise<CallOutcome<Posted>>;
  /** Ephemeral by default; never replaces the message that was pressed. false when it could not be delivered at all. */
  reply(respond: RespondFn, rendered: Rendered, mode?: ReplyMode): Promise<boolean>;
};

/** Slack's words for "I do not take these blocks". */
const BLOCKS_REFUSED = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long', 'invalid_attachments', 'invalid_arguments']);

type Dress = { text: string; blocks: types.KnownBlock[] | undefined };
/** Richest first: native table, plain-text table or a shorter body, text alone. */
const dresses = (rendered: Rendered): Dress[] => [
  { text: rendered.text, blocks: rendered.blocks },
  ...(rendered.plain === rendered.blocks ? [] : [{ text: rendered.text, blocks: rendered.plain }]),
  { text: rendered.text, blocks: undefined },
];

export const createSender = (log: Log, meter: Meter, wait: Wait): Sender => {
  const gateOf = createGates(wait);
  const postOnce = (target: Target, dress: Dress, patience: Patience): Promise<CallOutcome<Posted>> =>
    attempt(
      async () => {
        const sent = await target.workspace.client.chat.postMessage({
          channel: target.channel, text: dress.text, unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none',
          ...(dress.blocks === undefined ? {} : { blocks: dress.blocks }), ...(target.thread === undefined ? {} : { thread_ts: target.thread }), ...(target.metadata === undefined ? {} : { metadata: target.metadata }),
        });
        return { ts: sent.ts ?? '', channel: sent.channel ?? target.channel };
      },
      patience, wait, gateOf(`${target.workspace.team}:${target.channel}`),
    );
  return {
    async post(target, rendered, patience = PATIENT) {
      let last: CallOutcome<Posted> = { kind: 'unreachable', reason: 'nothing was sent' };
      for (const dress of dresses(rendered)) {
        last = await postOnce(target, dress, patience);
        if (last.kind !== 'refused' || !BLOCKS_REFUSED.has(last.error)) break;
        log.warn({ surface: 'slack', error: last.error, detail: last.detail }, 'Slack refused the blocks of an answer; sending it plainer');
        meter.count('slack_blocks_refused');
      }
      if (last.kind !== 'done') meter.count('slack_post_failed', { kind: last.kind });
      return last;
    },
    async reply(respond, rendered, mode = {}) {
      for (const dress of dresses(rendered)) {
        try {
          await respond({ response_type: mode.public === true ? 'in_channel' : 'ephemeral', replace_original: false, text: dress.text, unfurl_links: false, unfurl_media: false, ...(dress.blocks === undefined ? {} : { blocks: dress.blocks }) });
          return true;
        } catch (error) {
          log.warn({ surface: 'slack', ...errorFields(error) }, 'a response_url did not take an answer');
        }
      }
      meter.count('slack_post_failed', { kind: 'response_url' });
      return false;
    },
  };
};
