// "Did more countries sign, or more only finish talks?": two of the counts the sources give, the greater first. Not for: their sum (agreement-counts), sums of money (compare).
import { defineIntent, type Draft } from '../src/contracts/intent.ts';
import type { Count } from '../src/model/record.ts';

type Facts = { outcome: 'two'; greater: Count; lesser: Count; /** Claimed that the first is the greater, or the lesser: whether it is. */ holds: boolean | null };
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
    if (!COMPARES.test(text) || !/\b(?:or|than|out ?number\w*|exceed\w*|which)\b/iu.test(text) || ['howmany', 'howmuch', 'when', 'why', 'who', 'list'].includes(reading.ask) || reading.amounts.length > 0) return undefined;
    if (reading.mentions.some((m) => !['agreement', 'event', 'count'].includes(m.kind) && !['place:us', 'org:us-government', 'place:washington', 'initiative:pax-silica'].includes(m.id))) return undefined;
    const at = firstTwo(text);
    const [first, second] = at.map((id) => { const r = world.record(id); return r?.kind === 'count' ? r : undefined; });
    if (first === undefined || second === undefined || at.length > 2) return undefined;
    const [greater, lesser] = first.value > second.value ? [first, second] : [second, first];
    const claimed = reading.ask === 'yesno' && /\b(?:than|out ?number\w*|exceed\w*)\b/iu.test(text) && !/\bor\b/iu.test(text);
    return { score: 0.955, slots: { outcome: 'two', greater, lesser, holds: claimed ? (LESSER.test(text) ? first === lesser : first === greater) !== reading.negated : null }, why: `${first.id} and ${second.id}` };
  },
  handle: ({ slots }) => slots,
  template: {
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
