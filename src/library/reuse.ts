// Finds sentences of an original in the corpus: runs of twelve words and more that both hold. Enumerations of names aside: a list
// of countries cannot be told in other words. Pure.
import { reuseWords } from './words.ts';

/** A run this long or longer is the publisher's wording. */
export const LONGEST_RUN_WORDS = 12;
/** A piece between two commas of at most this many words is a name in a list. */
const NAME_WORDS = 6;
/** Fewer pieces in a row are a sentence with commas. */
const SHORTEST_LIST = 8;
/** A run with at most this many words from outside the list is a list. */
const OUTSIDE_WORDS = 4;

/** Where a run of words stands in an original. */
type Place = { original: string; paragraph: number };
/** `starts` holds the first words of every run, for a cheap first look. */
export type Runs = { starts: ReadonlySet<string>; places: ReadonlyMap<string, Place> };
export type Reuse = { words: string; place: Place };

const START_WORDS = 2;

/** All runs of LONGEST_RUN_WORDS words of the originals, paragraphs by file name. */
export function runsOf(originals: ReadonlyMap<string, readonly string[]>): Runs {
  const starts = new Set<string>();
  const places = new Map<string, Place>();
  for (const [original, paragraphs] of originals) {
    for (const [index, paragraph] of paragraphs.entries()) {
      const words = markedWords(paragraph);
      for (let at = 0; at + LONGEST_RUN_WORDS <= words.length; at += 1) {
        const run = words.slice(at, at + LONGEST_RUN_WORDS);
        if (run.filter(({ listed }) => !listed).length <= OUTSIDE_WORDS) continue;
        starts.add(run.slice(0, START_WORDS).map(({ word }) => word).join(' '));
        places.set(run.map(({ word }) => word).join(' '), { original, paragraph: index + 1 });
      }
    }
  }
  return { starts, places };
}

/** Runs that a text shares with the originals; overlapping runs are told once. */
export function reuseOf(text: string, { starts, places }: Runs): Reuse[] {
  const words = reuseWords(text);
  const found: Reuse[] = [];
  for (let at = 0; at + LONGEST_RUN_WORDS <= words.length; at += 1) {
    if (!starts.has(`${words[at]} ${words[at + 1]}`)) continue;
    const run = words.slice(at, at + LONGEST_RUN_WORDS).join(' ');
    const place = places.get(run);
    if (place === undefined) continue;
    found.push({ words: run, place });
    at += LONGEST_RUN_WORDS - 1;
  }
  return found;
}

function markedWords(paragraph: string): { word: string; listed: boolean }[] {
  const pieces = paragraph.split(',').map(reuseWords);
  const short = pieces.map((piece) => piece.length <= NAME_WORDS);
  return pieces.flatMap((piece, index) => {
    const from = short.lastIndexOf(false, index) + 1;
    const next = short.indexOf(false, index);
    const listed = (next < 0 ? pieces.length : next) - from >= SHORTEST_LIST;
    return piece.map((word) => ({ word, listed }));
  });
}
