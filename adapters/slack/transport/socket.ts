// Socket Mode with our own reconnecting: the client's waits five seconds before a new socket and ends the process by an unhandled
// rejection when a token is refused while reconnecting (both measured). Here the first new socket comes at once and a refusal is a health reason.
import { SocketModeReceiver, type Receiver, type webApi } from '@slack/bolt';
import type { Health, Log, Meter } from '../../../src/contracts/adapter.ts';
import { classify } from '../calls.ts';
import { boltLogger, errorFields } from '../logger.ts';
import { SlackRefused } from '../settings.ts';
import { screenSocket } from './screen.ts';

type Transport = { receiver: Receiver; start(): Promise<void>; /** Resolves when the socket is really closed. */ stop(): Promise<void>; health(): Health };
type SocketOptions = { appToken: string; clientOptions: webApi.WebClientOptions; reconnect: { firstMs: number; maxMs: number } };

/** The client resolves nothing when a peer never answers the close; then we go on. Unit: milliseconds. */
const CLOSE_WAIT_MS = 3_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

type Client = SocketModeReceiver['client'];

/** Puts `screen` before the client's own reader; what does not pass is acknowledged and goes no further. */
const guard = (client: Client, log: Log, meter: Meter): void => {
  const readers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    if (isBinary || typeof data !== 'string') return;
    const screened = screenSocket(data);
    if (screened.kind === 'pass') { for (const read of readers) read.call(client, data, isBinary); return; }
    meter.count(screened.kind === 'rate-limited' ? 'slack_rate_limited' : 'slack_malformed');
    log.warn({ surface: 'slack', ...(screened.kind === 'malformed' ? { what: screened.what } : {}) }, screened.kind === 'rate-limited' ? 'Slack says this workspace sends more events than it delivers' : 'a malformed message of the socket was set aside');
    // `send` is the client's own way to acknowledge; it is protected only because apps get it wrapped.
    if (screened.envelope !== undefined) void (client as unknown as { send(id: string): Promise<void> }).send(screened.envelope).catch(() => undefined);
  });
};

export const createSocket = (options: SocketOptions, log: Log, meter: Meter): Transport => {
  const receiver = new SocketModeReceiver({ appToken: options.appToken, autoReconnectEnabled: false, logger: boltLogger(log), installerOptions: { clientOptions: options.clientOptions } });
  const { client } = receiver;
  let state: 'starting' | 'connected' | 'reconnecting' | 'refused' | 'stopped' = 'starting';
  let reason = 'not connected yet';
  // A function, because other callbacks change `state` while this one waits.
  const stopped = (): boolean => state === 'stopped';
  guard(client, log, meter);

  const reconnect = async (): Promise<void> => {
    let told = 0;
    for (let failures = 0; !stopped(); failures += 1) {
      const own = failures === 0 ? 0 : Math.min(options.reconnect.maxMs, options.reconnect.firstMs * 2 ** (failures - 1));
      await pause(Math.max(own, told));
      if (stopped()) return;
      try {
        await client.start();
        [state, reason] = ['connected', ''];
        meter.count('slack_reconnected');
        return;
      } catch (error) {
        const outcome = classify(error);
        told = outcome.kind === 'limited' ? outcome.afterMs : 0;
        if (stopped()) return;
        state = outcome.kind === 'refused' ? 'refused' : 'reconnecting';
        reason = outcome.kind === 'refused' ? `SLACK_APP_TOKEN was refused (${outcome.error})` : 'no socket to Slack, trying again';
        log.error({ surface: 'slack', failures: failures + 1, ...errorFields(error) }, reason);
      }
    }
  };
  client.on('disconnected', () => {
    if (state !== 'connected') return;
    [state, reason] = ['reconnecting', 'no socket to Slack, trying again'];
    void reconnect();
  });
  return {
    receiver: { init: (app) => { receiver.init(app); }, start: () => receiver.start(), stop: () => receiver.stop() },
    async start() {
      try {
        await client.start();
        [state, reason] = ['connected', ''];
      } catch (error) {
        const outcome = classify(error);
        if (outcome.kind === 'refused') throw new SlackRefused('SLACK_APP_TOKEN', outcome.error);
        [state, reason] = ['reconnecting', 'no socket to Slack, trying again'];
        log.error({ surface: 'slack', ...errorFields(error) }, reason);
        void reconnect();
      }
    },
    async stop() {
      const open = state === 'connected';
      [state, reason] = ['stopped', 'stopped'];
      if (open) await Promise.race([client.disconnect(), pause(CLOSE_WAIT_MS)]);
    },
    health: () => ({ ok: state === 'connected', reason }),
  };
};
