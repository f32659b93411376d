// Whether one person or body took part in the ministerial: named as being there, or not named. Not for: countries (attendance).
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { AssayRecord } from '../src/model/record.ts';
import type { Mention } from '../src/model/reading.ts';
import { ATTEND } from './attendance.ts';
import { COMMISSION, coversTheDay, MINISTERIAL } from './shared/sets.ts';

type Facts = { outcome: 'there' | 'unnamed'; id: string; told: AssayRecord[] };
const GATHERING = /\b(?:ministerial|meeting|summit|gathering|conference|event)\b/iu;
/** Another gathering, or another thing asked about this one. */
const ELSEWHERE = /\b(?:signing|ceremony|working group|minexpo|expo|private sector|mining|astana|new york|tashkent|april|september|behalf|speak|speech|chair\w*|host\w*)\b/iu;
/** They stand behind every participant and are none. */
const BEHIND = new Set(['org:us-government', 'org:uz-government', 'org:us-state-department', 'org:trump-administration', 'org:uz-foreign-ministry']);
const IDLE = /^c:(?:attend|ministerial|meet|date|representative|public|critical-mineral|mineral|happen|role|agency|delegation)$/u;

export const presence = defineIntent<Facts, Facts>({
  name: 'presence',
  summary: 'Says whether a person or body is named as taking part in the ministerial.',
  examples: ['Did JD Vance attend the ministerial?', 'was the Department of Energy represented at the ministerial?', 'Was Trump at the meeting of 4 February?', 'did EXIM take part in the ministerial'],
  counterexamples: ['Was Canada at the ministerial?', 'Did Landau attend the Glencore signing?', 'Did Rubio speak at the ministerial?'],
  claim(reading, world) {
    if (reading.ask !== 'yesno' || !ATTEND.test(reading.text) || ELSEWHERE.test(reading.text) || !reading.dates.every(coversTheDay)) return undefined;
    if (!GATHERING.test(reading.text) && reading.dates.length === 0) return undefined;
    const [who, ...others] = reading.mentions.filter((m) => ![MINISTERIAL, 'place:washington', 'place:us'].includes(m.id));
    if (who === undefined || others.length > 0 || !['person', 'post', 'organization'].includes(who.kind) || who.id === COMMISSION || BEHIND.has(who.id) || reading.terms.some((t) => !t.keys.some((k) => IDLE.test(k)))) return undefined;
    const there = wasThere(who, world);
    const told = world.find(reading, { limit: 40 }).map((f) => f.record).filter((r) => ['statement', 'event', 'post', 'membership'].includes(r.kind) && (world.around(who.id).includes(r) || r.id === who.id));
    return { score: 0.96, slots: { outcome: there ? 'there' : 'unnamed', id: who.id, told: there || who.kind !== 'organization' ? told.slice(0, 1) : [] }, why: `${who.id} ${there ? 'among' : 'not among'} the participants` };
  },
  handle: ({ slots }) => slots,
  template: {
    there: (f, world) => told(f, world),
    unnamed: (f, world) => told(f, world),
  },
});

/** An office is there when its holder is, an agency when its head is. */
function wasThere(who: Mention, world: World): boolean {
  const event = world.record(MINISTERIAL);
  const held = world.of('membership').filter((m) => !m.former && (m.post === who.id || m.holder === who.id)).flatMap((m) => [m.post, m.holder]);
  const names = new Set([who.id, ...held, ...world.of('post').filter((p) => p.organization === who.id).map((p) => p.id)]);
  return event?.kind === 'event' && event.participants.some((p) => names.has(p.actor));
}
function told({ outcome, id, told }: Facts, world: World): Draft {
  return {
    status: outcome === 'there' ? 'answered' : 'partial',
    blocks: [{ kind: 'paragraph', text: world.say(`presence.${outcome}`, { name: world.name(id) }), cites: ['000:6', '004:3'] }, ...told.map((r) => ({ kind: 'paragraph' as const, text: world.says(r), cites: r.evidence }))],
    records: [MINISTERIAL, id, ...told.map((r) => r.id)], focus: { entities: [id] },
  };
}
