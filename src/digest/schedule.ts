// When a digest is due: a pure function of the plan, the last day done and the instant. At most one run per local date, whatever the clock does.
// Not for: reading clocks, claiming, posting.
import { addDays, daysBetween, weekday } from '../lib/dates.ts';
import type { Cadence } from '../contracts/store.ts';
import { instantOf, localAt } from './zone.ts';

export type Plan = { time: string; zone: string; cadence: Cadence; weekday: number | null };
export type Due =
  /** Nothing to do now. */
  | { kind: 'none' }
  /** Post for `day`, and name the missed days in the same post. */
  | { kind: 'run'; day: string; missed: string[] }
  /** Too late for today's; the next run names these days. */
  | { kind: 'too-late'; missed: string[] };

const HOUR_MS = 60 * 60_000;
/** After this a digest is no longer the reader's morning; it waits for the next one. A weekly one may come a day late. */
const CATCH_UP_MS: Record<Cadence, number> = { daily: 3 * HOUR_MS, weekdays: 3 * HOUR_MS, weekly: 24 * HOUR_MS };
/** Days looked back at most, so that a channel that slept for years does not list them all. */
const MAX_BACK_DAYS = 62;

/** `lastDay`: last local day that is done with. */
export function dueAt(plan: Plan, lastDay: string, nowMs: number, catchUpMs: number = CATCH_UP_MS[plan.cadence]): Due {
  const today = localAt(plan.zone, nowMs).day;
  const newest = latestSlot(plan, today, nowMs);
  if (newest === undefined || newest <= lastDay) return { kind: 'none' };
  const missed = daysOf(plan, lastDay, newest);
  if (nowMs - slotOf(plan, newest) <= catchUpMs) return { kind: 'run', day: newest, missed };
  return { kind: 'too-late', missed: [...missed, newest] };
}

/** The next slot after `lastDay` and after now, for people. */
export function nextSlot(plan: Plan, lastDay: string, nowMs: number): { day: string; atMs: number } {
  let day = localAt(plan.zone, nowMs).day;
  if (day <= lastDay) day = addDays(lastDay, 1);
  while (!isPlanned(plan, day) || slotOf(plan, day) <= nowMs) day = addDays(day, 1);
  return { day, atMs: slotOf(plan, day) };
}

/** The last day done of a plan that starts (or changes) now: today's slot counts as done when it has passed. */
export function startDay(plan: Plan, nowMs: number): string {
  const { day } = localAt(plan.zone, nowMs);
  return slotOf(plan, day) <= nowMs ? day : addDays(day, -1);
}

function slotOf(plan: Plan, day: string): number {
  return instantOf(plan.zone, day, plan.time);
}

function isPlanned(plan: Plan, day: string): boolean {
  if (plan.cadence === 'daily') return true;
  return plan.cadence === 'weekdays' ? weekday(day) <= 5 : weekday(day) === (plan.weekday ?? 1);
}

/** Newest planned day whose slot has come. */
function latestSlot(plan: Plan, today: string, nowMs: number): string | undefined {
  for (let back = 0; back <= 8; back += 1) {
    const day = back === 0 ? today : addDays(today, -back);
    if (isPlanned(plan, day) && slotOf(plan, day) <= nowMs) return day;
  }
  return undefined;
}

/** Planned days between two, both excluded, oldest first. */
function daysOf(plan: Plan, after: string, before: string): string[] {
  const days: string[] = [];
  const back = Math.min(MAX_BACK_DAYS, daysBetween(after, before) - 1);
  for (let count = back; count >= 1; count -= 1) {
    const day = addDays(before, -count);
    if (isPlanned(plan, day)) days.push(day);
  }
  return days;
}
