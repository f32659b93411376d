// "The foreign minister who signed the Washington memorandum", "the official who met Kamilov": somebody told by what they did, named. Pure.
// Not for: "he", "the second man" (followup/).
import type { RecordOf, World } from '../contracts/intent.ts';
import type { Mention, Reading } from '../model/reading.ts';

const NOUN = 'minister|ambassador|official|diplomat|secretary|signatory|signer|man|woman|person|politician|spokes\\p{L}+|envoy|president|leader|american|uzbek';
const DESCRIBED = new RegExp(`\\b(?:the|that|an?) ((?:[\\p{L}.]+ ){0,3}?)(${NOUN}) (?:who|that|whom) (?=\\p{L})`, 'iu');
/** Nouns for anybody; any other word of the description stands in the office. */
const ANYBODY = new Set(['official', 'diplomat', 'signatory', 'signer', 'man', 'woman', 'person', 'politician', 'leader', 'same', 'top', 'senior', 'high', 'government', 'very']);
const SIDES: Readonly<Record<string, RegExp>> = { us: /U\.?S\b/u, 'u.s.': /U\.?S\b/u, american: /U\.?S\b/u, uzbek: /Uzbek/u };

/** The question with the name in the place of the description; null when nobody, or more than one, fits it. */
export function withNamed(reading: Reading, world: World): string | null {
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
