// Which of the documents: by a trait of its own (no headline, no publisher), by its outlet, or by the names that stand in it.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Document } from '../src/model/document.ts';
import type { Mention, Reading } from '../src/model/reading.ts';
import { documentOf, nameOf, paragraphsNaming } from './shared/documents.ts';
import { anyOf } from '../src/lib/text/patterns.ts';

type Facts = { outcome: 'fitting'; documents: Document[]; refs: string[] } | { outcome: 'naming'; names: string[]; without: string[]; documents: Document[]; refs: string[]; all: boolean | null } | { outcome: 'silent'; names: string[]; documents: Document[]; naming: Document[]; refs: string[] };
const ARTICLE = '(?:articles?|sources?|documents?|texts?|reports?|pieces?|publications?|stor(?:y|ies)|headlines?)';
const WHICH = new RegExp(`\\b(?:which|how many|list|(?<!\\b(?:which|what|by) )name)\\b(?: \\w+){0,3}? ${ARTICLE}\\b|\\bwhat ${ARTICLE}\\b|\\b${ARTICLE}\\b.*\\bwhich (?:one|ones|of (?:them|these))\\b|\\b${ARTICLE}\\b[^?]*[.?:;,-] *(?:in |and |but )?(?:which|what)(?: are they| two| both)?\\W*$|\\bwhich of the (?:five|5|${ARTICLE})\\b|\\b(?:is|are) there (?:an?y?|one) ${ARTICLE}\\b`, 'iu');
/** "Is Vance in both reports": asks of each whether a name stands in it. */
const BOTH = new RegExp(`\\b(?:both|each|all|every)(?: of)?(?: (?:the|these|those|two|three|four|five|our|your|other))* (?:\\w+ )?${ARTICLE}\\b`, 'iu');
const ALL = /\b(?:all|every)\b/iu;
/** Says no more than that a name is there. */
const STANDS = /^(?:how|many|turns?|turned|turning|crops?|appear\w*|occurs?|features?|figures?|comes?|up|named?|names|mention\w*|present|speaks?|talks?|refers?|contains?|deals?|about|covers?|carr(?:y|ies)|includes?|total|different|five|cites?|tells?|word|writes?|in|all|every)$/iu;
const NAMED = new Set<Mention['kind']>(['person', 'organization', 'initiative', 'place', 'mineral']);
const NOT = '(?:no|without|lacks?|lacking|missing|omits?|not|n\'t|never)';

const MONEY = /\$|\b(?:dollars|million|billion)\b/u;
/** Traits that stand in the document's own data. */
const TRAITS: readonly [RegExp, (d: Document) => boolean, (d: Document) => readonly number[]][] = [
  [/\b(?:headlines?|titles?|heading)\b.*\b(?:twice|two times|repeat\w*|double|second time)\b|\b(?:twice|two times|repeats?|doubles?)\b.*\b(?:headlines?|titles?|heading)\b/iu, (d) => headings(d).length > 1 && new Set(headings(d).map((p) => p.text)).size === 1, (d) => headings(d).map((p) => p.number)],
  [new RegExp(`\\b${NOT}\\b.{0,25}\\b(?:headlines?|titles?|heading)\\b|\\b(?:headline|title)less\\b|\\buntitled\\b`, 'iu'), (d) => d.title_basis !== 'headline', () => [1]],
  [new RegExp(`\\b${NOT}\\b.{0,25}\\b(?:publishers?|outlets?|newspaper|media|agency|who published)\\b|\\b(?:publisher|outlet) .{0,15}\\b(?:unnamed|unknown|not (?:named|stated|given))\\b`, 'iu'), (d) => d.publisher === null, () => [1]],
  [new RegExp(`\\b${NOT}\\b.{0,25}\\b(?:money|dollars?|sums?|amounts?|financial figures?)\\b`, 'iu'), (d) => !d.paragraphs.some((p) => MONEY.test(p.text)), (d) => headings(d).map((p) => p.number)],
  [/\b(?:credits?|cites?|citing|quotes?|attribut\w*|rel(?:y|ies)|bas(?:es|ed)|borrow\w*|pass(?:es)? on|names?)\b.{0,30}\b(?:another|other|others|foreign|outside|different)\b.{0,12}\b(?:outlets?|media|news\w*|agenc(?:y|ies)|publications?|papers?|sources?)\b|\bsecond[- ]?hand\b/iu, (d) => relays(d).length > 0, (d) => relays(d)],
];
/** Paragraphs that give the outlet as somebody reporting: the text before us passes its report on. */
function relays(d: Document): number[] {
  const outlet = d.publisher;
  return outlet === null ? [] : d.paragraphs.filter((p) => p.text.includes(`ccording to ${outlet}`) || p.text.includes(`${outlet} reports`)).map((p) => p.number);
}
const headings = (d: Document): Document['paragraphs'] => d.paragraphs.filter((p) => p.role === 'heading' && p.number <= 2);

export const whichArticle = defineIntent<Facts, Facts>({
  name: 'which-article',
  summary: 'Says which of the articles has a trait, comes from an outlet or names somebody.',
  examples: ['In which articles does Saidov turn up?', 'Which article has no headline?', 'Which articles mention Rubio?', 'Which of the five pieces is from UzDaily?', 'Which article names no publisher?'],
  counterexamples: ['Which article says Korea chairs FORGE?', 'What is the headline of the UzDaily article?', 'Where does the list of countries come from?'],
  claim(reading, world) {
    const each = reading.ask === 'yesno' && (BOTH.test(reading.text) || (/\bboth\b/iu.test(reading.text) && outletsOf(reading, world).length > 1)) ? inEach(reading, world) : null;
    if (each !== null) return { score: 0.94, slots: each, why: `named in ${each.documents.map((d) => d.id.slice(0, 3)).join(', ')}` };
    if (!WHICH.test(reading.text) || reading.numbers.length > 1 || reading.amounts.length > 0 || reading.dates.length > 0) return undefined;
    const silent = SILENT.test(reading.text) && !BUT_NOT.test(reading.text) ? bySilence(reading, world) : null;
    if (silent !== null) return { score: 0.96, slots: silent, why: `silent ${silent.documents.map((d) => d.id.slice(0, 3)).join(', ')}` };
    const facts = byTrait(reading, world) ?? byOutlet(reading, world) ?? byNames(reading, world) ?? byWords(reading, world);
    return facts === null ? undefined : { score: 0.94, slots: facts, why: `${facts.outcome} ${facts.documents.map((d) => d.id.slice(0, 3)).join(', ')}` };
  },
  handle: ({ slots }) => slots,
  template: {
    fitting: ({ documents, refs }, world): Draft => told(world.list(documents.map((d) => nameOf(d, world))), documents, refs),
    silent: ({ names, documents, naming, refs }, world): Draft => told(world.say('source.silent', { n: documents.length, names: world.list(names.map((id) => world.name(id))), documents: world.list(documents.map((d) => nameOf(d, world))), others: world.list(naming.map((d) => nameOf(d, world))) }), [...documents, ...naming], refs),
    naming: ({ names, without, documents, refs, all }, world): Draft => told((all === null ? '' : `${world.say(all ? 'yes' : 'no')} `) + world.say('source.naming', { n: documents.length, without: without.length === 0 ? 'none' : world.list(without.map((id) => world.name(id))), names: world.list(names.map((n) => (n.startsWith('“') ? n : world.name(n)))), documents: world.list(documents.map((d) => nameOf(d, world))) }), documents, refs),
  },
});

function told(text: string, documents: readonly Document[], refs: string[]): Draft {
  return { status: 'answered', blocks: [{ kind: 'paragraph', text: /[.!?]$/u.test(text) ? text : `${text}.`, cites: refs }], records: [], derived: [documents.length, ...documents.flatMap((d) => [Number(d.id.slice(0, 3)), ...(d.title.match(/\d+/gu) ?? []).map(Number)])] };
}
function byTrait(reading: Reading, world: World): Facts | null {
  const trait = TRAITS.find(([p]) => p.test(reading.text));
  if (trait === undefined || reading.mentions.length > 0 || /\bstamps?\b/iu.test(reading.text)) return null;
  const documents = world.documents.filter((d) => trait[1](d));
  return documents.length === 0 ? null : { outcome: 'fitting', documents, refs: documents.flatMap((d) => trait[2](d).map((n) => `${d.id.slice(0, 3)}:${n}`)) };
}
/** "Which one did UzDaily publish?": the outlet is named and nothing else is asked. */
function byOutlet(reading: Reading, world: World): Facts | null {
  const [outlet] = reading.mentions;
  const id = outlet === undefined || outlet.kind === 'document' ? undefined : documentOf(outlet, world);
  if (id === undefined || reading.mentions.length > 1 || demand(reading).some((t) => !t.keys.includes('c:publisher'))) return null;
  const documents = world.documents.filter((d) => d.id === id);
  return { outcome: 'fitting', documents, refs: documents.flatMap((d) => [...paragraphsNaming(outlet?.id ?? '', world).filter((r) => r.startsWith(d.id.slice(0, 3))), ...headings(d).map((p) => `${d.id.slice(0, 3)}:${p.number}`)]) };
}
const outletsOf = (reading: Reading, world: World): string[] => [...new Set(reading.mentions.flatMap((m) => documentOf(m, world) ?? []))];
/** The meeting or the article a question speaks of is where it looks, not what it looks for. */
function inEach(reading: Reading, world: World): Extract<Facts, { outcome: 'naming' }> | null {
  const found = byNames({ ...reading, mentions: reading.mentions.filter((m) => m.kind !== 'event' && documentOf(m, world) === undefined) }, world);
  if (found === null) return null;
  const asked = outletsOf(reading, world);
  const held = found.documents.map((d) => d.id);
  return { ...found, all: asked.length > 1 ? asked.every((id) => held.includes(id)) : ALL.test(reading.text) ? held.length === world.documents.length : held.length > 1 };
}
/** "FORGE but not Vault": what follows must not stand there. */
const BUT_NOT = /\b(?:but|and|yet) (?:do(?:es)? )?(?:not|never|n't)\b|\bwithout\b/iu;
function byNames(reading: Reading, world: World): Extract<Facts, { outcome: 'naming' }> | null {
  const not = BUT_NOT.exec(reading.text)?.index ?? Infinity;
  const without = [...new Set(reading.mentions.filter((m) => reading.text.indexOf(m.surface) > not).map((m) => m.id))];
  const unwanted = without.flatMap((id) => paragraphsNaming(id, world));
  const names = [...new Set(reading.mentions.filter((m) => reading.text.indexOf(m.surface) <= not).map((m) => m.id))];
  if (names.length === 0 || reading.mentions.some((m) => !NAMED.has(m.kind) || documentOf(m, world) !== undefined) || demand(reading).length > 0) return null;
  const places = names.map((id) => paragraphsNaming(id, world));
  const documents = world.documents.filter((d) => places.every((refs) => refs.some((r) => r.startsWith(d.id.slice(0, 3)))) && !unwanted.some((r) => r.startsWith(d.id.slice(0, 3))));
  if (documents.length === 0) return null;
  return { outcome: 'naming', names, without, all: null, documents, refs: documents.flatMap((d) => places.flatMap((refs) => refs.filter((r) => r.startsWith(d.id.slice(0, 3))).slice(0, 3))) };
}
/** "Which articles do not mention FORGE", "are silent about it", "leave it out". */
const SILENT = anyOf(
  /\b(?:is|are|was|were)\b.{2,40}\bnot\b/u,
  /\b(?:do(?:es)?|did|are|is|was|were|ha(?:s|ve))(?: not|n['’]t)\b|\bsilent\b|\bsilence\b/u,
  /\b(?:says?|tells?|ha(?:s|ve)) nothing\b|\bnothing (?:on|about)\b|\bleaves?\b.{2,40}\bout\b/u,
  /\bomits?\b|\bpass(?:es)? over\b|\bfails? to (?:mention|name)\b/u,
);
const SILENT_WORD = /^(?:silent|silence|nothing|says?|tells?|leaves?|out|omits?|pass(?:es)?|over|fails?|articles?|not)$/iu;
function bySilence(reading: Reading, world: World): Extract<Facts, { outcome: 'silent' }> | null {
  const found = byNames({ ...reading, terms: reading.terms.filter((t) => !t.surface.split(' ').every((w) => SILENT_WORD.test(w))) }, world);
  const documents = found === null ? [] : world.documents.filter((d) => !found.documents.includes(d));
  return found === null || documents.length === 0 ? null : { outcome: 'silent', names: found.names, documents, naming: found.documents, refs: found.refs };
}
/** A word is asked for as a name is: the articles of which a paragraph has it, not what they say of it. */
const OF_A_CLAUSE = /\b(?:mentions?|speaks? of|talks? (?:of|about)|touch(?:es)? on|refers? to)\b[^.?:;,]*\b(?:that|which|who|whom|whose|how|why|when|where)\b/iu;
const NAMES_IT = /\b(?:mentions?|speaks? of|talks? (?:of|about)|appears?|occurs?|comes? up|touch(?:es)? on|refers? to|brings? up|has the (?:word|term|phrase)s?)\b/iu;
function byWords(reading: Reading, world: World): Extract<Facts, { outcome: 'naming' }> | null {
  const terms = demand(reading);
  if (terms.length === 0 || terms.length > 2 || reading.mentions.length > 0 || !NAMES_IT.test(reading.text) || OF_A_CLAUSE.test(reading.text)) return null;
  const refs = world.passages({ ...reading, terms: terms.map((t) => ({ ...t, keys: t.keys.slice(0, 1) })) }, 40).filter((p) => p.missing.length === 0).map((p) => p.ref);
  const documents = world.documents.filter((d) => refs.some((r) => r.startsWith(d.id.slice(0, 3))));
  return documents.length === 0 ? null : { outcome: 'naming', names: terms.map((t) => `“${t.surface}”`), without: [], all: null, documents, refs };
}
const demand = (reading: Reading): Reading['terms'] => reading.terms.filter((t) => !t.keys.includes('c:article') && !t.surface.split(' ').every((w) => STANDS.test(w)));
