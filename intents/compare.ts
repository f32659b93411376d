// Two or more side by side: money by kind for funders, deals, notices and stages, profiles for everything else; which is the bigger.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Row } from '../src/contracts/ledger.ts';
import type { Reading } from '../src/model/reading.ts';
import type { AssayRecord, Statement } from '../src/model/record.ts';
import { foreignWords } from './shared/money/foreign.ts';
import { DEFINED } from './shared/money/defined.ts';
import { comparisonOf, PROPERTY, tellComparison, type Comparison } from './shared/money/compare.ts';
import { rowRefs } from './shared/money/words.ts';
import { moneyQuestion } from './shared/money/query.ts';
import { clausesOf } from '../src/understanding/clauses.ts';
import { outweighAsked } from './shared/money/outweigh.ts';
import { edgesOf } from './shared/money/rank.ts';
import { SHARE, TOTAL } from './shared/money/wish.ts';
import { anyOf, wordsOf } from '../src/lib/text/patterns.ts';

type Voice = { id: string; words: Statement[] };
type Facts = { outcome: 'voices'; voices: Voice[] } | { outcome: 'money'; comparison: Comparison } | { outcome: 'instruments'; sides: { id: string; rows: Row[] }[] } | { outcome: 'profiles'; subjects: { record: AssayRecord; more: AssayRecord[] }[]; strangers: string[] };
type Slots = { facts: Facts };
const COMPARE = wordsOf(
  /compar\w+|versus|vs\.?|difference between|side by side|(?<!\b(?:money|capital|investors?|funding|funds|financing|equity|debt) )next to/u,
  /against|how many times|times (?:as|bigger|larger|more|the)|twice|ratio|(?:what|which) (?:factor|multiple)|how far apart/u,
  /how (?:far|much) (?:is|are|was|were|does|do|did) .{3,60} (?:above|below|over|beyond|ahead of|behind|short of|exceed|top)|apart in/u,
  /contrast\w*|differ\w*|sets? .{2,40} apart|tells? .{2,40} apart|distinguish\w*|stack up|by how much|how much (?:less|bigger|larger|smaller)/u,
  /how much more(?! (?:was|were|did|do|does|has|have|had|came|comes|from|on top|beside|besides|money|private|public|capital|debt|equity)\b(?!.*\bthan\b))|exceeds?/u,
  /outweighs?/u,
  /which (?:\w+ ){0,4}(?:is |was |are |got |received |gets )?(?:the )?(?:bigger|larger|higher|smaller|lower|more|less|greater|largest|biggest|smallest)/u,
  /(?:bigger|larger|more|smaller|higher|less|greater|lower) than|who (?:got|received|gives|gave|put|has|lent|raised) (?:more|less)/u,
);
/** "Which has more deals" counts; it does not weigh. */
const MORE_LINES = /\b(?:more|fewer|most|fewest) (?:approved |funding )?(?:deals?|lines|entries|items|notices|projects|loans|companies)\b(?! (?:money|funding))/iu;
const EITHER = anyOf(
  /\bbetween\b.*\band\b.*\b(?:bigger|larger|more|smaller|less|higher|lower|greater)\b/u,
  /\b(?:bigger|larger|more|smaller|less|higher|lower|greater)\b.*\bor\b/u,
  /\bor\b.*\b(?:bigger|larger|more|smaller|less|higher|lower|greater)\b/u,
);
/** Asked beside the size, the age is a question of its own. */
const AGE = /\b(?:older|newer|earlier|later)\b/iu;
const MONEY = ['money', 'total', 'amount', 'largest', 'smallest', 'loan', 'debt', 'equity', 'notice', 'letter-of-interest', 'letter-of-intent', 'approve', 'private', 'conditional', 'nofo', 'noi', 'investment', 'raise'];

/** The smallest of a list is looked for in the list. */
const MOST = /\b(?:largest|biggest|smallest|highest|lowest)\b/iu;
/** A yes-or-no question compares only when it says so: "is the US against it" does not. */
const HELD_BESIDE = /\b(?:compar\w*|versus|vs|than|differ\w*|same|both|similar\w*|identical|alike|as \w+ as|more|less|or)\b/iu;

export const compare = defineIntent<Slots, Facts>({
  name: 'compare',
  summary: 'Puts two or more funders, deals, kinds of money, countries or people side by side.',
  examples: ['Compare EXIM and DFC totals', 'Which is bigger, the DFC money for Orion or for Brazil?', 'Which EXIM deal is larger: 6K Additive or Amaero?', 'Compare the role of the US, Russia and China in Uzbekistan', 'Compare instruments: what does DOE use and what does DoD use?', 'Which is bigger, DOE NOFOs or DOE NOIs?'],
  counterexamples: ['Which is the largest DOE notice?', 'Do the articles differ on FORGE?'],
  claim(reading, world) {
    if (DEFINED.test(reading.text)) return undefined;
    const instruments = /\binstruments?\b|\btools?\b|\bkinds? of (?:money|financing)\b/iu.test(reading.text);
    if (instruments) { const sides = agencySides(reading, world); if (sides.length > 1) return { score: 0.95, slots: { facts: { outcome: 'instruments', sides } }, why: 'compare instruments' }; }
    if (!COMPARE.test(reading.text) && !EITHER.test(reading.text)) return undefined;
    if (edgesOf(reading.text) !== null || outweighAsked(reading.text) !== null || /\bbetween an? .{2,40} and an? /iu.test(reading.text)) return undefined;
    // "More than $25 million": held against a sum, not against a second side.
    if (reading.ask === 'yesno' && reading.amounts.some((a) => a.compare !== 'eq')) return undefined;
    if (reading.ask === 'when' || reading.ask === 'why' || MORE_LINES.test(reading.text) || (AGE.test(reading.text) && clausesOf(reading.text).length > 1)) return undefined;
    const money = MONEY.some((c) => reading.concepts.has(c)) || reading.ask === 'howmuch' || /\b(?:deals?|loans?|more|less|ratio|factor|multiple)\b/iu.test(reading.text);
    const comparison = money ? comparisonOf(reading, world) : null;
    if (comparison !== null && comparison.sides.some((s) => s.rows.length > 0) && foreignWords(reading, comparison.sides.flatMap((s) => s.rows)).every((t) => comparison.columns && PROPERTY.test(t.surface))) return { score: 0.95, slots: { facts: { outcome: 'money', comparison } }, why: `compare ${comparison.sides.map((s) => s.name).join(' | ')}` };
    if ((reading.ask === 'yesno' && !HELD_BESIDE.test(reading.text)) || (MOST.test(reading.text) && !HELD_BESIDE.test(reading.text)) || SHARE.test(reading.text) || (/\bnext to\b/iu.test(reading.text) && TOTAL.test(reading.text))) return undefined;
    const voices = SAYS.test(reading.text) ? voicesOf(reading, world) : [];
    if (voices.length > 1) return { score: 0.955, slots: { facts: { outcome: 'voices', voices } }, why: `words of ${voices.map((v) => v.id).join(', ')}` };
    const met = MEETING.test(reading.text) ? meetingsOf(reading, world) : [];
    if (met.length > 1) return { score: 0.955, slots: { facts: { outcome: 'profiles', strangers: [], subjects: met.map((record) => ({ record, more: [] })) } }, why: `compare ${met.map((e) => e.id).join(', ')}` };
    const ids = [...new Set(reading.mentions.filter((m) => ['organization', 'initiative', 'place', 'mineral', 'person', 'country', 'agreement'].includes(m.kind)).map((m) => m.id))];
    if (ids.length < 2 || ids.length > 4 || /\b(?:memorand\w*|mous?|agreements?|frameworks?)\b/iu.test(reading.text)) return undefined;
    return { score: 0.95, slots: { facts: profiles(ids, reading, world) }, why: `compare ${ids.join(', ')}` };
  },
  handle: ({ slots }): Facts => slots.facts,
  template: {
    money: (f, world) => tellComparison(f.comparison, world),
    instruments: (f, world): Draft => ({ status: 'answered', blocks: f.sides.map((s) => ({ kind: 'paragraph' as const, text: `${world.name(s.id)}: ${world.list([...new Set(s.rows.map((r) => (r.record.notice === undefined ? world.say(`instrument.${r.record.instrument}`) : `${world.say(`instrument.${r.record.instrument}`)} (${r.record.notice})`)))])}.`, cites: rowRefs(s.rows) })), records: f.sides.flatMap((s) => s.rows.map((r) => r.record.id)), focus: { set: f.sides.map((s) => s.id) } }),
    voices: ({ voices }, world): Draft => ({
      status: 'answered', records: voices.flatMap((v) => v.words.map((s) => s.id)), focus: { set: voices.map((v) => v.id) },
      blocks: voices.map((v) => ({ kind: 'list' as const, title: `${world.name(v.id)}${officeOf(v.id, world)}:`, items: v.words.map((s) => ({ text: world.says(s), cites: s.evidence })) })),
    }),
    profiles: (f, world): Draft => ({ status: 'answered', blocks: f.subjects.flatMap((s) => [{ kind: 'paragraph' as const, text: `${world.name(s.record.id)}: ${world.says(s.record)}`, cites: s.record.evidence }, ...(s.more.length > 0 ? [{ kind: 'list' as const, items: s.more.map((r) => ({ text: world.says(r), cites: r.evidence })) }] : [])]), records: f.subjects.map((s) => s.record.id), focus: { set: f.subjects.map((s) => s.record.id) }, ...(f.strangers.length > 0 ? { caveats: [world.say('refuse.unknown-name', { names: world.list(f.strangers.map((x) => world.name(x))) })] } : {}) }),
  },
});

const SAYS = /\b(?:says?|said|stress\w*|emphasi\w*|quot\w*|words|statements?|highlight\w*|underlin\w*|remarks?|views?|speeches|spoke|comments?|messages?)\b/iu;
const SPEAKERS = /\b(?:diplomats?|officials?|ambassadors?|envoys?|speakers?|representatives?|people|persons)\b/iu;
const WORDS_SHOWN = 4;
/** Persons side by side by their words: named, or those who spoke in the cities named. */
function voicesOf(reading: Reading, world: World): Voice[] {
  const named = reading.mentions.filter((m) => m.kind === 'person').map((m) => m.id);
  const cities = reading.mentions.filter((m) => m.kind === 'place').map((m) => m.id);
  const there = named.length > 0 || !SPEAKERS.test(reading.text) ? [] : world.of('event').filter((e) => e.place !== undefined && cities.includes(e.place)).flatMap((e) => e.participants.map((p) => p.actor)).filter((id) => id.startsWith('person:'));
  return [...new Set([...named, ...there])].map((id) => ({ id, words: world.of('statement').filter((s) => s.speaker === id).slice(0, WORDS_SHOWN) })).filter((v) => v.words.length > 0);
}
function officeOf(person: string, world: World): string {
  const held = world.of('membership').find((m) => m.holder === person && m.former !== true);
  return held === undefined ? '' : `, ${world.name(held.post)}`;
}

const MEETING = /\b(?:talks?|meetings?|met|conversations?|discussions?)\b/iu;
/** "The Landau-Kamilov talks and the Rubio-Saidov meeting": those meetings whose people are all named. */
function meetingsOf(reading: Reading, world: World): AssayRecord[] {
  const meetings = world.of('event').filter((e) => e.type === 'meeting' && e.participants.length > 1);
  const named = meetings.filter((e) => reading.mentions.some((m) => m.id === e.id));
  const people = [...new Set(reading.mentions.filter((m) => m.kind === 'person').map((m) => m.id))];
  const left = named.length === 0 ? people : people.filter((id) => !named.some((e) => e.participants.some((p) => p.actor === id)));
  if (named.length === 0 && people.length < 3) return [];
  const pairs = left.length === 4 ? [left.slice(0, 2), left.slice(2)] : [left];
  return [...named, ...meetings.filter((e) => !named.includes(e) && pairs.some((pair) => e.participants.every((p) => pair.includes(p.actor))))];
}

/** Agencies of the question with their rows, for what they use. */
function agencySides(reading: Reading, world: World): { id: string; rows: Row[] }[] {
  const { query } = moneyQuestion(reading, world);
  return query.include.agencies.map((id) => ({ id, rows: world.ledger.select({ ...query, include: { ...query.include, agencies: [id] } }).rows }));
}
function profiles(ids: readonly string[], reading: Reading, world: World): Facts {
  const others = (id: string): string[] => reading.mentions.map((m) => m.id).filter((o) => o !== id);
  return { outcome: 'profiles', strangers: ids.filter((id) => world.record(id) === undefined), subjects: ids.flatMap((id) => { const record = world.record(id); return record === undefined ? [] : [{ record, more: moreOn(id, others(id), world) }]; }) };
}
function moreOn(id: string, others: readonly string[], world: World): AssayRecord[] {
  return world.around(id).filter((r) => r.kind === 'statement' && (others.length === 0 || others.some((o) => world.around(o).some((x) => x.id === r.id)))).slice(0, 4);
}
