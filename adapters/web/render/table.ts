// Tables of answers and pages: a caption, a scrolling region a keyboard can reach, and plain values for the script that sorts.
import type { Block, Cell, Citation, Column } from '../../../src/model/answer.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { marks } from './cites.ts';

type Table = Extract<Block, { kind: 'table' }>;

export function table(block: Table, citations: readonly Citation[]): Html {
  const rows = block.rows.map((cells) => html`<tr>${block.columns.map((column, i) => cellOf(column, cells[i] ?? { text: '' }, citations))}</tr>`);
  return tableOf(block.caption, block.columns, html`<tbody>${rows}</tbody>`);
}

/** The frame every table of the site shares; `body` is one or more `<tbody>`. */
export function tableOf(caption: string, columns: readonly Pick<Column, 'label' | 'align'>[], body: Html | readonly Html[], sortable = true): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table${sortable ? html` data-sortable` : ''}><caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col" class="${column.align}">${column.label}</th>`)}</tr></thead>${body}</table></div>`;
}

function cellOf(column: Column, cell: Cell, citations: readonly Citation[]): Html {
  return html`<td class="${column.align}"${cell.value === undefined ? '' : html` data-value="${cell.value}"`}>${cell.text}${marks(cell.cites, citations)}</td>`;
}
