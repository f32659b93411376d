// Who or what stands in a sentence in the place of the one a claim names: another person, another body, another city. Pure.
import type { World } from '../../src/contracts/intent.ts';
import { oncePer } from '../../src/lib/once-per.ts';
import { holdsName } from '../../src/lib/text/whole-word.ts';
import type { Mention, Reading } from '../../src/model/reading.ts';
import type { AssayRecord } from '../../src/model/record.ts';
import { aroundWord } from './around-word.ts';

/** What one country does another may do too, so "no" does not follow; where something is can be in one place alone. */
export function acts(m: Mention, reading: Reading, world: World): boolean {
  return (m.kind === 'country' || world.record(m.id)?.kind === 'place') && placedAt(m.surface, reading.text) === null;
}
const placedAt = aroundWord(String.raw`\b(?:in|at|from)\s+(?:the )?\1`);

/** "In Tashkent" is told by a sentence that says so; one that says in which other city tells against it. A city alone may be a government. */
export function cityTold(reading: Reading, says: string, world: World): 'same' | 'other' | 'open' {
  const cities = world.of('place').filter((p) => p.type === 'city');
  const claimed = cities.filter((p) => reading.mentions.some((m) => m.id === p.id && inCity(m.surface, reading.text) !== null));
  if (claimed.length === 0) return 'same';
  const told = cities.filter((p) => [p.name.en, ...p.aliases].some((n) => says.includes(`in ${n}`)));
  return claimed.every((p) => told.includes(p)) ? 'same' : told.length > 0 && !claimed.some((p) => told.includes(p)) ? 'other' : 'open';
}
export const inCity = aroundWord(String.raw`\bin \1\b`);

export function namedIn(m: Mention, says: string, world: World): boolean {
  const r = world.record(m.id);
  const names = r !== undefined && 'name' in r ? [r.name.en, ...r.aliases].filter((n) => n.length > 1) : [m.surface];
  return (
    names.some((n) => holdsName(says, n)) ||
    (/\bdepartments\b/iu.test(says) &&
      names.some((n) => {
        const of = /\bDepartment of (?:the )?(\w+)$/u.exec(n)?.[1];
        return of !== undefined && holdsName(says, of);
      }))
  );
}

/** Somebody of the same kind stands in the sentence, who is not in the question. */
export function replaced(m: Mention, reading: Reading, told: AssayRecord, world: World): boolean {
  const kind = world.record(m.id)?.kind ?? 'place';
  if (!['person', 'place', 'organization'].includes(kind)) return false;
  const asked = new Set(reading.mentions.map((x) => x.id));
  const own = world.record(m.id);
  const alike = (o: AssayRecord): boolean => own?.kind !== 'place' || o.kind !== 'place' || (own.type === 'city') === (o.type === 'city');
  return standing(told, world).some((o) => o.kind === kind && !asked.has(o.id) && alike(o));
}

/** Those whose whole names stand in the sentence. */
const standing = oncePer((record: AssayRecord, world: World): AssayRecord[] => {
  const says = record.says?.en ?? '';
  const stands = (name: string): boolean => name.length > 3 && says.includes(name) && wholeWord(name, says) !== null;
  return [...world.of('person'), ...world.of('place'), ...world.of('organization')].filter((o) => [o.name.en, ...o.aliases].some(stands));
});
const wholeWord = aroundWord(String.raw`\b\1\b`, 'u');
