// Whether a person was in a city or country: the meetings and signings that place them there, or where the sources do place them.
// Not for: the ministerial and single signings (presence), where something happened (fact).
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Event } from '../src/model/record.ts';
import { touches } from '../src/records/periods.ts';
import { claimsAlone } from './shared/alone.ts';
import { aroundWord } from './shared/around-word.ts';

type Facts = { outcome: 'there' | 'elsewhere'; id: string; place: string; events: Event[] };
/** "Was he in Tashkent", "did he go to Tashkent", "did he visit Tashkent". */
const BEEN = aroundWord(String.raw`\b(?:was|were|is|been|be)\b[^?]*\bin (?:the )?\1\b|\b(?:go|gone|went|come|came|travel\w*|fly|flew|flown|trip|visit|been|journey\w*) to (?:the )?\1\b|\bvisit(?:s|ed|ing)? (?:the )?\1\b`);
const IDLE = /^(?:c:(?:visit|place|date|year|happen|attend)|w:(?:go|went|gone|fly|flew|flown|ever))$/u;
/** A headline on what is to come places nobody. */
const AHEAD = new Set(['news']);

export const whereabouts = defineIntent<Facts, Facts>({
  name: 'whereabouts',
  summary: 'Says whether the sources place a person in a city or country.',
  examples: ['Was Rubio in Tashkent?', 'did Landau travel to Uzbekistan', 'Has Saidov been to Washington?'],
  counterexamples: ['Was the memorandum signed in Tashkent?', 'Did Rubio meet Saidov in Washington?', 'Did Sergio Gor visit Uzbekistan?'],
  claim(reading, world) {
    if (reading.ask !== 'yesno' || reading.negated || claimsAlone(reading) || reading.mentions.length !== 2) return undefined;
    const who = reading.mentions.find((m) => m.kind === 'person');
    const where = reading.mentions.find((m) => m.kind === 'place' || m.kind === 'country');
    if (who === undefined || where === undefined || where.id === 'place:us' || BEEN(where.surface, reading.text) === null) return undefined;
    if (reading.terms.some((t) => !t.keys.some((k) => IDLE.test(k)))) return undefined;
    const own = world.of('event').filter((e) => e.participants.some((p) => p.actor === who.id));
    if (own.some((e) => AHEAD.has(e.type))) return undefined;
    const placed = own.filter((e) => e.place !== undefined);
    const there = placed.filter((e) => e.place === where.id || withinOf(e.place ?? '', world) === where.id);
    const then = there.filter((e) => reading.dates.every((d) => touches(e.on, d)));
    if (there.length > 0 && then.length === 0) return undefined;
    return { score: 0.93, slots: { outcome: then.length > 0 ? 'there' : 'elsewhere', id: who.id, place: where.id, events: then.length > 0 ? then : placed }, why: `${who.id}: ${then.length} events in ${where.id}` };
  },
  handle: ({ slots }) => slots,
  template: {
    there: (f, world) => told(f, world),
    elsewhere: (f, world) => told(f, world),
  },
});

function withinOf(id: string, world: World): string | undefined {
  const place = world.record(id);
  return place?.kind === 'place' ? place.within : undefined;
}
function told({ outcome, id, place, events }: Facts, world: World): Draft {
  const places = [...new Set(events.flatMap((e) => e.place ?? []))].map((p) => world.name(p));
  const own = world.record(id)?.evidence ?? [];
  return {
    status: outcome === 'there' ? 'answered' : 'partial',
    blocks: [
      { kind: 'paragraph', text: world.say(`whereabouts.${outcome}`, { name: world.name(id), place: world.name(place), n: places.length, places: world.list(places) }), cites: events.length > 0 ? events.flatMap((e) => e.evidence) : own },
      { kind: 'list', items: events.map((e) => ({ text: `${world.date(e.on)}: ${world.says(e)}`, cites: e.evidence })) },
    ],
    records: [id, ...events.map((e) => e.id)],
    focus: { entities: [id] },
  };
}
