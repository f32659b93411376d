// "Is Rubio the vice president?": an office claimed for a person, held against those the sources name him with. Not for: who holds an office (holder).
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Mention, Reading } from '../src/model/reading.ts';
import type { Membership, Person, Post } from '../src/model/record.ts';
import { inferredIn } from './shared/inferred.ts';

/** `yes`, `no`, or `otherwise`: the sources give him another office and do not speak of this one. */
type Facts = { outcome: 'yes' | 'no' | 'otherwise'; person: string; own: Membership[]; /** Who holds the office claimed. */ holder: Membership | undefined };
const NOUN = /\b(minister|secretary|president|ambassador|envoy|spokes\w+|chair\w*|diplomat|governor|director|head|ceo)\b/iu;
/** "Deputy Minister", "Under Secretary": of another rank than the office itself. */
const RANK = /\b(deputy|vice|assistant|under)\b/iu;
const rankIn = (text: string): string => RANK.exec(text)?.[1]?.toLowerCase() ?? '';
const FORMER = /\b(?:former(?:ly)?|ex|previous(?:ly)?|once|used to be)\b/iu;
/** Words of the asking; any other word must belong to an office. */
const IDLE = /^(?:so|and|but|is|was|are|were|be|been|being|it|true|that|isn't|wasn't|not|really|actually|indeed|officially|the|an?|of|for|to|in|at|s|or no|called|named|described|titled|as|right|correct|yes|no|eh|us|u\.s|usa|american|america|uzbek|mr|ms|mrs)$/iu;
const RANKS = /^(?:deputy|vice|assistant|under|undersecretary|former|formerly|ex|previous|previously|once|used|prime|interim|acting|first)$/iu;

export const whetherOffice = defineIntent<Facts, Facts>({
  name: 'whether-office',
  summary: 'Says whether a person is named with an office, or which office the sources name instead.',
  examples: ['Is Rubio the vice president?', 'is Nasritdinkhodjaev the minister of mining?', 'Was Kamilov foreign minister of Uzbekistan?', 'Is Saidov the prime minister of Uzbekistan?'],
  counterexamples: ['Is Henick still the ambassador to Uzbekistan?', 'Did the vice president meet Saidov?', 'Is Deborah Robinson the US ambassador to Kazakhstan?'],
  claim(reading, world) {
    const people = reading.mentions.filter((m) => m.kind === 'person');
    const person = people[0] === undefined ? undefined : world.record(people[0].id);
    if (reading.ask !== 'yesno' || people.length !== 1 || person?.kind !== 'person' || reading.negated || reading.dates.length > 0) return undefined;
    const office = claimOf(reading, people, world);
    if (office === null) return undefined;
    const facts = judge(person, office, world);
    if (facts.own.length === 0 || (facts.outcome === 'otherwise' && isSilence(reading, world))) return undefined;
    return { score: 0.95, slots: facts, why: `${facts.outcome}: ${facts.own.map((m) => m.post).join(', ')}` };
  },
  handle: ({ slots }) => slots,
  template: {
    yes: (f, world) => told(f, world),
    no: (f, world) => told(f, world),
    otherwise: (f, world) => told(f, world),
  },
});

type Office = { post: Post | undefined; noun: string; rank: string; former: boolean; /** "An ambassador": any of them. */ any: boolean; words: string[]; owners: Mention[]; /** "Ambassador to Japan". */ sentTo: boolean };
/** The office the question names; null when it speaks of anything besides. */
function claimOf(reading: Reading, people: readonly Mention[], world: World): Office | null {
  const posts = reading.mentions.filter((m) => m.kind === 'post');
  const owners = reading.mentions.filter((m) => ['place', 'country', 'organization', 'initiative'].includes(m.kind));
  if (posts.length > 1 || people.length + posts.length + owners.length < reading.mentions.length) return null;
  const outside = (cut: readonly Mention[]): string[] => reading.words.filter((_, i) => !cut.some((m) => i >= m.from && i < m.to));
  const phrase = outside(people).join(' ');
  const words = outside([...people, ...posts, ...owners]).filter((w) => /\p{L}/u.test(w) && !IDLE.test(w));
  const known = world.of('post').map((p) => p.name.en).join(' ').toLowerCase();
  if (words.some((w) => !RANKS.test(w) && !NOUN.test(w) && !known.includes(w))) return null;
  const named = posts[0] === undefined ? undefined : world.record(posts[0].id);
  const noun = NOUN.exec(phrase)?.[1]?.toLowerCase();
  if (noun === undefined) return null;
  const beside = words.filter((w) => !FORMER.test(w));
  const sentTo = noun === 'ambassador' && /\bambassador to\b/u.test(phrase);
  const own = named?.kind === 'post' && beside.length === 0 && owners.every((o) => isOf(o, named, world, sentTo));
  return { post: own ? named : undefined, noun, rank: rankIn(phrase), former: FORMER.test(phrase) || /^\W*(?:so |and |but )?was\b/iu.test(reading.text), any: /\ban? (?!former|ex)/u.test(phrase), words: beside.filter((w) => !NOUN.test(w) && !RANK.test(w)), owners, sentTo };
}
const isOf = (owner: Mention, post: Post, world: World, sentTo: boolean): boolean => sentTo ? post.name.en.includes(`to ${world.name(owner.id)}`) : owner.id === post.organization || [owner.surface, world.name(owner.id)].some((n) => post.name.en.toLowerCase().includes(n.toLowerCase())) || (['place:us', 'org:us-government'].includes(owner.id) && /\bU\.?S\b/u.test(post.name.en));

function judge(person: Person, office: Office, world: World): Facts {
  const own = world.of('membership').filter((m) => m.holder === person.id);
  const postOf = (m: Membership): Post | undefined => { const p = world.record(m.post); return p?.kind === 'post' ? p : undefined; };
  const alike = (p: Post | undefined): boolean => p !== undefined && (office.post === undefined ? NOUN.exec(p.name.en)?.[1]?.toLowerCase().slice(0, 5) === office.noun.slice(0, 5) && office.words.every((w) => p.name.en.toLowerCase().includes(w)) && office.owners.every((o) => isOf(o, p, world, office.sentTo)) : p.id === office.post.id);
  const sameRank = (p: Post): boolean => office.post !== undefined || rankIn(p.name.en) === office.rank;
  const held = own.find((m) => { const p = postOf(m); return p !== undefined && alike(p) && sameRank(p); });
  const facts = (outcome: Facts['outcome'], told: Membership[], holder?: Membership): Facts => ({ outcome, person: person.id, own: told, holder });
  if (held !== undefined && (held.former !== true || office.former)) return facts('yes', [held]);
  const others = world.of('membership').filter((m) => m.holder !== person.id && m.former !== true && (() => { const p = postOf(m); return p !== undefined && alike(p) && sameRank(p); })());
  const [holder] = others.length === 1 && (office.post !== undefined || !office.any) ? others : [];
  const outranked = own.find((m) => { const p = postOf(m); return p !== undefined && alike(p) && (office.rank === '' || rankIn(p.name.en) === ''); });
  const current = own.filter((m) => m.former !== true);
  const shown = held !== undefined ? [held] : outranked !== undefined ? [outranked] : current.length > 0 ? current : own;
  return facts(holder !== undefined || held !== undefined || outranked !== undefined ? 'no' : 'otherwise', shown, holder);
}
/** That his exact title is not given is a silence of its own. */
const isSilence = (reading: Reading, world: World): boolean => world.find(reading, { kinds: ['gap'], limit: 1 }).some((f) => f.fit >= ALIKE && f.coverage >= MET);
const ALIKE = 0.5;
const MET = 0.85;

function told({ outcome, person, own, holder }: Facts, world: World): Draft {
  const lead = outcome === 'otherwise' ? world.say('office.otherwise', { name: world.name(person) }) : world.say(outcome);
  const all = [...own, ...(holder === undefined ? [] : [holder])];
  return {
    status: outcome === 'otherwise' ? 'partial' : 'answered',
    blocks: all.map((m, i) => ({ kind: 'paragraph' as const, text: i === 0 ? `${lead} ${world.says(m)}` : world.says(m), cites: m.evidence })),
    records: all.map((m) => m.id), focus: { entities: [person] },
    caveats: inferredIn(all, world),
  };
}
