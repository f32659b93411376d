// A document itself: its headline, publisher, date.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Document } from '../src/model/document.ts';
import { documentMeant, documentOf, nameOf } from './shared/documents.ts';

type Facts = { outcome: 'title'; document: Document } | { outcome: 'untitled'; document: Document };
const TITLE = /\b(?:title|titled|headline|headlined|heading)\b|^\W*(?:and )?what\b.{0,60}\b(?:article|story|piece|text|report)\b.{0,20}\bcalled\b/iu;
/** Share of the described content that the statement must hold. */
const ENOUGH = 0.7;

export const document = defineIntent<{ document: Document }, Facts>({
  name: 'document',
  summary: 'Gives the headline of one of the documents.',
  examples: ['Headline of the UzDaily article?', 'What title does the article about the Tashkent signing carry?', 'title of the MiddleAsianNews article'],
  counterexamples: ['Which article carries its headline twice?', 'What is the title of Saidov?'],
  claim(reading, world) {
    if (!TITLE.test(reading.text) || ['who', 'when', 'why', 'yesno', 'howmany'].includes(reading.ask) || /\b(?:related|above|below|follows?|comes? after|stamp|twice|which (?:article|source|document))\b/iu.test(reading.text) || !/\b(?:article|story|piece|text|document|report)\b/iu.test(reading.text) && reading.mentions.every((m) => documentOf(m, world) === undefined)) return undefined;
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

/** "the piece with the ambassador's quotation", "the article that tells of a photo": the one where the best statement on it stands. */
function holding(text: string, world: World): string | undefined {
  const content = /\b(?:article|story|piece|text|document|report)\b (?:with|that|which|where|in which|containing|holding|carrying|quoting) (.{6,80})$/iu.exec(text.replace(/[?.!]+$/u, ''))?.[1];
  const [best] = content === undefined ? [] : world.find(world.read(content)).filter((f) => f.record.kind === 'statement' && f.coverage > ENOUGH);
  const documents = [...new Set(best?.record.evidence.map((e) => e.slice(0, 3)))];
  return documents.length === 1 ? documents[0] : undefined;
}
