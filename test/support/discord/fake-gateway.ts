// A Discord gateway as small as the real client allows: hello, identify, resume with replay, heartbeats; and every way to lose it.
import type { Server } from 'node:http';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { z } from 'zod';

const Op = z.looseObject({ op: z.int(), d: z.unknown() });
const Identify = z.looseObject({ token: z.string(), intents: z.int(), shard: z.tuple([z.int(), z.int()]).optional() });
const Resume = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number().nullable() });

const textOf = (data: RawData): string => (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer)).toString('utf8');

type Session = { id: string; shard: number; seq: number; events: { s: number; t: string; d: unknown }[]; socket: WebSocket | null; valid: boolean };
export type GatewayOptions = { token: string; url: () => string; heartbeatMs: number; guilds: string[]; user: object; application: string };

/** Sent in GUILD_CREATE after READY; tests may add roles and channels. */
export type GuildData = Record<string, unknown> & { id: string };

export class FakeGateway {
  readonly identifies: { intents: number; shard: number; at: number }[] = [];
  readonly resumes: { shard: number; seq: number | null }[] = [];
  readonly guilds = new Map<string, GuildData>();
  /** Fields taken out of READY, for the crash traps. */
  readonly dropFromReady = new Set<string>();
  /** Fault of the next identify: a close code, or the code of an invalid session. */
  refuseIdentify: number | null = null;
  /** Answers heartbeats. */
  acks = true;
  /** Keeps GUILD_CREATE back, so the client is not ready. */
  holdGuilds = false;
  private readonly sessions = new Map<number, Session>();
  private readonly server: WebSocketServer;
  private count = 0;
  private readonly options: GatewayOptions;

  constructor(http: Server, options: GatewayOptions) {
    this.options = options;
    for (const id of options.guilds) this.guilds.set(id, { id });
    this.server = new WebSocketServer({ noServer: true });
    http.on('upgrade', (request, socket, head) => this.server.handleUpgrade(request, socket, head, (ws) => this.open(ws)));
  }

  private open(ws: WebSocket): void {
    ws.on('error', () => undefined);
    ws.send(JSON.stringify({ op: 10, d: { heartbeat_interval: this.options.heartbeatMs } }));
    ws.on('message', (data) => {
      const { op, d } = Op.parse(JSON.parse(textOf(data)));
      if (op === 1 && this.acks) ws.send(JSON.stringify({ op: 11 }));
      if (op === 2) this.identify(ws, Identify.parse(d));
      if (op === 6) this.resume(ws, Resume.parse(d));
    });
  }

  private identify(ws: WebSocket, data: z.infer<typeof Identify>): void {
    const shard = data.shard?.[0] ?? 0;
    this.identifies.push({ intents: data.intents, shard, at: performance.now() });
    if (data.token !== this.options.token) { ws.close(4004); return; }
    if (this.refuseIdentify !== null) { ws.close(this.refuseIdentify); return; }
    const earlier = this.sessions.get(shard);
    const session: Session = { id: `session-${++this.count}`, shard, seq: 0, events: [], socket: ws, valid: true };
    this.sessions.set(shard, session);
    ws.on('close', () => { if (session.socket === ws) session.socket = null; });
    const ready: Record<string, unknown> = { v: 10, user: this.options.user, guilds: [...this.guilds.keys()].map((id) => ({ id, unavailable: true })), session_id: session.id, resume_gateway_url: this.options.url(), application: { id: this.options.application, flags: 0 }, shard: [shard, data.shard?.[1] ?? 1] };
    this.push(session, 'READY', Object.fromEntries(Object.entries(ready).filter(([key]) => !this.dropFromReady.has(key))));
    if (!this.holdGuilds) for (const guild of this.guilds.values()) this.push(session, 'GUILD_CREATE', guild);
    // What happened while there was no session is told to the new one, as another shard or a queue at Discord would.
    if (earlier !== undefined && !earlier.valid) for (const event of earlier.events.filter((e) => e.s === -1)) this.push(session, event.t, event.d);
  }

  private resume(ws: WebSocket, data: z.infer<typeof Resume>): void {
    const session = [...this.sessions.values()].find((s) => s.id === data.session_id);
    if (session === undefined || !session.valid) { ws.send(JSON.stringify({ op: 9, d: false })); return; }
    this.resumes.push({ shard: session.shard, seq: data.seq });
    session.socket = ws;
    ws.on('close', () => { if (session.socket === ws) session.socket = null; });
    for (const event of session.events.filter((e) => e.s > (data.seq ?? 0))) ws.send(JSON.stringify({ op: 0, ...event }));
    this.push(session, 'RESUMED', {});
  }

  private push(session: Session, t: string, d: unknown): void {
    const event = { s: session.valid ? ++session.seq : -1, t, d };
    session.events.push(event);
    if (session.events.length > 2_000) session.events.splice(0, 1_000);
    if (session.valid) session.socket?.send(JSON.stringify({ op: 0, ...event }));
  }

  private session(shard: number): Session {
    const session = this.sessions.get(shard);
    if (session === undefined) throw new Error(`The fake gateway has no session for shard ${shard}; known: ${[...this.sessions.keys()].join(', ')}.`);
    return session;
  }

  /** An event for the client; kept for replay while nobody is connected. */
  dispatch(t: string, d: unknown, shard = 0): void { this.push(this.session(shard), t, d); }
  /** The last `n` events again with their old sequence numbers, as after a resume that went too far back. */
  replay(n: number, shard = 0): void { const s = this.session(shard); for (const event of s.events.slice(-n)) s.socket?.send(JSON.stringify({ op: 0, ...event })); }
  /** Any frame, well formed or not. */
  raw(text: string, shard = 0): void { this.session(shard).socket?.send(text); }
  connected(shard = 0): boolean { return (this.sessions.get(shard)?.socket ?? null) !== null; }
  sessionId(shard = 0): string { return this.session(shard).id; }
  sessionCount(): number { return this.count; }
  /** op 7: asked to reconnect. */
  reconnect(shard = 0): void { this.session(shard).socket?.send(JSON.stringify({ op: 7, d: null })); }
  /** op 9: the session is over; `resumable` as Discord says it. */
  invalidate(resumable: boolean, shard = 0): void { const s = this.session(shard); if (!resumable) s.valid = false; s.socket?.send(JSON.stringify({ op: 9, d: resumable })); }
  /** The connection dies without a close frame. */
  kill(shard = 0): void { const s = this.session(shard); const { socket } = s; s.socket = null; socket?.terminate(); }
  close(code: number, shard = 0): void { const s = this.session(shard); const { socket } = s; s.socket = null; socket?.close(code); }
  stop(): void { for (const client of this.server.clients) client.terminate(); this.server.close(); }
}
