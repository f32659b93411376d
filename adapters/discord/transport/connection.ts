// Signing in and staying signed in: retries while Discord is away, stops for good when it refuses us, and knows its own health.
// `client.isReady()` stays true after a fatal close, so health comes from the shards. Not for: what to do with events.
import { RESTEvents, type Client, Events, Status } from 'discord.js';
import type { Health, Log, Meter } from '../../../src/contracts/adapter.ts';
import { FIRST_LOOK_MS, RETRY_FIRST_MS, RETRY_LONGEST_MS } from '../limits.ts';

/** Closes after which Discord will not have us back; each with what to do. docs.discord.com/developers/topics/opcodes-and-status-codes#gateway. */
export const FATAL_CLOSES: Readonly<Record<number, string>> = {
  4004: 'Discord refused the token (close 4004). Reset it in the Developer Portal under Bot, put the new one into DISCORD_TOKEN and start again.',
  4010: 'Discord refused the shard number (close 4010). Remove DISCORD_SHARDS or set it to "auto".',
  4011: 'Discord asks for more shards (close 4011). Set DISCORD_SHARDS to "auto".',
  4012: 'Discord no longer serves this version of its gateway (close 4012). Update discord.js.',
  4013: 'Discord does not know the intents asked for (close 4013). Update discord.js.',
  4014: 'Discord refused the intents asked for (close 4014). Assay asks for no privileged intent: check that the token belongs to the right application.',
};
export const TOKEN_REFUSED = 'Discord refused the token (401). Check DISCORD_TOKEN: the bare bot token from the Developer Portal under Bot.';

/** `settled`: signed in, refused for good, or found out of reach; at the latest after FIRST_LOOK_MS. */
export type Connection = { client(): Client; health(): Health; settled: Promise<void>; close(): Promise<void> };
type State = { client: Client; fatal: string | null; trouble: string | null; closed: boolean; attempt: number; timer: NodeJS.Timeout | undefined; settle: () => void };
export type ConnectionOptions = { token: string; create: () => Client; /** Called for every client made, before it signs in. */ wire: (client: Client) => void; log: Log; meter: Meter };

const isFatal = (error: unknown): string | null => {
  const text = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : '';
  if (/TokenInvalid/i.test(text)) return TOKEN_REFUSED;
  if (/Authentication failed/i.test(text)) return FATAL_CLOSES[4004] ?? text;
  if (/disallowed intents/i.test(text)) return FATAL_CLOSES[4014] ?? text;
  return null;
};

/** Down for good, said once: the first reason is the cause of the others. */
function giveUp(state: State, reason: string, log: Log, fields: object = {}): void {
  if (state.fatal !== null) return;
  state.fatal = reason;
  log.error(fields, `discord: ${reason}`);
  state.settle();
}

function watch(state: State, client: Client, { log, meter }: ConnectionOptions): void {
  const mine = (): boolean => state.client === client;
  client.on(Events.ShardDisconnect, (event, shard) => {
    giveUp(state, FATAL_CLOSES[event.code] ?? `Discord closed the connection for good (close ${event.code}).`, log, { shard, close: event.code });
    meter.gauge('ready', 0, { part: 'discord' });
  });
  client.rest.on(RESTEvents.Response, (request, response) => {
    if (response.status === 401 && request.data.auth !== false && mine()) giveUp(state, TOKEN_REFUSED, log);
  });
  client.on(Events.ShardReconnecting, (shard) => { meter.count('discord_reconnects'); log.debug({ shard }, 'discord: connecting again'); });
  client.on(Events.ShardResume, (shard, replayed) => log.debug({ shard, replayed }, 'discord: session resumed'));
  client.on(Events.ClientReady, (ready) => { state.settle(); if (mine()) { state.trouble = null; state.attempt = 0; } meter.gauge('ready', 1, { part: 'discord' }); log.info({ user: ready.user.tag, shards: ready.ws.shards.size }, 'discord: signed in'); });
  client.on(Events.ShardError, (error, shard) => log.warn({ error: error.message, shard }, 'discord: connection error'));
  client.on(Events.Error, (error) => log.error({ error: error.message }, 'discord: client error'));
  client.on(Events.Warn, (message) => log.warn({}, `discord: ${message}`));
}

async function signIn(state: State, options: ConnectionOptions): Promise<void> {
  const client = state.client;
  try {
    await client.login(options.token);
  } catch (error) {
    if (state.closed) return;
    const fatal = isFatal(error);
    if (fatal !== null) giveUp(state, fatal, options.log);
    if (state.fatal !== null) return;
    state.settle();
    state.trouble = `cannot reach Discord: ${error instanceof Error ? error.message : 'unknown error'}`;
    const pause = Math.min(RETRY_LONGEST_MS, RETRY_FIRST_MS * 2 ** state.attempt++);
    options.log.warn({ pauseMs: pause }, `discord: ${state.trouble}; trying again`);
    state.timer = setTimeout(() => { begin(state, options); }, pause);
  }
}

function begin(state: State, options: ConnectionOptions): void {
  if (state.closed) return;
  state.client = options.create();
  watch(state, state.client, options);
  options.wire(state.client);
  void signIn(state, options);
}

/** discord.js counts itself ready even after a READY it could not read; its types then promise a user that is not there. */
const hasUser = (client: Client): boolean => client.user !== null;

function healthOf(state: State): Health {
  if (state.fatal !== null) return { ok: false, reason: state.fatal };
  if (state.trouble !== null) return { ok: false, reason: state.trouble };
  if (!state.client.isReady()) return { ok: false, reason: 'signing in to Discord' };
  if (!hasUser(state.client)) return { ok: false, reason: 'Discord did not say who we are (READY without user)' };
  const away = state.client.ws.shards.filter((shard) => shard.status !== Status.Ready);
  return away.size === 0 ? { ok: true, reason: `connected, ${state.client.ws.shards.size} shard(s)` } : { ok: false, reason: `connecting again: shard ${[...away.keys()].join(', ')}` };
}

/** Begins to sign in and returns at once; `health()` says how it goes. */
export function connect(options: ConnectionOptions): Connection {
  const first = Promise.withResolvers<void>();
  const patience = setTimeout(first.resolve, FIRST_LOOK_MS);
  const settle = (): void => { clearTimeout(patience); first.resolve(); };
  const state: State = { client: options.create(), fatal: null, trouble: null, closed: false, attempt: 0, timer: undefined, settle };
  watch(state, state.client, options);
  options.wire(state.client);
  void signIn(state, options);
  return {
    client: () => state.client,
    health: () => healthOf(state),
    settled: first.promise,
    close: async () => { state.closed = true; settle(); clearTimeout(state.timer); await state.client.destroy(); },
  };
}
