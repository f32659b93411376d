// The agent tab's status of a thread: processing while we work, active in every end. Silent where the app is not an agent (free plans, no scope).
// Not for: stopping the work (jobs.ts).
import type { Log } from '../../src/contracts/adapter.ts';
import { shorten } from '../../src/lib/text/cut.ts';
import { attempt, ONCE, realWait } from './calls.ts';
import { SESSION_TITLE } from './limits.ts';
import { literal } from './render/inert.ts';
import type { Workspace } from './workspaces.ts';

export type Sessions = {
  /** Sets `processing` at once, runs the work, and sets `active` whatever happened. */
  during<T>(workspace: Workspace, channel: string, thread: string, title: string, work: () => Promise<T>): Promise<T>;
  active(workspace: Workspace, channel: string, thread: string): Promise<void>;
};

/** After a refusal that will not change by itself the workspace is left alone until the process starts again. */
const NOT_AN_AGENT = new Set(['unknown_method', 'method_not_supported_for_channel_type', 'missing_scope', 'not_allowed_token_type', 'app_not_agent', 'not_agent', 'feature_not_enabled', 'access_denied', 'not_allowed']);

export const createSessions = (log: Log): Sessions => {
  const without = new Set<string>();
  const set = async (workspace: Workspace, channel: string, thread: string, status: 'processing' | 'active', title?: string): Promise<void> => {
    if (without.has(workspace.team)) return;
    const outcome = await attempt(() => workspace.client.agents.sessions.setStatus({ channel_id: channel, thread_ts: thread, status, ...(title === undefined ? {} : { title }) }), status === 'active' ? { tries: 3, longestWaitMs: 5_000, afterClosed: true } : ONCE, realWait);
    if (outcome.kind === 'done') return;
    if (outcome.kind === 'refused' && NOT_AN_AGENT.has(outcome.error)) without.add(workspace.team);
    log.debug({ surface: 'slack', status, outcome: outcome.kind }, 'the session status was not taken');
  };
  return {
    async during(workspace, channel, thread, title, work) {
      const name = shorten(literal(title), SESSION_TITLE);
      const begun = set(workspace, channel, thread, 'processing', name === '' ? undefined : name);
      try {
        return await work();
      } finally {
        await begun;
        await set(workspace, channel, thread, 'active');
      }
    },
    active: (workspace, channel, thread) => set(workspace, channel, thread, 'active'),
  };
};
