// Whether two people met: the meetings the sources report of both, or that they report none. Not for: whom somebody met (meetings).
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Event } from '../src/model/record.ts';
import { touches } from '../src/records/periods.ts';
import { inferredIn } from './shared/inferred.ts';

type Facts = { outcome: 'met' | 'none'; pair: [string, string]; events: Event[] };
const MET = /\b(?:met|meet|meets|seen|saw|see|(?:sat|sit) down with|(?:talk|talked|talks|spoke|speak|spoken|held talks|hold talks|converse\w*) (?:to|with)|face to face)\b/iu;
const VERB = /^(?:met|meets?|seen?|saw|sat|talk\w*|spoke|speak|spoken|held|hold|converse\w*|face)\b/iu;
const IDLE = /^c:(?:meet|ministerial|dialogue|discuss|date|place|year|first|last|visit)$/u;
const SHOWN = 3;
const GATHERINGS = new Set(['meeting', 'signing', 'visit']);

export const whetherMet = defineIntent<Facts, Facts>({
  name: 'whether-met',
  summary: 'Says whether two people are reported to have met.',
  examples: ['Has Landau met Saidov?', 'did Vance speak with Saidov', 'Did Rubio meet Kamilov?', 'Did Trump talk to Saidov?'],
  counterexamples: ['Who did Saidov meet?', 'Did Landau meet Kamilov before Rubio met Saidov?', 'What did Rubio and Saidov talk about?'],
  claim(reading, world) {
    if (reading.ask !== 'yesno' || !MET.test(reading.text) || /\b(?:before|after|about|in person|who|what|both|only|twice|again|alone)\b/iu.test(reading.text)) return undefined;
    const people = reading.mentions.flatMap((m) => (m.kind === 'person' ? [m.id] : m.kind === 'post' ? [world.of('membership').find((x) => x.post === m.id && !x.former)?.holder ?? ''] : []));
    const [a, b, ...more] = [...new Set(people)];
    const others = reading.mentions.some((m) => !['person', 'post'].includes(m.kind) && !['place:us', 'place:uzbekistan', 'place:washington'].includes(m.id));
    if (a === undefined || b === undefined || more.length > 0 || others || reading.terms.some((t) => !VERB.test(t.surface) && !t.keys.some((k) => IDLE.test(k)))) return undefined;
    const together = meetingsOf(a, b, world);
    const events = together.filter((e) => reading.dates.every((d) => touches(e.on, d)));
    return { score: 0.95, slots: { outcome: events.length > 0 ? 'met' : 'none', pair: [a, b], events: events.length > 0 ? events : [...thatDay(a, b, reading, world), ...together].slice(0, SHOWN) }, why: `${a} and ${b}: ${events.length} meetings` };
  },
  handle: ({ slots }) => slots,
  template: {
    met: (f, world) => told(f, world),
    none: (f, world) => told(f, world),
  },
});

/** Those who were at the same meeting or signing met there. */
const meetingsOf = (a: string, b: string, world: World): Event[] => world.of('event').filter((e) => GATHERINGS.has(e.type) && [a, b].every((id) => e.participants.some((p) => p.actor === id)));
/** Whom one of them did meet on the day asked for. */
const thatDay = (a: string, b: string, reading: Reading, world: World): Event[] => (reading.dates.length === 0 ? [] : world.of('event').filter((e) => GATHERINGS.has(e.type) && e.participants.some((p) => p.actor === a || p.actor === b) && reading.dates.every((d) => touches(e.on, d))));
function told({ outcome, pair: [a, b], events }: Facts, world: World): Draft {
  const refs = events.flatMap((e) => e.evidence);
  const [own, other] = [world.record(a)?.evidence ?? [], world.record(b)?.evidence ?? []];
  return {
    status: outcome === 'met' ? 'answered' : 'partial',
    blocks: [{ kind: 'paragraph', text: world.say(events.length > 0 && outcome === 'none' ? 'met.not-then' : `met.${outcome === 'met' ? 'yes' : 'none'}`, { a: world.name(a), b: world.name(b) }), cites: refs.length > 0 ? refs : [...own, ...other] }, ...(events.length > 0 ? [{ kind: 'list' as const, items: events.map((e) => ({ text: `${world.date(e.on)}: ${world.says(e)}`, cites: e.evidence })) }] : [])],
    records: [a, b, ...events.map((e) => e.id)], caveats: inferredIn(events, world).slice(0, 2), focus: { entities: [a, b] },
  };
}
