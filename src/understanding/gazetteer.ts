// Finds names in a question: records by name and alias, all countries of ISO 3166, groups of countries, documents.
import { distance } from 'fastest-levenshtein';
import type { AssayRecord } from '../model/record.ts';
import { fold } from '../lib/text/fold.ts';
import { stemOf, tokenise, type Token } from './tokens.ts';

export type MentionKind = AssayRecord['kind'] | 'country' | 'group' | 'document';
export type Name = { id: string; kind: MentionKind; surface: string; weight?: number };
export type Mention = { id: string; kind: MentionKind; from: number; to: number; surface: string; /** The name it was taken for when it was not written so. */ guess: string | null; alternatives: string[] };

/** A name as it is looked for: its words folded and stemmed. Plain JSON, so that it can be kept. */
export type Entry = { id: string; kind: MentionKind; surface: string; keys: string[]; stems: string[] };
export type Gazetteer = {
  /** `endings`: strip Uzbek case endings. Without `isKnownWord` only names as they are written are found. */
  find(tokens: readonly Token[], isKnownWord?: (token: Token) => boolean, endings?: boolean): Mention[];
  /** Every folded single word of every name, for cutting words written together. */
  words(): readonly string[];
};

/** Words too common to be taken as a name when typed in lower case alone. */
const NEEDS_CAPITALS = new Set(['pa', 'tn', 'ny', 'va', 'ak', 'nc', 'la', 'nv', 'us', 'un', 'it', 'who', 'in', 'x', 'rocks', 'doe', 'trace', 'pia', 'state', 'energy', 'interior', 'commerce', 'treasury', 'defense', 'defence', 'dod', 'china', 'turkey', 'jordan', 'chad', 'guinea', 'energy department', 'vault', 'forge', 'oman', 'peru', 'georgia', 'mali', 'niger', 'cuba', 'iran', 'iraq', 'gor', 'additive', 'orion', 'korea', 'гор', 'того', 'мали']);
/** Of those, the ones nobody in this field means otherwise. */
const FINE_IN_LOWER = new Set(['forge', 'vault', 'doe', 'dod', 'china', 'jordan', 'guinea', 'oman', 'peru', 'georgia', 'turkey', 'chad', 'mali', 'niger', 'cuba', 'iran', 'iraq', 'rocks', 'gor', 'orion', 'korea', 'trace']);
/** Elements whose names are a slip away from a country's. */
const OWN_WORDS = new Set(['germanium', 'indium', 'iridium', 'thallium', 'americium', 'francium', 'polonium']);
const PRONOUN_BEFORE_US = new Set(['tell', 'give', 'show', 'let', 'help', 'with', 'for', 'remind', 'send', 'of']);
const MIN_FUZZY_LENGTH = 5;

/** One edit for 5-7 letters, two from 8 on; the first letter must hold (measured on typed names: later edits give false merges). */
export function allowedEdits(length: number): number {
  return length < MIN_FUZZY_LENGTH ? 0 : length < 8 ? 1 : 2;
}

/** Edit distance in which two neighbouring letters swapped count once. */
export function edits(a: string, b: string): number {
  const d = distance(a, b);
  if (d !== 2 || a.length !== b.length) return d;
  const at = [...a].findIndex((c, i) => c !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) ? 1 : d;
}

export function entriesOf(names: readonly Name[]): Entry[] {
  return names.flatMap(({ id, kind, surface }) => { const tokens = tokenise(surface); return tokens.length === 0 ? [] : [{ id, kind, surface, keys: tokens.map((t) => t.folded), stems: tokens.map((t) => t.stem) }]; });
}

export function makeGazetteer(entries: readonly Entry[]): Gazetteer {
  const byHead = new Map<string, Entry[]>();
  const words = new Set<string>();
  for (const entry of entries) {
    for (const head of new Set([entry.keys[0] ?? '', entry.stems[0] ?? '', ...russianBases(entry.keys[0] ?? '')])) { const list = byHead.get(head) ?? []; list.push(entry); byHead.set(head, list); }
    for (const key of entry.keys) if (key.length > 2) words.add(key);
  }

  const same = (token: Token | undefined, entry: Entry, i: number, endings: boolean): boolean =>
    token !== undefined && (token.folded === entry.keys[i] || (CYRILLIC.test(token.folded) ? sameRussian(token.folded, entry.keys[i] ?? '', entry.keys.length > 1) : token.folded.length > 4 && (entry.keys[i] ?? '').length > 3 && token.stem === entry.stems[i]) || (endings && uzbekBase(token.folded, entry.keys[i] ?? '')));

  function exactAt(tokens: readonly Token[], from: number, endings: boolean): Entry[] {
    const token = tokens[from];
    if (token === undefined) return [];
    const heads = endings ? new Set([token.folded, token.stem, ...uzbekBases(token.folded), ...russianBases(token.folded)]) : token.folded === token.stem ? [token.folded, ...russianBases(token.folded)] : [token.folded, token.stem, ...russianBases(token.folded)];
    const fitting = [...new Set([...heads].flatMap((h) => byHead.get(h) ?? []))].filter((e) => e.keys.every((_, i) => same(tokens[from + i], e, i, endings)) && allowedCase(e, tokens, from));
    if (fitting.length === 0) return [];
    const longest = Math.max(0, ...fitting.map((e) => e.keys.length));
    const best = fitting.filter((e) => e.keys.length === longest);
    const literal = best.filter((e) => e.keys.every((k, i) => tokens[from + i]?.folded === k));
    return literal.length > 0 ? literal : best;
  }
  const keys = keysByLetter(entries);
  const usesOf = new Map([...keys.values()].flat().map((k) => [k.key, k.uses]));
  /** Near names that start at each word: found from one word that is near (or equal, when another of the name is near). */
  function fuzzyMatches(tokens: readonly Token[], isKnownWord: (t: Token) => boolean): Map<number, { entry: Entry; edits: number }> {
    const found = new Map<number, { entry: Entry; edits: number }>();
    const consider = (entry: Entry, from: number): void => {
      const window = tokens.slice(from, from + entry.keys.length);
      if (from < 0 || window.length < entry.keys.length) return;
      const cost = nearCost(window, entry, isKnownWord, words);
      const best = found.get(from);
      if (cost !== undefined && (best === undefined || entry.keys.length > best.entry.keys.length || (entry.keys.length === best.entry.keys.length && cost < best.edits))) found.set(from, { entry, edits: cost });
    };
    for (const [i, token] of tokens.entries()) {
      const strange = !isKnownWord(token) && !OWN_WORDS.has(token.folded);
      if (token.folded.length < 4 || /^\d/u.test(token.folded)) continue;
      if (!strange) { for (const use of usesOf.get(token.folded) ?? []) if (use.entry.keys.length > 1) consider(use.entry, i - use.at); continue; }
      for (const { key, uses } of keys.get(token.folded[0] ?? '') ?? []) {
        if (Math.abs(key.length - token.folded.length) > 2) continue;
        const near = edits(token.folded, key);
        if (near > 2) continue;
        for (const use of uses) if (near > 0 || use.entry.keys.length > 1) consider(use.entry, i - use.at);
      }
    }
    return found;
  }
  return {
    words: () => [...words],
    find(tokens, isKnownWord, endings = false) {
      const mentions: Mention[] = [];
      const nearBy = isKnownWord === undefined ? new Map<number, { entry: Entry; edits: number }>() : fuzzyMatches(tokens, isKnownWord);
      for (let i = 0; i < tokens.length; ) {
        const exact = exactAt(tokens, i, endings);
        const first = exact[0];
        const near = first === undefined || (nearBy.get(i)?.entry.keys.length ?? 0) > first.keys.length ? nearBy.get(i) : undefined;
        const entry = near?.entry ?? first;
        if (entry === undefined) { i += 1; continue; }
        const to = i + entry.keys.length;
        const surface = tokens.slice(i, to).map((t) => t.text).join(' ');
        mentions.push({ id: entry.id, kind: entry.kind, from: i, to, surface, guess: near === undefined ? null : entry.surface, alternatives: [...new Set(exact.slice(1).map((e) => e.id).filter((id) => id !== entry.id))] });
        i = to;
      }
      return mentions;
    },
  };
}

type KeyUse = { key: string; uses: { entry: Entry; at: number }[] };
/** Distinct words of names by first letter, with the names they stand in. */
function keysByLetter(entries: readonly Entry[]): Map<string, KeyUse[]> {
  const byKey = new Map<string, KeyUse>();
  for (const entry of entries) for (const [at, key] of entry.keys.entries()) {
    const use = byKey.get(key) ?? { key, uses: [] };
    use.uses.push({ entry, at });
    byKey.set(key, use);
  }
  const letters = new Map<string, KeyUse[]>();
  for (const use of byKey.values()) if (use.key.length >= 4) { const letter = use.key[0] ?? ''; const list = letters.get(letter) ?? []; list.push(use); letters.set(letter, list); }
  return letters;
}

/** Total edits when every word of the name is near the typed one; at least one word must be unknown otherwise. A word of another name ("minister") is not stretched by two edits ("ministry"). */
function nearCost(window: readonly Token[], entry: Entry, isKnownWord: (t: Token) => boolean, inNames: ReadonlySet<string>): number | undefined {
  let cost = 0;
  for (const [i, token] of window.entries()) {
    const key = entry.keys[i] ?? '';
    if (token.folded === key || token.stem === entry.stems[i]) continue;
    if (token.folded[0] !== key[0] || Math.abs(token.folded.length - key.length) > 2) return undefined;
    const d = edits(token.folded, key);
    const beside = key.length === 4 && token.folded.length === 4 && !isKnownWord(token) && window.some((w, j) => j !== i && w.folded === entry.keys[j] && w.folded.length > 4);
    if (d > (beside ? 1 : allowedEdits(entry.keys.length > 1 && key.length > 5 ? key.length + 2 : key.length))) return undefined;
    if (isKnownWord(token) && ((d > 1 && inNames.has(token.folded)) || entry.keys.length < 2 || key.length < 6 || !window.some((w, j) => j !== i && w.folded === entry.keys[j] && w.folded.length > 3))) return undefined;
    cost += d;
  }
  return cost === 0 ? undefined : cost;
}

function allowedCase(entry: Entry, tokens: readonly Token[], from: number): boolean {
  const key = entry.keys.join(' ');
  const token = tokens[from];
  if (entry.keys.length > 1 || token === undefined || !NEEDS_CAPITALS.has(key) || FINE_IN_LOWER.has(key)) return true;
  if (key === 'us') return token.text !== 'us' || !PRONOUN_BEFORE_US.has(tokens[from - 1]?.folded ?? '');
  return token.text !== token.text.toLowerCase();
}

const CYRILLIC = /^\p{Script=Cyrillic}+$/u;
/** Case endings of Russian nouns and adjectives; Snowball takes the end of a name for one (Узбекистан -> узбекиста, Саидов -> саид). */
const RUSSIAN_ENDINGS = ['ами', 'ями', 'ого', 'его', 'ому', 'ему', 'ыми', 'ими', 'ой', 'ей', 'ом', 'ем', 'ым', 'им', 'ах', 'ях', 'ов', 'ев', 'ам', 'ям', 'ую', 'юю', 'ая', 'яя', 'ое', 'ее', 'ые', 'ие', 'ых', 'их', 'ый', 'ий', 'а', 'я', 'о', 'е', 'у', 'ю', 'ы', 'и', 'ь', 'й'];
const SHORTEST_BASE = 3;
function russianBases(folded: string): string[] {
  return CYRILLIC.test(folded) ? [folded, ...RUSSIAN_ENDINGS.filter((e) => folded.endsWith(e) && folded.length - e.length >= SHORTEST_BASE).map((e) => folded.slice(0, -e.length))] : [];
}
/** A base of three letters is enough only for a name of four ("меди") or inside a longer name ("Новой Зеландии"); else it would meet too many words. */
function sameRussian(folded: string, key: string, inPhrase: boolean): boolean {
  const bases = russianBases(key);
  return folded.length > 3 && russianBases(folded).some((b) => bases.includes(b) && (b.length > SHORTEST_BASE || inPhrase || key.length <= SHORTEST_BASE + 1));
}

/** Case endings of Uzbek nouns, longest first; a name may carry up to two. */
const UZBEK_ENDINGS = ['larning', 'larga', 'larni', 'larda', 'lardan', 'ning', 'dagi', 'dan', 'lar', 'da', 'ga', 'ka', 'qa', 'ni', 'si', 'cha', 'mi'];
function uzbekBases(folded: string): string[] {
  const once = UZBEK_ENDINGS.filter((e) => folded.length > e.length + 2 && folded.endsWith(e)).map((e) => folded.slice(0, -e.length));
  return [...once, ...once.flatMap((o) => UZBEK_ENDINGS.filter((e) => o.length > e.length + 2 && o.endsWith(e)).map((e) => o.slice(0, -e.length)))];
}
const uzbekBase = (folded: string, key: string): boolean => key.length > 2 && uzbekBases(folded).includes(key);

/** Key used to compare names typed with and without accents. */
export const nameKey = (text: string): string => tokenise(text).map((t) => t.folded).join(' ') || fold(text);
export { stemOf };
