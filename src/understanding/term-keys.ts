// The keys under which a text is indexed: word stems, concepts, phrases; and the entities it names. Questions are read into the same keys.
import { readAmounts, readNumbers } from './amounts.ts';
import { readDates } from './dates.ts';
import type { Understanding } from './read.ts';
import { tokenise, type Token } from './tokens.ts';

export function termKeys(u: Understanding, text: string): { keys: ReadonlySet<string>; entities: string[] } {
  const tokens = tokenise(text);
  const stems = tokens.map((t) => t.stem);
  const mentions = u.gazetteer.find(tokens);
  const keys = new Set<string>();
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    const phrase = u.lexicon.phraseAt(stems, i);
    phrase?.concepts.forEach((c) => keys.add(`c:${c}`));
    if (phrase !== undefined) phraseKey(u, tokens.slice(i, i + phrase.length)).forEach((k) => keys.add(k));
    const must = u.lexicon.unstatedAt(stems, i);
    if (must > 1) keys.add(`u:${stems.slice(i, i + must).join(' ')}`);
    const concepts = u.lexicon.conceptsOf(token.stem);
    concepts.forEach((c) => keys.add(`c:${c}`));
    if (!u.lexicon.isFiller(token.folded) || concepts.length > 0) keys.add(`w:${token.stem}`);
  }
  for (const key of figureKeys(text)) keys.add(key);
  return { keys, entities: [...new Set(mentions.flatMap((m) => [m.id, ...m.alternatives]))] };
}

/** A phrase is a word of its own, unless it is made of fillers ("how much"). */
export const phraseKey = (u: Pick<Understanding, 'lexicon'>, tokens: readonly Token[]): string[] => (tokens.every((t) => u.lexicon.isFiller(t.folded)) ? [] : [`w:${tokens.map((t) => t.stem).join(' ')}`]);

const FIGURED = /\d|illion|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|seventeen|january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;
/** Amounts, plain numbers, days and months as keys: "n:600000000", "n:54", "d:02-04", "m:02". */
export function figureKeys(text: string): string[] {
  if (!FIGURED.test(text)) return [];
  const dates = readDates(text, '2026-02-04').filter((d) => /\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/iu.test(d.text));
  return [...readAmounts(text).map((a) => `n:${a.usd}`), ...readNumbers(text).filter((n) => n > 2).map((n) => `n:${n}`), ...dates.flatMap((d) => (d.precision === 'day' ? [`d:${d.from.slice(5)}`, `m:${d.from.slice(5, 7)}`] : d.precision === 'month' ? [`m:${d.from.slice(5, 7)}`] : d.precision === 'year' ? [`y:${d.from.slice(0, 4)}`] : []))];
}
