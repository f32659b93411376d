// Digests into Slack: one message with a key in its metadata, and looking that key up where the scopes allow it.
// Slack has no idempotent posting, so a lost reply is `unknown` and never sent again blindly.
import type { Deliverer, Log, Post, SendOutcome } from '../../src/contracts/adapter.ts';
import { attempt, ONCE, realWait, type CallOutcome } from './calls.ts';
import { errorFields } from './logger.ts';
import { renderAnswer, renderNote } from './render/message.ts';
import type { Posted, Sender } from './sender.ts';
import type { Workspaces } from './workspaces.ts';

const EVENT_TYPE = 'assay_digest';
/** Refusals that another try cannot change. */
const DEAD = new Set(['channel_not_found', 'not_in_channel', 'is_archived', 'account_inactive', 'token_revoked', 'token_expired', 'invalid_auth', 'not_authed', 'restricted_action', 'restricted_action_read_only_channel', 'org_login_required', 'missing_scope', 'user_not_found', 'team_access_not_granted', 'messages_tab_disabled']);
const RETRY_MS = 60_000;
/** Messages looked through for a key. */
const LOOKED_AT = 200;

const outcomeOf = (outcome: CallOutcome<Posted>): SendOutcome => {
  switch (outcome.kind) {
    case 'done': return { kind: 'sent', message: outcome.value.ts };
    case 'limited': return { kind: 'retry', afterMs: outcome.afterMs, reason: 'Slack limits this channel' };
    case 'unreachable': return { kind: 'retry', afterMs: RETRY_MS, reason: outcome.reason };
    case 'unknown': return { kind: 'unknown', reason: outcome.reason };
    case 'refused': return DEAD.has(outcome.error) ? { kind: 'dead', reason: outcome.error } : { kind: 'retry', afterMs: RETRY_MS, reason: outcome.error };
  }
};

export const createDeliverer = (workspaces: Workspaces, sender: Sender, log: Log): Deliverer & Required<Pick<Deliverer, 'find' | 'tellOwner'>> => ({
  surface: 'slack',
  async send(post) {
    const workspace = await workspaces.byTeam(post.workspace);
    if (workspace === undefined) return { kind: 'dead', reason: 'the app is not installed in this workspace' };
    const metadata = { event_type: EVENT_TYPE, event_payload: { key: post.key } };
    return outcomeOf(await sender.post({ workspace, channel: post.channel, metadata }, renderAnswer(post.answer, { recipe: { k: 'ask', i: post.answer.id, d: post.answer.asOf }, feedback: true }), ONCE));
  },
  /** Needs channels:history, which we do not ask for: without it the answer is `cannot-know`, as documented. */
  async find(post: Post) {
    const workspace = await workspaces.byTeam(post.workspace);
    if (workspace === undefined) return 'cannot-know';
    const outcome = await attempt(() => workspace.client.conversations.history({ channel: post.channel, limit: LOOKED_AT, include_all_metadata: true }), ONCE, realWait);
    if (outcome.kind !== 'done') return 'cannot-know';
    const posted = (outcome.value.messages ?? []).some((message) => message.metadata?.event_type === EVENT_TYPE && JSON.stringify(message.metadata.event_payload ?? {}).includes(JSON.stringify(post.key)));
    return posted ? 'posted' : 'absent';
  },
  async tellOwner(caller, text) {
    const workspace = await workspaces.byTeam(caller.workspace);
    if (workspace === undefined) return;
    const outcome = await sender.post({ workspace, channel: caller.user }, renderNote(text), ONCE);
    if (outcome.kind !== 'done') log.warn({ surface: 'slack', ...errorFields(new Error(outcome.kind)) }, 'the owner of a digest could not be told');
  },
});
