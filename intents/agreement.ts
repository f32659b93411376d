// One agreement: who signed, when, where, what it covers, whether it binds, how many there are.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Agreement } from '../src/model/record.ts';
import { touches } from '../src/records/periods.ts';
import { aroundWord } from './shared/around-word.ts';
import { rankedOtherwise } from './shared/otherwise.ts';
import { isCountry } from './shared/sets.ts';
import { inferredIn } from './shared/inferred.ts';
import { inCity } from './shared/statements.ts';

type Part = 'signers' | 'date' | 'place' | 'occasion' | 'covers' | 'binding' | 'whole';
type Facts = { outcome: 'told'; agreements: Agreement[]; part: Part } | { outcome: 'wrong-person'; agreement: Agreement; person: string };
/** "the two memoranda": only Uzbekistan has two. */
const BOTH = /\b(?:two|both|either)\b.{0,40}\b(?:memorand(?:a|ums)|mous)\b/iu;
/** "Mexico and ...?": the others are asked for. */
const AND_WHO = /\b(?:and|besides|other than|apart from)\s*(?:\.{2,}|…|who\b|what\b|which\b|\?)/iu;
/** Who made it public did not sign it. */
const NEWS_OF_IT = /\b(?:where|how) do (?:we|you|they) (?:know|learn|get|have)\b|\b(?:who|which body|what body)\b(?: \w+){0,2} (?:announc|releas|publici[sz]|report|broke|put out|ma[dk]e\w* (?:it )?public|spread)/iu;
/** "What sort of documents": their kind is asked for. */
const KIND_OF_PAPER = /\b(?:what|which) (?:kinds?|sorts?|types?|form)\b.{0,12}\b(?:documents|papers|agreements|deals|accords|pacts)\b/iu;
const PAPER = /\b(?:memorand\w+|mous?|agreements?|pact|accord|deal|document|contracts?|treaty|action plans?|signing|binding|signed|signatures?|signator\w+|signers?|sign|paper)\b/iu;

export const agreement = defineIntent<{ agreements: Agreement[]; part: Part; person: string | null }, Facts>({
  name: 'agreement',
  summary: 'Tells of one agreement: signers, date, place, content, whether it is binding.',
  examples: ['Who signed the MoU in Tashkent?', 'Where was the Saidov-Landau memorandum signed?', 'When was the Washington memorandum signed?', 'Is the Tashkent memorandum binding?', 'What did Ambassador Landau sign in Tashkent?'],
  counterexamples: ['Which countries signed at the ministerial?', 'How much money does the memorandum bring?'],
  claim(reading, world) {
    const hands = signedByHand(reading, world);
    if (hands.length > 0) return { score: 0.96, slots: { agreements: hands, part: 'signers', person: null }, why: `signers of ${hands.map((a) => a.id).join(', ')}` };
    if (!PAPER.test(reading.text) && !partnerAsked(reading, world) && !(WHO_ELSE.test(reading.text) && plansAsked(reading))) return undefined;
    if (/\b(?:say|said|says|discuss\w*|talk\w*|quotes?|title|headline|articles?|texts?|story|present|besides|terms)\b/iu.test(reading.text) || NEWS_OF_IT.test(reading.text) || (WHO_ELSE.test(reading.text) && !plansAsked(reading)) || ['howmuch', 'why'].includes(reading.ask) || (reading.ask === 'howmany' && !fewThen(reading)) || reading.terms.some((t) => t.must) || reading.mentions.some((m) => m.kind === 'document') || (reading.ask === 'yesno' && reading.numbers.some((n) => n > 2))) return undefined;
    if (KIND_OF_PAPER.test(reading.text) && reading.mentions.every((m) => m.kind !== 'agreement')) return undefined;
    const agreements = agreementsOf(reading, world);
    if (agreements.length === 0) return undefined;
    const part = partOf(reading);
    if (part === 'signers' && agreements.every((a) => a.type === 'action_plan') && !/\bsign/iu.test(reading.text)) return undefined;
    const demand = reading.terms.filter((t) => !(part === 'date' && t.keys.includes('c:complete')) && !t.keys.some((k) => /^c:(?:sign|memorandum|agreement|framework|contract|bilateral|date|year|place|compare|agree|count|focus|role|ministerial|meet|host|partnership|mineral|critical-mineral|say|article|term|representative|country|announce|first|reason|dialogue|happen|mining|plan|ambassador|deputy|minister|foreign-minister|firm)$/u.test(k)));
    if (demand.length > 0) return undefined;
    const hand = (id: string): boolean => agreements.some((a) => a.parties.some((p) => p.signer === id));
    const choice = reading.ask !== 'yesno' && /\bor\b/iu.test(reading.text) && reading.mentions.some((m) => hand(m.id));
    const person = choice ? undefined : peopleOf(reading, world).find((id) => !hand(id));
    return { score: WHO_ELSE.test(reading.text) ? 0.94 : part === 'whole' && agreements.length > 1 && !BOTH.test(reading.text) ? 0.7 : 0.91, slots: { agreements, part, person: person ?? null }, why: `${part} of ${agreements.map((a) => a.id).join(', ')}` };
  },
  handle({ slots: { agreements, part, person }, reading }): Facts {
    const signs = /\bsign(?:ed)?\b/iu.test(reading.text) && !/\b(?:talk\w*|met|meet\w*|after|before|present|attend\w*|with)\b/iu.test(reading.text);
    const [one] = agreements;
    if (person !== null && one !== undefined && (part === 'signers' || signs)) return { outcome: 'wrong-person', agreement: one, person };
    return { outcome: 'told', agreements, part };
  },
  template: {
    told: ({ agreements, part }, world, reading): Draft => ({ status: (part === 'binding' && agreements.some((a) => a.binding === 'unstated')) || (part === 'signers' && agreements.some((a) => !hasSigners(a))) || (part === 'date' && agreements.some((a) => a.signed_on === undefined)) || (part === 'binding' && agreements.some((a) => a.binding === 'unstated')) ? 'partial' : 'answered', blocks: [...counted(agreements, reading, world), ...led(agreements.flatMap((a) => tell(a, part, world)), byWhom(agreements, reading, world) ?? whenAndWhere(agreements, reading, world), world)], records: agreements.map((a) => a.id), derived: reading.ask === 'howmany' ? [agreements.length] : [], caveats: inferredIn(agreements, world), focus: { entities: agreements.map((a) => a.id), set: agreements.length > 1 ? agreements.map((a) => a.id) : signersAsked(agreements, reading, world) } }),
    'wrong-person': ({ agreement: a, person }, world): Draft => {
      const other = world.of('agreement').find((x) => x.parties.some((p) => p.signer === person));
      return { status: 'answered', blocks: [{ kind: 'paragraph', text: `${world.say('agreement.not-signer', { name: world.name(person), agreement: world.name(a.id) })} ${world.says(a)} ${wasThere(a, person, world)}`.trim(), cites: a.evidence }, ...(other === undefined ? [] : [{ kind: 'paragraph' as const, text: signers(other, world), cites: other.evidence }])], records: [a.id, ...(other === undefined ? [] : [other.id])], caveats: inferredIn([a], world), focus: { entities: [a.id] } };
    },
  },
});

/** "How many were signed in September 2024?": told one by one, unless the day is that of the eleven. */
const fewThen = (reading: Reading): boolean => reading.mentions.length === 0 && reading.dates.length > 0 && reading.dates.every((d) => d.relation === 'on' && d.precision !== 'span' && !touches('2026-02-04', d));

/** Their number when it is asked for, or too many to tell apart. */
function counted(agreements: readonly Agreement[], reading: Reading, world: World): Draft['blocks'] {
  const n = agreements.length;
  if (reading.ask === 'howmany') return [{ kind: 'paragraph', text: world.say('agreement.counted', { n }), cites: agreements.flatMap((a) => a.evidence) }];
  return n > 2 ? [{ kind: 'paragraph', text: world.say('agreement.several', { n }) }] : [];
}

const PEOPLE = /\b(?:people|persons?|officials?|individuals?|diplomats?|politicians|americans|uzbeks|by name|personally|in person)\b/iu;
const ANY_PAPER = /\b(?:memorand(?:a|ums)|mous|agreements|papers|documents|(?:an?|any|every|each|either) (?:memorandum|mou|agreement))\b/iu;
/** "Which officials signed memoranda?": the papers that the sources name a signer of. */
function signedByHand(reading: Reading, world: World): Agreement[] {
  const { text } = reading;
  if (!PEOPLE.test(text) || !ANY_PAPER.test(text) || !/\bsign(?:ed|s|ers?|ator(?:y|ies)|atures?)?\b/iu.test(text) || ['when', 'where', 'why', 'yesno', 'howmany'].includes(reading.ask) || reading.dates.length > 0) return [];
  if (reading.mentions.some((m) => !['place:us', 'place:uzbekistan', 'org:us-government', 'org:uz-government'].includes(m.id)) || reading.terms.some((t) => !PEOPLE.test(t.surface) && !t.keys.some((k) => /^c:(?:sign|memorandum|agreement|article|example|representative|role|bilateral|count|mineral|critical-mineral)$/u.test(k)))) return [];
  return world.of('agreement').filter(hasSigners);
}
/** "Was the Tashkent MoU signed in 2023?": yes or no to the day and the city it claims, nothing to what it claims besides. */
function whenAndWhere(agreements: readonly Agreement[], reading: Reading, world: World): 'yes' | 'no' | null {
  const [one] = agreements;
  if (reading.ask !== 'yesno' || one === undefined || agreements.length > 1 || reading.negated || !/\bsign/iu.test(reading.text) || BESIDES.test(reading.text) || reading.mentions.some((m) => m.kind === 'person')) return null;
  const cities = reading.mentions.filter((m) => { const r = world.record(m.id); return r?.kind === 'place' && r.type === 'city' && inCity(m.surface, reading.text) !== null; });
  const days = reading.dates.filter((d) => d.relation === 'on');
  if (cities.length + days.length === 0 || days.length < reading.dates.length || (days.length > 0 && one.signed_on === undefined) || (cities.length > 0 && one.place === undefined)) return null;
  return days.every((d) => touches(one.signed_on ?? '', d)) && cities.every((m) => m.id === one.place) ? 'yes' : 'no';
}
/** Those a question names, an office by its holder. */
const peopleOf = (reading: Reading, world: World): string[] => reading.mentions.flatMap((m) => (m.kind === 'person' ? [m.id] : m.kind === 'post' && reading.ask === 'yesno' ? (world.of('membership').find((x) => x.post === m.id && !x.former)?.holder ?? []) : []));
/** "Did Henick sign for the US?", "did the minister sign?": yes or no to the one it claims, by name or by rank. */
function byWhom(agreements: readonly Agreement[], reading: Reading, world: World): 'yes' | 'no' | null {
  const [one] = agreements;
  if (reading.ask !== 'yesno' || one === undefined || agreements.length > 1 || reading.negated || !/\bsign/iu.test(reading.text) || /\b(?:only|alone|first|last|already|again|twice|or|binding|because|before|after|talk\w*|met)\b/iu.test(reading.text) || reading.dates.some((d) => !touches(one.signed_on ?? '', d))) return null;
  const people = peopleOf(reading, world);
  if (people.length === 0) return rankedOtherwise(reading.text, one.says?.en ?? '') ? 'no' : null;
  const signed = people.map((id) => one.parties.find((p) => p.signer === id)?.party);
  if (signed.includes(undefined)) return null;
  const behalf = /\b(?:for|on behalf of) (?:the )?(\S+)/iu.exec(reading.text)?.[1] ?? '';
  const side = reading.mentions.find((m) => behalf !== '' && m.surface.startsWith(behalf.replace(/\W+$/u, '')));
  return side === undefined || !one.parties.some((p) => p.party === side.id || side.alternatives.includes(p.party)) || signed.some((party) => party === side.id || side.alternatives.includes(party ?? '')) ? 'yes' : 'no';
}
const BESIDES = /\b(?:only|first|last|already|again|twice|or|by|binding|because|before|after)\b/iu;
const led = (blocks: Draft['blocks'], verdict: 'yes' | 'no' | null, world: World): Draft['blocks'] => blocks.map((b, i) => (i === 0 && verdict !== null && b.kind === 'paragraph' ? { ...b, text: `${world.say(verdict)} ${b.text}` } : b));
const onTheSideOf = aroundWord(String.raw`\b(?:for|behalf of|side of) (?:the )?\1|\b\1(?:'s)? side`);
/** Those who signed; of one side when the question is about one: "for the US". */
function signersAsked(agreements: readonly Agreement[], reading: Reading, world: World): string[] {
  const parties = agreements.flatMap((a) => a.parties.filter((p) => p.signer !== undefined));
  const side = parties.filter((p) => reading.mentions.some((m) => (m.id === p.party || m.alternatives.includes(p.party)) && onTheSideOf(m.surface, reading.text) !== null));
  return (side.length > 0 ? side : parties).flatMap((p) => p.signer ?? []).filter((id) => world.record(id) !== undefined);
}
/** "glencore and who?": the other party of a paper. */
const partnerAsked = (reading: Reading, world: World): boolean => reading.ask === 'who' && reading.terms.length <= 1 && world.of('agreement').some((a) => a.type === 'mou' && a.parties.some((p) => p.party.startsWith('org:') && reading.mentions.some((m) => m.id === p.party)));

/** "With whom": the other party, not who signed. */
const WITH_WHOM = /\bwith (?:whom|who|which)\b|\bwho\b[^?]*\bwith\W*$|\bpartners?\b/iu;

/** "When and where": the signers' line holds both, but they were not asked for. */
const WHEN = /\bwhen\b|\bdates?\b|\b(?:what|which) (?:day|year)\b/iu;
const WHERE = /\bwhere\b|\bvenue\b|(?<!\bt[ao][ko][a-z]* )\bplace\b|\b(?:what|which) (?:city|place|town)\b/iu;

function partOf(reading: Reading): Part {
  if ([/\bdates?\b|\bwhen\b/iu, /\bplaces?\b|\bcity\b|\bwhere\b|\bvenue\b/iu, /\bsigners?\b|\bsignator\w+\b|\bwho signed\b/iu, /\bscope\b|\bsubjects?\b|\bcontents?\b|\bcovers?\b/iu].filter((p) => p.test(reading.text)).length > 1) return 'whole';
  if (WITH_WHOM.test(reading.text) && /\bplans?\b/iu.test(reading.text)) return 'whole';
  if (/\bbinding\b|\bobligat|\blegally\b/iu.test(reading.text)) return 'binding';
  const [who, when, where] = [/\bwho(?:m|se)?\b/iu, WHEN, WHERE].map((p) => p.test(reading.text));
  if (when === true && where === true && who !== true) return 'occasion';
  if (who === true && when === true && reading.ask === 'when') return 'signers';
  if (reading.ask === 'when' || /\bdates?\b|\bwhat year\b/iu.test(reading.text)) return 'date';
  if (/\bsigners?\b|\bsignator\w+\b|\bwho signed\b/iu.test(reading.text)) return 'signers';
  if (reading.ask === 'where' || /\bvenue\b|\bcity\b/iu.test(reading.text)) return 'place';
  if (reading.ask === 'who' || /\bsigners?\b|\bsignator\w+\b|\bdid .{2,40} sign\b|\bcounterpart\b/iu.test(reading.text)) return 'signers';
  if (/\bcovers?\b|\bcontent\b|\binclude\b|\babout\b|\bscope\b|\bprovide\b|\baim\b|\bdeal with\b/iu.test(reading.text)) return 'covers';
  return 'whole';
}

/** A paper is not told of for a country that has no part in it. */
const together = (found: Agreement[], reading: Reading, world: World): Agreement[] => (reading.mentions.every((m) => !isCountry(m, world) || found.some((a) => a.place === m.id || a.parties.some((p) => p.party === m.id))) ? found : []);

const WHO_ELSE = /\bwith whom? else\b|\bwith (?:which|what) other\b|\bwho(?:m)? else\b[^?]*\bwith\W*$/iu;
const plansAsked = (reading: Reading): boolean => /\bplans?\b/iu.test(reading.text) && (/\baction plans?\b/iu.test(reading.text) || reading.mentions.some((m) => m.id === 'org:ustr'));
/** Action Plans with others than those named; only those still intended when that is asked. */
function otherPlans(papers: readonly Agreement[], reading: Reading): Agreement[] {
  const intended = /\b(?:want|wants|intend\w*|wish\w*|plan to|plan (?:one|another|them)|planned|hope\w*|seek\w*)\b/iu.test(reading.text);
  return papers.filter((a) => a.type === 'action_plan' && (!intended || a.status === 'planned') && !reading.mentions.some((m) => m.id === a.id) && !a.parties.some((p) => p.party !== 'place:us' && p.party !== 'org:ustr' && reading.mentions.some((m) => m.id === p.party)));
}
/** By name; else by signer, place and date of the question among signed papers of few parties. */
function agreementsOf(reading: Reading, world: World): Agreement[] {
  if (reading.mentions.some((m) => m.kind === 'country')) return [];
  const papers = world.of('agreement').filter((a) => a.type !== 'set' && a.list !== 'unnamed' && a.id !== 'agreement:eleven-2026');
  if (WHO_ELSE.test(reading.text)) return plansAsked(reading) ? otherPlans(papers, reading) : [];
  const named = papers.filter((a) => reading.mentions.some((m) => m.id === a.id));
  if (named.length === 0 && BOTH.test(reading.text)) return papers.filter((a) => a.type === 'mou' && a.status === 'signed' && a.parties.some((p) => p.party === 'place:uzbekistan'));
  const plans = /\baction plans?\b/iu.test(reading.text) ? papers.filter((a) => a.type === 'action_plan' && (!/\bjoint\b/iu.test(reading.text) || a.name.en.includes('Joint'))) : [];
  if (named.length > 0 && plans.length === 0) return together([...named, ...besidePlace(named, papers, reading)], reading, world);
  if (plans.length > 0) { const partners = reading.mentions.filter((m) => plans.some((a) => a.parties.some((p) => p.party === m.id && m.id !== 'org:ustr' && m.id !== 'place:us'))).map((m) => m.id); if (AND_WHO.test(reading.text)) return plans; const called = plans.filter((a) => named.includes(a)); if (called.length > 0 && partners.length === 0 && !/\bplans\b/iu.test(reading.text)) return called; const other = reading.mentions.some((m) => m.kind === 'country' || (m.kind === 'place' && !partners.includes(m.id) && m.id !== 'place:us')); return other && partners.length === 0 ? [] : partners.length === 0 ? plans : plans.filter((a) => a.parties.some((p) => partners.includes(p.party))); }
  if (/\b(?:the|that|this) (?:memorandum|mou)\b/iu.test(reading.text) && reading.mentions.every((m) => m.kind === 'agreement' || m.id === 'place:us') && reading.dates.length === 0 && reading.amounts.length === 0) return papers.filter((a) => a.type === 'mou' && a.status === 'signed');
  if (!/\b(?:memorand\w+|mous?|agreements?|pact|accord|document|contracts?|paper|sign\w*)\b/iu.test(reading.text) && !partnerAsked(reading, world)) return [];
  const people = reading.mentions.filter((m) => m.kind === 'person').map((m) => m.id);
  const places = reading.mentions.filter((m) => m.kind === 'place' && m.id !== 'place:us' && m.id !== 'place:uzbekistan').map((m) => m.id);
  const parties = reading.mentions.filter((m) => m.kind === 'organization' && !m.id.startsWith('org:us-')).map((m) => m.id);
  const both = reading.mentions.some((m) => m.id === 'place:uzbekistan') && reading.mentions.some((m) => m.id === 'place:us' || m.id === 'org:us-government');
  const memorandum = /\b(?:memorand\w+|mous?)\b/iu.test(reading.text);
  const fitting = papers.filter((a) => a.status === 'signed' && (places.length === 0 || (a.place !== undefined && places.includes(a.place))) && (reading.dates.length === 0 || reading.dates.every((d) => a.signed_on !== undefined && touches(a.signed_on, d))) && (parties.length === 0 || parties.some((p) => a.parties.some((x) => x.party === p))) && (!memorandum || a.type === 'mou'));
  const capitals = reading.mentions.filter((m) => m.kind === 'place' && m.alternatives.some((a) => a.startsWith('place:')) && !['place:washington', 'place:tashkent'].includes(m.id));
  if (capitals.some((m) => !fitting.some((a) => a.place === m.id || a.parties.some((p) => m.alternatives.includes(p.party))))) return [];
  const bySigner = fitting.filter((a) => people.some((p) => a.parties.some((x) => x.signer === p)));
  if (places.length + reading.dates.length + parties.length > 0) return bySigner.length > 0 && places.length === 0 ? bySigner : fitting.length <= 2 ? fitting : [];
  if (bySigner.length > 0) return bySigner;
  return people.length === 0 && both && memorandum && !reading.mentions.some((m) => m.kind === 'place' && world.record(m.id)?.kind === 'place' && !['place:us', 'place:uzbekistan', 'place:washington', 'place:tashkent'].includes(m.id)) ? fitting.filter((a) => a.parties.some((p) => p.party === 'place:uzbekistan')) : [];
}

/** "The Tashkent and the Washington memorandum": the other city stands for the paper signed there. */
function besidePlace(named: readonly Agreement[], papers: readonly Agreement[], reading: Reading): Agreement[] {
  if (!/\b(?:and|versus|vs|with|or)\b/iu.test(reading.text)) return [];
  return papers.filter((a) => !named.includes(a) && named.some((n) => n.type === a.type && n.parties.some((p) => a.parties.some((o) => o.party === p.party && o.party !== 'place:us'))) && a.place !== undefined && reading.mentions.some((m) => m.id === a.place));
}

/** "He was present": a witness or participant of the signing is not a signer. */
function wasThere(a: Agreement, person: string, world: World): string {
  const witness = a.parties.some((p) => p.party === person) || world.of('event').some((e) => e.type === 'signing' && e.participants.some((p) => p.actor === person) && e.on === a.signed_on);
  return witness ? world.say('agreement.present', { name: world.name(person) }) : '';
}
function signers(a: Agreement, world: World): string {
  const people = a.parties.flatMap((p) => (p.signer === undefined ? [] : [world.say('agreement.signer', { who: signerText(p.signer, world), party: world.name(p.party) })]));
  const when = a.signed_on === undefined || a.signed_on.includes('..') ? '' : world.date(a.signed_on);
  const where = a.place === undefined ? '' : world.name(a.place);
  return people.length > 0 ? world.say('agreement.signed-by', { agreement: world.name(a.id), people: world.list(people), when, where }) : `${world.say('agreement.no-signers', { agreement: world.name(a.id) })} ${world.says(a)}`;
}
const hasSigners = (a: Agreement): boolean => a.parties.some((p) => p.signer !== undefined);
function signerText(id: string, world: World): string {
  const held = world.of('membership').find((m) => m.holder === id && !m.former);
  return held === undefined ? world.name(id) : `${world.name(id)} (${world.name(held.post)})`;
}
function tell(a: Agreement, part: Part, world: World): Draft['blocks'] {
  const lang = world.language === 'uz-Cyrl' ? 'uz' : world.language;
  const says = { kind: 'paragraph' as const, text: world.says(a), cites: a.evidence };
  switch (part) {
    case 'signers': return [{ kind: 'paragraph', text: signers(a, world), cites: a.evidence }];
    case 'occasion': return [...tell(a, 'date', world), ...tell(a, 'place', world)];
    case 'date': return [{ kind: 'paragraph', text: a.signed_on === undefined ? world.say('agreement.no-date', { agreement: world.name(a.id) }) : world.say('agreement.on', { agreement: world.name(a.id), date: world.date(a.signed_on.replace('../', '')) }), cites: a.evidence }];
    case 'place': return [{ kind: 'paragraph', text: a.place === undefined ? world.say('agreement.no-place', { agreement: world.name(a.id) }) : world.say('agreement.in', { agreement: world.name(a.id), place: world.name(a.place) }), cites: a.evidence }];
    case 'binding': return [{ kind: 'paragraph', text: world.say(`agreement.binding.${a.binding}`, { agreement: world.name(a.id) }), cites: a.evidence }, says];
    case 'covers': return a.covers.length === 0 ? [says] : [says, { kind: 'list', items: a.covers.map((c) => ({ text: c[lang] ?? c.en })) }];
    case 'whole': return [says];
  }
}
