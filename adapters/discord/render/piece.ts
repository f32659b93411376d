// The pieces an answer is laid out from, and how they are put on pages. Pure.
// Not for: what a block looks like (blocks.ts, table.ts), what Discord calls it (rich.ts, embed.ts, plain.ts).
import { cutAtSentence } from '../../../src/lib/text/cut.ts';

/** `text` may be cut at a sentence, `prefix` is repeated after a cut; `solid` stays whole; `break` sends the rest to the next page; `chart` is a picture or, without one, its `text` (empty when a table says the same). */
export type Piece =
  | { kind: 'text'; text: string; prefix?: string; tight?: boolean }
  | { kind: 'solid'; text: string; tight?: boolean }
  | { kind: 'chart'; index: number; alt: string; text: string; tight?: boolean }
  | { kind: 'break' };
export type Shown = Exclude<Piece, { kind: 'break' }>;
export type Page = Shown[];

/** Characters a page may lose to the joints between its pieces are counted with each piece. */
const JOINT = 2;
/** Not worth beginning a paragraph in less room than this. Unit: characters. */
const LEAST_ROOM = 160;

const whole = (piece: Shown): string => (piece.kind === 'text' ? `${piece.prefix ?? ''}${piece.text}` : piece.text);

/** An escaped text must not be cut between a backslash and what it escapes. */
function cutEscaped(text: string, max: number): { kept: string; rest: string } {
  const { kept, rest } = cutAtSentence(text, max);
  const mark = kept.endsWith('…') && !text.startsWith(kept) ? '…' : '';
  const bare = mark === '' ? kept : kept.slice(0, -1);
  const odd = (/\\*$/.exec(bare)?.[0].length ?? 0) % 2 === 1;
  return odd ? { kept: `${bare.slice(0, -1)}${mark}`, rest: `\\${rest}` } : { kept, rest };
}

function split(piece: Shown, room: number): { kept: Shown | null; rest: Shown | null } {
  const prefix = piece.kind === 'text' ? (piece.prefix ?? '') : '';
  const { kept, rest } = cutEscaped(piece.text, Math.max(1, room - prefix.length));
  const made = (text: string): Shown | null => (text === '' ? null : { kind: 'text', text, prefix, tight: piece.tight ?? false });
  return { kept: made(kept), rest: made(rest) };
}

/** Puts the pieces on pages of at most `room` characters; `hasPicture` tells whether a chart needs no text. At least one page comes back. */
export function paginate(pieces: readonly Piece[], room: number, hasPicture: (index: number) => boolean): Page[] {
  const pages: Page[] = [[]];
  let left = room;
  const turn = (): void => { if (pages.at(-1)?.length !== 0) pages.push([]); left = room; };
  const put = (piece: Shown, size: number): void => { pages.at(-1)?.push(piece); left -= size; };
  const queue: Piece[] = pieces.toReversed();
  for (let piece = queue.pop(); piece !== undefined; piece = queue.pop()) {
    if (piece.kind === 'break') { turn(); continue; }
    const size = piece.kind === 'chart' && (piece.text === '' || hasPicture(piece.index)) ? 0 : whole(piece).length + JOINT;
    if (size <= left) { put(piece, size); continue; }
    const fresh = left === room;
    if (!fresh && (piece.kind !== 'text' || left < LEAST_ROOM)) { turn(); queue.push(piece); continue; }
    const { kept, rest } = split(piece, left - JOINT);
    if (kept !== null) put(kept, whole(kept).length + JOINT);
    turn();
    if (rest !== null) queue.push(rest);
  }
  if (pages.length > 1 && pages.at(-1)?.length === 0) pages.pop();
  return pages;
}

/** The text of neighbouring pieces; charts with a picture are left out. */
export function pageText(page: readonly Shown[], hasPicture: (index: number) => boolean): string {
  let text = '';
  for (const piece of page) {
    if (piece.kind === 'chart' && (piece.text === '' || hasPicture(piece.index))) continue;
    text += `${text === '' ? '' : piece.tight === true ? '\n' : '\n\n'}${whole(piece)}`;
  }
  return text;
}
