// Installing into other workspaces (OAuth v2) and the receiver whose pages and routes it uses. State is signed and bound to the browser by a cookie.
// Not for: keeping tokens (workspaces.ts and the store, which encrypts them).
import { createHmac } from 'node:crypto';
import { HTTPReceiver, type InstallationStore, type webApi } from '@slack/bolt';
import type { Log } from '../../src/contracts/adapter.ts';
import { boltLogger } from './logger.ts';
import { BOT_SCOPES, OPTIONAL_SCOPES } from './manifest.ts';
import { SLACK_API_URL, type SlackSettings } from './settings.ts';
import { EVENTS_PATH } from './transport/http.ts';

const REDIRECT_PATH = '/slack/oauth_redirect';
/** Bolt asks for a secret even where no signed request is taken. */
const NO_SECRET = 'unused: no signed requests are taken';
/** Every listener acknowledges at once; this is for what Bolt itself does not know. Unit: milliseconds. */
const UNHANDLED_MS = 2_500;

/** Where people agree: Slack's page, or the same path on the host of SLACK_API_URL when that was changed. */
const authorizationUrl = (apiUrl: string): string => (apiUrl === SLACK_API_URL ? 'https://slack.com/oauth/v2/authorize' : new URL('/oauth/v2/authorize', apiUrl).href);

/** The key for the state is made from the client secret, so every replica has the same one and nothing more has to be configured. */
const stateSecret = (clientSecret: string): string => createHmac('sha256', clientSecret).update('assay slack oauth state').digest('hex');

export const createHttpReceiver = (settings: SlackSettings, clientOptions: webApi.WebClientOptions, store: InstallationStore, publicUrl: string | null, log: Log): HTTPReceiver =>
  new HTTPReceiver({
    signingSecret: settings.signingSecret ?? NO_SECRET,
    endpoints: [EVENTS_PATH],
    logger: boltLogger(log),
    unhandledRequestTimeoutMillis: UNHANDLED_MS,
    unhandledRequestHandler: ({ response }) => {
      log.warn({ surface: 'slack' }, 'a request nobody handles was answered empty');
      if (!response.headersSent) response.writeHead(200).end();
    },
    ...(settings.oauth === null
      ? {}
      : {
          clientId: settings.oauth.clientId,
          clientSecret: settings.oauth.clientSecret,
          stateSecret: stateSecret(settings.oauth.clientSecret),
          installationStore: store,
          scopes: [...Object.keys(BOT_SCOPES), ...Object.keys(OPTIONAL_SCOPES)],
          ...(publicUrl === null ? {} : { redirectUri: `${publicUrl.replace(/\/$/, '')}${REDIRECT_PATH}` }),
          installerOptions: { directInstall: true, redirectUriPath: REDIRECT_PATH, clientOptions, authorizationUrl: authorizationUrl(settings.apiUrl) },
        }),
  });
