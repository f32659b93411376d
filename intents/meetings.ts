// Who met whom, and when.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Event } from '../src/model/record.ts';
import { touches } from '../src/records/periods.ts';
import { inferredIn } from './shared/inferred.ts';
import { anyOf } from '../src/lib/text/patterns.ts';

type Facts = { outcome: 'met'; person: string | null; events: Event[]; others: string[] };
/** "After seeing Rubio, whom": somebody met already, not asked for. */
const BUT = /\b(?:after|before)(?: (?:for|meeting|seeing|his|her|the|with|talks))*\s*$/iu;
/** "What meetings did he hold, when, and what was discussed at each?": each is told with its day. */
const EACH_MEETING = /\bmeetings\b.*\b(?:did|has|have|had|held|hold)\b/iu;
const MET = anyOf(
  /\bmeetings\b.*\b(?:hold|held|have|had)\b|\bmeeting\b.*\bwhom?\b|\bwith whom\b.*\bmeetings?\b/u,
  /\bbetween whom\b/u,
  /\b(?:sit down|sat down|met|meets?|meeting with|talks with|talked (?:to|with)|spoke (?:to|with)|sat down|held talks|hold talks|counterparts?|encounter\w*|receive[ds]?)\b/u,
);

/** "What happened between Rubio and Saidov?": whenever the two met. */
const BETWEEN = /\b(?:what(?:'s| has| have)? (?:happened|took place|passed|went on|occurred|gone on)|contacts?|encounters?|meetings?|talks)\b.{0,20}\bbetween\b|\b(?:which|what|how many) (?:meetings|talks|contacts) did\b.{3,40}\bhave with\b/iu;
const ofTwo = (reading: Reading): boolean => reading.mentions.filter((m) => m.kind === 'person').length === 2 && BETWEEN.test(reading.text);
/** "Who talked about nuclear power with the Uzbeks in April?" */
const ON_TOPIC = /\bwho(?:m| all)? (?:\w+ )?(?:spoke|talked|spoken|discussed|raised|brought up|had talks|held talks)\b(?: (?:about|of|on|over))? .{3,50}\bwith\b/iu;
/** Talks of those days, and what was said of them, whose own account names the matter. */
function onTopic(words: readonly string[], reading: Reading, world: World): Event[] {
  const stems = words.flatMap((w) => w.toLowerCase().split(/[\s-]+/u)).filter((w) => w.length > 3 && !/^(?:spoke|talk|discuss|official|raise)/u.test(w)).map((w) => w.slice(0, 6));
  const holds = (e: Event): boolean => { const says = e.says?.en.toLowerCase() ?? ''; return stems.length > 0 && stems.filter((s) => says.includes(s)).length * 2 >= stems.length; };
  return reading.dates.length === 0 ? [] : world.of('event').filter((e) => e.participants.some((p) => p.actor.startsWith('person:')) && reading.dates.every((d) => touches(e.on.replace('../', ''), d)) && DAY.test(e.on) && holds(e));
}
/** Asked for a day, a meeting "about February" is told only when none has its day. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** "When did Rubio and Saidov first meet?": of all their meetings, one. */
const FIRST_OR_LAST = /\b(?:first|last) (?:met|meet\w*)\b|\b(?:met|meet) (?:for the )?(?:first|last)\b(?! (?:year|month|week))/iu;
/** "Who met whom: Saidov, Rubio, Landau?": the meetings of any two of them. */
const WHO_WHOM = /\bwho (?:\w+ )?(?:met|saw|talked to|spoke to|sat down)(?: with)? (?:with )?whom?\b|\bwhich of them (?:\w+ )?(?:met|talked|spoke)\b/iu;
/** Somebody whose post is of that country. */
const servesIn = (id: string, country: string, world: World): boolean => world.of('membership').some((m) => { const post = m.holder === id ? world.record(m.post) : undefined; const body = post?.kind === 'post' && post.organization !== undefined ? world.record(post.organization) : undefined; return body?.kind === 'organization' && body.country === country; });

export const meetings = defineIntent<{ person: string | null; events: Event[] }, Facts>({
  name: 'meetings',
  summary: 'Says who met whom.',
  examples: ['Who did Saidov meet in Washington?', 'Who met on April 7?', 'Which officials has Saidov met from the US side?', 'whom did Landau meet in April 2025'],
  counterexamples: ['What did Saidov and Landau discuss?', 'Who attended the ministerial meeting?'],
  claim(reading, world) {
    if (!(MET.test(reading.text) || ON_TOPIC.test(reading.text) || ofTwo(reading)) || !(['who', 'which', 'list', 'what', 'none'].includes(reading.ask) || (reading.ask === 'when' && (EACH_MEETING.test(reading.text) || FIRST_OR_LAST.test(reading.text)))) || reading.concepts.has('discuss') && reading.ask === 'what' && !EACH_MEETING.test(reading.text)) return undefined;
    const known = reading.mentions.filter((m) => m.kind === 'person' && BUT.test(reading.text.slice(0, reading.text.indexOf(m.surface))));
    const people = reading.mentions.filter((m) => m.kind === 'person' || m.kind === 'post').filter((m) => !known.includes(m)).map((m) => (m.kind === 'post' ? (world.of('membership').find((x) => x.post === m.id && !x.former)?.holder ?? m.id) : m.id));
    const demand = reading.terms.filter((t) => !t.keys.some((k) => /^c:(?:meet|discuss|dialogue|date|place|representative|public|minister|foreign-minister|year|article|member|ministerial|country|first|last|leader|role|agency|visit|story|after|before|host|other|happen)$/u.test(k)));
    const topical = demand.length > 0 && demand.length < 4 && people.length === 0 && ON_TOPIC.test(reading.text) ? onTopic(demand.map((t) => t.surface), reading, world) : [];
    if (topical.length > 0) return { score: 0.93, slots: { person: null, events: topical }, why: topical.map((e) => e.id).join(', ') };
    const among = people.length > 1 && WHO_WHOM.test(reading.text) ? world.of('event').filter((e) => ['meeting', 'summit'].includes(e.type) && e.participants.filter((p) => people.includes(p.actor)).length > 1 && reading.dates.every((d) => touches(e.on.replace('../', ''), d))) : [];
    if (among.length > 0) return { score: 0.93, slots: { person: null, events: among.toSorted((a, b) => a.on.replace('../', '').localeCompare(b.on.replace('../', ''))) }, why: among.map((e) => e.id).join(', ') };
    const edge = people.length === 2 && demand.length === 0 ? FIRST_OR_LAST.exec(reading.text)?.[0] : undefined;
    const both = edge === undefined ? [] : world.of('event').filter((e) => ['meeting', 'summit'].includes(e.type) && people.every((p) => e.participants.some((x) => x.actor === p))).toSorted((a, b) => a.on.replace('../', '').localeCompare(b.on.replace('../', '')));
    const one = /first/iu.test(edge ?? '') ? both[0] : both.at(-1);
    if (one !== undefined) return { score: 0.94, slots: { person: null, events: [one] }, why: `${one.id}, ${edge ?? ''}` };
    const between = ofTwo(reading) && people.length === 2;
    if (demand.length > 0 || people.length > (between ? 2 : 1) || (people.length === 0 && reading.dates.length === 0)) return undefined;
    const places = reading.mentions.filter((m) => m.kind === 'place' && world.record(m.id)?.kind === 'place' && /city/u.test((world.record(m.id) as { type?: string }).type ?? '')).map((m) => m.id);
    const met = world.of('event').filter((e) => ['meeting', 'summit'].includes(e.type) && people.every((p) => e.participants.some((x) => x.actor === p)) && reading.dates.every((d) => touches(e.on.replace('../', ''), d)) && places.every((p) => e.place === undefined || e.place === p));
    const days = reading.dates.some((d) => d.precision === 'day') ? met.filter((e) => DAY.test(e.on)) : [];
    const events = days.length > 0 ? days : met;
    const side = reading.mentions.some((m) => m.id === 'place:uzbekistan' || m.id === 'org:uz-government') && people.length === 1 ? 'UZ' : null;
    const told = new Set([...known, ...reading.except].map((m) => m.id));
    const withSide = side === null ? events : events.filter((e) => e.participants.some((p) => !people.includes(p.actor) && servesIn(p.actor, side, world)));
    const kept = told.size === 0 ? withSide : withSide.filter((e) => e.participants.some((p) => p.actor.startsWith('person:') && !people.includes(p.actor) && !told.has(p.actor)));
    return kept.length === 0 ? undefined : { score: known.length > 0 ? 0.95 : 0.93, slots: { person: between ? null : (people[0] ?? null), events: kept }, why: kept.map((e) => e.id).join(', ') };
  },
  handle: ({ slots: { person, events }, reading }): Facts => ({ outcome: 'met', person, events, others: [...new Set(events.flatMap((e) => e.participants.map((p) => p.actor)).filter((a) => a.startsWith('person:') && a !== person && !reading.except.some((m) => m.id === a)))] }),
  template: {
    met: ({ person, events, others }, world, reading): Draft => ({ status: 'answered', blocks: [...(person === null && others.length === 0 ? [] : [{ kind: 'paragraph' as const, text: person === null ? world.say('met.people', { names: world.list(others.map((o) => world.name(o))) }) : world.say('met.with', { name: world.name(person), others: world.list(others.map((o) => world.name(o))) }), cites: events.flatMap((e) => e.evidence) }]), { kind: 'list' as const, items: events.map((e) => ({ text: `${world.date(e.on)}: ${world.says(e)}`, cites: e.evidence })) }], records: events.map((e) => e.id), focus: ofTwo(reading) ? { entities: events.map((e) => e.id), set: events.map((e) => e.id) } : { entities: person === null ? [] : [person], set: others }, caveats: inferredIn(events, world).slice(0, 2) }),
  },
});
