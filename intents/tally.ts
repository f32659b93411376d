// "Does the number given match the names given?": the count of a record held against the names that stand beside it.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import type { AssayRecord, Count } from '../src/model/record.ts';
import { attendees, COMMISSION, ELEVEN, MINISTERIAL, signatories } from './shared/sets.ts';
import { wordsOf } from '../src/lib/text/patterns.ts';

type Facts = { outcome: 'tallied'; count: Count; names: readonly string[]; list: AssayRecord | undefined };
const MATCH = wordsOf(
  /match\w*|agree[sd]?|in agreement|tall(?:y|ies)|correspond\w*|equal|fit|fits|same (?:number|as)|as many|consistent|line up|add up/u,
  /differ(?:s|ed|ences?)?|different(?! (?:\w+ )?[a-z]{3,}s\b)|more or fewer|more|fewer|square/u,
);
const NUMBER = /\b(?:numbers?|count|figure|total|how many|as many)\b/iu;
const NAMES = /\b(?:named?|names|listed|lists?|enumerat\w*|spelled out|given by name|by name)\b/iu;

export const tally = defineIntent<Facts, Facts>({
  name: 'tally',
  summary: 'Says whether the number the sources give matches the names they give.',
  examples: ['Does the number of announced new agreements match the number of countries named?', 'Are as many Pax Silica partners named as counted?', 'Is the number of signatories the same as the number of names given?'],
  counterexamples: ['How many countries are named?', 'Do the articles agree on the number of countries?'],
  claim(reading, world) {
    if (!MATCH.test(reading.text) || !NUMBER.test(reading.text) || !NAMES.test(reading.text) || reading.amounts.length > 0 || /\b(?:articles|sources|documents|reports)\b/iu.test(reading.text)) return undefined;
    const facts = factsOf(reading, world);
    return facts === undefined ? undefined : { score: 0.95, slots: facts, why: `${facts.count.id} against ${facts.names.length} names` };
  },
  handle: ({ slots }) => slots,
  template: {
    tallied: ({ count, names, list }, world): Draft => ({
      status: names.length > 0 ? 'answered' : 'partial',
      blocks: [
        { kind: 'paragraph', text: `${world.say(names.length === 0 ? 'tally.unnamed' : names.length === count.value ? 'tally.match' : 'tally.differ', { count: count.value, named: names.length })} ${world.says(count)}`, cites: [...new Set([...count.evidence, ...(list?.evidence ?? [])])] },
        ...(names.length > 0 && names.length <= 20 ? [{ kind: 'paragraph' as const, text: `${world.list(names.map((id) => world.name(id)))}.`, cites: list?.evidence ?? count.evidence }] : []),
        ...(names.includes(COMMISSION) ? [{ kind: 'notice' as const, tone: 'info' as const, text: world.say('tally.commission') }] : []),
      ],
      records: [count.id, ...(list === undefined ? [] : [list.id])], derived: [names.length, count.value], focus: { entities: count.about.slice(0, 1), set: [...names] },
    }),
  },
});

/** The set the question means, with its number and the names the sources give for it. */
function factsOf(reading: Reading, world: World): Facts | undefined {
  const found = world.find({ ...reading, ask: 'howmany' }, { kinds: ['count'], limit: 8 });
  const fresh = /\bsignator\w*|\bsigners\b/iu.test(reading.text) || (/\b(?:new|announced|signed|eleven|11)\b/iu.test(reading.text) && /\bagreements?|memorand\w*/iu.test(reading.text));
  const best = fresh ? world.of('count').find((c) => c.value === signatories(world).length && c.about.includes(ELEVEN)) : found.find((f) => f.coverage > 0.35)?.record;
  if (best?.kind !== 'count') return undefined;
  const eleven = best.about.includes(ELEVEN) || best.value === signatories(world).length;
  const there = !eleven && best.about.includes(MINISTERIAL) && /countr/iu.test(`${best.unit} ${best.of}`);
  const names = eleven ? signatories(world) : there ? attendees(world) : [];
  return { outcome: 'tallied', count: best, names, list: eleven ? world.record(ELEVEN) : there ? world.record(MINISTERIAL) : undefined };
}
