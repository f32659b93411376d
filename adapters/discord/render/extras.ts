// What the buttons "Chart" and "CSV" bring, and the "Wrong?" form. Pure.
import { ComponentType, MessageFlags, TextInputStyle, type APIComponentInContainer, type APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Answer } from '../../../src/model/answer.ts';
import { shorten } from '../../../src/lib/text/cut.ts';
import { escapeText } from '../escape.ts';
import { INPUT_LABEL, INPUT_PLACEHOLDER, INPUT_VALUE, MODAL_TITLE } from '../limits.ts';
import { writeButtonId } from '../read/button-id.ts';
import { textsOf } from '../texts/texts.ts';
import type { Attached, Rendered } from './payload.ts';
import { SUPPRESSED } from './rich.ts';

/** Name of the text field in the "Wrong?" form. */
export const NOTE_FIELD = 'text';
const DESCRIPTION = 1_000;
const rich = (components: APIComponentInContainer[], files: Attached[]): Rendered => ({ components: [{ type: ComponentType.Container, components }], flags: MessageFlags.IsComponentsV2 | SUPPRESSED, files });

/** The charts with their descriptions; null when none could be drawn. */
export function renderCharts(pictures: ReadonlyMap<number, Attached>): Rendered | null {
  const files = [...pictures.values()];
  if (files.length === 0) return null;
  return rich(files.flatMap((file): APIComponentInContainer[] => [
    { type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${file.name}` }, description: file.description }] },
    { type: ComponentType.TextDisplay, content: escapeText(shorten(file.description, DESCRIPTION)).slice(0, DESCRIPTION) || '–' },
  ]), files);
}

/** The table as a file. */
export const renderCsv = (file: Attached): Rendered => rich([{ type: ComponentType.TextDisplay, content: escapeText(shorten(file.description, DESCRIPTION)) || '–' }, { type: ComponentType.File, file: { url: `attachment://${file.name}` } }], [file]);

/** The form behind "Wrong?"; null when the answer's id does not fit a button. */
export function wrongForm(answer: Pick<Answer, 'id' | 'language'>): APIModalInteractionResponseCallbackData | null {
  const texts = textsOf(answer.language);
  const custom_id = writeButtonId({ action: 'note', page: 0, answer: answer.id });
  if (custom_id === null) return null;
  return {
    custom_id, title: shorten(texts.wrongTitle, MODAL_TITLE),
    components: [{ type: ComponentType.Label, label: shorten(texts.wrongLabel, INPUT_LABEL), component: { type: ComponentType.TextInput, custom_id: NOTE_FIELD, style: TextInputStyle.Paragraph, required: true, min_length: 1, max_length: INPUT_VALUE, placeholder: shorten(texts.wrongHint, INPUT_PLACEHOLDER) } }],
  };
}
