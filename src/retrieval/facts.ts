// The fact index: every record by its own statement, names and typical questions. MiniSearch brings candidates,
// coverage decides: the share of a question's demand (weighted by rarity) that a record really meets.
import type { Found } from '../contracts/intent.ts';
import type { AssayRecord, RecordKind } from '../model/record.ts';
import type { Reading } from '../model/reading.ts';
import { makeIndex } from './index.ts';
import { askedFor } from '../understanding/asked.ts';

/** What the index knows of a record: term keys of its statement and of each typical question, ids of entities it names. */
export type FactEntry = { record: AssayRecord; keys: ReadonlySet<string>; entities: ReadonlySet<string>; asks: readonly { text: string; keys: ReadonlySet<string> }[] };
/** A typical question with the summed rarity of its words, names and figures. */
type Ask = { text: string; keys: ReadonlySet<string>; size: number; wants: string };
type Entry = Omit<FactEntry, 'asks'> & { asks: readonly Ask[]; askKeys: ReadonlySet<string> };
export type FactIndex = { find(reading: Reading, options?: { kinds?: readonly RecordKind[]; limit?: number }): Found[]; weight(key: string): number };
/** One demand of a question: any of the keys meets it. */
export type Demand = { keys: readonly string[]; weight: number; surface: string };

/** Named weights of the score. */
const WEIGHT = { coverage: 0.55, ask: 0.39, lexical: 0.06, entityFactor: 1.2, things: 1.5, unknownFactor: 0.9, mustFactor: 2.2, figure: 1.3, conceptFactor: 0.82, askOnlyFactor: 0.9 };
const CANDIDATES = 140;
/** A record that meets less of the demand than this is never told, however like a typical question of it is. */
const FAR = 0.3;
const POINTED = new Set(['howmany','howmuch','when','who','where','why']);
/** Keys in more than this share of the records bring no candidates of their own. */
const COMMON = 0.2;
/** A phrase holds its words: "w:critic miner" counts for both when a typical question is compared. */
const withParts = (key: string): string[] => (key.startsWith('w:') && key.includes(' ') ? [key, ...key.slice(2).split(' ').map((w) => `w:${w}`)] : [key]);
const counts = (key: string): boolean => key.startsWith('w:') || key.startsWith('e:') || key.startsWith('n:');

export function makeFactIndex(entries: readonly FactEntry[]): FactIndex {
  const frequency = new Map<string, number>();
  const allKeys = (e: FactEntry): Set<string> => new Set([...e.keys, ...e.asks.flatMap((a) => [...a.keys]), ...[...e.entities].map((x) => `e:${x}`)]);
  for (const e of entries) for (const k of allKeys(e)) frequency.set(k, (frequency.get(k) ?? 0) + 1);
  const index = makeIndex(entries.map((e) => ({ id: e.record.id, terms: [...allKeys(e)] })));
  const rarity = new Map([...frequency].map(([key, n]) => [key, Math.log(1 + entries.length / (1 + n))]));
  const unseen = Math.log(1 + entries.length);
  const idf = (key: string): number => rarity.get(key) ?? unseen;
  const byId = new Map(entries.map((e): [string, Entry] => [e.record.id, { ...e, askKeys: new Set(e.asks.flatMap((a) => [...a.keys])), asks: e.asks.map((a) => ({ ...a, wants: askedFor(a.text), size: [...a.keys].filter(counts).reduce((s, k) => s + idf(k), 0) })) }]));
  const remembered = new WeakMap<Reading, Found[]>();

  function demandsOf(reading: Reading): Demand[] {
    const ceiling = Math.log(1 + entries.length);
    const words = reading.terms.map((t): Demand => ({ keys: t.keys, surface: t.surface, weight: Math.min(ceiling, Math.max(...t.keys.filter((k) => !k.startsWith('u:') && !k.includes(' ')).map(idf), t.known ? 0 : ceiling * WEIGHT.unknownFactor, 0.5)) * (t.must ? WEIGHT.mustFactor : 1) }));
    const names = reading.mentions.map((m): Demand => ({ keys: [`e:${m.id}`, ...m.alternatives.map((a) => `e:${a}`)], surface: m.surface, weight: idf(`e:${m.id}`) * (['initiative', 'agreement', 'event'].includes(m.kind) ? WEIGHT.things : WEIGHT.entityFactor) }));
    const soft = reading.soft.map((t): Demand => ({ keys: t.keys, surface: '', weight: 0.3 * Math.min(ceiling, Math.max(...t.keys.filter((k) => !k.includes(' ')).map(idf), 0.5)) }));
    return [...names, ...words, ...figures(reading), ...soft];
  }
  /** Figures of the question: a record about another amount or day is another record. */
  function figures(reading: Reading): Demand[] {
    const amounts = reading.amounts.filter((a) => a.compare === 'eq').map((a): Demand => ({ keys: [`n:${a.usd}`], surface: a.text, weight: idf(`n:${a.usd}`) * WEIGHT.figure }));
    const numbers = [...new Set(reading.numbers)].filter((n) => n > 2 && (n < 1990 || n > 2100)).map((n): Demand => ({ keys: [`n:${n}`], surface: String(n), weight: idf(`n:${n}`) * 0.7 }));
    const days = reading.dates.filter((d) => d.relation === 'on').flatMap((d): Demand[] => (d.precision === 'day' ? [{ keys: [`d:${d.from.slice(5)}`], surface: d.text, weight: idf(`d:${d.from.slice(5)}`) }] : d.precision === 'month' ? [{ keys: [`m:${d.from.slice(5, 7)}`], surface: d.text, weight: idf(`m:${d.from.slice(5, 7)}`) * 0.8 }] : []));
    return [...amounts, ...numbers, ...days];
  }
  function score(entry: Entry, demands: readonly Demand[], keys: readonly string[], lexical: number, wants: string): Found {
    let met = 0;
    let all = 0;
    const missing: string[] = [];
    const matched: string[] = [];
    const viaAsk: string[] = [];
    for (const d of demands) {
      all += d.weight;
      const strength = strengthOf(entry, d);
      met += d.weight * strength;
      if (strength > 0.5 && !d.keys.some((k) => (k.startsWith('e:') ? entry.entities.has(k.slice(2)) : entry.keys.has(k)))) viaAsk.push(d.surface);
      if (d.surface !== '') (strength > 0.5 ? matched : missing).push(d.surface);
    }
    const coverage = all === 0 ? 0 : met / all;
    let ask: { text: string; fit: number } | undefined;
    if (coverage >= FAR) for (const a of entry.asks) { const fit = likeness(a, demands, keys, all, idf) * (POINTED.has(wants) && POINTED.has(a.wants) && a.wants !== wants ? 0.92 : 1); if (ask === undefined || fit > ask.fit) ask = { text: a.text, fit }; }
    return { record: entry.record, coverage, missing, matched, viaAsk, ask: ask?.text ?? null, fit: ask?.fit ?? 0, score: WEIGHT.coverage * coverage + WEIGHT.ask * (ask?.fit ?? 0) + WEIGHT.lexical * lexical };
  }
  function lookUp(reading: Reading): Found[] {
    const demands = demandsOf(reading);
    const keys = [...new Set(demands.flatMap((d) => d.keys))];
    const compared = [...new Set(keys.flatMap(withParts))];
    const rare = keys.filter((k) => !k.includes(' ') && (frequency.get(k) ?? 0) < entries.length * COMMON);
    const hits = index.search(rare.length > 0 ? rare : keys, CANDIDATES);
    const top = hits[0]?.score ?? 1;
    return hits.flatMap((h) => { const entry = byId.get(h.id); return entry === undefined ? [] : [score(entry, demands, compared, h.score / top, reading.ask)]; }).toSorted((a, b) => b.score - a.score || a.record.id.localeCompare(b.record.id));
  }
  return {
    weight: idf,
    find(reading, options = {}) {
      const found = remembered.get(reading) ?? lookUp(reading);
      remembered.set(reading, found);
      const { kinds } = options;
      return (kinds === undefined ? found : found.filter((f) => kinds.includes(f.record.kind))).slice(0, options.limit ?? 12);
    },
  };
}

/** 1 for the very word or name, less for a concept only, less again when only a typical question holds it. */
function strengthOf(entry: Entry, d: Demand): number {
  let best = 0;
  for (const k of d.keys) {
    const own = k.startsWith('e:') ? entry.entities.has(k.slice(2)) : entry.keys.has(k);
    const asked = own ? false : entry.askKeys.has(k);
    const kind = k.startsWith('c:') ? WEIGHT.conceptFactor : 1;
    best = Math.max(best, own ? kind : asked ? kind * WEIGHT.askOnlyFactor : 0);
  }
  return best;
}
/** Weighted F1 between a typical question and the demands. */
function likeness(ask: Ask, demands: readonly Demand[], keys: readonly string[], wanted: number, idf: (key: string) => number): number {
  let has = 0;
  for (const d of demands) if (d.keys.some((k) => ask.keys.has(k))) has += d.weight;
  if (has === 0 || wanted === 0 || ask.size === 0) return 0;
  let held = 0;
  for (const k of keys) if (counts(k) && ask.keys.has(k)) held += idf(k);
  const [recall, precision] = [has / wanted, held / ask.size];
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}
