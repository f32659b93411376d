// The addresses of the support page. A report names no person: a random mark keeps two of them apart.
import type { Context, Hono } from 'hono';
import type { ServerEnv } from '../http/client.ts';
import { fieldErrors } from '../http/problem.ts';
import { AnswerId, Report } from '../read/report.ts';
import type { Page } from '../render/layout.ts';
import type { Site } from '../site.ts';
import { supportPage } from './support.ts';

type Show = (c: Context<ServerEnv>, page: Page, status?: 200 | 400 | 404) => Response;

export function addSupport(app: Hono<ServerEnv>, { ports, ambient, settings: { contact } }: Site, show: Show): void {
  const reportedOf = async (id: unknown): Promise<{ id: string; question: string } | undefined> => {
    const read = AnswerId.safeParse(id);
    const kept = read.success ? await ports.core.permalink(read.data) : undefined;
    return read.success && kept !== undefined ? { id: read.data, question: kept.question } : undefined;
  };
  app.get('/support', async (c) => {
    const reported = await reportedOf(c.req.query('answer'));
    return show(c, supportPage({ contact, ...(reported === undefined ? {} : { reported }) }));
  });
  app.post('/support', async (c) => {
    const fields = await c.req.parseBody();
    const reported = await reportedOf(fields['answer']);
    if (reported === undefined) return show(c, supportPage({ contact }), 404);
    const read = Report.safeParse(fields);
    if (!read.success) {
      const refused = fieldErrors(read.error).map(({ field, message }) => `The ${field} ${message}.`).join(' ');
      return show(c, supportPage({ contact, reported, refused, typed: typeof fields['comment'] === 'string' ? fields['comment'] : '' }), 400);
    }
    await ports.store.feedback.put({ answer: reported.id, surface: 'web', user: `web:${ambient.newId()}`, verdict: 'down', comment: read.data.comment, at: ports.clock.now().getTime() });
    return show(c, supportPage({ contact, noted: true }));
  });
}
