// Records that happened on a day, in order; and which of them a few words point to.
import type { World } from '../../src/contracts/intent.ts';
import { touches } from '../../src/records/periods.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { AssayRecord } from '../../src/model/record.ts';

export type Dated = { record: AssayRecord; on: string };

/** EDTF date of a record, if it is an occurrence. */
export function dateOf(r: AssayRecord): string | undefined {
  switch (r.kind) {
    case 'event': return r.on;
    case 'agreement': return r.status === 'signed' && r.signed_on !== undefined && !r.signed_on.includes('..') ? r.signed_on : undefined;
    case 'financing': return r.date !== undefined && r.measure !== 'headline_total' && !r.date.includes('/') ? r.date : undefined;
    case 'statement': return r.made_on;
    default: return undefined;
  }
}
/** Occurrences in order of their first day; each said once. */
export function timeline(world: World, kinds: readonly AssayRecord['kind'][] = ['event', 'agreement', 'financing']): Dated[] {
  const all = kinds.flatMap((k) => world.of(k)).flatMap((r): Dated[] => { const on = dateOf(r); return on === undefined || r.says === undefined ? [] : [{ record: r, on }]; });
  return all.toSorted((a, b) => first(a.on).localeCompare(first(b.on)) || rankOf(a.record) - rankOf(b.record) || a.record.id.localeCompare(b.record.id));
}
/** Where it stands among others: its first day; the day it was over by, when its start is open. */
export const first = (edtf: string): string => (edtf.split('/').find((day) => day !== '..') ?? '').replace('~', '').padEnd(10, '-01').slice(0, 10);
/** A headline beside an article stands after what happened that day. */
const rankOf = (r: AssayRecord): number => (r.kind === 'event' ? (r.type === 'news' ? 3 : 0) : r.kind === 'agreement' ? 1 : 2);

/** A line of the block of related news. */
const NEWS = /\b(?:news|headlines?)\b/iu;
const PAIR_MEETING = /\b(?:met|meet\w*|talks?|discussions?|sat down|conversation)\b/iu;
/** "The memorandum signed by Saidov" is the paper, not the meeting he was at. */
const SIGNED = /\bsign\w*/iu;
const PAPER = /\b(?:memorand\w+|mous?|agreements?|papers?|documents?|pacts?|accords?|deals?)\b/iu;
/** A record that holds so much of "Landau at the Glencore signing" is meant rather than the first thing of Landau's. */
const HELD = 0.8;
/** The dated record that words point to: by name first, then by the people who met, then by words. */
export function pointed(text: string, world: World): Dated | undefined {
  const reading = world.read(text);
  const edge = edgeOf(text, reading, world);
  if (edge !== undefined) return edge;
  if (NEWS.test(text)) { const item = world.find(reading, { kinds: ['event'], limit: 5 }).find((f) => f.record.id.endsWith('-news')); if (item?.record.kind === 'event') return { record: item.record, on: item.record.on }; }
  const day = reading.dates.find((d) => d.precision === 'day' && d.relation === 'on');
  const thatDay = day === undefined || reading.terms.length === 0 ? undefined : world.find(reading, { kinds: ['event', 'agreement'], limit: 8 }).map((f) => ({ record: f.record, on: dateOf(f.record) ?? '' })).find((d) => d.on !== '' && touches(d.on, day));
  if (thatDay !== undefined) return thatDay;
  const occurrences = [...reading.mentions].toSorted((a, b) => Number(['event', 'agreement'].includes(b.kind)) - Number(['event', 'agreement'].includes(a.kind)));
  const named = occurrences.flatMap((m) => byName(m.id, world));
  const people = reading.mentions.filter((m) => m.kind === 'person').map((m) => m.id);
  if (people.length >= 2 && (PAIR_MEETING.test(text) || people.length === 2)) {
    const met = timeline(world, ['event']).filter((d) => d.record.kind === 'event' && people.every((p) => d.record.kind === 'event' && d.record.participants.some((x) => x.actor === p)));
    const dated = reading.dates[0];
    const pick = met.find((d) => dated !== undefined && d.on.slice(5, 7) === dated.from.slice(5, 7)) ?? met[0];
    if (pick !== undefined) return pick;
  }
  const signed = SIGNED.test(text) && PAPER.test(text) ? world.of('agreement').find((a) => dateOf(a) !== undefined && a.parties.some((p) => p.signer !== undefined && people.includes(p.signer)) && reading.mentions.every((m) => m.kind !== 'agreement' || m.id === a.id)) : undefined;
  if (signed?.signed_on !== undefined) return { record: signed, on: signed.signed_on };
  const loose = occurrences.some((m) => dateless(m.id, world)) && occurrences.every((m) => m.kind === 'organization' || dateless(m.id, world));
  const sure = named[0] !== undefined && reading.terms.length <= 4 && !loose;
  const several = reading.mentions.length > 1 && ['person', 'organization'].includes(occurrences[0]?.kind ?? '');
  if (sure && !several) return named[0];
  const found = world.find(reading, { kinds: ['event', 'agreement', 'financing'], limit: 5 }).find((f) => f.coverage > 0.5 && dateOf(f.record) !== undefined);
  const on = found === undefined ? undefined : dateOf(found.record);
  return found !== undefined && on !== undefined && (!sure || found.coverage >= HELD) ? { record: found.record, on } : named[0];
}
/** "DOE's first listed notice": the end of an agency's dated lines. */
function edgeOf(text: string, reading: Reading, world: World): Dated | undefined {
  const ordinal = /\b(first|earliest|oldest|last|latest|newest|final|most recent)\b.{0,24}\b(?:notices?|lines?|deals?|dates?|announcements?|opportunit\w+|fund(?:s|ing)?|NOFOs?|NOIs?|entry|entries|item)\b/iu.exec(text);
  if (ordinal === null) return undefined;
  const type = /\b(NOFO|NOI|PIA)s?\b/iu.exec(text)?.[1]?.toUpperCase();
  const named = new Set(reading.mentions.map((m) => m.id));
  const lines = timeline(world, ['financing']).filter((d) => d.record.kind === 'financing' && d.on.length >= 10 && (named.has(d.record.agency) || (type !== undefined && named.size === 0)) && (type === undefined || d.record.notice === type));
  return /^(?:first|earliest|oldest)$/iu.test(ordinal[1] ?? '') ? lines[0] : lines.at(-1);
}
/** A contract without a day: what is said of it is dated, it is not. */
const dateless = (id: string, world: World): boolean => { const r = world.record(id); return r?.kind === 'agreement' && dateOf(r) === undefined; };
function byName(id: string, world: World): Dated[] {
  const own = world.record(id);
  const on = own === undefined ? undefined : dateOf(own);
  if (own !== undefined && on !== undefined) return [{ record: own, on }];
  const launch = id.startsWith('org:') ? undefined : world.around(id).find((r) => r.kind === 'event' && ['announcement', 'conference', 'summit', 'ministerial'].includes(r.type));
  if (launch?.kind === 'event') return [{ record: launch, on: launch.on }];
  const agreement = world.around(id).find((r) => (r.kind === 'financing' || r.kind === 'agreement') && dateOf(r) !== undefined);
  const when = agreement === undefined ? undefined : dateOf(agreement);
  const event = world.around(id).find((r) => r.kind === 'event' && r.participants.length < 20);
  if (id === 'initiative:forge') { const f = world.record('event:forge-launch'); if (f?.kind === 'event') return [{ record: f, on: f.on }]; }
  if (id === 'initiative:project-vault') { const f = world.record('event:vault-announcement'); if (f?.kind === 'event') return [{ record: f, on: f.on }]; }
  return agreement !== undefined && when !== undefined ? [{ record: agreement, on: when }] : event?.kind === 'event' && id.startsWith('initiative:') ? [{ record: event, on: event.on }] : [];
}
export type { Reading };
