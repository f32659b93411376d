// HTML templates in which every value is escaped. `markup` is the one door for finished SVG of our own drawing port.
import { html as template, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString;

/** Template values are never promises here, so the result is never one either. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  const made = template(strings, ...values);
  if (made instanceof Promise) throw new TypeError('a template value was a promise; await it before the template');
  return made;
}

/** Markup that escaped its own texts already: only the SVG of `ports.drawing` comes through here. */
export function markup(finished: string): Html {
  return raw(finished);
}

export const nothing: Html = raw('');
