// Which fields of a record hold ids of other records, and which hold dates: one place for all checks.
// Not for: judging them (checks/).
import type { AssayRecord, RecordKind } from '../model/record.ts';

/** One field that names another record. `states`: the name must stand in the evidence. `kinds` undefined: any kind will do. */
export type Reference = { path: PropertyKey[]; id: string; kinds?: readonly RecordKind[]; states: boolean };
export type DateField = { path: PropertyKey[]; edtf: string };

const ACTORS: readonly RecordKind[] = ['place', 'organization', 'person'];

function one(path: PropertyKey[], id: string | undefined, kinds: readonly RecordKind[] | undefined, states = false): Reference[] {
  return id === undefined ? [] : [kinds === undefined ? { path, id, states } : { path, id, kinds, states }];
}

function many(field: string, ids: readonly string[], kinds: readonly RecordKind[] | undefined, states = false): Reference[] {
  return ids.flatMap((id, index) => one([field, index], id, kinds, states));
}

/** Every reference of a record, in the order of its fields. */
export function referencesOf(record: AssayRecord): Reference[] {
  switch (record.kind) {
    case 'organization': return one(['parent'], record.parent, ['organization']);
    case 'post': return one(['organization'], record.organization, ['organization', 'initiative', 'place']);
    case 'membership': return [...one(['holder'], record.holder, ACTORS, true), ...one(['post'], record.post, ['post'])];
    case 'initiative': return [...one(['successor_of'], record.successor_of, ['initiative'], true), ...many('leads', record.leads, [...ACTORS, 'post', 'initiative'])];
    case 'agreement': return [
      ...one(['place'], record.place, ['place'], true), ...one(['event'], record.event, ['event']),
      ...record.parties.flatMap(({ party, signer }, index) => [...one(['parties', index, 'party'], party, [...ACTORS, 'initiative'], true), ...one(['parties', index, 'signer'], signer, ['person'], true)]),
    ];
    case 'event': return [
      ...one(['place'], record.place, ['place'], true),
      ...record.participants.flatMap(({ actor }, index) => one(['participants', index, 'actor'], actor, [...ACTORS, 'initiative', 'post'], true)),
    ];
    case 'statement': return [...one(['speaker'], record.speaker, [...ACTORS, 'post'], true), ...many('about', record.about, undefined)];
    case 'count': case 'gap': return many('about', record.about, undefined);
    case 'place': return one(['within'], record.within, ['place']);
    case 'financing': return financingReferences(record);
    case 'person': case 'mineral': return [];
  }
}

function financingReferences(record: Extract<AssayRecord, { kind: 'financing' }>): Reference[] {
  return [
    ...one(['agency'], record.agency, ['organization'], true), ...one(['funder'], record.funder, ['organization', 'place']),
    ...one(['recipient'], record.recipient, ['organization', 'initiative'], true), ...one(['initiative'], record.initiative, ['initiative'], true),
    ...one(['country'], record.country, ['place'], true), ...many('countries', record.countries, ['place'], true), ...many('states', record.states, ['place'], true),
    ...many('minerals', record.minerals, ['mineral'], true),
    ...one(['part_of'], record.part_of, ['financing']), ...one(['duplicate_of'], record.duplicate_of, ['financing']), ...many('sum_of', record.sum_of, ['financing']),
  ];
}

const DATE_FIELDS = ['signed_on', 'on', 'made_on', 'date', 'start_date', 'end_date', 'as_of'] as const;

/** Every date of a record that is present. */
export function datesOf(record: AssayRecord): DateField[] {
  return DATE_FIELDS.flatMap((name) => {
    const edtf: unknown = Reflect.get(record, name);
    return typeof edtf === 'string' ? [{ path: [name], edtf }] : [];
  });
}

/** English name and aliases of a named record; empty for kinds without a name. */
export function namesOf(record: AssayRecord): string[] {
  if (!('name' in record)) return [];
  const expansions = record.kind === 'initiative' ? record.expansions.map(({ text }) => text) : [];
  return [record.name.en, ...record.aliases, ...expansions];
}
