// Which language a question is in: script first, then function words. Pure; deterministic.
import type { Language } from '../model/language.ts';

const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LETTER = /\p{L}/gu;
const UZBEK_CYRILLIC = /[ўқғҳЎҚҒҲ]|(?<![\p{L}])(?:ким|қачон|нима|нечта|қанча|қайси|қаер\p{L}*|учун|ва|билан|бўйича|имзола\p{L}*|ҳақида|ким\p{L}{0,5}|неча|нимага|эди|эмас|бор|йўқ|давлат\p{L}*|келишув\p{L}*|раис\p{L}*|қатнаш\p{L}*|миллиард|сана\p{L}*|менга|айт\p{L}*|кимлар|қандай|рахбар\p{L}*|давлатлар\p{L}*|берди|ажрат\p{L}*|тўғри\p{L}*)(?![\p{L}])/iu;
const UZBEK_LATIN = /(?<![\p{L}])(?:kim|kimlar|kimga|qachon|nima|nimani|nimaga|necha|nechta|qancha|qaysi|qayer\p{L}*|qayerda|uchun|bilan|boyicha|imzola\p{L}*|haqida|edi|emas|bormi|yoq|davlat\p{L}*|mamlakat\p{L}*|kelishuv\p{L}*|bitim\p{L}*|raisi?\p{L}*|qatnash\p{L}*|milliard|qanday|ajrat\p{L}*|berdi|berilgan|togri\p{L}*|yil\p{L}*|memorandumni|ozbekiston\p{L}*|aqsh\p{L}*|foydali|minerallar\p{L}*|uchrash\p{L}*|rahbar\p{L}*|vazir\p{L}*|elchi\p{L}*|nega|mablag\p{L}*|pul|jami|royxat\p{L}*|qaerda|chiq\p{L}*|aytdi|degan|va|salom|rahmat|yordam|qaysi\p{L}*|rost\p{L}*|bergan\p{L}*|taqqosla\p{L}*|bitimlar\p{L}*)(?![\p{L}])/giu;
const APOSTROPHES = /['’‘ʻʼ`´ʹ′]/gu;

export function languageOf(text: string): Language {
  const letters = text.match(LETTER)?.length ?? 0;
  const cyrillic = text.match(CYRILLIC)?.length ?? 0;
  if (letters > 0 && cyrillic / letters > 0.3) return UZBEK_CYRILLIC.test(text) ? 'uz-Cyrl' : 'ru';
  const hits = text.replace(APOSTROPHES, '').match(UZBEK_LATIN)?.length ?? 0;
  const words = text.split(/\s+/u).length;
  const english = text.match(/\b(?:the|who|what|when|where|which|how|is|are|was|did|does|and|of|in|sign(?:ed|ers?)?|for|to)\b/giu)?.length ?? 0;
  return hits >= 2 && hits > english ? 'uz' : hits === 1 && words <= 6 && english === 0 ? 'uz' : 'en';
}

const CYRILLIC_TO_LATIN: Record<string, string> = { а: 'a', б: 'b', в: 'v', г: 'g', ғ: "g'", д: 'd', е: 'e', ё: 'yo', ж: 'j', з: 'z', и: 'i', й: 'y', к: 'k', қ: 'q', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: "o'", ф: 'f', х: 'x', ҳ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: "'", ы: 'i', ь: '', э: 'e', ю: 'yu', я: 'ya' };
/** Uzbek Cyrillic to Uzbek Latin (the 1995 alphabet), letter by letter; "е" at the start of a word or after a vowel is "ye". */
export function uzbekLatin(text: string): string {
  return text.replace(/(?<![\p{L}])е|(?<=[аеёиоуўэюя])е/giu, (c) => (c === 'Е' ? 'Ye' : 'ye')).replace(/[а-яёўқғҳ]/giu, (c) => {
    const latin = CYRILLIC_TO_LATIN[c.toLowerCase()] ?? c;
    return c === c.toLowerCase() ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  });
}
const DIGRAPHS: readonly [RegExp, string][] = [[/o['ʻ’‘]/gu, 'ў'], [/O['ʻ’‘]/gu, 'Ў'], [/g['ʻ’‘]/gu, 'ғ'], [/G['ʻ’‘]/gu, 'Ғ'], [/sh/gu, 'ш'], [/Sh|SH/gu, 'Ш'], [/ch/gu, 'ч'], [/Ch|CH/gu, 'Ч'], [/yo/gu, 'ё'], [/Yo/gu, 'Ё'], [/yu/gu, 'ю'], [/Yu/gu, 'Ю'], [/ya/gu, 'я'], [/Ya/gu, 'Я'], [/ts/gu, 'ц'], [/(?<![\p{L}])e/gu, 'э'], [/(?<![\p{L}])E/gu, 'Э'], [/ye/gu, 'е'], [/Ye/gu, 'Е']];
const LATIN_TO_CYRILLIC: Record<string, string> = { a: 'а', b: 'б', c: 'с', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'ҳ', i: 'и', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', q: 'қ', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', x: 'х', y: 'й', z: 'з', "'": 'ъ' };
/** Uzbek Latin to Cyrillic; words in `keep` (names that stay Latin) are left alone. */
export function uzbekCyrillic(text: string, keep: (word: string) => boolean): string {
  return text.replace(/[A-Za-z][A-Za-z'ʻ’‘]*/gu, (word) => {
    if (keep(word) || /^[A-Z]{2,}/u.test(word) || word === 'billion' || word === 'million' || word.length === 1) return word;
    let out = word;
    for (const [pattern, letter] of DIGRAPHS) out = out.replace(pattern, letter);
    return out.replace(/[a-z']/giu, (c) => { const l = LATIN_TO_CYRILLIC[c.toLowerCase()] ?? c; return c === c.toLowerCase() ? l : l.toUpperCase(); });
  });
}
