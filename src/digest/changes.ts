// What is new for a channel, computed from facts: added, corrected, withdrawn; one change per event however many documents report it.
// Pure. Not for: wording (compose.ts), terms and dates (upcoming.ts), totals (totals.ts).
import type { Document } from '../model/document.ts';
import type { AssayRecord } from '../model/record.ts';
import type { FactIndex, Version } from './fact-index.ts';
import type { Mark } from './seen.ts';

export type FactChange =
  | { kind: 'added' | 'withdrawn'; key: string; lead: AssayRecord; others: AssayRecord[] }
  | { kind: 'corrected'; key: string; lead: AssayRecord; others: AssayRecord[]; before: AssayRecord };
export type SourceChange = { kind: 'source'; document: Document };

/** Which kind speaks for an event told by several records; also the order of lines. */
const ORDER: readonly AssayRecord['kind'][] = ['agreement', 'financing', 'event', 'membership', 'initiative', 'count', 'statement'];
const ranked = (record: AssayRecord): number => ORDER.indexOf(record.kind);

/** `topics` empty: everything. */
export function factChanges(index: FactIndex, isNew: (mark: Mark) => boolean, topics: readonly string[]): FactChange[] {
  const arrived = index.versions.filter(version => isNew(version.added) && version.withdrawn === undefined && isNews(version.record, index));
  const left = index.versions.filter(version => version.withdrawn !== undefined && isNew(version.withdrawn) && !isNew(version.added) && isNews(version.record, index));
  const successor = pair(left, arrived);
  const corrected = left.flatMap((version): FactChange[] => {
    const lead = successor.get(version)?.record;
    return lead === undefined ? [] : [{ kind: 'corrected', key: lead.id, lead, others: [], before: version.record }];
  });
  const taken = new Set(successor.values());
  const added = group(arrived.filter(version => !taken.has(version)).map(version => version.record), index);
  const withdrawn = left.filter(version => !successor.has(version)).map((version): FactChange => ({ kind: 'withdrawn', key: version.record.id, lead: version.record, others: [] }));
  return [...added, ...corrected, ...withdrawn].filter(change => concerns(change, index, topics)).toSorted(inOrder);
}

/** Sources whose first record is new to the channel. */
export function sourceChanges(index: FactIndex, isNew: (mark: Mark) => boolean, topics: readonly string[]): SourceChange[] {
  // A source is about everything in it; with topics chosen, the lines above already name it.
  if (topics.length > 0) return [];
  return index.sources.filter(source => isNew(source.mark)).map(source => ({ kind: 'source', document: source.document }));
}

export function touchesTopics(record: AssayRecord, index: FactIndex, topics: readonly string[]): boolean {
  if (topics.length === 0) return true;
  const reach = index.topicsOf(record);
  return topics.some(topic => reach.has(topic));
}

function concerns(change: FactChange, index: FactIndex, topics: readonly string[]): boolean {
  return [change.lead, ...change.others].some(record => touchesTopics(record, index, topics));
}

/** Names, places, minerals and remarks about the newspapers themselves are no news; nor is a copy of what is told elsewhere. */
function isNews(record: AssayRecord, index: FactIndex): boolean {
  if (record.rank === 'deprecated') return record.retracted !== undefined;
  switch (record.kind) {
    case 'agreement': case 'event': case 'initiative': case 'count': return true;
    case 'financing': return record.duplicate_of === undefined;
    case 'membership': return record.start_date !== undefined || record.end_date !== undefined;
    case 'statement': return record.about.length === 0 || !record.about.every(id => isMedia(index.current.get(id)));
    default: return false;
  }
}
const isMedia = (record: AssayRecord | undefined): boolean => record?.kind === 'organization' && record.classification === 'media';

/** A version that left and one that came on the same subject are one correction. */
function pair(left: readonly Version[], arrived: readonly Version[]): Map<Version, Version> {
  const bySubject = new Map(arrived.map(version => [subjectOf(version.record), version]));
  const pairs = new Map<Version, Version>();
  for (const version of left) {
    const same = arrived.find(candidate => candidate.record.id === version.record.id) ?? bySubject.get(subjectOf(version.record));
    if (same !== undefined && ![...pairs.values()].includes(same)) pairs.set(version, same);
  }
  return pairs;
}

/** What a fact is about, without its value: two versions with the same subject say the same thing differently. */
function subjectOf(record: AssayRecord): string {
  switch (record.kind) {
    case 'financing': return `financing|${record.deal}|${record.agency}|${record.instrument}|${record.measure}|${record.recipient ?? ''}`;
    case 'membership': return `membership|${record.post}|${record.holder}`;
    case 'agreement': return `agreement|${record.event ?? record.name.en}|${record.type}`;
    case 'event': return `event|${record.type}|${record.name.en}`;
    case 'count': return `count|${record.of}|${record.unit}|${record.about.join()}`;
    default: return record.id;
  }
}

function group(records: readonly AssayRecord[], index: FactIndex): FactChange[] {
  const here = new Set(records.map(record => record.id));
  const groups = new Map<string, AssayRecord[]>();
  for (const record of records) {
    const key = eventOf(record, here, index);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [record]);
    else members.push(record);
  }
  return [...groups].flatMap(([key, members]): FactChange[] => {
    const [lead, ...others] = members.toSorted((a, b) => ranked(a) - ranked(b) || a.id.localeCompare(b.id));
    return lead === undefined ? [] : [{ kind: 'added', key, lead, others }];
  });
}

/** What a remark may be told under, the most telling first. */
const UNDER: readonly AssayRecord['kind'][] = ['event', 'agreement', 'financing', 'initiative'];

/** The event that a record tells of, if that event is told here too; else the record stands for itself. */
function eventOf(record: AssayRecord, here: ReadonlySet<string>, index: FactIndex): string {
  if (record.kind === 'agreement') return record.event ?? record.id;
  if (record.kind !== 'statement' && record.kind !== 'count') return record.id;
  const about = record.about.filter(id => here.has(id)).flatMap(id => index.current.get(id) ?? []);
  for (const kind of UNDER) {
    const found = about.find(one => one.kind === kind);
    if (found !== undefined) return found.kind === 'agreement' ? (found.event ?? found.id) : found.id;
  }
  return record.id;
}

function inOrder(a: FactChange, b: FactChange): number {
  return ranked(a.lead) - ranked(b.lead) || b.lead.recorded.localeCompare(a.lead.recorded) || happened(b.lead).localeCompare(happened(a.lead)) || a.key.localeCompare(b.key);
}

/** When it happened in the world, as written; empty where it is not said. */
function happened(record: AssayRecord): string {
  switch (record.kind) {
    case 'agreement': return record.signed_on ?? '';
    case 'event': return record.on;
    case 'financing': return record.date ?? '';
    case 'statement': return record.made_on ?? '';
    default: return '';
  }
}
