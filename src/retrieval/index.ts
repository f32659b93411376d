// MiniSearch behind one small file. Settings measured in retrieval.md: own tokens, BM25 k 1.2, b 0.75, d 0, OR,
// score divided by the number of matched query terms (MiniSearch multiplies by it, which hurts ranking on every set tried).
import MiniSearch from 'minisearch';

const BM25 = { k: 1.2, b: 0.75, d: 0 };
export type Hit = { id: string; score: number };
export type LexicalIndex = { search(terms: readonly string[], limit: number): Hit[]; size: number };

/** `terms` of an entry are already folded, stemmed and mapped to concepts; they are indexed as they are. */
export function makeIndex(entries: readonly { id: string; terms: readonly string[] }[]): LexicalIndex {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'], tokenize: (text) => text.split('\u0001'), processTerm: (term) => term, searchOptions: { combineWith: 'OR', prefix: false, fuzzy: false, bm25: BM25 } });
  index.addAll(entries.map((e) => ({ id: e.id, text: e.terms.join('\u0001') })));
  return {
    size: entries.length,
    search(terms, limit) {
      if (terms.length === 0) return [];
      return index.search(terms.join('\u0001')).map((r) => ({ id: String(r.id), score: r.score / Math.max(1, r.queryTerms.length) })).toSorted((a, b) => b.score - a.score || a.id.localeCompare(b.id)).slice(0, limit);
    },
  };
}
