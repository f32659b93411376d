// Russian typed in Latin letters ("kto predsedatel FORGE") back into Cyrillic: every word that sounds like one we know. Pure.
// Not for: Uzbek, whose Latin script is its own (language.ts).
import { stemOf, tokenise, type Token } from './tokens.ts';

/** A Russian question word, which no other language here has; without one the text is not looked at further. */
const ASKS = /(?<!\p{L})(?:kto|[cs]hto|gde|kogda|skol['’]?k[oi]|kak(?:oy|oi|oj|aya|aja|aia|ie|oe|ih|ikh|im|ogo|uyu|uju|ov[aoy]?)?|kem|komu|kogo|po4emu|pochemu|za(?:4|ch)em|pravda|kuda|otkuda|4to|chem|[cs]hego)(?!\p{L})/iu;
const CYRILLIC = /\p{Script=Cyrillic}/u;

type Known = { names(tokens: readonly Token[]): readonly { from: number; to: number }[]; isEnglish(token: Token): boolean };
/** undefined when it is not Russian. */
export type FromLatin = (text: string) => string | undefined;

/** `words`: the Russian words and names we know. */
export function makeFromLatin(words: () => Iterable<string>, known: Known): FromLatin {
  let heard: { forms: Map<string, string>; stems: Map<string, string> } | undefined;
  return (text) => {
    if (!ASKS.test(text) || CYRILLIC.test(text)) return undefined;
    heard ??= byEar(words());
    const tokens = tokenise(text);
    const names = known.names(tokens);
    const { forms, stems } = heard;
    const said = tokens.map((t, i) => (names.some((n) => i >= n.from && i < n.to) || /^\d/u.test(t.text) ? undefined : wordOf(t, forms, stems)));
    const russian = said.filter((w) => w !== undefined).length;
    const others = tokens.filter((t, i) => said[i] === undefined && t.text === t.text.toLowerCase() && known.isEnglish(t)).length;
    if (russian < ENOUGH || russian <= others) return undefined;
    return tokens.reduceRight((rest, t, i) => (said[i] === undefined ? rest : rest.slice(0, t.at) + said[i] + rest.slice(t.at + t.text.length)), text);
  };
}
const ENOUGH = 2;
const SHORTEST_STEM = 3;

/** Initials (SSHA) are known as they are or not at all. */
function wordOf(token: Token, forms: ReadonlyMap<string, string>, stems: ReadonlyMap<string, string>): string | undefined {
  const exact = forms.get(latinSound(token.folded));
  if (exact !== undefined || /^\p{Lu}{2,}$/u.test(token.text)) return exact;
  const stem = cyrillicSound(stemOf(cyrillic(token.folded)));
  return stem.length < SHORTEST_STEM ? undefined : stems.get(stem);
}
function byEar(words: Iterable<string>): { forms: Map<string, string>; stems: Map<string, string> } {
  const [forms, stems] = [new Map<string, string>(), new Map<string, string>()];
  for (const phrase of words) for (const word of phrase.split(/[^\p{L}]+/u)) {
    if (!CYRILLIC.test(word)) continue;
    const sound = cyrillicSound(word);
    const stem = cyrillicSound(stemOf(word));
    if (!forms.has(sound)) forms.set(sound, word);
    if (!stems.has(stem)) stems.set(stem, word);
  }
  return { forms, stems };
}

/** One spelling for every way a sound is written in Latin letters; soft and hard signs are not heard. */
const SOUNDS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia',
};
const cyrillicSound = (word: string): string => [...word.toLowerCase()].map((c) => SOUNDS[c] ?? c).join('').replace(/i{2,}/gu, 'i');
const latinSound = (word: string): string => word
  .replace(/shch|sch/gu, 'sh').replace(/4/gu, 'ch').replace(/6/gu, 'sh').replace(/kh|x/gu, 'h').replace(/c(?!h)/gu, 'ts').replace(/w/gu, 'v').replace(/y[oe]/gu, 'e').replace(/[yj]/gu, 'i').replace(/i{2,}/gu, 'i');
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/gu, 'щ'], [/sh|6/gu, 'ш'], [/ch|4/gu, 'ч'], [/zh/gu, 'ж'], [/kh/gu, 'х'], [/ts/gu, 'ц'], [/[yji]a/gu, 'я'], [/[yj]u/gu, 'ю'], [/y[oe]/gu, 'е'], [/iy|ij|yy/gu, 'ий'], [/(?<=[aeiouаеиоуыэюя])[yj]/gu, 'й'],
  ...Object.entries({
    a: 'а', b: 'б', v: 'в', w: 'в', g: 'г', d: 'д', e: 'е', z: 'з', i: 'и', j: 'й', y: 'ы', k: 'к', q: 'к', l: 'л', m: 'м', n: 'н',
    o: 'о', p: 'п', r: 'р', s: 'с', t: 'т', u: 'у', f: 'ф', h: 'х', x: 'х', c: 'ц',
  }).map(([latin, letter]) => [new RegExp(latin, 'gu'), letter] as const),
];
const cyrillic = (word: string): string => LETTERS.reduce((out, [pattern, letter]) => out.replace(pattern, letter), word);
