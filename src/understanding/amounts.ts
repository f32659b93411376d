// Money and plain numbers in a question, with "over", "at most", "between". Whole US dollars as bigint-safe numbers. Pure.
export type Amount = { usd: number; text: string; compare: 'eq' | 'gt' | 'gte' | 'lt' | 'lte'; at: number };

const SCALE: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mln: 1e6, mil: 1e6, mio: 1e6, million: 1e6, millions: 1e6, b: 1e9, bn: 1e9, bln: 1e9, bil: 1e9, billion: 1e9, billions: 1e9, t: 1e12, trn: 1e12, trillion: 1e12 };
const AMOUNT = /(?<![\w.])(us\$|usd|\$|€)?\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)[\s-]?(k|thousand|millions?|mn|mln|mil|mio|m|billions?|bn|bln|bil|b|trillion|trn)?(?![\w])\s?(dollars?|usd|bucks)?/giu;
const WORDS: Record<string, string> = { 'half a billion': '500 million', 'a billion': '1 billion', 'one billion': '1 billion', 'a million': '1 million', 'two billion': '2 billion', 'ten billion': '10 billion', 'a hundred million': '100 million', 'one hundred million': '100 million', 'hundred million': '100 million', 'fifty million': '50 million', 'twenty million': '20 million', 'half a million': '500 thousand' };
const IN_WORDS = new RegExp(`\\b(?:${Object.keys(WORDS).toSorted((a, b) => b.length - a.length).join('|')})\\b`, 'giu');
const COMPARE: readonly [RegExp, Amount['compare']][] = [
  [/(?:more than|over|above|exceed(?:s|ing)?|greater than|larger than|bigger than|higher than|north of|\bpass(?:es)?|\bsurpass(?:es)?|\btops?|\bcross(?:es)?|>)\s*(?:us)?\$?\s*$/iu, 'gt'],
  [/(?:at least|minimum of|no less than|not less than|from|>=|starting at|\breach(?:es|ed)?|\bhit)\s*\$?\s*$/iu, 'gte'],
  [/(?:sub-|less than|under|below|smaller than|lower than|fewer than|south of|<)\s*\$?\s*$/iu, 'lt'],
  [/(?:at most|up to|maximum of|no more than|not more than|<=)\s*\$?\s*$/iu, 'lte'],
];

/** "between 20 and 50 million", "93 or 170.3 million": the unit said once holds for both. */
const SHARED_UNIT = /(?<![\d.,])(\d+(?:\.\d+)?)( (?:and|to|or|vs\.?|versus) |-)((?:us)?\$?\d+(?:\.\d+)?)[\s-]?(million|mn|m|billion|bn)\b/iu;

/** Amounts with a unit or a currency sign; bare numbers are left to `readNumbers`. */
export function readAmounts(text: string): Amount[] {
  if (!/\d|illion|thousand/iu.test(text)) return [];
  let plain = text;
  plain = plain.replace(/(?<![\d.]\s?)\b([mb]illion)-plus\b/giu, '1 $1-plus').replace(SHARED_UNIT, '$1 $4$2$3 $4');
  plain = plain.replace(IN_WORDS, (words) => WORDS[words.toLowerCase()] ?? words);
  const found: Amount[] = [];
  for (const m of plain.matchAll(AMOUNT)) {
    const compared = COMPARE.some(([p]) => p.test(plain.slice(0, m.index)));
    const last = found.at(-1);
    const borrowed = m[1] === undefined && m[3] === undefined && m[4] === undefined && compared && last !== undefined && Number(m[2]) < 1000 ? scaleOf(last.usd) : 0;
    if (m[1] === undefined && m[3] === undefined && m[4] === undefined && borrowed === 0) continue;
    if (m[1] === undefined && /^[kbm]$/iu.test(m[3] ?? '') && /\s/u.test(m[0].trim())) continue;
    const digits = (m[2] ?? '').replace(/,(?=\d{3}\b)/gu, '').replace(',', '.');
    const usd = Math.round(Number(digits) * (borrowed > 0 ? borrowed : (SCALE[(m[3] ?? '').toLowerCase()] ?? 1)));
    const before = plain.slice(0, m.index);
    found.push({ usd, text: m[0].trim(), compare: COMPARE.find(([p]) => p.test(before))?.[1] ?? (/^(?:\+(?=\s+(?:\w+ )?(?:deals?|lines?|approvals?|approved|notices?|investments?|loans?|items?|stakes?|projects?|financings?)\b)|-plus\b)|^.{0,7}\b(?:and|or) (?:more|above|over)\b/iu.test(plain.slice(m.index + m[0].length, m.index + m[0].length + 24)) ? 'gte' : 'eq'), at: m.index });
  }
  const [a, b] = found;
  if (a !== undefined && b !== undefined && /\b(?:between|from|of)\b/iu.test(plain.slice(0, a.at)) && /^\s*(?:and|to|-)\s*\$?/iu.test(plain.slice(a.at + a.text.length, b.at + 1))) return [{ ...a, usd: a.usd < b.usd && a.usd < 1000 && b.usd >= 1e6 ? a.usd * (b.usd >= 1e9 ? 1e9 : 1e6) : a.usd, compare: 'gte' }, { ...b, compare: 'lte' }];
  return found;
}

/** "over $500 million ... below 100": a bare figure in a comparison takes the unit of the amount before it. */
const scaleOf = (usd: number): number => (usd >= 1e9 ? 1e9 : usd >= 1e6 ? 1e6 : usd >= 1e3 ? 1e3 : 1);

const NUMBER_WORDS: Record<string, number> = { zero: 0, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, 'fifty-four': 54, 'fifty-five': 55, 'forty-three': 43, hundred: 100 };
/** Plain numbers, as digits or words up to twenty and the tens. */
export function readNumbers(text: string): number[] {
  const digits = [...text.matchAll(/(?<![\w.,$-])(\d{1,6})(?![\w.,]*\d|\s?(?:million|billion|trillion|mln|mil\b|mio|bln|bil\b|bn|mn|m\b|b\b|k\b|st\b|nd\b|rd\b|th\b|%))/gu)].map((m) => Number(m[1]));
  const words = [...text.toLowerCase().matchAll(/[a-z]+(?:-[a-z]+)?/gu)].flatMap((m) => (NUMBER_WORDS[m[0]] === undefined ? [] : [NUMBER_WORDS[m[0]] ?? 0]));
  return [...digits, ...words];
}
