// "Which companies does the Caspian Post article name?", "what minerals appear in the Tashkent article?": everything of a kind that stands in one article. Not for: all articles (coverage), one thing in them (mentions).
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { AssayRecord } from '../src/model/record.ts';
import type { Reading } from '../src/model/reading.ts';
import { documentMeant, documentOf, nameOf, paragraphsNaming } from './shared/documents.ts';

type Kind = 'people' | 'companies' | 'organizations' | 'countries' | 'cities' | 'minerals';
type Slots = { kind: Kind; document: string; found: { id: string; refs: string[] }[]; unnamed: AssayRecord[] };
type Facts = (Slots & { outcome: 'named' }) | (Slots & { outcome: 'none' });

const COMPANY = new Set(['company', 'consortium', 'unnamed']);
const NOUNS: readonly (readonly [RegExp, Kind])[] = [
  [/\b(?:people|persons?|individuals|officials|politicians|diplomats)\b/iu, 'people'], [/\b(?:compan(?:y|ies)|firms?|businesses)\b/iu, 'companies'],
  [/\b(?:organi[sz]ations?|bodies|agencies|institutions|ministries)\b/iu, 'organizations'], [/\b(?:countr(?:y|ies)|nations)\b/iu, 'countries'],
  [/\b(?:cit(?:y|ies)|towns)\b/iu, 'cities'], [/\b(?:minerals?|metals?|elements)\b/iu, 'minerals'],
];
const STANDS = /\b(?:nam(?:e|es|ed|ing)|mention(?:s|ed)?|appears?|lists?|listed|cite[sd]?|occurs?|(?:come|turn|show|pop)s? up|found)\b/iu;
const ASKED = /^\W*(?:and |so |please )?(?:which|what|who|whom|list|name|how many|give|tell|show)\b/iu;
const ARTICLE = /\b(?:article|story|piece|text|report|document|uzdaily|caspian post|middleasiannews)\b/iu;
/** Words that only ask: the kind, the verb, the article. */
const ASKING = /^(?:nam(?:e|es|ed|ing)|mention\w*|appear\w*|list\w*|cite[sd]?|occur\w*|comes? up|turns? up|shows? up|found|article|story|piece|text|report|document|critical minerals?|all|critical|how many)$/iu;

export const namedIn = defineIntent<Slots, Facts>({
  name: 'named-in',
  summary: 'Lists the people, companies, countries, cities or minerals one article names.',
  examples: ['Which companies are named in the Caspian Post article?', 'what minerals appear in the Tashkent article', 'Which people does the UzDaily article name?', 'list the cities mentioned in the article on the Tashkent memorandum'],
  counterexamples: ['Which companies are named?', 'In which article is Kamilov named?', 'Which countries signed, according to UzDaily?', 'who chairs FORGE in the UzDaily article'],
  claim(reading, world) {
    if (!ASKED.test(reading.text) || !STANDS.test(reading.text) || !ARTICLE.test(reading.text)) return undefined;
    const kind = NOUNS.find(([noun]) => noun.test(reading.text))?.[1] ?? (/^\W*(?:and |so )?whom? (?:is|are|was|were|does|gets?) (?:.* )?(?:named?|mention(?:ed)?|listed)\b/iu.test(reading.text) ? 'people' : undefined);
    const document = kind === undefined ? undefined : (reading.mentions.flatMap((m) => documentOf(m, world) ?? [])[0]?.slice(0, 3) ?? documentMeant(reading.text, world));
    if (kind === undefined || document === undefined || asksMore(reading) || ofAnAgency(reading, world)) return undefined;
    const found = world.of(RECORDS[kind]).filter((r) => isOf(kind, r)).map((r) => ({ id: r.id, refs: placesOf(r, kind, world).filter((ref) => ref.startsWith(document) && !onlyAdministration(ref, r, world)) })).filter((f) => f.refs.length > 0 && !reading.except.some((m) => m.id === f.id));
    const unnamed = kind === 'companies' ? world.of('organization').filter((r) => r.classification === 'unnamed' && r.evidence.some((e) => e.startsWith(document))) : [];
    return { score: 0.96, slots: { kind, document, found: found.filter((f) => !unnamed.some((u) => u.id === f.id)), unnamed }, why: `${found.length} ${kind} in ${document}` };
  },
  handle: ({ slots }): Facts => (slots.found.length > 0 ? { outcome: 'named', ...slots } : { outcome: 'none', ...slots }),
  template: {
    named: (f, world): Draft => ({
      status: 'answered', records: f.found.map((x) => x.id), derived: [f.found.length], focus: { set: f.found.map((x) => x.id), entities: f.found.map((x) => x.id) },
      blocks: [{ kind: 'list', title: world.say(`named-in.${f.kind}`, { n: f.found.length, article: titleOf(f.document, world) }), items: f.found.map((x) => ({ text: world.name(x.id), cites: x.refs.slice(0, 3) })) }, ...told(f.unnamed, world)],
    }),
    none: (f, world): Draft => ({ status: 'partial', records: f.unnamed.map((r) => r.id), gap: `${f.kind} in ${f.document}`, blocks: [{ kind: 'paragraph', text: world.say(`named-in.${f.kind}`, { n: 0, article: titleOf(f.document, world) }), cites: [`${f.document}:1`] }, ...told(f.unnamed, world)] }),
  },
});

const RECORDS = { people: 'person', companies: 'organization', organizations: 'organization', countries: 'place', cities: 'place', minerals: 'mineral' } as const;
function isOf(kind: Kind, r: AssayRecord): boolean {
  if (r.kind === 'organization') return kind === 'companies' ? COMPANY.has(r.classification) : r.classification !== 'unnamed' && !COMPANY.has(r.classification);
  return r.kind !== 'place' || r.type === (kind === 'cities' ? 'city' : 'country');
}
/** "New York" is a state's name too: a city stands where its record says. */
const placesOf = (r: AssayRecord, kind: Kind, world: World): readonly string[] => (kind === 'cities' && 'evidence' in r ? [...new Set([...paragraphsNaming(r.id, world), ...r.evidence])] : paragraphsNaming(r.id, world));
/** Something is asked for besides what stands there: who signed, how much. */
function asksMore(reading: Reading): boolean {
  const article = /\b(?:in|by|does|do|did|of) (?:the |an? |that )?(?:[\w'’-]+ ){0,5}?(?:article|story|piece|text|report|document|uzdaily|caspian post|middleasiannews)\b.*$/iu.exec(reading.text)?.[0].replaceAll('-', ' ') ?? '';
  const before = reading.text.replaceAll('-', ' ').replace(article, ' ');
  return reading.terms.some((t) => before.includes(t.surface) && !ASKING.test(t.surface) && !NOUNS.some(([noun]) => noun.test(t.surface))) || reading.mentions.some((m) => before.includes(m.surface) && m.kind !== 'document') || reading.amounts.length + reading.dates.filter((d) => before.includes(d.text)).length > 0;
}
/** "For EXIM's letters": what stands in the lines of one agency, not in all of the article. */
const ofAnAgency = (reading: Reading, world: World): boolean => reading.mentions.some((m) => world.ledger.rows().some((r) => r.record.agency === m.id));
/** "The Trump administration" names no man. */
function onlyAdministration(ref: string, r: AssayRecord, world: World): boolean {
  const text = world.documents.find((d) => d.id.startsWith(ref.slice(0, 3)))?.paragraphs.find((p) => p.number === Number(ref.slice(4)))?.text ?? '';
  const [last] = r.kind === 'person' ? r.name.en.split(' ').slice(-1) : [];
  return last !== undefined && text.includes(`${last} administration`) && !text.replaceAll(`${last} administration`, '').includes(last);
}
const titleOf = (document: string, world: World): string => { const d = world.documents.find((x) => x.id.startsWith(document)); return d === undefined ? document : nameOf(d, world); };
const told = (records: readonly AssayRecord[], world: World): Draft['blocks'] => records.map((r) => ({ kind: 'paragraph', text: world.says(r), cites: r.evidence }));
