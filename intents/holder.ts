// Who holds a post, as of a day. A term that has run out is never told as running.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import { clausesOf } from '../src/understanding/clauses.ts';
import type { Mention, Reading } from '../src/model/reading.ts';
import type { Membership, Post } from '../src/model/record.ts';
import { aroundWord } from './shared/around-word.ts';
import { MONTHS } from './shared/documents.ts';
import { inferredIn } from './shared/inferred.ts';
import { anyOf, wordsOf } from '../src/lib/text/patterns.ts';
import { strangerTo } from './shared/office-of-another.ts';

type Facts =
  | { outcome: 'current'; post: Post; held: Membership }
  | { outcome: 'ended'; post: Post; held: Membership }
  | { outcome: 'after'; post: Post; held: Membership }
  | { outcome: 'not-yet'; post: Post; held: Membership }
  | { outcome: 'undated'; post: Post; held: Membership }
  | { outcome: 'stranger'; post: Post; held: Membership; of: string }
  | { outcome: 'until'; post: Post; held: Membership; over: boolean }
  | { outcome: 'other'; post: Post; held: Membership; named: string; over: boolean };

const CHAIR = wordsOf(
  /chair\w*|head(?:s|ed|ing)?|lead(?:s|ing|er|ership)?|led|preside\w*|presidency|boss|run(?:s|ning)?|helm|in charge|steer\w*|oversee\w*|captain/u,
  /calls the shots|at the top|top dog|holds? the/u,
);
const ROLES = /\b(?:foreign minister|ambassador|special envoy)\b/iu;
const UNTIL = /\b(?:until|till|how long|term|expire\w*|end(?:s|ed)?|when does|when did|since when|mandate|run out|over|stops?|cease[sd]?|steps? down|give up|hands? over)\b/iu;

/** Asks for who comes after or stands beside the chair. */
const ANOTHER_TERM = wordsOf(
  /successor|next|will (?:chair|lead|head|take)|after (?:it|them|that|then)|afterwards|expect\w*|take over|takes over|took over|taken over/u,
  /secretariat|vice|autumn|second half|deputy chair/u,
);
/** "After Korea", "before the Koreans", "after June": the time outside the term of the one who holds the post. */
function besideTerm({ holder: id, end_date }: Membership, { mentions, text }: Reading): boolean {
  const month = end_date === undefined ? undefined : MONTHS[Number(end_date.slice(5, 7)) - 1];
  return mentions.some((m) => m.id === id && beforeOrAfter(m.surface, text) !== null) || (month !== undefined && afterwards(month, text) !== null);
}
const beforeOrAfter = aroundWord(String.raw`\b(?:after|before) (?:the )?\1`);
const afterwards = aroundWord(String.raw`\bafter \1\b`);
/** Who holds it today, where the sources name somebody of long ago and nobody since. */
const NOW = /\b(?:now|today|nowadays|currently|current|at present|presently|at the moment|these days|still|as of)\b/iu;
/** "Now that June is over": the month named is behind, the question is of today. */
const BEHIND = /\bnow that\b|\b(?:is|are|has|have) (?:now |already |long )?(?:over|passed|ended|gone|behind)\b/iu;
const SINCE_SILENT = /\bno later source\b/iu;

/** Whether the articles say the same of it. */
const HELD_TOGETHER = /\b(?:agree|agrees|disagree\w*|differ|differs|contradict\w*)\b/iu;
/** Who held the post before is told of the one who did. */
const FORMERLY = anyOf(wordsOf(/former(?:ly)?|previous(?:ly)?|predecessor|preced\w+|used to|once|earlier|ex-\p{L}+|before (?:that|him|then|saidov)/u), /\bbefore\W*(?:$|and\b)/u);
export const holder = defineIntent<{ post: Post; held: Membership; day: string; named: string | null; until: boolean; stranger: string | null }, Facts>({
  name: 'holder',
  summary: 'Says who holds or held a post on a day, and what the sources say of the term.',
  examples: ['Who chairs FORGE?', 'who was in charge of FORGE in March 2026', 'Until when does Korea chair FORGE?', 'Who is the U.S. ambassador to Uzbekistan?', "who's Uzbekistan's foreign minister", 'does Japan chair FORGE?'],
  counterexamples: ['Who announced FORGE?', 'Who is the US ambassador to Kazakhstan?', 'Who will chair FORGE next year?'],
  claim(reading, world) {
    const stranger = strangerTo(reading, world);
    if (stranger !== null) return { score: 0.95, slots: { ...stranger, stranger: stranger.of, day: reading.asOf, named: null, until: false }, why: `${stranger.post.id} is no post of ${stranger.of}` };
    const found = postOf(reading, world);
    if (found === undefined) return undefined;
    if (/\b(?:sources?|articles?|documents?|texts?|reports?|pieces?|of the five)\b/iu.test(reading.text) && reading.ask === 'which') return undefined;
    if (found.post.role !== 'chair' && /\bwhat (?:else )?(?:did|do|does|has|have|had)\b/iu.test(reading.text)) return undefined;
    if (/\b(?:unveil\w*|announc\w*|launch\w*|19\d\d|20(?:0\d|1\d|20))\b/iu.test(reading.text)) return undefined;
    if (found.post.role === 'chair' && (ANOTHER_TERM.test(reading.text) || besideTerm(found.held, reading))) return undefined;
    if (reading.ask === 'why' || reading.ask === 'where' || reading.terms.some((t) => t.must && !/term|expir|deadline|durat/iu.test(t.surface))) return undefined;
    if (HELD_TOGETHER.test(reading.text)) return undefined;
    const former = FORMERLY.test(reading.text) && reading.ask === 'who' && reading.dates.length === 0 ? world.of('membership').find((m) => m.post === found.post.id && m.former) : undefined;
    if (former !== undefined && clausesOf(reading.text).length === 1) return { score: 0.95, slots: { post: found.post, held: former, day: reading.asOf, named: null, until: false, stranger: null }, why: `${former.id}, formerly` };
    if (clausesOf(reading.text).length > 1 || reading.concepts.has('compare')) return undefined;
    const named = reading.mentions.find((m) => (m.kind === 'place' || m.kind === 'person' || m.kind === 'country') && m.id !== found.held.holder && m.id !== 'place:us' && m.id !== found.post.organization && !found.covers.includes(m.id));
    const [on] = reading.dates;
    const day = on === undefined || on.relation === 'until' || (on.yearless && BEHIND.test(reading.text)) ? reading.asOf : on.yearless ? `${reading.asOf.slice(0, 4)}${on.to.slice(4)}` : on.to;
    return { score: 0.95, slots: { post: found.post, held: found.held, day, named: reading.ask === 'yesno' ? (named?.id ?? null) : null, until: UNTIL.test(reading.text), stranger: null }, why: `${found.post.id} on ${day}` };
  },
  handle({ slots: { post, held, day, named, until, stranger }, world }): Facts {
    if (stranger !== null) return { outcome: 'stranger', post, held, of: stranger };
    const over = held.end_date !== undefined && held.end_date < day.slice(0, held.end_date.length);
    if (named !== null) return { outcome: 'other', post, held, named, over };
    if (held.start_date !== undefined && day < held.start_date) return { outcome: 'not-yet', post, held };
    if (over) return { outcome: held.end_date !== undefined && held.end_date < world.asOf.slice(0, held.end_date.length) ? 'ended' : 'after', post, held };
    if (until && held.end_date !== undefined) return { outcome: 'until', post, held, over };
    return held.end_date === undefined ? { outcome: 'undated', post, held } : { outcome: 'current', post, held };
  },
  template: {
    current: (f, world, reading) => draft(`${world.say('holder.current', words(f, world))}${farTold(f.held, reading, world)}`, f, world),
    until: (f, world, reading) => draft(`${world.say('holder.current', words(f, world))}${farTold(f.held, reading, world)}`, f, world),
    ended: (f, world, reading) => draft(`${world.say('holder.ended', words(f, world))}${farTold(f.held, reading, world)} ${world.say('holder.no-successor')}`, f, world, 'partial'),
    after: (f, world) => draft(`${world.say('holder.current', words(f, world))} ${world.say('holder.no-successor')}`, f, world, 'partial'),
    'not-yet': (f, world) => draft(world.say('holder.not-yet', words(f, world)), f, world, 'partial'),
    stranger: (f, world) => draft(`${world.say('holder.stranger', { name: world.name(f.of) })} ${world.says(f.held)}`, f, world, 'partial'),
    undated: (f, world, reading) => draft(world.says(f.held), f, world, NOW.test(reading.text) && SINCE_SILENT.test(f.held.says?.en ?? '') ? 'partial' : 'answered'),
    other: (f, world) => draft(`${world.say('no')} ${world.say(f.over ? 'holder.ended' : f.held.end_date === undefined ? 'holder.named' : 'holder.current', words(f, world))}${f.over ? ` ${world.say('holder.no-successor')}` : ''}`, f, world),
  },
});

/** How far the end of the term lies from today, counted by the month, since no day is printed. */
const FAR = /\bhow (?:long|far|many (?:months|weeks|days)|much (?:longer|time))\b.*\b(?:until|till|before|left|to go|today|now|ago|remain\w*|off|away)\b/iu;
const monthsTo = (end: string, asOf: string): number => (Number(end.slice(0, 4)) - Number(asOf.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(asOf.slice(5, 7));
function farTold({ end_date }: Membership, reading: Reading, world: World): string {
  if (end_date === undefined || !FAR.test(reading.text)) return '';
  const n = monthsTo(end_date, world.asOf);
  return ` ${world.say(n < 0 ? 'holder.months-since' : 'holder.months-to', { n: Math.abs(n), until: world.date(end_date), asOf: world.date(world.asOf) })}`;
}

const words = (f: { post: Post; held: Membership }, world: World): Record<string, string> => ({ post: world.name(f.post.id), who: world.name(f.held.holder), from: f.held.start_date === undefined ? '' : world.date(f.held.start_date), until: f.held.end_date === undefined ? '' : world.date(f.held.end_date), asOf: world.date(world.asOf) });
function draft(text: string, f: { post: Post; held: Membership }, world: World, status: 'answered' | 'partial' = 'answered'): Draft {
  return { status, blocks: [{ kind: 'paragraph', text, cites: f.held.evidence }], records: [f.held.id, f.post.id], focus: { entities: [f.post.organization ?? f.held.holder], set: [f.held.holder] }, caveats: inferredIn([f.held], world), derived: f.held.end_date === undefined ? [] : [Math.abs(monthsTo(f.held.end_date, world.asOf))], followups: [] };
}

/** "The ambassador in Tashkent" is the one to Uzbekistan. */
const inName = (m: Mention, post: Post, world: World): boolean => [m.id, ...m.alternatives].some((id) => id.startsWith('place:') && post.name.en.includes(world.name(id)));
/** A post by its own name, or "chair/head/lead" beside a body that has one. */
function postOf(reading: Reading, world: World): { post: Post; held: Membership; covers: string[] } | undefined {
  const posts = world.of('post');
  const role = ROLES.exec(reading.text)?.[0].toLowerCase();
  const direct = posts.find((p) => reading.mentions.some((m) => m.id === p.id)) ?? (role === undefined ? undefined : posts.find((p) => p.name.en.toLowerCase().includes(role) && reading.mentions.some((m) => m.kind === 'place' && m.id !== 'place:us' && inName(m, p, world))));
  const bodies = reading.mentions.filter((m) => m.kind === 'initiative');
  const chaired = direct?.role === 'chair' ? direct : CHAIR.test(reading.text) || reading.concepts.has('chair') ? posts.find((p) => p.role === 'chair' && bodies.some((b) => b.id === p.organization)) : undefined;
  const post = chaired ?? direct;
  if (post === undefined) return undefined;
  if (direct !== undefined && chaired === undefined && (reading.mentions.some((m) => m.kind === 'person' || (m.kind === 'agreement' && reading.ask === 'yesno')) || !['who', 'none', 'what', 'yesno', 'list'].includes(reading.ask) || reading.terms.filter((t) => !t.keys.includes('c:role')).length > 1)) return undefined;
  if (direct !== undefined && chaired === undefined && reading.mentions.some((m) => (m.kind === 'place' || m.kind === 'country') && m.id !== direct.id && !inName(m, direct, world) && !['place:us'].includes(m.id))) return undefined;
  const held = world.of('membership').filter((m) => m.post === post.id && !m.former)[0];
  return held === undefined ? undefined : { post, held, covers: [held.holder, ...(direct === undefined ? [] : reading.mentions.map((m) => m.id).filter((id) => post.name.en.includes(world.name(id))))] };
}
