// What a name or abbreviation stands for; both expansions when the sources give two.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { AssayRecord } from '../src/model/record.ts';
import { wordsOf } from '../src/lib/text/patterns.ts';

type Facts = { outcome: 'one'; record: AssayRecord } | { outcome: 'several'; record: AssayRecord; expansions: { text: string; evidence: string[] }[] };
const STANDS = wordsOf(
  /stands? for|short for|acronym|abbreviat\w*|(?:full|long)[- ](?:name|form|version)|(?:spelled|spelt|written) out/u,
  /^\W*(?:(?:please|pls|can you|could you)\W+)*(?:spell|write) out|(?:spell|write) (?:it|that|this|them) out/u,
  /(?:write|spell|give|name|written)\b.{1,30}\bin full|in full\W*$|unabbreviated|letters\b(?! of\b).{1,30}\b(?:mean|stand)\w*/u,
  /expan(?:d|ds|ded|sion|sions)|what (?:is|does) [\w-]+ (?:mean|short)|decode|two versions|official name/u,
);
/** "All the projects with an acronym": several are asked for, none is spelled out. */
const OF_SEVERAL = /\b(?:with|have|has|carry|bear) (?:an? |their )?(?:acronyms?|abbreviations?|full names?)\b|\b(?:which|what|list|name|all)\b.{0,20}\b(?:acronyms|abbreviations)\b/iu;

export const standsFor = defineIntent<{ record: AssayRecord }, Facts>({
  name: 'stands-for',
  summary: 'Says what an abbreviation stands for and where the sources differ.',
  examples: ['What does FORGE stand for?', 'EXIM is short for what?', 'full name of DFC', 'the articles expand FORGE differently, what are the two versions?'],
  counterexamples: ['What does NOFO stand for?', 'What is FORGE for?'],
  claim(reading, world) {
    if (!STANDS.test(reading.text) || OF_SEVERAL.test(reading.text) || /\b(?:NOFO|NOI|PIA|MoU)\b/iu.test(reading.text) || /\bwhich (?:article|source|document|text)\b/iu.test(reading.text)) return undefined;
    const named = reading.mentions.flatMap((m) => world.record(m.id) ?? []);
    const record = named.find((r) => r.kind === 'initiative') ?? named.find((r) => r.kind === 'organization');
    return record === undefined ? undefined : { score: 0.94, slots: { record }, why: `expansion of ${record.id}` };
  },
  handle({ slots: { record } }): Facts {
    return record.kind === 'initiative' && record.expansions.length > 1 ? { outcome: 'several', record, expansions: record.expansions } : { outcome: 'one', record };
  },
  template: {
    one: ({ record }, world): Draft => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: `${expanded(record, world)}.`, cites: record.evidence }, { kind: 'paragraph', text: world.says(record), cites: record.evidence }], records: [record.id], focus: { entities: [record.id] } }),
    several: ({ record, expansions }, world): Draft => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: world.say('stands.several', { name: 'name' in record ? (record.aliases.find((a) => /^[A-Z]{2,}$/u.test(a)) ?? record.name.en) : record.id }) }, { kind: 'list', items: expansions.map((e) => ({ text: e.text, cites: e.evidence })) }], records: [record.id], derived: [expansions.length], focus: { entities: [record.id] } }),
  },
});

/** The name with what it stands for, where that is told apart from the name. */
function expanded(record: AssayRecord, world: World): string {
  const only = record.kind === 'initiative' ? record.expansions[0]?.text : undefined;
  return only === undefined ? world.name(record.id) : `${only} (${world.name(record.id)})`;
}
