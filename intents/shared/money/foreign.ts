// Words of a question that are neither about money nor in the lines it selects: they ask for something else. Pure but for the words of
// each record, gathered once.
import type { Row } from '../../../src/contracts/ledger.ts';
import type { Reading, Term } from '../../../src/model/reading.ts';
import { isLedgerConcept, isLedgerSurface } from './ledger-words.ts';

/** What several lines cost together is what was announced for them. */
const COSTS = /\bcosts?\b.*\b(?:together|combined|altogether|in total|in all|in sum)\b|\b(?:combined|total|joint) costs?\b/iu;
const COST = /^costs?$/iu;
const OF_LINES = /^(?:for what|shows? up)$/iu;

/** Words that are neither about money nor in the selected lines; a word that must be found is foreign whatever the lines say. */
export function foreignWords(reading: Reading, rows: readonly Row[]): Term[] {
  const costs = COSTS.test(reading.text);
  const ofMineral = reading.mentions.some((m) => m.kind === 'mineral');
  const spoken = (t: Term): boolean => (costs && COST.test(t.surface)) || (t.surface === 'alone' && !(ofMineral && reading.ask === 'yesno'));
  return reading.terms.filter((t) => !spoken(t) && (t.must || !(ofLedger(t) || inLines(t.surface, rows))));
}
const ofLedger = (t: Term): boolean => OF_LINES.test(t.surface) || t.keys.some(isLedgerConcept) || isLedgerSurface(t.surface);

/** Shorter words say nothing of what a line is about. */
const SHORTEST = 4;
/** Every word stands in some line, in one of its forms. */
const inLines = (surface: string, rows: readonly Row[]): boolean => surface.toLowerCase().split(/[\s-]+/u).every((word) => word.length >= SHORTEST && stands(stemOf(word), rows));

/** Letters by which the forms of a word may differ at its end. */
const ENDING = 3;
const stemOf = (word: string): string => word.slice(0, Math.max(SHORTEST, word.length - ENDING));
const LETTERS = /^\p{L}+$/u;
const stands = (stem: string, rows: readonly Row[]): boolean => (LETTERS.test(stem)
  ? rows.some((r) => spokenOf(r).words.some((word) => word.startsWith(stem) && word.length <= stem.length + ENDING))
  : rows.some((r) => holdsWithSigns(spokenOf(r).text, stem)));

/** Text and single words of a record, in small letters. */
type Spoken = { text: string; words: readonly string[] };
const known = new WeakMap<Row['record'], Spoken>();
function spokenOf({ record }: Row): Spoken {
  const ready = known.get(record);
  if (ready !== undefined) return ready;
  const text = ` ${record.says.en} ${record.label.en} ${record.purpose?.en ?? ''} ${record.asks.join(' ')}`.toLowerCase();
  const spoken = { text, words: [...new Set(text.match(/\p{L}+/gu))] };
  known.set(record, spoken);
  return spoken;
}

const LETTER = /\p{L}/u;
const SIGN = /[^\p{L}\p{N}]/u;
const ENDS = new RegExp(`^\\p{L}{0,${ENDING}}(?!\\p{L})`, 'u');
/** "u.s", "500m": a stem with a sign or a figure in it; the text may have another sign for its sign. */
function holdsWithSigns(text: string, stem: string): boolean {
  const signs = Array.from(stem, (char) => SIGN.test(char));
  for (let at = 0; at + signs.length <= text.length; at++) {
    const fits = signs.every((sign, i) => sign || text[at + i] === stem[i]);
    if (fits && !LETTER.test(text[at - 1] ?? '') && ENDS.test(text.slice(at + stem.length, at + stem.length + ENDING + 1))) return true;
  }
  return false;
}
