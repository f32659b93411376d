// The facts arranged for digests, once per corpus version: marks, versions by id, what each record is about, when a source came.
// Not for: deciding what is news (changes.ts).
import type { Document } from '../model/document.ts';
import type { AssayRecord } from '../model/record.ts';
import type { DigestFacts } from './ports.ts';
import { type Mark, markOf } from './seen.ts';

export type Version = { record: AssayRecord; added: Mark; withdrawn: Mark | undefined };
export type FactIndex = {
  facts: DigestFacts;
  versions: readonly Version[];
  marks: readonly Mark[];
  /** Present version of an id. */
  current: ReadonlyMap<string, AssayRecord>;
  /** Sources with the day of the first record that cites them. */
  sources: readonly { document: Document; mark: Mark }[];
  /** Ids and `stage:...` words that a record touches, through two steps: person -> post -> organisation -> country. */
  topicsOf(record: AssayRecord): ReadonlySet<string>;
};

const remembered = new WeakMap<DigestFacts, FactIndex>();

export function indexFacts(facts: DigestFacts): FactIndex {
  const known = remembered.get(facts);
  if (known !== undefined) return known;
  const made = build(facts);
  remembered.set(facts, made);
  return made;
}

function build(facts: DigestFacts): FactIndex {
  const versions = facts.records.map((record): Version => ({
    record, added: markOf('+', record.id, record.recorded),
    withdrawn: record.retracted === undefined ? undefined : markOf('-', record.id, record.retracted),
  }));
  const current = new Map(facts.records.filter(record => record.retracted === undefined).map(record => [record.id, record]));
  const sources = sourcesOf(facts);
  const marks = [...versions.flatMap(version => (version.withdrawn === undefined ? [version.added] : [version.added, version.withdrawn])), ...sources.map(source => source.mark)];
  const topics = new Map<AssayRecord, ReadonlySet<string>>();
  const links: Links = { current, posts: postsOf(facts.records), countries: countriesByCode(facts.records) };
  return {
    facts, versions, marks, current, sources,
    topicsOf(record) {
      const found = topics.get(record) ?? reach(record, links);
      topics.set(record, found);
      return found;
    },
  };
}

function sourcesOf(facts: DigestFacts): { document: Document; mark: Mark }[] {
  const firstDay = new Map<string, string>();
  for (const record of facts.records) {
    for (const evidence of record.evidence) {
      const number = evidence.slice(0, 3);
      const before = firstDay.get(number);
      if (before === undefined || record.recorded < before) firstDay.set(number, record.recorded);
    }
  }
  return facts.documents.flatMap(document => {
    const day = firstDay.get(document.id.slice(0, 3));
    return day === undefined ? [] : [{ document, mark: markOf('+', `document:${document.id}`, day) }];
  });
}

function postsOf(records: readonly AssayRecord[]): ReadonlyMap<string, readonly string[]> {
  const posts = new Map<string, string[]>();
  for (const record of records) {
    // A country that chairs a forum is not about the forum in all it does; a person is there for a post.
    if (record.kind === 'membership' && record.holder.startsWith('person:')) posts.set(record.holder, [...(posts.get(record.holder) ?? []), record.post]);
  }
  return posts;
}

function countriesByCode(records: readonly AssayRecord[]): ReadonlyMap<string, string> {
  return new Map(records.flatMap(record => (record.kind === 'place' && record.type === 'country' && record.iso !== undefined ? [[record.iso, record.id]] : [])));
}

type Links = { current: ReadonlyMap<string, AssayRecord>; posts: ReadonlyMap<string, readonly string[]>; countries: ReadonlyMap<string, string> };
const STEPS = 3;

function reach(record: AssayRecord, links: Links): ReadonlySet<string> {
  const found = new Set([...linksOf(record), ...upwards(record, links)]);
  if (record.kind === 'financing') found.add(`stage:${record.stage}`);
  let edge = [...found];
  for (let step = 0; step < STEPS && edge.length > 0; step += 1) {
    const next = edge.flatMap(id => [...(links.posts.get(id) ?? []), ...upwards(links.current.get(id), links)]).filter(id => !found.has(id));
    for (const id of next) found.add(id);
    edge = next;
  }
  return found;
}

/** From a part to the whole it belongs to, never down again: an agency belongs to its country, not each of its deals to the other. */
function upwards(record: AssayRecord | undefined, links: Links): string[] {
  switch (record?.kind) {
    case 'post': return listed(record.organization);
    case 'organization': return [...listed(record.parent), ...listed(record.country === undefined ? undefined : links.countries.get(record.country))];
    case 'place': return listed(record.within);
    case 'agreement': return [...listed(record.event), ...record.parties.map(party => party.party)];
    case 'event': return listed(record.place);
    default: return [];
  }
}

const listed = (id: string | undefined): string[] => (id === undefined ? [] : [id]);

/** Ids that a record names, its own among them. */
function linksOf(r: AssayRecord): string[] {
  switch (r.kind) {
    case 'membership': return [r.id, r.holder, r.post];
    case 'agreement': return [r.id, ...listed(r.place), ...listed(r.event), ...r.parties.flatMap(party => [party.party, ...listed(party.signer)])];
    case 'event': return [r.id, ...listed(r.place), ...r.participants.map(participant => participant.actor)];
    case 'statement': return [r.id, ...listed(r.speaker), ...r.about];
    case 'count': case 'gap': return [r.id, ...r.about];
    case 'initiative': return [r.id, ...listed(r.successor_of), ...r.leads];
    case 'financing': return [r.id, r.agency, ...listed(r.funder), ...listed(r.recipient), ...listed(r.initiative), ...listed(r.country), ...r.countries, ...r.states, ...r.minerals];
    default: return [r.id];
  }
}
