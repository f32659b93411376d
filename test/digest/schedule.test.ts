// Due-ness over twelve zones and two years, every change of clocks among them.
import { describe, expect, test, vi } from 'vitest';
import { addDays, weekday } from '../../src/lib/dates.ts';
import { dueAt, nextSlot, type Plan, startDay } from '../../src/digest/schedule.ts';
import { instantOf, localAt } from '../../src/digest/zone.ts';

// A busy machine needs longer than vitest's five seconds.
vi.setConfig({ testTimeout: 30_000 });

const ZONES = ['America/New_York', 'America/Sao_Paulo', 'Europe/London', 'Europe/Brussels', 'Africa/Cairo', 'Asia/Tashkent', 'Asia/Kathmandu', 'Asia/Beirut',
  'Australia/Lord_Howe', 'Pacific/Auckland', 'Pacific/Apia', 'America/St_Johns'];
const FROM = Date.parse('2025-12-31T00:00:00Z');
const DAYS = 730;
const MINUTE_MS = 60_000;
const daily = (time: string, zone: string): Plan => ({ time, zone, cadence: 'daily', weekday: null });

/** Lives through the days in steps, remembering nothing but the last day done. */
function live(plan: Plan, stepMs: number, days = DAYS): { day: string; atMs: number; missed: string[] }[] {
  const runs: { day: string; atMs: number; missed: string[] }[] = [];
  let lastDay = startDay(plan, FROM);
  for (let atMs = FROM; atMs < FROM + days * 24 * 60 * MINUTE_MS; atMs += stepMs) {
    const due = dueAt(plan, lastDay, atMs);
    if (due.kind !== 'run') continue;
    runs.push({ day: due.day, atMs, missed: due.missed });
    lastDay = due.day;
  }
  return runs;
}

describe.each(ZONES)('%s', zone => {
  // 02:30 is where most clocks change: looked at hourly; elsewhere two hours' steps find the same days.
  test.each([['00:00', 120], ['02:30', 60], ['09:00', 120]])('one run per local date at %s, at the right time, none missed', (time, stepMinutes) => {
    const plan = daily(time, zone);
    const runs = live(plan, stepMinutes * MINUTE_MS);
    expect(runs.length).toBeGreaterThanOrEqual(DAYS - 1);
    for (const [at, run] of runs.entries()) {
      expect(run.missed).toEqual([]);
      if (at > 0) expect(run.day).toBe(addDays(runs[at - 1]?.day ?? '', 1));
      const late = run.atMs - instantOf(zone, run.day, time);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(stepMinutes * MINUTE_MS);
    }
  });
});

describe('cadence', () => {
  test('weekdays leave out Saturdays and Sundays, weekly keeps its day', () => {
    expect(live({ time: '09:00', zone: 'Europe/London', cadence: 'weekdays', weekday: null }, 120 * MINUTE_MS, 60).every(run => weekday(run.day) <= 5)).toBe(true);
    const weekly = live({ time: '09:00', zone: 'Europe/London', cadence: 'weekly', weekday: 3 }, 120 * MINUTE_MS);
    expect(weekly.every(run => weekday(run.day) === 3 && run.missed.length === 0)).toBe(true);
    expect(weekly).toHaveLength(105);
  });
});

describe('what goes wrong with clocks and machines', () => {
  const plan = daily('09:00', 'Europe/London');
  const at = (iso: string) => Date.parse(iso);

  test('three days down: the first run names the two before it', () => {
    expect(dueAt(plan, '2026-02-02', at('2026-02-05T10:15:00Z'))).toEqual({ kind: 'run', day: '2026-02-05', missed: ['2026-02-03', '2026-02-04'] });
  });
  test('back in the afternoon: nothing is posted, the next morning names that day as well', () => {
    expect(dueAt(plan, '2026-02-02', at('2026-02-05T15:00:00Z'))).toEqual({ kind: 'too-late', missed: ['2026-02-03', '2026-02-04', '2026-02-05'] });
    expect(dueAt(plan, '2026-02-02', at('2026-02-06T09:00:20Z'))).toEqual({ kind: 'run', day: '2026-02-06', missed: ['2026-02-03', '2026-02-04', '2026-02-05'] });
  });
  test('a weekly digest may come up to a day late', () => {
    const weekly: Plan = { ...plan, cadence: 'weekly', weekday: 1 };
    expect(dueAt(weekly, '2026-02-02', at('2026-02-09T20:00:00Z'))).toEqual({ kind: 'run', day: '2026-02-09', missed: [] });
  });
  test.each([['an hour back', '2026-02-05T08:30:00Z'], ['a day back', '2026-02-04T09:30:00Z'], ['on the same day', '2026-02-05T22:00:00Z']])('the clock goes %s after posting: nothing', (_, iso) => {
    expect(dueAt(plan, '2026-02-05', at(iso))).toEqual({ kind: 'none' });
  });
  test('the clock goes an hour on before posting: once, then nothing when it returns', () => {
    expect(dueAt(plan, '2026-02-04', at('2026-02-05T09:10:00Z'))).toMatchObject({ kind: 'run', day: '2026-02-05' });
    expect(dueAt(plan, '2026-02-05', at('2026-02-05T08:10:00Z'))).toEqual({ kind: 'none' });
  });
  test('a channel that slept for years names two months at most', () => {
    const due = dueAt(plan, '2019-01-01', at('2026-02-05T09:00:00Z'));
    expect(due.kind === 'run' && due.missed.length).toBe(62);
  });
  test('a plan that starts after its time of day begins tomorrow, before it today', () => {
    expect(startDay(plan, at('2026-02-05T09:00:01Z'))).toBe('2026-02-05');
    expect(startDay(plan, at('2026-02-05T08:59:00Z'))).toBe('2026-02-04');
    expect(nextSlot(plan, '2026-02-05', at('2026-02-05T09:00:01Z')).day).toBe('2026-02-06');
  });
  test('a zone moved west does not post twice on one date', () => {
    const tokyo = daily('09:00', 'Asia/Tokyo');
    const posted = localAt('Asia/Tokyo', at('2026-02-05T00:00:00Z')).day;
    expect(dueAt(tokyo, '2026-02-04', at('2026-02-05T00:00:00Z'))).toMatchObject({ kind: 'run', day: posted });
    expect(dueAt(daily('09:00', 'America/New_York'), posted, at('2026-02-05T14:00:00Z'))).toEqual({ kind: 'none' });
    expect(dueAt(daily('09:00', 'America/New_York'), posted, at('2026-02-06T14:00:00Z'))).toMatchObject({ kind: 'run', day: '2026-02-06' });
  });
});
