// The pages through the front door: what stands on them and where their links lead.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { stripOf } from '../../../adapters/web/pages/timeline.ts';
import { marks } from '../../../adapters/web/render/cites.ts';
import type { Citation } from '../../../src/model/answer.ts';
import { AssayRecord } from '../../../src/model/record.ts';
import { startSite } from './support/site.ts';
import type { TestSite } from './support/site.ts';

/** Room for a busy machine; nothing here is timed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let site: TestSite;
beforeAll(async () => { site = await startSite(); });
afterAll(() => site.stop());

async function page(path: string, init?: RequestInit): Promise<{ status: number; html: string }> {
  const response = await fetch(site.url + path, { headers: { accept: 'text/html' }, ...init });
  return { status: response.status, html: await response.text() };
}
const post = (fields: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields), headers: { accept: 'text/html' } });

describe('asking without any script', () => {
  test('the first page is a plain form with examples to follow', async () => {
    const { status, html } = await page('/');
    expect(status).toBe(200);
    expect(html).toContain('<form id="ask" method="post" action="/"');
    expect(html).toContain('<label for="question">Your question</label>');
    expect(html).toContain('<a class="ask" href="/?question=Who%20chairs%20FORGE%3F">Who chairs FORGE?</a>');
  });
  test('a posted question is answered with marks, sources, files and follow-ups in the same conversation', async () => {
    const { status, html } = await page('/', post({ question: 'who chairs FORGE?', conversation: 'c1' }));
    expect(status).toBe(200);
    expect(html).toContain('<h2 class="asked" tabindex="-1">who chairs FORGE?</h2>');
    expect(html).toContain('href="/sources/004-test-article#p8" aria-label="Source 1: Article on the ministerial, paragraph 8">1</a>');
    expect(html).toMatch(/<a href="\/a\/[0-9a-f]+\.csv" download>CSV<\/a>/);
    expect(html).toContain('href="/?question=What%20is%20FORGE%3F&amp;conversation=c1"');
    expect(html).toContain('name="conversation" value="c1"');
  });
  test('marks stand in order, each once', () => {
    const citations = [1, 2, 3].map((paragraph): Citation => ({ document: 'd', original: 'd.txt', paragraph, title: 'T', publisher: null, published: '2026', publishedBasis: 'stated', excerpt: '', verbatim: false, url: null }));
    expect(String(marks([3, 1, 3, 9], citations)).replaceAll(/<[^>]*>/g, '|')).toMatch(/^\|+1\|+3\|+$/);
  });
  test('an abstention says so and offers no claim', async () => {
    expect((await page('/?question=lithium+in+Chile')).html).toContain('<span class="status">Not in the sources</span>');
  });
  test('a greeting has no permanent link', async () => {
    expect((await page('/?question=hello')).html).not.toContain('Permanent link');
  });
  test.each([[{ question: '   ' }, 'The question'], [{ question: 'x'.repeat(8_001) }, 'at most 8000 characters'], [{ question: 'ok', today: 'tomorrow' }, 'YYYY-MM-DD'], [{}, 'must be a text']])('a refused form says which field and what is allowed', async (fields, words) => {
    const { status, html } = await page('/', post(fields as Record<string, string>));
    expect(status).toBe(400);
    expect(html).toMatch(/role="alert"/);
    expect(html).toContain(words);
  });
  test('options chosen once stay chosen', async () => {
    const { html } = await page('/', post({ question: 'who chairs FORGE?', today: '2026-03-15', language: 'ru', mode: 'claim' }));
    expect(html).toContain('value="2026-03-15"');
    expect(html).toContain('<option value="ru" selected>');
    expect(html).toContain('<option value="claim" selected>');
  });
});

describe('answers that stay', () => {
  test('a permanent link replays the very same blocks, and the JSON file is the answer', async () => {
    const asked = await page('/', post({ question: 'who chairs FORGE now?' }));
    const id = /\/a\/([0-9a-f]+)"/.exec(asked.html)?.[1] ?? '';
    const kept = await page(`/a/${id}`);
    const body = (html: string): string => html.slice(html.indexOf('<div class="answer"'), html.indexOf('<p class="files"')).replaceAll(/<(\/?)h[23]/g, '<$1h');
    expect(kept.status).toBe(200);
    expect(body(kept.html)).toBe(body(asked.html));
    expect(kept.html).not.toContain('Older state');
    const file = await fetch(`${site.url}/a/${id}.json`);
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="assay-${id}.json"`);
    expect(await file.json()).toMatchObject({ id, status: 'answered' });
    const csv = await fetch(`${site.url}/a/${id}.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(Buffer.from(await csv.arrayBuffer()).toString()).toMatch(/^\ufeff"Deal","Amount"/);
    const svg = await fetch(`${site.url}/a/${id}/chart-1.svg`);
    expect(svg.headers.get('content-type')).toBe('image/svg+xml');
    expect((await fetch(`${site.url}/a/${id}/chart-1.png`)).headers.get('content-type')).toBe('image/png');
    expect((await fetch(`${site.url}/a/${id}/chart-9.svg`)).status).toBe(404);
  });
  test('it says so when the corpus has changed since', async () => {
    const asked = await page('/', post({ question: 'a stale question' }));
    expect((await page(/\/a\/[0-9a-f]+/.exec(asked.html)?.[0] ?? '')).html).toContain('Older state.');
  });
  test.each(['/a/0000000000000000', '/a/0000000000000000.csv', '/a/0000000000000000.json', '/a/%00', '/a/..%2f..%2fetc'])('%s is not there', async (path) => {
    expect((await page(path)).status).toBe(404);
  });
});

describe('sources and records', () => {
  test('the list names publisher, date, coverage and wording', async () => {
    expect((await page('/sources')).html).toMatch(/<a href="\/sources\/004-test-article">Article on the ministerial<\/a><\/td><td[^>]*>TestNews<\/td><td[^>]* data-value="2026-02">February 2026 \(date inferred\)<\/td><td[^>]*>restated<\/td>/);
  });
  test('a document shows numbered paragraphs, what rests on each, and no link that is not a web address', async () => {
    const { html } = await page('/sources/004-test-article');
    expect(html).toContain('<li id="p8" class="text"><a class="number" href="#p8" aria-label="Paragraph 8">8</a>');
    expect(html).toContain('<li id="p14" class="list">');
    expect(html).toContain('1 record rests on it');
    expect(html).toContain('<code>004_test.txt</code>');
    expect(html).not.toContain('javascript:');
  });
  test('a record shows its statement, evidence, history and who cites it', async () => {
    const { html } = await page('/records/financing:project-vault');
    for (const words of ['A statement.', '<h2>Evidence</h2>', 'href="/sources/004-test-article#p8"', '<h2>History</h2>', '22 November 2026', '<h2>Cited by</h2>', '<a href="/records/org:us-exim">Export-Import Bank</a>', 'person:nobody', '10,000,000,000 USD', 'up to']) expect(html).toContain(words);
  });
  test('all records stand on one page by kind', async () => {
    expect((await page('/records')).html).toContain('<h2 id="financing">Financing</h2>');
  });
  test.each(['/sources/nothing', '/records/org:nothing', '/records/nothing', '/countries/zz', '/nowhere'])('%s is a page that says so, status 404', async (path) => {
    const { status, html } = await page(path);
    expect(status).toBe(404);
    expect(html).toContain('<h1>');
  });
});

describe('financing', () => {
  test('kinds of money stand apart, each with its own sum of counted rows', async () => {
    const { html } = await page('/financing');
    const totals = [...html.matchAll(/<dt>([^<]*)<\/dt><dd>([^<]*) <span class="quiet">([^<]*)/g)].map((match) => match.slice(1, 4));
    expect(totals).toEqual([
      ['Firm public money', 'up to $11.3 billion', '2 rows'], ['Letters of interest or intent, not commitments', '$14.8 billion', '1 row, 1 row left out'],
      ['Funding notices, not awards', '$355 million', '1 row'], ['Additional money mobilised, not the agency’s own', 'more than $30 billion', '1 row'],
    ]);
    expect(html).toContain('Not added: inside another line');
  });
  test('each bar leads to its rows and each row to its source', async () => {
    const { html } = await page('/financing');
    expect(html).toMatch(/<a href="\/financing\?only=financing:project-vault,financing:reko-diq#ledger"><text[^>]*>EXIM<\/text> <text[^>]*>up to \$11\.3 billion</);
    expect(html).toMatch(/<a href="#row-financing-doe"><text[^>]*>DOE<\/text> <text[^>]*>\$355 million</);
    expect(html).toContain('<tr id="row-financing-doe">');
    expect(html).toContain('aria-label="004:14, paragraph 14 of Article on the ministerial">004:14</a>');
  });
  test('a bar opened shows its rows only', async () => {
    const { html } = await page('/financing?only=financing:project-vault,financing:reko-diq');
    expect(html.match(/id="row-/g)).toHaveLength(2);
    expect(html).toContain('Only the rows of one bar.');
  });
  test('filters go to the core, stay chosen and travel into the files', async () => {
    const { html } = await page('/financing?agency=EXIM&groupBy=month&text=Vault');
    expect(html).toContain('<option value="EXIM" selected>');
    expect(html).toContain('<option value="month" selected>');
    expect(html).toContain('href="/financing.csv?agency=EXIM&amp;groupBy=month&amp;text=Vault"');
    expect(html.match(/id="row-/g)).toHaveLength(1);
  });
  test('a filter nothing fits says what the core says', async () => {
    expect((await page('/financing?agency=nobody')).html).toContain('No such agency; known: EXIM.');
  });
  test('a filter that cannot be read is named', async () => {
    const { status, html } = await page('/financing?month=May');
    expect(status).toBe(400);
    expect(html).toContain('month: must be YYYY-MM');
  });
  test('the ledger as a file has its evidence columns', async () => {
    const csv = await (await fetch(`${site.url}/financing.csv?agency=EXIM`)).text();
    expect(csv.split('\r\n')[0]).toContain('"left out because","as of","source document","source paragraph"');
    expect(csv).toContain('"financing:project-vault","Project Vault","firm"');
  });
});

test('timeline, countries, a country, help, privacy, digest preview and API description are pages', async () => {
  for (const [path, words] of [['/timeline?about=FORGE', 'value="FORGE"'], ['/countries', '<a href="/countries/UZ">Uzbekistan</a>'], ['/countries/uz', '<h1>Uzbekistan</h1>'], ['/help', '<h1>Help</h1>'], ['/privacy', 'no cookie'], ['/digest', 'Digest preview'], ['/api/docs', 'POST /api/ask']] as const) {
    const { status, html } = await page(path);
    expect([path, status]).toEqual([path, 200]);
    expect(html.toLowerCase()).toContain(words.toLowerCase());
  }
});
test('an example of the help is a link that asks it', async () => {
  expect((await page('/help')).html).toContain('<a class="ask" href="/?question=first">first</a>');
});
test('every link of every page leads to a page', async () => {
  const seen = new Set<string>();
  const todo = ['/'];
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const response = await fetch(site.url + path, { headers: { accept: 'text/html' } });
    expect([path, response.status]).toEqual([path, 200]);
    const text = await response.text();
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue;
    for (const [, href = ''] of text.matchAll(/(?:href|src)="(\/[^"#]*)/g)) todo.push(href.replaceAll('&amp;', '&'));
  }
  expect(seen.size).toBeGreaterThan(25);
});

test('the timeline counts dated entries by month, oldest first, and a month leads to itself', async () => {
  const chart = stripOf(['event:a', 'event:b', 'agreement:c', 'event:none', 'event:other'], [
    { kind: 'event', id: 'event:a', name: { en: 'A' }, type: 'meeting', on: '2026-02-04', evidence: ['004:8'] }, { kind: 'event', id: 'event:b', name: { en: 'B' }, type: 'meeting', on: '2025-04~', evidence: ['004:8'] },
    { kind: 'agreement', id: 'agreement:c', name: { en: 'C' }, type: 'mou', status: 'signed', signed_on: '2026-02', evidence: ['004:8'] }, { kind: 'event', id: 'event:none', name: { en: 'N' }, type: 'meeting', on: '2026', evidence: ['004:8'] },
    { kind: 'event', id: 'event:not-asked', name: { en: 'O' }, type: 'meeting', on: '2026-02', evidence: ['004:8'] },
  ].map((given) => AssayRecord.parse(given)));
  expect(chart.bars).toEqual([{ label: '2025-04', value: 1, text: '1 entry', records: ['event:b'] }, { label: '2026-02', value: 2, text: '2 entries', records: ['event:a', 'agreement:c'] }]);
});

test('the API page can be copied from, and names every field of a question with what is allowed', async () => {
  const { html } = await page('/api/docs');
  expect(html).toContain(`${site.url}/api/ask</pre>`);
  for (const name of ['question', 'conversation', 'today', 'language', 'mode']) expect(html).toContain(`<dt><code>${name}</code></dt><dd><span class="quiet">body`);
  expect(html).toContain('agency, stage, instrument');
  expect(html).toContain('Filters in plain words');
  expect(html).toContain('<code>errors</code>');
});

test('words that select everything are said to, words that select something are not', async () => {
  const words = 'names nothing that this ledger tells apart';
  expect((await page('/financing?text=e')).html).toContain(`“e” ${words}`);
  expect((await page('/financing?text=Vault')).html).not.toContain(words);
  expect((await page('/financing')).html).not.toContain(words);
});
