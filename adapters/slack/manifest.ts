// Slack's app manifest, made from the same command list the code answers to; manifest.yaml is its written form and a test refuses drift.
// Written by `node adapters/slack/manifest-write.ts`. Every scope stands with the feature that needs it.
import type { webApi } from '@slack/bolt';
import { stringify } from 'yaml';
import { CHECK_CLAIM, commandOf } from '../../src/contracts/commands.ts';
import { SLASH } from './read/slash.ts';

type Manifest = NonNullable<webApi.AppsManifestValidateArguments['manifest']>;

/** Asked of every workspace. No channels:history, so no thread is read: a follow-up in a channel is a new mention. */
export const BOT_SCOPES = {
  'app_mentions:read': 'to see a message that mentions the app, and no other',
  'chat:write': 'to answer, to post a digest, to set the status of an agent session',
  commands: 'for /minerals, /financing and "Check this claim"',
  'im:history': 'to receive direct messages sent to the app (the event carries them; no history is read)',
  'assistant:write': 'for the agent tab: suggested prompts',
} as const;
/** A workspace may refuse these; the feature then degrades as said. */
export const OPTIONAL_SCOPES = {
  'files:write': 'to show charts as pictures and hand out CSV files where no public address is set; without it both come as text',
} as const;
/** Every event with what it is for. */
const BOT_EVENTS = {
  app_mention: 'a question in a channel',
  'message.im': 'a question in a direct message or the agent tab',
  app_home_opened: 'App Home and the suggested prompts',
  agent_session_stopped: 'the stop button',
  app_uninstalled: 'deletes what is stored of the workspace',
  tokens_revoked: 'deletes the tokens',
} as const;

type Scopes = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>;
type Events = NonNullable<NonNullable<NonNullable<Manifest['settings']>['event_subscriptions']>['bot_events']>;
/** The SDK's lists of names are behind the platform (they lack assistant:write and agent_session_stopped, which the vendor's pages name). */
const scopes = (record: Readonly<Record<string, string>>): Scopes => Object.keys(record) as Scopes;
const eventNames = (record: Readonly<Record<string, string>>): Events => Object.keys(record) as Events;

/** `publicUrl` null: Socket Mode, no addresses. */
export const buildManifest = (publicUrl: string | null): Manifest => {
  const base = publicUrl?.replace(/\/$/, '') ?? null;
  const events = base === null ? {} : { request_url: `${base}/slack/events` };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: { name: 'Assay', description: 'Answers questions about critical-minerals partnerships and shows the source of every answer.', background_color: '#1f3a4d' },
    features: {
      agent_view: { agent_description: 'Ask who, when, how much and where about the critical-minerals partnerships. Every answer names its document and paragraph.' },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'assay', always_online: true },
      shortcuts: [{ type: 'message', name: CHECK_CLAIM.name, callback_id: CHECK_CLAIM.id, description: CHECK_CLAIM.description }],
      slash_commands: SLASH.map(({ command, covers }) => {
        const names: readonly string[] = covers;
        const first = commandOf(covers[0]);
        const hint = names.length === 1 ? first.usage : `<question> | ${covers.filter((name) => name !== 'ask').join(' | ')}`;
        return { command, description: first.description, usage_hint: hint, should_escape: false, ...(base === null ? {} : { url: `${base}/slack/events` }) };
      }),
    },
    oauth_config: {
      ...(base === null ? {} : { redirect_urls: [`${base}/slack/oauth_redirect`] }),
      scopes: { bot: scopes(BOT_SCOPES), bot_optional: scopes(OPTIONAL_SCOPES) },
    },
    settings: {
      event_subscriptions: { ...events, bot_events: eventNames(BOT_EVENTS) },
      interactivity: { is_enabled: true, ...(base === null ? {} : { request_url: `${base}/slack/events`, message_menu_options_url: `${base}/slack/events` }) },
      org_deploy_enabled: false, socket_mode_enabled: base === null, token_rotation_enabled: false,
    },
  };
};

const HEAD = `# Written by adapters/slack/manifest-write.ts from src/contracts/commands.ts; a test refuses any other change.
# Paste into api.slack.com/apps -> Create New App -> From a manifest. This is the Socket Mode form;
# for HTTP run: npx node adapters/slack/manifest-write.ts https://your.address
`;

/** The YAML text, with the reason of each scope and event as a comment. */
export const manifestText = (publicUrl: string | null): string => {
  const reasons: Readonly<Record<string, string>> = { ...BOT_SCOPES, ...OPTIONAL_SCOPES, ...BOT_EVENTS };
  const lines = stringify(buildManifest(publicUrl), { lineWidth: 0 }).split('\n').map((line) => {
    const item = /^\s+- (.+)$/.exec(line)?.[1];
    const reason = item === undefined ? undefined : reasons[item];
    return reason === undefined ? line : `${line} # ${reason}`;
  });
  return `${HEAD}${lines.join('\n')}`;
};
