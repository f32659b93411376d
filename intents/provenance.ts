// Which source says it, whether the sources agree, and whether a given one confirms it.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Document } from '../src/model/document.ts';
import type { Reading } from '../src/model/reading.ts';
import type { AssayRecord } from '../src/model/record.ts';
import { sourceAsked } from '../src/understanding/followup/sources.ts';
import { figureKeys } from '../src/understanding/term-keys.ts';
import { offersChoice } from './shared/choice.ts';
import { documentOf, nameOf } from './shared/documents.ts';
import { SAYS_NOT } from './shared/silence.ts';
import { behindOf, datesOf, outletOf, photosOf } from './shared/source-of-article.ts';
import { docsOf, figuresAsked, refsOf, stating, stripped, unnamedIn } from './shared/source-stating.ts';
import { AGREE, ASKS_SOURCE, AUTHOR, COMPARES, CONFIRMS, COUNT_ASKED, CREDIT, DATE_ASKED, DIFFERS, HELD_TOGETHER, LAST, OF_A_PAPER, PHOTO, WHICH, WHOSE } from './shared/source-words.ts';

type Facts =
  | { outcome: 'sources'; found: AssayRecord[]; documents: Document[]; /** Documents beside those the question leaves out; null when it leaves none out. */ others: Document[] | null }
  | { outcome: 'confirms'; found: AssayRecord[]; document: Document; yes: boolean; others: Document[] }
  | { outcome: 'agree'; found: AssayRecord[]; documents: Document[]; note: AssayRecord | undefined }
  | { outcome: 'told'; found: AssayRecord[] }
  | { outcome: 'last'; refs: string[]; told: AssayRecord[] };
const ofDocument = (r: AssayRecord): boolean => r.id.startsWith('statement:doc');

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

/** "Any article other than UzDaily": those beside it, or that it stands alone. */
function besides(others: readonly Document[], all: readonly Document[], reading: Reading, world: World): string {
  const told = others.length > 0 ? others : all;
  const verdict = reading.ask === 'yesno' ? `${world.say(others.length > 0 ? 'yes' : 'no')} ` : '';
  return verdict + world.say(others.length === 0 ? 'source.only' : 'source.elsewhere', { documents: world.list(told.map((d) => nameOf(d, world))) });
}

function placeOf(ref: string, world: World): string {
  const [n = '', p = ''] = ref.split(':');
  const d = world.documents.find((x) => x.id.startsWith(n));
  return d === undefined ? ref : world.say('source.place', { document: nameOf(d, world), paragraph: p });
}
/** Records that are the figure themselves. */
const COUNTED = new Set<AssayRecord['kind']>(['count', 'agreement', 'financing']);
