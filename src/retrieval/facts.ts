// The fact index: every record by its own statement, names and typical questions. MiniSearch brings candidates,
// coverage decides: the share of a question's demand (weighted by rarity) that a record really meets.
import type { Found } from '../contracts/intent.ts';
import type { AssayRecord, RecordKind } from '../model/record.ts';
import type { Reading } from '../model/reading.ts';
import { makeIndex } from './index.ts';

/** What the index knows of a record: term keys of its statement and of each typical question, ids of entities it names. */
export type FactEntry = { record: AssayRecord; keys: ReadonlySet<string>; entities: ReadonlySet<string>; asks: readonly { text: string; keys: ReadonlySet<string> }[] };
export type FactIndex = { find(reading: Reading, options?: { kinds?: readonly RecordKind[]; limit?: number }): Found[]; weight(key: string): number };
/** One demand of a question: any of the keys meets it. */
export type Demand = { keys: readonly string[]; weight: number; surface: string };

/** Named weights of the score. */
const WEIGHT = { coverage: 0.62, ask: 0.3, lexical: 0.08, entityFactor: 1.25, unknownFactor: 0.9, mustFactor: 2.2, conceptFactor: 0.82, askOnlyFactor: 0.9 };
const CANDIDATES = 80;

export function makeFactIndex(entries: readonly FactEntry[]): FactIndex {
  const byId = new Map(entries.map((e) => [e.record.id, e]));
  const frequency = new Map<string, number>();
  const allKeys = (e: FactEntry): Set<string> => new Set([...e.keys, ...e.asks.flatMap((a) => [...a.keys]), ...[...e.entities].map((x) => `e:${x}`)]);
  for (const e of entries) for (const k of allKeys(e)) frequency.set(k, (frequency.get(k) ?? 0) + 1);
  const index = makeIndex(entries.map((e) => ({ id: e.record.id, terms: [...allKeys(e)] })));
  const idf = (key: string): number => Math.log(1 + entries.length / (1 + (frequency.get(key) ?? 0)));

  function demandsOf(reading: Reading): Demand[] {
    const ceiling = Math.log(1 + entries.length);
    const words = reading.terms.map((t): Demand => ({ keys: t.keys, surface: t.surface, weight: Math.min(ceiling, Math.max(...t.keys.filter((k) => !k.startsWith('u:')).map(idf), t.known ? 0 : ceiling * WEIGHT.unknownFactor, 0.5)) * (t.must ? WEIGHT.mustFactor : 1) }));
    const names = reading.mentions.map((m): Demand => ({ keys: [`e:${m.id}`, ...m.alternatives.map((a) => `e:${a}`)], surface: m.surface, weight: idf(`e:${m.id}`) * WEIGHT.entityFactor }));
    return [...names, ...words];
  }
  function score(entry: FactEntry, demands: readonly Demand[], lexical: number): Found {
    let met = 0;
    let all = 0;
    const missing: string[] = [];
    const matched: string[] = [];
    for (const d of demands) {
      all += d.weight;
      const strength = strengthOf(entry, d);
      met += d.weight * strength;
      (strength > 0.5 ? matched : missing).push(d.surface);
    }
    const coverage = all === 0 ? 0 : met / all;
    const ask = entry.asks.map((a) => ({ text: a.text, fit: likeness(a.keys, demands, idf) })).toSorted((a, b) => b.fit - a.fit)[0];
    return { record: entry.record, coverage, missing, matched, ask: ask?.text ?? null, fit: ask?.fit ?? 0, score: WEIGHT.coverage * coverage + WEIGHT.ask * (ask?.fit ?? 0) + WEIGHT.lexical * lexical };
  }
  return {
    weight: idf,
    find(reading, options = {}) {
      const demands = demandsOf(reading);
      const hits = index.search([...new Set(demands.flatMap((d) => d.keys))], CANDIDATES);
      const top = hits[0]?.score ?? 1;
      return hits.flatMap((h) => {
        const entry = byId.get(h.id);
        if (entry === undefined || (options.kinds !== undefined && !options.kinds.includes(entry.record.kind))) return [];
        return [score(entry, demands, h.score / top)];
      }).toSorted((a, b) => b.score - a.score || a.record.id.localeCompare(b.record.id)).slice(0, options.limit ?? 12);
    },
  };
}

/** 1 for the very word or name, less for a concept only, less again when only a typical question holds it. */
function strengthOf(entry: FactEntry, d: Demand): number {
  let best = 0;
  for (const k of d.keys) {
    const own = k.startsWith('e:') ? entry.entities.has(k.slice(2)) : entry.keys.has(k);
    const asked = own ? false : entry.asks.some((a) => a.keys.has(k));
    const kind = k.startsWith('c:') ? WEIGHT.conceptFactor : 1;
    best = Math.max(best, own ? kind : asked ? kind * WEIGHT.askOnlyFactor : 0);
  }
  return best;
}
/** Weighted F1 between a typical question and the demands. */
function likeness(ask: ReadonlySet<string>, demands: readonly Demand[], idf: (key: string) => number): number {
  const groups = [...ask].filter((k) => k.startsWith('w:') || k.startsWith('e:'));
  const wanted = demands.reduce((s, d) => s + d.weight, 0);
  const has = demands.filter((d) => d.keys.some((k) => ask.has(k))).reduce((s, d) => s + d.weight, 0);
  const keys = new Set(demands.flatMap((d) => d.keys));
  const held = groups.filter((k) => keys.has(k)).reduce((s, k) => s + idf(k), 0);
  const size = groups.reduce((s, k) => s + idf(k), 0);
  if (wanted === 0 || size === 0) return 0;
  const recall = has / wanted;
  const precision = Math.max(held / size, 0);
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}
