// Bytes -> lines of text, whatever the bytes: a line that is too long or no UTF-8 is reported in its place and the next one read.
// Memory stays within one chunk and one line. Not for: what stands in a line.

export type Line = { number: number; ok: true; text: string } | { number: number; ok: false; problem: string };

/** Longer lines are not read. A question has at most 8,000 characters; JSON may write each as twelve bytes. Unit: bytes. */
export const MAX_LINE_BYTES = 1_048_576;
const NEWLINE = 0x0a;

export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  let number = 1;
  const take = (): Line => {
    const line = lineOf(number, parts, bytes);
    parts = [];
    bytes = 0;
    number += 1;
    return line;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at));
      from = at + 1;
      yield take();
    }
    add(chunk.subarray(from));
  }
  if (bytes > 0) yield take();

  function add(part: Uint8Array): void {
    if (bytes + part.length <= MAX_LINE_BYTES) parts.push(part);
    else parts = [];
    bytes += part.length;
  }
}

function lineOf(number: number, parts: readonly Uint8Array[], bytes: number): Line {
  if (bytes > MAX_LINE_BYTES) return { number, ok: false, problem: `the line has ${bytes} bytes; at most ${MAX_LINE_BYTES} are allowed` };
  const text = decode(parts);
  if (text === undefined) return { number, ok: false, problem: 'the line is not valid UTF-8; write it as UTF-8' };
  return { number, ok: true, text: text.endsWith('\r') ? text.slice(0, -1) : text };
}

/** undefined when the bytes are not UTF-8. A byte order mark is dropped. */
export function decode(parts: readonly Uint8Array[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    return undefined;
  }
}
