// Discord on this machine: REST and gateway on one port of 127.0.0.1, and what people do there.
import { createServer } from 'node:http';
import { FakeGateway } from './fake-gateway.ts';
import { FakeRest, type InteractionState } from './fake-rest.ts';

/** Does not begin with "bot": discord.js would cut that off. */
const TOKEN = 'fake-discord.token-for-tests.0123456789';
export const ME = '100000000000000001';
export const APPLICATION = '100000000000000001';
export const GUILD = '200000000000000001';
export const CHANNEL = '300000000000000001';
export const PERSON = '400000000000000001';

export type FakeOptions = { heartbeatMs?: number; shards?: number; maxConcurrency?: number; guilds?: string[]; token?: string };
export type FakeDiscord = {
  apiUrl: string; token: string; rest: FakeRest; gateway: FakeGateway;
  /** A fresh snowflake-like id. */
  id(): string;
  /** Sends an interaction and returns what becomes of it. */
  interact(packet: Record<string, unknown>, shard?: number): InteractionState;
  say(packet: Record<string, unknown>, shard?: number): string;
  close(): Promise<void>;
};

let ids = 500_000_000_000_000_000n;

/** Starts on a free port. */
export async function openFakeDiscord(options: FakeOptions = {}): Promise<FakeDiscord> {
  const token = options.token ?? TOKEN;
  const rest = new FakeRest(token);
  const http = createServer((request, response) => { rest.handle(request, response).catch((error: unknown) => { response.writeHead(500).end(String(error)); }); });
  await new Promise<void>((resolve) => { http.listen(0, '127.0.0.1', resolve); });
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `ws://127.0.0.1:${port}`;
  const gateway = new FakeGateway(http, { token, url: () => url, heartbeatMs: options.heartbeatMs ?? 41_250, guilds: options.guilds ?? [GUILD], user: { id: ME, username: 'assay', discriminator: '0', bot: true }, application: APPLICATION });
  rest.gatewayInfo = () => ({ url, shards: options.shards ?? 1, session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 60_000, max_concurrency: options.maxConcurrency ?? 16 } });
  const id = (): string => { ids += 1n; return String(ids); };
  return {
    apiUrl: `http://127.0.0.1:${port}/api`, token, rest, gateway, id,
    interact(packet, shard = 0) {
      const [own, key] = [id(), `interaction-token-${id()}`];
      const state = rest.born(own, key);
      gateway.dispatch('INTERACTION_CREATE', { id: own, token: key, application_id: APPLICATION, version: 1, ...packet }, shard);
      return state;
    },
    say(packet, shard = 0) { const own = id(); gateway.dispatch('MESSAGE_CREATE', { id: own, ...packet }, shard); return own; },
    async close() { gateway.stop(); http.closeAllConnections(); await new Promise((resolve) => { http.close(resolve); }); },
  };
}
