// Every word the digest says to people, in English, in one place, so that it can be translated. Not for: deciding what to say.
import { dateText, money } from '../answer/wording.ts';
import { weekday } from '../lib/dates.ts';
import type { KindOfMoney, KindTotal } from '../contracts/ledger.ts';
import type { Cadence } from '../contracts/store.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const weekdayName = (isoWeekday: number): string => WEEKDAYS[isoWeekday - 1] ?? '';
/** "5 February 2026"; also months and years of imprecise dates. */
export const dateWords = (edtf: string): string => dateText(edtf, 'en');
/** "Thursday 5 February 2026". */
export function dayWords(day: string): string {
  return `${weekdayName(weekday(day))} ${dateWords(day)}`;
}
export function listWords(items: readonly string[], last = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const MONEY: Record<KindOfMoney, string> = {
  firm: 'public money approved, signed or reported',
  conditional: 'conditional commitments',
  indicative: 'letters of interest and of intent (no commitments)',
  notice: 'funding notices (no awards)',
  mobilised: 'money said to be mobilised',
  private: 'private and foreign money beside it',
};
function sumWords(total: KindTotal | undefined): string {
  if (total === undefined) return 'nothing';
  return `${total.upTo ? 'up to ' : ''}${total.atLeast ? 'at least ' : ''}${money(total.usd, 'en')}`;
}

export type Counts = { added: number; corrected: number; withdrawn: number; terms: number; ahead: number; totals: number; sources: number };

export const DIGEST = {
  title: (day: string, topics: readonly string[]) => `Critical-minerals digest for ${dayWords(day)}${topics.length === 0 ? '' : `, on ${listWords(topics)}`}`,
  since: (day: string) => `Critical-minerals digest: what is new since ${dateWords(day)}`,
  counts: (c: Counts) => listWords([
    ...(c.added > 0 ? [`${c.added} new`] : []), ...(c.corrected > 0 ? [`${c.corrected} corrected`] : []), ...(c.withdrawn > 0 ? [`${c.withdrawn} withdrawn`] : []),
    ...(c.terms > 0 ? [plural(c.terms, 'term of office', 'terms of office')] : []), ...(c.ahead > 0 ? [plural(c.ahead, 'date')  + ' ahead'] : []),
    ...(c.totals > 0 ? [plural(c.totals, 'changed total')] : []), ...(c.sources > 0 ? [plural(c.sources, 'new source')] : []),
  ]),
  nothing: (day: string) => `Nothing new since the last digest (${dayWords(day)}).`,
  sections: { added: 'New', corrected: 'Corrected', withdrawn: 'Withdrawn', terms: 'Terms of office', ahead: 'Dates ahead', totals: 'Totals that changed', sources: 'New sources' },
  alsoBy: (sources: readonly string[]) => `also reported by ${listWords(sources)}`,
  further: (count: number) => `${plural(count, 'further fact')} on the same event`,
  corrected: (now: string, before: string) => `${now} Before, we had: ${before}`,
  withdrawn: (what: string, day: string) => `No longer held (withdrawn on ${dateWords(day)}): ${what}`,
  ended: (holder: string, post: string, until: string, successor: string | undefined) =>
    `The term of ${holder} as ${post} has ended (it ran until ${dateWords(until)}). ${successor === undefined ? 'The sources name no successor.' : `${successor} follows.`}`,
  ends: (holder: string, post: string, until: string) => `The term of ${holder} as ${post} runs until ${dateWords(until)}.`,
  ahead: (name: string, on: string) => `${dateWords(on)}: ${name}`,
  total: (kind: KindOfMoney, before: KindTotal, after: KindTotal | undefined, causes: readonly string[]) =>
    `${MONEY[kind].charAt(0).toUpperCase()}${MONEY[kind].slice(1)}: ${sumWords(before)} → ${sumWords(after)} (our sums), because of ${listWords(causes)}.`,
  source: (title: string, publisher: string | null, published: string) => `“${title}”${publisher === null ? '' : `, ${publisher}`}, ${dateWords(published)}`,
  more: (count: number) => `And ${count} more: ask “what changed?” or write “digest preview”.`,
  late: (count: number, day: string) => `${plural(count, 'fact')} dated ${dateWords(day)} came in after that day's many facts had been told; ask “what changed since ${dateWords(day)}?”.`,
  missed: (days: readonly string[]) => `Covers also ${listWords(days.map(dayWords))}, when no digest could be posted.`,
  missedMany: (count: number, first: string, last: string) => `Covers also ${count} digests between ${dayWords(first)} and ${dayWords(last)} that could not be posted.`,
  unsure: (days: readonly string[]) => `It is not known whether the digest of ${listWords(days.map(dayWords))} arrived. Write “digest show ${days.at(-1) ?? ''}” to see it.`,
  setUp: (name: string) => `Set up by ${name}. Change it with “digest on 10:00 Europe/London weekdays”, see it with “digest status”, stop it with “digest off”.`,
};

const CADENCE: Record<Cadence, (on: number | null) => string> = {
  daily: () => 'every day', weekdays: () => 'on weekdays', weekly: on => `every ${weekdayName(on ?? 1)}`,
};
type Plan = { time: string; zone: string; cadence: Cadence; weekday: number | null };
export const planWords = (plan: Plan): string => `${CADENCE[plan.cadence](plan.weekday)} at ${plan.time} (${plan.zone})`;

export const OWNER = {
  paused: (reason: string) => `I could not post the digest three times in a row (${reason}), so I paused it. When the channel is back, write “digest resume” there, or “digest off” to stop it.`,
  unknown: (day: string, reason: string) => `I sent the digest of ${dayWords(day)}, but got no reply (${reason}), so I do not know whether it was posted. I will not send it again. Write “digest show ${day}” in the channel to see it.`,
  failed: (day: string, reason: string) => `The digest of ${dayWords(day)} could not be posted (${reason}). Its news will be in the next one.`,
  followUnknown: (question: string, reason: string) => `I sent a changed answer to “${question}”, but got no reply (${reason}), so I do not know whether it was posted. Ask the question to see it.`,
};

export const FOLLOW = {
  changed: (question: string) => `The answer to “${question}” has changed.`,
  before: (text: string) => `Before: ${text}`,
  now: 'Now:',
  stop: (question: string) => `You asked to be told. To stop: unfollow “${question}”.`,
};
