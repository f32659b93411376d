// "Check this claim" on a message: the text of that one message is judged against the sources. Its text arrives without any privileged intent.
import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { languageOf, textsOf } from '../texts/texts.ts';
import { privateNote, type Reply } from '../transport/respond.ts';
import { answerReply, timed, type Services } from './services.ts';

/** Content, else what the embeds of the message say (news posts often hold nothing else). */
const textOf = (interaction: MessageContextMenuCommandInteraction): string => {
  const { content, embeds } = interaction.targetMessage;
  return content.trim() !== '' ? content.trim() : embeds.map((embed) => [embed.title, embed.description].filter(Boolean).join('. ')).join('\n').trim();
};

/** For the asker alone; "Share" makes it public. */
export async function checkClaim(services: Services, interaction: MessageContextMenuCommandInteraction, attach: boolean): Promise<Reply> {
  const claim = textOf(interaction);
  if (claim === '') return privateNote(textsOf(languageOf(interaction.locale)).noText);
  const answer = await timed(services, () => services.ports.core.ask({ text: claim, mode: 'claim' }));
  return answerReply(services, answer, { isPrivate: true, attach, heading: claim });
}
