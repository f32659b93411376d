// The commands of the chat surfaces: what they take, how they refuse, what they bring beside words.
import { describe, expect, test } from 'vitest';
import { commands } from '../../intents/commands.ts';
import { intents } from '../../intents/index.ts';
import { answer } from '../../src/ask.ts';
import { loadPipeline, makeCore } from '../../src/assay.ts';
import type { FinancingRequest } from '../../src/contracts/adapter.ts';
import type { Block } from '../../src/model/answer.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { recordingLog, systemClock } from '../storage/support/fixtures.ts';

const { pipeline } = loadPipeline({ corpus: 'corpus', messages: 'intents/messages', publicUrl: null, intents });
const store = await openStore({ dataDir: null, databaseUrl: null, encryptionKey: null, log: recordingLog(), clock: systemClock });
const core = makeCore(pipeline, { store, clock: { now: () => new Date('2026-11-22T09:00:00Z'), today: () => '2026-11-22' }, log: recordingLog(), commands });
const kinds = (blocks: readonly Block[]): string => blocks.map((block) => block.kind).join(' ');

describe('/financing refuses a value by naming those there are and what to do', () => {
  const cases: [FinancingRequest, ...string[]][] = [
    [{ stage: 'bogus' }, '“Stage: bogus”', 'approved, conditional, indicative, programme, reported', 'Choose one of these'],
    [{ agency: 'NASA' }, '“Agency: NASA”', 'U.S. Export-Import Bank (EXIM), U.S. International Development Finance Corporation (DFC)'],
    [{ instrument: 'gift' }, '“Instrument: gift”', 'letter of interest', 'loan'],
    [{ mineral: 'unobtainium' }, '“Mineral: unobtainium”', 'cobalt, copper, gallium'],
    [{ from: 'soon' }, '“soon” is neither a month nor a day', '2026-02-04'],
    [{ from: '2026-13' }, '“2026-13” is neither a month nor a day'],
    [{ from: '2026-02', to: '2025-01' }, '2026-02 lies after 2025-01', 'Swap'],
    [{ stage: 'bogus', language: 'ru' }, '«Стадия: bogus»', 'approved, conditional'],
  ];
  test.each(cases)('%j', (request, ...parts) => {
    const refused = core.financing(request);
    expect(refused.status).toBe('clarify');
    for (const part of parts) expect(refused.text).toContain(part);
  });
  test('an unknown grouping is a word to the reader, not a fault', () => {
    expect(core.financing({ groupBy: 'planet' as 'agency' })).toMatchObject({ status: 'clarify', text: expect.stringContaining('agency, country, funder class') });
  });
  test('a country the sources know but give no money to is said to be without, not unknown', () => {
    expect(core.financing({ country: 'place:france' })).toMatchObject({ status: 'abstained', text: expect.stringMatching(/“Country: France”.*Kazakhstan/) });
  });
  test('dates without financing are a gap that says what to try', () => {
    expect(core.financing({ from: '2027-01' })).toMatchObject({ status: 'abstained', text: expect.stringContaining('Leave a filter out') });
  });
  test('a month and a day of it are a span', () => {
    expect(core.financing({ from: '2026-02', to: '2026-02-10' }).status).toBe('answered');
    expect(core.financing({ from: '2026-02-01', to: '2026-02' }).status).toBe('answered');
  });
});

test.each(['agency', 'stage', 'instrument', 'funder_class', 'country', 'state', 'mineral', 'recipient'] as const)('every %s that is offered is answered', (field) => {
  expect(core.options(field, '', 200).filter(({ value }) => core.financing({ [field]: value }).status !== 'answered')).toEqual([]);
});

describe('/financing brings chart and table', () => {
  test.each(['agency', 'stage', 'instrument', 'country', 'state', 'mineral', 'recipient', 'month', 'funder_class'] as const)('grouped by %s: the table says what a list would, once', (groupBy) => {
    const { blocks } = core.financing({ groupBy });
    expect(kinds(blocks)).toMatch(/^paragraph paragraph chart table/);
    expect(blocks.filter((block) => block.kind === 'list' && block.title === undefined)).toEqual([]);
    const chart = blocks.find((block) => block.kind === 'chart');
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.rows.map((row) => row[2]?.value)).toEqual(chart?.bars.map((bar) => bar.value));
    for (const row of table?.rows ?? []) expect(row.at(-1)?.cites?.length, row[0]?.text).toBeGreaterThan(0);
  });
  test('a sum of several deals names each with its amount', () => {
    const table = core.financing({ groupBy: 'mineral' }).blocks.find((block) => block.kind === 'table');
    expect(table?.rows.find((row) => row[0]?.text === 'titanium')?.map((cell) => cell.text)).toEqual(['titanium', 'firm public money', '$38.5 million', '6K Additive $27.4 million; IperionX $11.1 million']);
  });
  test('ungrouped: agencies side by side, or the deals of one agency, before the rows', () => {
    const all = core.financing({});
    expect(kinds(all.blocks)).toMatch(/^paragraph chart table/);
    expect(all.blocks[1]).toMatchObject({ title: 'By agency' });
    expect(core.financing({ agency: 'org:dfc' }).blocks[1]).toMatchObject({ title: 'By deal' });
  });
  test('one bar is no chart', () => {
    expect(kinds(core.financing({ mineral: 'mineral:gallium' }).blocks)).toBe('paragraph table');
  });
  test.each(['en', 'ru', 'uz'] as const)('what may be asked next stands by itself in %s', (language) => {
    const { followups } = core.financing({ agency: 'org:dfc', language });
    expect(followups.length).toBe(2);
    for (const question of followups) expect(answer(pipeline, { text: question, asOf: '2026-11-22' }, []).answer, question).toMatchObject({ status: 'answered', intent: 'financing' });
  });
});

describe('/agreements, /country, /timeline', () => {
  test('a country without an agreement and a word that is no country get the list of those with one', () => {
    expect(core.agreements({ country: 'place:kazakhstan' })).toMatchObject({ status: 'abstained', text: expect.stringMatching(/“Country: Kazakhstan”.*European Commission.*Uzbekistan/) });
    expect(core.agreements({ country: 'narnia' })).toMatchObject({ status: 'clarify', text: expect.not.stringContaining('Landau') });
    expect(core.agreements({ status: 'bogus' }).text).toContain('announced, negotiated, planned, signed');
  });
  test('every country that is offered is answered', () => {
    const countries = core.options('agreement_country', '', 200);
    expect(countries.filter(({ value }) => core.agreements({ country: value }).status !== 'answered')).toEqual([]);
    expect([...countries, ...core.options('country', '', 200)].filter(({ value }) => core.country(value).status !== 'answered')).toEqual([]);
  });
  test('an unknown country is named and spelling suggested', () => {
    expect(core.country('Atlantis').text).toBe('The sources do not mention Atlantis. Check the spelling, or ask in your own words.');
  });
  test('a timeline takes the values that are offered', () => {
    expect(core.timeline({ about: 'org:us-exim' })).toMatchObject({ status: 'answered', text: expect.stringContaining('2 February 2026') });
    expect(core.timeline({ about: 'mineral:cobalt' })).toMatchObject({ status: 'abstained', text: 'The sources date nothing about cobalt.', followups: ['Tell me about cobalt'] });
    expect(core.timeline({ about: 'org:us-exim', from: 'soon' })).toMatchObject({ status: 'clarify', text: expect.stringContaining('2026-02-04') });
  });
});
