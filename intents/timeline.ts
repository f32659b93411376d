// What happened on a day or in a period, before or after something, first or last.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { DateRange, Reading } from '../src/model/reading.ts';
import { touches, daysOf } from '../src/records/periods.ts';
import { addDays } from '../src/lib/dates.ts';
import { STANDS_BESIDE } from './shared/documents.ts';
import { readNumbers } from '../src/understanding/amounts.ts';
import { first, pointed, timeline, type Dated } from './shared/dated.ts';
import { inCity } from './shared/in-its-place.ts';
import { inferredIn } from './shared/inferred.ts';
import { anyOf, wordsOf } from '../src/lib/text/patterns.ts';

type Facts = { outcome: 'some'; items: Dated[]; ranges: DateRange[]; when: string } | { outcome: 'none'; when: string; nearby: Dated[]; /** What others did in that time. */ others: Dated[] };
const HAPPEN = wordsOf(
  /fell|falls?|summari[sz]e|summary|recap|rundown|(?:run|walk|take|talk) (?:me |us )?through|what|anything|something|which events?|events?|happen\w*/u,
  /occur\w*|took place|take place|going on|went on|news|timeline|chronolog\w*|history|sequence|dates?|develop\w*|announc\w*|publish\w*/u,
  /issue[ds]?|put out|releas\w*|did|was there|deals?|activity|milestones?|what's new|list|meetings?|notices?|who met|calendar|schedule/u,
);
const EDGE = /\b(?:latest|newest|most recent|last|earliest|first|oldest)\b/iu;
const ABOUT_EVENT = /\b(?:event|news|item|thing|development|meeting|signing|agreement|announcement|notice|date|happen\w*|deal|entry|occurrence|recorded|dated)s?\b/iu;
/** "The Landau-Kamilov talks in 2026" asks of a meeting that was in another year. */
function meetsOn(id: string, ranges: readonly DateRange[], world: World): boolean {
  const event = world.record(id);
  return event?.kind === 'event' && event.type === 'meeting' && ranges.some((r) => r.precision === 'year') && !onAny({ record: event, on: event.on }, ranges);
}
/** "What do the April deals offer?": the date tells a thing apart, the question is about the thing. */
const TELLS_APART = anyOf(
  /\b(?:the|these|those) (?:early |mid |late )?(?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)(?: 20\d\d)?(?:'s)? (?:\w+ )?(?:agreements?|deals?|contracts?|accords?|memorand\w+|mous?|talks|meetings?|statement|article|visit|ministerial)\b/u,
  /\bfor 20\d\d\b/u,
);
/** "What did both sides commit to after the talks": what was said at them, not what came later. */
const PLEDGED = /^\W*(?:and |so |but )?what (?:else |exactly )?(?:did|do|does|has|have|had|was|were)\b.{2,60}\b(?:commit\w*|promis\w*|pledg\w*|agree\w*|undert\w+|vow\w*|decid\w*|resolv\w*|guarante\w*|offer\w*|affirm\w*|reaffirm\w*)\b/iu;
/** "What did Saidov discuss before the signing": what was talked about, not all that came before. */
const TALKED_OF = /^\W*(?:and |so |but )?what (?:else |exactly )?(?:did|do|does|had|was|were)\b.{2,60}\b(?:discuss\w*|talk\w*|negotiat\w*)\b/iu;
const HAPPENED = /\b(?:summari[sz]e|summary|recap|rundown|happen\w*|took place|take place|occur\w*|timeline|chronolog\w*|events?|going on|went on)\b/iu;
/** "Summarise", "recap": what happened, in short. */
const SUMMARY = /^(?:fell|falls?|order|matters?|important|relevant|key|notable|significant|summari[sz]e|summary|recap|overview|rundown|sum up)$/iu;
/** "After February 4": of the latest year that has something on that day, not of every year; without any, of the last year it was. */
function inYear(d: DateRange, world: World): DateRange {
  if (!d.yearless || d.relation === 'on') return d;
  const years = timeline(world).filter((t) => touches(t.on, { ...d, relation: 'on' })).map((t) => first(t.on).slice(0, 4));
  const now = Number(world.asOf.slice(0, 4));
  const year = years.toSorted().at(-1) ?? String(d.from.slice(4) > world.asOf.slice(4) ? now - 1 : now);
  return { ...d, from: year + d.from.slice(4), to: year + d.to.slice(4), yearless: false };
}
/** A capital that nothing happens in is a government, and what it does is told of its people. */
const CAPITALS = new Set(['place:washington', 'place:tashkent']);
const GOVERNMENTS = new Set(['org:uz-government', 'place:uzbekistan', 'org:us-state-department', 'org:trump-administration']);
const LIMIT = 18;
const ADJACENT = /^(?:(?:came|comes?|coming) out of|right|straight|immediately|directly|just|soon|shortly)$/iu;

export const timelineIntent = defineIntent<{ ranges: DateRange[]; ids: string[]; edge: 'first' | 'last' | null; all: boolean; topic: string }, Facts>({
  name: 'timeline',
  summary: 'Lists what happened on a day or in a period, before or after an event, first or last.',
  examples: ['What happened on 3 February 2026?', 'What took place on the eve of the ministerial?', 'Anything from DOE two weeks ago?', 'what happened in September 2023', 'timeline of US-Uzbek relations', 'what is the latest event in the sources'],
  counterexamples: ['When was Project Vault announced?', 'How much debt was raised in November 2025?', 'Who chairs FORGE in May 2026?'],
  claim(reading, world) {
    if (PLEDGED.test(reading.text) || (reading.concepts.has('related-news') && ['which', 'what', 'who'].includes(reading.ask))) return undefined;
    const eve = /\b(?:eve|day before|night before|ahead) (?:of )?(?:the )?/iu.exec(reading.text);
    const anchor = anchored(reading, world);
    if (anchor !== null && TALKED_OF.test(reading.text)) return undefined;
    if (/\bhow long\b|\b(?:before or after|after or before)\b|\bwhich (?:of the )?(?:\w+ )?(?:agency|department|ministry|outlet|publisher|body|company|companies|firms?|country|officials?|ministers?|person|people|executives?|initiative|mineral)\b/iu.test(reading.text)) return undefined;
    if ((TELLS_APART.test(reading.text) || STANDS_BESIDE.test(reading.text)) && !HAPPENED.test(reading.text)) return undefined;
    if (reading.mentions.some((m) => meetsOn(m.id, reading.dates, world))) return undefined;
    const ranges = anchor === null ? reading.dates.map((d) => inYear(d, world)) : [...reading.dates.filter((d) => (d.precision !== 'day' || eve === null) && !anchor.text.includes(d.text)), anchor];
    const undated = reading.dates.reduce((text, d) => text.replace(d.text, ' '), reading.text);
    const edge = EDGE.test(undated) && ABOUT_EVENT.test(undated) ? (/\b(?:earliest|first|oldest)\b/iu.test(reading.text) ? 'first' as const : 'last' as const) : null;
    const all = /\b(?:timeline|chronolog\w*|in order|sequence of events|history of)\b/iu.test(reading.text);
    if (ranges.length === 0 && (edge === null || reading.concepts.has('related-news')) && !all) return undefined;
    if (['howmuch', 'howmany', 'why', 'where', 'who', 'when'].includes(reading.ask) && !/\bwhat happened|what's new|anything\b/iu.test(reading.text) || ['howmuch', 'howmany', 'why', 'where'].includes(reading.ask) || reading.terms.some((t) => t.must) || reading.mentions.some((m) => m.kind === 'group')) return undefined;
    if (reading.ask === 'yesno' && !/\b(?:anything|something|happen\w*|was there|were there|any)\b/iu.test(reading.text)) return undefined;
    if (!HAPPEN.test(reading.text) && !all && reading.ask !== 'none') return undefined;
    const demand = reading.terms.filter((t) => !ADJACENT.test(t.surface) && !SUMMARY.test(t.surface) && !t.keys.some((k) => /^c:(?:happen|announce|publisher|date|first|last|before|after|year|agreement|notice|ministerial|meet|plan|launch|article|dialogue|related-news|diplomatic|agency|money|discuss|host|project|term|sign|story|focus|rank|say|partnership|mineral|critical-mineral|bilateral|diplomatic|last)$/u.test(k)));
    if (demand.length > 1 || (demand.length === 1 && !demand[0]?.known)) return undefined;
    const ids = reading.mentions.map((m) => (m.kind === 'post' ? { ...m, id: heldBy(m.id, world) } : m.id === 'org:trump-administration' ? { ...m, id: 'person:trump' } : m)).filter((m) => !['event', 'group', 'count', 'document', 'gap'].includes(m.kind) && !['place:us', 'org:us-government'].includes(m.id) && !(CAPITALS.has(m.id) && inCity(m.surface, reading.text) === null) && anchor?.text.includes(m.surface) !== true).map((m) => m.id);
    if (/\b(?:cover\w*|includ\w*|contain\w*|yield\w*|agenda|aim\w*|purpose|topics?|subjects?|themes?)\b/iu.test(reading.text)) return undefined;
    if (/\b(?:next|upcoming|coming|will happen|future|ahead\?)\b/iu.test(reading.text) && ranges.length === 0) return undefined;
    return { score: demand.length === 0 ? 0.9 : 0.66, slots: { ranges, ids, edge, all, topic: reading.text }, why: `dated ${ranges.map((r) => `${r.relation} ${r.from}..${r.to}`).join(', ')} ${edge ?? ''}` };
  },
  handle({ slots: { ranges, ids, edge, all }, reading, world }): Facts {
    const signing = reading.concepts.has('sign') && !reading.concepts.has('happen');
    const about = (all: boolean): Dated[] => timeline(world).filter((d) => (all ? ids.every((id) => touchesId(d, id, world)) : ids.some((id) => world.record(id)?.kind === 'person' && touchesId(d, id, world))) && onAny(d, ranges) && (!signing || d.record.kind === 'agreement' || (d.record.kind === 'event' && d.record.type === 'signing')));
    const together = about(true);
    // "Between Rubio and an Uzbek official": a government beside a person is somebody of it.
    const people = ids.filter((id) => !GOVERNMENTS.has(id));
    const wanted = together.length === 0 && people.length > 0 && people.length < ids.length ? timeline(world).filter((d) => people.every((id) => touchesId(d, id, world)) && onAny(d, ranges)) : together.length > 0 || ids.length < 2 || !/\b(?:days|dates|or)\b/iu.test(reading.text) ? together : about(false);
    const items = all && ids.length === 0 ? wanted.filter((d) => d.record.kind === 'event' && d.record.type !== 'notice') : wanted;
    const kept = exactFirst(distinct(onceTold(items)), ranges);
    const when = ranges.map((r) => describe(r, world)).join(', ');
    const days = ranges.length > 0 && ranges.every((r) => r.relation === 'on' && r.precision === 'day');
    const dayless = days && kept.length > 0 && !kept.some((d) => DAY.test(d.on));
    if (kept.length === 0 || dayless) return { outcome: 'none', when, nearby: near(ranges, world), others: dayless ? kept.slice(0, 3) : ranges.length > 0 && ranges.every((r) => r.relation === 'on') && ids.length > 0 ? exactFirst(distinct(timeline(world, ['event', 'agreement']).filter((d) => onAny(d, ranges) && DAY.test(d.on))), ranges).toSorted((a, b) => Number(ids.some((id) => touchesId(b, id, world))) - Number(ids.some((id) => touchesId(a, id, world)))).slice(0, 3) : [] };
    const past = kept.filter((d) => first(d.on) <= world.asOf);
    const begun = kept.filter((d) => !d.on.startsWith('..'));
    const last = first(past.at(-1)?.on ?? '');
    return { outcome: 'some', when, ranges, items: edge === 'first' ? begun.filter((d) => first(d.on) === first(begun[0]?.on ?? '')) : edge === 'last' ? past.filter((d) => first(d.on) === last) : kept };
  },
  template: {
    some: ({ items, when }, world): Draft => {
      const shown = items.slice(0, LIMIT);
      const [only] = shown;
      const lead = shown.length === 1 && only !== undefined ? [{ kind: 'paragraph' as const, text: `${world.date(only.on)}: ${world.says(only.record)}`, cites: only.record.evidence }] : [{ kind: 'paragraph' as const, text: when === '' ? world.say('timeline.lead-all') : world.say('timeline.lead', { when, n: items.length }) }, { kind: 'list' as const, items: shown.map((d) => ({ text: `${world.date(d.on)}: ${world.says(d.record)}`, cites: d.record.evidence })) }];
      const inferred = inferredIn(shown.map((d) => d.record), world).slice(0, 2);
      return { status: 'answered', blocks: lead, records: shown.map((d) => d.record.id), derived: [items.length, ...(when.match(/\d+/gu) ?? []).map(Number)], caveats: inferred, focus: { set: shown.map((d) => d.record.id), entities: shown.length === 1 && only !== undefined ? [only.record.id] : [] } };
    },
    none: ({ when, nearby, others }, world): Draft => others.length > 0 ? { status: 'partial', blocks: [{ kind: 'paragraph', text: world.say('timeline.of-others', { when }), cites: others.flatMap((d) => d.record.evidence) }, { kind: 'list', items: others.map((d) => ({ text: `${world.date(d.on)}: ${world.says(d.record)}`, cites: d.record.evidence })) }], records: others.map((d) => d.record.id), derived: (when.match(/\d+/gu) ?? []).map(Number), gap: `nothing of theirs dated ${when}` } : ({ status: 'abstained', blocks: [{ kind: 'notice', tone: 'gap', text: world.say('timeline.none', { when }) }, ...(nearby.length === 0 ? [] : [{ kind: 'list' as const, title: world.say('timeline.nearest'), items: nearby.map((d) => ({ text: `${world.date(d.on)}: ${world.says(d.record)}`, cites: d.record.evidence })) }])], records: nearby.map((d) => d.record.id), derived: (when.match(/\d+/gu) ?? []).map(Number), gap: `nothing dated ${when}` }),
  },
});

/** What a president did is told of the man. */
const heldBy = (post: string, world: World): string => world.of('membership').find((m) => m.post === post && m.former !== true)?.holder ?? post;
/** Several plain dates mean any of them; before and after all hold. */
function onAny(d: Dated, ranges: readonly DateRange[]): boolean {
  const plain = ranges.filter((r) => r.relation === 'on');
  return (plain.length === 0 || plain.some((r) => touches(d.on, r))) && ranges.filter((r) => r.relation !== 'on').every((r) => touches(d.on, r));
}
/** Asked for days, what is dated only by month goes to the end. */
const exactFirst = (items: readonly Dated[], ranges: readonly DateRange[]): Dated[] => (ranges.some((r) => r.precision === 'day' || r.precision === 'week' || r.precision === 'span') ? items.toSorted((a, b) => Number(!DAY.test(a.on)) - Number(!DAY.test(b.on))) : [...items]);
const DAY = /^\d{4}-\d{2}-\d{2}(?!~)/u;
/** A notice and the money it offers are one thing: the line of the ledger tells both. */
const onceTold = (items: readonly Dated[]): Dated[] => items.filter((d) => !(d.record.kind === 'event' && d.record.type === 'notice' && items.some((o) => o.record.kind === 'financing' && o.on === d.on)));
const distinct = (items: readonly Dated[]): Dated[] => [...new Map(items.map((d) => [d.record.says?.en ?? d.record.id, d])).values()];
function touchesId(d: Dated, id: string, world: World): boolean {
  return d.record.id === id || world.around(id).some((r) => r.id === d.record.id) || namesOf(id, world).some((n) => (d.record.says?.en ?? '').includes(n));
}
/** "Uzbek" stands for Uzbekistan too; short aliases stand inside other words. */
const namesOf = (id: string, world: World): string[] => { const r = world.record(id); return r !== undefined && 'name' in r ? [r.name.en, ...r.aliases.filter((a) => a.length > 4)] : []; };
function describe(r: DateRange, world: World): string {
  const date = r.yearless || r.from < '1900' || r.to > '2999' ? r.text : r.from === r.to ? world.date(r.from) : r.precision === 'month' ? world.date(r.from.slice(0, 7)) : r.precision === 'year' ? world.date(r.from.slice(0, 4)) : `${world.date(r.from)} – ${world.date(r.to)}`;
  return r.relation === 'on' ? date : world.say(`timeline.${r.relation}`, { date });
}
/** "on the eve of the ministerial", "after the Tashkent signing": the event's day shifted or opened; "right after" is the next day that has anything. */
function anchored(reading: Reading, world: World): DateRange | null {
  const m = /\b((?:right|straight|immediately|directly|just|soon|shortly) (?:before|after)|eve of|(?<![\w-])(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:days?|weeks?) (?:before|ahead of|prior to|earlier than|in advance of|after|following|later than)|(?:day|night) (?:before|ahead of|prior to)|day after|before|prior to|ahead of|after|following|same day as|days? (?:leading up to|around)|week (?:before|after))\s+(?:the )?(.{4,60})$/iu.exec(reading.text.replace(/[?.!]+$/u, ''));
  if (m === null || reading.mentions.length === 0 && !/ministerial|meeting|signing/iu.test(m[2] ?? '')) return null;
  const word = (m[1] ?? '').toLowerCase();
  const [count = 0] = word.startsWith('one ') ? [1] : readNumbers(word);
  const named = world.read(m[2] ?? '');
  const [day] = named.dates.filter((d) => d.precision === 'day' && d.from === d.to && count > 0);
  if (named.dates.length > 0 && named.mentions.length === 0 && day === undefined) return null;
  const to = named.mentions.length === 0 && day !== undefined ? { on: day.yearless ? (timeline(world).find((d) => DAY.test(d.on) && d.on.slice(4, 10) === day.from.slice(4))?.on ?? day.from) : day.from } : pointed(m[2] ?? '', world);
  if (to === undefined) return null;
  const days = daysOf(to.on);
  const on = (from: string, until: string, relation: DateRange['relation'] = 'on'): DateRange => ({ from, to: until, yearless: false, text: m[0], relation, precision: 'day' });
  if (count > 0) { const away = count * (word.includes('week') ? 7 : 1); const day = /(?:after|following|than)$/u.test(word) && !word.endsWith('earlier than') ? addDays(days.to, away) : addDays(days.from, -away); return on(day, day); }
  if (/^(?:eve|day (?!after)|night)/u.test(word)) return on(addDays(days.from, -1), addDays(days.from, -1));
  if (ADJACENT.test(word.split(' ')[0] ?? '')) {
    const told = timeline(world).filter((d) => DAY.test(d.on) && !d.on.includes('/')).map((d) => d.on);
    const day = word.endsWith('before') ? told.findLast((d) => d < days.from) : told.find((d) => d > days.to);
    return day === undefined ? null : on(day, day);
  }
  if (word === 'day after') return on(addDays(days.to, 1), addDays(days.to, 1));
  if (word === 'week before') return on(addDays(days.from, -7), addDays(days.from, -1));
  if (word === 'week after') return on(addDays(days.to, 1), addDays(days.to, 7));
  if (word.startsWith('same')) return on(days.from, days.to);
  return /before|prior|ahead|leading/u.test(word) ? on(days.from, days.to, 'before') : on(days.from, days.to, 'since');
}
function near(ranges: readonly DateRange[], world: World): Dated[] {
  const at = ranges[0]?.yearless === false ? ranges[0].from : undefined;
  if (at === undefined) return [];
  const all = timeline(world, ['event']);
  const after = ranges[0]?.relation === 'after';
  const before = all.filter((d) => (after ? first(d.on) <= at : first(d.on) < at)).at(-1);
  return before === undefined ? [] : [before];
}
