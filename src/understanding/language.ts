// Which language a question is in: script first, then function words. Pure; deterministic.
import type { Language } from '../model/language.ts';

const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LETTER = /\p{L}/gu;
const UZBEK_CYRILLIC = /[ўқғҳЎҚҒҲ]|(?<![\p{L}])(?:ким(?:лар|га|ни|нинг|дан)?\p{L}{0,5}|нима\p{L}*|нега|неч\p{L}+|учун|ва|билан|имзо\p{L}*|эди|эмас|борми|йилда?|йили|йил|давлат\p{L}*|келишув\p{L}*|битим\p{L}*|шартнома\p{L}*|раис\p{L}*|иштирок\p{L}*|учраш\p{L}*|миллиард\p{L}{0,3}лик|сана\p{L}*|менга|айт\p{L}*|берди|берган|берилган|берадими?|ажрат\p{L}*|вазир\p{L}+|элчи\p{L}*|пул(?:и|ни|лар\p{L}*)?|жами|умумий|ойлар\p{L}*|олди|олган|деди|деган|бугун|кеча|минераллар\p{L}*|минералми|меморандум(?:и|ни|ини|ининг|да|га|лари\p{L}*)|компания(?:лар|си)\p{L}*|кредит(?:и|ни|ининг)|эълон\p{L}*|манба\p{L}*|керак|мумкин|кейин|олдин|аввал|рахбар\p{L}*|тошкент(?:да|даги|нинг)|вашингтон(?:да|даги|нинг)|россия(?:ни|нинг|да)|рейтинги|нодир|мисол\p{L}*|илтимос|салом|рахмат|ёки|экан|энг|тўғри\p{L}*|узбекистон\p{L}*|козогистон\p{L}*|качон|кайси|канча|килади|\p{L}{3,}(?:дими|ганми|ларми|ийми|ларни|ларнинг|лардан|ларда|даги))(?![\p{L}])/iu;
const UZBEK_LATIN = /(?<![\p{L}])(?:kim(?:ga|ni|ning|dan|lar\p{L}*)?|qachon\p{L}*|nima\p{L}*|nega|nech(?:a|t|i)\p{L}*|qanch\p{L}*|qan(?:day|aqa)\p{L}*|qays\p{L}*|qayer\p{L}*|qaer\p{L}*|uchun|bilan|boyicha|haqi?da\p{L}*|imzo\p{L}*|edi|emas|bormi|yoqmi?|yoki|eng|davlat\p{L}*|mamlakat\p{L}*|kelishuv\p{L}*|bitim\p{L}*|shartnoma\p{L}*|memorandum(?:i|ni|da|ga|lar)\p{L}*|rais(?!e|in)\p{L}*|raisini\p{L}*|qatnash\p{L}*|ishtirok\p{L}*|milliard\p{L}*|ajrat\p{L}*|ber(?:di|gan|ilgan|adi)\p{L}*|togri\p{L}*|yil\p{L}*|oylar\p{L}*|kuni|ozbekiston(?:da|ning|ga|ni|dan|lik)\p{L}*|aqsh(?:da|ning|ga|ni|dan)\p{L}*|qozogiston(?:da|ning|ga|ni|dan)\p{L}*|foydali|mineral(?:lar|ni|mi)\p{L}*|muhim\p{L}*|uchrash\p{L}*|rahbar\p{L}*|vazir\p{L}*|elchi\p{L}*|mablag\p{L}*|pul(?:i|ni|lar\p{L}*)?|jami|umumiy|royxat\p{L}*|chiq\p{L}*|ayt\p{L}*|degan|dedi|keyin|oldin|avval|loyiha\p{L}*|kompaniya\p{L}*|qarz\p{L}*|kredit\p{L}*|foiz\p{L}*|elon\p{L}*|maqola\p{L}*|manba\p{L}*|salom|rahmat|iltimos|menga|korsat\p{L}*|ishga|orasida|haqiqat\p{L}*|rostdan|(?:yanvar|fevral|aprel|iyun|iyul|avgust|sent(?:abr|yabr)|okt(?:abr|yabr)|noyabr|dekabr)\p{L}*|\p{L}{3,}(?:larni|larning|lardan|larida|larga|dagi|ganmi|dimi|moqda|moqchi(?:mi)?|ilgan|adimi|ydimi|sizchi|roq|elementlari)|(?<=-)chi|batafsil\p{L}*|nodir|qil(?:di|gan|adi|moqchi)\p{L}*|turadi|qani)(?![\p{L}])/giu;
const APOSTROPHES = /['’‘ʻʼ`´ʹ′]/gu;

export function languageOf(text: string): Language {
  const letters = text.match(LETTER)?.length ?? 0;
  const cyrillic = text.match(CYRILLIC)?.length ?? 0;
  if (letters > 0 && cyrillic / letters > 0.3) return UZBEK_CYRILLIC.test(text) ? 'uz-Cyrl' : 'ru';
  const hits = text.replace(APOSTROPHES, '').match(UZBEK_LATIN)?.length ?? 0;
  const words = text.split(/\s+/u).length;
  const english = text.match(/\b(?:the|who|what|when|where|which|how|is|are|was|did|does|and|of|in|sign(?:ed|ers?)?|for|to)\b/giu)?.length ?? 0;
  return hits >= 2 && hits > english ? 'uz' : hits === 1 && words <= 8 && english === 0 ? 'uz' : 'en';
}

/** A turn of names alone ("DFC?", "а Orion?") is in the language of the conversation. */
export function languageIn(text: string, history: readonly { reading: { language: Language } }[]): Language {
  const own = languageOf(text);
  const last = history.at(-1)?.reading.language;
  return own !== 'en' || last === undefined || text.split(/\s+/u).length > 3 || /(?<!\p{L})\p{Ll}{2}/u.test(text) ? own : last;
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
