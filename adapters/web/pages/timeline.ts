// What happened when: filters, a strip of months, and under it the core's own list with its sources.
import type { Chart, Core } from '../../../src/contracts/adapter.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { AssayRecord } from '../../../src/model/record.ts';
import { html, nothing } from '../html.ts';
import { MAX_FILTER_CHARACTERS } from '../limits.ts';
import type { TimelineQuery } from '../read/filters.ts';
import { answerBody, followups } from '../render/answer.ts';
import type { Tools } from '../render/answer.ts';
import { chart } from '../render/blocks.ts';
import type { Page } from '../render/layout.ts';
import { count } from '../render/words.ts';

const MAX_NAMES = 100;

export function timelinePage(query: TimelineQuery, answer: Answer, core: Core, tools: Tools): Page {
  const strip = stripOf(answer.records, core.records());
  const about = query.about === undefined ? '' : `&about=${encodeURIComponent(query.about)}`;
  return {
    title: query.about === undefined ? 'Timeline' : `Timeline: ${query.about}`, section: '/timeline', wide: true,
    main: html`<h1>Timeline</h1><p class="lede">What happened when, by the sources. A date that is not printed but inferred is marked.</p>
<form method="get" action="/timeline" class="filters"><div class="fields"><p class="grow"><label for="about">About</label><input id="about" name="about" list="names" maxlength="${MAX_FILTER_CHARACTERS}" value="${query.about ?? ''}" placeholder="a country, a person, an initiative"></p>
<p><label for="from">From</label><input id="from" name="from" value="${query.from ?? ''}" placeholder="2025-04" pattern="\\d{4}-\\d{2}(-\\d{2})?"></p><p><label for="to">To</label><input id="to" name="to" value="${query.to ?? ''}" placeholder="2026-02" pattern="\\d{4}-\\d{2}(-\\d{2})?"></p></div>
<datalist id="names">${core.options('about', '', MAX_NAMES).map((name) => html`<option value="${name.label}"></option>`)}</datalist><p class="ask-row"><button type="submit">Show</button> <a href="/timeline">Clear</a></p></form>
${strip.bars.length < 2 ? nothing : chart(strip, tools.drawing, (bar) => `/timeline?from=${bar.label}&to=${bar.label}${about}`)}
<article class="turn">${answerBody(answer, tools)}${followups(answer.followups)}</article>`,
  };
}

/** How many of the records an answer rests on fall into each month; undated ones are left to the list. */
export function stripOf(ids: readonly string[], records: readonly AssayRecord[]): Chart {
  const wanted = new Set(ids);
  const months = Map.groupBy(records.filter((record) => wanted.has(record.id) && monthOf(record) !== undefined), monthOf);
  const bars = [...months].toSorted(([a = ''], [b = '']) => a.localeCompare(b)).map(([month = '', own]) => ({ label: month, value: own.length, text: count(own.length, 'entry', 'entries'), records: own.map((record) => record.id) }));
  return { kind: 'chart', chart: 'timeline', title: 'By month', unit: 'entries with a month or a day', alt: 'The entries themselves stand below.', bars };
}

function monthOf(record: AssayRecord): string | undefined {
  return /^\d{4}-\d{2}/.exec(dateOf(record) ?? '')?.[0];
}

function dateOf(record: AssayRecord): string | undefined {
  switch (record.kind) {
    case 'event': return record.on;
    case 'agreement': return record.signed_on;
    case 'financing': return record.date;
    case 'statement': return record.made_on;
    case 'membership': return record.start_date;
    default: return undefined;
  }
}
