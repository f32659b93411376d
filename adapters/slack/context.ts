// What every handler of this adapter works with, and the two things they all do: find the workspace of a payload, and never stay silent.
import { z } from 'zod';
import type { AdapterPorts } from '../../src/contracts/adapter.ts';
import type { Claims } from './claims.ts';
import type { Files } from './files.ts';
import type { Jobs } from './jobs.ts';
import type { Sender } from './sender.ts';
import type { Sessions } from './sessions.ts';
import type { Place, Workspaces } from './workspaces.ts';

export type Slack = { ports: AdapterPorts; workspaces: Workspaces; claims: Claims; sender: Sender; jobs: Jobs; sessions: Sessions; files: Files };

const id = z.string().min(1);
const Body = z.looseObject({
  team_id: id.nullish(), enterprise_id: id.nullish(), is_enterprise_install: z.union([z.boolean(), z.string()]).nullish(),
  authorizations: z.array(z.looseObject({ team_id: id.nullish(), enterprise_id: id.nullish(), is_enterprise_install: z.boolean().nullish() })).nullish(),
  team: z.looseObject({ id: id, enterprise_id: id.nullish() }).nullish(), enterprise: z.looseObject({ id }).nullish(),
  user: z.union([id, z.looseObject({ team_id: id.nullish() })]).nullish(),
  view: z.looseObject({ app_installed_team_id: id.nullish() }).nullish(),
});

/** The workspace of any payload; for events the one the app is installed in, not the one of a guest from outside. */
export const placeOf = (body: unknown): Place => {
  const parsed = Body.safeParse(body);
  if (!parsed.success) return { team: null, enterprise: null, orgWide: false };
  const b = parsed.data;
  const authorization = b.authorizations?.[0];
  const user = typeof b.user === 'object' && b.user !== null ? b.user.team_id : null;
  return {
    team: b.view?.app_installed_team_id ?? authorization?.team_id ?? b.team_id ?? b.team?.id ?? user ?? null,
    enterprise: authorization?.enterprise_id ?? b.enterprise_id ?? b.enterprise?.id ?? b.team?.enterprise_id ?? null,
    orgWide: (authorization?.is_enterprise_install ?? false) || b.is_enterprise_install === true || b.is_enterprise_install === 'true',
  };
};

/** Key of a thread for jobs and conversations. */
export const threadKey = (team: string, channel: string, thread: string): string => `slack:${team}:${channel}:${thread}`;
/** Conversation of a person's commands in one channel. */
export const commandKey = (team: string, channel: string, user: string): string => `slack:${team}:${channel}:@${user}`;
/** People are kept with their workspace: the same id may exist twice. */
export const userKey = (team: string, user: string): string => `${team}:${user}`;
