// "43 or 54, which are the countries?": several counts of the sources named by their numbers are told apart. Not for: their sum (agreement-counts).
import { defineIntent, type Found } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Count } from '../src/model/record.ts';
import { anyOf } from '../src/lib/text/patterns.ts';

type Facts = { outcome: 'apart'; counts: Count[] };
/** Asks which number is which, or offers numbers to choose from. */
const WHICH_IS = anyOf(
  /\b(?:which|what) (?:number|figure|one|count|of (?:the (?:two|three)|them|these|those))\b/u,
  /\b(?:what|which) is (?:what|which)\b|\bwhich\b.*\bwhich\b|\bstands? for\b/u,
  /\bwhat do(?:es)?\b.*\b(?:mean|count|refer)\b/u,
  /\b(?:difference|mix(?:ed|ing)? up|confus\w*|tell .{0,20}apart)\b/u,
);
const CHOICE = /\d\W+or (?:is it |was it |maybe |actually )?\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|seventeen|forty-three|fifty-four)\b[^.?]{0,40}\bor\b|\d (?:\w+ ){1,3}or \d/iu;
/** Words of the asking itself. */
const ASKING = /^(?:numbers?|figures?|counts?|which one|differ\w*|mean\w*|stands?(?: for)?|refer\w*|confus\w*|mix\w*|apart|signed|new|earlier|countr\w+|ministers?)$/iu;

export const whichNumber = defineIntent<{ counts: Count[] }, Facts>({
  name: 'which-number',
  summary: 'Tells apart several numbers of the sources: what each of them counts.',
  examples: ['43 or 54? which number is countries and which one ministers', 'What do 11, 10 and 17 stand for?', 'was it 54 or 43 foreign ministers?', '11 or 10: which is new agreements, which earlier ones?'],
  counterexamples: ['Did 54 countries and 43 ministers attend?', 'How many agreements are 11 plus 10?', 'Why does the list have 55 names when 54 countries attended?'],
  claim(reading, world) {
    const numbers = [...new Set(reading.numbers)].filter((n) => n > 2);
    if (numbers.length < 2 || reading.amounts.length > 0 || reading.dates.length > 0 || !(WHICH_IS.test(reading.text) || CHOICE.test(reading.text)) || /\b(?:plus|together|total|sum|altogether|sources?|articles?|why)\b/iu.test(reading.text)) return undefined;
    const found = world.find({ ...reading, ask: 'howmany' }, { kinds: ['count'], limit: 40 });
    const ranked = found.toSorted((a, b) => own(b) - own(a)).map((f) => f.record).filter((r) => r.kind === 'count');
    const counts = numbers.flatMap((n) => ranked.find((c) => c.value === n) ?? world.of('count').find((c) => c.value === n) ?? []);
    if (counts.length < numbers.length || !speaksOf(reading, found.filter((f) => counts.some((c) => c.id === f.record.id)))) return undefined;
    // A choice between numbers for one thing is answered first by that thing's own number.
    const first = WHICH_IS.test(reading.text) ? counts : counts.toSorted((a, b) => place(ranked, a) - place(ranked, b));
    return { score: 0.95, slots: { counts: first }, why: `apart ${first.map((c) => c.id).join(', ')}` };
  },
  handle: ({ slots }) => ({ outcome: 'apart', counts: slots.counts }),
  template: {
    apart: ({ counts }, world) => ({ status: 'answered', blocks: [{ kind: 'list', items: counts.map((c) => ({ text: `${c.value}: ${world.says(c)}`, cites: c.evidence })) }], records: counts.map((c) => c.id), derived: counts.map((c) => c.value), focus: { entities: counts[0]?.about.slice(0, 1) ?? [], set: counts.map((c) => c.id) } }),
  },
});

const place = (ranked: readonly unknown[], c: Count): number => { const at = ranked.indexOf(c); return at < 0 ? Infinity : at; };
/** Demands the statement itself meets, not only a typical question of it. */
const own = (f: Found): number => f.matched.length - f.viaAsk.length;
/** Nothing is asked of besides what the counts are about. */
function speaksOf(reading: Reading, found: readonly Found[]): boolean {
  const met = new Set(found.flatMap((f) => f.matched));
  return [...reading.terms, ...reading.mentions].every((t) => met.has(t.surface) || ('must' in t && !t.must && ASKING.test(t.surface)));
}
