// Which workspace a payload comes from and the client that may speak there: one token from the settings, or one an installation in the store
// (encrypted there). Looked up after the acknowledgement, so a slow store never costs Slack's three seconds.
import { webApi, type Installation, type InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import { inTime } from './in-time.ts';
import type { Clock, Log } from '../../src/contracts/adapter.ts';
import type { Installations } from '../../src/contracts/store.ts';

/** `client` never retries by itself: sender.ts decides what may be sent again. */
export type Workspace = { team: string; client: webApi.WebClient; botUserId: string };
export type Place = { team: string | null; enterprise: string | null; orgWide: boolean };
export type Workspaces = {
  /** Undefined: not installed. Rejects when the store is away. */
  find(place: Place): Promise<Workspace | undefined>;
  byTeam(team: string): Promise<Workspace | undefined>;
  /** Deletes the stored tokens of a place; the single token of the settings cannot be deleted, it is only marked as gone. */
  forget(place: Place): Promise<void>;
  store: InstallationStore;
  /** Why the app cannot speak, when it is the settings' token that was taken back. */
  gone(): string | null;
};
/** `only`: there are no other workspaces, so whatever a payload says, it is this one. */
export type Single = { team: string; client: webApi.WebClient; botUserId: string; only: boolean };

/** How long an installation is trusted without asking the store again. Unit: milliseconds. */
const CACHE_MS = 60_000;
/** A store that takes longer counts as away. Unit: milliseconds. */
const STORE_WAIT_MS = 2_000;
const Stored = z.object({ bot: z.object({ token: z.string(), userId: z.string() }), team: z.object({ id: z.string() }).nullish() });
const teamKey = (team: string): string => `slack:team:${team}`;
const enterpriseKey = (enterprise: string): string => `slack:enterprise:${enterprise}`;

const keysOf = (place: Place): string[] => [
  ...(place.team === null ? [] : [teamKey(place.team)]),
  ...(place.enterprise === null ? [] : [enterpriseKey(place.enterprise)]),
];

/** `clientFor` makes a client from a token. */
export const createWorkspaces = (installations: Installations, clock: Clock, log: Log, clientFor: (token: string, team: string | undefined) => webApi.WebClient, single: Single | null): Workspaces => {
  const cache = new Map<string, { workspace: Workspace; at: number }>();
  let gone: string | null = null;
  const load = async (key: string, team: string | null): Promise<Workspace | undefined> => {
    const now = clock.now().getTime();
    const cached = cache.get(`${key} ${team ?? ''}`);
    if (cached !== undefined && now - cached.at < CACHE_MS) return cached.workspace;
    const data = await inTime(installations.find(key), STORE_WAIT_MS);
    if (data === undefined) return undefined;
    const parsed = Stored.safeParse(JSON.parse(data));
    if (!parsed.success) { log.error({ surface: 'slack', key }, 'a stored installation is not readable; the workspace has to install again'); return undefined; }
    const of = team ?? parsed.data.team?.id;
    const workspace = { team: of ?? '', client: clientFor(parsed.data.bot.token, of), botUserId: parsed.data.bot.userId };
    cache.set(`${key} ${team ?? ''}`, { workspace, at: now });
    return workspace;
  };
  const find = async (place: Place): Promise<Workspace | undefined> => {
    if (single !== null && (single.only || place.team === single.team)) return { team: place.team ?? single.team, client: single.client, botUserId: single.botUserId };
    for (const key of place.orgWide ? keysOf(place).toReversed() : keysOf(place)) {
      const workspace = await load(key, place.team);
      if (workspace !== undefined) return workspace;
    }
    return undefined;
  };
  const forget = async (place: Place): Promise<void> => {
    if (single !== null && (single.only || place.team === single.team)) gone = 'the app was removed from the workspace or its token was taken back';
    const keys = place.orgWide ? keysOf(place) : keysOf(place).filter((key) => key.startsWith('slack:team:'));
    for (const key of keys) {
      for (const cached of cache.keys()) if (cached.startsWith(`${key} `)) cache.delete(cached);
      await installations.delete(key);
    }
  };
  return {
    find,
    byTeam: (team) => find({ team, enterprise: null, orgWide: false }),
    forget,
    gone: () => gone,
    store: installationStore(installations, clock, (key) => { for (const cached of cache.keys()) if (cached.startsWith(`${key} `)) cache.delete(cached); }),
  };
};

const keyOf = (installation: Installation): string => {
  if (installation.isEnterpriseInstall === true && installation.enterprise !== undefined) return enterpriseKey(installation.enterprise.id);
  if (installation.team !== undefined) return teamKey(installation.team.id);
  throw new Error('The installation names neither a workspace nor an organisation.');
};

/** The store as Slack's OAuth code wants it. Bolt never calls deleteInstallation by itself: handle/lifecycle.ts does. */
const installationStore = (installations: Installations, clock: Clock, forgetCached: (key: string) => void): InstallationStore => ({
  async storeInstallation(installation) {
    const key = keyOf(installation);
    await installations.save(key, JSON.stringify(installation), clock.now().getTime());
    forgetCached(key);
  },
  async fetchInstallation(query) {
    const key = query.isEnterpriseInstall && query.enterpriseId !== undefined ? enterpriseKey(query.enterpriseId) : teamKey(query.teamId ?? '');
    const data = await installations.find(key);
    if (data === undefined) throw new Error('no such installation');
    // The text was written by storeInstallation above; the SDK has no schema of its own for it.
    return JSON.parse(data) as Installation<'v2', boolean>;
  },
  async deleteInstallation(query) {
    const key = query.isEnterpriseInstall && query.enterpriseId !== undefined ? enterpriseKey(query.enterpriseId) : teamKey(query.teamId ?? '');
    forgetCached(key);
    await installations.delete(key);
  },
});
