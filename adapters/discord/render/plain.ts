// The plainest form: text only. Used when Discord refuses the rich one. Pure.
import type { Answer } from '../../../src/model/answer.ts';
import { CONTENT } from '../limits.ts';
import { controlRows } from './controls.ts';
import { layOut } from './layout.ts';
import type { Rendered } from './payload.ts';
import { pageText } from './piece.ts';
import { SUPPRESSED, type RenderOptions } from './rich.ts';

const ROOM = { total: CONTENT, body: CONTENT, sources: 600 };

/** Same words, sources and buttons as the rich form, no files, at most CONTENT characters. */
export function renderPlain(answer: Answer, options: Omit<RenderOptions, 'files'>): Rendered {
  const layout = layOut(answer, ROOM, { ...options, pictures: new Set() });
  const content = [pageText(layout.page, () => false), layout.sources, layout.lastLine].filter((part) => part !== '').join('\n\n');
  const rows = options.controls === false ? [] : controlRows(answer, { page: layout.number, pages: layout.pages, isPrivate: options.isPrivate });
  return { content: content === '' ? '–' : content, components: rows, flags: SUPPRESSED, files: [] };
}
