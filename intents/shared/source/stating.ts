// Which of the documents behind a record state what was asked. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { AssayRecord } from '../../../src/model/record.ts';
import { figuresIn } from '../figures-told.ts';
import { documentOf, paragraphsNaming } from '../documents.ts';

/** Share of the best paragraph's demand that another document's must meet. */
const STATES = 0.6;

export function docsOf(found: readonly AssayRecord[], world: World): Document[] {
  const best = found.slice(0, 1).flatMap((r) => r.evidence.map((e) => e.slice(0, 3)));
  const numbers = new Set(
    found.length > 1 && best.length === 0
      ? found.flatMap((r) => r.evidence.map((e) => e.slice(0, 3)))
      : [...best, ...found.slice(1, 3).flatMap((r) => (r.kind === found[0]?.kind ? r.evidence.map((e) => e.slice(0, 3)) : []))],
  );
  return world.documents.filter((d) => numbers.has(d.id.slice(0, 3)));
}
/** A name that stands in other articles and not in this one. */
export const unnamedIn = (d: Document, reading: Reading, world: World): boolean =>
  reading.mentions.some(
    (m) =>
      ['initiative', 'person', 'organization'].includes(m.kind) &&
      documentOf(m, world) === undefined &&
      ((naming) => naming.length > 0 && !naming.some((ref) => ref.startsWith(d.id.slice(0, 3))))(paragraphsNaming(m.id, world)),
  );
/** What is asked of a thing stands in a paragraph as a figure, not by its word. */
const ATTRIBUTE = /^c:(?:date|count|amount|total|place|year|term|role)$/u;
const PRINTED_DAY =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d/u;
export const figuresAsked = (bare: Reading): string[] => [...bare.numbers.filter((n) => n > ARTICLES).map((n) => `n:${n}`), ...bare.amounts.map((a) => `n:${a.usd}`)];
/** "Which of the five": so many are the articles themselves. */
const ARTICLES = 5;

/** A paragraph that only dates a fact does not state it: of the documents behind a record those count whose paragraphs hold what was asked. */
export function stating(documents: Document[], found: readonly AssayRecord[], reading: Reading, world: World): Document[] {
  const own = /^statement:doc-(\d{3})-/u.exec(found[0]?.id ?? '')?.[1];
  if (own !== undefined) return documents.filter((d) => d.id.startsWith(own));
  const refs = new Set(found.flatMap((r) => r.evidence));
  const bare = stripped(reading, world);
  const asked = figuresAsked(bare);
  const figured =
    asked.length === 0
      ? []
      : documents.filter((d) => {
          const told = new Set(d.paragraphs.filter((p) => refs.has(`${d.id.slice(0, 3)}:${p.number}`)).flatMap(figuresIn));
          return asked.every((n) => told.has(n));
        });
  if (figured.length > 0) return figured;
  const dated = documents.filter((d) => d.paragraphs.some((p) => refs.has(`${d.id.slice(0, 3)}:${p.number}`) && PRINTED_DAY.test(p.text)));
  if (dated.length > 0 && bare.terms.some((t) => t.keys.includes('c:date'))) return dated;
  const held = world.passages({ ...bare, terms: bare.terms.filter((t) => !t.keys.some((k) => ATTRIBUTE.test(k))) }, 20).filter((p) => refs.has(p.ref));
  const most = Math.max(0, ...held.map((p) => p.coverage));
  const kept = documents.filter((d) => held.some((p) => p.ref.startsWith(d.id.slice(0, 3)) && p.coverage >= most * STATES));
  return kept.length === 0 ? documents : kept;
}
export const refsOf = (found: readonly AssayRecord[], documents: readonly Document[]): string[] =>
  [...new Set(found.flatMap((r) => r.evidence))].filter((e) => documents.some((d) => d.id.startsWith(e.slice(0, 3))));
const WRITES = /^(?:writes?|wrote|writing|brings?|raises?|speaks?|talks?|touch(?:es)?|tells?|carr(?:y|ies)|covers?|print(?:s|ed)?|has|have|gives?|had|brought|bring|broke|ran|runs?|publish(?:es|ed)?|featur(?:es|ed)|carried|covered|picked)$/iu;
/** "Brought the news of", "carried the story on". */
const NEWS = /\b(?:the|this|that|any) (?:news|story|stories|coverage|item|report) (?:of|on|about|that)\b/iu;
const NEWS_WORD = /^(?:news|stor(?:y|ies)|coverage|items?|reports?)$/iu;

/** The question without the words about sources. */
export function stripped(reading: Reading, world: World): Reading {
  return {
    ...reading,
    ask: 'none',
    mentions: reading.mentions.filter((m) => documentOf(m, world) === undefined),
    terms: reading.terms.filter((t) => !WRITES.test(t.surface) && !(NEWS_WORD.test(t.surface) && NEWS.test(reading.text)) && !t.keys.some((k) => ['c:article', 'c:agree', 'c:confirm', 'c:publisher', 'c:say'].includes(k))),
  };
}
