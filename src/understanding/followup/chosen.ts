// "the second man", "the other one", "the bigger of the two", "which of them": one or some of what the last answers set side by side. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import { howMany } from './added.ts';
import { antecedents, dayOf, nameOf, papersTold, sortOf, within, type Sort } from './antecedents.ts';
import { bareOf, replaced } from './swap.ts';
import { countriesOf, regionOf, regionsOf } from './in-region.ts';

const NOUN = '(?: (?:one|man|person|woman|guy|official|minister|company|firm|deal|line|item|entry|country|notice|project|agency|article|memorandum|mou|agreement|amount|figure))?(?: of (?:them|these|those|the (?:two|three|four|list)))?(?= |\'s|\\W*$)';
const ORDINALS: readonly (readonly [RegExp, number])[] = [['first|1st|former', 0], ['second|2nd|latter', 1], ['third|3rd', 2], ['fourth|4th', 3], ['fifth|5th', 4], ['last', -1]].map(([words, at]) => [new RegExp(`\\b(?:the )?(?:${String(words)})${NOUN}`, 'iu'), Number(at)] as const);
const EXTREME = new RegExp(`\\b(?:the )?(bigger|biggest|larger|largest|higher|highest|smaller|smallest|lower|lowest)${NOUN}`, 'iu');
const SORTS: readonly (readonly [RegExp, Sort])[] = [[/\b(?:man|person|woman|guy|official|minister)\b/iu, 'person'], [/\bcountry\b/iu, 'country'], [/\b(?:company|firm)\b/iu, 'company'], [/\b(?:memorandum|mou|agreement)\b/iu, 'paper']];
export const OTHER = /\b(?:the )?(?:(?:second|first) (?:memorandum|mou)|(?:earlier|later|previous|newer|older) (?:memorandum|mou|one|paper|agreement))\b|\b(?:the |its )?other(?: (?:one|man|person|woman|guy|official|company|memorandum|mou|agreement|line|deal|country|of the two))?(?!\s+(?:article|source|document|countries|minerals|deals|companies|agencies|agreements|lines|notices|side|party|half|government|part|day|way|news|stamp|headline)|\p{L})/iu;
const OF_THEM = /\b(which|who|any|how many|none|all|some|both)(?: one)? (?:of|among|from|out of) (?:them|those|these|the (?:two|three|four|five|countries|deals|companies|men|officials|people))\b|\b(which)(?: ones?| man| official| person| two)?(?= (?:is|was|signed|met|approved|chairs?|spoke|announced|led|attended|said|came|got|has|did|are|were|involves?|comes?|lies?|[a-z]+ed|gave|held|took|told|wrote)\b)/iu;
/** "Did they all sign?" of a part of the world. */
const ALL_OF_THEM = /^\W*(?:and |so |but )?(?:did|have|do) (?:they|those|these)(?: (?:all|both|each|also))* (sign|attend|take part|come)(?:ed)?(?: (?:too|as well|anything|something|an agreement|agreements|it))*\W*$/iu;
const AMONG_THEM = /\b(?:among|one of|part of|in|on) (?:them|those|these|that list|the list)\b/iu;
/** "Does that list name copper?", "does it include gallium?" */
const LISTS = /\b(?:the|that|this|it|they|those|these)(?: (?:list|note|box|examples?|article))? (?:also |even )?(?:name|list|include|mention|contain|have|count|cover)s?\b|\b(?:on|in) (?:it|that list|the list)\b/iu;
/** "which came first?", "which is bigger?": asked of two. */
const COMPARES = /^\W*(?:and |so )?(?:which|what|who)(?: one| time| meeting| visit| signing)?(?: of (?:the two|them|these|those|the pair))? (?:came|was|is|comes|got|received|happened|lasted|dates?)(?: the)? (?:first|earlier|later|last|older|newer|oldest|newest|bigger|larger|smaller|more|less|sooner)\W*$/iu;
/** "how many days in between?" */
const SPAN = /\bhow (?:many days|many weeks|many months|long|much time|far)\b.{0,20}\b(?:between(?: (?:them|those|these|the two|both))?|in between|apart)\W*$|\bhow (?:many days|much) (?:later|earlier|after that|before that) (?:was|is|did) (?:that|it|this)\W*$/iu;
/** "How long after the New York summit?": counted from what was told last. */
const AWAY = /^\W*(?:and |so )?how (?:long|many (?:days|weeks|months)|much (?:time|later|earlier)) (?:(?:is|was|were|did) (?:that|it|this) (?:happen |come )?)?(?:after|before|from|since|until|till) (?:the )?(?!that\b|this\b|it\b)(.{4,60}?)\W*$/iu;
/** A question already written out as a choice: its answer is no list to choose from. */
const CHOICE = /^\W*(?:and )?which of .+ or /iu;
/** "More or less than Vulcan Elements?": of what was told last. */
const MORE_THAN = /^\W*(?:(?:and|so|but|is|was|that)\b[, ]*)*((?:much |far |even |any )?(?:more|less|bigger|smaller|larger|higher|lower|greater|earlier|later|older|newer)(?: or (?:more|less|bigger|smaller|larger|higher|lower|earlier|later|older|newer))?) than (?!that\b|this\b|it\b|the (?:other|first|second)\b)([^?]{3,60}?)\W*$/iu;
/** "Compare to the letters of interest": what was told last. */
const COMPARED = /^\W*(?:(?:and|so|now|ok(?:ay)?)\b[, ]*)*(?:compared?|comparing|versus|vs)\b(?: (?:it|that|this))?(?: (?:to|with|against))? ((?:all |any )?(?:the )?(?:[\w'’]+ )?(?:letters?(?: of (?:interest|intent))?|notices?|nofos?|nois?|debts?|equity|loans?|total|conditional(?: money)?|private(?: money)?))\W*$/iu;
const DATED = new Set<Sort>(['paper', 'event']);
const alike = (a: Sort, b: Sort): boolean => a === b || (MONEYED.has(a) && MONEYED.has(b)) || (DATED.has(a) && DATED.has(b));
const MOST_NAMES = 6;

/** The set the text points into: of the right sort and long enough; the last one told comes first. */
function setsOf(text: string, history: readonly Turn[], world: World, least: number): string[][] {
  const wanted = SORTS.find(([p]) => p.test(text))?.[1];
  return history.filter((t) => !CHOICE.test(t.reading.text)).slice(-4).toReversed().map((t) => [...new Set(t.focus.set)]).filter((s) => s.length >= least && s.every((id) => world.record(id) !== undefined || id.startsWith('country:')) && (wanted === undefined || s.every((id) => sortOf(id, world) === wanted)));
}
/** Firm money of a row or of a recipient's rows, for the bigger and the smaller. */
function sizeOf(id: string, world: World): number {
  const rows = world.ledger.rows().filter((r) => r.counted && (r.record.id === id || r.record.recipient === id || r.record.initiative === id));
  const firm = rows.filter((r) => r.kind === 'firm');
  return (firm.length > 0 ? firm : rows).reduce((sum, r) => sum + (r.usd ?? 0), 0);
}
/** A bare choice asks the last question of the one chosen; what money there is, when that was the subject. */
function asked(text: string, found: RegExpExecArray, id: string, last: Turn, world: World): string[] {
  const name = nameOf(id, world);
  const rest = bareOf(text.replace(found[0], ' ')).replace(/^(?:which|what|who|is|was|about|the|one|of|them|'s|\W)+$/iu, '').trim();
  if (rest !== '') return [text.replace(found[0], name)];
  const money = world.ledger.rows().some((r) => r.record.id === id || r.record.recipient === id || r.record.initiative === id);
  const target = last.reading.mentions.find((m) => m.id !== 'place:us' && sortOf(m.id, world) === sortOf(id, world));
  const inSet = CHOICE.test(last.reading.text) || last.reading.mentions.filter((m) => last.focus.set.includes(m.id)).length > 1;
  return [...(target === undefined || inSet || target.id === id ? [] : [`${replaced(last.reading.text, target, name)}`]), ...(money ? [`how much is ${name}?`] : []), `${name}?`];
}

/** "The later one" of two that are dated: of the pair set side by side last, or of a paper and its one sibling. */
const IN_TIME = /\b(?:the )?(?:(earlier|earliest|older|oldest|former|previous)|(later|latest|newer|newest|more recent|most recent))(?: (?:one|memorandum|mou|paper|agreement|meeting|signing|visit|talks|notice|document))?(?: of (?:the two|them|these|those|the pair))?(?= |'s|\W*$)/iu;
function inTime(text: string, history: readonly Turn[], last: Turn, world: World): { found: RegExpExecArray; id: string } | null {
  const found = IN_TIME.exec(text);
  if (found === null || !/\b(?:one|memorandum|mou|paper|agreement|of (?:the two|them|these|those|the pair))\b|^\W*(?:and |what about )*(?:the )?(?:more |most )?\w+\W*$/iu.test(text)) return null;
  const own = last.focus.entities.find((id) => sortOf(id, world) === 'paper');
  const mate = own === undefined ? undefined : sibling(last, text, world);
  const pair = setsOf(text, history, world, 2).find((s) => s.length === 2 && s.every((id) => dayOf(id, world) !== '')) ?? (own === undefined || mate === undefined ? [] : [own, mate]);
  const [a, b] = pair.map((id) => ({ id, day: dayOf(id, world) })).toSorted((x, y) => x.day.localeCompare(y.day));
  if (a === undefined || b === undefined || a.day === '' || a.day === b.day) return null;
  return { found, id: found[1] === undefined ? b.id : a.id };
}

export function chosen(text: string, history: readonly Turn[], world: World): { texts: string[]; id: string } | null {
  const last = history.findLast((t) => t.status !== 'chat');
  if (last === undefined) return null;
  if (last.reading.dates.length > 0 && /^\W*(?:and |what about |on )*(?:the )?\d{1,2}(?:st|nd|rd|th)\b/iu.test(text)) return null;
  if (SOME.test(text) || COMPARES.test(text)) return null;
  for (const [pattern, at] of ORDINALS) {
    const found = pattern.exec(text);
    const id = found === null ? undefined : setsOf(text, history, world, at < 0 ? 2 : at + 1).find((s) => s.length > 1)?.at(at);
    if (found !== null && id !== undefined && !/\bfirst (?:line|time|deal signed|signed|nuclear|plant|step)\b/iu.test(text.replace(/\bfirst line$/iu, ''))) return { texts: asked(text, found, id, last, world), id };
  }
  const timed = inTime(text, history, last, world);
  if (timed !== null) return { texts: asked(text, timed.found, timed.id, last, world), id: timed.id };
  const extreme = EXTREME.exec(text);
  const [set] = extreme === null ? [] : setsOf(text, history, world, 2).slice(0, 1).filter((s) => s.length <= 3);
  if (extreme !== null && set !== undefined && /\bone\b|\bof (?:the two|them)|\bline\b|\bdeal\b|^\W*(?:and )?(?:the )?\w+(?:er|est)\W*$/iu.test(text)) {
    const ranked = set.map((id) => ({ id, size: sizeOf(id, world) })).filter((x) => x.size > 0).toSorted((a, b) => b.size - a.size);
    const one = /^(?:small|low)/iu.test(extreme[1] ?? '') ? ranked.at(-1) : ranked[0];
    if (one !== undefined && ranked.length > 1) return { texts: asked(text, extreme, one.id, last, world), id: one.id };
  }
  return null;
}

/** "The ambassador one, when was that?" after a list of news: the ambassador news. */
const THE_ONE = /\bthe (?!(?:first|second|third|fourth|fifth|last|other|next|same|only|right|wrong|big\w*|larg\w*|small\w*|high\w*|low\w*|earli\w*|lat\w*|new\w*|old\w*|previous|former)\b)([\p{L}-]+(?: [\p{L}-]+)?) one\b(?! of\b)/iu;
const THING = /\b(news|headline|memorandum|mou|agreement|deal|notice|article|meeting|line|plan|loan|grant|programme?|letter|contract|visit|project|company|event|item|statement|talks)s?\b/iu;
export function ofItsKind(text: string, history: readonly Turn[]): string | null {
  const thing = THING.exec(history.findLast((t) => t.status !== 'chat')?.reading.text ?? '')?.[1];
  return thing === undefined || !/\b(?:who|what|when|where|which|how|did|does|is|was|are|were|has)\b/iu.test(text) || !THE_ONE.test(text) ? null : text.replace(THE_ONE, `the $1 ${thing}`);
}
/** "The first two", "the last three": so many of all that was told, in order; several lists count as one. */
const SOME = /\b(?:of |for |about )?the (first|last) (two|three|four)\b(?! (?:months?|weeks?|days?|years?|article|source|document|memorand|agreement))(?: (?:of (?:them|those|these)|ones|deals|lines|items|companies))?/iu;
const SUMMED = /\b(?:sums?|total|together|altogether|add(?:ed)? up)\b/iu;
export function firstOf(text: string, history: readonly Turn[], world: World): string[] {
  const [phrase, end = '', count = ''] = SOME.exec(text) ?? [];
  const told = [...new Set(history.slice(-4).flatMap((t) => (t.focus.set.length > 1 ? t.focus.set : [])))].filter((id) => world.record(id) !== undefined);
  const many = ['two', 'three', 'four'].indexOf(count.toLowerCase()) + 2;
  if (phrase === undefined || told.length <= many) return [];
  const names = (/first/iu.test(end) ? told.slice(0, many) : told.slice(-many)).map((id) => nameOf(id, world));
  const those = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  const rest = bareOf(text.replace(phrase, ' ')).replace(/\W+/gu, '');
  return [rest === '' ? (SUMMED.test(history.at(-1)?.reading.text ?? '') ? `how much are ${those} together?` : `${those}?`) : SUMMED.test(text) ? `how much are ${those} together?` : text.replace(phrase, phrase.replace(/the (?:first|last).*$/iu, those))];
}
/** "and the other?": the one of two that was not spoken of last; a paper's one sibling. */
export function other(text: string, history: readonly Turn[], world: World): { texts: string[]; id: string } | null {
  const found = OTHER.exec(text);
  const last = history.findLast((t) => t.status !== 'chat');
  if (found === null || last === undefined) return null;
  const told = new Set([...last.focus.entities, ...within(last, world)]);
  const spoken = new Set([...told, ...last.reading.mentions.map((m) => m.id)]);
  const id = pairMate(text, history, told, world) ?? sibling(last, text, world) ?? pairMate(text, history, spoken, world) ?? setsOf(text, history, world, 2).find((s) => s.length === 2)?.[1];
  if (id === undefined) return null;
  const company = /^\W*(?:(?:and|but|so|what about|how about)\b[, ]*)?with\W*$/iu.test(text.slice(0, found.index)) ? last.reading.mentions.find((m) => sortOf(m.id, world) === 'person' && m.id !== id) : undefined;
  return { texts: company === undefined ? asked(text, found, id, last, world) : [`what did ${nameOf(company.id, world)} discuss with ${nameOf(id, world)}?`], id };
}
/** Those whom the last who-question found, beside whom it asked about. */
function partnersTold(history: readonly Turn[], world: World): string[] {
  const asking = history.slice(-4).findLast((t) => t.reading.ask === 'who' && t.reading.mentions.some((m) => sortOf(m.id, world) === 'person'));
  if (asking === undefined) return [];
  const asked = new Set(asking.reading.mentions.map((m) => m.id));
  return [...new Set(asking.records.slice(0, 4).flatMap((id) => { const r = world.record(id); return r?.kind === 'event' ? r.participants.map((p) => p.actor) : []; }))].filter((id) => sortOf(id, world) === 'person' && !asked.has(id));
}
/** Papers come in series: the same kind between the same parties, two of them. */
function sibling(last: Turn, text: string, world: World): string | undefined {
  if (/\b(?:man|person|woman|official|company|line|deal|country|talk\w*|meet|met|discuss\w*|speak|spoke)\b/iu.test(text)) return undefined;
  const own = last.focus.entities.map((id) => world.record(id)).find((r) => r?.kind === 'agreement');
  if (own?.kind !== 'agreement') return undefined;
  const parties = new Set(own.parties.map((p) => p.party));
  const like = world.of('agreement').filter((a) => a.id !== own.id && a.type === own.type && a.status === own.status && a.parties.length === parties.size && a.parties.every((p) => parties.has(p.party)));
  return like.length === 1 ? like[0]?.id : undefined;
}
function pairMate(text: string, history: readonly Turn[], current: ReadonlySet<string>, world: World): string | undefined {
  const pairs = [...setsOf(text, history, world, 2), partnersTold(history, world)].filter((s) => s.length === 2);
  for (const [a = '', b = ''] of pairs) {
    const told = [a, b].filter((id) => current.has(id));
    if (told.length === 1) return told[0] === a ? b : a;
  }
  return undefined;
}

/** "which came first?": between the two of the last set, or of the last two turns. */
export function compared(text: string, history: readonly Turn[], world: World): string[] {
  const [a, b] = SPAN.test(text) ? datedOf(history, world) : [];
  if (a !== undefined && b !== undefined) return [`how many days between ${nameOf(a, world)} and ${nameOf(b, world)}?`];
  const named = AWAY.exec(text)?.[1]?.replace(/ (?:is|was|did|does|will) (?:it|that|this)(?: \w+)?$/iu, '');
  const other = named === undefined ? undefined : occasionOf(named, history, world);
  const told = other === undefined ? undefined : (doneBySpoken(history, world) ?? history.at(-1)?.records.find((id) => isDated(id, world)) ?? history.at(-1)?.reading.mentions.find((m) => world.ledger.rows().some((r) => r.record.date !== undefined && [r.record.recipient, r.record.initiative].includes(m.id)))?.id);
  if (other !== undefined && told !== undefined) return [`how many days between ${other} and ${nameOf(told, world)}?`];
  const beside = MORE_THAN.exec(text);
  const object = beside === null ? undefined : world.read(beside[2] ?? '').mentions.at(0);
  const spoken = object === undefined ? undefined : antecedents(history, world).find((id) => id !== object.id && alike(sortOf(id, world), sortOf(object.id, world)));
  if (beside !== null && spoken !== undefined) return [/^(?:earlier|later|older|newer)/iu.test(beside[1] ?? '') ? `which was ${beside[1]?.split(' ')[0] ?? ''}, ${nameOf(spoken, world)} or ${beside[2] ?? ''}?` : `is ${nameOf(spoken, world)} ${beside[1] ?? ''} than ${beside[2] ?? ''}?`];
  const against = COMPARED.exec(text)?.[1];
  const deal = against === undefined ? undefined : antecedents(history, world).find((id) => MONEYED.has(sortOf(id, world)));
  if (against !== undefined && deal !== undefined) return [`which is larger, ${nameOf(deal, world)} or ${against}?`];
  if (!COMPARES.test(text)) return [];
  const last = history.at(-1);
  const set = [...new Set(last?.focus.set ?? [])];
  const dated = (last?.records ?? []).slice(0, 2).filter((id) => isDated(id, world));
  const pair = pairOfTurns(history, world);
  const papers = set.every((id) => sortOf(id, world) === 'person') ? papersTold(history, world) : [];
  const two = papers.length === 2 ? papers : set.length === 2 ? set : pair.length === 2 ? pair : dated;
  return two.length === 2 ? [`${text.replace(/(?<=\bwhich) (?:time|meeting|visit|signing)\b/iu, '').replace(/ of (?:the two|them|these|those|the pair)\b/iu, '').replace(/[?.! ]+$/u, '')}, ${two.map((id) => nameOf(id, world)).join(' or ')}?`] : [];
}
/** "The meeting", "the memorandum": the ministerial where it was spoken of, the paper that is nearest in time to what was told. */
export function occasionOf(named: string, history: readonly Turn[], world: World): string {
  if (/^(?:meeting|conference|event|gathering)$/iu.test(named) && antecedents(history, world).includes('event:ministerial-2026')) return nameOf('event:ministerial-2026', world);
  const day = history.at(-1)?.records.map((id) => dayOf(id, world)).find((d) => d !== '');
  if (!/^(?:memorandum|mou|signing)$/iu.test(named) || day === undefined) return named;
  const away = (signed: string): number => Math.abs(Date.parse(signed) - Date.parse(day.slice(0, 7)));
  const [next] = world.of('agreement').flatMap((a) => (a.type === 'mou' && a.signed_on !== undefined && DAY.test(a.signed_on) ? [{ place: a.place, on: a.signed_on }] : [])).toSorted((a, b) => away(a.on) - away(b.on));
  return next === undefined ? named : `the ${next.place === undefined ? '' : `${nameOf(next.place, world)} `}memorandum`;
}
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
/** Of several events told, that of the person spoken of: "what did he announce that week?" */
function doneBySpoken(history: readonly Turn[], world: World): string | undefined {
  const events = (history.at(-1)?.focus.entities ?? []).filter((id) => sortOf(id, world) === 'event');
  const person = events.length > 1 ? history.slice(-2).toReversed().flatMap((t) => t.reading.mentions).find((m) => m.kind === 'person')?.id : undefined;
  return person === undefined ? undefined : events.find((id) => { const e = world.record(id); return e?.kind === 'event' && e.participants.some((x) => x.actor === person); });
}
const isDated = (id: string, world: World): boolean => { const r = world.record(id); return r?.kind === 'event' || (r?.kind === 'agreement' && r.signed_on !== undefined) || (r?.kind === 'financing' && r.date !== undefined); };
/** The dated records the last two answers rest on. */
function datedOf(history: readonly Turn[], world: World): string[] {
  const set = history.at(-1)?.focus.set.filter((id) => isDated(id, world)) ?? [];
  return set.length === 2 ? set : [...new Set(history.slice(-2).map((t) => t.records.find((id) => isDated(id, world))).filter((id) => id !== undefined))];
}
/** Two turns that each asked about one thing of one sort make a pair. */
export const pairOfTurns = (history: readonly Turn[], world: World): string[] => onesOfTurns(history, 2, world);
/** The one thing each of the last turns asked about, oldest first; none when they are not of one sort. */
export function onesOfTurns(history: readonly Turn[], count: number, world: World): string[] {
  const ones = history.slice(-count).map((t) => { const own = t.reading.mentions.map((m) => m.id).filter((id) => !['place:us', 'org:us-government'].includes(id) && sortOf(id, world) !== 'agency'); return own.length === 1 ? own[0] : own.length === 0 ? t.focus.entities[0] : undefined; });
  const known = [...new Set(ones.filter((id) => id !== undefined))];
  const sorts = new Set(known.map((id) => sortOf(id, world)));
  return known.length === count && (sorts.size === 1 || [...sorts].every((s) => MONEYED.has(s))) ? known : [];
}
const MONEYED = new Set<Sort>(['company', 'project', 'country']);

/** "Which of these meetings were in 2026?": the meetings told, of that time. */
const MEETINGS_OF = /^\W*(?:(?:and|so|but)\b[, ]*)?(?:which|what|any)(?: ones?)?(?: (?:of|among) (?:these|those|them|the))?(?: (?:meetings?|talks|two|three|four))* (?:were|was|are|is|took place|happened|fell|came) ((?:in|on|before|after|during|since) .{3,30}?)\W*$/iu;
/** "which of them signed": the names of a short set, else who or which alone. */
export function ofThem(text: string, history: readonly Turn[], world: World): string[] {
  const list = history.at(-1);
  const when = list?.intent === 'meetings' ? MEETINGS_OF.exec(text)?.[1] : undefined;
  if (list !== undefined && when !== undefined) return [`${list.reading.text.replace(/[?.! ]+$/u, '')} ${when}?`];
  const asked = list !== undefined && list.focus.entities.length > 2 && list.focus.entities.every((id) => sortOf(id, world) === 'mineral') && (AMONG_THEM.test(text) || LISTS.test(text)) ? world.read(text).mentions.find((m) => m.kind === 'mineral') : undefined;
  if (asked !== undefined) return [`is ${asked.surface} a critical mineral?`];
  const area = list?.intent === 'attendance' ? regionOf(list.reading.mentions) : undefined;
  if (area !== undefined && AMONG_THEM.test(text)) return [`which ${countriesOf(area)} ${/sign/iu.test(text) ? 'signed' : 'attended the ministerial'}?`];
  if (list?.intent === 'attendance' && AMONG_THEM.test(text)) return [text.replace(AMONG_THEM, `among the ${/sign/iu.test(list.reading.text) ? 'signatory' : 'participating'} countries`)];
  const all = ALL_OF_THEM.exec(text);
  const part = list?.intent === 'attendance' && all !== null ? regionOf(list.reading.mentions) : undefined;
  if (part !== undefined && all !== null) return [`which ${countriesOf(part)} ${/^sign/iu.test(all[1] ?? '') ? 'signed' : 'attended the ministerial'}?`];
  const found = OF_THEM.exec(text);
  const last = history.findLast((t) => t.status !== 'chat' && t.focus.set.length > 1);
  const many = found === null ? null : howMany(found[0]);
  const turns = many === null || new Set(last?.focus.set).size === many ? [] : onesOfTurns(history, many, world);
  if (found !== null && turns.length > 0) return [text.replace(found[0], `which of ${turns.map((id) => nameOf(id, world)).join(' or ')}`)];
  if (found === null || last === undefined) return [];
  const set = [...new Set(last.focus.set)];
  const region = last.intent === 'attendance' ? regionOf(last.reading.mentions) : undefined;
  if (region !== undefined) return [text.replace(found[0], `${found[1] ?? found[2] ?? 'which'} ${regionsOf(last.reading.mentions)} countries`)];
  if (last.intent === 'attendance' && set.length > MOST_NAMES) return [text.replace(found[0], `${found[1] ?? found[2] ?? 'which'} of the ${last.records.includes('agreement:eleven-2026') && !last.records.includes('event:ministerial-2026') ? 'signatory' : 'participating'} countries`)];
  if (set.length > MOST_NAMES) return [];
  const names = set.map((id) => nameOf(id, world));
  const people = set.every((id) => sortOf(id, world) === 'person');
  return [text.replace(found[0], `${/^(?:who|which)$/iu.test(found[1] ?? found[2] ?? '') ? 'which' : (found[1] ?? 'which')} of ${names.join(' or ')}`), ...(people ? [text.replace(found[0], 'who')] : [])];
}
