// Follow-ups: an elliptical question is written out in full with what the conversation was about, then read like any other.
// Several ways of writing it out may fit; they are given in order of likelihood, and ask.ts takes the first that the sources answer. Pure.
import type { Turn, World } from '../contracts/intent.ts';
import type { Reading } from '../model/reading.ts';
import { withLeftOut } from './except.ts';
import { addedUp, setApart } from './followup/added.ts';
import { antecedents, dayTold, lastTold, nameOf, sortOf } from './followup/antecedents.ts';
import { chosen, compared, firstOf, ofItsKind, ofThem, other, OTHER } from './followup/chosen.ts';
import { ofPaper } from './followup/of-paper.ts';
import { onThatDay } from './followup/days.ts';
import { backTo } from './followup/back-to.ts';
import { dealsChanged } from './followup/deal-sets.ts';
import { bareWhich } from './followup/bare-which.ts';
import { endOfGroup } from './followup/end-of-group.ts';
import { denied, heard } from './followup/denied.ts';
import { fronted } from './followup/fronted.ts';
import { elseFrom, fromWhom } from './followup/givers.ts';
import { ofArticle } from './followup/in-article.ts';
import { asShare, counted, narrowed, nextInRank, partOf, withNone } from './followup/narrowed.ts';
import { inRegion, othersOf } from './followup/in-region.ts';
import { lineElsewhere } from './followup/line-elsewhere.ts';
import { lineOfAmount } from './followup/line-of-amount.ts';
import { acrossBoth, bothOf, eachOf, largerOf } from './followup/one-part.ts';
import { filledIn } from './followup/open-verb.ts';
import { ofTheTotal } from './followup/of-the-total.ts';
import { planned } from './followup/planned.ts';
import { printedTotal } from './followup/printed-total.ts';
import { resolved } from './followup/pronouns.ts';
import { ofSameDay } from './followup/same-day.ts';
import { repeated, wholeList } from './followup/told-again.ts';
import { sumClaimed } from './followup/sum-claimed.ts';
import { sourceAsked } from './followup/sources.ts';
import { ofThatJob } from './followup/that-job.ts';
import { ofTerm } from './followup/term.ts';
import { askedAnew, bareOf, countedAnew, named, replaced, swapped } from './followup/swap.ts';

/** `each`: several questions to be answered one by one, the text being what they are about together. */
export type InContext = { text: string; carried: string[]; each?: readonly string[] };
/** What a bare noun may ask of the last subject: "amount?", "agency?". */
/** "Max amount?" asks for an amount. */
const MEASURE = /^c:(?:largest|smallest|total|full|exact)$/u;
const ATTRIBUTE = /^c:(?:amount|money|date|year|place|country|mineral|agency|company|notice|instrument|role|purpose|reason|term|chair|member|focus)$/u;
/** More ways than these are never tried. */
const MOST = 5;
const MAX_ELLIPSIS_WORDS = 9;
const COURTESY = /^(?:(?:thanks|thank you|thx|great|ok(?:ay)?|cool|perfect|got it|nice|good|fine|alright|all right|understood|noted|fair enough|interesting|right|hm+|ah|oh|wow|i see)(?: thanks| thank you| thx| then)?[,.! ]+)+(?=\w)/iu;
/** "Did it at least attend?": the hedge asks for nothing. */
const HEDGE = /(?<=\b(?:did|does|do|was|were|is|are|has|have|had) (?:it|they|he|she|that|this|those) )(?:at least|even|ever)\s+|,?\s+(?:at least|though|anyway)(?=\W*$)/iu;
const LINK = /^(?:the (?:year|date|place|amount|total)|number of|and|but|or|also|so|then|what about|how about|and what about|what of|same (?:for|question|thing)|and for|plus|now|now (?:for|the same for)|what if|only|just|without|excluding|except|with|including|no,|no\b|not|i meant?|rather|instead|actually|sorry,?|make (?:it|that)|in|at|by|as|for|from|over|under|since|before|after|show|both|all|total|the)\b/iu;
const CORRECTION = /^\W*(?:(?:no|nope|oops|not that|sorry|actually|wait|hold on|i meant|i mean|meant|correction)\b[,:;.! -]*){1,4}(?:no[,. ]*)?(?:i (?:meant|mean|was asking(?: about)?)|not .{2,40}?[,;] (?:but )?|the one (?:in|from|with|about)|make (?:it|that)|rather|actually|it was|sorry)?[,: ]*/iu;
const FORMAT_ONLY = /^\W*(?:(?:can|could|would|please|pls|and|now|show|give|put|make|i want|i need|you|me|us|that|this|it|them|the|list|same|as|in|into|to|a|an|of|version|form|format|with|just|only|please|thanks|by|answer|table|csv|chart|list|bullets?|bullet points?|short(?:er)?|brief(?:ly)?|longer|number|figure|one|line|sentence|summary|word|details?|graph|plot|bar|again|number)\b[\s,.?!]*)+$/iu;
const FORMATS: Record<string, string> = { table: 'as a table', short: 'in short', csv: 'as csv', chart: 'as a chart', list: 'as a list', long: 'in detail' };
const ANY_FORMAT = /\s+(?:as a (?:table|list|chart)|in short|as csv|in detail)\b/giu;
const WH_ONLY = /^\W*(?:and |but |so |ok(?:ay)?,? |in |on |from |for |by |to |at |until |since |with )*(?:who|whom|whose|when|where|why|how much|how many|how|which|what|how long|how big)\b/iu;
const POINTS_BACK = /\b(?:it|its|they|them|their|those|these|that|this|there|he|him|his|she|her|the same|both|one|ones|other)\b/iu;

/** "So it is government money?" asks whether it is; "..., doesn't it?" asks no more than the rest. */
const DECLARED = /^\W*(?:(?:so|and|but|then|hence)\b[, ]*)*(it|that|this|they|those|these)(?:['’]s| (is|are|was|were))\b(?=[^?]{4,}\?\W*$)/iu;
const TAG = /,\s*(?:(?:is|are|was|were|does|do|did|has|have|had)n['’]?t (?:it|they|he|she|that|there)|right|correct|yes|no)\s*\?+\W*$/iu;
const asQuestion = (text: string): string => text.replace(DECLARED, (_all, it: string, verb: string | undefined) => `${verb ?? 'is'} ${it}`);

/** The question in full, likeliest first; none when it stands by itself. */
export function inContext(own: Reading, history: readonly Turn[], world: World): InContext[] {
  const reading = withLeftOut(own);
  const told = history.filter((t) => t.status !== 'chat' && !(t.intent === 'provenance' && (t.records.length === 0 || /^do the sources agree:|^does any source give |\bconfirm: /u.test(t.reading.text))));
  const last = told.at(-1);
  if (last === undefined || reading.words.length === 0) return [];
  const text = asQuestion(reading.text.trim().replace(COURTESY, '').replace(HEDGE, '').replace(TAG, '?'));
  const question = last.reading.text.replace(/[?.! ]+$/u, '');
  if (FORMAT_ONLY.test(text) && reading.format !== null) return [{ text: `${question.replace(ANY_FORMAT, '')} ${FORMATS[reading.format] ?? ''}`, carried: ['question'] }];
  const outlet = reading.mentions.some((m) => m.kind === 'document' || (world.record(m.id)?.kind === 'organization' && (world.record(m.id) as { classification?: string }).classification === 'media'));
  const source = sourceAsked(text, outlet, reading.words.length);
  if (source === 'where') return [];
  if (source !== null) return [{ text: source === 'agree' ? `do the sources agree: ${question}?` : `${text.replace(/\b(?:quote|quotes|carry|carries|cite|cites|cover|covers|say|says|report|reports|have|has|confirm|confirms|mention|mentions|agree|state|states|print|give|gives)\b.*$/iu, '')} confirm: ${question}?`, carried: ['question'] }];
  return distinct([...corrected(text, reading, told, last, world), ...ways(text, reading, told, last, world)]).slice(0, MOST);
}

/** "no, I meant X": the rest of it, which is a question or a part of one. */
function corrected(text: string, reading: Reading, told: readonly Turn[], last: Turn, world: World): InContext[] {
  const found = CORRECTION.exec(text);
  if (found === null || found[0].trim() === '') return [];
  if (OTHER.test(text)) return other(text.slice(found[0].length), told, world)?.texts.map((t) => ({ text: t, carried: ['other'] })) ?? [];
  const rest = text.slice(found[0].length).trim();
  const part = world.read(rest);
  if (part.mentions.length > 0 && part.terms.length + (part.ask === 'none' ? 0 : 1) > 1) return [{ text: rest, carried: [] }];
  return rest === '' ? [] : [...lineElsewhere(rest, last, world), ...swapped(rest, likes(last, told, part, world), world)].map(carrying('question'));
}

function ways(text: string, reading: Reading, told: readonly Turn[], last: Turn, world: World): InContext[] {
  const short = reading.words.length <= MAX_ELLIPSIS_WORDS;
  const linked = LINK.test(text);
  const full = (t: string): string => `${t.replace(/^(?:and|but|so|also)\s+/iu, '').replace(/[?.! ]+$/u, '')} `;
  const found: InContext[] = [];
  const add = (texts: readonly string[], ...carried: string[]): void => { for (const t of texts) found.push({ text: t, carried }); };
  if (last.status === 'clarify' && short) add([`${last.reading.text.replace(/[?.! ]+$/u, '')} ${bareOf(text)}`], 'question');
  if (short) add([othersOf(text, reading, last)].filter((t) => t !== null), 'region');
  if (short) { add(wholeList(text, last), 'list'); add(repeated(text, told), 'question'); add(denied(text, reading, last, world), 'line'); add(heard(text, reading, told, world), 'subject'); }
  add(backTo(text, told, world), 'head');
  add(ofTheTotal(text, reading, last, world), 'whole');
  const kind = short ? ofItsKind(text, told) : null;
  if (kind !== null) add([fronted(kind, world) ?? kind], 'kind');
  if (short) { add(ofTerm(text, told, world), 'term'); add(ofPaper(text, told, world), 'paper'); }
  if (short) { add(ofArticle(text, told, world), 'article'); add(firstOf(text, told, world), 'set'); add(sumClaimed(text, reading, told, world), 'set'); add(dealsChanged(text, reading, told, world), 'set'); add(lineOfAmount(text, reading, told, world), 'line'); add(lineElsewhere(text, last, world), 'line'); add(planned(text, last, world), 'series'); add(ofThatJob(text, last, world), 'post'); }
  if (reading.mentions.length > 0) add(bareWhich(text, last, subjects(told, world)), 'subject');
  add(printedTotal(text, last, world), 'source');
  if (short) { add(partOf(text, told), 'question'); add(withNone(text, told, world), 'question'); }
  const headed = fronted(text, world);
  if (headed !== null) add([onThatDay(headed, last.reading, dayTold(last, world)) ?? headed], 'head');
  if (short) { add([inRegion(text, reading, last)].filter((t) => t !== null), 'region'); add(filledIn(text, last, world), 'subject'); }
  if (short) add(named(text, last, world), 'question');
  if (short) add(venue(text, reading, last, world), 'venue');
  add(ofSameDay(text, last, world), 'question');
  if (short && reading.mentions.every((m) => ['person', 'organization', 'country'].includes(m.kind))) add([onThatDay(bareOf(text), last.reading, dayTold(last, world))].filter((t) => t !== null), 'question');
  if (short) { add(fromWhom(text, last, world), 'question'); add(elseFrom(text, reading, last, world), 'question'); }
  const each = short ? eachOf(text, told) : null;
  if (each !== null) found.push({ text: each.whole, carried: ['set'], each: each.ones });
  if (short || /,/u.test(text)) add(endOfGroup(text, last, world), 'question');
  const one = chosen(text, told, world);
  if (one !== null) add(one.texts, one.id);
  if (short) { add(addedUp(text, told, world), 'set'); add(bothOf(text, told), 'set'); add(largerOf(text, told), 'set'); add(setApart(text, told, world), 'set'); }
  if (short) { add(asShare(text, told), 'question'); add(nextInRank(text, told), 'question'); add(counted(text, last), 'question'); }
  if (short) add(acrossBoth(text, told), 'set');
  add(narrowed(text, reading, last, world), 'question');
  const mate = OTHER.test(text) && short ? other(text, told, world) : null;
  if (mate !== null) add(mate.texts, mate.id);
  add(region(text, reading, last, short), 'list');
  if (short) { add(compared(text, told, world), 'set'); add(ofThem(text, told, world), 'set'); }
  if (short) { add(countedAnew(text, last, world), 'question'); add(askedAnew(text, last, world), 'question'); }
  const did = short && reading.terms.length === 0 ? DID.exec(text)?.[1] : undefined;
  if (did !== undefined && reading.mentions.length === 1 && did.replace(/^the /iu, '') === reading.mentions[0]?.surface) add(swapped(`and ${did}?`, likes(last, told, reading, world), world), 'question');
  const fragment = reading.mentions.length > 0 && reading.ask === 'none' && reading.terms.length === 0 && reading.words.length <= 5;
  if ((linked || fragment) && short) add(swapped(text, likes(last, told, reading, world), world), 'question');
  if (POINTS_BACK.test(text) || /\b(?:the|that|this) \p{L}+/iu.test(text)) found.push(...resolved(text, reading, told, world).flatMap((r) => { const day = onThatDay(r.text, last.reading, dayTold(last, world)); return day === null ? [r] : [{ ...r, text: day }, r]; }));
  if (short && reading.mentions.length === 0 && reading.terms.length <= 3) {
    const bare = WH_ONLY.test(text) || ['when', 'where', 'who', 'howmuch'].includes(reading.ask) || reading.ask === 'list' || reading.ask === 'yesno';
    if (!bare || reading.dates.length > 0) add(swapped(text, likes(last, told, reading, world), world), 'question');
    const noun = reading.ask === 'none' && reading.terms.length + reading.soft.length > 0 && reading.words.length <= 3 && [...reading.terms, ...reading.soft].every((t, _, all) => t.keys.some((k) => ATTRIBUTE.test(k) || (all.length > 1 && MEASURE.test(k))));
    if (linked && !noun && !bare && reading.ask === 'none' && reading.terms.some((t) => t.known)) add(instead(bareOf(text), last), 'question');
    const date = reading.dates.length > 0 && reading.terms.length === 0 && reading.ask === 'none';
    if ((bare || linked || noun || reading.ask === 'howmany') && !date) add([...occasion(text, told, world), ...lineTold(reading, told, world), ...subjects(told, world)].map((s) => `${full(text)}${s}?`), 'subject');
  }
  return found.map((w) => ({ ...w, text: whoIsLeft(w.text, reading, told, world) }));
}
/** "Did Mexico?", "and was Peru?" after a question on another. */
const DID = /^\W*(?:(?:and|but|so)\b[, ]*)?(?:did|does|do|has|have|had|is|was|were|are|will|can) ((?:the )?[\p{L}. -]{2,40}?)(?: (?:too|as well|also|either))?\W*$/iu;
/** "Which of Rubio or Landau did he sign with": whom a way still leaves unnamed. */
function whoIsLeft(text: string, reading: Reading, told: readonly Turn[], world: World): string {
  return /\b(?:he|him|she)\b/iu.test(text) && /\b(?:he|him|she)\b/iu.test(reading.text) ? (resolved(text, world.read(text), told, world)[0]?.text ?? text) : text;
}

/** Turns that may hold the like of a new part: the last question, then the ones before; one that the sources are silent on for the new part too comes last. */
function likes(last: Turn, told: readonly Turn[], fresh: Reading, world: World): Turn[] {
  const before = told.slice(-4, -1).toReversed();
  const gap = world.record(last.records[0] ?? '');
  return gap?.kind === 'gap' && fresh.mentions.some((m) => gap.about.includes(m.id)) ? [...before, last] : [last, ...before];
}
const carrying = (what: string) => (text: string): InContext => ({ text, carried: [what] });
const distinct = (ways: readonly InContext[]): InContext[] => [...new Map(ways.map((w) => [w.text, w])).values()];

/** What the countries of the last answer did: told by what it rests on, not by its wording. */
function didTheyDo(last: Turn): 'signed' | 'attended the ministerial' | 'attended but did not sign' | null {
  const papers = last.focus.entities.indexOf('agreement:eleven-2026');
  if (papers === 0 || (papers > 0 && ['who', 'which', 'list', 'howmany'].includes(last.reading.ask) && /\b(?:agreements?|frameworks?|memorand\w+|mous?|deals?|accords?|sign\w*)\b/iu.test(last.reading.text))) return 'signed';
  if (last.intent !== 'attendance') return null;
  if (last.focus.entities[0] !== 'event:ministerial-2026') return /sign/iu.test(last.reading.text) ? 'signed' : 'attended the ministerial';
  return last.records[1] === 'agreement:eleven-2026' ? 'attended but did not sign' : 'attended the ministerial';
}
/** "And signed?" after "was X there?". */
const SIGNS = /^\W*(?:(?:and|but|so)\b[, ]*)?(?:did (?:it|they) )?(?:also |even |actually )?(?:sign(?:ed|s)?|a signatory)(?: (?:it|anything|something|too|as well|also|there|a deal|an agreement|with the us|that day|at the ministerial|on (?:the )?4(?:th)?(?: of)? feb\w*|on feb\w* 4(?:th)?))*\W*$/iu;
/** "Which came?" asks of the meeting, whatever was asked before. */
const CAME = /\bat (?:the |that )(?:meeting|ministerial|conference|event|summit)\b|\b(?:came|come|coming|showed up|turned up|was there|were there|present|represented)\b/iu;
/** After the long lists of countries a part of the world narrows the list, and one country is looked up in it. */
function region(text: string, reading: Reading, last: Turn, short: boolean): string[] {
  const same = short && last.intent === 'attendance' && SIGNS.test(text) ? last.reading.mentions.filter((m) => m.kind === 'country' || m.kind === 'place').slice(0, 2) : [];
  if (same.length > 0) return [`did ${same.map((m) => m.surface).join(' and ')} sign?`];
  const did = short ? didTheyDo(last) : null;
  if (did === null || /\b(?:sign\w*|attend\w*|took part|participa\w*)\b/iu.test(reading.text)) return [];
  const now = CAME.test(reading.text) ? 'attended the ministerial' : did;
  const found = reading.mentions.find((m) => m.kind === 'group' || m.id === 'place:central-asia' || m.id === 'place:persian-gulf');
  if (found !== undefined) return [`${reading.ask === 'howmany' ? 'how many' : 'which'} ${found.surface.replace(/^the | (?:countries|states|nations)$/giu, '')} countries ${now}?`];
  const country = reading.terms.length === 0 && reading.mentions.length === 1 ? reading.mentions.find((m) => m.kind === 'country' || m.kind === 'place') : undefined;
  return country === undefined || last.reading.mentions.some((m) => m.kind === 'place' || m.kind === 'country') ? [] : [`did ${country.surface} ${now === 'attended the ministerial' ? 'attend the ministerial' : 'sign'}?`];
}
/** "And the nuclear plant?" takes the place of what the last question asked about; else it is a question of its own. */
function instead(noun: string, last: Turn): string[] {
  if (!/^(?:the|an?) (?!(?:day|date|month|year|time)\b)/iu.test(noun)) return [];
  const full = last.reading.text.replace(/[?.! ]+$/u, '');
  const head = /^\W*(?:who|what|where|when) \p{L}+(?= (?:the|an?) )/iu.exec(full)?.[0];
  const target = last.reading.mentions.at(-1);
  return [...(head === undefined ? [] : [`${head} ${noun}?`]), ...(target === undefined ? [] : [`${replaced(full, target, noun)}?`]), `${noun}?`];
}
/** "Are the Uzbeks going?": to what the last question asked about. */
const GOES = /\b(?:watch(?:es|ed|ing)?|look(?:s|ed|ing) on|witness(?:es|ed|ing)?|observ(?:es|ed|ing)|in the room|go|goes|going|went|come|comes|coming|came|attend(?:s|ed|ing)?|(?:take|takes|took|taking) part|be there|participat(?:e|es|ed|ing)|join(?:s|ed|ing)?|present|represented|invited|expected|(?:was|were|is) there)(?: too| as well| there)?(?: (?:from|for|on behalf of) [\p{L}. ]+)?\W*$/iu;
function venue(text: string, reading: Reading, last: Turn, world: World): string[] {
  const dated = last.intent === 'timeline' && !last.records.includes('event:ministerial-2026') ? last.records.slice(0, 1) : [];
  const spoken = [...last.reading.mentions.map((m) => m.id), ...last.focus.entities, ...dated].filter((id) => id !== 'event:ministerial-2026');
  const event = spoken.find((id) => sortOf(id, world) === 'event') ?? (reading.ask === 'who' ? spoken.find((id) => sortOf(id, world) === 'paper') : undefined);
  const who = antecedents([last], world).find((id) => sortOf(id, world) === 'country');
  const asked = who === undefined ? text : text.replace(/\bthey\b/iu, nameOf(who, world));
  return event === undefined || !['yesno', 'who'].includes(reading.ask) || !GOES.test(text) || reading.mentions.some((m) => sortOf(m.id, world) === 'event') ? [] : [`${asked.replace(/(?: there)?[?.! ]*$/iu, '').replace(/\b(?:go|come)\b/iu, 'attend').replace(/\b(?:going|coming)\b/iu, 'attending').replace(/\b(?:went|came|took part|(?:was|were) (?:there|watching|looking on|witnessing|observing|in the room)|watched|looked on|witnessed|observed)\b/iu, 'attended')} ${nameOf(event, world)}?`];
}
/** "And the date?" after persons were told: of what they signed or met for. */
const DATED = /\b(?:dates?|when|days?|year|places?|where|city|venue)\b/iu;
function occasion(text: string, told: readonly Turn[], world: World): string[] {
  const last = lastTold(told);
  const persons = last !== undefined && last.focus.entities.length > 0 && last.focus.entities.every((id) => sortOf(id, world) === 'person');
  const one = persons && DATED.test(text) ? antecedents(told, world).find((id) => ['event', 'paper'].includes(sortOf(id, world))) : undefined;
  return one === undefined ? [] : [nameOf(one, world)];
}
/** "Up to what amount?" after one line that has only a country: of that line, not of all its agency's. */
function lineTold(reading: Reading, told: readonly Turn[], world: World): string[] {
  const line = reading.ask === 'howmuch' ? world.record(lastTold(told)?.records[0] ?? '') : undefined;
  return line?.kind !== 'financing' || line.country === undefined || line.recipient !== undefined || line.initiative !== undefined ? [] : [`${nameOf(line.agency, world)} deal in ${nameOf(line.country, world)}`];
}
/** What the last answer was about, and what its question named. */
function subjects(told: readonly Turn[], world: World): string[] {
  const last = lastTold(told);
  if (last === undefined) return [];
  const named = last.focus.entities.filter((id) => world.record(id) !== undefined);
  const lines = named.filter((id) => sortOf(id, world) === 'project' || sortOf(id, world) === 'company');
  const focus = (lines.length > 0 ? named.filter((id) => !['agency', 'country', 'place'].includes(sortOf(id, world))) : named).slice(0, 2).map((id) => nameOf(id, world));
  const asked = last.reading.mentions.map((m) => m.surface);
  return [...new Set([focus.join(' and '), asked.join(' ')])].filter((s) => s !== '');
}
