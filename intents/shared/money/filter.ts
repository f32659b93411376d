// Words and names -> which rows of the ledger they select. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import { NO_FILTER, type KindOfMoney, type RowFilter } from '../../../src/contracts/ledger.ts';
import type { Mention } from '../../../src/model/reading.ts';
import { groupOf } from '../sets.ts';
import { recipientsBy } from './names.ts';
import { inRegion } from './region.ts';

/** Agencies that lend or announce money in the ledger. */
export const AGENCIES = ['org:us-exim', 'org:doe', 'org:dod', 'org:dfc'] as const;
export const PUBLIC_KINDS: readonly KindOfMoney[] = ['firm', 'conditional', 'indicative', 'notice'];
const KIND_WORDS: readonly [RegExp, KindOfMoney][] = [
  [/\bconditional(?:ly)?\b|\bwith conditions\b/iu, 'conditional'],
  [/\bletters? of (?:interest|intent)\b|\blois?\b|\bindicative\b|\bnon-?binding\b|\bletters\b|\binterest letters\b|\b(?:only|just|merely|mere|nothing but) (?:a |an )?(?:promis\w*|intentions?|intent|interest)\b|\bletter\b(?! to)/iu, 'indicative'],
  [/\bnotices?\b|\bnofos?\b|\bnois?\b|\bpias?\b|\bfunding opportunit(?:y|ies)\b|\bfunding calls?\b|\bsolicitations?\b/iu, 'notice'],
  [/\bprivate(?:ly)?\b|\b(?:outside|foreign|external|other) (?:money|capital|investors?|funds|equity|debt|financing|loans?)\b|\binvestors?\b|\bnon-?government(?:al)?\b/iu, 'private'],
  [/\bmobili[sz]\w*\b|\bleveraged?\b|\bcrowded in\b|\b(?:additional|extra)(?: public)? (?:funding|money|funds|capital|financing)\b/iu, 'mobilised'],
  [/\bfirm(?:ly)?\b|\bcommitted\b|\bcommitments?\b|\bhard (?:money|cash)\b|\bdefinite\b|\bapproved?\b|\bapproves\b|\bactual(?:ly)?\b|\breal money\b/iu, 'firm'],
];
const PUBLIC = /\b(?:public|government(?:'s|al)?|federal|state money|taxpayers?'?|state-backed|official money)\b/iu;
/** Money of the agency itself, beside another kind: "DFC money plus what it mobilised", "the Pentagon's own stakes". */
const OWN = /\b(?:own|itself|invested|investments?|put in|deals?|debts?|loans?|money|financing|funding|lent|share)\b(?! of\b)/iu;
const INSTRUMENTS: readonly [RegExp, string][] = [
  [/\bletters? of interest\b/iu, 'letter_of_interest'], [/\bletters? of intent\b/iu, 'letter_of_intent'], [/\blois?\b/iu, 'letter'],
  [/\bequity\b|\bstakes?\b|\bshareholdings?\b/iu, 'equity'], [/\bdebts?\b|\bborrow(?:ed|ing|s)?\b|\blend(?:ing)?\b|\blent\b/iu, 'debt'], [/\bloans?\b|\bcredits?\b(?! union)/iu, 'loan'],
  [/["“']financing["”']|\b(?:just|only|simply|plain|merely) (?:say|says|called|labell?ed|described as|as)? ?financing\b/iu, 'financing'],
];
const NOTICES: readonly [RegExp, 'NOFO' | 'NOI' | 'PIA'][] = [[/\bnofos?\b|\bfunding opportunity notices?\b|\bnotices? of funding/iu, 'NOFO'], [/\bnois?\b|\bnotices? of intent\b/iu, 'NOI'], [/\bpias?\b/iu, 'PIA']];
/** Kinds of notice a text names. */
export const noticesOf = (text: string): ('NOFO' | 'NOI' | 'PIA')[] => NOTICES.filter(([p]) => p.test(text)).map(([, n]) => n);
export const ABROAD = /\babroad\b|\boverseas\b|\bforeign (?:countr|project|deal|soil)\w*|\boutside (?:of )?(?:the )?(?:us|u\.s\.?|usa|united states|america)\b|\bnon-?(?:u\.?s\b\.?|american\b)|\bnot in the (?:us|united states)\b|\bother countries\b/iu;
/** Deals placed in some state of the U.S., whichever it is. */
const IN_STATES = /(?<!\b(?:by|per|each|every|which|what|how many) )\b(?:us|u\.s\.?|american|united states)[- ]states?\b|\bstates? of (?:the )?(?:us|u\.s\.?|usa|america|union)\b/iu;
const AT_HOME = /\b(?:in|within|inside|across|for|on) (?:the )?(?:us|u\.s\.?|usa|united states|america)(?!'s? (?:state|compan))\b|\bdomestic(?:ally)?\b|\bu\.?s\.?[- ]based\b|\b(?:us|u\.s\.?|american) (?:(?!government|public|federal|agenc)\w+ )?(?:deals|projects|companies|firms|sites|mines|soil)\b|\bat home\b/iu;
/** Departments by their subject: "the Energy and Defense Departments", "the Defense lines". */
const DEPARTMENTS: readonly [RegExp, string][] = [[/(?<!\b(?:clean|green|nuclear|renewable|global|wind|solar|uzbek|uzbekistan['’]s|country['’]s|national|its|their) )\benergy\b(?! transition)/iu, 'org:doe'], [/\bdefen[cs]e\b/iu, 'org:dod']];
/** Postal abbreviations of states; read only in capitals. */
const POSTAL: Record<string, string> = { PA: 'pennsylvania', TN: 'tennessee', NY: 'new-york-state', VA: 'virginia', AK: 'alaska', NC: 'north-carolina', LA: 'louisiana' };

export function instrumentsOf(text: string): string[] {
  const found = INSTRUMENTS.filter(([p]) => p.test(text)).map(([, i]) => i);
  return found.includes('letter_of_interest') || found.includes('letter_of_intent') ? found.filter((i) => i !== 'letter') : found;
}
export function kindsOf(text: string): KindOfMoney[] {
  const found = KIND_WORDS.filter(([p]) => p.test(text)).map(([, k]) => k);
  const without = (kind: KindOfMoney): KindOfMoney[] => found.filter((k) => k !== kind);
  if (found.includes('mobilised') && !/\bprivate|\binvestor/iu.test(text)) return without('private');
  if (OUTSIDE.test(text) && !/\bprivate|\binvestor/iu.test(text)) return [...found, 'mobilised'];
  if (found.includes('firm') && (found.includes('private') || found.includes('mobilised')) && !/\b(?:firm|committed|hard|definite|real)\b/iu.test(text)) return without('firm');
  return found.length === 0 && SOFT.test(text) ? ['conditional', 'indicative'] : found;
}
/** Money from elsewhere than the agency, whoever's it is. */
const OUTSIDE = /\b(?:outside|external|other) (?:money|capital|funds|financing)\b/iu;
/** Money not yet committed. */
const SOFT = /\bsoft (?:money|funding|commitments?|sums?|side|part)\b/iu;
/** Money mobilised beside a deal may itself be called public. */
const MOBILISED_PUBLIC = /\b(?:additional|extra) public\b|\bpublic (?:funding|money|funds)\b(?: \w+){0,3} mobili[sz]ed|\bmobili[sz]\w+(?: \w+){0,3} (?:of )?public\b/iu;
export const isPublic = (text: string): boolean => PUBLIC.test(text) && !MOBILISED_PUBLIC.test(text) && !/\bpublic or private\b/iu.test(text);
export const isOwn = (text: string): boolean => OWN.test(text);

/** Everything a piece of text names, as one filter. */
export function filterOf(text: string, mentions: readonly Mention[], world: World): RowFilter {
  const rows = world.ledger.rows();
  const ids = mentions.flatMap((m) => [m.id, ...(rows.some((r) => touchesRow(r.record, m.id)) ? [] : m.alternatives.filter((a) => rows.some((r) => touchesRow(r.record, a))))]);
  const has = (pick: (r: (typeof rows)[number]) => readonly (string | undefined)[]): string[] => [...new Set(ids)].filter((id) => rows.some((r) => pick(r).includes(id)));
  const agencies = [...new Set(ids.map((id) => (id === 'org:exim-board' ? 'org:us-exim' : id)))].filter((id) => rows.some((r) => r.record.agency === id && r.because !== 'headline'));
  for (const [pattern, id] of DEPARTMENTS) if (pattern.test(text) && !agencies.includes(id)) agencies.push(id);
  const everyAgency = /\b(?:all|the|every|each of the)? ?(?:four|4) (?:us |u\.s\. )?(?:government )?agencies\b/iu.test(text);
  const postal = [...text.matchAll(/\b(?:PA|TN|NY|VA|AK|NC|LA)\b/gu)].map((m) => `place:${POSTAL[m[0]] ?? ''}`);
  const notices = noticesOf(text);
  const kinds = kindsOf(text);
  const regions = mentions.flatMap((m) => groupOf(m) ?? []).map((group) => inRegion(group, world));
  return {
    ...NO_FILTER, notices, instruments: instrumentsOf(text),
    agencies: everyAgency && agencies.length === 0 ? [...AGENCIES] : agencies,
    recipients: recipients(text, [...has((r) => [r.record.recipient, r.record.initiative]).filter((id) => !agencies.includes(id)), ...regions.flatMap((r) => r.recipients)], world),
    countries: countries(text, [...has((r) => [r.record.country, ...r.record.countries]), ...regions.flatMap((r) => r.countries)], world),
    states: statesOf(text, [...new Set([...has((r) => r.record.states), ...postal])], world),
    minerals: has((r) => r.record.minerals).flatMap((id) => (id === 'mineral:rare-earths' ? [id, 'mineral:heavy-rare-earths', 'mineral:light-rare-earths'] : [id])),
    kinds: isPublic(text) ? publicKinds(kinds) : kinds,
  };
}
const touchesRow = (r: { agency: string; recipient?: string | undefined; initiative?: string | undefined; countries: readonly string[]; states: readonly string[]; minerals: readonly string[] }, id: string): boolean => [r.agency, r.recipient, r.initiative, ...r.countries, ...r.states, ...r.minerals].includes(id);

/** Names as the gazetteer finds them, else words only one line has; "the reserve" is the stockpile's. */
function recipients(text: string, found: readonly string[], world: World): string[] {
  const short = [...recipientsBy(text, world), ...(/\b(?:reserve|stockpile)\b/iu.test(text) ? ['initiative:project-vault'] : [])];
  return [...new Set([...found, ...short])];
}
function countries(text: string, named: readonly string[], world: World): string[] {
  if (ABROAD.test(text)) return [...new Set(world.ledger.rows().flatMap((r) => r.record.countries))].filter((c) => c !== 'place:us');
  const others = named.filter((id) => id !== 'place:us');
  return others.length === 0 && AT_HOME.test(text) && !IN_STATES.test(text) ? ['place:us'] : others;
}
function statesOf(text: string, named: readonly string[], world: World): readonly string[] {
  if (named.length > 0 || !IN_STATES.test(text)) return named;
  return [...new Set(world.ledger.rows().flatMap((r) => r.record.states))].filter((id) => { const r = world.record(id); return r?.kind === 'place' && r.type === 'us_state'; });
}
/** "Public" means every kind of agency money unless another kind is named with it: "firm public money", "public and private". */
function publicKinds(kinds: readonly KindOfMoney[]): KindOfMoney[] {
  const own = kinds.filter((k) => k !== 'private' && k !== 'mobilised');
  return [...new Set([...(own.length > 0 ? own : PUBLIC_KINDS), ...kinds])];
}
/** Fields of a filter that name something. */
export const named = (f: RowFilter): (keyof RowFilter)[] => (Object.keys(f) as (keyof RowFilter)[]).filter((k) => f[k].length > 0);
export const isEmptyFilter = (f: RowFilter): boolean => named(f).length === 0;
