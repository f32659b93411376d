// Values a command's fields take, read off the records, and what is said to a person who gave another: what was given, what there is,
// what to do next. Offers while typing (records/options.ts) come from the same records, but anything may arrive. Pure.
import type { FinancingRequest } from '../../src/contracts/adapter.ts';
import type { Draft, World } from '../../src/contracts/intent.ts';
import type { Financing } from '../../src/model/record.ts';
import { shortened } from '../../src/lib/text/suggest.ts';

/** `field` names a column of the catalogue; `values` are ids or the record's own words. */
type Asked = { field: string; value: string | undefined; values: () => readonly string[] };
const GROUPINGS = ['agency', 'stage', 'instrument', 'country', 'state', 'mineral', 'recipient', 'month', 'funder_class'];
const FIELDS = {
  agency: (f) => [f.agency], stage: (f) => [f.stage], instrument: (f) => [f.instrument], funder_class: (f) => [f.funder_class],
  country: (f) => f.countries, state: (f) => f.states, mineral: (f) => f.minerals, recipient: (f) => [f.recipient ?? f.deal],
} satisfies Partial<Record<keyof FinancingRequest, (f: Financing) => readonly string[]>>;
const isField = (name: string): name is keyof typeof FIELDS => name in FIELDS;

/** What is wrong with the request, or undefined when every field can be used. */
export function refuseFinancing(request: FinancingRequest, world: World): Draft | undefined {
  const money = world.ledger.rows().flatMap((r) => (r.because === 'headline' ? [] : [r.record]));
  const filters = Object.keys(FIELDS).filter(isField).map((field): Asked => ({ field, value: request[field], values: () => money.flatMap(FIELDS[field]) }));
  return refuseValues([{ field: 'grouping', value: request.groupBy, values: () => GROUPINGS }, ...filters], world) ?? refuseDates(request, world);
}

/** A name the sources know but list nothing for is a gap; any other word is asked about. */
export function refuseValues(asked: readonly Asked[], world: World): Draft | undefined {
  for (const { field, value, values } of asked) {
    if (value === undefined || value === '' || values().includes(value)) continue;
    const isKnown = world.record(value) !== undefined;
    const shown = (one: string): string => (world.record(one) === undefined ? one.replaceAll('_', ' ') : world.name(one));
    const choices = [...new Set(values())].map(shown).toSorted((a, b) => a.localeCompare(b));
    const text = world.say('command.values', { field: world.say(`column.${field}`), value: shortened(shown(value)), values: choices.join(', ') });
    return { status: isKnown ? 'abstained' : 'clarify', blocks: [{ kind: 'notice', tone: 'gap', text }], records: [], gap: `${field} ${shortened(value)}` };
  }
  return undefined;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;
export function refuseDates({ from, to }: Pick<FinancingRequest, 'from' | 'to'>, world: World): Draft | undefined {
  const unreadable = [from, to].find((day) => day !== undefined && day !== '' && !DAY.test(day));
  const clarify = (text: string): Draft => ({ status: 'clarify', blocks: [{ kind: 'notice', tone: 'gap', text }], records: [], gap: 'dates of a command' });
  if (unreadable !== undefined) return clarify(world.say('command.day', { value: shortened(unreadable) }));
  // A month holds all its days: "2026-02" to "2026-02-10" is a span, not a contradiction.
  return from !== undefined && to !== undefined && to !== '' && from.slice(0, to.length) > to ? clarify(world.say('command.days-reversed', { from, to })) : undefined;
}
