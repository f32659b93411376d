// The page around every page: title, navigation, footer with what the corpus holds. No script or style inside, only links to ours.
import type { Coverage } from '../../../src/contracts/adapter.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import type { Assets } from '../assets.ts';
import { count, dateText } from './words.ts';

/** `section` is the address in the navigation the page belongs to. */
export type Page = { title: string; section: string; main: Html; /** Wide pages hold tables; the others keep a reading measure. */ wide?: boolean };

const SECTIONS: readonly (readonly [string, string])[] = [['/', 'Ask'], ['/financing', 'Financing'], ['/timeline', 'Timeline'], ['/countries', 'Countries'], ['/sources', 'Sources'], ['/records', 'Records']];

export function layout(page: Page, assets: Assets, coverage: Coverage): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${page.title} · Assay</title><link rel="icon" href="${assets.icon.path}" type="image/svg+xml"><link rel="stylesheet" href="${assets.style.path}"><script type="module" src="${assets.script.path}"></script></head>
<body><a class="skip" href="#main">Skip to the content</a>
<header class="masthead"><p class="wordmark"><a href="/">Assay</a></p><nav aria-label="Sections"><ul>${SECTIONS.map(([path, name]) => html`<li><a href="${path}"${path === page.section ? html` aria-current="page"` : nothing}>${name}</a></li>`)}</ul></nav></header>
<main id="main" tabindex="-1"${page.wide === true ? html` class="wide"` : nothing}>${page.main}</main>
<footer><p>${coverageText(coverage)}</p><p>Every statement is taken from the numbered sources; no language model writes here. <a href="/support">Help and support</a> · <a href="/digest">Digest preview</a> · <a href="/api/docs">API</a> · <a href="/privacy">Privacy</a></p></footer></body></html>`;
}

function coverageText(coverage: Coverage): string {
  return `${count(coverage.documents, 'document')}, ${count(coverage.records, 'record')}; newest source ${dateText(coverage.newestSource)}. Corpus ${coverage.corpusVersion}, code ${coverage.codeVersion}.`;
}
