// Several subjects under one predicate, or several demands on one subject, each written out as a question of its own. Pure.
// Not for: sentences that are complete by themselves (clauses.ts).
import type { Reading } from '../model/reading.ts';

const ASKS = '(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|can|could|will|should|would)';
const ASKS_FIRST = new RegExp(`^${ASKS}\\b`, 'iu');
/** What stands before the colon asks something itself. */
const ASKING_HEAD = new RegExp(`\\b${ASKS}\\b|\\b(?:first|order|list|compare|bigger|total|need|want|questions?|things)\\b`, 'iu');
const NEXT_DEMAND = new RegExp(`\\s*[,;?]\\s*(?:and\\s+|or\\s+)?|\\s+plus\\s+|\\s+and\\s+(?=${ASKS}\\b)`, 'iu');
/** A second half that has a verb of its own. */
const COMPLETE = new RegExp(`\\b${ASKS}\\b|\\b\\w{2,}(?:ed|met|said|led)\\b`, 'iu');
const HEAD = /^\W*([^:?]{2,70}?)\s*(?::|\s-)\s+(.{5,})$/u;
const THEIRS = /\b(?:each one['’]s|each['’]s|its|their|his|her(?= \w))\b/iu;
const THERE = /\bthere\b(?!\s+(?:is|are|was|were|any)\b)/iu;
const THEY = /\b(?:it|they|them|he|him|she|each(?: of them)?)\b/iu;
const OF_BOTH = /\b(?:talk\w*|discuss\w*|topics?|themes?|met|meet\w*|speak|spoke|agree\w*|agenda|each other|together)\b/iu;
const EACH = /\b(?:each|respectively|in turn)\b/iu;
const EACH_SAID = new RegExp(`\\s*${EACH.source}\\b`, 'giu');
/** "Each of the two reports" shares nothing out among the names. */
const EACH_OTHER = /\beach (?:of (?:the|these|those) )?(?:\w+ ){0,2}(?:reports?|articles?|sources?|documents?|texts?|pieces?|outlets?)\b|\beach other\b/iu;
const BETWEEN = /^\s*(?:,|,?\s*and|&|\+|,?\s*plus)\s*(?:the\s+)?$/iu;
const MAX_PARTS = 6;
/** Words of a demand that is only named: "present job". */
const LONGEST_NAME = 5;

/** "Who signed and who didn't": the two halves of one list. */
const BOTH_LISTS = /\b(?:who|which)(?: (?:of|among) (?:them|these|those))? (?:signed|did)\b.{0,20}\band (?:who|which)(?: (?:of|among) (?:them|these|those))? (?:did(?: not|n['’]?t)|only|just)\b/iu;
/** Fewer than two entries when the message shares nothing out. */
export function sharedParts(reading: Reading): string[] {
  const parts = BOTH_LISTS.test(reading.text) ? [] : moreFrom(reading) ?? twoSpans(reading) ?? headed(reading) ?? shared(reading, EACH) ?? elliptical(reading) ?? [];
  return parts.length <= MAX_PARTS ? parts : [];
}
const ENDS = [['largest|biggest|highest|top', 'smallest|lowest|least|bottom'], ['first|earliest|oldest', 'last|latest|newest']].flatMap(([one = '', other = '']) => [[one, other], [other, one]]).map(([a, b]) => new RegExp(`\\b(${a})\\b(.*?)(?:,| and|,? and what|,? and which|,? and when) (?:(?:is|was) )?(?:the )?(${b})\\b(?: one)?(.*)$`, 'iu'));
const PLAIN_END: Readonly<Record<string, string>> = { top: 'largest', bottom: 'smallest' };
/** "The largest and the smallest X", "the first X and what the last?": each end is a question of its own, unless the span between them is asked. */
export function bothEnds(reading: Reading): string[] {
  const text = reading.text.replace(/\s*\?\s*$/u, '');
  if (/\b(?:how (?:long|much|many)|days|between|difference|compare|ratio|gap)\b/iu.test(text)) return [];
  for (const pattern of ENDS) {
    const m = pattern.exec(text);
    if (m === null) continue;
    const [head, middle, tail] = [text.slice(0, m.index), m[2] ?? '', m[4] ?? ''];
    return [m[1], m[3]].map((end) => `${head}${PLAIN_END[(end ?? '').toLowerCase()] ?? end ?? ''}${middle}${tail}?`);
  }
  return [];
}

/** "What did X raise in equity, and how much more from private investors?": the second sum is of the same one. */
const MORE_FROM = /^(.*?\b(?:what|how much)\b.+?),? and how much (?:(?:more|else|extra|besides|on top|again|of it|further)\b,? ?)*(?:(?:came|comes|was|is|did it (?:get|raise|receive)|it (?:got|raised)) )?((?:from|by) [^?]+?)\W*$/iu;
function moreFrom(reading: Reading): string[] | null {
  const [, whole, rest] = MORE_FROM.exec(reading.text) ?? [];
  const own = reading.mentions.filter((m) => ['organization', 'initiative'].includes(m.kind) && whole !== undefined && flat(whole).includes(flat(m.surface)));
  const [only] = own;
  return whole === undefined || rest === undefined || only === undefined || own.length > 1 || reading.mentions.some((m) => flat(rest).includes(flat(m.surface))) ? null : [`${whole}?`, `how much ${rest} for ${only.surface}?`];
}
/** "How many days between A and B, and between C and D", "the ratio of A to B and of C to D": each pair has its own answer. */
const TWO_SPANS = /^([^?]*?\b(?:how (?:many|long|much|far)|days|weeks|ratio|difference|gap)\b[^?]*?)\b(between [^?]{2,70}? and [^?]{2,70}?|of [^?]{2,40}? to [^?]{2,40}?),? and (?:also |then )?(?:(?:what|how) (?:is|was|many days|long) )?(?:the (?:ratio|difference|gap) )?(between [^?]{2,70} and [^?]{2,70}|of [^?]{2,40} to [^?]{2,40}?)\W*$/iu;
function twoSpans({ text }: Reading): string[] | null {
  const [, head, one, other] = TWO_SPANS.exec(text) ?? [];
  return head === undefined || one === undefined || other === undefined ? null : [`${head}${one}?`, `${head}${other}?`];
}
/** Signs inside a name do not matter. */
const flat = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
/** Lines by their place in a list are no names: what is asked of them is told with them. */
const OF_ENDS = /\b(?:each|every|oldest|earliest|newest|latest|largest|biggest|smallest|lowest|highest)\b/iu;
/** "X and Y: place plus debt plus private money": more than sums is asked of each. */
const BESIDES = /\b(?:[Pp]laces?|[Ll]ocations?|where|states?|minerals?|metals?|months?|instruments?|purposes?)\b/u;
/** "Was it there, did it sign": asked of one country; "Malaysia, Thailand, Philippines - who signed?" is one list. */
const OF_LISTS = /\b(?:there|attend(?:ed)?|took part|came|come|sign(?:ed)?|signator(?:y|ies))\b.*(?:,|\band\b)|(?:,|\band\b).*\b(?:there|attend(?:ed)?|took part|came|come|sign(?:ed)?|signator(?:y|ies))\b/u;
export const asksBesides = (text: string): boolean => {
  const [, head = '', rest = ''] = HEAD.exec(text) ?? [];
  return MORE_FROM.test(text) || TWO_SPANS.test(text) || (rest !== '' && !OF_ENDS.test(head) && (BESIDES.test(rest) || OF_LISTS.test(rest)));
};
/** "X: did it attend, did it sign, and what does it chair?", "X - present job, former job". */
function headed(reading: Reading): string[] | null {
  const m = HEAD.exec(reading.text);
  const [subject, rest] = [m?.[1]?.trim() ?? '', m?.[2] ?? ''];
  if (m === null || ASKING_HEAD.test(subject) || !reading.mentions.some((n) => subject.includes(n.surface))) return null;
  const row = runsIn(subject, reading).find((run) => run.length > 1 && run[0]?.at === 0 && run.at(-1)?.end === subject.length);
  // "Landau and Kamilov: what did they talk about" asks of both together.
  if (row !== undefined && OF_BOTH.test(rest) && row.every((s) => reading.mentions.some((n) => n.kind === 'person' && n.surface === s.surface))) return null;
  const subjects = row?.map((s) => s.surface) ?? severalIn(subject, reading) ?? [subject];
  if (subjects.length > 1 && TOGETHER.test(rest)) return null;
  const demands = demandsOf(rest);
  if (demands.length * subjects.length < 2 || demands.length === 0) return null;
  return subjects.flatMap((s) => demands.map((d) => askOf(s, d, reading)));
}
/** Names of several kinds: "Ukraine and Orion". */
function severalIn(subject: string, reading: Reading): string[] | null {
  const pieces = subject.split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s+plus\s+/iu).map((p) => (reading.mentions.some((m) => m.kind === 'post') ? p.replace(/^(?:the )?president$/iu, 'US President') : p));
  return pieces.length > 1 && pieces.every((p) => p === 'US President' || reading.mentions.some((m) => m.surface === p)) ? pieces : null;
}
function demandsOf(rest: string): string[] {
  const pieces = (ASKS_FIRST.test(rest) ? rest : rest.replace(/\s+(?:for|of|in|with|at) each(?: of (?:them|the two))?\W*$/iu, '')).split(NEXT_DEMAND).map((p) => p.trim()).filter((p) => p.length > 2);
  const named = pieces.every((p) => p.split(/\s+/u).length <= LONGEST_NAME && !ASKS_FIRST.test(p));
  return named ? pieces.flatMap((p) => p.split(/\s+and\s+/u)) : pieces;
}
/** "Brazil: how much does the DFC give": to whom stands in the head. */
const SUM_ASKED = /^(?:how much|what (?:money|sum|amount|funding))\b/iu;
function askOf(subject: string, demand: string, reading: Reading): string {
  const written = THEIRS.test(demand) ? demand.replace(THEIRS, `${subject}'s`) : THEY.test(demand) ? demand.replace(THEY, subject) : THERE.test(demand) ? demand.replace(THERE, `in ${subject}`) : null;
  if (written !== null) return `${written}?`;
  if (SUM_ASKED.test(demand) && reading.mentions.every((m) => !demand.includes(m.surface) || m.kind === 'organization')) return `${demand} for ${subject}?`;
  if (ASKS_FIRST.test(demand)) return reading.mentions.some((m) => demand.includes(m.surface)) ? `${demand}?` : `${demand} ${subject}?`;
  return `${subject} ${demand}?`;
}

/** "What did A and B each announce?" asked of A, then of B. */
function shared(reading: Reading, says: RegExp): string[] | null {
  const { text } = reading;
  if (!says.test(text) || EACH_OTHER.test(text)) return null;
  const run = runsIn(text, reading).find((r) => r.length > 1);
  const [first, last] = [run?.[0], run?.at(-1)];
  if (run === undefined || first === undefined || last === undefined) return null;
  const rest = text.slice(last.end).replace(EACH_SAID, '');
  return run.map((s) => text.slice(0, first.at) + s.surface + rest);
}
/** What two have with each other is not asked of each. */
const TOGETHER = /\btheir (?:\w+ )?(?:talks?|meetings?|memorandum|mou|agreement|conversation|discussions?|encounter|deal|joint)\b|\b(?:meet|met) (?:each other)?\W*$|\b(?:the same|identical|different|alike)\W*$/iu;
type Named = { surface: string; at: number; end: number };
/** Names of one kind in a row: "A, B and C". */
function runsIn(text: string, reading: Reading): Named[][] {
  const runs: Named[][] = [];
  let from = 0;
  let kind = '';
  for (const m of reading.mentions) {
    const at = text.indexOf(m.surface, from);
    if (at < 0) continue;
    const named = { surface: m.surface, at, end: at + m.surface.length };
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && m.kind === kind && BETWEEN.test(text.slice(before.end, at))) run.push(named);
    else runs.push([named]);
    [from, kind] = [named.end, m.kind];
  }
  return runs;
}

/** "What did A discuss with B and what with C?": the second half takes its verb from the first. */
function elliptical(reading: Reading): string[] | null {
  const m = /^(.*?\b(who|what|when|where|which|how much|how many)\b.+?)(?:,|,?\s+(?:and|but))\s+\2\s+(.{3,60}?)\s*\??$/iu.exec(reading.text);
  const [whole, rest] = [m?.[1] ?? '', m?.[3] ?? ''];
  if (m === null || COMPLETE.test(rest)) return null;
  const preposition = /^(?:with|for|in|from|by|to|on|about|at|under)\b/iu.exec(rest)?.[0];
  if (preposition !== undefined) {
    const at = [...whole.matchAll(new RegExp(`\\b${preposition}\\b`, 'giu'))].at(-1)?.index ?? -1;
    return at < 0 ? null : [`${whole}?`, `${whole.slice(0, at)}${rest}?`];
  }
  const ordinal = /^the (second|other|latter)(?: one)?$/iu.exec(rest);
  if (ordinal !== null) return /\b(?:first|one|former)\b/iu.test(whole) ? [`${whole}?`, `${whole.replace(/\b(?:first|one|former)\b/iu, ordinal[1] ?? '')}?`] : null;
  const own = reading.mentions.filter((n) => whole.includes(n.surface)).at(-1)?.surface;
  if (own === undefined) return null;
  const head = own.split(' ').at(-1) ?? own;
  const named = rest.replace(/\bone\b/iu, head).replace(/^the\s+/iu, '');
  return [`${whole}?`, `${whole.replace(own, named)}?`];
}
