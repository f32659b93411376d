// Turns Russian and Uzbek questions into English question words, phrase by phrase; names found by the gazetteer stay as they are.
import { fold } from '../lib/text/fold.ts';
import { stemOf, tokenise, type Token } from './tokens.ts';

type Entry = { keys: string[]; stems: string[]; english: string };
export type Glossary = { gloss(text: string, language: 'en' | 'ru' | 'uz', names: (tokens: readonly Token[]) => readonly { from: number; to: number; id: string; surface: string }[]): string };

/** Endings that Uzbek words take, longest first; stripped one by one until a gloss fits. */
const ENDINGS = ['larining', 'larning', 'laridan', 'lariga', 'larida', 'larini', 'ladilar', 'dilarmi', 'ganmi', 'dilar', 'lashdi', 'ishdi', 'ilgan', 'larga', 'larda', 'lardan', 'larni', 'lari', 'ning', 'dagi', 'gan', 'dimi', 'moqda', 'lar', 'dan', 'miz', 'ini', 'ida', 'iga', 'ning', 'di', 'da', 'ga', 'ka', 'qa', 'ni', 'si', 'mi', 'ng', 'i', 'm'];

export function makeGlossary(glosses: Readonly<Record<'ru' | 'uz', Readonly<Record<string, string>>>>): Glossary {
  const tables = { ru: table(glosses.ru), uz: table(glosses.uz) };
  return {
    gloss(text, language, names) {
      if (language === 'en') return text;
      const tokens = tokenise(text);
      const mentions = names(tokens);
      const heads = tables[language];
      const out: string[] = [];
      for (let i = 0; i < tokens.length; ) {
        const token = tokens[i];
        if (token === undefined) break;
        const mention = mentions.find((m) => m.from === i);
        if (mention !== undefined) { out.push(tokens.slice(mention.from, mention.to).map((t) => t.text).join(' ')); i = mention.to; continue; }
        const entry = longest(heads, tokens, i, language);
        if (entry === undefined) { out.push(token.text); i += 1; continue; }
        if (entry.english !== '') out.push(entry.english);
        i += entry.keys.length;
      }
      return out.join(' ') + (/\?\s*$/u.test(text) ? '?' : '');
    },
  };
}

function table(words: Readonly<Record<string, string>>): Map<string, Entry[]> {
  const heads = new Map<string, Entry[]>();
  for (const [foreign, english] of Object.entries(words)) {
    const tokens = tokenise(foreign);
    const entry = { keys: tokens.map((t) => t.folded), stems: tokens.map((t) => t.stem), english };
    for (const head of new Set([entry.keys[0] ?? fold(foreign), entry.stems[0] ?? ''])) heads.set(head, [...(heads.get(head) ?? []), entry]);
  }
  return heads;
}
function longest(heads: ReadonlyMap<string, Entry[]>, tokens: readonly Token[], from: number, language: 'ru' | 'uz'): Entry | undefined {
  const forms = (t: Token): string[] => (language === 'uz' ? [t.folded, ...bases(t.folded)] : [t.folded, t.stem]);
  const head = tokens[from];
  if (head === undefined) return undefined;
  const exact = (e: Entry, i: number): boolean => { const t = tokens[from + i]; return t !== undefined && (t.folded === e.keys[i] || forms(t).some((f) => f === e.keys[i] || f === e.stems[i])); };
  const fitting = forms(head).flatMap((f) => heads.get(f) ?? []).filter((e) => e.keys.every((_, i) => exact(e, i)));
  return fitting.toSorted((a, b) => b.keys.length - a.keys.length || Number(b.keys[0] === head.folded) - Number(a.keys[0] === head.folded))[0];
}
function bases(word: string): string[] {
  const out = new Set<string>();
  let layer = [word];
  for (let depth = 0; depth < 3; depth += 1) {
    layer = layer.flatMap((w) => ENDINGS.filter((e) => w.endsWith(e) && w.length - e.length >= 3).map((e) => w.slice(0, -e.length)));
    layer.forEach((w) => out.add(w));
  }
  return [...out].toSorted((a, b) => b.length - a.length);
}
export { stemOf };
