// 200 texts that try to become script, as question and in every text of the corpus: none runs (fault 23 of the list).
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { startSite } from './support/site.ts';
import type { TestSite } from './support/site.ts';
import { VECTORS } from './support/vectors.ts';
import { testCore } from './support/world.ts';

/** Room for a busy machine; nothing here is timed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser.close());

type Watch = { page: Page; troubles: string[] };
async function watched(): Promise<Watch> {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('dialog', (dialog) => { troubles.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
  page.on('pageerror', (fault) => troubles.push(`error ${fault.message}`));
  // A blocked load means that a text had become an element: the policy must have nothing to do.
  page.on('console', (line) => { if (/Content Security Policy|Refused|TrustedHTML/.test(line.text())) troubles.push(line.text()); });
  page.on('request', (request) => { if (!request.url().startsWith('http://127.0.0.1:')) troubles.push(`request ${request.url()}`); });
  return { page, troubles };
}

/** What a text can only have brought in: code that ran, handlers, foreign elements and addresses. Runs in the page. */
const LOOK = `({
  hit: window.hit ?? null,
  scripts: document.scripts.length,
  strange: [...document.querySelectorAll('*')].filter((e) => ['IFRAME','OBJECT','EMBED','IMG','VIDEO','AUDIO','BASE','STYLE','MARQUEE','DIALOG','TEMPLATE','MATH','NOSCRIPT'].includes(e.tagName.toUpperCase())).map((e) => e.outerHTML.slice(0, 80)),
  handlers: [...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames().filter((n) => n.startsWith('on') || n === 'style' || n === 'srcdoc')),
  addresses: [...document.querySelectorAll('[href],[src],[action],[formaction]')].map((e) => e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action')).filter((a) => !/^(\\/(?![\\/\\\\])|#)/.test(a)),
})`;
const CLEAN = { hit: null, scripts: 1, strange: [], handlers: [], addresses: [] };

async function expectClean({ page, troubles }: Watch, where: string): Promise<void> {
  expect([where, await page.evaluate(LOOK)]).toEqual([where, CLEAN]);
  expect([where, troubles]).toEqual([where, []]);
}

test('there are at least 200 of them', () => { expect(VECTORS.length).toBeGreaterThanOrEqual(200); });

test('as a question none runs even where no policy would stop it, and each stands as it was typed', async () => {
  const site = await startSite();
  const watch = await watched();
  for (const vector of VECTORS) {
    const response = await fetch(`${site.url}/`, { method: 'POST', body: new URLSearchParams({ question: vector }), headers: { accept: 'text/html' } });
    await watch.page.setContent(await response.text(), { waitUntil: 'domcontentloaded' });
    await expectClean(watch, vector);
    if (!vector.includes('\u0000')) expect(await watch.page.evaluate(`document.querySelector('.asked').textContent`)).toBe(vector);
  }
  await site.stop();
});

test('opened by address none runs, and the policy has nothing to refuse', async () => {
  const site = await startSite();
  const watch = await watched();
  for (const vector of VECTORS.filter((_, i) => i % 6 === 0)) {
    await watch.page.goto(`${site.url}/?question=${encodeURIComponent(vector)}`);
    await expectClean(watch, vector);
  }
  await site.stop();
});

test('asked through the script none runs', async () => {
  const site = await startSite();
  const watch = await watched();
  await watch.page.goto(site.url);
  let asked = 0;
  for (const vector of VECTORS.filter((_, i) => i % 8 === 3)) {
    await watch.page.locator('#question').evaluate((field, text) => { (field as HTMLTextAreaElement).value = text; }, vector);
    await watch.page.locator('#question').press('Enter');
    asked += 1;
    await watch.page.locator('article.turn').nth(asked - 1).waitFor();
    await expectClean(watch, vector);
  }
  await site.stop();
});

test('in every text of the corpus none runs, on any page, picture or file', async () => {
  const pages = ['/', '/?question=who', '/sources', '/sources/004-test-article', '/records', '/records/org:us-exim', '/financing', '/timeline?about=x', '/countries', '/countries/uz', '/help', '/digest', '/countries/zz', '/financing?agency=zz'];
  for (let i = 0; i < VECTORS.length; i += 50) {
    const site: TestSite = await startSite({ core: testCore({ poison: VECTORS.slice(i, i + 50).join(' ') }) });
    const watch = await watched();
    for (const path of pages) {
      await watch.page.goto(site.url + path);
      await expectClean(watch, `${path} with ${i}`);
    }
    const id = /\/a\/(\w+)"/.exec(await (await fetch(`${site.url}/?question=who`)).text())?.[1] ?? '';
    await watch.page.goto(`${site.url}/a/${id}/chart-1.svg`);
    expect(await watch.page.evaluate('[window.hit ?? null, document.querySelectorAll("script,foreignObject,image,a").length]')).toEqual([null, 0]);
    await watch.page.close();
    await site.stop();
  }
});
