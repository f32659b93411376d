// Citations -> the numbered source lines under an answer and the "Show sources" view with the excerpts. All sources are always kept.
import type { types } from '@slack/bolt';
import type { Citation } from '../../../src/model/answer.ts';
import type { Language } from '../../../src/model/language.ts';
import { cutAtSentence, shorten } from '../../../src/lib/text/cut.ts';
import { CONTEXT_ELEMENTS, MODAL_TITLE, TEXT_OBJECT, VIEW_BLOCKS } from '../limits.ts';
import { dayText, wordsFor } from '../wording.ts';
import { inert, link, literal } from './inert.ts';

/** Above this many citations the lines are gathered by document: fewer lines, no source lost. */
const ONE_LINE_EACH = 10;
/** A source line holds a title, not an abstract. Unit: characters before escaping. */
const TITLE = 160;

type Numbered = { number: number; citation: Citation };
const mrkdwn = (text: string): types.MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

const origin = (citation: Citation, language: Language): string => {
  const words = wordsFor(language);
  const date = `${dayText(citation.published, language)}${citation.publishedBasis === 'inferred' ? ` (${words.inferred})` : ''}`;
  return [citation.publisher, date].filter((part) => part !== null && part !== '').map((part) => inert(shorten(part ?? '', TITLE))).join(', ');
};

const oneLine = ({ number, citation }: Numbered, language: Language): string =>
  `${link(citation.url, `[${number}]`)} ${inert(shorten(citation.title, TITLE))} · ${origin(citation, language)} · ${wordsFor(language).paragraph} ${citation.paragraph}`;

const byDocument = (numbered: Numbered[], language: Language): string[] => {
  const groups = new Map<string, Numbered[]>();
  for (const entry of numbered) groups.set(entry.citation.document, [...(groups.get(entry.citation.document) ?? []), entry]);
  return [...groups.values()].flatMap((entries) => {
    const first = entries[0];
    if (first === undefined) return [];
    const head = `${inert(shorten(first.citation.title, TITLE))} · ${origin(first.citation, language)} · ${wordsFor(language).paragraph}`;
    const marks = entries.map(({ number, citation }) => `${link(citation.url, `[${number}]`)} ${citation.paragraph}`);
    return packed(head, marks);
  });
};

/** Lines of at most TEXT_OBJECT characters; a document with very many paragraphs takes a second line. */
const packed = (head: string, marks: string[]): string[] => {
  const lines: string[] = [];
  let line = head;
  for (const mark of marks) {
    if (line.length + mark.length + 2 > TEXT_OBJECT) { lines.push(line); line = head; }
    line += line === head ? ` ${mark}` : `, ${mark}`;
  }
  return [...lines, line];
};

const numberedOf = (citations: readonly Citation[]): Numbered[] => citations.map((citation, index) => ({ number: index + 1, citation }));

/** mrkdwn lines, one a source, or one a document when there are many. */
export const sourceLines = (citations: readonly Citation[], language: Language): string[] =>
  citations.length > ONE_LINE_EACH ? byDocument(numberedOf(citations), language) : numberedOf(citations).map((entry) => oneLine(entry, language));

/** The same as context blocks, CONTEXT_ELEMENTS lines a block. */
export const sourceBlocks = (citations: readonly Citation[], language: Language): types.ContextBlock[] => {
  const lines = sourceLines(citations, language);
  const blocks: types.ContextBlock[] = [];
  for (let i = 0; i < lines.length; i += CONTEXT_ELEMENTS) blocks.push({ type: 'context', elements: lines.slice(i, i + CONTEXT_ELEMENTS).map(mrkdwn) });
  return blocks;
};

const excerptBlocks = ({ number, citation }: Numbered, language: Language): types.KnownBlock[] => {
  const words = wordsFor(language);
  const excerpt = cutAtSentence(literal(citation.excerpt), TEXT_OBJECT).kept;
  return [
    { type: 'context', elements: [mrkdwn(`${oneLine({ number, citation }, language)} · ${citation.verbatim ? words.verbatim : words.restated}`)] },
    { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: excerpt === '' ? ' ' : excerpt }] }] },
  ];
};

/** Modal with every source and what it says; beyond VIEW_BLOCKS the rest stands as lines without excerpt. */
export const sourcesView = (citations: readonly Citation[], language: Language): types.ModalView => {
  const words = wordsFor(language);
  const numbered = numberedOf(citations);
  const whole = Math.floor((VIEW_BLOCKS - 20) / 2);
  const rest = byDocument(numbered.slice(whole), language);
  const restBlocks: types.KnownBlock[] = [];
  for (let i = 0; i < rest.length; i += CONTEXT_ELEMENTS) restBlocks.push({ type: 'context', elements: rest.slice(i, i + CONTEXT_ELEMENTS).map(mrkdwn) });
  const blocks = [...numbered.slice(0, whole).flatMap((entry) => excerptBlocks(entry, language)), ...restBlocks].slice(0, VIEW_BLOCKS);
  return { type: 'modal', title: { type: 'plain_text', text: shorten(words.sources, MODAL_TITLE) }, close: { type: 'plain_text', text: shorten(words.close, MODAL_TITLE) }, blocks };
};
