// How wide a text will be, without a font at hand: generous widths of DejaVu Sans, the widest font in use. Pure.

/** Widths in em. Estimates are on the wide side, so that a text wraps rather than runs into the next one. */
const NARROW = /[iljtfrI.,:;'’ʻ|!()[\]{}\s-]/u;
const WIDE = /[mwMW@%—–…]|[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u;
const CAPITAL = /\p{Lu}/u;

export function widthOf(text: string, fontSize: number): number {
  let em = 0;
  for (const c of text) em += NARROW.test(c) ? 0.4 : WIDE.test(c) ? 1 : CAPITAL.test(c) ? 0.72 : 0.63;
  return em * fontSize;
}

/** Longest beginning of `text` that is no wider than `maxWidth`, at least one character. */
function fit(text: string, fontSize: number, maxWidth: number): string {
  let kept = '';
  for (const c of text) {
    if (kept !== '' && widthOf(kept + c, fontSize) > maxWidth) break;
    kept += c;
  }
  return kept;
}

/** Breaks at spaces, inside a word only when it is longer than a line; the last of `maxLines` ends in "…" when text is left over. */
export function wrap(text: string, fontSize: number, maxWidth: number, maxLines: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/u).filter((word) => word !== '');
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, fontSize) <= maxWidth) { line = longer; continue; }
    if (line !== '') { lines.push(line); line = ''; words.unshift(word); }
    else { const head = fit(word, fontSize, maxWidth); lines.push(head); if (head !== word) words.unshift(word.slice(head.length)); }
    if (lines.length === maxLines) return words.length === 0 ? lines : [...lines.slice(0, -1), `${fit(lines.at(-1) ?? '', fontSize, maxWidth - fontSize)}…`];
  }
  if (line !== '') lines.push(line);
  return lines.length === 0 ? [''] : lines;
}
