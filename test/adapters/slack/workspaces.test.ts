// Which workspace a payload belongs to, and what is kept and deleted of it: single workspaces, organisations, guests from outside.
import { beforeEach, expect, test } from 'vitest';
import { webApi } from '@slack/bolt';
import { placeOf } from '../../../adapters/slack/context.ts';
import { createWorkspaces, type Workspaces } from '../../../adapters/slack/workspaces.ts';

const silent = { debug: (): void => undefined, info: (): void => undefined, warn: (): void => undefined, error: (): void => undefined };
const bot = (token: string): { token: string; scopes: string[]; id: string; userId: string } => ({ token, scopes: [], id: 'B1', userId: `bot of ${token}` });
const user = { token: undefined, scopes: undefined, id: 'U1' };
const kept = new Map<string, string>();
let now = 0;
let workspaces: Workspaces;
beforeEach(() => {
  kept.clear();
  const installations = { save: (key: string, data: string) => { kept.set(key, data); return Promise.resolve(); }, find: (key: string) => Promise.resolve(kept.get(key)), delete: (key: string) => { kept.delete(key); return Promise.resolve(); }, keys: () => Promise.resolve([...kept.keys()]) };
  workspaces = createWorkspaces(installations, { now: () => new Date(now), today: () => '2026-11-22' }, silent, (token) => new webApi.WebClient(token), null);
});

test.each([
  [{ team_id: 'T1', enterprise_id: null }, { team: 'T1', enterprise: null, orgWide: false }],
  [{ team_id: 'T9', authorizations: [{ team_id: 'T1', enterprise_id: 'E1', is_enterprise_install: true }] }, { team: 'T1', enterprise: 'E1', orgWide: true }],
  [{ team: null, user: { id: 'U1', team_id: 'T1' }, enterprise: { id: 'E1' }, is_enterprise_install: true }, { team: 'T1', enterprise: 'E1', orgWide: true }],
  [{ team: { id: 'T2' }, view: { app_installed_team_id: 'T1' } }, { team: 'T1', enterprise: null, orgWide: false }],
  [{ team_id: 'T1', is_enterprise_install: 'true', enterprise_id: 'E1' }, { team: 'T1', enterprise: 'E1', orgWide: true }],
  ['nonsense', { team: null, enterprise: null, orgWide: false }],
])('%j is of %j', (body, place) => {
  expect(placeOf(body)).toEqual(place);
});

test('an organisation-wide installation serves its workspaces, and each has its own key', async () => {
  await workspaces.store.storeInstallation({ team: undefined, enterprise: { id: 'E1' }, user, bot: bot('xoxb-org'), isEnterpriseInstall: true });
  await workspaces.store.storeInstallation({ team: { id: 'T1' }, enterprise: undefined, user, bot: bot('xoxb-team'), isEnterpriseInstall: false });
  expect([...kept.keys()]).toEqual(['slack:enterprise:E1', 'slack:team:T1']);
  expect((await workspaces.find({ team: 'T7', enterprise: 'E1', orgWide: true }))?.botUserId).toBe('bot of xoxb-org');
  expect((await workspaces.find({ team: 'T1', enterprise: 'E1', orgWide: false }))?.botUserId).toBe('bot of xoxb-team');
  expect(await workspaces.find({ team: 'T8', enterprise: null, orgWide: false })).toBeUndefined();
});

test('forgetting a workspace leaves the organisation\'s token, forgetting the organisation takes it, and no cache outlives either', async () => {
  await workspaces.store.storeInstallation({ team: undefined, enterprise: { id: 'E1' }, user, bot: bot('xoxb-org'), isEnterpriseInstall: true });
  await workspaces.store.storeInstallation({ team: { id: 'T1' }, enterprise: { id: 'E1' }, user, bot: bot('xoxb-team'), isEnterpriseInstall: false });
  await workspaces.find({ team: 'T1', enterprise: 'E1', orgWide: false });
  await workspaces.forget({ team: 'T1', enterprise: 'E1', orgWide: false });
  expect([...kept.keys()]).toEqual(['slack:enterprise:E1']);
  expect((await workspaces.find({ team: 'T1', enterprise: 'E1', orgWide: false }))?.botUserId).toBe('bot of xoxb-org');
  await workspaces.forget({ team: null, enterprise: 'E1', orgWide: true });
  expect([...kept.keys()]).toEqual([]);
  expect(await workspaces.find({ team: 'T1', enterprise: 'E1', orgWide: true })).toBeUndefined();
});

test('a new installation is used at once, another process\'s within a minute', async () => {
  const place = { team: 'T1', enterprise: null, orgWide: false };
  await workspaces.store.storeInstallation({ team: { id: 'T1' }, enterprise: undefined, user, bot: bot('xoxb-old') });
  await workspaces.find(place);
  await workspaces.store.storeInstallation({ team: { id: 'T1' }, enterprise: undefined, user, bot: bot('xoxb-new') });
  expect((await workspaces.find(place))?.botUserId).toBe('bot of xoxb-new');
  kept.delete('slack:team:T1');
  now += 61_000;
  expect(await workspaces.find(place)).toBeUndefined();
});

test('an installation nobody can read is told and counts as none', async () => {
  kept.set('slack:team:T1', '{"bot":{}}');
  expect(await workspaces.find({ team: 'T1', enterprise: null, orgWide: false })).toBeUndefined();
});
