// What time itself brings: terms that ended or will end soon, and dates ahead. Each is told once, on the day it enters the window.
// Pure. Not for: facts that were recorded (changes.ts).
import { addDays } from '../lib/dates.ts';
import { earliestDay, latestDay } from '../lib/edtf.ts';
import type { Event, Membership } from '../model/record.ts';
import { touchesTopics } from './changes.ts';
import type { FactIndex } from './fact-index.ts';

export type TermChange = { kind: 'term-ended' | 'term-ends'; key: string; lead: Membership; successor: Membership | undefined };
export type DateAhead = { kind: 'ahead'; key: string; lead: Event };

/** A term is announced this many days before its last possible day. */
const TERM_WINDOW_DAYS = 30;
/** A dated event is announced this many days before it begins. */
const DATES_WINDOW_DAYS = 14;

/** `from` excluded, `to` included: the local days since the last telling. */
export type DaySpan = { from: string; to: string };

/** Terms: "will end" when the window opens, "has ended" on the day after the last possible one. */
export function termChanges(index: FactIndex, span: DaySpan, topics: readonly string[]): TermChange[] {
  const memberships = [...index.current.values()].filter(record => record.kind === 'membership');
  return memberships.flatMap((lead): TermChange[] => {
    const last = lead.end_date === undefined ? null : latestDay(lead.end_date);
    if (last === null || lead.rank === 'deprecated' || !touchesTopics(lead, index, topics)) return [];
    const successor = memberships.find(other => other.post === lead.post && other.id !== lead.id && startsAfter(other, lead));
    if (within(addDays(last, 1), span)) return [{ kind: 'term-ended', key: `ended:${lead.id}`, lead, successor }];
    const opens = addDays(last, -TERM_WINDOW_DAYS);
    return within(opens, span) && last >= span.to ? [{ kind: 'term-ends', key: `ends:${lead.id}`, lead, successor }] : [];
  });
}

/** Events with a day to come; `told` are those the same post already has among its news. */
export function datesAhead(index: FactIndex, span: DaySpan, topics: readonly string[], told: ReadonlySet<string>): DateAhead[] {
  return [...index.current.values()].flatMap((lead): DateAhead[] => {
    if (lead.kind !== 'event' || lead.rank === 'deprecated' || told.has(lead.id)) return [];
    const first = earliestDay(lead.on);
    if (first === null || first <= span.to || !within(addDays(first, -DATES_WINDOW_DAYS), span)) return [];
    return touchesTopics(lead, index, topics) ? [{ kind: 'ahead', key: `ahead:${lead.id}`, lead }] : [];
  });
}

const within = (day: string, span: DaySpan): boolean => day > span.from && day <= span.to;

function startsAfter(other: Membership, ended: Membership): boolean {
  const start = other.start_date === undefined ? null : earliestDay(other.start_date);
  const end = ended.end_date === undefined ? null : earliestDay(ended.end_date);
  return start !== null && end !== null && start >= end;
}
