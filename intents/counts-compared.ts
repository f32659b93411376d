// "Did more countries sign, or more only finish talks?": two of the counts the sources give, the greater first. Not for: their sum (agreement-counts), sums of money (compare).
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Count } from '../src/model/record.ts';
import { attendees, ELEVEN, groupMentions, inGroup, LIST_REFS, MINISTERIAL, signatories } from './shared/sets.ts';

type Region = { group: string; members: string[] };
type Facts = { outcome: 'regions'; greater: Region; lesser: Region; signed: boolean; holds: boolean | null } | { outcome: 'two'; greater: Count; lesser: Count; /** Claimed that the first is the greater, or the lesser: whether it is. */ holds: boolean | null };
const COMPARES = /\b(?:more|fewer|less|higher|lower|larger|bigger|greater|smaller|out ?number\w*|exceed\w*)\b/iu;
const LESSER = /\b(?:fewer|less|lower|smaller)\b/iu;
/** Of each count the words that mean it. */
const MEANT: readonly (readonly [count: string, words: RegExp])[] = [
  ['count:negotiated-agreements', /\b(?:negotiat\w*|(?:finish\w*|complet\w*|conclud\w*|wrapp\w*) (?:up )?(?:the |their )?talks|talks (?:\w+ )?(?:done|finished|completed|concluded|over)|seventeen)\b/iu],
  ['count:earlier-agreements', /\b(?:earlier|previous(?:ly)?|prior|preceding|(?:signed |made |concluded )?(?:before|beforehand)\b(?! the (?:ministerial|meeting)\W*$)|five months)\b/iu],
  ['count:foreign-ministers', /\b(?<!deputy )(?:foreign )?ministers\b/iu],
  ['count:pax-silica-9', /\bpax silica\b/iu],
  ['count:countries-at-ministerial', /\b(?:attend(?:ed|ees?|ing)?|participants?|participat\w*|took part|came|(?:countries|nations|states) (?:\w+ )?(?:at|in) the (?:meeting|ministerial))\b/iu],
  ['count:agreements-at-ministerial', /\b(?:sign(?:ed|s)?|signator\w+|new (?:agreements?|deals?|ones?|memorand\w+|frameworks?)|eleven)\b/iu],
];
/** What is counted without saying where. */
const COUNTRIES = /\b(?:countries|nations|delegations)\b/iu;

export const countsCompared = defineIntent<Facts, Facts>({
  name: 'counts-compared',
  summary: 'Says which of two counts is the greater: countries, ministers, new and earlier agreements, finished negotiations, partners.',
  examples: ['Did more countries sign on 4 February or more only finish negotiating?', 'Were more agreements signed at the ministerial or in the five months before?', 'were there more ministers or more countries at the meeting'],
  counterexamples: ['How many more countries attended than signed?', 'Which has more deals, EXIM or DFC?', 'did more money go to Brazil than to Ukraine?'],
  claim(reading, world) {
    const { text } = reading;
    if (!COMPARES.test(text) || !/\b(?:or|than|out ?number\w*|exceed\w*|which|who)\b/iu.test(text) || ['howmany', 'howmuch', 'when', 'why', 'list'].includes(reading.ask) || reading.amounts.length > 0) return undefined;
    if (reading.mentions.some((m) => !['agreement', 'event', 'count', 'group'].includes(m.kind) && !['place:us', 'org:us-government', 'place:washington', 'initiative:pax-silica'].includes(m.id))) return undefined;
    const regions = regionsOf(reading, world);
    if (regions !== undefined) return { score: 0.955, slots: regions, why: `${regions.greater.group} and ${regions.lesser.group}` };
    const at = firstTwo(text);
    const [first, second] = at.map((id) => { const r = world.record(id); return r?.kind === 'count' ? r : undefined; });
    if (first === undefined || second === undefined || at.length > 2) return undefined;
    const [greater, lesser] = first.value > second.value ? [first, second] : [second, first];
    const claimed = reading.ask === 'yesno' && /\b(?:than|out ?number\w*|exceed\w*)\b/iu.test(text) && !/\bor\b/iu.test(text);
    return { score: 0.955, slots: { outcome: 'two', greater, lesser, holds: claimed ? (LESSER.test(text) ? first === lesser : first === greater) !== reading.negated : null }, why: `${first.id} and ${second.id}` };
  },
  handle: ({ slots }) => slots,
  template: {
    regions: ({ greater, lesser, signed, holds }, world): Draft => ({
      status: 'answered',
      blocks: [
        { kind: 'paragraph', text: (holds === null ? '' : `${world.say(holds ? 'yes' : 'no')} `) + (greater.members.length === lesser.members.length ? world.say('compare.equal') : world.say('counts.more', { more: greater.members.length, less: lesser.members.length, difference: greater.members.length - lesser.members.length })), cites: LIST_REFS[signed ? 'signed' : 'attended'] },
        { kind: 'list', items: [greater, lesser].map((r) => ({ text: `${world.say(`set.region.${signed ? 'signed' : 'attended'}`, { region: world.name(r.group), n: r.members.length, all: r.members.length })} ${world.list(r.members.map((id) => world.name(id)))}.`, cites: LIST_REFS[signed ? 'signed' : 'attended'] })) },
        { kind: 'notice', tone: 'info', text: world.say('set.group-note', { region: world.list([greater, lesser].map((r) => world.name(r.group))) }) },
      ],
      records: [MINISTERIAL, ...(signed ? [ELEVEN] : [])], derived: [greater.members.length, lesser.members.length, greater.members.length - lesser.members.length, 11, 54], focus: { entities: [signed ? ELEVEN : MINISTERIAL], set: [...greater.members, ...lesser.members] },
    }),
    two: ({ greater, lesser, holds }, world): Draft => ({
      status: 'answered',
      blocks: [
        { kind: 'paragraph', text: `${holds === null ? '' : `${world.say(holds ? 'yes' : 'no')} `}${world.say('counts.more', { more: greater.value, less: lesser.value, difference: greater.value - lesser.value })} ${world.says(greater)}`, cites: greater.evidence },
        { kind: 'paragraph', text: world.says(lesser), cites: lesser.evidence },
      ],
      records: [greater.id, lesser.id], derived: [greater.value, lesser.value, greater.value - lesser.value], focus: { entities: greater.about.slice(0, 1), set: [greater.id, lesser.id] },
    }),
  },
});

/** "More African or more Latin American countries?": two parts of the world held together. */
function regionsOf(reading: Reading, world: World): Extract<Facts, { outcome: 'regions' }> | undefined {
  const groups = groupMentions(reading);
  if (groups.length !== 2 || !/\b(?:countr\w+|nations?|states?|sign\w*|attend\w*|participa\w*|came|send|sent|ministerial|meeting)\b/iu.test(reading.text) || reading.terms.some((t) => t.must)) return undefined;
  const signed = /\bsign/iu.test(reading.text) && !/\battend|\bcame\b|\btook part/iu.test(reading.text);
  const of = (group: string): Region => ({ group, members: (signed ? signatories(world) : attendees(world)).filter((id) => inGroup(id, group, world)) });
  const [a, b] = groups.map(of).toSorted((x, y) => y.members.length - x.members.length);
  if (a === undefined || b === undefined) return undefined;
  const claimed = reading.ask === 'yesno' && /\bthan\b/iu.test(reading.text);
  const holds = a.members.length !== b.members.length && (LESSER.test(reading.text) ? b : a).group === groups[0];
  return { outcome: 'regions', greater: a, lesser: b, signed, holds: claimed ? holds : null };
}
/** The counts meant, in the order of the question. */
function firstTwo(text: string): string[] {
  const found = MEANT.map(([id, words]) => ({ id, at: words.exec(text)?.index ?? -1 })).filter((f) => f.at >= 0);
  // "The ten signed before" are earlier ones: the word of signing is theirs unless it stands a second time or the meeting is named.
  const signing = text.match(/\b(?:sign\w*|new)\b/giu)?.length ?? 0;
  const own = found.filter((f) => !(f.id === 'count:agreements-at-ministerial' && signing < 2 && found.length > 2));
  const at = COUNTRIES.exec(text)?.index ?? -1;
  const all = own.length === 1 && at >= 0 && own[0]?.id === 'count:foreign-ministers' ? [...own, { id: 'count:countries-at-ministerial', at }] : own;
  return all.toSorted((a, b) => a.at - b.at).map((f) => f.id);
}
