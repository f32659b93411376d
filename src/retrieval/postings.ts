// For every key the statements, and the typical questions, that hold it: a question touches only what it shares words with.
// Numbers in place of names, because this runs for every reading of every question.

/** Positions of records and of typical questions, each in the order they were given. */
export type Holders = { /** Records whose own statement or entities hold the key. */ own: readonly number[]; /** Records of which only typical questions hold it. */ asked: readonly number[]; /** Typical questions, counted over all records. */ asks: readonly number[] };
export type Postings = { of(key: string): Holders; /** In how many records, by statement or question. */ frequency(key: string): number };
type Held = { own: ReadonlySet<string>; asks: readonly (readonly string[])[] };

const NOWHERE: Holders = { own: [], asked: [], asks: [] };

export function makePostings(records: readonly Held[]): Postings {
  const holders = new Map<string, { own: number[]; asked: number[]; asks: number[] }>();
  const at = (key: string): { own: number[]; asked: number[]; asks: number[] } => {
    const known = holders.get(key);
    if (known !== undefined) return known;
    const made = { own: [], asked: [], asks: [] };
    holders.set(key, made);
    return made;
  };
  let ask = 0;
  records.forEach((r, i) => {
    for (const key of r.own) at(key).own.push(i);
    for (const keys of r.asks) {
      for (const key of keys) {
        const h = at(key);
        h.asks.push(ask);
        if (h.own.at(-1) !== i && h.asked.at(-1) !== i) h.asked.push(i);
      }
      ask += 1;
    }
  });
  return {
    of: (key) => holders.get(key) ?? NOWHERE,
    frequency: (key) => { const h = holders.get(key); return h === undefined ? 0 : h.own.length + h.asked.length; },
  };
}
