// "Wrong?": a form, and the note kept with the answer's id for a curator.
import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { INPUT_VALUE } from '../limits.ts';
import { readButtonId, type ButtonId } from '../read/button-id.ts';
import { NOTE_FIELD, wrongForm } from '../render/extras.ts';
import { languageOf, textsOf } from '../texts/texts.ts';
import { privateNote, type Reply } from '../transport/respond.ts';
import type { Services } from './services.ts';

/** A form must be the first answer: no lookup before it, so its words are in the person's language. false when Discord refused it. */
export async function openForm({ ports }: Services, interaction: ButtonInteraction, id: ButtonId): Promise<boolean> {
  const form = wrongForm({ id: id.answer, language: languageOf(interaction.locale) });
  if (form === null) return false;
  try {
    await interaction.showModal(form);
    return true;
  } catch (error) {
    ports.log.warn({ error }, 'discord: the form could not be opened');
    return false;
  }
}

/** Keeps the note; the last one of a person about an answer counts. */
export async function keepNote({ ports }: Services, interaction: ModalSubmitInteraction): Promise<Reply> {
  const texts = textsOf(languageOf(interaction.locale));
  const id = readButtonId(interaction.customId);
  if (id?.action !== 'note') return privateNote(texts.unknown);
  const comment = interaction.fields.getTextInputValue(NOTE_FIELD).slice(0, INPUT_VALUE);
  await ports.store.feedback.put({ answer: id.answer, surface: 'discord', user: interaction.user.id, verdict: 'down', comment, at: ports.clock.now().getTime() });
  return privateNote(texts.thanks);
}
