// "and DFC?", "only equity", "without Vault", "nations?", "when?": the new part takes the place of its like in an earlier question. Pure.
import type { RecordOf, SavedReading, Turn, World } from '../../contracts/intent.ts';
import type { Mention, Reading } from '../../model/reading.ts';
import { touches } from '../../records/periods.ts';
import { dayTold, nameOf, sortOf, type Sort } from './antecedents.ts';
import { redated, withDate } from './dated.ts';
import { isDay, shiftedDay } from './days.ts';
import { regionOf } from './in-region.ts';
import { rebound } from './spans.ts';

const LEAD = /^(?:\W*(?:and|but|or|also|so|then|what about|how about|what of|same for|now|plus|ok(?:ay)?|i meant?|i was asking|rather|instead|actually|sorry|make (?:it|that)|what if|with|the same for|same question for|same thing for)(?![\p{L}])[,: ]*)+/iu;
const BESIDES = /^(?:without|excluding|except|not counting|leaving out|minus|over|under|above|below|more than|less than|at least|by|per|since|before|after|including|in (?:the )?(?:last|past|q\d))\b/iu;
/** "And with the letters?": counted in, not asked for instead. */
const COUNTED_IN = /^\W*(?:(?:and|but|so|what if|what|how much|now)[, ]+)*(?:with|plus|together with|adding|(?:if )?(?:we|you|i) (?:add|count|include))\b(?: in)?|^\W*(?:(?:and|but|so|what|how much)\b[, ]*)*if (?=\p{L}[\p{L} ]{2,30} (?:counts?|counted|(?:is|are|was|were) (?:counted|included|added))(?: in| too| as well)*\W*$)/iu;
const COUNTS = / (?:counts?|counted|(?:is|are|was|were) (?:counted|included|added))(?: in| too| as well)*(?=\W*$)/iu;
const SMALL = /^(?:for|in|at|by|from|with|of|to|the|only|just)\s+/iu;
const ALL = /^(?:in )?(?:total|sum|all|altogether|overall|everything|in all|all together|together|all of (?:it|them))$/iu;
const WH = /^\W*(?:together )?(?:(?:on|in|at|from|to|by|until|till|since|for|with|over|during) )?(?:who(?:m|se)?|what|which|when|where|why|how(?: (?:many|much|long|big|often))?)\b/iu;
const POINTS = /\b(?:it|its|they|them|their|he|him|his|she|her|that|this|those|these|there|one|ones)\b/iu;
/** "Which US official met ...": the asked noun goes with its question word. */
const ASKED_NOUN = /^\W*(?:which|what)\s+(?:(?!(?:did|do|does|is|are|was|were|has|have|can|will)\b)[\w.'-]+\s+){1,3}?(?=(?:\w+ed|met|got|did|do|does|is|are|was|were|has|have|can|will|chairs?|came|leads?|holds?|took|put|lies?|names?|makes?|signs?)\b)/iu;
const VERB = /\b(?:did|do|does|were|was|are|is|come|came|attend\w*|took|take|sign\w*|has|have|had|of|in|from|at|there|present|represented|participated|joined|will|would|with)\b/iu;

/** A stretch of time that an event may take the place of: "in the five months before". */
const PERIOD = /\b(?:in|over|during|within) the (?:past |last |previous )?(?:\w+ )?(?:months?|weeks?|days?|years?)(?: (?:before|earlier|after|preceding))?(?: (?:it|that|the \w+))?\b/iu;
export const countsIn = (text: string): boolean => COUNTED_IN.test(text);
/** "For US rare earths alone", "debt too?": says how the new part stands beside the old, not what it is. */
const BESIDE = /,? (?:alone|only|too|as well|by itself|by themselves|on (?:its|their) own)(?=[?.! ]*$)/iu;
export const bareOf = (text: string): string => text.replace(LEAD, '').replace(BESIDE, '').replace(/^(?:the )?ones? (?=(?:in|from|at|with|of|about|on|for)\b)/iu, '').replace(/[?.! ]+$/u, '').trim();
const question = (turn: Turn): string => turn.reading.text.replace(/[?.! ]+$/u, '');

/** An instrument stands beside the one asked for, any other kind of money beside the whole. */
function countedIn(kind: string, full: string): string {
  const [now, then] = [INSTRUMENT.exec(kind)?.[0], INSTRUMENT.exec(full)?.[0]];
  return now === undefined || then === undefined ? `${full} including ${kind}?` : `${full.replace(then, `${then} and ${now}`)}?`;
}
const INSTRUMENT = /\b(?:debts?|equity|loans?|grants?|nofos?|nois?|pias?)\b/iu;

/** "Own money only": neither what it moves nor what it has not promised. */
const OWN = /\bown (?=(?:money|funds|funding|capital|cash|share|part)\b)/iu;
/** What was counted in is out again when only one kind is wanted. */
const COUNTED = /,? (?:including|plus|together with) [^;,]+$/iu;
/** "What did Rubio himself say?" is no piece of a question. */
const WHOLE = /^(?:what|whom?|when|where|how|why)\b(?: \p{L}+)? (?:did|do|does|is|was|were|are|has|have|had) (?=.*\p{L}{3,}.* \p{L}{3,})/iu;
/** Whole questions, the likeliest first; none when nothing of the new part has its like. */
export function swapped(text: string, turns: readonly Turn[], world: World): string[] {
  const bare = bareOf(text).replace(OWN, 'own firm ');
  const [last] = turns;
  if (bare === '' || last === undefined) return [];
  const saved = last.reading;
  const full = /\b(?:only|just|alone)\b/iu.test(text) ? question(last).replace(COUNTED, '') : question(last);
  const part = world.read(bare);
  const weighed = ALL.test(bare) ? mineralTold(turns, world) : undefined;
  if (weighed !== undefined) return [`how many tons of ${weighed} in total?`];
  if (ALL.test(bare)) return [`${withoutDetail(saved, full, world)} in total?`];
  const counted = ofCounts(bare, full);
  if (counted !== null) return [`${counted}?`];
  const within = rebound(bare, full);
  if (within !== null) return [`${within}?`];
  if (COUNTED_IN.test(text) && part.mentions.length === 0 && KINDS.slice(0, 3).some((k) => k.test(bare))) return [countedIn(text.replace(COUNTED_IN, '').replace(COUNTS, '').replace(/[?.! ]+$/u, '').trim(), full)];
  const dated = redated(bare, part, full, saved, world);
  if (dated?.rest === '') return dated.texts;
  if (BESIDES.test(bare) && part.ask === 'none') return [besides(bare, full)];
  const sister = sisterOf(saved, part, world);
  if (sister !== null) return [`${replaced(full, sister.target, sister.name)}?`];
  const day = shiftedDay(bare, saved, part.mentions.length === 0 ? dayTold(last, world) : undefined);
  if (day !== null) {
    const before = turns.slice(1).find((t) => t.reading.dates[0]?.precision === 'day' && isDay(t.reading.dates[0].from, day));
    const meant = (before === undefined ? null : shiftedDay(bare, before.reading)) ?? day;
    return [saved.dates.length > 0 ? withDate(full, saved, meant) : `what happened on ${meant}?`];
  }
  if (dated !== null) return [`${bareOf(withDate(likeKind(dated.rest, full) ?? `${full} ${dated.rest}`, saved, dated.date))}?`];
  if (part.mentions.length > 0) {
    if (WHOLE.test(bare)) return [];
    if (part.ask !== 'none' && part.ask !== 'yesno' && part.terms.length > 0) return [];
    const each = eachReplaced(question(last), saved, part.mentions, world);
    if (each !== null) return [each];
    const period = part.mentions.every((m) => m.kind === 'event') ? PERIOD.exec(full)?.[0] : undefined;
    if (period !== undefined) return [`${full.replace(period, bare)}?`];
    const found = turns.flatMap((turn, i) => { const target = likeMention(turn.reading, part.mentions, world, { loosely: i === 0, placed: /^(?:in|at|for|from|to)\b/iu.test(bare) }); return target === null ? [] : [{ text: `${replaced(question(turn), target, bare.replace(SMALL, '').replace(/\s+one$/iu, ''))}?`, strict: sameSort(target, part.mentions, world), turn: i }]; });
    const ordered = found.toSorted((a, b) => Number(b.strict) - Number(a.strict) || a.turn - b.turn).map((f) => f.text);
    if (ordered.length > 0) return ordered.slice(0, 2);
    return part.ask === 'none' && (saved.ask !== 'none' || last.intent === 'financing') ? [`${full} ${/^(?:for|in|by|from|with|only|just|of|to|at)\b/iu.test(bare) ? bare : `for ${bare}`}?`] : [];
  }
  const kind = likeKind(bare, full);
  if (kind !== null && part.ask === 'none') return [`${kind}?`];
  const there = likePlace(bare, full, saved);
  if (there !== null && part.ask === 'none') return [`${there}?`];
  return part.terms.length > 0 && part.ask === 'none' && /^(?:only|just)\b/iu.test(bare) ? [`${full} ${bare}?`] : [];
}

/** "To allies?" after "how many tons go to the US": what stands behind the same preposition. */
function likePlace(bare: string, full: string, saved: SavedReading): string | null {
  const word = /^(?:to|for|from|with|by) (?=\p{L}+(?: \p{L}+)?$)/iu.exec(bare)?.[0].toLowerCase();
  if (word === undefined) return null;
  const old = saved.mentions.flatMap((m) => [`${word}the ${m.surface}`, `${word}${m.surface}`]).find((phrase) => full.toLowerCase().includes(phrase.toLowerCase()));
  const at = old === undefined ? -1 : full.toLowerCase().indexOf(old.toLowerCase());
  return old === undefined ? null : full.slice(0, at) + bare + full.slice(at + old.length);
}

/** "The one in Tashkent" after the Washington memorandum: the one paper or event of its kind that has the place, party or day the one spoken of has not. */
function sisterOf(saved: SavedReading, part: Reading, world: World): { target: Mention; name: string } | null {
  const target = saved.mentions.find((m) => m.kind === 'agreement' || m.kind === 'event');
  const own = target === undefined ? undefined : world.record(target.id);
  if (target === undefined || (own?.kind !== 'agreement' && own?.kind !== 'event') || part.mentions.some((m) => m.kind === own.kind) || part.mentions.length + part.dates.length === 0) return null;
  const has = (r: typeof own): boolean => part.mentions.every((m) => partnersOf(r).includes(m.id)) && part.dates.every((d) => touches(dayOf(r), d));
  const like = has(own) ? [] : world.of(own.kind).filter((r) => r.type === own.type && has(r));
  const near = like.length > 1 ? like.filter((r) => partiesOf(r).every((id) => partiesOf(own).includes(id))) : like;
  return near.length === 1 && near[0] !== undefined ? { target, name: nameOf(near[0].id, world) } : null;
}
const dayOf = (r: RecordOf<'agreement' | 'event'>): string => (r.kind === 'event' ? r.on : (r.signed_on ?? '..'));
const partiesOf = (r: RecordOf<'agreement' | 'event'>): string[] => (r.kind === 'event' ? r.participants.map((p) => p.actor) : r.parties.map((p) => p.party));
const partnersOf = (r: RecordOf<'agreement' | 'event'>): (string | undefined)[] => [r.place, ...partiesOf(r), ...(r.kind === 'agreement' ? r.parties.map((p) => p.signer) : [])];

/** "when?", "on what date?", "with whom?": the last question asked for something else. */
export function askedAnew(text: string, last: Turn, world: World): string[] {
  const bare = bareOf(text).replace(/(?<=^(?:how many|when)) (?:is|was|are|were) (?:that|this|those|it|they)$/iu, '');
  const wh = WH.exec(bare)?.[0].trim();
  if (wh === undefined || /^why/iu.test(wh) || last.reading.ask === 'none' || POINTS.test(bare)) return [];
  const rest = world.read(bare.slice(wh.length));
  if (rest.mentions.length > 0 || rest.terms.some((t) => !t.keys.some((k) => /^c:(?:date|year|month|day|place|country|person|amount)$/u.test(k)))) return [];
  const body = question(last).replace(/(?<=\p{L})\s*[,:–-]\s+(?:which|what|who|where|when|how (?:much|many))(?: \p{L}+)?$/iu, '').replace(ASKED_NOUN, '').replace(WH, '').replace(/^\s*(?:and|;)\s*/iu, ' ').trim();
  return [`${bare} ${body}?`];
}
/** "nations?" after "how many foreign ministers came?". */
export function countedAnew(text: string, last: Turn, world: World): string[] {
  const noun = bareOf(text).replace(/^(?:the |how many )/iu, '').replace(/ (?:in total|altogether|overall|in all)$/iu, '');
  const full = question(last);
  const at = /\b(?:how many|(?:the )?number of)\s+/iu.exec(full);
  if (last.reading.ask !== 'howmany' || /^(?:which|what|who)\b|^(?:worth|value|amount|total|sum|size|average)$/iu.test(noun) || !/^(?!(?:to|for|from|by)\b)[a-z]+(?: [a-z]+)?$/iu.test(noun) || VERB.test(noun)) return [];
  const part = world.read(noun);
  if (part.terms.length !== 1 || part.mentions.length > 0) return [];
  const after = at === null ? '' : full.slice(at.index + at[0].length);
  const verb = VERB.exec(after);
  return verb === null ? [`how many ${noun} at the ministerial?`].filter(() => /minist/iu.test(full)) : [`how many ${noun} ${after.slice(verb.index)}?`];
}
/** "names?", "which ones?", "list them": what was counted is to be named. */
export function named(text: string, last: Turn, world: World): string[] {
  if (!/^\W*(?:(?:and|so|ok(?:ay)?|can you|could you|please|their|the|give me|tell me|what are)[, ]+)*(?:name (?:them|all|those|these)|names?|which (?:ones?|of them)(?: are they| exactly)?|list (?:them|all|those)|who (?:are|were) (?:they|those|these)|list|which are they|what are they|which)(?: please| pls| then| all)*\W*$/iu.test(text)) return [];
  const counts = last.reading.ask === 'howmany' && regionOf(last.reading.mentions) === undefined ? last.focus.entities.map((id) => world.record(id)).filter((r) => r?.kind === 'agreement' && r.count !== undefined) : [];
  const [counted] = counts;
  if (counted !== undefined && counts.length === 1) return [`which countries signed: ${nameOf(counted.id, world)}?`, `which countries are parties to ${nameOf(counted.id, world)}?`];
  const people = last.reading.ask === 'who' && /\bnames?\b/iu.test(text) && !last.focus.entities.some((id) => sortOf(id, world) === 'person') ? [`${question(last)}, names?`] : [];
  if (people.length > 0) return people;
  const full = question(last).replace(/\b(?:the )?number of\b/iu, 'how many').replace(/\b(?:the )?([a-z]+?)s? count\b/iu, 'how many $1s');
  return /\bhow many\b/iu.test(full) ? [`${full.replace(/\bhow many\b/iu, 'which')}?`] : [];
}

/** "The seventeen?" after a question on the eleven: one of the numbers of agreements takes the place of the other. */
const SETS = /\b(?:the )?(?:(?:list|set|group) of (?:the )?)?(ten|eleven|seventeen|10|11|17)\b/iu;
function ofCounts(bare: string, full: string): string | null {
  const [now, then] = [SETS.exec(bare)?.[1], SETS.exec(full)];
  return now === undefined || then === null || !/^(?:among |on |in |with )?(?:the |list of )*(?:ten|eleven|seventeen|10|11|17)(?: (?:earlier|other|others|more|new|previous|ones?|agreements|countries|negotiat\w+))*$/iu.test(bare) ? null : full.slice(0, then.index) + then[0].replace(then[1] ?? '', now) + full.slice(then.index + then[0].length);
}
function besides(bare: string, full: string): string {
  const base = /^(?:by|per)\b/iu.test(bare) ? full.replace(/\b(?:by|per) (?:agency|month|state|country|mineral|instrument|stage|company|recipient|type)\b/iu, '') : full;
  return `${base} ${bare}?`;
}
/** What a line told in tons is of. */
function mineralTold(turns: readonly Turn[], world: World): string | undefined {
  const line = turns.slice(0, 3).flatMap((t) => t.records).map((id) => world.record(id)).find((r) => r?.kind === 'financing' && r.quantity !== undefined);
  const [mineral] = line?.kind === 'financing' ? line.minerals : [];
  return mineral === undefined ? undefined : nameOf(mineral, world);
}
/** The question without the one deal it asked about: "how much for Amaero" -> "how much". */
function withoutDetail(saved: SavedReading, full: string, world: World): string {
  const detail = saved.mentions.findLast((m) => ['company', 'project', 'country', 'place', 'mineral'].includes(sortOf(m.id, world)));
  return detail === undefined ? full : replaced(full, detail, '').replace(/\b(?:for|in|to|from|at|on)\s*$/iu, '').replace(/\b(?:for|to)\s+(?=in\b|\?)/iu, '').trim();
}

/** The papers of a notice stand for each other before any notice does. */
const PAPERS = /\b(?:nofos?|nois?|pias?|notices? of (?:intent|funding opportunity)|letters? of (?:intent|interest)|lois?)\b/iu;
const KINDS: readonly RegExp[] = [
  PAPERS,
  /\b(?:debts?|equity(?: stakes?)?|loans?|grants?|letters? of (?:interest|intent)|lois?|notices?|nofos?|nois?|pias?|financing|investments?)\b/iu,
  /\b(?:own firm|public|private|government|conditional|firm|mobili[sz]ed|approved)(?: (?:money|capital|investors?|funding|funds|sector|part|portion))?\b|\bprivate investors?\b/iu,
  /\b(?:largest|biggest|smallest|lowest|highest|latest|earliest|first|last|total|average|sum)\b/iu,
  /\b(?:attend\w*|sign(?:ed|ing|atories)?)\b/iu,
];
/** "and equity?" after debt; "from private investors?" after government money. What was left out stays left out. */
function likeKind(bare: string, full: string): string | null {
  const again = KINDS.flatMap((set) => set.exec(bare)?.[0].split(' ')[0] ?? []);
  const kept = full.replace(/,? ?(?:(?:and )?(?:without|excluding|except|minus|not counting)\b[^;,]*|\b\w+ (?:\w+ )?(?:left out|excluded)\b)/giu, (s) => (again.some((w) => s.toLowerCase().includes(w.toLowerCase())) ? '' : s));
  if (kept !== full) return likeKind(bare, kept);
  const narrowed = / only (?:any )?[\w -]+$/iu.exec(kept);
  if (narrowed !== null && KINDS.slice(0, 3).some((k) => k.test(narrowed[0])) && !/\bhow many\b/iu.test(kept)) return likeKind(bare.replace(/^any /iu, ''), kept.slice(0, narrowed.index));
  const open = full.replace(/\b(?:without|excluding|except|minus|not counting)\b[^;,]*/giu, (s) => '\u0000'.repeat(s.length));
  for (const set of KINDS) {
    const now = set.exec(bare);
    const then = set.exec(open);
    if (now === null || (then === null && set === PAPERS)) continue;
    if (then !== null) return full.slice(0, then.index) + bare.replace(/^(?:from|the|only|just|of|in|with|for)\s+/iu, '') + full.slice(then.index + then[0].length);
    return `${full} ${/^(?:from|only|just|with|in)\b/iu.test(bare) ? bare : `only ${bare}`}`;
  }
  return null;
}

/** Deals go by company, project, country or mineral alike: any of them may stand where another stood; an agency only for an agency. */
const LOOSE: Partial<Record<Sort, readonly Sort[]>> = { company: ['project', 'country', 'place', 'mineral'], project: ['company', 'country', 'place', 'mineral', 'body'], country: ['company', 'project', 'place', 'mineral'], place: ['country', 'company', 'project'], mineral: ['company', 'project', 'country'], body: ['project', 'paper', 'event'], paper: ['body', 'event'], event: ['paper', 'body'] };
const sameSort = (target: Mention, fresh: readonly Mention[], world: World): boolean => fresh.some((m) => kindOf(m, world) === kindOf(target, world));
const kindOf = (m: Mention, world: World): string => (m.kind === 'country' ? 'country' : ['group', 'document'].includes(m.kind) ? m.kind : sortOf(m.id, world));
/** `placed`: the new part says where; otherwise who does it goes before where it is done. */
function likeMention(saved: SavedReading, fresh: readonly Mention[], world: World, { loosely, placed }: { loosely: boolean; placed: boolean }): Mention | null {
  const own = saved.mentions.filter((m) => m.id !== 'place:us');
  const alike = own.filter((m) => sameSort(m, fresh, world));
  const same = alike.findLast((m) => placed || !new RegExp(`\\b(?:in|at) (?:the )?${RegExp.escape(m.surface)}`, 'iu').test(saved.text)) ?? alike.at(-1);
  if (same !== undefined || !loosely) return same ?? null;
  const wanted = fresh.flatMap((m) => LOOSE[kindOf(m, world) as Sort] ?? []);
  const like = own.filter((m) => wanted.includes(kindOf(m, world) as Sort));
  return like.at(-1) ?? null;
}
/** "Landau and Kamilov" in the place of two others: each for each, in order. */
function eachReplaced(full: string, saved: SavedReading, fresh: readonly Mention[], world: World): string | null {
  const old = saved.mentions.filter((m) => m.id !== 'place:us' && sameSort(m, fresh, world));
  return fresh.length < 2 || old.length !== fresh.length ? null : `${fresh.reduce((text, m, i) => (old[i] === undefined ? text : replaced(text, old[i], m.surface)), full)}?`;
}
function replaced(full: string, target: Mention, by: string): string {
  const at = full.toLowerCase().indexOf(target.surface.toLowerCase());
  const from = at >= 0 ? { index: at, length: target.surface.length } : spacedOut(full, target.surface);
  return from === null ? `${full} ${by}` : full.slice(0, from.index) + by + full.slice(from.index + from.length);
}
function spacedOut(full: string, surface: string): { index: number; length: number } | null {
  const m = new RegExp(surface.split(/\s+/u).map((t) => RegExp.escape(t)).join('\\W+'), 'iu').exec(full);
  return m === null ? null : { index: m.index, length: m[0].length };
}
export { replaced };
