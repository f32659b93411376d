// Patterns around a word that only the question gives. Such a pattern is compiled once at load, not once for each question:
// the word is put on a line of its own before the text, and the pattern refers back to it as \1. Pure.

/** Finds `source`, in which \1 stands for the word as it is written, in a text; groups of the source are counted from 2. */
export function aroundWord(source: string, flags = 'iu'): (word: string, text: string) => RegExpExecArray | null {
  const pattern = new RegExp(`^(.+)\\n[^]*?(?:${source})`, flags);
  return (word, text) => pattern.exec(`${word}\n${text}`);
}
