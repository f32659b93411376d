// The ledger by literal figures of the corpus, and by properties that hold for any rows.
import { describe, expect, test } from 'vitest';
import { NO_FILTER, type LedgerQuery, type RowFilter } from '../../src/contracts/ledger.ts';
import type { Amount, DateRange } from '../../src/model/reading.ts';
import { Financing } from '../../src/model/record.ts';
import { makeLedger } from '../../src/records/ledger.ts';
import { loadLibrary } from '../../src/library/library.ts';

const records = loadLibrary('corpus').records.flatMap((r) => (r.kind === 'financing' ? [r] : []));
const ledger = makeLedger(records);
const query = (include: Partial<RowFilter>, more: Partial<LedgerQuery> = {}): LedgerQuery => ({ include: { ...NO_FILTER, ...include }, exclude: [], dates: [], amounts: [], ...more });
const sum = (q: LedgerQuery): number => ledger.select(q).rows.reduce((s, r) => s + (r.usd ?? 0), 0);
const month = (m: string): DateRange => ({ from: `${m}-01`, to: `${m}-31`, yearless: false, text: m, relation: 'on', precision: 'month' });
const than = (compare: Amount['compare'], usd: number): Amount => ({ compare, usd, text: '', at: 0 });

describe('sums of the corpus', () => {
  const cases: [string, LedgerQuery, number][] = [
    ['EXIM firm', query({ agencies: ['org:us-exim'], kinds: ['firm'] }), 11_377_900_000],
    ['EXIM firm without Vault', query({ agencies: ['org:us-exim'], kinds: ['firm'] }, { exclude: [{ ...NO_FILTER, recipients: ['initiative:project-vault'] }] }), 1_377_900_000],
    ['EXIM letters, the part not added', query({ agencies: ['org:us-exim'], kinds: ['indicative'] }), 14_800_000_000],
    ['DOE notices', query({ agencies: ['org:doe'] }), 1_105_000_000],
    ['DoD firm', query({ agencies: ['org:dod'], kinds: ['firm'] }), 2_378_000_000],
    ['DoD private', query({ agencies: ['org:dod'], kinds: ['private'] }), 4_160_300_000],
    ['DFC firm', query({ agencies: ['org:dfc'], kinds: ['firm'] }), 1_240_000_000],
    ['DFC mobilised', query({ agencies: ['org:dfc'], kinds: ['mobilised'] }), 1_275_000_000],
    ['October and November are alternatives', query({ agencies: ['org:dod'], kinds: ['firm'] }, { dates: [month('2025-10'), month('2025-11')] }), 828_000_000],
    ['public debt plus private equity', query({ recipients: ['org:vulcan-elements'] }, { either: [{ ...NO_FILTER, kinds: ['firm'], instruments: ['debt'] }, { ...NO_FILTER, kinds: ['private'], instruments: ['equity'] }] }), 1_170_000_000],
    ['under $30 million', query({ agencies: ['org:us-exim'] }, { amounts: [than('lt', 30e6)] }), 77_900_000],
    ['exactly $150 million', query({ kinds: ['firm'] }, { amounts: [than('eq', 150e6)] }), 300_000_000],
  ];
  test.each(cases)('%s', (_name, q, expected) => expect(sum(q)).toBe(expected));

  test('headline figures and parts stand beside, never in a sum', () => {
    const { rows, left } = ledger.select(query({}));
    expect(left.filter((r) => r.because === 'headline').map((r) => r.record.id)).toEqual(['financing:dfc-over-a-billion', 'financing:us-30-billion']);
    expect(left.filter((r) => r.because === 'part-of').map((r) => r.record.id)).toEqual(['financing:exim-loi-rare-earths-455']);
    expect(rows.every((r) => r.counted && r.usd !== null)).toBe(true);
  });
  test('what is excluded is named as excluded', () => {
    const { left } = ledger.select(query({ agencies: ['org:dod'] }, { exclude: [{ ...NO_FILTER, kinds: ['conditional'] }] }));
    expect(left.map((r) => [r.record.id, r.because])).toEqual([['financing:korea-zinc-1-conditional', 'excluded']]);
  });
});

describe('properties', () => {
  const tests: LedgerQuery[] = [query({}), query({ agencies: ['org:dod'] }), query({ kinds: ['private'] }), query({ states: ['place:tennessee'] }), query({ minerals: ['mineral:copper'] })];
  test.each(tests)('the totals by kind add up to the sum of the rows', (q) => {
    const { rows } = ledger.select(q);
    expect(ledger.totals(rows).reduce((s, t) => s + t.usd, 0)).toBe(rows.reduce((s, r) => s + (r.usd ?? 0), 0));
  });
  test.each(tests)('an added duplicate of any row changes no total', (q) => {
    for (const r of records) {
      const copy = Financing.parse({ ...r, id: `${r.id}-copy`, duplicate_of: r.id });
      const more = makeLedger([...records, copy]);
      expect(more.totals(more.select(q).rows)).toEqual(ledger.totals(ledger.select(q).rows));
    }
  });
  test('groups by a field with one value a row keep every row', () => {
    const { rows } = ledger.select(query({}));
    for (const by of ['agency', 'instrument', 'stage', 'funder_class', 'deal'] as const) expect(ledger.group(rows, by).reduce((n, g) => n + g.rows.length, 0)).toBe(rows.length);
  });
  test('leaving out a filter and keeping it part the rows', () => {
    const all = ledger.select(query({})).rows.length;
    for (const f of [{ kinds: ['private'] as const }, { agencies: ['org:dfc'] }, { minerals: ['mineral:rare-earths'] }]) {
      const own = { ...NO_FILTER, ...f };
      expect(ledger.select(query(own)).rows.length + ledger.select(query({}, { exclude: [own] })).rows.length).toBe(all);
    }
  });
});
