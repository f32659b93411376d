// The pages that show one Answer of the core under a heading: country, permalink, help, digest preview. And the list of countries.
import type { LedgerRow } from '../../../src/contracts/adapter.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { AssayRecord } from '../../../src/model/record.ts';
import { html, nothing } from '../html.ts';
import { answerBody, files, followups } from '../render/answer.ts';
import type { Tools } from '../render/answer.ts';
import { blocks, chart, notice } from '../render/blocks.ts';
import { askLink, countryLink, recordsLink } from '../render/links.ts';
import type { Page } from '../render/layout.ts';
import { count, dateText } from '../render/words.ts';
import { ledgerChart } from './ledger.ts';
import { ledgerTable } from './ledger-table.ts';
import { contactText } from './support.ts';

type Country = { code: string; name: string };

/** Countries the corpus knows, by name. */
export function countriesOf(records: readonly AssayRecord[]): Country[] {
  return records.flatMap((record) => (record.kind === 'place' && record.type === 'country' && record.iso !== undefined ? [{ code: record.iso, name: record.name.en }] : [])).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

export function countriesPage(countries: readonly Country[]): Page {
  return {
    title: 'Countries', section: '/countries',
    main: html`<h1>Countries</h1><p class="lede">${count(countries.length, 'country', 'countries')} named by the sources: what they signed, what was financed there, who met whom.</p>
<ul class="columns">${countries.map((country) => html`<li><a href="${countryLink(country.code)}">${country.name}</a></li>`)}</ul>`,
  };
}

export function countryPage(country: Country, answer: Answer, rows: readonly LedgerRow[], tools: Tools): Page {
  const money = rows.length === 0 ? nothing : html`<section><h2>Money in this country</h2>${rows.length < 2 ? nothing : chart(ledgerChart(rows, 'recipient', 'bar'), tools.drawing)}${ledgerTable(rows, `Financing: ${country.name}`)}<p class="files"><a href="${recordsLink(rows.map((row) => row.record)) ?? '/financing'}">On the financing page</a></p></section>`;
  return {
    title: country.name, section: '/countries', wide: true,
    main: html`<p class="crumb"><a href="/countries">Countries</a></p><h1>${country.name}</h1><article class="turn beside">${answerBody(answer, tools)}</article>${money}
<p class="files"><a href="/timeline?about=${encodeURIComponent(country.name)}">Timeline</a></p>${followups(answer.followups)}`,
  };
}

export function permalinkPage(kept: { answer: Answer; question: string; stale: boolean }, tools: Tools): Page {
  const { answer, question } = kept;
  return {
    title: question.slice(0, 80), section: '/',
    main: html`<article class="turn beside" data-status="${answer.status}"><h1 class="asked">${question}</h1><p class="meta">Kept answer · as of <time datetime="${answer.asOf}">${dateText(answer.asOf)}</time></p>
${kept.stale ? notice('Older state', html`The corpus or the code has changed since this answer was given; it is shown unchanged. <a href="/?question=${encodeURIComponent(question)}">Ask again</a>.`) : nothing}
${answerBody(answer, tools)}${files(answer.id)}${followups(answer.followups)}</article>`,
  };
}

/** What can be asked; each example of the lists is a link that asks it. */
export function helpPage(answer: Answer, { drawing }: Tools): Page {
  const shown = answer.blocks.map((block) => (block.kind === 'list' ? html`<ul>${block.items.map(({ text }) => html`<li><a class="ask" href="${askLink(text)}">${text}</a></li>`)}</ul>` : blocks({ blocks: [block], citations: [] }, drawing)));
  return { title: 'Help', section: '', main: html`<h1>Help</h1><article class="turn"><div class="answer" lang="${answer.language}">${shown}</div></article>` };
}

export function digestPage(since: string | undefined, answer: Answer, tools: Tools): Page {
  return {
    title: 'Digest preview', section: '',
    main: html`<h1>Digest preview</h1><p class="lede">What a channel would be told: only what is new, one line an event. Channels subscribe in Slack or Discord with <code>digest on</code>.</p>
<form method="get" action="/digest" class="filters"><div class="fields"><p><label for="since">New since</label><input id="since" name="since" type="date" value="${since ?? ''}"></p></div><p class="ask-row"><button type="submit">Show</button></p></form>
<article class="turn beside">${answerBody(answer, tools)}</article>`,
  };
}

export function messagePage(title: string, text: string): Page {
  return { title, section: '', main: html`<h1>${title}</h1><p class="lede">${text}</p><p><a href="/">Ask a question</a> · <a href="/sources">Sources</a></p>` };
}

export function privacyPage(contact: string | null): Page {
  return {
    title: 'Privacy', section: '',
    main: html`<h1>Privacy</h1><p class="lede">What this site keeps, and for how long.</p>
<ul><li><strong>No account, no cookie, no tracker.</strong> Nothing is loaded from another site.</li>
<li><strong>Conversation.</strong> The state of a conversation is kept under a random number that only your page knows, and expires by itself.</li>
<li><strong>Answers.</strong> A question and its answer are kept so that the permanent link can show them again. They carry no name and no address.</li>
<li><strong>Gaps.</strong> A question the sources do not answer is noted for the curator, without who asked.</li>
<li><strong>Reports.</strong> What you write about a wrong answer is kept with the answer, without who wrote it.</li>
<li><strong>Logs</strong> hold the route, the status and the time of a request; not the question, not the address it came from.</li></ul>
<p>To have something deleted, write to the contact below and name the permanent link.</p>
<p>${contactText(contact)}</p>`,
  };
}
