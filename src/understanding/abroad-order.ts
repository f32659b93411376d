// Puts glossed words of other languages into the order of an English question. Pure. Not for: looking words up (abroad-forms.ts).
import type { Tongue } from '../model/language.ts';

const DONE = '(?:signed|attended|announced|launched|created|led|replaced|approved|provided|invested|financed|received|mobilized|disbursed|discussed|met|held|hosted'
  + '|said|mentioned|visited|planned|used|happened|paid|withdrew|rejected|sent|represented|issued)';
/** Asks for who or what did something: the verb follows at once. */
const WHO = '(?:who|which(?: [\\w-]+){0,3}?|how many(?: [\\w-]+){0,3}?)';
/** Asks for the circumstances, or for what was done. */
const WHEN = '(?:(?:on|in|at|since|until|for|about|with|to) (?:what|which|when|whom)(?: (?:date|city|year|month|day|country))?|when|where|why|'
  + 'how much money|how much funding|how much(?! money| funding)|how(?! much| many)|what amount|what)';
const BASES: Readonly<Record<string, string>> = { led: 'lead', met: 'meet', held: 'hold', said: 'say', planned: 'plan', paid: 'pay', withdrew: 'withdraw', sent: 'send' };
/** "signed" -> "sign", "announced" -> "announce". */
const baseOf = (done: string): string => BASES[done] ?? done.replace(/(?<=at|nc|id|[vz]|is|eiv|us|lac|ais)ed$/u, 'e').replace(/(?<!e)ed$/u, '');
/** Who did it stands before the first little word. */
const SUBJECT = /^((?:the )?.+?)(?: (?=(?:the|a|an|with|in|on|at|for|from|to|by|about|this|these|its|memorandum|agreement)\b))(.*)$/u;

/** "Peru the memorandum" + "signed" -> "Peru sign the memorandum". */
function clause(middle: string, done: string, rest: string): string {
  const [, subject = middle, object = ''] = SUBJECT.exec(middle) ?? [];
  return [subject, baseOf(done), object, rest.trim()].filter((w) => w !== '').join(' ');
}
/** What is not done by the one named. */
const HAPPENS = /^(?:held|created|launched|used)$/iu;
const THING = /^(?:the |an? |this )?(?:\p{Ll}+ )?(?:memorandums?|agreements?|action plan|loans?|contracts?)\b/u;
const isDoneTo = (what: string, done: string): boolean => HAPPENS.test(done) || THING.test(what);
const been = (what: string, done: string): string => (/^(?:the )?(?:\p{Ll}+ )*\p{Ll}+s\b/u.test(what) ? (done === 'used' ? 'are' : 'were') : 'was');
const rule = (pattern: string): RegExp => new RegExp(pattern, 'iu');
const SUBJECT_BEHIND = rule(`^(${WHO}) (?:has|have) (.+?) (${DONE})(?= |\\W*$)(.*)$`);
const SUBJECT_ASKED = rule(`^(${WHO}) (?:has|have) (${DONE})\\b`);
const HAS_DONE = rule(`^((?:and )?${WHEN}) (?:has|have) (?!${DONE}\\b)(.+?) (${DONE})(?= |\\W*$)(.*)$`);
const DOES_BEHIND = rule(`^((?:and )?${WHEN}(?<!what)) (?!has |have |is |are |was |were |did |${DONE} )((?:(?! (?:is|are|was|were) ).)+?) (?:(?:has|have) )?(${DONE})(?= |\\W*$)(.*)$`);
const DONE_FIRST = rule(`^((?:and )?${WHEN}) (?:(?:has|have) )?(${DONE}) (?!in |on |at |to |from )(.+)$`);
const PRESENT = rule(`^((?:and )?${WHEN}(?: long)?) (ends|lasts|contain|cost|chairs|leads|supports|builds|produces) (.+)$`);
const YES_NO = rule(`^(?:has|have) (.+?) (${DONE})(?= |\\W*$)(.*)$`);
const DONE_ASKED = rule(`^(${DONE}) (.+)$`);
/** German has its verb behind ("dass Chile unterzeichnet hat"), French an article for some ("signé des accords"). */
const DONE_HAS = new RegExp(`\\b(${DONE}) (?:has|have)\\b`, 'giu');
const DONE_SOME = new RegExp(`\\b(${DONE}) of the (?=\\p{L}+s\\b)`, 'giu');
/** "Qui l'a annoncé": it was announced. */
const DONE_IT = new RegExp(`\\b(who|when|where|why|how) (?:(?:has|have) )?the (?:(?:has|have) )?(${DONE})\\b`, 'giu');
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** "am 4. Februar", "el 4 de febrero de 2026". */
const DATES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(\\d{1,2})\\.? (?:of )?(${MONTH})\\b`, 'gu'), '$1 $2'],
  [new RegExp(`(${MONTH})(?: of)?(?: the)? (20\\d\\d)`, 'gu'), '$1 $2'],
  [new RegExp(`(?<!\\b(?:since|until|before|after|from|of|on) )(?:at the|the|on the|in the) (\\d{1,2} ${MONTH})`, 'gu'), 'on $1'],
];
/** Turkish asks in the middle and at the end. */
const ASKED_WITHIN = rule(`^(.+?) (by whom|with whom|who|when|where|why|what is|what amount|how much(?: money)?|how many [\\w-]+|which [\\w-]+|(?:in|on) (?:which|what) [\\w-]+|is it true that|what|how)(?= |\\W*$)(.*)$`);
const ASKS = /\b(?:who|whom|whose|what|when|where|why|which|how|is it true|is there|are there|list|tell me|compare|did|is|are|was|were|can|will)\b/iu;
const TELLS = rule(`\\b(?:${DONE}|chairs|leads|is|are|has|have|was|were|supports|builds|belongs|produces)\\b`);

/** What is glossed word for word, as English says it. */
const WORDING: readonly (readonly [RegExp, string])[] = [
  ...DATES,
  [/\bhow (many|much) of (?!them\b)(?:the )?/giu, 'how $1 '],
  [/\bthe the\b/giu, 'the'],
  [/\bthe more (?=(?:of )?\p{Ll}+s?\b)/giu, 'the most '],
  [/\bthe most of\b/giu, 'the most'],
  [/\bthe memorandum (?:of|in) (\p{Lu}\p{L}+)/gu, 'the $1 memorandum'],
  [/\b(countries|country|companies|nations) ((?:South |Latin )?(?:African|Asian|European|Arab|American))\b/gu, '$2 $1'],
  [DONE_HAS, '$1'],
  [DONE_IT, '$1 $2 it'],
  [/\b(received?) of\b/giu, '$1 from'],
  [DONE_SOME, '$1 '],
  [/\b(who|when|where|why|what|how much|how many [\w-]+|which [\w-]+) is it true that\b/giu, '$1'],
  [/^(?:it )?is (?=(?:on what|in what|who|whom|where|when|how)\b)/u, ''],
  [/^what (?=\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*)*[?!.\s]*$)/u, 'what is '],
  [/[?!.\s]+$/u, ''],
];
/** "À Washington" is where it was done, unless something is given. */
const AT_PLACE = /(?<=\b(?:sign|signed|attended|held|represented|met|discussed|announced)\b.*) to (?=\p{Lu})/gu;

export function englishOf(glossed: string, tongue: Tongue, asked: boolean): string {
  const opened = glossed.replace(/^that (?=\p{L})/u, tongue === 'fr' ? 'what ' : 'which ');
  const plain = WORDING.reduce((out, [pattern, words]) => out.replace(pattern, words), opened).replace(AT_PLACE, ' in ');
  const within = tongue === 'tr' ? ASKED_WITHIN.exec(plain) : null;
  const text = within === null ? plain : `${within[2] ?? ''} ${within[1] ?? ''}${within[3] ?? ''}`.trim();
  const ordered = reordered(text) ?? text;
  const told = asked && !ASKS.test(ordered) && TELLS.test(ordered) ? `is it true that ${ordered.replace(/\b(?:has|have) (?=\p{L}+ed\b)/u, '')}` : ordered;
  return told + (asked ? '?' : '');
}
function reordered(text: string): string | undefined {
  const at = SUBJECT_ASKED.exec(text);
  if (at !== null) return `${at[1] ?? ''} ${at[2] ?? ''}${text.slice(at[0].length)}`;
  const behind = SUBJECT_BEHIND.exec(text);
  if (behind !== null) return `${behind[1] ?? ''} ${behind[3] ?? ''} ${behind[2] ?? ''}${behind[4] ?? ''}`;
  const done = HAS_DONE.exec(text) ?? DOES_BEHIND.exec(text);
  if (done !== null && isDoneTo(done[2] ?? '', done[3] ?? '')) return `${done[1] ?? ''} ${been(done[2] ?? '', done[3] ?? '')} ${done[2] ?? ''} ${done[3] ?? ''}${done[4] ?? ''}`;
  if (done !== null) return `${done[1] ?? ''} did ${clause(done[2] ?? '', done[3] ?? '', done[4] ?? '')}`;
  const first = DONE_FIRST.exec(text);
  if (first !== null) return isDoneTo(first[3] ?? '', first[2] ?? '') ? `${first[1] ?? ''} ${been(first[3] ?? '', first[2] ?? '')} ${first[3] ?? ''} ${first[2] ?? ''}` : `${first[1] ?? ''} did ${clause(first[3] ?? '', first[2] ?? '', '')}`;
  const present = PRESENT.exec(text);
  if (present !== null) return `${present[1] ?? ''} does ${present[3] ?? ''} ${(present[2] ?? '').replace(/s$/u, '')}`;
  const yesNo = YES_NO.exec(text);
  if (yesNo !== null) return `did ${clause(yesNo[1] ?? '', yesNo[2] ?? '', yesNo[3] ?? '')}`;
  const bare = DONE_ASKED.exec(text);
  return bare === null ? undefined : `did ${clause(bare[2] ?? '', bare[1] ?? '', '')}`;
}
