// Citation marks in running text and the numbered list of sources. Each leads to its paragraph.
import type { Citation, Cites } from '../../../src/model/answer.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { citationLink } from './links.ts';
import { publishedText } from './words.ts';

/** Marks of one statement; a run of sources is written "3–9" and leads to the first of them. */
export function marks(cites: Cites | undefined, citations: readonly Citation[]): Html {
  const known = [...new Set(cites)].filter((position) => citations[position - 1] !== undefined).toSorted((a, b) => a - b);
  if (known.length === 0) return nothing;
  return html`<span class="marks">${runsOf(known).map(({ from, to }) => mark(from, to, citations))}</span>`;
}

/** A list beyond this length is folded, so that the answer stays in view. */
const SHOWN_SOURCES = 8;

export type Level = 2 | 3;

/** A small heading at the level its place asks for. */
export function label(words: string, level: Level): Html {
  return level === 2 ? html`<h2 class="label">${words}</h2>` : html`<h3 class="label">${words}</h3>`;
}

export function sourceList(citations: readonly Citation[], level: Level = 2): Html {
  if (citations.length === 0) return nothing;
  const items = citations.map((citation, i) => html`<li>${sourceEntry(citation, citations[i - 1])}</li>`);
  const more = items.length <= SHOWN_SOURCES + 1 ? 0 : items.length - SHOWN_SOURCES;
  return html`<section class="sources">${label('Sources', level)}<ol>${items.slice(0, items.length - more)}</ol>${more === 0 ? nothing : html`<details><summary>${more} more</summary><ol start="${SHOWN_SOURCES + 1}">${items.slice(SHOWN_SOURCES)}</ol></details>`}</section>`;
}

/** One entry; right after another paragraph of the same document the title is left to those who cannot see the line above. */
export function sourceEntry(citation: Citation, before?: Citation): Html {
  const same = before !== undefined && before.document === citation.document && citation.paragraph !== before.paragraph;
  const origin = html`, ${citation.publisher === null ? '' : `${citation.publisher}, `}${publishedText(citation.published, citation.publishedBasis)}, `;
  const head = same
    ? html`<span class="unseen"><cite>${citation.title}</cite>${origin}</span><span class="same">The same, </span><a href="${citationLink(citation)}">paragraph ${citation.paragraph}</a>`
    : html`<cite><a href="${citationLink(citation)}">${citation.title}</a></cite>${origin}paragraph ${citation.paragraph}`;
  return html`${head} <span class="wording">${citation.verbatim ? 'verbatim' : 'restated'}</span> <span class="excerpt">${citation.excerpt}</span>`;
}

/** Shorter runs stay single marks, each with its own link. */
const MIN_RUN = 4;

function runsOf(positions: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const position of positions) {
    const last = runs.at(-1);
    if (last !== undefined && position === last.to + 1) last.to = position;
    else runs.push({ from: position, to: position });
  }
  return runs.flatMap(({ from, to }) => (to - from + 1 >= MIN_RUN ? [{ from, to }] : Array.from({ length: to - from + 1 }, (_, i) => ({ from: from + i, to: from + i }))));
}

function mark(from: number, to: number, citations: readonly Citation[]): Html {
  const first = citations[from - 1];
  if (first === undefined) return nothing;
  const label = from === to ? html`Source ${from}: ${first.title}, paragraph ${first.paragraph}` : html`Sources ${from}–${to}, the first: ${first.title}, paragraph ${first.paragraph}`;
  return html`<a class="mark" href="${citationLink(first)}" aria-label="${label}">${from === to ? from : `${from}–${to}`}</a>`;
}
