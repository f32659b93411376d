// Cuts a text at the end of a sentence, else of a word, never inside a character. Not for: deciding what may be left out (renderers keep all sources).

/** Shorter than this share of the allowance a sentence end is not worth taking. */
const WORTH_TAKING = 0.5;
const SENTENCE_END = /[.!?…](?:["'”’)\]]+|\s?(?:\[\d+\])+)?(?=\s)|\n/gu;
/** A dot after these does not end a sentence. */
const ABBREVIATION = /(?:\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|No|vs|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|e\.g|i\.e)|\b\p{Lu}|(?:\.|\b)\p{L})\.$/u;

/** Characters before a dot that are looked at. */
const LONGEST_ABBREVIATION = 8;

/** `rest` is what was left out, empty when nothing was. `kept` never exceeds `max` UTF-16 units, mark of the cut included. */
export type Cut = { kept: string; rest: string };

const sentenceEnd = (text: string, room: number): number => {
  let end = -1;
  for (const match of text.slice(0, room + 1).matchAll(SENTENCE_END)) {
    const at = match.index + match[0].length;
    if (at <= room && !ABBREVIATION.test(text.slice(Math.max(0, match.index - LONGEST_ABBREVIATION), match.index + 1))) end = at;
  }
  return end;
};

const wordEnd = (text: string, room: number): number => {
  const space = text.lastIndexOf(' ', room);
  if (space > room * WORTH_TAKING) return space;
  const code = text.charCodeAt(room - 1);
  return code >= 0xd800 && code <= 0xdbff ? room - 1 : room;
};

/** Cuts `text` to at most `max` UTF-16 units; a cut that is not at a sentence end is marked with "…". */
export const cutAtSentence = (text: string, max: number): Cut => {
  if (text.length <= max) return { kept: text, rest: '' };
  if (max <= 1) return { kept: '…'.slice(0, Math.max(0, max)), rest: text };
  const end = sentenceEnd(text, max);
  if (end > max * WORTH_TAKING) return { kept: text.slice(0, end).trimEnd(), rest: text.slice(end).trimStart() };
  const at = wordEnd(text, max - 1);
  return { kept: `${text.slice(0, at).trimEnd()}…`, rest: text.slice(at).trimStart() };
};

/** One line of at most `max` units, for labels and titles: no sentence logic, a mark when something is missing. */
export const shorten = (text: string, max: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= max ? line : `${line.slice(0, wordEnd(line, max - 1)).trimEnd()}…`;
};
