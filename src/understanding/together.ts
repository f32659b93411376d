// Cuts words written together ("whochairsforge") into known words; leaves everything else alone. Pure.
import type { Understanding } from './read.ts';
import { tokenise, type Token } from './tokens.ts';

const MIN_LENGTH = 9;
/** Shorter words are cut only where the pieces are one name: "newyork". */
const MIN_NAME = 7;
const GLUE = ['who', 'what', 'when', 'where', 'how', 'many', 'much', 'is', 'are', 'the', 'of', 'in', 'did', 'does', 'to', 'for', 'and', 'on', 'was', 'by', 'total', 'list', 'a', 'at', 'which', 'has', 'us', 'why', 'were', 'have', 'do', 'it', 'be', 'an', 'come', 'came', 'out', 'from', 'with', 'get', 'got', 'will', 'can'];

/** A question word glued to its verb or noun is cut in shorter words too ("whatis", "didperu"). */
const SHORTEST_ASKING = 5;
const ASKING = /^(?:who|what|when|where|how|which|why|did|does|is|are|was)(?=.{2})|^in(?:which|what)$/u;

/** Only a long unknown word that consists of known words of three letters and more (and glue words) is cut. */
export function cutTogether(text: string, u: Understanding, known: (t: Token) => boolean): string {
  const strangers = tokenise(text).filter((t) => t.folded.length >= (ASKING.test(t.folded) ? SHORTEST_ASKING : MIN_NAME) && /^[a-z]+$/u.test(t.folded) && !known(t) && u.gazetteer.find([t], known).length === 0);
  if (strangers.length === 0) return text;
  const words = wordsOf(u);
  let out = text;
  for (const stranger of strangers) {
    const cut = fewestWords(stranger.folded, words);
    if (cut !== undefined && cut.length > 1 && (stranger.folded.length >= MIN_LENGTH || ASKING.test(stranger.folded) || isName(cut, u))) out = out.replace(stranger.text, cut.join(' '));
  }
  return out;
}

function isName(words: readonly string[], u: Understanding): boolean {
  const [name, ...more] = u.gazetteer.find(tokenise(words.join(' ')));
  return name !== undefined && more.length === 0 && name.from === 0 && name.to === words.length;
}

/** Known words that can stand inside a longer one, gathered once. */
const gathered = new WeakMap<Understanding, ReadonlySet<string>>();
function wordsOf(u: Understanding): ReadonlySet<string> {
  const words = gathered.get(u) ?? new Set([...u.lexicon.words(), ...u.gazetteer.words()].filter((w) => w.length > 2 && /^[a-z0-9]+$/u.test(w)).concat(GLUE));
  gathered.set(u, words);
  return words;
}
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
