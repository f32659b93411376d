// Text -> Reading: cleaned, glossed, cut into words, names and demands. Pure; everything it knows is handed in once.
import { unknownNames } from './unknown-name.ts';
import type { Language } from '../model/language.ts';
import type { Mention, Reading, Term } from '../model/reading.ts';
import { clean } from '../lib/text/clean.ts';
import { fold } from '../lib/text/fold.ts';
import { readAmounts, readNumbers } from './amounts.ts';
import type { ReadAbroad } from './abroad.ts';
import { askedFor, formatOf } from './asked.ts';
import { readDates } from './dates.ts';
import { leftOut } from './except.ts';
import { edits, allowedEdits, type Gazetteer } from './gazetteer.ts';
import { languageOf, uzbekLatin } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Glossary } from './glossary.ts';
import type { FromLatin } from './romanised.ts';
import { plain } from './shorthand.ts';
import { cutTogether } from './together.ts';
import { phraseKey } from './term-keys.ts';
import { stemOf, tokenise, type Token } from './tokens.ts';

export type Understanding = { lexicon: Lexicon; gazetteer: Gazetteer; glossary: Glossary; readAbroad: ReadAbroad; fromLatin: FromLatin; /** Stems that occur in the corpus. */ corpusWords: ReadonlySet<string>; /** Common English words: never taken for a misspelt name or domain word. */ ordinary: ReadonlySet<string> };

export function read(u: Understanding, raw: string, asOf: string, wanted?: Language): Reading {
  const cleaned = clean(raw);
  const written = languageOf(cleaned);
  const language = wanted ?? written;
  const latin = written === 'uz-Cyrl' ? uzbekLatin(cleaned) : cleaned;
  const spoken = written === 'ru' || (written === 'en' && /\p{Script=Cyrillic}/u.test(cleaned)) ? 'ru' : written.startsWith('uz') ? 'uz' : 'en';
  const known = (t: Token): boolean => u.lexicon.isFiller(t.folded) || u.lexicon.knows(t.stem) || u.lexicon.unstatedAt([t.stem], 0) > 0 || u.corpusWords.has(t.stem) || u.ordinary.has(t.folded);
  const glossed = u.glossary.gloss(latin, spoken, (tokens) => u.gazetteer.find(tokens, undefined, spoken === 'uz'));
  const text = plain(cutTogether(glossed, u, known));
  const corrected = correct(text, u, known);
  const tokens = corrected.tokens;
  const sentence = corrected.text;
  const mentions = corrected.names.map(withMetonyms);
  const { asked, except } = leftOut(sentence, mentions);
  const format = formatOf(sentence);
  const found = wantedIn(u, sentence, tokens, mentions, asOf);
  return {
    ...found, terms: found.terms.filter((t) => !(format !== null && FORMAT_WORD.test(t.surface))), mentions: asked, except, raw, text: sentence, language, words: tokens.map((t) => t.folded), stems: tokens.map((t) => t.stem),
    negated: /\b(?:not|never|no longer|without|n't)\b|n't\b/iu.test(sentence), format, asOf, carried: [],
    guesses: [...mentions.filter((m) => m.guess !== null && fold(m.guess) !== fold(m.surface)).map((m) => ({ typed: m.surface, taken: m.guess ?? '' })), ...corrected.guesses],
  };
}

/** What a sentence asks for. */
export type Wanted = Pick<Reading, 'mentions' | 'terms' | 'soft' | 'concepts' | 'dates' | 'amounts' | 'numbers' | 'ask'>;
/** A typical question is read as a reader's is; being our own English it needs no glosses and no guesses. */
export function readTypical(u: Understanding, question: string, asOf: string): Wanted {
  const text = plain(question);
  const tokens = tokenise(text);
  const mentions = u.gazetteer.find(tokens);
  return wantedIn(u, text, tokens, mentions, asOf);
}
function wantedIn(u: Understanding, text: string, tokens: readonly Token[], mentions: Mention[], asOf: string): Wanted {
  const dates = readDates(text, asOf);
  const { terms, concepts } = termsOf(u, text, tokens, mentions, dates);
  return {
    mentions, terms: terms.filter((t) => !t.soft), soft: terms.filter((t) => t.soft), concepts, dates, ask: askedFor(text),
    amounts: readAmounts(text).filter((a) => !mentions.some((m) => m.surface.toLowerCase().includes(a.text.toLowerCase()))), numbers: readNumbers(dates.reduce((rest, d) => rest.replace(d.text, ' '), text)),
  };
}

/** Words of the form an answer is wanted in demand nothing of a source. */
const FORMAT_WORD = /^(?:tables?|tabular|csv|spreadsheet|excel|charts?|graph|plot|bullets?|concise(?:ly)?|shorter|longer|elaborate)$/iu;
/** A capital speaks for its government, a president for his administration. */
const METONYMS: Readonly<Record<string, readonly string[]>> = { 'place:washington': ['place:us', 'org:us-government'], 'place:tashkent': ['place:uzbekistan', 'org:uz-government'], 'person:trump': ['org:trump-administration'], 'place:us': ['org:us-government'], 'org:us-government': ['place:us'], 'place:astana': ['place:kazakhstan'], 'group:central-asia': ['place:central-asia'], 'org:us-state-department': ['org:us-government'] };
const withMetonyms = (m: Mention): Mention => ({ ...m, alternatives: [...m.alternatives, ...(METONYMS[m.id] ?? [])] });
/** Domain words with one or two edits are put right; names are the gazetteer's business. */
function correct(text: string, u: Understanding, known: (t: Token) => boolean): { tokens: Token[]; names: Mention[]; guesses: { typed: string; taken: string }[]; text: string } {
  const tokens = tokenise(text);
  const guesses: { typed: string; taken: string }[] = [];
  const names = u.gazetteer.find(tokens, known);
  const named = new Set(names.flatMap((m) => Array.from({ length: m.to - m.from }, (_, i) => m.from + i)));
  const out = tokens.map((t, i) => {
    if (named.has(i) || known(t) || t.folded.length < 4 || /\d/.test(t.folded)) return t;
    const taken = QUESTION_WORDS.find((w) => edits(t.folded, w) === 1 && w[0] === t.folded[0]) ?? ((t.folded.length < 5 ? undefined : nearest(t.folded, [...MONTHS, 'months', 'million', 'billion', ...u.lexicon.words()])) ?? everyday(t, i, u));
    if (taken === undefined) return t;
    guesses.push({ typed: t.text, taken });
    return { ...t, text: taken, folded: taken, stem: stemOf(taken) };
  });
  const sentence = tokens.reduceRight((rest, t, i) => { const taken = out[i]?.text ?? t.text; return taken === t.text ? rest : rest.slice(0, t.at) + taken + rest.slice(t.at + t.text.length); }, text);
  if (guesses.length === 0) return { tokens, names, guesses, text };
  const right = tokenise(sentence);
  return { tokens: right, names: u.gazetteer.find(right, known), guesses, text: sentence };
}
/** A common English word of the articles, or one that says nothing, with one slip: "figres", "pleae". A capital inside a sentence is a name. */
function everyday(t: Token, i: number, u: Understanding): string | undefined {
  if (t.folded.length < 4 || !/^[a-z]+$/u.test(t.folded) || (i > 0 && /^\p{Lu}\p{Ll}/u.test(t.text))) return undefined;
  const near = commonOf(u).get(t.folded[0] ?? '')?.filter((w) => Math.abs(w.length - t.folded.length) < 2 && (t.folded.length > 4 || (w.length === 5 && w.endsWith(t.folded.slice(-2)))) && edits(t.folded, w) === 1) ?? [];
  return near.length === 0 ? undefined : near[0];
}
/** Common words by first letter, commonest first; gathered when the first slip is met. */
const common = new WeakMap<Understanding, Map<string, string[]>>();
function commonOf(u: Understanding): Map<string, string[]> {
  const words = common.get(u) ?? Map.groupBy([...u.ordinary].filter((w) => w.length > 4 && (u.lexicon.isFiller(w) || u.corpusWords.has(stemOf(w)) || u.lexicon.knows(stemOf(w)))), (w) => w[0] ?? '');
  common.set(u, words);
  return words;
}
/** Question words people mistype; short, so they are corrected by one edit only. */
const MONTHS = ['january', 'february', 'march', 'april', 'august', 'september', 'october', 'november', 'december'];
const QUESTION_WORDS = ['which', 'where', 'when', 'what', 'much', 'many', 'does', 'from', 'with', 'about', 'everything', 'anything'];
function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: { word: string; cost: number } | undefined;
  for (const c of candidates) {
    if (c[0] !== word[0] || Math.abs(c.length - word.length) > 2 || c.length < 4) continue;
    const cost = edits(word, c);
    if (c.length === 4 && (cost !== 1 || word.length !== 5)) continue;
    if (cost <= allowedEdits(Math.min(c.length, word.length) + (cost === 1 ? 3 : 0)) && (best === undefined || cost < best.cost)) best = { word: c, cost };
  }
  return best?.word;
}

/** "355 mil": part of the sum. */
const SCALE_WORD = /^(?:k|m|mn|mln|mil|mio|b|bn|bln|bil|trn|bucks)$/u;
/** Words that are quoted to be found, not asked for. */
const QUOTED = /["“«][^"”»]{8,}["”»]|(?<![\p{L}\d])['‘][^'‘’]{8,}['’](?![\p{L}\d])/gu;
function termsOf(u: Understanding, text: string, tokens: readonly Token[], mentions: readonly Mention[], dates: Reading['dates']): { terms: Term[]; concepts: Set<string> } {
  const inName = new Set(mentions.flatMap((m) => Array.from({ length: m.to - m.from }, (_, i) => m.from + i)));
  const inDate = new Set(dates.flatMap((d) => tokenise(d.text).map((t) => t.folded)));
  const strange = unknownNames(tokens, inName);
  const stems = tokens.map((t) => t.stem);
  const quoted = [...text.matchAll(QUOTED)].map((m) => [m.index, m.index + m[0].length] as const);
  const terms: Term[] = [];
  const concepts = new Set<string>();
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    const phrase = u.lexicon.phraseAt(stems, i);
    for (const c of [...(phrase?.concepts ?? []), ...u.lexicon.conceptsOf(token.stem)]) if (!inName.has(i) || phrase !== undefined) concepts.add(c);
    if (inName.has(i)) continue;
    if (strange.has(i)) { terms.push({ surface: token.text, keys: [`u:${token.folded}`], known: false, must: true, soft: false, from: i }); continue; }
    const must = quoted.some(([from, to]) => token.at >= from && token.at < to) ? 0 : u.lexicon.unstatedAt(stems, i);
    const length = Math.max(must, phrase?.length ?? 0, 1);
    const surface = tokens.slice(i, i + length).map((t) => t.text).join(' ');
    if (length > 1) {
      const inside = tokens.slice(i + 1, i + length);
      inside.forEach((t) => u.lexicon.conceptsOf(t.stem).forEach((c) => concepts.add(c)));
      terms.push({ surface, keys: [...(phrase === undefined ? [] : phraseKey(u, tokens.slice(i, i + phrase.length))), ...(phrase?.concepts ?? []).map((c) => `c:${c}`), ...(must > 1 ? [`u:${stems.slice(i, i + must).join(' ')}`] : [])], known: true, must: must > 0, soft: false, from: i });
      i += length - 1;
    } else if (!inDate.has(token.folded) && !/^(?:us\$)?[\d.,$%]+(?:k|m|mn|bn|b|st|nd|rd|th)?$/u.test(token.folded) && !(SCALE_WORD.test(token.folded) && /^[$€]?\d[\d.,]*$/u.test(tokens[i - 1]?.folded ?? ''))) {
      const of = u.lexicon.conceptsOf(token.stem);
      const soft = u.lexicon.isFiller(token.folded) && must === 0;
      if (soft && of.length === 0) continue;
      terms.push({ surface, keys: [`w:${token.stem}`, ...of.map((c) => `c:${c}`)], known: of.length > 0 || u.corpusWords.has(token.stem), must: must > 0, soft, from: i });
    }
  }
  return { terms: terms.filter((t) => t.keys.length > 0), concepts };
}
