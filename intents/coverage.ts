// What Assay knows and does not know: its documents, their dates and publishers, the gaps around a subject, lists of everything of a kind.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Gap } from '../src/model/record.ts';
import { nameOf } from './shared/documents.ts';
import { anyOf, wordsOf } from '../src/lib/text/patterns.ts';

type Facts = { outcome: 'documents' } | { outcome: 'gaps'; about: string[]; found: Gap[] } | { outcome: 'catalogue'; kind: Catalogue; ids: string[] };
type Catalogue = 'initiative' | 'person' | 'organization' | 'company' | 'mineral' | 'event' | 'agreement';
const DOCUMENTS = anyOf(
  /\b(?:what|which|list|show|name|how many|give)\b.{0,30}\b(?:sources|documents|articles|corpus)\b(?:.{0,30}\b(?:do you (?:have|use|know|know of|cover|draw on|rely on)|you have|there|are there|loaded|available|used|based on|is there|in the corpus|your)\b|\W*$)/u,
  /\b(?:what|which) (?:do|are) (?:you|your) (?:know|sources|knowledge|cover|data)\b.{0,12}$/u,
  /\bwhat do you know\W*$/u,
  /\bhow (?:recent|old|current|up to date|fresh) (?:is|are) (?:your|the) (?:data|sources|information|documents)\b/u,
  /\byour (?:sources|documents)\W*$|^\W*sources\W*$|\bnewest (?:source|document|article)\b(?!s? on)/u,
  /\bwhat are you based on\b/u,
);
const UNKNOWN = wordsOf(
  /what (?:do(?:n't| not)|is not|isn't|are not|aren't|don't) (?:you |the (?:sources|documents|articles) )?(?:know|say|stated?|known|clear|disclosed|reveal\w*)/u,
  /what (?:don't|do) (?:you|the sources|the documents|the articles) not (?:know|say)|not (?:known|stated|disclosed|say) about|gaps?/u,
  /unknown about|missing (?:about|on|from)|what is missing|left unsaid|unanswered/u,
);
const KINDS: readonly [RegExp, Catalogue][] = [[/\binitiatives?\b|\bprogram(?:me)?s?\b/iu, 'initiative'], [/\bpeople\b|\bpersons?\b|\bofficials\b|\bdiplomats?\b|\bindividuals\b|\bpoliticians\b|\bnames of people\b/iu, 'person'], [/\bcompan(?:ies|y)\b|\bfirms\b|\bbusinesses\b/iu, 'company'], [/\borgani[sz]ations\b|\bagencies\b/iu, 'organization'], [/\bminerals\b|\bmetals\b|\belements\b/iu, 'mineral'], [/\bevents\b|\bmeetings\b/iu, 'event'], [/\bagreements\b|\bmemorand(?:a|ums)\b|\bmous\b/iu, 'agreement']];

/** Companies the articles speak of, with money or without. */
const MENTIONED = /\b(?:mentioned|named|appear\w*|referred to|cited)\b/iu;

export const coverage = defineIntent<{ facts: Facts }, Facts>({
  name: 'coverage',
  summary: 'Says which documents there are, what they do not say about a subject, and lists everything of a kind.',
  examples: ['What sources do you have?', 'what do you not know about Project Vault?', 'List every initiative named', 'which people are mentioned', 'how recent is your data?'],
  counterexamples: ['Which source says Korea chairs FORGE?', 'Which minerals are in the Reko Diq deal?', 'which companies got equity'],
  claim(reading, world) {
    const t = reading.text;
    if (DOCUMENTS.test(t) && !KINDS.some(([p]) => p.test(t)) && !/\b(?:event|deal|happen\w*|latest|newest|oldest|earliest|agreement|meeting)\b/iu.test(t) && reading.mentions.filter((m) => m.kind !== 'document').length === 0 && reading.numbers.length < 2) return { score: 0.9, slots: { facts: { outcome: 'documents' } }, why: 'documents' };
    const about = reading.mentions.map((m) => m.id);
    if (UNKNOWN.test(t) && about.length > 0) return { score: 0.92, slots: { facts: { outcome: 'gaps', about, found: world.of('gap').filter((g) => about.some((a) => g.about.includes(a))) } }, why: `gaps of ${about.join(', ')}` };
    const kind = KINDS.find(([p]) => p.test(t))?.[1];
    const listing = /\b(?:list|every|all|each|which|what|name)\b/iu.test(t) && /\b(?:mentioned|named?|appear\w*|there|every|all|covered|in the (?:sources|documents|articles|corpus)|across|listed|occur\w*)\b/iu.test(t);
    const demand = reading.terms.filter((x) => !KINDS.some(([p]) => p.test(x.surface)) && !x.keys.some((k) => /^c:(?:project|mineral|critical-mineral|rare-earth|company|agency|article|say|happen|agreement|memorandum|ministerial|meet|framework|leader|representative|example|member|dialogue|dig|deposit|partnership)$/u.test(k)));
    const others = reading.mentions.filter((m) => m.kind !== kind && m.kind !== 'document');
    if (kind !== undefined && listing && demand.length === 0 && others.length === 0 && reading.dates.length === 0) return { score: kind === 'company' && MENTIONED.test(t) ? 0.935 : 0.88, slots: { facts: { outcome: 'catalogue', kind, ids: idsOf(kind, world) } }, why: `all of kind ${kind}` };
    return undefined;
  },
  handle: ({ slots }) => slots.facts,
  template: {
    documents: (_f, world): Draft => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: world.say('coverage.documents', { n: world.documents.length }) }, { kind: 'list', ordered: true, items: world.documents.map((d) => ({ text: world.say('coverage.document', { name: nameOf(d, world), published: world.date(d.published), basis: d.published_basis, n: d.paragraphs.length, verbatim: d.verbatim ? 'yes' : 'no' }), cites: [`${d.id.slice(0, 3)}:1`] })) }], records: [], derived: [world.documents.length, ...world.documents.map((d) => d.paragraphs.length), ...world.documents.map((d) => Number(d.id.slice(0, 3)))] }),
    gaps: ({ about, found }, world): Draft => ({ status: found.length > 0 ? 'answered' : 'abstained', blocks: found.length === 0 ? [{ kind: 'notice', tone: 'gap', text: world.say('coverage.no-gaps', { names: world.list(about.map((a) => world.name(a))) }) }] : [{ kind: 'list', title: world.say('coverage.gaps', { names: world.list(about.map((a) => world.name(a))) }), items: found.slice(0, 12).map((g) => ({ text: world.says(g), cites: g.evidence })) }], records: found.map((g) => g.id), focus: { entities: about } }),
    catalogue: ({ kind, ids }, world): Draft => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: world.say(`coverage.catalogue.${kind}`, { n: ids.length }), cites: ids.flatMap((id) => world.record(id)?.evidence.slice(0, 1) ?? []) }, { kind: 'list', items: ids.map((id) => ({ text: world.name(id), cites: world.record(id)?.evidence.slice(0, 2) ?? [] })) }], records: ids, derived: [ids.length], focus: { set: ids } }),
  },
});
const COMPANIES = new Set(['company', 'consortium', 'unnamed']);
const idsOf = (kind: Catalogue, world: World): string[] => (kind === 'company' ? world.of('organization').filter((o) => COMPANIES.has(o.classification)) : world.of(kind)).map((r) => r.id);
export type { World };
