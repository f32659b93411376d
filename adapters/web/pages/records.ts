// Every record has a page: what it says, its fields, its evidence, its history, who cites it. And the list of them by kind.
import type { RecordView } from '../../../src/contracts/adapter.ts';
import type { AssayRecord } from '../../../src/model/record.ts';
import { html } from '../html.ts';
import { sourceEntry } from '../render/cites.ts';
import { recordLink } from '../render/links.ts';
import type { Names } from '../render/names.ts';
import { reference, titleOf } from '../render/names.ts';
import type { Page } from '../render/layout.ts';
import { count, dateText, plain, sentenceCase } from '../render/words.ts';
import { fieldOf, isEmpty } from './record-fields.ts';

/** What the kinds are called over a list of them. */
const KINDS: Readonly<Record<AssayRecord['kind'], string>> = {
  agreement: 'Agreements', statement: 'Statements', gap: 'What the sources do not say', event: 'Events', financing: 'Financing', initiative: 'Initiatives', membership: 'Holders of posts',
  mineral: 'Minerals', organization: 'Organizations', person: 'People', place: 'Places', post: 'Posts', count: 'Counts',
};

/** Shown elsewhere on the page, or of no use to a reader. */
const NOT_LISTED: ReadonlySet<string> = new Set(['id', 'kind', 'says', 'name', 'label', 'evidence', 'asks', 'recorded']);
/** The ordinary case is not worth a line. */
const ORDINARY: ReadonlySet<string> = new Set(['method:stated', 'rank:normal']);

export function recordsPage(records: readonly AssayRecord[]): Page {
  const kinds = Map.groupBy(records, (record) => record.kind);
  return {
    title: 'Records', section: '/records', wide: true,
    main: html`<h1>Records</h1><p class="lede">${count(records.length, 'record')}, each with the paragraphs that state it.</p>
<nav aria-label="Kinds of records" class="kinds"><ul>${[...kinds].map(([kind, list]) => html`<li><a href="#${kind}">${KINDS[kind]}</a> <span class="quiet">${list.length}</span></li>`)}</ul></nav>
${[...kinds].map(([kind, list]) => html`<section><h2 id="${kind}">${KINDS[kind]}</h2><ul class="columns">${list.map((record) => html`<li><a href="${recordLink(record.id)}">${titleOf(record)}</a></li>`)}</ul></section>`)}`,
  };
}

export function recordPage(view: RecordView, names: Names): Page {
  const { record } = view;
  const fields = Object.entries(record).filter(([name, value]) => !NOT_LISTED.has(name) && !isEmpty(value) && !ORDINARY.has(`${name}:${String(value)}`));
  return {
    title: view.title, section: '/records',
    main: html`<p class="crumb"><a href="/records#${record.kind}">${KINDS[record.kind]}</a></p><h1>${view.title}</h1>
<p class="lede">${view.statement}</p>
<dl class="facts">${fields.map(([name, value]) => html`<div><dt>${sentenceCase(plain(name))}</dt><dd>${fieldOf(value, names)}</dd></div>`)}</dl>
<section class="sources"><h2>Evidence</h2><ul class="plain">${view.citations.map((citation, i) => html`<li>${sourceEntry(citation, view.citations[i - 1])}</li>`)}</ul></section>
<section><h2>History</h2>${view.history.length === 0 ? html`<p>Recorded ${dateText(record.recorded)}; unchanged since.</p>` : html`<ul class="plain">${view.history.map((entry) => html`<li><time datetime="${entry.recorded}">${dateText(entry.recorded)}</time> ${entry.what}</li>`)}</ul>`}</section>
<section><h2>Cited by</h2>${view.citedBy.length === 0 ? html`<p>No other record points to this one.</p>` : html`<ul class="columns">${view.citedBy.map((id) => html`<li>${reference(id, names)}</li>`)}</ul>`}</section>
<p class="files"><a href="/api${recordLink(record.id)}">JSON</a> <code>${record.id}</code></p>`,
  };
}
