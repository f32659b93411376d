// Everything Assay knows, read once and shaped for questions: names, fact index, passages, ledger. Pure given a loaded library.
// Not for: reading files (library/), answering (ask.ts).
import countries from 'i18n-iso-countries';
import type { World } from './contracts/intent.ts';
import type { LedgerPort } from './contracts/ledger.ts';
import type { Document } from './model/document.ts';
import type { MentionKind, Reading } from './model/reading.ts';
import type { AssayRecord, Financing, Gap } from './model/record.ts';
import { fold } from './lib/text/fold.ts';
import { makeLedger } from './records/ledger.ts';
import { wantsOf, type Want } from './retrieval/demands.ts';
import { makeFactIndex, type FactEntry, type FactIndex, type Typical } from './retrieval/facts.ts';
import { makePassageIndex, passageEntries, type PassageIndex } from './retrieval/passages.ts';
import { makeAbroad, type English } from './understanding/abroad.ts';
import { entriesOf, makeGazetteer, type Entry, type Name } from './understanding/gazetteer.ts';
import { makeGlossary } from './understanding/glossary.ts';
import { makeLexicon, type Vocabulary } from './understanding/lexicon.ts';
import { readTypical, type Understanding } from './understanding/read.ts';
import { makeFromLatin } from './understanding/romanised.ts';
import { plain } from './understanding/shorthand.ts';
import { termKeys } from './understanding/term-keys.ts';
import { tokenise } from './understanding/tokens.ts';
import type { Text } from './model/language.ts';

export type Group = { id: string; name: Text; names: readonly string[]; members: readonly string[] };
export type Materials = { documents: readonly Document[]; records: readonly AssayRecord[]; vocabulary: Vocabulary; groups: readonly Group[]; version: string; ordinary: ReadonlySet<string>; /** Worked out by an earlier process over the same corpus and code. */ keys?: KeptKeys };
/** Index keys of records and paragraphs as plain JSON; working them out is most of a cold start. */
export type KeptKeys = { words: string[]; names: Entry[]; /** Each different demand of typical questions once; `asks` point to it by place. */ wants: Want[]; facts: { id: string; keys: string[]; entities: string[]; asks: (Omit<Typical, 'wants'> & { wants: number[] })[] }[]; passages: { id: string; text: string; keys: string[] }[] };
export type Knowledge = {
  version: string; documents: readonly Document[]; records: readonly AssayRecord[]; byId: ReadonlyMap<string, AssayRecord>; groups: ReadonlyMap<string, Group>;
  around: ReadonlyMap<string, readonly AssayRecord[]>; byKind: ReadonlyMap<string, readonly AssayRecord[]>; understanding: Understanding; facts: FactIndex; passages: PassageIndex; ledger: LedgerPort;
  /** English name of a country that is in no source, by its gazetteer id (country:CL). */
  countryName(id: string, language: World['language']): string | undefined;
};

/** What `materials.keys` may hold for these materials. */
export function keysOf(materials: Materials): KeptKeys {
  const { understanding, current, byId } = readingTools(materials);
  const entries = factEntries(current, understanding, byId);
  const wants = [...new Set(entries.flatMap((e) => e.asks.flatMap((a) => a.wants)))];
  const placeOf = new Map(wants.map((w, i) => [w, i]));
  const facts = entries.map((e) => ({ id: e.record.id, keys: [...e.keys], entities: [...e.entities], asks: e.asks.map((a) => ({ ...a, wants: a.wants.flatMap((w) => placeOf.get(w) ?? []) })) }));
  return { words: [...understanding.corpusWords], names: entriesOf(namesOf(current, materials)), wants, facts, passages: passageEntries(materials.documents, understanding).map((e) => ({ id: e.id, text: e.text, keys: [...e.keys] })) };
}

/** Names, words and glosses: what it takes to read a question or a record. */
function readingTools(materials: Materials): { understanding: Understanding; current: AssayRecord[]; byId: Map<string, AssayRecord> } {
  const current = materials.records.filter((r) => r.retracted === undefined);
  const byId = new Map(current.map((r) => [r.id, r]));
  const lexicon = makeLexicon(materials.vocabulary);
  const gazetteer = makeGazetteer(materials.keys?.names ?? entriesOf(namesOf(current, materials)));
  const corpusWords = new Set(materials.keys?.words ?? materials.documents.flatMap((d) => d.paragraphs.flatMap((p) => tokenise(p.text).map((t) => t.stem))));
  const english: English = {
    knows: (t) => lexicon.isFiller(t.folded) || lexicon.knows(t.stem) || materials.ordinary.has(t.folded) || corpusWords.has(t.stem),
    isOwn: (t) => lexicon.isFiller(t.folded) || lexicon.knows(t.stem) || corpusWords.has(t.stem), isFiller: (w) => lexicon.isFiller(w), names: (tokens) => gazetteer.find(tokens), countries: () => countriesOf(current),
  };
  const understanding: Understanding = { lexicon, gazetteer, readAbroad: makeAbroad(materials.vocabulary.abroad, english), fromLatin: makeFromLatin(() => [...Object.keys(materials.vocabulary.glosses.ru), ...gazetteer.words()], { names: english.names, isEnglish: english.knows }), glossary: makeGlossary(materials.vocabulary.glosses, (id, surface) => englishName(id, surface, byId, materials.groups)), corpusWords, ordinary: materials.ordinary };
  return { understanding, current, byId };
}

export function makeKnowledge(materials: Materials): Knowledge {
  const { understanding, current, byId } = readingTools(materials);
  const around = new Map<string, AssayRecord[]>();
  for (const r of current) for (const id of entitiesOf(r)) around.set(id, [...(around.get(id) ?? []), r]);
  let facts: FactIndex | undefined;
  let passages: PassageIndex | undefined;
  return {
    version: materials.version, documents: materials.documents, records: current, byId, byKind: Map.groupBy(current, (r) => r.kind), groups: new Map(materials.groups.map((g) => [g.id, g])), around, understanding,
    // The indexes are built when they are first searched: many a question in the terminal never does.
    get facts() { return (facts ??= makeFactIndex(materials.keys === undefined ? factEntries(current, understanding, byId) : keptEntries(materials.keys, byId))); },
    get passages() { return (passages ??= makePassageIndex(materials.keys === undefined ? passageEntries(materials.documents, understanding) : materials.keys.passages.map((e) => ({ ...e, keys: new Set(e.keys) })))); },
    ledger: makeLedger(current.filter((r): r is Financing => r.kind === 'financing')),
    countryName: (id, language) => (id.startsWith('country:US-') ? id.slice(11).replace(/-/gu, ' ') : id.startsWith('country:') ? countries.getName(id.slice(8), language === 'uz-Cyrl' ? 'uz' : language) ?? countries.getName(id.slice(8), 'en') : undefined),
  };
}

/** Every country by its code, under the name its record has, else its English one. */
function countriesOf(records: readonly AssayRecord[]): (readonly [string, string])[] {
  const own = new Map(records.flatMap((r) => (r.kind === 'place' && r.type === 'country' && r.iso !== undefined ? [[r.iso, r.name.en] as const] : [])));
  return Object.keys(countries.getAlpha2Codes()).flatMap((code) => { const name = own.get(code) ?? countries.getName(code, 'en'); return name === undefined ? [] : [[code, name] as const]; });
}

/** Ids that a record points to, its own among them. */
export function entitiesOf(r: AssayRecord): string[] {
  const own = [r.id];
  switch (r.kind) {
    case 'membership': return [...own, r.holder, r.post];
    case 'post': return [...own, ...opt(r.organization)];
    case 'organization': return [...own, ...opt(r.parent)];
    case 'initiative': return [...own, ...opt(r.successor_of), ...r.leads];
    case 'agreement': return [...own, ...opt(r.place), ...opt(r.event), ...r.parties.flatMap((p) => [p.party, ...opt(p.signer)])];
    case 'event': return [...own, ...opt(r.place), ...r.participants.map((p) => p.actor)];
    case 'statement': return [...own, ...opt(r.speaker), ...r.about];
    case 'count': case 'gap': return [...own, ...r.about];
    case 'financing': return [...own, r.agency, ...opt(r.funder), ...opt(r.recipient), ...opt(r.initiative), ...opt(r.country), ...r.countries, ...r.states, ...r.minerals];
    default: return own;
  }
}
const opt = (id: string | undefined): string[] => (id === undefined ? [] : [id]);

/** Typical questions hold no relative days, so any day will do. */
const LOADED = '2026-11-22';
const keptEntries = (kept: KeptKeys, byId: ReadonlyMap<string, AssayRecord>): FactEntry[] => kept.facts.flatMap((e) => { const record = byId.get(e.id); return record === undefined ? [] : [{ ...e, record, keys: new Set(e.keys), entities: new Set(e.entities), asks: e.asks.map((a) => ({ ...a, wants: a.wants.flatMap((i) => kept.wants[i] ?? []) })) }]; });
/** Equal demands of typical questions are one and the same object. */
function factEntries(current: readonly AssayRecord[], u: Understanding, byId: ReadonlyMap<string, AssayRecord>): FactEntry[] {
  const known = new Map<string, Want>();
  const shared = (want: Want): Want => { const key = JSON.stringify(want); const first = known.get(key) ?? want; known.set(key, first); return first; };
  return current.filter((r) => r.says !== undefined).map((r) => factEntry(r, u, byId, shared));
}
function factEntry(record: AssayRecord, u: Understanding, byId: ReadonlyMap<string, AssayRecord>, shared: (want: Want) => Want): FactEntry {
  const names = entitiesOf(record).flatMap((id) => { const r = byId.get(id); return r !== undefined && 'name' in r && r.id === record.id ? [r.name.en, ...r.aliases.filter((a) => /^[\x20-\x7e]+$/u.test(a))] : []; });
  const statement = termKeys(u, [record.says?.en ?? '', ...names, 'covers' in record ? record.covers.map((c) => c.en).join('. ') : '', 'purpose' in record ? (record.purpose?.en ?? '') : ''].join('. '));
  const read = record.asks.map((text) => ({ text, ...readTypical(u, text, LOADED) }));
  const asks = read.map((r): Typical => ({ text: r.text, ask: r.ask, wants: wantsOf(r).map((w) => shared({ ...w, surface: '' })) }));
  const crowded = record.kind === 'event' || record.kind === 'agreement';
  const linked = crowded ? entitiesOf(record).filter((id) => !id.startsWith('place:')) : entitiesOf(record);
  // What is counted at a meeting is counted where it was held.
  const venues = record.kind === 'count' ? record.about.flatMap((id) => { const r = byId.get(id); return r?.kind === 'event' ? opt(r.place) : []; }) : [];
  return { record, keys: statement.keys, entities: new Set([...linked, ...venues, ...(record.kind === 'gap' ? behind(record, byId) : []), ...statement.entities, ...read.flatMap((r) => r.mentions.flatMap((m) => [m.id, ...m.alternatives]))]), asks };
}
/** Who and what stands behind the deals, papers and small meetings a silence is about: readers name them instead. */
function behind(gap: Gap, byId: ReadonlyMap<string, AssayRecord>): string[] {
  const all = gap.about.flatMap((id) => { const r = byId.get(id); return r !== undefined && ['event', 'agreement', 'financing'].includes(r.kind) ? entitiesOf(r) : []; });
  return all.length < CROWD ? all : [];
}
const CROWD = 12;

/** English name under which the gazetteer finds an id again: as the reader wrote it when that was English, else without year and brackets, which would be read on. */
function englishName(id: string, surface: string, byId: ReadonlyMap<string, AssayRecord>, groups: readonly Group[]): string | undefined {
  const record = byId.get(id);
  if (record !== undefined && 'name' in record) {
    const written = surface.toLowerCase();
    const names = [record.name.en, ...record.aliases];
    const own = names.filter((n) => record.name.en.includes(n) && written.startsWith(n.toLowerCase())).toSorted((a, b) => b.length - a.length)[0];
    return own ?? names.find((n) => /^[\x20-\x7e]+$/u.test(n) && !/\b\d{4}\b|[()]/u.test(n));
  }
  return id.startsWith('country:') ? countries.getName(id.slice(8), 'en') : groups.find((g) => g.id === id)?.names[0];
}

/** Names of papers are written as a question is read: a memorandum of understanding is a memorandum. */
function namesOf(records: readonly AssayRecord[], materials: Materials): Name[] {
  const own = records.flatMap((r): Name[] => ('name' in r ? [...new Set([r.name.en, r.name.ru, r.name.uz, ...r.aliases])].flatMap((surface) => (surface === undefined || surface === '' ? [] : [{ id: r.id, kind: r.kind as MentionKind, surface: r.kind === 'agreement' ? plain(surface) : surface }])) : []));
  const taken = new Set(own.map((n) => fold(n.surface)));
  const isoTaken = new Set(records.flatMap((r) => (r.kind === 'place' && r.type === 'country' && r.iso !== undefined ? [r.iso] : [])));
  const world = Object.keys(countries.getAlpha2Codes()).filter((code) => !isoTaken.has(code)).flatMap((code) => (['en', 'ru', 'uz'] as const).flatMap((l) => countries.getName(code, l, { select: 'all' }) ?? []).map((surface): Name => ({ id: `country:${code}`, kind: 'country', surface }))).filter((n) => !taken.has(fold(n.surface)));
  const codes = STATE_CODES.flatMap(([code, id]) => (records.some((r) => r.id === id) ? [{ id, kind: 'place' as MentionKind, surface: code }] : []));
  const states = US_STATES.filter((s) => !taken.has(fold(s))).map((surface): Name => ({ id: `country:US-${surface.replace(/ /gu, '-')}`, kind: 'country', surface }));
  const demonyms = DEMONYMS.flatMap(([code, ...words]) => (code === undefined || isoTaken.has(code) ? [] : words.map((surface): Name => ({ id: `country:${code}`, kind: 'country', surface }))));
  const groups = materials.groups.flatMap((g) => g.names.filter((n) => !taken.has(fold(n))).map((surface): Name => ({ id: g.id, kind: 'group', surface })));
  const documents = materials.documents.flatMap((d) => documentNames(d).map((surface): Name => ({ id: `document:${d.id}`, kind: 'document', surface })));
  return [...own, ...codes, ...world, ...states, ...demonyms, ...groups, ...documents];
}
/** Postal codes of the states that sources name; taken only in capitals. IN is a word too often. */
const STATE_CODES: readonly (readonly [string, string])[] = [['PA', 'place:pennsylvania'], ['TN', 'place:tennessee'], ['NY', 'place:new-york-state'], ['VA', 'place:virginia'], ['AK', 'place:alaska'], ['NC', 'place:north-carolina'], ['LA', 'place:louisiana'], ['NV', 'place:nevada']];
/** States of the U.S. that no source names are still names, not words. */
const US_STATES = ['Alabama', 'Arizona', 'Arkansas', 'California', 'Colorado', 'Connecticut', 'Delaware', 'Florida', 'Hawaii', 'Idaho', 'Illinois', 'Iowa', 'Kansas', 'Kentucky', 'Maine', 'Maryland', 'Massachusetts', 'Michigan', 'Minnesota', 'Mississippi', 'Missouri', 'Montana', 'Nebraska', 'New Hampshire', 'New Jersey', 'New Mexico', 'North Dakota', 'Ohio', 'Oklahoma', 'Oregon', 'Rhode Island', 'South Carolina', 'South Dakota', 'Texas', 'Utah', 'Vermont', 'Washington State', 'West Virginia', 'Wisconsin', 'Wyoming'];
/** Countries that no source names but readers ask about, as people of them are called. */
const DEMONYMS: readonly (readonly string[])[] = [['CN', 'Chinese'], ['CL', 'Chilean', 'Chileans', 'Chili'], ['ES', 'Spanish', 'Spaniards'], ['ID', 'Indonesian', 'Indonesians'], ['RU', 'Russian', 'Russians'], ['TR', 'Turkish', 'Turkiye'], ['VN', 'Vietnamese'], ['IR', 'Iranian'], ['KP', 'North Korea', 'North Korean', 'DPRK'], ['KG', 'Kyrgyz'], ['TJ', 'Tajik'], ['TM', 'Turkmen'], ['AZ', 'Azerbaijani'], ['ZA', 'South African'], ['NG', 'Nigerian'], ['EG', 'Egyptian'], ['CO', 'Colombian'], ['DK', 'Danish'], ['CH', 'Swiss'], ['PT', 'Portuguese'], ['AT', 'Austrian'], ['HU', 'Hungarian'], ['IE', 'Irish'], ['AF', 'Afghan'], ['BD', 'Bangladeshi'], ['GH', 'Ghanaian'], ['TZ', 'Tanzanian'], ['GL', 'Greenlandic']];
function documentNames(d: Document): string[] {
  const n = d.id.slice(0, 3);
  return [`document ${n}`, `article ${n}`, `doc ${n}`, `source ${n}`, `text ${n}`, `document ${Number(n)}`, n, d.id, d.original.replace(/\.txt$/u, ''), ...(d.title_basis === 'headline' && d.title.split(' ').length > 3 ? [d.title] : [])];
}
export type { Reading };
