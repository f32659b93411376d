// A small world behind the Core contract, so that the web adapter is tested without any other part.
// `poison` is put into every text a page may show: what comes out must still be text.
import type { Core, DocumentView, LedgerRow, RecordView } from '../../../../src/contracts/adapter.ts';
import type { Answer, Block, Citation } from '../../../../src/model/answer.ts';
import { AssayRecord } from '../../../../src/model/record.ts';

export function testCore({ poison = '', slowMs = 0 }: { poison?: string; slowMs?: number } = {}): Core {
  const p = (text: string): string => text + poison;
  const cite = (paragraph: number, excerpt: string): Citation => ({ document: '004-test-article', original: p('004_test.txt'), paragraph, title: p('Article on the ministerial'), publisher: p('TestNews'), published: '2026-02', publishedBasis: 'inferred', excerpt: p(excerpt), verbatim: false, url: null });
  const citations: [Citation, Citation] = [cite(8, 'The Republic of Korea will chair the forum until June.'), cite(14, 'Project Vault, $10 billion.')];
  const common = { asOf: '2026-11-22', language: 'en' as const, records: ['financing:project-vault', 'org:us-exim'], caveats: [p('The sources name no successor.')], followups: [p('Who is the successor?'), p('What is FORGE?')] };
  const full = (question: string, blocks: Block[], intent = 'holder'): Answer => ({ id: idOf(question), intent, status: 'answered', blocks, text: blocks.map((b) => ('text' in b ? b.text : '')).join('\n'), citations, ...common });
  const blocks: Block[] = [
    { kind: 'paragraph', text: p('The Republic of Korea was named chair of FORGE until June 2026; that term is over.'), cites: [1] },
    { kind: 'list', title: p('What is known'), items: [{ text: p('Launched on 4 February 2026'), cites: [1, 2] }, { text: p('Successor of the MSP') }] },
    { kind: 'list', ordered: true, items: [{ text: p('first') }, { text: p('second') }] },
    { kind: 'table', caption: p('Approved deals'), columns: [{ key: 'deal', label: p('Deal'), align: 'left', type: 'text' }, { key: 'usd', label: 'Amount', align: 'right', type: 'money' }], rows: [[{ text: p('Project Vault'), cites: [2] }, { text: p('up to $10 billion'), value: 1e10 }], [{ text: 'Reko Diq' }, { text: '$1.3 billion', value: 1.3e9 }], [{ text: 'Amaero' }, { text: '$23.5 million', value: 2.35e7 }]] },
    { kind: 'chart', chart: 'bar', title: p('Approved'), unit: p('US dollars'), alt: p('Three bars'), bars: [{ label: p('Project Vault'), value: 1e10, text: p('up to $10 billion'), group: p('Firm'), records: ['financing:project-vault'] }, { label: p('Reko Diq'), value: 1.3e9, text: '$1.3 billion', group: p('Firm') }] },
    { kind: 'quote', text: p('decisive'), speaker: p('A speaker'), cites: [1] },
    { kind: 'notice', tone: 'gap', text: p('No successor is named.'), cites: [1] },
    { kind: 'notice', tone: 'guess', text: p('Read as FORGE.') },
  ];
  const kept = new Map<string, { answer: Answer; question: string; stale: boolean }>();
  const answerTo = (question: string): Answer => {
    if (/lithium in chile/i.test(question)) return { ...common, id: idOf(question), intent: 'not-stated', status: 'abstained', blocks: [{ kind: 'paragraph', text: p('The sources do not say that.') }], text: p('The sources do not say that.'), citations: [] };
    if (/^hello/i.test(question)) return { ...common, id: idOf(question), intent: 'greeting', status: 'chat', blocks: [{ kind: 'paragraph', text: p('Ask me about FORGE.') }], text: p('Ask me about FORGE.'), citations: [], records: [], caveats: [] };
    return full(question, blocks);
  };
  const rows = ledgerRows(p, citations[1]);
  const records = testRecords(p);
  const document: DocumentView = {
    id: '004-test-article', title: p('Article on the ministerial'), short: p('Test article'), publisher: p('TestNews'), published: '2026-02', publishedBasis: 'inferred', publishedFrom: p('Told as the same week.'), original: p('004_test.txt'), paragraphs: 3, records: 2, verbatim: false, url: `javascript:alert(1)${poison}`,
    body: [{ number: 1, role: 'heading', text: p('The ministerial'), line: 1, records: [] }, { number: 8, role: 'text', text: p('The Republic of Korea will chair the forum until June.'), line: 3, records: ['org:us-exim'] }, { number: 14, role: 'list', under: 1, text: p('Project Vault, $10 billion'), line: 5, records: ['financing:project-vault'] }, { number: 15, role: 'boilerplate', text: p('Related news'), line: 7, records: [] }],
  };
  const view = (record: AssayRecord): RecordView => ({ record, title: p(record.id), statement: p('A statement.'), citations: [...citations], citedBy: ['org:us-exim', p('person:nobody')], history: [{ recorded: '2026-11-22', what: p('Recorded') }] });
  const ledger: Core['ledger'] = (request = {}) => rows.filter((row) => (request.agency === undefined || row.agency === request.agency) && (request.stage === undefined || row.stage === request.stage) && (request.text === undefined || row.label.includes(request.text)));
  return {
    async ask(question) {
      if (slowMs > 0) await new Promise((resolve) => { setTimeout(resolve, slowMs); });
      const answer = answerTo(question.text);
      kept.set(answer.id, { answer, question: question.text, stale: /stale/.test(question.text) });
      return answer;
    },
    financing: (request) => (ledger(request).length > 0 ? full('financing', [{ kind: 'paragraph', text: p('Firm: up to $11.3 billion.'), cites: [2] }], 'financing') : { ...answerTo('lithium in chile'), status: 'clarify', citations: [], text: p('No such agency; known: EXIM.') }),
    agreements: () => full('agreements', blocks), sources: () => full('sources', blocks), help: () => full('help', blocks),
    country: (code) => (/^uz/i.test(code) ? full('country', blocks) : { ...answerTo('lithium in chile'), text: p('Not a country of the sources.') }),
    timeline: () => full('timeline', [{ kind: 'chart', chart: 'timeline', title: p('Timeline'), unit: '', alt: p('Two events'), bars: [{ label: '2026-02-04', value: 1, text: p('Ministerial'), records: ['org:us-exim'] }, { label: '2026-02', value: 1, text: p('Launch') }] }, ...blocks]),
    options: (field) => [{ value: field === 'agency' ? 'EXIM' : `${field}-1`, label: p(`${field} one`) }, { value: `${field}-2`, label: p(`${field} two`) }],
    ledger, permalink: async (id) => kept.get(id), documents: () => [document], document: (id) => (id === document.id ? document : undefined),
    record: (id) => { const found = records.find((record) => record.id === id); return found === undefined ? undefined : view(found); },
    records: (kind) => records.filter((record) => kind === undefined || record.kind === kind),
    suggestions: () => [p('Who chairs FORGE?'), p('How big is Project Vault?')],
    coverage: () => ({ documents: 1, records: records.length, newestSource: '2026-02', oldestSource: '2024-09-16', corpusVersion: 'test', codeVersion: '0.0.0' }),
  };
}

function idOf(question: string): string {
  return Buffer.from(question).toString('hex').slice(0, 32).padEnd(16, '0');
}

function ledgerRows(p: (text: string) => string, citation: Citation): LedgerRow[] {
  const row = (record: string, label: string, kindOfMoney: string, amountUsd: number | null, more: Partial<LedgerRow> = {}): LedgerRow => ({
    record, label: p(label), agency: p('EXIM'), funderClass: 'us_public', recipient: p('Someone'), stage: 'approved', kindOfMoney, instrument: 'loan', amountUsd, amountText: p(amountUsd === null ? 'not stated' : `$${amountUsd / 1e6} million`), amountKind: 'exact',
    country: p('United States'), states: [], minerals: [p('copper')], date: '2026-02-02', counted: amountUsd !== null, leftOutBecause: null, citations: [citation], ...more,
  });
  return [
    row('financing:project-vault', 'Project Vault', 'firm', 1e10, { amountKind: 'up_to' }), row('financing:reko-diq', 'Reko Diq', 'firm', 1.3e9, { date: null, country: p('Pakistan') }),
    row('financing:letters', 'Letters of interest', 'indicative', 1.48e10, { stage: 'indicative', instrument: 'letter_of_interest' }), row('financing:part', 'Rare earths', 'indicative', 4.55e8, { counted: false, leftOutBecause: p('inside another line') }),
    row('financing:doe', 'Future mine', 'notice', 3.55e8, { agency: p('DOE'), date: '2025-11-14' }), row('financing:mobilised', 'Private capital', 'mobilised', 3e10, { amountKind: 'at_least', date: null }),
    row('financing:glencore', 'Partnership', '', null, { counted: false, leftOutBecause: p('no amount') }),
  ];
}

function testRecords(p: (text: string) => string): AssayRecord[] {
  return [
    { kind: 'place', id: 'place:uzbekistan', name: { en: p('Uzbekistan'), ru: p('Узбекистан') }, type: 'country', iso: 'UZ', evidence: ['004:8'] },
    { kind: 'organization', id: 'org:us-exim', name: { en: p('Export-Import Bank') }, aliases: [p('EXIM')], classification: 'eca', evidence: ['004:8'], note: { en: p('A note.') } },
    ...['reko-diq', 'letters', 'part', 'doe', 'mobilised', 'glencore'].map((deal) => ({ kind: 'financing', id: `financing:${deal}`, says: { en: p('Money.') }, deal, label: { en: p(deal) }, line: 15, agency: 'org:us-exim', funder_class: 'us_public', measure: 'financing', instrument: 'loan', stage: 'approved', amount_kind: 'unstated', evidence: ['004:15'] })),
    { kind: 'financing', id: 'financing:project-vault', says: { en: p('A loan.') }, deal: 'project-vault', label: { en: p('Project Vault') }, line: 14, agency: 'org:us-exim', funder_class: 'us_public', measure: 'financing', instrument: 'loan', stage: 'approved', amount: { value: '10000000000', currency: 'USD' }, amount_kind: 'up_to', date: '2026-02-02', evidence: ['004:14'] },
    { kind: 'statement', id: 'statement:one', says: { en: p('A statement was made.') }, about: ['org:us-exim'], evidence: ['004:8'] },
  ].map((given) => AssayRecord.parse(given));
}

