// The plain question whose answer is a recorded statement: found by words, believed only when entity and attribute are both there.
import { defineIntent, type Found, type World, type Draft } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import { withLeftOut } from '../src/understanding/except.ts';
import { eitherOf } from './shared/choice.ts';
import { deniable } from './shared/opposites.ts';
import { documentMeant, documentOf, fromDocument, withoutDocument } from './shared/documents.ts';

import { tellsOfOffice } from './shared/office.ts';
import { completing } from '../src/answer/completing.ts';
import { answersKind, asksIfSaid, clashes, EVERYWHERE, fits, onlyLeftOut, SAYS_NOT, statementBlocks, tellsToo, verdictOf, type Verdict } from './shared/statements.ts';

/** A statement whose typical question is this much liker than the gap's goes first. */
const LIKER = 0.02;
/** A statement that meets this much less of the question than a gap does not outdo the gap. */
const HARDLY_LESS = 0.08;
/** "Is there an accord": what is asked for must stand in the sentence itself. */
const EXISTS = /^\W*(?:is|are|was|were) there\b/iu;
/** A gap so much liker than every statement is what was asked for. */
const CLEARLY = 0.15;
/** Share of the demand a record must meet to be an answer, and to be shown beside the best one. */
const ENOUGH = 0.52;
const BESIDE = 0.87;
const SHOWN = 4;
/** Below this one answer in four is beside the point: it is told as the closest there is. */
const SURE = 0.6;
/** "Does the article give the day?" is denied by a silence that meets so much of the question and is so like its typical one. */
const MEETS = 0.85;
const ALIKE = 0.6;
/** So like a typical question of the record that a word more or less does not matter. */
const SAME_QUESTION = 0.85;
/** Statements about the articles themselves answer only questions about articles. */
/** "Besides lithium and cobalt, which others": the list that holds them is the one asked for. */
const ONE_OF_A_LIST = /\b(?:which|what|who|any) (?:\w+ )?(?:others?|else|more)\b|\bthe (?:others|rest)\b/iu;
/** Money less a part of it is a sum, not a line. */
const WITHOUT = /\b(?:without|excluding|excl\.|not counting|leaving (?:out|aside)|net of|minus|ignoring)\b/iu;
const OF_ARTICLES = /^(?:statement|gap):docs?-/u;
const ARTICLE_ASKED = ['article', 'headline', 'publisher', 'photo', 'caption', 'related-news', 'press-service', 'hour', 'agree', 'confirm', 'say'];
const BESIDES_MATTER = 0.08;

type Facts = { outcome: 'told'; found: Found[]; verdict: Verdict; unmet: string[]; sure: boolean; /** Asked yes or no, and neither follows. */ open: boolean } | { outcome: 'gap'; found: Found[]; denied: boolean };

export const fact = defineIntent<{ found: Found[]; sure: boolean; denied?: boolean }, Facts>({
  name: 'fact',
  summary: 'Answers from a single recorded statement: who, what, when, where, why, how many, is it so.',
  examples: ['What did Landau thank Uzbekistan for?', 'Where does MINExpo take place?', 'why does the US want private companies involved', 'What effect do the US financial measures have?', 'who builds the solar farm in Uzbekistan'],
  counterexamples: ['What is the population of the Cook Islands?', 'Who won the world cup?'],
  claim(whole, world) {
    const { asked, document } = withoutDocument(whole, world);
    const reading = asked.ask === 'yesno' ? asked : eitherOf(asked);
    if (reading.terms.length + reading.mentions.length + reading.amounts.length + (reading.ask === 'none' ? 0 : reading.numbers.length) === 0) return undefined;
    if (reading.terms.length === 0 && reading.mentions.length === 1 && !['where', 'when', 'howmuch', 'howmany', 'yesno', 'who'].includes(reading.ask)) return undefined;
    const denial = denialOf(reading, world, document);
    if (denial !== undefined) return { score: Math.min(0.9, Math.max(0.7, denial.score)), slots: { found: [denial], sure: true, denied: true }, why: `${denial.record.id} says the contrary` };
    const ranked = rank(reading, world, document);
    const best = ranked.slice(0, 6).find((f) => f.coverage >= ENOUGH && fits(f, reading));
    if (best === undefined || (best.record.kind === 'financing' && WITHOUT.test(reading.text))) return undefined;
    const beside = best.record.kind === 'gap' ? [] : [...(reading.ask === 'yesno' ? [] : completing(best, ranked)), ...ranked.filter((f) => f.score >= best.score * BESIDE && fits(f, reading))].filter((f) => f !== best && f.record.kind !== 'gap');
    const found = [best, ...new Set(beside)].slice(0, SHOWN);
    return { score: Math.min(0.9, best.score), slots: { found, sure: best.score >= SURE || verdictOf(best, reading, world) !== 'none' }, why: `${best.record.id} meets ${Math.round(best.coverage * 100)} % of the demand` };
  },
  handle({ slots, reading: whole, world }) {
    const { asked: reading } = withoutDocument(whole, world);
    const best = slots.found[0];
    if (slots.denied === true) return { outcome: 'told', found: slots.found, unmet: [], verdict: 'no', sure: true, open: false };
    if (best?.record.kind === 'gap') return { outcome: 'gap', found: slots.found, denied: asksIfSaid(reading) && best.coverage >= MEETS && best.fit >= ALIKE };
    const met = new Set(slots.found.flatMap((f) => f.matched));
    const unmet = (best?.fit ?? 0) >= SAME_QUESTION ? [] : [...new Set(reading.terms.filter((t) => !met.has(t.surface) && !givenIn(slots.found, t)).map((t) => t.surface))];
    const verdict = best === undefined ? 'none' : verdictOf(best, reading, world);
    const unnamed = reading.ask === 'yesno' && verdict === 'none' ? strangersTo(best, reading) : [];
    const presumed = EXISTS.test(reading.text) && verdict === 'none' ? reading.terms.filter((t) => best?.viaAsk.includes(t.surface) === true).map((t) => t.surface) : [];
    return { outcome: 'told', found: slots.found, unmet: [...new Set([...unmet, ...unnamed, ...presumed, ...otherYear(slots.found, reading)])], verdict, sure: slots.sure, open: reading.ask === 'yesno' && verdict === 'none' };
  },
  template: {
    told: ({ found, verdict, unmet, sure, open }, world, reading): Draft => ({ status: unmet.length > 0 || !sure || open || SAYS_NOT.test(found[0]?.record.says?.en ?? '') ? 'partial' : 'answered', blocks: [...(sure || unmet.length > 0 ? [] : [{ kind: 'notice' as const, tone: 'gap' as const, text: world.say('refuse.close') }]), ...statementBlocks(found, verdict, world), ...spoken(found[0], reading, world), ...(unmet.length === 0 ? [] :  [{ kind: 'notice' as const, tone: 'gap' as const, text: world.say('fact.unmet', { words: world.list(unmet.map((w) => `“${w}”`)) }) }])], records: found.map((f) => f.record.id), caveats: caveats(found, world), focus: focus(found) }),
    gap: ({ found, denied }, world): Draft => ({ status: denied || (found[0] !== undefined && tellsToo(found[0])) ? 'partial' : 'abstained', blocks: found.slice(0, 1).map((f) => ({ kind: 'notice' as const, tone: 'gap' as const, text: `${denied ? `${world.say('no')} ` : ''}${world.says(f.record)}`, cites: f.record.evidence })), records: found.slice(0, 1).map((f) => f.record.id), gap: found[0]?.record.kind === 'gap' ? found[0].record.missing : 'not stated', focus: focus(found) }),
  },
});

/** Who said it, when that is asked and the sentence leaves the name out. */
function spoken(best: Found | undefined, reading: Reading, world: World): Draft['blocks'] {
  const record = best?.record;
  const speaker = record?.kind === 'statement' ? record.speaker : undefined;
  if (record === undefined || speaker === undefined || reading.ask !== 'who' || !speaker.startsWith('person:') || world.says(record).includes(world.name(speaker))) return [];
  return [{ kind: 'paragraph', text: world.say('fact.spoken', { name: world.name(speaker) }), cites: record.evidence }];
}

/** The nearest statement about the same that says the contrary of the claim. */
function denialOf(reading: Reading, world: World, document: string | undefined): Found | undefined {
  const claim = deniable(reading);
  if (claim === undefined || claim.asked.terms.length + claim.asked.mentions.length === 0) return undefined;
  return rank(claim.asked, world, document).slice(0, NEAR).find((f) => f.record.kind !== 'gap' && f.coverage >= DENIES && fits(f, claim.asked) && claim.denied(f.record.says?.en ?? ''));
}
/** A denial meets this much of the rest of the claim and stands among the nearest records. */
const DENIES = 0.72;
const NEAR = 5;
/** "How much" is met by a sum, a purpose by what it is for, without those words. */
const givenIn = (found: readonly Found[], t: Reading['terms'][number]): boolean => found.some((f) => (t.keys.includes('c:amount') && /\$/u.test(f.record.says?.en ?? '')) || (t.keys.includes('c:purpose') && /\b(?:for|so that|in order|aim\w*)\b/u.test(f.record.says?.en ?? '')));

function rank(reading: Reading, world: World, document: string | undefined): Found[] {
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
  const asksPlace = reading.ask === 'where' && reading.mentions.filter((m) => m.kind === 'organization' || m.kind === 'initiative').length > 0;
  const told = (gap: Found): number => Math.max(0, ...all.filter((f) => f.record.kind !== 'gap' && f.coverage > Math.max(0.6, gap.coverage - HARDLY_LESS)).map((f) => f.fit));
  return all.filter((f) => f.record.kind === 'gap' || tellsOfOffice(f.record.says?.en ?? '', reading, world)).filter((f) => !(person && f.record.kind === 'gap' && reading.terms.length === 0)).map((f) => ({ ...f, score: f.score + answersKind(f, reading, world) + fromDocument(f, wanted) - (f.record.kind === 'gap' && told(f) > f.fit + LIKER ? 0.14 : 0) + (f.record.kind === 'gap' && f.fit > 0.5 && f.fit > told(f) + CLEARLY ? 0.1 : 0) - (clashes(f, reading, world) ? 0.25 : 0) - (!ofArticles && OF_ARTICLES.test(f.record.id) ? BESIDES_MATTER : 0) - (asksPlace && listsOthers(f, reading, world) ? 0.2 : 0) })).toSorted((a, b) => b.score - a.score);
}
/** Asked where one of them is, a list of several with all their places is the worse answer. */
function listsOthers(f: Found, reading: Reading, world: World): boolean {
  const says = f.record.kind === 'statement' ? (f.record.says?.en ?? '') : '';
  return world.of('organization').filter((o) => o.classification === 'company' && says.includes(o.name.en) && !reading.mentions.some((m) => m.id === o.id)).length > 2;
}
/** "Talks in 2026" are not those of 2025: a year asked for, where the statements give only others. */
function otherYear(found: readonly Found[], reading: Reading): string[] {
  const told = found.flatMap((f): string[] => f.record.says?.en.match(/\b20\d\d\b/gu) ?? []);
  return told.length === 0 ? [] : reading.dates.filter((d) => !d.yearless && d.relation === 'on' && d.from.slice(0, 4) === d.to.slice(0, 4) && !told.includes(d.from.slice(0, 4))).map((d) => d.text);
}
/** Countries and persons a yes-or-no question is about and the record does not name. */
const strangersTo = (best: Found | undefined, reading: Reading): string[] => reading.mentions.filter((m) => ['place', 'country', 'person', 'organization'].includes(m.kind) && !EVERYWHERE.has(m.id) && best?.missing.includes(m.surface) === true).map((m) => m.surface);
/** An outlet may be where a question looks or what it is about: each record by the reading that suits it better. */
function better(a: readonly Found[], b: readonly Found[]): Found[] {
  const byId = new Map(a.map((f) => [f.record.id, f]));
  for (const f of b) { const other = byId.get(f.record.id); if (other !== undefined && f.score > other.score) byId.set(f.record.id, f); }
  return [...byId.values()];
}
function caveats(found: readonly Found[], world: World): string[] {
  return [...new Set(found.slice(0, 1).flatMap((f) => (f.record.inferred_from === undefined ? [] : [world.say('inferred', { from: f.record.inferred_from[world.language === 'uz-Cyrl' ? 'uz' : world.language] ?? f.record.inferred_from.en })])))];
}
function focus(found: readonly Found[]): NonNullable<Draft['focus']> {
  const r = found[0]?.record;
  if (r === undefined) return {};
  const about = r.kind === 'statement' || r.kind === 'count' || r.kind === 'gap' ? r.about : r.kind === 'financing' ? [r.recipient ?? r.agency] : [r.id];
  return { entities: about };
}
