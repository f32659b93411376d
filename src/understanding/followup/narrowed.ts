// "how much in total?", "the average?", "which are abroad?" after an answer about money: asked of the same lines. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import type { Reading } from '../../model/reading.ts';
import { bareAmount, dealsOf, howMany } from './added.ts';
import { nameOf } from './antecedents.ts';
import { endOfGroups } from './end-of-groups.ts';
import { countsIn } from './swap.ts';

const MONEY = new Set(['financing', 'compare', 'verify-money']);
const OF_LINES = /\b(?:top|number one|runner-up|how much|how many|total|altogether|in total|sum|average|median|largest|biggest|smallest|bigger|smaller|larger|lowest|highest|oldest|newest|earliest|latest|which|without|excluding|only|count|share|percentage|add|them|that|together|both|abroad|by (?:month|agency|state|country|mineral|instrument|company))\b/iu;
const MAX_WORDS = 12;
/** "In total" after "the 150 million of Korea Zinc" is no longer of that one sum. */
const ONE_SUM = /\b(?:the |that )\$?\d[\d.,]* ?(?:million|billion|mn|bn|m|b)\b(?: \p{L}+)? of /iu;
/** "Top one?" */
const TOP = /^(\W*(?:(?:and|so|who(?:'s| is)?|which(?: one)?(?: is)?|what(?:'s| is)?|the)\b[, ]*)*)(?:top|number one|no\.? ?1|leader|first place)(?: (?:one|spot|place|of (?:them|those|the list)))?(?=\W*$)/iu;
const OF_ONE = /\b(?:it|its)\b|^\W*(?:and |so )?(?:where|when|who|what) (?:is|was|does|did|gets|got) (?:that|this)\b/iu;
const THAT_ONE = /\b(?:that|this) one\b/iu;
const OF_TIME = /\b(?:over|during|in|for) (?:which|what) (?:period|time|months?|years?|span|stretch)\b|\bhow long\b/iu;
/** "Is that public money?", "are those awards?" asks what the money told is. */
const OF_KIND = /^\W*(?:(?:and|so|but)\b[, ]*)*(?:is|was|are|were|isn['’]t|aren['’]t) (?:it|that|this|those|these|they|(?:all|any) of (?:it|them|that|those))\b(?! (?:in total|altogether|together|all|the (?:most|largest|smallest|biggest))\b)/iu;
/** "Which are in the US?" of the lines told. */
const AT_HOME = /^\W*(?:and |so )?(?:which|what|how many|only)\b.*\b(?:in|inside|within|outside(?: of)?) (?:the )?(?:us|u\.s\.|usa|united states|america|states)(?!\w)/iu;
/** "Which has the most lines?" after the agencies were told. */
const HAS_MOST = /^\W*(?:and |so )*(?:which(?: one)?|who)? ?(?:has|have|got|gets|gives?)? ?the (most|fewest|least|largest|smallest)\b/iu;
/** "Is that included in the sum?" asks of the one amount told. */
export const IS_WITHIN = /\b(?:is|was|are|were) (?:it|that|this|those|these)\b.{0,20}\b(?:inside|included|within|part of|counted|contained|on top)\b/iu;

export function narrowed(typed: string, reading: Reading, last: Turn, world: World): string[] {
  const ends = endOfGroups(typed);
  const text = ends ?? typed;
  const rows = last.records.filter((id) => id.startsWith('financing:')).length;
  if (!(MONEY.has(last.intent) || rows > 1) || reading.mentions.some((m) => m.kind !== 'mineral' && !(m.id === 'place:us' && reading.mentions.length === 1 && AT_HOME.test(text))) || reading.words.length > MAX_WORDS || !OF_LINES.test(text) || /\bother \p{L}/iu.test(text) || countsIn(text)) return [];
  if ((OF_ONE.test(text) && (new Set(last.focus.set).size === 1 || dealsOf(last, world).length === 1)) || THAT_ONE.test(text) || OF_TIME.test(text) || IS_WITHIN.test(text) || OF_KIND.test(text)) return [];
  const n = howMany(text);
  if (n !== null && ![new Set(last.focus.set).size, dealsOf(last, world).length].includes(n)) return [];
  if (/^\W*(?:and|what about|how about)\b.{0,12}$/iu.test(text) || (ends === null && reading.terms.some((t) => !t.known) && !AGE.test(text)) || reading.dates.length > 0) return [];
  const own = text.replace(/[?.! ]+$/u, '').replace(TOP, '$1largest').replace(/\b(?:of )?(?:them|those|these|that|it|this|both)\b/giu, (w) => (/both/iu.test(w) ? 'together' : '')).replace(/\s+/gu, ' ').trim();
  const whole = /^(?:only|just)\b/iu.test(own) ? last.reading.text.replace(/^\W*(?:only|just)\b[^;]*;\s*/iu, '') : unasked(last.reading.text, own);
  const rest = (/\b(?:in )?total\b|\baltogether\b/iu.test(own) ? whole.replace(ONE_SUM, '') : whole).replace(/^\W*(?:which|what|who|how much|how many|list|show|name|give me|tell me)\b|(?<=\p{L}),? how (?:many|much)\b(?=\W*$)/giu, '');
  if (/\b(?:sums?|totals?|altogether|add(?:ed|s)? up|all in all)\b/iu.test(own)) return [`${own}; ${rest.replace(/\b(?:by|per) (?:(?:type|kind)s? of )?(?:notice|agency|month|state|country|mineral|instrument|stage|company|recipient)(?: types?)?\b/iu, '')}`];
  const counted = /\b(?:how many|which|what) (?:(?!and\b|or\b)\p{L}+ ){0,2}?(agencies|companies|countries|states|minerals|instruments)\b/iu.exec(last.reading.text)?.[1];
  if (counted !== undefined && HAS_MOST.test(own)) return [`which ${counted.replace(/ies$/iu, 'y').replace(/s$/iu, '')} ${own.replace(HAS_MOST, 'has the $1')}?`];
  const kind = ENDS.test(own) ? KIND.exec(own)?.[0] : undefined;
  if (kind !== undefined && rest.toLowerCase().includes(kind.trim().toLowerCase())) return [`${own.replace(kind, ' ')}; ${rest}`];
  if (ENDS.test(own) && GROUPED.test(rest)) return [`${own}; ${rest.replace(GROUPED, ' ').replace(/\bones? (?=in\b)/iu, '')}`];
  const [now, then] = [PAPER.exec(own), PAPER.exec(rest)];
  if (now !== null && then !== null && now[0].toLowerCase() !== then[0].toLowerCase()) return [`${own.replace(now[0], '').trim()}; ${rest.replace(then[0], now[0])}`];
  return [`${own}; ${rest}`];
}
/** "Which states; how many; EXIM's deals under 30 million": what was asked of the lines before is dropped, what narrowed them stays. */
function unasked(text: string, own: string): string {
  const parts = text.split(';');
  return parts.filter((part, i) => i === parts.length - 1 || (NARROWS.test(part) && !(A_KIND.test(own) && A_KIND.test(part)))).join(';');
}
/** One kind of money takes the place of another. */
const A_KIND = /\b(?:firm|private|public|government|conditional|mobili[sz]ed)\b/iu;
const NARROWS = /\b(?:only|just|without|exclud\w*|except|minus|not|under|over|above|below|less|more|least|than|firm|private|public|government|conditional|approved|debts?|equity|loans?|grants?|notices?|nofos?|nois?|pias?|letters?|since|before|after|until|dated|abroad|in (?:the )?\p{Lu}|20\d\d)\b/u;
/** "Which is the biggest of those?" asks for a line, however they were grouped. */
const ENDS = /^\W*(?:(?:and|so|which|what|is|was|the|one)\b ?)*(?:largest|biggest|smallest|highest|lowest)\b(?! (?:month|agency|state|country|mineral|group|total))/iu;
/** "The biggest firm line" of the firm money told: the kind is said once. */
const KIND = / (?:firm|public|private|government|conditional|approved)(?= (?:line|deal|one|item|sum|amount|loan|entry)\b)/iu;
const GROUPED = /\b(?:by|per) (?:date|day|month|year|quarter|amount|size|agency|state|country|mineral|instrument|stage)\b/iu;
/** "Oldest one?" of the lines told. */
const AGE = /^\W*(?:(?:and|so|which(?: one)?(?: is)?|what(?: is)?)\b[, ]*)*(?:the )?(?:oldest|newest|earliest|latest)(?: (?:one|line|notice|deal))?\W*$/iu;
/** "And the NOFOs, how many?" after the notices of intent: one kind of paper takes the place of the other. */
const PAPER = /\b(?:letters? of (?:interest|intent)|notices? of (?:intent|funding opportunity)|lois?|nofos?|nois?|pias?)\b/iu;

/** "How many is that?" after a list: its members are counted. */
export function counted(text: string, last: Turn): string[] {
  const wh = /\b(?:which|what|list(?: all)?(?: of)?(?: the)?|name(?: all)?(?: the)?)\b/iu.exec(last.reading.text);
  return wh === null || last.intent !== 'attendance' || !/^\W*(?:and |so )*how many (?:is that|is it|are they|are those|are that|were they|in all|in total|all in all)(?: in total| altogether)?\W*$/iu.test(text) ? [] : [last.reading.text.replace(wh[0], 'how many')];
}

/** "Which part is for rare earths?", "what share of it goes to Alaska?": of the money told last. */
const PART = /^\W*(?:(?:and|so)\b[, ]*)*(?:which|what) (?:part|portion|share|bit)(?: of (?:it|that|them|this))? (?=is\b|was\b|goes\b|went\b|are\b)/iu;
export function partOf(text: string, told: readonly Turn[]): string[] {
  const whole = PART.test(text) ? told.slice(-3).findLast((t) => MONEY.has(t.intent)) : undefined;
  const kind = /^\W*\w+ (?:part|portion|share|bit)\b.*?\b(?:is|was|are|were) (public|private|firm|conditional|debt|equity|government money|a? ?loans?)\W*$/iu.exec(text)?.[1];
  if (whole !== undefined && kind !== undefined) return [`how much is ${kind}; ${whole.reading.text}`];
  return whole === undefined ? [] : [text.replace(PART, `which part of ${bareAmount(whole.reading.text)} `)];
}
/** "Who has none?" after the companies with private investors: of the same agency. */
const NONE = /^\W*(?:(?:and|so|but)\b[, ]*)*(?:who|which(?: one| ones| companies| of them)?) (?:has|have|got|gets|had|received?|raised?) (?:none|nothing|no such (?:money|thing)|not any)\W*$/iu;
const OF_KINDS = /\b(?:private (?:investors|money|capital)|debt|equity|loans|conditional money)\b/iu;
export function withNone(text: string, told: readonly Turn[], world: World): string[] {
  const turns = NONE.test(text) ? told.slice(-3).toReversed().filter((t) => MONEY.has(t.intent)) : [];
  const kind = turns.map((t) => OF_KINDS.exec(t.reading.text)?.[0]).findLast((k) => k !== undefined);
  const agencies = new Set(world.ledger.rows().flatMap((r) => (turns.some((t) => t.records.includes(r.record.id)) ? [r.record.agency] : [])));
  const [agency] = agencies;
  return kind === undefined || agency === undefined || agencies.size !== 1 ? [] : [`which ${nameOf(agency, world)} companies have no ${kind}?`];
}

const PERCENT = /^\W*(?:and |so |ok |now )*(?:(?:in|as|as a|what(?:'s| is)?(?: the)?|the|which|how big a)\s+)*(?:percent(?:age)?s?|per cent|%|share|proportion|fraction|part)(?: (?:is|are|was) (?:that|it|this|they))?(?: (?:of (?:the )?(?:total|whole|sum|it|that|all)|then|terms))*\W*$/iu;
/** "In percent?" after "how much of A is B", or after the whole and then its part. */
export function asShare(text: string, told: readonly Turn[]): string[] {
  const [whole, part] = [told.at(-2), told.at(-1)];
  if (!PERCENT.test(text) || part === undefined) return [];
  const share = told.slice(-2).findLast((t) => /\bwhich part of\b/iu.test(t.reading.text));
  if (share !== undefined) return [share.reading.text];
  const of = /\bhow much of\b/iu;
  if (of.test(part.reading.text)) return [part.reading.text.replace(of, 'what percentage of')];
  const [own, name] = [whole?.reading.mentions[0], part.reading.mentions.at(-1)];
  return own === undefined || name === undefined || own.id === name.id ? [] : [`what percentage of ${bareAmount(whole?.reading.text ?? '')} is ${name.surface}?`];
}

const RANKS = ['', 'second ', 'third ', 'fourth ', 'fifth ', 'sixth '];
const IN_RANK = new RegExp(`\\b(${RANKS.slice(1).map((r) => r.trim()).join('|')})?[- ]?(largest|biggest|highest|smallest|lowest)\\b`, 'iu');
const RANK_ASKED = /^\W*(?:and |then |what about |how about |who(?:'s| is)? |which(?: one)?(?: is)? |what(?:'s| is)? )*(?:the )?(second|third|fourth|fifth|2nd|3rd|4th|5th|next|runner-up|number (?:two|three)|after that)(?: (?:one|place|in line|largest|biggest|highest|smallest|lowest))?\W*$/iu;
const END_ASKED = /^\W*(?:and |then |what about |how about |which(?: one)?(?: is)? |what(?:'s| is)? )*(?:the )?(largest|biggest|highest|smallest|lowest)(?: one)?\W*$/iu;
const MOST_ASKED = /^\W*(?:and |then |what about |how about |which(?: one)?(?: has| got| is)? |who(?: has| got)? )*(?:the )?(most|least|fewest|best|worst)(?: (?:money|of all|one))?\W*$/iu;
/** "Second?", "and the next?" after "the largest ...": the same question one place further down. */
export function nextInRank(text: string, told: readonly Turn[]): string[] {
  if (!RANK_ASKED.test(text) && !END_ASKED.test(text) && !MOST_ASKED.test(text)) return [];
  const last = told.slice(-3).findLast((t) => IN_RANK.test(t.reading.text)) ?? told.at(-1);
  if (last === undefined) return [];
  const turned = MOST_ASKED.exec(text)?.[1]?.replace(/best/iu, 'most').replace(/worst/iu, 'least');
  const [most] = turned === undefined ? [] : (/\b(?:most|least|fewest)\b/iu.exec(last.reading.text) ?? []);
  if (turned !== undefined && most !== undefined) return [last.reading.text.replace(most, turned)];
  const now = IN_RANK.exec(last.reading.text);
  if (now === null) return [];
  const end = END_ASKED.exec(text)?.[1];
  if (end !== undefined) return [last.reading.text.replace(now[0].trimStart(), end)];
  const wanted = RANK_ASKED.exec(text)?.[1]?.toLowerCase();
  if (wanted === undefined) return [];
  const at = RANKS.indexOf(`${(now[1] ?? '').toLowerCase()} `);
  const to = /^(?:next|after)/u.test(wanted) ? Math.max(at, 0) + 1 : ({ second: 1, '2nd': 1, 'runner-up': 1, 'number two': 1, third: 2, '3rd': 2, 'number three': 2, fourth: 3, '4th': 3, fifth: 4, '5th': 4 }[wanted] ?? 1);
  return RANKS[to] === undefined ? [] : [last.reading.text.replace(now[0].trimStart(), `${RANKS[to]}${now[2] ?? ''}`)];
}
