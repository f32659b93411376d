// Cuts words written together ("whochairsforge", "dateof", "theUS") into known words; leaves everything else alone. Pure.
import type { Understanding } from './read.ts';
import { tokenise, type Token } from './tokens.ts';

const MIN_LENGTH = 9;
/** Shorter words are cut only where the pieces are one name: "newyork". */
const MIN_NAME = 7;
const GLUE = ['who', 'what', 'when', 'where', 'how', 'many', 'much', 'is', 'are', 'the', 'of', 'in', 'did', 'does', 'to', 'for', 'and', 'on', 'was', 'by', 'total', 'list', 'a', 'at', 'which', 'has', 'us', 'why', 'were', 'have', 'do', 'it', 'be', 'an', 'come', 'came', 'out', 'from', 'with', 'get', 'got', 'will', 'can'];

/** A question word glued to its verb or noun is cut in shorter words too ("whatis", "didperu"). */
const SHORTEST = 5;
const ASKING = /^(?:who|what|when|where|how|which|why|did|does|is|are|was)(?=.{2})|^in(?:which|what)$/u;
/** Little words that begin no English word of two ("byproduct", "outlook", "inflow" stay whole), and those that end none. */
const LEADS = new Set(['of', 'the', 'is', 'are', 'was', 'were', 'did', 'does', 'and', 'to', 'for', 'which', 'what', 'who', 'at', 'has', 'how', 'from', 'with', 'that', 'their', 'its', 'every', 'all', 'per']);
const LEADS_NAMES = new Set(['in', 'on', 'by', 'out', 'an', 'do']);
/** "Offtake", "backstop" are words of their own. */
const PARTICLE = /^(?:off|out|over|under|up|down|back|some|any|after|self|through|main|side|end|half)$/u;
const ENDS = new Set(['of', 'the', 'in', 'on', 'at', 'to', 'is', 'are', 'was', 'did', 'does', 'for', 'as', 'who', 'what', 'and', 'that', 'there', 'they', 'from', 'with', 'which', 'how', 'when', 'where', 'by', 'one', 'you', 'among']);

/** Only a long unknown word that consists of known words of three letters and more (and glue words) is cut, or one that is just two known words. */
export function cutTogether(text: string, u: Understanding, known: (t: Token) => boolean): string {
  const strangers = tokenise(text).filter((t) => t.folded.length >= SHORTEST && /^[a-z]+$/u.test(t.folded) && !known(t) && u.gazetteer.find([t], known).length === 0);
  if (strangers.length === 0) return text;
  const words = wordsOf(u);
  let out = text;
  for (const stranger of strangers) {
    const whole = stranger.folded.length >= MIN_NAME || ASKING.test(stranger.folded) ? fewestWords(stranger.folded, words) : undefined;
    const cut = whole !== undefined && whole.length > 1 && (stranger.folded.length >= MIN_LENGTH || ASKING.test(stranger.folded) || isName(whole, u)) ? whole : twoWords(stranger.text, stranger.at === 0, u);
    if (cut !== undefined) out = out.replace(stranger.text, cut.join(' '));
  }
  return out;
}

/** One space left out: a little word and a word of ours, or two words of ours. A capital inside says where ("theUS"); a name at the front must be one ("Indiaone"). */
function twoWords(text: string, first: boolean, u: Understanding): [string, string] | undefined {
  const names = namesOf(u);
  const isOurs = (w: string): boolean => w.length > 2 && (names.has(w) || ofOurs(w, u));
  /** At a capital the seam is sure, so any word of ours will do. */
  const isKnown = (w: string): boolean => isOurs(w) || isLittle(w) || byStem(w, u) || u.gazetteer.find(tokenise(w)).length > 0;
  const isLittle = (w: string): boolean => w.length > 2 && u.lexicon.isFiller(w);
  const capital = !first && /^\p{Lu}/u.test(text);
  for (let at = text.length - 2; at > 1; at -= 1) {
    const [typed, rest] = [text.slice(0, at), text.slice(at)];
    const [left, right] = [typed.toLowerCase(), rest.toLowerCase()];
    const seam = /\p{Ll}$/u.test(typed) && /^\p{Lu}/u.test(rest);
    const fits = seam ? (LEADS.has(left) || LEADS_NAMES.has(left) || (!capital && (isLittle(left) || isOurs(left)))) && isKnown(rest)
      : /^\p{Lu}{2,}$/u.test(typed) ? isKnown(typed) && /^\p{Ll}{2}/u.test(rest) && (ENDS.has(right) || isKnown(rest))
      : /\p{Lu}/u.test(text.slice(1)) ? false
      : (!capital && ((LEADS.has(left) && (isOurs(right) || isLittle(right) || LEADS.has(right))) || (LEADS_NAMES.has(left) && (names.has(right) || MONTHS.test(right) || LEADS.has(right))) || (ENDS.has(right) && (isOurs(left) || isLittle(left)))))
        || (capital && names.has(left) && left.length > 3 && (ENDS.has(right) || isOurs(right)))
        || (text.length >= MIN_LENGTH - 1 && left.length > 3 && right.length > 3 && !capital && isOurs(left) && isOurs(right))
        || (!capital && left.length > 4 && right.length > 4 && ((names.has(left) && u.ordinary.has(right)) || (u.ordinary.has(left) && names.has(right))))
        || (!capital && text.length > SHORTEST && isLittle(left) && isLittle(right) && !PARTICLE.test(left))
        || (!capital && left === 'an' && /^[aeiou].{4}/u.test(right) && isOurs(right));
    if (fits) return [typed, rest];
  }
  return undefined;
}
const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;
/** Common as it is written: "agreemets" is a slip, not "agree" and "mets". */
const ofOurs = (word: string, u: Understanding): boolean => u.ordinary.has(word) && byStem(word, u);
const byStem = (word: string, u: Understanding): boolean => tokenise(word).some((t) => u.lexicon.knows(t.stem) || u.corpusWords.has(t.stem));

function isName(words: readonly string[], u: Understanding): boolean {
  const [name, ...more] = u.gazetteer.find(tokenise(words.join(' ')));
  return name !== undefined && more.length === 0 && name.from === 0 && name.to === words.length;
}

/** Known words that can stand inside a longer one, gathered once. */
const gathered = new WeakMap<Understanding, { words: ReadonlySet<string>; names: ReadonlySet<string> }>();
function gather(u: Understanding): { words: ReadonlySet<string>; names: ReadonlySet<string> } {
  const names = new Set(u.gazetteer.words());
  const found = gathered.get(u) ?? { names, words: new Set([...u.lexicon.words(), ...names].filter((w) => w.length > 2 && /^[a-z0-9]+$/u.test(w)).concat(GLUE)) };
  gathered.set(u, found);
  return found;
}
const wordsOf = (u: Understanding): ReadonlySet<string> => (gathered.get(u) ?? gather(u)).words;
const namesOf = (u: Understanding): ReadonlySet<string> => (gathered.get(u) ?? gather(u)).names;
function fewestWords(word: string, words: ReadonlySet<string>): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - 20); start < end; start += 1) {
      const head = best[start];
      const piece = word.slice(start, end);
      if (head === undefined || !words.has(piece)) continue;
      const current = best[end];
      if (current === undefined || head.length + 1 < current.length) best[end] = [...head, piece];
    }
  }
  return best[word.length];
}
