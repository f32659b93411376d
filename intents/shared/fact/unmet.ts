// What of a question the statements told for it do not meet: it is said beside them. Pure.
import type { Found, World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { EVERYWHERE } from '../fits.ts';

/** So like a typical question of the record that a word more or less does not matter. */
export const SAME_QUESTION = 0.85;
/** Asked who or when, what stands beside the first statement meets nothing for it. */
export const POINTED = new Set<Reading['ask']>(['who', 'when', 'where', 'why', 'howmuch']);
/** "How much" is met by a sum, a purpose by what it is for, without those words. */
export const givenIn = (found: readonly Found[], t: Reading['terms'][number]): boolean =>
  found.some(
    (f) =>
      (t.keys.includes('c:amount') && /\$/u.test(f.record.says?.en ?? '')) ||
      (t.keys.includes('c:purpose') && /\b(?:for|so that|in order|aim\w*)\b/u.test(f.record.says?.en ?? '')),
  );

/** "Talks in 2026" are not those of 2025: a year asked for, where the statements give only others. */
export function otherYear(found: readonly Found[], reading: Reading, world: World): string[] {
  if (reading.dates.length === 0) return [];
  const said = found.flatMap((f): string[] => f.record.says?.en.match(/\b20\d\d\b/gu) ?? []);
  const told =
    said.length > 0
      ? said
      : found.slice(0, 1).flatMap((f) => ('about' in f.record ? f.record.about : [f.record.id]).flatMap((id) => dayOf(id, world)?.match(/\b20\d\d(?=\b|-)/gu) ?? []));
  return told.length === 0
    ? []
    : reading.dates.filter((d) => !d.yearless && d.relation === 'on' && d.from.slice(0, 4) === d.to.slice(0, 4) && !told.includes(d.from.slice(0, 4))).map((d) => d.text);
}

/** When the thing a statement is about was. */
function dayOf(id: string, world: World): string | undefined {
  const r = world.record(id);
  return r?.kind === 'event' ? r.on : r?.kind === 'agreement' ? r.signed_on : r?.kind === 'financing' ? r.date : undefined;
}
/** Countries and persons a yes-or-no question is about and the record does not name. */
export const strangersTo = (best: Found | undefined, reading: Reading): string[] =>
  reading.mentions
    .filter((m) => ['place', 'country', 'person', 'organization'].includes(m.kind) && !EVERYWHERE.has(m.id) && best?.missing.includes(m.surface) === true)
    .map((m) => m.surface);
