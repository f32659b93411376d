// What no source prints: a date or a year that we inferred, said with what it is inferred from.
import type { World } from '../../src/contracts/intent.ts';
import type { AssayRecord } from '../../src/model/record.ts';

/** One sentence for each different inference behind the records, in their order. */
export function inferredIn(records: readonly AssayRecord[], world: World): string[] {
  const language = world.language === 'uz-Cyrl' ? 'uz' : world.language;
  return [...new Set(records.flatMap((r) => (r.inferred_from === undefined ? [] : [r.inferred_from[language] ?? r.inferred_from.en])))].map((from) => world.say('inferred', { from }));
}
