// The rest of Assay for the Discord tests: the real store and drawing, a small core with answers that look like real ones,
// and a clock a test can move. Not for: judging answers (the core's own tests do).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdapterPorts, Core, DigestCaller, FinancingRequest, Log, Meter } from '../../../src/contracts/adapter.ts';
import type { Store, StoredAnswer } from '../../../src/contracts/store.ts';
import { makeDrawing } from '../../../src/charts/drawing.ts';
import type { Answer, Block, Citation } from '../../../src/model/answer.ts';
import type { Question } from '../../../src/model/question.ts';
import { openStore } from '../../../src/storage/open-store.ts';

export const citation = (n: number, more: Partial<Citation> = {}): Citation => ({
  document: '004-middleasiannews-ministerial', original: '004_b4516f06eed05c0e.txt', paragraph: n, title: 'Critical Minerals Ministerial', publisher: 'Middle Asian News', published: '2026-02-04', publishedBasis: 'stated',
  excerpt: `Paragraph ${n} says so.`, verbatim: false, url: `https://assay.example/sources/004-middleasiannews-ministerial#p${n}`, ...more,
});

type Parts = Partial<Omit<Answer, 'status' | 'citations'>> & { status?: Answer['status']; citations?: Citation[] };
let made = 0;
/** An answer with the given parts; `text` follows the blocks. */
export function answerWith(parts: Parts): Answer {
  const { status = 'answered', citations = [citation(9)], ...rest } = parts;
  const blocks: Block[] = rest.blocks ?? [{ kind: 'paragraph', text: 'South Korea chairs FORGE until June 2026.', cites: [1] }];
  const common = { id: `ans${(++made).toString(36)}`, intent: 'test', asOf: '2026-11-22', language: 'en' as const, text: blocks.map((b) => ('text' in b ? b.text : '')).join('\n'), records: ['post:forge-chair'], caveats: [], followups: ['What is FORGE?', 'Which countries signed?'], ...rest, blocks };
  const [first, ...others] = citations;
  if (status === 'answered' || status === 'partial') return { ...common, status, citations: [first ?? citation(1), ...others] };
  return { ...common, status, citations };
}

export const financingAnswer = (rows = 30): Answer => answerWith({
  intent: 'financing', citations: Array.from({ length: rows }, (_, i) => citation(i + 1)),
  blocks: [
    { kind: 'paragraph', text: 'Approved loans: $10 billion. Letters of interest: $14.8 billion, which are not commitments.', cites: [1, 2] },
    { kind: 'chart', chart: 'bar', title: 'By agency', unit: 'USD', alt: 'Bars: EXIM 14.8 billion, DFC 0.6 billion.', bars: [{ label: 'EXIM', value: 14.8e9, text: '$14.8 billion' }, { label: 'DFC', value: 0.6e9, text: '$0.6 billion' }] },
    { kind: 'table', caption: 'Rows', columns: [{ key: 'label', label: 'Deal', align: 'left', type: 'text' }, { key: 'amount', label: 'Amount', align: 'right', type: 'money' }, { key: 'agency', label: 'Agency', align: 'left', type: 'text' }, { key: 'stage', label: 'Stage', align: 'left', type: 'text' }],
      rows: Array.from({ length: rows }, (_, i) => [{ text: `Deal number ${i + 1}` }, { text: `up to $${i + 1} million`, value: (i + 1) * 1e6, cites: [i + 1] }, { text: 'Export-Import Bank' }, { text: 'letter of interest' }]) },
    { kind: 'notice', tone: 'caveat', text: 'The sum is ours; no document states it.' },
  ],
});

type Asking = { asked: Question[]; financing: FinancingRequest[]; digest: { text: string; caller: DigestCaller }[]; /** Overrides what `ask` returns. */ onAsk: (question: Question) => Promise<Answer> | Answer; kept: Map<string, { answer: Answer; question: string; stale: boolean }> };
const FAILS = 'please fail';

const OPTIONS = [{ value: 'org:exim', label: 'Export-Import Bank (EXIM)' }, { value: 'org:dfc', label: 'Development Finance Corporation' }, { value: 'UZ', label: 'Uzbekistan' }, { value: 'letter_of_interest', label: 'letter of interest' }];
const simpleAnswer = (text: string): Answer => answerWith({ blocks: [{ kind: 'paragraph', text, cites: [1] }] });

/** As the real core: `ask` keeps its answers, commands do not. */
function makeCore(state: Asking, store: () => Store): Core {
  const keep = (answer: Answer, question: string): Answer => { state.kept.set(answer.id, { answer, question, stale: false }); return answer; };
  return {
    async ask(question) { state.asked.push(question); if (question.text === FAILS) throw new Error('the core broke'); return keep(await state.onAsk(question), question.text); },
    financing(request) { state.financing.push(request); return financingAnswer(); },
    agreements: (r) => simpleAnswer(`Agreements of ${r.country ?? 'all'} ${r.status ?? ''}`), country: (name) => simpleAnswer(`About ${name}`), timeline: (r) => simpleAnswer(`Timeline of ${r.about ?? 'everything'} ${r.from ?? ''}`),
    sources: () => simpleAnswer('Five documents.'), help: () => answerWith({ status: 'chat', citations: [], blocks: [{ kind: 'paragraph', text: 'I answer questions about the critical-minerals partnerships.' }] }),
    options: (_field, prefix, limit = 25) => OPTIONS.filter((o) => `${o.label} ${o.value}`.toLowerCase().includes(prefix.toLowerCase())).slice(0, limit),
    ledger: () => [], permalink: async (id) => state.kept.get(id) ?? storedAnswer(await store().permalinks.get(id)), documents: () => [], document: () => undefined, record: () => undefined, records: () => [], suggestions: () => ['Who chairs FORGE?'],
    coverage: () => ({ documents: 5, records: 100, newestSource: '2026-02-05', oldestSource: '2024-09-16', corpusVersion: 'c1', codeVersion: 'v1' }),
  };
}

const storedAnswer = (entry: StoredAnswer | undefined) => (entry === undefined ? undefined : { answer: JSON.parse(entry.answer) as Answer, question: entry.question, stale: false });

export type Line = { level: 'debug' | 'info' | 'warn' | 'error'; message: string; fields: object };
export type House = { ports: AdapterPorts; asking: Asking; lines: Line[]; counts: Map<string, number>; /** Moves the clock. */ pass(ms: number): void; close(): Promise<void> };
export type HouseOptions = { store?: Store; kept?: Asking['kept']; core?: Core };

const logTo = (lines: Line[]): Log => {
  const at = (level: Line['level']) => (fields: object, message: string): void => { lines.push({ level, message, fields }); };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};
const meterTo = (counts: Map<string, number>): Meter => ({
  question: (_surface, status) => { counts.set(`question ${status}`, (counts.get(`question ${status}`) ?? 0) + 1); }, count: (name) => { counts.set(name, (counts.get(name) ?? 0) + 1); }, gauge: () => undefined, text: () => Promise.resolve(''),
});

/** Opens everything in a temporary folder. `store` and `kept` of an earlier house make a restart. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const lines: Line[] = [];
  const counts = new Map<string, number>();
  const asking: Asking = { asked: [], financing: [], digest: [], onAsk: (question) => simpleAnswer(`Answer to: ${question.text}`), kept: options.kept ?? new Map() };
  let offset = 0;
  const clock = { now: () => new Date(Date.now() + offset), today: () => '2026-11-22' };
  const folder = options.store === undefined ? await mkdtemp(join(tmpdir(), 'assay-discord-')) : null;
  const log = logTo(lines);
  const store = options.store ?? (await openStore({ dataDir: folder ?? '', databaseUrl: null, encryptionKey: null, log, clock }));
  const ports: AdapterPorts = {
    core: options.core ?? makeCore(asking, () => store), digest: { command: async (text, caller) => { asking.digest.push({ text, caller }); return answerWith({ status: 'chat', citations: [], blocks: [{ kind: 'paragraph', text: `Did: ${text}` }] }); } },
    store, drawing: makeDrawing(), log, meter: meterTo(counts), clock, publicUrl: 'https://assay.example',
  };
  return { ports, asking, lines, counts, pass: (ms) => { offset += ms; }, close: async () => { if (folder !== null) { await store.close(); await rm(folder, { recursive: true, force: true }); } } };
}
