// Dated things: which came first, how long between, how long after, in which order.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import { daysBetween, monthsAndDaysBetween } from '../src/lib/dates.ts';
import { touches } from '../src/records/periods.ts';
import type { Row } from '../src/contracts/ledger.ts';
import { filterOf } from './shared/money-filter.ts';
import { label, rowRefs, rowSentence } from './shared/money-words.ts';
import { first, pointed, timeline, type Dated } from './shared/dated.ts';
import { inferredIn } from './shared/inferred.ts';

type Facts = { outcome: 'undated'; deals: Row[] } | { outcome: 'ago'; event: Dated; weeks: boolean } | { outcome: 'lasts'; event: Dated; days: number } | { outcome: 'between'; earlier: Dated; later: Dated; exact: boolean; weeks: boolean } | { outcome: 'order'; earlier: Dated; later: Dated; same: boolean; /** Asked yes or no. */ verdict: 'yes' | 'no' | null } | { outcome: 'sorted'; items: Dated[]; edge: Dated | undefined };
const HOW_LONG = /\bhow (?:long|many (?:days|weeks|months|years)|much (?:time|later|earlier))\b|\b(?:time|days|months|interval|gap|span|period) (?:lies|lie|between|elapsed|passed|separates?|separating)\b|\b(?:time|interval|gap|distance) (?:between|from)\b|\b(?:days|weeks|months) (?:after|before|between|from|apart)\b|\bdays apart\b/iu;
/** "Two days before" tells when, it does not ask how long. */
const COUNTED = /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:days|weeks|months) (?:before|after)\b/giu;
const ORDER = /\b(?:before or after|after or before|earlier or later|sooner or later)\b|\b(?:which (?:came|was|happened|is|one|of them)|what came|who) .{0,40}\b(?:first|earlier|later|last|before|sooner)\b|\bcame first\b|\bbefore or after\b|\bearlier or later\b|\b(?:was|were|did|is) .{4,60}\b(?:before|after|earlier than|later than|precede\w*|follow\w*)\b|\bfirst\b.*:|\bolder\b|\bnewer\b/iu;
/** "What did he sign after his talks" asks what, not which came first. */
const DONE_AFTER = /\b(?:what|whom?|which \w+|where) (?:did|does|do|has|have)\b.{3,50}\b(?:before|after)\b(?!.*\b(?:first|earlier|before or after)\b)/iu;
const SORT = /\b(?:put|place|arrange|order|sort|rank|list|line up|bring|give)\b.*\b(?:in (?:\w+ )?order|by (?:date|time|year)|chronolog\w*|in sequence)\b|^\W*(?:chronological(?:ly)? )?order\b.*[:,]|\bin (?:what|which) order\b|\b(?:earliest|latest|oldest|newest|first|last)\b.*[:,].*\b(?:or|and)\b/iu;
/** "Was X before or after Y", and "after X did Y". */
const BESIDE = /\b(?:did|was|were|is)\s+(?:the )?(.+?)\s+(?:(?:announced|signed|launched|held|founded|set up|come|happen|take place|made|published) )?(?:before or after|after or before|before|after|earlier than|later than|newer than|older than|more recent than)\s+(?:the )?(.+)$/iu;
const FROM_TO = /\b(?:after|before|between|since|from|separates?|lies between|lie between|passed between)\s+(?:the )?(.+?)\s+(?:did|was|were|is|does|do|and|until|to)\s+(?:the )?(.+)$/iu;
/** "How long after X and Y met did Z happen": "and" joins people, "did" the two events. */
const AFTER_DID = /\b(?:after|before|since)\s+(?:the )?(.+?)\s+(?:did|was|were|is|does|do)\s+(?:the )?(.+)$/iu;
/** "X: before or after Y?" */
const HEADED = /^(?:the )?(.{4,60}?)\s*(?:[:,;]|\s[-–—])?\s+(?:before or after|after or before|(?:earlier or later|later or earlier) than)\s+(?:the )?(.+)$/iu;
/** The length of one thing: "how many days does MINExpo last", "duration of MINExpo". */
const RUNS = /\bhow (?:many days|long) (?:does|do|did|will|is|was|were)\b.*\b(?:run|last|go on|take|scheduled|planned|set|due|foreseen|expected|supposed|meant|held|continue|be)\b|\bhow (?:many days|long) (?:is|was) (?:the )?[\p{L}\p{N} ]{3,40}\?*$|\b(?:lasts?|runs?|takes?|scheduled for|planned for|set for) how (?:many days|long)\b|\b(?:how many|number of) days\b(?!.*\b(?:after|before|between|since|ago|until|till|from|than|later|earlier)\b)|\bduration\b/iu;
/** "How long did they talk?": the length of a talk, no time between two things. */
const TALKED = /\bhow long (?:did|does|do|were|was|have|had) (?:(?!\b(?:after|before|between|since|until)\b).)*\b(?:talk\w*|speak\w*|spoke|meet|met|negotiat\w*|discuss\w*|stay\w*|sit|together)\W*$/iu;
/** "Signed in how many months": the time it took. */
const WITHIN = /\b(?:in|over|within|during) how many (?:days|weeks|months|years)\b/giu;
/** What somebody is after is wanted, not later. */
const SOUGHT = /\b(?:is|are|was|were) (?:[\p{L}'’-]+ ){1,4}after(?: (?:in|for|at)\b|\W*$)/iu;
/** "Who signed in Tashkent and who signed later": asks for both, not for their order. */
const EACH_WHO = /\bwho\b.+\band (?:also )?who\b/iu;
/** "Which is newer: A or B?" */
const CHOICE = /^\W*(?:so )?(?:which|what|who)\b[^:,]{0,40}\b(?:first|earlier|later|older|newer|sooner|last|more recent|most recent|earliest|latest|oldest|newest)\b[^:,]{0,12}[:,]\s*(?:the )?(.+?),?\s+or\s+(?:the )?(.+)$/iu;
/** "Was A dated the same day as B?" */
const SAME_DAY = /\b(?:the|one|one and the) same (?:day|date|month)\b/iu;
const SAME_AS = /^\W*(?:was|were|is|are|did|do|does|has|have)\s+(?:the )?(.+?)\s+(?:\w+ ){0,3}?(?:on|of|from|at|bear|bears|share|have|dated|to)?\s*(?:the|one|one and the) same (?:day|date|month)\s+(?:as|with)\s+(?:the )?(.+)$/iu;
const SAME_BOTH = /^\W*(?:was|were|is|are|did|do|does|has|have)\s+(?:the )?(.+?)\s+and\s+(?:the )?(.+?)\s+(?:\w+ ){0,3}?(?:on|of|from|at|bear|share|have|carry|dated)?\s*(?:the|one|one and the) same (?:day|date|month)\W*$/iu;
/** Papers and meetings have their own days. */
const OCCASION = /memorand|\bmou|meeting|talks|summit|ministerial|expo|news|headline|signing|launch|announce/iu;
/** "Which came first, the Ukraine or the Orion investment": two deals, and no document dates one of them. */
function undatedDeals(reading: Reading, world: World): Row[] | undefined {
  const said = reading.text.replace(/[?.!]+$/u, '');
  const asked = CHOICE.exec(said) ?? BESIDE.exec(said) ?? FROM_TO.exec(said) ?? HEADED.exec(said);
  const halves = asked !== null ? [asked[1] ?? '', asked[2] ?? ''] : said.replace(/^.*[,:]\s*/u, '').split(SPLIT);
  if (halves.length !== 2 || halves.some((h) => OCCASION.test(h))) return undefined;
  const lines = halves.map((half) => { const { mentions } = world.read(half); const f = filterOf(half, mentions, world); return f.recipients.length + f.countries.length === 0 ? [] : world.ledger.select({ include: { ...f, instruments: [], kinds: [] }, exclude: [], dates: [], amounts: [] }).rows.filter((r) => r.kind !== 'private' && r.kind !== 'mobilised').slice(0, 1); });
  const rows = lines.flat();
  return rows.length === 2 && rows[0] !== rows[1] && rows.some((r) => r.record.date === undefined) ? rows : undefined;
}
const SPLIT = /\s+(?:and|or|vs\.?|versus|before or after|after|before|until|till|to|from|than|earlier than|later than|precede[ds]?)\s+/iu;

export const order = defineIntent<{ a: Dated; b: Dated | null; long: boolean; sorted?: Dated[] } | { deals: Row[] }, Facts>({
  name: 'order',
  summary: 'Says which of two dated things came first or how long lies between them; puts several in order.',
  examples: ['Which came first: the Tashkent MoU or the Washington MoU?', 'How long after the Landau-Kamilov talks did Rubio meet Saidov?', 'How many days before MINExpo was the memorandum signed in Tashkent?', 'Was Project Vault announced before or after FORGE was launched?', 'Put in order: the FORGE launch, the New York summit, MINExpo'],
  counterexamples: ['How long does Korea chair FORGE?', 'What happened after the ministerial?'],
  claim(reading, world) {
    if (reading.terms.some((t) => t.must && !/^duration$/iu.test(t.surface))) return undefined;
    if (reading.ask === 'who' && /\bwhom?\b/iu.test(reading.text) && !/\bwho\b.{0,30}\b(?:first|earlier|later|last|sooner|older)\b/iu.test(reading.text)) return undefined;
    if (/\b(?:gap|span|distance) between\b/iu.test(reading.text) && /\b(?:biggest|largest|smallest|dollars?|money|amounts?|deals?|equity|debts?|loans?|letters?|notices?|approv\w*|financings?|investments?|totals?|sums?)\b/iu.test(reading.text) && !/\b(?:days?|weeks?|months?|dates?|time)\b/iu.test(reading.text)) return undefined;
    if (/\b(?:day|night|week) (?:before|after)\b|\beve of\b|\b(?:have|has|had|needs?|time) to \p{L}/iu.test(reading.text)) return undefined;
    if (TALKED.test(reading.text) || SOUGHT.test(reading.text) || EACH_WHO.test(reading.text)) return undefined;
    const deals = ORDER.test(reading.text) || HOW_LONG.test(reading.text) ? undatedDeals(reading, world) : undefined;
    if (deals !== undefined) return { score: 0.96, slots: { deals }, why: `no date for ${deals.map((r) => r.record.id).join(', ')}` };
    const met = ofEach(reading, world);
    if (met !== undefined) return { score: 0.95, slots: { a: met[0], b: met[1], long: false }, why: `${met[0].record.id} and ${met[1].record.id}` };
    const sorted = SORT.test(reading.text) ? itemsOf(reading.text, world) : [];
    const [head, second] = sorted;
    if (head !== undefined && second !== undefined) return { score: 0.95, slots: { a: head, b: second, long: false, sorted }, why: `order of ${sorted.map((d) => d.record.id).join(', ')}` };
    const alone = single(reading, world);
    if (alone !== undefined) return { score: 0.93, slots: { a: alone, b: null, long: true }, why: `days of ${alone.record.id}` };
    const long = HOW_LONG.test(reading.text.replace(COUNTED, ' ').replace(WITHIN, ' '));
    const together = SAME_DAY.test(reading.text);
    if (!long && !together && (!ORDER.test(reading.text) || DONE_AFTER.test(reading.text) || reading.ask === 'howmany' || reading.ask === 'howmuch')) return undefined;
    const pair = pairOf(reading, world);
    if (pair === undefined || pair[0].record.id === pair[1].record.id || pair.some((d) => d.on.startsWith('..'))) return undefined;
    const [a, b] = pair.map((d) => (long && CLOSES.test(reading.text) ? lastDay(d) : d));
    if (a === undefined || b === undefined) return undefined;
    return { score: 0.94, slots: { a, b, long }, why: `${pair[0].record.id} (${pair[0].on}) and ${pair[1].record.id} (${pair[1].on})` };
  },
  handle({ slots, reading }): Facts {
    if ('deals' in slots) return { outcome: 'undated', deals: slots.deals };
    const { a, b, long, sorted } = slots;
    if (sorted !== undefined) return { outcome: 'sorted', items: sorted, edge: /\b(?:earliest|oldest|came first|was first|is first|first)\b/iu.test(reading.text) ? sorted[0] : /\b(?:latest|newest|last)\b/iu.test(reading.text) ? sorted.at(-1) : undefined };
    if (b === null) { const [from, to] = a.on.split('/'); return to === undefined ? { outcome: 'ago', event: a, weeks: /\bweeks\b/iu.test(reading.text) } : { outcome: 'lasts', event: a, days: daysBetween(from ?? '', to) + 1 }; }
    const [earlier, later] = first(a.on) <= first(b.on) ? [a, b] : [b, a];
    return long ? { outcome: 'between', earlier, later, exact: plain(earlier.on) && plain(later.on), weeks: /\bweeks\b/iu.test(reading.text) } : { outcome: 'order', earlier, later, same: earlier.on === later.on, verdict: verdictOn(reading, a, b) };
  },
  template: {
    undated: ({ deals }, world): Draft => { const bare = deals.filter((r) => r.record.date === undefined); return { status: 'partial', blocks: [{ kind: 'paragraph', text: world.say('order.undated', { names: world.list(bare.map((r) => label(r, world))) }), cites: rowRefs(deals) }, { kind: 'list', items: deals.map((r) => ({ text: rowSentence(r, world), cites: r.record.evidence })) }], records: deals.map((r) => r.record.id), gap: 'date of a deal', focus: { set: deals.map((r) => r.record.recipient ?? r.record.id) } }; },
    ago: (f, world): Draft => { const days = daysBetween(first(f.event.on), world.asOf); return { status: 'answered', blocks: [{ kind: 'paragraph', text: world.say('order.ago', { days, weeks: f.weeks ? Math.floor(days / 7) : -1, rest: days % 7, event: title(f.event, world), date: world.date(f.event.on), asOf: world.date(world.asOf) }), cites: f.event.record.evidence }], records: [f.event.record.id], derived: [days, Math.floor(days / 7), days % 7], focus: { entities: [f.event.record.id] } }; },
    lasts: (f, world): Draft => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: world.say('order.lasts', { days: f.days, event: title(f.event, world), date: world.date(f.event.on) }), cites: f.event.record.evidence }], records: [f.event.record.id], derived: [f.days], focus: { entities: [f.event.record.id] } }),
    between: (f, world) => between(f, world),
    sorted: ({ items, edge }, world): Draft => {
      const line = (d: Dated): string => `${world.date(d.on)}: ${title(d, world)}`;
      return { status: 'answered', blocks: [...(edge === undefined ? [] : [{ kind: 'paragraph' as const, text: `${line(edge)}.`, cites: edge.record.evidence }]), { kind: 'list', title: world.say('timeline.lead-all'), ordered: true, items: items.map((d) => ({ text: line(d), cites: d.record.evidence })) }], records: items.map((d) => d.record.id), caveats: inferences(items, world), focus: { set: items.map((d) => d.record.id) } };
    },
    order: (f, world): Draft => draft(f, world, (f.verdict === null ? '' : `${world.say(f.verdict)} `) + world.say(f.same ? 'order.same' : 'order.first', { a: title(f.earlier, world), aDate: world.date(f.earlier.on), b: title(f.later, world), bDate: world.date(f.later.on), days: plain(f.earlier.on) && plain(f.later.on) ? daysBetween(first(f.earlier.on), first(f.later.on)) : -1 }), [plain(f.earlier.on) && plain(f.later.on) ? daysBetween(first(f.earlier.on), first(f.later.on)) : 0]),
  },
});

/** "Was A before B?", "Are A and B of the same day?" */
function verdictOn(reading: Reading, a: Dated, b: Dated): 'yes' | 'no' | null {
  const { text } = reading;
  if (reading.ask !== 'yesno' || /\b(?:before or after|after or before|earlier or later|later or earlier|or (?:was|were|did|is) (?:it|they))\b/iu.test(text)) return null;
  const yes = (holds: boolean): 'yes' | 'no' => (holds ? 'yes' : 'no');
  if (SAME_DAY.test(text)) return yes(/\bsame month\b/iu.test(text) ? a.on.slice(0, 7) === b.on.slice(0, 7) : a.on === b.on);
  const asked = /\b(?:(before|earlier than|older than|precede\w*|ahead of)|(after|later than|newer than|more recent than|follow\w*))\b/iu.exec(text);
  const [x, y] = [first(a.on), first(b.on)];
  return asked === null ? null : yes(asked[1] === undefined ? x > y : x < y);
}
/** "Which meeting was earlier in April, Kamilov's or Saidov's?": the first that each had in that time. */
function ofEach(reading: Reading, world: World): [Dated, Dated] | undefined {
  const [a, b, ...more] = [...new Set(reading.mentions.filter((m) => m.kind === 'person').map((m) => m.id))];
  if (a === undefined || b === undefined || more.length > 0 || !EARLIER_OF.test(reading.text)) return undefined;
  const own = (id: string, other: string): Dated | undefined => world.of('event').filter((e) => e.type === 'meeting' && e.participants.some((p) => p.actor === id) && !e.participants.some((p) => p.actor === other) && reading.dates.every((d) => touches(e.on, d))).map((e): Dated => ({ record: e, on: e.on })).toSorted((x, y) => first(x.on).localeCompare(first(y.on)))[0];
  const [x, y] = [own(a, b), own(b, a)];
  return x === undefined || y === undefined || x.record.id === y.record.id ? undefined : [x, y];
}
const EARLIER_OF = /^\W*(?:and |so )?(?:which|whose|what|who)\b(?=.*\b(?:earlier|first|sooner|later|last)\b).*\b(?:meetings?|talks|met|meet)\b.*(?<!with )\bor\b/iu;
/** Of two meetings of the same people the one nearer in time to the first is meant. */
function nearer(a: Dated, b: Dated, people: readonly string[], world: World): [Dated, Dated] {
  const [x, y] = people.slice(-2).map((p) => world.read(p).mentions[0]?.id ?? '');
  const others = world.of('event').filter((e) => e.type === 'meeting' && e.participants.some((p) => p.actor === x) && e.participants.some((p) => p.actor === y)).map((e): Dated => ({ record: e, on: e.on }));
  const best = others.toSorted((m, n) => Math.abs(daysBetween(first(a.on), first(m.on))) - Math.abs(daysBetween(first(a.on), first(n.on))))[0];
  return [a, best ?? b];
}
/** "how many days ago was X", "how many days does X run": one dated thing and the as-of day, or its own length. */
function single(reading: Reading, world: World): Dated | undefined {
  const ago = /\bhow (?:many (?:days|weeks|months)|long) ago\b|\bhow long (?:has it been|is it) since\b|\bhow (?:many (?:days|weeks|months)|long|much time) (?:have |has |is it |it has been |has it been )?(?:passed |elapsed |gone by )?since\b/iu.exec(reading.text);
  const runs = RUNS.exec(reading.text);
  if (ago === null && runs === null) return undefined;
  const event = pointed(reading.text.replace(/\bhow (?:many \w+|long|much time)(?: ago)?(?: has it been| is it| have| has)?(?: passed| elapsed| gone by)?(?: since)?\b/iu, '').replace(/\b(?:and )?on which dates\b/iu, ''), world);
  return event === undefined || (runs !== null && !DAYS.test(event.on)) || (ago !== null && event.on.length < 10) ? undefined : event;
}
/** "MINExpo's closing day": what lasts several days is counted to its last. */
const CLOSES = /\b(?:clos(?:es?|ed|ing)|(?:last|final) day|end(?:s|ed)?(?: of)?|over)\b/iu;
const lastDay = (d: Dated): Dated => ({ ...d, on: d.on.split('/')[1] ?? d.on });
/** From one full day to another: only such a span has a length in days. */
const DAYS = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u;
const plain = (edtf: string): boolean => /^\d{4}-\d{2}-\d{2}(\/.*)?$/u.test(edtf);
const title = (d: Dated, world: World): string => ('name' in d.record ? world.name(d.record.id) : d.record.kind === 'financing' ? world.name(d.record.id) : world.says(d.record));
function between(f: { earlier: Dated; later: Dated; exact: boolean; weeks: boolean }, world: World): Draft {
  const [from, to] = [first(f.earlier.on), first(f.later.on)];
  const days = daysBetween(from, to);
  const { months, days: rest } = monthsAndDaysBetween(from, to);
  const text = world.say(days > 45 ? 'order.between-long' : 'order.between', { days, months, rest, a: title(f.earlier, world), aDate: world.date(f.earlier.on.split('/')[0] ?? ''), b: title(f.later, world), bDate: world.date(f.later.on.split('/')[0] ?? '') });
  const inWeeks = f.weeks && days > 6 ? ` ${world.say('order.weeks', { weeks: Math.floor(days / 7), rest: days % 7 })}` : '';
  return draft(f, world, `${f.exact ? text : `${world.say('order.about')} ${text}`}${inWeeks}`, [days, months, rest, Math.floor(days / 7), days % 7]);
}
function draft(f: { earlier: Dated; later: Dated }, world: World, text: string, derived: number[]): Draft {
  const both = [f.earlier, f.later];
  return { status: 'answered', blocks: [{ kind: 'paragraph', text, cites: both.flatMap((d) => d.record.evidence) }, { kind: 'list', items: both.map((d) => ({ text: `${world.date(d.on)}: ${world.says(d.record)}`, cites: d.record.evidence })) }], records: both.map((d) => d.record.id), derived, caveats: inferences(both, world), focus: { entities: both.map((d) => d.record.id), set: both.map((d) => d.record.id) } };
}

function inferences(items: readonly Dated[], world: World): string[] {
  return inferredIn(items.map((d) => d.record), world);
}

/** The things of a list in order of their dates; none when one of them has no date. */
function itemsOf(text: string, world: World): Dated[] {
  const body = text.replace(/[?.!]+$/u, '').replace(/^.*:\s*/u, '').replace(/^\W*(?:please )?(?:put|place|arrange|order|sort|rank|list|bring|which (?:is|was|came)|what (?:is|was|came))\b(?: (?:these|the following|first|last|earlier|later|older|newer|sooner))?|\b(?:in|by) (?:chronological |date )?(?:order|dates?|time)\b(?: of (?:time|date))?|\bthe (?:earliest|latest|oldest|newest)\b/giu, '');
  for (const joint of [/\s*[,;]\s*(?:and |or )?|\s+(?:and|or)\s+/iu, /\s*[,;]\s*(?:and |or )?/iu]) {
    const items = body.split(joint).filter((i) => i.trim().length > 1).map((i) => pointed(i, world));
    const dated = items.filter((d) => d !== undefined);
    if (dated.length > 1 && dated.length === items.length && new Set(dated.map((d) => d.record.id)).size === items.length) return dated.toSorted((a, b) => first(a.on).localeCompare(first(b.on)));
  }
  return [];
}
/** "the first and the last DOE notice": the ends of an agency's dated lines. */
function endsOf(reading: Reading, world: World): [Dated, Dated] | undefined {
  if (!/\b(?:first|earliest|oldest)\b.{1,40}\b(?:last|latest|newest|final)\b/iu.test(reading.text)) return undefined;
  const named = new Set(reading.mentions.map((m) => m.id));
  const dated = timeline(world, ['financing']).filter((d) => d.record.kind === 'financing' && named.has(d.record.agency));
  const [a, b] = [dated[0], dated.at(-1)];
  return a === undefined || b === undefined || a === b ? undefined : [a, b];
}

/** Words that can point to one thing: a name, or what kind of thing it is. */
const names = (text: string, world: World): boolean => !/^\W*(?:the )?(?:signing|meeting|talks|statement)\W*$/iu.test(text) && (/ministerial|memorandum|mou|working group|news|headline|\b(?:nofo|noi|pia)s?\b|meeting|gathering|conference|talks|signing|expo|summit|statement/iu.test(text) || world.read(text).mentions.length > 0);
const SORTS: readonly [RegExp, (d: Dated) => boolean][] = [
  [/\bnofos?\b/iu, (d) => d.record.kind === 'financing' && d.record.notice === 'NOFO'], [/\bnois?\b/iu, (d) => d.record.kind === 'financing' && d.record.notice === 'NOI'], [/\bpias?\b/iu, (d) => d.record.kind === 'financing' && d.record.notice === 'PIA'],
  [/\bnotices?\b|\bfunding (?:calls?|opportunit\w+)\b/iu, (d) => d.record.kind === 'financing' && d.record.notice !== undefined], [/\bmemorand\w+\b|\bmous?\b/iu, (d) => d.record.kind === 'agreement' && d.record.type === 'mou'],
  [/\bmeetings?\b|\btalks\b|\bsummits?\b/iu, (d) => d.record.kind === 'event' && ['meeting', 'summit', 'ministerial'].includes(d.record.type)],
];
/** Only a sort and two months are given: nothing else can tell which are meant. */
const ofOneSort = (reading: Reading): boolean => reading.dates.length === 2 && SORTS.some(([words]) => words.test(reading.text)) && reading.mentions.every((m) => m.kind === 'organization' || m.kind === 'agreement' || m.id === 'place:us' || m.id === 'place:uzbekistan') && reading.dates.every((d) => d.precision === 'month');
/** "The two DOE notices of November and December": one of the sort in each month that is named. */
function byMonths(reading: Reading, world: World): [Dated, Dated] | undefined {
  const [from, to] = reading.dates;
  const sorts = SORTS.filter(([words]) => words.test(reading.text)).map(([, is]) => is);
  if (from !== undefined && to === undefined) return ofOneMonth(reading, from, world);
  if (from === undefined || to === undefined || reading.dates.length > 2) return undefined;
  const agencies = reading.mentions.filter((m) => world.ledger.rows().some((r) => r.record.agency === m.id)).map((m) => m.id);
  const of = timeline(world).filter((d) => sorts.some((is) => is(d)) && plain(d.on) && (agencies.length === 0 || (d.record.kind === 'financing' && agencies.includes(d.record.agency))));
  const [[a, ...others], [b, ...rest]] = [of.filter((d) => touches(d.on, from)), of.filter((d) => touches(d.on, to))];
  return a === undefined || b === undefined || [...others.filter((d) => d.on !== a.on), ...rest.filter((d) => d.on !== b.on)].length > 0 ? undefined : [a, b];
}

/** "DOE's two August dates": an agency's lines of a month fall on two days. */
function ofOneMonth(reading: Reading, month: Reading['dates'][number], world: World): [Dated, Dated] | undefined {
  if (month.precision !== 'month' || !/\b(?:two|both|pairs?)\b/iu.test(reading.text)) return undefined;
  const named = new Set(reading.mentions.map((m) => m.id));
  const days = [...new Map(timeline(world, ['financing']).filter((d) => d.record.kind === 'financing' && named.has(d.record.agency) && plain(d.on) && touches(d.on, month)).map((d) => [d.on, d])).values()];
  const [a, b] = days;
  return a === undefined || b === undefined || days.length > 2 ? undefined : [a, b];
}
/** "The news on visas and the one on Gor": the second is of the sort of the first. */
const oneOf = (halves: readonly string[]): string => { const noun = /\b(news|headline|notice|memorandum|meeting|talks|deal|letter)\b/iu.exec(halves[1] ?? '')?.[1]; return noun === undefined ? (halves[2] ?? '') : (halves[2] ?? '').replace(/^(?:the |that )?one (?=(?:on|about|of|for|with|in)\b)/iu, `${noun} `); };
/** "the two US-Uzbek memoranda" are the two; otherwise the text is cut at its joint and each half is looked up. */
function pairOf(reading: Reading, world: World): [Dated, Dated] | undefined {
  const ends = endsOf(reading, world) ?? byMonths(reading, world);
  if (ends !== undefined) return ends;
  if (ofOneSort(reading)) return undefined;
  if (/\b(?:two|both|first and (?:the )?second)\b.*\b(?:memorand\w+|mous?)\b/iu.test(reading.text)) {
    const mous = world.of('agreement').filter((a) => a.type === 'mou' && a.status === 'signed' && a.signed_on !== undefined && a.parties.some((p) => p.party === 'place:uzbekistan'));
    const [a, b] = mous;
    if (mous.length === 2 && a?.signed_on !== undefined && b?.signed_on !== undefined) return [{ record: a, on: a.signed_on }, { record: b, on: b.signed_on }];
  }
  const said = reading.text.replace(/[?.!]+$/u, '');
  const asked = CHOICE.exec(said) ?? (SAME_DAY.test(said) ? (SAME_AS.exec(said) ?? SAME_BOTH.exec(said)) : null) ?? BESIDE.exec(said) ?? AFTER_DID.exec(said) ?? FROM_TO.exec(said) ?? HEADED.exec(said);
  if (asked !== null && names(asked[1] ?? '', world) && names(oneOf(asked), world)) { const [x, y] = [pointed(asked[1] ?? '', world), pointed(oneOf(asked), world)]; if (x !== undefined && y !== undefined && x.record.id !== y.record.id) return [x, y]; }
  const people = reading.mentions.filter((m) => m.kind === 'person');
  if (people.length === 4 || (people.length === 3 && /\bmet|meet\w*|talks?\b/iu.test(reading.text))) {
    const [a, b] = [pointed(`${people[0]?.surface ?? ''} met ${people[1]?.surface ?? ''}`, world), pointed(`${people[people.length - 2]?.surface ?? ''} met ${people.at(-1)?.surface ?? ''}`, world)];
    if (a !== undefined && b !== undefined && a.record.id !== b.record.id) return nearer(a, b, people.map((p) => p.surface), world);
  }
  const body = said.replace(/^.*?\bbetween\s+(?:the )?/iu, '').replace(/^.*:\s*/u, '').replace(/^\W*(?:which|what|who)\s+(?:came|was|happened|is|one|of these|of the two)?\s*(?:first|earlier|later|last)?[, ]*/iu, '').replace(/^\W*how (?:long|many \w+|much \w+)\s+/iu, '');
  const parts = body.split(SPLIT).filter((p) => names(p, world));
  for (let cut = 1; cut < parts.length; cut += 1) {
    const a = pointed(parts.slice(0, cut).join(' and '), world);
    const b = pointed(parts.slice(cut).join(' and '), world);
    if (a !== undefined && b !== undefined && a.record.id !== b.record.id) return [a, b];
  }
  return byTheirNames(reading, world);
}
/** "Future Mine to the demonstration centre: days between the two?": nothing but two dated names. */
function byTheirNames(reading: Reading, world: World): [Dated, Dated] | undefined {
  const names = reading.mentions.filter((m) => ['initiative', 'event', 'agreement'].includes(m.kind));
  const [a, b] = names.map((m) => pointed(m.surface, world));
  return names.length !== 2 || a === undefined || b === undefined || a.record.id === b.record.id ? undefined : [a, b];
}
