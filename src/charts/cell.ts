// Keeps a spreadsheet from running what a cell says (OWASP ASVS 5.0, 1.2.10) without losing a character of it. Pure.

// A cell that begins with one of these is taken for a formula or a command by some spreadsheet; the full-width forms count too.
// oxlint-disable-next-line no-control-regex -- tab, line breaks and NUL are among the dangerous beginnings
const DANGEROUS = /^'*[=+\-@\t\r\n\u0000\uff1d\uff0b\uff0d\uff20\u2212\ufe63\ufe62\ufe66\ufe6b]/;

/** Puts an apostrophe before a dangerous beginning; `exposed` takes exactly that one away again. */
export function defended(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

export function exposed(cell: string): string {
  return cell.startsWith("'") && DANGEROUS.test(cell.slice(1)) ? cell.slice(1) : cell;
}
