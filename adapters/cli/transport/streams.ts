// Standard input, output and error as the terminal adapter uses them. Not for: what is written.
import type { Terminal } from '../ports.ts';

/** `ask | head -1` closes the pipe early: that is no fault, and there is nobody left to tell. */
export function endQuietlyOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'EIO') process.exit();
      throw error;
    });
  }
}

/** `environment` is looked at for NO_COLOR (any value, https://no-color.org) and TERM only. */
export function processTerminal(environment: Readonly<Record<string, string | undefined>>): Terminal {
  const looking = process.stdout.isTTY;
  return {
    input: process.stdin,
    out: (text) => write(process.stdout, text),
    err: (text) => write(process.stderr, text),
    columns: looking ? process.stdout.columns : null,
    colour: looking && (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb',
  };
}

/** Waits while the reader is slower than we are, so that a long batch stays small in memory. */
async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '' || stream.write(text)) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  stream.once('drain', resolve);
  await promise;
}
