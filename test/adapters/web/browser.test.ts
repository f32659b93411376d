// The pages in a real browser over the real core: accessible in light and dark, usable by keyboard, on a phone, and without scripts.
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { openReal } from './support/real.ts';
import type { RealCore } from './support/real.ts';
import { startSite } from './support/site.ts';
import type { TestSite } from './support/site.ts';

/** Room for a busy machine; nothing here is timed. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const PAGES = ['/', '/?question=who+chairs+FORGE', '/?question=total+financing+by+agency', '/?question=price+of+gold+in+Chile', '/financing', '/financing?groupBy=month&stage=approved', '/timeline?about=FORGE', '/countries', '/countries/UZ', '/sources', '/sources/004-middleasiannews-ministerial', '/records', '/records/financing:project-vault', '/help', '/support', '/privacy', '/digest', '/api/docs', '/nowhere'];

let browser: Browser;
let real: RealCore;
let site: TestSite;
beforeAll(async () => {
  browser = await openBrowser();
  real = await openReal();
  site = await startSite({ core: real.core, ports: { store: real.store, clock: real.clock } });
});
afterAll(async () => { await browser.close(); await site.stop(); await real.close(); });

async function fresh(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ context: BrowserContext; page: Page; troubles: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (fault) => troubles.push(fault.message));
  page.on('console', (line) => { if (line.type() === 'error' && !line.text().includes('404')) troubles.push(line.text()); });
  return { context, page, troubles };
}

/** Violations as [rule, elements], for a message one can act on. Legacy mode spares a second page for frames, of which we have none. */
async function violations(page: Page, rules?: string[]): Promise<unknown[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const found = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 200))]);
}

describe('axe finds nothing', () => {
  test('on any page in light on a phone, and no page is wider than it', async () => {
    const { context, page, troubles } = await fresh({ colorScheme: 'light', viewport: { width: 390, height: 844 } });
    for (const path of PAGES) {
      await page.goto(site.url + path);
      expect([path, await violations(page)]).toEqual([path, []]);
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 390]);
    }
    expect(troubles).toEqual([]);
    await context.close();
  });
  test('and there every table is read without pushing it aside, each figure beside the name of its column', async () => {
    const { context, page } = await fresh({ viewport: { width: 375, height: 800 } });
    for (const path of ['/?question=list+the+EXIM+deals', '/financing', '/sources', '/countries/KZ']) {
      await page.goto(site.url + path);
      expect([path, await page.evaluate('[...document.querySelectorAll(".scroll")].map((box) => box.scrollWidth - box.clientWidth)')]).toEqual([path, [0]]);
      expect([path, await page.evaluate('getComputedStyle(document.querySelector("tbody tr:not(.kind) td:nth-child(2)"), "::before").content')]).toEqual([path, await page.evaluate('JSON.stringify(document.querySelectorAll("thead th")[1].textContent)')]);
    }
    await context.close();
  });
  test('on any page in dark, where only the colours differ', async () => {
    const { context, page } = await fresh({ colorScheme: 'dark', viewport: { width: 390, height: 844 } });
    for (const path of PAGES) {
      await page.goto(site.url + path);
      expect([path, await violations(page, ['color-contrast', 'link-in-text-block'])]).toEqual([path, []]);
    }
    await context.close();
  });
  test('at desktop width with everything unfolded', async () => {
    const { context, page } = await fresh({ viewport: { width: 1280, height: 900 } });
    for (const path of ['/', '/?question=who+chairs+FORGE', '/financing?stage=approved', '/countries/UZ', '/sources/002-tashkent-mou']) {
      await page.goto(site.url + path);
      await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true');
      expect([path, await violations(page)]).toEqual([path, []]);
    }
    await context.close();
  });
});

describe('asking', () => {
  test('by keyboard alone: type, Enter, read, follow up in the same conversation', async () => {
    const { context, page, troubles } = await fresh();
    await page.goto(site.url);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.locator('#question').focus();
    await page.keyboard.type('How much did EXIM approve for Reko Diq?');
    await page.keyboard.press('Enter');
    await page.locator('article.turn').first().waitFor();
    expect(page.url()).toBe(`${site.url}/`);
    expect(await page.evaluate('document.activeElement.className')).toBe('asked');
    expect(await page.locator('#said').textContent()).toBe('Answer: Answered');
    expect(await page.locator('#said').getAttribute('class')).toContain('unseen');
    expect(await page.locator('#question').inputValue()).toBe('');
    const conversation = await page.locator('input[name=conversation]').inputValue();
    await page.locator('#question').fill('and for Empire State Mines?');
    await page.keyboard.press('Enter');
    await page.locator('article.turn').nth(1).waitFor();
    expect(await page.locator('article.turn').nth(1).locator('.answer').textContent()).toContain('$15.9 million');
    expect(await page.locator('input[name=conversation]').inputValue()).toBe(conversation);
    expect(troubles).toEqual([]);
    await context.close();
  });
  test('Shift+Enter breaks the line, an empty question asks nothing', async () => {
    const { context, page } = await fresh();
    await page.goto(site.url);
    await page.locator('#question').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('who');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('chairs');
    expect(await page.locator('#question').inputValue()).toBe('who\nchairs');
    expect(await page.locator('article.turn').count()).toBe(0);
    await context.close();
  });
  test('an example asks at once, and the drawn answer is the one the server draws', async () => {
    const { context, page } = await fresh();
    await page.goto(site.url);
    const example = page.locator('a.ask').first();
    const question = await example.textContent() ?? '';
    await example.click();
    const turn = page.locator('article.turn').first();
    await turn.waitFor();
    const words = await turn.locator('.answer').textContent();
    expect(page.url()).toBe(`${site.url}/`);
    await page.goto(`${site.url}/?question=${encodeURIComponent(question)}`);
    expect(await page.locator('.answer').first().textContent()).toBe(words);
    await context.close();
  });
  test('without scripts: a question, its sources, a follow-up by its link or by the form', async () => {
    const { context, page } = await fresh({ javaScriptEnabled: false });
    await page.goto(site.url);
    await page.locator('#question').fill('How much did EXIM approve for Reko Diq?');
    await page.locator('button[type=submit]').click();
    expect(await page.locator('.answer').textContent()).toContain('$1.3 billion');
    await page.locator('#question').fill('and for Empire State Mines?');
    await page.locator('button[type=submit]').click();
    expect(await page.locator('.answer').textContent()).toContain('$15.9 million');
    await page.locator('.mark').first().click();
    expect(page.url()).toMatch(/\/sources\/004-middleasiannews-ministerial#p\d+$/);
    await context.close();
  });
  test('a server that is gone or busy is said in words for everyone, and the question stays', async () => {
    const { context, page } = await fresh();
    await page.goto(site.url);
    await page.locator('a.ask').first().click();
    await page.locator('article.turn').first().waitFor();
    for (const [fulfil, words] of [[{ status: 503, contentType: 'text/html', body: '<p>busy' }, 'could not answer just now'], [{ status: 429, contentType: 'text/html', headers: { 'retry-after': '7' }, body: '<p>' }, 'wait 7 seconds']] as const) {
      await page.route(`${site.url}/`, (route) => route.fulfill(fulfil));
      await page.locator('#question').fill('who chairs FORGE?');
      await page.locator('#question').press('Enter');
      await page.locator('#said', { hasText: words }).waitFor();
      await page.unroute(`${site.url}/`);
    }
    await page.route(`${site.url}/`, (route) => route.abort());
    await page.locator('#question').press('Enter');
    await page.locator('#said:not(.unseen)', { hasText: 'cannot be reached' }).waitFor();
    expect(await page.locator('#question').inputValue()).toBe('who chairs FORGE?');
    await context.close();
  });
});

describe('reading', () => {
  test('a citation leads to its paragraph, highlighted', async () => {
    const { context, page } = await fresh();
    await page.goto(`${site.url}/?question=who+chairs+FORGE`);
    await page.locator('.mark').first().click();
    await page.waitForURL(/#p\d+$/);
    const background = (selector: string): Promise<unknown> => page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).backgroundColor`);
    expect(await background('.paragraphs li:target')).not.toBe(await background('.paragraphs li:not(:target)'));
    await context.close();
  });
  test('a table sorts by amount, inside each kind of money, and says so to screen readers', async () => {
    const { context, page } = await fresh();
    await page.goto(`${site.url}/financing`);
    const amounts = (): Promise<number[]> => page.evaluate(`[...document.querySelectorAll('table tbody')][0].querySelectorAll('td:nth-child(2)').values().map((c) => Number(c.dataset.value)).toArray()`);
    const head = page.locator('thead th').nth(1);
    await head.locator('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const up = await amounts();
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await amounts()).toEqual(up.toReversed());
    expect(await page.locator('tbody').first().locator('tr').first().getAttribute('class')).toBe('kind');
    await context.close();
  });
  test('copying gives question, answer and numbered sources as text', async () => {
    const { context, page } = await fresh({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${site.url}/?question=who+chairs+FORGE`);
    await page.locator('[data-copy] [role=button]').click();
    await page.locator('[data-copy] [role=button]', { hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toMatch(/^who chairs FORGE\n(?:Partly a|A)nswered · as of 22 November 2026\n\n[^\n]*Republic of Korea[^\n]*\[1/);
    expect(copied).toMatch(/\nSources\n\[1\] .*http:\/\/127\.0\.0\.1:\d+\/sources\/\d{3}-[a-z0-9-]+#p\d+/);
    await context.close();
  });
  test('months are written in words, to choose from and under the columns', async () => {
    const { context, page } = await fresh();
    await page.goto(`${site.url}/financing`);
    expect(await page.locator('#f-month option').nth(1).textContent()).toBe('August 2025');
    expect(await page.locator('.charts').textContent()).toContain('August 2025');
    expect(await page.locator('.charts').textContent()).not.toMatch(/\d{4}-\d{2}/);
    await context.close();
  });
  test('a bar leads to its rows', async () => {
    const { context, page } = await fresh();
    await page.goto(`${site.url}/financing`);
    await page.locator('.chart a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/only=financing:.*#ledger$/);
    expect(await page.locator('tr[id^=row-]').count()).toBeGreaterThan(1);
    await context.close();
  });
});
