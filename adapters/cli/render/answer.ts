// An answer for a person at a terminal: the first line answers, then rows and details, then what the sources do not say, then the
// numbered sources. Pure.
import type { Answer, Block } from '../../../src/model/answer.ts';
import { dateText, wordsOf } from '../words.ts';
import { chartLines } from './chart.ts';
import { inert } from './inert.ts';
import { marks } from './marks.ts';
import { hanging, sourceLines } from './sources.ts';
import { styleOf, type Style } from './style.ts';
import { tableLines } from './table.ts';
import { wrapped } from './width.ts';

/** `columns` null: lines of any length, as for a file or a pipe. */
export type Look = { columns: number | null; colour: boolean };
/** Running text reads badly when it is wider. Unit: cells. */
const WIDEST_TEXT = 100;

export function renderAnswer(answer: Answer, { columns, colour }: Look): string {
  const style = styleOf(colour);
  const words = wordsOf(answer.language);
  const text = columns === null ? null : Math.min(columns, WIDEST_TEXT);
  const blocks = answer.blocks.map((block, at) => blockLines(block, text, columns, style, at === 0)).filter((lines) => lines.length > 0);
  const caveats = answer.caveats.flatMap((caveat) => wrapped(inert(caveat), text)).map((line) => style.faint(line));
  const asOf = answer.status === 'chat' ? [] : ['', style.faint(`${words.asOf} ${dateText(answer.asOf, words)}`)];
  const next = answer.followups.length === 0 ? [] : ['', style.faint(`${words.alsoAsk}:`), ...answer.followups.map((one) => style.faint(`  ${inert(one).replaceAll('\n', ' ')}`))];
  const body = blocks.flatMap((lines, at) => (at > 0 && apart(answer.blocks[at - 1], answer.blocks[at]) ? ['', ...lines] : lines));
  return `${[...body, ...(caveats.length > 0 ? ['', ...caveats] : []), ...sourceLines(answer.citations, words, text, style), ...asOf, ...next].join('\n')}\n`;
}

const apart = (before: Block | undefined, block: Block | undefined): boolean => before?.kind !== 'paragraph' || block?.kind !== 'paragraph';

function blockLines(block: Block, text: number | null, columns: number | null, style: Style, first: boolean): string[] {
  switch (block.kind) {
    case 'paragraph': {
      const lines = wrapped(inert(block.text) + marks(block.cites), text);
      return first ? lines.map((line) => style.strong(line)) : lines;
    }
    case 'notice': return wrapped(inert(block.text) + marks(block.cites), text).map((line) => (block.tone === 'info' ? line : style.warn(line)));
    case 'quote': return hanging('  ', `“${inert(block.text)}”${block.speaker === undefined ? '' : ` — ${inert(block.speaker)}`}${marks(block.cites)}`, text);
    case 'list': {
      const title = block.title === undefined ? [] : wrapped(inert(block.title), text);
      return [...title, ...block.items.flatMap((item, at) => hanging(block.ordered === true ? `${at + 1}. ` : '• ', inert(item.text) + marks(item.cites), text))];
    }
    case 'table': return tableLines(block, columns);
    case 'chart': return chartLines(block, columns);
  }
}
