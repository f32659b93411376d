// Foreign text -> text that Discord shows as it is: nothing in it can ping, link or format. Pure.
// Not for: our own markup (bold labels, source links), which is put around escaped text.
import { defang } from '../../src/lib/text/defang.ts';

/** Marks of Discord's Markdown that act anywhere in a line; a parenthesis acts only after a bracket, and brackets are among them. */
const INLINE = /[\\`*_~|[\]]/g;
/** Marks that act at the beginning of a line: heading, subtext, quote, list; `10.5 billion` begins no list. */
const LINE_START = /^(\s*)(#|>|-|\+|\d+(?=[.)](?:\s|$)))/gm;
/** `<@1>`, `<#1>`, `</ask:1>`, `<:name:1>`, `<t:0>`, `<id:home>`, `<https:`: what follows decides, so the bracket itself goes. */
const OPENING = /</g;
const CLOSING = />/g;

/** One paragraph of any text, line breaks kept; example: `*x* <@1> @here` reads the same and does nothing. */
export const escapeText = (text: string): string =>
  defang(text).replace(INLINE, '\\$&').replaceAll('](', ']\\(').replace(OPENING, '‹').replace(CLOSING, '›')
    .replace(LINE_START, (_, space: string, mark: string) => (/\d/.test(mark) ? `${space}${mark}\u2060` : `${space}\\${mark}`));

/** One line: line breaks become spaces. */
export const escapeLine = (text: string): string => escapeText(text.replace(/\s+/g, ' ').trim());

/** Text for the inside of a code block, where backslashes would be seen and only backticks act. */
export const codeText = (text: string): string => defang(text).replaceAll('`', 'ʼ').replace(OPENING, '‹').replace(CLOSING, '›').replace(/\s+/g, ' ').trim();

/** A web address fit for `[label](<address>)`, or null when it is none we may show; example: 'javascript:x' -> null. */
export function linkTarget(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  return parsed.href.replace(/[<>()[\]\\`@\s]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** A numbered or named link without preview, plain text when there is no address. `label` is escaped already. */
export const maskedLink = (label: string, url: string | null): string => {
  const target = linkTarget(url);
  return target === null ? label : `[${label}](<${target}>)`;
};
