// A message event -> one turn to answer, or the reason why not. Pure. Not for: answering (handle/conversation.ts).
import { z } from 'zod';
import { plainText } from './plain.ts';

/** One message addressed to us. `thread` is the thread to answer in, `root` says the message begins it. */
export type Turn = { where: 'mention' | 'dm'; team: string; channel: string; user: string; ts: string; thread: string; root: boolean; text: string; external: boolean };
type Ignored = { ignored: 'not-a-message' | 'own' | 'bot' | 'changed' | 'elsewhere' };

const MessageEvent = z.object({
  type: z.enum(['app_mention', 'message']),
  channel: z.string().min(1),
  ts: z.string().min(1),
  user: z.string().optional(),
  text: z.string().optional(),
  thread_ts: z.string().optional(),
  subtype: z.string().optional(),
  channel_type: z.string().optional(),
  bot_id: z.string().nullish(),
  bot_profile: z.unknown().optional(),
  app_id: z.string().nullish(),
  hidden: z.boolean().optional(),
  edited: z.unknown().optional(),
  user_team: z.string().optional(),
});
/** A person's message may carry these; every other subtype is an edit, a deletion, a join or a machine. */
const HUMAN_SUBTYPES = new Set(['file_share', 'thread_broadcast']);
const SLACKBOT = 'USLACKBOT';

/** Own, other bots', edited, deleted and unaddressed messages come back as `ignored`. */
export const readTurn = (event: unknown, team: string, botUserId: string): Turn | Ignored => {
  const parsed = MessageEvent.safeParse(event);
  if (!parsed.success || parsed.data.user === undefined) return { ignored: 'not-a-message' };
  const e = parsed.data;
  if (e.user === botUserId) return { ignored: 'own' };
  if (e.bot_id || e.bot_profile !== undefined || e.app_id || e.user === SLACKBOT) return { ignored: 'bot' };
  if (e.hidden === true || e.edited !== undefined || (e.subtype !== undefined && !HUMAN_SUBTYPES.has(e.subtype))) return { ignored: 'changed' };
  if (e.type === 'message' && e.channel_type !== 'im') return { ignored: 'elsewhere' };
  return {
    where: e.type === 'message' || e.channel.startsWith('D') ? 'dm' : 'mention',
    team,
    channel: e.channel,
    user: e.user ?? '',
    ts: e.ts,
    thread: e.thread_ts ?? e.ts,
    root: e.thread_ts === undefined,
    text: plainText(e.text ?? ''),
    external: e.user_team !== undefined && e.user_team !== team,
  };
};
