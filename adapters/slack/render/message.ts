// The neutral Answer -> one Slack message: body, table, caveats, as-of line, sources, buttons. Pure, and within every bound of limits.ts:
// a long body is cut at a sentence, all sources stay, "More" opens the rest. Not for: sending it (sender.ts).
import type { types } from '@slack/bolt';
import type { Answer, Block } from '../../../src/model/answer.ts';
import { cutAtSentence, shorten } from '../../../src/lib/text/cut.ts';
import { BLOCKS_CHARACTERS, CONTEXT_ELEMENTS, FALLBACK_TEXT, FALLBACK_TEXT_CUT, MESSAGE_BLOCKS, TABLE_CHARACTERS, TEXT_OBJECT } from '../limits.ts';
import type { Recipe } from '../recipe.ts';
import { dayText, wordsFor } from '../wording.ts';
import { bodyPieces, type Piece } from './body.ts';
import { feedbackBlock, followupBlock, toolBlock } from './buttons.ts';
import { inert, literal } from './inert.ts';
import { plainMarks } from './marks.ts';
import { sourceBlocks, sourceLines } from './sources.ts';
import { nativeTable, tableOfChart, type Table } from './table.ts';

/** `plain` is the same message for when Slack refuses it: without a native table, and shorter when it is long. */
export type Rendered = { text: string; blocks: types.KnownBlock[]; plain: types.KnownBlock[] };
export type RenderOptions = {
  /** null: the answer cannot be made again, so it gets no tool buttons. */
  recipe: Recipe | null;
  feedback?: boolean; followups?: boolean; post?: boolean; refine?: boolean;
  /** Lines above the answer, e.g. the question that was pressed; foreign words are made inert here. */
  lead?: string;
  /** Lines under it, e.g. usage. */
  hint?: string;
};

/** Above this the source lines lose their links, so that the answer keeps its room. Unit: characters. */
const SOURCES_CHARACTERS = 5_000;
/** However many sources there are, the answer itself keeps this much room. Unit: characters. */
const LEAST_BODY = 1_000;
/** Share of the body that is left when Slack finds the blocks too long: it counts more than the texts (github.com/slackapi/bolt-js issue 2867), links above all. */
const SHORTER = 0.5;
/** Blocks that are not body: notices, as-of, tools, follow-ups, feedback, lead, hint. */
const OTHER_BLOCKS = 10;

const small = (text: string): types.PlainTextElement => ({ type: 'plain_text', text: cutAtSentence(text, TEXT_OBJECT).kept || ' ', emoji: false });
const contexts = (texts: string[]): types.ContextBlock[] => {
  const blocks: types.ContextBlock[] = [];
  for (let i = 0; i < texts.length; i += CONTEXT_ELEMENTS) blocks.push({ type: 'context', elements: texts.slice(i, i + CONTEXT_ELEMENTS).map(small) });
  return blocks;
};
const sizeOf = (blocks: types.KnownBlock[]): number => JSON.stringify(blocks).length;

/** A notice that nothing goes before is what the answer says first ("the sources do not say …"): it stands in the body, not in the small print. */
const leads = (block: Block, at: number, blocks: readonly Block[]): boolean => block.kind === 'notice' && blocks.slice(0, at).every((before) => before.kind === 'notice');

/** The other notices of the answer and those caveats no block says already. */
const notes = (answer: Answer): string[] => {
  const notices = answer.blocks.filter((block, at) => block.kind === 'notice' && !leads(block, at, answer.blocks)).flatMap((block) => ('text' in block ? [[block.text, ...plainMarks(block.cites, block.text)].join(' ')] : []));
  const said = answer.blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
  return [...notices, ...answer.caveats.filter((caveat) => !said.includes(caveat))].map(literal);
};

const cutPiece = (entry: Piece, room: number): Piece | null => {
  if (entry.element.type !== 'rich_text_section' || room < 80) return null;
  const first = entry.element.elements[0];
  if (first === undefined || first.type !== 'text') return null;
  const { kept } = cutAtSentence(first.text, room);
  return { element: { type: 'rich_text_section', elements: [{ type: 'text', text: `${kept}\n` }] }, characters: kept.length };
};

type Body = { blocks: types.KnownBlock[]; cut: boolean; rowsLeft: number };
type Allowance = { characters: number; blocks: number; native: boolean };

/** A bar chart without a table beside it is shown as one. */
const shown = (blocks: readonly Block[]): Block[] => {
  const tabled = blocks.some((block) => block.kind === 'table');
  return blocks.map((block) => (block.kind === 'chart' && block.chart === 'bar' && !tabled && block.bars.length > 0 ? tableOfChart(block) : block));
};

/** Fills rich-text blocks piece by piece; the first table may be native; what does not fit is cut, never reordered. */
const bodyOf = (answer: Answer, allowance: Allowance): Body => {
  const blocks: types.KnownBlock[] = [];
  let room = allowance.characters;
  let open: { block: types.RichTextBlock; characters: number } | null = null;
  let nativeFree = allowance.native;
  let rowsLeft = 0;
  for (const [at, block] of shown(answer.blocks).entries()) {
    if (block.kind === 'table' && nativeFree && isNativeWorthy(block)) {
      const table = nativeTable(block, Math.min(TABLE_CHARACTERS, room));
      if (blocks.length + 2 > allowance.blocks) return { blocks, cut: true, rowsLeft };
      blocks.push({ type: 'context', elements: [small(literal(block.caption))] }, table.block);
      room -= table.block.rows.flat().reduce((sum, cell) => sum + ('text' in cell ? cell.text.length : 0), 0);
      [nativeFree, rowsLeft, open] = [false, table.left, null];
      continue;
    }
    for (const entry of bodyPieces(block, answer.citations, leads(block, at, answer.blocks))) {
      const fitting = entry.characters <= room ? entry : cutPiece(entry, room);
      if (fitting === null) return { blocks, cut: true, rowsLeft };
      if (open === null || open.characters + fitting.characters > TEXT_OBJECT) {
        if (blocks.length + 1 > allowance.blocks) return { blocks, cut: true, rowsLeft };
        open = { block: { type: 'rich_text', elements: [] }, characters: 0 };
        blocks.push(open.block);
      }
      open.block.elements.push(fitting.element);
      open.characters += fitting.characters;
      room -= fitting.characters;
      if (fitting !== entry) return { blocks, cut: true, rowsLeft };
    }
  }
  return { blocks, cut: rowsLeft > 0, rowsLeft };
};
const isNativeWorthy = (table: Table): boolean => table.columns.length > 0 && table.rows.length > 0;

const leadBlocks = (lead: string | undefined): types.KnownBlock[] => (lead === undefined ? [] : [{ type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: cutAtSentence(literal(lead), TEXT_OBJECT).kept || ' ' }] }] }]);

const sourcesFor = (answer: Answer): types.KnownBlock[] => {
  const linked = sourceBlocks(answer.citations, answer.language);
  return sizeOf(linked) <= SOURCES_CHARACTERS ? linked : sourceBlocks(answer.citations.map((citation) => ({ ...citation, url: null })), answer.language);
};

const assemble = (answer: Answer, options: RenderOptions, native: boolean, share = 1): types.KnownBlock[] => {
  const words = wordsFor(answer.language);
  const sources = sourcesFor(answer);
  const noted = contexts(notes(answer));
  const lead = leadBlocks(options.lead);
  const fixed = sizeOf([...sources, ...noted, ...lead]);
  const body = bodyOf(answer, { characters: Math.max(LEAST_BODY, share * (BLOCKS_CHARACTERS - fixed)), blocks: MESSAGE_BLOCKS - OTHER_BLOCKS - sources.length - noted.length, native });
  const asOf = [...(answer.status === 'chat' ? [] : [words.asOf(dayText(answer.asOf, answer.language))]), ...(body.rowsLeft > 0 ? [words.moreRows(body.rowsLeft)] : []), ...(options.hint === undefined ? [] : [literal(options.hint)])];
  const has = (kind: Block['kind']): boolean => answer.blocks.some((block) => block.kind === kind);
  const tools = options.recipe === null ? [] : toolBlock(answer, options.recipe, { sources: answer.citations.length > 0, more: body.cut, post: options.post === true, chart: has('chart'), csv: has('table') || has('chart'), refine: options.refine === true });
  const claims = answer.status !== 'chat' && answer.status !== 'clarify';
  return [
    ...lead, ...body.blocks, ...noted, ...contexts(asOf), ...sources, ...tools,
    ...(options.followups === false ? [] : followupBlock(answer.followups)),
    ...(options.feedback === true && claims ? [feedbackBlock(answer)] : []),
  ];
};

/** Top-level text for notifications and screen readers: the answer and its sources, all inert. */
const fallbackText = (answer: Answer, lead: string | undefined): string => {
  const sources = sourceLines(answer.citations.map((citation) => ({ ...citation, url: null })), answer.language).join('\n');
  const body = [lead === undefined ? '' : shorten(lead, 300), answer.text, ...answer.caveats.filter((caveat) => !answer.text.includes(caveat))].filter((part) => part !== '').map(inert).join('\n');
  const room = Math.max(LEAST_BODY, FALLBACK_TEXT - sources.length - 1);
  return cutEscaped([cutEscaped(body, room), sources].filter((part) => part !== '').join('\n'), FALLBACK_TEXT_CUT);
};
/** Cuts escaped text without leaving half an entity. */
const cutEscaped = (text: string, max: number): string => cutAtSentence(text, max).kept.replace(/&[a-z]{0,3}…?$/, '…');

/** One Answer -> one message; the same answer gives the same bytes. */
export const renderAnswer = (answer: Answer, options: RenderOptions): Rendered => {
  const blocks = assemble(answer, options, true);
  const plain = blocks.some((block) => block.type === 'table') ? assemble(answer, options, false) : blocks;
  return { text: fallbackText(answer, options.lead) || ' ', blocks, plain: sizeOf(plain) > BLOCKS_CHARACTERS ? assemble(answer, options, false, SHORTER) : plain };
};

/** A note of ours (busy, failed, usage): plain lines, nothing parsed. */
export const renderNote = (text: string): Rendered => {
  const blocks: types.KnownBlock[] = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: cutAtSentence(literal(text), TEXT_OBJECT).kept || ' ' }] }] }];
  return { text: inert(text), blocks, plain: blocks };
};
