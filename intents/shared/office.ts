// "Who is China's ambassador", "the energy minister of Uzbekistan": only a sentence that tells of that very office answers. Pure.
import type { World } from '../../src/contracts/intent.ts';
import { aroundWord } from './around-word.ts';
import type { Mention, Reading } from '../../src/model/reading.ts';

const OFFICES = ['prime minister', 'minister', 'ambassador', 'president', 'secretary', 'envoy', 'governor', 'mayor', 'director', 'ceo', 'chief executive'];
/** The question is for the holder alone: nothing is said of what he did. */
const ASKED = new RegExp(`^\\W*(?:and |so |but )?(?:who(?:'s| is| was)|what is the name of|name of)\\s+((?:[\\w.'’&-]+ ){0,5}?)(${OFFICES.join('|')})\\b((?: (?:of|in|to|for|at|from) [\\w.'’& -]{2,40})?)\\W*$`, 'iu');
/** Who came for a country is a person. */
const REPRESENTED = /\bwhom?\b.{0,20}\brepresent(?:ed|s|ing)?\b/iu;
const IDLE = /^(?:the|current|present|new|then|acting|of|in|to|for|at|and|for|from|an?|us|u\.s\.?|american|deputy)$/iu;

/** False when the sentence names that kind of office of another country or field, or the chair of another body. */
export function tellsOfOffice(says: string, reading: Reading, world: World): boolean {
  if (reading.ask === 'who' && /\bchair(?:s|ed|man|woman|person)?\b/iu.test(reading.text) && reading.mentions.some((m) => m.kind === 'initiative') && !world.of('post').some((p) => p.role === 'chair' && reading.mentions.some((m) => m.id === p.organization))) return false;
  if (REPRESENTED.test(reading.text) && !namesOneOf(reading.mentions.find((m) => ['place', 'country', 'organization'].includes(m.kind)), says, world)) return false;
  const [, before = '', office = '', after = ''] = ASKED.exec(reading.text) ?? [];
  if (office === '') return true;
  const owner = reading.mentions.find((m) => ['place', 'country', 'organization'].includes(m.kind));
  const field = [before, after].map((part) => reading.mentions.reduce((t, m) => t.replace(m.surface, ' '), part)).join(' ').split(/\s+/u).map((w) => w.replace(/['’]s?$/u, '')).filter((w) => w.length > 2 && !IDLE.test(w));
  return field.every((w) => beside(office, w, says)) && (owner === undefined || formsOf(owner.id, owner.surface, world).some((n) => ownedBy(office, n, says)));
}
/** A person in the sentence who holds a post of that country. */
function namesOneOf(owner: Mention | undefined, says: string, world: World): boolean {
  const forms = owner === undefined ? [] : [owner.id, ...owner.alternatives].flatMap((id) => formsOf(id, owner.surface, world));
  const posts = world.of('post').filter((p) => owner === undefined || forms.some((n) => p.name.en.includes(n))).map((p) => p.id);
  return world.of('membership').some((m) => posts.includes(m.post) && says.includes(world.name(m.holder).split(' ').at(-1) ?? ''));
}
/** "Uzbek Foreign Minister", "Minister of Mining and Geology", "ambassador to Uzbekistan". */
const tied = (word: string) => {
  const patterns = new Map(OFFICES.map((office) => [office, aroundWord(String.raw`(?<!\w)${word}(?:['’]s)?(?: [\w-]+){0,2} ${office}\b|\b${office} (?:of|for|to|in) (?:the )?(?:[\w-]+ ){0,4}${word}(?!\w)`)]));
  return (office: string, name: string, says: string): boolean => (patterns.get(office.toLowerCase())?.(name, says) ?? null) !== null;
};
const beside = tied(String.raw`\1`);
/** "Uzbekistan's", "Uzbekistani". */
const ownedBy = tied(String.raw`\1\w{0,3}`);
function formsOf(id: string, surface: string, world: World): string[] {
  const r = world.record(id);
  return r !== undefined && 'name' in r ? [surface, r.name.en, ...r.aliases].filter((n) => n.length > 1) : [surface];
}
