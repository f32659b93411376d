// How many agreements there are when the three counts are put together: new ones, earlier ones, finished negotiations.
import { defineIntent, type Draft } from '../src/contracts/intent.ts';
import type { Agreement } from '../src/model/record.ts';

type Facts = { outcome: 'sum'; sets: Agreement[] };
const SO_FAR = 'signed (?:\\w+ ){0,3}(?:so far|to date|altogether|in all)|so far|to date|by (?:the (?:evening|end|close) of )?(?:\\d+ )?feb\\w*';
const TOGETHER = /\b(?:included|including|any stage|at all stages|count(?=[?\s]*$)|total|altogether|in all|plus|together|combined|sum|add(?:ed|ing)?|overall|all told|how many)\b|\+/iu;
const PARTS: readonly [string, RegExp][] = [
  ['agreement:eleven-2026', new RegExp(`\\b(?:eleven|11|new(?: ones?)?|signed now|at the (?:meeting|ministerial|conference)|on (?:the )?4|(?:in|on) (?:4 )?feb\\w*|${SO_FAR})\\b`, 'iu')],
  ['agreement:ten-earlier', new RegExp(`\\b(?:ten|10|earlier|previous(?:ly)?|before|prior|five months|${SO_FAR})\\b`, 'iu')],
  ['agreement:seventeen-negotiated', /\b(?:seventeen|17|negotiat\w*|talks (?:\w+ )?(?:done|finished|completed|concluded|over)|(?:completed|finished|concluded) talks)\b/iu],
];

export const agreementCounts = defineIntent<{ sets: Agreement[] }, Facts>({
  name: 'agreement-counts',
  summary: 'Adds the numbers of new agreements, earlier ones and finished negotiations, when asked to.',
  examples: ['How many agreements in total: the new ones plus the earlier ones?', 'signed now + signed before + negotiations done: how many altogether?', 'new agreements and the ten earlier ones combined', 'Agreements concluded at the ministerial and in the five months before it: the overall count?'],
  counterexamples: ['How many new agreements were signed at the ministerial?', 'How many countries finished negotiations?'],
  claim(reading, world) {
    if (!TOGETHER.test(reading.text) || !/\b(?:agreements?|deals?|mous?|memorand\w*|frameworks?|signed|ones|countries)\b/iu.test(reading.text) || reading.amounts.length > 0) return undefined;
    const sets = PARTS.filter(([, p]) => p.test(reading.text)).flatMap(([id]) => { const r = world.record(id); return r?.kind === 'agreement' ? [r] : []; });
    const others = reading.mentions.filter((m) => !['agreement', 'event', 'count'].includes(m.kind) && m.id !== 'place:us');
    const explicit = /\b(?:plus|together|combined|altogether|in all|total|sum|add|overall|included|including|any stage|all stages|count|how many is)\b|\+/iu.test(reading.text);
    return sets.length > 1 && others.length === 0 && explicit ? { score: 0.94, slots: { sets }, why: sets.map((s) => s.id).join(' + ') } : undefined;
  },
  handle: ({ slots }) => ({ outcome: 'sum', sets: slots.sets }),
  template: {
    sum: ({ sets }, world): Draft => {
      const total = sets.reduce((s, a) => s + (a.count ?? 0), 0);
      return { status: 'answered', blocks: [{ kind: 'paragraph', text: world.say('counts.sum', { total, parts: world.list(sets.map((a) => `${a.count ?? 0} – ${world.name(a.id)}`)) }), cites: sets.flatMap((a) => a.evidence) }, ...(sets.some((a) => a.status === 'negotiated') ? [{ kind: 'notice' as const, tone: 'caveat' as const, text: world.say('counts.not-signed') }] : [])], records: sets.map((a) => a.id), derived: [total, ...sets.map((a) => a.count ?? 0)], focus: { entities: sets.map((a) => a.id) } };
    },
  },
});
