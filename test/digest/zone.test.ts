import { describe, expect, test } from 'vitest';
import { instantOf, localAt, readZone } from '../../src/digest/zone.ts';

const iso = (zone: string, day: string, time: string) => new Date(instantOf(zone, day, time)).toISOString();

describe('wall time to instant', () => {
  test.each([
    ['an ordinary day', 'Asia/Tashkent', '2026-02-05', '09:00', '2026-02-05T04:00:00.000Z'],
    ['a time that spring skips moves on by the gap', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
    ['a time that autumn brings twice means the first', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['Brussels in spring', 'Europe/Brussels', '2026-03-29', '02:15', '2026-03-29T01:15:00.000Z'],
    ['Lord Howe skips half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00.000Z'],
    ['Lord Howe repeats half an hour', 'Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'],
    ['midnight skipped in Beirut', 'Asia/Beirut', '2026-03-29', '00:00', '2026-03-28T22:00:00.000Z'],
    ['a day that Apia skipped falls on the next', 'Pacific/Apia', '2011-12-30', '09:00', '2011-12-30T19:00:00.000Z'],
    ['a quarter-hour zone', 'Asia/Kathmandu', '2026-02-05', '00:00', '2026-02-04T18:15:00.000Z'],
  ])('%s', (_, zone, day, time, instant) => {
    expect(iso(zone, day, time)).toBe(instant);
  });

  test('an instant knows its local day on both sides of the date line', () => {
    const at = Date.parse('2026-02-05T10:30:00Z');
    expect(localAt('Pacific/Kiritimati', at)).toEqual({ day: '2026-02-06', time: '00:30' });
    expect(localAt('Pacific/Pago_Pago', at)).toEqual({ day: '2026-02-04', time: '23:30' });
  });
});

describe('names of zones', () => {
  const now = Date.parse('2026-02-05T10:00:00Z');
  test.each([
    ['Europe/London', 'Europe/London'], ['europe/london', 'Europe/London'], ['London', 'Europe/London'], ['New York', 'America/New_York'],
    ['utc', 'UTC'], ['GMT', 'UTC'], ['Asia/Calcutta', 'Asia/Calcutta'],
  ])('%s is read as %s', (text, zone) => {
    expect(readZone(text, now)).toEqual({ kind: 'zone', zone });
  });
  test.each([
    ['Europe/Lodnon', 'Europe/London'], ['EST', 'America/New_York'], ['BST', 'Europe/London'], ['UTC+5', 'Asia/Tashkent'], ['+5:30', 'Asia/Kolkata'], ['Taskent', 'Asia/Tashkent'],
  ])('%s is refused with the suggestion %s', (text, suggestion) => {
    const read = readZone(text, now);
    expect(read.kind).toBe('unknown');
    expect(read.kind === 'unknown' && read.suggestions).toContain(suggestion);
  });
  test.each(['', 'Atlantis/Capital', '../etc/passwd', 'constructor', '<script>', 'Etc/GMT+5'])('%j is refused quietly', text => {
    expect(readZone(text, now).kind).toBe('unknown');
  });
});
