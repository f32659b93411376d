// One block of a neutral Answer -> HTML. Texts land in text nodes, links only lead to our own pages.
import type { Drawing } from '../../../src/contracts/adapter.ts';
import type { Answer, Block, Citation } from '../../../src/model/answer.ts';
import { html, markup, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { marks } from './cites.ts';
import { recordsLink } from './links.ts';
import { table } from './table.ts';

const TONES: Readonly<Record<Extract<Block, { kind: 'notice' }>['tone'], string>> = { caveat: 'Note', gap: 'Not in the sources', guess: 'Read as', info: 'Info' };

export function blocks(answer: Pick<Answer, 'blocks' | 'citations'>, drawing: Drawing): Html[] {
  return answer.blocks.map((given) => block(given, answer.citations, drawing));
}

function block(given: Block, citations: readonly Citation[], drawing: Drawing): Html {
  switch (given.kind) {
    case 'paragraph': return html`<p>${given.text}${marks(given.cites, citations)}</p>`;
    case 'list': return list(given, citations);
    case 'table': return table(given, citations);
    case 'chart': return chart(given, drawing);
    case 'quote': return html`<figure class="quote"><blockquote><p>${given.text}${marks(given.cites, citations)}</p></blockquote>${given.speaker === undefined ? nothing : html`<figcaption>${given.speaker}</figcaption>`}</figure>`;
    case 'notice': return notice(TONES[given.tone], html`${given.text}${marks(given.cites, citations)}`, given.tone);
  }
}

function list(given: Extract<Block, { kind: 'list' }>, citations: readonly Citation[]): Html {
  const items = given.items.map((item) => html`<li>${item.text}${marks(item.cites, citations)}</li>`);
  return html`${given.title === undefined ? nothing : html`<p class="list-title">${given.title}</p>`}${given.ordered === true ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`}`;
}

/** A bar leads to the rows it stands for. */
export function chart(given: Extract<Block, { kind: 'chart' }>, drawing: Drawing, linkOf = (bar: (typeof given)['bars'][number]): string | undefined => recordsLink(bar.records ?? [])): Html {
  return html`<figure class="drawing">${markup(drawing.svg(given, linkOf))}</figure>`;
}

export function notice(label: string, content: Html | string, tone = 'caveat'): Html {
  return html`<p class="notice ${tone}"><strong>${label}.</strong> ${content}</p>`;
}
