// The neutral blocks -> rich text, which Slack reads without any markup: foreign words cannot format, link or ping there.
// Not for: tables with their own block (table.ts) and what surrounds the body (message.ts).
import type { types } from '@slack/bolt';
import type { Block, Citation, Cites } from '../../../src/model/answer.ts';
import { cutAtSentence } from '../../../src/lib/text/cut.ts';
import { TEXT_OBJECT } from '../limits.ts';
import { literal, safeUrl } from './inert.ts';
import { areMany, numbersOf, ranges } from './marks.ts';
import { textTable } from './table.ts';

/** One piece of the body: rich text with the number of characters it shows. */
export type Piece = { element: types.RichTextBlock['elements'][number]; characters: number };
type Inline = types.RichTextSection['elements'][number];
type Citations = readonly Citation[];

const BAR_CELLS = 20;

const marks = (cites: Cites | undefined, text: string, citations: Citations): Inline[] => {
  const numbers = numbersOf(cites, text);
  if (areMany(numbers)) return [{ type: 'text', text: ` ${ranges(numbers).join(' ')}` }];
  return numbers.flatMap((n): Inline[] => {
    const url = safeUrl(citations[n - 1]?.url ?? null);
    return url === null ? [{ type: 'text', text: ` [${n}]` }] : [{ type: 'text', text: ' ' }, { type: 'link', url, text: `[${n}]` }];
  });
};

const inline = (text: string, cites: Cites | undefined, citations: Citations): Inline[] => {
  const words = literal(text);
  return [...(words === '' ? [] : [{ type: 'text', text: words } as const]), ...marks(cites, text, citations)];
};

const sizeOf = (elements: Inline[]): number => elements.reduce((sum, element) => sum + ('text' in element ? (element.text ?? '').length : 0), 0);
const section = (elements: Inline[]): types.RichTextSection => ({ type: 'rich_text_section', elements: elements.length === 0 ? [{ type: 'text', text: ' ' }] : elements });
const piece = (elements: Inline[]): Piece => ({ element: section([...elements.filter((element) => !('text' in element) || element.text !== ''), { type: 'text', text: '\n' }]), characters: sizeOf(elements) });
const strong = (text: string): Inline => ({ type: 'text', text: literal(text), style: { bold: true } });

/** Packs entries into groups of at most TEXT_OBJECT characters, in order. */
const groups = <T>(entries: readonly T[], size: (entry: T) => number): T[][] => {
  const packed: T[][] = [];
  let room = 0;
  for (const entry of entries) {
    room -= size(entry) + 1;
    const last = packed.at(-1);
    if (last === undefined || room < 0) { packed.push([entry]); room = TEXT_OBJECT - size(entry); } else last.push(entry);
  }
  return packed;
};

const listPieces = (block: Extract<Block, { kind: 'list' }>, citations: Citations): Piece[] => {
  const items = block.items.map((item) => inline(item.text, item.cites, citations));
  const title = block.title === undefined || block.title === '' ? [] : [piece([strong(block.title)])];
  let offset = 0;
  const lists = groups(items, sizeOf).map((group): Piece => {
    const element: types.RichTextList = { type: 'rich_text_list', style: block.ordered === true ? 'ordered' : 'bullet', ...(offset > 0 && block.ordered === true ? { offset } : {}), elements: group.map(section) };
    offset += group.length;
    return { element, characters: group.reduce((sum, item) => sum + sizeOf(item), 0) };
  });
  return [...title, ...lists];
};

/** A long paragraph in sections of at most TEXT_OBJECT characters; its marks stand at its end. */
const paragraphPieces = (text: string, cites: Cites | undefined, citations: Citations): Piece[] => {
  const pieces: Piece[] = [];
  let rest = literal(text);
  while (rest.length > TEXT_OBJECT) {
    const cut = cutAtSentence(rest, TEXT_OBJECT);
    pieces.push(piece([{ type: 'text', text: cut.kept }]));
    rest = cut.rest;
  }
  return [...pieces, piece([...(rest === '' ? [] : [{ type: 'text', text: rest } as const]), ...marks(cites, text, citations)])];
};

const quotePieces = (block: Extract<Block, { kind: 'quote' }>, citations: Citations): Piece[] => {
  const speaker: Inline[] = block.speaker === undefined ? [] : [{ type: 'text', text: ` (${literal(block.speaker)})` }];
  const elements = [...inline(block.text, undefined, citations), ...speaker, ...marks(block.cites, block.text, citations)];
  return elements.length === 0 ? [] : [{ element: { type: 'rich_text_quote', elements }, characters: sizeOf(elements) }];
};

const preformatted = (lines: string[]): Piece[] =>
  groups(lines.map((line) => cutAtSentence(line, TEXT_OBJECT).kept), (line) => line.length).map((group) => {
    const text = group.join('\n');
    return { element: { type: 'rich_text_preformatted', elements: [{ type: 'text', text: text === '' ? ' ' : text }] }, characters: text.length };
  });

/** A bar chart in text, for surfaces that show no picture: label, bar, value. */
export const chartLines = (chart: Extract<Block, { kind: 'chart' }>): string[] => {
  const top = Math.max(...chart.bars.map((bar) => Math.abs(bar.value)), 0);
  const width = Math.min(30, Math.max(0, ...chart.bars.map((bar) => literal(bar.label).length)));
  return chart.bars.map((bar) => `${literal(bar.label).padEnd(width)}  ${top === 0 ? '' : '█'.repeat(Math.max(1, Math.round((Math.abs(bar.value) / top) * BAR_CELLS)))} ${literal(bar.text)}`);
};

/** Pieces of one block; a notice and a chart come elsewhere in a message, so they give nothing here unless `everything` is set. */
export const bodyPieces = (block: Block, citations: Citations, everything = false): Piece[] => {
  switch (block.kind) {
    case 'paragraph': return paragraphPieces(block.text, block.cites, citations);
    case 'list': return listPieces(block, citations);
    case 'quote': return quotePieces(block, citations);
    case 'table': return [piece([strong(block.caption)]), ...preformatted(textTable(block))];
    case 'chart': return everything ? [piece([strong(block.title)]), ...preformatted(chartLines(block))] : [];
    case 'notice': return everything ? paragraphPieces(block.text, block.cites, citations) : [];
  }
};
