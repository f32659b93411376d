// Words of names and texts, folded for comparison inside the checks. Pure. Not for: search (lib/text, retrieval/).
import { fold } from '../lib/text/fold.ts';

/** Folded words with one space before, between and after: `foldWords('U.S. EXIM’s')` is ' us exim '. */
export function foldWords(text: string): string {
  // Plain ASCII, most of what is folded here, needs no Unicode tables.
  if (/^[ -~]*$/.test(text)) return ` ${text.toLowerCase().replace(/'(?:s\b)?|\./g, '').replace(/[^a-z0-9]+/g, ' ').trim()} `;
  const words = fold(text.replace(/['’](?:s\b)?/gu, '').replaceAll('.', '')).match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

/** Folds each different name once; a name is looked for in many records. */
export function nameFolder(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const folded = known.get(name) ?? foldWords(name);
    known.set(name, folded);
    return folded;
  };
}

/** Words as the reuse check counts them; the same pattern as the house rule on copied sentences. */
export function reuseWords(text: string): string[] {
  return text.replaceAll('\u00a0', ' ').toLowerCase().match(/[\p{L}\p{N}$.-]+/gu) ?? [];
}
