// What stands next to a dated thing: "what came right after the signing", "which notice preceded the center". Not for: everything since (timeline).
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Reading } from '../src/model/reading.ts';
import { daysOf } from '../src/records/periods.ts';
import { type Dated, first, pointed, timeline } from './shared/dated.ts';
import { inferredIn } from './shared/inferred.ts';
import { anyOf } from '../src/lib/text/patterns.ts';
import { title } from './shared/order/told.ts';

type Side = 'after' | 'before';
type Facts = { outcome: 'told'; anchor: Dated; side: Side; next: Dated[] };
const ADVERB = '(?:right|immediately|directly|straight|just)';
const LINE = String.raw`(?:notices?|NOFOs?|NOIs?|lines?|entr(?:y|ies)|deals?|items?|programm?es?|opportunit(?:y|ies)|meetings?|talks|memorand(?:um|a)|agreements?|signings?|events?|steps?|milestones?)`;
const AFTER = anyOf(
  new RegExp(String.raw`\b(?:${ADVERB}|next) after (?:the )?(?<x>.{3,70})$`, 'u'),
  new RegExp(String.raw`\bnext (?:\w+ ){0,4}?(?:after|following) (?:the )?(?<x>.{3,70})$`, 'u'),
  new RegExp(String.raw`\b(?:which|what) (?:[\w.'’-]+ ){0,3}?${LINE} (?:\w+ )?(?:came after|comes after|followed|follows)(?: after| on)? (?:the )?(?<x>.{3,70})$`, 'u'),
);
const AFTER_FIRST = /^\W*(?:right |immediately )?after (?:the )?(?<x>[^,?]{3,70}?),? (?:what|which)\b[^?]*\bnext\b/iu;
const BEFORE = anyOf(
  new RegExp(String.raw`\b${ADVERB} before (?:the )?(?<x>.{3,70})$`, 'u'),
  new RegExp(String.raw`\b(?:last|latest|most recent) (?:\w+ ){1,4}?(?:before|preceding) (?:the )?(?<x>.{3,70})$`, 'u'),
  new RegExp(String.raw`\b(?:which|what) (?:[\w.'’-]+ ){0,3}?${LINE} (?:\w+ )?(?:came before|comes before|preceded|precedes) (?:the )?(?<x>.{3,70})$`, 'u'),
);
const EITHER = /\b(?:after|before|follow\w*|preced\w*)\b/iu;
/** "What did he sign right after the talks": asks for his deed, whatever came between. */
const DEED = /\b(?:who|whom|whose|why|how)\b|\b(?:what|which \w+) (?:did|does|do|has|have|had) (?!(?:come|happen|follow)\b)/iu;
const isLine = (d: Dated): boolean => d.record.kind === 'financing';
const isPaper = (d: Dated): boolean => d.record.kind === 'agreement';
const isMeeting = (d: Dated): boolean => d.record.kind === 'event' && ['meeting', 'summit', 'ministerial'].includes(d.record.type);
/** What happened: no line of the ledger, no headline beside an article. */
const isDeed = (d: Dated): boolean => !isLine(d) && !(d.record.kind === 'event' && ['news', 'notice'].includes(d.record.type));
/** "The next largest after Vault": next by size. */
const IN_SIZE = /\b(?:next|second)[- ](?:largest|biggest|smallest|highest|lowest|in size)\b/iu;
/** The kind of thing asked for. */
const SORTS: readonly [RegExp, (d: Dated) => boolean][] = [
  [/\b(?:notices?|NOFOs?|NOIs?|lines?|entr(?:y|ies)|deals?|programm?es?|opportunit(?:y|ies))\b/iu, isLine],
  [/\b(?:meetings?|talks)\b/iu, isMeeting],
  [/\b(?:memorand\w+|mous?|agreements?|signings?)\b/iu, isPaper],
];

export const neighbour = defineIntent<{ anchor: Dated; side: Side; next: Dated[] }, Facts>({
  name: 'neighbour',
  summary: 'Says what came next after a dated thing, or last before it.',
  examples: ['Which DOE notice came right after TRACE-Ga?', 'what was the next step after the Tashkent memorandum?', 'Which notice preceded the demonstration center?', 'What happened next after the Glencore signing?'],
  counterexamples: ['What happened after the ministerial?', 'What did Saidov sign right after the talks?', 'What came before FORGE?'],
  claim(reading, world) {
    if (!EITHER.test(reading.text) || DEED.test(reading.text) || IN_SIZE.test(reading.text)) return undefined;
    const text = reading.text.replace(/[\s?.!]+$/u, '');
    const later = AFTER_FIRST.exec(text) ?? AFTER.exec(text);
    const found = later ?? BEFORE.exec(text);
    const words = Object.values(found?.groups ?? {}).find((g) => g !== undefined) ?? '';
    if (found === null || words === '' || /\b(?:what|which|when|where)\b/iu.test(words)) return undefined;
    const anchor = pointed(words, world);
    // Headlines stand in the order of the page.
    if (anchor === undefined || anchor.on.includes('..') || (anchor.record.kind === 'event' && anchor.record.type === 'news')) return undefined;
    const side: Side = later === null ? 'before' : 'after';
    const next = nextTo(anchor, side, text.replace(words, ' '), reading, world);
    // Of what followed the last day the articles may tell without a date.
    if (next.length === 0 && side === 'after' && anchor.record.kind !== 'financing') return undefined;
    return { score: 0.955, slots: { anchor, side, next }, why: `${side} ${anchor.record.id}: ${next.map((d) => d.record.id).join(', ')}` };
  },
  handle: ({ slots }) => ({ outcome: 'told', ...slots }),
  template: {
    told: ({ anchor, side, next }, world): Draft => {
      const told = [anchor, ...next];
      const words = { a: title(anchor, world), aDate: world.date(anchor.on), names: world.list(next.map((d) => title(d, world))), date: world.date(next[0]?.on ?? anchor.on) };
      return {
        status: next.length === 0 ? 'partial' : 'answered',
        blocks: [
          { kind: 'paragraph', text: world.say(next.length === 0 ? `neighbour.none-${side}` : `neighbour.${side}`, words), cites: told.flatMap((d) => d.record.evidence) },
          ...(next.length === 0 ? [] : [{ kind: 'list' as const, items: next.map((d) => ({ text: world.says(d.record), cites: d.record.evidence })) }]),
        ],
        records: told.map((d) => d.record.id), caveats: inferredIn(told.map((d) => d.record), world), focus: { entities: next.slice(0, 1).map((d) => d.record.id), set: next.map((d) => d.record.id) },
      };
    },
  },
});

/** All of the sort with the date that is nearest to the anchor's on that side; where there is no other line of the ledger, what happened. */
function nextTo(anchor: Dated, side: Side, rest: string, reading: Reading, world: World): Dated[] {
  const { record } = anchor;
  const asked = SORTS.find(([words]) => words.test(rest))?.[1];
  const agencies = [...(record.kind === 'financing' ? [record.agency] : record.kind === 'event' && record.type === 'notice' ? record.participants.map((p) => p.actor) : []), ...reading.mentions.filter((m) => rest.includes(m.surface)).map((m) => m.id)].filter((id) => world.ledger.rows().some((r) => r.record.agency === id));
  const ofKind = record.kind === 'financing' || agencies.length > 0 ? isLine : isDeed;
  const between = touches(record.id, world) && (/\buzbek\w*|\bsteps?\b|\bbilateral\b/iu.test(rest) || (asked === isPaper && record.kind === 'agreement'));
  const days = daysOf(anchor.on);
  const nearest = (ofSort: (d: Dated) => boolean): Dated[] => {
    const pool = timeline(world).filter((d) => ofSort(d) && EXACT.test(d.on) && (!isLine(d) || agencies.length === 0 || (d.record.kind === 'financing' && agencies.includes(d.record.agency))) && (!between || touches(d.record.id, world)) && (side === 'after' ? first(d.on) > days.to : daysOf(d.on).to < days.from));
    const best = side === 'after' ? pool[0] : pool.toSorted((a, b) => daysOf(a.on).to.localeCompare(daysOf(b.on).to)).at(-1);
    return best === undefined ? [] : onceEach(pool.filter((d) => d.on === best.on), world).slice(0, SHOWN);
  };
  const found = nearest(asked ?? ofKind);
  return found.length > 0 || asked !== undefined ? found : nearest(isDeed);
}
const SHOWN = 5;
/** A day, a month or a span of days; neither approximate nor open. */
const EXACT = /^\d{4}-\d{2}(?:-\d{2})?(?:\/\d{4}-\d{2}-\d{2})?$/u;
const touches = (id: string, world: World): boolean => ['place:uzbekistan', 'org:uz-government'].some((own) => world.around(own).some((r) => r.id === id));
/** A signing and the paper signed are told once; a deal of public and private money is one line. */
function onceEach(items: readonly Dated[], world: World): Dated[] {
  const signed = new Set(items.flatMap((d) => (d.record.kind === 'agreement' && d.record.event !== undefined ? [d.record.event] : [])));
  const lines = items.filter((d) => !signed.has(d.record.id) || (d.record.kind === 'event' && d.record.type === 'ministerial')).toSorted((a, b) => Number(ofOthers(a)) - Number(ofOthers(b)));
  const key = (d: Dated): string => (d.record.kind === 'financing' ? `${d.record.evidence[0] ?? ''}/${d.record.line}` : title(d, world));
  return lines.filter((d, i) => lines.findIndex((o) => key(o) === key(d)) === i);
}
const ofOthers = (d: Dated): boolean => d.record.kind === 'financing' && d.record.funder_class !== 'us_public';
