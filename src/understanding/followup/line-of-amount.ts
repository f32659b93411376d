// "The 150 million line", "that $93 million deal": the one line of that sum among those spoken of. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import type { Reading } from '../../model/reading.ts';
import { antecedents, nameOf } from './antecedents.ts';

const LINE = /\b(?:the|that|this) (?:\p{L}+ )?((?:us)?\$? ?[\d.,]+ ?(?:million|billion|mn|bn|m|b)\b)(?: (?:line|deal|one|loan|tranche|financing|debt|item|entry|equity|investment|notice|part|approval))?(?! (?:of|for|to|in|from) )/iu;

/** The question with the line's recipient named; none when the sum is told of nobody spoken of, or of several. */
export function lineOfAmount(text: string, reading: Reading, told: readonly Turn[], world: World): string[] {
  const found = LINE.exec(text);
  const [amount] = reading.amounts;
  if (found === null || amount === undefined || reading.mentions.length > 0) return [];
  const pool = [...antecedents(told, world), ...told.slice(-3).flatMap((t) => t.records).flatMap((id) => { const r = world.record(id); return r?.kind === 'financing' ? [r.recipient, r.initiative] : []; })];
  const fitting = new Set(world.ledger.rows().filter((r) => r.usd === amount.usd).flatMap((r) => [r.record.recipient, r.record.initiative]).filter((id) => id !== undefined && pool.includes(id)));
  const [one] = fitting;
  return fitting.size === 1 && one !== undefined ? [text.replace(found[0], `${found[0]} of ${nameOf(one, world)}`)] : [];
}
