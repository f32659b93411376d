// The least a payload must have before Bolt may see it: Bolt and the socket client throw on less, and over a socket that would end the process.
import { z } from 'zod';

const EventBody = z.looseObject({ type: z.literal('event_callback').optional(), event: z.looseObject({ type: z.string().min(1) }) });
const Envelope = z.looseObject({ type: z.string(), envelope_id: z.string().optional(), payload: z.unknown().optional() });
const Interactive = z.looseObject({ user: z.looseObject({ id: z.string() }) });

export type Screened = { kind: 'pass' } | { kind: 'rate-limited' } | { kind: 'malformed'; what: string };

/** An Events API body. `app_rate_limited` has no inner event: Bolt would answer 404 after three seconds. */
export const screenEvent = (body: unknown): Screened => {
  const type = z.looseObject({ type: z.string() }).safeParse(body);
  if (type.success && type.data.type === 'app_rate_limited') return { kind: 'rate-limited' };
  if (type.success && type.data.type === 'url_verification') return { kind: 'pass' };
  return EventBody.safeParse(body).success ? { kind: 'pass' } : { kind: 'malformed', what: 'an event without a type' };
};

/** A slash command's or an interaction's body. */
export const screenInteraction = (body: unknown): Screened => {
  if (z.looseObject({ command: z.string(), user_id: z.string() }).safeParse(body).success) return { kind: 'pass' };
  return Interactive.safeParse(body).success ? { kind: 'pass' } : { kind: 'malformed', what: 'an interaction without a user' };
};

/** One message of the socket; `envelope` is what has to be acknowledged when it goes no further. */
export const screenSocket = (text: string): Screened & { envelope?: string } => {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return { kind: 'malformed', what: 'no JSON' };
  }
  const envelope = Envelope.safeParse(message);
  if (!envelope.success) return { kind: 'malformed', what: 'no type' };
  const { type, envelope_id, payload } = envelope.data;
  if (type === 'hello' || type === 'disconnect') return { kind: 'pass' };
  const screened = type === 'events_api' ? screenEvent(payload) : type === 'slash_commands' || type === 'interactive' ? screenInteraction(payload) : ({ kind: 'malformed', what: `unknown type ${type.slice(0, 40)}` } as const);
  return envelope_id === undefined ? screened : { ...screened, envelope: envelope_id };
};
