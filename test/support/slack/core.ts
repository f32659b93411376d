// A small Core with answers that look like real ones, for tests of the adapter alone. The tests that matter end to end use the real core.
import type { Core } from '../../../src/contracts/adapter.ts';
import type { Answer, Block, Citation, NonEmpty } from '../../../src/model/answer.ts';

export const citation = (change: Partial<Citation> = {}): Citation => ({
  document: '004-middleasiannews-ministerial', original: '004_b4516f06eed05c0e.txt', paragraph: 11, title: 'Critical Minerals Ministerial held in Washington', publisher: 'Middle Asian News',
  published: '2026-02-05', publishedBasis: 'stated', excerpt: 'The Republic of Korea chairs FORGE through June 2026.', verbatim: false, url: null, ...change,
});

type Change = { id?: string; intent?: string; asOf?: string; blocks?: Block[]; text?: string; citations?: NonEmpty<Citation>; caveats?: string[]; followups?: string[]; records?: string[] };
/** An answered Answer; give what matters to the test. */
export const answered = (change: Change = {}): Extract<Answer, { status: 'answered' | 'partial' }> => ({
  status: 'answered', id: 'a1b2c3d4', intent: 'who', asOf: '2026-11-22', language: 'en',
  blocks: [{ kind: 'paragraph', text: 'The Republic of Korea chairs FORGE until June 2026.', cites: [1] }],
  text: 'The Republic of Korea chairs FORGE until June 2026.', citations: [citation()], records: ['membership:korea-chair'], caveats: ['The term named in the source has run out.'], followups: ['Who chaired it before?', 'Which countries take part in FORGE?'],
  ...change,
});

export const financingBlocks: Block[] = [
  { kind: 'paragraph', text: 'Signed loans come to $10.8 billion (our sum of 2 rows).', cites: [1] },
  {
    kind: 'table', caption: 'Totals by agency',
    columns: [{ key: 'agency', label: 'Agency', align: 'left', type: 'text' }, { key: 'usd', label: 'US dollars', align: 'right', type: 'money' }],
    rows: [[{ text: 'EXIM' }, { text: '$10.0 billion', value: 10_000_000_000, cites: [1] }], [{ text: 'DFC' }, { text: '$0.8 billion', value: 800_000_000 }]],
  },
  { kind: 'chart', chart: 'bar', title: 'Totals by agency', unit: 'USD', alt: 'Bar chart: EXIM $10.0 billion, DFC $0.8 billion.', bars: [{ label: 'EXIM', value: 10_000_000_000, text: '$10.0 billion' }, { label: 'DFC', value: 800_000_000, text: '$0.8 billion' }] },
];
const plainAnswer = (status: 'chat' | 'abstained' | 'clarify', text: string): Answer => ({ ...answered({ blocks: [{ kind: 'paragraph', text }], text, caveats: [], followups: [] }), status, citations: [] });

export type TestCore = Core & { asked: { text: string; conversation?: string; mode?: string }[] };

/** `answer` decides what a question gets; it may throw to act a fault. */
export const testCore = (answer: (text: string, asked: TestCore['asked']) => Answer | Promise<Answer> = () => answered()): TestCore => {
  const asked: TestCore['asked'] = [];
  const kept = new Map<string, Answer>();
  return {
    asked,
    async ask(question) {
      asked.push({ text: question.text, ...(question.conversation === undefined ? {} : { conversation: question.conversation }), ...(question.mode === undefined ? {} : { mode: question.mode }) });
      const made = await answer(question.text, asked);
      kept.set(made.id, made);
      return made;
    },
    financing: (request) => (request.text?.includes('zzz') === true ? plainAnswer('clarify', 'Which agency do you mean?') : answered({ id: `fin-${request.groupBy ?? 'all'}-${request.agency ?? ''}`, intent: 'financing', blocks: financingBlocks, text: 'Signed loans come to $10.8 billion.' })),
    agreements: () => answered({ intent: 'agreements' }),
    country: (name) => answered({ intent: 'country', text: `About ${name}.`, blocks: [{ kind: 'paragraph', text: `About ${name}.`, cites: [1] }] }),
    timeline: () => answered({ intent: 'timeline' }),
    sources: () => plainAnswer('chat', 'Five documents.'),
    help: () => plainAnswer('chat', 'Ask who, when, how much, where.'),
    options: (_, prefix, limit = 25) => [{ value: 'org:exim', label: 'EXIM' }, { value: 'org:dfc', label: 'DFC' }].filter((one) => one.label.toLowerCase().startsWith(prefix.toLowerCase())).slice(0, limit),
    ledger: () => [],
    permalink: (id) => { const found = kept.get(id); return Promise.resolve(found === undefined ? undefined : { answer: found, question: '', stale: false }); },
    documents: () => [], document: () => undefined, record: () => undefined, records: () => [],
    suggestions: () => ['Who chairs FORGE?', 'How much is the loan for Project Vault?', 'Which countries signed in February 2026?', 'What did EXIM announce?', 'And a fifth one?'],
    coverage: () => ({ documents: 5, records: 300, newestSource: '2026-02-05', oldestSource: '2024-09-16', corpusVersion: 'c1', codeVersion: 'v1' }),
  };
};
