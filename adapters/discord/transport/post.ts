// Posting a message of our own: reply reference, nonce, and leaving alone the channels that refused us.
import { Routes, type REST } from 'discord.js';
import { z } from 'zod';
import type { Clock } from '../../../src/contracts/adapter.ts';
import { LEAVE_ALONE_MS } from '../limits.ts';
import { toMessage } from '../render/payload.ts';
import { sendDown, type Outgoing, type Sent } from './send.ts';

/** Channels kept in mind at once. */
const KEPT = 5_000;
const Posted = z.looseObject({ id: z.string() });

export type LeaveAlone = { add(channel: string): void; has(channel: string): boolean };

/** Channels that refused us, each for LEAVE_ALONE_MS. */
export function makeLeaveAlone(clock: Clock): LeaveAlone {
  const until = new Map<string, number>();
  return {
    add(channel) {
      until.set(channel, clock.now().getTime() + LEAVE_ALONE_MS);
      const oldest = until.keys().next().value;
      if (until.size > KEPT && oldest !== undefined) until.delete(oldest);
    },
    has(channel) {
      const end = until.get(channel);
      if (end === undefined || end > clock.now().getTime()) return end !== undefined;
      until.delete(channel);
      return false;
    },
  };
}

export type PostOptions = { channel: string; nonce: string; replyTo?: string; silent?: boolean };

/** Posts and returns the message's id; drops the reply reference where history may not be read. Never throws. */
export async function post(rest: REST, outgoing: Outgoing, options: PostOptions): Promise<Sent<string>> {
  const send = (replyTo: string | undefined) => async (rendered: Outgoing['rendered']): Promise<string> => {
    const { body, files } = toMessage(rendered, { nonce: options.nonce, silent: options.silent ?? false, ...(replyTo === undefined ? {} : { replyTo }) });
    return Posted.parse(await rest.post(Routes.channelMessages(options.channel), { body, files })).id;
  };
  const first = await sendDown(outgoing, send(options.replyTo));
  return !first.ok && first.refused.kind === 'reference' ? sendDown(outgoing, send(undefined)) : first;
}

const Channel = z.looseObject({ id: z.string() });
/** Writes to a person directly, in answer to something they did; false when they do not take messages. Never throws. */
export async function tellPerson(rest: REST, user: string, outgoing: Outgoing, nonce: string): Promise<boolean> {
  try {
    const { id } = Channel.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: user } }));
    return (await post(rest, outgoing, { channel: id, nonce })).ok;
  } catch {
    return false;
  }
}
