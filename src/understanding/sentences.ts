// A message cut into sentences: by line ends and by full stops that end one, not by those of abbreviations and dates. Pure.
import { clean } from '../lib/text/clean.ts';

const LINES = /\n\s*\n|(?<=[.!?:,;])[ \t]*\n|\n(?=\s*(?:\d{1,2}[.)]|[-*•])\s)/u;
const ENDS = /(?<=[^\s.!?…](?:\.|[!?]+)["')»]?)\s+(?=[\p{L}\d"'«(])/u;
const ABBREVIATED = /(?:^|[\s(])(?:mr|mrs|ms|dr|st|vs?|no|nr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|e\.g|i\.e|incl|excl|approx|dep|min|acc|avg|art|para|corp|inc|ltd|co|gov|sen|amb|sec|gen|dept|intl|mln|bn|млрд|млн|г|гг|\d{1,2}|\p{L}(?:\.\p{L})*)\.$/iu;

export function sentencesOf(raw: string): string[] {
  const lines = raw.split(LINES).map(clean).filter((l) => /[\p{L}\d]/u.test(l));
  return lines.flatMap((line) => line.split(ENDS).reduce<string[]>((out, piece) => {
    const before = out.at(-1);
    return before !== undefined && ABBREVIATED.test(before) ? [...out.slice(0, -1), `${before} ${piece}`] : [...out, piece];
  }, []));
}
