// The money at a glance: filters, totals by kind of money, two charts, the ledger. All from one query string, so a view can be sent around.
import type { Core, Drawing, LedgerField, LedgerRow } from '../../../src/contracts/adapter.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { MAX_CHOICES, MAX_FILTER_CHARACTERS } from '../limits.ts';
import { GROUPINGS } from '../read/filters.ts';
import type { FinancingPageQuery } from '../read/filters.ts';
import { chart, notice } from '../render/blocks.ts';
import { recordsLink, rowAnchor } from '../render/links.ts';
import type { Page } from '../render/layout.ts';
import { count, dateText, plain } from '../render/words.ts';
import { ledgerChart } from './ledger.ts';
import { ledgerTable, totalsList } from './ledger-table.ts';

export type FinancingView = { query: FinancingPageQuery; address: string; answer: Answer; rows: readonly LedgerRow[]; all: number };

const SELECTS: readonly (readonly [LedgerField, string])[] = [['agency', 'Agency'], ['stage', 'Stage'], ['instrument', 'Instrument'], ['funder_class', 'Funder class'], ['country', 'Country'], ['mineral', 'Mineral'], ['month', 'Month'], ['state', 'US state'], ['recipient', 'Recipient']];

export function financingPage(view: FinancingView, core: Core, drawing: Drawing): Page {
  const { query, rows } = view;
  const grouping = query.groupBy ?? 'agency';
  const linkOf = (bar: { records?: string[] }): string | undefined => bar.records?.length === 1 && bar.records[0] !== undefined ? `#${rowAnchor(bar.records[0])}` : recordsLink(bar.records ?? []);
  const charts = [ledgerChart(rows, grouping, 'bar'), ledgerChart(rows, 'month', 'timeline')].filter((made) => made.bars.length > 0);
  return {
    title: 'Financing', section: '/financing', wide: true,
    main: html`<h1>Financing</h1><p class="lede">What the sources say about money, row by row. Kinds of money stand apart and are never added to each other.</p>
${filters(query, core, grouping)}
<section aria-labelledby="totals"><h2 id="totals">Totals by kind of money</h2>${said(view)}${rows.length === 0 ? nothing : totalsList(rows)}</section>
<section class="charts" aria-label="Charts">${charts.map((made) => chart(made, drawing, linkOf))}</section>
<section aria-labelledby="ledger"><h2 id="ledger">Ledger</h2>${ledger(view)}</section>`,
  };
}

/** The core's own words on an empty or misunderstood filter. */
function said({ query, answer, rows, all }: FinancingView): Html {
  if (answer.status !== 'answered' && answer.status !== 'partial') return notice('Filter', answer.text, 'gap');
  // Words that select nothing less than everything were not understood, or ask for nothing the ledger can tell apart.
  return query.text !== undefined && rows.length === all ? notice('Filter', html`“${query.text}” names nothing that this ledger tells apart; all rows are shown.`, 'gap') : nothing;
}

function ledger({ query, address, rows, all }: FinancingView): Html {
  const chosen = query.only === undefined ? nothing : html`<p>Only the rows of one bar. <a href="/financing">Show all rows</a>.</p>`;
  if (rows.length === 0) return html`${chosen}<p>No row fits these filters. <a href="/financing">Show all ${count(all, 'row')}</a>.</p>`;
  return html`${chosen}<p class="files"><span>${rows.length} of ${count(all, 'row')}</span> <a href="/financing.csv${address}" download>CSV</a> <a href="/api/financing${address}">JSON</a></p>
${ledgerTable(rows, 'Financing ledger by kind of money')}`;
}

function filters(query: FinancingPageQuery, core: Core, grouping: string): Html {
  return html`<form method="get" action="/financing" class="filters"><div class="fields">${SELECTS.map(([field, label]) => select(field, label, query[field], core))}
<p><label for="groupBy">Bars by</label><select id="groupBy" name="groupBy">${GROUPINGS.map((field) => option(field, plain(field), grouping))}</select></p>
<p class="grow"><label for="text">In plain words</label><input id="text" name="text" value="${query.text ?? ''}" maxlength="${MAX_FILTER_CHARACTERS}" placeholder="debt over $100 million"></p></div>
<p class="ask-row"><button type="submit">Show</button> <a href="/financing">Clear</a></p></form>`;
}

function select(field: LedgerField, label: string, chosen: string | undefined, core: Core): Html {
  const choices = core.options(field, '', MAX_CHOICES);
  const missing = chosen === undefined || choices.some((choice) => choice.value === chosen) ? [] : [{ value: chosen, label: chosen }];
  return html`<p><label for="f-${field}">${label}</label><select id="f-${field}" name="${field}"><option value="">any</option>${[...missing, ...choices].map((choice) => option(choice.value, field === 'month' ? dateText(choice.label) : choice.label, chosen))}</select></p>`;
}

function option(value: string, label: string, chosen: string | undefined): Html {
  return html`<option value="${value}"${value === chosen ? html` selected` : nothing}>${label}</option>`;
}
