// A Slack of our own on loopback: Web API, Socket Mode, response_url, uploads, OAuth. Shapes are those of the vendor's packages and pages.
// It refuses what the real one refuses (block-rules.ts), so a rendering that is too long fails a test, not a reader.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'node:querystring';
import { WebSocketServer, type WebSocket } from 'ws';
import { messageProblems, viewProblems } from './block-rules.ts';

export type Args = Record<string, unknown>;
export type Call = { method: string; args: Args; token: string; at: number };
/** `undefined` leaves the call to the default; `status` and `headers` make an HTTP answer; 'hang' never answers; 'drop' destroys the connection. */
export type Answering = (args: Args, count: number) => { body?: Args; status?: number; headers?: Record<string, string> } | 'hang' | 'drop' | undefined;
export type Ack = { payload: Args; ms: number };
export type FakeSlack = {
  url: string; apiUrl: string; botUserId: string; team: string;
  calls: Call[];
  /** What was posted to response_urls. */
  responses: { id: string; body: Args }[];
  responseUrl(id: string): string;
  uploads: { id: string; bytes: Buffer }[];
  on(method: string, answering: Answering): void;
  of(method: string): Call[];
  /** Sends an envelope over the newest socket; resolves with the acknowledgement. */
  deliver(type: 'events_api' | 'slash_commands' | 'interactive', payload: unknown, retry?: { attempt: number; reason: string }): Promise<Ack>;
  /** Sends any text over the newest socket. */
  raw(text: string): void;
  /** Slack's own "disconnect" message, or cutting every socket. */
  disconnect(how: 'message' | 'cut'): void;
  sockets(): number;
  connections(): number;
  /** Waits until `condition` holds; fails after `ms`. */
  until<T>(condition: () => T | undefined | false, what: string, ms?: number): Promise<T>;
  close(): Promise<void>;
};

const decode = (value: string): unknown => {
  if (!/^[[{]/.test(value)) return value;
  try { return JSON.parse(value); } catch { return value; }
};
const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
};
const argsOf = (request: IncomingMessage, raw: Buffer): Args => {
  if ((request.headers['content-type'] ?? '').includes('json')) return JSON.parse(raw.toString()) as Args;
  return Object.fromEntries(Object.entries(parse(raw.toString())).map(([key, value]) => [key, decode(String(value))]));
};

const DEFAULTS = (fake: { url: string; team: string; botUserId: string; next(): number; nextUpload(): string }): Readonly<Record<string, (args: Args) => Args>> => ({
  'auth.test': () => ({ ok: true, url: 'https://test.slack.com/', team: 'Test', user: 'assay', team_id: fake.team, user_id: fake.botUserId, bot_id: 'B0BOT' }),
  'apps.connections.open': () => ({ ok: true, url: `${fake.url.replace('http', 'ws')}/link/?ticket=${fake.next()}` }),
  'chat.postMessage': (args) => {
    const problems = messageProblems(args['blocks'] ?? [], args['text']);
    if (problems.length > 0) return { ok: false, error: 'invalid_blocks', response_metadata: { messages: problems } };
    const channel = String(args['channel']);
    return { ok: true, channel: channel.startsWith('U') ? `D${channel.slice(1)}` : channel, ts: `17000000${fake.next()}.000100`, message: {} };
  },
  'views.open': (args) => { const problems = viewProblems(args['view']); return problems.length > 0 ? { ok: false, error: 'invalid_arguments', response_metadata: { messages: problems } } : { ok: true, view: { id: `V${fake.next()}` } }; },
  'files.getUploadURLExternal': () => { const id = fake.nextUpload(); return { ok: true, upload_url: `${fake.url}/upload/${id}`, file_id: id }; },
  'files.completeUploadExternal': (args) => ({ ok: true, files: Array.isArray(args['files']) ? args['files'] : [] }),
  'oauth.v2.access': () => ({ ok: true, access_token: 'xoxb-installed', token_type: 'bot', scope: 'chat:write,commands', bot_user_id: 'UBOT2', app_id: 'A1', team: { id: 'T2', name: 'Second' }, enterprise: null, authed_user: { id: 'U9' }, is_enterprise_install: false }),
});

/** Starts on any free port. */
export const startFakeSlack = async (): Promise<FakeSlack> => {
  const calls: Call[] = [];
  const responses: { id: string; body: Args }[] = [];
  const uploads: { id: string; bytes: Buffer }[] = [];
  const scripts = new Map<string, Answering>();
  const counts = new Map<string, number>();
  const open: WebSocket[] = [];
  const waiting = new Map<string, { resolve: (ack: Ack) => void; begun: number }>();
  let serial = 1_000;
  let opened = 0;
  const self = { url: '', team: 'T1', botUserId: 'UBOT', next: () => (serial += 1), nextUpload: () => `F${(serial += 1)}` };
  const defaults = DEFAULTS(self);

  const api = async (request: IncomingMessage, response: ServerResponse, method: string): Promise<void> => {
    const args = argsOf(request, await readBody(request));
    const count = (counts.get(method) ?? 0) + 1;
    counts.set(method, count);
    calls.push({ method, args, token: (request.headers.authorization ?? '').replace('Bearer ', ''), at: performance.now() });
    const scripted = scripts.get(method)?.(args, count);
    if (scripted === 'hang') return;
    if (scripted === 'drop') { request.socket.destroy(); return; }
    const views = method === 'views.push' || method === 'views.update' || method === 'views.publish' ? 'views.open' : method;
    const body = scripted?.body ?? defaults[views]?.(args) ?? { ok: true };
    response.writeHead(scripted?.status ?? 200, { 'content-type': 'application/json', ...scripted?.headers }).end(JSON.stringify(body));
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    const route = async (): Promise<void> => {
      if (url.pathname.startsWith('/api/')) return api(request, response, url.pathname.slice(5));
      if (url.pathname.startsWith('/upload/')) { uploads.push({ id: url.pathname.slice(8), bytes: await readBody(request) }); response.writeHead(200).end('OK'); return; }
      if (url.pathname.startsWith('/response/')) {
        const id = url.pathname.slice(10);
        const body = JSON.parse((await readBody(request)).toString()) as Args;
        responses.push({ id, body });
        const problems = messageProblems(body['blocks'] ?? [], body['text']);
        const scripted = scripts.get('response_url')?.(body, responses.length);
        const status = typeof scripted === 'object' ? (scripted.status ?? 200) : problems.length > 0 ? 400 : 200;
        response.writeHead(status).end(problems.length > 0 ? problems.join('\n') : 'ok');
        return;
      }
      response.writeHead(404).end();
    };
    route().catch(() => { response.destroy(); });
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    opened += 1;
    open.push(socket);
    socket.on('close', () => { open.splice(open.indexOf(socket), 1); });
    socket.on('message', (data) => {
      const message = JSON.parse(String(data as Buffer)) as { envelope_id?: string; payload?: Args };
      const entry = waiting.get(message.envelope_id ?? '');
      waiting.delete(message.envelope_id ?? '');
      entry?.resolve({ payload: message.payload ?? {}, ms: performance.now() - entry.begun });
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  self.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const newest = (): WebSocket => {
    const socket = open.at(-1);
    if (socket === undefined) throw new Error('no socket is open');
    return socket;
  };
  return {
    url: self.url, apiUrl: `${self.url}/api/`, botUserId: self.botUserId, team: self.team, calls, responses, uploads,
    responseUrl: (id) => `${self.url}/response/${id}`,
    on: (method, answering) => { scripts.set(method, answering); },
    of: (method) => calls.filter((call) => call.method === method),
    deliver: (type, payload, retry) => new Promise((resolve) => {
      const envelope_id = `env-${self.next()}`;
      waiting.set(envelope_id, { resolve, begun: performance.now() });
      newest().send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: type !== 'events_api', ...(retry === undefined ? {} : { retry_attempt: retry.attempt, retry_reason: retry.reason }) }));
    }),
    raw: (text) => { newest().send(text); },
    disconnect: (how) => { for (const socket of open) { if (how === 'message') socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })); else socket.terminate(); } },
    sockets: () => open.length,
    connections: () => opened,
    until: async (condition, what, ms = 20_000) => {
      const deadline = performance.now() + ms;
      for (;;) {
        const value = condition();
        if (value !== undefined && value !== false) return value;
        if (performance.now() > deadline) throw new Error(`${what} did not happen in ${ms} ms`);
        await new Promise((resolve) => { setTimeout(resolve, 5); });
      }
    },
    close: async () => {
      for (const socket of open) socket.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => { sockets.close(() => { server.close(() => { resolve(); }); }); });
    },
  };
};
