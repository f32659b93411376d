// The settings of the Slack adapter: every variable with type, meaning and example, and the rules between them.
// Not for: reading process.env (src/config/ hands the variables in). No message here ever holds a value, only names.
import { z } from 'zod';

export const SLACK_API_URL = 'https://slack.com/api/';

/** How the adapter was told to run; at least one transport is there. */
export type SlackSettings = {
  /** Single-workspace token; null when workspaces install through OAuth. */
  botToken: string | null;
  /** Socket Mode when given, HTTP otherwise. */
  appToken: string | null;
  signingSecret: string | null;
  oauth: { clientId: string; clientSecret: string } | null;
  apiUrl: string;
  /** Own server for the HTTP routes; null: the composition root mounts `RunningAdapter.routes` on its server. */
  listen: { host: string; port: number } | null;
  /** Gap before a new socket after the first lost one, and the longest gap. Unit: milliseconds. */
  reconnect?: { firstMs: number; maxMs: number };
};

const filled = z.string().trim().min(1, 'is empty');
/** One entry a variable; config spreads this shape into its own schema. */
export const slackShape = {
  SLACK_BOT_TOKEN: filled.regex(/^xox[be]/, 'must be a bot token; it begins with xoxb-').optional(),
  SLACK_APP_TOKEN: filled.regex(/^xapp-/, 'must be an app-level token; it begins with xapp-').optional(),
  SLACK_SIGNING_SECRET: filled.optional(),
  SLACK_CLIENT_ID: filled.optional(),
  SLACK_CLIENT_SECRET: filled.optional(),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).default(SLACK_API_URL),
};
const SlackEnvironment = z.object({ ...slackShape, PUBLIC_URL: z.string().optional() });

type SettingDocs = { name: string; type: string; default: string; example: string; meaning: string };
/** The README's table is made from this list. */
export const slackSettingDocs: readonly SettingDocs[] = [
  { name: 'SLACK_BOT_TOKEN', type: 'text, xoxb-…', default: 'none', example: 'xoxb-1234-5678-abcd', meaning: 'Token of the bot user of one workspace (OAuth & Permissions). Not needed when workspaces install through OAuth.' },
  { name: 'SLACK_APP_TOKEN', type: 'text, xapp-…', default: 'none', example: 'xapp-1-A1-2-abcd', meaning: 'App-level token with `connections:write`: turns on Socket Mode, no public address needed.' },
  { name: 'SLACK_SIGNING_SECRET', type: 'text', default: 'none', example: '0123456789abcdef0123456789abcdef', meaning: 'Turns on HTTP: Slack sends signed requests to PUBLIC_URL/slack/events.' },
  { name: 'SLACK_CLIENT_ID', type: 'text', default: 'none', example: '1234567890.1234567890', meaning: 'With SLACK_CLIENT_SECRET and PUBLIC_URL: other workspaces install at PUBLIC_URL/slack/install.' },
  { name: 'SLACK_CLIENT_SECRET', type: 'text', default: 'none', example: '0123456789abcdef0123456789abcdef', meaning: 'See SLACK_CLIENT_ID.' },
  { name: 'SLACK_API_URL', type: 'address', default: SLACK_API_URL, example: 'http://127.0.0.1:4003/api/', meaning: 'Base address of the Web API, for proxies and tests.' },
];

export type SettingProblem = { name: string; problem: string };
type SlackSettingsResult = { ok: true; settings: SlackSettings | null } | { ok: false; problems: SettingProblem[] };
type Values = z.infer<typeof SlackEnvironment>;

const combinationProblems = (v: Values): SettingProblem[] => {
  const problems: SettingProblem[] = [];
  const oauth = v.SLACK_CLIENT_ID !== undefined && v.SLACK_CLIENT_SECRET !== undefined;
  if (v.SLACK_CLIENT_ID !== undefined && v.SLACK_CLIENT_SECRET === undefined) problems.push({ name: 'SLACK_CLIENT_SECRET', problem: 'is missing; SLACK_CLIENT_ID is set and needs it' });
  if (v.SLACK_CLIENT_SECRET !== undefined && v.SLACK_CLIENT_ID === undefined) problems.push({ name: 'SLACK_CLIENT_ID', problem: 'is missing; SLACK_CLIENT_SECRET is set and needs it' });
  if (v.SLACK_BOT_TOKEN === undefined && !oauth && (v.SLACK_APP_TOKEN !== undefined || v.SLACK_SIGNING_SECRET !== undefined)) {
    problems.push({ name: 'SLACK_BOT_TOKEN', problem: 'is missing; give it for one workspace, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET for installs through OAuth' });
  }
  if ((v.SLACK_BOT_TOKEN !== undefined || oauth) && v.SLACK_APP_TOKEN === undefined && v.SLACK_SIGNING_SECRET === undefined) {
    problems.push({ name: 'SLACK_APP_TOKEN', problem: 'is missing; give it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP' });
  }
  if (oauth && v.PUBLIC_URL === undefined) problems.push({ name: 'PUBLIC_URL', problem: 'is missing; Slack sends people back to it after an install' });
  return problems;
};

/** Variables -> settings; `settings` is null when no Slack variable is set. All problems at once, each with its variable, never a value. */
export const readSlackSettings = (environment: Record<string, string | undefined>, listen: SlackSettings['listen'] = null): SlackSettingsResult => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = SlackEnvironment.safeParse(given);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map((issue) => ({ name: String(issue.path[0]), problem: issue.message })) };
  const v = parsed.data;
  const problems = combinationProblems(v);
  if (problems.length > 0) return { ok: false, problems };
  if (v.SLACK_BOT_TOKEN === undefined && v.SLACK_CLIENT_ID === undefined) return { ok: true, settings: null };
  const oauth = v.SLACK_CLIENT_ID !== undefined && v.SLACK_CLIENT_SECRET !== undefined ? { clientId: v.SLACK_CLIENT_ID, clientSecret: v.SLACK_CLIENT_SECRET } : null;
  return { ok: true, settings: { botToken: v.SLACK_BOT_TOKEN ?? null, appToken: v.SLACK_APP_TOKEN ?? null, signingSecret: v.SLACK_SIGNING_SECRET ?? null, oauth, apiUrl: v.SLACK_API_URL.endsWith('/') ? v.SLACK_API_URL : `${v.SLACK_API_URL}/`, listen } };
};

/** A token or secret that Slack itself refused at the start: named, never shown. The process should end with code 2. */
export class SlackRefused extends Error {
  readonly setting: string;
  constructor(setting: string, reason: string) {
    super(`${setting} was refused by Slack (${reason}).`);
    this.name = 'SlackRefused';
    this.setting = setting;
  }
}
