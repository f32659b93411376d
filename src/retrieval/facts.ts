// The fact index: every record by its own statement, names and typical questions. MiniSearch brings candidates,
// coverage decides: the share of a question's demand (weighted by rarity) that a record really meets.
import type { Found } from '../contracts/intent.ts';
import type { AssayRecord, RecordKind } from '../model/record.ts';
import type { Ask, Reading } from '../model/reading.ts';
import { makeIndex } from './index.ts';
import { wantsOf, type Want } from './demands.ts';
import { makePostings } from './postings.ts';

/** A typical question of a record: the kind of answer it asks for and what it demands. */
export type Typical = { text: string; ask: Ask; wants: readonly Want[] };
/** What the index knows of a record: term keys of its statement, ids of entities it names, its typical questions. */
export type FactEntry = { record: AssayRecord; keys: ReadonlySet<string>; entities: ReadonlySet<string>; asks: readonly Typical[] };
/** A record with the keys of its statement and entities, and where its typical questions begin among all of them. */
type Entry = { record: AssayRecord; own: ReadonlySet<string>; askKeys: ReadonlySet<string>; asks: FactEntry['asks']; from: number };
type Scored = { entry: Entry; coverage: number; score: number; ask: { text: string; fit: number } | undefined };
export type FactIndex = { find(reading: Reading, options?: { kinds?: readonly RecordKind[]; limit?: number }): Found[]; weight(key: string): number };
/** One demand of a question: any of the keys meets it. */
export type Demand = { keys: readonly string[]; weight: number; surface: string };

/** Named weights of the score. */
const WEIGHT = { coverage: 0.65, ask: 0.29, lexical: 0.06, unknownFactor: 0.9, conceptFactor: 0.82, askOnlyFactor: 0.9, otherKind: 0.92 };
const CANDIDATES = 140;
/** A record that meets less of the demand than this is never told, however like a typical question of it is. */
const FAR = 0.3;
const POINTED = new Set<string>(['howmany', 'howmuch', 'when', 'who', 'where', 'why']);
/** Keys in more than this share of the records bring no candidates of their own. */
const COMMON = 0.2;
/** A phrase holds its words: "w:critic miner" is met by either. */
const withParts = (key: string): string[] => (key.startsWith('w:') && key.includes(' ') ? [key, ...key.slice(2).split(' ').map((w) => `w:${w}`)] : [key]);
const keysIn = (wants: readonly Want[]): string[] => [...new Set(wants.flatMap((w) => w.keys.flatMap(withParts)))];

export function makeFactIndex(given: readonly FactEntry[]): FactIndex {
  const asks = given.flatMap((e) => e.asks);
  const keysOfAsks = asks.map((a) => keysIn(a.wants));
  let next = 0;
  const entries = given.map((e): Entry => {
    const from = next;
    next += e.asks.length;
    return { record: e.record, own: new Set([...e.keys, ...[...e.entities].map((x) => `e:${x}`)]), askKeys: new Set(keysOfAsks.slice(from, next).flat()), asks: e.asks, from };
  });
  const postings = makePostings(entries.map((e) => ({ own: e.own, asks: keysOfAsks.slice(e.from, e.from + e.asks.length) })));
  const index = makeIndex(entries.map((e) => ({ id: e.record.id, terms: [...e.own.union(e.askKeys)] })));
  const idf = (key: string): number => Math.log(1 + entries.length / (1 + postings.frequency(key)));
  const places = new Map(entries.map((e, i) => [e.record.id, i]));
  /** Neither a phrase nor another name of the same thing says how rare a demand is. */
  const weigh = ({ keys, factor, unknown }: Want): number => factor * Math.max(...keys.filter((k, i) => !k.startsWith('u:') && !k.includes(' ') && (i === 0 || !k.startsWith('e:'))).map(idf), unknown ? Math.log(1 + entries.length) * WEIGHT.unknownFactor : 0.5);
  const demandsOf = (reading: Reading): Demand[] => wantsOf(reading).map((w) => ({ keys: w.keys, surface: w.surface, weight: weigh(w) }));
  /** Each different demand of typical questions: its weight, the questions that make it, and which demands a key meets. */
  const typical = [...new Set(asks.flatMap((a) => a.wants))];
  const weights = Float64Array.from(typical, weigh);
  const askers = placesBy(asks.map((a) => a.wants), typical);
  const meets = placesBy(typical.map((w) => w.keys), [...new Set(typical.flatMap((w) => w.keys))]);
  const sizes = new Float64Array(asks.length);
  typical.forEach((w, i) => { for (const a of askers.get(w) ?? []) sizes[a] = (sizes[a] ?? 0) + (weights[i] ?? 0); });
  const remembered = new WeakMap<Reading, ReturnType<typeof lookUp>>();

  /** Share of the demands each record meets. */
  function coverages(demands: readonly Demand[], all: number): Float64Array {
    const met = new Float64Array(entries.length);
    const best = new Float64Array(entries.length);
    for (const d of demands) {
      best.fill(0);
      for (const key of d.keys) {
        const own = worth(key);
        const asked = own * WEIGHT.askOnlyFactor;
        const holders = postings.of(key);
        for (const i of holders.own) if ((best[i] ?? 0) < own) best[i] = own;
        for (const i of holders.asked) if ((best[i] ?? 0) < asked) best[i] = asked;
      }
      for (let i = 0; i < met.length; i += 1) met[i] = (met[i] ?? 0) + d.weight * (best[i] ?? 0);
    }
    return all === 0 ? met.fill(0) : met.map((m) => m / all);
  }
  /** Weight of the demands each typical question meets, and of its own demands that are met; overwritten by the next reading. */
  const has = new Float64Array(asks.length);
  const held = new Float64Array(asks.length);
  const seen = new Uint16Array(asks.length);
  const counted = new Uint8Array(typical.length);
  /** Likeness of a typical question to the demands, each by its own demands: weighted F1, 1 for the same question. */
  function likenesses(demands: readonly Demand[], all: number): (ask: number) => number {
    for (const scratch of [has, held, seen, counted]) scratch.fill(0);
    demands.forEach((d, n) => { for (const key of d.keys) for (const a of postings.of(key).asks) if (seen[a] !== n + 1) { seen[a] = n + 1; has[a] = (has[a] ?? 0) + d.weight * worth(key); } });
    for (const key of wordsFirst(demands.flatMap((d) => d.keys.flatMap(withParts)))) for (const i of meets.get(key) ?? []) {
      const want = typical[i];
      if (want === undefined || counted[i] === 1) continue;
      counted[i] = 1;
      const weight = (weights[i] ?? 0) * worth(key);
      for (const a of askers.get(want) ?? []) held[a] = (held[a] ?? 0) + weight;
    }
    return (a) => {
      const [recall, precision] = [(has[a] ?? 0) / all, (held[a] ?? 0) / (sizes[a] ?? 1)];
      return recall > 0 && precision > 0 ? (2 * recall * precision) / (recall + precision) : 0;
    };
  }
  function nearestAsk(entry: Entry, likeness: (ask: number) => number, wants: Ask): { text: string; fit: number } | undefined {
    let nearest: { text: string; fit: number } | undefined;
    entry.asks.forEach((a, n) => {
      const like = likeness(entry.from + n);
      if (nearest !== undefined && like <= nearest.fit) return;
      const fit = like > 0 && POINTED.has(wants) && POINTED.has(a.ask) && a.ask !== wants ? like * WEIGHT.otherKind : like;
      if (nearest === undefined || fit > nearest.fit) nearest = { text: a.text, fit };
    });
    return nearest;
  }
  function lookUp(reading: Reading): { demands: Demand[]; scored: Scored[] } {
    const demands = demandsOf(reading);
    const all = demands.reduce((s, d) => s + d.weight, 0);
    const keys = [...new Set(demands.flatMap((d) => d.keys))];
    const rare = keys.filter((k) => !k.includes(' ') && postings.frequency(k) < entries.length * COMMON);
    const hits = index.search(rare.length > 0 ? rare : keys, CANDIDATES);
    const top = hits[0]?.score ?? 1;
    const [coverage, likeness] = [coverages(demands, all), likenesses(demands, all)];
    const scored = hits.flatMap((h): Scored[] => {
      const i = places.get(h.id);
      const entry = i === undefined ? undefined : entries[i];
      if (i === undefined || entry === undefined) return [];
      const share = coverage[i] ?? 0;
      const ask = share >= FAR ? nearestAsk(entry, likeness, reading.ask) : undefined;
      return [{ entry, coverage: share, ask, score: WEIGHT.coverage * share + WEIGHT.ask * (ask?.fit ?? 0) + WEIGHT.lexical * (h.score / top) }];
    });
    return { demands, scored: scored.toSorted((a, b) => b.score - a.score || a.entry.record.id.localeCompare(b.entry.record.id)) };
  }
  return {
    weight: idf,
    find(reading, options = {}) {
      const looked = remembered.get(reading) ?? lookUp(reading);
      remembered.set(reading, looked);
      const { kinds } = options;
      return (kinds === undefined ? looked.scored : looked.scored.filter((s) => kinds.includes(s.entry.record.kind))).slice(0, options.limit ?? 12).map((s) => foundOf(s, looked.demands));
    },
  };
}

/** In which of the lists each thing stands, as often as it does. */
function placesBy<T>(lists: readonly (readonly T[])[], things: readonly T[]): Map<T, Int32Array> {
  const places = new Map<T, number[]>(things.map((t) => [t, []]));
  lists.forEach((list, i) => { for (const t of list) places.get(t)?.push(i); });
  return new Map([...places].map(([t, list]) => [t, Int32Array.from(list)]));
}
/** 1 for the very word or name, less for a concept only. */
const worth = (key: string): number => (key.startsWith('c:') ? WEIGHT.conceptFactor : 1);
const wordsFirst = (keys: readonly string[]): Set<string> => new Set(keys.toSorted((a, b) => worth(b) - worth(a)));
/** What is told of a scored record: which demands it meets, and how. */
function foundOf({ entry, coverage, ask, score }: Scored, demands: readonly Demand[]): Found {
  const [missing, matched, viaAsk]: [string[], string[], string[]] = [[], [], []];
  for (const d of demands) {
    const own = d.keys.some((k) => entry.own.has(k));
    const met = own || d.keys.some((k) => entry.askKeys.has(k));
    if (met && !own) viaAsk.push(d.surface);
    if (d.surface !== '') (met ? matched : missing).push(d.surface);
  }
  return { record: entry.record, coverage, missing, matched, viaAsk, ask: ask?.text ?? null, fit: ask?.fit ?? 0, score };
}
