// Help and support: a reader can say that an answer is wrong, and sees whom to write to.
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FeedbackEntry, Store } from '../../../src/contracts/store.ts';
import { ask, startSite } from './support/site.ts';
import type { TestSite } from './support/site.ts';

/** Room for a busy machine; nothing here is timed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const open: TestSite[] = [];
afterEach(async () => { await Promise.all(open.splice(0).map((site) => site.stop())); });

async function scene(contact: string | null = null): Promise<{ site: TestSite; kept: FeedbackEntry[]; answer: string; report: (fields: Record<string, string>, headers?: Record<string, string>) => Promise<{ status: number; html: string }> }> {
  const kept: FeedbackEntry[] = [];
  const store = { engine: 'memory', health: async () => ({ ok: true, reason: 'memory' }), feedback: { put: async (entry: FeedbackEntry) => { kept.push(entry); }, list: async () => kept } } as unknown as Store; // the support page writes feedback only
  const site = await startSite({ settings: { contact }, ports: { store } });
  open.push(site);
  const { id } = await (await ask(site, { question: 'who chairs FORGE <b>now</b>?' })).json() as { id: string };
  return {
    site, kept, answer: id,
    async report(fields, headers = {}) {
      const response = await fetch(`${site.url}/support`, { method: 'POST', body: new URLSearchParams(fields), headers: { accept: 'text/html', ...headers } });
      return { status: response.status, html: await response.text() };
    },
  };
}
const pageOf = async (site: TestSite, path: string): Promise<string> => (await fetch(site.url + path, { headers: { accept: 'text/html' } })).text();

describe('reporting', () => {
  test('every answer leads to its report, which names the question and takes a comment', async () => {
    const { site, answer } = await scene();
    expect(await pageOf(site, '/?question=what+is+Pax+Silica')).toMatch(/<a href="\/support\?answer=[\w-]+">Report a mistake<\/a>/);
    const form = await pageOf(site, `/support?answer=${answer}`);
    expect(form).toContain('who chairs FORGE &lt;b&gt;now&lt;/b&gt;?</a>');
    expect(form).toContain('<form method="post" action="/support"');
    expect(form).toContain(`name="answer" value="${answer}"`);
  });
  test('a report is kept as feedback from the web, without who wrote it, and two of them stay two', async () => {
    const { kept, answer, report } = await scene();
    const { status, html } = await report({ answer, comment: ' Paragraph 8 says otherwise. ' });
    expect(status).toBe(200);
    expect(html).toContain('Thank you.');
    await report({ answer, comment: 'And paragraph 9.' });
    const common = { answer, surface: 'web', user: expect.stringMatching(/^web:./), verdict: 'down', at: Date.parse('2026-11-22T10:00:00Z') };
    expect(kept).toEqual([{ ...common, comment: 'Paragraph 8 says otherwise.' }, { ...common, comment: 'And paragraph 9.' }]);
    expect(new Set(kept.map(({ user }) => user)).size).toBe(2);
  });
  test.each([['', 'must not be empty'], ['x'.repeat(2_001), 'at most 2000 characters']])('a comment that cannot be taken is refused in words and stands in its field again', async (comment, words) => {
    const { kept, answer, report } = await scene();
    const { status, html } = await report({ answer, comment });
    expect(status).toBe(400);
    expect(html).toContain(words);
    expect(html).toContain(`${comment}</textarea>`);
    expect(kept).toEqual([]);
  });
  test('an answer that is not kept cannot be reported', async () => {
    const { kept, report } = await scene();
    expect((await report({ answer: 'nothing', comment: 'wrong' })).status).toBe(404);
    expect(kept).toEqual([]);
  });
  test('a form of another site reports nothing', async () => {
    const { kept, answer, report } = await scene();
    expect((await report({ answer, comment: 'spam' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(kept).toEqual([]);
  });
});

describe('whom to write to', () => {
  test.each([['minerals@example.org', '<a href="mailto:minerals@example.org">minerals@example.org</a>'], ['https://example.org/desk', '<a href="https://example.org/desk" rel="noreferrer">https://example.org/desk</a>'], [null, 'It names no contact here']])('%s', async (contact, words) => {
    const { site } = await scene(contact);
    for (const path of ['/support', '/privacy']) expect(await pageOf(site, path)).toContain(words);
  });
  test('every page leads there', async () => {
    expect(await pageOf((await scene()).site, '/sources')).toContain('<a href="/support">Help and support</a>');
  });
});
