// The fields of any record as readable values: references by their title, texts in their language, money and dates in words. Pure.
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import type { Names } from '../render/names.ts';
import { reference } from '../render/names.ts';
import { dateText, plain } from '../render/words.ts';

const DATE = /^\d{4}-\d{2}(?:-\d{2})?~?(?:\/.*)?$/;
const ENUM_WORD = /^[a-z]+(?:_[a-z]+)+$/;

export function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

export function fieldOf(value: unknown, names: Names): Html {
  if (typeof value === 'string') return DATE.test(value) ? html`${dateText(value)}` : ENUM_WORD.test(value) ? html`${plain(value)}` : reference(value, names);
  if (typeof value !== 'object' || value === null) return html`${String(value)}`;
  if (Array.isArray(value)) return html`<ul class="plain">${value.map((item: unknown) => html`<li>${fieldOf(item, names)}</li>`)}</ul>`;
  if ('en' in value) return languages(value);
  if ('currency' in value && 'value' in value) return html`${Number(value.value).toLocaleString('en-GB')} ${String(value.currency)}`;
  const entries = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
  return html`${entries.map(([name, inner], i) => html`${i === 0 ? nothing : ' · '}<span class="quiet">${plain(name)}</span> ${fieldOf(inner, names)}`)}`;
}

/** English as it is, other languages on lines of their own. */
function languages(texts: object): Html {
  return html`${Object.entries(texts).map(([language, text]) => (language === 'en' ? html`${String(text)}` : html`<br><span class="quiet">${language}</span> <span lang="${language}">${String(text)}</span>`))}`;
}
