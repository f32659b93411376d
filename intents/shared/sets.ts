// Sets of countries the sources name: who attended the ministerial, who signed there; and groups such as the Gulf states.
import type { World } from '../../src/contracts/intent.ts';
import type { Mention, Reading } from '../../src/model/reading.ts';

export const MINISTERIAL = 'event:ministerial-2026';
export const ELEVEN = 'agreement:eleven-2026';
export const COMMISSION = 'org:european-commission';

/** Ids of places (and the European Commission) listed as delegates, in the order of the list. */
export function attendees(world: World): string[] {
  const event = world.record(MINISTERIAL);
  return event?.kind === 'event' ? event.participants.filter((p) => p.role === 'delegate' && (p.actor.startsWith('place:') || p.actor === COMMISSION)).map((p) => p.actor) : [];
}
export function signatories(world: World): string[] {
  const eleven = world.record(ELEVEN);
  return eleven?.kind === 'agreement' ? eleven.parties.filter((p) => p.role === 'signatory' && p.party.startsWith('place:') && p.party !== 'place:us').map((p) => p.party) : [];
}
/** ISO code of a place, for membership in groups. */
export function isoOf(id: string, world: World): string | undefined {
  const r = world.record(id);
  return id.startsWith('country:') ? id.slice(8) : r?.kind === 'place' ? r.iso : undefined;
}
export function inGroup(id: string, group: string, world: World): boolean {
  const iso = isoOf(id, world);
  return iso !== undefined && (world.groups(group)?.includes(iso) ?? false);
}
/** Paragraph of the list each set stands in. */
export const LIST_REFS: Record<'attended' | 'signed', string[]> = { attended: ['004:4'], signed: ['004:7'] };
export function isCountry(m: Pick<Mention, 'id' | 'kind'>, world: World): boolean {
  const r = world.record(m.id);
  return m.kind === 'country' || m.id === COMMISSION || (r?.kind === 'place' && r.type === 'country');
}
/** The day of the ministerial lies in the range asked for; what was before the range, or after it, is not of that day. */
export const coversTheDay = (d: Reading['dates'][number]): boolean => !(d.relation === 'before' && d.from.slice(5) <= '02-04') && !(d.relation === 'after' && d.to.slice(5) >= '02-04') && d.from.slice(5) <= '02-04' && d.to.slice(5) >= '02-04' && (d.yearless || (d.from <= '2026-02-04' && d.to >= '2026-02-04'));
export const groupOf = (m: Pick<Mention, 'id' | 'kind'>): string | null => (m.kind === 'group' ? m.id : m.id === 'place:central-asia' ? 'group:central-asia' : m.id === 'place:persian-gulf' ? 'group:gulf' : null);
export const groupMentions = (reading: Reading): string[] => [...new Set(reading.mentions.flatMap((m) => groupOf(m) ?? []))];
