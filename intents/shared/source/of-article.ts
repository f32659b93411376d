// What the articles tell of themselves: photo credits, outlet, dates they print, who stands behind a report. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { AssayRecord } from '../../../src/model/record.ts';
import { documentMeant, documentOf } from '../documents.ts';
import { stripped } from './stating.ts';
import { AUTHOR, CREDIT, PHOTO, PRINTS_DATE, REFERS, WHOSE, YEAR_PRINTED } from './words.ts';

const OWN_MATTER = new Set([
  'agreement:tashkent-mou-2024',
  'agreement:washington-mou-2026',
  'event:ministerial-2026',
  'place:tashkent',
  'place:washington',
  'place:uzbekistan',
  'place:us',
]);
const APART = 0.1;
const ATTRIBUTES =
  /\b(?:according to|said|says|statement|press (?:service|release)|announced|reports?|reported|citing|estimates?|attribut\w*|relies|leans|in the words of|posted)\b/iu;
const BASIS = /^statement:doc-\d{3}-(?:basis|attribution|sources-used|kind-of-source)$/u;

/** Credits of the photos; of one when the question points to its article or to what it shows. */
function photosOf(reading: Reading, world: World): AssayRecord[] {
  const photos = world.of('statement').filter((s) => /^statement:doc-\d{3}-photo$/u.test(s.id));
  const id = (reading.mentions.flatMap((m) => documentOf(m, world) ?? [])[0] ?? documentMeant(reading.text, world))?.slice(0, 3);
  if (id !== undefined) return photos.filter((s) => s.evidence.some((e) => e.startsWith(id)));
  const [best, next] = world.find(reading, { kinds: ['statement'], limit: 60 }).filter((f) => photos.some((s) => s.id === f.record.id));
  return best !== undefined && (next === undefined || best.coverage > next.coverage + APART) ? [best.record] : photos;
}

/** Who published the article meant; null when it names nobody. */
function outletOf(reading: Reading, world: World): string | null | undefined {
  const id = reading.mentions.flatMap((m) => documentOf(m, world) ?? [])[0] ?? documentMeant(reading.text, world);
  return world.documents.find((d) => id !== undefined && d.id.startsWith(id))?.publisher;
}

/** Attributed statements on the matter, and what the article meant says of its own sources. */
function behindOf(reading: Reading, world: World): AssayRecord[] {
  const id = (reading.mentions.flatMap((m) => documentOf(m, world) ?? [])[0] ?? documentMeant(reading.text, world))?.slice(0, 3);
  const basis = world.of('statement').filter((s) => id !== undefined && BASIS.test(s.id) && s.id.includes(`doc-${id}-`));
  const bare = stripped(world.read(reading.text.replace(WHOSE, ' ')), world);
  const found = world
    .find(bare, { limit: 20 })
    .filter(
      (f) =>
        ['statement', 'event', 'agreement', 'count'].includes(f.record.kind) &&
        f.coverage > 0.4 &&
        ATTRIBUTES.test(f.record.says?.en ?? '') &&
        (id === undefined || f.record.evidence.some((e) => e.startsWith(id))),
    )
    .map((f) => f.record);
  return [...new Map([...found.slice(0, 2), ...basis].map((r) => [r.id, r])).values()];
}

/** The outlet an article names as its source; the article is named, or is the one that tells what it is said to be on. */
function referredTo(reading: Reading, world: World): AssayRecord | undefined {
  const named = reading.mentions.flatMap((m) => documentOf(m, world) ?? [])[0];
  const id = named ?? world.find(stripped(reading, world), { kinds: ['statement', 'event', 'agreement'], limit: 1 })[0]?.record.evidence[0];
  return id === undefined ? undefined : world.record(`statement:doc-${id.slice(0, 3)}-publisher`);
}

function tellingOf(reading: Reading, world: World): string | undefined {
  const best = world.find(stripped(reading, world), { limit: 8 }).find((f) => f.record.kind === 'event' || f.record.kind === 'agreement');
  return best?.record.evidence[0]?.slice(0, 3);
}

/** What the documents' own statement says of their dates, when the question asks whether one prints them. */
function datesOf(reading: Reading, world: World): AssayRecord | undefined {
  if (
    !PRINTS_DATE.test(reading.text) ||
    !/\b(?:do|does|did|is|are|was|were|whether|if)\b/iu.test(reading.text) ||
    (!YEAR_PRINTED.test(reading.text) && reading.mentions.some((m) => documentOf(m, world) === undefined && !OWN_MATTER.has(m.id)))
  )
    return undefined;
  const id =
    reading.mentions.flatMap((m) => documentOf(m, world) ?? [])[0] ??
    documentMeant(reading.text, world) ??
    (YEAR_PRINTED.test(reading.text) ? tellingOf(reading, world) : undefined);
  return id === undefined ? undefined : world.record(`statement:doc-${id.slice(0, 3)}-year`);
}

/** What answers a question about the articles themselves; undefined when it asks for something else. */
export function toldOfItself(reading: Reading, world: World): { score: number; records: AssayRecord[]; why: string } | undefined {
  const dated = datesOf(reading, world);
  if (dated !== undefined) return { score: 0.95, records: [dated], why: dated.id };
  const photos = PHOTO.test(reading.text) && CREDIT.test(reading.text) ? photosOf(reading, world) : [];
  if (photos.length > 0) return { score: 0.95, records: photos, why: photos.map((r) => r.id).join(' and ') };
  const authors = AUTHOR.test(reading.text) ? world.record(outletOf(reading, world) === null ? 'gap:publisher-001-002' : 'gap:document-authors') : undefined;
  if (authors !== undefined) return { score: 0.95, records: [authors], why: authors.id };
  const referred = REFERS.test(reading.text) ? referredTo(reading, world) : undefined;
  if (referred !== undefined) return { score: 0.96, records: [referred], why: referred.id };
  const behind = WHOSE.test(reading.text) ? behindOf(reading, world) : [];
  return behind.length > 0 ? { score: 0.94, records: behind, why: 'who stands behind it' } : undefined;
}
