// Which document a question means by "the article about ...", "the 2024 article", "UzDaily's story".
import type { Found, World } from '../../src/contracts/intent.ts';
import type { Document } from '../../src/model/document.ts';
import type { Mention, Reading } from '../../src/model/reading.ts';
import { oncePer } from '../../src/lib/once-per.ts';
import { stemOf, tokenise } from '../../src/understanding/tokens.ts';
import { anyOf } from '../../src/lib/text/patterns.ts';

const ARTICLE = '(?:article|story|piece|text|document|report|publication|news item|write-up)';
const AFTER = new RegExp(`\\b${ARTICLE}\\b(?:,)? (?:about|on|of|from|headed|titled|headlined|by|in) (?:the )?(.{3,60})`, 'iu');
const BEFORE = new RegExp(`((?:[\\w'.-]+ ){1,4})${ARTICLE}\\b`, 'iu');
const EMPTY = new Set(['the', 'a', 'an', 'of', 'in', 'on', 'to', 'last', 'this', 'that', 'what', 'does', 'doe', 'sourc', 'word', 'name', 'print', 'do', 'did', 'which', 'article', 'per', 'by', 'and', 'about', 'critical', 'mineral', 'miner', 'five', 'one', 'its', 'uzbekistan', 'us', 'unit', 'state']);

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Quoted words are a title when so much of them stands in one. */
const OF_A_TITLE = 0.6;
/** The document whose title, publisher or date fits the words best; undefined when none or several fit. */
export function documentMeant(text: string, world: World): string | undefined {
  const title = /["“«](.{8,120}?)["”»]/u.exec(text)?.[1];
  const words = [...(title === undefined ? (AFTER.exec(text)?.[1] ?? '').split(/[,?.;]/u).slice(0, 1) : [title]), BEFORE.exec(text)?.[1] ?? ''].flatMap((t) => tokenise(t)).map((t) => t.stem).filter((w) => !EMPTY.has(w));
  if (words.length === 0) return undefined;
  const scored = world.documents.map((d) => {
    const own = new Set(tokenise(`${d.title} ${d.short} ${d.publisher ?? ''} ${d.published.slice(0, 4)} ${MONTHS[Number(d.published.slice(5, 7)) - 1] ?? ''} ${d.publisher_note ?? ''}`).map((t) => stemOf(t.folded)));
    return { id: d.id, hits: words.filter((w) => own.has(w)).length };
  }).toSorted((a, b) => b.hits - a.hits);
  const [best, next] = scored;
  const enough = title === undefined ? 1 : Math.max(2, Math.ceil(words.length * OF_A_TITLE));
  return best === undefined || best.hits < enough || best.hits === next?.hits ? undefined : best.id.slice(0, 3);
}

const PHRASE = new RegExp(`\\b(?:according to|in|per|going by|from|as per|based on|of|by|under|below|beneath|underneath|does|did|do) (?:the|an?|your|that) (?:[\\w'-]+ ){0,6}?${ARTICLE}\\b(?: (?:on|about|of) (?:the )?[^,?:;]{3,50}?(?=,| (?:say|tell|list|name|mention|give|report|call|state|describe)|\\s*[?:;]|$))?`, 'iu');
/** A part of the article is asked for, not only pointed to. */
const PLACED = /\b(?:first|last|final|opening|closing|second|paragraph|para|sentence|headline|title|caption)\b/iu;
/** "In the Tashkent article, who ...": the question without the words that only point to the document. */
export function withoutDocument(reading: Reading, world: World): { asked: Reading; document: string | undefined } {
  const phrase = PHRASE.exec(reading.text)?.[0] ?? '';
  const document = phrase === '' || PLACED.test(phrase) ? undefined : (documentMeant(phrase, world) ?? documentAbout(phrase, reading, world));
  const outside = (x: { surface: string }): boolean => !holds(phrase, x.surface) || holds(reading.text.replace(phrase, ' '), x.surface);
  const asked = { ...reading, mentions: reading.mentions.filter(outside), terms: reading.terms.filter(outside) };
  return document === undefined || (asked.mentions.length === 0 && asked.terms.length < (/^d(?:oes|o|id)\b/iu.test(phrase) ? 1 : 2)) ? { asked: reading, document: undefined } : { asked, document };
}

/** A name is kept without its hyphens. */
const holds = (text: string, surface: string): boolean => text.includes(surface) || text.replaceAll('-', ' ').includes(surface);
/** "The article on the Saidov-Landau memorandum": the one document that most of what is known of it stands in. */
function documentAbout(phrase: string, reading: Reading, world: World): string | undefined {
  const own = reading.mentions.filter((m) => holds(phrase, m.surface)).map((m) => world.record(m.id)).find((r) => r?.kind === 'agreement' || r?.kind === 'event' || r?.kind === 'person');
  const first = own?.evidence[0]?.slice(0, 3);
  return own !== undefined && (own.kind === 'agreement' || own.evidence.filter((e) => e.startsWith(`${first ?? ''}:`)).length * 2 > own.evidence.length) ? first : undefined;
}

/** Plus for a record of the document meant, minus for one that does not stand in it. */
export function fromDocument(f: Found, document: string | undefined): number {
  if (document === undefined) return 0;
  return f.record.evidence.some((e) => e.startsWith(`${document}:`)) ? 0.08 : -0.12;
}

/** Asks for what stands beside somebody's words, not for the words or what happened. */
export const STANDS_BESIDE = anyOf(
  /\b(?:section|block|line|paragraph|headline)s?\b.{0,20}\b(?:after|before|follow\w*|above|below|precede\w*)\b/u,
  /\b(?:comes?|stands?) (?:right |straight )?(?:after|before|below|above)\b.{0,40}\b(?:quote|quotation|words|headline|line|stamp)\b/u,
);

/** The document a mention stands for: itself, or the outlet that published it. */
export function documentOf(m: Mention, world: World): string | undefined {
  if (m.kind === 'document') return m.id.slice('document:'.length);
  const record = world.record(m.id);
  return record?.kind === 'organization' && record.classification === 'media' ? world.documents.find((d) => d.publisher !== null && (record.name.en.includes(d.publisher) || d.publisher.includes(record.name.en)))?.id : undefined;
}
/** Paragraphs whose text holds a name of the entity, page furniture left out. */
export function paragraphsNaming(id: string, world: World): readonly string[] {
  const known = naming(world.documents);
  if (!known.has(id)) known.set(id, searched(id, world));
  return known.get(id) ?? [];
}
/** By entity, for as long as these documents live. */
const naming = oncePer((_documents: World['documents']) => new Map<string, readonly string[]>());
function searched(id: string, world: World): string[] {
  const record = world.record(id);
  if (record === undefined || !('name' in record)) return [];
  const names = [record.name.en, ...record.aliases].filter((n) => n.length > 1 && /^[\x20-\x7e]+$/u.test(n))
    .flatMap((n) => (record.kind === 'mineral' ? [n, `${n.slice(0, 1).toUpperCase()}${n.slice(1)}`] : [n])).map((n) => RegExp.escape(n));
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return world.documents.flatMap((d) => d.paragraphs.filter((p) => p.role !== 'boilerplate' && named.test(p.text)).map((p) => `${d.id.slice(0, 3)}:${p.number}`));
}
export const nameOf = (d: Document, world: World): string => world.say(d.publisher === null ? 'source.name-none' : 'source.name', { publisher: d.publisher ?? '', title: d.title, number: d.id.slice(0, 3) });
