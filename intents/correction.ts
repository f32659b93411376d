// A yes-or-no question that ties a known subject to a place, mineral or party the sources never tie it to: "is Reko Diq in Peru?".
// Told what the sources do say of the subject; not for claims about money (verify-money) or about sets (attendance, membership).
import { defineIntent, type Draft, type Found, type World } from '../src/contracts/intent.ts';
import type { Mention, Reading } from '../src/model/reading.ts';
import { oncePer } from '../src/lib/once-per.ts';
import { holdsName } from '../src/lib/text/whole-word.ts';
import type { AssayRecord } from '../src/model/record.ts';
import { aroundWord } from './shared/around-word.ts';
import { documentOf } from './shared/documents.ts';
import { EVERYWHERE, fits } from './shared/fits.ts';

type Facts = { outcome: 'corrected'; strangers: readonly Mention[]; found: Found };

/** What a claim is about, the first that is there. */
const SUBJECTS: readonly Mention['kind'][] = ['initiative', 'agreement', 'event', 'organization', 'person', 'mineral'];
const STRANGERS = new Set(['place', 'country', 'mineral', 'organization', 'person']);
/** Share of what is left of the question, once the strangers are taken out, that the record must meet. */
const ENOUGH = 0.4;
/** "When did Vance announce Vault?" takes for granted that he did: the rest of the question must be met, and only actors are taken back. */
const PRESUMED = new Set(['when', 'where', 'why']);
const ACTORS = new Set(['person', 'country', 'place']);
const MOST = 0.8;
/** A record about more subjects than this is a list. */
const LIST = 3;

export const correction = defineIntent<{ strangers: readonly Mention[]; found: Found }, Facts>({
  name: 'correction',
  summary: 'Corrects a yes-or-no question that ties a subject to a place, mineral or party the sources do not tie it to.',
  examples: ['Is Reko Diq in Chile?', 'is Vulcan Elements in Texas', 'Was Project Vault announced by Vance?'],
  counterexamples: ['Is Reko Diq in Pakistan?', 'Did Chile attend?', 'Who announced Project Vault?'],
  claim(reading, world) {
    const claimed = reading.ask === 'yesno' && !/\b(?:what|who|when|where|which|how|why)\b/iu.test(reading.text);
    if (!claimed && !PRESUMED.has(reading.ask)) return undefined;
    const subject = SUBJECTS.flatMap((kind) => reading.mentions.filter((m) => m.kind === kind && !EVERYWHERE.has(m.id) && documentOf(m, world) === undefined))[0];
    if (subject === undefined) return undefined;
    const strangers = reading.mentions.filter((m) => documentOf(m, world) === undefined && m !== subject && (claimed ? STRANGERS : ACTORS).has(m.kind) && (!EVERYWHERE.has(m.id) || citySaid(m, reading)) && !together(subject, m, world));
    if (strangers.length === 0) return undefined;
    const rest: Reading = { ...reading, mentions: reading.mentions.filter((m) => !strangers.includes(m)) };
    const about = new Set(world.around(subject.id).map((r) => r.id));
    const found = world.find(rest, { limit: 30 }).filter((f) => f.record.kind !== 'gap' && f.coverage >= (claimed ? ENOUGH : MOST) && fits(f, rest) && f.record.kind !== 'place' && about.has(f.record.id) && strangers.every((s) => insteadOf(s, subject, f, world))).toSorted((a, b) => b.score - a.score)[0];
    return found === undefined ? undefined : { score: 0.91, slots: { strangers, found }, why: `${subject.id} is never told with ${strangers.map((s) => s.id).join(', ')}` };
  },
  handle: ({ slots }) => ({ outcome: 'corrected', ...slots }),
  template: {
    corrected: ({ strangers, found }, world): Draft => ({
      status: 'partial',
      blocks: [{ kind: 'paragraph', text: `${world.say('correction.not-of', { names: world.list(strangers.map((s) => world.name(s.id))) })} ${world.says(found.record)}`, cites: found.record.evidence }],
      records: [found.record.id], focus: { entities: [found.record.id] },
    }),
  },
});

/** "In Tashkent" is a place, where "Tashkent" alone may be a government. */
const citySaid = (m: Mention, reading: Reading): boolean => ['place:tashkent', 'place:washington'].includes(m.id) && inOrAt(m.surface, reading.text) !== null;
const inOrAt = aroundWord(String.raw`\b(?:in|at) \1\b`, 'u');
/** Some record ties the two. A list of several subjects ties nothing: each has its own place. */
function together(subject: Mention, other: Mention, world: World): boolean {
  const ids = [other.id, ...other.alternatives];
  return world.around(subject.id).filter((r) => r.kind !== 'gap' && subjectsIn(r) <= LIST).some((r) => ids.some((id) => written(r).includes(`"${id}"`) || named(id, r, world)));
}
const written = oncePer((r: AssayRecord) => JSON.stringify(r));
const subjectsIn = (r: AssayRecord): number => (r.kind === 'statement' || r.kind === 'gap' || r.kind === 'count' ? r.about.filter((id) => /^(?:org|initiative|agreement|financing):/u.test(id)).length : 1);
/** The record names something of the stranger's kind that is not the subject: a place for a place, a mineral for a mineral; or it is the subject's own record, which would name its mineral. */
function insteadOf(stranger: Mention, subject: Mention, found: Found, world: World): boolean {
  const kind = stranger.kind === 'country' ? 'place' : stranger.kind;
  if (kind !== 'place' && kind !== 'mineral' && kind !== 'person' && kind !== 'organization') return false;
  if (kind === 'mineral' && found.record.id === subject.id) return true;
  return [...world.of(kind), ...(kind === 'person' ? world.of('organization') : kind === 'organization' ? world.of('person') : [])].some((o) => o.id !== subject.id && named(o.id, found.record, world));
}
function named(id: string, by: AssayRecord, world: World): boolean {
  const known = told(by).get(id);
  if (known !== undefined) return known;
  const r = world.record(id);
  const names = r !== undefined && 'name' in r && [r.name.en, ...r.aliases].some((n) => n.length > 2 && holdsName(by.says?.en ?? '', n));
  told(by).set(id, names);
  return names;
}
/** Which names have been looked for in a statement, and whether it holds them. */
const told = oncePer((_by: AssayRecord) => new Map<string, boolean>());
