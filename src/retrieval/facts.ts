// The fact index: every record by its own statement, names and typical questions. MiniSearch brings candidates,
// coverage decides: the share of a question's demand (weighted by rarity) that a record really meets.
import type { Found } from '../contracts/intent.ts';
import type { AssayRecord, RecordKind } from '../model/record.ts';
import type { Reading } from '../model/reading.ts';
import { makeIndex } from './index.ts';
import { askedFor } from '../understanding/asked.ts';
import { makePostings } from './postings.ts';

/** What the index knows of a record: term keys of its statement and of each typical question, ids of entities it names. */
export type FactEntry = { record: AssayRecord; keys: ReadonlySet<string>; entities: ReadonlySet<string>; asks: readonly { text: string; keys: readonly string[] }[] };
/** A record with the keys of its statement and entities, and where its typical questions begin among all of them. */
type Entry = { record: AssayRecord; own: ReadonlySet<string>; askKeys: ReadonlySet<string>; asks: FactEntry['asks']; from: number };
type Scored = { entry: Entry; coverage: number; score: number; ask: { text: string; fit: number } | undefined };
export type FactIndex = { find(reading: Reading, options?: { kinds?: readonly RecordKind[]; limit?: number }): Found[]; weight(key: string): number };
/** One demand of a question: any of the keys meets it. */
export type Demand = { keys: readonly string[]; weight: number; surface: string };

/** Named weights of the score. */
const WEIGHT = { coverage: 0.55, ask: 0.39, lexical: 0.06, entityFactor: 1.2, things: 1.5, unknownFactor: 0.9, mustFactor: 2.2, figure: 1.3, conceptFactor: 0.82, askOnlyFactor: 0.9 };
const CANDIDATES = 140;
/** A record that meets less of the demand than this is never told, however like a typical question of it is. */
const FAR = 0.3;
const POINTED = new Set<string>(['howmany', 'howmuch', 'when', 'who', 'where', 'why']);
/** Keys in more than this share of the records bring no candidates of their own. */
const COMMON = 0.2;
/** A phrase holds its words: "w:critic miner" counts for both when a typical question is compared. */
const withParts = (key: string): string[] => (key.startsWith('w:') && key.includes(' ') ? [key, ...key.slice(2).split(' ').map((w) => `w:${w}`)] : [key]);
/** "The april" is told as "april". */
const plain = (date: string): string => date.replace(/^(?:the|in|of|on|during) /iu, '');
const counts = (key: string): boolean => key.startsWith('w:') || key.startsWith('e:') || key.startsWith('n:');

export function makeFactIndex(given: readonly FactEntry[]): FactIndex {
  let from = 0;
  const entries = given.map((e): Entry => {
    const entry = { record: e.record, own: new Set([...e.keys, ...[...e.entities].map((x) => `e:${x}`)]), askKeys: new Set(e.asks.flatMap((a) => a.keys)), asks: e.asks, from };
    from += e.asks.length;
    return entry;
  });
  const postings = makePostings(entries.map((e) => ({ own: e.own, asks: e.asks.map((a) => a.keys) })));
  const index = makeIndex(entries.map((e) => ({ id: e.record.id, terms: [...e.own.union(e.askKeys)] })));
  const idf = (key: string): number => Math.log(1 + entries.length / (1 + postings.frequency(key)));
  const places = new Map(entries.map((e, i) => [e.record.id, i]));
  /** Summed rarity of each typical question's words, names and figures. */
  const sizes = Float64Array.from(entries.flatMap((e) => e.asks.map((a) => a.keys.filter(counts).reduce((s, k) => s + idf(k), 0))));
  const remembered = new WeakMap<Reading, ReturnType<typeof lookUp>>();

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
    const days = reading.dates.filter((d) => d.relation === 'on').flatMap((d): Demand[] => (d.precision === 'day' ? [{ keys: [`d:${d.from.slice(5)}`], surface: plain(d.text), weight: idf(`d:${d.from.slice(5)}`) }] : d.precision === 'month' ? [{ keys: [`m:${d.from.slice(5, 7)}`], surface: plain(d.text), weight: idf(`m:${d.from.slice(5, 7)}`) * 0.8 }] : []));
    return [...amounts, ...numbers, ...days];
  }
  /** Share of the demands each record meets. */
  function coverages(demands: readonly Demand[], all: number): Float64Array {
    const met = new Float64Array(entries.length);
    const best = new Float64Array(entries.length);
    for (const d of demands) {
      best.fill(0);
      for (const key of d.keys) {
        const [own, asked] = strengths(key);
        const holders = postings.of(key);
        for (const i of holders.own) if ((best[i] ?? 0) < own) best[i] = own;
        for (const i of holders.asked) if ((best[i] ?? 0) < asked) best[i] = asked;
      }
      for (let i = 0; i < met.length; i += 1) met[i] = (met[i] ?? 0) + d.weight * (best[i] ?? 0);
    }
    return all === 0 ? met.fill(0) : met.map((m) => m / all);
  }
  /** What each typical question has of the demands, and the rarity of its own keys among theirs; overwritten by the next reading. */
  const has = new Float64Array(sizes.length);
  const held = new Float64Array(sizes.length);
  const seen = new Uint16Array(sizes.length);
  /** Likeness of a typical question to the demands: weighted F1. */
  function likenesses(demands: readonly Demand[], all: number): (ask: number) => number {
    for (const scratch of [has, held, seen]) scratch.fill(0);
    demands.forEach((d, n) => { for (const key of d.keys) for (const a of postings.of(key).asks) if (seen[a] !== n + 1) { seen[a] = n + 1; has[a] = (has[a] ?? 0) + d.weight; } });
    for (const key of new Set(demands.flatMap((d) => d.keys).flatMap(withParts))) if (counts(key)) { const weight = idf(key); for (const a of postings.of(key).asks) held[a] = (held[a] ?? 0) + weight; }
    return (a) => {
      const size = sizes[a] ?? 0;
      if (has[a] === 0 || all === 0 || size === 0) return 0;
      const recall = (has[a] ?? 0) / all;
      const precision = (held[a] ?? 0) / size;
      return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
    };
  }
  const wanted = new Map<string, Reading['ask']>();
  const otherWant = (ask: string, wants: Reading['ask']): boolean => {
    const own = wanted.get(ask) ?? askedFor(ask);
    wanted.set(ask, own);
    return POINTED.has(own) && own !== wants;
  };
  function nearestAsk(entry: Entry, likeness: (ask: number) => number, wants: Reading['ask']): { text: string; fit: number } | undefined {
    let nearest: { text: string; fit: number } | undefined;
    entry.asks.forEach((a, n) => {
      const like = likeness(entry.from + n);
      if (nearest !== undefined && like <= nearest.fit) return;
      const fit = like > 0 && POINTED.has(wants) && otherWant(a.text, wants) ? like * 0.92 : like;
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

/** 1 for the very word or name, less for a concept only, less again when only a typical question holds it. */
function strengths(key: string): [own: number, asked: number] {
  const kind = key.startsWith('c:') ? WEIGHT.conceptFactor : 1;
  return [kind, kind * WEIGHT.askOnlyFactor];
}
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
