// Records in the order in which they answer a plain question, and how far each is believed. Pure.
import { asksElse } from '../../../src/answer/kind-asked.ts';
import type { Found, World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { withLeftOut } from '../../../src/understanding/except.ts';
import { answersKind, PLACE_WORDS } from '../answers-kind.ts';
import { documentMeant, documentOf, fromDocument } from '../documents.ts';
import { clashes, onlyLeftOut } from '../fits.ts';
import { tellsOfOffice } from '../office.ts';

/** How far a record is believed beside its coverage when it is weighed against a gap: by its nearest typical question, by the kind of
 * answer it holds. A logistic regression over typical questions left out of their own records gave the proportions. */
const FIT = 0.73;
const SUITS = 0.7;
/** "Besides lithium and cobalt, which others": the list that holds them is the one asked for. */
const ONE_OF_A_LIST = /\b(?:which|what|who|any) (?:\w+ )?(?:others?|else|more)\b|\bthe (?:others|rest)\b/iu;
/** Statements about the articles themselves answer only questions about articles. */
const OF_ARTICLES = /^(?:statement|gap):docs?-/u;
const ARTICLE_ASKED = ['article', 'headline', 'publisher', 'photo', 'caption', 'related-news', 'press-service', 'hour', 'agree', 'confirm', 'say'];
const BESIDES_MATTER = 0.08;
/** `believed`: how far a record and a silence are to be compared. */
type Ranked = Found & { believed: number };

export function rank(reading: Reading, world: World, document: string | undefined): Ranked[] {
  const wanted = document ?? reading.mentions.flatMap((m) => documentOf(m, world)?.slice(0, 3) ?? [])[0] ?? documentMeant(reading.text, world);
  const person = reading.ask === 'who' && reading.mentions.some((m) => m.kind === 'person');
  const media = reading.mentions.filter((m) => m.kind !== 'document' && documentOf(m, world) !== undefined);
  const asked =
    media.length > 0 && media.length < reading.mentions.length + reading.terms.length ? { ...reading, mentions: reading.mentions.filter((m) => !media.includes(m)) } : reading;
  const limit = wanted === undefined ? 30 : 80;
  const inIt = (f: Found): boolean => document === undefined || f.record.evidence.some((e) => e.startsWith(`${document}:`));
  const left = (f: Found): boolean => reading.except.length > 0 && !asksElse(reading) && onlyLeftOut(f, reading, world);
  const whole = ONE_OF_A_LIST.test(reading.text) && reading.except.length > 1 ? withLeftOut(reading) : reading;
  const all = (
    whole !== reading ? world.find(whole, { limit }) : asked === reading ? world.find(reading, { limit }) : better(world.find(asked, { limit }), world.find(reading, { limit }))
  ).filter((f) => inIt(f) && !left(f));
  const ofArticles = media.length > 0 || reading.mentions.some((m) => m.kind === 'document') || ARTICLE_ASKED.some((c) => reading.concepts.has(c));
  const asksPlace = (reading.ask === 'where' || PLACE_WORDS.test(reading.text)) && reading.mentions.filter((m) => m.kind === 'organization' || m.kind === 'initiative').length > 0;
  return all
    .filter((f) => (f.record.kind === 'gap' ? !(person && reading.terms.length === 0) : tellsOfOffice(f.record.says?.en ?? '', reading, world)))
    .map((f) => {
      const suits =
        answersKind(f, reading, world) +
        fromDocument(f, wanted) -
        (clashes(f, reading, world) ? 0.25 : 0) -
        (!ofArticles && OF_ARTICLES.test(f.record.id) ? BESIDES_MATTER : 0) -
        (asksPlace && listsOthers(f, reading, world) ? 0.3 : 0);
      return { ...f, score: f.score + suits, believed: f.coverage + FIT * f.fit + SUITS * suits };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** Asked where one of them is, a list of several with all their places is the worse answer. */
function listsOthers(f: Found, reading: Reading, world: World): boolean {
  const says = f.record.kind === 'statement' || f.record.kind === 'organization' ? (f.record.says?.en ?? '') : '';
  return world.of('organization').filter((o) => o.classification === 'company' && says.includes(o.name.en) && !reading.mentions.some((m) => m.id === o.id)).length > 2;
}

/** An outlet may be where a question looks or what it is about: each record by the reading that suits it better. */
function better(a: readonly Found[], b: readonly Found[]): Found[] {
  const byId = new Map(a.map((f) => [f.record.id, f]));
  for (const f of b) {
    const other = byId.get(f.record.id);
    if (other !== undefined && f.score > other.score) byId.set(f.record.id, f);
  }
  return [...byId.values()];
}
