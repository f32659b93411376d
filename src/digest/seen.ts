// What a channel has been told: a day up to which everything counts as told, and marks of the facts of the last days,
// so that a fact recorded later on the same day, or some days back, is still new, and no fact is told twice.
// Not for: finding facts (changes.ts).
import { createHash } from 'node:crypto';
import { addDays, isDay } from '../lib/dates.ts';

/** A fact version entering (`+`) or leaving (`-`) what we believe, on the day it was recorded or withdrawn. */
export type Mark = { day: string; key: string };
/** A day with more marks than are worth keeping one by one: how many, and a digest of all of them. */
type Sealed = { n: number; h: string };
export type Seen = {
  v: 1;
  /** Tellings so far: of two states of one channel the higher one knows more. */
  n: number;
  /** Local day of the last telling. */
  through: string;
  /** Last local day that is done with, whether posted, skipped or given up. */
  lastDay: string;
  /** Marks per recorded day since `through` minus OVERLAP_DAYS, eight characters each. */
  told: Record<string, string | Sealed>;
  /** Days whose post may not have arrived, and days whose post failed; the next post names them. */
  unsure: string[];
  missed: string[];
};

/** Facts recorded this many days before the last digest, but added to the corpus after it, are still told. Older ones count as told. */
export const OVERLAP_DAYS = 14;
const KEY_CHARACTERS = 8;
/** Above this many marks on one day the day is sealed: late facts of that day are then counted, not listed. */
const MAX_MARKS_A_DAY = 250;

export function markOf(sign: '+' | '-', id: string, day: string): Mark {
  return { day, key: createHash('sha256').update(`${sign}${id}@${day}`).digest('base64url').slice(0, KEY_CHARACTERS) };
}

/** The state of a channel that starts today: everything known by now counts as told. */
export function startSeen(marks: readonly Mark[], today: string, lastDay: string): Seen {
  return remember({ v: 1, n: 0, through: today, lastDay, told: {}, unsure: [], missed: [] }, marks, today);
}

/** The state after a telling that looked at `marks` (all facts known). */
export function remember(seen: Seen, marks: readonly Mark[], today: string): Seen {
  const through = seen.through > today ? seen.through : today;
  return { ...seen, n: seen.n + 1, through, told: toldBy(marks, through) };
}

/** A thousand channels told on the same day share one record of it. */
const shared = new WeakMap<readonly Mark[], Map<string, Seen['told']>>();
function toldBy(marks: readonly Mark[], through: string): Seen['told'] {
  const known = shared.get(marks) ?? new Map<string, Seen['told']>();
  shared.set(marks, known);
  const told = known.get(through) ?? tell(marks, addDays(through, -OVERLAP_DAYS));
  known.set(through, told);
  return told;
}

function tell(marks: readonly Mark[], floor: string): Seen['told'] {
  const days = new Map<string, string[]>();
  for (const mark of marks) {
    if (mark.day < floor) continue;
    const keys = days.get(mark.day);
    if (keys === undefined) days.set(mark.day, [mark.key]);
    else keys.push(mark.key);
  }
  return Object.fromEntries([...days].map(([day, keys]) => [day, keys.length > MAX_MARKS_A_DAY ? seal(keys) : keys.toSorted().join('')]));
}

function seal(keys: readonly string[]): Sealed {
  return { n: keys.length, h: createHash('sha256').update(keys.toSorted().join('')).digest('base64url').slice(0, KEY_CHARACTERS) };
}

/** What is new to a channel. Two channels with the same `key` have been told the same. */
export type Novelty = {
  key: string;
  isNew: (mark: Mark) => boolean;
  /** Sealed days on which facts came or went since, of all marks there are: reported as a number, never dropped. */
  late: (marks: readonly Mark[]) => { day: string; count: number }[];
};

export function noveltyOf(seen: Seen): Novelty {
  return { key: JSON.stringify([seen.through, seen.told]), isNew: newAfter(seen), late: marks => lateDays(seen, marks) };
}

function newAfter(seen: Seen): (mark: Mark) => boolean {
  const floor = addDays(seen.through, -OVERLAP_DAYS);
  const days = new Map<string, Set<string> | 'sealed'>();
  for (const [day, told] of Object.entries(seen.told)) {
    days.set(day, typeof told === 'string' ? new Set(told.match(/.{8}/gs) ?? []) : 'sealed');
  }
  return mark => {
    if (mark.day < floor) return false;
    const told = days.get(mark.day);
    return told === undefined || (told !== 'sealed' && !told.has(mark.key));
  };
}

function lateDays(seen: Seen, marks: readonly Mark[]): { day: string; count: number }[] {
  return Object.entries(seen.told).flatMap(([day, told]) => {
    if (typeof told === 'string') return [];
    const now = marks.filter(mark => mark.day === day).map(mark => mark.key);
    return seal(now).h === told.h ? [] : [{ day, count: Math.max(1, now.length - told.n) }];
  });
}

/** Two states of one channel become one that forgets nothing: the one of the later telling, and the later day done. */
export function mergeSeen(a: Seen, b: Seen): Seen {
  const later = a.n >= b.n ? a : b;
  return { ...later, lastDay: a.lastDay > b.lastDay ? a.lastDay : b.lastDay };
}

/** Reads a stored state. A damaged one starts again from `fallbackDay`: rather something told late than everything told twice. */
export function readSeen(text: string, fallbackDay: string): Seen | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isSeen(value)) return undefined;
    // A clock that once ran ahead must not silence the channel until it is caught up with.
    const limit = addDays(fallbackDay, 1);
    return { ...value, lastDay: value.lastDay > limit ? fallbackDay : value.lastDay, through: value.through > limit ? fallbackDay : value.through };
  } catch {
    return undefined;
  }
}

function isSeen(value: unknown): value is Seen {
  if (typeof value !== 'object' || value === null) return false;
  const { v, n, through, lastDay, told, unsure, missed } = value as Record<string, unknown>;
  return v === 1 && typeof n === 'number' && typeof through === 'string' && isDay(through) && typeof lastDay === 'string' && isDay(lastDay)
    && typeof told === 'object' && told !== null && Array.isArray(unsure) && Array.isArray(missed);
}
