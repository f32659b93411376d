// "Is nickel named in the Tashkent article?": one name held against the paragraphs of one article. "Does the memorandum mention
// uranium?": the text of a paper is in no source. Not for: everything of a kind in an article (named-in), what an article says (provenance).
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Gap } from '../src/model/record.ts';
import type { Mention, Reading } from '../src/model/reading.ts';
import { documentMeant, documentOf, nameOf, paragraphsNaming } from './shared/documents.ts';

type Facts = { outcome: 'stands'; id: string; document: string; refs: string[] } | { outcome: 'missing'; id: string; document: string; refs: string[] } | { outcome: 'untold'; silences: Gap[] };
const NAMED = /\b(?:nam(?:e|es|ed|ing)|mention\w*|list(?:s|ed)?|cite[sd]?|appear\w*|occur\w*|includ\w*|among|one of|(?:come|turn|show|pop)s? up|refer\w* to|in)\b/iu;
const COVERED = /\b(?:nam(?:e|es|ed)|mention\w*|list(?:s|ed)?|cover\w*|includ\w*|contain\w*|concern\w*|in)\b/iu;
const ARTICLE = /\b(?:article|story|piece|text|report|document|uzdaily|caspian post|middleasiannews)\b/iu;
const PAPER = /\b(?:mous?|memorand\w+)\b/iu;
const IDLE = /^c:(?:article|say|confirm|mineral|critical-mineral|example|memorandum|agreement|focus|company)$/u;
const ONLY_ASKS = /^(?:lists?|listed|named?|names|mention\w*|cite[sd]?|includ\w*|contain\w*|cover\w*|concern\w*|metals?|elements?)$/iu;
const SUBJECTS = new Set<Mention['kind']>(['mineral', 'person', 'organization', 'initiative']);
/** A metal that is no record of ours. */
const URANIUM = /\buranium\b/iu;

export const namedThere = defineIntent<Facts, Facts>({
  name: 'named-there',
  summary: 'Says whether one name stands in one article; that the text of a paper is not in the sources.',
  examples: ['Is nickel named in the Tashkent article?', 'does the UzDaily article mention Glencore', 'Does the Washington memorandum mention lithium?'],
  counterexamples: ['Which minerals does the Tashkent article name?', 'Is nickel a critical mineral?', 'Does the UzDaily article say that Korea chairs FORGE?'],
  claim(reading, world) {
    if (reading.ask !== 'yesno' || reading.amounts.length + reading.numbers.length + reading.dates.length > 0 || /\b(?:only|both|twice|or|that|as)\b/iu.test(reading.text)) return undefined;
    const subjects = reading.mentions.filter((m) => SUBJECTS.has(m.kind) && documentOf(m, world) === undefined);
    const idle = reading.terms.every((t) => ONLY_ASKS.test(t.surface) || URANIUM.test(t.surface) || t.keys.some((k) => IDLE.test(k)));
    if (!idle || subjects.length > 1) return undefined;
    return inArticle(reading, subjects[0], world) ?? inPaper(reading, subjects[0], world);
  },
  handle: ({ slots }) => slots,
  template: {
    stands: ({ id, document, refs }, world): Draft => {
      const said = world.of('statement').find((r) => r.evidence.every((e) => refs.includes(e)) && r.says.en.includes(englishName(id, world))) ?? world.record(id);
      const text = `${world.say('yes')} ${world.say('named-there.stands', { name: world.name(id), article: titleOf(document, world) })}`;
      return { status: 'answered', blocks: [{ kind: 'paragraph', text, cites: refs }, ...(said === undefined ? [] : [{ kind: 'paragraph' as const, text: world.says(said), cites: said.evidence }])], records: [id], focus: { entities: [id] } };
    },
    missing: ({ id, document, refs }, world): Draft => {
      const others = [...new Set(refs.map((r) => r.slice(0, 3)))].map((d) => titleOf(d, world));
      const text = `${world.say('no')} ${world.say('named-there.missing', { name: world.name(id), article: titleOf(document, world), n: others.length, others: world.list(others) })}`;
      return { status: 'answered', blocks: [{ kind: 'paragraph', text, cites: [`${document}:1`, ...refs] }], records: [id], focus: { entities: [id] } };
    },
    untold: ({ silences }, world): Draft => ({
      status: 'partial',
      blocks: silences.map((g) => ({ kind: 'paragraph', text: world.says(g), cites: g.evidence })),
      records: silences.map((g) => g.id),
      gap: 'minerals of the memorandum',
      focus: { entities: silences.flatMap((g) => g.about.slice(0, 1)) },
    }),
  },
});

type Claimed = { score: number; slots: Facts; why: string };
function inArticle({ text, mentions }: Reading, subject: Mention | undefined, world: World): Claimed | undefined {
  if (subject === undefined || !ARTICLE.test(text) || !NAMED.test(text)) return undefined;
  const others = mentions.filter((m) => m !== subject);
  if (others.some((m) => documentOf(m, world) === undefined && m.kind !== 'agreement' && !['place:tashkent', 'place:washington', 'place:uzbekistan', 'place:us'].includes(m.id))) return undefined;
  const document = others.flatMap((m) => documentOf(m, world) ?? [])[0]?.slice(0, 3) ?? documentMeant(text, world);
  if (document === undefined) return undefined;
  const all = paragraphsNaming(subject.id, world);
  const refs = all.filter((r) => r.startsWith(document));
  return { score: 0.95, slots: refs.length > 0 ? { outcome: 'stands', id: subject.id, document, refs } : { outcome: 'missing', id: subject.id, document, refs: [...all] }, why: `${subject.id} in ${document}` };
}
/** What a memorandum covers mineral by mineral is told nowhere. */
function inPaper({ text, mentions }: Reading, subject: Mention | undefined, world: World): Claimed | undefined {
  if (!(subject === undefined ? URANIUM.test(text) : subject.kind === 'mineral' && subject.id !== 'mineral:rare-earths') || !PAPER.test(text) || !COVERED.test(text) || ARTICLE.test(text)) return undefined;
  const papers = mentions.filter((m) => m.kind === 'agreement').map((m) => m.id);
  if (mentions.some((m) => m !== subject && m.kind !== 'agreement')) return undefined;
  const silences = world.of('gap').filter((g) => g.missing === 'minerals' && g.about.some((id) => (papers.length > 0 ? papers.includes(id) : id.includes('-mou-'))));
  return silences.length === 0 ? undefined : { score: 0.95, slots: { outcome: 'untold', silences }, why: 'no text of the paper' };
}
const englishName = (id: string, world: World): string => { const r = world.record(id); return r !== undefined && 'name' in r ? r.name.en : id; };
const titleOf = (document: string, world: World): string => { const d = world.documents.find((x) => x.id.startsWith(document)); return d === undefined ? document : nameOf(d, world); };
