// "Is FORGE the same as Pax Silica?": two that the sources name apart, told as two. Not for: lines of the ledger (verify-money), two tellings of one matter (two-versions).
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Row } from '../src/contracts/ledger.ts';
import type { Reading } from '../src/model/reading.ts';
import type { AssayRecord } from '../src/model/record.ts';
import { inferredIn } from './shared/inferred.ts';
import { rowSentence } from './shared/money/words.ts';
import { anyOf } from '../src/lib/text/patterns.ts';

type Facts = { outcome: 'place'; both: AssayRecord[]; shared: string[]; /** Where each of them is. */ places: string[][]; rows: Row[] } | { outcome: 'two'; both: AssayRecord[]; between: AssayRecord[]; /** Asked whether they differ. */ yes: boolean };
const SAME = anyOf(
  /\b(?:the|one and the) same(?! (?:day|date|month|year|time|place|city|amount|sum|size|state|country|level|topics?|subjects?|agency|article))\b/u,
  /\bsame (?:thing|person|body|man|woman|project|initiative|forum|organi[sz]ation|group|paper|document|memorandum|agreement|meeting|as)\b|\bidentical\b|\bone thing\b/u,
  /\b(?:another|other|new|different|just a) (?:name|word|term|label) for\b|\b(?:two|different) names (?:for|of)\b|\baka\b|\balso (?:called|known as)\b/u,
);
const APART = /\b(?:different|separate|distinct)(?: (?:from|things?|persons?|people|bodies|projects|initiatives|organi[sz]ations|papers|memoranda|agreements|meetings|ones?)|\W*$)/iu;
/** Words of such a question; any other asks for something of the two. */
const IDLE = /^(?:same|thing|things|person|persons|people|body|bodies|man|woman|project|initiative|forum|organi[sz]ation|group|paper|document|memorandum|memoranda|agreement|meeting|identical|another|name|names|word|term|label|aka|call\w*|known|different|separate|distinct|one|two|really|actually|basically|simply|just)$/iu;
const KINDS = new Set<AssayRecord['kind']>(['person', 'organization', 'initiative', 'agreement', 'event']);
const BODIES = new Set<AssayRecord['kind']>(['organization', 'initiative']);

/** "Are 6K Additive and Amaero in the same state?" */
const SAME_PLACE = /\b(?:the )?same (?:u\.?s\.? )?(?:state|country|place|region)\b/iu;
function placed(reading: Reading, world: World): Facts | undefined {
  const both = meant(reading, world);
  if (!SAME_PLACE.test(reading.text) || both.length !== 2 || reading.mentions.length > 2 || reading.amounts.length + reading.dates.length > 0) return undefined;
  const rows = both.map((r) => world.ledger.rows().filter(({ record, counted }) => counted && [record.recipient, record.initiative].includes(r.id)));
  const [one, other] = rows.map((of) => new Set(of.flatMap(({ record }) => (/\bstate\b/iu.test(reading.text) ? record.states : [...record.states, ...record.countries]))));
  return one === undefined || other === undefined || one.size === 0 || other.size === 0 ? undefined : { outcome: 'place', both, shared: [...one].filter((p) => other.has(p)), places: [[...one], [...other]], rows: rows.flatMap((of) => of.slice(0, 1)) };
}

export const whetherSame = defineIntent<Facts, Facts>({
  name: 'whether-same',
  summary: 'Says whether two persons, bodies, initiatives or papers are one and the same, as the sources tell of them.',
  examples: ['is FORGE the same as Pax Silica?', 'Is Pax Silica another name for FORGE?', 'Are Rubio and Landau the same person?', 'Are 6K Additive and Amaero in the same state?', 'Is the DFC a different body from EXIM? are they separate bodies?'],
  counterexamples: ['Do both reports give the same number of countries?', 'Were both memoranda signed by the same people?', 'Did Vulcan and ReElement get the same amount?'],
  claim(reading, world) {
    const where = reading.ask === 'yesno' ? placed(reading, world) : undefined;
    if (where !== undefined) return { score: 0.965, slots: where, why: 'whether in one place' };
    const apart = APART.test(reading.text);
    if (!(SAME.test(reading.text) || apart) || !['yesno', 'none'].includes(reading.ask) || reading.amounts.length + reading.dates.length > 0 || reading.numbers.some((n) => n > 2)) return undefined;
    const both = meant(reading, world);
    const [one, other] = both;
    if (one === undefined || other === undefined || both.length > 2 || (one.kind !== other.kind && !(BODIES.has(one.kind) && BODIES.has(other.kind))) || alike(one, other)) return undefined;
    if (reading.terms.some((t) => t.must || !t.surface.split(/\s+/u).every((w) => IDLE.test(w)))) return undefined;
    const between = world.around(one.id).filter((r) => r.kind === 'statement' && !r.id.startsWith('statement:doc') && world.around(other.id).includes(r)).slice(0, 2);
    return { score: 0.955, slots: { outcome: 'two', both, between, yes: apart !== reading.negated && apart }, why: `${one.id} and ${other.id} are two` };
  },
  handle: ({ slots }) => slots,
  template: {
    place: ({ both, shared, places, rows }, world): Draft => ({
      status: 'answered',
      blocks: [
        { kind: 'paragraph', text: `${world.say(shared.length > 0 ? 'yes' : 'no')} ${both.map((r, i) => `${world.name(r.id)} – ${world.list((places[i] ?? []).map((p) => world.name(p)))}`).join('; ')}.`, cites: rows.flatMap((r) => r.record.evidence) },
        { kind: 'list', items: rows.map((r) => ({ text: rowSentence(r, world), cites: r.record.evidence })) },
      ],
      records: rows.map((r) => r.record.id), focus: { entities: both.map((r) => r.id), set: both.map((r) => r.id) },
    }),
    two: ({ both, between, yes }, world): Draft => ({
      status: 'answered',
      blocks: [
        { kind: 'paragraph', text: `${world.say(yes ? 'yes' : 'no')} ${world.say('same.two', { names: world.list(both.map((r) => world.name(r.id))) })}`, cites: both.flatMap((r) => r.evidence.slice(0, 2)) },
        { kind: 'list', items: [...between, ...both].map((r) => ({ text: world.says(r), cites: r.evidence })) },
      ],
      records: both.map((r) => r.id), caveats: inferredIn(both, world).slice(0, 2), focus: { set: both.map((r) => r.id) },
    }),
  },
});

/** Who or what is held side by side; a country beside them only says whose they are. */
function meant(reading: Reading, world: World): AssayRecord[] {
  const named = reading.mentions.filter((m) => m.kind !== 'place' && m.kind !== 'country').map((m) => world.record(m.id));
  return [...new Set(named.filter((r) => r !== undefined && KINDS.has(r.kind)))].filter((r) => r !== undefined);
}
/** A consortium under two spellings may be one: the sources do not say that it is not. */
function alike(one: AssayRecord, other: AssayRecord): boolean {
  const words = (r: AssayRecord): string[] => ('name' in r ? r.name.en.toLowerCase().match(/\p{L}{4,}/gu) ?? [] : []);
  const [a, b] = [words(one), new Set(words(other))];
  return one.kind === 'organization' && a[0] !== undefined && b.has(a[0]) && a[0] !== 'department';
}
