// Stands between the gateway connection and discord.js: packets are checked first, and a fault while one is handled stays with that packet.
// Without it one malformed interaction ends the process. Not for: reconnecting (discord.js does that).
import { SimpleShardingStrategy, type IShardingStrategy } from 'discord.js';
import { z } from 'zod';
import { checkPacket, type Checked } from '../read/packet.ts';

export type Refusal = { problem: string; error?: unknown; answerable: Extract<Checked, { ok: false }>['answerable'] };
type GatewayManager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** Name under which the gateway manager emits a packet (WebSocketShardEvents.Dispatch of @discordjs/ws; discord.js exports another of that name). */
const DISPATCH = 'dispatch';
/** Events discord.js has to see: its own state, channels and roles for permissions, and what people do. All others are dropped unread. */
const WANTED: ReadonlySet<string> = new Set(['READY', 'RESUMED', 'GUILD_CREATE', 'GUILD_UPDATE', 'GUILD_DELETE', 'GUILD_ROLE_CREATE', 'GUILD_ROLE_UPDATE', 'GUILD_ROLE_DELETE',
  'CHANNEL_CREATE', 'CHANNEL_UPDATE', 'CHANNEL_DELETE', 'THREAD_CREATE', 'THREAD_UPDATE', 'THREAD_DELETE', 'THREAD_LIST_SYNC', 'MESSAGE_CREATE', 'INTERACTION_CREATE']);
const Dispatched = z.looseObject({ data: z.looseObject({ op: z.number(), t: z.string(), s: z.number(), d: z.unknown() }) });

/** What to emit instead of `payload`: a checked one, or null to drop it. */
function inspect(payload: unknown, refuse: (refusal: Refusal) => void): object | null {
  const parsed = Dispatched.safeParse(payload);
  if (!parsed.success) { refuse({ problem: 'a dispatch without type or sequence', answerable: null }); return null; }
  if (!WANTED.has(parsed.data.data.t)) return null;
  const checked = checkPacket({ op: parsed.data.data.op, t: parsed.data.data.t, s: parsed.data.data.s, d: parsed.data.data.d });
  if (!checked.ok) { refuse({ problem: checked.problem, answerable: checked.answerable }); return null; }
  return { ...parsed.data, data: checked.packet };
}

/** A view of the gateway manager whose `emit` cannot let a fault out. */
function guarded(manager: GatewayManager, refuse: (refusal: Refusal) => void): GatewayManager {
  // SDK edge: `emit` is typed by event name; what goes through here is a shard's own call, passed on as it came.
  const pass: (event: never, payload: never) => boolean = manager.emit.bind(manager);
  const emit = (event: string, payload: object): boolean => {
    try {
      const checked = event === DISPATCH ? inspect(payload, refuse) : payload;
      return checked === null ? false : pass(event as never, checked as never);
    } catch (error) {
      refuse({ problem: `a fault while handling ${event}`, error, answerable: null });
      return false;
    }
  };
  return new Proxy(manager, { get: (target, key) => (key === 'emit' ? emit : Reflect.get(target, key, target)) });
}

/** For `ws.buildStrategy` of the client. */
export const guardedStrategy = (refuse: (refusal: Refusal) => void) => (manager: GatewayManager): IShardingStrategy => new SimpleShardingStrategy(guarded(manager, refuse));
