// "The foreign minister who signed the Washington memorandum", "the official who met Kamilov": somebody told by what they did, named. Pure.
// Not for: "he", "the second man" (followup/).
import type { RecordOf, World } from '../contracts/intent.ts';
import type { Mention, Reading } from '../model/reading.ts';
import { touches } from '../records/periods.ts';

const NOUN = 'minister|ambassador|official|diplomat|secretary|signatory|signer|man|woman|person|politician|spokes\\p{L}+|envoy|president|leader|american|uzbek';
const DESCRIBED = new RegExp(`\\b(?:the|that|an?) ((?:[\\p{L}.]+ ){0,3}?)(${NOUN}) (?:who|that|whom) (?=\\p{L})`, 'iu');
/** Nouns for anybody; any other word of the description stands in the office. */
const ANYBODY = new Set(['official', 'diplomat', 'signatory', 'signer', 'man', 'woman', 'person', 'politician', 'leader', 'same', 'top', 'senior', 'high', 'government', 'very']);
const SIDES: Readonly<Record<string, RegExp>> = { us: /U\.?S\b/u, 'u.s.': /U\.?S\b/u, american: /U\.?S\b/u, uzbek: /Uzbek/u };

/** The question with the name in the place of the description; null when nothing, or more than one, fits it. */
export function withNamed(reading: Reading, world: World): string | null {
  const named = byDeed(reading, world) ?? paperByDay(reading, world);
  return byOffice(named === null ? reading : { ...reading, text: named }, world) ?? named;
}
/** "The document signed in September": the one memorandum of that day, where more is asked than its signing. */
const PAPER = /\b(?:the|that|this) (?:document|paper|text|memorandum|memo|mou|accord|pact) (?:(?:that|which) (?:was|got) )?(?:signed|inked|concluded) (?=(?:in|on) )/iu;
function paperByDay(reading: Reading, world: World): string | null {
  const found = PAPER.exec(reading.text);
  const day = reading.dates.find((d) => found !== null && reading.text.indexOf(d.text) >= found.index + found[0].length - 1);
  if (found === null || day === undefined || ['who', 'when', 'where'].includes(reading.ask)) return null;
  const papers = world.of('agreement').filter((a) => a.type === 'mou' && a.status === 'signed' && a.signed_on !== undefined && touches(a.signed_on, day));
  const end = reading.text.indexOf(day.text, found.index) + day.text.length;
  return papers.length === 1 && papers[0] !== undefined ? `${reading.text.slice(0, found.index)}the ${world.name(papers[0].id)}${reading.text.slice(end)}` : null;
}
/** "What did the ambassador say": of those who hold such an office by name there is one. */
const OFFICE = /\bthe (ambassador|spokes(?:wo)?man|spokesperson)\b(?! (?:to|of|from|in|for|at|who|whom)\b)/iu;
const SPOKEN = /\b(?:sa(?:y|id|ys)|stat(?:e|ed)|call(?:ed|s)?|describ\w*|characteri[sz]\w*|quot\w*|words?|remark\w*|comment\w*|prais\w*|laud\w*|stress\w*|emphasi\w*|express\w*|opinion|view|think|put it|argu\w*)\b/iu;
function byOffice(reading: Reading, world: World): string | null {
  const found = OFFICE.exec(reading.text);
  if (found === null || !SPOKEN.test(reading.text) || reading.mentions.some((m) => ['person', 'post'].includes(m.kind))) return null;
  const word = /^spokes/iu.test(found[1] ?? '') ? 'spokes' : (found[1] ?? '').toLowerCase();
  const posts = world.of('post').filter((p) => p.name.en.toLowerCase().includes(word)).map((p) => p.id);
  const held = [...new Set(world.of('membership').filter((m) => posts.includes(m.post) && m.former !== true).map((m) => m.holder))];
  return held.length === 1 && held[0] !== undefined ? reading.text.replace(found[0], world.name(held[0])) : null;
}
function byDeed(reading: Reading, world: World): string | null {
  const found = DESCRIBED.exec(reading.text);
  if (found === null) return null;
  const from = found.index + found[0].length;
  const inside: Mention[] = [];
  let end = from;
  for (const m of reading.mentions) {
    const at = reading.text.indexOf(m.surface, end);
    if (at < 0) continue;
    inside.push(m);
    end = at + m.surface.length;
    const people = doersOf(reading.text.slice(from, end), inside, world).filter((id) => !inside.some((x) => x.id === id) && holds(id, `${found[1] ?? ''}${found[2] ?? ''}`, world));
    if (people.length === 1 && people[0] !== undefined) return `${reading.text.slice(0, found.index)}${world.name(people[0])}${reading.text.slice(end)}`;
    if (people.length === 0) return null;
  }
  return null;
}
/** Who signed the papers, or took part in the events, that have all of these names. */
function doersOf(clause: string, names: readonly Mention[], world: World): string[] {
  const has = (ids: readonly (string | undefined)[]): boolean => names.every((m) => ids.includes(m.id));
  const signed = (a: RecordOf<'agreement'>): boolean => has([a.id, a.place, ...a.parties.flatMap((p) => [p.party, p.signer])]);
  const doers = /\bsign/iu.test(clause) ? world.of('agreement').filter(signed).flatMap((a) => a.parties.map((p) => p.signer)) : world.of('event').filter((e) => e.participants.length < MANY && has([e.id, e.place, ...e.participants.map((p) => p.actor)])).flatMap((e) => e.participants.map((p) => p.actor));
  return [...new Set(doers)].filter((id) => id !== undefined && id.startsWith('person:')) as string[];
}
/** Events with more participants tell nobody apart. */
const MANY = 12;
function holds(id: string, office: string, world: World): boolean {
  const posts = world.of('membership').filter((m) => m.holder === id).map((m) => { const post = world.record(m.post); return post?.kind === 'post' ? post.name.en : ''; });
  return office.toLowerCase().trim().split(/\s+/u).every((word) => ANYBODY.has(word) || posts.some((post) => SIDES[word]?.test(post) ?? (post.toLowerCase().includes(word) && (!/^(?:minister|secretary)$/u.test(word) || /deputy/iu.test(office) || !/deputy/iu.test(post)))));
}
