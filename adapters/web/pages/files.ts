// Downloads: an answer as CSV or JSON, its charts as SVG or PNG, the ledger as CSV.
import type { Context, Hono } from 'hono';
import type { ServerEnv } from '../http/client.ts';
import { FinancingPageQuery, financingRequest } from '../read/filters.ts';
import type { Site } from '../site.ts';
import { ledgerAnswer } from './ledger-file.ts';
import { ledgerRows } from './ledger-rows.ts';

type Missing = (c: Context<ServerEnv>, title: string, text: string) => Response;

/** Spreadsheets take UTF-8 for granted only after this mark. */
const BYTE_ORDER_MARK = '\ufeff';

export function addFiles(app: Hono<ServerEnv>, { ports: { core, drawing } }: Site, missing: Missing): void {
  const gone = (c: Context<ServerEnv>): Response => missing(c, 'No such file', 'No answer is kept under this address.');
  app.get('/a/:file{[\\w-]{1,64}\\.json}', async (c) => {
    const kept = await core.permalink(c.req.param('file').slice(0, -5));
    return kept === undefined ? gone(c) : c.body(`${JSON.stringify(kept.answer, null, 2)}\n`, 200, download('application/json; charset=utf-8', c.req.param('file')));
  });
  app.get('/a/:file{[\\w-]{1,64}\\.csv}', async (c) => {
    const kept = await core.permalink(c.req.param('file').slice(0, -4));
    return kept === undefined ? gone(c) : csv(c, drawing.csv(kept.answer), c.req.param('file'));
  });
  app.get('/a/:id{[\\w-]{1,64}}/:chart{chart-\\d{1,2}\\.(?:svg|png)}', async (c) => {
    const kept = await core.permalink(c.req.param('id'));
    const [, number = '', type] = /^chart-(\d+)\.(\w+)$/.exec(c.req.param('chart')) ?? [];
    const chart = kept?.answer.blocks.filter((block) => block.kind === 'chart')[Number(number) - 1];
    if (chart === undefined) return gone(c);
    if (type === 'svg') return c.body(drawing.svg(chart), 200, { 'content-type': 'image/svg+xml' });
    return c.body(new Uint8Array(await drawing.png(chart)), 200, { 'content-type': 'image/png' });
  });
  app.get('/financing.csv', (c) => {
    const read = FinancingPageQuery.safeParse(c.req.query());
    if (!read.success) return missing(c, 'No such file', 'This filter cannot be read.');
    const { only, ...query } = read.data;
    const request = financingRequest(query);
    return csv(c, drawing.csv(ledgerAnswer(ledgerRows(core, request, only), core.financing(request))), 'financing.csv');
  });
}

function csv(c: Context, text: string, name: string): Response {
  return c.body(`${BYTE_ORDER_MARK}${text}`, 200, download('text/csv; charset=utf-8', name));
}

/** `name` is one of ours: word characters, a dash, a dot. */
function download(type: string, name: string): Record<string, string> {
  return { 'content-type': type, 'content-disposition': `attachment; filename="assay-${name.replaceAll(/[^\w.-]/g, '-')}"` };
}
