// The Slack adapter: settings and ports in, a running adapter out. Wires the parts; each part stands in its own file.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, webApi, type AppOptions, type Receiver } from '@slack/bolt';
import type { Adapter, AdapterPorts, RunningAdapter } from '../../src/contracts/adapter.ts';
import { attempt, PATIENT, realWait } from './calls.ts';
import { createClaims } from './claims.ts';
import type { Slack } from './context.ts';
import { createDeliverer } from './deliver.ts';
import { createFiles } from './files.ts';
import { createHttpReceiver } from './install.ts';
import { createJobs } from './jobs.ts';
import { boltLogger } from './logger.ts';
import { register } from './register.ts';
import { createSender } from './sender.ts';
import { createSessions } from './sessions.ts';
import { SlackRefused, type SlackSettings } from './settings.ts';
import { createFront } from './transport/http.ts';
import { listen } from './transport/server.ts';
import { createSocket } from './transport/socket.ts';
import { createWorkspaces, type Single } from './workspaces.ts';

/** A call that hangs longer is given up and counts as "no reply". Unit: milliseconds. */
const CALL_MS = 10_000;
/** How long stop() waits for answers under way. Unit: milliseconds. */
const DRAIN_MS = 15_000;
const RECONNECT = { firstMs: 1_000, maxMs: 60_000 };

/** No retries inside the client: calls.ts knows which calls may be made twice. */
const clientOptionsOf = (settings: SlackSettings, ports: AdapterPorts): webApi.WebClientOptions => ({
  slackApiUrl: settings.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: CALL_MS, logger: boltLogger(ports.log),
});

/** Who we are in the one workspace of the settings' token; a refusal names the variable, never its value. */
const signIn = async (token: string, only: boolean, options: webApi.WebClientOptions): Promise<Single> => {
  const client = new webApi.WebClient(token, options);
  const outcome = await attempt(() => client.auth.test(), PATIENT, realWait);
  if (outcome.kind === 'refused') throw new SlackRefused('SLACK_BOT_TOKEN', outcome.error);
  if (outcome.kind !== 'done') throw new Error(`Slack did not answer at SLACK_API_URL (${'reason' in outcome ? outcome.reason : outcome.kind}).`);
  return { team: outcome.value.team_id ?? '', client, botUserId: outcome.value.user_id ?? '', only };
};

/** Bolt refuses an `authorize` of ours beside a receiver that can install, so it is shown only what carries events. */
const carrierOnly = (receiver: Receiver): Receiver => ({ init: (app) => { receiver.init(app); }, start: (...args) => receiver.start(...args), stop: (...args) => receiver.stop(...args) });

/** `authorize` answers at once and holds no token: installations are looked up after the acknowledgement. */
const appOptions = (receiver: Receiver, clientOptions: webApi.WebClientOptions, ports: AdapterPorts): AppOptions => ({
  receiver, authorize: () => Promise.resolve({}), ignoreSelf: false, convoStore: false, clientOptions, logger: boltLogger(ports.log),
});

const build = async (settings: SlackSettings, ports: AdapterPorts): Promise<{ slack: Slack; clientOptions: webApi.WebClientOptions }> => {
  const clientOptions = clientOptionsOf(settings, ports);
  const single = settings.botToken === null ? null : await signIn(settings.botToken, settings.oauth === null, clientOptions);
  const workspaces = createWorkspaces(ports.store.installations, ports.clock, ports.log, (token, team) => new webApi.WebClient(token, { ...clientOptions, ...(team === undefined ? {} : { teamId: team }) }), single);
  const slack: Slack = {
    ports, workspaces, claims: createClaims(ports.store.deliveries, ports.clock, ports.log, ports.meter), jobs: createJobs(),
    sender: createSender(ports.log, ports.meter, realWait), sessions: createSessions(ports.log), files: createFiles(ports, settings.appToken === null ? settings.signingSecret : null, realWait),
  };
  return { slack, clientOptions };
};

export const slack: Adapter<SlackSettings> = {
  name: 'slack',
  async start(settings, ports): Promise<RunningAdapter> {
    const { slack: desk, clientOptions } = await build(settings, ports);
    const http = createHttpReceiver(settings, clientOptions, desk.workspaces.store, ports.publicUrl, ports.log);
    const socket = settings.appToken === null ? null : createSocket({ appToken: settings.appToken, clientOptions, reconnect: settings.reconnect ?? RECONNECT }, ports.log, ports.meter);
    register(new App(appOptions(carrierOnly(socket?.receiver ?? http), clientOptions, ports)), desk);
    const front = createFront({ secret: socket === null ? settings.signingSecret : null, receiver: http, clock: ports.clock, log: ports.log, meter: ports.meter });
    const handle = (request: IncomingMessage, response: ServerResponse): void => { if (!desk.files.serve(request, response)) front(request, response); };
    const server = settings.listen === null || (socket !== null && settings.oauth === null) ? null : await listen(settings.listen.host, settings.listen.port, handle);
    await socket?.start();
    ports.log.info({ surface: 'slack', mode: socket === null ? 'http' : 'socket', installs: settings.oauth !== null }, 'Slack is served');
    return {
      name: 'slack', routes: { prefix: '/slack/', handle }, deliverer: createDeliverer(desk.workspaces, desk.sender, ports.log),
      ...(server === null ? {} : { address: server.address }),
      health() {
        const gone = desk.workspaces.gone();
        return gone === null ? (socket?.health() ?? { ok: true, reason: '' }) : { ok: false, reason: gone };
      },
      async stop() {
        await Promise.all([socket?.stop(), server?.close()]);
        await desk.jobs.drain(DRAIN_MS);
      },
    };
  },
};
