// The words questions are made of: concepts (a thesaurus), fillers (words that demand nothing), attributes that must be stated,
// and glosses that turn Russian and Uzbek question words into English ones. Not for: names (gazetteer.ts).
import type { AbroadWords } from './abroad.ts';
import { tokenise } from './tokens.ts';

export type Vocabulary = {
  /** concept -> English surface forms. */
  concepts: Readonly<Record<string, readonly string[]>>;
  fillers: readonly string[];
  unstated: readonly string[];
  /** language -> foreign word or phrase -> English words. */
  glosses: Readonly<Record<'ru' | 'uz', Readonly<Record<string, string>>>>;
  /** Words of languages that are read but not answered in. */
  abroad: AbroadWords;
};
type Phrase = { stems: readonly string[]; concept: string };
export type Lexicon = {
  /** Concepts of a word by its stem. */
  conceptsOf(stem: string): readonly string[];
  /** Longest phrase of two or more words that begins at `from`. */
  phraseAt(stems: readonly string[], from: number): { length: number; concepts: readonly string[] } | undefined;
  isFiller(folded: string): boolean;
  /** Length in words of an attribute that must be stated and begins at `from`; 0 for none. */
  unstatedAt(stems: readonly string[], from: number): number;
  knows(stem: string): boolean;
  /** All single words with a concept, folded, for typo correction. */
  words(): readonly string[];
};

const stemsOf = (surface: string): string[] => tokenise(surface).map((t) => t.stem);

export function makeLexicon(vocabulary: Vocabulary): Lexicon {
  const single = new Map<string, string[]>();
  const phrases = new Map<string, Phrase[]>();
  const words = new Set<string>();
  for (const [concept, surfaces] of Object.entries(vocabulary.concepts)) {
    for (const surface of surfaces) {
      const tokens = tokenise(String(surface));
      const stems = tokens.map((t) => t.stem);
      const head = stems[0];
      if (head === undefined) continue;
      if (stems.length === 1) {
        single.set(head, [...new Set([...(single.get(head) ?? []), concept])]);
        words.add(tokens[0]?.folded ?? head);
      } else { for (const t of tokens) if (t.folded.length > 4) words.add(t.folded); phrases.set(head, [...(phrases.get(head) ?? []), { stems, concept }]); }
    }
  }
  const fillers = new Set(vocabulary.fillers.flatMap((f) => tokenise(f).map((t) => t.folded)));
  const unstated = new Map<string, string[][]>();
  for (const surface of vocabulary.unstated) {
    const stems = stemsOf(surface);
    const head = stems[0];
    if (head !== undefined) unstated.set(head, [...(unstated.get(head) ?? []), stems]);
  }
  const all = [...words];
  return {
    conceptsOf: (stem) => single.get(stem) ?? [],
    phraseAt(stems, from) {
      const fitting = (phrases.get(stems[from] ?? '') ?? []).filter((p) => p.stems.every((s, i) => stems[from + i] === s));
      const length = Math.max(0, ...fitting.map((p) => p.stems.length));
      return length === 0 ? undefined : { length, concepts: fitting.filter((p) => p.stems.length === length).map((p) => p.concept) };
    },
    isFiller: (folded) => fillers.has(folded),
    unstatedAt: (stems, from) => Math.max(0, ...(unstated.get(stems[from] ?? '') ?? []).filter((u) => u.every((s, i) => stems[from + i] === s)).map((u) => u.length)),
    knows: (stem) => single.has(stem),
    words: () => all,
  };
}
