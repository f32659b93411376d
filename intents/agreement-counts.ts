// How many agreements there are when the three counts are put together: new ones, earlier ones, finished negotiations.
import { defineIntent, type Draft } from '../src/contracts/intent.ts';
import type { Agreement } from '../src/model/record.ts';

type Facts = { outcome: 'sum'; sets: Agreement[] };
const TOGETHER = /\b(?:totals?|altogether|in all|plus|together|combined|sum|add(?:ed|ing)?|overall|all told|so far|to date|includ\w*|counting|counted (?:too|in|as well)|as well|on top)\b|\+/iu;
const COUNTED = /\bhow many\b|\bcount(?:ed|ing)?\b|\btogether\b|\bnumber\b|\btotals?\b|\bsum\b|\btally\b|\baltogether\b|\bcombined\b|\bin all\b|\+/iu;
const NEW = /\b(?:eleven|11|new(?: ones?)?|signed now|(?:at|during) the (?:meeting|ministerial|summit)|(?:on|of) (?:the )?(?:4|february 4|feb\.? 4)|in (?:early )?february)\b/iu;
const EARLIER = /\b(?:ten|10|earlier|previous(?:ly)?|(?<!the day )before|prior|preceding|past (?:five|5) months|(?:five|5) months)\b/iu;
const NEGOTIATED = /\b(?:seventeen|17|negotiat\w*|talks (?:\w+ )?(?:done|finished|completed|concluded|over)|(?:completed|finished|concluded) talks)\b/iu;
const SIGNED = /\b(?:sign\w*|concluded|inked|sealed)\b/iu;

/** Which of the three counts are meant: "signed" alone is the new and the earlier ones. */
function setsMeant(text: string): string[] {
  const [fresh, earlier, negotiated] = [NEW.test(text), EARLIER.test(text), NEGOTIATED.test(text)];
  const signed = SIGNED.test(text.replace(/\bconcluded talks\b|\btalks (?:were |are )?concluded\b|\b(?:nothing|not|no|never|without|un|yet to|before)[- ]?(?:\w+ ){0,6}sign\w*/giu, '')) || (negotiated && /\bwould\b|\bif\b/iu.test(text));
  const both = signed && ((!fresh && !earlier && (negotiated || TOGETHER.test(text))) || (earlier && !fresh && TOGETHER.test(text)));
  return [...(fresh || both ? ['agreement:eleven-2026'] : []), ...(earlier || both ? ['agreement:ten-earlier'] : []), ...(negotiated ? ['agreement:seventeen-negotiated'] : [])];
}

export const agreementCounts = defineIntent<{ sets: Agreement[] }, Facts>({
  name: 'agreement-counts',
  summary: 'Adds the numbers of new agreements, earlier ones and finished negotiations, when asked to.',
  examples: ['How many agreements in total: the new ones plus the earlier ones?', 'signed now + signed before + negotiations done: how many altogether?', 'new agreements and the ten earlier ones combined', 'Agreements concluded at the ministerial and in the five months before it: the overall count?'],
  counterexamples: ['How many new agreements were signed at the ministerial?', 'How many countries finished negotiations?'],
  claim(reading, world) {
    if (!COUNTED.test(reading.text) || !/\b(?:agreements?|deals?|mous?|memorand\w*|frameworks?|signed|signatures|ones|countries)\b/iu.test(reading.text) || reading.amounts.length > 0 || ['who', 'which', 'when', 'where', 'why', 'list'].includes(reading.ask)) return undefined;
    const sets = setsMeant(reading.text).flatMap((id) => { const r = world.record(id); return r?.kind === 'agreement' ? [r] : []; });
    const others = reading.mentions.filter((m) => !['agreement', 'event', 'count'].includes(m.kind) && !['place:us', 'org:us-government', 'place:washington'].includes(m.id));
    const explicit = TOGETHER.test(reading.text) || sets.length === 3 || /\bwould\b/iu.test(reading.text);
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
