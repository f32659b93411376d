// The keys under which a text is indexed: word stems, concepts, phrases; and the entities it names. Questions are read into the same keys.
import type { Understanding } from './read.ts';
import { tokenise } from './tokens.ts';

export function termKeys(u: Understanding, text: string): { keys: ReadonlySet<string>; entities: string[] } {
  const tokens = tokenise(text);
  const stems = tokens.map((t) => t.stem);
  const mentions = u.gazetteer.find(tokens, () => true);
  const keys = new Set<string>();
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    const phrase = u.lexicon.phraseAt(stems, i);
    phrase?.concepts.forEach((c) => keys.add(`c:${c}`));
    const must = u.lexicon.unstatedAt(stems, i);
    if (must > 1) keys.add(`u:${stems.slice(i, i + must).join(' ')}`);
    const concepts = u.lexicon.conceptsOf(token.stem);
    concepts.forEach((c) => keys.add(`c:${c}`));
    if (!u.lexicon.isFiller(token.folded) || concepts.length > 0) keys.add(`w:${token.stem}`);
  }
  return { keys, entities: [...new Set(mentions.flatMap((m) => [m.id, ...m.alternatives]))] };
}
