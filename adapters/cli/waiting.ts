// Tells a person at a terminal that work is going on, and takes it back. A pipe or a file gets nothing. Not for: the work.
import type { Terminal } from './ports.ts';

const READING = 'Reading the corpus …';

/** The first start after `npm ci` takes seconds. Whatever is written meanwhile begins over the note, hence the return at its end. */
export async function waiting<T>(terminal: Terminal, work: () => Promise<T>): Promise<T> {
  if (terminal.columns === null) return work();
  await terminal.out(`${READING}\r`);
  try {
    return await work();
  } finally {
    await terminal.out(`${' '.repeat(READING.length)}\r`);
  }
}
