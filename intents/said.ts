// What somebody said, about what; and plainly when no words of theirs are reported.
import { defineIntent, type Draft, type Found } from '../src/contracts/intent.ts';
import { aroundWord } from './shared/around-word.ts';
import { STANDS_BESIDE } from './shared/documents.ts';
import type { Reading } from '../src/model/reading.ts';
import type { AssayRecord, Statement } from '../src/model/record.ts';
import { anyOf, wordsOf } from '../src/lib/text/patterns.ts';

type Facts = { outcome: 'said'; speaker: string; found: Statement[] } | { outcome: 'silent'; speaker: string; near: AssayRecord[] } | { outcome: 'other-topic'; speaker: string; found: Statement[] };
const SAY = wordsOf(
  /say|says|said|saying|state[ds]?|statement|quote[ds]?|words|remark\w*|comment\w*|told|tell|claim\w*|emphasi[sz]\w*|stress\w*|highlight\w*/u,
  /underlin\w*|mention\w*|declare\w*|describe[ds]?|call(?:s|ed)?|opinion|view\w*|think|lauded|praise[ds]?|tweet\w*|posted|argue[ds]?|assert\w*/u,
  /put it|express\w*|speech|speak|spoke/u,
);
/** "Secretary of State" is an office, not a verb. */
const withoutNames = (reading: Reading): string => reading.mentions.reduce((text, m) => text.replace(m.surface, ' '), reading.text);
/** "All he did and said" asks for more than words, "is said to have announced" for what was done. */
const DEEDS = anyOf(
  /\b(?:is|are|was|were)\b[^?]{2,60}\bcalled\W*(?:$|,| and\b)|\bsaid to (?:have|be)\b/u,
  /\b(?:did|do|done|does)\b (?:and|or) (?:\w+ )?sa(?:y|id|ys)\b/u,
  /\bsa(?:y|id|ys)\b (?:and|or) (?:did|do|does|done)\b/u,
);
/** Statement demand below this share means the speaker is not quoted on that topic. */
const ON_TOPIC = 0.5;
/** The person is the one who speaks: "did X say", "X said", "words of X", "X on nuclear power". */
const speaks = (text: string, surface: string): boolean => spokenBy(surface.split(/\s+/u).at(-1) ?? '', text) !== null;
const spokenBy = aroundWord([
  String.raw`\b(?:did|does|do|has|have|had)\b[\w .'-]{0,40}\b\1\b`,
  String.raw`\b\1\b(?:'s)?\W+(?:\w+\W+){0,3}(?:said|says|say|stated?|told|claim|comment|remark|quote|words|statement|view|emphasi|stress|express|call|describ|declare|mention|highlight)`,
  String.raw`\b(?:quote[sd]?|words|remarks?|comments?|statements?|views?)\b.{0,30}\b\1\b`,
].join('|'));

/** "Did he say anything" asks for the words, or their lack. */
const ANYTHING = /\b(?:say|said|comment|state|remark|add)\w* (?:anything|something|a word)\b|\b(?:is|are|was|were) (?:any(?:thing)? )?(?:[\w.'’-]+ ){1,3}quoted\b/iu;
/** What "Uzbekistan" is told to have said, its officials said. */
const VOICES: Readonly<Record<string, readonly string[]>> = { 'org:uz-government': ['org:uz-government', 'place:uzbekistan'] };

export const said = defineIntent<{ speaker: string; topic: Found[]; all: Statement[]; asked: boolean }, Facts>({
  name: 'said',
  summary: 'Reports what a person or body said, on a topic or at all.',
  examples: ['what did tammy bruce say', 'What did Saidov say about responsible partnership?', 'quote Henick on the memorandum', 'What did the State Department say about the market?'],
  counterexamples: ['What do the documents say about Kazakhstan?', 'Who said the market is centralised?'],
  claim(reading, world) {
    if (!SAY.test(withoutNames(reading)) || STANDS_BESIDE.test(reading.text) || DEEDS.test(reading.text) || reading.ask === 'who' || /\bwhat (?:do|does|did) (?:the |an? |that )?(?:[\w.'’-]+ ){0,4}?(?:documents?|sources?|articles?|reports?|piece|story|you|it|text)\b|\bsaid (?:about|of)\b/iu.test(reading.text) || ['when', 'where', 'howmany', 'howmuch', 'which', 'why'].includes(reading.ask)) return undefined;
    const named = reading.mentions.map((m) => (m.kind === 'post' ? { ...m, kind: 'person' as const, id: world.of('membership').find((x) => x.post === m.id && !x.former)?.holder ?? m.id } : m));
    const speakers = named.filter((m) => (m.kind === 'person' || ['org:us-state-department', 'org:uz-ministry-of-mining-and-geology', 'org:uz-government'].includes(m.id)));
    const speaker = speakers[0];
    if (speaker === undefined || (reading.ask === 'yesno' && !ANYTHING.test(reading.text))) return undefined;
    const voices = VOICES[speaker.id] ?? [speaker.id];
    const all = world.of('statement').filter((s) => s.speaker !== undefined && voices.includes(s.speaker));
    const rest = reading.terms.filter((t) => !t.keys.some((k) => k === 'c:say' || k === 'c:article' || k === 'c:reason' || k === 'c:focus'));
    const others = reading.mentions.filter((m) => m.surface !== speaker.surface && !['place:us', 'document'].includes(m.id) && m.kind !== 'document');
    const topic = world.find(reading, { limit: 40 }).filter((f) => f.record.kind === 'statement' && f.record.speaker !== undefined && voices.includes(f.record.speaker) && rest.every((t) => t.known || !f.missing.includes(t.surface)) && (rest.length + others.length === 0 || [...rest.map((t) => t.surface), ...others.map((m) => m.surface)].filter((w) => f.matched.includes(w)).length >= Math.ceil((rest.length + others.length) * ON_TOPIC)));
    if (!speaks(reading.text, speaker.surface)) return undefined;
    const sure = speakers.length === 1 && (topic.length > 0 || rest.length + others.length === 0 || all.length === 0);
    return { score: sure ? 0.92 : 0.62, slots: { speaker: speaker.id, topic, all, asked: rest.length + others.length > 0 }, why: `words of ${speaker.id}: ${all.length}, on topic ${topic.length}` };
  },
  handle({ slots: { speaker, topic, all, asked }, world }): Facts {
    const statements = topic.flatMap((f) => (f.record.kind === 'statement' ? [f.record] : []));
    if (all.length === 0) return { outcome: 'silent', speaker, near: world.around(speaker).filter((r) => r.says !== undefined && ['membership', 'event'].includes(r.kind)).slice(0, 2) };
    if (asked && statements.length === 0) return { outcome: 'other-topic', speaker, found: all.slice(0, 2) };
    return { outcome: 'said', speaker, found: (asked ? statements.slice(0, 4) : all).slice(0, 8) };
  },
  template: {
    said: ({ speaker, found }, world): Draft => {
      const [lead, ...rest] = found;
      return { status: 'answered', blocks: [...(lead === undefined ? [] : [{ kind: 'paragraph' as const, text: world.says(lead), cites: lead.evidence }]), ...(rest.length > 0 ? [{ kind: 'list' as const, items: rest.map((s) => ({ text: world.says(s), cites: s.evidence })) }] : [])], records: found.map((s) => s.id), focus: { entities: [speaker], set: found.map((s) => s.id) } };
    },
    silent: ({ speaker, near }, world): Draft => ({ status: 'abstained', blocks: [{ kind: 'notice', tone: 'gap', text: world.say('said.silent', { name: world.name(speaker) }) }, ...near.map((r) => ({ kind: 'paragraph' as const, text: world.says(r), cites: r.evidence }))], records: near.map((r) => r.id), gap: `no words of ${speaker}`, focus: { entities: [speaker] } }),
    'other-topic': ({ speaker, found }, world): Draft => ({ status: 'abstained', blocks: [{ kind: 'notice', tone: 'gap', text: world.say('said.other-topic', { name: world.name(speaker) }) }, { kind: 'list', items: found.map((s) => ({ text: world.says(s), cites: s.evidence })) }], records: found.map((s) => s.id), gap: `not on that topic: ${speaker}`, focus: { entities: [speaker] } }),
  },
});
