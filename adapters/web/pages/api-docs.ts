// The API for people: the same OpenAPI document as a page, with what may be sent and what comes back.
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import type { Page } from '../render/layout.ts';

type Schema = { $ref?: string; type?: string; format?: string; enum?: readonly unknown[]; maxLength?: number; description?: string; properties?: Record<string, Schema>; required?: readonly string[] };
type Parameter = { name?: string; in?: string; required?: boolean; description?: string; schema?: Schema };
type Operation = { summary?: string; parameters?: Parameter[]; requestBody?: { content?: Record<string, { schema?: Schema }> }; responses?: Record<string, { description?: string }> };
export type ApiDocument = { paths?: Record<string, Record<string, Operation>>; components?: { schemas?: Record<string, Schema> } };

/** `address` is that of this server, so that the example can be copied. */
export function apiDocsPage(document: ApiDocument, address: string): Page {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })));
  return {
    title: 'API', section: '',
    main: html`<h1>API</h1><p class="lede">Everything these pages show, as JSON. The machine-readable description (OpenAPI 3.1) is at <a href="/api">/api</a>.</p>
<pre class="example" tabindex="0">curl -H 'content-type: application/json' \\
  -d '{"question":"who chairs FORGE?"}' ${address}/api/ask</pre>
${operations.map(({ path, method, operation }) => html`<section class="operation"><h2><code>${method} ${path}</code></h2><p>${operation.summary ?? ''}</p>
<dl class="facts">${[...inAddress(operation), ...inBody(operation, document)].map(field)}
${Object.entries(operation.responses ?? {}).map(([status, response]) => html`<div><dt>${status}</dt><dd>${coded(response.description ?? '')}</dd></div>`)}</dl></section>`)}
<p>Errors are <code>application/problem+json</code>: what was given, what is allowed, what to do next. Questions are limited per client; a refused request says in <code>Retry-After</code> when to come back.</p>`,
  };
}

type Field = { name: string; place: string; required: boolean; schema: Schema };

function inAddress({ parameters = [] }: Operation): Field[] {
  return parameters.map(({ name = '', in: place = '', required = false, schema = {}, description }) => ({ name, place, required, schema: { ...schema, ...(description === undefined ? {} : { description }) } }));
}

function inBody({ requestBody }: Operation, document: ApiDocument): Field[] {
  const given = requestBody?.content?.['application/json']?.schema;
  const { properties = {}, required = [] } = (given?.$ref === undefined ? given : document.components?.schemas?.[given.$ref.split('/').at(-1) ?? '']) ?? {};
  return Object.entries(properties).map(([name, schema]) => ({ name, place: 'body', required: required.includes(name), schema }));
}

function field({ name, place, required, schema }: Field): Html {
  const allowed = schema.enum === undefined ? [schema.format ?? schema.type ?? '', schema.maxLength === undefined ? '' : `at most ${schema.maxLength} characters`].filter((word) => word !== '').join(', ') : schema.enum.join(', ');
  return html`<div><dt><code>${name}</code></dt><dd><span class="quiet">${place}${required ? ', required' : ''}: ${allowed}</span>${schema.description === undefined ? nothing : html`<br>${coded(schema.description)}`}</dd></div>`;
}

/** `word` between backticks is code. */
function coded(text: string): Html[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}
