// Whether a dated event is over, under way or still ahead on the as-of day; what was only announced is not said to have come about.
import { defineIntent, type Draft } from '../src/contracts/intent.ts';
import { daysOf } from '../src/records/periods.ts';
import { pointed, type Dated } from './shared/dated.ts';

type Facts = { outcome: 'stands'; event: Dated };
const STANDS = /\b(?:over|finished|ended|behind us|a thing of the past|still (?:ahead|to come|coming|going on|on|running|upcoming|pending)|(?:already|yet) (?:taken place|happened|been held|begun|started|come)|(?:taken place|happened|been held|begun|started|passed)(?: (?:already|yet))?|upcoming|under ?way|in progress|in the (?:past|future))\W*$/iu;
/** Words of an announcement made beforehand. */
const PLANNED = /\b(?:scheduled|expected|planned|due)\b/iu;

/** The thing named is the event itself, not a term of office that began with it. */
const titled = (d: Dated, surface: string): boolean => 'name' in d.record && d.record.name.en.toLowerCase().includes(surface.toLowerCase());

export const stands = defineIntent<{ event: Dated }, Facts>({
  name: 'stands',
  summary: 'Says whether an event is over, under way or still ahead on the day of the question.',
  examples: ['Is MINExpo over?', 'Has the ministerial taken place yet?', 'Is the launch of FORGE still to come?', 'Has MINExpo already happened?', 'Is the critical minerals ministerial still ahead?'],
  counterexamples: ['Is Korea still chairing FORGE?', 'When does MINExpo take place?'],
  claim(reading, world) {
    const text = reading.text.replace(/[\s?.!]+$/u, '');
    if (reading.ask !== 'yesno' || !STANDS.test(text) || reading.dates.length > 0 || reading.mentions.length === 0) return undefined;
    const event = pointed(text.replace(STANDS, '').replace(/^\W*(?:so |and |but )?(?:is|are|was|has|have|had|did)\s+/iu, ''), world);
    return event?.record.kind !== 'event' || event.on.includes('..') || !reading.mentions.every((m) => m.id === event.record.id || m.kind === 'mineral' || titled(event, m.surface)) ? undefined : { score: 0.93, slots: { event }, why: `${event.record.id} on ${world.asOf}` };
  },
  handle: ({ slots }) => ({ outcome: 'stands', event: slots.event }),
  template: {
    stands: ({ event }, world): Draft => {
      const { from, to } = daysOf(event.on);
      const when = to < world.asOf ? 'past' : from > world.asOf ? 'ahead' : 'now';
      const planned = event.record.says !== undefined && PLANNED.test(event.record.says.en);
      const lead = world.say('stands', { when, date: world.date(event.on), asOf: world.date(world.asOf) });
      return { status: planned && when !== 'ahead' ? 'partial' : 'answered', blocks: [{ kind: 'paragraph', text: planned && when !== 'ahead' ? `${lead} ${world.say('stands.planned')}` : lead, cites: event.record.evidence }, { kind: 'paragraph', text: world.says(event.record), cites: event.record.evidence }], records: [event.record.id], focus: { entities: [event.record.id] } };
    },
  },
});
