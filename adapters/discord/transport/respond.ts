// Answering one interaction: at once when the answer is quick, deferred when it is not, privately when it must be; never not at all.
import { MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Log, Meter } from '../../../src/contracts/adapter.ts';
import { DEFER_AFTER_MS } from '../limits.ts';
import { toEdit, toReply, type Rendered } from '../render/payload.ts';
import { renderNote } from '../render/rich.ts';
import { refusalOf } from './rest-errors.ts';
import { sendDown, simple, type Outgoing } from './send.ts';

/** `isPrivate` may differ from what was announced: an error is for the asker alone even when the answer would have been public. */
export type Reply = Outgoing & { isPrivate: boolean };
export const privateNote = (markdown: string): Reply => ({ ...simple(renderNote(markdown)), isPrivate: true });

export type RespondOptions = { isPrivate: boolean; /** Others are ahead: defer at once. */ waits: boolean; /** Said when `work` throws. */ failed: string; log: Log; meter: Meter };

/** The defer under way, if any. A failed defer is logged; the answer is still tried. */
function deferLater(interaction: RepliableInteraction, { isPrivate, waits, log, meter }: RespondOptions): { settle(): Promise<void> } {
  let deferring: Promise<void> | null = null;
  const begin = (): void => {
    deferring = interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}).then(
      () => meter.count('discord_deferred'),
      (error: unknown) => log.warn({ reason: refusalOf(error).reason }, 'discord: could not defer'),
    );
  };
  const timer = waits ? undefined : setTimeout(begin, DEFER_AFTER_MS);
  if (waits) begin();
  return { settle: async () => { clearTimeout(timer); await deferring; } };
}

/** After a public defer a private answer needs the placeholder deleted first: the first follow-up would inherit its visibility. */
async function sendReply(interaction: RepliableInteraction, reply: Reply, announcedPrivate: boolean): Promise<(rendered: Rendered) => Promise<unknown>> {
  if (!interaction.deferred) return (rendered) => interaction.reply(toReply(rendered, reply.isPrivate));
  if (!reply.isPrivate || announcedPrivate) return (rendered) => interaction.editReply(toEdit(rendered));
  await interaction.deleteReply().catch(() => undefined);
  return (rendered) => interaction.followUp(toReply(rendered, true));
}

/** Runs `work` and answers with what it returns; null means somebody else answers. Never throws. */
export async function respond(interaction: RepliableInteraction, options: RespondOptions, work: () => Promise<Reply | null>): Promise<void> {
  const defer = deferLater(interaction, options);
  const reply = await work().catch((error: unknown) => {
    options.log.error({ error }, 'discord: an interaction failed');
    return privateNote(options.failed);
  });
  await defer.settle();
  if (reply === null) return;
  const result = await sendDown(reply, await sendReply(interaction, reply, options.isPrivate));
  if (result.ok) return;
  options.meter.count('discord_unanswered', { reason: result.refused.kind });
  options.log.warn({ reason: result.refused.reason }, 'discord: an answer could not be delivered');
  if (result.refused.kind === 'shape') await sendDown(simple(renderNote(options.failed)), await sendReply(interaction, { ...reply, isPrivate: true }, options.isPrivate));
}
