// Gateway packets as they must be before discord.js or we touch them. discord.js 14.28.1 ends the process on an interaction
// without `data`, `entitlements`, `authorizing_integration_owners` or a user; what can be filled in is filled in, the rest is refused.
// Not for: what a message or interaction means (message.ts, command.ts).
import { z } from 'zod';

const Snowflake = z.string().regex(/^\d{1,22}$/);
const User = z.looseObject({ id: Snowflake });
const Option: z.ZodType = z.looseObject({ name: z.string(), type: z.number(), get options() { return z.array(Option).optional(); } });
/** The parts discord.js walks through without asking whether they are there. */
const Data = z.looseObject({ options: z.array(Option).optional(), resolved: z.looseObject({}).optional(), components: z.array(z.looseObject({})).optional(), values: z.array(z.string()).optional(), custom_id: z.string().optional() });
/** Interaction types that carry `data`: command, component, autocomplete, modal. */
const WITH_DATA = [2, 3, 4, 5];

const Interaction = z.looseObject({
  id: Snowflake, token: z.string().min(1), type: z.number().int(),
  data: Data.optional(),
  user: User.optional(), member: z.looseObject({ user: User }).optional(),
  entitlements: z.array(z.looseObject({ id: Snowflake })).catch([]),
  authorizing_integration_owners: z.record(z.string(), z.string()).catch({}),
}).refine((i) => i.user !== undefined || i.member !== undefined, 'has neither user nor member.user')
  .refine((i) => !WITH_DATA.includes(i.type) || i.data !== undefined, 'has no data');
const Ready = z.looseObject({ user: User, guilds: z.array(z.looseObject({ id: Snowflake })), application: z.looseObject({ id: Snowflake }) });
const WithId = z.looseObject({ id: Snowflake });

const SHAPES: Readonly<Record<string, z.ZodType>> = { INTERACTION_CREATE: Interaction, READY: Ready, GUILD_CREATE: WithId, GUILD_DELETE: WithId };

export type Packet = { op: number; t: string; s: number; d: unknown };
export type Checked = { ok: true; packet: Packet } | { ok: false; problem: string; /** Enough to answer an interaction we cannot read. */ answerable: { id: string; token: string } | null };

const Answerable = z.looseObject({ id: Snowflake, token: z.string().min(1) });

/** The packet with what was missing filled in, or why it is refused. Never throws. */
export function checkPacket(packet: Packet): Checked {
  const shape = SHAPES[packet.t];
  if (shape === undefined) return { ok: true, packet };
  const parsed = shape.safeParse(packet.d);
  if (parsed.success) return { ok: true, packet: { ...packet, d: parsed.data } };
  const issue = parsed.error.issues[0];
  const answerable = packet.t === 'INTERACTION_CREATE' ? Answerable.safeParse(packet.d) : null;
  return { ok: false, problem: `${packet.t} ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(), answerable: answerable?.success === true ? { id: answerable.data.id, token: answerable.data.token } : null };
}
