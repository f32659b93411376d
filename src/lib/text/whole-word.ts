// Finding a name in a text as whole words. Pure but for a table of compiled patterns, one for each name of the corpus.

const compiled = new Map<string, { lower: string; pattern: RegExp }>();

/** True when `text` holds `name` with no letter or digit on either side, whatever the case. */
export function holdsName(text: string, name: string): boolean {
  let known = compiled.get(name);
  if (known === undefined) {
    known = { lower: name.toLowerCase(), pattern: new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'iu') };
    compiled.set(name, known);
  }
  // Most names are not there at all, which is told far sooner without a pattern.
  return text.toLowerCase().includes(known.lower) && known.pattern.test(text);
}

/** Where a word of letters and digits begins in `text` within `reach` characters from `from`; -1 when it does not. */
export function wordFrom(text: string, word: string, from: number, reach: number): number {
  for (let at = text.indexOf(word, from); at >= 0 && at <= from + reach; at = text.indexOf(word, at + 1)) if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  return -1;
}
