// Who belongs to an initiative, or has one of the agreements nobody named: numbers that are stated, names that are not.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Agreement, Count, Gap, Initiative } from '../src/model/record.ts';
import { documentOf } from './shared/documents.ts';
import { asksIfSaid } from './shared/silence.ts';
import { isCountry } from './shared/sets.ts';
import { anyOf } from '../src/lib/text/patterns.ts';

type Facts =
  | { outcome: 'unlisted'; body: Initiative | Agreement; count: Count | undefined; gap: Gap | undefined; countries: string[]; denied: boolean; numbered: boolean }
  | { outcome: 'number'; body: Initiative | Agreement; count: Count; verdict: 'yes' | 'no' | null };
const BELONG = /\b(?:members?|membership|partners?|belong\w*|part of|in|join\w*|among|participants?|countries|nations|states|which|who|name|list|one of|signed up|on board|side)\b/iu;
/** "Which of the eleven are in X": a list held against a body whose members nobody names. */
const OF_A_LIST = /\b(?:the eleven|the 11|signator\w*|participants?|attendees?)\b.*\b(?:in|of|to|among)\b|\bin\b.*\b(?:signator\w*|participants?|attendees?)\b/iu;
/** "How many are there, and who are they?": the number is told, then that nobody names them. */
const AND_NAMES = /(?:\b(?:and|also)\b|[,;?])\s*(?:who|whom|which|what (?:are|were)|name (?:them|all)|their names)\b|\bby name\b/iu;
const HAVE_THEY = /\b(?:have|has|had|did|are|were|is|was) (?:they|those|these|the (?:seventeen|17|others)|(?:an? |any |the )?(?:\w+ )?(?:agreements?|deals?|papers?|documents?|frameworks?|memorand\w+)(?: with (?:them|those|these))?)\b/iu;
const BODIES = new Set(['initiative:forge', 'initiative:msp', 'initiative:pax-silica', 'initiative:peace-council']);
const EARLIER = anyOf(
  /\b(?:ten|10)\b[\w' ]{0,30}\b(?:earlier|previous\w*|already|before|prior|past|similar|other|more|concluded)\b/u,
  /\b(?:earlier|previous(?:ly)?|prior)\b[\w' ]{0,24}\b(?:ten|10|agreements?|deals?|signed)\b/u,
  /\bthe (?:other )?ten\b/u,
);
const SEVENTEEN = anyOf(
  /\b(?:seventeen|17)\b/u,
  /\b(?:finish\w*|complet\w*|conclud\w*|wrapp\w*|end\w*)\b[\w' ]{0,24}\b(?:negotiat\w*|talks)\b/u,
  /\b(?:negotiations?|talks)\b[\w' ]{0,30}\b(?:finish\w*|complet\w*|conclud\w*|over|done)\b/u,
);

export const membership = defineIntent<{ body: Initiative | Agreement; countries: string[]; number: boolean }, Facts>({
  name: 'membership',
  summary: 'Members and partners of initiatives, and countries of agreements that are counted but not named.',
  examples: ['Which countries are members of FORGE?', 'Name the nine Pax Silica partners', 'Is Japan part of Pax Silica?', 'how many partners does Pax Silica have', 'Which are the ten countries that signed earlier?', 'did Kazakhstan finish negotiations'],
  counterexamples: ['Who attended the ministerial?', 'What will FORGE partners do?'],
  claim(reading, world) {
    const body = bodyOf(reading, world);
    if (/\b(?:will|do|does|advance|work|together|cooperate)\b/iu.test(reading.text) && ['what', 'list'].includes(reading.ask)) return undefined;
    if (body === undefined || /\b(?:says?|writes?|reports?|claims?) (?:so|that|this|it)\W*$|\bsays who\b/iu.test(reading.text) || /\b(?:period|time ?span|time ?frame|stretch|span|how many (?:months|weeks|days)|over (?:what|which|how))\b/iu.test(reading.text) || reading.ask === 'how' || reading.ask === 'why' || reading.ask === 'when' || reading.ask === 'howmuch') return undefined;
    const countries = reading.mentions.filter((m) => isCountry(m, world) && m.id !== 'place:us').map((m) => m.id);
    const allowed = reading.terms.filter((t) => !/^(?:stands?|stood|beside|alongside|side)$/iu.test(t.surface) && !t.keys.some((k) => /^c:(?:member|country|join|attend|negotiate|complete|agreement|framework|sign|partnership|memorandum|last|first|before|count|project|bilateral|focus)$/u.test(k)));
    const number = reading.ask === 'howmany';
    if ((reading.ask === 'yesno' || HAVE_THEY.test(reading.text)) && countries.length === 0 && reading.concepts.has('sign') && body.kind === 'agreement' && body.status !== 'signed') return undefined;
    if (allowed.length > 0 || reading.mentions.some((m) => m.kind === 'person' || m.kind === 'document' || documentOf(m, world) !== undefined)) return undefined;
    const asks = countries.length > 0 ? ['yesno', 'none', 'who', 'which'].includes(reading.ask) : BELONG.test(reading.text);
    return asks ? { score: 0.93, slots: { body, countries, number }, why: `members of ${body.id}` } : undefined;
  },
  handle({ slots: { body, countries, number }, reading, world }): Facts {
    const said = reading.ask === 'yesno' ? reading.numbers.filter((n) => n > 2) : [];
    const count = world.of('count').find((c) => c.about.includes(body.id) && /partner|countr|member|agreement|negotiat/iu.test(`${c.unit} ${c.of}`));
    const denied = countries.length === 0 && asksIfSaid(reading);
    if (count !== undefined && countries.length === 0 && said.length > 0 && !denied) return { outcome: 'number', body, count, verdict: said.length > 1 ? null : said.includes(count.value) ? 'yes' : 'no' };
    const named = number && AND_NAMES.test(reading.text);
    if (number && !named && count !== undefined && countries.length === 0) return { outcome: 'number', body, count, verdict: null };
    const gap = world.of('gap').find((g) => g.about.includes(body.id) && /member|name|partner|countr/iu.test(g.missing));
    return { outcome: 'unlisted', body, count, gap, countries, denied, numbered: named && count !== undefined };
  },
  template: {
    number: ({ body, count, verdict }, world): Draft => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: `${verdict === null ? '' : `${world.say(verdict)} `}${world.says(count)}`, cites: count.evidence }], records: [count.id, body.id], focus: { entities: [body.id] } }),
    unlisted: ({ body, count, gap, countries, denied, numbered }, world): Draft => {
      const silence: Draft['blocks'][number] = { kind: 'notice', tone: 'gap', text: `${denied ? `${world.say('no')} ` : ''}${countries.length > 0 ? world.say('membership.cannot-say', { names: world.list(countries.map((c) => world.name(c))), body: world.name(body.id) }) : gap === undefined ? world.say('membership.unlisted', { body: world.name(body.id) }) : world.says(gap)}`, cites: gap?.evidence ?? body.evidence };
      const number: Draft['blocks'] = count === undefined ? [] : [{ kind: 'paragraph', text: world.says(count), cites: count.evidence }];
      const about: Draft['blocks'] = countries.flatMap((c) => { const r = world.record(c); return r?.says === undefined ? [] : [{ kind: 'paragraph' as const, text: world.says(r), cites: r.evidence }]; }).slice(0, 1);
      return { status: denied || numbered ? 'partial' : 'abstained', blocks: [...(numbered ? [...number, silence] : [silence, ...number]), ...about], records: [body.id, ...(gap === undefined ? [] : [gap.id])], gap: `members of ${body.id}`, focus: { entities: [body.id] } };
    },
  },
});

function bodyOf(reading: Reading, world: World): Initiative | Agreement | undefined {
  const named = reading.mentions.find((m) => BODIES.has(m.id));
  const record = named === undefined ? undefined : world.record(named.id);
  if (record?.kind === 'initiative' && (/\b(?:members?|membership|partners?|belong\w*|part of|join\w*|countries|nations|states)\b/iu.test(reading.text) || OF_A_LIST.test(reading.text) || (reading.mentions.some((m) => isCountry(m, world) && m.id !== 'place:us') && /\b(?:in|among|one of|include[sd]?|comprise[sd]?|contains?)\b/iu.test(reading.text)))) return record;
  const id = SEVENTEEN.test(reading.text) ? 'agreement:seventeen-negotiated' : EARLIER.test(reading.text) ? 'agreement:ten-earlier' : undefined;
  const set = id === undefined ? undefined : world.record(id);
  return set?.kind === 'agreement' ? set : undefined;
}
