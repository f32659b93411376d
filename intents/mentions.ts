// Where, and in how many places, the sources name something; and what a bare number stands for.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import type { AssayRecord } from '../src/model/record.ts';
import { paragraphsNaming } from './shared/documents.ts';
import { anyOf } from '../src/lib/text/patterns.ts';

/** What a paragraph tells of somebody: its own record that rests on the fewest others, money first. */
function saidAt(ref: string, id: string, world: World): AssayRecord[] {
  const [own] = world.around(id).filter((r) => r.id !== id && r.kind !== 'gap' && r.says !== undefined && r.evidence.includes(ref)).toSorted((a, b) => Number(b.kind === 'financing') - Number(a.kind === 'financing') || a.evidence.length - b.evidence.length);
  if (own !== undefined) return [own];
  const record = world.record(id);
  const name = record !== undefined && 'name' in record ? record.name.en : '';
  const telling = world.of('statement').filter((r) => name !== '' && r.evidence.includes(ref) && r.says.en.includes(name)).toSorted((a, b) => a.evidence.length - b.evidence.length || a.id.localeCompare(b.id));
  return telling.slice(0, 1);
}
type Facts = { outcome: 'places'; id: string; refs: string[] } | { outcome: 'each'; places: { id: string; refs: string[] }[] } | { outcome: 'number'; records: AssayRecord[] };
const WHERE = anyOf(
  /\b(?:mention\w*|appear\w*|named|occur\w*|listed|stands?|(?:comes?|pops?|crops?|turns?|shows?) up|cited|features?|referred to)\b.*\b(?:more than once|twice|how (?:many|often)|once|where|paragraphs?|times|several|contexts?|connections?)\b/u,
  /\b(?:in (?:what|which)|what) (?:\w+ )?(?:contexts?|connections?|places)\b.*\b(?:mention\w*|appear\w*|named|occur\w*|(?:come|pop|crop|turn|show)s? up|stands?|featured?s?)\b/u,
  /\b(?:how (?:many times|often|many paragraphs)|where|in which paragraphs?|which paragraphs?)\b.*\b(?:mention\w*|appear\w*|named|occur\w*|(?:come|crop|turn|show|pop)s? up|cited|listed)\b/u,
);

/** Paragraphs that name it; a paragraph that only dates what is said of it does not. */
function placesOf(id: string, refs: readonly string[], world: World): string[] {
  const naming = paragraphsNaming(id, world);
  return (naming.length > 0 ? naming : [...new Set(refs)]).toSorted();
}
/** Where its paragraphs are, or those of its own records. */
function standing(id: string, world: World): string[] {
  const near = world.around(id).filter((r) => r.kind === 'financing' || r.kind === 'membership').flatMap((r) => r.evidence);
  return placesOf(id, [...(world.record(id)?.evidence ?? []), ...near], world);
}
/** "Where do Korea, Jamaica and Australia turn up?": each by itself. */
const WHERE_EACH = /^\W*(?:and |so )?(?:where|in (?:which|what) (?:paragraphs?|places?))\b.*\b(?:mentioned|appear|occur|(?:come|crop|turn|show|pop) up|named|cited|listed)\b/iu;
const MOST = 4;
/** Asked whether it stands there once, several places are a no. */
const ONCE = /\b(?:only|just|no more than|merely) (?:once|one (?:time|place|paragraph|line))\b|\ba single time\b/iu;
/** Whether two places tell of one thing is asked of the thing. */
const SAME = /\b(?:same|identical|twice the|double|duplicate\w*|counted)\b/iu;
/** "Which minerals show up in the DFC section": not where the DFC does. */
const OTHER_SUBJECT = /\b(?:which|what) (?!(?:\w+ )?(?:paragraphs?|places?|contexts?|connections?|lines?)\b)(?:\w+ ){1,3}?(?:(?:come|pop|crop|turn|show)s? up|appears?|occurs?|stands?|(?:is|are) (?:mentioned|listed|named|cited))\b/iu;
/** Where somebody's words came out is a fact about them, not a place in the articles. */
const WORDS = /\b(?:statement|words|remarks?|comments?|quote|post)\b/iu;

export const mentions = defineIntent<Facts, Facts>({
  name: 'mentions',
  summary: 'Says where the sources name something and what a number in them stands for.',
  examples: ['Is Korea Zinc mentioned more than once?', 'in which paragraphs is FORGE mentioned', '17 what? it mentions seventeen of something'],
  counterexamples: ['Which source mentions the $30 billion?', 'Where is Atalco located?'],
  claim(reading, world) {
    const named = reading.mentions.filter((m) => ['organization', 'person', 'initiative', 'place', 'mineral'].includes(m.kind));
    const [first] = named;
    if (first !== undefined && named.length === 1 && reading.ask !== 'why' && !SAME.test(reading.text) && !OTHER_SUBJECT.test(reading.text) && WHERE.test(reading.text) && !WORDS.test(reading.text)) {
      return { score: 0.92, slots: { outcome: 'places', id: first.id, refs: standing(first.id, world) }, why: `where ${first.id} stands` };
    }
    const ids = [...new Set(named.map((m) => m.id))];
    if (ids.length > 1 && ids.length <= MOST && WHERE_EACH.test(reading.text) && !WORDS.test(reading.text)) return { score: 0.92, slots: { outcome: 'each', places: ids.map((id) => ({ id, refs: standing(id, world) })) }, why: `where ${ids.join(', ')} stand` };
    const [n] = [...new Set(reading.numbers)];
    if (n !== undefined && new Set(reading.numbers).size === 1 && reading.mentions.every((m) => m.kind === 'document' || m.kind === 'count') && reading.terms.filter((t) => !t.keys.some((k) => /^c:(?:article|say|confirm|count|focus|stand-for|amount|purpose|number)$/u.test(k))).length === 0 && /\bwhat\b|\bwhich\b|\bstand|\bsomething\b|\bmeans?\b/iu.test(reading.text)) {
      const records = world.of('count').filter((c) => c.value === n);
      if (records.length > 0) return { score: 0.9, slots: { outcome: 'number', records: records.slice(0, 3) }, why: `counts of ${n}` };
    }
    return undefined;
  },
  handle: ({ slots }) => slots,
  template: {
    places: (f, world, reading) => placesTold(f, world, reading),
    each: ({ places }, world, reading): Draft => { const drafts = places.map((p) => placesTold(p, world, reading)); return { status: 'answered', blocks: drafts.flatMap((d) => d.blocks), records: drafts.flatMap((d) => d.records), derived: drafts.flatMap((d) => d.derived ?? []), focus: { entities: [], set: places.map((p) => p.id) } }; },
    number: ({ records }, world): Draft => ({ status: 'answered', blocks: records.map((r) => ({ kind: 'paragraph' as const, text: world.says(r), cites: r.evidence })), records: records.map((r) => r.id), focus: { entities: records.flatMap((r) => (r.kind === 'count' ? r.about : [])) } }),
  },
});

/** The paragraphs that name one, each with what it says. */
function placesTold({ id, refs }: { id: string; refs: string[] }, world: World, reading: Reading): Draft {
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: `${refs.length > 1 && reading.ask === 'yesno' ? world.say(ONCE.test(reading.text) ? 'no' : 'yes') : ''} ${world.say('mentions.places', { name: world.name(id), n: refs.length })}`.trim(), cites: refs }, { kind: 'list', items: refs.map((ref) => { const said = saidAt(ref, id, world); return { text: [world.say('mentions.at', { document: ref.slice(0, 3), paragraph: ref.slice(4) }), ...said.map((r) => world.says(r))].join(': '), cites: [...new Set([ref, ...said.flatMap((r) => r.evidence)])] }; }) }], records: [id], derived: [refs.length, ...refs.flatMap((r) => r.split(':').map(Number))], focus: { entities: [id] } };
}
