// Is a record about what the question is about: every name in it, and nothing strange that carries the question. Pure.
import type { Found, World } from '../../src/contracts/intent.ts';
import { holdsName } from '../../src/lib/text/whole-word.ts';
import type { Mention, Reading } from '../../src/model/reading.ts';
import type { AssayRecord } from '../../src/model/record.ts';
import { AHEAD } from './come-about.ts';
import { anyOf } from '../../src/lib/text/patterns.ts';

/** Entities that stand behind nearly every record and so tell nothing apart. */
export const EVERYWHERE = new Set([
  'place:us',
  'org:us-government',
  'event:ministerial-2026',
  'mineral:rare-earths',
  'org:uz-government',
  'org:us-state-department',
  'place:washington',
  'place:tashkent',
  'org:trump-administration',
]);
/** A when-question is answered by a time, however vague. */
const TIME =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d|past|ago|recent\w*|before|after|ahead|following|during|month\w*|year\w*|days?|date\w*|until|since|now)\b/u;
/** "the next ministerial": only a statement about what lies ahead can answer. */
const NEXT = anyOf(
  /\b(?:next(?![- ](?:gen|day|to\b))|upcoming|forthcoming|coming|following|follow-up|another|second)\s+(?:\w+ ){0,3}(?:ministerial|meeting|summit|round|session|conference|visit|expo|minexpo|deal|agreement|loan)s?\b/u,
  /\b(?:next(?![- ](?:gen|day|to\b))|upcoming|forthcoming) \w/u,
  /\b(?:meet|convene|gather|sit|happen)\w* (?:\w+ )?(?:next|again)\b/u,
);

/** Every name of the question is in the record, nothing that must be stated is missing, no strange word carries the question. */
export function fits(f: Found, reading: Reading): boolean {
  const missing = new Set(f.missing);
  if (reading.ask === 'when' && f.record.kind !== 'gap' && !TIME.test(f.record.says?.en ?? '')) return false;
  if (f.record.kind !== 'gap' && NEXT.test(reading.text) && (f.record.kind !== 'statement' || !AHEAD.test(f.record.says?.en ?? '') || f.missing.length > 0)) return false;
  if (reading.terms.some((t) => t.must && missing.has(t.surface))) return false;
  if (
    reading.mentions.length === 0 &&
    (reading.ask !== 'yesno' || /\bor\b/iu.test(reading.text)) &&
    reading.amounts.some((a) => a.compare === 'eq') &&
    reading.amounts.every((a) => missing.has(a.text))
  )
    return false;
  if (reading.mentions.some((m) => m.kind === 'country' && missing.has(m.surface))) return false;
  const names = reading.mentions.filter((m) => m.kind !== 'document' && m.kind !== 'group');
  const absent = names.filter((m) => missing.has(m.surface) && !EVERYWHERE.has(m.id));
  if (absent.length > 0 && !(reading.ask === 'yesno' && f.coverage > 0.5 && absent.every((m) => ['person', 'place', 'organization', 'country'].includes(m.kind)))) return false;
  const strange = reading.terms.filter((t) => !t.known && missing.has(t.surface));
  return strange.length === 0 || (strange.length === 1 && f.coverage > 0.68);
}

/** "Besides Rubio, which American team": who has no name of his own stands in the sentence by that word. */
const asksUnnamed = (text: string, says: string): boolean => {
  const noun = UNNAMED.exec(text)?.[1];
  return noun !== undefined && says.includes(noun);
};
const UNNAMED = /\b(?:which|what|whose) (?:[\w-]+ ){0,2}?(teams?|staff|members|representatives|envoys?|delegations?|executives|leaders|advisers|experts|groups?|bod(?:y|ies))\b/iu;
/** Of what the question leaves out the sentence tells nothing else of the kind: "apart from the US" is not answered by what the US does. */
export function onlyLeftOut(f: Found, reading: Reading, world: World): boolean {
  const says = f.record.says?.en ?? '';
  if (asksUnnamed(reading.text, says)) return false;
  const known = new Set([...reading.mentions, ...reading.except].flatMap((m) => [m.id, ...m.alternatives]));
  return reading.except.some((m) => {
    const own = world.record(m.id);
    if (own === undefined || !('name' in own) || ![own.name.en, ...own.aliases].some((n) => n.length > 1 && holdsName(says, n))) return false;
    return !world
      .of(own.kind)
      .some((o) => !known.has(o.id) && classOf(o) === classOf(own) && 'name' in o && [o.name.en, ...o.aliases].some((n) => n.length > 2 && holdsName(says, n)));
  });
}
const classOf = (r: AssayRecord): string => (r.kind === 'organization' ? r.classification : r.kind === 'place' ? r.type : r.kind);

/** The record speaks of another person, country or organisation in the place of the one asked about. */
export function clashes(f: Found, reading: Reading, world: World): boolean {
  return reading.ask !== 'yesno' && strangersTo(f, reading, world).length > 0;
}

function strangersTo(f: Found, reading: Reading, _world: World): Mention[] {
  const missing = new Set(f.missing);
  return reading.mentions.filter((m) => missing.has(m.surface) && ['person', 'organization', 'place', 'initiative'].includes(m.kind) && !EVERYWHERE.has(m.id));
}
