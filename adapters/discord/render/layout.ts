// An answer on pages of a given size: body, sources, last line. Pure.
// Not for: Discord's shapes of a message (rich.ts, embed.ts, plain.ts).
import type { Answer } from '../../../src/model/answer.ts';
import { shorten } from '../../../src/lib/text/cut.ts';
import { escapeLine } from '../escape.ts';
import { textsOf } from '../texts/texts.ts';
import { answerPieces } from './blocks.ts';
import { paginate, type Page, type Piece } from './piece.ts';
import { dayText, sourcesText } from './sources.ts';

export type Room = { /** Body, sources and last line together. */ total: number; body: number; sources: number };
export type LayoutOptions = { page?: number; /** What was asked, quoted above the first page. */ heading?: string; pictures: ReadonlySet<number>; /** Said in the last line, for example that files are missing or the mark of a digest. */ notes?: readonly string[] };
export type Layout = { page: Page; number: number; pages: number; sources: string; lastLine: string };

/** Between body, sources and last line. */
const JOINTS = 8;
const LAST_LINE = 400;
const HEADING = 200;

function lastLine(answer: Answer, number: number, pages: number, notes: readonly string[]): string {
  const texts = textsOf(answer.language);
  const parts = [...(answer.status === 'chat' ? [] : [texts.asOf(dayText(answer.asOf, texts))]), ...(pages > 1 ? [texts.page(number + 1, pages)] : []),
    ...(number + 1 < pages ? [texts.continues] : []), ...notes];
  return parts.length === 0 ? '' : `-# ${parts.join(' · ')}`.slice(0, LAST_LINE);
}

/** Page `options.page` (from 0; past the end: the last one) of the answer in `room`. */
export function layOut(answer: Answer, room: Room, options: LayoutOptions): Layout {
  const sources = sourcesText(answer, room.sources);
  const notes = options.notes ?? [];
  const overhead = sources.length + lastLine(answer, 98, 100, notes).length + JOINTS;
  const heading: Piece[] = options.heading === undefined || options.heading.trim() === '' ? [] : [{ kind: 'solid', text: `> ${escapeLine(shorten(options.heading, HEADING))}` }];
  const pages = paginate([...heading, ...answerPieces(answer)], Math.max(200, Math.min(room.body, room.total - overhead)), (index) => options.pictures.has(index));
  const number = Math.min(Math.max(0, options.page ?? 0), pages.length - 1);
  return { page: pages[number] ?? [], number, pages: pages.length, sources, lastLine: lastLine(answer, number, pages.length, notes) };
}
