// Everybody the sources name, by country, office or article: "which American officials are named?". Not for: who did or signed something, everybody (coverage).
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import { aroundWord } from './shared/around-word.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Membership, Post } from '../src/model/record.ts';
import { documentMeant, documentOf, withoutDocument } from './shared/documents.ts';
import { groupMentions, inGroup } from './shared/sets.ts';

type Held = { held: Membership; post: Post };
type Facts = { outcome: 'named'; people: Held[]; unplaced: Held[]; side: string | null };

const PEOPLE = /\b(?:people|persons|individuals|officials|diplomats|ministers|ambassadors|politicians|leaders|representatives|figures)\b|\b(?:every|each|any) (?:\S+ )?(?:person|official|diplomat|minister|ambassador)\b/iu;
const NAMED = /\b(?:named?|names|mention(?:s|ed)?|by name|appear\w*|occur\w*|turn up|figure in|listed|cited|identified)\b/iu;
const ANYWHERE = /\b(?:which|what|who|whom|list|all|every|how many|names?|give me|show)\b/iu;
/** "US officials in the Caspian Post story?": a bare heading asks for their names. */
const HEADING = /^\W*(?:and |so )?(?:the )?(?:names of (?:the )?)?(?:[\w.'’-]+ ){0,3}?(?:people|persons|individuals|officials|diplomats|ministers|ambassadors|politicians)\b(?! (?:signed|met|attended|said|did|who)\b)/iu;
/** "... in the April article": that they stand there is asked. */
const IN_TEXT = /\b(?:in|by|of|does|do|from|across|throughout) (?:all |any of |each of |both of )?(?:the|this|that|these|your|our|those|all) (?:[\p{L}\d.'’-]+ ){0,5}?(?:articles?|stor(?:y|ies)|reports?|pieces?|texts?|documents?|sources?|corpus)\b/iu;
/** What they say or did is another question. */
const DEED = /\b(?:says?|said|quot\w+|sign\w*|met|meet\w*|discuss\w*|attend\w*|announc\w*|stress\w*|praise\w*|thank\w*)\b/iu;
const ASKED_NAMES = /^\W*(?:who (?:are|were)|(?:which|what|list|name|give me|show me)\b)/iu;
/** Offices a noun asks for. */
const OFFICES: readonly [RegExp, (post: Post) => boolean][] = [
  [/\bambassadors?\b/iu, (p) => p.role === 'ambassador'],
  [/\bdiplomats?\b/iu, (p) => ['ambassador', 'envoy', 'minister', 'deputy', 'spokesperson'].includes(p.role) && /foreign|state|ambassador|envoy|diplomat/iu.test(p.name.en) || /diplomat/iu.test(p.name.en)],
  [/\bministers?\b/iu, (p) => p.role === 'minister' || /minister/iu.test(p.name.en)],
];
const SIDES: readonly [string, RegExp][] = [['US', /\b(?:american|u\.?s(?:\.|\b)|united states)/iu], ['UZ', /\buzbek/iu]];

export const people = defineIntent<{ people: Held[]; unplaced: Held[]; side: string | null }, Facts>({
  name: 'people',
  summary: 'Lists the people the sources name, by country, office or article.',
  examples: ['Which Uzbek officials are named in the articles?', 'which ambassadors are named in the sources?', 'what American diplomats are named?'],
  counterexamples: ['Which official signed in Tashkent?', 'Who are the ministers that attended?', 'Which companies are named?', 'Who is Landau?'],
  claim(reading, world) {
    const several = officesAsked(reading);
    if (several !== undefined) { const people = world.of('membership').flatMap((held): Held[] => { const post = world.record(held.post); return post?.kind === 'post' && several.includes(held.holder) ? [{ held, post }] : []; }); if (several.every((id) => people.some((p) => p.held.holder === id))) return { score: 0.95, slots: { people, unplaced: [], side: null }, why: `offices of ${several.join(', ')}` }; }
    if (!PEOPLE.test(reading.text)) return undefined;
    const headed = HEADING.test(reading.text);
    const named = NAMED.test(reading.text) || (IN_TEXT.test(reading.text) && (headed || ASKED_NAMES.test(reading.text)) && !DEED.test(reading.text));
    if (!named || !(headed || ANYWHERE.test(reading.text)) || !(['which', 'what', 'who', 'list', 'howmany', 'none'].includes(reading.ask) || /^\W*(?:which|what|who)\b/iu.test(reading.text))) return undefined;
    const { asked, document } = insideArticle(reading, world);
    const posted = postedTo(reading, world);
    const about = asked.mentions.filter((m) => !['document', 'post'].includes(m.kind) && !(posted !== null && (m.kind === 'place' || m.kind === 'group')) && documentOf(m, world) === undefined && !['place:us', 'org:us-government', 'place:uzbekistan', 'org:uz-government'].includes(m.id));
    if (about.length > 0 || reading.numbers.some((n) => n > 5) || asked.terms.filter((t) => !IDLE.has(t.keys[0] ?? '') && !PEOPLE.test(t.surface) && !NAMED.test(t.surface) && !POSTED.test(t.surface)).length > (NAMED.test(reading.text) ? 1 : 0)) return undefined;
    const side = SIDES.find(([, words]) => words.test(reading.text))?.[0] ?? null;
    const found = heldBy(reading, document, world).filter(({ post }) => posted === null || posted.some((country) => post.name.en.includes(country)));
    if (side === null && found.length === world.of('membership').filter((m) => m.holder.startsWith('person:')).length) return undefined;
    const people = found.filter(({ post }) => side === null || countryOf(post, world) === side);
    const unplaced = side === null ? [] : found.filter(({ post }) => countryOf(post, world) === undefined && post.role !== 'chair');
    return people.length === 0 ? undefined : { score: 0.93, slots: { people, unplaced, side }, why: `${people.length} people named` };
  },
  handle: ({ slots }) => ({ outcome: 'named', ...slots }),
  template: {
    named: ({ people: told, unplaced }, world): Draft => {
      const names = new Set(told.map(({ held }) => held.holder));
      return {
        status: 'answered', records: [...told, ...unplaced].map(({ held }) => held.id), derived: [names.size],
        blocks: [
          { kind: 'list', title: world.say('people.named', { n: names.size }), items: told.map((h) => line(h, world)) },
          ...(unplaced.length === 0 ? [] : [{ kind: 'list' as const, title: world.say('people.unplaced'), items: unplaced.map((h) => line(h, world)) }]),
        ],
        focus: { set: [...names] },
      };
    },
  },
});
/** "What are Rubio, Landau and Henick's posts?": the offices of each of several persons. */
function officesAsked(reading: Reading): string[] | undefined {
  const ids = [...new Set(reading.mentions.filter((m) => m.kind === 'person').map((m) => m.id))];
  return ids.length > 1 && ids.length === reading.mentions.length && OF_THEIRS.test(reading.text) && ['what', 'which', 'list', 'none', 'who'].includes(reading.ask) && !reading.terms.some((t) => !OFFICE.test(t.surface) && !t.soft) ? ids : undefined;
}
const OFFICE = /^(?:posts?|positions?|titles?|jobs?|roles?|ranks?|offices?|functions?|each|hold|held|named?|respective\w*|have|had|what|who|which)$/iu;
const OF_THEIRS = /\b(?:posts?|positions?|titles?|jobs?|ranks?|offices?|functions?)\b/iu;
/** "The Washington memorandum article": the paper only tells which article is meant. */
function insideArticle(reading: Reading, world: World): { asked: Reading; document: string | undefined } {
  const paper = reading.mentions.find((m) => m.kind === 'agreement' && ofArticle(m.surface, reading.text) !== null);
  const own = paper === undefined ? undefined : world.record(paper.id);
  const document = own !== undefined && 'evidence' in own ? own.evidence[0]?.slice(0, 3) : undefined;
  return document === undefined ? withoutDocument(reading, world) : { asked: { ...reading, mentions: reading.mentions.filter((m) => m !== paper) }, document };
}
const ofArticle = aroundWord(String.raw`\b\1['’s]* (?:\w+ )?(?:article|story|report|piece|text)\b|\b(?:article|story|report|piece|text) (?:on|about|of|covering) (?:the )?\1\b`);
const POSTED = /\b(?:posted|stationed|serv(?:e|es|ing)|based|accredited|work(?:s|ing)?|(?:diplomats?|ambassadors?|envoys?) (?:in|to|for))\b/iu;
/** Names of the countries that "posted in Central Asia" means; null when nobody is asked for by where they serve. */
function postedTo(reading: Reading, world: World): string[] | null {
  if (!POSTED.test(reading.text)) return null;
  const groups = groupMentions(reading);
  const countries = world.of('place').filter((p) => p.type === 'country' && p.id !== 'place:us' && (groups.some((g) => inGroup(p.id, g, world)) || reading.mentions.some((m) => m.id === p.id)));
  return countries.length === 0 ? null : countries.map((p) => p.name.en);
}
const IDLE = new Set(['w:articl', 'w:sourc', 'w:document', 'w:name', 'w:five', 'w:text', 'w:anywher', 'w:below', 'w:post', 'w:role', 'w:rank', 'w:titl', 'w:job', 'w:offic', 'w:function', 'w:posit', 'w:all', 'w:presid', 'w:american']);
const line = ({ held, post }: Held, world: World): { text: string; cites: string[] } => ({ text: `${world.name(held.holder)} – ${world.name(post.id)}${held.former ? ` (${world.say('people.former')})` : ''}`, cites: held.evidence });

/** Posts held by persons, in the order of the records; those of one article when it is named; the president left out when asked below him. */
function heldBy(reading: Reading, document: string | undefined, world: World): Held[] {
  const wanted = reading.mentions.flatMap((m) => documentOf(m, world)?.slice(0, 3) ?? [])[0] ?? document ?? documentMeant(reading.text, world);
  const office = /\b(?:people|persons?|officials?|individuals?)\b/iu.test(reading.text) ? undefined : OFFICES.find(([words]) => words.test(reading.text))?.[1];
  const below = /\bbelow the president\b|\bother than (?:the president|trump)\b/iu.test(reading.text);
  const left = new Set(reading.except.map((m) => m.id));
  return world.of('membership').filter((m) => m.holder.startsWith('person:') && !left.has(m.holder)).flatMap((held): Held[] => {
    const post = world.record(held.post);
    return post?.kind !== 'post' || (wanted !== undefined && !held.evidence.some((e) => e.startsWith(wanted))) || (office !== undefined && !office(post)) || (below && post.id === 'post:us-president') ? [] : [{ held, post }];
  });
}
function countryOf(post: Post, world: World): string | undefined {
  const body = post.organization === undefined ? undefined : world.record(post.organization);
  return body?.kind === 'organization' ? body.country : SIDES.find(([, words]) => words.test(post.name.en))?.[0];
}
