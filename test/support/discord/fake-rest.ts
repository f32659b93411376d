// Discord's REST API as far as the adapter uses it, strict: it refuses what Discord refuses, with Discord's codes.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { messageProblems } from './payload-rules.ts';

export type Received = { method: string; path: string; body: unknown; files: { name: string; bytes: Uint8Array }[]; auth: string | null; at: number };
export type Message = { id: string; channel: string; body: Record<string, unknown>; files: { name: string; bytes: Uint8Array }[]; crossposted: boolean };
type Shown = { body: Record<string, unknown>; files: { name: string; bytes: Uint8Array }[]; isPrivate: boolean };
/** `original`: the answer as the person sees it now; undefined while "thinking". */
export type InteractionState = { id: string; token: string; bornAt: number; ackedAt: number | null; deferred: boolean; isPrivate: boolean; original: Shown | undefined; deleted: boolean; followUps: Shown[]; modal: unknown; choices: { name: string; value: string }[] | null };
export type Fault = { match: RegExp; times: number; status: number; code?: number; headers?: Record<string, string>; hang?: boolean; /** 'early': before the body is read. */ destroy?: 'early' | 'before' | 'after' };

const Callback = z.looseObject({ type: z.int(), data: z.looseObject({ flags: z.int().optional() }).optional() });
const Json = z.record(z.string(), z.unknown());

export class FakeRest {
  readonly received: Received[] = [];
  readonly messages: Message[] = [];
  readonly interactions = new Map<string, InteractionState>();
  readonly faults: Fault[] = [];
  readonly registered = new Map<string, unknown[]>();
  /** channel id -> type; channels that are not here do not exist (10003), unless `openChannels`. */
  readonly channels = new Map<string, number>();
  openChannels = true;
  /** message id -> the thread made from it. */
  readonly threads = new Map<string, { channel: string; name: string }>();
  /** channel id -> code with which posting is refused. */
  readonly refusedChannels = new Map<string, number>();
  /** People who take no direct messages (50007). */
  readonly closedDms = new Set<string>();
  ackWithinMs = 3_000;
  /** Delay before the answer of every request. */
  slowMs = 0;
  gatewayInfo: () => object = () => ({});
  readonly token: string;
  private readonly nonces = new Map<string, string>();
  private next = 9_000_000_000_000_000n;

  constructor(token: string) { this.token = token; }
  private newId(): string { this.next += 1n; return String(this.next); }

  born(id: string, token: string): InteractionState {
    const state: InteractionState = { id, token, bornAt: performance.now(), ackedAt: null, deferred: false, isPrivate: false, original: undefined, deleted: false, followUps: [], modal: null, choices: null };
    this.interactions.set(token, state);
    return state;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const early = this.faults.find((f) => f.times > 0 && f.destroy === 'early' && f.match.test(`${request.method ?? ''} ${pathOf(request)}`));
    if (early !== undefined) { early.times -= 1; request.socket.destroy(); return; }
    const read = await readRequest(request);
    this.received.push(read);
    const fault = this.faults.find((f) => f.times > 0 && f.match.test(`${read.method} ${read.path}`));
    if (fault !== undefined) {
      fault.times -= 1;
      if (fault.hang === true) return;
      if (fault.destroy === 'before') { request.socket.destroy(); return; }
      if (fault.destroy === 'after') { this.route(read); request.socket.destroy(); return; }
      reply(response, { status: fault.status, headers: fault.headers ?? {}, body: { code: fault.code ?? 0, message: 'fault of the fake', retry_after: 1, global: false } });
      return;
    }
    if (this.slowMs > 0) await new Promise((resolve) => { setTimeout(resolve, this.slowMs); });
    reply(response, this.route(read));
  }

  private route(r: Received): Result {
    const [, ...parts] = r.path.split('/');
    const at = (i: number): string => decodeURIComponent(parts[i] ?? '');
    if (r.path.startsWith('/interactions/')) return this.callback(r, at(2));
    if (parts[0] === 'webhooks') return this.webhook(r, at(2), at(4));
    if (r.auth !== `Bot ${this.token}`) return refused(401, 0, '401: Unauthorized');
    if (r.path === '/gateway/bot') return ok(this.gatewayInfo());
    if (parts[0] === 'applications') return this.commands(r);
    if (r.path === '/users/@me/channels') return this.openDm(r);
    if (parts[0] === 'channels' && parts[2] === 'messages' && parts[4] === 'threads') return this.startThread(r, at(1), at(3));
    if (parts[0] === 'channels' && parts[2] === 'messages') return parts[4] === 'crosspost' ? this.crosspost(at(3)) : r.method === 'GET' ? this.history(at(1)) : this.create(r, at(1));
    if (parts[0] === 'channels' && parts.length === 2) return this.channels.has(at(1)) || this.openChannels ? ok({ id: at(1), type: this.channels.get(at(1)) ?? 0 }) : refused(404, 10_003, 'Unknown Channel');
    return refused(404, 0, `The fake does not know ${r.method} ${r.path}`);
  }

  private callback(r: Received, token: string): Result {
    const state = this.interactions.get(token);
    if (state === undefined || performance.now() - state.bornAt > this.ackWithinMs) return refused(404, 10_062, 'Unknown interaction');
    if (state.ackedAt !== null) return refused(400, 40_060, 'Interaction has already been acknowledged.');
    const { type, data } = Callback.parse(r.body);
    if (type === 8) {
      const choices = z.array(z.strictObject({ name: z.string().min(1).max(100), name_localizations: z.unknown().optional(), value: z.string().max(100) })).max(25).safeParse(data?.['choices']);
      if (!choices.success) return refused(400, 50_035, choices.error.message);
      state.choices = choices.data.map(({ name, value }) => ({ name, value }));
    }
    if (type === 4) {
      const problems = messageProblems(data, r.files.map((f) => f.name));
      if (problems.length > 0) return refused(400, 50_035, problems.join('; '));
      state.original = shown(data ?? {}, r.files, (data?.flags ?? 0) & 64 ? true : false);
    }
    if (type === 5) state.deferred = true;
    if (type === 9) state.modal = data;
    state.isPrivate = ((data?.flags ?? 0) & 64) !== 0;
    state.ackedAt = performance.now();
    return { status: 204, headers: {}, body: undefined };
  }

  private webhook(r: Received, token: string, message: string): Result {
    const state = this.interactions.get(token);
    if (state === undefined || state.ackedAt === null) return refused(404, 10_015, 'Unknown Webhook');
    const data = Json.parse(r.body ?? {});
    if (r.method === 'DELETE') { state.deleted = true; state.deferred = false; state.original = undefined; return { status: 204, headers: {}, body: undefined }; }
    const problems = messageProblems(data, r.files.map((f) => f.name), r.method === 'PATCH');
    if (problems.length > 0) return refused(400, 50_035, problems.join('; '));
    if (r.method === 'PATCH' && message === '@original') { state.original = shown(data, r.files, state.isPrivate); return ok({ id: this.newId(), channel_id: '1', author: { id: '1', username: 'a' }, content: '', timestamp: '2026-11-22T00:00:00Z', attachments: [], embeds: [], mentions: [], type: 0 }); }
    state.followUps.push(shown(data, r.files, (Number(data['flags'] ?? 0) & 64) !== 0));
    return ok({ id: this.newId(), channel_id: '1', author: { id: '1', username: 'a' }, content: '', timestamp: '2026-11-22T00:00:00Z', attachments: [], embeds: [], mentions: [], type: 0 });
  }

  private commands(r: Received): Result {
    if (r.method === 'PUT') this.registered.set(r.path, z.array(Json).parse(r.body).map((command) => ({ ...command, id: this.newId(), version: '1', dm_permission: true, nsfw: false })));
    return ok(this.registered.get(r.path) ?? []);
  }

  private openDm(r: Received): Result {
    const { recipient_id: user } = z.looseObject({ recipient_id: z.string() }).parse(r.body);
    return ok({ id: `7${user}`, type: 1, recipients: [{ id: user }] });
  }

  private create(r: Received, channel: string): Result {
    if (!this.openChannels && !this.channels.has(channel)) return refused(404, 10_003, 'Unknown Channel');
    const code = this.refusedChannels.get(channel) ?? (this.closedDms.has(channel.slice(1)) && channel.startsWith('7') ? 50_007 : undefined);
    if (code !== undefined) return refused(403, code, 'refused by the fake');
    const problems = messageProblems(r.body, r.files.map((f) => f.name));
    if (problems.length > 0) return refused(400, 50_035, problems.join('; '));
    const body = Json.parse(r.body);
    const nonce = body['enforce_nonce'] === true ? `${channel}:${String(body['nonce'])}` : null;
    const earlier = nonce === null ? undefined : this.nonces.get(nonce);
    if (earlier !== undefined) return ok({ id: earlier, channel_id: channel });
    const message = { id: this.newId(), channel, body, files: r.files, crossposted: false };
    this.messages.push(message);
    if (nonce !== null) this.nonces.set(nonce, message.id);
    return ok({ id: message.id, channel_id: channel });
  }

  /** A thread has the id of its message, and a message has one. */
  private startThread(r: Received, channel: string, message: string): Result {
    const body = z.strictObject({ name: z.string().min(1).max(100), auto_archive_duration: z.union([60, 1_440, 4_320, 10_080].map((n) => z.literal(n))).optional() }).safeParse(r.body);
    if (!body.success) return refused(400, 50_035, body.error.message);
    if (this.threads.has(message)) return refused(400, 160_004, 'A thread has already been created for this message');
    this.threads.set(message, { channel, name: body.data.name });
    this.channels.set(message, 11);
    return ok({ id: message, type: 11, parent_id: channel });
  }

  private history(channel: string): Result { return ok(this.messages.filter((m) => m.channel === channel).map((m) => ({ ...m.body, id: m.id, author: { id: '100000000000000001' } })).toReversed().slice(0, 50)); }
  private crosspost(id: string): Result { const message = this.messages.find((m) => m.id === id); if (message !== undefined) message.crossposted = true; return ok({ id }); }
}

type Result = { status: number; headers: Record<string, string>; body: unknown };
const ok = (body: unknown): Result => ({ status: 200, headers: {}, body });
const refused = (status: number, code: number, message: string): Result => ({ status, headers: {}, body: { code, message } });
const shown = (data: Record<string, unknown>, files: Shown['files'], isPrivate: boolean): Shown => ({ body: data, files, isPrivate });

/** A 204 carries no content type: discord.js would try to parse the nothing. */
function reply(response: ServerResponse, { status, headers, body }: Result): void {
  response.writeHead(status, body === undefined ? headers : { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '').replace(/^\/api\/v\d+/, '').replace(/\?.*$/, '');

async function readRequest(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const path = pathOf(request);
  const type = request.headers['content-type'] ?? '';
  const base = { method: request.method ?? 'GET', path, auth: request.headers.authorization ?? null, at: performance.now() };
  if (!type.startsWith('multipart/form-data')) return { ...base, body: bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8')), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: Received['files'] = [];
  for (const value of form.values()) if (typeof value !== 'string') files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  const payload = form.get('payload_json');
  return { ...base, body: typeof payload === 'string' ? JSON.parse(payload) : undefined, files };
}
