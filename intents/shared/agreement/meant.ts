// Which of the agreements a question means: by name, by who signed, by place and day. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { Agreement } from '../../../src/model/record.ts';
import { touches } from '../../../src/records/periods.ts';
import { hasSigners } from './told.ts';
import { AND_WHO, ANY_PAPER, BOTH, PEOPLE, plansAsked, WHO_ELSE } from './words.ts';
import { isCountry } from '../sets.ts';

/** "How many were signed in September 2024?": told one by one, unless the day is that of the eleven. */
export const fewThen = (reading: Reading): boolean =>
  reading.mentions.length === 0 && reading.dates.length > 0 && reading.dates.every((d) => d.relation === 'on' && d.precision !== 'span' && !touches('2026-02-04', d));

/** "Which officials signed memoranda?": the papers that the sources name a signer of. */
export function signedByHand(reading: Reading, world: World): Agreement[] {
  const { text } = reading;
  if (
    !PEOPLE.test(text) ||
    !ANY_PAPER.test(text) ||
    !/\bsign(?:ed|s|ers?|ator(?:y|ies)|atures?)?\b/iu.test(text) ||
    ['when', 'where', 'why', 'yesno', 'howmany'].includes(reading.ask) ||
    reading.dates.length > 0
  )
    return [];
  if (
    reading.mentions.some((m) => !['place:us', 'place:uzbekistan', 'org:us-government', 'org:uz-government'].includes(m.id)) ||
    reading.terms.some(
      (t) =>
        !PEOPLE.test(t.surface) && !t.keys.some((k) => /^c:(?:sign|memorandum|agreement|article|example|representative|role|bilateral|count|mineral|critical-mineral)$/u.test(k)),
    )
  )
    return [];
  return world.of('agreement').filter(hasSigners);
}
/** "glencore and who?": the other party of a paper. */
export const partnerAsked = (reading: Reading, world: World): boolean =>
  reading.ask === 'who' &&
  reading.terms.length <= 1 &&
  world.of('agreement').some((a) => a.type === 'mou' && a.parties.some((p) => p.party.startsWith('org:') && reading.mentions.some((m) => m.id === p.party)));
/** A paper is not told of for a country that has no part in it. */
const together = (found: Agreement[], reading: Reading, world: World): Agreement[] =>
  reading.mentions.every((m) => !isCountry(m, world) || found.some((a) => a.place === m.id || a.parties.some((p) => p.party === m.id))) ? found : [];

/** Action Plans with others than those named; only those still intended when that is asked. */
function otherPlans(papers: readonly Agreement[], reading: Reading): Agreement[] {
  const intended = /\b(?:want|wants|intend\w*|wish\w*|plan to|plan (?:one|another|them)|planned|hope\w*|seek\w*)\b/iu.test(reading.text);
  return papers.filter(
    (a) =>
      a.type === 'action_plan' &&
      (!intended || a.status === 'planned') &&
      !reading.mentions.some((m) => m.id === a.id) &&
      !a.parties.some((p) => p.party !== 'place:us' && p.party !== 'org:ustr' && reading.mentions.some((m) => m.id === p.party)),
  );
}

/** A statement or a meeting has a day of its own. */
const ofStatement = (id: string, world: World): boolean => {
  const event = world.record(id);
  return event?.kind === 'event' && event.type !== 'signing' && event.type !== 'ministerial';
};
/** What a paper holds is told even of those that nobody names one by one. */
const CONTENT = /\babout\W*$|\b(?:cover|covers|concern|concerns|regulate|provide for)\b/iu;
/** By name; else by signer, place and date of the question among signed papers of few parties. */
export function agreementsOf(reading: Reading, world: World): Agreement[] {
  if (reading.mentions.some((m) => m.kind === 'country')) return [];
  const papers = world.of('agreement').filter((a) => a.type !== 'set' && (a.list !== 'unnamed' || (CONTENT.test(reading.text) && reading.mentions.some((m) => m.id === a.id))) && a.id !== 'agreement:eleven-2026');
  if (reading.ask === 'when' && reading.mentions.some((m) => ofStatement(m.id, world))) return [];
  if (WHO_ELSE.test(reading.text)) return plansAsked(reading) ? otherPlans(papers, reading) : [];
  const named = papers.filter((a) => reading.mentions.some((m) => m.id === a.id));
  if (named.length === 0 && BOTH.test(reading.text))
    return papers.filter((a) => a.type === 'mou' && a.status === 'signed' && a.parties.some((p) => p.party === 'place:uzbekistan'));
  const plans = /\baction plans?\b/iu.test(reading.text)
    ? papers.filter((a) => a.type === 'action_plan' && (!/\bjoint\b/iu.test(reading.text) || a.name.en.includes('Joint')))
    : [];
  if (named.length > 0 && plans.length === 0) return together([...named, ...besidePlace(named, papers, reading)], reading, world);
  if (plans.length > 0) {
    const partners = reading.mentions.filter((m) => plans.some((a) => a.parties.some((p) => p.party === m.id && m.id !== 'org:ustr' && m.id !== 'place:us'))).map((m) => m.id);
    if (AND_WHO.test(reading.text)) return plans;
    const called = plans.filter((a) => named.includes(a));
    if (called.length > 0 && partners.length === 0 && !/\bplans\b/iu.test(reading.text)) return called;
    const other = reading.mentions.some((m) => m.kind === 'country' || (m.kind === 'place' && !partners.includes(m.id) && m.id !== 'place:us'));
    return other && partners.length === 0 ? [] : partners.length === 0 ? plans : plans.filter((a) => a.parties.some((p) => partners.includes(p.party)));
  }
  if (
    /\b(?:the|that|this) (?:memorandum|mou)\b/iu.test(reading.text) &&
    reading.mentions.every((m) => m.kind === 'agreement' || m.id === 'place:us') &&
    reading.dates.length === 0 &&
    reading.amounts.length === 0
  )
    return papers.filter((a) => a.type === 'mou' && a.status === 'signed');
  if (!/\b(?:memorand\w+|mous?|agreements?|pact|accord|document|contracts?|paper|sign\w*)\b/iu.test(reading.text) && !partnerAsked(reading, world)) return [];
  const people = reading.mentions.filter((m) => m.kind === 'person').map((m) => m.id);
  const places = reading.mentions.filter((m) => m.kind === 'place' && m.id !== 'place:us' && m.id !== 'place:uzbekistan').map((m) => m.id);
  const parties = reading.mentions.filter((m) => m.kind === 'organization' && !m.id.startsWith('org:us-')).map((m) => m.id);
  const both = reading.mentions.some((m) => m.id === 'place:uzbekistan') && reading.mentions.some((m) => m.id === 'place:us' || m.id === 'org:us-government');
  const memorandum = /\b(?:memorand\w+|mous?)\b/iu.test(reading.text);
  const contract = !memorandum && /\bcontracts?\b/iu.test(reading.text);
  const fitting = papers.filter(
    (a) =>
      a.status === 'signed' &&
      (places.length === 0 || (a.place !== undefined && places.includes(a.place))) &&
      (reading.dates.length === 0 || reading.dates.every((d) => a.signed_on !== undefined && touches(a.signed_on, d))) &&
      (parties.length === 0 || parties.some((p) => a.parties.some((x) => x.party === p))) &&
      (!memorandum || a.type === 'mou') &&
      (!contract || a.type === 'contract'),
  );
  const capitals = reading.mentions.filter(
    (m) => m.kind === 'place' && m.alternatives.some((a) => a.startsWith('place:')) && !['place:washington', 'place:tashkent'].includes(m.id),
  );
  if (capitals.some((m) => !fitting.some((a) => a.place === m.id || a.parties.some((p) => m.alternatives.includes(p.party))))) return [];
  const bySigner = fitting.filter((a) => people.some((p) => a.parties.some((x) => x.signer === p)));
  if (places.length + reading.dates.length + parties.length > 0) return bySigner.length > 0 && places.length === 0 ? bySigner : fitting.length <= 2 ? fitting : [];
  if (bySigner.length > 0) return bySigner;
  return people.length === 0 &&
    both &&
    memorandum &&
    !reading.mentions.some(
      (m) => m.kind === 'place' && world.record(m.id)?.kind === 'place' && !['place:us', 'place:uzbekistan', 'place:washington', 'place:tashkent'].includes(m.id),
    )
    ? fitting.filter((a) => a.parties.some((p) => p.party === 'place:uzbekistan'))
    : [];
}

/** "The Tashkent and the Washington memorandum": the other city stands for the paper signed there. */
function besidePlace(named: readonly Agreement[], papers: readonly Agreement[], reading: Reading): Agreement[] {
  if (!/\b(?:and|versus|vs|with|or)\b/iu.test(reading.text)) return [];
  return papers.filter(
    (a) =>
      !named.includes(a) &&
      named.some((n) => n.type === a.type && n.parties.some((p) => a.parties.some((o) => o.party === p.party && o.party !== 'place:us'))) &&
      a.place !== undefined &&
      reading.mentions.some((m) => m.id === a.place),
  );
}
