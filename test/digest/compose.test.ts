// What is new, from facts to the lines a reader sees.
import { describe, expect, test } from 'vitest';
import { indexFacts } from '../../src/digest/fact-index.ts';
import { previewSince } from '../../src/digest/preview.ts';
import type { AssayRecord } from '../../src/model/record.ts';
import { agreement, event, financing, initiative, makeDocument, makeFacts, membership, mineral, organization, person, place, post, statement } from './support/facts.ts';

const BASE = [
  place({ id: 'place:uzbekistan', recorded: '2025-01-01', evidence: ['000:1', '001:1', '004:1'] }), place({ id: 'place:korea', recorded: '2025-01-01', name: { en: 'Republic of Korea' } }),
  place({ id: 'place:us', recorded: '2025-01-01', iso: 'US' }), organization({ id: 'org:exim', recorded: '2025-01-01', country: 'US' }),
  organization({ id: 'org:dfc', recorded: '2025-01-01' }), organization({ id: 'org:uzdaily', recorded: '2025-01-01', classification: 'media' }),
  post({ id: 'post:forge-chair', recorded: '2025-01-01', organization: 'initiative:forge', name: { en: 'Chair of FORGE' } }),
  initiative({ id: 'initiative:forge', recorded: '2025-01-01', name: { en: 'FORGE' } }), mineral({ id: 'mineral:copper', recorded: '2025-01-01' }),
];
function lines(records: readonly AssayRecord[], options: { since?: string; today?: string; topics?: string[]; maxLines?: number } = {}): string[] {
  const documents = ['000', '001', '004'].map(number => makeDocument(number));
  const { answer } = previewSince(makeFacts([...BASE, ...records], documents), { since: '2026-02-05', today: '2026-02-06', topics: [], language: 'en', ...options });
  return answer.blocks.flatMap(block => (block.kind === 'list' ? block.items.map(item => `${block.title}: ${item.text}`) : block.kind === 'notice' ? [`notice: ${block.text}`] : []));
}
const NEW = { recorded: '2026-02-05' };

describe('new facts', () => {
  test('one line per event however many documents and records tell of it', () => {
    expect(lines([
      event({ ...NEW, id: 'event:signing', evidence: ['000:3', '001:5', '004:7'], says: 'A memorandum was signed.' }),
      agreement({ ...NEW, id: 'agreement:mou', event: 'event:signing', evidence: ['001:5'], says: 'Uzbekistan and the United States signed a memorandum.' }),
      statement({ ...NEW, id: 'statement:praise', about: ['agreement:mou'], evidence: ['000:4'], says: 'A minister praised it.' }),
    ])).toEqual(['New: Uzbekistan and the United States signed a memorandum. (2 further facts on the same event; also reported by Paper 000 article and Paper 004 article)']);
  });
  test('agreements and money stand before statements, newest first', () => {
    expect(lines([
      statement({ ...NEW, id: 'statement:a', says: 'Said.' }), financing({ ...NEW, id: 'financing:a', says: 'Lent.' }),
      financing({ ...NEW, id: 'financing:b', recorded: '2026-02-06', says: 'Lent later.' }), agreement({ ...NEW, id: 'agreement:a', says: 'Agreed.' }),
    ])).toEqual(['New: Agreed.', 'New: Lent later.', 'New: Lent.', 'New: Said.']);
  });
  test('remarks on an initiative or a deal that is new itself go under it; of two deals of one day the later happened first', () => {
    expect(lines([
      initiative({ ...NEW, id: 'initiative:club', says: 'A club was founded.' }), statement({ ...NEW, id: 'statement:club', about: ['initiative:club', 'place:us'] }),
      financing({ ...NEW, id: 'financing:a', says: 'Lent in 2025.', date: '2025-10' }), financing({ ...NEW, id: 'financing:b', says: 'Lent in 2026.', date: '2026-01' }),
      statement({ ...NEW, id: 'statement:a', about: ['financing:a'] }),
    ])).toEqual(['New: Lent in 2026.', 'New: Lent in 2025. (1 further fact on the same event)', 'New: A club was founded. (1 further fact on the same event)']);
  });
  test('names, remarks about newspapers, copies and deprecated values are no news', () => {
    expect(lines([
      person({ ...NEW, id: 'person:somebody' }), statement({ ...NEW, id: 'statement:dateline', about: ['org:uzdaily'] }),
      financing({ ...NEW, id: 'financing:copy', duplicate_of: 'financing:original' }), financing({ ...NEW, id: 'financing:rounded', rank: 'deprecated', rank_reason: 'rounded' }),
      membership({ ...NEW, id: 'membership:title-only' }),
    ])).toEqual([]);
  });
  test('a second report of a known fact adds evidence, not news', () => {
    expect(lines([financing({ id: 'financing:old', recorded: '2026-01-01', evidence: ['004:11', '000:5'] })])).toEqual([]);
  });
  test('each line cites one paragraph of each of its documents, at most three', () => {
    const facts = makeFacts([...BASE, event({ ...NEW, id: 'event:x', evidence: ['004:7', '004:8', '000:3', '001:5'] })]);
    const { answer } = previewSince(facts, { since: '2026-02-05', today: '2026-02-06', topics: [], language: 'en' });
    expect(answer.status).toBe('answered');
    expect(answer.citations.map(cite => `${cite.document.slice(0, 3)}:${cite.paragraph}`)).toEqual(['004:7', '000:3', '001:5']);
    expect(answer.blocks.find(block => block.kind === 'list')).toMatchObject({ items: [{ cites: [1, 2, 3] }] });
  });
  test('a new source is named once', () => {
    const first = statement({ ...NEW, id: 'statement:first', evidence: ['002:3'], says: 'Said.' });
    const facts = makeFacts([...BASE, first], [makeDocument('000'), makeDocument('002')]);
    const { answer } = previewSince(facts, { since: '2026-02-05', today: '2026-02-06', topics: [], language: 'en' });
    expect(answer.text).toContain('New sources\n• “Article 002”, Paper 002, 4 February 2026');
    expect(answer.text).not.toContain('Article 000');
  });
  test('what does not fit is counted, and a flood of statements does not push a correction out', () => {
    const flood = Array.from({ length: 40 }, (_, i) => statement({ ...NEW, id: `statement:s${i}` }));
    const shown = lines([...flood, financing({ id: 'financing:v1', recorded: '2026-01-01', retracted: '2026-02-05', deal: 'd' }), financing({ ...NEW, id: 'financing:v2', deal: 'd' })], { maxLines: 5 });
    expect(shown.filter(line => line.startsWith('New:'))).toHaveLength(4);
    expect(shown.some(line => line.startsWith('Corrected:'))).toBe(true);
    expect(shown.at(-1)).toBe('notice: And 36 more: ask “what changed?” or write “digest preview”.');
  });
});

describe('corrected and withdrawn', () => {
  const old = { recorded: '2026-01-01', retracted: '2026-02-05' };
  test('a version that left and its successor are one correction, with the old value', () => {
    expect(lines([
      financing({ ...old, id: 'financing:serra-1', deal: 'serra', says: 'A loan of $465 million.' , amount: { value: '465000000', currency: 'USD' } }),
      financing({ ...NEW, id: 'financing:serra-2', deal: 'serra', says: 'A loan of $565 million.', amount: { value: '565000000', currency: 'USD' } }),
    ])).toEqual([
      'Corrected: A loan of $565 million. Before, we had: A loan of $465 million.',
      'Totals that changed: Public money approved, signed or reported: $465 million → $565 million (our sums), because of serra-2, serra-1.'.replace('serra-2, serra-1', 'serra-2 and serra-1'),
    ]);
  });
  test('a fact that left without a successor is withdrawn, with the day', () => {
    expect(lines([statement({ ...old, id: 'statement:wrong', says: 'The chair is X.' })])).toEqual(['Withdrawn: No longer held (withdrawn on 5 February 2026): The chair is X.']);
  });
  test('a fact that came and went between two digests is not mentioned', () => {
    expect(lines([statement({ id: 'statement:brief', recorded: '2026-02-05', retracted: '2026-02-06' })])).toEqual([]);
  });
});

describe('time passing', () => {
  const chair = membership({ id: 'membership:chair', recorded: '2026-01-01', start_date: '2026-02-04', end_date: '2026-06' });
  test('a term is announced thirty days before its end, once', () => {
    const announced = 'Terms of office: The term of Republic of Korea as Chair of FORGE runs until June 2026.';
    expect(lines([chair], { since: '2026-05-31', today: '2026-05-31' })).toEqual([announced]);
    expect(lines([chair], { since: '2026-06-01', today: '2026-06-01' })).toEqual([]);
    expect(lines([chair], { since: '2026-05-30', today: '2026-05-30' })).toEqual([]);
  });
  test('a term that ran out is said to have run out, and that no successor is named', () => {
    expect(lines([chair], { since: '2026-07-01', today: '2026-07-01' })).toEqual([
      'Terms of office: The term of Republic of Korea as Chair of FORGE has ended (it ran until June 2026). The sources name no successor.',
    ]);
  });
  test('a successor is named', () => {
    const next = membership({ id: 'membership:next', recorded: '2026-01-02', holder: 'place:uzbekistan', start_date: '2026-07' });
    expect(lines([chair, next], { since: '2026-07-01', today: '2026-07-01' })).toEqual([expect.stringContaining('uzbekistan follows.')]);
  });
  test('a dated event is announced fourteen days ahead, once, and not when it is itself the news', () => {
    const meeting = event({ id: 'event:next-ministerial', recorded: '2026-01-01', on: '2026-03-20', name: { en: 'Next ministerial' } });
    expect(lines([meeting], { since: '2026-03-06', today: '2026-03-06' })).toEqual(['Dates ahead: 20 March 2026: Next ministerial']);
    expect(lines([meeting], { since: '2026-03-07', today: '2026-03-07' })).toEqual([]);
    expect(lines([{ ...meeting, recorded: '2026-03-06' }], { since: '2026-03-06', today: '2026-03-06' })).toEqual(['New: Next ministerial']);
  });
});

describe('totals', () => {
  test('a new approved loan moves the total of its kind only, and is named as the cause', () => {
    const shown = lines([
      financing({ id: 'financing:vault', recorded: '2026-01-01' }), financing({ id: 'financing:letters', recorded: '2026-01-01', stage: 'indicative', instrument: 'letter_of_interest' }),
      financing({ ...NEW, id: 'financing:serra', amount: { value: '565000000', currency: 'USD' }, amount_kind: 'up_to' }),
    ]);
    expect(shown.filter(line => line.startsWith('Totals'))).toEqual([
      'Totals that changed: Public money approved, signed or reported: $10 billion → up to $10.565 billion (our sums), because of serra.',
    ]);
  });
  test('headlines and parts move nothing', () => {
    expect(lines([
      financing({ id: 'financing:vault', recorded: '2026-01-01' }), financing({ ...NEW, id: 'financing:headline', measure: 'headline_total' }), financing({ ...NEW, id: 'financing:part', part_of: 'financing:vault' }),
    ]).filter(line => line.startsWith('Totals'))).toEqual([]);
  });
});

describe('topics', () => {
  const records = [
    agreement({ ...NEW, id: 'agreement:uz', says: 'UZ.', parties: [{ party: 'place:uzbekistan', role: 'signatory' }] }),
    statement({ ...NEW, id: 'statement:on-agreement', says: 'On it.', about: ['agreement:known'] }),
    agreement({ id: 'agreement:known', recorded: '2026-01-01', parties: [{ party: 'place:uzbekistan', role: 'signatory' }] }),
    financing({ ...NEW, id: 'financing:copper', says: 'Copper.', minerals: ['mineral:copper'], agency: 'org:dfc', stage: 'signed' }),
    financing({ ...NEW, id: 'financing:exim', says: 'Exim.', countries: ['place:korea'] }),
    membership({ id: 'membership:chair', recorded: '2026-01-01', end_date: '2030' }),
    statement({ ...NEW, id: 'statement:minister', says: 'Minister.', speaker: 'person:minister' }),
    membership({ id: 'membership:minister', recorded: '2026-01-01', holder: 'person:minister', post: 'post:minister' }),
    post({ id: 'post:minister', recorded: '2026-01-01', organization: 'org:ministry' }),
  ];
  test.each([
    ['a country, through an agreement that a statement is about', 'place:uzbekistan', ['UZ.', 'On it.']],
    ['a country, through its agency', 'place:us', ['Exim.']],
    ['a mineral', 'mineral:copper', ['Copper.']],
    ['an agency', 'org:dfc', ['Copper.']],
    ['a stage', 'stage:signed', ['Copper.']],
    ['an agency, through the post of a speaker', 'org:ministry', ['Minister.']],
    ['a forum is not in everything that the country of its chair does', 'initiative:forge', []],
  ])('%s', (_, topic, expected) => {
    expect(lines(records, { topics: [topic] })).toEqual(expected.map(text => `New: ${text}`));
  });
});

test('nothing new is said in one line without a claim, and the same facts give the same bytes', () => {
  const facts = makeFacts(BASE);
  const request = { since: '2026-02-05', today: '2026-02-06', topics: [], language: 'en' as const };
  const quiet = previewSince(facts, request);
  expect(quiet.lines).toBe(0);
  expect(quiet.answer).toMatchObject({ status: 'chat', citations: [], text: 'Nothing new since the last digest (Wednesday 4 February 2026).' });
  expect(previewSince(facts, request)).toEqual(quiet);
  expect(indexFacts(facts)).toBe(indexFacts(facts));
});
