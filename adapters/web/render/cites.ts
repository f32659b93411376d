// Citation marks in running text and the numbered list of sources. Each leads to its paragraph.
import type { Citation, Cites } from '../../../src/model/answer.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { citationLink } from './links.ts';
import { publishedText } from './words.ts';

export function marks(cites: Cites | undefined, citations: readonly Citation[]): Html {
  const known = (cites ?? []).flatMap((position) => { const citation = citations[position - 1]; return citation === undefined ? [] : [{ position, citation }]; });
  if (known.length === 0) return nothing;
  return html`<span class="marks">${known.map(({ position, citation }) => html`<a class="mark" href="${citationLink(citation)}" aria-label="Source ${position}: ${citation.title}, paragraph ${citation.paragraph}">${position}</a>`)}</span>`;
}

export function sourceList(citations: readonly Citation[], heading = 'Sources'): Html {
  if (citations.length === 0) return nothing;
  return html`<section class="sources"><h3>${heading}</h3><ol>${citations.map((citation) => html`<li>${sourceEntry(citation)}</li>`)}</ol></section>`;
}

export function sourceEntry(citation: Citation): Html {
  return html`<cite><a href="${citationLink(citation)}">${citation.title}</a></cite>, ${citation.publisher === null ? '' : `${citation.publisher}, `}${publishedText(citation.published, citation.publishedBasis)}, paragraph ${citation.paragraph}
<span class="wording">${citation.verbatim ? 'verbatim' : 'restated'}</span> <span class="excerpt">${citation.excerpt}</span>`;
}
