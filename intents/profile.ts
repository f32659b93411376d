// Who or what somebody or something is, as far as the sources say: person, organisation, initiative, programme, mineral, country.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Mention, Reading } from '../src/model/reading.ts';
import type { AssayRecord } from '../src/model/record.ts';
import { SAYS_NOT } from './shared/silence.ts';
import { withoutDocument } from './shared/documents.ts';
import { inferredIn } from './shared/inferred.ts';
import { anyOf, wordsOf } from '../src/lib/text/patterns.ts';

type Facts = { outcome: 'profile'; subjects: AssayRecord[]; more: AssayRecord[]; long: boolean } | { outcome: 'stranger'; id: string };

const KINDS = new Set(['person', 'organization', 'initiative', 'mineral', 'place', 'agreement', 'event', 'post', 'country', 'financing']);
const EVERYTHING = wordsOf(
  /everything|all (?:you|that|about|there)|altogether|profile|overview|summar\w+|sum up|sum(?:med)? it up|tell me about|what about/u,
  /what (?:all )?(?:do|can|have) (?:you|we|i|the (?:documents|sources|articles)) (?:know|have|say|got|find|tell me|learn) (?:about|on|of)/u,
  /what (?:is|'s) there (?:about|on)|information|dossier|background|rundown|what is known|mentioned/u,
  /did (?:\S+ ){1,4}do\b(?! (?:with|about|to)\b)|what \w+ did\W*$|appear|anything (?:on|about)|brief me|fact ?sheet|facts (?:on|about)/u,
);
/** Words that say no more than "tell me who or what it is". */
const EMPTY = new Set(['c:role', 'c:focus', 'c:project', 'c:say', 'c:article', 'c:place', 'c:company', 'c:agency', 'c:country', 'c:mineral', 'c:reason', 'c:happen', 'c:say', 'c:use', 'c:plan', 'c:stand-for', 'c:announce', 'c:partnership', 'c:total']);
/** "Who developed it": not what it is. */
const MADE = /\bwho (?:\w+ )?(?:develop(?:ed|s)|designed|invented|created|founded|wrote|built)\b/iu;
/** "What is the Atalco deal": no more than what it is. */
const ITS_DEAL = /^\W*(?:what(?:'s|’s| is| was| are)|tell me about|explain|describe) (?:the |that |this )?[\p{L}\d-]+(?: [\p{L}\d-]+){0,2} (?:deal|line|financing|transaction|loan)s?\W*$/iu;
/** "What did DFC do in Ukraine": what joins them, not each of them. */
const DEED = /\b(?:did|does|do|doing|done)\b.{1,60}\b(?:do|doing|done) (?:in|for|with|to)\b/iu;
/** Soft words that still ask for something particular of the subject. */
const OUTSIDE = anyOf(
  /\b(?:acronyms?|abbreviations?)\b|\b(?:did|does|do)\b.{1,40}\b(?:say|think|call)\b(?! about| on)/u,
  /\b(?:makes?|produces?|title|shown|picture|portfolio|expand|described|must|one day|did the|unveil\w*|presented|rationale|section|for whom|benefit|gain|news|back|terms|new name|mean|sits?|back|how (?:old|tall|rich)|subject|agenda|(?:meeting|talks?|conversation) with|who(?: else)? (?:is|are|was|were|sits?) (?:on|in)|list contains?|americans|uzbeks)\b/u,
  /\bthank(?:s|ed|ing)? (?!you\b)\p{L}|\b\p{L}+['’]s? (?:thanks|gratitude|praise)\b/u,
  /\bwho (?:publici|releas|announc|put out|broke|reported|wrote)/u,
  /\bwhat (?:did|does|do|has|have) .{3,60} for\W*$/u,
);
/** What two people did with each other is no portrait of either. */
const TOGETHER = /\b(?:did|do|does)\b/iu;
const LIMIT = { short: 3, long: 14 };

export const profile = defineIntent<{ ids: string[]; long: boolean }, Facts>({
  name: 'profile',
  summary: 'Says who or what a person, organisation, initiative, mineral or country is, and what the sources say of it.',
  examples: ['Who is Landau?', 'What is Pax Silica?', 'mexico?', 'tell me everything on Korea Zinc', 'What do the documents say about Kazakhstan altogether?', "saidov's position?"],
  counterexamples: ['Who is the minister of mining?', 'What did Tammy Bruce say?', 'What is the interest rate?'],
  claim(whole, world) {
    const { asked: reading } = withoutDocument(whole, world);
    if (reading.except.length > 0) return undefined;
    const subjects = reading.mentions.filter((m) => KINDS.has(m.kind) && (m.id !== 'event:ministerial-2026' || (reading.mentions.length === 1 && reading.terms.length === 0 && /^\W*(?:and |so )?what(?:'s| is| was)\b/iu.test(reading.text))));
    const ids = [...new Set(subjects.map((m) => m.id))].filter((id) => !(subjects.length > 1 && (id === 'place:us' || id === 'org:us-government')));
    const long = EVERYTHING.test(reading.text);
    const demand = reading.terms.filter((t) => !t.keys.some((k) => EMPTY.has(k)) && !EVERYTHING.test(t.surface));
    const all = [...ids];
    if (ids.some((id) => id.startsWith('post:')) && reading.ask !== 'who' && reading.ask !== 'none') return undefined;
    if (reading.ask === 'who' && reading.except.length > 0) return undefined;
    if (all.length > 1 && DEED.test(reading.text)) return undefined;
    if (MADE.test(reading.text)) return undefined;
    if (all.length === 0 || all.length > 3 || reading.dates.length > 0 && !long || reading.terms.some((t) => t.must)) return undefined;
    if (['when', 'where', 'howmany', 'howmuch', 'why', 'yesno'].includes(reading.ask) && !/^\W*(?:do|can|could) you know\b/iu.test(reading.text)) return undefined;
    if (demand.length > (long ? 1 : 0)) return undefined;
    if (all.length > 1 && !long && TOGETHER.test(reading.text) && subjects.filter((m) => m.kind === 'person').length > 1) return undefined;
    if (all.length > 1 && !long && !/(?<!^\W*)\b(?:and|both|they|who are|what are|people|these)\b/iu.test(reading.text)) return undefined;
    if (OUTSIDE.test(reading.text) && (!long || /\bone day\b/iu.test(reading.text))) return undefined;
    return { score: long || (all.length === 1 && ITS_DEAL.test(reading.text)) ? 0.9 : reading.terms.every((t) => t.keys.includes('c:role')) ? 0.91 : 0.86, slots: { ids: all, long }, why: `profile of ${all.join(', ')}` };
  },
  handle({ slots: { ids, long }, world }): Facts {
    const subjects = ids.flatMap((id) => world.record(id) ?? []);
    if (subjects.length === 0) return { outcome: 'stranger', id: ids[0] ?? '' };
    return { outcome: 'profile', subjects, more: subjects.flatMap((s) => moreOf(s, world)), long };
  },
  template: {
    profile: (f, world) => told(f, world),
    stranger: ({ id }, world): Draft => ({ status: 'abstained', blocks: [{ kind: 'notice', tone: 'gap', text: world.say('refuse.unknown-name', { names: world.name(id) }) }], records: [], gap: `not mentioned: ${id}` }),
  },
});

/** Titles first, then deals, then events and statements, newest paragraphs last; gaps and bare places stay out. */
function moreOf(subject: AssayRecord, world: World): AssayRecord[] {
  const order: Record<string, number> = { membership: 0, financing: 1, agreement: 2, count: 3, statement: 4, event: 5 };
  return world.around(subject.id).filter((r) => r.id !== subject.id && r.says !== undefined && order[r.kind] !== undefined && !crowded(r, subject.id)).toSorted((a, b) => (order[a.kind] ?? 9) - (order[b.kind] ?? 9) || Number(mentionsName(b, subject)) - Number(mentionsName(a, subject)) || a.id.localeCompare(b.id));
}
const mentionsName = (r: AssayRecord, subject: AssayRecord): boolean => 'name' in subject && (r.says?.en ?? '').includes(subject.name.en);
/** Country lists name everybody; they are told once, in the subject's own line. */
const crowded = (r: AssayRecord, id: string): boolean => id.startsWith('place:') && ((r.kind === 'event' && r.participants.length > 20) || (r.kind === 'agreement' && r.parties.length > 5));

function told(f: Extract<Facts, { outcome: 'profile' }>, world: World): Draft {
  const blocks: Draft['blocks'] = f.subjects.map((s) => ({ kind: 'paragraph' as const, text: world.says(s) || world.name(s.id), cites: s.evidence }));
  const titles = f.more.filter((r) => r.kind === 'membership');
  const picked = f.long ? f.more.slice(0, LIMIT.long) : [...titles, ...f.more.filter((r) => r.kind === 'financing')].slice(0, f.subjects.length * LIMIT.short);
  const fresh = [...new Map(picked.map((r) => [world.says(r), r])).values()];
  if (fresh.length > 0) blocks.push({ kind: 'list', items: fresh.map((r) => ({ text: world.says(r), cites: r.evidence })) });
  const missing = world.of('gap').filter((g) => g.about.some((a) => f.subjects.some((s) => s.id === a))).slice(0, f.long ? 2 : 0);
  if (missing.length > 0) blocks.push({ kind: 'list', title: world.say('profile.not-said'), items: missing.map((g) => ({ text: world.says(g), cites: g.evidence })) });
  const ended = f.more.flatMap((r) => (r.kind === 'membership' && r.end_date !== undefined && r.end_date < world.asOf.slice(0, r.end_date.length) ? [world.say('profile.term-over', { date: world.date(r.end_date) })] : []));
  return { status: !f.long && f.subjects.every((s) => s.kind === 'post' && SAYS_NOT.test(s.says?.en ?? '')) ? 'partial' : 'answered', blocks, records: [...f.subjects, ...fresh, ...missing].map((r) => r.id), caveats: [...inferredIn(f.subjects, world).slice(0, 1), ...ended], focus: { entities: f.subjects.map((s) => s.id), set: f.subjects.map((s) => s.id) } };
}
export type { Mention, Reading };
