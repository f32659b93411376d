// Which address shows which page. Facts come from the core, pages are pure; nothing is decided here but 200 or 404.
import type { Context, Hono } from 'hono';
import type { Asking } from '../asking.ts';
import { documentOf } from '../api/handlers.ts';
import type { makeApi } from '../api/handlers.ts';
import type { ServerEnv } from '../http/client.ts';
import { fieldErrors } from '../http/problem.ts';
import type { Html } from '../html.ts';
import { RETRY_AFTER_SECONDS } from '../limits.ts';
import { FinancingPageQuery, financingRequest, TimelinePageQuery } from '../read/filters.ts';
import { AskForm, Day, questionOf } from '../read/question.ts';
import type { AskBody } from '../read/question.ts';
import { turn } from '../render/answer.ts';
import type { Tools } from '../render/answer.ts';
import { layout } from '../render/layout.ts';
import type { Page } from '../render/layout.ts';
import type { Site } from '../site.ts';
import { apiDocsPage } from './api-docs.ts';
import { askPage } from './ask.ts';
import { addFiles } from './files.ts';
import { financingPage } from './financing.ts';
import { ledgerRows } from './ledger-rows.ts';
import { addSupport } from './support-routes.ts';
import { recordPage, recordsPage } from './records.ts';
import { sourcePage, sourcesPage } from './sources.ts';
import { countriesOf, countriesPage, countryPage, digestPage, helpPage, messagePage, permalinkPage, privacyPage } from './views.ts';
import { timelinePage } from './timeline.ts';

type App = Hono<ServerEnv>;
type Show = (c: Context<ServerEnv>, page: Page, status?: 200 | 400 | 404 | 413 | 429 | 503) => Response;

function toolsOf({ ports, names }: Site): Tools {
  return { drawing: ports.drawing, names };
}

/** Draws a page inside the layout. */
export function shower(site: Site): Show {
  return (c, page, status = 200) => {
    const drawn: Html = layout(page, site.assets, site.ports.core.coverage());
    return c.body(drawn.toString(), status, { 'content-type': 'text/html; charset=utf-8' });
  };
}

export function addPages(app: App, site: Site, asking: Asking, api: ReturnType<typeof makeApi>): void {
  const show = shower(site);
  addAsking(app, site, asking, show);
  addSources(app, site, show);
  addMoney(app, site, show);
  addPlaces(app, site, show);
  addFiles(app, site, (c, title, text) => show(c, messagePage(title, text), 404));
  app.get('/api/docs', (c) => show(c, apiDocsPage(documentOf(api), site.ports.publicUrl ?? new URL(c.req.url).origin)));
  app.get('/help', (c) => show(c, helpPage(site.ports.core.help(), toolsOf(site))));
  app.get('/privacy', (c) => show(c, privacyPage(site.settings.contact)));
  addSupport(app, site, show);
  app.get('/digest', async (c) => {
    const since = Day.safeParse(c.req.query('since')).data;
    const answer = await site.ports.digest.command(since === undefined ? 'preview' : `preview since ${since}`, { surface: 'web', workspace: 'web', channel: 'preview', user: 'reader', mayManage: false });
    return show(c, digestPage(since, answer, toolsOf(site)));
  });
}

function addAsking(app: App, site: Site, asking: Asking, show: Show): void {
  const { core } = site.ports;
  const suggestions = (): string[] => core.suggestions();
  const answered = async (c: Context<ServerEnv>, fields: AskBody): Promise<Response> => {
    const conversation = fields.conversation ?? site.ambient.newId();
    const asked = await asking(questionOf({ ...fields, conversation }));
    const view = { conversation, suggestions: suggestions(), ...kept(fields) };
    if (asked.kind === 'answer') return show(c, askPage({ ...view, turn: turn(fields.question, asked.answer, toolsOf(site), conversation) }));
    c.header('retry-after', String(RETRY_AFTER_SECONDS));
    return show(c, askPage({ ...view, typed: fields.question, refused: 'Too many questions are being answered at once. Please send it again in a moment.' }), 503);
  };
  const taken = (c: Context<ServerEnv>, fields: Record<string, unknown>): Response | Promise<Response> => {
    const read = AskForm.safeParse(fields);
    if (read.success) return answered(c, read.data);
    const refused = fieldErrors(read.error).map(({ field, message }) => `The ${field} ${message}.`).join(' ');
    return show(c, askPage({ conversation: site.ambient.newId(), suggestions: suggestions(), refused, typed: typeof fields['question'] === 'string' ? fields['question'].slice(0, 2_000) : '' }), 400);
  };
  app.get('/', (c) => {
    const question = c.req.query('question') ?? c.req.query('q');
    if (question === undefined) return show(c, askPage({ conversation: site.ambient.newId(), suggestions: suggestions() }));
    return taken(c, { ...c.req.query(), question });
  });
  app.post('/', async (c) => taken(c, await c.req.parseBody()));
}

/** Options of the form stay as they were chosen. */
function kept({ today, language, mode }: AskBody): { today?: string; language?: string; mode?: string } {
  return { ...(today === undefined ? {} : { today }), ...(language === undefined ? {} : { language }), ...(mode === undefined ? {} : { mode }) };
}

function addSources(app: App, site: Site, show: Show): void {
  const { core } = site.ports;
  app.get('/sources', (c) => show(c, sourcesPage(core.documents())));
  app.get('/sources/:document', (c) => {
    const found = core.document(c.req.param('document'));
    return found === undefined ? show(c, messagePage('No such document', 'The list of sources names all documents.'), 404) : show(c, sourcePage(found, site.names));
  });
  app.get('/records', (c) => show(c, recordsPage(core.records())));
  app.get('/records/:id', (c) => {
    const found = core.record(c.req.param('id'));
    return found === undefined ? show(c, messagePage('No such record', 'The list of records names all of them.'), 404) : show(c, recordPage(found, site.names));
  });
  app.get('/a/:id{[\\w-]{1,64}}', async (c) => {
    const found = await core.permalink(c.req.param('id'));
    return found === undefined ? show(c, messagePage('No such answer', 'No answer is kept under this address. It may have been given elsewhere, or deleted.'), 404) : show(c, permalinkPage(found, toolsOf(site)));
  });
}

function addMoney(app: App, site: Site, show: Show): void {
  const { core, drawing } = site.ports;
  app.get('/financing', (c) => {
    const read = FinancingPageQuery.safeParse(c.req.query());
    if (!read.success) return show(c, messagePage('This filter cannot be read', fieldErrors(read.error).map(({ field, message }) => `${field}: ${message}`).join('; ')), 400);
    const { only, ...query } = read.data;
    const request = financingRequest(query);
    return show(c, financingPage({ query: read.data, address: addressOf(c), answer: core.financing(request), rows: ledgerRows(core, request, only), all: core.ledger().length }, core, drawing));
  });
  app.get('/timeline', (c) => {
    const read = TimelinePageQuery.safeParse(c.req.query());
    if (!read.success) return show(c, messagePage('This filter cannot be read', fieldErrors(read.error).map(({ field, message }) => `${field}: ${message}`).join('; ')), 400);
    return show(c, timelinePage(read.data, core.timeline(read.data), core, toolsOf(site)));
  });
}

function addressOf(c: Context): string {
  return new URL(c.req.url).search;
}

function addPlaces(app: App, site: Site, show: Show): void {
  const { core } = site.ports;
  app.get('/countries', (c) => show(c, countriesPage(countriesOf(core.records('place')))));
  app.get('/countries/:code', (c) => {
    const code = c.req.param('code');
    const known = countriesOf(core.records('place')).find((country) => country.code === code.toUpperCase());
    const answer = core.country(code);
    if (known === undefined && (answer.status === 'abstained' || answer.status === 'clarify')) return show(c, messagePage('No such country in the sources', answer.text), 404);
    const place = core.records('place').find((record) => record.kind === 'place' && record.iso === known?.code);
    return show(c, countryPage(known ?? { code, name: code }, answer, place === undefined ? [] : core.ledger({ country: place.id }), toolsOf(site)));
  });
}
