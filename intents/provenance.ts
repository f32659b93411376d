// Which source says it, whether the sources agree, and whether a given one confirms it.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Document } from '../src/model/document.ts';
import type { Reading } from '../src/model/reading.ts';
import type { AssayRecord } from '../src/model/record.ts';
import { documentMeant, documentOf, nameOf, paragraphsNaming } from './shared/documents.ts';
import { offersChoice } from './shared/choice.ts';
import { SAYS_NOT } from './shared/statements.ts';
import { figureKeys } from '../src/understanding/term-keys.ts';
import { sourceAsked } from '../src/understanding/followup/sources.ts';

type Facts =
  | { outcome: 'sources'; found: AssayRecord[]; documents: Document[]; /** Documents beside those the question leaves out; null when it leaves none out. */ others: Document[] | null }
  | { outcome: 'confirms'; found: AssayRecord[]; document: Document; yes: boolean; others: Document[] }
  | { outcome: 'agree'; found: AssayRecord[]; documents: Document[]; note: AssayRecord | undefined }
  | { outcome: 'told'; found: AssayRecord[] }
  | { outcome: 'last'; refs: string[]; told: AssayRecord[] };
const WHICH = /\b(?:which|what) (?:one )?of (?:the|these|your) (?:five\b|5\b|(?:five )?(?:sources|articles|documents|texts|reports|pieces))\b|\b(?:which|what|whose) (?:\w+ )?(?:source|sources|article|articles|document|documents|outlet|publication|text|report|paper|piece|newspaper|publisher)s?\b|\bwhere (?:does|do|did|is) .{0,60}\b(?:come from|taken from|reported|originate|stated|from)\b|\bwho (?:reports?|reported|wrote)\b|\b(?:who|which (?:one|of them)) (?:says?|said|claims?|writes?|prints?|states?|gives?) (?:that|so|this|it)\W*$|\bsays who\W*$|\b(?:where|how) do (?:we|you|they) (?:know|learn|get|have)\b.{0,12}?\b(?:from|that)\b|\bsource (?:of|for)\b|\baccording to (?:which|whom|what|who)\b|\bin (?:which|what) (?:article|document|source|text)|\b(?:how many|both|only one|one|all|any|another|second|other) (?:of the )?(?:sources?|articles?|documents?)\b|\bwho(?:se)? (?:figure|number|claim)\b/iu;
const AGREE = /\b(?:agree|agreement between|consistent|consistently|contradict\w*|disagree\w*|diverge\w*|vary|varies|discrepan\w*|conflict(?:ing)?|differ\w*|same (?:figure|number|name|date|way)|match|inconsistent|at odds|tally|line up|both (?:articles|documents|sources|reports|texts|pieces|outlets|stories)|other (?:articles|sources)|sources (?:say|give))\b/iu;
const CONFIRMS = /\b(?:confirm\w*|mention\w*|report\w*|say|says|state[ds]?|contain\w*|give[sn]?|print\w*|list\w*|name[ds]?|have|include\w*|back(?:s|ed)? up|corroborate\w*|carry|carries|repeat\w*)\b/iu;
/** Statements that set two of the articles side by side. */
const COMPARES = /\b(?:UzDaily\b.*\bMiddleAsianNews|MiddleAsianNews\b.*\bUzDaily|two articles)\b/u;
/** Whether an article prints when: each document has one statement about its own dates. */
const PRINTS_DATE = /\b(?:state|print|give|name|say|mention|carr(?:y|ies)|contain|specif\w*|include|bear|show)\w*\b.{0,40}\b(?:years?|dates?|(?:what|which|the) day)\b|\b(?:years?|dates?|day)\b.{0,30}\b(?:printed|stated|given|mentioned|in the (?:text|article))\b/iu;
const OWN_MATTER = new Set(['agreement:tashkent-mou-2024', 'agreement:washington-mou-2026', 'event:ministerial-2026', 'place:tashkent', 'place:washington', 'place:uzbekistan', 'place:us']);
/** Share of the best paragraph's demand that another document's must meet. */
const STATES = 0.6;
/** Who is credited for a photo; who took it nobody says. */
const PHOTO = /\b(?:photo(?:s|graphs?)?|pictures?|images?|snapshots?)\b/iu;
const CREDIT = /\b(?:credit\w*|courtesy|source|suppl\w+|provid\w+|whose|attribut\w*)\b/iu;
const APART = 0.1;
/** "How many articles does the memorandum have": parts of a paper, not our sources. */
const OF_A_PAPER = /\bhow many (?:articles|texts|documents)\b.{0,40}\b(?:memorand\w+|mous?|agreements?|pacts?|treat(?:y|ies)|plans?)\b.{0,15}\b(?:contains?|has|have|comprises?|consists?)\b/iu;
/** Asks who stands behind a report, not where it stands. */
const WHOSE = /\bon whose (?:word|authority|say-so|evidence|account|information|testimony)\b|\bon what (?:basis|authority|source)\b|\bwhere (?:does|did|do) (?:the )?(?:\w+ ){0,2}(?:articles?|report|story|text|piece|outlet) (?:get|take|draw|have|find)\b|\bwhat (?:does|do|is) .{3,40}\b(?:articles?|report|story|text)\b.{0,20}\b(?:rely|relies|based?|rest|lean)s?\b/iu;
/** The writer is asked for, not the source: no article names one. */
const AUTHOR = /\bwho (?:wrote|authored|penned|was it that wrote|is the (?:author|writer|journalist|reporter))\b.*\b(?:articles?|stor(?:y|ies)|pieces?|texts?|reports?|documents?)\b|\bbyline\b/iu;
const ATTRIBUTES = /\b(?:according to|said|says|statement|press (?:service|release)|announced|reports?|reported|citing|estimates?|attribut\w*|relies|leans|in the words of|posted)\b/iu;
const BASIS = /^statement:doc-\d{3}-(?:basis|attribution|sources-used|kind-of-source)$/u;
const LAST = /\bwhere (?:did|do) you get (?:that|this|it)\b|\bwhat(?:'s| is) (?:your|the) source\b|\bsources?\s*(?:please|pls|for that|for this)?\s*\??$|\bsays who\b|\bhow do you know\b|\bprove it\b|\bcit(?:e|ation)s?\b|\bwhere is that from\b|\bshow (?:me )?the source|\bwhich (?:source|document|article|paragraph)s? (?:says|say|is|was|does) (?:that|this|it)\b|\bwho says (?:so|that)\b/iu;

/** "Which article says who chairs FORGE?": the article is asked for, whatever it says. */
const ASKS_SOURCE = /^\W*(?:(?:and|so|but) )?(?:in |according to )?(?:which|what) (?:one )?(?:of the )?(?:\w+ )?(?:sources?|articles?|documents?|texts?|reports?|outlets?|pieces?|publications?) (?:that )?(?:says?|said|tells?|reports?|states?|gives?|explains?|describes?|claims?)\b/iu;
/** "The same in both articles": the articles are held together, not the things. */
const HELD_TOGETHER = /\b(?:same|agree|differ\w*|contradict\w*|match|consistent|identical)\b.{0,40}\b(?:both|two|all|the|these|each) (?:of the )?(?:articles|sources|documents|texts|reports)\b|\b(?:articles|sources|documents|texts|reports)\b.{0,40}\b(?:the same|agree|differ|contradict|match|consistent)\b/iu;
/** Asked whether they differ, that they say the same is a no. */
const DIFFERS = /\b(?:differ\w*|disagree\w*|diverge\w*|var(?:y|ies)|discrepan\w*|conflict\w*|contradict\w*|inconsisten\w*|at odds)\b/iu;
const ofDocument = (r: AssayRecord): boolean => r.id.startsWith('statement:doc');
const DATE_ASKED = /\b(?:dates?|days?|when)\b/iu;
const COUNT_ASKED = /\bhow many\b|\bnumbers?\b|\bcounts?\b|\bfigures?\b/iu;

export const provenance = defineIntent<{ kind: 'sources' | 'confirms' | 'agree' | 'last' | 'told'; document: string | null; found: AssayRecord[]; note?: AssayRecord }, Facts>({
  name: 'provenance',
  summary: 'Says which source states something, whether the sources agree, whether one of them confirms it.',
  examples: ['Which article lists the participating countries?', 'Do the sources agree on the number of countries?', 'Does MiddleAsianNews confirm the 30 billion figure?', 'which source says Korea chairs FORGE'],
  counterexamples: ['What does the UzDaily article say about Uzbekistan?', 'Who signed the agreement?'],
  claim(reading, world) {
    if (world.history.length > 0 && reading.mentions.length === 0 && (LAST.test(reading.text) || sourceAsked(reading.text, false, reading.words.length) === 'where')) return { score: 0.96, slots: { kind: 'last', document: null, found: [] }, why: 'source of the last answer' };
    const documents = reading.mentions.flatMap((m) => documentOf(m, world) ?? []);
    const dated = datesOf(reading, world);
    if (dated !== undefined) return { score: 0.95, slots: { kind: 'told', document: null, found: [dated] }, why: dated.id };
    const photos = PHOTO.test(reading.text) && CREDIT.test(reading.text) ? photosOf(reading, world) : [];
    if (photos.length > 0) return { score: 0.95, slots: { kind: 'told', document: null, found: photos }, why: photos.map((r) => r.id).join(' and ') };
    const authors = AUTHOR.test(reading.text) ? world.record(outletOf(reading, world) === null ? 'gap:publisher-001-002' : 'gap:document-authors') : undefined;
    if (authors !== undefined) return { score: 0.95, slots: { kind: 'told', document: null, found: [authors] }, why: authors.id };
    const behind = WHOSE.test(reading.text) ? behindOf(reading, world) : [];
    if (behind.length > 0) return { score: 0.94, slots: { kind: 'told', document: null, found: behind }, why: 'who stands behind it' };
    const agree = (documents.length > 1 && /\bboth\b|\beach\b/iu.test(reading.text)) || AGREE.test(reading.text) && /\b(?:sources?|articles?|documents?|texts?|reports?|publications?|outlets?|everyone|they|uzdaily|middleasiannews|caspian)\b/iu.test(reading.text);
    const which = WHICH.test(reading.text) || (documents.length > 1 && (offersChoice(reading) || /\b(?:which|who) of\b/iu.test(reading.text))) || reading.except.some((m) => documentOf(m, world) !== undefined);
    const confirms = documents.length === 1 && CONFIRMS.test(reading.text) && reading.ask === 'yesno';
    if ((!agree && !which && !confirms) || OF_A_PAPER.test(reading.text)) return undefined;
    const bare = stripped(reading, world);
    const own = bare.mentions.length + bare.terms.length + bare.numbers.length;
    if (own === 0) return undefined;
    const figures = figuresAsked(bare);
    const close = world.find(bare, { limit: figures.length > 0 ? 40 : 12 }).filter((f) => f.record.kind !== 'gap' && f.coverage >= 0.55);
    const exact = figures.length === 0 ? [] : close.filter((f) => { const told = new Set(figureKeys(f.record.says?.en ?? '')); return figures.every((n) => told.has(n)); }).toSorted((a, b) => Number(COUNTED.has(b.record.kind)) - Number(COUNTED.has(a.record.kind)));
    const found = exact.length > 0 ? exact : close;
    const about = world.find(documents.length > 1 ? { ...reading, mentions: bare.mentions, numbers: [] } : reading, { limit: 12 });
    const told = about.slice(0, 6).find((f) => f.record.id.startsWith('statement:doc') && f.coverage > 0.72);
    const counted = agree && COUNT_ASKED.test(reading.text) ? found.find((f) => f.record.kind === 'count' && documents.every((d) => f.record.evidence.some((e) => e.startsWith(d.slice(0, 3))))) : undefined;
    const best = counted ?? found[0];
    if (best === undefined) return undefined;
    const compared = agree ? about.find((f) => f.coverage > 0.55 && COMPARES.test(f.record.says?.en ?? '') && f.missing.every((w) => best.missing.includes(w))) : undefined;
    const listed = /\b(?:lists?|names?|by name)\b/iu.test(reading.text) && told !== undefined && /\bOnly\b/u.test(told.record.says?.en ?? '') ? told : undefined;
    const stated = !agree && DATE_ASKED.test(reading.text) && found.some((f) => f.coverage >= 0.9 && !ofDocument(f.record) && f.record.kind !== 'person');
    const note = compared ?? (counted === undefined && !stated ? told : undefined);
    const near = found.filter((f) => f.score >= best.score * 0.82).map((f) => f.record).toSorted((a, b) => (stated || (agree && documents.length < 2) ? Number(ofDocument(a)) - Number(ofDocument(b)) : 0));
    const quoted = confirms && reading.carried.includes('question') && world.history.at(-1)?.intent === 'said' ? (world.history.at(-1)?.records ?? []).flatMap((id) => world.record(id) ?? []) : [];
    if (quoted.length > 0) return { score: 0.93, slots: { kind: 'confirms', document: documents[0] ?? null, found: quoted.slice(0, 2) }, why: 'what was quoted' };
    if (confirms && listed !== undefined) return { score: 0.93, slots: { kind: 'told', document: null, found: [listed.record] }, why: listed.record.id };
    if (confirms) return { score: 0.93, slots: { kind: 'confirms', document: documents[0] ?? null, found: [best.record, ...near.filter((r) => r !== best.record).slice(0, 1)] }, why: `does ${documents[0] ?? ''} carry ${best.record.id}` };
    const first = note?.record ?? counted?.record;
    return { score: ASKS_SOURCE.test(reading.text) || (agree && HELD_TOGETHER.test(reading.text)) ? 0.955 : agree ? 0.92 : 0.9, slots: { kind: agree ? 'agree' : 'sources', document: null, found: [...(first === undefined ? [] : [first]), ...near.filter((r) => r !== first)].slice(0, 4), ...(note === undefined ? {} : { note: note.record }) }, why: `sources of ${best.record.id}` };
  },
  handle({ slots: { kind, document, found, note }, reading, world }): Facts {
    if (kind === 'last') { const last = world.history.findLast((t) => t.refs.length > 0); return { outcome: 'last', refs: last?.refs ?? [], told: (last?.records ?? []).slice(0, 2).flatMap((id) => world.record(id) ?? []).filter((r) => r.says !== undefined) }; }
    if (kind === 'told') return { outcome: 'told', found };
    const documents = stating(docsOf(found, world), found, reading, world);
    const left = reading.except.flatMap((m) => documentOf(m, world) ?? []);
    const one = world.documents.find((d) => d.id === document);
    if (kind === 'confirms' && one !== undefined) { const first = found[0]; if (first !== undefined && SAYS_NOT.test(first.says?.en ?? '')) return { outcome: 'told', found: [first] }; const yes = first !== undefined && first.evidence.some((e) => e.startsWith(one.id.slice(0, 3))) && !unnamedIn(one, reading, world); return { outcome: 'confirms', found, document: one, yes, others: documents.filter((d) => d !== one) }; }
    return kind === 'agree' ? { outcome: 'agree', found, documents, note } : { outcome: 'sources', found, documents, others: left.length === 0 ? null : documents.filter((d) => !left.includes(d.id)) };
  },
  template: {
    sources: ({ found, documents, others }, world, reading): Draft => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: others !== null ? besides(others, documents, reading, world) : world.say(documents.length === 1 ? 'source.only' : 'source.several', { documents: world.list(documents.map((d) => nameOf(d, world))), n: documents.length }), cites: refsOf(found, documents) }, { kind: 'list', items: found.slice(0, 2).map((r) => ({ text: world.says(r), cites: r.evidence })) }], records: found.map((r) => r.id), derived: [documents.length, ...documents.map((d) => Number(d.id.slice(0, 3)))], focus: { entities: [], set: found.map((r) => r.id) } }),
    confirms: (f, world): Draft => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: world.say(f.yes ? 'source.confirms' : 'source.does-not', { document: nameOf(f.document, world), others: world.list(f.others.map((d) => nameOf(d, world))) }), cites: refsOf(f.found, [f.document, ...f.others]) }, ...f.found.slice(0, 1).map((r) => ({ kind: 'paragraph' as const, text: world.says(r), cites: r.evidence }))], records: f.found.map((r) => r.id), derived: world.documents.map((d) => Number(d.id.slice(0, 3))) }),
    agree: (f, world, reading): Draft => ({ status: 'answered', blocks: [...(f.note === undefined ? [{ kind: 'paragraph' as const, text: f.documents.length > 1 ? world.say('source.agree', { asked: DIFFERS.test(reading.text) ? 'differ' : 'agree', documents: world.list(f.documents.map((d) => nameOf(d, world))) }) : world.say('source.one-only', { documents: world.list(f.documents.map((d) => nameOf(d, world))) }), cites: refsOf(f.found, f.documents) }] : [{ kind: 'paragraph' as const, text: world.says(f.note), cites: f.note.evidence }]), { kind: 'list', items: f.found.filter((r) => r !== f.note).slice(0, 3).map((r) => ({ text: world.says(r), cites: r.evidence })) }], records: f.found.map((r) => r.id), derived: world.documents.map((d) => Number(d.id.slice(0, 3))) }),
    told: ({ found }, world): Draft => ({ status: SAYS_NOT.test(found[0]?.says?.en ?? '') ? 'partial' : 'answered', blocks: found.map((r) => ({ kind: 'paragraph' as const, text: world.says(r), cites: r.evidence })), records: found.map((r) => r.id), derived: world.documents.map((d) => Number(d.id.slice(0, 3))) }),
    last: ({ refs, told }, world): Draft => ({ status: refs.length > 0 ? 'answered' : 'clarify', blocks: refs.length === 0 ? [{ kind: 'paragraph', text: world.say('source.nothing-yet') }] : [{ kind: 'list', title: world.say('source.last'), items: [...refs].slice(0, 8).map((ref) => ({ text: placeOf(ref, world), cites: [ref] })) }, ...told.map((r) => ({ kind: 'paragraph' as const, text: world.says(r), cites: r.evidence }))], records: [], derived: refs.flatMap((r) => r.split(':').map(Number)) }),
  },
});

/** Credits of the photos; of one when the question points to its article or to what it shows. */
function photosOf(reading: Reading, world: World): AssayRecord[] {
  const photos = world.of('statement').filter((s) => /^statement:doc-\d{3}-photo$/u.test(s.id));
  const id = (reading.mentions.flatMap((m) => documentOf(m, world) ?? [])[0] ?? documentMeant(reading.text, world))?.slice(0, 3);
  if (id !== undefined) return photos.filter((s) => s.evidence.some((e) => e.startsWith(id)));
  const [best, next] = world.find(reading, { kinds: ['statement'], limit: 60 }).filter((f) => photos.some((s) => s.id === f.record.id));
  return best !== undefined && (next === undefined || best.coverage > next.coverage + APART) ? [best.record] : photos;
}
/** "Any article other than UzDaily": those beside it, or that it stands alone. */
function besides(others: readonly Document[], all: readonly Document[], reading: Reading, world: World): string {
  const told = others.length > 0 ? others : all;
  const verdict = reading.ask === 'yesno' ? `${world.say(others.length > 0 ? 'yes' : 'no')} ` : '';
  return verdict + world.say(others.length === 0 ? 'source.only' : 'source.elsewhere', { documents: world.list(told.map((d) => nameOf(d, world))) });
}
/** Who published the article meant; null when it names nobody. */
function outletOf(reading: Reading, world: World): string | null | undefined {
  const id = reading.mentions.flatMap((m) => documentOf(m, world) ?? [])[0] ?? documentMeant(reading.text, world);
  return world.documents.find((d) => id !== undefined && d.id.startsWith(id))?.publisher;
}
/** Attributed statements on the matter, and what the article meant says of its own sources. */
function behindOf(reading: Reading, world: World): AssayRecord[] {
  const id = (reading.mentions.flatMap((m) => documentOf(m, world) ?? [])[0] ?? documentMeant(reading.text, world))?.slice(0, 3);
  const basis = world.of('statement').filter((s) => id !== undefined && BASIS.test(s.id) && s.id.includes(`doc-${id}-`));
  const bare = stripped(world.read(reading.text.replace(WHOSE, ' ')), world);
  const found = world.find(bare, { limit: 20 }).filter((f) => ['statement', 'event', 'agreement', 'count'].includes(f.record.kind) && f.coverage > 0.4 && ATTRIBUTES.test(f.record.says?.en ?? '') && (id === undefined || f.record.evidence.some((e) => e.startsWith(id)))).map((f) => f.record);
  return [...new Map([...found.slice(0, 2), ...basis].map((r) => [r.id, r])).values()];
}
/** "Is a year printed for the talks of 9 April": asked of the article that tells of them. */
const YEAR_PRINTED = /\byears?\b.{0,20}\b(?:printed|stated|given|written|spelled out|named)\b|\b(?:print|state|give|write)s?\b.{0,12}\byears?\b/iu;
function tellingOf(reading: Reading, world: World): string | undefined {
  const best = world.find(stripped(reading, world), { limit: 8 }).find((f) => f.record.kind === 'event' || f.record.kind === 'agreement');
  return best?.record.evidence[0]?.slice(0, 3);
}
/** What the documents' own statement says of their dates, when the question asks whether one prints them. */
function datesOf(reading: Reading, world: World): AssayRecord | undefined {
  if (!PRINTS_DATE.test(reading.text) || !/\b(?:do|does|did|is|are|was|were|whether|if)\b/iu.test(reading.text) || (!YEAR_PRINTED.test(reading.text) && reading.mentions.some((m) => documentOf(m, world) === undefined && !OWN_MATTER.has(m.id)))) return undefined;
  const id = reading.mentions.flatMap((m) => documentOf(m, world) ?? [])[0] ?? documentMeant(reading.text, world) ?? (YEAR_PRINTED.test(reading.text) ? tellingOf(reading, world) : undefined);
  return id === undefined ? undefined : world.record(`statement:doc-${id.slice(0, 3)}-year`);
}

function placeOf(ref: string, world: World): string {
  const [n = '', p = ''] = ref.split(':');
  const d = world.documents.find((x) => x.id.startsWith(n));
  return d === undefined ? ref : world.say('source.place', { document: nameOf(d, world), paragraph: p });
}
function docsOf(found: readonly AssayRecord[], world: World): Document[] {
  const best = found.slice(0, 1).flatMap((r) => r.evidence.map((e) => e.slice(0, 3)));
  const numbers = new Set(found.length > 1 && best.length === 0 ? found.flatMap((r) => r.evidence.map((e) => e.slice(0, 3))) : [...best, ...found.slice(1, 3).flatMap((r) => (r.kind === found[0]?.kind ? r.evidence.map((e) => e.slice(0, 3)) : []))]);
  return world.documents.filter((d) => numbers.has(d.id.slice(0, 3)));
}
/** A name that stands in other articles and not in this one. */
const unnamedIn = (d: Document, reading: Reading, world: World): boolean => reading.mentions.some((m) => ['initiative', 'person', 'organization'].includes(m.kind) && documentOf(m, world) === undefined && ((naming) => naming.length > 0 && !naming.some((ref) => ref.startsWith(d.id.slice(0, 3))))(paragraphsNaming(m.id, world)));
/** What is asked of a thing stands in a paragraph as a figure, not by its word. */
const ATTRIBUTE = /^c:(?:date|count|amount|total|place|year|term|role)$/u;
const PRINTED_DAY = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d/u;
const figuresAsked = (bare: Reading): string[] => [...bare.numbers.filter((n) => n > ARTICLES).map((n) => `n:${n}`), ...bare.amounts.map((a) => `n:${a.usd}`)];
/** Records that are the figure themselves. */
const COUNTED = new Set<AssayRecord['kind']>(['count', 'agreement', 'financing']);
/** "Which of the five": so many are the articles themselves. */
const ARTICLES = 5;
/** A paragraph that only dates a fact does not state it: of the documents behind a record those count whose paragraphs hold what was asked. */
function stating(documents: Document[], found: readonly AssayRecord[], reading: Reading, world: World): Document[] {
  const own = /^statement:doc-(\d{3})-/u.exec(found[0]?.id ?? '')?.[1];
  if (own !== undefined) return documents.filter((d) => d.id.startsWith(own));
  const refs = new Set(found.flatMap((r) => r.evidence));
  const bare = stripped(reading, world);
  const asked = figuresAsked(bare);
  const figured = asked.length === 0 ? [] : documents.filter((d) => { const told = new Set(d.paragraphs.filter((p) => refs.has(`${d.id.slice(0, 3)}:${p.number}`)).flatMap((p) => figureKeys(p.text))); return asked.every((n) => told.has(n)); });
  if (figured.length > 0) return figured;
  const dated = documents.filter((d) => d.paragraphs.some((p) => refs.has(`${d.id.slice(0, 3)}:${p.number}`) && PRINTED_DAY.test(p.text)));
  if (dated.length > 0 && bare.terms.some((t) => t.keys.includes('c:date'))) return dated;
  const held = world.passages({ ...bare, terms: bare.terms.filter((t) => !t.keys.some((k) => ATTRIBUTE.test(k))) }, 20).filter((p) => refs.has(p.ref));
  const most = Math.max(0, ...held.map((p) => p.coverage));
  const kept = documents.filter((d) => held.some((p) => p.ref.startsWith(d.id.slice(0, 3)) && p.coverage >= most * STATES));
  return kept.length === 0 ? documents : kept;
}
const refsOf = (found: readonly AssayRecord[], documents: readonly Document[]): string[] => [...new Set(found.flatMap((r) => r.evidence))].filter((e) => documents.some((d) => d.id.startsWith(e.slice(0, 3))));
const WRITES = /^(?:writes?|wrote|writing|brings?|raises?|speaks?|talks?|touch(?:es)?|tells?|carr(?:y|ies)|covers?|print(?:s|ed)?|has|have|gives?)$/iu;
/** The question without the words about sources. */
function stripped(reading: Reading, world: World): Reading {
  return { ...reading, ask: 'none', mentions: reading.mentions.filter((m) => documentOf(m, world) === undefined), terms: reading.terms.filter((t) => !WRITES.test(t.surface) && !t.keys.some((k) => ['c:article', 'c:agree', 'c:confirm', 'c:publisher', 'c:say'].includes(k))) };
}
