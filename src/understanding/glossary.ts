// Turns Russian and Uzbek questions into English question words, phrase by phrase; names are given under their English name.
// Not for: the order of the English words (english-order.ts).
import { fold } from '../lib/text/fold.ts';
import { inEnglishOrder, NUMERIC, POSTPOSITIONS } from './english-order.ts';
import { stemOf, tokenise, type Token } from './tokens.ts';

type Foreign = 'ru' | 'uz';
type Entry = { keys: string[]; stems: string[]; english: string };
type Heads = ReadonlyMap<string, Entry[]>;
/** A word with the forms under which it is looked up. */
type Word = Token & { forms: readonly string[] };
type Named = { from: number; to: number; id: string; surface: string };
/** English name of an id, under which the gazetteer finds it again; undefined: it stays as it is written. */
export type NameOf = (id: string, surface: string) => string | undefined;
export type Glossary = { gloss(text: string, language: 'en' | Foreign, names: (tokens: readonly Token[]) => readonly Named[]): string };

/** Endings that Uzbek words take, longest first; stripped one by one until a gloss fits. */
const ENDINGS = ['larining', 'larning', 'laridan', 'lariga', 'larida', 'larini', 'ladilar', 'dilarmi', 'ganmi', 'moqchi', 'dilar', 'lashdi', 'ishdi', 'ilgan', 'larga', 'larda', 'lardan', 'larni', 'lari', 'ning', 'dagi', 'gan', 'dimi', 'moqda', 'lar', 'dan', 'miz', 'ini', 'ida', 'iga', 'dir', 'di', 'da', 'ga', 'ka', 'qa', 'ni', 'si', 'mi', 'ng', 'i', 'm'];
const MAX_ENDINGS = 3;
const SHORTEST_BASE = 3;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Verbs and predicates with the asking ending -mi; at the very end of a question any word may carry it. */
const ASKING = /(?:di|gan|kan|qan|adi|ydi|oqda|yapti|lar|bor|yoq|edi|mumkin|kerak|togri|rost|azo|emas|mas|chi)mi$/u;
/** Uzbek denies inside the verb: aytilmagan, aytmaydi. */
const DENIED = /^(.{3,}?)ma(?:gan(?:lar|i|ini|mi)?|di(?:lar|mi)?|ydi(?:lar|mi)?|s(?:dan|ligi)?|y)$/u;

export function makeGlossary(glosses: Readonly<Record<Foreign, Readonly<Record<string, string>>>>, nameOf: NameOf = () => undefined): Glossary {
  const built: Partial<Record<Foreign, Heads>> = {};
  return {
    gloss(text, language, names) {
      if (language === 'en') return text;
      const heads = (built[language] ??= table(glosses[language]));
      const parted = language === 'uz' ? withoutApart(text, heads, names) : text;
      const tokens = tokenise(parted);
      const named = names(tokens);
      const words = tokens.map((t): Word => ({ ...t, forms: language === 'uz' ? [t.folded, ...bases(t.folded)] : [t.folded, t.stem] }));
      let out = '';
      let end = 0;
      /** What was written last: the noun a postposition belongs to. */
      let piece = '';
      for (let i = 0; i < words.length; ) {
        const word = words[i];
        if (word === undefined) break;
        const mention = named.find((m) => m.from === i);
        const own = longest(heads, words, i) ?? (language === 'uz' ? denied(heads, word) : undefined);
        const entry = mention === undefined || (own !== undefined && outweighs(own, words, i, mention.to - i)) ? own : undefined;
        const length = entry?.keys.length ?? (mention === undefined ? 1 : mention.to - i);
        const last = words[i + length - 1] ?? word;
        const surface = words.slice(i, i + length).map((t) => t.text).join(' ');
        const english = entry?.english ?? (mention === undefined ? surface : (nameOf(mention.id, surface) ?? surface));
        const gap = separator(parted.slice(end, word.at), out, english);
        if (english !== '' && language === 'uz' && POSTPOSITIONS.has(english) && gap === ' ' && piece !== '' && !NUMERIC.test(piece)) {
          out = `${out.slice(0, -piece.length)}${english === 'aside' ? 'without' : english} ${piece}`;
          piece = '';
        } else if (english !== '') {
          out += gap + (language === 'uz' && asks(last, entry, i + length === words.length) ? 'is it true ' : '') + english;
          piece = english;
        }
        end = last.at + last.text.length;
        i += length;
      }
      const mark = /\?[?!\s]*$/u.test(text) ? '?' : '';
      return inEnglishOrder(out, language, mark === '?') + mark;
    },
  };
}

function table(glosses: Readonly<Record<string, string>>): Heads {
  const heads = new Map<string, Entry[]>();
  for (const [foreign, english] of Object.entries(glosses)) {
    const tokens = tokenise(foreign);
    const entry = { keys: tokens.map((t) => t.folded), stems: tokens.map((t) => t.stem), english };
    for (const head of new Set([entry.keys[0] ?? fold(foreign), entry.stems[0] ?? ''])) {
      const list = heads.get(head);
      if (list === undefined) heads.set(head, [entry]);
      else list.push(entry);
    }
  }
  return heads;
}
/** The entry of most words that begins here; of equal ones the one written exactly so. */
function longest(heads: Heads, words: readonly Word[], from: number): Entry | undefined {
  const head = words[from];
  if (head === undefined) return undefined;
  const fits = (e: Entry): boolean => e.keys.every((key, i) => words[from + i]?.forms.some((f) => f === key || f === e.stems[i]) ?? false);
  const fitting = head.forms.flatMap((f) => heads.get(f) ?? []).filter(fits);
  return fitting.toSorted((a, b) => b.keys.length - a.keys.length || Number(b.keys[0] === head.folded) - Number(a.keys[0] === head.folded))[0];
}
/** "Vaultsiz" is Vault and "without" (tashqari); words of our own that end so (xavfsiz) and verbs (bilasiz) stay whole. */
function withoutApart(text: string, heads: Heads, names: (tokens: readonly Token[]) => readonly Named[]): string {
  return text.replace(/([\p{L}'’ʻʼ]{3,})siz(?![\p{L}'’ʻʼ])/gu, (whole: string, base: string) => {
    const folded = fold(base);
    const ours = !heads.has(fold(whole)) && ([folded, ...bases(folded)].some((b) => heads.get(b)?.some((e) => e.keys.length === 1) ?? false) || names(tokenise(base)).length > 0);
    return ours ? `${base} tashqari` : whole;
  });
}
function denied(heads: Heads, word: Word): Entry | undefined {
  const base = DENIED.exec(word.folded)?.[1];
  if (base === undefined) return undefined;
  const entry = [base, ...bases(base), `${base}di`, `${base}gan`].flatMap((b) => heads.get(b) ?? []).find((e) => e.keys.length === 1);
  return entry === undefined || entry.english === '' ? undefined : { ...entry, english: `not ${entry.english}` };
}
/** A phrase of ours as long as a name goes before it; a single word only in small letters ("данные" is not Denmark, "того" not Togo). */
function outweighs(entry: Entry, words: readonly Word[], from: number, named: number): boolean {
  const head = words[from];
  if (head === undefined || entry.keys.length < named) return false;
  if (entry.keys.length > 1) return entry.keys.length > named || entry.keys.every((key, i) => key === words[from + i]?.folded || entry.stems[i] === words[from + i]?.stem);
  return head.text === head.text.toLowerCase() && (entry.keys[0] === head.folded || (CYRILLIC.test(head.folded) && entry.stems[0] === head.stem));
}
function asks(last: Word, entry: Entry | undefined, closing: boolean): boolean {
  if (entry?.keys.at(-1) === last.folded) return false;
  return ASKING.test(last.folded) || (closing && last.folded.length > 4 && last.folded.endsWith('mi'));
}
/** What stood between two words, when it means something: the end of a clause, the hyphen or point inside a number or date. */
function separator(gap: string, before: string, next: string): string {
  if (before === '') return '';
  if (/^[-–.,]$/u.test(gap) && /\d$/u.test(before) && /^\d/u.test(next)) return gap;
  return `${/[?!;,]/u.exec(gap)?.[0] ?? ''} `;
}
function bases(word: string): string[] {
  const out = new Set<string>();
  let layer = [word];
  for (let depth = 0; depth < MAX_ENDINGS; depth += 1) {
    layer = layer.flatMap((w) => ENDINGS.filter((e) => w.endsWith(e) && w.length - e.length >= SHORTEST_BASE).map((e) => w.slice(0, -e.length)));
    layer.forEach((w) => out.add(w));
  }
  return [...out].toSorted((a, b) => b.length - a.length);
}
export { stemOf };
