// The table of the ledger: one body a kind of money with its own sum, each row with its anchor and its source.
import type { LedgerRow } from '../../../src/contracts/adapter.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { citationLink, recordLink, rowAnchor } from '../render/links.ts';
import { cellsOf, tableOf } from '../render/table.ts';
import { count, dateText, plain } from '../render/words.ts';
import { kindsOf, reasonText, sumText } from './ledger.ts';
import type { Kind } from './ledger.ts';

const COLUMNS = [{ label: 'Deal', align: 'left' }, { label: 'Amount', align: 'right' }, { label: 'Agency', align: 'left' }, { label: 'Stage', align: 'left' }, { label: 'Instrument', align: 'left' }, { label: 'Place', align: 'left' }, { label: 'Minerals', align: 'left' }, { label: 'Date', align: 'left' }, { label: 'Source', align: 'left' }] as const;

export function ledgerTable(rows: readonly LedgerRow[], caption: string): Html {
  return tableOf(caption, COLUMNS, kindsOf(rows).map(body));
}

export function totalsList(rows: readonly LedgerRow[]): Html {
  return html`<dl class="totals">${kindsOf(rows).filter((kind) => kind.counted > 0).map((kind) => html`<div><dt>${kind.title}</dt><dd>${sumText(kind)} <span class="quiet">${counted(kind)}</span></dd></div>`)}</dl>`;
}

function counted(kind: Kind): string {
  const out = kind.rows.length - kind.counted;
  return `${count(kind.counted, 'row')}${out === 0 ? '' : `, ${count(out, 'row')} left out`}`;
}

function body(kind: Kind): Html {
  return html`<tbody><tr class="kind"><th scope="rowgroup" colspan="${COLUMNS.length}"><span>${kind.title} <span class="sum">${sumText(kind)}</span> <span class="quiet">${counted(kind)}</span></span></th></tr>${kind.rows.map(row)}</tbody>`;
}

function row(given: LedgerRow): Html {
  const places = [given.country, ...given.states].filter((place) => place !== null);
  const deal = html`<a href="${recordLink(given.record)}">${given.label}</a>${given.leftOutBecause === null ? nothing : html`<br><span class="quiet">Not added: ${reasonText(given.leftOutBecause)}</span>`}`;
  const cells = cellsOf(COLUMNS, {
    Deal: deal, Amount: given.amountText, Agency: agency(given.agency), Stage: plain(given.stage), Instrument: plain(given.instrument),
    Place: places.join(', '), Minerals: given.minerals.join(', '), Date: given.date === null ? '' : dateText(given.date), Source: given.citations.map(source),
  }, { Amount: given.amountUsd ?? '', Date: given.date ?? '' });
  return html`<tr id="${rowAnchor(given.record)}"${given.counted ? nothing : html` class="left-out"`}>${cells}</tr>`;
}

function source(citation: LedgerRow['citations'][number], i: number): Html {
  const short = `${citation.document.slice(0, 3)}:${citation.paragraph}`;
  return html`${i === 0 ? nothing : ', '}<a href="${citationLink(citation)}" aria-label="${short}, paragraph ${citation.paragraph} of ${citation.title}">${short}</a>`;
}

/** "U.S. Department of Energy (DOE)" is written DOE in the narrow column, in full for who asks. */
function agency(name: string): Html {
  const short = /\(([A-Z]{2,8})\)$/.exec(name)?.[1];
  return short === undefined ? html`${name}` : html`<abbr title="${name}">${short}</abbr>`;
}
