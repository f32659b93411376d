// What a plain search would say: MiniSearch as it comes, over the paragraphs, the best one as the answer. The yardstick for the core.
import MiniSearch from 'minisearch';
import type { Document } from '../../src/model/document.ts';
import type { Told } from './score.ts';

type Passage = { id: string; original: string; paragraph: number; text: string };

export function makeBaseline(documents: readonly Document[]): (question: string) => Told {
  const passages = documents.flatMap((d) => d.paragraphs.map((p): Passage => ({ id: `${d.id}:${p.number}`, original: d.original, paragraph: p.number, text: p.text })));
  const byId = new Map(passages.map((p) => [p.id, p]));
  const index = new MiniSearch<Passage>({ fields: ['text'] });
  index.addAll(passages);
  return (question) => {
    const best = byId.get(String(index.search(question)[0]?.id ?? ''));
    return best === undefined ? { status: 'abstained', text: '', citations: [] } : { status: 'answered', text: best.text, citations: [best] };
  };
}
