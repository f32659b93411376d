// Questions in languages that are read but not answered in: told by their words, put into English word by word. Countries and months are
// named by the platform. Pure. Not for: Russian and Uzbek (glossary.ts), the order of the English words (abroad-order.ts).
import { TONGUES, type Tongue } from '../model/language.ts';
import { fold } from '../lib/text/fold.ts';
import { englishOf } from './abroad-order.ts';
import { makeForms, type Form } from './abroad-forms.ts';
import { languageOf } from './language.ts';
import { tokenise, type Token } from './tokens.ts';

/** English wording -> what it is in each tongue, comma-separated. */
export type AbroadWords = Readonly<Record<string, Partial<Record<Tongue, string>>>>;
/** What of English and of names is needed: whether a word is English, or of this field's English, or says nothing; names as they are written; countries by code. */
export type English = {
  knows(token: Token): boolean; isOwn(token: Token): boolean; isFiller(folded: string): boolean;
  names(tokens: readonly Token[]): readonly { from: number; to: number }[];
  countries(): readonly (readonly [code: string, name: string])[];
};
export type Abroad = { tongue: Tongue; english: string };
/** `before`: the tongue of the question before, in which one word is enough. */
export type ReadAbroad = (text: string, before?: Tongue) => Abroad | undefined;

/** Nearly every question begins so, and is English. */
const OPENS_ENGLISH = new RegExp(`^\\W*(?:${[
  'who|what|when|where|which|whose|whom|why|how|did|does|do|is|are|were|has|have|had|can|could|will|would|should|list|tell|give|show|name|explain|describe|compare',
  "please|the|and|so|but|if|i|i'm|in (?:what|which)|there|they|it|of|for|by|between|about|only|total|wen (?:was|were|did|is|will|does)",
].join('|')})(?![\\p{L}'’])`, 'iu');
const CYRILLIC = /\p{Script=Cyrillic}/u;
const SPANISH = /[¿¡]/u;
const TURKISH_LETTERS = /[şğıöüçİ]/iu;

export function makeAbroad(words: AbroadWords, english: English): ReadAbroad {
  const forms = new Map<Tongue, Form>();
  let hints: ReadonlyMap<string, Tongue[]> | undefined;
  const formOf = (tongue: Tongue): Form => {
    const form = forms.get(tongue) ?? makeForms(tongue, words, english);
    forms.set(tongue, form);
    return form;
  };
  return (text, before) => {
    if (OPENS_ENGLISH.test(text) || CYRILLIC.test(text)) return undefined;
    hints ??= hintsIn(words, english);
    const found = text.split(/[^\p{L}]+/u).filter((w) => w !== '');
    const hinted = found.flatMap((w) => hints?.get(fold(w)) ?? []);
    const enough = found.length <= FEW ? 1 : found.length / MOST;
    const tongues = TONGUES.filter((t) => (t === 'es' && SPANISH.test(text)) || hinted.filter((h) => h === t).length >= (t === before ? 1 : enough));
    const tongue = tongueOf(text, tongues.map((t) => [t, formOf(t)] as const), english, before);
    const form = tongue === undefined ? undefined : formOf(tongue);
    return tongue === undefined || form === undefined ? undefined : { tongue, english: englishOf(gloss(text, form, english), tongue, /\?\W*$/u.test(text)) };
  };
}

/** In a longer text one word in so many must be of the tongue. */
const [FEW, MOST] = [4, 3];
/** Words of the tongues that are none of English: without one of them a question is not looked at further. */
function hintsIn(words: AbroadWords, english: English): ReadonlyMap<string, Tongue[]> {
  const hints = new Map<string, Tongue[]>();
  for (const row of Object.values(words)) for (const tongue of TONGUES) for (const word of (row[tongue] ?? '').split(/[, ]+/u)) {
    const folded = fold(word);
    if (folded !== '' && (folded !== word || !english.isFiller(folded)) && hints.get(folded)?.includes(tongue) !== true) hints.set(folded, [...(hints.get(folded) ?? []), tongue]);
  }
  return hints;
}
/** So many words are enough where all its little words are English ones too: "Was hat Landau unterzeichnet?" */
const SEVERAL = 3;
/** The tongue that knows most of the words: a question word among them, more of them than there are English ones it does not know. */
function tongueOf(text: string, forms: readonly (readonly [Tongue, Form])[], english: English, before: Tongue | undefined): Tongue | undefined {
  const uzbek = languageOf(text) === 'uz';
  const asked = /\?\W*$/u.test(text);
  const ranked = forms.flatMap(([tongue, form]) => {
    const tokens = tokenise(form.prepare(text));
    const inName = new Set(english.names(tokens).flatMap((n) => tokens.map((_, i) => i).slice(n.from, n.to)));
    const ours = tokens.map((t) => english.isOwn(t) && fold(t.text) === t.text.normalize('NFKC').toLowerCase());
    const known = tokens.map((t, i) => form.knows(t, ours[i] === true));
    const foreign = known.filter((k, i) => k && ours[i] !== true).length;
    const own = known.filter((k) => k).length;
    const little = tokens.map((t) => form.isLittle(t));
    const rest = tokens.filter((t, i) => known[i] === false && english.knows(t) && t.text === t.text.toLowerCase()).length;
    const allKnown = tokens.every((t, i) => (known[i] === true && ours[i] !== true) || t.text !== t.text.toLowerCase());
    const marked = tongue === 'es' && SPANISH.test(text);
    const literal = tokens.filter((t) => form.isLiteral(t)).length;
    const least = before === tongue || marked || allKnown ? 1 : 2;
    const ownLittle = little.some((l, i) => l && ours[i] !== true);
    const enoughForeign = marked || foreign >= (uzbek && tongue !== 'tr' ? SEVERAL : ownLittle && rest === 0 ? 1 : least);
    const enoughLittle = marked || (little.includes(true) && own >= (ownLittle ? least : SEVERAL));
    const notUzbek = !uzbek || tongue !== 'tr' || allKnown || TURKISH_LETTERS.test(text);
    // "El Salvador" and "Das Kapital" are names, whatever language they are from.
    const inSmall = marked || before === tongue || tokens.some((t, i) => known[i] === true && ours[i] !== true && !inName.has(i) && (t.text === t.text.toLowerCase() || (i === 0 && asked)));
    return inSmall && enoughForeign && enoughLittle && notUzbek && own >= least && own > rest ? [{ tongue, weight: own + literal / 10 + Number(before === tongue) }] : [];
  });
  return ranked.toSorted((a, b) => b.weight - a.weight)[0]?.tongue;
}

/** Word by word: names as they stand, phrases and words of the tongue in English, everything else as it was typed. */
function gloss(text: string, form: Form, english: English): string {
  const prepared = form.prepare(text);
  const tokens = tokenise(prepared);
  const names = english.names(tokens);
  let out = '';
  let end = 0;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    if (token === undefined) break;
    const name = names.find((n) => n.from === i);
    const named = name === undefined || (name.to - i === 1 && form.isLittle(token) && token.text !== token.text.toUpperCase()) ? 0 : name.to - i;
    const found = form.at(tokens, i);
    const entry = found !== undefined && (found.exact ? found.length >= named : found.length > named) ? found : undefined;
    const length = Math.max(entry?.length ?? named, 1);
    const last = tokens[i + length - 1] ?? token;
    const piece = entry?.english ?? prepared.slice(token.at, last.at + last.text.length);
    if (piece !== '' && (entry?.isName ?? named > 0)) out = out.replace(/\bthe$/u, '').trimEnd();
    const mark = /[?!;,:]/u.exec(prepared.slice(end, token.at))?.[0];
    if (mark !== undefined && out !== '') out += mark;
    if (piece !== '') out += `${out === '' ? '' : ' '}${piece}`;
    end = last.at + last.text.length;
    i += length;
  }
  return out;
}
