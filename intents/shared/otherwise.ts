// Claims a statement tells otherwise: another number of the same thing, another span of time, another rank or a former office. Pure.
// Not for: other names and days (statements.ts, other-time.ts), words that deny (opposites.ts).
import { readNumbers } from '../../src/understanding/amounts.ts';
import { stemOf } from '../../src/understanding/tokens.ts';
import { aroundWord } from './around-word.ts';

const WORDS = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|hundred';
/** "2.5 gigawatts", "three Chinese companies", "the past five years". */
const COUNTED = new RegExp(
  String.raw`(?<![\w.$€£,-])(?:(past|last|previous|preceding) (?=(?:day|week|month|year|decade)s?\b)|(\d[\d,]*(?:\.\d+)?|${WORDS})[ -])(?:(?:of|the|other|more|further|additional|new|similar) )*((?:[a-z-]+ ){0,2}?[a-z]{3,})\b`,
  'giu',
);
/** Units that exclude each other. */
const UNITS: readonly (readonly string[])[] = [
  ['day', 'week', 'month', 'year', 'decade'],
  ['gigawatt', 'megawatt', 'kilowatt', 'terawatt'],
  ['ton', 'tonn', 'kilogram', 'ounc'],
];
/** Nouns that count nothing by themselves. */
const NO_NOUN =
  /^(?:million|billion|trillion|thousand|january|february|march|april|may|june|july|august|september|october|november|december|percent|dollars?|and|or|of|in|the|to|for|from|at|by|with|is|are|was|were|did|does|do|on|as|that|which|who|it|its)$/u;

type Count = { n: number; nouns: string[] };
function countsIn(text: string): Count[] {
  return [...text.matchAll(COUNTED)].flatMap((m) => {
    const words = (m[3] ?? '').toLowerCase().split(' ');
    const end = words.findIndex((w) => NO_NOUN.test(w));
    const nouns = (end < 0 ? words : words.slice(0, end)).map(stemOf);
    const digits = (m[2] ?? '').replaceAll(',', '');
    const n = m[1] !== undefined ? 1 : /^\d/u.test(digits) ? Number(digits) : (readNumbers(digits)[0] ?? 0);
    const unit = nouns.findIndex((w) => unitsOf(w) !== undefined);
    return nouns.length === 0 || n === 0 ? [] : [{ n, nouns: unit >= 0 ? nouns.slice(unit, unit + 1) : nouns }];
  });
}
const unitsOf = (noun: string): readonly string[] | undefined => UNITS.find((u) => u.includes(noun));
/** The things counted: alike when they share a noun or are units of one measure. */
const alike = (a: Count, b: Count): boolean => {
  const of = unitsOf(a.nouns[0] ?? '');
  return of === undefined ? a.nouns.some((w) => b.nouns.includes(w)) : unitsOf(b.nouns[0] ?? '') === of;
};
const equal = (a: Count, b: Count): boolean => a.n === b.n && (unitsOf(a.nouns[0] ?? '') === undefined || a.nouns[0] === b.nouns[0]);

/** "The second largest" before "the largest". */
const SECOND = /\b(?:second|third|fourth)[- ](?:largest|biggest|smallest|highest)\b/iu;
const MOST = /\b(?:largest|biggest|smallest|highest)\b/iu;
/** The claim counts or measures a thing of which the statement gives another number, or a number of another unit. */
export function countedOtherwise(claim: string, says: string): boolean {
  if (LATER.test(claim) && laterThanFirst(claim, says)) return true;
  const own = countsIn(says);
  if (SECOND.test(claim) && MOST.test(says) && !SECOND.test(says)) return true;
  return countsIn(claim).some((c) => {
    const same = own.filter((o) => alike(c, o));
    return same.length > 0 && !same.some((o) => equal(c, o));
  });
}

/** "Its second plant" before "the first plant". */
const LATER = /\b(?:second|third|fourth|fifth|2nd|3rd|4th)\b/iu;
const LATER_NOUN = /\b(?:second|third|fourth|fifth|2nd|3rd|4th)[ -]((?:[a-z-]+ ){0,2}[a-z-]{4,})/giu;
const FIRST_NOUN = /\bfirst[ -]((?:[a-z-]+ ){0,2}[a-z-]{4,})/giu;
function laterThanFirst(claim: string, says: string): boolean {
  const first = new Set([...says.matchAll(FIRST_NOUN)].flatMap((m) => (m[1] ?? '').split(' ').map(stemOf)));
  return first.size > 0 && !LATER.test(says) && [...claim.matchAll(LATER_NOUN)].some((m) => (m[1] ?? '').split(' ').some((w) => w.length > 3 && first.has(stemOf(w))));
}

const OFFICE = String.raw`(?:foreign minister|prime minister|minister|chair(?:man|woman|person)?|secretary of state|secretary|director|ambassador|president|envoy)`;
const RANKED = new RegExp(String.raw`\b(?:(deputy|vice|assistant)[ -])?(?:(?!deputy|vice|assistant|and|or|of)[\w'.]+ ){0,2}?(${OFFICE})\b`, 'giu');
const FORMER = new RegExp(String.raw`\b(?:former(?:ly)?|previously|once|ex)\b[^.;,]{0,30}?\b(${OFFICE})\b`, 'giu');
const PRESENT = /^\W*(?:(?:so|and|but) )?(?:is|are)\b|\b(?:now|currently|still|at the time|when|then|sitting|acting)\b/iu;
const PAST = /\b(?:former(?:ly)?|previously|once|ever|ex|before|used to|earlier)\b/iu;

/** "Foreign minister" and "minister" hold the same rank. */
const headOf = (office = ''): string => office.toLowerCase().replace(/^(?:foreign|prime) | of state$|(?<=chair)\w+/gu, '');
/** "Is he foreign minister?" before "formerly foreign minister"; "the chair" before "deputy chair". */
export function rankedOtherwise(claim: string, says: string): boolean {
  return [...claim.matchAll(RANKED)].some(([, deputy, office]) => {
    const held = [...says.matchAll(RANKED)].filter((m) => headOf(m[2]) === headOf(office));
    if (held.length === 0) return false;
    if (held.every((m) => (m[1] === undefined) !== (deputy === undefined))) return true;
    const former = [...says.matchAll(FORMER)].filter((m) => m[1]?.toLowerCase() === office?.toLowerCase());
    return deputy === undefined && former.length > 0 && former.length === held.filter((m) => m[1] === undefined).length && PRESENT.test(claim) && !PAST.test(claim);
  });
}

/** "54 foreign ministers", "54 is the number of ministers" where the sentence counts 43 of them. */
export function miscounted(claim: string, says: string): boolean {
  return [...claim.matchAll(NUMBERED)].some((m) => {
    const [number, noun] = [m[1] ?? m[4] ?? '', m[2] ?? m[3] ?? ''];
    const own = numberOf(noun.trim(), says)?.[2];
    return own !== undefined && own !== number;
  });
}
const numberOf = aroundWord(String.raw`\b(\d+) (?:[a-z]+ )?\1\b`);
const NUMBERED =
  /\b(\d+)(?: (?:is|are|was|were|as|for|means|counts|stands for))?(?: the)?(?: (?:number|count) of)?(?: the)? ((?:[a-z]+ )?[a-z]{4,})\b|\b(?:number|count) of (?:the )?((?:foreign )?[a-z]{4,})\b[^?\d]{0,40}?\b(\d+)\b/giu;
