// Tables of answers and pages: a caption, a scrolling region a keyboard can reach, and plain values for the script that sorts.
import type { Block, Citation, Column } from '../../../src/model/answer.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { marks } from './cites.ts';

type Table = Extract<Block, { kind: 'table' }>;

export function table(block: Table, citations: readonly Citation[]): Html {
  const rows = block.rows.map((cells) => html`<tr>${block.columns.map((column, i) => cell(column, html`${cells[i]?.text ?? ''}${marks(cells[i]?.cites, citations)}`, cells[i]?.value))}</tr>`);
  return tableOf(block.caption, block.columns, html`<tbody>${rows}</tbody>`);
}

/** The frame every table of the site shares; `body` is one or more `<tbody>`. */
export function tableOf(caption: string, columns: readonly Pick<Column, 'label' | 'align'>[], body: Html | readonly Html[], sortable = true): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table${sortable ? html` data-sortable` : ''}><caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col" class="${column.align}">${column.label}</th>`)}</tr></thead>${body}</table></div>`;
}

type Content = Html | readonly Html[] | string | number;

/** The cells of a row by their labels; `sortedBy` has what the script sorts by where that is not what is shown. */
export function cellsOf<Label extends string>(columns: readonly { label: Label; align: Column['align'] }[], contents: Record<Label, Content>, sortedBy: Partial<Record<Label, string | number>>): Html[] {
  return columns.map((column) => cell(column, contents[column.label], sortedBy[column.label]));
}

/** A phone shows a row as lines, and each of them then begins with the label. */
function cell({ label, align }: Pick<Column, 'label' | 'align'>, content: Content, value?: string | number): Html {
  return html`<td class="${align}" data-label="${label}"${value === undefined ? '' : html` data-value="${value}"`}>${content}</td>`;
}
