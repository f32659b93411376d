// A change may only make the recorded figures better; one that makes them worse fails and names the questions.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { DEV, figuresOf, recorded, SETS } from './ratchet.ts';

function holds(file: string): void {
  const before = recorded()[basename(file, '.jsonl')];
  const now = figuresOf(file);
  const worse = before === undefined || now.right < before.right || now.wrongOrFalse > before.wrongOrFalse || now.uncited > before.uncited || now.overRefused > before.overRefused;
  const newly = now.failing.filter((id) => before?.failing.includes(id) !== true);
  expect({ worse, newly: worse ? newly : [] }, 'run `npm run questions -- FILE --show wrong`; after an improvement `npm run questions:record`').toEqual({ worse: false, newly: [] });
}
test.each(SETS.map((f) => [basename(f), f] as const))('%s keeps its figures', (_name, file) => holds(file), 300_000);
test.skipIf(!existsSync(DEV))('the shared sample keeps its figures (skipped where ../shared is missing)', () => holds(DEV), 300_000);
