// Titles of records in place of their ids. Not for: what a record says.
import type { AssayRecord } from '../../../src/model/record.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { recordLink } from './links.ts';

/** Title of a record by its id; undefined when there is no such record. */
export type Names = (id: string) => string | undefined;

const MAX_TITLE_CHARACTERS = 140;

export function titleOf(record: AssayRecord): string {
  if ('name' in record) return record.name.en;
  if ('label' in record) return record.label.en;
  const says = record.says?.en ?? record.id;
  return says.length <= MAX_TITLE_CHARACTERS ? says : `${says.slice(0, MAX_TITLE_CHARACTERS)}…`;
}

/** Looks titles up in one pass over the records, made again only when the corpus changes. */
export function namesOf(records: () => readonly AssayRecord[], version: () => string): Names {
  let known: { version: string; titles: ReadonlyMap<string, string> } | undefined;
  return (id) => {
    if (known?.version !== version()) known = { version: version(), titles: new Map(records().map((record) => [record.id, titleOf(record)])) };
    return known.titles.get(id);
  };
}

/** A link when there is such a record; anything else stays the text it is. */
export function reference(id: string, names: Names): Html {
  const title = names(id);
  return title === undefined ? html`${id}` : html`<a href="${recordLink(id)}">${title}</a>`;
}

/** Records a paragraph or an answer is tied to, folded away. */
export function recordList(summary: string, ids: readonly string[], names: Names): Html {
  return html`<details class="basis"><summary>${summary}</summary><ul>${ids.map((id) => html`<li>${reference(id, names)}</li>`)}</ul></details>`;
}
