// The list of documents, and one document with numbered paragraphs and the records that rest on each.
import type { DocumentSummary, DocumentView } from '../../../src/contracts/adapter.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { sourceLink } from '../render/links.ts';
import type { Names } from '../render/names.ts';
import { recordList } from '../render/names.ts';
import type { Page } from '../render/layout.ts';
import { cellsOf, tableOf } from '../render/table.ts';
import { count, publishedText } from '../render/words.ts';

const COLUMNS = [{ label: 'Document', align: 'left' }, { label: 'Publisher', align: 'left' }, { label: 'Published', align: 'left' }, { label: 'Wording', align: 'left' }, { label: 'Paragraphs', align: 'right' }, { label: 'Records', align: 'right' }] as const;

export function sourcesPage(documents: readonly DocumentSummary[]): Page {
  const rows = documents.map((d) => html`<tr>${cellsOf(COLUMNS, {
    Document: html`<a href="${sourceLink(d.id)}">${d.title}</a>`, Publisher: d.publisher ?? 'not named', Published: publishedText(d.published, d.publishedBasis), Wording: wording(d), Paragraphs: d.paragraphs, Records: d.records,
  }, { Published: d.published })}</tr>`);
  return {
    title: 'Sources', section: '/sources', wide: true,
    main: html`<h1>Sources</h1><p class="lede">All that Assay knows stands in ${count(documents.length, 'document')}. A number after a statement leads to the paragraph it rests on.</p>
${tableOf('Documents with publisher, date and coverage', COLUMNS, html`<tbody>${rows}</tbody>`)}`,
  };
}

function wording(d: DocumentSummary): string {
  return d.verbatim ? 'verbatim' : 'restated';
}

export function sourcePage(d: DocumentView, names: Names): Page {
  return {
    title: d.title, section: '/sources',
    main: html`<p class="crumb"><a href="/sources">Sources</a></p><h1>${d.title}</h1>
<dl class="facts"><div><dt>Publisher</dt><dd>${d.publisher ?? 'not named'}</dd></div><div><dt>Published</dt><dd>${publishedText(d.published, d.publishedBasis)}${d.publishedFrom === null ? nothing : html`<br><span class="quiet">${d.publishedFrom}</span>`}</dd></div>
<div><dt>Wording</dt><dd>${d.verbatim ? 'Verbatim: the publisher’s own words' : 'Restatement in our own words, one paragraph of ours for each of the original'}</dd></div>
<div><dt>Original</dt><dd><code>${d.original}</code>${originalLink(d.url)}</dd></div><div><dt>Coverage</dt><dd>${count(d.paragraphs, 'paragraph')}, ${count(d.records, 'record')}</dd></div></dl>
<ol class="paragraphs">${d.body.map((p) => paragraph(p, names))}</ol>`,
  };
}

/** Only a web address becomes a link. */
function originalLink(url: string | null): Html {
  if (url === null || !/^https?:\/\//i.test(url)) return nothing;
  return html` <a href="${url}" rel="noreferrer">at the publisher</a>`;
}

function paragraph(p: DocumentView['body'][number], names: Names): Html {
  const words = p.role === 'heading' ? html`<h2>${p.text}</h2>` : html`<p>${p.text}</p>`;
  return html`<li id="p${p.number}" class="${p.role}"><a class="number" href="#p${p.number}" aria-label="Paragraph ${p.number}">${p.number}</a><div>${words}${p.records.length === 0 ? nothing : recordList(`${count(p.records.length, 'record')} ${p.records.length === 1 ? 'rests' : 'rest'} on it`, p.records, names)}</div></li>`;
}
