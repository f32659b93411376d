// Follow-ups: an elliptical question is written out in full with what the conversation was about, then read like any other. Pure.
import type { SavedReading, Turn, World } from '../contracts/intent.ts';
import type { Mention, Reading } from '../model/reading.ts';

export type InContext = { text: string; carried: string[] };
const LINK = /^(?:the (?:year|date|place|amount|total)|number of|and|but|or|also|so|then|what about|how about|and what about|what of|same for|and for|plus|now|ok(?:ay)?,? and|thanks,? and|thank you,? and|great,? and|cool,? and|thx,? and|right,? and|good,? and|now (?:for|the same for)|what if|only|just|without|excluding|except|with|including|no,|no\b|not|i meant?|rather|instead|actually|sorry,?|make (?:it|that)|in|by|as|for|from|over|under|since|before|after|show)\b/iu;
const PRONOUN = /\b(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|that|this|those|these|there|the same|the other(?: one)?|the first(?: one)?|the second(?: one)?|the latter|the former|one of them|both|the (?:deal|agreement|memorandum|mou|document|paper|forum|initiative|project|company|loan|line|meeting|event|country|list|money|amount|article|signing|agency|bank|programme|program|list|figure|sum|two|three|rest|others?))\b/iu;
const CORRECTION = /^\W*(?:no|nope|not that|sorry|actually|wait|i mean|i meant|rather|correction)\b[,:;.! ]*(?:no[,. ]*)?(?:i (?:mean|meant)|not .{2,40}?[,;] (?:but )?|the one (?:in|from|with|about)|make (?:it|that)|rather|actually|it was|sorry)?[,: ]*/iu;
const OTHER = /\b(?:the other(?: one)?|other one)\b/iu;
const FORMAT_ONLY = /^\W*(?:(?:can|could|would|please|pls|and|now|show|give|put|make|i want|i need|you|me|us|that|this|it|them|the|list|same|as|in|into|to|a|an|of|version|form|format|with|just|only|please|thanks|by|answer|table|csv|chart|list|bullets?|bullet points?|short(?:er)?|brief(?:ly)?|longer|number|figure|one|line|sentence|summary|word|details?|graph|plot|bar|again|number)\b[\s,.?!]*)+$/iu;
const ORDINALS: readonly [RegExp, number][] = [[/\bthe (?:first|1st|former)(?: one| of them)?\b/iu, 0], [/\bthe (?:second|2nd|latter)(?: one| of them)?\b/iu, 1], [/\bthe (?:third|3rd)(?: one)?\b/iu, 2], [/\bthe last(?: one)\b/iu, -1]];
const WH_ONLY = /^\W*(?:and |but |so |ok(?:ay)?,? |in |on |from |for |by |to |until |since |with )*(?:who|whom|whose|when|where|why|how much|how many|how|which|what|how long|how big)\b/iu;
const MAX_ELLIPSIS_WORDS = 9;

/** The question in full, or null when it stands by itself. */
export function inContext(reading: Reading, history: readonly Turn[], world: World): InContext | null {
  const last = history.findLast((t) => t.status !== 'chat');
  if (last === undefined || reading.words.length === 0) return null;
  const text = reading.text.trim().replace(/^(?:thanks|thank you|thx|great|ok(?:ay)?|cool|perfect|got it|nice|good|right)[,.! ]+(?=\w)/iu, '');
  if (FORMAT_ONLY.test(text) && reading.format !== null) return { text: `${last.reading.text.replace(/[?.! ]+$/u, '')} ${formatWords(reading.format)}`, carried: ['question'] };
  const corrected = CORRECTION.exec(text);
  if (corrected !== null && corrected[0].trim() !== '' && /\b(?:no|nope|not|sorry|wait|mean|meant|correction|actually|rather)\b/iu.test(corrected[0])) {
    const rest = text.slice(corrected[0].length).trim();
    if (OTHER.test(text)) return otherOne(last, history, world);
    if (rest !== '' && standsAlone(world.read(rest))) return { text: rest, carried: [] };
    const swapped = rest === '' ? null : substitute(rest, last, world);
    if (swapped !== null) return swapped;
  }
  if (['financing', 'compare'].includes(last.intent) && reading.mentions.length === 0 && reading.words.length <= 12 && /\b(?:how much|how many|total|altogether|in total|sum|average|largest|biggest|smallest|which|without|excluding|only|count|share|add|them|that|by (?:month|agency|state|country|mineral|instrument|company))\b/iu.test(text) && !/^\W*(?:and|what about|how about)\b.{0,12}$/iu.test(text) && LINK_OR_SHORT(reading)) return { text: `${text.replace(/[?.! ]+$/u, '').replace(/\b(?:of )?(?:them|those|these|that|it|this)\b/giu, '').trim()}; ${last.reading.text.replace(/^\W*(?:which|what|who|how much|how many|list|show|name|give me|tell me)\b/iu, '')}`, carried: ['question'] };
  const short = reading.words.length <= MAX_ELLIPSIS_WORDS;
  const ordinal = ORDINALS.find(([p]) => p.test(text));
  if (ordinal !== undefined && last.focus.set.length > 1) { const id = last.focus.set.at(ordinal[1]); if (id !== undefined) return { text: text.replace(ordinal[0], world.name(id)), carried: [id] }; }
  if (OTHER.test(text) && last.focus.set.length > 1) return otherOne(last, history, world, text);
  const region = last.intent === 'attendance' && short ? reading.mentions.find((m) => m.kind === 'group' || m.id === 'place:central-asia' || m.id === 'place:persian-gulf') : undefined;
  if (region !== undefined && !/\b(?:sign\w*|attend\w*|took part|participa\w*)\b/iu.test(text)) return { text: `${reading.ask === 'howmany' ? 'how many' : 'which'} ${region.surface} countries ${/sign/iu.test(last.reading.text) ? (/not|n't|without/iu.test(last.reading.text) ? 'attended but did not sign' : 'signed') : 'attended the ministerial'}?`, carried: ['list'] };
  const bareAsk = short && reading.mentions.length === 0 && reading.dates.length === 0 && reading.terms.length <= 2 && ['howmany', 'when', 'where'].includes(reading.ask) && !['financing', 'compare', 'attendance'].includes(last.intent) && !PRONOUN.test(text);
  if (bareAsk) { const about = subjectOf(last, world); if (about !== '') return { text: `${text.replace(/^(?:and|but|so|also)\s+/iu, '').replace(/[?.! ]+$/u, '')} ${about}?`, carried: last.focus.entities }; }
  const linked = LINK.test(text);
  if (linked && short) { const swapped = substitute(text, last, world); if (swapped !== null) return swapped; }
  const pronouned = replacePronouns(text, reading, last, world);
  if (pronouned !== null) return pronouned;
  if (short && reading.mentions.length === 0 && reading.terms.length <= 3) {
    const dated = reading.dates.length > 0 ? substitute(text, last, world) : null;
    if (dated !== null && !WH_ONLY.test(text)) return dated;
    if (WH_ONLY.test(text) || reading.ask === 'list' || linked || reading.ask === 'yesno') { const about = subjectOf(last, world); if (about !== '') return { text: `${text.replace(/^(?:and|but|so|also)\s+/iu, '').replace(/[?.! ]+$/u, '')} ${about}?`, carried: last.focus.entities }; }
    return substitute(text, last, world);
  }
  return null;
}

/** A money follow-up that brings no subject of its own. */
const LINK_OR_SHORT = (r: Reading): boolean => r.terms.every((t) => t.known) && r.dates.length === 0;
const standsAlone = (r: Reading): boolean => r.mentions.length > 0 && r.terms.length + (r.ask === 'none' ? 0 : 1) > 1;
const formatWords = (format: string): string => (format === 'table' ? 'as a table' : format === 'short' ? 'in short' : format === 'csv' ? 'as csv' : format === 'chart' ? 'as a chart' : format === 'list' ? 'as a list' : 'in detail');

/** "and DFC?", "only equity", "without Vault", "and the day before?": the new part takes the place of its like in the last question. */
function substitute(text: string, last: Turn, world: World): InContext | null {
  const bare = text.replace(/^(?:\W*(?:and|but|or|also|so|then|what about|how about|what of|same for|now|plus|ok(?:ay)?|i meant?|rather|instead|actually|sorry|make (?:it|that)|what if|with|the same for))+\b[,: ]*/iu, '').replace(/[?.! ]+$/u, '').trim();
  if (bare === '') return null;
  const part = world.read(bare);
  let full = last.reading.text.replace(/[?.! ]+$/u, '');
  if (/^(?:without|excluding|except|not counting|leaving out|minus|only|just|over|under|above|below|more than|less than|at least|by|per|since|before|after|including|in (?:the )?(?:last|past|q\d))\b/iu.test(bare) && part.ask === 'none' && !/^(?:only|just)\b/iu.test(bare)) {
    const by = /^(?:by|per)\b/iu.test(bare);
    const base = by ? full.replace(/\b(?:by|per) (?:agency|month|state|country|mineral|instrument|stage|company|recipient|type)\b/iu, '') : full;
    return { text: `${base} ${bare}?`, carried: ['question'] };
  }
  const day = shiftedDay(bare, last);
  if (day !== null) return { text: withDate(full, last, day), carried: ['date'] };
  const saved = last.reading;
  if (part.dates.length > 0 && part.mentions.length === 0) {
    const spoken = part.dates[0]?.text ?? bare;
    return saved.dates.length > 0 ? { text: withDate(full, last, withYear(spoken, saved)), carried: ['date'] } : { text: `${full} in ${spoken}?`.replace('in on', 'on').replace('in in', 'in'), carried: ['date'] };
  }
  if (part.mentions.length > 0) {
    const fresh = part.mentions;
    const asks = part.ask !== 'none' && part.ask !== 'yesno';
    if (asks && part.terms.length > 0) return null;
    const target = likeMention(saved, fresh, world);
    if (target !== null) { full = replaceMention(full, target, bare.replace(/^(?:for|in|by|from|with|the|only|just)\s+/iu, '')); return { text: `${full}?`, carried: ['question'] }; }
    if (asks || saved.ask === 'none') return null;
    return { text: `${full} ${/^(?:for|in|by|from|with|only|just)\b/iu.test(bare) ? bare : `for ${bare}`}?`, carried: ['question'] };
  }
  const kind = likeKind(bare, full);
  if (kind !== null) return { text: `${kind}?`, carried: ['question'] };
  if (part.terms.length > 0 && part.ask === 'none' && /^(?:only|just)\b/iu.test(bare)) return { text: `${full} ${bare}?`, carried: ['question'] };
  return null;
}

const KIND_SETS: readonly RegExp[] = [
  /\b(?:debts?|equity(?: stakes?)?|loans?|grants?|letters? of (?:interest|intent)|lois?|notices?|nofos?|nois?|financing|investments?)\b/iu,
  /\b(?:public|private|government|conditional|firm|mobili[sz]ed|approved)(?: (?:money|capital|investors?|funding|funds|sector|debt))?\b|\bprivate investors?\b/iu,
  /\b(?:largest|biggest|smallest|lowest|highest|latest|earliest|first|last|total|average|sum)\b/iu,
  /\b(?:attend\w*|sign(?:ed|ing|atories)?)\b/iu,
];
/** "and equity?" after a question about debt; "and from private investors?" after one about government money. */
function likeKind(bare: string, full: string): string | null {
  for (const set of KIND_SETS) {
    const now = set.exec(bare);
    const then = set.exec(full);
    if (now === null) continue;
    if (then !== null) return full.slice(0, then.index) + bare.replace(/^(?:from|the|only|just|of|in|with|for)\s+/iu, '') + full.slice(then.index + then[0].length);
    return `${full} ${/^(?:from|only|just|with|in)\b/iu.test(bare) ? bare : `only ${bare}`}`;
  }
  return null;
}
function likeMention(saved: SavedReading, fresh: readonly Mention[], world: World): Mention | null {
  const kindOf = (m: Mention): string => { const r = world.record(m.id); return m.kind === 'country' ? 'place:country' : r?.kind === 'place' ? `place:${r.type}` : r?.kind === 'organization' ? (['agency', 'dfi', 'eca', 'ministry', 'state_body'].includes(r.classification) ? 'agency' : 'company') : m.kind === 'initiative' && world.ledger.rows().some((x) => x.record.recipient === m.id) ? 'company' : m.kind; };
  const wanted = new Set(fresh.map(kindOf));
  const same = saved.mentions.filter((m) => wanted.has(kindOf(m)) && m.id !== 'place:us');
  const loose = wanted.has('company') || wanted.has('agency') ? saved.mentions.filter((m) => ['company', 'agency'].includes(kindOf(m)) || m.kind === 'initiative' && wanted.has('company')) : [];
  const any = saved.mentions.filter((m) => ['initiative', 'agreement', 'event', 'person', 'mineral', 'place', 'group'].includes(m.kind) && fresh.some((f) => ['initiative', 'agreement', 'event', 'mineral', 'group'].includes(f.kind)) && m.id !== 'place:us');
  return same.at(-1) ?? loose.at(-1) ?? (any.length === 1 ? (any[0] ?? null) : null);
}
function replaceMention(full: string, target: Mention, by: string): string {
  const at = full.toLowerCase().indexOf(target.surface.toLowerCase());
  const loose = at >= 0 ? null : new RegExp(target.surface.split(/\s+/u).map((w) => w.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('\\W+'), 'iu').exec(full);
  if (at >= 0) return full.slice(0, at) + by + full.slice(at + target.surface.length);
  return loose === null ? `${full} ${by}` : full.slice(0, loose.index) + by + full.slice(loose.index + loose[0].length);
}

const MONTH_NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const spoken = (day: string): string => `${Number(day.slice(8))} ${MONTH_NAMES[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
/** "the day before", "the next day", "on the 4th": counted from the last question's day. */
function shiftedDay(bare: string, last: Turn): string | null {
  const at = last.reading.dates[0];
  if (at === undefined) return null;
  const shift = /\b(?:the )?(?:day|one) before(?: that)?\b|\bprevious day\b|\bday earlier\b/iu.test(bare) ? -1 : /\b(?:the )?(?:day after|next day|following day|day later)\b/iu.test(bare) ? 1 : /\btwo days (?:before|earlier)\b/iu.test(bare) ? -2 : /\btwo days (?:after|later)\b/iu.test(bare) ? 2 : null;
  const nth = /\b(?:on )?the (\d{1,2})(?:st|nd|rd|th)\b/iu.exec(bare);
  const base = Date.parse(`${at.yearless ? '2026' + at.from.slice(4) : at.from}T00:00:00Z`);
  if (shift !== null) return spoken(new Date(base + shift * 86_400_000).toISOString().slice(0, 10));
  if (nth !== null) return spoken(`${new Date(base).toISOString().slice(0, 8)}${(nth[1] ?? '').padStart(2, '0')}`);
  const unit = /\b(?:the )?(month|week|year) (before|after|later|earlier)\b|\b(next|previous|following) (month|week|year)\b/iu.exec(bare);
  if (unit === null) return null;
  const back = /before|earlier|previous/iu.test(unit[0]);
  const which = (unit[1] ?? unit[4] ?? 'month').toLowerCase();
  const d = new Date(base);
  if (which === 'month') { d.setUTCDate(1); d.setUTCMonth(d.getUTCMonth() + (back ? -1 : 1)); return `${MONTH_NAMES[d.getUTCMonth()] ?? ''} ${d.getUTCFullYear()}`; }
  if (which === 'year') return String(d.getUTCFullYear() + (back ? -1 : 1));
  return spoken(new Date(base + (back ? -7 : 7) * 86_400_000).toISOString().slice(0, 10));
}
function withDate(full: string, last: Turn, date: string): string {
  const old = last.reading.dates[0]?.text;
  return old !== undefined && full.includes(old) ? `${full.replace(old, /^(?:in|on|of|during|dated|from|since|before|after)\b/iu.test(old) ? `${old.split(/\s/u)[0] ?? ''} ${date}` : date)}?` : `${full} on ${date}?`;
}
function withYear(date: string, saved: SavedReading): string {
  const at = saved.dates[0];
  return /\d{4}/u.test(date) || at === undefined || at.yearless || /yesterday|last|ago|this|past|next|week/iu.test(date) ? date : `${date} ${at.from.slice(0, 4)}`;
}

/** Pronouns stand for the last answer's subject; "which of them" for its set. */
function replacePronouns(text: string, reading: Reading, last: Turn, world: World): InContext | null {
  if (!PRONOUN.test(text)) return null;
  const focus = last.focus.entities.filter((id) => world.record(id) !== undefined);
  const set = last.focus.set.filter((id) => world.record(id) !== undefined);
  if (last.intent === 'attendance' && /\b(?:them|those|these|ones?)\b/iu.test(text) && last.focus.set.length > 6) return { text: text.replace(/\b(?:of )?(?:them|those|these)\b|\bones?\b/iu, last.records.includes('agreement:eleven-2026') && !last.records.includes('event:ministerial-2026') ? 'of the signatory countries' : 'of the participating countries'), carried: ['list'] };
  const ofThem = /\b(?:(?:which|any|who|how many|one|none|all|some|both) of (?:them|those|these|the (?:two|three|countries|deals|companies))|name them|list them|who are they|which ones?(?: are they)?|which of the two|who of them|who sits on it|who are the members)\b/iu.exec(text);
  const counted = /\bhow many (?:\w+ )?(\w+)\b/iu.exec(last.reading.text);
  if (ofThem !== null && set.length < 2 && /\b(?:name|list|who|which)\b/iu.test(text) && (counted !== null || last.intent === 'membership')) return { text: `name the ${counted?.[1] ?? 'members'} of ${subjectOf(last, world)}`, carried: focus };
  if (ofThem !== null && set.length > 1 && set.length <= 6) return { text: text.replace(/\bwhich ones?\b/iu, 'which of them').replace(/\b(?:them|those|these|they|the (?:two|three))\b/iu, set.map((id) => world.name(id)).join(' or ')), carried: set };
  const person = /\b(?:he|him|his|she|her|hers)\b/iu.test(text) ? [...focus, ...set, ...last.reading.mentions.map((m) => m.id)].find((id) => id.startsWith('person:')) : undefined;
  const own = reading.mentions.filter((m) => !['mineral', 'place', 'group', 'count'].includes(m.kind));
  if (own.length > 0 && person === undefined && !/\b(?:it|they|them|that one)\b/iu.test(text)) return null;
  if (own.length > 1 && person === undefined) return null;
  const subject = person ?? focus[0] ?? last.reading.mentions.find((m) => m.id !== 'place:us')?.id;
  if (subject === undefined) return null;
  const name = world.name(subject);
  const possessive = /\b(?:its|their|theirs|his|her(?= \w)|hers)\b/iu;
  const pronoun = /\b(?:it|they|them|he|him|she|her|that one|this one|that|this|those|these|there|the (?:deal|agreement|memorandum|mou|document|paper|forum|initiative|project|company|loan|line|meeting|event|country|signing|agency|bank|programme|program|body|stockpile|partnership))\b/iu;
  const replaced = possessive.test(text) ? text.replace(possessive, `${name}'s`) : pronoun.test(text) ? text.replace(pronoun, name) : null;
  if (replaced === null || (reading.words.length > 12 && own.length > 0)) return null;
  if (/\b(?:is|was|were|did|does|do|are) (?:it|that|this) (?:true|correct|right|so)\b/iu.test(text)) return null;
  return { text: replaced, carried: [subject] };
}
function subjectOf(last: Turn, world: World): string {
  const focus = last.focus.entities.filter((id) => world.record(id) !== undefined).slice(0, 2);
  return focus.length > 0 ? focus.map((id) => world.name(id)).join(' and ') : last.reading.mentions.map((m) => m.surface).join(' ');
}
function otherOne(last: Turn, history: readonly Turn[], world: World, text = ''): InContext | null {
  const current = new Set([...last.focus.entities, ...last.reading.mentions.map((m) => m.id)]);
  const pool = [...history].toReversed().flatMap((t) => t.focus.set);
  const other = pool.find((id) => !last.focus.entities.includes(id) && !(last.focus.set.length > 0 && last.focus.set[0] === id && current.has(id))) ?? pool.find((id) => !current.has(id));
  if (other === undefined) return null;
  const target = last.reading.mentions.find((m) => m.id !== other && !['place:us'].includes(m.id));
  const base = text !== '' && !/^\W*(?:and |no,? |not that,? )*the other(?: one)?\W*$/iu.test(text) ? text.replace(OTHER, world.name(other)) : target === undefined ? world.name(other) : replaceMention(last.reading.text, target, world.name(other));
  return { text: base, carried: [other] };
}
