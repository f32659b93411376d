// The "Sources" view: every source with what its paragraph says. Pure.
import { ComponentType, MessageFlags, type APIContainerComponent } from 'discord.js';
import type { Answer, Citation } from '../../../src/model/answer.ts';
import { shorten } from '../../../src/lib/text/cut.ts';
import { escapeLine, maskedLink } from '../escape.ts';
import { RICH_TEXT } from '../limits.ts';
import { writeButtonId } from '../read/button-id.ts';
import { textsOf } from '../texts/texts.ts';
import type { ControlRow, Rendered } from './payload.ts';
import { SUPPRESSED } from './rich.ts';
import { sourceName } from './sources.ts';

/** Longest excerpt shown; the source page holds the rest. Unit: characters. */
const EXCERPT = 600;
const HEAD = 120;

function entry(citation: Citation, n: number, answer: Answer): string {
  const texts = textsOf(answer.language);
  const kind = [texts.paragraph(citation.paragraph), citation.verbatim ? texts.verbatim : texts.restated, ...(citation.publishedBasis === 'inferred' ? [texts.inferredDate] : [])];
  const name = maskedLink(`${n}`, citation.url);
  return `${name.startsWith('[') ? name : `[${n}]`} ${sourceName(citation, texts)}\n-# ${kind.join(' · ')} · ${escapeLine(citation.original)}\n> ${escapeLine(shorten(citation.excerpt, EXCERPT))}`;
}

/** Entries on pages of at most RICH_TEXT characters. */
function pagesOf(answer: Answer): string[] {
  const room = RICH_TEXT - HEAD;
  const pages: string[] = [''];
  answer.citations.forEach((citation, i) => {
    const text = entry(citation, i + 1, answer).slice(0, room);
    const last = pages.at(-1) ?? '';
    if (last !== '' && last.length + text.length + 2 > room) pages.push(text); else pages[pages.length - 1] = last === '' ? text : `${last}\n\n${text}`;
  });
  return pages;
}

/** How many pages renderExcerpts makes. */
export const excerptPages = (answer: Answer): number => pagesOf(answer).length;

/** Page `page` of the sources; a "More" button leads to the next, unless `controls` is false. */
export function renderExcerpts(answer: Answer, page: number, { controls = true }: { controls?: boolean } = {}): Rendered {
  const texts = textsOf(answer.language);
  const pages = pagesOf(answer);
  const at = Math.min(page, pages.length - 1);
  const head = `**${texts.sources}**${pages.length > 1 ? ` · ${texts.page(at + 1, pages.length)}` : ''}`;
  const container: APIContainerComponent = { type: ComponentType.Container, components: [{ type: ComponentType.TextDisplay, content: `${head}\n\n${pages[at] ?? ''}`.slice(0, RICH_TEXT) }] };
  const next = controls && at + 1 < pages.length ? writeButtonId({ action: 'sources', page: at + 1, answer: answer.id }) : null;
  const rows: ControlRow[] = next === null ? [] : [{ type: ComponentType.ActionRow, components: [{ type: ComponentType.Button, style: 2, label: texts.more, custom_id: next }] }];
  return { components: [container, ...rows], flags: MessageFlags.IsComponentsV2 | SUPPRESSED, files: [] };
}
