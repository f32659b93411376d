// Dates are readable, terms end after they start, nothing happened after it was reported, one holder a seat (V3, V4).
import { holdsOn, isAfter, latestDay, earliestDay, parseEdtf } from '../../lib/edtf.ts';
import { datesOf } from '../fields.ts';
import type { DateField } from '../fields.ts';
import type { AssayRecord } from '../../model/record.ts';
import { inRecord } from '../shelf.ts';
import type { Entry, Finding, Rule, Shelf } from '../shelf.ts';

/** periods.form, periods.reversed, periods.future, periods.seat. */
export const periods: Rule = {
  family: 'periods', refuses: true,
  check: (shelf) => [...shelf.entries.flatMap((entry) => judge(shelf, entry)), ...seats(shelf)],
};

function judge(shelf: Shelf, entry: Entry): Finding[] {
  const fields = datesOf(entry.record);
  const malformed = fields.flatMap(({ path, edtf }) => {
    const parsed = parseEdtf(edtf);
    return parsed.ok ? [] : [inRecord(entry, path, 'periods.form', parsed.problems[0].message)];
  });
  if (malformed.length > 0) return malformed;
  return [...reversed(entry), ...fields.flatMap((field) => future(shelf, entry, field))];
}

function reversed(entry: Entry): Finding[] {
  if (entry.record.kind !== 'membership') return [];
  const { start_date: start, end_date: end } = entry.record;
  const last = end === undefined ? null : latestDay(end);
  if (start === undefined || last === null || isAfter(start, last) !== 'yes') return [];
  return [inRecord(entry, ['end_date'], 'periods.reversed', `the term ends (${end}) before it starts (${start}); correct one of the two`)];
}

/** Last day on which one of the cited documents may have been published. */
function lastPublished(shelf: Shelf, record: AssayRecord): string | null {
  const days = record.evidence.flatMap((reference) => {
    const document = shelf.byNumber.get(reference.slice(0, 3));
    const published = document === undefined ? undefined : parseEdtf(document.published);
    const last = published?.ok === true ? latestDay(published.value.text) : null;
    return last === null ? [] : [last];
  });
  return days.toSorted().at(-1) ?? null;
}

function future(shelf: Shelf, entry: Entry, { path, edtf }: DateField): Finding[] {
  const published = lastPublished(shelf, entry.record);
  if (published === null || isPlan(entry.record, path) || (earliestDay(edtf) ?? published) <= published) return [];
  return [inRecord(entry, path, 'periods.future', `"${edtf}" is after the cited documents were published (${published} at the latest); a fact cannot be, so correct the date or record it as planned`)];
}

/** Plans may lie ahead: planned agreements, acts of planning, ends of terms, events told as to come. */
function isPlan(record: AssayRecord, path: readonly PropertyKey[]): boolean {
  switch (record.kind) {
    case 'membership': return path[0] === 'end_date';
    case 'agreement': return ['planned', 'negotiating', 'announced'].includes(record.status);
    case 'statement': return ['plans', 'promises', 'expects', 'calls_for'].includes(record.act);
    case 'event': return /\b(?:planned|scheduled|expected|will)\b/i.test(record.says?.en ?? '');
    default: return false;
  }
}

const SINGLE_SEATS = new Set(['chair', 'head', 'minister']);

/** Two holders of one seat whose stated terms surely share a day. */
function seats(shelf: Shelf): Finding[] {
  const terms = shelf.entries.flatMap((entry) => {
    const { record } = entry;
    if (record.kind !== 'membership' || record.former || record.retracted !== undefined || record.rank === 'deprecated') return [];
    const post = shelf.byId.get(record.post)?.record;
    return post?.kind === 'post' && SINGLE_SEATS.has(post.role) ? [{ entry, record }] : [];
  });
  return terms.flatMap((later, index) => terms.slice(0, index).flatMap((earlier) => {
    if (earlier.record.post !== later.record.post || earlier.record.holder === later.record.holder || !overlap(earlier.record, later.record)) return [];
    return [inRecord(later.entry, ['start_date'], 'periods.seat', `the post ${later.record.post} is held by ${earlier.record.holder} at the same time (${earlier.record.id}); end the earlier term, or mark one of the two as former or deprecated`)];
  }));
}

type Membership = Extract<AssayRecord, { kind: 'membership' }>;
function overlap(a: Membership, b: Membership): boolean {
  const stated = [a, b].flatMap(({ start_date: start, end_date: end }) => [start, end]).every((date) => date === undefined || parseEdtf(date).ok);
  const starts = [a.start_date, b.start_date].flatMap((start) => (start === undefined || !stated ? [] : [latestDay(start) ?? earliestDay(start) ?? []].flat()));
  return starts.some((day) => [a, b].every((term) => holdsOn(term.start_date, term.end_date, day) === 'yes'));
}
