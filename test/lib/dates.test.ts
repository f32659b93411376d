import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, daysInMonth, endOf, isDay, monthsAndDaysBetween, startOf, weekday } from '../../src/lib/dates.ts';

const anyDay = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('isDay', () => {
  test.each(['2026-02-04', '2024-02-29', '2000-02-29', '0004-02-29', '9999-12-31'])('takes %s', (text) => expect(isDay(text)).toBe(true));
  test.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-2-4', '0000-01-01', '2026-02-04T00:00', '', '20260204'])('refuses "%s"', (text) => expect(isDay(text)).toBe(false));
});

describe('arithmetic', () => {
  test('addDays crosses months, years and leap days', () => {
    expect([addDays('2026-02-28', 1), addDays('2024-02-28', 1), addDays('2025-12-31', 1), addDays('2026-01-01', -1)]).toEqual(['2026-03-01', '2024-02-29', '2026-01-01', '2025-12-31']);
  });
  test('addMonths ends on the last day of a shorter month', () => {
    expect([addMonths('2026-01-31', 1), addMonths('2024-01-31', 1), addMonths('2026-03-31', -1), addMonths('2025-11-15', 3)]).toEqual(['2026-02-28', '2024-02-29', '2026-02-28', '2026-02-15']);
  });
  test('daysBetween counts forwards and backwards', () => {
    expect([daysBetween('2026-02-04', '2026-11-22'), daysBetween('2026-11-22', '2026-02-04'), daysBetween('2026-02-04', '2026-02-04')]).toEqual([291, -291, 0]);
  });
  test('monthsAndDaysBetween splits a distance as people say it', () => {
    expect(monthsAndDaysBetween('2026-02-04', '2026-11-22')).toEqual({ months: 9, days: 18 });
    expect(monthsAndDaysBetween('2026-01-31', '2026-02-28')).toEqual({ months: 1, days: 0 });
    expect(monthsAndDaysBetween('2026-02-04', '2025-12-25')).toEqual({ months: -1, days: -10 });
  });
  test('a count beyond all days stops at the first and the last', () => {
    expect([addDays('2026-02-04', 1e12), addDays('2026-02-04', -1e12), addMonths('9999-11-30', 3)]).toEqual(['9999-12-31', '0001-01-01', '9999-12-31']);
  });
  test('what is not a day is a bug of the caller and says so', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('"2026-02-30" is not a day; give an existing day as YYYY-MM-DD');
    expect(() => addDays('2026-02-04', 0.5)).toThrow('0.5 is not a whole number of days or months');
  });
});

describe('units', () => {
  test('a week runs from Monday to Sunday', () => {
    expect([startOf('week', '2026-02-04'), endOf('week', '2026-02-04'), startOf('week', '2026-02-02'), endOf('week', '2026-02-08')]).toEqual(['2026-02-02', '2026-02-08', '2026-02-02', '2026-02-08']);
  });
  test('month, quarter and year', () => {
    expect([startOf('month', '2024-02-10'), endOf('month', '2024-02-10')]).toEqual(['2024-02-01', '2024-02-29']);
    expect([startOf('quarter', '2026-05-09'), endOf('quarter', '2026-05-09')]).toEqual(['2026-04-01', '2026-06-30']);
    expect([startOf('year', '2026-05-09'), endOf('year', '2026-05-09')]).toEqual(['2026-01-01', '2026-12-31']);
  });
  test('weekday is 3 on a Wednesday and 7 on a Sunday', () => expect([weekday('2026-02-04'), weekday('2026-02-08')]).toEqual([3, 7]));
});

describe('properties', () => {
  test('going there and back is standing still', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
      expect(addDays(addDays(day, count), -count)).toBe(day);
      expect(daysBetween(day, addDays(day, count))).toBe(count);
    }));
  });
  test('agrees with plain arithmetic on UTC milliseconds', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
      expect(addDays(day, count)).toBe(new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10));
    }));
  });
  test('the last day of a month is daysInMonth', () => {
    fc.assert(fc.property(anyDay, (day) => { expect(Number(endOf('month', day).slice(8))).toBe(daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))); }));
  });
});

// Samoa had no 30 December 2011; Brazil had midnights that did not exist.
test.each(['UTC', 'Pacific/Apia', 'America/Sao_Paulo', 'Asia/Tashkent'])('the time zone of the machine does not matter: %s', (zone) => {
  const program = `const d = await import(${JSON.stringify(new URL('../../src/lib/dates.ts', import.meta.url).href)});
    console.log(d.addDays('2011-12-29', 1), d.daysBetween('2011-12-29', '2011-12-31'), d.addMonths('2018-10-04', 1), d.endOf('month', '2018-11-04'), d.weekday('2011-12-30'))`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
  expect(printed.trim()).toBe('2011-12-30 2 2018-11-04 2018-11-30 5');
});
