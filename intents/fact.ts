// The plain question whose answer is a recorded statement: found by words, believed only when entity and attribute are both there.
import { defineIntent, type Found, type World, type Draft } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import { readAmounts } from '../src/understanding/amounts.ts';
import { askedFor } from '../src/understanding/asked.ts';
import { withLeftOut } from '../src/understanding/except.ts';
import { claimsAlone, joinsAnother, withoutAlone } from './shared/alone.ts';
import { eitherOf } from './shared/choice.ts';
import { deniable } from './shared/opposites.ts';
import { documentMeant, documentOf, fromDocument, withoutDocument } from './shared/documents.ts';

import { tellsOfOffice } from './shared/office.ts';
import { completing } from '../src/answer/completing.ts';
import { answersKind, asksIfSaid, clashes, EVERYWHERE, fits, onlyLeftOut, PLACE_WORDS, SAYS_NOT, statementBlocks, tellsToo, verdictOf, type Verdict } from './shared/statements.ts';
import { inferredIn } from './shared/inferred.ts';

/** "Is there an accord": what is asked for must stand in the sentence itself. */
const EXISTS = /^\W*(?:is|are|was|were) there\b/iu;
/** How far a record is believed beside its coverage when it is weighed against a gap: by its nearest typical question, by the kind of
 * answer it holds. A logistic regression over typical questions left out of their own records gave the proportions. */
const FIT = 0.73;
const SUITS = 0.7;
/** A gap believed this much more than every statement is the answer; one believed hardly less than the best is told beside it. */
const RATHER = 0.16;
const PERHAPS = -0.12;
/** Beside a statement that meets so much of the question a silence is told only if it is believed more. */
const WHOLE = 0.97;
/** Against other intents likeness to a typical question counts more, and coverage less, than among records. */
const UNLIKE = 0.1;
/** A line of the ledger is told better by the intents of the ledger, where one of them takes the question. */
const LEDGER = 0.06;
/** Where another intent is surer than this, a single statement is the worse answer. */
const MOST = 0.9;
/** Share of the demand a record must meet to be an answer, and to be shown beside the best one. */
const ENOUGH = 0.52;
/** A silence on another country, body or person is on another matter sooner than a statement is. */
const GAP_ENOUGH = 0.62;
const BESIDE = 0.82;
const SHOWN = 4;
/** Below this one answer in four is beside the point: it is told as the closest there is. */
const SURE = 0.6;
/** "Does the article give the day?" is denied by a silence that meets so much of the question and is so like its typical one. */
const MEETS = 0.85;
const ALIKE = 0.6;
/** So like a typical question of the record that a word more or less does not matter. */
const SAME_QUESTION = 0.85;
/** "Besides lithium and cobalt, which others": the list that holds them is the one asked for. */
const ONE_OF_A_LIST = /\b(?:which|what|who|any) (?:\w+ )?(?:others?|else|more)\b|\bthe (?:others|rest)\b/iu;
/** Money less a part of it is a sum, not a line. */
const WITHOUT = /\b(?:without|excluding|excl\.|not counting|leaving (?:out|aside)|net of|minus|ignoring)\b/iu;
/** Statements about the articles themselves answer only questions about articles. */
const OF_ARTICLES = /^(?:statement|gap):docs?-/u;
const ARTICLE_ASKED = ['article', 'headline', 'publisher', 'photo', 'caption', 'related-news', 'press-service', 'hour', 'agree', 'confirm', 'say'];
const BESIDES_MATTER = 0.08;
/** Who gives the money is told by the line's agency, even where nothing else is known of the lender. */
const GIVING = ['money', 'loan', 'debt', 'equity', 'back'];

/** `believed`: how far a record and a silence are to be compared. */
type Ranked = Found & { believed: number };
type Facts = { outcome: 'told'; found: Found[]; gap: Found | undefined; verdict: Verdict; unmet: string[]; sure: boolean; /** Asked yes or no, and neither follows. */ open: boolean } | { outcome: 'gap'; gap: Found; denied: boolean };

export const fact = defineIntent<{ found: Found[]; gap: Found | undefined; sure: boolean; denied?: boolean }, Facts>({
  name: 'fact',
  summary: 'Answers from a single recorded statement: who, what, when, where, why, how many, is it so.',
  examples: ['What did Landau thank Uzbekistan for?', 'Where does MINExpo take place?', 'why does the US want private companies involved', 'What effect do the US financial measures have?', 'who builds the solar farm in Uzbekistan'],
  counterexamples: ['What is the population of the Cook Islands?', 'Who won the world cup?'],
  atMost: MOST,
  claim(whole, world) {
    const { asked, document } = withoutDocument(whole, world);
    const reading = asked.ask !== 'yesno' ? eitherOf(asked) : claimsAlone(asked) ? withoutAlone(asked) : asked;
    if (reading.terms.length + reading.mentions.length + reading.amounts.length + (reading.ask === 'none' ? 0 : reading.numbers.length) === 0) return undefined;
    if (reading.terms.length === 0 && reading.mentions.length === 1 && !['where', 'when', 'howmuch', 'howmany', 'yesno', 'who'].includes(reading.ask)) return undefined;
    const denial = denialOf(asked, world, document);
    if (denial !== undefined) return { score: Math.min(MOST, Math.max(0.7, denial.score)), slots: { found: [denial], gap: undefined, sure: true, denied: true }, why: `${denial.record.id} says the contrary` };
    const ranked = rank(reading, world, document);
    const near = ranked.filter((f) => f.coverage >= (f.record.kind === 'gap' && reading.mentions.some((m) => f.missing.includes(m.surface)) ? GAP_ENOUGH : ENOUGH) && fits(f, reading));
    const told = near.filter((f) => f.record.kind !== 'gap');
    const gap = near.filter((f) => f.record.kind === 'gap').toSorted((a, b) => b.believed - a.believed)[0];
    const margin = gap === undefined ? -Infinity : gap.believed - Math.max(0, ...told.map((f) => f.believed));
    const why = (f: Found): string => `${f.record.id} meets ${Math.round(f.coverage * 100)} % of the demand`;
    const givers = reading.ask === 'who' && GIVING.some((c) => reading.concepts.has(c)) && told.some((f) => f.record.kind === 'financing');
    if (gap !== undefined && margin > RATHER && !givers) return { score: Math.min(MOST, gap.score), slots: { found: [], gap, sure: true }, why: why(gap) };
    const best = told[0];
    const other = toldOtherwise(best, reading, world, document);
    if (other !== undefined) return { score: Math.min(MOST, Math.max(0.7, other.score)), slots: { found: [other], gap: undefined, sure: true, denied: true }, why: `${other.record.id} tells it otherwise` };
    if (best === undefined || (best.record.kind === 'financing' && WITHOUT.test(reading.text))) return undefined;
    const beside = [...(reading.ask === 'yesno' ? [] : completing(best, ranked)), ...told.filter((f) => f.score >= best.score * BESIDE && !tellsOtherSums(f, reading))].filter((f) => f !== best && f.record.kind !== 'gap');
    const found = [best, ...new Set(beside)].slice(0, SHOWN);
    const follows = verdictOf(best, reading, world) !== 'none';
    const claimed = best.score - UNLIKE * (best.coverage - best.fit);
    return { score: Math.min(MOST, claimed) - (best.record.kind === 'financing' ? LEDGER : 0), slots: { found, gap: gap !== undefined && margin > (follows || (best.missing.length === 0 && best.coverage >= WHOLE) ? 0 : PERHAPS) && !(follows && best.missing.length === 0 && (gap.fit < best.fit || asksDetail(gap))) ? gap : undefined, sure: claimed >= SURE || follows }, why: why(best) };
  },
  handle({ slots, reading: whole, world }) {
    const { asked } = withoutDocument(whole, world);
    const reading = claimsAlone(asked) ? withoutAlone(asked) : asked;
    const best = slots.found[0];
    const { gap } = slots;
    if (slots.denied === true) return { outcome: 'told', ...slots, unmet: [], verdict: 'no', open: false };
    if (best === undefined && gap !== undefined) return { outcome: 'gap', gap, denied: asksIfSaid(reading) && gap.coverage >= MEETS && gap.fit >= ALIKE };
    const met = new Set((POINTED.has(reading.ask) ? slots.found.slice(0, 1) : slots.found).flatMap((f) => f.matched));
    const unmet = (best?.fit ?? 0) >= SAME_QUESTION ? [] : [...new Set(reading.terms.filter((t) => !met.has(t.surface) && !givenIn(POINTED.has(reading.ask) ? slots.found.slice(0, 1) : slots.found, t)).map((t) => t.surface))];
    const found = best === undefined ? 'none' : verdictOf(best, reading, world);
    // What a silence is told of beside is not confirmed.
    const verdict = found === 'yes' && gap !== undefined ? 'none' : found;
    const unnamed = reading.ask === 'yesno' && verdict === 'none' ? strangersTo(best, reading) : [];
    const presumed = EXISTS.test(reading.text) && verdict === 'none' ? reading.terms.filter((t) => best?.viaAsk.includes(t.surface) === true).map((t) => t.surface) : [];
    return { outcome: 'told', ...slots, unmet: [...new Set([...unmet, ...unnamed, ...presumed, ...otherYear(slots.found, reading, world)])], verdict, open: reading.ask === 'yesno' && verdict === 'none' };
  },
  template: {
    told: ({ found, gap, verdict, unmet, sure, open }, world, reading): Draft => ({
      status: unmet.length > 0 || !sure || open || gap !== undefined || SAYS_NOT.test(found[0]?.record.says?.en ?? '') ? 'partial' : 'answered',
      blocks: [...(sure || unmet.length > 0 ? [] : [notice(world.say('refuse.close'))]), ...statementBlocks(found, verdict, world), ...spoken(found[0], reading, world), ...(gap === undefined ? [] : [notice(world.says(gap.record), gap)]), ...(unmet.length === 0 ? [] : [notice(world.say('fact.unmet', { words: world.list(unmet.map((w) => `“${w}”`)) }))])],
      records: [...found, ...(gap === undefined ? [] : [gap])].map((f) => f.record.id), caveats: inferredIn(found.slice(0, 1).map((f) => f.record), world), focus: focus(found),
    }),
    gap: ({ gap, denied }, world): Draft => ({ status: denied || tellsToo(gap) ? 'partial' : 'abstained', blocks: [notice(`${denied ? `${world.say('no')} ` : ''}${world.says(gap.record)}`, gap)], records: [gap.record.id], gap: gap.record.kind === 'gap' ? gap.record.missing : 'not stated', focus: focus([gap]) }),
  },
});

/** Who said it, when that is asked and the sentence leaves the name out. */
function spoken(best: Found | undefined, reading: Reading, world: World): Draft['blocks'] {
  const record = best?.record;
  const speaker = record?.kind === 'statement' ? record.speaker : undefined;
  if (record === undefined || speaker === undefined || reading.ask !== 'who' || !speaker.startsWith('person:') || world.says(record).includes(world.name(speaker))) return [];
  return [{ kind: 'paragraph', text: world.say('fact.spoken', { name: world.name(speaker) }), cites: record.evidence }];
}

/** Beside the one sum asked about, a statement of several sums tells of other lines. */
function tellsOtherSums(f: Found, reading: Reading): boolean {
  const asked = new Set(reading.amounts.filter((a) => a.compare === 'eq').map((a) => a.usd));
  return asked.size === 1 && readAmounts(f.record.says?.en ?? '').some((a) => !asked.has(a.usd));
}

/** The nearest statement about the same that says the contrary of the claim. */
function denialOf(reading: Reading, world: World, document: string | undefined): Found | undefined {
  const claim = claimsAlone(reading) ? { asked: withoutAlone(reading), denied: (says: string): boolean => joinsAnother(reading, says, world) || deniable(reading)?.denied(says) === true } : deniable(reading);
  if (claim === undefined || claim.asked.terms.length + claim.asked.mentions.length === 0) return undefined;
  return rank(claim.asked, world, document).filter((f) => f.record.kind !== 'gap').slice(0, NEAR).find((f) => f.coverage >= DENIES && fits(f, claim.asked) && claim.denied(f.record.says?.en ?? ''));
}
const SEVERAL_MEANT = /\b(?:or|same|one|another|second|both|each|either)\b/iu;
/** "Was Vault announced in March?": without the day or number it names, the claim is about a statement that gives another one. */
function toldOtherwise(best: Found | undefined, reading: Reading, world: World, document: string | undefined): Found | undefined {
  if (reading.ask !== 'yesno' || EXISTS.test(reading.text) || SEVERAL_MEANT.test(reading.text) || reading.amounts.length > 0 || reading.dates.length + reading.numbers.length === 0) return undefined;
  if (best !== undefined && (verdictOf(best, reading, world) !== 'none' || best.missing.length === 0)) return undefined;
  const rest = { ...reading, dates: [], numbers: [] };
  return rank(rest, world, document).slice(0, NEAR).find((f) => f.record.kind !== 'gap' && f.coverage >= SAME_MATTER && fits(f, rest) && verdictOf(f, reading, world) === 'no');
}
const SAME_MATTER = 0.8;
/** Asked who or when, what stands beside the first statement meets nothing for it. */
const POINTED = new Set<Reading['ask']>(['who', 'when', 'where', 'why', 'howmuch']);
/** A denial meets this much of the rest of the claim and stands among the nearest records. */
const DENIES = 0.72;
const NEAR = 5;
/** "How much" is met by a sum, a purpose by what it is for, without those words. */
const givenIn = (found: readonly Found[], t: Reading['terms'][number]): boolean => found.some((f) => (t.keys.includes('c:amount') && /\$/u.test(f.record.says?.en ?? '')) || (t.keys.includes('c:purpose') && /\b(?:for|so that|in order|aim\w*)\b/u.test(f.record.says?.en ?? '')));

function rank(reading: Reading, world: World, document: string | undefined): Ranked[] {
  const wanted = document ?? reading.mentions.flatMap((m) => documentOf(m, world)?.slice(0, 3) ?? [])[0] ?? documentMeant(reading.text, world);
  const person = reading.ask === 'who' && reading.mentions.some((m) => m.kind === 'person');
  const media = reading.mentions.filter((m) => m.kind !== 'document' && documentOf(m, world) !== undefined);
  const asked = media.length > 0 && media.length < reading.mentions.length + reading.terms.length ? { ...reading, mentions: reading.mentions.filter((m) => !media.includes(m)) } : reading;
  const limit = wanted === undefined ? 30 : 80;
  const inIt = (f: Found): boolean => document === undefined || f.record.evidence.some((e) => e.startsWith(`${document}:`));
  const left = (f: Found): boolean => reading.except.length > 0 && onlyLeftOut(f, reading, world);
  const whole = ONE_OF_A_LIST.test(reading.text) && reading.except.length > 1 ? withLeftOut(reading) : reading;
  const all = (whole !== reading ? world.find(whole, { limit }) : asked === reading ? world.find(reading, { limit }) : better(world.find(asked, { limit }), world.find(reading, { limit }))).filter((f) => inIt(f) && !left(f));
  const ofArticles = media.length > 0 || reading.mentions.some((m) => m.kind === 'document') || ARTICLE_ASKED.some((c) => reading.concepts.has(c));
  const asksPlace = (reading.ask === 'where' || PLACE_WORDS.test(reading.text)) && reading.mentions.filter((m) => m.kind === 'organization' || m.kind === 'initiative').length > 0;
  return all.filter((f) => (f.record.kind === 'gap' ? !(person && reading.terms.length === 0) : tellsOfOffice(f.record.says?.en ?? '', reading, world))).map((f) => {
    const suits = answersKind(f, reading, world) + fromDocument(f, wanted) - (clashes(f, reading, world) ? 0.25 : 0) - (!ofArticles && OF_ARTICLES.test(f.record.id) ? BESIDES_MATTER : 0) - (asksPlace && listsOthers(f, reading, world) ? 0.3 : 0);
    return { ...f, score: f.score + suits, believed: f.coverage + FIT * f.fit + SUITS * suits };
  }).toSorted((a, b) => b.score - a.score);
}
/** A silence on when, who or how much leaves open whether it was. */
const asksDetail = (gap: Found): boolean => gap.ask !== null && askedFor(gap.ask) !== 'yesno';
const notice = (text: string, from?: Found): Draft['blocks'][number] => ({ kind: 'notice', tone: 'gap', text, cites: from?.record.evidence ?? [] });
/** Asked where one of them is, a list of several with all their places is the worse answer. */
function listsOthers(f: Found, reading: Reading, world: World): boolean {
  const says = f.record.kind === 'statement' || f.record.kind === 'organization' ? (f.record.says?.en ?? '') : '';
  return world.of('organization').filter((o) => o.classification === 'company' && says.includes(o.name.en) && !reading.mentions.some((m) => m.id === o.id)).length > 2;
}
/** "Talks in 2026" are not those of 2025: a year asked for, where the statements give only others. */
function otherYear(found: readonly Found[], reading: Reading, world: World): string[] {
  if (reading.dates.length === 0) return [];
  const said = found.flatMap((f): string[] => f.record.says?.en.match(/\b20\d\d\b/gu) ?? []);
  const told = said.length > 0 ? said : found.slice(0, 1).flatMap((f) => ('about' in f.record ? f.record.about : [f.record.id]).flatMap((id) => dayOf(id, world)?.match(/\b20\d\d(?=\b|-)/gu) ?? []));
  return told.length === 0 ? [] : reading.dates.filter((d) => !d.yearless && d.relation === 'on' && d.from.slice(0, 4) === d.to.slice(0, 4) && !told.includes(d.from.slice(0, 4))).map((d) => d.text);
}
/** When the thing a statement is about was. */
function dayOf(id: string, world: World): string | undefined {
  const r = world.record(id);
  return r?.kind === 'event' ? r.on : r?.kind === 'agreement' ? r.signed_on : r?.kind === 'financing' ? r.date : undefined;
}
/** Countries and persons a yes-or-no question is about and the record does not name. */
const strangersTo = (best: Found | undefined, reading: Reading): string[] => reading.mentions.filter((m) => ['place', 'country', 'person', 'organization'].includes(m.kind) && !EVERYWHERE.has(m.id) && best?.missing.includes(m.surface) === true).map((m) => m.surface);
/** An outlet may be where a question looks or what it is about: each record by the reading that suits it better. */
function better(a: readonly Found[], b: readonly Found[]): Found[] {
  const byId = new Map(a.map((f) => [f.record.id, f]));
  for (const f of b) { const other = byId.get(f.record.id); if (other !== undefined && f.score > other.score) byId.set(f.record.id, f); }
  return [...byId.values()];
}
function focus(found: readonly Found[]): NonNullable<Draft['focus']> {
  const r = found[0]?.record;
  if (r === undefined) return {};
  const about = r.kind === 'statement' || r.kind === 'count' || r.kind === 'gap' ? r.about : r.kind === 'financing' ? [r.recipient ?? r.agency] : [r.id];
  return { entities: about };
}
