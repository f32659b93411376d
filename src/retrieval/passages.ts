// Paragraphs of the documents by words: the second way to a fact and the last resort. Same demands and coverage as the fact index.
import type { FoundPassage } from '../contracts/intent.ts';
import type { Document } from '../model/document.ts';
import type { Reading } from '../model/reading.ts';
import type { Understanding } from '../understanding/read.ts';
import { termKeys } from '../understanding/term-keys.ts';
import { makeIndex } from './index.ts';

export type PassageIndex = { find(reading: Reading, limit?: number): FoundPassage[] };

export type PassageEntry = { id: string; text: string; keys: ReadonlySet<string> };
/** Every paragraph but page furniture, with the keys it is found by. */
export function passageEntries(documents: readonly Document[], u: Understanding): PassageEntry[] {
  return documents.flatMap((d) => d.paragraphs.filter((p) => p.role !== 'boilerplate').map((p) => {
    const { keys, entities } = termKeys(u, `${p.text} ${d.title}`);
    return { id: `${d.id.slice(0, 3)}:${p.number}`, text: p.text, keys: new Set([...keys, ...entities.map((e) => `e:${e}`)]) };
  }));
}

export function makePassageIndex(entries: readonly PassageEntry[]): PassageIndex {
  const byId = new Map(entries.map((e) => [e.id, e]));
  const index = makeIndex(entries.map((e) => ({ id: e.id, terms: [...e.keys] })));
  return {
    find(reading, limit = 3) {
      const demands = [...reading.mentions.map((m) => ({ keys: [`e:${m.id}`], surface: m.surface, weight: 1.3 })), ...reading.terms.map((t) => ({ keys: t.keys, surface: t.surface, weight: t.must ? 2 : 1 }))];
      const all = demands.reduce((s, d) => s + d.weight, 0);
      return index.search([...new Set(demands.flatMap((d) => d.keys))], 20).flatMap((h) => {
        const entry = byId.get(h.id);
        if (entry === undefined) return [];
        const met = demands.filter((d) => d.keys.some((k) => entry.keys.has(k)));
        return [{ ref: h.id, text: entry.text, score: h.score, coverage: all === 0 ? 0 : met.reduce((s, d) => s + d.weight, 0) / all, missing: demands.filter((d) => !met.includes(d)).map((d) => d.surface) }];
      }).toSorted((a, b) => b.coverage - a.coverage || b.score - a.score).slice(0, limit);
    },
  };
}
