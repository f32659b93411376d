// First contentful paint and transferred bytes of the main pages in a real browser: first visit, then with the assets cached.
import { fork } from 'node:child_process';
import { openBrowser } from '../adapters/web/support/browser.ts';

const PAGES = ['/', '/?question=who+chairs+FORGE', '/financing', '/timeline', '/countries/UZ', '/sources', '/sources/004-middleasiannews-ministerial', '/records'];
const RUNS = 5;

const server = fork(new URL('web-server.ts', import.meta.url), { execArgv: ['--disable-warning=ExperimentalWarning'] });
const address = await new Promise<string>((resolve) => { server.once('message', (message) => { if (typeof message === 'string') resolve(message); }); });
const browser = await openBrowser();

type Visit = { paint: number; bytes: number };
const PROBE = `({ paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, bytes: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.transferSize, 0) })`;
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

for (const path of PAGES) {
  const first: Visit[] = [];
  const again: Visit[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext();
    for (const visits of [first, again]) {
      const page = await context.newPage();
      await page.goto(address + path, { waitUntil: 'load' });
      // The pages' policy forbids the evaluated polling of waitForFunction, so we ask again ourselves.
      let visit = await page.evaluate<Visit>(PROBE);
      while (Number.isNaN(visit.paint)) { await page.waitForTimeout(20); visit = await page.evaluate<Visit>(PROBE); }
      visits.push(visit);
      await page.close();
    }
    await context.close();
  }
  const told = (visits: Visit[]): string => `${median(visits.map((visit) => visit.paint)).toFixed(0)} ms, ${(median(visits.map((visit) => visit.bytes)) / 1_024).toFixed(1)} KiB`;
  console.log(`${path.padEnd(45)} first visit ${told(first)}; again ${told(again)}`);
}
await browser.close();
server.disconnect();
