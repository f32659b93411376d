// How wide a text stands in a terminal, and how to break it. Pure. Not for: what is harmless (inert.ts).

const ASCII = /^[\u0020-\u007e]*$/;
const NOTHING = /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/u;
const TWO_CELLS = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Cells of a text without line ends. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let cells = 0;
  for (const character of text) cells += NOTHING.test(character) ? 0 : TWO_CELLS.test(character) ? 2 : 1;
  return cells;
}

export function padded(text: string, cells: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, cells - widthOf(text)));
  return align === 'left' ? text + space : space + text;
}

/** Lines of at most `cells`, broken between words; a longer word is cut. `cells` null: one line per line. */
export function wrapped(text: string, cells: number | null): string[] {
  return text.split('\n').flatMap((line) => (cells === null ? [line] : brokenLine(line, Math.max(1, cells))));
}

function brokenLine(line: string, cells: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').flatMap((one) => pieces(one, cells))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current === '' || widthOf(longer) <= cells) current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current];
}

function pieces(word: string, cells: number): string[] {
  if (widthOf(word) <= cells) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character) > cells) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
