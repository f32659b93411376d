import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_LINE_BYTES, readLines, type Line } from '../../../adapters/cli/read/lines.ts';

async function linesOf(...parts: (string | Uint8Array)[]): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines((async function* () { for (const part of parts) yield Buffer.from(part); })())) lines.push(line);
  return lines;
}

describe('bytes to lines', () => {
  test('whatever the chunks, the lines are those of the text', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 8 }).filter((s) => !/[\n\r\ufeff]/.test(s)), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 9 }), async (texts, size) => {
      const bytes = Buffer.from(`${texts.join('\n')}\n`);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
      expect((await linesOf(...chunks)).map((line) => (line.ok ? line.text : line.problem))).toEqual(texts);
    }), { numRuns: 50 });
  });
  test('the last line needs no end, CR LF is one, an empty line is one, nothing is none', async () => {
    expect(await linesOf('a\r\n\nb')).toEqual([{ number: 1, ok: true, text: 'a' }, { number: 2, ok: true, text: '' }, { number: 3, ok: true, text: 'b' }]);
    expect(await linesOf()).toEqual([]);
  });
  test('a line that is no UTF-8 is told and the next one read', async () => {
    expect(await linesOf(Buffer.from([0x61, 0xff, 0x0a, 0x62, 0x0a]))).toEqual([{ number: 1, ok: false, problem: 'the line is not valid UTF-8; write it as UTF-8' }, { number: 2, ok: true, text: 'b' }]);
  });
  test('a line beyond the bound is counted, not kept, and the next one read', async () => {
    const [first, second] = await linesOf('x'.repeat(MAX_LINE_BYTES), 'yy', '\nnext\n');
    expect([first, second]).toEqual([{ number: 1, ok: false, problem: `the line has ${MAX_LINE_BYTES + 2} bytes; at most ${MAX_LINE_BYTES} are allowed` }, { number: 2, ok: true, text: 'next' }]);
  });
});
