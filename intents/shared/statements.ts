// Judging and telling recorded statements: does it answer this kind of question, is it about the same people, yes or no.
import type { Draft, Found, World } from '../../src/contracts/intent.ts';
import type { Mention, Reading } from '../../src/model/reading.ts';
import type { AssayRecord } from '../../src/model/record.ts';
import { attributeMissing } from '../../src/answer/attribute-asked.ts';
import { holdsKind, kindAsked } from '../../src/answer/kind-asked.ts';
import { holdsName } from '../../src/lib/text/whole-word.ts';
import { oncePer } from '../../src/lib/once-per.ts';
import { aroundWord } from './around-word.ts';
import { timeTold } from './other-time.ts';
import { countedOtherwise, rankedOtherwise } from './otherwise.ts';
import { readNumbers } from '../../src/understanding/amounts.ts';
import { figureKeys } from '../../src/understanding/term-keys.ts';

export type Verdict = 'yes' | 'no' | 'none';
const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b20\d\d\b/u;
/** A statement that itself says what is not given is only part of an answer. */
export const SAYS_NOT = /\bno (?:headline|publisher|byline) stands\b|\b(?:does|do) not (?:spell|expand|explain)\b|\b(?:gives?|names?|says?|states?|prints?)\s+(?:neither|none|no|not)\b|\breports?\b[^.;]* and no\b|\b(?:neither|nor|not|no)\b[^.;]{0,60}\b(?:given|named|stated|say|says|said|printed|revealed|disclosed|prints?|names?|gives?)\b/iu;
/** A gap that also says what is known ("...; they name the chair only") is part of an answer; one that only says what is missing is a refusal. */
export const tellsToo = (f: Found): boolean => /;|\bonly\b|\binference\b/u.test(f.record.says?.en ?? '');
/** "Do the sources name the ten?", "is the day given?": asks whether it is said, so a silence is an answer. */
export const asksIfSaid = (reading: Reading): boolean => reading.ask === 'yesno' && IF_SAID.test(reading.text);
const IF_SAID = /^\W*(?:(?:so|and|but|is it true that) )*(?:(?:do|does|did)\b.{0,60}\b(?:say|tell|give|state|print|name|mention|list|specify|disclose|reveal|break (?:it )?down|explain|spell|identify|show)\b|(?:is|are|was|were|has|have)\b.{0,60}\b(?:given|stated|printed|named|mentioned|listed|specified|disclosed|revealed|explained|identified|said)\b)/iu;
const NUMBER = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|seventeen)\b/iu;
/** Portraits of a person, body or place: told by the profile, seldom the answer to a pointed question. */
const PROFILES = new Set(['person', 'organization', 'place', 'mineral', 'initiative']);
/** Several are asked for: a portrait of one of them is not the list. */
const SEVERAL = /\b(?:which|what|list|name)(?: the| all)* (?:\w+ )?(?:departments|agencies|officials|people|companies|ministries)\b/iu;
const REASON = /\b(?:because|so that|in order|purpose|aim|aims|aimed|to (?:help|strengthen|protect|create|develop|attract|diversify|ensure|support|prevent|enhance|expand)|since|cannot|as an incentive|designed|used (?:in|for|to)|reason)\b/iu;
/** Entities that stand behind nearly every record and so tell nothing apart. */
export const EVERYWHERE = new Set(['place:us', 'org:us-government', 'event:ministerial-2026', 'mineral:rare-earths', 'org:uz-government', 'org:us-state-department', 'place:washington', 'place:tashkent', 'org:trump-administration']);

/** What a gap must be about to be the answer to a kind of question. */
const MISSING_FOR: Partial<Record<Reading['ask'], RegExp>> = {
  where: /place|location|site|venue/u, when: /date|day|year|term|duration|deadline|schedule|start/u, who: /name|member|speaker|recipient|author|post|funder|successor|countries|investor|attendance/u,
  howmuch: /amount|total|share|breakdown|rate|price|terms/u, howmany: /count|amount|total|members|duration/u, why: /reason|purpose|biograph/u, list: /name|member|countries|minerals|projects|recipients|contents/u, which: /name|member|minerals|projects|countries|recipients/u,
};
export const PLACE_WORDS = /\b(?:where|locations?|site|sites|venue|region|regions|located|city|town|whereabouts)\b/iu;
const SUM_WORDS = /\bwhat\b.{0,20}\b(?:payments?|amount|sum|price|cost|fee|salary|budget|funding|money|stake|share)\b/iu;
/** What may be asked for by name. */
const NAMES_ASKED = /\b(?:which|list|compan(?:y|ies)|firms?|countr(?:y|ies)|partners?|members?|people|persons?|officials?|ministers?|leaders?|guests?|investors?|banks?|lenders?|projects?|outfits?|players?|identit\w*|anyone|anybody|somebody|part(?:y|ies)|author\w*|publisher|headline|title|departments?|agenc(?:y|ies)|deposits?|mines?|sites?|call\w*|others?|they|them|he|she|represent\w*|delegat\w*)\b/iu;
const NAME_WORDS = /\b(?:names?(?! (?:them|these|those|both|each|all|any|two|three|four|five|some)\b)|named|who|whom|identity|company names|called)\b/iu;
/** Offices that a who-question may ask for: the record must hold the very word. */
const OFFICES = /\b(president|prime minister|ceo|director|governor|minister|ambassador|secretary|envoy|spokes\w+|chief executive|mayor|king|head of (?:the )?(?:delegation|ministry)|manager|managers|founder|owner|runs|heads)\b/iu;

/** A when-question is answered by a time, however vague. */
const TIME = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d|past|ago|recent\w*|before|after|ahead|following|during|month\w*|year\w*|days?|date\w*|until|since|now)\b/u;
/** "the next ministerial": only a statement about what lies ahead can answer. */
const NEXT = /\b(?:next(?![- ](?:gen|day|to\b))|upcoming|forthcoming|coming|following|follow-up|another|second)\s+(?:\w+ ){0,3}(?:ministerial|meeting|summit|round|session|conference|visit|expo|minexpo|deal|agreement|loan)s?\b|\b(?:next(?![- ](?:gen|day|to\b))|upcoming|forthcoming) \w|\b(?:meet|convene|gather|sit|happen)\w* (?:\w+ )?(?:next|again)\b/iu;
const AHEAD = /\b(?:will|plan\w*|intend\w*|is to|are to|going to|upcoming)\b/iu;
/** A question about tomorrow is confirmed only by what a source says will be. */
const FORESEEN = /^\W*(?:so |and |but )?(?:will|shall)\b|\bgoing to\b/iu;
const DONE = /^\W*(?:(?:and|but|so)\s+)?(?:did|has|have|had|was|were)\b/iu;
/** "Did they say, announce, mention ...": that was done. */
const SPOKEN = /\b(?:say|said|state[ds]?|announc\w*|mention\w*|express\w*|report\w*|voic\w*|underlin\w*|stress\w*|reaffirm\w*|confirm\w*|signal\w*|offer\w*)\b/iu;
/** Wishes and offers: nothing has come about by them yet. */
const WISHED = /\b(?:willing\w*|efforts? to|interested in|interests them|intends?|intention|hopes?|plans? to|may (?:gain|take|get))\b/iu;
const EXPECTED = /\b(?:expected|expects|due)\b/iu;
/** The class of thing asked for: "which deposits", "how many visitors", "what site". */
const TARGET = /\b(?:which|what|how many|list of|names of(?: the)?)\s+(?:\w+ )?(?!(?:topics?|issues?|subjects?|matters?|themes?|questions?|points?)\b)(?!(?:follow|come|stand|belong|appear|does|did|were|have|will|would|could|should|must|took|take|made|make|give|gave|says?|said|called|sign|join)\w*\b)([a-z]{4,})\b/iu;

/** Asks what it is like, not which one it is. */
const OF_WHAT_SORT = /\b(?:what|which) (?:sort|kind|type)s? of\b/iu;
/** Silent on a place or a name: no answer to whether something was on a day. */
const WHERE_SILENT = /\b(?:not|neither) (?:say|name|state)s? (?:where|who|why|how|which)\b/iu;
/** "They name only the state, not the town" leaves nothing open for a question about the state. */
function saysItIsKnown(gap: string, question: string): boolean {
  const noun = /\b(?:which|what) (?:u\.?s\.? )?([a-z]{4,})\b/iu.exec(question)?.[1];
  return noun !== undefined && onlyThat(noun, gap) !== null;
}
const onlyThat = aroundWord(String.raw`\bonly (?:\w+ ){0,2}\1\b`);

/** A country that only a typical question of the record names is not the one it is about. */
const OTHERS = /\b(?:besides|other than|apart from|aside from|else)\b/iu;
/** Small plus when the record can answer the kind of question asked, small minus when it cannot. */
export function answersKind(f: Found, reading: Reading, world: World): number {
  const says = f.record.says?.en ?? '';
  const asked = new Set(reading.mentions.map((m) => m.id));
  const ask = reading.ask === 'what' || reading.ask === 'none' || reading.ask === 'which' ? (PLACE_WORDS.test(reading.text) ? 'where' : SUM_WORDS.test(reading.text) ? 'howmuch' : reading.ask) : reading.ask === 'list' && NAME_WORDS.test(reading.text) ? 'who' : reading.ask;
  if (f.record.kind === 'gap') {
    if (saysItIsKnown(says, reading.text)) return -0.3;
    if (ask === 'yesno' && reading.dates.length > 0 && WHERE_SILENT.test(says)) return -0.24;
    const apt = (MISSING_FOR[ask]?.test(f.record.missing) === true && !OF_WHAT_SORT.test(reading.text)) || (MISSING_FOR[ask] !== undefined && f.record.missing === 'details') || (NAME_WORDS.test(reading.text) && /name|member|project|countries|recipient|minerals|compan/u.test(f.record.missing) && ask !== 'yesno');
    if (/name/u.test(f.record.missing) && !NAMES_ASKED.test(reading.text) && !NAME_WORDS.test(reading.text)) return -0.2;
    if (apt && (f.fit >= 0.42 || (f.fit >= 0.28 && f.coverage >= 0.75))) return 0.1;
    return MISSING_FOR[ask] !== undefined ? -0.16 : f.fit < 0.8 ? -0.12 : -0.03;
  }
  const office = ask === 'who' ? OFFICES.exec(reading.text)?.[1] : undefined;
  const wrongOffice = office !== undefined && !says.toLowerCase().includes(office.toLowerCase().replace(/s$/u, '')) ? -0.2 : 0;
  const portrait = PROFILES.has(f.record.kind) ? -0.07 + (ask === 'where' && placeOther(f.record, asked, world) ? 0.05 : 0) : 0;
  const target = ask === 'why' ? undefined : TARGET.exec(reading.text)?.[1]?.toLowerCase();
  const single = PROFILES.has(f.record.kind) && SEVERAL.test(reading.text) ? -0.15 : 0;
  const kind = kindAsked(reading);
  const holds = kind !== null && holdsKind(kind, says, reading, world);
  const besides = target !== undefined && !holds && f.viaAsk.some((w) => w.toLowerCase() === target) ? -0.12 : 0;
  const lacks = (kind !== null && !holds) || lacksAttribute(says, reading) ? -0.12 : 0;
  const other = reading.ask === 'yesno' && !OTHERS.test(reading.text) && reading.mentions.some((m) => m.kind === 'place' && f.viaAsk.includes(m.surface)) ? -0.12 : 0;
  const ahead = onlyExpected(reading, says) ? -0.2 : 0;
  const elsewhen = reading.ask !== 'yesno' && timeTold(reading, f.record) === 'other' ? -0.15 : 0;
  return elsewhen + single + lacks + ahead + other + besides + wrongOffice + portrait + kindFit(ask, f, says, asked, world);
}
/** A sentence with several days does not say which of them a claim about one is true of. */
function otherDay(reading: Reading, says: string): boolean {
  return reading.dates.some((d) => d.precision === 'day') && new Set(says.match(/\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu) ?? []).size > 1;
}
/** A sentence cannot show whether it will be said yes or no to. */
const lacksAttribute = (says: string, reading: Reading): boolean => { const a = attributeMissing(says, reading); return a !== null && a !== 'reason' && (a !== 'future' || !AHEAD.test(says)); };
/** A question whether something came about, before a record that only tells what was expected. */
function onlyExpected(reading: Reading, says: string): boolean {
  return reading.ask === 'yesno' && DONE.test(reading.text) && EXPECTED.test(says) && !EXPECTED.test(reading.text);
}
function kindFit(ask: Reading['ask'], f: Found, says: string, asked: ReadonlySet<string>, world: World): number {
  switch (ask) {
    case 'when': return MONTH.test(says) ? (f.record.kind === 'membership' || f.record.kind === 'post' || f.record.kind === 'person' ? -0.05 : 0.07) : -0.14;
    case 'howmuch': return /\$|\d/u.test(says) ? 0.05 : -0.14;
    case 'howmany': return NUMBER.test(says) ? (f.record.kind === 'count' ? 0.09 : 0.03) : -0.14;
    case 'who': return namesOther(f.record, asked, world) ? 0.04 : -0.14;
    case 'where': return placeOther(f.record, asked, world) ? 0.05 : -0.16;
    case 'why': return REASON.test(says) ? 0.05 : -0.06;
    default: return 0;
  }
}
const namesOther = (record: AssayRecord, asked: ReadonlySet<string>, world: World): boolean => named(record, world).anybody.some((id) => !asked.has(id));
const placeOther = (record: AssayRecord, asked: ReadonlySet<string>, world: World): boolean => named(record, world).places.some((id) => !asked.has(id));
/** Whom and what a statement names; a place is not named by its abbreviation. */
const named = oncePer((record: AssayRecord, world: World): { anybody: string[]; places: string[] } => {
  const text = record.says?.en ?? '';
  const anybody = [...world.of('person'), ...world.of('organization'), ...world.of('place')].filter((p) => [p.name.en, ...p.aliases].some((n) => n.length > 2 && text.includes(n)));
  const places = world.of('place').filter((p) => [p.name.en, ...p.aliases.filter((a) => a.length > 4)].some((n) => text.includes(n)));
  return { anybody: anybody.map((p) => p.id), places: places.map((p) => p.id) };
});

/** Every name of the question is in the record, nothing that must be stated is missing, no strange word carries the question. */
export function fits(f: Found, reading: Reading): boolean {
  const missing = new Set(f.missing);
  if (reading.ask === 'when' && f.record.kind !== 'gap' && !TIME.test(f.record.says?.en ?? '')) return false;
  if (f.record.kind !== 'gap' && NEXT.test(reading.text) && (f.record.kind !== 'statement' || !AHEAD.test(f.record.says?.en ?? '') || f.missing.length > 0)) return false;
  if (reading.terms.some((t) => t.must && missing.has(t.surface))) return false;
  if (reading.mentions.length === 0 && (reading.ask !== 'yesno' || /\bor\b/iu.test(reading.text)) && reading.amounts.some((a) => a.compare === 'eq') && reading.amounts.every((a) => missing.has(a.text))) return false;
  if (reading.mentions.some((m) => m.kind === 'country' && missing.has(m.surface))) return false;
  const names = reading.mentions.filter((m) => m.kind !== 'document' && m.kind !== 'group');
  const absent = names.filter((m) => missing.has(m.surface) && !EVERYWHERE.has(m.id));
  if (absent.length > 0 && !(reading.ask === 'yesno' && f.coverage > 0.5 && absent.every((m) => ['person', 'place', 'organization', 'country'].includes(m.kind)))) return false;
  const strange = reading.terms.filter((t) => !t.known && missing.has(t.surface));
  return strange.length === 0 || (strange.length === 1 && f.coverage > 0.68);
}

/** Of what the question leaves out the sentence tells nothing else of the kind: "apart from the US" is not answered by what the US does. */
export function onlyLeftOut(f: Found, reading: Reading, world: World): boolean {
  const says = f.record.says?.en ?? '';
  const known = new Set([...reading.mentions, ...reading.except].flatMap((m) => [m.id, ...m.alternatives]));
  return reading.except.some((m) => {
    const own = world.record(m.id);
    if (own === undefined || !('name' in own) || ![own.name.en, ...own.aliases].some((n) => n.length > 1 && holdsName(says, n))) return false;
    return !world.of(own.kind).some((o) => !known.has(o.id) && classOf(o) === classOf(own) && 'name' in o && [o.name.en, ...o.aliases].some((n) => n.length > 2 && holdsName(says, n)));
  });
}
const classOf = (r: AssayRecord): string => (r.kind === 'organization' ? r.classification : r.kind === 'place' ? r.type : r.kind);

/** The record speaks of another person, country or organisation in the place of the one asked about. */
export function clashes(f: Found, reading: Reading, world: World): boolean {
  return reading.ask !== 'yesno' && strangersTo(f, reading, world).length > 0;
}
function strangersTo(f: Found, reading: Reading, _world: World): Mention[] {
  const missing = new Set(f.missing);
  return reading.mentions.filter((m) => missing.has(m.surface) && ['person', 'organization', 'place', 'initiative'].includes(m.kind) && !EVERYWHERE.has(m.id));
}

/** Yes when the record's own sentence holds every part of the claim; no when it names somebody else or another number in its place. */
export function verdictOf(f: Found, reading: Reading, world: World): Verdict {
  if (reading.ask !== 'yesno' || reading.except.length > 0) return 'none';
  const says = f.record.says?.en ?? '';
  if (SAYS_NOT.test(says) || lacksAttribute(says, reading) || otherDay(reading, says) || onlyExpected(reading, says) || (DONE.test(reading.text) && WISHED.test(says) && !WISHED.test(reading.text) && !SPOKEN.test(reading.text)) || (FORESEEN.test(reading.text) && !/\bwill\b/iu.test(says))) return 'none';
  const absent = reading.mentions.filter((m) => m.kind !== 'document' && !(TOLD_OF.has(m.kind) && !f.missing.includes(m.surface)) && !namedIn(m, says, world));
  if (absent.some((m) => acts(m, reading, world)) && !['chair', 'host', 'succeed'].some((c) => reading.concepts.has(c))) return 'none';
  if (absent.length > 0) return absent.every((m) => replaced(m, reading, f.record, world)) && f.missing.filter((w) => !absent.some((m) => m.surface === w)).length === 0 ? 'no' : 'none';
  const figures = new Set(figureKeys(says));
  const asked = [...reading.amounts.map((a) => `n:${a.usd}`), ...reading.numbers.filter((n) => n > 2 && (n < 1990 || n > 2100)).map((n) => `n:${n}`)];
  if (sameMatter(f, reading) && (countedOtherwise(reading.text, says) || rankedOtherwise(reading.text, says))) return 'no';
  if (asked.some((n) => !figures.has(n))) return f.coverage > 0.55 && [...figures].some((x) => x.startsWith('n:')) ? 'no' : 'none';
  if (miscounted(reading, says) || beforeOrAfter(reading, says)) return 'no';
  if (f.record.kind === 'statement' && f.record.hedge === 'may' && !/\b(?:may|might|could|possib\w*|perhaps)\b/iu.test(reading.text)) return 'none';
  const place = cityTold(reading, says, world);
  if (place !== 'same') return place === 'other' ? 'no' : 'none';
  const time = timeTold(reading, f.record);
  if (time === 'other') return f.missing.every((w) => reading.dates.some((d) => d.text.includes(w))) ? 'no' : 'none';
  if (time === 'open') return 'none';
  if (reading.terms.length === 0 && reading.mentions.length + reading.dates.length < 2) return 'none';
  if (DEEDS.some((deed) => deed.test(reading.text) && !deed.test(says))) return 'none';
  if (f.missing.length > 0 || f.coverage < 0.72 || f.fit < 0.5 || /\b(?:only|exactly|solely|before|after|all|every|already|ever|first|still|on top of|in addition|twice|double|just|sole|stop at|limited|alone|by (?:him|her|it|them)sel(?:f|ves)|on (?:his|her|its|their) own|single-?handed(?:ly)?|same|everything|everyone|entire(?:ly)?|whole|wholly|complete(?:ly)?|full(?:y)?|(?:one|second|another|separate|different) (?:deal|loan|line|memorandum|agreement|meeting)|or)\b/iu.test(reading.text)) return 'none';
  return NEGATIVE.test(says) === reading.negated ? 'yes' : 'none';
}
/** Deeds that must stand in the sentence itself: who took part did not preside. */
const DEEDS = [/\b(?:chair|presid(?:e|ed|es|ing)\b)/iu, /\bhost/iu, /\bown(?:s|ed|er|ers)\b/iu];
/** A sentence about an event or a paper need not say its name again. */
const TOLD_OF = new Set<Mention['kind']>(['event', 'agreement']);
/** What one country does another may do too, so "no" does not follow; where something is can be in one place alone. */
function acts(m: Mention, reading: Reading, world: World): boolean {
  return (m.kind === 'country' || world.record(m.id)?.kind === 'place') && placedAt(m.surface, reading.text) === null;
}
const placedAt = aroundWord(String.raw`\b(?:in|at|from)\s+(?:the )?\1`);
/** "In Tashkent" is told by a sentence that says so; one that says in which other city tells against it. A city alone may be a government. */
function cityTold(reading: Reading, says: string, world: World): 'same' | 'other' | 'open' {
  const cities = world.of('place').filter((p) => p.type === 'city');
  const claimed = cities.filter((p) => reading.mentions.some((m) => m.id === p.id && inCity(m.surface, reading.text) !== null));
  if (claimed.length === 0) return 'same';
  const told = cities.filter((p) => [p.name.en, ...p.aliases].some((n) => says.includes(`in ${n}`)));
  return claimed.every((p) => told.includes(p)) ? 'same' : told.length > 0 && !claimed.some((p) => told.includes(p)) ? 'other' : 'open';
}
export const inCity = aroundWord(String.raw`\bin \1\b`);
/** "At the ministerial" where the sentence says before or after it. */
function beforeOrAfter(reading: Reading, says: string): boolean {
  const at = /\b(?:at|during) (?:the )?(?:\w+ ){0,3}?(ministerial|meeting|summit|conference|talks|ceremony)\b/iu.exec(reading.text)?.[1];
  return at !== undefined && apartFrom(at, says) !== null && duringIt(at, says) === null;
}
const apartFrom = aroundWord(String.raw`\b(?:before|after|ahead of|following) (?:the |their )?(?:\w+ ){0,3}?\1\b`);
const duringIt = aroundWord(String.raw`\b(?:at|during) (?:the )?(?:\w+ ){0,3}?\1\b`);
/** "54 foreign ministers", "54 is the number of ministers" where the sentence counts 43 of them. */
function miscounted(reading: Reading, says: string): boolean {
  return [...reading.text.matchAll(COUNTED)].some((m) => {
    const [number, noun] = [m[1] ?? m[4] ?? '', m[2] ?? m[3] ?? ''];
    const own = numberOf(noun.trim(), says)?.[2];
    return own !== undefined && own !== number;
  });
}
const numberOf = aroundWord(String.raw`\b(\d+) (?:[a-z]+ )?\1\b`);
const COUNTED = /\b(\d+)(?: (?:is|are|was|were|as|for|means|counts|stands for))?(?: the)?(?: (?:number|count) of)?(?: the)? ((?:[a-z]+ )?[a-z]{4,})\b|\b(?:number|count) of (?:the )?((?:foreign )?[a-z]{4,})\b[^?\d]{0,40}?\b(\d+)\b/giu;
/** Everything but the figures of the claim is met: the statement is about the same. */
const sameMatter = (f: Found, reading: Reading): boolean => f.missing.every((w) => /\d/u.test(w) || reading.numbers.length > 0 && readNumbers(w).length > 0 || reading.dates.some((d) => d.text.includes(w)));
const NEGATIVE = /\b(?:not(?! only)|no longer|never|nobody|neither|nor|without)\b/iu;
function namedIn(m: Mention, says: string, world: World): boolean {
  const r = world.record(m.id);
  const names = r !== undefined && 'name' in r ? [r.name.en, ...r.aliases].filter((n) => n.length > 1) : [m.surface];
  return names.some((n) => holdsName(says, n)) || (/\bdepartments\b/iu.test(says) && names.some((n) => { const of = /\bDepartment of (?:the )?(\w+)$/u.exec(n)?.[1]; return of !== undefined && holdsName(says, of); }));
}
/** Somebody of the same kind stands in the sentence, who is not in the question. */
function replaced(m: Mention, reading: Reading, told: AssayRecord, world: World): boolean {
  const kind = world.record(m.id)?.kind ?? 'place';
  if (!['person', 'place', 'organization'].includes(kind)) return false;
  const asked = new Set(reading.mentions.map((x) => x.id));
  const own = world.record(m.id);
  const alike = (o: AssayRecord): boolean => own?.kind !== 'place' || o.kind !== 'place' || (own.type === 'city') === (o.type === 'city');
  return standing(told, world).some((o) => o.kind === kind && !asked.has(o.id) && alike(o));
}
/** Those whose whole names stand in the sentence. */
const standing = oncePer((record: AssayRecord, world: World): AssayRecord[] => {
  const says = record.says?.en ?? '';
  const stands = (name: string): boolean => name.length > 3 && says.includes(name) && wholeWord(name, says) !== null;
  return [...world.of('person'), ...world.of('place'), ...world.of('organization')].filter((o) => [o.name.en, ...o.aliases].some(stands));
});
const wholeWord = aroundWord(String.raw`\b\1\b`, 'u');

/** First the answer, then at most two statements beside it. */
export function statementBlocks(found: readonly Found[], verdict: Verdict, world: World): Draft['blocks'] {
  const [best, ...rest] = found;
  if (best === undefined) return [];
  const lead = verdict === 'yes' ? `${world.say('yes')} ` : verdict === 'no' ? `${world.say('no')} ` : '';
  const blocks: Draft['blocks'] = [{ kind: 'paragraph', text: lead + world.says(best.record), cites: best.record.evidence }];
  if (rest.length > 0) blocks.push({ kind: 'list', items: rest.map((f) => ({ text: world.says(f.record), cites: f.record.evidence })) });
  return blocks;
}
