// The API for people: the same OpenAPI document as a page.
import { html } from '../html.ts';
import type { Page } from '../render/layout.ts';

type Operation = { summary?: string; parameters?: { name?: string; in?: string; required?: boolean }[]; responses?: Record<string, { description?: string }> };
export type ApiDocument = { paths?: Record<string, Record<string, Operation>> };

export function apiDocsPage(document: ApiDocument): Page {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })));
  return {
    title: 'API', section: '',
    main: html`<h1>API</h1><p class="lede">Everything these pages show, as JSON. The machine-readable description (OpenAPI 3.1) is at <a href="/api">/api</a>.</p>
<pre class="example" tabindex="0">curl -H 'content-type: application/json' \\
  -d '{"question":"who chairs FORGE?"}' /api/ask</pre>
${operations.map(({ path, method, operation }) => html`<section class="operation"><h2><code>${method} ${path}</code></h2><p>${operation.summary ?? ''}</p>
<dl class="facts">${(operation.parameters ?? []).map((parameter) => html`<div><dt><code>${parameter.name ?? ''}</code></dt><dd>${parameter.in ?? ''}${parameter.required === true ? ', required' : ''}</dd></div>`)}
${Object.entries(operation.responses ?? {}).map(([status, response]) => html`<div><dt>${status}</dt><dd>${response.description ?? ''}</dd></div>`)}</dl></section>`)}
<p>Errors are <code>application/problem+json</code>: what was given, what is allowed, what to do next. Questions are limited per client; a refused request says in <code>Retry-After</code> when to come back.</p>`,
  };
}
