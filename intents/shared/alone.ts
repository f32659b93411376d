// "By himself", "the only one", "just copper": a claim that nobody or nothing else of the kind is there, and statements that join another.
// Not for: other contraries (opposites.ts).
import type { World } from '../../src/contracts/intent.ts';
import type { Mention, Reading } from '../../src/model/reading.ts';
import { aroundWord } from './around-word.ts';
import { wordFrom } from '../../src/lib/text/whole-word.ts';

const ALONE = /\b(?:by (?:him|her|it|them)sel(?:f|ves)|all alone|alone|on (?:his|her|its|their) own|single-?handed(?:ly)?|solo|unaccompanied|solely|exclusively|(?:the )?(?:only|sole|one and only)(?: (?:\p{Ll}+ ){0,2}?(?:one|man|person|officials?|products?|metals?|minerals?|elements?|country|countries|party|signatory|places?|company|recipient|state|side))?)\b(?! (?:once|twice|one of|attend|to\b|\p{Ll}+ing\b))/iu;
/** What may stand between two names that share one part: "Landau, together with Deputy Minister Helberg". */
const JOINED = /^(?:,|\s)*(?:(?:and|as well as|together with|along with|jointly with|both)\s+)*(?:(?:\p{Lu}[\p{L}.]*|the|of|a|an|also|heavy|light)[\s,]+){0,6}$/u;

/** "Only" and the like belong to the name they stand beside; "alone" and "the only one" need none. */
const BESIDE_A_NAME = /^(?:solely|exclusively|only|sole)$/iu;
export function claimsAlone({ ask, text, mentions }: Reading): boolean {
  const word = ALONE.exec(text);
  if (ask !== 'yesno' || word === null || /\b(?:not only|or)\b|n[o']t\b/iu.test(text)) return false;
  const [before, after] = [text.slice(0, word.index), text.slice(word.index + word[0].length)];
  return !BESIDE_A_NAME.test(word[0]) || mentions.some((m) => before.trimEnd().endsWith(m.surface) || nextTo(m.surface, after) !== null);
}
const nextTo = aroundWord(String.raw`(?<=^\1\n) (?:(?:to|for|in|by|with|from|the|of|a|an) ){0,2}\1\b`, 'u');
/** The question without the words that claim it. */
export function withoutAlone(reading: Reading): Reading {
  const words = (ALONE.exec(reading.text)?.[0] ?? '').toLowerCase().split(/\s+/u);
  return { ...reading, terms: reading.terms.filter((t) => !t.surface.toLowerCase().split(' ').every((w) => words.includes(w))) };
}
/** The text joins to one of the names of the question another of its kind, which the question does not name. */
export function joinsAnother(reading: Reading, text: string, world: World): boolean {
  const asked = new Set(reading.mentions.flatMap((m) => [m.id, ...m.alternatives]));
  return reading.mentions.some((m) => namesOf(m.id, world).some((own) => {
    const at = wordFrom(text, own, 0, text.length);
    return at >= 0 && othersOf(m, world, asked).some((name) => joined(text, at, own, name));
  }));
}
const namesOf = (id: string, world: World): string[] => { const r = world.record(id); return r !== undefined && 'name' in r ? [r.name.en, ...r.aliases, ...(r.kind === 'person' ? [r.name.en.split(' ').at(-1) ?? ''] : [])].filter((n) => n.length > 2) : []; };
function othersOf(m: Mention, world: World, asked: ReadonlySet<string>): string[] {
  const kind = world.record(m.id)?.kind;
  return kind === 'person' || kind === 'place' || kind === 'mineral' || kind === 'organization' ? world.of(kind).filter((r) => !asked.has(r.id)).flatMap((r) => namesOf(r.id, world)) : [];
}
function joined(text: string, at: number, own: string, other: string): boolean {
  const to = wordFrom(text, other, 0, text.length);
  if (to < 0 || to === at) return false;
  const between = to > at ? text.slice(at + own.length, to) : text.slice(to + other.length, at);
  return JOINED.test(between) && /\p{L}|,/u.test(between);
}
