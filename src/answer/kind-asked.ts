// Does an answer hold the kind of thing that was asked for? A question for names is not answered by their number.
import type { Draft, Found, World } from '../contracts/intent.ts';
import type { Reading } from '../model/reading.ts';
import { oncePer } from '../lib/once-per.ts';
import { regionOf } from '../understanding/followup/in-region.ts';
import { attributeMissing, speaksOf } from './attribute-asked.ts';

export type Kind = 'person' | 'company' | 'organization' | 'city' | 'place' | 'mineral' | 'day' | 'number' | 'money' | 'quantity' | 'backer' | 'site' | 'recipient';

/** Nouns after "which", "what", "who are the", "names of the" and the kind of name they ask for. */
const NOUNS: readonly [RegExp, Kind][] = [
  [/(?:foreign |prime )?ministers?|officials?|diplomats?|signers?|ambassadors?|representatives?|delegates|managers?|president|executives?|negotiators?|leaders|speakers?|authors?|chairman|chairperson|ceo|envoys?|boss(?:es)?|chiefs|magnates?|tycoons?/u, 'person'],
  [/compan(?:y|ies)|firms?|contractors?|borrowers?|applicants?|trader/u, 'company'],
  [/banks?|lenders?|investors?|backers?/u, 'backer'],
  [/mines?|deposits?|quarr(?:y|ies)|smelters?|refiner(?:y|ies)|factor(?:y|ies)/u, 'site'],
  [/bod(?:y|ies)|agenc(?:y|ies)|departments?|publishers?|outlets?|organi[sz]ations?|consorti(?:um|a)|partners?/u, 'organization'],
  [/cit(?:y|ies)|towns?/u, 'city'],
  [/countr(?:y|ies)|nations?|states?|places?|regions?|province|capitals?/u, 'place'],
  [/minerals?|metals?|elements?|materials?|ores?/u, 'mineral'],
  [/dates|(?:time )?stamps/u, 'day'],
];
const LEADS = ['(?:which|what)(?: of the| one of the| other| kinds? of| is the name of the)?', '(?:names?|list|identity)(?: of)?(?: the| all(?: the)?)?', 'name(?: the| all(?: the)?)?', 'who (?:are|were|was|is) (?:the|these|those)'];
/** Up to two words between the lead and its noun ("which former foreign minister"), none of them a verb or preposition. */
const BETWEEN = String.raw`(?:(?!(?:that|which|of|in|for|by|from|to|do|does|did|is|are|was|were|has|have|had|can|will|would|the|need|needs|use|uses)\b)[\w'-]+\s+){0,2}?`;
const asksFor = NOUNS.map(([noun, kind]): [RegExp, Kind] => [new RegExp(`\\b(?:${LEADS.join('|')})\\s+${BETWEEN}(?:${noun.source})\\b|\\bname of (?:the|that|this)\\s+(?:[\\w'-]+\\s+){0,4}?(?:${noun.source})\\b`, 'iu'), kind]);
const BY_NAME = /\b(?:by name|names?\b(?=\W*(?:please|pls|plz)?\W*$))/iu;
const SEVERAL = /\b(?:which|what) (?:\w+ ){0,2}?(?:executives|boss(?:es)?|chiefs|magnates|managers|ceos|delegates|negotiators|speakers|authors|envoys)\b/iu;
/** "Who at the ministry": a body is not the answer. */
const SOMEBODY = /\bwho (?:exactly |precisely |personally |else )?(?:at|from|inside|within) the\b/iu;
/** "Who signed for Peru": the country is no answer, its man is. */
const SPOKE_FOR = /\bwho(?:m|se signature)? (?:\w+ )?(?:signed|signs|inked|spoke|speaks|attended|came|went|was there|sat|stood|negotiated|acted|put .{0,20}|stands?)\b.{0,20}\b(?:for|from|on behalf of|in the name of) \w|\bwho(?:m)? (?:\w+ )?represent(?:s|ed|ing)?\b|\bwho (?:is|was|were|are) the (?:\S+ ){0,2}(?:signator(?:y|ies)|signers?)\b/iu;
/** "Who else was there", "who besides Landau": those named already are no answer. */
export const asksElse = (reading: Reading): boolean => ELSE.test(reading.text) && [...reading.mentions, ...reading.except].some((m) => m.kind === 'person');
const ELSE = /\bwho(?:m)? (?:else|besides|other than|apart from|aside from)\b|\b(?:which|what|any) other (?:\w+ )?(?:officials?|people|persons?|ministers?|diplomats?|members?)\b|\bwho\b.{3,60}\b(?:besides|other than|apart from|aside from|along with|together with) \p{Lu}/u;
const COST = /\b(?:price|cost|pay|paid|payment|fee|sum of money|how much money|worth|value|dollars?)\b/iu;

/** "Who gets the loan": an agency that gives is not the answer. */
const RECEIVES = /\bwho (?:\w+ )?(?:receives?|gets?|got|received|borrows?|borrowed|is borrowing)\b.*\b(?:loan|money|grants?|funds?|funding|debt|equity|financing|dollars?|millions?|billions?|m|bn)\b|\bwho(?: is|'s| are) the (?:borrower|recipient|beneficiary)/iu;

/** "Vulcan or ReElement, who got more debt": the two are named. */
const OF_TWO = /\bwho (?:\w+ )?(?:gets?|got|received|receives?) (?:the )?(?:more|most|less|least|bigger|larger|smaller)\b/iu;
/** The countries somebody is asked for who acted in their name; a person named answers that already. */
const spokeFor = (reading: Reading): readonly string[] => (SPOKE_FOR.test(reading.text) && reading.mentions.every((m) => m.kind !== 'person') ? reading.mentions.filter((m) => (m.kind === 'country' || m.id.startsWith('place:')) && regionOf([m]) === undefined).flatMap((m) => [m.id, ...m.alternatives.filter((a) => a.startsWith('place:'))]) : []);
/** "What kind of body is the Peace Council?" has the name already. */
const WHAT_SORT = /\b(?:[Ww]hat|[Ww]hich) (?:kind|sort|type)s? of (?:[\w-]+ ){1,2}?(?:is|was|are|were) (?:the |a )?\p{Lu}/u;
/** "Where is it mentioned": a paragraph, no place on the map. */
const IN_TEXT = /\b(?:mention\w*|appear\w*|occur\w*|(?:come|crop|turn|show|pop)s? up|cited|quoted|printed)\b/iu;

/** What a question wants to be given; null when any statement may do (what, how, why, is it so). */
export const kindAsked = oncePer((reading: Reading): Kind | null => {
  const text = reading.text;
  if (reading.ask === 'yesno' || reading.ask === 'why' || reading.ask === 'how') return null;
  const noun = asksFor.flatMap(([pattern, kind]) => { const m = pattern.exec(text); return m === null ? [] : [{ kind, end: m.index + m[0].length }]; }).toSorted((a, b) => a.end - b.end)[0]?.kind ?? null;
  if (/\bfull name\b|\b(?:which|what) (?:number|figure)s? (?:is|are|counts?|means?|stands?)\b/iu.test(text)) return null;
  if (WHAT_SORT.test(text) && reading.mentions.length > 0) return null;
  if (RECEIVES.test(text) && !OF_TWO.test(text)) return 'recipient';
  if (reading.ask === 'who' && asksElse(reading)) return 'person';
  if (SOMEBODY.test(text) || (BY_NAME.test(text) && reading.ask === 'who')) return 'person';
  if (BY_NAME.test(text)) return noun ?? NOUNS.find(([pattern]) => new RegExp(`\\b(?:${pattern.source})\\b`, 'iu').test(text))?.[1] ?? null;
  if (noun === 'person' && !SEVERAL.test(text) && reading.mentions.some((m) => m.kind === 'person')) return null;
  if (noun === null && spokeFor(reading).length > 0) return 'person';
  if (reading.ask === 'when') return 'day';
  if (reading.ask === 'where' && IN_TEXT.test(text)) return null;
  if (reading.ask === 'where' || (noun === null && /\b(?:site|location|whereabouts)\b/iu.test(text))) return 'place';
  if (reading.ask === 'howmuch') return ofMatter(reading) ? 'quantity' : COST.test(text) ? 'money' : null;
  if (reading.ask === 'howmany') return 'number';
  return noun;
});

/** "How much gold does it hold": a weight, not a sum. */
const ofMatter = (reading: Reading): boolean => reading.mentions.some((m) => m.kind === 'mineral' && new RegExp(`\\bhow much (?:of the |of its )?${m.surface}\\b(?! (?:money|funding|financing|investment|deals?))`, 'iu').test(reading.text)) || /\bhow much (?:ore|metal|material|tonnage)\b/iu.test(reading.text);
const DAY = /\b(?:19|20)\d\d\b|\b\d{1,2}[.:]\d{2}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
/** "On what day in June": a month alone is no day. */
const EXACT_DAY = /\b(?:what|which) (?:exact |precise )?day\b|\b(?:exact|precise) (?:day|date)\b/iu;
const FULL_DAY = /\b\d{1,2}(?:-\d{1,2})? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b|\b\d{1,2}[.:]\d{2}\b|day\b/u;
const NUMBER = /\d|\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|seventeen)\b/iu;

/** "U.S. State Department" names a body, no country. */
const OF_A_BODY = /\bU\.S\. (?=[A-Z])/gu;
/** Figures of days and of money count nothing else. */
const IN_OTHER_USE = /\b\d{1,2}(?:-\d{1,2})? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b|\b20\d\d\b|\$[\d.,]+(?: (?:million|billion))?/gu;

/** True when the text gives a thing of that kind which the question did not name itself. */
export function holdsKind(kind: Kind, text: string, reading: Reading, world: World): boolean {
  switch (kind) {
    case 'day': return EXACT_DAY.test(reading.text) ? FULL_DAY.test(text) : DAY.test(text) || NUMBER.test(text);
    case 'number': return NUMBER.test(/\b(?:dollars?|millions?|billions?)\b/iu.test(reading.text) ? text : text.replace(IN_OTHER_USE, ' '));
    case 'quantity': return /\b(?:tons?|tonnes?|ounces|kilograms?)\b/iu.test(text);
    case 'money': return /\$/u.test(text);
    default: {
      const asked = new Set([...reading.mentions, ...reading.except].flatMap((m) => [m.id, ...m.alternatives]));
      const named = (of: 'person' | 'organization' | 'place' | 'mineral' | 'initiative'): boolean => spokenOf(world.of(of).filter((r) => !asked.has(r.id) && (r.id !== 'place:us' || reading.ask !== 'where')), of === 'place' ? text.replace(OF_A_BODY, '') : text, world);
      if ((kind === 'company' || kind === 'organization') && reading.mentions.some((m) => unnamed(m.id, world))) return false;
      if (kind === 'recipient') return spokenOf([...world.of('organization').filter((o) => !AGENCY.has(o.classification)), ...world.of('initiative'), ...world.of('place').filter((o) => o.id !== 'place:us')].filter((o) => !asked.has(o.id)), text, world);
      if (kind === 'backer') return backed(text, reading, world, asked);
      if (kind === 'site') return spokenOf([...world.of('organization'), ...world.of('initiative')].filter((o) => !asked.has(o.id) && /\bmin(?:es?|ing)\b/iu.test(o.says?.en ?? '') && !AGENCY.has('classification' in o ? String(o.classification) : '')), text, world);
      if (kind === 'company') return spokenOf(world.of('organization').filter((o) => ['company', 'consortium'].includes(o.classification) && !asked.has(o.id)), text, world) || spokenOf(world.of('initiative').filter((o) => !asked.has(o.id)), text, world);
      if (kind === 'city') return spokenOf(world.of('place').filter((p) => p.type === 'city' && !asked.has(p.id)), text, world);
      if (kind === 'person' && spokeFor(reading).length > 0) return spokenOf(officersOf(spokeFor(reading), world), text, world);
      if (kind === 'person' && !officeHeld(text, reading, world, asked)) return false;
      return named(kind) || (kind === 'organization' && named('initiative')) || (kind === 'place' && (reading.ask === 'where' ? /\b(?:the world|worldwide|global\w*)\b/iu : /\b(?:worldwide|around the world)\b/iu).test(text));
    }
  }
}

const AGENCY = new Set(['agency', 'ministry', 'state_body', 'eca', 'dfi', 'igo', 'media']);
/** "Which African trading company": the sources speak of it without a name. */
const unnamed = (id: string, world: World): boolean => { const r = world.record(id); return r?.kind === 'organization' && r.classification === 'unnamed'; };
/** Investors are never the agencies of the list; a bank is one by its name or its business. */
function backed(text: string, reading: Reading, world: World, asked: ReadonlySet<string>): boolean {
  const investors = /\b(?:investors?|backers?)\b/iu.test(reading.text);
  return spokenOf(world.of('organization').filter((o) => !asked.has(o.id) && (investors ? !AGENCY.has(o.classification) : /\bbank\b/iu.test(o.name.en) || (!/\bbanks?\b/iu.test(reading.text) && ['eca', 'dfi', 'igo'].includes(o.classification)))), text, world);
}
const spokenOf = (records: readonly { id: string; name: { en: string }; aliases: readonly string[] }[], text: string, world: World): boolean => records.some((r) => [r.name.en, world.name(r.id), ...r.aliases].some((n) => n.length > 2 && text.includes(n)));
/** Persons who hold a post in a body of one of the countries. */
function officersOf(countries: readonly string[], world: World): ReturnType<typeof world.of<'person'>> {
  const codes = new Set(countries.flatMap((id) => { const place = world.record(id); return place?.kind === 'place' ? (place.iso ?? []) : []; }));
  const posts = new Set(world.of('post').filter((p) => { const body = world.record(p.organization ?? ''); return body?.kind === 'organization' && body.country !== undefined && codes.has(body.country); }).map((p) => p.id));
  const holders = new Set(world.of('membership').filter((m) => posts.has(m.post)).map((m) => m.holder));
  return world.of('person').filter((p) => holders.has(p.id));
}
const OFFICE = /\b(?:executive|manager|ceo|negotiator|author|delegate|minister|ambassador|envoy|president|chairman|chairperson)/iu;
/** "Which executives": somebody named holds an office of that name. Nouns for anybody (officials, signers) are held by everybody. */
function officeHeld(text: string, reading: Reading, world: World, asked: ReadonlySet<string>): boolean {
  const office = OFFICE.exec(reading.text)?.[0].toLowerCase();
  if (office === undefined) return true;
  return world.of('membership').some((m) => {
    const holder = world.record(m.holder);
    return holder?.kind === 'person' && !asked.has(holder.id) && world.record(m.post)?.kind === 'post' && (world.name(m.post) + (world.record(m.post)?.says?.en ?? '')).toLowerCase().includes(office) && [holder.name.en, ...holder.aliases].some((n) => n.length > 2 && text.includes(n));
  });
}

/** An answer without the kind of thing or the attribute asked for tells only what is known: it says so and is partial. */
export function withKindAsked(draft: Draft, reading: Reading, world: World): Draft {
  if (draft.status !== 'answered' || draft.records.length === 0) return draft;
  const kind = kindAsked(reading);
  const text = spoken(draft) + (world.language === 'en' ? '' : ` ${draft.records.map((id) => world.record(id)?.says?.en ?? '').join(' ')}`);
  const lead = leadOf(draft, world);
  const lacking = kind !== null && !holdsKind(kind, ONE.has(kind) ? (lead ?? text) : text, reading, world) ? kind : null;
  const [first] = draft.blocks;
  const attribute = attributeMissing(lead !== null && world.language === 'en' && first?.kind === 'paragraph' ? first.text : text, reading);
  if (lacking === null && attribute === null) return draft;
  const silence = world.find(reading, { limit: 30 }).find((f) => isSilence(f) && (attribute === null ? aptFor(lacking, f) : speaksOf(attribute, f.record.says?.en ?? '')));
  const notice = silence === undefined ? { text: world.say(lacking === null ? 'partial.no-attribute' : `partial.no-${lacking}`), cites: [] } : { text: world.says(silence.record), cites: silence.record.evidence };
  return { ...draft, status: 'partial', blocks: [{ kind: 'notice', tone: 'gap', ...notice }, ...draft.blocks], records: [...draft.records, ...(silence === undefined ? [] : [silence.record.id])], gap: `no ${lacking ?? attribute} given` };
}
/** A recorded silence that meets every name of the question and nearly all of its words. */
const isSilence = (f: Found): boolean => f.record.kind === 'gap' && f.coverage >= 0.8 && f.missing.length === 0;
/** What a recorded silence is about, by the kind of thing asked for. */
const SILENT_ON: Partial<Record<Kind, RegExp>> = { recipient: /recipient|name|borrower/u, person: /name|speaker/u, company: /name|recipient|project/u, backer: /investor|funder|name/u, organization: /name|recipient|funder/u, mineral: /mineral|product/u, day: /date|deadline|start|schedule/u, number: /count|amount|total/u, money: /amount|total|price/u, place: /place|site|countr/u, city: /place|site/u, site: /project|content|site/u };
const aptFor = (kind: Kind | null, f: Found): boolean => kind !== null && f.record.kind === 'gap' && SILENT_ON[kind]?.test(f.record.missing) === true && f.fit >= 0.35;
/** Names that the first statement must give itself; what stands beside it may be about somebody else. */
const ONE = new Set<Kind>(['person', 'company', 'city', 'place', 'recipient', 'site']);
/** The first of several recorded statements; null where the answer is a list or a table by itself. */
function leadOf(draft: Draft, world: World): string | null {
  const [first, second, ...more] = draft.blocks;
  const record = world.record(draft.records[0] ?? '');
  return first?.kind === 'paragraph' && second?.kind === 'list' && more.every((b) => b.kind === 'notice') && record !== undefined && first.text.endsWith(world.says(record)) ? (record.says?.en ?? null) : null;
}
const spoken = (draft: Draft): string => draft.blocks.map((b) => (b.kind === 'paragraph' || b.kind === 'notice' ? b.text : b.kind === 'list' ? b.items.map((i) => i.text).join(' ') : b.kind === 'table' ? b.rows.flat().map((c) => c.text).join(' ') : '')).join(' ');
