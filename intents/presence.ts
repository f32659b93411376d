// Whether one person or body was at the ministerial or at a signing: named as being there, or not named. Not for: countries (attendance).
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { AssayRecord, Event } from '../src/model/record.ts';
import type { Mention, Reading } from '../src/model/reading.ts';
import { ATTEND } from './shared/attendance/words.ts';
import { claimsAlone } from './shared/alone.ts';
import { touches } from '../src/records/periods.ts';
import { COMMISSION, coversTheDay, MINISTERIAL } from './shared/sets.ts';

type Facts = { outcome: 'there' | 'unnamed'; id: string; event: Event; told: AssayRecord[] };
const SIGNING = /\b(?:signing|ceremony|signature of)\b/iu;
const GATHERING = /\b(?:ministerial|meeting|summit|gathering|conference|event)\b/iu;
/** Another gathering, or another thing asked about this one. */
const ELSEWHERE = /\b(?:working group|minexpo|expo|private sector|mining|astana|new york|tashkent|april|september|behalf|speak|speech|chair\w*|host\w*)\b/iu;
/** They stand behind every participant and are none. */
const BEHIND = new Set(['org:us-government', 'org:uz-government', 'org:us-state-department', 'org:trump-administration', 'org:uz-foreign-ministry']);
const IDLE = /^c:(?:attend|ministerial|meet|date|representative|public|critical-mineral|mineral|happen|role|agency|delegation|sign|memorandum|agreement)$/u;

export const presence = defineIntent<Facts, Facts>({
  name: 'presence',
  summary: 'Says whether a person or body is named as taking part in the ministerial or a signing.',
  examples: ['Did JD Vance attend the ministerial?', 'was the Department of Energy represented at the ministerial?', 'Was Trump at the meeting of 4 February?', 'did EXIM take part in the ministerial', 'Was Henick at the Tashkent signing?', 'did Landau attend the signing of Glencore and Orion'],
  counterexamples: ['Was Canada at the ministerial?', 'Did Rubio speak at the ministerial?'],
  claim(reading, world) {
    if (reading.ask !== 'yesno' || !(ATTEND.test(reading.text) || (SIGNING.test(reading.text) && /\bat\b/iu.test(reading.text)))) return undefined;
    const who = reading.mentions.find((m) => ['person', 'post', 'organization'].includes(m.kind));
    if (who === undefined || who.id === COMMISSION || BEHIND.has(who.id) || reading.terms.some((t) => !SIGNING.test(t.surface) && !t.keys.some((k) => IDLE.test(k)))) return undefined;
    const event = SIGNING.test(reading.text) ? signingMeant(reading, who, world) : ministerialMeant(reading, who, world);
    if (event === undefined || claimsAlone(reading)) return undefined;
    const there = wasThere(who, event, world);
    const told = world.find(reading, { limit: 40 }).map((f) => f.record).filter((r) => ['statement', 'event', 'post', 'membership'].includes(r.kind) && (world.around(who.id).includes(r) || r.id === who.id));
    const shown = SIGNING.test(reading.text) ? [event] : there || who.kind !== 'organization' ? told.slice(0, 1) : [];
    return { score: 0.96, slots: { outcome: there ? 'there' : 'unnamed', id: who.id, event, told: shown }, why: `${who.id} ${there ? 'among' : 'not among'} those of ${event.id}` };
  },
  handle: ({ slots }) => slots,
  template: {
    there: (f, world) => told(f, world),
    unnamed: (f, world) => told(f, world),
  },
});

function ministerialMeant(reading: Reading, who: Mention, world: World): Event | undefined {
  const others = reading.mentions.some((m) => m !== who && ![MINISTERIAL, 'place:washington', 'place:us'].includes(m.id));
  const meant = !others && !ELSEWHERE.test(reading.text) && reading.dates.every(coversTheDay) && (GATHERING.test(reading.text) || reading.dates.length > 0);
  const event = world.record(MINISTERIAL);
  return meant && event?.kind === 'event' ? event : undefined;
}
/** The one signing at the place, of the paper or with the parties that are named beside the person. */
function signingMeant(reading: Reading, who: Mention, world: World): Event | undefined {
  const beside = reading.mentions.filter((m) => m !== who && !['place:us', 'place:uzbekistan'].includes(m.id)).map((m) => m.id);
  const papers = beside.flatMap((id) => { const r = world.record(id); return r?.kind === 'agreement' && r.event !== undefined ? [r.event] : []; });
  const fitting = beside.length === 0 ? [] : world.of('event').filter((e) => e.type === 'signing' && reading.dates.every((d) => d.relation !== 'on' || touches(e.on, d)) && beside.every((id) => id === e.id || id === e.place || papers.includes(e.id) || e.participants.some((p) => p.actor === id)));
  return fitting.length === 1 ? fitting[0] : undefined;
}
/** An office is there when its holder is, an agency when its head is. */
function wasThere(who: Mention, event: Event, world: World): boolean {
  const held = world.of('membership').filter((m) => !m.former && (m.post === who.id || m.holder === who.id)).flatMap((m) => [m.post, m.holder]);
  const names = new Set([who.id, ...held, ...world.of('post').filter((p) => p.organization === who.id).map((p) => p.id)]);
  return event.participants.some((p) => names.has(p.actor));
}
function told({ outcome, id, event, told }: Facts, world: World): Draft {
  const signing = event.id !== MINISTERIAL;
  return {
    status: outcome === 'there' ? 'answered' : 'partial',
    blocks: [{ kind: 'paragraph', text: world.say(`presence.${signing ? 'signing-' : ''}${outcome}`, { name: world.name(id), event: world.name(event.id), date: world.date(event.on) }), cites: signing ? event.evidence : ['000:6', '004:3'] }, ...told.map((r) => ({ kind: 'paragraph' as const, text: world.says(r), cites: r.evidence }))],
    records: [event.id, id, ...told.map((r) => r.id)], focus: { entities: [id] },
  };
}
