// The wording of a money question cut up: which words leave money out, which count it in, which name it. Pure.
import { AGENCIES } from './filter.ts';
import { RecentMap } from '../../../src/lib/recent-map.ts';
import { wordFrom } from '../../../src/lib/text/whole-word.ts';
import type { Mention, Reading } from '../../../src/model/reading.ts';

export type Span = { from: number; to: number };
export type MoneyText = {
  /** The question with shorthand written out. */
  text: string;
  /** The same, words that leave money out replaced by blanks. */
  kept: string;
  /** Phrases that leave money out, one a noun. */
  left: readonly Span[];
  /** Phrases that count money in beside the rest: "conditional included". */
  added: readonly Span[];
  /** "minus the two biggest": so many of the largest are left out. */
  dropTop: number;
  /** Where each mention stands in `text`. */
  at: ReadonlyMap<Mention, number>;
};

const SHORTHAND: readonly [RegExp, string][] = [
  [/\b(are|is|was|were|do|does|did|have|has|had)n['’]t\b/giu, '$1 not'],
  [/(?:[,;]|\s+but)\s*(?:(?:with|and|but) )?([^,;?]{2,40}?)(?<!\b(?:or|why|if|is|are|was|were|do|does|did|has|have|can|could|should)) not(?=\s*(?:[.,:;?!]|$))/giu, ', without $1'],
  [/\b(?:not|nor|neither)(?: (?:located|placed|sited|based|situated|operating|lying))? (?:in|inside|within|on) (?:the )?(?:us|u\.s\.?|usa|united states|america)(?![\w.]*\w| (?:state|money|list))(?: soil)?/giu, 'abroad'],
  [/\boutside (?:of )?(?!(?:the )?(?:us|u\.s\.?|usa|united states|america|of)\b|money|capital|investors?|equity|debt|funds?|funding|financing)(?=(?:the )?\p{L})/giu, 'not in '],
  [/\b(?:whatever|what|anything|everything|all|those|the ones|the part|the bit)(?: (?:that|which))?(?:['’]s| is| are| was| were) (?=(?:only |merely |just )?(?:conditional|private|mobili[sz]ed|indicative)\b)/giu, ''],
  [/\((?=[^)]*\b(?:the (?:whole |entire )?lot|everything|all of it)\b)[^)]*\)/giu, ', all kinds together'],
  [/\b(?:subtract|deduct|take|knock|strip)(?:ing)?(?: away)? ((?:(?!\b(?:and|out)\b)[^?;:,]){3,60}?) (?:from|out of|off)(?: of)? (?!which)([^?;:,]+?)(?=[?;:,!]|\.(?:\s|$)|$)/giu, '$2 minus $1'],
  [/(?<=illions?)-plus\b|(?<=\d(?:k|m|mn|bn|b)?)\+(?=\s+(?:\w+ )?(?:deals?|lines?|approvals?|approved|notices?|investments?|loans?|items?|stakes?|projects?|financings?)\b)/giu, ' or more'],
  [/((?:^\W*|\b(?:i|we|you|if|when|please|and) )add\b(?: \S+){0,7}?|\b(?:adding\b(?: \S+){0,7}?|(?:is|are|was|were|gets?) added)) to(?= )/giu, '$1 and'],
  [/\b(ratio (?:of|between)(?: \S+){1,9}?) (?:to|and)(?= )/giu, '$1 against'],
  [/\bw\/o\b|\bw\/out\b|\bwo\/|\bw-o\b/giu, 'without'],
  [/\bincl\.?(?= |$)/giu, 'including'],
  [/\bexcl\.?(?= |$)/giu, 'excluding'],
  [/\bgov'?t\.?(?= |'|$)|\bgvt\b/giu, 'government'],
  [/\bavg\.?(?= |$)/giu, 'average'],
  [/\bok'?d\b|\bokayed\b|\bgreen-?lit\b|\bsigned off\b|\bapprovals?\b|\bauthori[sz](?:ed|ations?)\b/giu, 'approved'],
  [/\bon top of\b/giu, 'alongside'],
  [/\b((?:public|private)(?: money)? and (?:public|private)(?: money)?|each kind|kinds) (?:kept |told |shown )?apart\b/giu, '$1'],
  [/\bon top\b/giu, 'too'],
  [/\bpct\b|\bper cent\b/giu, 'percent'],
  [/\bunconditional(?:ly)?\b|\bnon-?conditional\b/giu, 'not conditional'],
  [/\bnon-?private\b/giu, 'not private'],
  [/\bnon-?public\b/giu, 'private'],
];
/** Words after which a phrase that leaves money out cannot go on. */
const STOP = [
  // Verbs of money
  String.raw`got|gets?|gave|gives|received|receives|have|has|had|involve[sd]?|finances|financed|backs|backed|invests|invested`,
  String.raw`lends?|lent|finance|funds?(?= (?:the |project |in |for |to ))|backs?|supports?|takes? part|puts?|joins?|participates?|sits?|lies|located|based|operates?`,
  // Asking
  String.raw`what|whats|what's|how|which|who|where|please|pls|do|does|did|is|are|was|were|would|will|give|show|tell|list`,
  // What is wanted of the rows
  String.raw`in total|in sum|altogether|overall|only|by|per|sum|add|total|totals|sort|rank|count|compute|average|mean|median`,
  String.raw`largest|biggest|smallest|top|then|from which|come|comes|amount|amounts`,
].join('|');
/** Words that leave out what follows. */
const CUE = [
  String.raw`excluding|excludes?|exclude|without|except(?: for)?|excepting|not counting|not including|not considering|don't count|do not count`,
  String.raw`leav(?:e|ing)(?: out| aside| off)|minus|apart from|other than|omit(?:ting)?|ignor(?:e|ing)|but not|but no|not the|and not|setting aside|set aside`,
  String.raw`if you skip|skip(?:ping)?|disregard(?:ing)?|net of|sans|bar(?:ring)?|besides`,
  // Not "put beside", "the money beside"
  String.raw`(?<!\b(?:money|capital|equity|debt|investors?|funds?|funding|financing|put|sits?|stands?|stood|raised|invested)\s)beside`,
  String.raw`aside from|tak(?:e|ing) out|drop(?:ping)?|remov(?:e|ing)|strip(?:ping)?(?: out)?|less the|subtract(?:ing)?|deduct(?:ing)?`,
  String.raw`with no|nothing|none of the|not|no|ex`,
].join('|');
const LEADING = new RegExp(String.raw`\b(?:${CUE})\b[\s:]+(?!only\b|just\b|an? (?:amount|price|sum|figure|date)\b|any (?:amount|price|sum|figure|date)s?\b|more than\b|less than\b|over\b|under\b|yet\b|been\b)(.*?)(?=[;?:=!()]|\s[-–]\s|\.\s|\.?$|(?:^|[\s,])(?:${STOP})\b)`, 'giu');
const APART = /\b(?:tak(?:e|ing)|leav(?:e|ing)|keep(?:ing)?|set(?:ting)?|strip(?:ping)?|count(?:ing)?|put(?:ting)?|drop(?:ping)?)\b\s+((?:(?!\b(?:and(?! (?:the )?(?:private|conditional|letters?|lois?|notices?|mobili|investors?))|how|what|in)\b)[^;?,]){2,60}?)\s+(?:out|aside|off|away)\b(?:\s+of)?/giu;
const TRAILING = /((?:[\w$.'/-]+\s+){1,7}?)(?:(?:is|are|was|were|being|gets?|to be)\s+)?(?:excluded|(?<!far )apart(?! (?:from|are|is|in)\b)|aside|left out|left aside|not counted|not included|not considered|ignored|disregarded|out of it|omitted|removed|taken out|stripped out|set aside|don't count|do not count|doesn't count)\b/giu;
const ADDING = new RegExp([
  /\b(?:including|inclusive of|count(?:ing)? in|even with|plus even)\b\s+((?:(?!including\b)[\w'-]+\s*){1,5})/u,
  /((?:[\w'-]+\s+){1,5}?)(?:(?:is|are|was|were)\s+)?(?:included|counted(?! (?:as|apart|by|among))(?: in| too| as well)?|(?:added|thrown|tossed|folded|lumped|chucked) in|in too|as well|too)\b/u,
  /\b(?:with|count(?:ing)?)\s+((?:the\s+)?(?:[\w'-]+\s+){0,4}?(?:conditional|letters?|vault)(?:\s+(?!in\b)[\w'-]+){0,3})(?:\s+in\b)?/u,
].map((idea) => idea.source).join('|'), 'giu');

/** "gold, copper and what else?": what is named before is left out. */
const othersAsked = (text: string): string => text.replace(/\s*(?:\s-|[:,(])\s*([^:,(-]+(?:, [^:,(-]+)*?),? and (?:what|which|who) (?:else|others?)\b/iu, (_, names: string) => ` besides ${names.replaceAll(',', ' and')}`);

const FUNDERS = new Set<string>(AGENCIES);
const NUMBERS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5 };
const BIGGEST = /\b(?:minus|without|excluding|except(?: for)?|not counting|leaving out|apart from|other than|less)\s+(?:the |its |their )?(?:(one|two|three|four|five|\d)\s+)?(?:largest|biggest|top)(?:\s+(one|two|three|four|five|\d))?(?:\s+(?:ones?|deals?|lines?|items?|notices?|of them))?/iu;

export function moneyText(reading: Reading): MoneyText {
  const plain = SHORTHAND.reduce((t, [pattern, words]) => t.replace(pattern, words), othersAsked(reading.text));
  const biggest = BIGGEST.exec(plain);
  const dropTop = biggest === null ? 0 : (NUMBERS[(biggest[1] ?? biggest[2] ?? 'one').toLowerCase()] ?? Number(biggest[1] ?? biggest[2] ?? 1));
  const text = plain.replace(BIGGEST, '');
  const at = places(text, reading);
  const out = outside(text, { all: [...at.values()], agencies: [...at].flatMap(([m, n]) => (FUNDERS.has(m.id) ? [n] : [])) });
  const left = out.flatMap((span) => nouns(text, span));
  const kept = blank(text, out);
  const added = addedIn(kept, text).filter((span) => !out.some((o) => overlap(o, span)));
  return { text, kept, left, added, dropTop, at };
}

/** What counts in: before "included" no more than the last noun phrase. */
function addedIn(kept: string, text: string): Span[] {
  return [...kept.matchAll(ADDING)].map((m) => {
    const words = (m[1] ?? m[2] ?? m[3] ?? '').trimEnd();
    const from = m.index + m[0].indexOf(words);
    const span = { from, to: from + words.length };
    return m[2] === undefined ? span : withRow(text, tail(text, span));
  });
}
/** Weak words leave something out only when money or a name follows. */
const WEAK = /^(?:not?(?! (?:counting|including|considering)\b)|ex|nothing|none|bar|drop|less|and not|but no|but not|with no)\b/iu;
const MONEY_NOUN = /\b(?:conditional|letters?|lois?|private|investors?|mobili[sz]ed|notices?|nofos?|nois?|equity|debts?|loans?)\b/iu;
/** Spans that leave something out, cue included. */
type Names = { all: readonly number[]; agencies: readonly number[] };
function outside(text: string, names: Names): Span[] {
  const found: Span[] = [];
  LEADING.lastIndex = 0;
  for (let m = LEADING.exec(text); m !== null; m = LEADING.exec(text)) {
    const whole = { from: m.index, to: m.index + listEnd(m) };
    const cut = otherSide(text, whole, names);
    const span = { from: m.index, to: cut ?? whole.to };
    LEADING.lastIndex = Math.max(span.to, span.from + 1);
    const named = MONEY_NOUN.test(text.slice(span.from, span.to)) || names.all.some((n) => n >= span.from && n < span.to);
    if ((m[1] ?? '').trim() !== '' && (!WEAK.test(m[0]) || named)) found.push(span);
  }
  const free = (s: Span): boolean => !found.some((f) => overlap(f, s));
  for (const m of text.matchAll(APART)) { const s = { from: m.index, to: m.index + m[0].length }; if (free(s)) found.push(s); }
  for (const m of text.matchAll(TRAILING)) { const s = { from: tail(text, { from: m.index, to: m.index + (m[1] ?? '').length }).from, to: m.index + m[0].length }; if (free(s)) found.push(s); }
  return found.toSorted((a, b) => a.from - b.from);
}

/** "EXIM minus Vault or the DFC - which is more?": the other side of a comparison is not left out. */
const COMPARES = /\b(?:bigger|larger|more|smaller|less|higher|lower|greater|compar\w+|difference|exceeds?|than|vs\.?|versus)\b/iu;
function otherSide(text: string, { from, to }: Span, names: Names): number | undefined {
  if (!COMPARES.test(text)) return undefined;
  const goesOn = (joiner: string, at: number): boolean => (/^(?:and|with|to)$/iu.test(joiner) ? names.agencies : names.all).some((n) => n > at && n < to);
  return [...text.slice(from, to).matchAll(/\s+(or|and|than|versus|vs\.?|against|with|to)\s/giu)].map((m) => ({ joiner: m[1] ?? '', at: from + m.index })).find(({ joiner, at }) => names.all.some((n) => n >= from && n < at) && goesOn(joiner, at))?.at;
}
/** A comma ends the phrase unless what follows goes on naming money: "letters of interest, anything conditional, and private capital". */
function listEnd(m: RegExpExecArray): number {
  const whole = m[0];
  let at = whole.indexOf(',');
  while (at >= 0) {
    const next = whole.slice(at + 1).split(',')[0] ?? '';
    if (!/\b(?:conditional|letters?|lois?|private|mobili[sz]ed|notices?|nofos?|nois?|equity|debts?|loans?)\b/iu.test(next) || /\b(?:public|firm|approved|all|deals)\b/iu.test(next)) return at;
    at = whole.indexOf(',', at + 1);
  }
  return whole.length;
}
/** "Once copper and gold are excluded": so many words from "once" on are a list of names. */
const SHORT_LIST = 6;
/** The last noun phrase before a trailing "left out": back to a preposition, verb or comma. */
function tail(text: string, span: Span): Span {
  const words = [...text.slice(span.from, span.to).matchAll(/\S+/gu)];
  const clause = words.findLastIndex((w) => /^(?:if|when|once|with)$/iu.test(w[0]));
  const opened = words[clause + 1];
  if (clause >= 0 && opened !== undefined && words.length - clause <= SHORT_LIST && /^(?:and|or)$/iu.test(words.at(-2)?.[0] ?? '')) return { from: span.from + opened.index, to: span.to };
  const stop = words.findLastIndex((w, i) => i < words.length - 1 && !/^letters?$/iu.test(words[i - 1]?.[0] ?? '') && /^(?:if|when|with|once|what|does|do|is|are|of|for|from|by|on|to|and|how|much|total|totals|sum|money|that|debt:?)$/iu.test(w[0]) || /[,;:]$/u.test(w[0]) && i < words.length - 1);
  const first = words[stop + 1];
  return first === undefined ? span : { from: span.from + first.index, to: span.to };
}
/** "Conditional and private too": the kinds of money named in one row before the last are counted in with it. */
const ROW_BEFORE = /(?:\b(?:conditional|private|indicative|mobili[sz]ed|letters?|lois?|notices?)(?:\s*,\s*|\s*(?:,\s*)?(?:and|&|\+)\s*))+$/iu;
const withRow = (text: string, { from, to }: Span): Span => ({ from: from - (MONEY_NOUN.test(text.slice(from, to)) ? (ROW_BEFORE.exec(text.slice(0, from))?.[0].length ?? 0) : 0), to });
function nouns(text: string, { from, to }: Span): Span[] {
  const out: Span[] = [];
  let start = from;
  for (const m of text.slice(from, to).matchAll(/,|;|\b(?:or|and|nor)\b/giu)) { out.push({ from: start, to: from + m.index }); start = from + m.index + m[0].length; }
  return [...out, { from: start, to }];
}
const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
const blank = (text: string, spans: readonly Span[]): string => [...text].map((c, i) => (spans.some((s) => i >= s.from && i < s.to) ? ' ' : c)).join('');

const PLAIN_WORD = /^[\p{L}\p{N}]+$/u;
/** Characters between two words of a reading, at most: what cleaning may have left out. */
const REACH = 60;
/** Patterns of words with a sign in them, the latest of them kept. */
const withSign = new RecentMap<RegExp>(500);
/** A word with a sign in it ("alcoa-sojitz"), which the text may write otherwise. */
function loosely(text: string, word: string, from: number): number {
  const pattern = withSign.get(word) ?? new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[^\p{L}\p{N}]/gu, '.?')}`, 'u');
  withSign.set(word, pattern);
  const found = text.slice(from, from + REACH + 2 + word.length).search(pattern);
  return found < 0 || found > REACH ? -1 : from + found;
}
/** Words of the reading are found one after the other; a mention stands where its first word stands. */
function places(text: string, reading: Reading): Map<Mention, number> {
  const lower = text.toLowerCase();
  const starts: number[] = [];
  let at = 0;
  for (const word of reading.words) {
    const here = PLAIN_WORD.test(word) ? wordFrom(lower, word, at, REACH) : loosely(lower, word, at);
    starts.push(here < 0 ? at : here);
    if (here >= 0) at = here + 1;
  }
  return new Map(reading.mentions.map((m) => [m, exact(text, m) ?? starts[m.from] ?? 0]));
}
function exact(text: string, m: Mention): number | undefined {
  const at = text.indexOf(m.surface);
  return at >= 0 && text.indexOf(m.surface, at + 1) < 0 ? at : undefined;
}
export const inside = (at: number, spans: readonly Span[]): boolean => spans.some((s) => at >= s.from && at < s.to);
