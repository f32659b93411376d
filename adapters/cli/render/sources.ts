// The numbered sources under an answer: publisher, title, date, paragraph, whether it is a quote or a restatement, and what it says.
// Many sources are grouped by document, without what they say; never fewer sources. Pure.
import type { Citation } from '../../../src/model/answer.ts';
import { dateText, type Words } from '../words.ts';
import { inert } from './inert.ts';
import type { Style } from './style.ts';
import { widthOf, wrapped } from './width.ts';

/** Up to this many are shown with what they say; more would bury the answer. */
const SHOWN_IN_FULL = 6;
const EXCERPT_CHARACTERS = 240;

export function sourceLines(citations: readonly Citation[], words: Words, columns: number | null, style: Style): string[] {
  if (citations.length === 0) return [];
  return ['', style.strong(words.sources), ...(citations.length <= SHOWN_IN_FULL ? inFull(citations, words, columns, style) : grouped(citations, words, columns))];
}

function inFull(citations: readonly Citation[], words: Words, columns: number | null, style: Style): string[] {
  return citations.flatMap((citation, at) => {
    const number = `[${at + 1}] `;
    const line = `${nameOf(citation, words)}, ${words.paragraph} ${citation.paragraph}, ${citation.verbatim ? words.verbatim : words.restated}`;
    const said = citation.verbatim ? `“${cut(citation.excerpt)}”` : cut(citation.excerpt);
    return [...hanging(number, line, columns), ...hanging(' '.repeat(number.length), said, columns).map((one) => style.faint(one)), ...(citation.url === null ? [] : [style.faint(`${' '.repeat(number.length)}${inert(citation.url)}`)])];
  });
}

function grouped(citations: readonly Citation[], words: Words, columns: number | null): string[] {
  const groups = new Map<string, { citation: Citation; number: number }[]>();
  for (const [at, citation] of citations.entries()) groups.set(citation.document, [...(groups.get(citation.document) ?? []), { citation, number: at + 1 }]);
  return [...groups.values()].flatMap((group) => {
    const first = group[0]?.citation;
    if (first === undefined) return [];
    const places = group.map(({ citation, number }) => `[${number}] ${citation.paragraph}`).join(', ');
    return hanging('', `${nameOf(first, words)}, ${first.verbatim ? words.verbatim : words.restated}, ${words.paragraph}: ${places}`, columns, '    ');
  });
}

function nameOf(citation: Citation, words: Words): string {
  const publisher = citation.publisher === null ? '' : `${inert(citation.publisher)}, `;
  return `${publisher}“${inert(citation.title)}”, ${dateText(citation.published, words)}${citation.publishedBasis === 'inferred' ? ` (${words.inferred})` : ''}`;
}

function cut(text: string): string {
  const line = inert(text).replaceAll('\n', ' ');
  if (line.length <= EXCERPT_CHARACTERS) return line;
  return `${line.slice(0, EXCERPT_CHARACTERS).replace(/\s+\S*$/u, '').toWellFormed()}…`;
}

/** The first line begins with `first`, the others stand under its text. */
export function hanging(first: string, text: string, columns: number | null, rest = ' '.repeat(widthOf(first))): string[] {
  const lines = wrapped(text, columns === null ? null : columns - Math.max(widthOf(first), rest.length));
  return lines.map((line, at) => (at === 0 ? first : rest) + line);
}
