// A real browser for the page tests: Debian's chromium when installed, else the one from npm that unpacks itself.
import { existsSync } from 'node:fs';
import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a browser, or how to get one. */
async function findBrowser(): Promise<{ path: string } | { missing: string }> {
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return { path: installed };
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return { path: await packed.executablePath() };
  } catch (fault) {
    return { missing: `No browser for the page tests (${fault instanceof Error ? fault.message : String(fault)}). Get one with "npm ci" (package @sparticuz/chromium) or "apt-get install chromium".` };
  }
}

export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser();
  if ('missing' in found) throw new Error(found.missing);
  return playwright.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}
