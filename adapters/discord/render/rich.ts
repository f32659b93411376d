// The usual form of an answer: Components V2 (no permission needed, no link previews, alt text, readable with embeds switched off). Pure.
import { ComponentType, MessageFlags, SeparatorSpacingSize, type APIComponentInContainer, type APIContainerComponent } from 'discord.js';
import type { Answer, AnswerStatus } from '../../../src/model/answer.ts';
import { RICH_TEXT, SOURCES_TEXT } from '../limits.ts';
import { controlRows } from './controls.ts';
import type { Files } from './files.ts';
import { layOut, type Layout } from './layout.ts';
import type { Attached, Rendered } from './payload.ts';
import { pageText, type Page, type Shown } from './piece.ts';

export type RenderOptions = { page?: number; heading?: string; isPrivate: boolean; files: Files; notes?: readonly string[]; controls?: boolean };
export const SUPPRESSED = MessageFlags.SuppressEmbeds;
const ROOM = { total: RICH_TEXT, body: RICH_TEXT, sources: SOURCES_TEXT };
/** Colour of the container's edge. */
const COLOURS: Readonly<Record<AnswerStatus, number>> = { answered: 0x2e7d32, partial: 0xb26a00, abstained: 0x607d8b, clarify: 0x1565c0, chat: 0x455a64 };

const text = (content: string): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content });
const gallery = (file: Attached): APIComponentInContainer => ({ type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${file.name}` }, description: file.description }] });

/** Text runs become Text Displays, charts with a picture become galleries. */
function body(page: Page, files: Files): { parts: APIComponentInContainer[]; used: Attached[] } {
  const parts: APIComponentInContainer[] = [];
  const used: Attached[] = [];
  let run: Shown[] = [];
  const flush = (): void => { const content = pageText(run, (i) => files.pictures.has(i)); if (content !== '') parts.push(text(content)); run = []; };
  for (const piece of page) {
    const picture = piece.kind === 'chart' ? files.pictures.get(piece.index) : undefined;
    if (picture === undefined) { run.push(piece); continue; }
    flush(); parts.push(gallery(picture)); used.push(picture);
  }
  flush();
  return { parts, used };
}

function frame(parts: APIComponentInContainer[], layout: Layout, csv: Attached | null): APIComponentInContainer[] {
  const below = [...(layout.sources === '' ? [] : [text(layout.sources)]), ...(layout.lastLine === '' ? [] : [text(layout.lastLine)])];
  const line: APIComponentInContainer[] = below.length === 0 || parts.length === 0 ? [] : [{ type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small }];
  const file: APIComponentInContainer[] = csv === null ? [] : [{ type: ComponentType.File, file: { url: `attachment://${csv.name}` } }];
  return [...parts, ...file, ...line, ...below];
}

const layoutOf = (answer: Answer, options: RenderOptions): Layout => layOut(answer, ROOM, { ...options, pictures: new Set(options.files.pictures.keys()) });
/** How many pages renderRich makes. */
export const richPages = (answer: Answer, options: RenderOptions): number => layoutOf(answer, options).pages;

/** One page of an answer with sources, files and buttons, within all limits. */
export function renderRich(answer: Answer, options: RenderOptions): Rendered {
  const layout = layoutOf(answer, options);
  const csv = layout.number === 0 ? options.files.csv : null;
  const { parts, used } = body(layout.page, options.files);
  const inside = frame(parts, layout, csv);
  const container: APIContainerComponent = { type: ComponentType.Container, accent_color: COLOURS[answer.status], components: inside.length === 0 ? [text('–')] : inside };
  const rows = options.controls === false ? [] : controlRows(answer, { page: layout.number, pages: layout.pages, isPrivate: options.isPrivate });
  return { components: [container, ...rows], flags: MessageFlags.IsComponentsV2 | SUPPRESSED, files: [...used, ...(csv === null ? [] : [csv])] };
}

/** A short message of ours: a note, an error, a thank-you. `markdown` is our own text or escaped already. */
export const renderNote = (markdown: string): Rendered => ({ content: markdown, components: [], flags: SUPPRESSED, files: [] });
