import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, endOf } from '../../src/lib/dates.ts';
import { bounds, containsDay, earliestDay, holdsOn, isAfter, isBefore, latestDay, overlaps, parseEdtf, precisionOf } from '../../src/lib/edtf.ts';

describe('parseEdtf', () => {
  test('reads a day, a month, a year, each about', () => {
    expect(parseEdtf('2026-02-04')).toEqual({ ok: true, value: { kind: 'date', text: '2026-02-04', at: { precision: 'day', approximate: false, first: '2026-02-04', last: '2026-02-04' } } });
    expect(parseEdtf('2026-02')).toEqual({ ok: true, value: { kind: 'date', text: '2026-02', at: { precision: 'month', approximate: false, first: '2026-02-01', last: '2026-02-28' } } });
    expect(parseEdtf('2026~')).toEqual({ ok: true, value: { kind: 'date', text: '2026~', at: { precision: 'year', approximate: true, first: '2026-01-01', last: '2026-12-31' } } });
  });
  test('reads intervals with open ends', () => {
    expect(parseEdtf('2026-02-04/..')).toEqual({ ok: true, value: { kind: 'interval', text: '2026-02-04/..', start: { precision: 'day', approximate: false, first: '2026-02-04', last: '2026-02-04' }, end: 'open' } });
    expect(parseEdtf('../2025').ok).toBe(true);
  });
  test.each([
    ['2026-13', 'edtf.month', '"2026-13": month 13 does not exist; months are 01 to 12'],
    ['2026-02-30', 'edtf.day', '"2026-02-30": 2026-02 has no day 30; its last day is 28'],
    ['04.02.2026', 'edtf.form', '"04.02.2026" is not a date; allowed are YYYY, YYYY-MM, YYYY-MM-DD, each with ~, and a/b, a/.., ../b'],
    ['', 'edtf.form', '"" is not a date; allowed are YYYY, YYYY-MM, YYYY-MM-DD, each with ~, and a/b, a/.., ../b'],
    ['2026/2025', 'edtf.reversed', '"2026/2025" ends before it starts; write the earlier date first'],
    ['../..', 'edtf.open', '"../.." is open on both sides; allowed are YYYY, YYYY-MM, YYYY-MM-DD, each with ~, and a/b, a/.., ../b'],
    ['..', 'edtf.open', '".." alone says nothing; allowed are YYYY, YYYY-MM, YYYY-MM-DD, each with ~, and a/b, a/.., ../b'],
    ['2025/2026/2027', 'edtf.form', '"2025/2026/2027" has more than one slash; allowed are YYYY, YYYY-MM, YYYY-MM-DD, each with ~, and a/b, a/.., ../b'],
  ])('refuses "%s" as %s', (text, code, message) => expect(parseEdtf(text)).toEqual({ ok: false, problems: [{ code, message }] }));
});

test('bounds are half-open days, null where open', () => {
  expect(bounds('2026-02')).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  expect(bounds('2024-09-24/2024-09-26')).toEqual({ from: '2024-09-24', to: '2024-09-27' });
  expect(bounds('../2025-04-09')).toEqual({ from: null, to: '2025-04-10' });
  expect(bounds('2026/..')).toEqual({ from: '2026-01-01', to: null });
});

test('precision of an interval is that of its coarser end', () => {
  expect(['2026-02-04', '2026-02~', '2026-02-04/2026', '../2026-06'].map(precisionOf)).toEqual(['day', 'month', 'year', 'month']);
});

describe('a date known to the month', () => {
  test('is maybe before a day inside it, surely before the next month', () => {
    expect([isBefore('2026-02', '2026-02-01'), isBefore('2026-02', '2026-02-10'), isBefore('2026-02', '2026-03-01')]).toEqual(['no', 'maybe', 'yes']);
  });
  test('is maybe after a day inside it, surely after the month before', () => {
    expect([isAfter('2026-02', '2026-01-31'), isAfter('2026-02', '2026-02-10'), isAfter('2026-02', '2026-02-28')]).toEqual(['yes', 'maybe', 'no']);
  });
  test('maybe fell on a day of it', () => {
    expect([containsDay('2026-02', '2026-02-10'), containsDay('2026-02', '2026-03-01'), containsDay('2026-02-04', '2026-02-04')]).toEqual(['maybe', 'no', 'yes']);
  });
  test('lies in its year, maybe in a part of the month', () => {
    expect([overlaps('2025-10', bounds('2025')), overlaps('2025-10', { from: '2025-10-15', to: null }), overlaps('2025-10', bounds('2026')), overlaps('2025-10', { from: null, to: '2025-10-01' })]).toEqual(['yes', 'maybe', 'no', 'no']);
  });
});

test('about a month reaches one month to either side', () => {
  expect([isBefore('2026-02~', '2026-03-15'), isBefore('2026-02~', '2026-04-01'), containsDay('2026-02~', '2026-01-01'), containsDay('2026-02~', '2025-12-31')]).toEqual(['maybe', 'yes', 'maybe', 'no']);
});

test('an interval lasts on both of its ends', () => {
  const fair = '2024-09-24/2024-09-26';
  expect(['2024-09-23', '2024-09-24', '2024-09-26', '2024-09-27'].map((day) => containsDay(fair, day))).toEqual(['no', 'yes', 'yes', 'no']);
  expect([containsDay('2026-02-04/..', '2099-01-01'), containsDay('../2025-04-09', '2025-04-10'), isBefore('2026-02-04/..', '2099-01-01')]).toEqual(['yes', 'no', 'no']);
});

test('a span without days overlaps nothing', () => {
  expect(overlaps('2026', { from: '2026-05-01', to: '2026-05-01' })).toBe('no');
});

describe('terms are half-open (V4)', () => {
  test('the end day no longer counts, so a successor may begin on it', () => {
    expect([holdsOn('2025-01-20', '2026-06-30', '2026-06-29'), holdsOn('2025-01-20', '2026-06-30', '2026-06-30'), holdsOn('2026-06-30', '..', '2026-06-30')]).toEqual(['yes', 'no', 'yes']);
  });
  test('"until June" is maybe throughout June and no in July', () => {
    expect(['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((day) => holdsOn('2026-02-04', '2026-06', day))).toEqual(['yes', 'maybe', 'maybe', 'no']);
  });
  test('what is not stated is maybe', () => {
    expect([holdsOn(undefined, '2026-06', '2026-02-04'), holdsOn('2026-02-04', undefined, '2026-05-01'), holdsOn(undefined, '2026-06', '2026-07-01'), holdsOn('..', '..', '2026-05-01')]).toEqual(['maybe', 'maybe', 'no', 'yes']);
  });
});

test('a text that cannot be read is a bug of the caller', () => {
  expect(() => bounds('soon')).toThrow('"soon" is not a date');
});

describe('properties', () => {
  const day = fc.date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const point = fc.tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~')).map(([text, length, about]) => text.slice(0, length) + about);
  const edtf = fc.oneof(point, fc.tuple(point, point).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)), point.map((a) => `${a}/..`), point.map((a) => `../${a}`)).filter((text) => parseEdtf(text).ok);

  test('before, on and after exclude one another', () => {
    fc.assert(fc.property(edtf, day, (text, at) => {
      const sure = [isBefore(text, at), containsDay(text, at), isAfter(text, at)].filter((verdict) => verdict === 'yes');
      expect(sure.length).toBeLessThanOrEqual(1);
    }));
  });
  test('every day a date may be gives no contradiction: a slow reference', () => {
    fc.assert(fc.property(point.filter((text) => !text.endsWith('~')), day, (text, at) => {
      const days: string[] = [];
      for (let one = earliestDay(text) ?? ''; one <= (latestDay(text) ?? ''); one = addDays(one, 1)) days.push(one);
      const verdict = (holds: (one: string) => boolean): string => (days.every(holds) ? 'yes' : days.some(holds) ? 'maybe' : 'no');
      expect([isBefore(text, at), containsDay(text, at), isAfter(text, at)]).toEqual([verdict((one) => one < at), verdict((one) => one === at), verdict((one) => one > at)]);
    }), { numRuns: 60 });
  });
  test('the span of a date overlaps the date', () => {
    fc.assert(fc.property(edtf, (text) => { expect(overlaps(text, bounds(text))).not.toBe('no'); }));
  });
  test('coarser is never surer', () => {
    fc.assert(fc.property(day, day, (exact, at) => {
      const month = exact.slice(0, 7);
      if (isBefore(month, at) === 'yes') expect(isBefore(exact, at)).toBe('yes');
      if (isBefore(month, at) === 'no') expect(isBefore(exact, at)).toBe('no');
      expect(latestDay(month)).toBe(endOf('month', exact));
    }));
  });
  test('any text gives a value or a fault, never a throw', () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(typeof parseEdtf(text).ok).toBe('boolean'); }));
  });
});
