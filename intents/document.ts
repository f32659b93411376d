// A document itself: its headline, publisher, date.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Document } from '../src/model/document.ts';
import { documentMeant, documentOf, nameOf } from './shared/documents.ts';

type Facts = { outcome: 'title'; document: Document } | { outcome: 'untitled'; document: Document };
const TITLE = /\b(?:title|titled|headline|headlined|heading)\b|^\W*(?:and )?what\b.{0,60}\b(?:article|story|piece|text|report)\b.{0,20}\bcalled\b/iu;
/** "Helberg's title", "the title of Saidov", "call him": a person's. */
const OF_A_PERSON = /\b(?:he|him|his|she|her|job|official)\b|(?!What|Who|Where|How)\p{Lu}\p{L}+(?:'s|’s) (?:\p{Ll}+ )?title\b|\btitles? (?:of|for|does|did|do|has|have|had|held|given to|borne by) (?!the (?:\p{Ll}+ )*(?:article|story|piece|text|document|report))(?:(?:Mr|Ms|Mrs|Dr)\.? )?\p{Lu}\p{L}+(?! (?:article|story|piece|text|report)|['’]s (?:article|story|piece|text|report))/u;
/** Share of the described content that a record must hold. */
const ENOUGH = 0.7;
/** So many records on it are asked where they stand, and most of them must stand in the one. */
const VOTERS = 5;
const MOST = 0.5;

export const document = defineIntent<{ document: Document }, Facts>({
  name: 'document',
  summary: 'Gives the headline of one of the documents.',
  examples: ['Headline of the UzDaily article?', 'What title does the article about the Tashkent signing carry?', 'title of the MiddleAsianNews article'],
  counterexamples: ['Which article carries its headline twice?', 'What is the title of Saidov?'],
  claim(reading, world) {
    if (!TITLE.test(reading.text) || OF_A_PERSON.test(reading.text) || ['who', 'when', 'why', 'yesno', 'howmany'].includes(reading.ask) || /\b(?:related|above|below|follows?|comes? after|stamp|twice|which (?:article|source|document))\b/iu.test(reading.text) || !/\b(?:article|story|piece|text|document|report)\b/iu.test(reading.text) && reading.mentions.every((m) => documentOf(m, world) === undefined)) return undefined;
    const id = reading.mentions.flatMap((m) => documentOf(m, world) ?? [])[0] ?? documentMeant(reading.text, world) ?? holding(reading.text, world);
    const found = world.documents.find((d) => id !== undefined && d.id.startsWith(id));
    return found === undefined ? undefined : { score: 0.93, slots: { document: found }, why: `title of ${found.id}` };
  },
  handle: ({ slots: { document: d } }) => (d.title_basis === 'headline' ? { outcome: 'title', document: d } : { outcome: 'untitled', document: d }),
  template: {
    title: ({ document: d }, world): Draft => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: world.say('document.title', { title: d.title, document: nameOf(d, world) }), cites: d.paragraphs.filter((p) => p.role === 'heading').slice(0, 2).map((p) => `${d.id.slice(0, 3)}:${p.number}`) }], records: [], derived: [Number(d.id.slice(0, 3))] }),
    untitled: ({ document: d }, world): Draft => ({ status: 'abstained', blocks: [{ kind: 'notice', tone: 'gap', text: world.say('document.untitled', { document: nameOf(d, world) }), cites: [`${d.id.slice(0, 3)}:1`] }], records: [], gap: 'no headline' }),
  },
});

/** "the piece with the ambassador's quotation", "the article about the signing": the one where most of what is found on it stands. */
function holding(text: string, world: World): string | undefined {
  const content = /\b(?:article|story|piece|text|document|report)\b (?:with|that|which|where|in which|containing|holding|carrying|quoting|about|on|covering) (.{6,80})$/iu.exec(text.replace(/[?.!]+$/u, ''))?.[1];
  const found = content === undefined ? [] : world.find(world.read(content)).filter((f) => f.record.kind !== 'gap' && f.coverage > ENOUGH).slice(0, VOTERS);
  const votes = new Map<string, number>();
  for (const f of found) {
    const documents = [...new Set(f.record.evidence.map((e) => e.slice(0, 3)))];
    for (const d of documents) votes.set(d, (votes.get(d) ?? 0) + 1 / documents.length);
  }
  const best = [...votes].toSorted(([, a], [, b]) => b - a)[0];
  return best !== undefined && best[1] >= found.length * MOST ? best[0] : undefined;
}
