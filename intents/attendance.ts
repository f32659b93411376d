// Who attended the ministerial and who signed there: lists, counts, regions, differences, and whether one country did.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import { claimsAlone } from './shared/alone.ts';
import { aroundWord } from './shared/around-word.ts';
import { nameTest, type NameTest } from './shared/alphabet.ts';
import { rowSentence } from './shared/money-words.ts';
import { attendees, COMMISSION, coversTheDay, ELEVEN, groupMentions, inGroup, isCountry, LIST_REFS, MINISTERIAL, signatories } from './shared/sets.ts';

type SetName = 'attended' | 'signed' | 'attended-not-signed' | 'attended-marked';
type Facts =
  | { outcome: 'list'; set: SetName; members: string[]; signed: string[]; groups: string[]; named: NameTest | null; continents: boolean }
  | { outcome: 'member'; countries: string[]; set: 'attended' | 'signed' | 'both'; presumed: boolean; money: boolean; /** Those of several named that are asked for are told first. */ chosen: boolean }
  | { outcome: 'earlier'; countries: string[] }
  | { outcome: 'share'; signed: number; all: number; groups: string[] }
  | { outcome: 'beside' };
/** `presumed`: the question takes for granted that a country was there or signed, which was not. */
type Slots = { set: SetName; groups: string[]; countries: string[]; both: boolean; named: NameTest | null; beside?: boolean; /** Asked of the time before the ministerial. */ earlier?: boolean; presumed?: boolean; /** Told one part of the world after the other. */ continents?: boolean; /** Groups whose countries are left out. */ outside?: string[] };

/** Words of being there. */
export const ATTEND = /\b(?:attend\w*|participa\w*|took part|take part|taking part|present at|presence|represented|came|come|showed up|show up|turned up|joined|delegat\w*|guest|was at|were at|been at|there|invited|sent|send|someone|list of (?:countries|participants|attendees)|at the (?:critical|minerals?|february|feb|washington|meeting|ministerial|table|event|gathering|summit|conference|talks))\b/iu;
const SIGN = /\b(?:put (?:its|their) (?:name|signature)|mou\b|mous\b|signature|sign|signs|signed|signing|signator\w*|inked|ink|concluded?|sealed|signers?|put pen|agreements? with|deals? with|mous? with|the (?:eleven|11))\b/iu;
/** "Who signed in Washington", "who signed the 2026 memo": the people who put their names to one paper. */
const OF_ONE_PAPER = /\bsigned (?:\w+ )?in (?:washington|dc)\b|\bsign\w* (?:the|that|this) (?:20\d\d|washington|february) (?:memo(?:randum)?|mou|paper|document|deal|agreement)\b/iu;
const COUNTRIES = /\b(?:countries|nations|states|governments|partners|ministerial|eleven|11|agreements|frameworks|deals|(?:who|which) all|else)\b/iu;
/** "One of them wasn't a country": the European Commission, which came beside the countries. */
const NO_COUNTRY = /(?:\bnot|n't)\b (?:actually |really )?(?:an? |itself a )?(?:countr|state\b|nation)|\bnon-?countr|\b(?:other than|besides|apart from|except) (?:the )?(?:54 )?countries\b/iu;
const NOT_SIGN = /\bminus\b.{0,30}\bsignator|\bwent home\b|\b(?:did not|didn't|not|without|never|non|haven't|hasn't|failed to|but no|no)\b[\w' -]{0,30}\b(?:sign\w*|agreement|deal|ink\w*|mou|anything)\b|\bnon-?signator|\bmore\b.*\battend\w*\b.*\bthan\b.*\bsign|\bonly attend|\bjust attend|\battend\w* only|\bempty-handed|\bminus (?:the )?signator/iu;
const OTHER_TOPIC = /\b(?:(?:which|what) (?:year|month|day|date|week|weekday)\b|before or after|after or before|(?:in|at) (?:which|what) (?:city|town|country|place|building|venue)|action plans?|(?:two|both|either) .{0,30}\b(?:memorand\w+|mous)\b|talks have been|met|whom|figures?|senior|on behalf|articles?|sources?|documents?|how long|who represented|represented by|by whom|said?|say|names? of|speak|spoke|discuss\w*|because|reason|why|forge|pax silica|tashkent|glencore|orion|press service|contracts?|september|april|negotiat\w*|(?:talks|discussions) (?:\w+ ){0,3}(?:done|finished|over|complete\w*|concluded)|(?:finished|completed|concluded|wrapped up) (?:\w+ )?talks|ten earlier|earlier|previous(?:ly)?|months? (?:before|prior|preceding|leading up)|(?:preceding|prior) (?:\w+ )?months|signed (?:\w+ )?before(?= (?:it|then|that)\b|\W*$)|(?:deals?|projects?|loans?|financing|investments?|mines?) (?:in|for|at) (?!the (?:ministerial|meeting))|seventeen|twelfth|left|leave|who (?:\w+ )?(?:hosted|received|welcomed|invited|organi[sz]ed|convened))\b/iu;

/** "One of the 54", "on the list of the eleven frameworks", "among the new agreements": standing on one of the two lists. */
const ON_LIST = String.raw`\b(?:(?:one|part|any|some) of|among(?:st)?|in|on|under|within|inside|with|includ\w*|contain\w*|comprise\w*|cover\w*|counted|listed|belong\w*)\b(?: (?:the|all|list|names?|of|for|named?|those|its|these|countries|nations|states|with|an?|that|which|who|have|has|had|got|signed))*`;
const ON_LIST_OF_54 = new RegExp(`${ON_LIST} (?:54|55|fifty-(?:four|five))\\b|\\b(?:the )(?:54|55|fifty-(?:four|five))(?: \\w+)? (?:includ|contain|compris|cover)\\w*`, 'iu');
const NEW_PAPERS = String.raw`(?: (?:new|signed|bilateral|framework|eleven|11|us|american))* (?:frameworks?|memorand\w+|mous?|agreements?|deals?|papers?|documents?|pacts?|accords?)`;
const ON_LIST_OF_ELEVEN = new RegExp(`${ON_LIST}(?: (?:eleven|11)\\b|${NEW_PAPERS}\\b)|\\bthe (?:eleven|11)(?: \\w+)? (?:includ|contain|compris|cover)\\w*`, 'iu');
/** "With the Commission, how many?": it is counted too. */
const COUNTED_TOO = /\b(?:too|includ\w*|incl\b|with|plus|add\w*|count\w*|as well|together)\b/iu;

/** "Signed documents with the US": what is signed, not where it stands. */
const SIGNED_PAPERS = /\b(sign\w*|ink\w*)((?: (?:the|any|some|one of(?: the)?|those|these|new|eleven|11|bilateral|framework))* (?:documents?|papers?))\b/giu;
/** What a question about these lists may hold besides names; anything else is asked of somebody else. */
const DEMANDS = /^c:(?:sign|attend|country|ministerial|meet|agreement|framework|memorandum|bilateral|date|member|host|critical-mineral|mineral|representative|region|count|total|example|happen|first|last|place|public|global|contract|year|partnership|rank|conflict|diplomatic|share|largest|rare-earth|commit|back|money|join|visit|complete|deposit|launch|raise)$|^w:island$/u;

/** "Group the signatories by continent". */
const BY_CONTINENT = /\b(?:by|per|each|every|which|what) (?:\w+ )?(?:continents?|regions?|parts? of the world)\b|\bcontinent by continent\b/iu;
const CONTINENTS = ['group:africa', 'group:americas', 'group:asia', 'group:europe', 'group:oceania'];
/** "Did they attend, any US money?": the lines that name the country are told too. */
const MONEY = /\b(?:money|fund(?:s|ing|ed)?|financ\w*|loans?|investments?|any deals?(?! with)|deals? (?:touch|concern|involv|nam|mention)\w*)\b/iu;
/** "Mark the ones which didn't sign": all are wanted, told apart. */
const MARK = /\b(?:mark|flag|highlight|indicate|star|note|point out)\b/iu;

/** "Of A, B and C, which came?", "A, B, C - who signed?": some of those named are asked for. */
const CHOSEN = /^\W*(?:of|out of|from|among)\b[^?]*\b(?:which|who|how many)\b|\b(?:which|who|how many) (?:of|out of|among) (?:the following|these|those|them)?\b|[-–:,?]\s*(?:which(?: ones?)?|who)\b[^,]{0,40}$/iu;
const chooses = (text: string): boolean => CHOSEN.test(text);
/** "European participants outside the EU". */
const outsideOf = aroundWord(String.raw`(?:\bnot (?:in|members? of|part of|belong(?:ing)? to)|\boutside(?: of)?|\bnon) *(?:the )?(?<!\p{L})\1(?!\p{L})`);
const isOutside = (surface: string, text: string): boolean => outsideOf(spaced(surface), spaced(text)) !== null;
/** "Non-EU": marks between the words of a name do not matter. */
const spaced = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, ' ');
const UNION = /^(?:the )?(?:EU|European Union)$/iu;
/** "What share of the participants signed?" */
const SHARE = /\b(?:share|percent(?:age)?|proportion|fraction|ratio)\b|%/iu;

export const attendance = defineIntent<Slots, Facts>({
  name: 'attendance',
  summary: 'Lists and counts of countries that attended the ministerial or signed there, by region; whether one country did.',
  examples: ['Which countries attended the ministerial?', 'who signed with the US on 4 February', 'Did Peru sign?', 'Was Canada at the meeting?', 'Which Gulf states took part?', 'How many attendees did not sign?', 'African countries at the ministerial, mark the signatories', 'participants starting with the letter M'],
  counterexamples: ['Who signed the memorandum in Tashkent?', 'In which city was the ministerial held?', 'At which venue did the 54 countries meet?', 'In what building were the delegates received?', 'Who represented Kazakhstan at the meeting?', 'Who attended the signing between Glencore and Orion?'],
  claim(reading, world) {
    if (noCountry(reading, world)) return { score: 0.94, slots: { set: 'attended', groups: [], countries: [COMMISSION], both: false, named: null, beside: true }, why: 'participant that is no country' };
    if (reading.ask === 'who' && OF_ONE_PAPER.test(reading.text) && !COUNTRIES.test(reading.text)) return undefined;
    const slots = slotsOf(reading, world);
    if (slots === undefined || (slots.countries.length > 0 && claimsAlone(reading))) return undefined;
    const kinds = slots.countries.length > 0 ? 0.94 : 0.92;
    return { score: kinds, slots, why: `${slots.set} ${slots.groups.join(' ')} ${slots.countries.join(' ')}` };
  },
  handle({ slots, reading, world }): Facts {
    if (slots.beside === true) return { outcome: 'beside' };
    if (slots.earlier === true) return { outcome: 'earlier', countries: slots.countries };
    if (slots.countries.length > 0) return { outcome: 'member', countries: slots.countries, set: slots.both ? 'both' : slots.set === 'attended' || slots.set === 'attended-marked' ? 'attended' : 'signed', presumed: slots.presumed ?? false, money: MONEY.test(reading.text), chosen: slots.countries.length > 2 && chooses(reading.text) };
    const signed = signatories(world);
    if (SHARE.test(reading.text) && slots.named === null) { const of = (ids: readonly string[]): number => ids.filter((id) => id !== COMMISSION && (slots.groups.length === 0 || slots.groups.some((g) => inGroup(id, g, world)))).length; return { outcome: 'share', signed: of(signed), all: of(attendees(world)), groups: slots.groups }; }
    const left = new Set(reading.except.map((m) => m.id));
    const base = slots.set === 'signed' ? signed : slots.set === 'attended-not-signed' ? attendees(world).filter((a) => !signed.includes(a)) : attendees(world);
    const inGroups = slots.groups.length === 0 ? base.filter((id) => !left.has(id)) : base.filter((id) => !left.has(id) && slots.groups.some((g) => inGroup(id, g, world)) && !(slots.outside ?? []).some((g) => inGroup(id, g, world)));
    const { named } = slots;
    const members = named === null ? inGroups : inGroups.filter((id) => named.fits(world.name(id)) || named.fits(englishName(id, world)));
    return { outcome: 'list', set: slots.set, members, signed, groups: slots.groups, named, continents: slots.continents ?? false };
  },
  template: {
    list: (f, world) => listTold(f, world),
    member: (f, world) => memberTold(f, world),
    share: (f, world) => { const percent = Math.round((f.signed / Math.max(1, f.all)) * 1000) / 10; return { status: 'answered', blocks: [{ kind: 'paragraph', text: `${f.groups.length === 0 ? '' : `${world.list(f.groups.map((g) => world.name(g)))}: `}${world.say('set.share', { signed: f.signed, all: f.all, percent: world.number(percent) })}`, cites: [...LIST_REFS.signed, ...LIST_REFS.attended] }, ...(f.groups.length === 0 ? [] : [{ kind: 'notice' as const, tone: 'info' as const, text: world.say('set.group-note', { region: world.list(f.groups.map((g) => world.name(g))) }) }])], records: [MINISTERIAL, ELEVEN], derived: [f.signed, f.all, percent], focus: { entities: [ELEVEN] } }; },
    earlier: ({ countries }, world) => earlierTold(countries, world),
    beside: (_f, world) => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: world.say('set.beside', { name: world.name(COMMISSION) }), cites: ['004:4', '004:3', '004:2', '000:6'] }], records: [MINISTERIAL, COMMISSION], derived: [54], focus: { entities: [COMMISSION] } }),
  },
});

const noCountry = (reading: Reading, world: World): boolean => NO_COUNTRY.test(reading.text) && ATTEND.test(reading.text) && (['which', 'who', 'what', 'list', 'none'].includes(reading.ask) || /\bthere (?:an?y?|one)\b/iu.test(reading.text)) && !OTHER_TOPIC.test(reading.text) && !SIGN.test(reading.text) && reading.dates.every(coversTheDay) && reading.mentions.every((m) => m.id === MINISTERIAL || m.id === 'count:54-countries' || isCountry(m, world) && m.id === COMMISSION);
/** "What did the Chinese delegation say", "what did Japan sign": of a country that was not there, or did not sign, that comes first. */
function presumed(reading: Reading, world: World): Slots | undefined {
  const countries = reading.mentions.filter((m) => isCountry(m, world) && m.id !== 'place:us').map((m) => m.id);
  const [only] = countries;
  const elsewhere = reading.mentions.some((m) => !isCountry(m, world) && ![MINISTERIAL, 'place:washington', 'org:us-government'].includes(m.id));
  if (only === undefined || countries.length > 1 || elsewhere || reading.dates.some((d) => !coversTheDay(d))) return undefined;
  const slots = { groups: [], countries, both: false, named: null, presumed: true };
  if (DELEGATION.test(reading.text) && !/\blist/iu.test(reading.text) && !attendees(world).includes(only)) return { ...slots, set: 'attended' };
  return WHAT_SIGNED.test(reading.text) && !signatories(world).includes(only) && reading.terms.every((t) => t.keys.some((k) => DEMANDS.test(k))) ? { ...slots, set: 'signed' } : undefined;
}
/** "Had Peru signed anything before the ministerial?": the earlier papers are counted, not named; Uzbekistan's are told by themselves. */
function earlier(reading: Reading, world: World): Slots | undefined {
  if (!EARLIER.test(reading.text) || reading.ask !== 'yesno' || !reading.concepts.has('sign')) return undefined;
  const countries = reading.mentions.filter((m) => isCountry(m, world) && m.id !== 'place:us').map((m) => m.id);
  const told = countries.some((id) => world.of('agreement').some((a) => a.id !== ELEVEN && a.parties.some((p) => p.party === id)));
  return countries.length === 0 || told || reading.terms.some((t) => !t.keys.some((k) => DEMANDS.test(k)) && !/^(?:prior|ahead|earlier|similar)$/iu.test(t.surface)) ? undefined : { set: 'signed', groups: [], countries, both: false, named: null, earlier: true };
}
const EARLIER = /\b(?:before|prior to|ahead of|earlier than)\b (?:\S+ ){0,4}?(?:ministerial|meeting|conference|gathering|february|feb|4th|that)\b|\bearlier (?:agreement|memorand|deal|paper)/iu;
const DELEGATION = /\bdelegat(?:ions?|es?)\b/iu;
const WHAT_SIGNED = /^\W*(?:(?:and|so|but) )?(?:what|which)\b(?: \w+){0,3}? (?:did|has|have|had) .{2,40}\b(?:sign(?:ed)?|ink(?:ed)?|conclude[d]?)\b/iu;

/** Who signed first: no source tells the order. */
const IN_TURN = /\b(?:first|last|earliest|latest) (?:\w+ ){0,2}(?:to (?:sign|join|arrive)|signed|signator(?:y|ies))\b|\b(?:signed|arrived|joined) (?:first|last|earliest|latest)\b/iu;
function slotsOf(reading: Reading, world: World): Slots | undefined {
  const outsider = presumed(reading, world);
  if (outsider !== undefined) return outsider;
  const before = earlier(reading, world);
  if (before !== undefined) return before;
  const text = reading.text.replace(SIGNED_PAPERS, '$1');
  const named = !reading.mentions.some((m) => isCountry(m, world) && nameTest(text)?.part.toLowerCase() === m.surface.toLowerCase()) && /\b(?:countr(?:y|ies)|nations?|participants?|attendees?|delegations?|signator\w*|names?|list|attend\w*|signed)\b/iu.test(text) ? nameTest(text) : null;
  const continents = BY_CONTINENT.test(text);
  const counted = reading.ask === 'howmany' && COUNTED_TOO.test(text) && reading.mentions.some((m) => m.id === COMMISSION);
  // The Commission came beside the 54: a statement tells of that.
  const listed = ON_LIST_OF_54.test(text) && !reading.mentions.some((m) => m.id === COMMISSION) ? 'attended' : ON_LIST_OF_ELEVEN.test(reading.text) ? 'signed' : null;
  const sign = listed === 'signed' || SIGN.test(text) || reading.terms.some((t) => t.keys.includes('c:sign'));
  const attend = listed === 'signed' ? /\b(?:attend\w*|participa\w*|took part|present)\b/iu.test(text) : listed === 'attended' || (counted && /\bcountries\b/iu.test(text)) || ATTEND.test(text) || reading.terms.some((t) => t.keys.includes('c:attend')) || (reading.mentions.some((m) => m.id === MINISTERIAL) && /\b(?:at|in|to)\b/iu.test(text)) || named !== null || (continents && reading.numbers.some((n) => n === 54 || n === 55));
  if ((!sign && !attend) || OTHER_TOPIC.test(text) || (/\b(?:come|comes|came) from\b/iu.test(text) && (groupMentions(reading).length === 0 || reading.mentions.some((m) => m.kind === 'mineral')))) return undefined;
  const allowed = new Set([MINISTERIAL, ELEVEN, 'place:us', 'org:us-government', 'place:washington', 'count:54-countries']);
  const outside = new Set(reading.mentions.filter((m) => (m.kind === 'group' || UNION.test(m.surface)) && isOutside(m.surface, text)).map((m) => (m.kind === 'group' ? m.id : 'group:eu')));
  const countries = named !== null ? [] : reading.mentions.filter((m) => !(outside.size > 0 && UNION.test(m.surface)) && isCountry(m, world) && !allowed.has(m.id) && !(counted && m.id === COMMISSION)).map((m) => m.id);
  if (reading.numbers.some((n) => n === 10 || n === 17) || /\bfive months\b/iu.test(text)) return undefined;
  const groups = widest(groupMentions(reading), world).filter((g) => !outside.has(g));
  if (outside.size > 0 && groups.length === 0) return undefined;
  const choice = countries.length > 1 && chooses(text);
  if (reading.except.some((m) => !isCountry(m, world))) return undefined;
  const strangers = reading.mentions.filter((m) => !isCountry(m, world) && m.kind !== 'group' && !allowed.has(m.id) && !['mineral', 'count', 'document'].includes(m.kind) && m.id !== 'place:central-asia' && m.id !== 'place:persian-gulf');
  const demand = reading.terms.filter((t) => !(choice && /^(?:following|ones?|among)$/iu.test(t.surface)) && !(outside.size > 0 && /^(?:outside|non|belong\w*)$/iu.test(t.surface)) && !t.keys.some((k) => DEMANDS.test(k)) && !(text !== reading.text && /^(?:document|paper)s?$/iu.test(t.surface)) && !(continents && /^(?:continents?|group\w*|break|split|sort\w*|world|parts?)$/iu.test(t.surface)));
  if (strangers.length > 0 || (demand.length > 0 && named === null)) return undefined;
  if (reading.dates.some((d) => !coversTheDay(d)) || IN_TURN.test(text)) return undefined;
  if (countries.length === 0 && reading.ask === 'who' && reading.mentions.some((m) => m.id === 'place:washington') && /\b(?:memorandum|mou)\b/iu.test(text)) return undefined;
  const about = /\b(?:countr(?:y|ies)|nations?|states?|govern\w*|participants?|attendees?|delegations?|signator\w*|signers?|who|which|list|europeans?|africans?|everyone|everybody)\b/iu.test(text) || groups.length > 0;
  if (countries.length === 0 && (!about || (reading.ask === 'yesno' && groups.length === 0 && reading.numbers.some((n) => n > 2)))) return undefined;
  if (countries.length > 0 && reading.ask !== 'yesno' && listed === null && !choice && !/\b(?:or|signed|attend\w*|present|both|did|was|were|is|are|has|have)\b|\b(?:participants?|signator(?:y|ies)|there|on the list|invited)\W*$/iu.test(text)) return undefined;
  if (countries.length > 0 && !choice && /\b(?:which|what) (?!of\b|ones?\b|countr|nations?\b|states?\b|about\b)\w+/iu.test(text)) return undefined;
  if (countries.length > 0 && ['when', 'why', 'where', 'howmuch', ...(choice ? [] : ['who'])].includes(reading.ask)) return undefined;
  if (countries.length > 0 && !choice && /^\W*(?:who|where|when|what|why|how)\b/iu.test(text) && !/\bwhat (?:about|countr)/iu.test(text)) return undefined;
  if (countries.length === 0 && /\b(?:departments?|ministers?|officials?|agencies|executives?|companies|firms|representatives|people|persons|individuals|american side|us side|for the (?:us|united states|americans?))\b/iu.test(text)) return undefined;
  if (countries.length === 0 && reading.ask === 'who' && /\bthe (?:\w+ )?(?:memorandum|mou)\b/iu.test(text)) return undefined;
  if (countries.length === 0 && reading.ask === 'howmany' && /\bagreements?|deals?|mous?\b/iu.test(text) && !/\bcountries|nations|states\b/iu.test(text)) return undefined;
  const negative = NOT_SIGN.test(text) && !MARK.test(text) && countries.length === 0 && !(groups.length > 0 && /\bsigned,? and\b|\bwho signed\b/iu.test(text));
  const both = sign && countries.length > 0 && /\b(?:attend\w*|participat\w*|took part|take part|present|showed up|came)\b/iu.test(text);
  const marked = sign && attend && !negative && ((groups.length > 0 && /\b(?:and|only|plus)\b|[,/+]/u.test(text)) || MARK.test(text) || /\b(?:show which|(?:which|who) of (?:them|those|these)|and which|separately|how many of)\b/iu.test(text));
  return { set: negative ? 'attended-not-signed' : marked ? 'attended-marked' : sign ? 'signed' : 'attended', groups, countries, both, named, continents, ...(outside.size === 0 ? {} : { outside: [...outside] }) };
}
/** "Latin America and the Caribbean" holds the Caribbean. */
const widest = (groups: readonly string[], world: World): string[] => groups.filter((g) => !groups.some((o) => o !== g && world.name(o).endsWith(` ${world.name(g)}`) && (world.groups(o)?.length ?? 0) > (world.groups(g)?.length ?? 0)));
function englishName(id: string, world: World): string {
  const r = world.record(id);
  return r !== undefined && 'name' in r ? r.name.en : id;
}

function listTold(f: Extract<Facts, { outcome: 'list' }>, world: World): Draft {
  const names = f.members.map((id) => world.name(id));
  const region = f.groups.length === 0 ? '' : world.list(f.groups.map((g) => world.name(g)));
  const countries = f.members.filter((id) => id !== COMMISSION);
  const key = f.groups.length > 0 ? 'set.region' : 'set.all';
  const lead = f.named !== null ? namedLead(f.named, f, world) : f.members.length === 0 ? world.say(`set.none.${f.set === 'signed' ? 'signed' : 'attended'}`, { region }) : world.say(`${key}.${f.set === 'attended-marked' ? 'attended' : f.set}`, { n: countries.length, region, all: f.members.length });
  const refs = f.set === 'signed' ? ['004:7', '000:8'] : f.set === 'attended' ? ['004:4', '004:3', '004:2', '000:6'] : ['004:4', '004:7', '004:2'];
  const signedOf = f.members.filter((id) => f.signed.includes(id));
  const items = f.set === 'attended-marked' || (f.groups.length > 0 && f.set === 'attended') ? f.members.map((id) => (f.signed.includes(id) ? world.say('set.marked', { name: world.name(id) }) : world.name(id))) : names;
  const blocks: Draft['blocks'] = [{ kind: 'paragraph', text: names.length > 0 && names.length <= 12 ? `${lead} ${world.list(names)}.` : lead, cites: refs }];
  if (f.continents) {
    const of = (g: string): string[] => f.members.filter((id) => inGroup(id, g, world)).map((id) => (f.set === 'attended-marked' && f.signed.includes(id) ? world.say('set.marked', { name: world.name(id) }) : world.name(id)));
    const parts = CONTINENTS.map((g) => ({ g, own: of(g) })).filter(({ own }) => own.length > 0);
    blocks.splice(0, 1, { kind: 'paragraph', text: lead, cites: refs });
    blocks.push({ kind: 'list', items: [...parts.map(({ g, own }) => ({ text: `${world.name(g)} (${own.length}): ${world.list(own)}` })), ...f.members.filter((id) => id === COMMISSION).map((id) => ({ text: world.name(id) }))] }, { kind: 'notice', tone: 'info', text: world.say('set.group-note', { region: world.list(parts.map(({ g }) => world.name(g))) }) });
  } else if (names.length > 12 || f.set === 'attended-marked' || (f.groups.length > 0 && signedOf.length > 0 && f.set !== 'signed')) blocks.push({ kind: 'list', items: items.map((text) => ({ text })) });
  if (f.set === 'attended-marked' && signedOf.length > 0) blocks.push({ kind: 'paragraph', text: world.say('set.of-them-signed', { n: signedOf.length, names: world.list(signedOf.map((id) => world.name(id))) }), cites: ['004:7'] });
  if (f.set === 'attended-not-signed') blocks.push({ kind: 'notice', tone: 'caveat', text: world.say('set.difference-note') });
  if (f.groups.length > 0) blocks.push({ kind: 'notice', tone: 'info', text: world.say('set.group-note', { region }) });
  return { status: 'answered', blocks, records: [f.set === 'signed' ? ELEVEN : MINISTERIAL, ...(f.set.startsWith('attended-') ? [ELEVEN] : []), ...f.members], derived: [f.members.length, countries.length, ...(f.continents ? CONTINENTS.map((g) => f.members.filter((id) => inGroup(id, g, world)).length) : []), signedOf.length, 11, 54, 55, 43, 10, 17], focus: { set: f.members, entities: [f.set === 'signed' ? ELEVEN : MINISTERIAL] }, followups: [world.say(f.set === 'signed' ? 'followup.who-attended' : 'followup.who-signed')] };
}

/** "4 of the 54 countries begin with M". */
function namedLead(named: NameTest, f: Extract<Facts, { outcome: 'list' }>, world: World): string {
  return world.say(`set.named.${named.kind}`, { n: f.members.length, part: named.part, set: f.set === 'signed' ? 'signed' : 'attended' });
}
function earlierTold(countries: readonly string[], world: World): Draft {
  const signed = signatories(world);
  const later = countries.map((id) => world.say(signed.includes(id) ? 'member.on-the-day' : 'member.not-on-the-day', { name: world.name(id) }));
  return { status: 'partial', blocks: [{ kind: 'paragraph', text: world.say('member.earlier', { names: world.list(countries.map((id) => world.name(id))) }), cites: ['004:7'] }, { kind: 'paragraph', text: later.join(' '), cites: ['004:7'] }], records: [ELEVEN, ...countries.filter((id) => world.record(id) !== undefined)], derived: [4, 5, 10, 11], gap: 'countries of the ten earlier agreements', focus: { entities: [...countries] } };
}
function memberTold(f: Extract<Facts, { outcome: 'member' }>, world: World): Draft {
  const there = attendees(world);
  const signed = signatories(world);
  const lines = f.countries.map((id): { text: string; cites: string[] } => {
    const name = world.name(id);
    const came = there.includes(id);
    const wrote = signed.includes(id);
    const parts: string[] = [];
    if (f.set !== 'attended') parts.push(world.say(wrote ? 'member.signed' : 'member.not-signed', { name }));
    if (f.set !== 'signed') parts.push(world.say(came ? 'member.attended' : 'member.not-attended', { name }));
    else if (!wrote) parts.push(world.say(came ? 'member.but-attended' : 'member.nor-attended', { name }));
    if (f.set === 'both' && !wrote && came) parts.reverse();
    return { text: parts.join(' '), cites: f.set === 'attended' ? LIST_REFS.attended : f.set === 'signed' && wrote ? LIST_REFS.signed : [...LIST_REFS.signed, ...LIST_REFS.attended] };
  });
  const fits = f.countries.filter((id) => (f.set === 'attended' ? there : signed).includes(id));
  const lead = f.chosen ? [{ kind: 'paragraph' as const, text: world.say('member.of-these', { n: fits.length, set: f.set === 'attended' ? 'attended' : 'signed', names: world.list(fits.map((id) => world.name(id))) }), cites: f.set === 'attended' ? LIST_REFS.attended : LIST_REFS.signed }] : [];
  const open = f.set !== 'attended' && f.countries.some((id) => !signed.includes(id));
  const rows = f.money ? world.ledger.rows().filter((r) => r.because !== 'headline' && r.because !== 'part-of' && f.countries.some((id) => r.record.countries.includes(id))) : [];
  const money = !f.money ? [] : rows.length === 0 ? f.countries.map((id) => ({ kind: 'paragraph' as const, text: world.say('money.no-money-for', { agency: 'none', place: world.name(id) }), cites: [] })) : rows.map((r) => ({ kind: 'paragraph' as const, text: rowSentence(r, world), cites: r.record.evidence }));
  const extra = f.countries.includes(COMMISSION) && f.set !== 'attended' ? [{ kind: 'paragraph' as const, text: world.say('member.commission-plan'), cites: ['004:46'] }] : [];
  return {
    status: f.presumed ? 'partial' : 'answered', blocks: [...lead, ...lines.map((l) => ({ kind: 'paragraph' as const, ...l })), ...extra, ...money, ...(open ? [{ kind: 'notice' as const, tone: 'caveat' as const, text: world.say('member.earlier-open'), cites: ['004:7'] }] : [])],
    records: [MINISTERIAL, ELEVEN, ...f.countries.filter((id) => world.record(id) !== undefined), ...rows.map((r) => r.record.id)], derived: [11, 10, 17, 54], focus: { entities: f.countries, set: f.countries },
  };
}
