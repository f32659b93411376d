// Block -> pieces of Discord Markdown. Pure. Not for: pages and budgets (piece.ts), sources (sources.ts).
import type { Answer, Block } from '../../../src/model/answer.ts';
import { escapeLine, escapeText } from '../escape.ts';
import type { Piece } from './piece.ts';
import { citesText, tablePieces } from './table.ts';

const TONES: Readonly<Record<Extract<Block, { kind: 'notice' }>['tone'], string>> = { caveat: '⚠️ ', gap: '❔ ', guess: '🔎 ', info: 'ℹ️ ' };

function listPieces(block: Extract<Block, { kind: 'list' }>): Piece[] {
  const title: Piece[] = block.title === undefined ? [] : [{ kind: 'solid', text: `**${escapeLine(block.title)}**` }];
  return [...title, ...block.items.map((item, i): Piece => ({
    kind: 'text', text: `${block.ordered === true ? `${i + 1}.` : '-'} ${escapeLine(item.text)}${citesText(item.cites)}`, tight: i > 0 || title.length > 0,
  }))];
}

function quotePieces(block: Extract<Block, { kind: 'quote' }>): Piece[] {
  const speaker = block.speaker === undefined ? '' : ` — ${escapeLine(block.speaker)}`;
  return [{ kind: 'text', prefix: '> ', text: `${escapeLine(block.text)}${speaker}${citesText(block.cites)}` }];
}

type Chart = Extract<Block, { kind: 'chart' }>;
/** Every bar stands in a table with its label and amount: without a picture there is nothing left to say. */
const isTabled = (chart: Chart, answer: Answer): boolean => {
  const rows = answer.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  return chart.bars.every((bar) => rows.some((row) => row.some(({ text }) => text === bar.label) && row.some(({ text }) => text === bar.text)));
};

function chartPiece(block: Chart, index: number, answer: Answer): Piece {
  if (isTabled(block, answer)) return { kind: 'chart', index, alt: block.alt, text: '' };
  const bars = block.bars.map((bar) => `- ${escapeLine(bar.label)}: ${escapeLine(bar.text)}`);
  return { kind: 'chart', index, alt: block.alt, text: [`**${escapeLine(block.title)}**`, ...bars].join('\n') };
}

function blockPieces(block: Block, index: number, answer: Answer): Piece[] {
  switch (block.kind) {
    case 'paragraph': return [{ kind: 'text', text: `${escapeText(block.text)}${citesText(block.cites)}` }];
    case 'list': return listPieces(block);
    case 'table': return tablePieces(block);
    case 'chart': return [chartPiece(block, index, answer)];
    case 'quote': return quotePieces(block);
    case 'notice': return [{ kind: 'text', text: `${TONES[block.tone]}${escapeText(block.text)}${citesText(block.cites)}` }];
  }
}

/** All pieces of an answer in order; caveats that no block says come last. `index` of a chart counts blocks. */
export function answerPieces(answer: Answer): Piece[] {
  const pieces = answer.blocks.flatMap((block, index) => blockPieces(block, index, answer));
  // Not `answer.text`: it holds the caveats too, so there every one of them would count as said.
  const said = answer.blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
  const unsaid = answer.caveats.filter((caveat) => !said.includes(caveat));
  return [...pieces, ...unsaid.map((caveat): Piece => ({ kind: 'text', text: `${TONES.caveat}${escapeText(caveat)}` }))];
}
