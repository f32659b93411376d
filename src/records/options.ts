// Choices for autocomplete, read off the records: only values that select something. Pure.
import { distance } from 'fastest-levenshtein';
import type { LedgerField } from '../contracts/adapter.ts';
import { isState, type AssayRecord } from '../model/record.ts';
import { fold } from '../lib/text/fold.ts';

export type OptionField = LedgerField | 'agreement_country' | 'agreement_status' | 'about';
type Option = { value: string; label: string; words: string[] };

/** Best first: the label begins with what was typed or another name is just that, then another name begins with it, then a word does, then
 *  one holds it, then one typo away. */
export function makeOptions(records: readonly AssayRecord[], name: (id: string) => string): (field: OptionField, prefix: string, limit: number) => { value: string; label: string }[] {
  const cache = new Map<OptionField, Option[]>();
  const all = (field: OptionField): Option[] => {
    const kept = cache.get(field) ?? [...new Set(valuesOf(records, field))].map((value) => ({ value, label: labelOf(value, name), words: wordsOf(value, records, name) })).toSorted((a, b) => a.label.localeCompare(b.label));
    cache.set(field, kept);
    return kept;
  };
  return (field, prefix, limit) => {
    const typed = fold(prefix.trim().slice(0, 100));
    return all(field).map((o) => ({ o, rank: rankOf(o, typed) })).filter((x) => x.rank < NO_MATCH).toSorted((a, b) => a.rank - b.rank || a.o.label.localeCompare(b.o.label)).slice(0, limit).map(({ o }) => ({ value: o.value, label: o.label }));
  };
}
function valuesOf(records: readonly AssayRecord[], field: OptionField): string[] {
  const money = records.flatMap((r) => (r.kind === 'financing' && r.measure !== 'headline_total' ? [r] : []));
  switch (field) {
    case 'agency': return money.map((r) => r.agency);
    case 'stage': return money.map((r) => r.stage);
    case 'instrument': return money.map((r) => r.instrument);
    case 'funder_class': return money.map((r) => r.funder_class);
    case 'country': return money.flatMap((r) => r.countries);
    case 'state': return money.flatMap((r) => r.states);
    case 'mineral': return money.flatMap((r) => r.minerals);
    case 'recipient': return money.flatMap((r) => r.recipient ?? []);
    case 'month': return money.flatMap((r) => (r.date === undefined || r.date.includes('/') ? [] : [r.date.slice(0, 7)]));
    case 'agreement_country': {
      const states = new Set(records.flatMap((r) => (isState(r) ? [r.id] : [])));
      return records.flatMap((r) => (r.kind === 'agreement' ? r.parties.map((p) => p.party).filter((id) => states.has(id)) : []));
    }
    case 'agreement_status': return records.flatMap((r) => (r.kind === 'agreement' ? [r.status] : []));
    case 'about': return records.flatMap((r) => (['initiative', 'organization', 'person', 'agreement', 'mineral'].includes(r.kind) || (r.kind === 'place' && r.type === 'country') ? [r.id] : []));
  }
}
const labelOf = (value: string, name: (id: string) => string): string => (value.includes(':') ? name(value) : value.replaceAll('_', ' '));
function wordsOf(value: string, records: readonly AssayRecord[], name: (id: string) => string): string[] {
  const r = records.find((x) => x.id === value);
  return [labelOf(value, name), ...(r !== undefined && 'aliases' in r ? r.aliases : [])].map(fold);
}
const NO_MATCH = 5;
function rankOf({ words: [label = '', ...others] }: Option, typed: string): number {
  const all = [label, ...others];
  if (label.startsWith(typed) || others.includes(typed)) return 0;
  if (others.some((w) => w.startsWith(typed))) return 1;
  if (all.some((w) => w.split(/\s+/u).some((x) => x.startsWith(typed)))) return 2;
  if (all.some((w) => w.includes(typed))) return 3;
  return typed.length > 3 && all.some((w) => w.split(/\s+/u).some((x) => distance(x.slice(0, typed.length), typed) <= 1)) ? 4 : NO_MATCH;
}
