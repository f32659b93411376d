// A money question cut at "and", "plus", "or", "versus": what each part selects, joined into one query or kept as sides to compare. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import { NO_FILTER, type KindOfMoney, type RowFilter } from '../../../src/contracts/ledger.ts';
import type { DateRange, Reading } from '../../../src/model/reading.ts';
import { filterOf, isEmptyFilter, isOwn, named } from './filter.ts';
import { inside, type MoneyText } from './text.ts';

export type Part = { text: string; joiner: string; filter: RowFilter; dates: readonly DateRange[] };
const JOINERS = /[,;:]|\+|\b(?:and|plus|&|or|vs\.?|versus|than|as well as|together with|combined with|compared (?:to|with)|against|exceeds?|outweighs?|(?<=\bhow (?:far|much)\b.{3,80})(?:above|below|beyond|ahead of|behind|short of|over)|(?<=\b(?:how many times|(?:what|which) multiple of)\b.{3,60})\bis|with(?= (?:the |its )?(?:private|mobili[sz]ed|conditional|letters?)))(?![\w])/giu;

/** Parts of the question that name money, in order; what is left out or counted in is not among them. */
export function partsOf(mt: MoneyText, reading: Reading, world: World): Part[] {
  const cuts = [...mt.kept.matchAll(JOINERS)];
  const spans = [...cuts, undefined].map((c, i) => ({ from: i === 0 ? 0 : (cuts[i - 1]?.index ?? 0) + (cuts[i - 1]?.[0].length ?? 0), to: c?.index ?? mt.kept.length, joiner: i === 0 ? '' : (cuts[i - 1]?.[0].trim().toLowerCase() ?? '') }));
  return spans.map(({ from, to, joiner }) => {
    const text = Array.from(mt.kept.slice(from, to), (ch, i) => (inside(from + i, mt.added) ? ' ' : ch)).join('');
    const mentions = reading.mentions.filter((m) => { const at = mt.at.get(m) ?? -1; return at >= from && at < to && !inside(at, mt.added) && !inside(at, mt.left) && mt.kept[at] !== ' '; });
    return { text, joiner, filter: filterOf(text, mentions, world), dates: reading.dates.filter((d) => text.includes(d.text)) };
  });
}

const ENTITY = ['agencies', 'recipients', 'countries', 'states', 'minerals'] as const;
const MONEY = ['kinds', 'instruments', 'notices'] as const;
const spoken = (p: Part): boolean => MONEY.some((k) => p.filter[k].length > 0);

const ITEM = ['recipients', 'countries', 'states', 'minerals'] as const;
/** "Ukraine, Orion and Brazil plus the tungsten letter": items of different fields are added up, each by its own name; null when one filter can hold them. */
export function itemsOf(parts: readonly Part[], world: World): { include: RowFilter; either: RowFilter[] } | null {
  const fieldsOf = (p: Part): readonly (typeof ITEM)[number][] => ITEM.filter((k) => p.filter[k].length > 0);
  const items = parts.filter((p) => fieldsOf(p).length > 0);
  const headed = parts[1]?.joiner === ':' && parts.length > 2 ? parts.slice(1) : parts;
  const named = headed.filter((p) => spoken(p) || p.filter.agencies.length > 0 || fieldsOf(p).length > 0);
  const owned = named.filter((p) => p.filter.agencies.length === 1 && (spoken(p) || fieldsOf(p).length > 0));
  if (owned.some((p) => fieldsOf(p).length > 0) && owned.length > 1 && owned.length === named.length && new Set(owned.map((p) => p.filter.agencies[0])).size > 1) return { include: NO_FILTER, either: owned.map((p) => ofOwner(p.filter, world)) };
  if (items.length < 2 || items.some((p) => fieldsOf(p).length > 1)) return null;
  const agencies = [...new Set(parts.flatMap((p) => p.filter.agencies))];
  const some = (p: Part, kinds: RowFilter['kinds']): boolean => world.ledger.rows().some((r) => r.counted && r.kind !== null && kinds.includes(r.kind) && fieldsOf(p).some((k) => p.filter[k].some((v) => [r.record.recipient, r.record.initiative, ...r.record.countries, ...r.record.states, ...r.record.minerals].includes(v))));
  const spokenKinds = [...new Set(items.flatMap((p) => p.filter.kinds))];
  const ofAll = spokenKinds.length > 0 && items.every((p) => some(p, spokenKinds) && (p.filter.kinds.length > 0 || !/\b(?:own|itself|invested|put in|lent)\b/iu.test(p.text)));
  const sameField = new Set(items.flatMap(fieldsOf)).size === 1;
  if (sameField && (spokenKinds.length === 0 || items.every((p) => some(p, spokenKinds)))) return null;
  return { include: { ...NO_FILTER, agencies }, either: items.map((p) => ({ ...p.filter, agencies: [], kinds: p.filter.kinds.length > 0 || spokenKinds.length === 0 ? p.filter.kinds : ofAll ? spokenKinds : ['firm'], instruments: [] })) };
}

/** What an agency has of its own in what a part names; the instrument only where the ledger has it there. */
function ofOwner(f: RowFilter, world: World): RowFilter {
  const rows = (own: RowFilter): number => world.ledger.select({ include: own, exclude: [], dates: [], amounts: [] }).rows.length;
  const exact = rows(f) > 0 ? f : { ...f, instruments: [] };
  const firm: RowFilter = { ...exact, kinds: ['firm', 'notice'] };
  return exact.kinds.length > 0 || rows(firm) === 0 ? exact : firm;
}

/** One filter for all parts, or several alternatives when the parts ask for different kinds of money. */
export function joined(parts: readonly Part[]): { include: RowFilter; either?: RowFilter[] } {
  const include = parts.reduce((all, p) => merge(all, p.filter), NO_FILTER);
  const own = parts.filter((p, i) => (!spoken(p) || lacksKind(p)) && (isAgency(p) || (isOwn(p.text) && (/\bown\b/iu.test(p.text) || !/\b(?:which|how|list|show|each|deals? in)\b/iu.test(p.text)))) && besideOther(parts, i));
  const asked = parts.filter((p) => spoken(p) || own.includes(p));
  const kinds = new Set(asked.map((p) => (p.filter.kinds.length > 0 ? [...p.filter.kinds].toSorted().join() : own.includes(p) ? 'firm' : '')));
  kinds.delete('');
  if (kinds.size < 2) return { include: tidy(include) };
  let last: readonly KindOfMoney[] = [];
  let common: readonly string[] = [];
  const either = asked.flatMap((p): RowFilter[] => {
    if (p.filter.kinds.length === 0 && p.filter.notices.length === 0 && last.length === 0 && !own.includes(p)) { common = p.filter.instruments; return []; }
    last = p.filter.kinds.length > 0 ? p.filter.kinds : own.includes(p) ? ['firm'] : last;
    return [{ ...NO_FILTER, kinds: last, notices: p.filter.notices, instruments: p.filter.instruments.length > 0 ? p.filter.instruments : common }];
  });
  const entities = Object.fromEntries(ENTITY.map((k) => [k, include[k]]));
  const beside = either.length === asked.length && own.length > 0 ? besideOwn(asked, own) : [];
  if (beside.length > 0) return { include: { ...NO_FILTER, agencies: include.agencies }, either: either.map((f, i) => merge(f, { ...(asked[i]?.filter ?? NO_FILTER), agencies: [], kinds: [], instruments: [], notices: [] })) };
  return { include: { ...NO_FILTER, ...entities }, either: withEntities(either, asked) };
}
/** "DFC and the extra public money": the agency's name alone stands for its own money. */
const isAgency = (p: Part): boolean => p.filter.agencies.length === 1 && named(p.filter).length === 1 && p.text.trim().split(/\s+/u).length <= 3;
/** "DFC deals plus the Kazakh letter": what names the letter does not narrow the deals, which are named by their agency. */
const besideOwn = (asked: readonly Part[], own: readonly Part[]): Part[] => asked.filter((p, i) => !own.includes(p) && p.filter.agencies.length === 0 && ITEM.some((k) => p.filter[k].length > 0) && p.filter.kinds.some((k) => k === 'indicative' || k === 'conditional') && asked.slice(0, i).some((o) => own.includes(o) && o.filter.agencies.length > 0 && ITEM.every((k) => o.filter[k].length === 0)));
/** "EXIM's letters and DFC's letter": each alternative keeps its own agency when every part names one. */
function withEntities(either: RowFilter[], asked: readonly Part[]): RowFilter[] {
  return either.length === asked.length && asked.every((p) => p.filter.agencies.length === 1) ? either.map((f, i) => ({ ...f, agencies: asked[i]?.filter.agencies ?? [] })) : either;
}
/** "Debt and private equity": an instrument without a kind of its own beside money of another kind. */
const lacksKind = (p: Part): boolean => p.filter.kinds.length === 0 && p.filter.notices.length === 0 && p.filter.instruments.length > 0;
/** Joined by "and", "plus" to money that is not the agency's own. */
function besideOther(parts: readonly Part[], i: number): boolean {
  const other = (p: Part | undefined): boolean => p !== undefined && p.filter.kinds.some((k) => k !== 'firm' && k !== 'notice');
  const joins = (p: Part | undefined): boolean => p !== undefined && /^(?:and|plus|\+|&|with|as well as|together with|combined with)$/u.test(p.joiner);
  return (joins(parts[i + 1]) && other(parts[i + 1])) || (joins(parts[i]) && other(parts[i - 1]));
}
export function merge(a: RowFilter, b: RowFilter): RowFilter {
  return Object.fromEntries((Object.keys(NO_FILTER) as (keyof RowFilter)[]).map((k) => [k, [...new Set([...a[k], ...b[k]])]])) as unknown as RowFilter;
}
/** Letters are asked for as letters: "firm" or another instrument beside them in one phrase does not narrow. */
export function tidy(f: RowFilter): RowFilter {
  const letters = f.instruments.some((i) => i.startsWith('letter'));
  if (!letters) return f;
  return f.kinds.length > 1 ? { ...f, instruments: [] } : { ...f, instruments: f.instruments.filter((i) => i.startsWith('letter')) };
}

export type Side = { text: string; filter: RowFilter; dates: readonly DateRange[] };
/** What a comparison puts side by side: the first field of which the parts name two or more values; the rest holds for all. */
export function sidesOf(parts: readonly Part[]): { sides: Side[]; common: RowFilter } {
  const full = parts.filter((p) => !isEmptyFilter(p.filter) || p.dates.length > 0);
  const sums = parts.some((p) => /\b(?:combined|together|taken together|put together|added)\b/iu.test(p.text)) ? apart(parts) : [];
  if (sums.length === 2) return { sides: sums, common: { ...NO_FILTER, agencies: sums.some((s) => s.filter.agencies.length === 0 && s.filter.recipients.length > 0) ? [] : sums.flatMap((s) => s.filter.agencies).slice(0, 1) } };
  for (const key of ['recipients', 'agencies', 'notices', 'states', 'countries', 'minerals', 'kinds', 'instruments'] as const) {
    const having = full.filter((p) => p.filter[key].length > 0);
    const values = new Set(having.map((p) => [...p.filter[key]].toSorted().join()));
    const single = having.flatMap((p) => (having.length === 1 && key !== 'kinds' && key !== 'minerals' && key !== 'instruments' && p.filter[key].length > 1 ? p.filter[key].map((v) => ({ ...p, filter: { ...p.filter, [key]: [v] } })) : [p]));
    if (values.size < 2 && !(having.length === 1 && single.length > 1)) continue;
    const common = full.filter((p) => !having.includes(p)).reduce((all, p) => merge(all, p.filter), NO_FILTER);
    return { sides: inherit(distinct(single, key), key).map((p) => ({ text: p.text.trim(), filter: p.filter, dates: p.dates })), common };
  }
  const dated = full.filter((p) => p.dates.length > 0);
  if (dated.length < 2) { const sides = ofOneDeal(apart(parts)); return { sides: sides.length === 0 && full.length === 2 ? full.map((p) => ({ text: p.text.trim(), filter: p.filter, dates: p.dates })) : sides, common: { ...NO_FILTER, recipients: sides.length === 2 && sides.every((s) => ITEM.every((k) => s.filter[k].length === 0)) ? [...new Set(full.flatMap((p) => p.filter.recipients))] : [] } }; }
  const common = full.reduce((all, p) => merge(all, p.filter), NO_FILTER);
  return { sides: dated.map((p) => ({ text: p.dates[0]?.text ?? '', filter: NO_FILTER, dates: p.dates })), common };
}
/** "Did the Pentagon or private investors put more into Atalco?": both into the deal that one side names. */
function ofOneDeal(sides: Side[]): Side[] {
  const [agency, deal] = sides.toSorted((a, b) => a.filter.recipients.length - b.filter.recipients.length);
  if (agency === undefined || deal === undefined || sides.length !== 2 || agency.filter.agencies.length !== 1 || ITEM.some((k) => agency.filter[k].length > 0) || deal.filter.recipients.length === 0 || !deal.filter.kinds.some((k) => k === 'private' || k === 'mobilised') || /\b(?:all|total|whole|entire|overall)\b/iu.test(agency.text)) return sides;
  const own: Side = { ...agency, filter: { ...agency.filter, recipients: deal.filter.recipients, kinds: agency.filter.kinds.length > 0 ? agency.filter.kinds : ['firm'] } };
  return sides.map((s) => (s === agency ? own : s));
}
/** "Is Reko Diq bigger than the four U.S. deals": the two sides of "than" or "or" name different things. */
function apart(parts: readonly Part[]): Side[] {
  const at = parts.findLastIndex((p) => /^(?:than|or|vs\.?|versus|exceeds?|outweighs?|above|below|beyond|ahead of|behind|short of|over|against|compared (?:to|with))$/u.test(p.joiner) && !isEmptyFilter(p.filter));
  if (at < 1) return [];
  return [parts.slice(0, at).findLastIndex((p) => !isEmptyFilter(p.filter)), at].flatMap((from) => (from < 0 ? [] : [summed(parts, from === at ? at : 0, from === at ? parts.length : at, from)]));
}
/** The part at `own` with those beside it that name more of the same field: "Brazil's and Ukraine's combined". */
function summed(parts: readonly Part[], from: number, to: number, own: number): Side {
  const base = parts[own]?.filter ?? NO_FILTER;
  const key = ENTITY.find((k) => base[k].length > 0);
  const beside = key === undefined ? [] : parts.slice(from, to).filter((p, i) => from + i !== own && p.filter[key].length > 0);
  const text = [parts[own], ...beside].map((p) => p?.text.trim() ?? '').join(' ');
  return { text, filter: beside.reduce((all, p) => merge(all, p.filter), base), dates: parts[own]?.dates ?? [] };
}
function distinct(parts: readonly Part[], key: keyof RowFilter): Part[] {
  const seen = new Set<string>();
  return parts.filter((p) => { const id = [...p.filter[key]].toSorted().join(); if (seen.has(id)) return false; seen.add(id); return true; });
}
/** "EXIM's letters or its approvals": a side without a name takes the one name the others have; a kind of money said once holds for all. */
function inherit(parts: readonly Part[], key: keyof RowFilter): Part[] {
  const lone = (field: keyof RowFilter): readonly string[] => { const all = parts.filter((p) => p.filter[field].length > 0); return all.length === 1 ? (all[0]?.filter[field] ?? []) : []; };
  const fields: (keyof RowFilter)[] = ['kinds', 'instruments', 'notices'].includes(key) ? [...ENTITY] : key === 'recipients' ? ['kinds', 'instruments'] : [...MONEY];
  return parts.map((p) => {
    if (fields.includes('recipients') && fields.every((f) => f === 'agencies' || p.filter[f].length === 0) && p.filter.agencies.length > 0 && !p.filter.kinds.some((k) => k === 'indicative' || k === 'notice') && !/\b(?:all|total|whole|entire|every\w*|overall)\b/iu.test(p.text)) return { ...p, filter: { ...p.filter, recipients: lone('recipients') } };
    if (!fields.every((f) => p.filter[f].length === 0) || (key !== 'kinds' && key !== 'instruments' && key !== 'notices' && isOwn(p.text))) return p;
    return { ...p, filter: { ...p.filter, ...Object.fromEntries(fields.map((f) => [f, lone(f)])) } as RowFilter };
  });
}
