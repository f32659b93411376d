// Emphasis in a terminal, or none. The escape sequences of this file are the only ones that Assay writes.

export type Style = { strong(text: string): string; faint(text: string): string; warn(text: string): string };

const wrap = (on: number, off: number) => (text: string): string => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`);
const plain = (text: string): string => text;

export function styleOf(colour: boolean): Style {
  return colour ? { strong: wrap(1, 22), faint: wrap(2, 22), warn: wrap(33, 39) } : { strong: plain, faint: plain, warn: plain };
}
