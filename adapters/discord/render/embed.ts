// The form for announcement channels: embeds, because Discord drops components when a message is published to followers
// (github.com/discord/discord-api-docs/issues/6311). Pure.
import type { APIEmbed } from 'discord.js';
import type { Answer } from '../../../src/model/answer.ts';
import { EMBED_DESCRIPTION, EMBED_TOTAL, SOURCES_TEXT } from '../limits.ts';
import { controlRows } from './controls.ts';
import { layOut } from './layout.ts';
import type { Rendered } from './payload.ts';
import { pageText } from './piece.ts';
import type { RenderOptions } from './rich.ts';

const ROOM = { total: EMBED_TOTAL, body: EMBED_DESCRIPTION, sources: SOURCES_TEXT };

/** Body in one embed, sources and last line in a second; the first chart is the picture of the first. */
export function renderEmbed(answer: Answer, options: RenderOptions): Rendered {
  const [first] = options.files.pictures;
  const pictures = new Set(first === undefined ? [] : [first[0]]);
  const layout = layOut(answer, ROOM, { ...options, pictures });
  const body = pageText(layout.page, (index) => pictures.has(index));
  const below = [layout.sources, layout.lastLine].filter((part) => part !== '').join('\n\n');
  const picture = first !== undefined && layout.page.some((piece) => piece.kind === 'chart' && piece.index === first[0]) ? first[1] : null;
  const embeds: APIEmbed[] = [
    { description: body === '' ? '–' : body, ...(picture === null ? {} : { image: { url: `attachment://${picture.name}` } }) },
    ...(below === '' ? [] : [{ description: below }]),
  ];
  const files = [...(picture === null ? [] : [picture]), ...(options.files.csv === null ? [] : [options.files.csv])];
  const rows = options.controls === false ? [] : controlRows(answer, { page: layout.number, pages: layout.pages, isPrivate: options.isPrivate });
  return { embeds, components: rows, flags: 0, files };
}
