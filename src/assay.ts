// The shared core as adapters see it: a loaded corpus, the intents, conversations. Everything platform-free.
// Intents and commands are handed in by main.ts, so that the core knows no intent by name.
import type { Commands } from './contracts/commands-port.ts';
import type { AdapterPorts, Core, Coverage, DocumentSummary, DocumentView, FinancingRequest, LedgerField, LedgerRow, RecordView } from './contracts/adapter.ts';
import type { Draft, World } from './contracts/intent.ts';
import type { Row } from './contracts/ledger.ts';
import type { Store } from './contracts/store.ts';
import type { Answer } from './model/answer.ts';
import type { Document } from './model/document.ts';
import type { Language } from './model/language.ts';
import type { Question } from './model/question.ts';
import { cite, compose } from './answer/compose.ts';
import type { Pipeline } from './ask.ts';
import { answerSafely, historyFrom, historyText } from './conversations.ts';
import { fold } from './lib/text/fold.ts';
import { takingTurns } from './lib/turns.ts';
import { loadLibrary } from './library/library.ts';
import { readVocabulary } from './library/vocabulary.ts';
import { keysOf } from './knowledge.ts';
import { materialsOf, pipelineOf, type LoadedPipeline, type PipelineSettings } from './pipeline.ts';
import { takeKept, writePrepared, type CorpusPlace, type Prepared } from './prepared.ts';
import { recalling, type Answering } from './recall.ts';
import { makeOptions } from './records/options.ts';
import { makeWorld } from './world.ts';

const CONVERSATION_TTL_MS = 24 * 60 * 60 * 1_000;

/** Reads and checks the corpus; problems are listed, what is sound is served. */
export function loadPipeline(s: PipelineSettings): LoadedPipeline {
  return pipelineOf(prepare(s), s);
}
/** The first half: reads and checks, or takes what an earlier process kept. */
export function prepare(s: CorpusPlace): Prepared {
  const { key, kept } = takeKept(s);
  if (kept !== undefined) return kept;
  const { documents, records, version, problems } = loadLibrary(s.corpus, s.originals === undefined ? {} : { originals: s.originals });
  const words = readVocabulary(s.corpus, s.messages);
  const library = { documents, records, version, problems };
  const made: Prepared = { library, words, keys: keysOf(materialsOf({ library, words })) };
  // What could not be read may be readable next time.
  if (s.prepared !== undefined && key !== undefined && !problems.some(({ code }) => code.startsWith('file.'))) writePrepared(s.prepared.folder, key, made);
  return made;
}

export type CorePorts = { store: Store; clock: AdapterPorts['clock']; log: AdapterPorts['log']; commands: Commands };
export function makeCore(p: Pipeline, ports: CorePorts): Core {
  const k = p.knowledge;
  const world = (o: { language?: Language; today?: string } = {}): World => makeWorld(p, o.language ?? 'en', o.today ?? ports.clock.today(), []);
  const told = (intent: string, draft: Draft, o: { language?: Language; today?: string }, idFrom: unknown): Answer => compose(draft, { intent, asOf: o.today ?? ports.clock.today(), language: o.language ?? 'en', documents: k.documents, publicUrl: p.publicUrl, idFrom: JSON.stringify([intent, idFrom, o.today ?? ports.clock.today(), o.language ?? 'en', k.version, p.codeVersion]) });
  const answering = recalling((asked, history) => answerSafely(p, ports.log, asked, history));
  const myTurn = takingTurns();
  const options = makeOptions(k.records, (id) => world().name(id));
  return {
    ask: async (question) => { await myTurn(); return ask(p, ports, question, answering); },
    financing: (request) => told('financing', ports.commands.financing(request, world(request)), request, request),
    agreements: (request) => told('agreements', ports.commands.agreements(request, world(request)), request, request),
    country: (name, o = {}) => told('profile', ports.commands.country(countryName(name, p), world(o)), o, name),
    timeline: (request) => told('timeline', ports.commands.timeline(request, world(request)), request, request),
    sources: (o = {}) => told('coverage', ports.commands.sources(world(o)), o, 'sources'),
    help: (o = {}) => told('help', ports.commands.help(world(o)), o, 'help'),
    options: (field, prefix, limit = 25) => options(field, prefix, limit),
    ledger: (request) => ledgerRows(request ?? {}, p, world(request), ports.commands),
    permalink: (id) => permalink(p, ports, id),
    documents: () => k.documents.map((d) => summary(d, p)),
    document: (id) => documentView(id, p),
    record: (id) => recordView(id, p, world()),
    records: (kind) => k.records.filter((r) => kind === undefined || r.kind === kind),
    suggestions: (language = 'en') => { const w = world({ language }); return ['chair', 'signed', 'exim', 'dfc'].map((key) => w.say(`help.example.${key}`)); },
    coverage: () => coverage(p),
  };
}

async function ask(p: Pipeline, ports: CorePorts, q: Question, answering: Answering): Promise<Answer> {
  const today = q.today ?? ports.clock.today();
  const now = ports.clock.now().getTime();
  const history = q.conversation === undefined ? [] : historyFrom(await ports.store.conversations.get(q.conversation, now));
  const outcome = answering({ text: q.text, asOf: today, ...(q.language === undefined ? {} : { language: q.language }), mode: q.mode ?? 'ask' }, history);
  if (q.conversation !== undefined && outcome.answer.status !== 'chat') await ports.store.conversations.put(q.conversation, historyText([...history, outcome.turn]), now, CONVERSATION_TTL_MS);
  if (outcome.gap !== null) await ports.store.gaps.add(q.text.slice(0, 300), outcome.gap.slice(0, 200), outcome.answer.language, now);
  await ports.store.permalinks.put({ id: outcome.answer.id, question: q.text, today, language: outcome.answer.language, mode: q.mode ?? 'ask', corpusVersion: p.knowledge.version, codeVersion: p.codeVersion, answer: JSON.stringify(outcome.answer), at: now });
  return outcome.answer;
}
async function permalink(p: Pipeline, ports: CorePorts, id: string): ReturnType<Core['permalink']> {
  const kept = await ports.store.permalinks.get(id);
  if (kept === undefined) return undefined;
  return { answer: JSON.parse(kept.answer) as Answer, question: kept.question, stale: kept.corpusVersion !== p.knowledge.version || kept.codeVersion !== p.codeVersion };
}

function countryName(nameOrCode: string, p: Pipeline): string {
  const code = nameOrCode.toUpperCase();
  const place = p.knowledge.records.find((r) => r.kind === 'place' && (r.id === nameOrCode || r.iso === code));
  return place !== undefined && 'name' in place ? place.name.en : (p.knowledge.countryName(`country:${code}`, 'en') ?? nameOrCode);
}
function summary(d: Document, p: Pipeline): DocumentSummary {
  const records = p.knowledge.records.filter((r) => r.evidence.some((e) => e.startsWith(`${d.id.slice(0, 3)}:`))).length;
  return { id: d.id, title: d.title, short: d.short, publisher: d.publisher, published: d.published, publishedBasis: d.published_basis, publishedFrom: d.published_from ?? null, original: d.original, paragraphs: d.paragraphs.length, records, verbatim: d.verbatim, url: p.publicUrl === null ? null : `${p.publicUrl.replace(/\/$/u, '')}/sources/${d.id}` };
}
function documentView(id: string, p: Pipeline): DocumentView | undefined {
  const d = p.knowledge.documents.find((x) => x.id === id || x.id.slice(0, 3) === id);
  if (d === undefined) return undefined;
  return { ...summary(d, p), body: d.paragraphs.map((x) => ({ ...x, records: p.knowledge.records.filter((r) => r.evidence.includes(`${d.id.slice(0, 3)}:${x.number}`)).map((r) => r.id) })) };
}
function recordView(id: string, p: Pipeline, w: World): RecordView | undefined {
  const record = w.record(id);
  if (record === undefined) return undefined;
  const citations = record.evidence.flatMap((e) => cite(e, { documents: p.knowledge.documents, publicUrl: p.publicUrl }) ?? []);
  return { record, title: w.name(id), statement: w.says(record), citations, citedBy: w.around(id).filter((r) => r.id !== id).map((r) => r.id), history: [{ recorded: record.recorded, what: 'recorded' }, ...(record.retracted === undefined ? [] : [{ recorded: record.retracted, what: 'retracted' }])] };
}
function coverage(p: Pipeline): Coverage {
  const days = p.knowledge.documents.map((d) => d.published).toSorted();
  return { documents: p.knowledge.documents.length, records: p.knowledge.records.length, newestSource: days.at(-1) ?? '', oldestSource: days[0] ?? '', corpusVersion: p.knowledge.version, codeVersion: p.codeVersion };
}

/** The ledger for pages and files: every tranche that fits the request's fields and its words. */
function ledgerRows(request: FinancingRequest, p: Pipeline, w: World, { rowsInWords }: Commands): LedgerRow[] {
  const worded = request.text === undefined || request.text.trim() === '' ? null : rowsInWords(request.text, w);
  const fits = (r: Row): boolean => {
    const f = r.record;
    const month = f.date?.slice(0, 7) ?? '';
    return (worded === null || worded.has(f.id)) && [[request.agency, [f.agency]], [request.stage, [f.stage]], [request.instrument, [f.instrument]], [request.funder_class, [f.funder_class]], [request.country, [f.country ?? '', ...f.countries]], [request.state, f.states], [request.mineral, f.minerals], [request.recipient, [f.recipient ?? f.deal]]].every(([want, has]) => want === undefined || want === '' || (has as readonly string[]).includes(String(want)))
      && (request.from === undefined || month >= request.from.slice(0, 7)) && (request.to === undefined || (month !== '' && month <= request.to.slice(0, 7)));
  };
  return p.knowledge.ledger.rows().filter(fits).map((r) => ({
    record: r.record.id, label: r.record.label.en, agency: w.name(r.record.agency), funderClass: r.record.funder_class, recipient: r.record.recipient === undefined ? null : w.name(r.record.recipient), stage: r.record.stage, kindOfMoney: r.kind ?? r.record.measure, instrument: r.record.instrument,
    amountUsd: r.usd, amountText: r.usd === null ? '' : `${r.record.amount_kind === 'up_to' ? 'up to ' : r.record.amount_kind === 'at_least' ? 'more than ' : ''}${w.money(r.usd)}`, amountKind: r.record.amount_kind, country: r.record.country === undefined ? null : w.name(r.record.country), states: r.record.states.map((x) => w.name(x)), minerals: r.record.minerals.map((x) => w.name(x)), date: r.record.date ?? null,
    counted: r.counted, leftOutBecause: r.because, citations: r.record.evidence.flatMap((e) => cite(e, { documents: p.knowledge.documents, publicUrl: p.publicUrl }) ?? []),
  }));
}
export type { LedgerField };
export { fold };
